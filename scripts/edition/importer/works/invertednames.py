"""Works in notes whose authors stand family name first: `García Pérez, Juan, Los faros, Madrid, …`.

In a run of commas nothing but the order tells "García Pérez, Juan" from the author "García Pérez"
of a work "Juan": what follows has to be a title itself, with an imprint behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from edition.importer.fields.noteauthors import opens_with_body
from edition.importer.words.dates import YEAR
from edition.importer.words.names import INITIALS, Name, read_names
from edition.importer.words.pieces import EDITORS
from edition.importer.works.commaworks import tokens_of

_CAPITAL = r"[^\W\d_a-zа-яё][\w’'-]+"
_SMALL = r"(?:de las?|de los|de|del|della|di|da|do|dos|das|du|van|von|der|den|y|i|e)"
_FAMILY = re.compile(rf"(?:{_SMALL}\s)?{_CAPITAL}(?:(?:\s{_SMALL})?\s{_CAPITAL}){{0,4}}")
_GIVEN = re.compile(rf"{_CAPITAL}(?:(?:\s{_SMALL})?\s{_CAPITAL}){{0,2}}")
_AND = re.compile(r"\s(?:y|e|i|et|and|und|&)\s")
_ROLE = re.compile(rf"\s*\(\s*{EDITORS}\b\.?\s*\)$", re.I)
_NUMBERED = re.compile(r"(?:vol|t|n|no|nº|n°|nr)\b\.?\s?\d|\d+(?!\d|st\b|nd\b|rd\b|th\b)", re.I)
_QUOTED = re.compile(r"[«“„‘\"*]")
_MOST = 12  # pieces that names can be
# "(Northgate: Mill Press, 2009)": before it, names and a title stand and nothing else.
_IMPRINT = re.compile(rf"\((?=[^()]*:\s)[^()]*{YEAR}[^()]{{0,6}}\)")


def direct_order(text: str) -> tuple[list[Name], str] | None:
    """The authors, and the work with their names in the order of speech; None for other forms."""
    tokens = tokens_of(text)
    for names, count in _heads(tokens):
        # "Poe, Ann, ed., Wells": the role stands apart or in brackets.
        apart = count < len(tokens) and _ROLE.match(f" ({tokens[count]})")
        rest = tokens[count + 1 :] if apart else tokens[count:]
        if _opens_title(rest, names[0]):
            said = " and ".join(f"{n['given']} {n['family']}" for n in names)
            role = apart or _ROLE.search(tokens[count - 1])
            return names, f"{said}{role.group() if role else ''}, {', '.join(rest)}"
    return None


def _heads(tokens: list[str]) -> Iterator[tuple[list[Name], int]]:
    """The names that the first pieces can be, the most first, and how many pieces they are."""
    pieces = [_ROLE.sub("", x) for x in tokens[:_MOST]]
    given, *others = _AND.split(pieces[1], maxsplit=1) if len(pieces) > 1 else ("",)
    if not pieces or not _is_person(pieces[0], given):
        return
    first: Name = {"family": pieces[0], "given": given}
    if not others:
        # Behind the first name the others stand as they are said: "Moor, Ann, and Tom Lee".
        for i, piece in enumerate(pieces[2:], 2):
            joined = _AND.split(f" {piece}")
            said = [_said(x) for x in (*pieces[2:i], *joined) if x.strip()]
            if len(joined) > 1 and all(said):
                yield [first, *(n for n in said if n)], i + 1
        yield [first], 2
        return
    person = _said(others[0])
    inverted = len(pieces) > 2 and _is_person(others[0], pieces[2])
    if inverted and (person is None or " " not in pieces[2]):
        yield from (([first, *more], count + 1) for more, count in _heads([others[0], *tokens[2:]]))
    if person:
        yield [first, person], 2


def _said(text: str) -> Name | None:
    """A name in the order of speech, given name first."""
    names = read_names(text) if 2 <= len(text.split()) <= 5 and "," not in text else None
    return names[0] if names and len(names) == 1 and names[0].get("given") else None


def _is_person(family: str, given: str) -> bool:
    named = _GIVEN.fullmatch(given) and len(given.split()) <= 3
    return bool(
        _FAMILY.fullmatch(family)
        and (named or INITIALS.match(given))
        and not opens_with_body(family)
    )


def _opens_title(rest: list[str], first: Name) -> bool:
    """Whether the pieces behind the names are a title and an imprint."""
    words = rest[0].split() if rest else []
    told = len(words) > 2 or any(w.islower() for w in words)
    alone = " " not in first["family"]
    if rest and _IMPRINT.search(" ".join(rest[:4])) and not _IMPRINT.match(rest[0]):
        named = alone or (told and " " not in first["given"])
        return named and (rest[0][:1].isupper() or bool(_QUOTED.match(rest[0])))
    if not rest or not any(re.search(YEAR, x) for x in rest[1:4]):
        return bool(rest and _QUOTED.match(rest[0]) and re.search(YEAR, ", ".join(rest)))
    if _QUOTED.match(rest[0]):
        return True
    imprint = not re.match(YEAR, rest[1]) and not _NUMBERED.match(rest[1])
    # Behind a family name of one word the second piece can only be a given name.
    return rest[0][:1].isupper() and imprint and (told or (alone and len(rest) > 3))


def with_authors(item: dict[str, Any], names: list[Name]) -> dict[str, Any]:
    """A work read in direct order with its authors' names as they stand in the note."""
    role = "editor" if "editor" in item and "author" not in item else "author"
    return {**item, role: names}
