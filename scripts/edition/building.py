"""Building the site beside the last good one; the two change places only when all is well."""

from __future__ import annotations

import logging
import os
import shutil
import socket
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from edition.files import Edition
from edition.linkcheck import DeadLink, check_site


class BuildError(RuntimeError):
    """The build failed; the message says why, and the last good site is untouched."""


@dataclass
class Steps:
    """How long each step took, in seconds, in order."""

    times: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def timed(self, name: str) -> Iterator[None]:
        """Measure a step under its name."""
        start = time.perf_counter()
        try:
            yield
        finally:
            self.times[name] = time.perf_counter() - start


@dataclass(frozen=True)
class Built:
    """What a build made: the folder, pages, files, bytes, and what each step took."""

    site: Path
    pages: int
    files: int
    size: int
    steps: dict[str, float]


class _Errors(logging.Handler):
    """Keeps what MkDocs logs as errors; it says why a configuration is wrong nowhere else."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def _reason(error: BaseException) -> str:
    """A foreign exception in one line, with the file it came from: a template, an extension."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{frames[-1].filename}:{frames[-1].lineno}: " if frames else ""
    return f"{where}{type(error).__name__}: {error}"


def _render(edition: Edition, target: Path, private: bool) -> str:
    """Run MkDocs into `target`; the hook weaves, writes data and indexes, and guards or seals.

    Returns the path under which the site will be served, `/` or `/many-vectors/`.
    """
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    os.environ.setdefault("DISABLE_MKDOCS_2_WARNING", "true")
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, MkDocsException

    log, errors = logging.getLogger("mkdocs"), _Errors()
    log.setLevel(logging.WARNING)
    log.addHandler(errors)
    try:
        config = load_config(str(edition.root / "mkdocs.yml"), site_dir=str(target))
        if private:
            config.extra["private"] = True
            config.site_url = ""  # no address under which anybody could look for it
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        return f"{urlsplit(config.site_url or '').path.rstrip('/')}/"
    except Abort as error:
        raise BuildError("\n".join([str(error), *errors.messages])) from error
    except MkDocsException as error:
        raise BuildError(str(error)) from error
    except Exception as error:
        raise BuildError(_reason(error)) from error
    finally:
        log.removeHandler(errors)


def _describe(dead: list[DeadLink]) -> str:
    lines = [f"  {d.page}: {d.target}: {d.reason}" for d in dead[:20]]
    more = [f"  and {len(dead) - 20} more"] if len(dead) > 20 else []
    return "\n".join([f"{len(dead)} dead links in the built pages:", *lines, *more])


def build_site(edition: Edition, steps: Steps, private: bool = False) -> Built:
    """Build the whole site, or the private copy, and put it in the place of the last one.

    Raises BuildError where rendering fails or a link is dead; the last site then stays.
    """
    folder = edition.private_build if private else edition.root / "build"
    final = edition.private_site if private else edition.site
    fresh = folder / "site"
    shutil.rmtree(fresh, ignore_errors=True)
    with steps.timed("pages, data and search"):
        base = _render(edition, fresh, private)
    with steps.timed("links"):
        dead = check_site(fresh, base)
    if dead:
        raise BuildError(_describe(dead))
    old = folder / "last-site"
    shutil.rmtree(old, ignore_errors=True)
    if final.exists():
        final.rename(old)
    fresh.rename(final)
    shutil.rmtree(old, ignore_errors=True)
    files = [p for p in final.rglob("*") if p.is_file()]
    return Built(
        final,
        sum(p.suffix == ".html" for p in files),
        len(files),
        sum(p.stat().st_size for p in files),
        steps.times,
    )


def port_is_free(port: int) -> bool:
    """Whether nothing on this machine answers at a port, so that a preview can."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        return probe.connect_ex(("127.0.0.1", port)) != 0
