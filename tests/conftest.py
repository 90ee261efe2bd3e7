"""Fixtures of all tests: a copy of the tiny edition, and the five articles' texts if at hand."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from edition.checking import check_edition
from edition.diagnostics import Diagnostic
from edition.files import Edition
from places import CORPUS, refuse_without_texts, texts_folder
from trees import built_tiny, site, tiny_site  # noqa: F401

Edit = Callable[[str, str, str], None]


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
