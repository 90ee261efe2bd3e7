"""The names of a title block, and which places and addresses stand below which of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from edition.importer.front.bylineplaces import people_with_places
from edition.importer.reading.records import Block, Doubt
from edition.importer.signs.bylines import Person, people
from edition.importer.signs.namemarks import is_star

Place = tuple[tuple[str, ...], str]


@dataclass
class Group:
    """Names in a row, by index, and the places and addresses that stand below them."""

    whose: list[int]
    places: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)


@dataclass
class TitleBlock:
    """What one title block says; filled while its lines are read."""

    language: str = ""
    title: str = ""
    authors: list[Person] = field(default_factory=list)
    affiliations: list[tuple[tuple[str, ...], str]] = field(default_factory=list)
    abstract: list[str] = field(default_factory=list)
    keywords: list[str] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)
    dates: dict[str, str] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    # Who is named together, where interleaved: each group of names, and the places below it.
    groups: list[Group] = field(default_factory=list)
    # Names, the place they are with, and an address, where a note says so.
    placed: list[tuple[str, str, str]] = field(default_factory=list)
    # Who somebody is, as a sentence says it, and the institution it names.
    accounts: list[tuple[str, str]] = field(default_factory=list)
    contacts: list[str] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    labelled: bool = False  # whether a label says that the abstract is one


def take_names(found: TitleBlock, block: Block, goes_on: bool) -> None:
    """Add the names of a line, which goes on with the names above it or does not."""
    named = people(block.text)
    places: list[Place] = []
    if named is None:
        told = people_with_places(block.text)
        named, places = told if told else ([], [])
        found.affiliations += places
    known = {p.printed.casefold() for p in found.authors}
    if all(p.printed[:-1].casefold() in known for p in named) and len(named) == len(known):
        # The same names again, letters glued to them that lead to institutions.
        found.authors = []
    whose = []
    for person in named:
        at = _index(found.authors, person)
        if at is None:
            found.authors.append(person)
            found.doubts += [] if person.sure else [_doubt(person, block)]
            at = len(found.authors) - 1
        whose.append(at)
    if places and len(places) == len(whose):
        found.groups += [Group([i], [p]) for i, (_, p) in zip(whose, places, strict=True)]
    else:
        _group(found, whose, goes_on and not (found.groups and found.groups[-1].places))


def _doubt(person: Person, block: Block) -> Doubt:
    message = f"'{person.printed}': family name taken to be first"
    return Doubt(block.first_line, "name-order", message)


def _index(authors: Sequence[Person], person: Person) -> int | None:
    """Which author a name is that stands here again, whole or with initials."""
    for i, known in enumerate(authors):
        if is_same(person, known):
            return i
    return None


def is_same(person: Person, known: Person) -> bool:
    """Whether a name is a known one again, whole or with initials."""
    if known.printed.casefold() == person.printed.casefold():
        return True
    same = known.family.casefold() == person.family.casefold()
    return same and (
        is_short_for(person.given, known.given) or is_short_for(known.given, person.given)
    )


def is_short_for(short: str, given: str) -> bool:
    """Whether initials may stand for given names: "A. B." for "Anna Berta"."""
    letters = re.findall(r"[^\W\d_]+", short)
    full = re.findall(r"[^\W\d_]+", given)
    return (
        bool(letters)
        and all(len(x) == 1 for x in letters)
        and all(a == b[0] for a, b in zip(letters, full, strict=False))
    )


def _group(found: TitleBlock, whose: Sequence[int], goes_on: bool) -> None:
    """Note that these names stand in a row: with those of the line above, or apart from them."""
    if goes_on and found.groups:
        found.groups[-1].whose += [i for i in whose if i not in found.groups[-1].whose]
    else:
        found.groups.append(Group(list(whose)))


def part_glued_marks(found: TitleBlock) -> None:
    """Take letters off the names that lead to institutions: "Anna Keepera" and "a Well …"."""
    letters = {m for marks, _ in found.affiliations for m in marks if m.isalpha()}
    if not letters or len(found.authors) < 2:
        return
    glued = [all(map(is_star, p.marks)) and p.family[-1:] in letters for p in found.authors]
    if not all(g or p.marks for g, p in zip(glued, found.authors, strict=True)):
        return
    found.authors = [
        replace(p, family=p.family[:-1], printed=p.printed[:-1], marks=(p.family[-1], *p.marks))
        if g
        else p
        for g, p in zip(glued, found.authors, strict=True)
    ]
