"""Note marks that lost their raising and stand apart from their word: `» 1.`, `tarifs 12, qui`.

So French print sets them. A number between two words says nothing by itself; but where notes at
the pages' feet count from one, each has its mark above it, behind the mark before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from edition.importer.lines import SUPERSCRIPTS, TO_SUPERSCRIPT
from edition.importer.records import Line

_NOTE = re.compile(r"^\s*(\d{1,3})\.?\s+(?=[^\W\d_a-zа-яё]|[«“„\"(])")
_RAISED = re.compile(f"[{SUPERSCRIPTS}]")
_LEAST = 4
_REACH = 90  # lines of a page, and of what a note may be late


def raise_marks(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with such marks raised; as they are where too few notes have one."""
    if sum(bool(_RAISED.search(x.text)) for x in lines) >= _LEAST:
        return tuple(lines)
    notes = _notes(lines)
    marks: list[tuple[int, re.Match[str]]] = []
    at = (0, 0)
    for number, place in enumerate(notes, 1):
        found = _mark(lines, number, at, place, set(notes))
        if found is not None:
            marks.append(found)
            at = (found[0], found[1].end())
    if len(notes) < _LEAST or len(marks) < 0.7 * len(notes):
        return tuple(lines)
    out = list(lines)
    for i, m in reversed(marks):
        text = out[i].text
        shown = m[1].translate(TO_SUPERSCRIPT)
        out[i] = replace(out[i], text=f"{text[: m.start()]}{shown}{text[m.end() :]}")
    return tuple(out)


def _notes(lines: Sequence[Line]) -> list[int]:
    """Where lines open with 1, 2, 3 and so on: the longest such count."""
    best: list[int] = []
    found: list[int] = []
    for i, line in enumerate(lines):
        m = _NOTE.match(line.text)
        if m and int(m[1]) == len(found) + 1:
            found.append(i)
        elif m and m[1] == "1" and len(found) < _LEAST:
            found = [i]
        best = max(best, found, key=len)
    return best


def _mark(
    lines: Sequence[Line], number: int, start: tuple[int, int], stop: int, notes: set[int]
) -> tuple[int, re.Match[str]] | None:
    """The first mark of a number between two places."""
    sign = re.compile(rf"(?<=[\w»”\")\]’]) +({number})(?=[.,;:!?)»”]|\s*$| [—–:;!?])")
    for i in range(max(start[0], stop - _REACH), stop):
        if i in notes:
            continue
        m = sign.search(lines[i].text, start[1] if i == start[0] else 0)
        if m:
            return i, m
    return None
