"""The extracts written by hand, and what is true of them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mess.gold import PARTS

FOLDER = Path(__file__).with_name("extracts")


@dataclass(frozen=True)
class Extract:
    """A text as bytes, and its gold by part: paragraphs, references, citations, frontmatter."""

    id: str
    data: bytes
    gold: dict[str, Any]

    @property
    def text(self) -> str:
        """The text, with one kind of line end."""
        return self.data.decode("utf-8-sig").replace("\r\n", "\n")


def read_extracts() -> list[Extract]:
    """Every folder of `extracts/`, by id."""
    return [_read(folder) for folder in sorted(FOLDER.iterdir()) if folder.is_dir()]


def _read(folder: Path) -> Extract:
    id = folder.name
    gold = {
        part: json.loads((folder / f"{id}.{part}.json").read_text(encoding="utf-8"))
        for part in PARTS
    }
    return Extract(id, (folder / f"{id}.txt").read_bytes(), gold)
