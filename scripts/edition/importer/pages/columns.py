"""Columns that stand side by side in the lines of the file, as extraction by place leaves them.

Each page is read column by column: the lines that both columns share are cut at the gutter, the
blank strip that runs down the page; what crosses it (a title, a running head) is read in its place.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from edition.importer.reading.records import Line

_WIDE = re.compile(r"(?<=\S) {3,}(?=\S)|^ {12,}(?=\S)")
_LONE_NUMBER = re.compile(r"^\s*[-–—|]?\s*\d{1,5}\s*[-–—|]?\s*$")
# So many lines must have text on both sides of a gutter.
_LEAST = 6


@dataclass(frozen=True)
class Reading:
    """Lines in reading order, numbered anew, and for each number the line of the file.

    `origin` is empty where nothing was moved.
    """

    lines: tuple[Line, ...]
    origin: dict[int, int]


def in_reading_order(lines: Sequence[Line]) -> Reading:
    """Read side-by-side columns one after the other, page by page."""
    starts = _right_starts(lines)
    if not starts:
        return Reading(tuple(lines), {})
    out: list[Line] = []
    for page in _pages(lines):
        out += _page_in_order(page, starts)
    numbered = tuple(replace(x, number=i) for i, x in enumerate(out, 1))
    return Reading(numbered, {i: x.number for i, x in enumerate(out, 1)})


def _right_starts(lines: Sequence[Line]) -> list[int]:
    """Where right columns begin: places at which text starts again and again after a wide gap."""
    found: Counter[int] = Counter()
    filled = 0
    for line in lines:
        filled += bool(line.text.strip())
        found.update(m.end() for m in _WIDE.finditer(line.text))
    least = max(_LEAST * 2, filled * 0.15)
    return sorted(n for n, count in found.items() if n > 20 and count >= least)


def _pages(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Pages, parted by form feeds or else after lines that hold only a number."""
    feeds = any(x.page_start for x in lines)
    page: list[Line] = []
    for line in lines:
        if page and feeds and line.page_start:
            yield page
            page = []
        page.append(line)
        if not feeds and _LONE_NUMBER.match(line.text):
            yield page
            page = []
    if page:
        yield page


def _page_in_order(page: Sequence[Line], starts: Sequence[int]) -> list[Line]:
    """One page: stretches of two columns in their order, what lies between them in its place."""
    out: list[Line] = []
    gutters = [_gutter(x.text, starts) for x in page]
    i = 0
    while i < len(page):
        stop = _stretch(page, gutters, i)
        if stop - i >= _LEAST:
            out += _parted(page[i:stop], max(g for g in gutters[i:stop] if g is not None))
            i = stop
        else:
            out.append(page[i])
            i += 1
    return out


def _gutter(text: str, starts: Sequence[int]) -> int | None:
    """Where a line is cut: 0 where it has text on the left only, None where it crosses."""
    for m in _WIDE.finditer(text):
        i = bisect_left(starts, m.end() - 1)
        if i < len(starts) and abs(starts[i] - m.end()) <= 1:
            return m.end()
    for g in starts:
        # A long line of the left column leaves the gutter two blanks.
        if text[g - 2 : g] == "  " and text[g : g + 1].strip():
            return g
    return 0 if len(text.rstrip()) < starts[0] - 1 else None


def _stretch(page: Sequence[Line], gutters: Sequence[int | None], start: int) -> int:
    """Where the stretch of two columns that starts at a line is over; `start` where none does."""
    if not gutters[start]:
        return start
    both = 0
    for i in range(start, len(page)):
        if gutters[i] is None:
            return i if both >= _LEAST else start
        both += bool(gutters[i])
    return len(page) if both >= _LEAST else start


def _parted(lines: Sequence[Line], gutter: int) -> list[Line]:
    """The left column, then the right one, each without the blank lines at its ends."""
    left, right = [], []
    for line in lines:
        at = _gutter(line.text, [gutter]) or len(line.text)
        left.append(replace(line, text=line.text[:at].rstrip()))
        right.append(replace(line, text=line.text[at:].rstrip()))
    right = _trimmed(right)
    # The top of a column is like the top of a page: a paragraph may go on there.
    return [*left, *(replace(x, page_start=i == 0) for i, x in enumerate(right))]


def _trimmed(lines: Sequence[Line]) -> list[Line]:
    filled = [i for i, x in enumerate(lines) if x.text.strip()]
    return list(lines[filled[0] : filled[-1] + 1]) if filled else []
