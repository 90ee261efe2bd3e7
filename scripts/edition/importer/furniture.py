"""Page numbers and running heads: lines that belong to the page and not to the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from edition.importer import pagenumbers
from edition.importer.labels import whole_label
from edition.importer.records import Doubt, Line
from edition.importer.script import ends_sentence, words

_EDGE_NUMBER = re.compile(r"^\d{1,5}\s+(?=\D)|(?<=\D)\s+\d{1,5}$")
_STAMP = re.compile(
    r"downloaded (?:from|by|on|via)|licensed use limited|all use subject to|"
    r"this content downloaded|скачано с|загружено с|heruntergeladen|téléchargé|indirilmiştir",
    re.IGNORECASE,
)
_RULE = re.compile(r"^\s*(?:_{5,}|[—–]{4,}|-{6,}|\*(?:\s*\*){2,})\s*$")
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
    numbers, doubts = pagenumbers.find(filled)
    heads, more = _running_heads(filled, numbers)
    away = numbers | heads | {x.number for x in filled if _RULE.match(x.text)}
    return Furniture(
        _with_page_starts(lines, away),
        tuple(x for x in lines if x.number in away),
        (*doubts, *more),
    )


def _with_page_starts(lines: Sequence[Line], away: set[int]) -> tuple[Line, ...]:
    """The lines that stay; the first one after what belongs to the page starts a page."""
    kept: list[Line] = []
    fresh = False
    for line in lines:
        fresh = fresh or line.number in away or line.page_start
        if line.number in away:
            continue
        starts = fresh and bool(line.text.strip())
        kept.append(replace(line, page_start=starts))
        fresh = fresh and not starts
    return tuple(kept)


def _key(text: str) -> str:
    """A line without the number of its page, for comparing heads."""
    bare = _EDGE_NUMBER.sub("", " ".join(text.casefold().split()))
    return _DIGITS.sub("#", bare)


def _running_heads(lines: Sequence[Line], numbers: set[int]) -> tuple[set[int], list[Doubt]]:
    """Lines that come back, page number apart, and cut sentences or stand at a page's edge."""
    places: dict[str, list[int]] = defaultdict(list)
    for i, line in enumerate(lines):
        key = _key(line.text)
        if sum(c.isalpha() for c in key) >= 3 and not whole_label(line.text):
            places[key].append(i)
    again = {i for spots in places.values() if len(spots) > 1 for i in spots}
    edges = {i for i in again if _at_edge(lines, i, numbers, again)}
    away: set[int] = set()
    doubts: list[Doubt] = []
    for key, spots in places.items():
        if len(spots) < 2 or not _is_head(lines, key, spots, edges, numbers):
            continue
        away |= {lines[i].number for i in spots}
        if len(spots) < 3:
            doubts += [
                Doubt(lines[i].number, "running-head", "taken for a running head: it comes twice")
                for i in spots
            ]
    more, uncertain = _single_heads(lines, numbers, away)
    return away | more, doubts + uncertain


def _is_head(
    lines: Sequence[Line], key: str, spots: Sequence[int], edges: set[int], numbers: set[int]
) -> bool:
    """Whether lines that resemble each other are one running head, or a note of a download."""
    printed = {lines[i].text.strip() for i in spots}
    apart = min(b - a for a, b in pairwise(spots))
    if apart >= 8 and len(spots) >= 3 and len(key) >= 60:
        # Nothing of this length is written three times over but what is stamped on each page.
        return True
    if len(key) > _LONGEST_HEAD and not (_STAMP.search(key) and apart >= 8):
        return False
    listed = any(_is_listed(lines[i].text) for i in spots)
    if not (len(spots) >= 3 or len(printed) == len(spots) or set(spots) <= edges) or listed:
        return False
    if _STAMP.search(key) and apart >= 8:
        return True
    cutting = sum(i in edges or _cuts(lines, i, numbers) for i in spots)
    return cutting * 2 >= len(spots)


def _at_edge(lines: Sequence[Line], i: int, numbers: set[int], again: set[int]) -> bool:
    """Whether a line stands at a page number or a form feed, other repeated lines between."""
    if lines[i].page_start:
        return True
    for step in (-1, 1):
        j = i + step
        while 0 <= j < len(lines) and j in again and abs(j - i) < 3:
            if (step > 0 and lines[j].page_start) or lines[j].number in numbers:
                return True
            j += step
        if 0 <= j < len(lines) and (
            lines[j].number in numbers or (step > 0 and lines[j].page_start)
        ):
            return True
    return False


def _single_heads(
    lines: Sequence[Line], numbers: set[int], away: set[int]
) -> tuple[set[int], list[Doubt]]:
    """A head that comes once, where others stand, and says what the first lines say."""
    if not away:
        return set(), []
    title = {w.casefold() for x in lines[:12] for w in words(x.text)}
    index = {x.number: i for i, x in enumerate(lines)}
    sides = [0, 0]
    for n in away:
        for k, step in enumerate((-1, 1)):
            j = index[n] + step
            sides[k] += 0 <= j < len(lines) and lines[j].number in numbers
    step = -1 if sides[0] >= sides[1] else 1  # where the page number stands, seen from a head
    found: set[int] = set()
    for n in numbers:
        i = index[n] - step
        if not 12 <= i < len(lines) or lines[i].number in away | numbers:
            continue
        said = [w.casefold() for w in words(lines[i].text)]
        if len(said) >= 2 and len(lines[i].text) < 90 and set(said) <= title:
            found.add(lines[i].number)
    return found, [
        Doubt(n, "running-head", "taken for a running head: it repeats the title") for n in found
    ]


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
