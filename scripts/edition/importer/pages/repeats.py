"""How lines come again: at even distances, as on each page, or with other numbers in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from edition.importer.reading.records import Line

_DIGITS = re.compile(r"\d+")
_LEAST = 4
_NEARLY = 0.75
_PAGE = 1000  # letters: no printed page has fewer


def at_even_distances(lines: Sequence[Line], spots: Sequence[int]) -> bool:
    """Whether a page of text stands between each line and the next: headings are not so even."""
    if len(spots) < _LEAST:
        return False
    letters = [sum(len(x.text.strip()) for x in lines[a + 1 : b]) for a, b in pairwise(spots)]
    rows = [lines[b].number - lines[a].number for a, b in pairwise(spots)]
    return sorted(letters)[len(letters) // 2] >= _PAGE and (_are_even(letters) or _are_even(rows))


def _are_even(pages: Sequence[int]) -> bool:
    """Whether nearly all pages are of one length; the last may be shorter."""
    usual = sorted(pages)[len(pages) // 2]
    full = pages[:-1] if pages[-1] < usual else pages
    return sum(0.7 * usual <= n <= 1.4 * usual for n in full) >= _NEARLY * len(full)


def varies(texts: Iterable[str]) -> bool:
    """Whether more than one number differs from line to line: notes do so, running heads do not."""
    numbers = [_DIGITS.findall(x) for x in texts]
    if len({len(x) for x in numbers}) > 1:
        return False
    return sum(len(set(column)) > 1 for column in zip(*numbers, strict=True)) > 1
