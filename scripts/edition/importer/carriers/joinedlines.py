"""Lines of print that an extraction has joined where it undid a hyphenation, parted again.

It writes "she counted 412 re-" and "quests and 29 refusals" as one line of twice the length, and
leaves no line that ends with a hyphen. The lines are parted in a word at the width of the column,
with a soft hyphen: what joins them later finds the word as it was.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from edition.importer.reading.records import Line
from edition.importer.words.hyphens import SOFT
from edition.importer.words.typeset import measure_of

_REACH, _FIRST, _LIKE = 15, 6, 0.25
_NARROW = 0.6
_JOINED, _TAIL = 1.5, 1.15  # of the column: surely two lines; one, and the end of a word's line
_LEAST, _SHARE, _HYPHENS = 4, 0.03, 0.015
_WHOLE, _OFTEN = 0.1, 0.25  # near a whole number of columns; so many of the long lines are
_EVEN, _USUAL = 0.08, 0.2  # near the column; so many of all lines are
_NARROWEST = 4  # letters to a unit of width
_INSIDE = re.compile(r"(?<=[^\W\d_]{2})(?=[^\W\d_]{2})")


@dataclass(frozen=True)
class Parted:
    """Lines numbered anew, and for each number the one that it had; `origin` is empty where no
    line was parted."""

    lines: tuple[Line, ...]
    origin: dict[int, int]


def part(lines: Sequence[Line]) -> Parted:
    """Part the lines that undone hyphenation has joined, where a text shows that it has."""
    filled = [x for x in lines if x.text.strip()]
    measure = measure_of([x.text for x in filled])
    widths = [measure(x.text) for x in filled]
    columns = _columns(widths)
    if not _are_joined(filled, [w / c for w, c in zip(widths, columns, strict=True) if c]):
        return Parted(tuple(lines), {})
    wide = {x.number: c for x, c in zip(filled, columns, strict=True)}
    out: list[Line] = []
    origin: dict[int, int] = {}
    for line in lines:
        for i, text in enumerate(_pieces(line.text, wide.get(line.number, 0.0), measure)):
            starts = line.page_start and not i
            out.append(replace(line, number=len(out) + 1, text=text, page_start=starts))
            origin[len(out)] = line.number
    return Parted(tuple(out), origin)


def is_piece(above: str, text: str) -> bool:
    """Whether a line is one of those parted here, which have no width of their own."""
    return above.rstrip().endswith(SOFT) or text.rstrip().endswith(SOFT)


def _columns(widths: Sequence[float]) -> list[float]:
    """For each line the width of the column: of what stands above and what stands below the
    wider. It is 0 above the columns, where a title block or an abstract may be wider."""
    usual = median(_agreeing(sorted(widths))) if widths else 0.0
    even = [abs(w - usual) < _LIKE * usual for w in widths]
    start = next((i for i in range(len(widths)) if sum(even[i : i + _FIRST]) > _FIRST // 2), 0)
    found = [0.0] * start
    for i in range(start, len(widths)):
        sides = widths[max(start, i - _REACH) : i], widths[i + 1 : i + 1 + _REACH]
        told = max((median(_agreeing(sorted(x))) for x in sides if x), default=0.0)
        # Cells and headings are shorter; here and there most lines are joined to others.
        found.append(told if _NARROW * usual < told < _JOINED * usual else usual)
    return found


def _agreeing(ordered: Sequence[float]) -> Sequence[float]:
    """The widths on which most lines agree: those that fill the column, and hold one line."""
    spans = [(bisect_left(ordered, (1 - _EVEN) * x), i + 1) for i, x in enumerate(ordered)]
    first, last = max(spans, key=lambda span: (span[1] - span[0], -span[0]))
    return ordered[first:last]


def _are_joined(lines: Sequence[Line], shares: Sequence[float]) -> bool:
    """Whether some lines are as long as several of the others, and none ends with a hyphen."""
    if sum(x.text.rstrip().endswith("-") for x in lines) > _HYPHENS * len(lines):
        return False
    even = sum(abs(x - 1) < _EVEN for x in shares)
    long = [x for x in shares if x > _JOINED]
    whole = sum(abs(x - round(x)) < _WHOLE for x in long)
    return (
        even >= _USUAL * len(shares)
        and whole >= max(_LEAST, _OFTEN * len(long))
        and len(long) >= _SHARE * len(lines)
    )


def _pieces(text: str, column: float, measure: Callable[[str], float]) -> Iterator[str]:
    """A line as the lines of print that it holds."""
    rest, start = measure(text), 0
    while column and rest > _TAIL * column:
        head = text[start : start + int(column * _NARROWEST)]
        off = {m.start(): abs(measure(head[: m.start()]) - column) for m in _INSIDE.finditer(head)}
        at = min(off, key=lambda n: off[n], default=0)
        if not at or off[at] > (_TAIL - 1) * column:
            break
        yield head[:at] + SOFT
        rest -= measure(head[:at])
        start += at
    yield text[start:]
