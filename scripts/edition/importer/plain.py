"""Entries whose parts are divided by full stops only: Chicago without quotes, Vancouver, MLA."""

from __future__ import annotations

import re
from typing import Any

from edition.importer.dates import YEAR, csl_date, find_date
from edition.importer.facts import read_facts
from edition.importer.hosts import read_chapter
from edition.importer.kinds import is_law
from edition.importer.names import is_name_word, literal, read_names
from edition.importer.pieces import (
    IN,
    INSTITUTION,
    bare,
    close_range,
    is_lone_place,
    names_body,
    read_place_publisher,
)
from edition.importer.worktitles import sentence_end, split_title

_INITIAL_NEXT = re.compile(r"^\s*(?:[^\W\d_a-zа-яё]\.\s*)+")
_GOES_ON = re.compile(r"^\s*(?:,|;|and\b|&|и\b)")
_LOST_STOP = re.compile(
    r"^(?P<names>[^\W\d_][\w’'\-‐‑]+(?:\s[^\W\d_a-z][\w’'\-]+)?,\s+[^\W\d_][\w’'\-‐‑]+(?:\s[A-ZА-Я]\.)*)"
    r"\s+(?=[^\W\d_a-zа-яё]\w*\s)"
)
# The German form: "Family, Given: Title."
_COLON_NAMES = re.compile(r"^(?P<names>[^:.“”\"?!]{3,80}(?:\.\s?[^\W\d_]){0,3}\.?):\s+")
_EDITORS = re.compile(r"[,\s]+(?:eds?|editors?|hrsg)\b\.?\s*$", re.I)
# "London 1965.", and "Botanist 11 (1999), pp. 3–5".
_PLACE_YEAR = re.compile(
    r"^(?P<place>[^\W\d_a-zа-яё][^\W\d_]+(?:[- ][^\W\d_a-zа-яё]?[^\W\d_]+){0,2})\s"
    r"(?P<y>(?:1[4-9]|20)\d\d)\.?$"
)
_JOURNAL_YEAR = re.compile(
    r"^(?P<c>[^().\d“”\"]{4,120}?[^\W\d_]\*?)(?:,?\s(?:vol\.\s)?(?P<v>\d{1,4}))?,?\s"
    r"\((?P<y>(?:1[5-9]|20)\d\d)\)(?P<rest>(?:[,:]\s*(?:pp?\.\s*|S\.\s*)?\d[\d\s–-]*)?)\.?$"
)
_PEOPLE = re.compile(
    r"^(?P<role>(?i:edited by|translated by|trans\.(?: by)?))\s"
    r"(?P<names>[^\W\d_a-z][^,.;:\d]*(?:\s[A-Z]\.[^,.;:\d]*)?"
    r"(?:,? and [^,.;:\d]+)?)[,.]\s+(?=[^\W\d_])"
)
# "MS 77, Special Collections, Moor College."
_PAPERS = re.compile(r"^(?P<n>MSS?\.?\s\d+),\s(?P<holder>[^\d]+)$")
_NUMBERS = re.compile(r"(?:,\s*|\s+(?=\d+\s*[(:]))[\d\s,():–-]+$")


def split_names(text: str, has_address: bool) -> tuple[list[dict[str, str]] | None, str, bool]:
    """Authors at the head of the text, what follows, and whether they are editors."""
    colon = _COLON_NAMES.match(text)
    groups = re.split(r"\s*[;/]\s*", colon.group("names")) if colon else []
    if colon and all(group.count(",") == 1 for group in groups):
        names = read_names("; ".join(groups))
        if names and all(len(n.get("given", "").split()) <= 2 for n in names):
            return names, text[colon.end() :], False
    if colon and names_body(colon.group("names")) and "," not in colon.group("names"):
        return literal(colon.group("names")), text[colon.end() :], False
    for match in re.finditer(r"\.(?=\s)", text[:700]):
        end = match.end()
        more = _INITIAL_NEXT.match(text[end:])
        if more and read_names(text[: end + more.end()].rstrip(". ")) is not None:
            end += more.end()
        if _GOES_ON.match(text[end:]):
            continue
        head = text[:end].rstrip(". ")
        editors = _EDITORS.search(head)
        persons = head[: editors.start()] if editors else head
        names = (
            read_names(persons) if re.search(r"[,.;]|\s[A-Z](?:-?[A-Z]){0,2}$", persons) else None
        )
        if names is not None and not _cut_short(names):
            return names, text[end:].lstrip(), bool(editors)
        if not re.search(r"(?:^|[\s.(])[^\W\d_]$", head):
            break
    lost = _LOST_STOP.match(text)
    if lost and not re.match(r"^\w+,\s+(?:and|or|the|of)\b", text):
        words = lost.group("names").replace(",", "").split()
        if all(is_name_word(w) for w in words):
            names = read_names(lost.group("names"))
            if names:
                return names, text[lost.end() :], False
    return _body(text, has_address)


def _cut_short(names: list[dict[str, str]]) -> bool:
    """True where the last of several full names stops at its middle initial."""
    full, last = names[0].get("given", ""), names[-1].get("given", "")
    return len(names) > 1 and len(full.split()[0]) > 2 and bool(re.fullmatch(r"\w\.?", last))


def _body(text: str, has_address: bool) -> tuple[list[dict[str, str]] | None, str, bool]:
    end = sentence_end(text)
    if end is None or text.startswith("*"):
        return None, text, False
    head, rest = text[:end], text[end + 1 :].strip()
    outside = re.sub(r"\([^()]*\)", "", head)
    goes_on = sentence_end(rest) is not None or has_address
    if is_law(head):
        return None, text, False
    if len(outside.split()) <= 6 and goes_on and not re.search(r"[?!:,“”\"]", outside):
        return literal(head), rest, False
    return None, text, False


def parse_plain(text: str, known: dict[str, Any], has_access: bool) -> dict[str, Any]:
    """An entry divided by full stops as CSL fields; `known` are its address and DOI."""
    item: dict[str, Any] = dict(known)
    if is_law(text[:60].partition(".")[0]):
        return item | _law(text)
    names, rest, editors = split_names(text, "URL" in known)
    if names:
        item["editor" if editors else "author"] = names
    title, rest = split_title(rest)
    item["title"] = bare(title).strip(' "”“')
    rest = rest.lstrip(' .,”’"')
    inside = IN.match(rest)
    if inside:
        read_chapter(rest[inside.end() :], item)
    elif rest:
        read_container(rest, item, has_access)
    return item


def _law(text: str) -> dict[str, Any]:
    """A law by its number, the sentence that names it, and the day ("Ley 5 de 1987. Por …")."""
    number, _, rest = text.partition(". ")
    name, _, behind = rest.partition(". ")
    named = len(name.split()) > 3 and not re.search(r"\d", name)
    date = find_date(behind if named else rest)
    year = re.search(rf"\b{YEAR}\b", text)
    issued = csl_date(date.parts) if date else {"date-parts": [[int(year.group())]]} if year else {}
    title = f"{number}. {name}" if named else number
    return {"title": bare(title), "issued": issued, "_statute": True}


def _take_people(text: str, item: dict[str, Any]) -> str:
    """The text without the editor or translator who stands at its head ("Edited by Ann Poe, …")."""
    match = _PEOPLE.match(text)
    names = read_names(match.group("names")) if match else None
    if match is None or names is None:
        return text
    item.setdefault("translator" if match.group("role")[0] in "Tt" else "editor", names)
    return text[match.end() :]


def read_container(text: str, item: dict[str, Any], has_access: bool) -> None:
    """What follows a title: a journal with its numbers, or an imprint."""
    text = _take_people(text, item)
    papers = _PAPERS.match(text)
    if papers:
        item["number"], item["publisher"] = papers.group("n"), papers.group("holder").rstrip(".")
        return
    lone = _PLACE_YEAR.match(text)
    if lone:
        item["publisher-place"] = lone.group("place")
        item["issued"] = {"date-parts": [[int(lone.group("y"))]]}
        return
    dated = _JOURNAL_YEAR.match(text)
    if dated and not read_place_publisher(dated.group("c")):
        item["container-title"] = bare(dated.group("c"))
        item["issued"] = {"date-parts": [[int(dated.group("y"))]]}
        rest = read_facts(dated.group("rest").strip(" ,:"))
        if dated.group("v"):
            item["volume"] = dated.group("v")
        for name, value in rest.fields.items():
            item.setdefault(name if name != "volume" else "page", value)
        return
    text = re.sub(
        r"(?<=[^\W\d_])(\*?)\s+((?:1[5-9]|20)\d\d)(?:[,;]\s*(?=[\d(])|\.?$)", r"\1, \2, ", text
    )
    imprint = re.match(
        r"^(?P<p>.*?)(?:[,.;\s]\s*(?P<y>(?:1[5-9]|20)\d\d)[a-z]?\b(?P<rest>[.,;–—\s].*)?)?\.?$",
        text,
    )
    place = read_place_publisher(imprint.group("p")) if imprint else None
    paged = imprint and re.search(r"\d\s?[–-]\s?\d", imprint.group("rest") or "")
    if imprint and place and not paged and not re.search(r"\d", imprint.group("p")):
        item.update(place)
        if imprint.group("y"):
            item["issued"] = {"date-parts": [[int(imprint.group("y"))]]}
        for name, value in read_facts(imprint.group("rest") or "").fields.items():
            item.setdefault(name, value)
        return
    edition = re.match(r"^(\d+)(?:st|nd|rd|th|-е|\.)?\s*(?:ed|изд|aufl)\w*\.?,?\s+", text, re.I)
    if edition:
        item["edition"] = edition.group(1)
        read_container(text[edition.end() :], item, has_access)
        return
    facts = read_facts(text)
    for name, value in facts.fields.items():
        item.setdefault(name, value)
    if not facts.plain:
        return
    italic = any("*" in piece for piece in facts.plain)
    numbered = bool(facts.fields.keys() & {"volume", "issue"})
    day = len(facts.fields.get("issued", {}).get("date-parts", [[]])[0]) == 3
    by_stop = read_facts(text, at=r"[.;]").plain
    first = (
        bare(re.sub(r"(?:,\s*|\s+(?=\d+\s*[(:]))[\d\s,():–-]+$", "", by_stop[0])) if by_stop else ""
    )
    if facts.plain and re.search(r",\s.*\d", first):
        first = bare(facts.plain[0])
        if numbered and len(facts.plain) == 2 and is_lone_place(facts.plain[1].replace(" ", "")):
            item.setdefault("publisher-place", bare(facts.plain[1]))
    if first.endswith(f" {facts.fields.get('volume')}"):
        first = first.rpartition(" ")[0]
    institution = bool(INSTITUTION.search(first)) and not numbered
    if numbered or (italic and not institution) or "DOI" in item:
        item["container-title"] = first if numbered or italic else bare(facts.plain[0])
    elif (day or "page" in facts.fields) and not institution and not has_access:
        item["container-title"] = first
    else:
        _publisher(by_stop, item)
        return
    for piece in by_stop[1:]:
        _put_place(piece, item)


def _publisher(pieces: list[str], item: dict[str, Any]) -> None:
    cleaned = [
        p for p in (bare(re.sub(r"[,\s]\s*(?:1[5-9]|20)\d\d$", "", piece)) for piece in pieces) if p
    ]
    for piece in cleaned[-2:]:
        if not _put_place(piece, item):
            if "publisher" in item:
                item["publisher-place"] = item["publisher"]
            item["publisher"] = close_range(piece)


def _put_place(piece: str, item: dict[str, Any]) -> bool:
    place = read_place_publisher(piece)
    if place:
        item.update(place)
    return bool(place)
