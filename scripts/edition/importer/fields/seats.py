"""The end of a book's or a chapter's entry: pages, year, place and house, taken from behind.

Lists of the humanities often name no publisher: "…, Opladen.", "…. Hamburg, 1998", "…, Roma 1991,
pp. 3-19". What stands last is a place where it is a city that books are published in; what stands
before it is the house, where it has a word that only houses have, or the title.
"""

from __future__ import annotations

import re
from typing import Any

from edition.importer.words.cities import is_region, is_seat
from edition.importer.words.dates import YEAR
from edition.importer.words.pieces import HOUSE, bare, close_range, is_lone_place
from edition.importer.words.wordlists import PUBLISHERS, SHORTENED

_RANGE = r"[A-Z]?\d+\s?[–—-]\s?[A-Z]?\d+"
_PAGES = re.compile(
    rf"(?:[,.:;]\s*|\s)(?:(?:SS?|Sp|pp?|s|с|blz|str)\.\s?(?P<p>{_RANGE}|\d+)(?:\s?ff?\.)?|"
    rf"(?P<q>{_RANGE}))\s*[.,]?\s*$"
)
# "Rural Europe, 1945–1990": the end of a title.
_YEARS = re.compile(rf"{YEAR}\s?[–—-]\s?(?:{YEAR}|\d\d)")
_CHAPTER = re.compile(r",\s(?:ch|chap|chapter|Kap|cap)\.?\s\d{1,3}$", re.I)
_LAST_YEAR = re.compile(rf"[,\s]\s*(?P<y>{YEAR})[a-z]?\s*[.,]?\s*$")
# "2. überarb. Auflage Opladen": no comma before the place.
_GLUED_EDITION = re.compile(
    r"(?<=\d\.\s)([^.,]{0,30}?\.?[^.,]{0,20}Aufl(?:age|\.))\s(?=[^\W\d_a-z])"
)
_LONE = re.compile(r"[.?!]\s+(?P<place>[^\W\d_]+)$")
_CUT = re.compile(
    r"(?:[,;]|(?:(?<!\b[^\W\d_])(?<!\bSt)\.|[?!])(?:[”“»\"’])?|\s[–—])\s+(?=[^\W\d_a-zа-яё])"
)
_IMPRINT = re.compile(r"(?P<place>[^:]+?)\s?:\s(?P<house>[^:\d]{2,90})$")
_SERIES_WORD = re.compile(
    r"schrift|reihe|series|studi|beiträge|zeitschrift|paper|archiv|collection|collana|colección|"
    r"abhandlung|forschung|veröffentlich|library|bibliothe|jahrbuch|серия",
    re.I,
)
_NUMBERED_SERIES = re.compile(
    r",\s(?P<s>[^,.]{4,80}),\s\d{1,4}$|(?:[.,]\s|\s\()(?P<t>[^()]{5,160}\s\d[\d,]{0,5})\)$"
)
_NUMBER = re.compile(
    r"[,.]?\s+(?:Bd|Band|Sonderheft|Sonderband|Heft|H|Nr|No|Vol|Volume|Teil|т)\.?\s"
    r"(?P<n>\d{1,4}(?:[–/-]\d{1,4})?|[IVXL]+)$"
)


def take_seat(text: str, item: dict[str, Any], lone: bool = False) -> str:
    """The text without pages, year, place and house at its end, which go to `item`.

    Where no place is known there, the text is returned as it is and nothing taken; with `lone`,
    one word between a full stop and the year that ends the entry is a place, too.
    """
    found: dict[str, Any] = {}
    left = _GLUED_EDITION.sub(r"\1, ", text.rstrip(" .;,"))
    pages = _PAGES.search(left)
    if pages and not _YEARS.fullmatch(pages["p"] or pages["q"]):
        found["page"] = close_range(pages["p"] or pages["q"])
        left = left[: pages.start()].rstrip(" ,;")
    left = _CHAPTER.sub("", left)
    year = _LAST_YEAR.search(left)
    if year:
        found["issued"] = {"date-parts": [[int(year["y"])]]}
        left = left[: year.start()].rstrip(" ,;")
    before = _take_place(left, found)
    alone = _LONE.search(left) if lone and year and before is None else None
    if alone and is_lone_place(alone["place"]):
        found["publisher-place"] = alone["place"]
        before = left[: alone.start() + 1]
    if before is None:
        return text
    for name, value in found.items():
        item.setdefault(name, value)
    return before


def _take_place(text: str, found: dict[str, Any]) -> str | None:
    """The text before the place, with its house behind or before it; None where no place is."""
    cuts = [(0, 0), *((m.start() + len(m.group().rstrip()), m.end()) for m in _CUT.finditer(text))]
    for count in (1, 2, 3):
        if len(cuts) <= count:
            break
        end, start = cuts[-count]
        imprint = _IMPRINT.fullmatch(text[start:])
        if imprint and is_region(imprint["place"]) and count + 1 < len(cuts):
            # "Lowell, MA: Moor Press"
            end, start = cuts[-count - 1]
            imprint = _IMPRINT.fullmatch(text[start:])
        if imprint and (is_seat(imprint["place"]) or _are_imprint(**imprint.groupdict())):
            found["publisher"] = bare(imprint["house"])
            end, start = _whole_place(
                text[: imprint.end("place") + start], [c for c in cuts if c[1] < start], end, start
            )
            found["publisher-place"] = bare(text[start : text.index(":", start)])
            return text[:end].rstrip(" ,;–—")
    if len(cuts) < 2:
        return None
    end, start = cuts[-1]
    if len(cuts) > 2 and _are_imprint(text[slice(cuts[-2][1], end)], text[start:]):
        # "Wells and Pumps, Nieuwdorp, Quay Press"
        found["publisher-place"] = text[cuts[-2][1] : end].rstrip(",")
        found["publisher"] = bare(text[start:])
        return text[: cuts[-2][0]].rstrip(" ,;–—")
    behind_city = len(cuts) > 2 and is_seat(text[cuts[-2][1] : end])
    if behind_city and _could_be_house(text[start:]):
        # "Wells and Pumps, London, Quay Books"
        found["publisher"], text = bare(text[start:]), text[:end].rstrip(" ,")
        cuts.pop()
    until, regions = len(text), []
    while len(cuts) > 2 and is_region(text[cuts[-1][1] : until]):
        # "Oxford, England, United Kingdom"
        regions.append((cuts[-1], until))
        until = cuts.pop()[0]
    if regions and not is_seat(text[cuts[-1][1] : until].rstrip(",;")):
        # "New York, USA": what could be a state is the city itself.
        cut, until = regions[-1]
        cuts.append(cut)
    end, start = cuts.pop()
    if not is_seat(text[start:until].rstrip(",;")):
        return None
    end, start = _whole_place(text, cuts, end, start)
    found["publisher-place"] = bare(text[start:])
    return _take_house(text[:end].rstrip(" ,;–—"), found)


def _could_be_house(text: str) -> bool:
    """What can be the house behind its city, and is not the state or country of that."""
    words = text.split()
    short = len(words) <= 3 and all(word[:1].isupper() for word in words)
    return HOUSE.search(text) is not None or (short and not is_region(text) and not is_seat(text))


def _are_imprint(place: str, house: str) -> bool:
    """ "Nieuwdorp: Quay Books": the words of the house tell that the unknown word is a place."""
    words = place.rstrip(",").split()
    # "Brunnen und Quelle. Eine Grundlegung. Bohrverlag": a stop ends a sentence, and no place.
    named = len(words) <= 3 and all(w[:1].isupper() and w[-1:] != "." for w in words)
    return named and HOUSE.search(house) is not None and len(house.split()) < 6


def _whole_place(text: str, cuts: list[tuple[int, int]], end: int, start: int) -> tuple[int, int]:
    """Where a place begins that is one of several: "Berkeley, Los Angeles, London"."""
    while cuts and text[end - 1 : end] == "," and len(cuts) > 1:
        before = text[cuts[-1][1] : end - 1]
        if not is_seat(before):
            break
        end, start = cuts[-1]
        cuts = cuts[:-1]
    return end, start


def _take_house(text: str, found: dict[str, Any]) -> str:
    """The text without the house that stands before its place: "…, Wells Verlag, Weinheim"."""
    cuts = list(_CUT.finditer(text))
    if not cuts:
        return text
    house = text[cuts[-1].end() :]
    # "What is kept. Sterne, London": a sentence of one word is the house.
    before = re.search(r"[^\W\d_]+$", text[: cuts[-1].start()])
    stopped = cuts[-1].group()[0] == "." and before and before[0].casefold() not in SHORTENED
    alone = stopped and re.fullmatch(r"(?!Auflage)[^\W\d_]{3,}", house)
    known = house.casefold() in PUBLISHERS or HOUSE.search(house) or alone
    if not known or len(house.split()) > 6:
        return text
    found["publisher"] = bare(house)
    return text[: cuts[-1].start()] + ("" if cuts[-1].group()[0] in ",;" else cuts[-1].group()[0])


def without_series(title: str, item: dict[str, Any]) -> str:
    """A book's title without the numbered series, or the number, that stands behind it."""
    bare_number = _NUMBERED_SERIES.search(title)
    if bare_number and _SERIES_WORD.search(bare_number["s"] or bare_number["t"]):
        return title[: bare_number.start()]
    number = _NUMBER.search(title)
    if number is None:
        return title
    head = title[: number.start()]
    series = re.search(r"[,.]\s+(?P<s>[^,.]{4,120})$", head)
    if series and _SERIES_WORD.search(series["s"]):
        return head[: series.start()]
    item.setdefault("volume", number["n"])
    return head
