"""Rows of tables: lines whose cells are parted by wide gaps. They are no paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from edition.importer.records import Block, Line, Role

_GAP = re.compile(r"(?<=\S)(?:\s{3,}|\s*\t\s*|\s+\|\s+)(?=\S)")
_RULED = frozenset("-=_+|: ")
_LISTED = re.compile(r"^\s*(?:\[\d{1,3}\]|\(?\w{1,3}[.)]|[-–—•*])\s{3,}\S")
_LONGEST_CELL = 60


@dataclass(frozen=True)
class Tables:
    """The lines without those of tables, and the tables' rows as blocks."""

    text: tuple[Line, ...]
    blocks: tuple[Block, ...]


def cells(text: str) -> list[str]:
    """The cells of a line; the whole line where it has no wide gap."""
    return _GAP.split(text.strip().strip("|").strip())


def _is_row(text: str) -> bool:
    if not text.strip() or _LISTED.match(text):
        return False
    found = cells(text)
    return len(found) > 1 and max(map(len, found)) <= _LONGEST_CELL


def _is_rule(text: str) -> bool:
    bare = text.strip()
    return len(bare) >= 5 and _RULED.issuperset(bare)


def take_out(lines: Sequence[Line]) -> Tables:
    """Take the rows of tables out of the text: two or more of them, one under the other."""
    filled = [x for x in lines if x.text.strip()]
    row = [_is_row(x.text) for x in filled]
    away: set[int] = set()
    for i, line in enumerate(filled):
        beside = row[max(0, i - 1) : i] + row[i + 1 : i + 2]
        if (row[i] and any(beside)) or (_is_rule(line.text) and any(beside)):
            away.add(line.number)
    blocks = tuple(
        Block(Role.TABLE, " ".join(x.text.split()), x.number, x.number, lines=(x.number,))
        for x in filled
        if x.number in away
    )
    return Tables(tuple(x for x in lines if x.number not in away), blocks)
