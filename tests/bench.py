"""What a build costs: seconds of every step, and bytes of what it makes. `make bench` prints it.

    .venv/bin/python tests/bench.py

Everything happens in a temporary copy. Nothing is asserted: numbers differ between machines; the
shares of the whole and the sizes do not, much.
"""

from __future__ import annotations

import gzip
import logging
import os
import platform
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from edition.building import Steps, build_site
from edition.checking import check_edition
from edition.exports import write_data
from edition.files import Edition
from edition.linkcheck import check_site
from edition.search import build_index
from edition.weave.pages import weave_pages, write_pages
from notebench import measure_notes
from trees import copy_edition, run

KINDS = {
    "articles": "articles/*/index.html",
    "works": "works/*/index.html",
    "bibliography": "bibliography/**/index.html",
    "all pages": "**/*.html",
    "styles": "assets/edition/*.css",
    "scripts": "assets/edition/*.js",
    "data": "data/**/*",
    "search index": "search/*/**/*",
    "the whole site": "**/*",
}


def measure_steps(root: Path) -> tuple[dict[str, float], float]:
    """Seconds of each step, one after the other, and of `edition build` as a whole."""
    os.environ.pop("EDITION_TEXTS", None)
    edition = Edition(root)
    times: dict[str, float] = {}

    def timed(name: str, step: Callable[[], Any]) -> Any:
        start = time.perf_counter()
        made = step()
        times[name] = time.perf_counter() - start
        return made

    timed("start of Python and edition", lambda: run(root, "edition.cli", "explain"))
    corpus, _ = timed("read and check", lambda: check_edition(edition))
    cold = timed("weave, references new", lambda: weave_pages(corpus, edition))
    pages = timed("weave, references kept", lambda: weave_pages(corpus, edition))
    assert cold == pages
    timed("write pages", lambda: write_pages(pages, edition.pages))
    steps = Steps()
    built = build_site(edition, steps)
    timed("data", lambda: write_data(corpus, built.site))
    timed("search index", lambda: build_index(corpus, built.site))
    timed("links", lambda: check_site(built.site))
    ours = ("read and check", "weave, references kept", "data", "search index")
    times["MkDocs alone"] = steps.times["pages, data and search"] - sum(times[k] for k in ours)
    shutil.rmtree(edition.cache)
    whole = time.perf_counter()
    run(root, "edition.cli", "build")
    return times, time.perf_counter() - whole


def sizes(paths: Iterable[Path]) -> tuple[int, int, int, int]:
    """Files, bytes, bytes compressed one by one, and bytes of the largest file."""
    contents = [p.read_bytes() for p in paths if p.is_file()]
    packed = sum(len(gzip.compress(c, mtime=0)) for c in contents)
    return len(contents), sum(map(len, contents)), packed, max(map(len, contents), default=0)


def main() -> int:
    """Copy, build, measure, print."""
    logging.disable()
    with tempfile.TemporaryDirectory() as folder:
        root = copy_edition(Path(folder) / "edition")
        times, whole = measure_steps(root)
        print(f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} CPUs\n")
        print(f"{'step':<30}{'seconds':>10}{'share':>9}")
        for name, seconds in times.items():
            print(f"{name:<30}{seconds:>10.2f}{seconds / whole:>9.0%}")
        built = ("weave, references new", *(k for k in times if not k.startswith("weave")))
        rest = whole - sum(times[k] for k in built)
        print(f"{'the rest: a second check, …':<30}{rest:>10.2f}{rest / whole:>9.0%}")
        print(f"{'edition build, from nothing':<30}{whole:>10.2f}{1:>9.0%}\n")
        print(f"{'what':<18}{'files':>8}{'bytes':>13}{'gzip':>12}{'ratio':>8}{'largest':>12}")
        for name, pattern in KINDS.items():
            files, size, packed, largest = sizes((root / "site").glob(pattern))
            ratio = packed / size if size else 0
            print(f"{name:<18}{files:>8}{size:>13,}{packed:>12,}{ratio:>8.0%}{largest:>12,}")
        print("\n" + "\n".join(measure_notes(root)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
