"""Works whose parts are divided by commas only, as French, Italian and Polish lists print them.

``Dupont, Jean, Les fontaines, Paris, Seuil, 1985, 245 p.`` is read from its end: extent, year,
publisher and place are known by their form, names by theirs, and what is left is the title.
"""

from __future__ import annotations

import re
from typing import Any

from edition.importer.dates import YEAR
from edition.importer.facts import read_facts
from edition.importer.names import read_names
from edition.importer.pieces import EDITORS, bare, is_lone_place
from edition.importer.worktitles import take_edition

_EXTENT = re.compile(
    r"[,.]\s+(?P<e>(?:pp?|S|s|ss|c|с|str|стр)\.\s?\d+(?:\s?[–-]\s?\d+)?|\d+\s?(?:p|pp|S|s|с|str)\.?)\.?$"
)
_PLACE_HOUSE_YEAR = re.compile(
    rf"^(?P<head>.+?),\s+(?:(?P<place>[^,:]{{2,40}}?)(?:,|\s?:)\s+)?(?P<house>[^,:]{{2,60}}?),\s(?P<y>{YEAR})\.?$"
)
_PLACE_YEAR = re.compile(
    rf"^(?P<head>.+?),\s+(?P<place>[^\W\d_a-zа-яё][^,:\d]{{1,40}}?),?\s(?P<y>{YEAR})\.?$"
)
_INSIDE = re.compile(
    r",?\s+(?:\[(?:w|in|в|у)\s?:?\]:?|(?:in|dans|w|у|в)\s?:)\s*(?=[^\W\d_a-zа-яё“„«\"])"
)
_ROLE = re.compile(rf"\s*\(\s*(?:a cura di|{EDITORS}\b\.?)\s*\)$", re.I)
_HOST_EDITORS = re.compile(
    rf",?\s+(?i:{EDITORS}\b\.?|a cura di)\s+(?P<n>[^\W\d_a-zа-яё][^,]+(?:,\s[^\W\d_]\.[^,]+)*)"
)


def parse_commas(text: str) -> dict[str, Any] | None:
    """A book or a chapter divided by commas; None where the text is not of this form."""
    inside = _INSIDE.search(text)
    head = text[: inside.start()] if inside else text
    if re.search(r"[^\W\d_]{4}\.\s+[^\W\d_]", head[:200]) or "//" in text:
        return None
    item: dict[str, Any] = {}
    if inside:
        rest = _take_names(head, item)
        if rest is None:
            return None
        item["title"] = bare(rest)
        _read_host(text[inside.end() :], item)
        item["_chapter"] = True
        return item
    left = _take_imprint(head, item)
    rest = _take_names(left, item) if left else None
    if rest is None:
        return None
    item["title"] = bare(take_edition(rest, item))
    return item


def _take_imprint(text: str, item: dict[str, Any]) -> str:
    """The text before place, publisher and year, which go to `item`; '' where it has none."""
    extent = _EXTENT.search(text)
    if extent:
        text = text[: extent.start()]
    match = _PLACE_HOUSE_YEAR.match(text)
    if match and not (match.group("place") and is_lone_place(match.group("place"))):
        match = None
    found = match or _PLACE_YEAR.match(text)
    if found is None or not found.group("place") or not _is_place(found.group("place")):
        return ""
    item["publisher-place"] = found.group("place").strip()
    if match:
        item["publisher"] = match.group("house").strip()
    item["issued"] = {"date-parts": [[int(found.group("y"))]]}
    for name, value in read_facts(extent.group("e")).fields.items() if extent else ():
        item.setdefault(name, value)
    return found.group("head")


def _is_place(text: str) -> bool:
    words = text.split()
    return len(words) <= 4 and all(w[:1].isupper() or len(w) < 4 for w in words)


def _take_names(text: str, item: dict[str, Any]) -> str | None:
    """What follows the names at the head of a text, which go to `item`; None where none stand."""
    pieces = text.split(", ")
    for count in range(1, min(len(pieces), 8)):
        head = ", ".join(pieces[:count])
        role = _ROLE.search(head)
        persons = head[: role.start()] if role else head
        names = read_names(persons)
        more = pieces[count]
        goes_on = _is_person(more) or bool(_ROLE.search(more) and read_names(_ROLE.sub("", more)))
        if names and (goes_on and count + 1 < len(pieces)):
            continue
        if names and all(n.get("given") for n in names):
            item["editor" if role else "author"] = names
            return ", ".join(pieces[count:])
    return None


def _is_person(piece: str) -> bool:
    """A piece with initials that can be nothing but one more person."""
    initials = re.search(r"(?:^|\s)[^\W\d_]\.(?:\s?-?[^\W\d_]\.)*(?=\s|$)", piece)
    return bool(initials and len(piece.split()) <= 4 and read_names(piece))


def _read_host(text: str, item: dict[str, Any]) -> None:
    """Book, editors, place, publisher, year and pages behind "in:"."""
    extent = _EXTENT.search(text)
    if extent:
        item.update(read_facts(extent.group("e")).fields)
        text = text[: extent.start()]
    left = _take_imprint(text, item) or text
    behind = _HOST_EDITORS.search(left)
    if behind and (names := read_names(bare(behind.group("n")))):
        item["editor"] = names
        left = left[: behind.start()]
    else:
        found: dict[str, Any] = {}
        rest = _take_names(left, found)
        if rest is not None and "editor" in found:
            item.update(found)
            left = rest
    item["container-title"] = bare(left)
