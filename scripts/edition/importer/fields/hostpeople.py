"""What stands at an unusual place between a chapter's title and its book, set where others have it.

Sociologists print the pages before the book ("Pp. 4–9 in Wells"); political scientists and
cell biologists print its editors behind it ("In Wells, eds. A. Roy and B. Lee", "In Wells, A. Roy
and B. Lee, eds. (Moor Press)").
"""

from __future__ import annotations

import re
from typing import Any

from edition.importer.words.names import read_names
from edition.importer.words.pieces import HOUSE, close_range, read_place_publisher
from edition.importer.words.wordlists import PUBLISHERS

_UP = r"[^\W\d_a-zа-яё]"
_FAMILY = rf"(?:(?:de|da|di|van|von|der|den|la|le|ter)\s)*{_UP}[\w’'-]+(?:[\s-]{_UP}[\w’'-]+)?"
_NAME = (
    rf"(?:(?:{_UP}\.[\s-]?){{1,3}}|{_UP}{{1,2}}\s|{_UP}[a-zà-ÿа-яё]\w*\s(?:{_UP}\.\s)?){_FAMILY}"
)
# No word can be read in two ways, and the names are few: the search stays short.
_NAMES = rf"{_NAME}(?:,\s{_NAME}){{0,9}}(?:,?\s(?:and|&|und|et|y|e|en|och)\s{_NAME})?"
_EDS = r"(?:[Ee]ds?|[Hh]rsg|[Hh]gg?|éds?)\."
_EDITORS_BEHIND = re.compile(
    rf"(?P<in>[.?!,”’\"»]\s[Ii]n:?\s)(?P<book>{_UP}[^()“”«»]{{3,200}}?)[,.]\s"
    rf"(?:{_EDS}\s(?P<said>{_NAMES})|(?P<names>{_NAMES}),?\s{_EDS})(?=[.,;\s]|$)"
)
_PAGES_FIRST = re.compile(
    r"(?<=[.?!”’\"»])\s+(?:[Pp]p?|SS?|s|ss|[Сс])\.\s?(?P<p>\d+\s?[–-]\s?\d+),?\s"
    r"(?:in|dans|en|em|w|v|i|в|у)\b:?\s(?=[^\W\d_a-zа-яё])"
)
_HOUSE_LAST = re.compile(
    r"\s\((?P<house>[^\W\d_a-zа-яё][^():;\d]{2,50}|[^():\d]{2,40}:\s[^():\d]{2,60})\)"
    r"(?=\.?$|[.,]\s(?:pp?|SS?)\.\s?\d[\d\s–-]*\.?$)"
)


def set_before(text: str, item: dict[str, Any]) -> str:
    """The text with the editors before their book; pages and house in brackets go to `item`."""
    if " // " in text:
        return text
    pages = _PAGES_FIRST.search(text)
    if pages:
        item["page"] = close_range(pages["p"])
        text = f"{text[: pages.start()]} In {text[pages.end() :]}"
    return _editors_first(_take_house(text, item))


def _editors_first(text: str) -> str:
    match = _EDITORS_BEHIND.search(text)
    if match is None or _are_names(match["book"]):
        return text
    people = match["said"] or match["names"]
    rest = text[match.end() :]
    stop = "" if rest[:1] in ".,;" else "."
    return f"{text[: match.start()]}{match['in']}{people} (eds.), {match['book']}{stop}{rest}"


def _are_names(text: str) -> bool:
    """Whether a text can be nothing but persons: with initials, or each of two words."""
    if read_names(text) is None:
        return False
    each = re.split(r",\s|\s(?:and|&|und|et|y|e|en|och)\s", text)
    return bool(re.search(rf"\b{_UP}\.|,", text)) or all(len(x.split()) > 1 for x in each)


def _take_house(text: str, item: dict[str, Any]) -> str:
    match = _HOUSE_LAST.search(text)
    if match is None:
        return text
    imprint = read_place_publisher(match["house"])
    known = HOUSE.search(match["house"]) or match["house"].casefold() in PUBLISHERS
    if not imprint and not known:
        return text
    item.update(imprint or {"publisher": match["house"].strip()})
    return text[: match.start()] + text[match.end() :]
