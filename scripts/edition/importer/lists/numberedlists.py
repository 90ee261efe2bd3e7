"""A numbered list cut at its numbers, and where numbers are lost, at what the lines show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from edition.importer.lists.listcolumns import cut_at_numbers
from edition.importer.lists.listmarks import marker
from edition.importer.reading.records import Line


@dataclass
class Open:
    """An entry being read: its number, its lines."""

    number: str
    lines: list[Line] = field(default_factory=list)


def numbered_entries(lines: Sequence[Line], kind: str, column: frozenset[int]) -> list[Open]:
    """The entries of a list whose numbers are of this kind; `column` are those read apart.

    What stands before the first number has the number "?".
    """
    return _without_gaps(_numbered(lines, kind), column)


def _numbered(lines: Sequence[Line], kind: str) -> list[Open]:
    found: list[Open] = []
    last = 0
    marks = [marker(line.text, allow_bare=kind == "bare") for line in lines]
    following = _following(marks, kind)
    for line, mark, after in zip(lines, marks, following, strict=True):
        # A number that does not go on from the last one is a line of text ("2012. – 280 p.").
        # A number in brackets at the head of a line is always one, and one that the next goes on.
        if mark and mark[0] == "key":
            found.append(Open(mark[1], [Line(line.number, mark[2])]))
        elif mark and mark[0] == kind and _goes_on(kind, last, int(mark[1]), after):
            last = int(mark[1])
            found.append(Open(mark[1], [Line(line.number, mark[2])]))
        elif found:
            found[-1].lines.append(line)
        else:
            found.append(Open("?", [line]))
    return found


def _goes_on(kind: str, last: int, number: int, after: int) -> bool:
    near = last < number <= last + 3
    return kind == "bracket" or near or (last < number and after == number + 1)


def _following(marks: Sequence[tuple[str, str, str] | None], kind: str) -> list[int]:
    """For each line the number of its kind that comes next in the list; 0 where none does."""
    following: list[int] = []
    after = 0
    for mark in reversed(marks):
        following.append(after)
        if mark and mark[0] == kind and mark[1].isdigit():
            after = int(mark[1])
    return following[::-1]


def _without_gaps(found: Sequence[Open], column: frozenset[int]) -> list[Open]:
    """The entries with those that lost their numbers between two, or between one and the end."""
    whole: list[Open] = []
    last = 0
    ends = [x.number for x in found[1:]] + [str(max(column, default=0) + 1)]
    for opened, end in zip(found, ends, strict=True):
        first = int(opened.number) if opened.number.isdigit() else last + 1
        missing = range(first + 1, int(end)) if end.isdigit() else range(0)
        known = opened.number.isdigit() or opened.number == "?"
        parts = [opened.lines]
        if known and missing and len(missing) < len(opened.lines):
            parts = cut_at_numbers(opened.lines, missing, column)
        if len(parts) > 1:
            whole += [Open(str(n), part) for n, part in enumerate(parts, first)]
        else:
            whole.append(opened)
        last = first
    return whole
