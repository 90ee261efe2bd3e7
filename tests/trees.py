"""Whole editions in temporary folders: nothing is ever built in the folder people work in."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from edition.files import Edition
from edition.readers import read_corpus
from edition.reviews import Verdict, review_path, write_reviews

ROOT = Path(__file__).parent.parent
PARTS = ("docs", "bib", "theme", "scripts", "mkdocs.yml")


def copy_parts(target: Path, *parts: str) -> Path:
    """Copy folders and files of the repository to `target`."""
    target.mkdir(parents=True, exist_ok=True)
    for part in parts:
        source = ROOT / part
        if source.is_dir():
            ignore = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, target / part, ignore=ignore, dirs_exist_ok=True)
        else:
            (target / part).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target / part)
    return target


def accept_every_paragraph(root: Path) -> None:
    """Record every paragraph as checked, for a copy whose texts a test changes on purpose."""
    edition = Edition(root)
    corpus, _ = read_corpus(edition)
    for text in corpus.texts:
        verdicts = {p.number: Verdict("supported", "2026-01-02", "test") for p in text.paragraphs}
        write_reviews(review_path(edition, corpus, text), corpus, text, verdicts)


def copy_edition(target: Path) -> Path:
    """The real edition, unbuilt."""
    copy_parts(target, *PARTS)
    return target


def copy_tiny(target: Path) -> Path:
    """The tiny edition with the real theme, settings and hand-written pages, unbuilt."""
    shutil.copytree(ROOT / "tests" / "corpus", target)
    shutil.rmtree(target / "texts")
    names = ("index", "about", "search", "contribute/notes")
    pages = (f"docs/{name}.md" for name in names)
    return copy_parts(target, "theme", "scripts", "mkdocs.yml", *pages)


def run(root: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a Python module, such as `edition.cli build`, in an edition without the texts."""
    environment = {k: v for k, v in os.environ.items() if k != "EDITION_TEXTS"}
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def build(root: Path) -> Path:
    """Build an edition as `edition build` does; returns its site."""
    made = run(root, "edition.cli", "build")
    assert made.returncode == 0, made.stdout + made.stderr
    return root / "site"


def pages_of(site: Path) -> list[str]:
    """The addresses of all HTML pages of a site."""
    return sorted(p.relative_to(site).as_posix() for p in site.rglob("*.html"))


def build_once(factory: pytest.TempPathFactory, name: str, copy: Callable[[Path], Path]) -> Path:
    """A site that all processes of a test run share: the first that needs it builds it."""
    folder = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    root, done = folder / name / "edition", folder / f"{name}-is-built"
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            shutil.rmtree(root.parent, ignore_errors=True)
            build(copy(root))
            done.touch()
    return root / "site"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real edition's site, built once a run; only to be read."""
    return build_once(tmp_path_factory, "real", copy_edition)


@pytest.fixture(scope="session")
def tiny_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny edition's site, built once a run; only to be read."""
    return build_once(tmp_path_factory, "tiny-site", copy_tiny)


@pytest.fixture
def built_tiny(tiny_site: Path, tmp_path: Path) -> Path:
    """A built tiny edition of the test's own, to be broken."""
    return Path(shutil.copytree(tiny_site.parent, tmp_path / "edition"))
