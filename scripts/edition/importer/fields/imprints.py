"""Place, publisher and year of a book, in brackets or behind a full stop."""

from __future__ import annotations

import re
from typing import Any

from edition.importer.words.dates import YEAR, csl_date, find_date
from edition.importer.words.facts import read_facts
from edition.importer.words.pieces import bare, is_lone_place, read_place_publisher

IMPRINT = re.compile(rf"\((?P<inner>[^()]*?(?P<y>{YEAR})(?:\s?[–/-]\s?(?:{YEAR}|\d\d)|[a-z])?)\)")
_CITY = r"[^\W\d_a-zа-яё][^\d:.,“”()]{1,30}"
_COUNTRY = r"(?:,\s(?:(?:[A-Z]\.\s?){2,3}|[^\W\d_a-zа-яё][^\d:.,“”()]{1,25}))"
_STATE = r"(?:,\s[A-Z]{2}(?=,\s[A-Z]))"
# "London, U.K.: Northgate, 2020" and "Porto, Portugal, 2014".
_HOUSE = re.compile(
    rf"(?:^|[.,]\s+)(?P<place>{_CITY}{_STATE}?{_COUNTRY}?):\s(?P<publisher>[^:,\d]{{2,60}}),\s(?P<y>{YEAR})(?=[,.]|$)"
)
_PLACE = re.compile(rf"(?:^|\.\s+)(?P<place>{_CITY}{_COUNTRY}),\s(?P<y>{YEAR})(?=[,.]|$)")

# "(Law Com No 312, 2008)", "(Cm 6123, 2004)"
_NUMBER = re.compile(r"(?:^(?:Cm|Cmd|Cmnd|C|HC|HL)|\b(?:No|Nr|№))\.?\s?(?P<n>\d[\w/-]*)$")


def read_imprint(match: re.Match[str], item: dict[str, Any]) -> None:
    """The imprint in brackets: "(Place: Publisher, 2010)"."""
    inner = match.group("inner")
    item["issued"] = {"date-parts": [[int(match.group("y"))]]}
    day = find_date(inner)
    if day is not None and len(day.parts[0]) == 3 and inner[: day.start].strip(" ,"):
        # "(Water Law Blog, 4 May 2016)"
        item["issued"], item["container-title"] = csl_date(day.parts), bare(inner[: day.start])
        return
    facts = read_facts(inner)
    if facts.fields.get("issued"):
        item["issued"] = facts.fields["issued"]
    before = re.sub(rf"[,\s]*{YEAR}(?:\s?[–/-]\s?\d+|[a-z])?$", "", inner).strip(" ,")
    place = read_place_publisher(before)
    if place:
        item.update(place)
    elif number := _NUMBER.search(before):
        item["number"] = number["n"]
    elif before and not facts.fields.keys() - {"issued"} and bare(before) and facts.plain:
        item["publisher-place" if is_lone_place(before) else "publisher"] = bare(before)


def take_house(text: str, item: dict[str, Any]) -> str:
    """The text without "City, Country: Publisher, 2020", whose parts go to `item`."""
    match = _HOUSE.search(text) or _PLACE.search(text)
    if match is None:
        return text
    item["publisher-place"] = match.group("place")
    item["issued"] = {"date-parts": [[int(match.group("y"))]]}
    if match.groupdict().get("publisher"):
        item["publisher"] = match.group("publisher").strip()
    stop = "." if text[match.start()] == "." else ""
    return f"{text[: match.start()]}{stop},{text[match.end() :]}"
