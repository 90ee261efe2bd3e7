"""An entry as printed, and the structured works it stands for.

The style is not asked for beforehand: the form of each entry decides which parser reads it.
Nothing is supplied; what an entry does not print stays out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from edition.importer.fields.addresses import strip_addresses
from edition.importer.fields.commalists import parse_commas
from edition.importer.fields.entrytexts import (
    parted,
    printed_form,
    split_works,
    with_plain_words,
    with_review,
    without_pins,
)
from edition.importer.fields.hostpeople import set_before
from edition.importer.fields.kinds import ends_as_law, kind_of
from edition.importer.fields.meetings import take_meeting
from edition.importer.fields.noteauthors import author_end
from edition.importer.fields.quoted import parse_quoted
from edition.importer.fields.remarks import without_remarks
from edition.importer.fields.subtitles import opens_as_title
from edition.importer.fields.theses import take_thesis
from edition.importer.fields.translators import take_translator
from edition.importer.fields.worklabels import author_date_label
from edition.importer.fields.worktitles import find_title, take_imprint_edition
from edition.importer.fields.yearheads import read_opening
from edition.importer.reading.records import Entry, Reference
from edition.importer.words.dates import MONTHS, YEAR
from edition.importer.words.language import language_of, script_of
from edition.importer.words.pieces import bare, is_lone_place
from edition.importer.works.authoryear import parse_author_year
from edition.importer.works.books import parse_note_book
from edition.importer.works.commaarticles import parse_comma_article
from edition.importer.works.gost import has_responsible, is_gost, parse_dated, parse_gost
from edition.importer.works.notestyles import (
    IN_TITLE,
    parse_legal,
    parse_note_style,
    with_one_comma,
)
from edition.importer.works.plain import parse_plain
from edition.importer.works.rarestyles import parse_rare
from edition.importer.works.spokenheads import are_spoken, with_inverted

LONGEST = 4000
_TRANSLATED = re.compile(r"^(?P<first>[^\[\]]{4,}?)\s*\[(?P<second>[^\[\]]{8,})\]\s*$")


# "dans Id., Écrits": the author of the chapter is that of the book.
_OWN_BOOK = re.compile(
    r"\b(?P<in>in:|en:|dans|in)\s(?:Id|Ead|Ders|Dies|Idem|Eadem|[Ii]d|[Dd]ers|[Dd]ies)\b\.?,"
)
# "J Water. (2018) 9:44–71" and "London: Moor Press (2004).": Vancouver's year in brackets.
_JOURNAL_YEAR = re.compile(rf"(?<=[^\W\d_])\.\s\(({YEAR})\)\s(?=\d{{1,4}}(?:\s?\(\d+\))?:)")
_HOUSE_YEAR = re.compile(
    rf"(?<=[.?!\]]\s)([^\W\d_a-zа-яё][^:.()\d]{{2,30}}:\s[^:.()]{{2,60}})\s\(({YEAR})\)(?=\.(?:\s+pp?\.|$))"
)
# "2014а. № 3": a Cyrillic letter behind the year is no unit.
_LETTER = re.compile(rf"(?<![\d–-])({YEAR})([абв])(?=[.,;)])")
# "Назва. Збірка / за ред. І. Голуба. Місто: Дім, 2016. С. 71–93": no strokes before the host.
_HOST_STOP = re.compile(
    r"(?<=[^\W\d_]{3})\.\s(?=[^./]{3,120}(?:\.[^./]{2,30}){0,3}\.?\s/\s(?:(?:за|під|под)\s[^/]{0,12}?)?(?:ред|dir|eds?)\."
    r"[^/]+[СPSс]\.\s?\d+\s?[–-]\s?\d+\.?$)"
)
# "‘Words’. And their uses in the novel. In: Book": the quoted words are the title's beginning.
_GOES_ON = re.compile(r"\.?\s(?!In:)[^\W\d_][^\d:“”„«»]{20,200}?\.\sIn:\s")
# "Title. – Journal, 2004, № 1, с. 56–70.": one dash in the place of the strokes; where dashes part
# all the pieces of an entry, none is the host's.
_HOST_DASH = re.compile(
    r"(?<=[^\W\d_]{2})[.»”]{1,2}\s[–—]\s(?:(?:В|У) кн\.:\s|In:\s)?"
    rf"(?=[^/–—]{{3,160}}[.,]\s{YEAR},\s(?:(?!\.\s[–—]\s)[^/]){{0,60}}[сСбБpPsS]{{1,2}}\.\s?\d[\d\s–-]*\.?$)"
)
# "»Titel«, in: …": guillemets that point inwards, as German houses set them.
_GERMAN_QUOTES = re.compile(r"(?<![^\s(])»(?=\S)([^«»]{3,300}?\S)«(?=[.,;:)\s]|$)")


# "DUPONT (Jean) et ROY (L.), Les puits": given names in brackets.
_GIVEN_IN_BRACKETS = re.compile(
    r"(?<!\w)([A-ZÀ-Ý’'-]{2,}|(?:(?<=^)[A-ZÀ-Ý][\w’'-]+))\s"
    r"\(((?:[A-ZÀ-Ý]\.[\s-]?)+|[A-ZÀ-Ý][a-zà-ÿ-]+)\)(?=,|\set\s)"
)


def parse_item(text: str) -> dict[str, Any]:
    """One printed work as a CSL-JSON item (without label)."""
    # Nothing longer is an entry: it is a list that could not be cut.
    text = _GERMAN_QUOTES.sub(r"„\1“", parted(text, LONGEST))
    stripped = strip_addresses(_GIVEN_IN_BRACKETS.sub(r"\1 \2", with_review(text)))
    core, fields = without_pins(without_remarks(stripped.text)), stripped.fields
    core = _HOST_DASH.sub(" // ", _HOST_STOP.sub(" // ", _OWN_BOOK.sub(r"\g<in>", core)))
    core = with_plain_words(_take_letter(core, fields))
    core = _HOUSE_YEAR.sub(r"\1; \2", _JOURNAL_YEAR.sub(r". \1;", core))
    known: dict[str, Any] = {}
    core = take_imprint_edition(with_one_comma(core), known)
    core = set_before(take_meeting(core, known), known)
    said = parse_note_style(core, fields, initials=False)
    whole = said is not None or parse_legal(core) is not None
    body, thesis = (core, {}) if whole else take_thesis(take_translator(core, known))
    item: dict[str, Any] = dict(said or _parse_core(body, fields, bool(thesis))) | known
    if thesis:
        if "publisher" in thesis and opens_as_title(str(item.get("publisher", ""))):
            # "Wells. A year among keepers [Dissertation, University of Ely]"
            item["title"] = f"{item['title']}. {item['publisher']}"
        item.update(thesis)
    for name, value in fields.items():
        item.setdefault(name, value)
    _translations(item)
    _small_names(item, core)
    _question(item)
    _add_day(item)
    _newspaper(item, core)
    if "issue" in item and not item.keys() & {"container-title", "volume"}:
        # The number of a law or a report.
        item["number"] = item.pop("issue")
    if thesis and "publisher-place" not in item:
        _school_place(item)
    kind = known.get("type") or item.get("type") or kind_of(item, core)
    item["type"] = "thesis" if thesis else kind
    if item["type"] == "legislation":
        _year_of_law(item)
    if item["type"] == "legislation" and "container-title" not in item:
        # "8 Edw. 7, c. 36": numbers of the collection of laws, which is not named as a host.
        item = {k: v for k, v in item.items() if k not in ("volume", "issue", "page")}
    item.setdefault("language", language_of(str(item.get("title", "")), default="en"))
    return {k: v for k, v in item.items() if v and not k.startswith("_")}


def _take_letter(text: str, fields: dict[str, Any]) -> str:
    match = _LETTER.search(text)
    if match is None:
        return text
    fields["year-suffix"] = match.group(2)
    return text[: match.start(2)] + text[match.end(2) :]


def _parse_core(core: str, fields: dict[str, Any], thesis: bool) -> dict[str, Any]:
    known: dict[str, Any] = {str(k): v for k, v in fields.items() if k in ("URL", "DOI")}
    legal = parse_legal(core)
    if legal is not None:
        return {**known, **legal}
    article = parse_rare(core)
    if article is None and find_title(core) is None:
        article = parse_comma_article(core)
    if article is not None:
        return {**known, **article}
    named = thesis and author_end(core) and find_title(core) is None
    # "Ann Moor, The Wells, 2001": no house or place tells that the first words are names.
    if named and (commas := parse_commas(core, bare_year=True)):
        return commas
    opening = read_opening(core)
    strokes = " // " in core or has_responsible(core)
    if opening is not None and not strokes and not IN_TITLE.search(opening.names):
        return parse_author_year(opening, known)
    quoted = find_title(core)
    if quoted and core[: quoted[0]].strip() and core[: quoted[0]].rstrip()[-1] not in ",.:;)]":
        # These quotation marks stand inside a title.
        quoted = None
    if quoted and _GOES_ON.match(core[quoted[1] :]):
        quoted = None
    if " // " not in core and quoted and quoted[0] < 250:
        parsed = parse_quoted(core)
        if parsed is not None:
            return parsed
    commas = parse_commas(core, thesis or bool(fields.get("URL"))) if not quoted else None
    if commas is not None:
        return commas
    book = parse_note_book(core)
    if book is not None and " // " not in core:
        return book
    if is_gost(core):
        if opening is None:
            return parse_gost(core)
        return parse_dated(core, f"{opening.names} {opening.tail}", opening.year)
    said = parse_note_style(core, fields, initials=True)
    if said is not None:
        return said
    if fields.get("URL") and not re.search(r"[.;]\s+\S", core):
        return {"title": bare(core)}
    return parse_plain(core, known, "accessed" in fields)


def _translations(item: dict[str, Any]) -> None:
    """A title printed with its translation in square brackets becomes two fields."""
    for name in ("title", "container-title"):
        match = _TRANSLATED.match(str(item.get(name, "")))
        if match:
            item[name] = bare(match.group("first"))
            item[f"{name}-translated"] = bare(match.group("second"))
    if item.get("title-translated") and script_of(str(item["title"])) == "latin":
        item.setdefault("title-transliterated", item["title"])


def _add_day(item: dict[str, Any]) -> None:
    """Day and month that stand apart from the year: "(2016) …, 12 May"."""
    parts = item.get("issued", {}).get("date-parts", [[]])[0]
    if "_day" in item and len(parts) == 1:
        month, day = item["_day"]
        item["issued"] = {"date-parts": [[parts[0], MONTHS[month.lower()], int(day)]]}


def _small_names(item: dict[str, Any], core: str) -> None:
    """Family names printed in capitals, as other names are written; a Turkish I is the small ı."""
    turkish = re.search(r"[ığşĞŞİ]", core) is not None
    for person in [*item.get("author", []), *item.get("editor", [])]:
        family = str(person.get("family", ""))
        if len(family) > 2 and family.isupper() and "." not in family:
            folded = family.replace("İ", "i").replace("I", "ı") if turkish else family
            parts = re.split(r"([\s-]|(?<=\b[od])[’'])", folded.lower())
            person["family"] = "".join(_capitalised(x, turkish) for x in parts)


def _capitalised(word: str, turkish: bool) -> str:
    return ("İ" if turkish and word[:1] == "i" else word[:1].upper()) + word[1:]


def _newspaper(item: dict[str, Any], core: str) -> None:
    """A newspaper has no volume: a bare number behind its day is the page."""
    dated = len(item.get("issued", {}).get("date-parts", [[]])[0]) == 3
    bare_number = "volume" in item and not item.keys() & {"issue", "page"}
    if dated and bare_number and not re.search(r"\b(?:vol|bd|jg|т)\b", core, re.I):
        item["page"] = item.pop("volume")


def _year_of_law(item: dict[str, Any]) -> None:
    """ "Wells Act 1897": the year of a law is part of its name."""
    title = str(item.get("title", ""))
    year = re.search(rf"\b({YEAR})\W*$", title)
    if year and ends_as_law(title):
        item.setdefault("issued", {"date-parts": [[int(year.group(1))]]})


def _school_place(item: dict[str, Any]) -> None:
    """ "Ege University, İzmir": behind the school of a thesis stands its place."""
    school, comma, place = str(item.get("publisher", "")).rpartition(", ")
    if comma and is_lone_place(place):
        item["publisher"], item["publisher-place"] = school, place


def _question(item: dict[str, Any]) -> None:
    """Numbers without a journal behind a question: the title took the journal with it."""
    match = re.match(r"^(?P<title>.+[?!][”’\"»]?)\s+(?P<host>\S.*)$", str(item.get("title", "")))
    if (
        match
        and item.keys() & {"volume", "issue"}
        and not item.keys() & {"container-title", "publisher"}
    ):
        item["title"], item["container-title"] = match.group("title"), match.group("host")


def parse_entry(entry: Entry, spoken: bool = False) -> list[Reference]:
    """The works of an entry; two works under one number are labelled with a and b.

    `spoken` says that its list prints names in the order of speech.
    """
    works = split_works(entry.text)
    seconds = split_works(entry.second) if entry.second else []
    if len(seconds) != len(works):
        seconds = []
    references = []
    for place, work in enumerate(works):
        item = parse_item(with_inverted(work) if spoken else work)
        printed = printed_form(work)
        label = entry.label or author_date_label(item)
        item["printed-label"] = label
        if len(works) > 1:
            label += "abcdefgh"[min(place, 7)]
        item["label"], item["printed"] = label, printed
        if seconds:
            _add_second(item, seconds[place], printed)
        references.append(Reference(label, printed, item, entry.first_line))
    return references


def _add_second(item: dict[str, Any], second: str, printed: str) -> None:
    """What the second printing of a list adds: its form, and a title in other letters."""
    other = parse_item(second)
    if printed_form(second) != printed:
        item["printed-second"] = printed_form(second)
    if other.get("URL") and item.get("URL") and other["URL"] != item["URL"]:
        item["url_second"] = other["URL"]
    titles = str(item.get("title", "")), str(other.get("title", ""))
    if script_of(titles[0]) != script_of(titles[1]) and titles[1]:
        item["title-transliterated"] = titles[1]
    if other.get("title-translated"):
        item.setdefault("title-translated", other["title-translated"])


def parse_entries(entries: Sequence[Entry]) -> list[Reference]:
    """The works of all entries, in their order."""
    spoken = are_spoken(entry.text for entry in entries)
    return [reference for entry in entries for reference in parse_entry(entry, spoken)]
