"""Works that notes print without an author: `Regolamento pei custodi, Torino, Reda, 1819`.

Articles of papers whose name has the quotation marks, keywords of encyclopaedias, and books in one
run of commas. What tells them from a sentence is what stands behind the title: the paper with its
day, the work of reference, or place, house and year.
"""

from __future__ import annotations

import re
from typing import Any

from edition.importer.fields.laws import opens_as_law
from edition.importer.fields.noteauthors import author_end, author_place, names_keeper
from edition.importer.words.cities import is_city
from edition.importer.words.dates import YEAR, csl_date, find_date
from edition.importer.words.facts import read_facts
from edition.importer.words.pieces import bare, find_editors
from edition.importer.works.commaworks import read_imprint_pieces, tokens_of

_IN = r"(?:in|dans|en|em|w|v|у|в):?"
_KEYWORD = re.compile(
    r"^(?:(?:la|la\s)?[Vv]oce|s\.\s?v\.|[Ss]ub voce|[Aa]rt(?:icle|ikel|\.)|[Ss]tichwort|[Ll]emma|"
    r"[Vv]oz|[Ee]ntrada|[Vv]erbete|[Hh]asło|[Сс]т\.|[Сс]татья|[Hh]eslo)\s"
    rf"(?P<title>[«“„‘\"*]?\s?[^«»“”„,*]{{2,80}}?\s?[»”“’\"*]?),\s{_IN}\s(?P<rest>.+)$"
)
_HOSTED = re.compile(
    rf"^(?P<title>[^\W\d_a-zа-яё][^«»“”„\d()]{{5,160}}?)(?:,?\s(?P<in>{_IN}\s)|,\s)[«“„]\s?(?P<host>[^«»“”„]{{3,80}}?)\s?[»”“],?\s"
    rf"(?P<rest>.{{0,60}}?{YEAR}.*)$"
)
# Without quotation marks, too: "Singen nach Noten, in: Tageblatt vom 18. 4. 1961, S. 4".
_DAILY = re.compile(
    rf"^(?P<title>[^\W\d_a-zа-яё][^«»“”„‚‘\d(),:]{{5,120}}),\s(?P<in>{_IN}\s)(?P<host>[^\W\d_a-zа-яё][^«»“”„\d(),:]{{3,60}}?)"
    r"(?:,|\s(?:vom|v\.|of|du|del?|z(?: dnia)?|van|av|от|від))\s(?P<rest>.{6,60})$"
)
# Without "in" the number of the year or the issue follows: "Noc latarń, „Gazeta” 12 I 1902".
_DATED = re.compile(r"\d|[IVXLC]+\b|(?:vol|t|nr|no|n|r|nº|n°)\b")
_TIME = re.compile(r"(?:an\s)?[^\W_a-zа-яё]+\s?[–-]\s?(?:an\s)?[^\W_a-zа-яё]+")
_TIMED = re.compile(rf"(?<=\s){YEAR}(?:[–-]{YEAR})?$|,\s{_TIME.pattern}$")
_PLACED = re.compile(r"[^\W\d_a-zа-яё][^\W\d_]+(?:[\s-][^\W\d_]+){0,2}")


def parse_unsigned(text: str) -> dict[str, Any] | None:
    """A work without author in one of these forms as CSL fields; None where it has another."""
    if len(text) > 400 or "//" in text or author_end(text) or _names_initials(text):
        return None
    return _keyword(text) or _hosted(text) or _book(text)


def _names_initials(text: str) -> bool:
    """Whether words lead to an author: "Da ultimo N. Neri, Pozzi, in «Acque», …"."""
    place = author_place(text)
    return place is not None and re.match(r"[^\W\d_a-z]\.", text[place:]) is not None


def _keyword(text: str) -> dict[str, Any] | None:
    match = _KEYWORD.match(text)
    if match is None or not re.search(YEAR, match["rest"]):
        return None
    item: dict[str, Any] = {}
    pieces = tokens_of(match["rest"])
    if not read_imprint_pieces(pieces, item):
        return None
    host = item.pop("title", "")
    return {**item, "title": bare(match["title"].strip("«»“”„‘’\"* ")), "container-title": host,
            "type": "entry-encyclopedia"}  # fmt: skip


def _hosted(text: str) -> dict[str, Any] | None:
    daily = _DAILY.match(text)
    day = find_date(daily["rest"]) if daily else None
    match = daily if day and day.start == 0 and len(day.parts[0]) == 3 else _HOSTED.match(text)
    if match is None or len(match["title"].split()) < 2:
        return None
    if not match["in"] and ("," in match["title"] or not _DATED.match(match["rest"])):
        return None
    item: dict[str, Any] = {"title": bare(match["title"]), "container-title": bare(match["host"])}
    facts = read_facts(match["rest"]).fields
    date = find_date(match["rest"])
    year = re.search(YEAR, match["rest"])
    issued = csl_date(date.parts if date else ((int(year.group() if year else 0),),))
    return {**facts, **item, "issued": issued}


def _book(text: str) -> dict[str, Any] | None:
    """Title, place, house and year; where no house stands there, the place must be a known one."""
    tokens = tokens_of(text)
    # "Recueil des actes, an VIII-1830, Aubrac, …": the time that a title tells.
    if len(tokens) > 4 and _TIME.fullmatch(tokens[1]) and _PLACED.fullmatch(tokens[2]):
        tokens[:2] = [", ".join(tokens[:2])]
    # "Chronicle of the Well, ed. by A. Neri, Rome, …": editors may stand behind the title.
    pieces = [x for x in tokens if find_editors(x)[0] or not find_editors(x)[1]]
    dated = next((i for i, x in enumerate(pieces) if re.fullmatch(YEAR, x)), 0)
    # "Inventory of the archives of Tarn" is a title, "Archives of Tarn" none.
    if not 2 <= dated <= 4 or names_keeper(" ".join(text.split()[:2])):
        return None
    # With place and house behind it a title may have a year.
    title = _TIMED.sub("", pieces[0]) if dated > 2 else pieces[0]
    if re.search(r"[«»“”„:/]|\d", title):
        return None
    words = pieces[0].split()
    told = (
        len(words) > 2 and words[0][:1].isupper() and any(w.islower() and len(w) > 3 for w in words)
    )
    house = dated >= 3
    if not told or not _PLACED.fullmatch(pieces[1]) or not (house or is_city(pieces[1])):
        return None
    item: dict[str, Any] = {"_statute": True} if opens_as_law(pieces[0]) else {}
    return item if read_imprint_pieces(tokens, item) else None
