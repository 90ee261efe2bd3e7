"""The CSL type of a work, told by what the entry prints."""

from __future__ import annotations

import re
from typing import Any

from edition.importer.fields.quoted import CONFERENCE
from edition.importer.words.pieces import INSTITUTION

_THESIS = re.compile(
    r"\b(?:dissertation|diss\.|tezi\b|thèse|habil\w*|(?:magister|master|diplom)arbeit|"
    r"(?:phd|m\.?\s?phil\.?|m\.?a\.?) thesis|(?:phd|master'?s|doctoral)\s+thesis|"
    r"дис(?:с|сертация)?\b|автореф|"
    r"диссертация)",
    re.I,
)
_LAW = re.compile(
    r"^\W*(?:(?:the\s+)?(?:law|decree|constitution|code|directive|regulation|act)\b|"
    r"(?:loi|ley|legge|lei|décret|decreto|arrêté|ordonnance|gesetz|verordnung|ustawa)\b|закон|указ|"
    r"постановление|конституция|концепция|жарлы|заң|(?:on the )?concept of\b|"
    r"о концепции)",
    re.I,
)
_LAW_END = re.compile(
    r"\b(?:act|ordinance|regulations?|order|directive|law|decree|bill|\w*gesetz|\w*verordnung|"
    r"kanunu|yönetmeliği|заңы|жарлығы)(?:,? \d{4})?(?:\s*\([^()]*\))?\W*$",
    re.I,
)
_SPEECH = re.compile(
    r"^\W*(?:(?:speech|statement|address|remarks)\s+(?:by|of|at|to|from)|выступление|послание|речь)\b",
    re.I,
)
_BOOK_ADDRESS = re.compile(r"/(?:books?|monographs?)/|_book_", re.I)
_PRESS = re.compile(r"\b(?:university press|publish\w*|verlag|издательство|изд-во|баспасы)\b", re.I)


_NUMBERED_LAW = re.compile(
    r"^\W*(?:the\s)?(?:law|act|decree|ley|decreto|real decreto|resolución|"
    r"loi|décret|ordonnance|legge|lei|"
    r"gesetz|"
    r"verordnung|directive|regulation|ustawa|zákon|wet|lag|закон|указ|постановление|приказ|kanun|"
    r"заң|жарлық)\b[^.]{0,30}\d",
    re.I,
)


def is_law(text: str) -> bool:
    """True for the number of a law ("Ley 57 de 1987"), which is no author."""
    return bool(_NUMBERED_LAW.match(text))


def ends_as_law(text: str) -> bool:
    """True for the name of a law ("Found Property Act")."""
    return bool(_LAW_END.search(text)) and len(text.split()) > 1


def kind_of(item: dict[str, Any], text: str) -> str:
    """The CSL type of an item; `text` is the entry as printed."""
    title = str(item.get("title", ""))
    container = str(item.get("container-title", ""))
    if _THESIS.search(text):
        return "thesis"
    if item.get("_statute"):
        return "legislation"
    if item.get("_chapter"):
        return "paper-conference" if CONFERENCE.search(container) else "chapter"
    if container:
        return _in_container(item, title, container)
    if item.get("URL"):
        return _with_address(item, title)
    if (_LAW.search(title) or _LAW_END.search(title) or is_law(title)) and "author" not in item:
        return "legislation"
    publisher = str(item.get("publisher", ""))
    people = item.get("author") or []
    if "number" in item and not (people or publisher or "editor" in item):
        return "report"
    if re.search(
        r"paper|report|rep\b|brief|arbeitspapier|document", str(item.get("genre", "")), re.I
    ):
        return "report"
    imprint = "publisher" in item and "publisher-place" in item
    bound = imprint or bool(item.keys() & {"edition", "editor"})
    body = str(people[0].get("literal", "")) if people else ""
    if body and not item.keys() & {"edition", "editor"}:
        return "report"
    if not people and "editor" not in item and not item.keys() & {"publisher", "publisher-place"}:
        return "legislation" if _LAW_END.search(title) else "document"
    if (
        publisher
        and "publisher-place" not in item
        and INSTITUTION.search(re.sub(r"\bHouse$", "", publisher))
        and not _PRESS.search(publisher)
        and "edition" not in item
    ):
        return "report"
    bound = bound or bool(item.keys() & {"publisher", "publisher-place", "number-of-pages"})
    return "book" if bound or item.get("issued") else "document"


def _in_container(item: dict[str, Any], title: str, container: str) -> str:
    dates = item.get("issued", {}).get("date-parts", [[]])
    if item.get("volume") or item.get("issue"):
        return "article-journal"
    if CONFERENCE.search(container):
        return "paper-conference"
    if item.get("URL"):
        if _LAW.search(title):
            return "legislation"
        if _SPEECH.search(title):
            return "speech"
    if "publisher-place" in item and ("publisher" in item or "editor" in item):
        return "chapter"
    if len(dates[0]) == 2 and len(dates) == 1 and not item.get("DOI"):
        return "article-magazine"
    if len(dates) == 2 or (item.get("page") and len(dates[0]) < 3) or item.get("DOI"):
        return "article-journal"
    if len(dates[0]) == 3:
        return "article-newspaper"
    return "webpage" if item.get("URL") else "article-journal"


def _with_address(item: dict[str, Any], title: str) -> str:
    publisher = str(item.get("publisher", ""))
    address = str(item["URL"])
    people = item.get("author") or item.get("editor") or []
    persons = bool(people) and "family" in people[0]
    if "editor" in item and "author" not in item:
        return "book"
    if _LAW.search(title):
        return "legislation"
    if _SPEECH.search(title):
        return "speech"
    if _BOOK_ADDRESS.search(address) or ("publisher-place" in item and _PRESS.search(publisher)):
        return "book"
    if address.lower().split("?")[0].endswith(".pdf"):
        return "report" if publisher or not persons else "book"
    if not persons and people and not publisher and "accessed" not in item and item.get("issued"):
        return "report"
    return "webpage"
