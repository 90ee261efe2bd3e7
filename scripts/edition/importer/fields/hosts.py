"""What a work stands in: journal with its numbers, book with its editors, or an imprint."""

from __future__ import annotations

import re
from typing import Any

from edition.importer.fields.commalists import take_imprint
from edition.importer.fields.subtitles import with_subtitle
from edition.importer.fields.wholebooks import read_seated_host
from edition.importer.fields.worktitles import split_title, title_remark
from edition.importer.words.dates import YEAR
from edition.importer.words.facts import Facts, read_facts
from edition.importer.words.names import literal, read_names
from edition.importer.words.pieces import (
    EDITORS,
    HOUSE,
    INSTITUTION,
    bare,
    close_range,
    find_editors,
    is_lone_place,
    join_as_printed,
    names_body,
    read_place_publisher,
)

_EDS_INSIDE = re.compile(
    rf"^(?P<names>.{{3,200}}?)[,\s]*\(\s*{EDITORS}\b\.?\s*\)[.,:]?\s*(?P<book>.*)$",
    re.I,
)
_EDS_PLAIN = re.compile(
    r"^(?P<names>.{3,200}?),?\s+(?:[Ee]ds?|[Ee]ditors?|[Hh]rsg|[Hh]g|éds?|dirs?|coords?|orgs?|haz|ред|сост)(?:\.,?|,)\s+(?P<book>.*)$"
)
_END_PAGES = re.compile(
    rf",?\s*(?:(?P<y>{YEAR}),?\s*)?(?:pp?|S|с|б)\.\s*(?P<p>\d+(?:\s?[–-]\s?\d+)?)\W*$"
)
_EDITION = re.compile(r"^(\d+)(?:st|nd|rd|th|\.)?\s*(?:edn?|edition|aufl|изд)\b\.?,?\s*", re.I)
_BOOK_PAGES = re.compile(
    rf",\s*(?:(?:pp?|S|с|б)\.\s*|(?!{YEAR}\.?$))(?P<p>\d+(?:\s?[–-]\s?\d+)?)\.?$"
)
# "Rural Europe, 1945–1990": the end of a title.
_YEARS = re.compile(rf"{YEAR}\s?[–-]\s?{YEAR}")
_BARE_PAGES = re.compile(r",\s*(?:pp?\.\s*)?(?P<p>\d+\s?[–-]\s?\d+)\W*$")
_PLACE_YEAR = re.compile(
    rf"^(?P<place>[^\W\d_a-zа-яё][^\W\d_]+(?:[- ][^\W\d_]+){{0,2}})\s(?P<y>{YEAR})"
    r"(?:,\s(?:S|pp?)\.\s[\d–-]+)?\.?$"
)
_EDITED = re.compile(r"\W*(?:edited by|ed\. by|sous la dir|dirigé par|hrsg)", re.I)
# "Book (pp. 43-53) Lyon": the full stop behind the bracket is lost.
_PAGES_CLOSED = re.compile(r"(\((?:pp?|SS?|с|s)\.\s?[\d\s–-]+\))\s(?=[^\W\d_a-zа-яё])")
_PAGES_IN_BRACKETS = re.compile(r"\((?:pp?|SS?|ss?|[сСбБ])\.\s?\d")
PARENS = re.compile(r"^\s*\(([^()]{2,80})\)\s*[.,]?\s*")


def read_chapter(text: str, item: dict[str, Any]) -> None:
    """The book a chapter stands in: editors, title, pages, place and publisher."""
    text = _PAGES_CLOSED.sub(r"\1. ", text)
    match = _EDS_INSIDE.match(text) or _EDS_PLAIN.match(text)
    if match:
        printed = match.group("names").strip(" ,")
        body = names_body(printed) and match.re is _EDS_INSIDE
        names = literal(printed) if body else read_names(printed)
        if names:
            item["editor"] = names
        text = match.group("book")
    elif _numbered_host(text, item):
        return
    if read_seated_host(text, item):
        return
    book, rest = _before_pages(text) or with_subtitle(*split_title(text))
    before, editors = find_editors(book)
    if editors:
        pages = _BARE_PAGES.search(editors)
        if pages:
            item.setdefault("page", close_range(pages.group("p")))
            editors = editors[: pages.start()]
        item.setdefault("editor", read_names(bare(editors)) or literal(editors))
        book = before
    book = title_remark(book, item)
    remark = PARENS.match(rest)
    if remark:
        facts = read_facts(remark.group(1))
        for name, value in facts.fields.items():
            item.setdefault(name, value)
        rest = rest[remark.end() :]
    if not rest and book.count(", ") >= 2:
        book = take_imprint(book, item)
    pages = _BOOK_PAGES.search(book)
    if pages and not _YEARS.fullmatch(pages.group("p")):
        item.setdefault("page", close_range(pages.group("p")))
        book = book[: pages.start()]
        if is_lone_place(rest):
            item["publisher-place"], rest = bare(rest), ""
    item["container-title"] = bare(book)
    item["_chapter"] = True
    before, editors = find_editors(rest) if _EDITED.match(rest) else (rest, "")
    if editors:
        people, _, rest = editors.partition(". ")
        pages = _BARE_PAGES.search(people)
        if pages:
            item.setdefault("page", close_range(pages.group("p")))
            people = people[: pages.start()]
        item.setdefault("editor", read_names(bare(people)) or literal(people))
    _publisher(rest, item)


def _before_pages(text: str) -> tuple[str, str] | None:
    """A book of several sentences and its pages in brackets: all before these is its title."""
    pages = _PAGES_IN_BRACKETS.search(text)
    book = text[: pages.start()].strip() if pages else ""
    *_, last = book.rsplit(". ", 1)
    if pages is None or last == book or read_place_publisher(last) or re.search(YEAR, last):
        return None
    return book, text[pages.start() :]


def opens_with_editors(text: str) -> bool:
    """Whether editors with their mark stand before a book and its pages: no "In" is needed."""
    match = _EDS_INSIDE.match(text)
    if match is None or not _PAGES_IN_BRACKETS.search(match["book"]):
        return False
    names = read_names(match["names"].strip(" ,"))
    return names is not None and all(name.get("given") for name in names)


def _numbered_host(text: str, item: dict[str, Any]) -> bool:
    """ "In: Journal, Bd. 5, H. 2": a container with volume or issue is a journal."""
    facts = read_facts(text)
    if not facts.fields.keys() & {"volume", "issue"} or not facts.plain or ":" in facts.plain[-1]:
        return False
    if len(facts.plain) > 1 or "edited by" in text:
        return False
    item["container-title"] = bare(facts.plain[0])
    for name, value in facts.fields.items():
        item.setdefault(name, value)
    return True


def read_host(text: str, item: dict[str, Any]) -> None:
    """Journal with numbers, or publisher, behind a title."""
    place = read_place_publisher(text)
    if place and not re.search(r"\d", text):
        item.update(place)
        return
    italic = re.match(r"^\*([^*]+)\*[.,]?\s*(.*)$", text)
    if italic:
        item["container-title"] = bare(italic.group(1))
        _merge(read_facts(italic.group(2)), item)
        return
    facts = read_facts(text)
    paged = "page" in facts.fields and not INSTITUTION.search(text)
    numbered = bool(facts.fields.keys() & {"volume", "issue"}) or item.pop("_numbered", False)
    numbered = numbered or paged
    for name, value in facts.fields.items():
        item.setdefault(name, value)
    _add_month(facts, item)
    if not facts.plain:
        return
    found = "DOI" in item and "genre" not in item
    if numbered or (found and not read_place_publisher(facts.plain[-1])):
        item["container-title"] = join_as_printed(facts.plain, text)
        return
    place = read_place_publisher(text)
    if place and "container-title" not in item and not re.search(r"\d", place["publisher"]):
        item.update(place)
        return
    days = (item.get("issued", {}), facts.fields.get("issued", {}))
    dated = "_day" in facts.fields or any(len(d.get("date-parts", [[]])[0]) > 1 for d in days)
    # Behind a title in quotation marks stands what it is a part of.
    dated = dated or (item.pop("_quoted", False) and "URL" in item and _names_site(text))
    if dated and len(facts.plain) == 1 and not INSTITUTION.search(text) and "." not in text[:-1]:
        # What appears on a day of the month is a newspaper or a site, not a publisher.
        item["container-title"] = bare(facts.plain[0])
        return
    _publisher(text, item)


def _names_site(text: str) -> bool:
    """Whether what follows a title can be a site or a journal: no house, no body's initials."""
    return HOUSE.search(text) is None and not bare(text).isupper()


def _add_month(facts: Facts, item: dict[str, Any]) -> None:
    """The day behind a newspaper, where the year behind the names is the same."""
    day, year = facts.fields.get("issued"), item.get("issued")
    if (
        day
        and year
        and len(day["date-parts"]) == 1
        and day["date-parts"][0][0] == year["date-parts"][0][0]
    ):
        item["issued"] = max(day, year, key=lambda d: len(d["date-parts"][0]))


def _merge(facts: Facts, item: dict[str, Any]) -> None:
    for name, value in facts.fields.items():
        item.setdefault(name, value)
    for plain in facts.plain:
        place = read_place_publisher(plain)
        if place:
            item.update(place)
        elif bare(plain)[:1].isupper() and "publisher" not in item and len(bare(plain)) > 3:
            item["publisher"] = bare(plain)


def _publisher(text: str, item: dict[str, Any]) -> None:
    """Publisher, with or without its place; commas belong to the publisher's name."""
    edition = _EDITION.match(text)
    if edition:
        item.setdefault("edition", edition.group(1))
        text = text[edition.end() :]
    pages = _END_PAGES.search(text)
    if pages:
        item.setdefault("page", close_range(pages.group("p")))
        if pages.group("y"):
            item.setdefault("issued", {"date-parts": [[int(pages.group("y"))]]})
        text = text[: pages.start()]
    date_free = read_facts(text, at=r"[.;]")
    for name, value in date_free.fields.items():
        item.setdefault(name, value)
    for plain in date_free.plain:
        lone = _PLACE_YEAR.match(plain)
        by_body = "literal" in (item.get("author") or [{}])[0]
        alone = by_body and is_lone_place(plain) and not bare(plain).isupper()
        if (lone or alone) and "publisher-place" not in item:
            item["publisher-place"] = lone.group("place") if lone else bare(plain)
            if lone:
                item.setdefault("issued", {"date-parts": [[int(lone.group("y"))]]})
            continue
        cut = re.sub(rf",\s*(?:{YEAR}|pp?\.\s*[\d–-]+)\s*$", "", plain)
        place = read_place_publisher(cut)
        if place:
            item.update(place)
        elif "publisher" not in item and bare(cut):
            item["publisher"] = bare(cut)
        elif bare(cut):
            item["publisher-place"] = item.get("publisher-place") or item["publisher"]
            item["publisher"] = bare(cut)
