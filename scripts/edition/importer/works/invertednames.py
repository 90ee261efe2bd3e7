"""Works in notes whose authors stand family name first: `García Pérez, Juan, Los faros, Madrid, …`.

In a run of commas nothing but the order tells "García Pérez, Juan" from the author "García Pérez"
of a work "Juan": what follows has to be a title itself, with an imprint behind it.
"""

from __future__ import annotations

import re
from typing import Any

from edition.importer.words.dates import YEAR
from edition.importer.words.names import INITIALS, Name
from edition.importer.words.pieces import EDITORS
from edition.importer.works.commaworks import tokens_of
from edition.importer.works.noteauthors import opens_with_body

_CAPITAL = r"[^\W\d_a-zа-яё][\w’'-]+"
_SMALL = r"(?:de las?|de los|de|del|della|di|da|do|dos|das|du|van|von|der|den|y|i|e)"
_FAMILY = re.compile(rf"(?:{_SMALL}\s)?{_CAPITAL}(?:(?:\s{_SMALL})?\s{_CAPITAL}){{0,4}}")
_GIVEN = re.compile(rf"{_CAPITAL}(?:(?:\s{_SMALL})?\s{_CAPITAL}){{0,2}}")
_AND = re.compile(r"\s(?:y|e|i|et|and|und|&)\s")
_ROLE = re.compile(rf"\s*\(\s*{EDITORS}\b\.?\s*\)$", re.I)
_NUMBERED = re.compile(r"(?:vol|t|n|no|nº|n°|nr)\b\.?\s?\d|\d", re.I)
_QUOTED = re.compile(r"[«“„‘\"*]")


def direct_order(text: str) -> tuple[list[Name], str] | None:
    """The authors, and the work with their names in the order of speech; None for other forms."""
    tokens = tokens_of(text)
    names: list[Name] = []
    place = 0
    family = tokens[0] if tokens else ""
    while place + 1 < len(tokens):
        role = _ROLE.search(tokens[place + 1])
        given, *others = _AND.split(_ROLE.sub("", tokens[place + 1]), maxsplit=1)
        if not _is_person(family, given):
            return None
        names.append({"family": family, "given": given})
        place += 1
        if not others:
            break
        family = others[0]
    rest = tokens[place + 1 :]
    if not names or not _opens_title(rest, " " not in names[0]["family"]):
        return None
    said = " and ".join(f"{n['given']} {n['family']}" for n in names)
    return names, f"{said}{role.group() if role else ''}, {', '.join(rest)}"


def _is_person(family: str, given: str) -> bool:
    named = _GIVEN.fullmatch(given) and len(given.split()) <= 3
    return bool(
        _FAMILY.fullmatch(family)
        and (named or INITIALS.match(given))
        and not opens_with_body(family)
    )


def _opens_title(rest: list[str], alone: bool) -> bool:
    """Whether the pieces behind the names are a title and an imprint."""
    if not rest or not any(re.search(YEAR, x) for x in rest[1:4]):
        return bool(rest and _QUOTED.match(rest[0]) and re.search(YEAR, ", ".join(rest)))
    if _QUOTED.match(rest[0]):
        return True
    words = rest[0].split()
    told = len(words) > 2 or any(w.islower() for w in words)
    imprint = not re.match(YEAR, rest[1]) and not _NUMBERED.match(rest[1])
    # Behind a family name of one word the second piece can only be a given name.
    return rest[0][:1].isupper() and imprint and (told or (alone and len(rest) > 3))


def with_authors(item: dict[str, Any], names: list[Name]) -> dict[str, Any]:
    """A work read in direct order with its authors' names as they stand in the note."""
    role = "editor" if "editor" in item and "author" not in item else "author"
    return {**item, role: names}
