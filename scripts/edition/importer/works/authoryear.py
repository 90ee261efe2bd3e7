"""Entries with the year behind the names: APA, Harvard, Chicago author-date."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from edition.importer.fields.commalists import read_comma_host, take_imprint
from edition.importer.fields.containers import take_people
from edition.importer.fields.hosts import PARENS, opens_with_editors, read_chapter, read_host
from edition.importer.fields.kinds import ends_as_law
from edition.importer.fields.subtitles import with_subtitle
from edition.importer.fields.wholebooks import HOSTED, read_book
from edition.importer.fields.worktitles import (
    GENRE,
    find_title,
    split_title,
    take_edition,
    take_series,
    title_remark,
)
from edition.importer.fields.yearheads import EDITORS_BEHIND, Opening
from edition.importer.words.cities import is_seat
from edition.importer.words.dates import MONTHS, YEAR, find_date
from edition.importer.words.facts import read_facts
from edition.importer.words.names import UNSTOPPED_INITIALS, literal, read_listed
from edition.importer.words.pieces import (
    EDITED,
    EDITORS,
    HOUSE,
    IN,
    bare,
    is_body,
    is_sentence,
    names_body,
    read_place_publisher,
)

_CAPITALS = re.compile(r"^(?:[^\W\d_a-zа-яё’'-]{2,}[\s-]){1,3}[^\W\d_a-zа-яё][a-zà-ÿа-яё]+")
# "(1994) (Hrsg.): Gruppen": the role stands behind the year.
_ROLE = re.compile(rf"\(?{EDITORS}\b\.?\)[:.,]?\s+", re.I)


def parse_author_year(opening: Opening, known: dict[str, Any]) -> dict[str, Any]:
    """An author-year entry as CSL fields; `known` are its address and DOI."""
    item: dict[str, Any] = dict(known)
    editors = EDITORS_BEHIND.search(opening.names)
    behind = _ROLE.match(opening.tail)
    if behind and not editors:
        opening = replace(
            opening, names=f"{opening.names} (ed.)", tail=opening.tail[behind.end() :]
        )
        editors = EDITORS_BEHIND.search(opening.names)
    printed = opening.names[: editors.start()] if editors else opening.names
    names = read_listed(printed.strip(" ,")) or read_listed(printed.strip(" .,"))
    if not re.search(rf"[,;]|(?:^|\s)[^\W\d_]\.|\s{UNSTOPPED_INITIALS}$", printed.strip(" ,")):
        # Names are inverted in these styles: words without comma or initials are a body; but
        # "DURAND Jean" tells the family name by its capitals.
        names = names if _CAPITALS.match(printed) else None
    if is_body(printed.strip(" .,")):
        # "U.S. Census Bureau"
        names = None
    item["editor" if editors else "author"] = names or literal(printed.strip(" .,"))
    issued = _issued(opening)
    if issued:
        item["issued"] = issued
        if opening.suffix:
            item["year-suffix"] = opening.suffix
    bodies = [p for p in item.get("author", ()) if "literal" in p]
    statute = bool(bodies) and bool(_STATUTE.match(opening.tail) or ends_as_law(opening.names))
    reported = bool(bodies) and _is_reported(issued, opening)
    hosted = bool(bodies) and re.match(r"In:\s", opening.tail) is not None
    printed_only = _is_imprint(opening.tail) and not re.search(r",", printed)
    titled = printed_only and not names_body(printed.strip(" ."))
    if titled and item.get("author"):
        item["author"] = literal(printed.strip(" ,"))
    if (
        not re.search(r"\w{2}", opening.tail)
        or _is_title(item)
        or statute
        or reported
        or hosted
        or titled
    ):
        # The title stands in the place of the names.
        body = item.pop("editor" if editors else "author")
        title = title_remark(bare(str(body[0].get("literal", printed))), item)
        item["title"] = bare(title).strip("“”„«»\"‘’'")
        item["_statute"] = statute
        inside = IN.match(opening.tail)
        hosts = _COMMA_HOST.match(f", {opening.tail}") if opening.commas else None
        if inside and hosts:
            read_comma_host(opening.tail[inside.end() :], item)
        elif inside and not statute and find_date(opening.tail) is None:
            read_chapter(opening.tail[inside.end() :], item)
        elif re.search(r"\w{2}", opening.tail) and not statute:
            read_host(opening.tail, item)
        return item
    _read_tail(opening.tail, item, opening)
    return item


# The journal of laws, or the law's full name, behind its short one.
_STATUTE = re.compile(
    r"(?:ustawa|rozporządzenie|dz\.\s?u|gesetz vom|bgbl|"
    r"gesetz- und verordnungsblatt|gvbl|loi (?:n|du)|décret|"
    r"journal officiel|ley \d|boe\b|"
    r"real decreto|legge \d|decreto|lei n|diário oficial|zákon č|sb\.|закон|указ|постановление|"
    r"kanun no|resmî gazete|public law|pub\. l\.|statutes at large|"
    r"s\.?i\. \d|\d{1,3} [A-Z]\w{1,5}\. \d)",
    re.I,
)


def _is_reported(issued: dict[str, Any] | None, opening: Opening) -> bool:
    """Of a certain day, and then nothing but a newspaper and its page: the report has no author."""
    dated = issued is not None and len(issued["date-parts"][0]) == 3
    paper = re.fullmatch(
        r"[^.]{3,60},\s(?:(?:pp?|s|S|с|págs?|p[áa]g)\.\s?)?[A-Z]?\d[\d–-]*\.?", opening.tail
    )
    return dated and paper is not None and not names_body(opening.names.strip(" ."))


def _is_imprint(tail: str) -> bool:
    """Whether nothing but place and house follow the year: the title stands before it."""
    found = read_place_publisher(tail) if re.search(r"\.\s", tail.rstrip(" .")) is None else None
    housed = HOUSE.search(tail) is not None and len(tail.split()) <= 8
    return bool(found and (housed or is_seat(found["publisher-place"]))) or (
        housed and re.search(r"[.:,]", tail.rstrip(" .")) is None and tail.istitle()
    )


def _is_title(item: dict[str, Any]) -> bool:
    """True where what stands before the year is too long for the name of a body."""
    body = str((item.get("author") or [{}])[0].get("literal", ""))
    words = re.sub(r"\([^()]*\)", "", body)
    if body and body[0] in "“„«\"‘'" and body[-1] in "”“»\"’'":
        return True
    return len(words.split()) > 10 or (is_sentence(words) and not names_body(words))


def _issued(opening: Opening) -> dict[str, Any] | None:
    if not re.fullmatch(YEAR, opening.year):
        return None
    parts = [int(opening.year)]
    words = re.findall(r"[^\W\d_]+|\d+", opening.more)
    month = next((MONTHS[w.lower()] for w in words if w.lower() in MONTHS), None)
    if month:
        day = next((int(w) for w in words if w.isdigit() and 0 < int(w) < 32), None)
        parts += [month, day] if day else [month]
    return {"date-parts": [parts]}


_COMMAS = re.compile(
    r"^(?P<title>[^,].{4,}?),\s+(?P<host>[^,]{3,120},\s+(?:vol|no|issue|т|№|bd)\b\.?\s*\d.*|"
    r"[^,.:]{3,90},?\s\d{1,4}(?:\s?\(\d+\))?,\s(?:(?:pp?|S)\.\s?)?\d+\s?[–-]\s?\d+\.?)$",
    re.I,
)


def _by_commas(title: str) -> tuple[str, str]:
    """Title and journal divided by a comma only: "Title, Journal, vol. 7, no. 2"."""
    match = _COMMAS.match(title)
    return (match.group("title"), match.group("host")) if match else (title, "")


# "‘Titolo’ [Title in English], Journal": not a kind of work, nor a remark.
_TRANSLATION = re.compile(
    r"(?<=\w[\w’”»\"?!.*])\s\[(?P<t>(?=[^\W\d_a-zа-яё])[^\[\]]{8,250})\](?=[.,]|\s?$)"
)
_INSIDE_TURKISH = re.compile(
    r"(?<=[.?!”’]\s)(?P<book>[^.](?:[^()]|\([^()]{1,12}\)){4,150}?)\siçinde\s(?=\()"
)


def _take_translation(tail: str, item: dict[str, Any]) -> str:
    """The text without the title in another language that stands behind the title in brackets."""
    match = _TRANSLATION.search(tail)
    if match is None or GENRE.match(match.group(0)) or len(match["t"].split()) < 3:
        return tail
    if re.search(r"\.\s", tail[: match.start()]):
        # Behind another sentence it is a journal's name.
        return tail
    item["title-translated"] = match["t"]
    return tail[: match.start()] + tail[match.end() :]


_EDITION_CLOSES = re.compile(r"\(\d[^()]{2,40}\)\.\s+(?=[^.]{3,60}\.?$)")


def _take_bracketed(tail: str, item: dict[str, Any]) -> str:
    """The text without place and house in brackets at its end: "Wells (Leeds: Moor Press)."."""
    match = re.search(r"\s\((?P<i>[^():\d]{2,40}:\s[^():\d]{2,60})\)\.?$", tail)
    imprint = read_place_publisher(match["i"]) if match else None
    if match is None or imprint is None:
        return tail
    item.update(imprint)
    return tail[: match.start()]


def _unquoted(title: str) -> str:
    """A title without the quotation marks around the whole of it."""
    quoted = find_title(f"{title},")
    whole = quoted and quoted[0] == 0 and quoted[1] >= len(title.rstrip(" .,"))
    return quoted[2] if quoted and whole else title


# "Titolo, in «Rivista», 8", "Titre, dans J. Roy (dir.), Livre": in a run of commas the word needs
# no colon; quotation marks, editors or pages behind it tell it from one in a title.
_COMMA_HOST = re.compile(
    r",\s(?=«[^«»]{3,100}»,?\s(?:\d|[IVXL]+\b|(?:vol|n|nr|no|t|r|z|anno)\b))|"
    r",\s(?:in|dans|en|em|w|v)\s(?=[«“„\"]|[^\W\d_a-z].{2,200}?"
    rf"(?:\(\s?(?i:{EDITORS})\b|,\s(?i:{EDITED})\s|,\s(?:pp?|SS?|ss?)\.\s?\d))"
)


def _read_tail(tail: str, item: dict[str, Any], opening: Opening) -> None:
    if opening.comma and (inside := _COMMA_HOST.search(tail)):
        item["title"] = bare(_unquoted(tail[: inside.start()]))
        read_comma_host(tail[inside.end() :], item)
        return
    hosted = HOSTED.match(tail)
    if hosted:
        item["title"] = bare(_unquoted(take_edition((hosted["title"] or hosted["plain"]), item)))
        read_chapter(tail[hosted.end() :], item)
        return
    tail = _take_bracketed(tail, item)
    run = opening.commas and find_title(tail) is None
    imprint: dict[str, Any] = {}
    title = take_imprint(tail, imprint) if run else ""
    # Place and house both between commas: a house with a small letter, "il Mulino", is one, too.
    if not {"publisher", "publisher-place"} <= imprint.keys() and read_book(tail, item):
        return
    if run:
        item |= {k: v for k, v in imprint.items() if k not in item}
        item["title"] = bare(take_edition(title, item))
        return
    printed = tail if "edition" not in item else ""
    tail = _take_translation(take_series(take_edition(tail, item), item), item)
    in_turkish = _INSIDE_TURKISH.search(tail)
    if in_turkish:
        # "Title. Book içinde (s. 4–9). Place: House": the word for "in" stands behind.
        tail = (
            f"{tail[: in_turkish.start('book')]}In {in_turkish['book']} {tail[in_turkish.end() :]}"
        )
    first, rest = split_title(tail)
    # Behind an edition in brackets no title goes on.
    alone = tail[:1] not in '“„«"‘' and not _EDITION_CLOSES.search(printed)
    title, rest = with_subtitle(first, rest, alone=alone)
    if title != first and tail[:1] in '“„«"‘':
        # The quotation marks are the title's own: they close before it ends.
        title = tail[: tail.find(rest) if rest else None].strip(" .")
    inside = IN.match(rest)
    remark = PARENS.match(rest)
    if remark and not inside:
        facts = read_facts(remark.group(1))
        for name, value in facts.fields.items():
            item.setdefault(name, value)
        rest = rest[remark.end() :]
        item["_numbered"] = bool(facts.fields.keys() & {"volume", "issue"})
        if GENRE.match(f"({remark.group(1)})"):
            item["genre"] = remark.group(1)
    elif title.rstrip(" .").endswith((")", "]")):
        title = title_remark(title.rstrip(" ."), item)
    if not rest:
        title, rest = _by_commas(title)
    item["title"] = bare(title)
    item["_quoted"] = tail[:1] in '“„«"‘'
    if inside is None:
        inside = IN.match(rest)
    if inside or opens_with_editors(rest):
        read_chapter(rest[inside.end() if inside else 0 :], item)
    elif rest:
        read_host(take_people(rest, item), item)
