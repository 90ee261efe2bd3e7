"""Lists that print all names in the order of speech before the year: `Ann Moor and Luc Roy. 2022.`

So do ACM's and ACL's. An entry alone leaves open whether "Marsh Hill, Ann Moor" are two persons or
one; the list tells, since in others nearly every entry opens with one family name and a comma.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from edition.importer.words.dates import YEAR
from edition.importer.words.names import Name, read_names
from edition.importer.words.pieces import names_body

_HEAD = re.compile(rf"^(?P<names>[^\d“”\"«»():;?!]{{5,600}}?)[.,]\s(?=\(?{YEAR}[a-z]?\)?[.:,]\s\S)")
_BETWEEN = re.compile(r",\s(?:(?:and|&|und|et|y|e)\s)?|\s(?:and|&|und|et|y|e)\s")
_OTHERS = re.compile(r",?\s(?:et al\.?|and others)$")
_INITIALS_BEHIND = re.compile(r"\s[^\W\d_a-z]{1,3}$|\.$")
_INVERTED = re.compile(r"^(?:[a-z’']{1,4}\s){0,2}[^\W\d_a-z][\w’'-]+,\s[^\W\d_a-z]")
_LEAST = 2


def are_spoken(texts: Iterable[str]) -> bool:
    """Whether the entries of a list open so."""
    spoken = alone = inverted = 0
    for text in texts:
        persons = _persons(text)
        spoken += len(persons) > 1
        alone += len(persons) == 1
        inverted += not persons and bool(_INVERTED.match(text))
    return spoken >= _LEAST and spoken + alone > 2 * inverted


def with_inverted(text: str) -> str:
    """An entry with its first name inverted, as other lists print it; as it is in other forms."""
    head = _HEAD.match(text)
    persons = _persons(text)
    if head is None or not persons:
        return text
    parts = _BETWEEN.split(head["names"], maxsplit=1)
    first = f"{persons[0]['family']}, {persons[0]['given']}"
    rest = re.sub(r",\spages?\s(?=\d)", ", pp. ", text[head.end("names") :])
    return f"{first}{head['names'][len(parts[0]) :]}{rest}"


def _persons(text: str) -> list[Name]:
    """The persons at the head of an entry, if all are said given name first."""
    head = _HEAD.match(text)
    found: list[Name] = []
    for part in _BETWEEN.split(_OTHERS.sub("", head["names"])) if head else ():
        named = read_names(part) if 1 < len(part.split()) < 6 else None
        if not named or len(named) > 1 or not named[0].get("given") or names_body(part):
            return []
        if _INITIALS_BEHIND.search(part):
            return []
        found += named
    return found
