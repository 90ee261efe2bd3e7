"""Where the foot of a first page ends, if a sentence of the text goes on behind it.

Where no blank line parts the foot from the text, only the sentence tells: it stops above the
addresses, dates and rights, and a small letter takes it up again below them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.importer.front.publisherlines import is_boilerplate
from edition.importer.front.titleclues import CORRESPONDING, has_place_mark, opens_with_star
from edition.importer.reading.lines import plain
from edition.importer.reading.records import Line
from edition.importer.signs.bylines import people
from edition.importer.signs.imprint import is_own_imprint
from edition.importer.signs.openings import FACT
from edition.importer.words.history import history_of
from edition.importer.words.institutions import is_institution
from edition.importer.words.labels import whole_label
from edition.importer.words.script import ends_sentence, starts_lower

_MOST = 40  # lines of a foot
_FEW = 5  # words of a line that is no sentence: a label, a number, a running head
_LINE = 40  # letters of a line of the text
_ADDRESSES = re.compile(
    r"^\W*(?:address(?:es)?|affiliations?|adress\w+|anschrift\w*|direcci\w+|endere\w+|indirizz\w+|"
    r"адреса?|institutions?)\b",
    re.IGNORECASE,
)
_SHORT = 0.8
_PROSE = 25  # letters of a line with which a sentence goes on
_SAID = re.compile(
    r"[\w.+-]+@[\w-]+\.\w|©\s*\S|\(c\)\s*(?:19|20)\d\d|\b10\.\d{4,9}/\S|"
    r"\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b|creative\s*commons|\bCC[ -]BY\b|open[- ]access|"
    r"all rights reserved|\b\d{4}-\d{3}[\dX]\b",
    re.IGNORECASE,
)
# What sentences of a foot are about.
_ABOUT = re.compile(
    r"licen[cs]e|permi(?:ts|ssion)|reproduc|distribut|attribution|copyright|\brights\b|reprint|"
    r"publish|\bjournal\b|archive|\bauthors?\b|funding|conflicts? of|\bdata\b|supplement|grants?\b|"
    r"thank|support|correspond|address|affiliation|editor|lizenz|urheber|gefördert|dank|"
    r"licence|droits|remerci|licencia|derechos|agradec|licença|direitos|licenza|diritti|"
    r"ringrazi|лиценз|права|благодар|поддержк|lisans|destek",
    re.IGNORECASE,
)
# "2. Ida Holz, …": a note of the page, be it with a DOI.
_NOTE = re.compile(
    r"^\W*(?:\d{1,3}[.)]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}[.)]?|\d{1,3}(?=.{50}))\s*(?=[^\W\d_]|[«“„‘\"*])"
)
_OVER = re.compile(r"(?:\d|\)|@\S+|\.\w{2,5}/?)$")


def end_of_foot(lines: Sequence[Line], start: int, end: int) -> int:
    """The index of the line with which the sentence above `start` goes on behind a foot.

    `start` where no foot stands there, or where nothing shows that it is over.
    """
    told = False
    inside = over = False  # whether the line above goes on, or may be the end of what it says
    above = [len(x.text) for x in lines[max(0, start - 6) : start] if x.text.strip()][-2:]
    if len(above) < 2 or min(above) < _LINE or starts_lower(lines[start].text):
        # A sentence of the text fills more than one line; a title seldom does.
        return start
    wide = above[-1]
    listed = False
    for i in range(start, min(end, start + _MOST)):
        text = plain(lines[i].text).strip()
        if not text:
            inside = False
            continue
        listed = listed or bool(_ADDRESSES.match(text))
        if _NOTE.match(text) and not is_institution(text) and not history_of(text):
            return start
        said = _is_of_foot(text) or (listed and is_institution(text))
        # "1 Well Archives …" may as well be a note: it tells nothing alone.
        own = said or _is_marked_place(text)
        goes_on = starts_lower(text) and not own and len(text) > _PROSE
        if i > start and (over or not inside) and goes_on:
            return i if told else start
        few = len(text.split()) <= _FEW
        about = i > start and _ABOUT.search(text)
        if not (inside or own or few or about):
            return start
        if whole_label(text) or (not inside and people(text)):
            return start
        told = told or said
        inside = not (ends_sentence(text) or _OVER.search(text) or len(text.split()) < _FEW)
        over = inside and len(text) < wide * _SHORT
    return start


def _is_of_foot(text: str) -> bool:
    """Whether a line says something that stands at the foot of a first page."""
    if _SAID.search(text) or FACT.match(text) or CORRESPONDING.search(text[:80]):
        return True
    return bool(history_of(text)) or is_own_imprint(text) or is_boilerplate(text)


def _is_marked_place(text: str) -> bool:
    return is_institution(text) and (has_place_mark(text) or opens_with_star(text))
