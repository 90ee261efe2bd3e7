"""Fixtures of all tests: a copy of the tiny edition, and the five articles' texts if at hand."""

from __future__ import annotations

import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType

import pytest
from edition.checking import check_edition
from edition.diagnostics import Diagnostic
from edition.files import Edition
from places import CORPUS, refuse_without_texts, texts_folder
from trees import built_tiny, site, tiny_site  # noqa: F401

Edit = Callable[[str, str, str], None]

ENDLESS = 120.0  # seconds of processor time


class EndlessError(Exception):
    """A test that would have gone on for ever."""


def _break_off(signal_number: int, frame: FrameType | None) -> None:
    raise EndlessError(f"not done after {ENDLESS:.0f} s of processor time")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Break off what does not end. How fast a thing is, benchmarks say and no test."""
    signal.signal(signal.SIGPROF, _break_off)
    signal.setitimer(signal.ITIMER_PROF, ENDLESS)
    try:
        return (yield)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("texts"):
        refuse_without_texts(texts_folder())


@pytest.fixture
def texts() -> Path:
    """The folder of the five articles' texts; for tests marked `texts`."""
    return texts_folder()


@pytest.fixture
def tiny(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Edition:
    """A copy of the tiny edition, with its own texts; all copies share formatted references."""
    monkeypatch.delenv("EDITION_TEXTS", raising=False)
    edition = Edition(Path(shutil.copytree(CORPUS, tmp_path / "tiny")))
    shared = tmp_path_factory.getbasetemp() / "references"
    shared.mkdir(exist_ok=True)
    edition.cache.symlink_to(shared)
    return edition


@pytest.fixture
def edit(tiny: Edition) -> Edit:
    """Replace a text that stands once in a file of the tiny edition."""

    def replace(path: str, old: str, new: str) -> None:
        text = (tiny.root / path).read_text("utf-8")
        assert text.count(old) == 1, f"{path} has {old!r} {text.count(old)} times"
        (tiny.root / path).write_text(text.replace(old, new), "utf-8")

    return replace


@pytest.fixture
def check(tiny: Edition) -> Callable[[], list[Diagnostic]]:
    """Check the tiny edition, texts included."""
    return lambda: check_edition(tiny, texts=True)[1]
