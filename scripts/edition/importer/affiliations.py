"""Which author works where: by marks, by order, by turns, or by what notes say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from edition.importer.authorplaces import by_address, places_at_end
from edition.importer.contacts import whom
from edition.importer.language import language_of, script_of
from edition.importer.records import Block, Doubt
from edition.importer.titlenames import TitleBlock


def script(block: TitleBlock) -> str:
    """The script in which a title block prints its names."""
    return script_of(" ".join(p.printed for p in block.authors))


def script_for(language: str) -> str:
    """The script that a language is written in."""
    return {"ru": "cyrillic", "kk": "cyrillic", "zh-Hant": "han", "zh-Hans": "han"}.get(
        language, "latin"
    )


def affiliate(
    authors: list[dict[str, Any]], block: TitleBlock, line: int, doubts: list[Doubt]
) -> None:
    """Give each author the affiliations that bear the author's marks."""
    given = block.affiliations
    if not given:
        return
    marked = [(marks, text) for marks, text in given if marks]
    told = sorted({m for p in block.authors for m in p.marks})
    grouped = _grouped(block)
    for i, (author, person) in enumerate(zip(authors, block.authors, strict=True)):
        if i in grouped and not (marked and person.marks):
            own = [grouped[i]]
        elif marked and person.marks:
            own = [t for marks, t in marked if set(marks) & set(person.marks)]
        elif len(given) == 1:
            own = [given[0][1]]
        elif len(given) == len(authors) and not marked:
            own = [given[i][1]]
        elif not marked and person.marks and len(given) == len(told):
            # The marks before the places are lost, not their order.
            own = [t for mark, (_, t) in zip(told, given, strict=True) if mark in person.marks]
        elif not marked and not any(p.marks for p in block.authors):
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
        author["affiliation"].setdefault(spoken, text)


def _grouped(block: TitleBlock) -> dict[int, str]:
    """The place of each author, by index, where names and places take turns."""
    groups = [g for g in block.groups if g.places]
    if len(groups) < 2:
        return {}
    return {i: ", ".join(x.rstrip(" ,;") for x in g.places) for g in groups for i in g.whose}


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
    people = next((b.authors for b in title_blocks if len(b.authors) == len(authors)), [])
    for i, place in places_at_end(author_notes, people).items():
        if not authors[i]["affiliation"]:
            authors[i]["affiliation"][language] = place
