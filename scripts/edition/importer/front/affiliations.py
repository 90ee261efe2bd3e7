"""Which author works where: by marks, by order, by turns, or by what notes say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from edition.importer.front.authorplaces import by_address, places_at_end
from edition.importer.front.contacts import whom
from edition.importer.front.titlenames import TitleBlock, is_same, is_short_for
from edition.importer.front.titleplaces import Place
from edition.importer.reading.records import Block, Doubt
from edition.importer.signs.bylines import Person
from edition.importer.signs.namemarks import is_star
from edition.importer.words.institutions import is_institution, is_role
from edition.importer.words.language import language_of, language_of_place, script_for, script_of


def script(block: TitleBlock) -> str:
    """The script in which a title block prints its names."""
    return script_of(" ".join(p.printed for p in block.authors))


def affiliate(
    authors: list[dict[str, Any]],
    block: TitleBlock,
    language: str,
    line: int,
    doubts: list[Doubt],
) -> None:
    """Give each author the affiliations that bear the author's marks.

    `language` is the article's.
    """
    given = [x for x in block.affiliations if not _is_post(x[1])] or block.affiliations
    if not given:
        return
    marks = {m for own, _ in given for m in own}
    if len(authors) == 1 and not marks and (told_in := _by_language(given)):
        for own_language, place in told_in.items():
            authors[0]["affiliation"].setdefault(own_language, place)
        return
    if given and not given[0][0] and "2" in marks and "1" not in marks:
        # The first mark stood on a line of its own.
        given = [(("1",), given[0][1]), *given[1:]]
    marked = [(marks, text) for marks, text in given if marks]
    told = sorted({m for p in block.authors for m in p.marks if not is_star(m)})
    grouped = _grouped(block)
    for i, (author, person) in enumerate(zip(authors, block.authors, strict=True)):
        if i in grouped and not (marked and person.marks):
            own = [grouped[i]]
        elif marked and person.marks:
            own = _marked(marked, person.marks)
        elif len(given) == 1:
            own = [given[0][1]]
        elif marked and not all(own for own, _ in given):
            # A place without a mark is that of the names without one.
            own = [t for own, t in given if not own]
        elif not marked and not told and not all(is_institution(t) for _, t in given):
            # The lines of one address.
            own = [", ".join(t.rstrip(" ,;") for _, t in given)]
        elif len(given) == len(authors) and not marked:
            own = [given[i][1]]
        elif not marked and person.marks and len(given) == len(told):
            # The marks before the places are lost, not their order.
            own = [t for mark, (_, t) in zip(told, given, strict=True) if mark in person.marks]
        elif not marked and not told:
            own = ["; ".join(t for _, t in given)]
        else:
            own = []
        if not own:
            doubts.append(Doubt(line, "affiliation", f"no affiliation for {person.printed}"))
            continue
        text = "; ".join(own)
        spoken = (
            block.language if script_of(text) == script_for(block.language) else language_of(text)
        )
        if language_of_place(text) == language and language not in author["affiliation"]:
            spoken = language
        author["affiliation"].setdefault(spoken, text)


def _by_language(places: Sequence[Place]) -> dict[str, str]:
    """The place of one author in each of several languages; nothing where it stands in one."""
    found = {language_of_place(text): text.rstrip(" ,;") for _, text in places}
    found.pop("", None)
    return found if len(found) > 1 else {}


def _is_post(text: str) -> bool:
    """Whether a line says a degree or a post, and no place."""
    return is_role(text) and not is_institution(text)


def in_order(block: TitleBlock, base: Sequence[Person]) -> TitleBlock:
    """The block with the base's authors, where it names them by their initials, in any order."""
    at = [next((i for i, q in enumerate(base) if is_same(p, q)), None) for p in block.authors]
    short = any(is_short_for(p.given, p.given) for p in block.authors)
    if None in at or len(set(at)) < len(at) or not short or not block.groups:
        return block
    groups = [
        replace(g, whose=[j for i in g.whose if (j := at[i]) is not None]) for g in block.groups
    ]
    return replace(block, authors=list(base), groups=groups)


def _marked(places: Sequence[Place], marks: Sequence[str]) -> list[str]:
    """The places that a name's marks lead to; those of its stars where it has no other marks."""
    plain = {m for m in marks if not is_star(m)}
    return [t for own, t in places if set(own) & (plain or set(marks))]


def _grouped(block: TitleBlock) -> dict[int, str]:
    """The place of each author, by index, where names and places take turns."""
    groups = [g for g in block.groups if g.places]
    if len(groups) < 2:
        return {}
    found: dict[int, str] = {}
    for group in groups:
        for i in group.whose:
            # Where an author is named again, for correspondence, the first place stands.
            places = [x for x in group.places if not _is_post(x)] or group.places
            found.setdefault(i, ", ".join(x.rstrip(" ,;") for x in places))
    return found


def affiliate_apart(
    authors: list[dict[str, Any]],
    title_blocks: Sequence[TitleBlock],
    author_notes: Sequence[Block],
    language: str,
) -> None:
    """Give authors without an affiliation what notes and the article's end say of their places."""
    for names, place, address in (x for b in title_blocks for x in b.placed):
        whose = whom(names, authors)
        for i in whose:
            authors[i]["affiliation"].setdefault(language, place)
        own = by_address([address], authors) if len(whose) > 1 else whose
        if address and len(own) == 1:
            authors[own[0]].setdefault("email", address)
    for text, place in (x for b in title_blocks for x in b.accounts):
        whose = whom(text[:80], authors)
        if len(whose) == 1 and not authors[whose[0]]["affiliation"]:
            authors[whose[0]]["affiliation"][language] = place
    people = next((b.authors for b in title_blocks if len(b.authors) == len(authors)), [])
    for i, place in places_at_end(author_notes, people).items():
        if not authors[i]["affiliation"]:
            authors[i]["affiliation"][language] = place
