"""What follows a title that stands alone: papers, an imprint, or a journal with its numbers."""

from __future__ import annotations

import re
from typing import Any

from edition.importer.words.cities import is_seat
from edition.importer.words.facts import Facts, read_facts
from edition.importer.words.names import read_names
from edition.importer.words.pieces import (
    INSTITUTION,
    bare,
    close_range,
    is_lone_place,
    read_place_publisher,
)
from edition.importer.words.script import CAPITALS

# "London 1965.", and "Botanist 11 (1999), pp. 3–5".
_PLACE_YEAR = re.compile(
    r"^(?P<place>[^\W\d_a-zа-яё][^\W\d_]+(?:[- ][^\W\d_a-zа-яё]?[^\W\d_]+){0,2})\s"
    r"(?P<y>(?:1[4-9]|20)\d\d)\.?$"
)
_JOURNAL_YEAR = re.compile(
    r"^(?P<c>[^().\d“”\"]{4,120}?[^\W\d_]\*?)(?:,?\s(?:vol\.\s)?(?P<v>\d{1,4}))?,?\s"
    r"\((?P<y>(?:1[5-9]|20)\d\d)\)(?P<rest>(?:[,:]\s*(?:pp?\.\s*|S\.\s*)?\d[\d\s–-]*)?)\.?$"
)
_PEOPLE = re.compile(
    r"^(?P<role>(?i:edited by|translated by|trans\.(?: by)?))\s"
    rf"(?P<names>[^\W\d_a-z][^,.;:\d]*(?:\s[{CAPITALS}]\.[^,.;:\d]*)?"
    r"(?:,? and [^,.;:\d]+)?)[,.]\s+(?=[^\W\d_])"
)
# "MS 77, Special Collections, Moor College."
_PAPERS = re.compile(
    r"^(?P<n>MSS?\.?\s[\d/]+(?:,\s(?:box|folder|fol|item)s?\.?\s\d+)*),\s(?P<holder>[^\d]+)$"
)
# "Botanist 2004, 3–5": a year between a journal and its numbers, set apart by commas.
_YEAR_BEHIND = re.compile(r"(?<=[^\W\d_])(\*?)\s+((?:1[5-9]|20)\d\d)(?:[,;]\s*(?=[\d(])|\.?$)")
_IMPRINT = re.compile(
    r"^(?P<p>.*?)(?:[,.;\s]\s*(?P<y>(?:1[5-9]|20)\d\d)[a-z]?\b(?P<rest>[.,;–—\s].*)?)?\.?$"
)
_EDITION = re.compile(r"^(\d+)(?:st|nd|rd|th|-е|\.)?\s*(?:ed|изд|aufl)\w*\.?,?\s+", re.I)
_NUMBERS = re.compile(r"(?:,\s*|\s+(?=\d+\s*[(:]))[\d\s,():–-]+$")


def read_container(text: str, item: dict[str, Any], has_access: bool) -> None:
    """Read what follows a title into an item; `has_access` where a day of access was printed."""
    text = take_people(text, item)
    number = _NUMBER_FIRST.match(text)
    if number:
        item["number"], text = number["n"], text[number.end() :]
        item.setdefault("genre", "report")
    if _read_papers(text, item) or _read_place_year(text, item) or _read_dated(text, item):
        return
    text = _YEAR_BEHIND.sub(r"\1, \2, ", text)
    if _read_imprint(text, item):
        return
    edition = _EDITION.match(text)
    if edition:
        item["edition"] = edition.group(1)
        read_container(text[edition.end() :], item, has_access)
        return
    facts = read_facts(text)
    for name, value in facts.fields.items():
        item.setdefault(name, value)
    if facts.plain:
        _name_container(text, facts, item, has_access)


def take_people(text: str, item: dict[str, Any]) -> str:
    """The text without the editor or translator who stands at its head ("Edited by Ann Poe, …")."""
    match = _PEOPLE.match(text)
    names = read_names(match.group("names")) if match else None
    if match is None or names is None:
        return text
    item.setdefault("translator" if match.group("role")[0] in "Tt" else "editor", names)
    return text[match.end() :]


# "Report. No. 256. London: Moor, 1840."
_NUMBER_FIRST = re.compile(
    r"^(?:No|Nr|N[°º]|№)\.?\s?(?P<n>\d[\w/-]*)[.,]\s+(?=[^\W\d_][^.]{1,40}:\s)"
)


def _read_papers(text: str, item: dict[str, Any]) -> bool:
    papers = _PAPERS.match(text)
    if papers is None:
        return False
    item["number"], item["publisher"] = papers.group("n"), papers.group("holder").rstrip(".")
    return True


def _read_place_year(text: str, item: dict[str, Any]) -> bool:
    lone = _PLACE_YEAR.match(text)
    if lone is None:
        return False
    item["publisher-place"] = lone.group("place")
    item["issued"] = {"date-parts": [[int(lone.group("y"))]]}
    return True


def _read_dated(text: str, item: dict[str, Any]) -> bool:
    """A journal with its year in brackets."""
    dated = _JOURNAL_YEAR.match(text)
    if dated is None or read_place_publisher(dated.group("c")):
        return False
    item["container-title"] = bare(dated.group("c"))
    item["issued"] = {"date-parts": [[int(dated.group("y"))]]}
    rest = read_facts(dated.group("rest").strip(" ,:"))
    if dated.group("v"):
        item["volume"] = dated.group("v")
    for name, value in rest.fields.items():
        item.setdefault(name if name != "volume" else "page", value)
    return True


def _read_imprint(text: str, item: dict[str, Any]) -> bool:
    """Place and publisher, year, and what follows; no pages, which only parts of works have."""
    imprint = _IMPRINT.match(text)
    place = read_place_publisher(imprint.group("p")) if imprint else None
    if imprint is None or not place or re.search(r"\d", imprint.group("p")):
        return False
    rest = imprint.group("rest") or ""
    if re.search(r"\d\s?[–-]\s?\d", rest):
        return False
    item.update(place)
    if imprint.group("y"):
        item["issued"] = {"date-parts": [[int(imprint.group("y"))]]}
    for name, value in read_facts(rest).fields.items():
        item.setdefault(name, value)
    return True


def _name_container(text: str, facts: Facts, item: dict[str, Any], has_access: bool) -> None:
    """What is left beside the numbers: a journal's name, or a publisher and a place."""
    by_stop = read_facts(text, at=r"[.;]").plain
    numbered = bool(facts.fields.keys() & {"volume", "issue"})
    first = bare(_NUMBERS.sub("", by_stop[0])) if by_stop else ""
    if re.search(r",\s.*\d", first):
        first = bare(facts.plain[0])
        if numbered and len(facts.plain) == 2 and is_lone_place(facts.plain[1].replace(" ", "")):
            item.setdefault("publisher-place", bare(facts.plain[1]))
    day = len(facts.fields.get("issued", {}).get("date-parts", [[]])[0]) == 3
    head, comma, town = first.rpartition(", ")
    if comma and (numbered or day) and is_seat(town) and not head.casefold().startswith("univ"):
        # "Folha do Cais, Recife, 3 mar. 2019"
        first = head
        item.setdefault("publisher-place", town)
    if first.endswith(f" {facts.fields.get('volume')}"):
        first = first.rpartition(" ")[0]
    italic = any("*" in piece for piece in facts.plain)
    institution = bool(INSTITUTION.search(first)) and not numbered
    if numbered or (italic and not institution) or "DOI" in item:
        item["container-title"] = first if numbered or italic else bare(facts.plain[0])
    elif (day or "page" in facts.fields) and not institution and not has_access:
        item["container-title"] = first
    else:
        _publisher(by_stop, item)
        return
    for piece in by_stop[1:]:
        _put_place(piece, item)


def _publisher(pieces: list[str], item: dict[str, Any]) -> None:
    cleaned = [
        p for p in (bare(re.sub(r"[,\s]\s*(?:1[5-9]|20)\d\d$", "", piece)) for piece in pieces) if p
    ]
    for piece in cleaned[-2:]:
        if not _put_place(piece, item):
            if "publisher" in item:
                item["publisher-place"] = item["publisher"]
            item["publisher"] = close_range(piece)


def _put_place(piece: str, item: dict[str, Any]) -> bool:
    place = read_place_publisher(piece)
    if place:
        item.update(place)
    return bool(place)
