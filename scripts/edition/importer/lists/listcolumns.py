"""Numbers of a list that a page sets in a column of their own, apart from their entries.

Read by place, the column comes before the entries or after them, whole or in pieces, beside
entries that kept their numbers. What is counted but stands before no entry says how many entries
the lines between two numbers hold.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from edition.importer.lists.listlines import entry_starts
from edition.importer.lists.listmarks import marker
from edition.importer.reading.records import Line

_ALONE = re.compile(r"^\s*(?:[\[(/]\d{1,3}[\])/]|\d{1,3}[.)]?)\s*$")
_LEAST = 3
_STEPS = 14  # halvings of what a start counts


@dataclass(frozen=True)
class Column:
    """The lines of a list without lone numbers, and the numbers that stood alone."""

    lines: tuple[Line, ...]
    numbers: frozenset[int] = frozenset()


def take_column(lines: Sequence[Line]) -> Column:
    """Put numbers that stand alone before the lines below them, one of a run before the first."""
    alone = [bool(_ALONE.match(line.text)) for line in lines]
    if not _are_numbers(lines, alone):
        return Column(tuple(lines))
    numbers = frozenset(_value(x.text) for x, lone in zip(lines, alone, strict=True) if lone)
    out: list[Line] = []
    held = ""
    placed = False
    for line, lone in zip(lines, alone, strict=True):
        if lone:
            held = held or _sign(line.text)
            continue
        if held and marker(line.text, allow_bare=False) is None:
            out.append(replace(line, text=f"{held} {line.text.lstrip()}"))
            placed = True
        else:
            out.append(line)
        held = ""
    if held and not placed and out and marker(out[0].text, allow_bare=False) is None:
        # The whole column stands below the entries.
        first = next(_sign(x.text) for x, lone in zip(lines, alone, strict=True) if lone)
        out[0] = replace(out[0], text=f"{first} {out[0].text.lstrip()}")
    return Column(tuple(out), numbers)


def _are_numbers(lines: Sequence[Line], alone: Sequence[bool]) -> bool:
    """Whether the lone numbers are those of entries: many are, or they count with the others."""
    count = sum(alone)
    if count < 2:
        return False
    if count >= _LEAST and 6 * count >= len(lines):
        return True
    found = []
    for line, lone in zip(lines, alone, strict=True):
        if lone:
            found.append(_value(line.text))
        elif (mark := marker(line.text, allow_bare=False)) and mark[1].isdigit():
            found.append(int(mark[1]))
    series = sorted(set(found))
    rising = sum(b == a + 1 for a, b in pairwise([0, *series]))
    return len(series) > _LEAST and rising >= 0.9 * len(found)


def _value(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def _sign(text: str) -> str:
    sign = text.strip()
    return sign + "." if sign.isdigit() else sign


def cut_at_numbers(
    lines: Sequence[Line], missing: Sequence[int], counted: frozenset[int]
) -> list[list[Line]]:
    """The entries that the lines between two numbers hold; all in one where that is not sure.

    `missing` are the numbers between the two that stand before no line: where the list has them
    in its column (`counted`), there are as many entries more; where not, only if the lines
    themselves show just as many.
    """
    texts = [x.text for x in lines]
    apart = [False, *(b.number > a.number + 1 for a, b in pairwise(lines))]
    wanted = len(missing) + 1
    starts = entry_starts(texts, apart)
    if len(starts) != wanted and counted.issuperset(missing):
        low, high = -12.0, 12.0
        for _ in range(_STEPS):
            middle = (low + high) / 2
            starts = entry_starts(texts, apart, middle)
            if len(starts) == wanted:
                break
            low, high = (middle, high) if len(starts) < wanted else (low, middle)
    if len(starts) != wanted:
        return [list(lines)]
    return [list(lines[a:b]) for a, b in pairwise([*starts, len(lines)])]
