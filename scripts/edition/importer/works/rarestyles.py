"""Styles whose entries have a form that no other has, each told by one pattern.

Springer's proceedings end names with a colon and the entry with the year; physicists print no
titles; Polish lists set the names of journals in quotation marks; Brazilian theses say their
leaves; some German books run on from the title to the imprint.
"""

from __future__ import annotations

import re
from typing import Any

from edition.importer.words.dates import YEAR
from edition.importer.words.facts import read_facts
from edition.importer.words.names import read_names
from edition.importer.words.pieces import EDITORS, bare, close_range
from edition.importer.works.acs import parse_acs
from edition.importer.works.springerbasic import parse_springer_basic

_UP = r"[^\W\d_a-zа-яё]"
_PAGES = r"[A-Za-z]?\d+(?:\s?[–-]\s?[A-Za-z]?\d+)?"
# "Fox, A., Lee, B.: Title. Host (2001)"
_SPRINGER = re.compile(
    rf"^(?P<names>{_UP}[^:“”\"?!()\d]{{2,300}}?{_UP}\.):\s(?P<title>[^“”]{{4,300}}?)[.?!]\s(?P<rest>.+)$"
)
_LAST_YEAR = re.compile(rf"[,.]?\s\((?P<y>{YEAR})\)\.?$")
_SERIAL = re.compile(rf"^(?P<c>{_UP}[^\d]{{2,120}}?)[,.]?\s(?P<n>\d.*)$")
_IN_BOOK = re.compile(
    rf"^In:\s(?:(?P<eds>.{{3,250}}?)\s\({EDITORS}\.?\)[,.:]?\s)?(?P<book>.{{3,200}}?)\.\s(?P<rest>.+)$",
    re.I,
)
_HOUSE_END = re.compile(
    rf"(?:^|[.,]\s)(?P<house>{_UP}[^.,;:]{{2,50}}),\s(?P<place>{_UP}[^.;:()]{{1,40}})$"
)
# "A. Fox and B. Lee, J. Water 12, 45 (2001)"
_PHYSICS = re.compile(
    rf"^(?P<names>(?:(?:{_UP}\.[\s-]?){{1,3}}{_UP}[^.,;:\d]{{1,40}}?(?:,?\sand\s|,?\set\sal\.|,\s))+)"
    rf"(?:,\s)?(?P<c>{_UP}[^\d,;:“”\"]{{1,60}}?)\s(?P<v>\d{{1,4}})(?:\s?\((?P<i>\d{{1,3}})\))?,\s"
    rf"(?P<p>{_PAGES})\s\((?P<y>{YEAR})\)\.?$"
)
# "Fox A., Title, „Journal” 2010, nr 3, s. 5–19"
_POLISH = re.compile(
    rf"^(?P<names>{_UP}[^„”\d]{{3,120}}?),\s(?P<title>[^„”]{{4,250}}?),\s„(?P<c>[^„”]{{3,120}})”,?\s"
    r"(?P<rest>(?:r\.\s?|t\.\s?|nr\s|z\.\s?|vol\.\s?|R\.\s?)?[\dIVXL].*)$"
)
# "Title. 2010. 120 f. Dissertação (Mestrado) – Universidade, Cidade, 2010"
_BRAZIL = re.compile(
    rf"^(?P<names>{_UP}{{2}}[^.]*?,\s[^.]{{1,40}}?\.(?:\s{_UP}\.)*)\s(?P<title>{_UP}[^“”]{{3,300}}?)\.\s"
    rf"(?:{YEAR}\.\s)?(?:\d+\s?(?:f|p)\.\s)?(?P<genre>(?:Dissertação|Tese|Monografia|Trabalho)\b[^–—-]{{0,80}}?)\s?[–—-]\s"
    rf"(?P<school>[^\d]{{5,120}}?),\s(?P<place>[^,\d]{{2,40}}),\s(?P<y>{YEAR})\.?$"
)
# "Fox, A.: Title, London: Moor 2001, S. 4–9"
_INVERTED = rf"{_UP}[\w’'-]+(?:[\s-]{_UP}[\w’'-]+)?,\s(?:{_UP}\.[\s-]?|{_UP}[\w-]+\s?){{1,3}}"
_GERMAN = re.compile(
    rf"^(?P<names>{_INVERTED}(?:(?:\s?[/;]\s?|\s(?:und|and|&)\s){_INVERTED})*):\s"
    rf"(?P<title>[^.“”„\"()]{{4,300}}?),\s(?P<place>{_UP}[^.,:\d]{{1,40}}):\s"
    rf"(?P<house>[^,:;\d]{{2,60}}?),?\s(?P<y>{YEAR})(?P<rest>(?:,\s(?:pp?|S)\.\s?\d[\d\s–-]*)?)\.?$"
)


def parse_rare(text: str) -> dict[str, Any] | None:
    """An entry in one of these styles as CSL fields; None for any other."""
    for read in (
        parse_acs, parse_springer_basic, _springer, _physics, _polish, _brazil, _german,
    ):  # fmt: skip
        item = read(text)
        if item is not None:
            return item
    return None


def _persons(names: str) -> dict[str, Any] | None:
    people = read_names(names.strip(" ,"))
    return {"author": people} if people and all(p.get("given") for p in people) else None


def _year(printed: str) -> dict[str, Any]:
    return {"date-parts": [[int(printed)]]}


def _springer(text: str) -> dict[str, Any] | None:
    year = _LAST_YEAR.search(text)
    match = _SPRINGER.match(text[: year.start()]) if year else None
    item = _persons(match["names"]) if match else None
    if year is None or match is None or item is None:
        return None
    item |= {"title": bare(match["title"]), "issued": _year(year["y"])}
    rest = match["rest"].strip(" .")
    house = _HOUSE_END.search(rest)
    serial = _SERIAL.match(rest)
    if rest.startswith("In:"):
        book = _IN_BOOK.match(f"{rest}. ;")
        if book is None:
            return None
        editors = read_names(book["eds"]) if book["eds"] else None
        item |= {"container-title": bare(book["book"]), "_chapter": True}
        item.update({"editor": editors} if editors else {})
        for name, value in read_facts(book["rest"]).fields.items():
            item.setdefault(name if name != "volume" else "collection-number", value)
        item.pop("issue", None)
    elif house is None and serial is not None:
        item["container-title"] = bare(serial["c"])
        for name, value in read_facts(serial["n"]).fields.items():
            item.setdefault(name, value)
    if house is not None:
        item["publisher"], item["publisher-place"] = house["house"].strip(), house["place"].strip()
    return item if item.keys() & {"container-title", "publisher"} else None


def _physics(text: str) -> dict[str, Any] | None:
    match = _PHYSICS.match(text)
    item = _persons(match["names"]) if match else None
    if match is None or item is None:
        return None
    item |= {
        "container-title": match["c"].strip(),
        "volume": match["v"],
        "issued": _year(match["y"]),
    }
    item["page"] = close_range(match["p"])
    return item | ({"issue": match["i"]} if match["i"] else {})


def _polish(text: str) -> dict[str, Any] | None:
    match = _POLISH.match(text)
    item = _persons(match["names"]) if match else None
    if match is None or item is None:
        return None
    item |= {"title": bare(match["title"]), "container-title": match["c"].strip()}
    rest = re.sub(rf"^(\d{{1,4}})\s\(({YEAR})\)", r"vol. \1, \2", match["rest"])
    for name, value in read_facts(rest).fields.items():
        item.setdefault(name, value)
    return item


def _brazil(text: str) -> dict[str, Any] | None:
    match = _BRAZIL.match(text)
    item = _persons(match["names"].rstrip(".")) if match else None
    if match is None or item is None:
        return None
    return item | {
        "title": bare(match["title"]), "genre": match["genre"].strip(), "type": "thesis",
        "publisher": match["school"].strip(), "publisher-place": match["place"].strip(),
        "issued": _year(match["y"]),
    }  # fmt: skip


def _german(text: str) -> dict[str, Any] | None:
    match = _GERMAN.match(text)
    item = _persons(match["names"]) if match else None
    if match is None or item is None or re.search(r"\bin:\s", match["title"], re.I):
        return None
    item |= {"title": bare(match["title"]), "publisher-place": match["place"].strip()}
    item |= {"publisher": match["house"].strip(), "issued": _year(match["y"])}
    for name, value in read_facts(match["rest"]).fields.items():
        item.setdefault(name, value)
    return item
