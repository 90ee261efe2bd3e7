"""Lines of a title block that are known by themselves, and need no blank line around them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.importer.reading.lines import SUPERSCRIPTS
from edition.importer.signs.bylines import has_initials, people
from edition.importer.signs.citedas import is_cite_line
from edition.importer.signs.imprint import is_imprint
from edition.importer.signs.titlefacts import is_rights, opens_with_code
from edition.importer.words.history import history_of
from edition.importer.words.institutions import is_institution
from edition.importer.words.labels import Part, leading_label, whole_label

FACT = re.compile(
    r"^\s*<?(?:https?://|www\.|doi\b|digital object identifier|©|e-?mail|issn|orcid|udc|удк|әож|"
    r"irsti|мрнти|ғтамр|хғтар|correspond|contact\b|для корреспонденции|corresponding)",
    re.IGNORECASE,
)
EMAIL_FIRST = re.compile(r"^\s*(?:e-?mail|correspond|contact\b|для корреспонденции)", re.IGNORECASE)
_PLACE = re.compile(rf"^\s*(?:[{SUPERSCRIPTS}]{{1,2}}|\d{{1,2}})\s?(?=[^\W\d_])")
# How far from either end of a text title blocks reach.
REACH = 150


def is_fact(text: str) -> bool:
    """Whether a line is an address, a DOI, a classification, a notice of rights or the like."""
    if EMAIL_FIRST.match(text):
        return False
    return bool(FACT.match(text)) or is_cite_line(text) or is_rights(text) or opens_with_code(text)


def is_place(text: str) -> bool:
    """Whether a line is an author's institution under its mark."""
    m = _PLACE.match(text)
    if m is None or not text[m.end() :][:1].isupper():
        return False
    return is_institution(text) or "," in text


def is_byline(text: str) -> bool:
    """Whether a line is nothing but names: with initials or marks, or several of them."""
    named = people(text)
    if not named:
        return False
    return has_initials(text) or any(p.marks for p in named)


def stands_alone(text: str) -> bool:
    """Whether a line is a fact of publication, a label, a byline or an institution."""
    if FACT.match(text) or whole_label(text) or is_place(text) or is_imprint(text):
        return True
    led = leading_label(text)
    if led and led[0] in (Part.ABSTRACT, Part.KEYWORDS):
        return True
    return bool(history_of(text)) or is_byline(text)


def _heads_facts(texts: Sequence[str], i: int) -> bool:
    """Whether a label stands over the article's own DOI: "Bibliografie" heads a title block's."""
    below = next((x for x in texts[i + 1 : i + 4] if x.strip()), "")
    return i < REACH and bool(FACT.match(below))


def body_lines(texts: Sequence[str]) -> tuple[int, int]:
    """From the last label of the title block to that of the list of works (indices)."""
    start, reach = 0, min(REACH, len(texts) // 2)
    for i, text in enumerate(texts):
        led = leading_label(text)
        part = led[0] if led else whole_label(text)
        if part is Part.REFERENCES and i > start + 1 and not _heads_facts(texts, i):
            return start, i
        if part is Part.INTRODUCTION and i < REACH and reach:
            start, reach = i, 0
        if part in (Part.ABSTRACT, Part.KEYWORDS) and i < reach:
            start = i
    return start, len(texts)
