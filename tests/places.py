"""Where things are that tests read: the repository, the tiny edition, the five articles' texts."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "tests" / "corpus"


def texts_folder() -> Path:
    """Where the five articles' texts should be: `EDITION_TEXTS`, else `texts/`."""
    return ROOT / (os.environ.get("EDITION_TEXTS") or "texts")


def refuse_without_texts(folder: Path) -> None:
    """Skip a test that needs the texts where there are none; fail it where CI promises them."""
    if any(folder.glob("*.txt")):
        return
    if os.environ.get("CI") == "true" and os.environ.get("EDITION_TEXTS"):
        pytest.fail(f"EDITION_TEXTS names {folder}, which holds no texts", pytrace=False)
    pytest.skip(f"no texts in {folder}")
