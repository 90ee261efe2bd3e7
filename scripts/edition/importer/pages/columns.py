"""Columns that stand side by side in the lines of the file, as extraction by place leaves them.

Each page is read column by column: the lines that both columns share are cut at the gutter, the
blank strip that runs down the page; what crosses it (a title, a running head) is read in its place.
The gutter need not stand at the same place on all pages, nor quite straight on one of them.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from edition.importer.reading.records import Line

_WIDE = re.compile(r"(?<=\S) {3,}(?=\S)|^ {12,}(?=\S)")
_LONE_NUMBER = re.compile(r"^\s*[-–—|]?\s*\d{1,5}\s*[-–—|]?\s*$")
_LETTERS = re.compile(r"[^\W\d_]")
# So many lines must have text on both sides of a gutter.
_LEAST = 6
# No column is narrower.
_NARROWEST = 20
# By so much a line may begin beside its column: extraction is not exact.
_ASIDE = 4
# A line of a running head has so many letters, and so many lines of its page below it.
_HEAD, _PAGE = 12, 25


@dataclass(frozen=True)
class Reading:
    """Lines in reading order, numbered anew, and for each number the line of the file.

    `origin` is empty where nothing was moved.
    """

    lines: tuple[Line, ...]
    origin: dict[int, int]


def in_reading_order(lines: Sequence[Line]) -> Reading:
    """Read side-by-side columns one after the other, page by page."""
    pages = list(_pages(lines))
    gutters = _gutters(pages, _gutter(lines, 2 * _LEAST, 0.15))
    if not any(gutters):
        return Reading(tuple(lines), {})
    out: list[Line] = []
    for page, gutter in zip(pages, gutters, strict=True):
        out += _page_in_order(page, gutter) if gutter else page
    numbered = tuple(replace(x, number=i) for i, x in enumerate(out, 1))
    return Reading(numbered, {i: x.number for i, x in enumerate(out, 1)})


def _gutter(lines: Sequence[Line], least: int, share: float) -> int:
    """Where the right column begins: where text starts again and again after a wide gap; or 0."""
    found: Counter[int] = Counter()
    filled = 0
    for line in lines:
        filled += bool(line.text.strip())
        found.update({m.end() for m in _WIDE.finditer(line.text) if m.end() > _NARROWEST})
    if not found:
        return 0
    near = {at: sum(found[at + i] for i in range(-_ASIDE, _ASIDE + 1)) for at in found}
    # Paragraphs that are indented begin behind the column's edge.
    best = max(near, key=lambda at: (near[at], found[at], -at))
    if near[best] < max(least, share * filled):
        return 0
    return min(at for at in range(best - _ASIDE, best + 1) if 4 * found[at] >= found[best])


def _gutters(pages: Sequence[Sequence[Line]], whole: int) -> list[int]:
    """The gutter of each page: its own, or that of the whole text.

    A page alone may hold a table; its gutter counts where most pages have one, or the text has.
    """
    own = [_gutter(page, _LEAST, 0.25) for page in pages]
    full = [g for page, g in zip(pages, own, strict=True) if _filled(page) >= _NARROWEST]
    if whole or 2 * sum(map(bool, full)) > len(full):
        return [g or whole for g in own]
    return [0 for _ in pages]


def _filled(lines: Sequence[Line]) -> int:
    return sum(bool(x.text.strip()) for x in lines)


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
        if len(numbers) > 1 and all(b - a >= _PAGE for a, b in itertools.pairwise(numbers))
        for n in numbers
    }


def _page_in_order(page: Sequence[Line], gutter: int) -> list[Line]:
    """One page: stretches of two columns in their order, what lies between them in its place."""
    out: list[Line] = []
    cuts = [_cut(x.text, gutter) for x in page]
    i = 0
    while i < len(page):
        stop = _stretch(cuts, i)
        if stop - i >= _LEAST:
            out += _parted(page[i:stop], cuts[i:stop])
            i = stop
        else:
            out.append(page[i])
            i += 1
    return out


def _cut(text: str, gutter: int) -> int | None:
    """Where a line is cut: 0 where it has text on the left only, None where it crosses."""
    if len(text.rstrip()) < gutter:
        return 0
    if text[gutter - 2 : gutter] == "  ":
        return gutter
    gaps = [m for m in _WIDE.finditer(text) if abs(m.end() - gutter) <= 2 * _ASIDE]
    return min((m.end() for m in gaps), key=lambda at: abs(at - gutter), default=None)


def _stretch(cuts: Sequence[int | None], start: int) -> int:
    """Where the stretch of two columns that starts at a line is over; `start` where none does."""
    if not cuts[start]:
        return start
    both = 0
    for i in range(start, len(cuts)):
        if cuts[i] is None:
            return i if both >= _LEAST else start
        both += bool(cuts[i])
    return len(cuts) if both >= _LEAST else start


def _parted(lines: Sequence[Line], cuts: Sequence[int | None]) -> list[Line]:
    """The left column, then the right one, each without the blank lines at its ends."""
    left, right = [], []
    for line, cut in zip(lines, cuts, strict=True):
        at = cut or len(line.text)
        left.append(replace(line, text=line.text[:at].rstrip()))
        right.append(replace(line, text=line.text[at:].rstrip()))
    right = _trimmed(right)
    # The top of a column is like the top of a page: a paragraph may go on there.
    return [*left, *(replace(x, page_start=i == 0) for i, x in enumerate(right))]


def _trimmed(lines: Sequence[Line]) -> list[Line]:
    filled = [i for i, x in enumerate(lines) if x.text.strip()]
    return list(lines[filled[0] : filled[-1] + 1]) if filled else []
