"""Institutions that stand apart from the byline: in a note, in lives of authors, under a signature.

Some journals say them in a note of the first page ("A. Keeper is with the Well School"), some under
a label at the end, name by name or mark by mark, some below the last sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from edition.importer.front.addressless import EMAIL
from edition.importer.front.biographies import is_account_of_person
from edition.importer.front.identity import ascii_name
from edition.importer.front.titleclues import has_place_mark
from edition.importer.front.titleplaces import Place, take_places
from edition.importer.reading.records import Block
from edition.importer.signs.bylines import Person, people
from edition.importer.signs.titlefacts import is_rights
from edition.importer.words.institutions import is_institution, without_role
from edition.importer.words.script import ends_sentence

_LONGEST = 160
_NAME = 60
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3})\.(?:\s|$)")
_AT = re.compile(
    r"\s(?:at|with|from|an der|am|an|beim|bei der|an dem|aan de|aan het|bij|vid|pela|pelo|"
    r"na|à l[’']|à la|au|à|en la|en el|en|presso|"
    r"all[’']|na|no|w|в|на)[\s’'](?:the\s)?(?=[^\W\d_])|(?<=\sà l[’'])"
)
_BEYOND = re.compile(r"[;(,]|\s(?:and|where|who|whose|und|et|y|e|i|и)\s(?=[^\W\dA-Z])")
_WITH = re.compile(
    r"(?:^|(?<=[.)]\s))(?P<names>[^\W\d_][^;()@\d]{2,100}?)\s(?:is|are|was|were)\swith\s(?:the\s)?"
    r"(?P<place>[^()@;]{5,200}?)(?:\s\([^()]*?(?P<address>\S+@[^\s();]+)[^()]*\))?\.(?=\s|$)"
)


def places_in_note(text: str) -> list[tuple[str, str, str]]:
    """The names, the place and the address of each "… is with the …" of a note."""
    found = []
    for m in _WITH.finditer(text):
        sentences = m["names"].split(". ")
        tails = (". ".join(sentences[i:]) for i in range(len(sentences)))
        if names := next((t for t in tails if people(t)), ""):
            found.append((names, m["place"].strip(" ,"), (m["address"] or "").strip(".,")))
    return found


def place_in_account(text: str) -> str:
    """The institution at which an account says that somebody works; '' where it says none."""
    if not is_account_of_person(text.lstrip("*†‡§ ")):
        return ""
    first = _SENTENCE.split(text)[0]
    for piece in _AT.split(first)[1:]:
        place = _BEYOND.split(piece)[0].strip(" .,;")
        if is_institution(place) and len(place.split()) < 16:
            return place
    place = _BEYOND.split(without_role(first))[0].strip(" .,;")
    return place if place != first.strip(" .,;") and is_institution(place) else ""


def places_at_end(notes: Sequence[Block], authors: Sequence[Person]) -> dict[int, str]:
    """The place of each author, by index, where the notes on authors say it line by line."""
    found: dict[int, str] = {}
    marked: list[Place] = []
    named: int | None = 0 if len(authors) == 1 else None
    for block in notes:
        text = block.text.strip(" *_")
        own = next((i for i, p in enumerate(authors) if _is(p, text)), None)
        opens = next((i for i, p in enumerate(authors) if _opens(p, text)), None)
        if own is not None:
            named = own
        elif opens is not None and (place := _behind_name(authors[opens], text)):
            found.setdefault(opens, place)
        elif has_place_mark(block.text) and any(p.marks for p in authors):
            take_places(block.text, marked, authors, [])
        elif place := place_in_account(text):
            whose = [i for i, p in enumerate(authors) if p.family.casefold() in text.casefold()]
            if len(whose) == 1:
                found.setdefault(whose[0], place)
        elif named is not None and _is_place(text, len(authors) > 1):
            if named not in found:
                found[named] = text
            elif is_institution(text) and not is_rights(text):
                found[named] = f"{found[named]}, {text}"
    for i, person in enumerate(authors):
        own_places = [t for marks, t in marked if set(marks) & set(person.marks)]
        if own_places:
            found.setdefault(i, "; ".join(own_places))
    return found


def _is(known: Person, text: str) -> bool:
    """Whether a line is nothing but the person's name, degrees aside."""
    return len(text) < _NAME and any(
        p.printed.casefold() == known.printed.casefold() for p in people(text) or ()
    )


def _opens(known: Person, text: str) -> bool:
    """Whether a text opens with the person's name, be it in small capitals that became letters."""
    return text.casefold().startswith(
        (f"{known.printed} ".casefold(), f"{known.printed},".casefold())
    )


def _behind_name(known: Person, text: str) -> str:
    """The place behind a name: "Anna Keeper, Well School, Lake Street 9, Brook; keeper@…"."""
    rest = text[len(known.printed) :]
    if not rest.startswith(","):
        return place_in_account(f"{known.given.title()} {known.family.title()}{rest}")
    pieces = re.split(r"\s\(|;\s|\.\s|\.$", rest[1:].strip(), maxsplit=1)[0].split(", ")
    street = next((i for i, x in enumerate(pieces) if i and re.search(r"\d|@", x)), len(pieces))
    place = ", ".join(pieces[:street]).strip(" .")
    return place if is_institution(place) and not EMAIL.search(place) else ""


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
