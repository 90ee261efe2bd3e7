"""The institutions of a title block: several in a line, with marks, addresses and notes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.importer.front.addressless import EMAIL, bare_place
from edition.importer.signs.bylines import Person
from edition.importer.signs.namemarks import split_marks
from edition.importer.words.institutions import is_institution, is_role, without_role
from edition.importer.words.script import starts_lower

_MARKED = re.compile(
    r"(?<!\S)(?=\*?\s?(?:\^|[⁰¹²³⁴⁵⁶⁷⁸⁹]))|"
    r"(?:^|(?<=[^\W\d_]\s)|(?<=[.;,]\s))(?=\d{1,2}\s[^\W\d_]{2})|"
    r"(?:^|(?<=[.;,]\s)|(?<=[^\W\d_]\s))(?=\d{1,2}[^\W\d_a-zа-яё])|(?:^|(?<=[.;,]\s))(?=[a-f]\s?[A-ZА-Я][a-zа-я])"
)
_HOUSE = re.compile(r"([^\W\d_]\.?\s)(\d{1,3}\s?,)")  # "Well Street 28, Brook": no mark
_GUARD = "\0"
_LETTER_MARK = re.compile(r"^\s*([a-f])\s?(?=[A-ZА-Я][a-zа-я])")


Place = tuple[tuple[str, ...], str]


def take_places(
    line: str, places: list[Place], authors: Sequence[Person], contacts: list[str]
) -> None:
    """Add the institutions of a line, each with its marks, and addresses that stand beside them."""
    for piece in (p.strip() for p in _MARKED.split(line) if p.strip()):
        text = re.sub(r"(?<=\w)\*+(?=\s|$)|^\*{2,}|\*{2,}$", "", piece).strip()
        bare, marks, _ = split_marks(_HOUSE.sub(rf"\1{_GUARD}\2", text))
        bare = bare.replace(_GUARD, "")
        if m := _LETTER_MARK.match(bare):
            marks, bare = (*marks, m[1]), bare[m.end() :]
        if (address := EMAIL.search(bare)) and marks:
            whose = [p.printed for p in authors if set(marks) & set(p.marks)]
            contacts += [f"{whose[0]} {address[0]}"] if len(whose) == 1 else []
        told = bare
        bare = bare_place(bare)
        if bare != told.strip(" ,;.") or is_role(bare):
            # What stands beside an address is a note on the author: the post is none of the place.
            bare = without_post(bare)
        bare = re.sub(r"[\s,]+(?:and|und|et|и|y|e|ve)$", "", bare)
        if not bare:
            continue
        unmarked = places and not marks
        if unmarked and (starts_lower(bare) or places[-1][1].endswith(",")):
            marks, last = places.pop()
            bare = f"{last} {bare}"
        places.append((marks, bare))


def place_of_note(text: str) -> list[Place]:
    """The institution that a note to the author's name says: "* Professor, Well School of Law." """
    bare = text.lstrip("*†‡§ ")
    first = re.split(r"(?<=[^\W\d_]{4})[.;]\s|\s(?=\S+@)", bare)[0]
    pieces = [p for p in bare_place(first).rstrip(" .,").split(", ") if "@" not in p]
    start = next((i for i, p in enumerate(pieces) if is_institution(p)), len(pieces))
    said = without_role(", ".join(pieces[start:]))
    marks = tuple(text[: len(text) - len(bare)].split())
    return [(marks, said)] if said and len(said) < 120 else []


def without_post(text: str) -> str:
    """A place without the degrees and posts before the first institution it names."""
    pieces = text.split(", ")
    start = next((i for i, p in enumerate(pieces) if is_institution(p)), 0)
    before = pieces[:start]
    if before and all(is_role(p) or len(p.split()) < 4 for p in before):
        return ", ".join(pieces[start:])
    return text
