"""Facts of publication that lines of a title block print: DOI, codes, dates, rights, imprint."""

from __future__ import annotations

import re

from edition.importer.signs.citedas import is_cite_line
from edition.importer.signs.imprint import imprint_of, is_imprint
from edition.importer.words.dates import year_of_date
from edition.importer.words.history import history_of
from edition.importer.words.script import ends_sentence

DOI = re.compile(r"\b10\.\d{4,9}/[^\s<>\"]+[^\s<>\".,;)]")
_CODE_NAME = (
    r"UDC|UDK|UOT|UO‘K|УДК|УЎК|ӘОЖ|MRNTI|GRNTI|IRSTI|МРНТИ|ҒТАХР|ҒТАМР|ХҒТАР|ГРНТИ|ББК|LBC|КБЖ|"
    r"JEL(?: (?:classification|codes?|kodları))*"
)
_SIGN = r"[\d.:+()\[\]/A-Z'\"=*–,; -]"
_CODE = re.compile(rf"(?P<name>{_CODE_NAME})\s*:?\s*(?P<code>{_SIGN}*\d{_SIGN}*)")
_RIGHTS = re.compile(
    # Some fonts have another letter in the place of the sign: "ª The Author(s) 2019".
    r"©|\(c\)\s*(?:19|20)\d\d|^\W*[ªr]?\W*the authors?(?:\(s\))?,? (?:19|20)\d\d|"
    r"^[cß] (?:19|20)\d\d (?-i:[A-Z])|copyright|creative commons|\bCC[ -]BY|all rights reserved|"
    r"все права защищены|telif|tous droits|alle rechte",
    re.I,
)
CELLS = " " * 4  # parts what is set apart in one line
_ISSN = re.compile(r"\b\d{4}-\d{3}[\dxX]\b")
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")


_PAGES_ALONE = re.compile(
    r"\W*(?:pp?|pages?|pagination\s:|number of pages:|páginas:?|paginazione:|s|seiten|с|стр|págs?|"
    r"str|б)\.?\s?(\d{1,4}\s?[-–—]\s?\d{1,4})\W*",
    re.IGNORECASE,
)


def is_pages(text: str) -> bool:
    """Whether a line says nothing but the article's pages."""
    return bool(_PAGES_ALONE.fullmatch(text))


def opens_with_code(text: str) -> bool:
    """Whether a line is a classification: UDC, IRSTI, JEL and their like."""
    return bool(re.match(rf"^\W*(?:{_CODE_NAME})(?![^\W\d_])", text)) and len(text) < 120


def is_rights(text: str) -> bool:
    """Whether a line is a notice of rights."""
    return len(text) < 400 and bool(_RIGHTS.search(text))


def take_facts(
    text: str, facts: dict[str, str], dates: dict[str, str], codes: dict[str, str]
) -> bool:
    """Put what a line says of the publication where it belongs; whether it said anything."""
    if CELLS in text.strip() and len(text) < 300:
        cells = [c for c in text.split(CELLS) if c.strip()]
        return sum(take_facts(c, facts, dates, codes) for c in cells) > 0
    short = len(text) < 300
    if short and opens_with_code(text):
        for m in _CODE.finditer(text):
            codes.setdefault(m["name"].split()[0], m["code"].strip(" ;,"))
        return True
    if dated := year_of_date(text):
        facts.setdefault("year", str(dated))
        return True
    told = history_of(text)
    if told:
        for name, value in told.items():
            dates.setdefault(name, value)
    known = bool(told)
    if len(text) < 600 and (doi := DOI.search(text)) and (short or is_cite_line(text)):
        facts.setdefault("doi", doi[0])
        known = known or len(text) - len(doi[0]) < 40
    if pages := _PAGES_ALONE.fullmatch(text):
        facts.setdefault("pages", pages[1])
        return True
    if is_cite_line(text):
        facts.setdefault("cited as", text)
        return True
    text = _ISSN.sub(" ", text)
    if is_rights(text):
        _take_imprint(text, facts)
        facts.setdefault("rights", text)
        if year := _YEAR.search(text):
            facts.setdefault("year", year[1])
        return True
    printed = {} if told else imprint_of(text)
    if printed and (is_imprint(text) or not ends_sentence(text[:-1])):
        _take_imprint(text, facts)
        return True
    return known


def _take_imprint(text: str, facts: dict[str, str]) -> None:
    for name, value in imprint_of(text[-400:]).items():
        facts.setdefault(name, value)
