"""The extracts written by hand, and what is true of them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from mess.gold import PARTS

FOLDER = Path(__file__).with_name("extracts")
SETS = FOLDER / "sets.yml"


@dataclass(frozen=True)
class Extract:
    """A text as bytes, and its gold by part: paragraphs, references, citations, frontmatter."""

    id: str
    data: bytes
    gold: dict[str, Any]
    held_back: bool

    @property
    def text(self) -> str:
        """The text, with one kind of line end."""
        return self.data.decode("utf-8-sig").replace("\r\n", "\n")


def read_extracts() -> list[Extract]:
    """Every folder of `extracts/`, by id."""
    held_back = ids_held_back()
    folders = (folder for folder in sorted(FOLDER.iterdir()) if folder.is_dir())
    return [_read(folder, folder.name in held_back) for folder in folders]


def ids_held_back() -> frozenset[str]:
    """The extracts that nobody looks at while the importer is written."""
    return frozenset(yaml.safe_load(SETS.read_text(encoding="utf-8"))["held-back"])


def _read(folder: Path, held_back: bool) -> Extract:
    id = folder.name
    gold = {
        part: json.loads((folder / f"{id}.{part}.json").read_text(encoding="utf-8"))
        for part in PARTS
    }
    return Extract(id, (folder / f"{id}.txt").read_bytes(), gold, held_back)
