"""A note cut into the works it names: at semicolons, and at sentences that lead to a work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from edition.importer.fields.laws import case_in, split_cases
from edition.importer.fields.noteauthors import author_place
from edition.importer.fields.worktitles import find_title
from edition.importer.footnotes.noteheads import without_head
from edition.importer.reading.lines import starred
from edition.importer.words.dates import YEAR
from edition.importer.words.locators import STRONG_LEADS, without_prefix
from edition.importer.words.names import read_names
from edition.importer.words.pieces import outside
from edition.importer.works.printedworks import (
    ANY_YEAR,
    IMPRINT,
    POINTER,
    SENTENCE,
    SHELF_MARK,
    opens_with_file,
    prints_work,
)
from edition.importer.works.unsigned import parse_unsigned

# "The same": another work by the author named last.
SAME = re.compile(
    r"^\W*(?:(?:ders|dies|[ií]d|ead|iid|eaed|dens|tenż|taż)\.?|[ií]dem|eadem|iidem|(?:der|die)selben?|"
    r"on że|он же|она же|они же|(?:его|е[её]|их) же|він же|вона ж|(?:його|її) ж|"
    r"tenże|taż|tegoż|tejże|týž|táž|dezelfde|densamme|samme|"
    r"el mismo|la misma|(?:del|de la) mism[oa](?: autora?)?|o mesmo|a mesma|lo stesso|la stessa|"
    r"(?:du|de la) même(?: auteure?)?|le même|la même|"
    r"the same(?: author)?(?:[’']s)?|aynı yazar|сол автор)"
    r"(?:\s*[,:]\s*|\.?\s+(?=(?-i:[^\W\d_a-zа-яё])|[“„«‘*]))",
    re.I,
)
_QUOTES = {"«": "»", "“": "”", "„": "“”", "‘": "’"}
_AND = r"(?:and|und|et|y|e|i|и|ve|oraz|та|және)"
_LED = re.compile(rf"^[^.;“”„«»()]{{0,110}}?(?:^|[\s,])(?i:{STRONG_LEADS})\s+\S")
_HEAD = re.compile(
    rf"^(?P<head>[^“”„«»*()\d]{{0,110}}?(?:^|[\s,])(?i:{STRONG_LEADS}))\s+(?=[^\W\d_a-zа-яё]|[“„«*]|"
    r"(?:von|van|de|der|den|al)\s|(?:ders|dies|idem|eadem|the same|du même|el mismo|la misma|"
    r"(?:его|её|ее) же|он[аи]? же)\b)"
)
# "…, Paris, 1968, voir Odile Montal, Le prix …": a second work behind a comma.
_LED_ON = re.compile(
    rf",\s(?:{_AND}\s)?(?i:{STRONG_LEADS})\s+(?=[^\W\d_a-zа-яё]|[“„«*]|(?:ders|dies|ead|id)\.|"
    r"(?:idem|eadem)\b)"
)
# "…, pp. 9-12, che parla di …"
_CLAUSE = re.compile(
    r"(?<=\d),\s(?:who|which|where|whose|with|che|il quale|la quale|dove|ove|con|qui|où|avec|"
    r"dont|que|quien|donde|onde|wo|der|die|das|mit|który|która|które|gdzie|z|котор\w+|где|с|що|де|"
    r"met|som|kde|který|která)\s(?=[a-zà-ÿа-яё])"
)
# "… (4th edn, Moor 1882) 4, reviewed with some glee in ‘A Note’ (1883) …".
_SAID_ON = re.compile(r",\s[^\W\dA-ZА-Я_][^“”„«»‘*;.()]{0,80}\s(?=[“„«‘])")
# "Compare Marsh (n 5) 130 with Fox (n 2) 102".
_AGAIN = re.compile(
    r"(?<=[\d)]),?\s(?:with|and|or|mit|und|avec|et|con|y|e|с|и|ile|ve|z|oraz)\s"
    r"(?=[^\W\d_a-zа-яё][\w’'-]+(?:\s(?:and\s)?[^\W\d_a-z][\w’'-]+){0,3},?\s"
    r"(?:\((?:n\.?|wie Anm\.|note|fn)\s\d|op\. cit|supra|above|a\. ?a\. ?O))"
)
# "…, p. 95, O. Petit, La loi, op. cit., p. 140 et I. Blanc, art. cité, p. 3"
_NEXT = re.compile(rf"(?<=\d)(?:,\s(?:{_AND}\s)?|\s{_AND}\s)(?=[^\W\d_a-zа-яё])")
_UP_TO_DIGIT = re.compile(r"[^;\d]{4,120}")
_MORE = (
    r"(?:(?:ancora|anche|poi|infine|inoltre|auch|ferner|also|aussi|encore|enfin|también|też|"
    r"ещё|также)\s)?"
)
_AND_ON = re.compile(
    rf",\s{_AND}\s{_MORE}(?:(?:an?|à|al|alla|aux?|to|auf|na|на|к)\s)?(?=[^\W\d_a-zа-яё])"
)
# "[A. Moor], Letters": the author is not printed in the work, "[Anon.]" nowhere.
_SUPPLIED = re.compile(r"^\[(?:(?i:anon\w*|an)\.?\],?\s|([^\W\d_a-z][^\[\]\d]{2,60})\](?=,\s))")
_JOINED = re.compile(rf"^{_AND_ON.pattern[3:]}")
# "…, p. 61, e ancora Il pozzo. Guida breve, Roma, Faro, 2005": a work without author.
_AND_AGAIN = re.compile(rf"(?:^|,\s){_AND}\s(?:[^\W\d_A-Z]+\s){{1,2}}(?=[^\W\d_a-zа-яё])")
# "… risale a un opuscolo: L’acqua viva, Roma, Faro, 1884."
_ANNOUNCED = re.compile(r"(?:[^\W\d_]+\W{1,3}){4,40}?[^\W\d_]+:\s+(?=[^\W\d_a-zа-яё])")
# "Sur ce fonds, Inventaire sommaire des archives, Paris, Quai, 1898", "Publiés dans Recueil …"
_ABOUT = re.compile(
    r"(?:(?i:on|for|about|sur|pour|über|zu|zur|zum|su|sul|sulla|per|sobre|para|o|na temat|о|об|по|"
    r"про|over|om)\s[^\W\d_A-Z][^,.;:\d]{1,60},|"
    r"(?i:publi(?:é|ée|és|ées|shed)|printed|gedruckt|abgedruckt|veröffentlicht|pubblicat[oaie]|"
    r"publicad[oa]s?|опубликован\w*|напечатан\w*|издан\w*|druk|ogłoszon\w*)\s(?:in|dans|en|em|w|в|у))"
    r"\s(?=[^\W\d_a-zа-яё])"
)
# "e ora anche Id., …": small words before "the same".
_LED_SAME = re.compile(
    r"^(?:[a-zà-ÿ]+(?:[’'][a-zà-ÿ]+)?,?\s){1,8}(?=(?:[Ii]d|[Ee]ad|[Dd]ers|[Dd]ies|[Ii]dem|[Ee]adem)\b\.?,?\s)"
)
# "… In Other Hands, 264, and, for the English cases, Ann Moor, “Wells” …".
_AND_FOR = re.compile(
    rf",\s{_AND},?\s(?:for|on|in|über|für|zu[mr]?|pour|sur|dans|para|sobre|per|su|dla|о|об|по|для)\s"
)
_STOP = re.compile(
    r"(?:(?<=[^\W\d_]{2})|(?<=\d))[.][”“»]?\s+(?=[^\W\d_a-zа-яё])|(?<=\))\.\s+(?=[^\W\d_a-zа-яё])"
)
# "Its title tells: Ветров П. С. Дороги // Вестник".
_INITIALED = re.compile(
    r"(?<![^\s«“])[^\W\d_a-zа-яё][^\W\d_]+\s(?:[^\W\d_a-zа-яё]\.\s?){1,2}(?=[«“]?[^\W\d_a-zа-яё][^\W\d_]+\s)"
)
# The first of two places behind a title, and the second with house and year.
_PLACE = re.compile(r"[.,—–-]\s[^\W\d_a-zа-яё][\w-]{0,14}\.?$")
_MORE_PLACES = re.compile(
    rf"\s[^\W\d_a-zа-яё][\w-]{{0,14}}\.?(?:\s?:\s[^;:,]{{2,50}})?,\s{YEAR}(?=[.,;]|$)"
)
_PAGES = re.compile(r"(?:[СсTТPS]|[Pp]p|Стр)\.\s?\d")  # no sentence
_FILE = 80  # letters before the number of a file that a sentence opens with
_SHORTENED = re.compile(
    r"(?:^|[\s(])(?:hrsg|hg|eds?|dir|coord|org|red|ред|vol|nos?|nr|bd|aufl|jg|univ|diss|dr|prof|st|вып|изд|haz|"
    r"yay|т|с|стр|p|pp|s)$",
    re.I,
)


def cut_note(text: str) -> list[str]:
    """The pieces of a note, each of which may name a work, without the words that lead to it."""
    pieces: list[str] = []
    parts = chain.from_iterable(map(split_cases, _cut(starred(text))))
    parts = chain.from_iterable(map(_AGAIN.split, parts))
    parts = chain.from_iterable(map(_pointers, parts))
    for part in chain.from_iterable(map(_complete_works, parts)):
        piece = without_prefix(part.strip())
        head = _HEAD.match(piece)
        if head:
            piece = piece[head.end() :]
        piece = _without_clause(piece)
        piece = _SUPPLIED.sub(r"\1", _JOINED.sub("", piece))
        piece = _LED_SAME.sub("", without_prefix(piece.strip()))
        piece = piece[_unsigned_in(piece) :]
        piece = piece if SAME.match(piece) or opens_with_file(piece) else without_head(piece)
        if re.search(r"\w\W*\w", piece):
            pieces.append(piece)
    return pieces


def _pointers(text: str) -> Iterator[str]:
    """Cut behind the page of a pointer where one more follows: each names a work."""
    start = 0
    for stop in _NEXT.finditer(text):
        behind = _UP_TO_DIGIT.match(text, stop.end())
        if behind and POINTER.search(text, start, stop.start()) and POINTER.search(behind.group()):
            yield text[start : stop.start()]
            start = stop.end()
    yield text[start:]


def _without_clause(piece: str) -> str:
    """A work without what a clause behind its pages says: "1989, p. 9, who calls it “apt”"."""
    clause = _CLAUSE.search(piece)
    if (
        clause is None
        or ANY_YEAR.search(piece, clause.end())
        or POINTER.search(piece, clause.end())
    ):
        return piece
    return f"{piece[: clause.start()]}."


def _unsigned_in(piece: str) -> int:
    """Where a work without author begins that "and once more" or a colon leads to; 0 for none."""
    about = _ABOUT.match(piece)
    if about and parse_unsigned(piece[about.end() :]):
        return about.end()
    head = _AND_AGAIN.match(piece) or _ANNOUNCED.match(piece)
    if head is None or author_place(piece) is not None or parse_unsigned(piece):
        return 0
    return head.end() if parse_unsigned(piece[head.end() :]) else 0


def _complete_works(text: str) -> Iterator[str]:
    """Cut at the full stops that have a whole work with a title before and behind them."""
    start = 0
    for stop in _STOP.finditer(text):
        behind = text[stop.end() : stop.end() + 600]
        at = 0 if SHELF_MARK.search(behind[:_FILE]) else _work_in(behind)
        if at is None or at >= 160 or _SHORTENED.search(text[: stop.start()]):
            continue
        if _PAGES.match(behind):
            continue
        before = text[start : stop.start() + 1]
        remark = _is_remark(before) and prints_work(behind[at:])
        if remark or prints_work(before) or POINTER.search(before):
            yield before
            start = stop.end()
    yield text[start:]


def _is_remark(text: str) -> bool:
    """Whether a sentence is neither the names of authors nor the head of their title."""
    return (
        len(text.split()) > 4
        and author_place(text, dated=False) is None
        and not read_names(text.rstrip("."))
    )


def _work_in(text: str) -> int | None:
    """Where a work with a title begins in a text, if one is printed there."""
    title = find_title(text)
    emphasis = re.search(r"\*[^*]{5,}\*", text)
    if title or emphasis:
        at = title[0] if title else emphasis.start() if emphasis else 0
        return at if prints_work(text) else None
    place = author_place(text)
    if place is None:
        place = case_in(text)
    if place is None:
        place = _unsigned_in(text) or None
    if place is None and (named := _INITIALED.search(text)):
        place = named.start()
    return place if place is not None and prints_work(text[place:]) else None


def sentences_of(piece: str) -> list[str]:
    """The sentences of a remark."""
    return [without_head(without_prefix(x.strip())) for x in SENTENCE.split(piece)]


def _cut(text: str) -> list[str]:
    """Cut outside brackets, quotation marks and emphasis."""
    parts: list[str] = []
    start = 0
    for place in outside(text, _QUOTES):
        char = text[place]
        parted = char == ";" and not _between_places(text[start:place], text[place + 1 :])
        if parted or _leads_on(text, start, place) or _leads(text, place):
            parts.append(text[start : place + (char not in ";,")])
            start = place + 1
    parts.append(text[start:])
    return parts


def _between_places(before: str, behind: str) -> bool:
    """Whether a semicolon parts the two places of one imprint: "М.; Л., 1949"."""
    titled = len(before.split()) > 3 and _PLACE.search(before[-20:])
    return bool(titled and _MORE_PLACES.match(behind[:90]))


def _leads_on(text: str, start: int, place: int) -> bool:
    """Whether a comma behind the year of a work, or behind a pointer, leads to a second one."""
    if text[place] == "," and _AND_FOR.match(text, place) and text[place - 1].isdigit():
        return _work_in(text[place + 1 : place + 600]) is not None
    if text[place] != "," or not (
        ANY_YEAR.search(text, start, place) or POINTER.search(text, start, place)
    ):
        return False
    if _LED_ON.match(text, place):
        return True
    if (said := _SAID_ON.match(text, place)) and IMPRINT.search(text, start, place):
        return prints_work(text[said.end() : said.end() + 400])
    if _AND_AGAIN.match(text, place) and _unsigned_in(text[place + 2 :].partition(";")[0]):
        return True
    joined = _AND_ON.match(text, place)
    behind = text[joined.end() : joined.end() + 300] if joined else ""
    title = find_title(behind)
    names = behind[: title[0]].rstrip(" ,") if title else ""
    if author_place(behind) == 0 or bool(names and read_names(names)):
        return True
    return joined is not None and parse_unsigned(behind) is not None


def _leads(text: str, place: int) -> bool:
    """True for the end of a sentence before one that leads to a work ("See also …")."""
    if text[place] not in ".”" or not text[place + 1 : place + 2].isspace():
        return False
    if text[place] == "”" and text[place - 1] not in ".,?!":
        return False
    if text[place] == "." and _SHORTENED.search(text[:place][-12:]):
        return False
    return bool(_LED.match(text[place + 1 : place + 220].lstrip()))
