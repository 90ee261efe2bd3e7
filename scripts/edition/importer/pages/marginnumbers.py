"""Numbers that stand in the margin of a manuscript, before each of its lines or every fifth.

Reviewers' copies and preprints have them. What tells them from the numbers of lists: they rise by
one measure through the whole text, or through each page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from edition.importer.reading.records import Line

_NUMBER = re.compile(r"^\s*(\d{1,4})(?:\s+(?=\S)|\s*$)")
_LEAST = 20  # lines that are counted
_NEARLY = 0.9
_STEPS = (5, 10)


def take_away(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines as they were before somebody counted them."""
    starts = _of_lines(lines) or _of_some_lines(lines)
    if not starts:
        return tuple(lines)
    # Beside numbers that stand apart, the lines between them are set in.
    others = [x.text for x in lines if x.text.strip() and x.number not in starts]
    indents = sorted(len(text) - len(text.lstrip()) for text in others)
    margin = " " * (indents[len(indents) // 10] if indents else 0)
    return tuple(
        replace(x, text=margin + x.text[starts[x.number] :]) if x.number in starts else x
        for x in lines
    )


def _numbers(lines: Sequence[Line]) -> Iterator[tuple[int, Line, int]]:
    """Number, line and where the text begins, of the lines that open with a number."""
    for line in lines:
        m = _NUMBER.match(line.text)
        if m:
            yield int(m[1]), line, m.end()


def _of_lines(lines: Sequence[Line]) -> dict[int, int]:
    """Where the text begins in lines that are all counted; they may count anew on each page."""
    filled = sum(bool(x.text.strip()) for x in lines)
    found: dict[int, int] = {}
    last = 0
    for number, line, at in _numbers(lines):
        if number in (last + 1, 1):
            found[line.number] = at
            last = number
    return found if filled >= _LEAST and len(found) >= _NEARLY * filled else {}


def _of_some_lines(lines: Sequence[Line]) -> dict[int, int]:
    """The same where every fifth or tenth line has its number."""
    told = list(_numbers(lines))
    for step in _STEPS:
        found: dict[int, int] = {}
        last, place = 0, 0
        for number, line, at in told:
            follows = number == last + step and step <= line.number - place <= 2 * step
            if number == step or (last and follows):
                found[line.number] = at
                last, place = number, line.number
        reached = max((x.number for x in lines if x.text.strip()), default=0)
        if len(found) * step >= _LEAST and len(found) * step * 2 > reached:
            return found
    return {}
