"""Names and institutions in one line: "Anna Keeper, Well University; Carl Rivers, …"."""

from __future__ import annotations

import re

from edition.importer.front.addressless import bare_place
from edition.importer.signs.bylines import Person, people, person
from edition.importer.words.institutions import is_institution, is_role

_PLACE = 5  # letters
Places = list[tuple[tuple[str, ...], str]]


def people_with_places(text: str) -> tuple[list[Person], Places] | None:
    """The authors of a line and where each works; None where it is no such line."""
    if len(text) > 500:
        return None
    named: list[Person] = []
    places: Places = []
    for piece in (p.strip() for p in text.split(";") if p.strip()):
        bracketed = re.match(r"^([^()]{4,60})\s\(([^()]{4,})\)$", piece)
        names, _, place = (
            bracketed.expand(r"\1,\2").partition(",") if bracketed else piece.partition(",")
        )
        if bracketed and not (is_institution(place) or is_role(place) or "," in place):
            return None
        own = people(names)
        if (
            not own
            or not (is_institution(place) or is_role(place.strip()))
            or person(place.strip())
            or len(place.strip(" .")) < _PLACE  # "Rope House, Inc."
        ):
            return None
        if len(own) == 1 and is_institution(names):
            return None
        named += own
        places.append((own[0].marks, _without_street(bare_place(place.strip()))))
    if not named or (len(places) > 1 and len(places) != len(named)):
        return None
    return named, places


def _without_street(place: str) -> str:
    """A place without the street, the post code and what follows them."""
    pieces = place.split(", ")
    stop = next((i for i, p in enumerate(pieces) if i and any(c.isdigit() for c in p)), None)
    return ", ".join(pieces[:stop])
