"""Works in one run of commas, names in the order in which they are said: `Luc Roy, Les puits, …`.

`commalists` reads what lists print so; notes have more in the run: editions with their revisers,
translators, collections, theses with their subject, houses in small letters, papers in an archive.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from edition.importer.fields.noteauthors import SEVERAL, author_end, opens_with_body
from edition.importer.fields.translators import take_translator
from edition.importer.words.cities import is_city
from edition.importer.words.dates import YEAR, csl_date, find_date
from edition.importer.words.facts import read_facts
from edition.importer.words.locators import NO_DATE
from edition.importer.words.names import literal, read_names
from edition.importer.words.pieces import EDITORS, HOUSE, bare, find_editors

_IN_BRACKETS = re.compile(rf"\((?:[^()]*[:,]\s)?[^()]*(?<![–-]){YEAR}\)")
# "…: annual report. Leeds, UK: Moor, 2019": a full stop before the imprint is another style's.
_PARTED = re.compile(
    r"(?:[^\W\d_]{3}|\d)\.\s+[^\W\d_a-zа-яё][^,.:]{1,30}(?:,\s[^\W\d_a-zа-яё][^,.:]{1,20})?"
    rf"[:,]\s(?:[^,:]{{2,40}},\s)?{YEAR}\.?$"
)
_ROLE = re.compile(rf"\s*\(\s*{EDITORS}\b\.?\s*\)$", re.I)
_LOCATED = re.compile(
    r"(?:SS?|pp?|s|ss|с|стр|blz|str|f|fol|fols|col|cols|Sp|art|arts|n|nn|note|chap|ch|cap|Anm|Tab|"
    r"tableau|fig|Abb|§+|esp|bes|ici|hier|т|ч|гл|ст|md|böl)\.?\s?\d.*|passim|\d{1,3}(?:[–-]\d{1,3})?",
    re.I,
)
_PAGES = re.compile(r"(?:SS?|pp?|ss|с|стр|blz|str|s)\.\s?(?P<p>\d+(?:\s?[–-]\s?\d+)?)", re.I)
_EDITION = re.compile(
    r"(?P<n>\d{1,2})(?:e|er|re|ère|ème|ª|º|a|\.|st|nd|rd|th|-е|-е)?,?\s?(?:[^\W\d_]+\.?,?\s){0,3}?"
    r"(?:éd|ed|edn|edition|édition|Aufl|Auflage|изд|wyd|vyd|druk|uppl|baskı|bs|edición|edizione)\b.*|"
    # "2., durchges. Aufl." stands in two pieces.
    r"(?P<m>\d{1,2})\.|(?:wyd|изд|vyd|ed|éd)\.?\s(?P<o>\d{1,2})\b.*",
    re.I,
)
_VOLUME = re.compile(
    r"(?:Bd|Band|vol|volume|t|tome|tomo|т|c|cilt|díl|sv|Teil)\.?\s(?P<v>\d{1,3}|[IVX]+)\b(?::\s.*)?",
    re.I,
)
_REVISED = re.compile(
    r"(?:durchges|überarb|erw|verb|neu\s?bearb|rev|revised|revue|corrig|augm|испр|доп|перераб|"
    r"popr|rozsz|aument|corr)\b.*",
    re.I,
)
_TRANSLATED = re.compile(
    r"(?:trad|traduit|traducción|traduzione|trans|transl|translated|übers|aus dem|çev|пер|przeł|"
    r"tłum|vert|přel|övers|coll|collection|colección|collana|préface|préf|prologue|introd|vorw|"
    r"нап)\b\.?.*|\d{1,2}\s(?:vols?|Bde|t|т)\.?|\(=.*\)|«[^»]*»",
    re.I,
)
_THESIS = re.compile(
    r"(?:(?:unpublished|unveröff\w*\.?|ungedr\w*\.?|yayımlanmamış|inédite?|phil\.?|jur\.?|"
    r"ph\.?\s?d\.?|m\.?\s?a\.?|d\.?\s?phil\.?|doctoral|master[’']?s)\s?){0,2}"
    r"(?:thèse|mémoire|dissertation|diss|thesis|tesis|tesi|tese|tezi|doktora|yüksek lisans|"
    r"magisterarbeit|diplomarbeit|habil\w*|praca|rozprawa|proefschrift|avhandling|дис\w*)\b.*",
    re.I,
)
_NO_IMPRINT = (_EDITION, _VOLUME, _REVISED, _TRANSLATED, _THESIS, _LOCATED)
_SCHOOL = re.compile(
    r"univ|universi|[iy]n?stitut|istitut|hochschule|école|üniversite|университет|uniwersytet", re.I
)
_IN = re.compile(r",?\s+(?:in|w|en|dans|em|v)\s*$|,?\s*\[w:?\]\s*$")
QUOTED_HOST = re.compile(
    rf"[«„“\"](?P<host>[^«»„”“\"]{{3,100}})[»”“\"],?\s(?P<rest>(?=.{{0,40}}?{YEAR})(?:{YEAR}|[IVXLC]+\b|"
    r"\d{1,4}\b|(?:vol|t|nr|no|n|z|r|a|anno|XX)\b\.?).*)$"
)
_SHELVED = re.compile(
    r"\s*\((?P<keeper>[^()\d]*(?:archiv|librar|bibliot|museum|collection|societ)[^()\d]*)\)", re.I
)
_SHELF = re.compile(
    r"(?:MSS?|Ms|boxe?s?|folders?|fonds|carton|Bestand|Nachlass|reel|RG|series|ser)\.?\s\S", re.I
)


def parse_comma_work(text: str, addressed: bool = False) -> dict[str, Any] | None:
    """A book, a thesis or a page of the web in a run of commas; None where it has another form.

    A page of the web may have neither imprint nor year (`addressed`).
    """
    shelved = parse_shelved(text)
    if shelved is not None:
        return shelved
    end = author_end(text)
    if end is None or "//" in text or _IN_BRACKETS.search(text) or _PARTED.search(text):
        return None
    item = _names(text[:end])
    if item is None:
        return None
    dated = read_imprint_pieces(tokens_of(text[end + 1 :]), item, addressed)
    if dated is None and not (
        addressed and (opens_with_body(text[:end]) or len(text[:end].split()) < 4)
    ):
        # "Moor Says Wells Are Dry, Names Them in Interview": a headline, and no person.
        return None
    return item if dated or addressed or "genre" in item else None


def read_imprint_pieces(
    tokens: Sequence[str], item: dict[str, Any], addressed: bool = False
) -> bool | None:
    """Title and imprint from the pieces between commas; whether a year is there, None for no
    imprint at all."""
    title, rest = list(tokens[:1]), list(tokens[1:])
    while rest and not _ends_title(rest, addressed):
        title.append(rest.pop(0))
    item["title"] = bare(", ".join(title))
    if not rest:
        return None
    return _take_place([x for x in rest if not _known(x, item)], item)


def parse_quoted_host(text: str) -> dict[str, Any] | None:
    """An article whose journal has the quotation marks: `A. Nowak, Studnie, „Woda” 1985, t. 7.`"""
    host = host_in_quotes(text)
    end = author_end(text)
    item = _names(text[:end]) if host and end else None
    if host is None or end is None or item is None:
        return None
    return item | title_in(host, text[end + 1 : host.start()])


def title_in(host: re.Match[str], title: str) -> dict[str, Any]:
    """A title, and the journal in quotation marks behind it with its numbers."""
    item: dict[str, Any] = {"title": bare(_IN.sub("", title))}
    item["container-title"] = bare(host["host"])
    rest = host["rest"]
    if year := re.search(rf"(?<!\d){YEAR}", rest):
        item["issued"] = csl_date(((int(year.group()),),))
        rest = rest[: year.start()].rstrip(" (,") + rest[year.end() :].lstrip(")")
    return item | {k: v for k, v in read_facts(rest).fields.items() if k != "issued"}


def host_in_quotes(text: str) -> re.Match[str] | None:
    """The journal in quotation marks behind the authors and a title without any."""
    end = author_end(text)
    match = QUOTED_HOST.search(text, end) if end else None
    if end is None or match is None:
        return None
    title = _IN.sub("", text[end + 1 : match.start()]).strip(" ,")
    told = len(title.split()) > 1 or _IN.search(text[end + 1 : match.start()])
    return match if title and told and not re.search(r"[“”„«»]", title) else None


def parse_shelved(text: str) -> dict[str, Any] | None:
    """Papers with a title of their own: `Ann Moor, Letters, 1889–1911, MS 7 (Hull Archives).`"""
    keeper = _SHELVED.search(text)
    if keeper is None:
        return None
    tokens = tokens_of(text[: keeper.start()])
    shelf = next((i for i, x in enumerate(tokens) if _SHELF.match(x)), 0)
    if not shelf or len(", ".join(tokens[:shelf]).split()) > 16:
        return None
    end = author_end(text, dated=False)
    head = ", ".join(tokens[:shelf])
    title = head[end + 1 :] if end else ""
    # "Daybooks, Moor Hotel and Fell Hotel, 1901–1912": these are no authors.
    named = bool(end) and bool(re.match(r"\s*[^\W\d_]", title))
    item: dict[str, Any] = (_names(text[:end]) or {}) if named else {}
    item["title"] = bare(title if named else head)
    item["publisher"] = re.sub(rf",\s{NO_DATE}$", "", keeper["keeper"].strip(), flags=re.I)
    return item | {"type": "report"}


def _names(text: str) -> dict[str, Any] | None:
    role = _ROLE.search(text)
    persons = text[: role.start()] if role else text
    names = None if opens_with_body(persons) else read_names(persons)
    if names is None or any(not n.get("given") for n in names):
        names = literal(persons)
    item: dict[str, Any] = {"editor" if role else "author": names}
    return item | ({"type": "book"} if SEVERAL.fullmatch(persons) else {})


def tokens_of(text: str) -> list[str]:
    """The pieces between commas outside brackets and quotation marks."""
    found: list[str] = []
    depth, start = 0, 0
    for place, char in enumerate(text):
        depth += (char in "([«“„") - (char in ")]»”")
        if char == "," and depth <= 0 and text[place + 1 : place + 2].isspace():
            found.append(text[start:place].strip())
            start = place + 1
    return [x for x in (*found, text[start:].strip(" .;")) if x]


def _ends_title(rest: list[str], addressed: bool) -> bool:
    """Whether what is left can be all that stands behind a title."""
    if any(p.fullmatch(rest[0]) for p in _NO_IMPRINT) or not find_editors(rest[0])[0]:
        return True
    if addressed and not any(re.search(YEAR, x) for x in rest):
        return False
    imprint = [x for x in rest if not any(p.fullmatch(x) for p in _NO_IMPRINT)]
    if not imprint or imprint[0][:1].isdigit():
        return bool(imprint) and len(imprint) == 1
    # "…, cris et rumeurs (1650-1850), Paris, …": years in brackets are those of the title.
    years = (i for i, x in enumerate(imprint) if re.search(rf"(?<![(–-]){YEAR}", x))
    dated = next(years, len(imprint) - 1)
    if re.fullmatch(rf"{YEAR}(?:[–-]\d{{2,4}})?", imprint[dated]):
        # Place, house and year at most; a house alone has a capital.
        return dated <= (2 if _is_place(imprint[0]) else int(imprint[0][:1].isupper()))
    # "Ulm: Tor 1999", "Ulm 1999", "Tor Verlag, Ulm 1999".
    return dated <= int(bool(HOUSE.search(imprint[0])))


def _is_place(text: str) -> bool:
    words = re.sub(rf"\s{YEAR}$", "", text.partition(": ")[0]).split()
    capitals = sum(w[:1].isupper() for w in words)
    return is_city(text) or (0 < len(words) <= 3 and capitals * 2 > len(words))


def _known(token: str, item: dict[str, Any]) -> bool:
    """Whether a piece is none of place, house and year; what it says goes to `item`."""
    if match := _PAGES.fullmatch(token):
        item.setdefault("page", match["p"])
    elif match := _EDITION.fullmatch(token):
        item["edition"] = match["n"] or match["m"] or match["o"]
    elif (editors := find_editors(token))[1] and not editors[0]:
        if people := read_names(bare(editors[1])):
            item.setdefault("editor", people)
    elif _THESIS.fullmatch(token):
        item |= {"genre": token, "type": "thesis"}
    elif match := _VOLUME.fullmatch(token):
        item.setdefault("volume", match["v"])
    elif _TRANSLATED.fullmatch(token):
        take_translator(f"({token})", item)
    else:
        return any(p.fullmatch(token) for p in (_LOCATED, _REVISED))
    return True


def _take_place(left: list[str], item: dict[str, Any]) -> bool:
    """Read place, house and year; False where there is no year."""
    # "1929–30", "a.a. 1929-30": the year of a school.
    left = [re.sub(rf"^(?:a\.\s?a\.\s)?({YEAR})[–-]\d{{2,4}}$", r"\1", x) for x in left]
    dated = next((i for i, x in enumerate(left) if re.search(rf"(?<![–-]){YEAR}$", x)), None)
    if dated is None:
        return False
    last = left[dated]
    date = find_date(last)
    year = re.search(rf"{YEAR}$", last)
    item["issued"] = csl_date(date.parts if date else ((int(year.group() if year else 0),),))
    before = left[:dated]
    if not date and (glued := re.sub(rf",?\s?{YEAR}$", "", last).strip()):
        before.append(glued)
    if "genre" in item:
        # "…, histoire, université de Lens, 1976": a subject is no school.
        before = [x for x in before if _SCHOOL.search(x) or x[:1].isupper()]
    if len(before) == 2 and is_city(before[1]) and not is_city(before[0]):
        before.reverse()
    before = [x for x in before if not re.fullmatch(r"(?:s\.\s?[lne]\.\s?)+", x, re.I)]
    houses = [
        x for x in before if ": " in x or HOUSE.search(x) or _SCHOOL.search(x) or not _is_place(x)
    ]
    for text in before:
        if ": " in text:
            item["publisher-place"], item["publisher"] = text.split(": ", 1)
        elif text == before[0] and _is_place(text) and (len(before) > 1 or text not in houses):
            item["publisher-place"] = text
        elif "publisher" not in item and not ("genre" in item and not _SCHOOL.search(text)):
            item["publisher"] = text
        else:
            item.setdefault("publisher-place", text)
    return True
