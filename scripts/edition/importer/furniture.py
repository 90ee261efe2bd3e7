"""Page numbers and running heads: lines that belong to the page and not to the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from edition.importer.labels import whole_label
from edition.importer.records import Doubt, Line
from edition.importer.script import ends_sentence

_PAGE = re.compile(
    r"^\s*(?:[-–—|]\s*)?(?:(?:page|p\.|стр\.|с\.|seite|sayfa|бет)\s*)?(\d{1,4})"
    r"(?:\s*(?:of|из|/|von)\s*\d{1,4})?\s*(?:[-–—|])?\s*$",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_LONGEST_HEAD = 140


@dataclass(frozen=True)
class Furniture:
    """The lines of the text, the lines of the page, and what is doubtful about the latter."""

    text: tuple[Line, ...]
    page: tuple[Line, ...]
    doubts: tuple[Doubt, ...]


def separate(lines: Sequence[Line]) -> Furniture:
    """Part page numbers and running heads from the text; blank lines stay with the text."""
    filled = [x for x in lines if x.text.strip()]
    numbers, doubts = _page_numbers(filled)
    heads, more = _running_heads(filled, numbers)
    away = numbers | heads
    return Furniture(
        tuple(x for x in lines if x.number not in away),
        tuple(x for x in lines if x.number in away),
        (*doubts, *more),
    )


def _page_numbers(lines: Sequence[Line]) -> tuple[set[int], list[Doubt]]:
    """Lines that hold a number only, where such numbers rise through the text."""
    found = [(x, int(m[1])) for x in lines if (m := _PAGE.match(x.text))]
    rising: list[tuple[Line, int]] = []
    for line, value in found:
        if not rising or 0 < value - rising[-1][1] <= 5:
            rising.append((line, value))
    if len(rising) >= 2:
        away = {x.number for x, _ in rising}
        doubts = [
            Doubt(x.number, "lone-number", f"a line with {v} only, out of the page numbers' order")
            for x, v in found
            if x.number not in away
        ]
        return away, doubts
    return (
        {x.number for x, _ in found},
        [
            Doubt(x.number, "page-number", f"{v} alone on a line: taken for a page number")
            for x, v in found
        ],
    )


def _running_heads(lines: Sequence[Line], numbers: set[int]) -> tuple[set[int], list[Doubt]]:
    """Short lines that come back, page number apart, and cut sentences or stand by page numbers."""
    places: dict[str, list[int]] = defaultdict(list)
    for i, line in enumerate(lines):
        key = _DIGITS.sub("#", " ".join(line.text.casefold().split()))
        letters = sum(c.isalpha() for c in key)
        if letters >= 4 and len(key) <= _LONGEST_HEAD and not whole_label(line.text):
            places[key].append(i)
    away: set[int] = set()
    doubts: list[Doubt] = []
    for spots in places.values():
        printed = {lines[i].text.strip() for i in spots}
        # Three times the same, or the same with another number each time.
        if not (len(spots) >= 3 or (len(spots) >= 2 and len(printed) == len(spots))):
            continue
        if any(_is_listed(lines[i].text) for i in spots):
            continue
        cutting = sum(_cuts(lines, i, numbers) for i in spots)
        if cutting * 2 < len(spots):
            continue
        away |= {lines[i].number for i in spots}
        if len(spots) < 3:
            doubts += [
                Doubt(lines[i].number, "running-head", "taken for a running head: it comes twice")
                for i in spots
            ]
    return away, doubts


def _is_listed(text: str) -> bool:
    """Whether a line is an item of a list or an entry: those may resemble each other."""
    return bool(re.match(r"^\s*(?:[-•*]|\[\d|\d+\.\s|\(\d|https?://|<)", text))


def _cuts(lines: Sequence[Line], i: int, numbers: set[int]) -> bool:
    around = {lines[j].number for j in (i - 1, i + 1) if 0 <= j < len(lines)}
    if around & numbers:
        return True
    if not 0 < i < len(lines) - 1:
        return True
    above, below = lines[i - 1].text.strip(), lines[i + 1].text.strip()
    return len(above) > 60 and not ends_sentence(above) and below[:1].islower()
