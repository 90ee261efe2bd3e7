"""Columns that stand side by side in the lines of the file, as extraction by place leaves them.

Each page is read column by column: the lines that both columns share are cut at the gutter, the
blank strip that runs down the page; what crosses it (a title, a running head) is read in its place.
Lines of the two columns need not stand at one height: then each has a row of its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from edition.importer.reading.records import Line

# Where text starts after a gap; what is set in so little is a first line, or hangs.
_STARTS = re.compile(r"(?<=\S) {2,}(?=\S)|^ {12,}(?=\S)")
_LETTERS = re.compile(r"[^\W\d_]")
_LONE_NUMBER = re.compile(r"^\s*[-–—|]?\s*\d{1,5}\s*[-–—|]?\s*$")
_LEAST, _FEW = 6, 3  # so many lines must have text right of a gutter, on a page and in a stretch
_SHARE, _PAGE_SHARE = 0.2, 0.15  # of the lines
_ALIKE = 0.85  # of the lines with text right of the best place: the most usual of such places
_LEFTMOST = 20  # letters that the left column has at least
# A line of a running head has so many letters, and so many lines of its page below it.
_HEAD, _PAGE = 12, 25
_STEP, _AROUND = 60, 30  # lines
_BEFORE, _PUSHED, _SET_IN = 3, 10, 30  # letters that right text may start off the gutter


@dataclass(frozen=True)
class Reading:
    """Lines in reading order, numbered anew, and for each number the line of the file.

    `origin` is empty where nothing was moved.
    """

    lines: tuple[Line, ...]
    origin: dict[int, int]


def in_reading_order(lines: Sequence[Line]) -> Reading:
    """Read side-by-side columns one after the other, page by page."""
    pages = [(page, _cuts(page)) for page in _pages(lines)]
    filled = sum(bool(x.text.strip()) for x in lines)
    if sum(bool(cut) for _, cuts in pages for cut in cuts) < max(2 * _LEAST, _SHARE * filled):
        return Reading(tuple(lines), {})
    out: list[Line] = []
    for page, cuts in pages:
        out += _page_in_order(page, cuts)
    numbered = tuple(replace(x, number=i) for i, x in enumerate(out, 1))
    return Reading(numbered, {i: x.number for i, x in enumerate(out, 1)})


def _pages(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Pages, parted by form feeds or else at numbers that stand alone and at running heads."""
    feeds = any(x.page_start for x in lines)
    heads = set() if feeds else _running_heads(lines)
    page: list[Line] = []
    for line in lines:
        if page and (line.page_start if feeds else line.number in heads):
            yield page
            page = []
        page.append(line)
        if not feeds and (_LONE_NUMBER.match(line.text) or line.number in heads):
            yield page
            page = []
    if page:
        yield page


def _running_heads(lines: Sequence[Line]) -> set[int]:
    """The lines that come again pages later, their numbers apart: each begins or ends a page."""
    alike: dict[str, list[int]] = {}
    for line in lines:
        bare = re.sub(r"[\d\s]+", " ", line.text).strip()
        if len(_LETTERS.findall(bare)) >= _HEAD:
            alike.setdefault(bare, []).append(line.number)
    return {
        n
        for numbers in alike.values()
        if len(numbers) > 1 and all(b - a >= _PAGE for a, b in pairwise(numbers))
        for n in numbers
    }


def _cuts(page: Sequence[Line]) -> list[int | None]:
    """Where each line is cut: 0 where it has text on the left only, None where it crosses."""
    cuts: list[int | None] = []
    for i in range(0, len(page), _STEP):
        gutter = _gutter(page[max(0, i - _AROUND) : i + _STEP + _AROUND])
        cuts += [_cut(x.text, gutter) if gutter else None for x in page[i : i + _STEP]]
    return cuts


def _gutter(lines: Sequence[Line]) -> int:
    """Where the right column begins, text starting there again and again after a gap; or 0."""
    filled = [x.text for x in lines if x.text.strip()]
    found: Counter[int] = Counter()
    for text in filled:
        found.update({m.end() for m in _STARTS.finditer(text)})
    likely = [n for n, often in found.items() if n > _LEFTMOST and often >= _FEW]
    # Entries hang, and first lines are set in: other lines start a little left of that place.
    told = {
        n: sum(found[n + i] for i in range(_PUSHED)) - sum(found[n - i] for i in range(1, _PUSHED))
        for n in likely
    }
    most = max(told.values(), default=0)
    if most < max(_LEAST, _PAGE_SHARE * len(filled)):
        return 0
    return max((n for n in told if told[n] > _ALIKE * most), key=lambda n: (found[n], n))


def _cut(text: str, gutter: int) -> int | None:
    """Where a line is cut at a gutter: a long line of the left column pushes the right one on."""
    ends = [m.end() for m in _STARTS.finditer(text)]
    near = [n for n in ends if gutter - _BEFORE <= n <= gutter + _PUSHED]
    bare = len(text) - len(text.lstrip())
    if near:
        at = min(near, key=lambda n: abs(n - gutter))
    elif len(text.rstrip()) <= gutter + 1:
        return 0
    elif gutter < bare <= gutter + _SET_IN:
        at = bare  # a heading set in the middle, or a cell of a table
    else:
        return None
    # First lines keep the blanks that they are set in by.
    return at if at < gutter or text[gutter - 2 : at].strip() else gutter


def _page_in_order(page: Sequence[Line], cuts: Sequence[int | None]) -> list[Line]:
    """One page: stretches of two columns in their order, what lies between them in its place."""
    out: list[Line] = []
    i = 0
    while i < len(page):
        stop = _stretch(cuts, i)
        if stop > i:
            out += _parted(page[i:stop], cuts[i:stop])
            i = stop
        else:
            out.append(page[i])
            i += 1
    return out


def _stretch(cuts: Sequence[int | None], start: int) -> int:
    """Where the stretch of two columns that starts at a line is over; `start` where none does."""
    if not cuts[start]:
        return start
    stop = next((i for i in range(start, len(cuts)) if cuts[i] is None), len(cuts))
    return stop if sum(bool(x) for x in cuts[start:stop]) >= _FEW else start


def _parted(lines: Sequence[Line], cuts: Sequence[int | None]) -> list[Line]:
    """The left column, then the right one, each without the blank lines at its ends."""
    left, right = [], []
    for line, cut in zip(lines, cuts, strict=True):
        at = cut or len(line.text)
        left.append(replace(line, text=line.text[:at].rstrip()))
        right.append(replace(line, text=line.text[at:].rstrip()))
    right, left = _trimmed(_own(right, left)), _own(left, right)
    # The top of a column is like the top of a page: a paragraph may go on there.
    return [*left, *(replace(x, page_start=i == 0) for i, x in enumerate(right))]


def _own(column: Sequence[Line], other: Sequence[Line]) -> list[Line]:
    """A column's lines without the rows that lines of the other one, at other heights, took."""

    def alone(i: int) -> bool:
        return bool(column[i].text.strip()) and not other[i].text.strip()

    last = len(column) - 1
    return [
        x
        for i, x in enumerate(column)
        if x.text.strip()
        or not other[i].text.strip()
        or not ((i == 0 or alone(i - 1)) and (i == last or alone(i + 1)))
    ]


def _trimmed(lines: Sequence[Line]) -> list[Line]:
    filled = [i for i, x in enumerate(lines) if x.text.strip()]
    return list(lines[filled[0] : filled[-1] + 1]) if filled else []
