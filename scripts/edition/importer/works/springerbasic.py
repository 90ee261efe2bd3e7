"""Books and chapters in Springer's basic style: no stops behind initials, nor at the end.

"Fox A, Lee BC (2004) Old wells, 2nd edn. Moor Press, Leeds": the house stands before its place.
Articles in journals are read as in other author-date styles.
"""

from __future__ import annotations

import re
from typing import Any

from edition.importer.words.dates import YEAR
from edition.importer.words.locators import NO_DATE
from edition.importer.words.names import literal, read_names
from edition.importer.words.pieces import bare, close_range

_UP = r"[^\W\d_a-zà-ÿа-яё]"
_NAME = rf"(?:[a-z]{{1,3}}\s){{0,2}}{_UP}[\w’'-]+(?:\s{_UP}?[\w’'-]+){{0,2}}\s{_UP}{{1,3}}"
_NAMES = rf"{_NAME}(?:,\s{_NAME})*(?:,?\set al)?"
_HEAD = re.compile(
    rf"^(?:(?P<names>{_NAMES})|(?P<body>{_UP}[^.,()\d]{{2,80}}))(?P<eds>\s\(eds?\))?\s"
    rf"\((?:(?P<y>{YEAR})(?P<s>[a-z])?|(?i:{NO_DATE}))\)\s(?P<tail>{_UP}.+?)\.?$"
)
_CHAPTER = re.compile(r"^(?P<title>.+?)(?:\.|(?<=[?!]))\sIn:\s(?P<rest>.+)$")
_EDITORS = re.compile(rf"^(?P<names>{_NAMES})\s\((?:eds?|Hrsg)\.?\)\s")
_PAGES = re.compile(r",\s(?:pp?|S)\.?\s?(?P<p>[\dA-Za-z]+(?:\s?[–-]\s?[\dA-Za-z]+)?)$")
_IMPRINT = re.compile(
    rf"(?:\.|(?<=[?!]))\s(?P<house>{_UP}[^.,:;\d]{{1,60}}),\s(?P<place>{_UP}[^.,:;\d]{{1,40}})$"
)
_PLACE = re.compile(rf",\s(?P<place>{_UP}[^.,:;\d]{{1,40}})$")
_EDITION = re.compile(r",\s(?P<n>\d{1,2})(?:st|nd|rd|th|\.)\s(?:edn?|Aufl(?:age)?)\.?$")
_LONGEST = 800


def parse_springer_basic(text: str) -> dict[str, Any] | None:
    """A book, or a work in one, of this style as CSL fields; None for any other entry."""
    head = _HEAD.match(text) if len(text) <= _LONGEST else None
    found = _read(head["tail"]) if head else None
    if head is None or found is None:
        return None
    people = read_names(head["names"]) if head["names"] else literal(head["body"])
    if not people:
        return None
    item: dict[str, Any] = {"editor" if head["eds"] else "author": people}
    if head["y"]:
        item["issued"] = {"date-parts": [[int(head["y"])]]}
    if head["s"]:
        item["year-suffix"] = head["s"]
    return item | found


def _read(tail: str) -> dict[str, Any] | None:
    """Title, host and imprint; None where no house or place stands at the end."""
    item: dict[str, Any] = {}
    if pages := _PAGES.search(tail):
        item["page"] = close_range(pages["p"])
        tail = tail[: pages.start()]
    chapter = _CHAPTER.match(tail)
    book = chapter["rest"] if chapter else tail
    if chapter and (editors := _EDITORS.match(book)):
        item["editor"] = read_names(editors["names"])
        book = book[editors.end() :]
    meeting = re.match(r"Proceedings\b|Proc\b", book) is not None
    if imprint := _IMPRINT.search(book):
        item["publisher"], item["publisher-place"] = imprint["house"], imprint["place"]
    elif meeting and (imprint := _PLACE.search(book)):
        item["publisher-place"] = imprint["place"]
    else:
        return None
    book = book[: imprint.start()]
    if edition := _EDITION.search(book):
        item["edition"] = edition["n"]
        book = book[: edition.start()]
    if chapter is None:
        return item | {"title": bare(book)}
    kind = "paper-conference" if meeting else "chapter"
    return item | {"title": bare(chapter["title"]), "container-title": bare(book), "type": kind}
