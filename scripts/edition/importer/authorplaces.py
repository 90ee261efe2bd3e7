"""Institutions that stand apart from the byline: in a note, in lives of authors, under a signature.

Some journals say them in a note of the first page ("A. Keeper is with the Well School"), some under
a label at the end, name by name or mark by mark, some below the last sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from edition.importer.bylines import Person
from edition.importer.identity import ascii_name
from edition.importer.institutions import is_institution
from edition.importer.records import Block
from edition.importer.script import ends_sentence
from edition.importer.titleclues import EMAIL, has_place_mark
from edition.importer.titleplaces import Place, take_places

_LONGEST = 160
_WITH = re.compile(
    r"(?P<names>(?:[^\W\d_]\.[\s-]?)+[^\W\d_][^.;()]{1,80}?(?:[^\W\d_]\.[^.;()]{1,60}?)*?)\s(?:is|are|was|were)\swith\s"
    r"(?:the\s)?(?P<place>[^()@;]{5,200}?)(?:\s\([^()]*?(?P<address>\S+@[^\s();]+)[^()]*\))?\.(?=\s|$)"
)


def places_in_note(text: str) -> list[tuple[str, str, str]]:
    """The names, the place and the address of each "… is with the …" of a note."""
    found = []
    for m in _WITH.finditer(text):
        found.append((m["names"].strip(), m["place"].strip(" ,"), (m["address"] or "").strip(".,")))
    return found


def places_at_end(notes: Sequence[Block], people: Sequence[Person]) -> dict[int, str]:
    """The place of each author, by index, where the notes on authors say it line by line."""
    found: dict[int, str] = {}
    marked: list[Place] = []
    named: int | None = 0 if len(people) == 1 else None
    for block in notes:
        text = block.text.strip(" *_")
        own = next((i for i, p in enumerate(people) if _is(p, text)), None)
        if own is not None:
            named = own
        elif has_place_mark(block.text) and any(p.marks for p in people):
            take_places(block.text, marked, people, [])
        elif named is not None and _is_place(text, len(people) > 1):
            found.setdefault(named, text)
    for i, person in enumerate(people):
        own_places = [t for marks, t in marked if set(marks) & set(person.marks)]
        if own_places:
            found.setdefault(i, "; ".join(own_places))
    return found


def _is(person: Person, text: str) -> bool:
    return text.casefold() == person.printed.casefold()


def _is_place(text: str, named: bool) -> bool:
    if len(text) > _LONGEST or EMAIL.search(text) or ends_sentence(text):
        return False
    return is_institution(text) or (named and len(text.split()) < 6)


def by_address(addresses: Sequence[str], authors: Sequence[dict[str, Any]]) -> list[int]:
    """The authors whose family names the addresses hold: `petrova-ai@…`."""
    names = "".join(ascii_name(a.split("@")[0]).replace("-", "") for a in addresses)
    return [
        i
        for i, a in enumerate(authors)
        if any(len(w) > 2 and w in names for w in _family_forms(a["family"]))
    ]


def _family_forms(family: str) -> list[str]:
    """A family name in an address: whole, or the first or last of several words."""
    pieces = [ascii_name(w) for w in family.split() if len(w) > 3]
    return [ascii_name(family).replace("-", ""), *(p.replace("-", "") for p in pieces)]
