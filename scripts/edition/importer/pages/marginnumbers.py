"""Numbers that stand in the margin of a manuscript, beside each of its lines or every fifth.

Reviewers' copies and preprints have them. What tells them from the numbers of lists: they rise by
one measure through the whole text, or through each page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from edition.importer.reading.records import Line

_LEFT = re.compile(r"^\s*(\d{1,4})(?:\s+(?=\S)|\s*$)")
_RIGHT = re.compile(r"(?:(?<=\S) {2,}|(?<=\S)\t\s*|^\s*)(\d{1,4})\s*$")
_LEAST = 20  # lines that are counted
_NEARLY = 0.9
_STEPS = (5, 10)
_LOST = 4


def take_away(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines as they were before somebody counted them."""
    for margin in (_LEFT, _RIGHT):
        told = list(_numbers(lines, margin))
        if found := _of_lines(lines, told) or _of_some_lines(lines, told):
            return _without(lines, found) if margin is _LEFT else _cut(lines, found)
    return tuple(lines)


def _without(lines: Sequence[Line], starts: dict[int, re.Match[str]]) -> tuple[Line, ...]:
    """The lines without the numbers before them."""
    # Beside numbers that stand apart, the lines between them are set in.
    others = [x.text for x in lines if x.text.strip() and x.number not in starts]
    indents = sorted(len(text) - len(text.lstrip()) for text in others)
    margin = " " * (indents[len(indents) // 10] if indents else 0)
    return tuple(
        replace(x, text=margin + x.text[m.end() :]) if (m := starts.get(x.number)) else x
        for x in lines
    )


def _cut(lines: Sequence[Line], ends: dict[int, re.Match[str]]) -> tuple[Line, ...]:
    """The lines without the numbers behind them."""
    return tuple(
        replace(x, text=x.text[: m.start()]) if (m := ends.get(x.number)) else x for x in lines
    )


_Told = tuple[int, Line, re.Match[str]]


def _numbers(lines: Sequence[Line], margin: re.Pattern[str]) -> Iterator[_Told]:
    """Number, line and where it stands, of the lines that have a number in this margin."""
    for line in lines:
        m = margin.search(line.text)
        if m:
            yield int(m[1]), line, m


def _of_lines(lines: Sequence[Line], told: Sequence[_Told]) -> dict[int, re.Match[str]]:
    """The numbers of lines that are all counted; they may count anew on each page."""
    filled = sum(bool(x.text.strip()) for x in lines)
    found: dict[int, re.Match[str]] = {}
    last = 0
    for number, line, at in told:
        if number in (last + 1, 1):
            found[line.number] = at
            last = number
    return found if filled >= _LEAST and len(found) >= _NEARLY * filled else {}


def _of_some_lines(lines: Sequence[Line], told: Sequence[_Told]) -> dict[int, re.Match[str]]:
    """The same where every fifth or tenth line has its number."""
    for step in _STEPS:
        found: dict[int, re.Match[str]] = {}
        last, place = 0, 0
        for k, (number, line, at) in enumerate(told):
            # The number beside a line that is too long may be lost.
            passed, rest = divmod(number - last, step)
            follows = not rest and 0 < passed <= _LOST
            apart = step * passed <= line.number - place <= 2 * step * passed
            # They may count anew on each page.
            below = ((n, x.number - line.number) for n, x, _ in told[k + 1 : k + 3])
            anew = number == step and any(
                n == 2 * step and step <= gap <= 2 * step for n, gap in below
            )
            first = number == step and not last
            if anew or first or (last and follows and apart):
                found[line.number] = at
                last, place = number, line.number
        reached = max((x.number for x in lines if x.text.strip()), default=0)
        if len(found) * step >= _LEAST and len(found) * step * 2 > reached:
            return found
    return {}
