"""Notes to names on the first page, and the institutions that they say."""

from __future__ import annotations

import re
from dataclasses import replace

from edition.importer.front.authorplaces import place_in_account
from edition.importer.front.bylineplaces import people_with_places
from edition.importer.front.titleclues import opens_with_star
from edition.importer.front.titlenames import TitleBlock, take_names
from edition.importer.front.titleplaces import Place, place_of_note
from edition.importer.reading.lines import plain
from edition.importer.reading.records import Block

_MARKS = "*†‡§ "


def places_of_note(found: TitleBlock, block: Block) -> list[Place]:
    """The institution that a note to a name says, or the account of an author does.

    Accounts that name an author, one behind the other, are put among those of `found`.
    """
    text = plain(block.text)
    bare = text.lstrip(_MARKS)
    told = [(piece, place_in_account(piece)) for piece in re.split(r";\s", bare)]
    named = [(x, place) for x, place in told if place and _names_author(found, x)]
    if named:
        found.accounts += named
        return []
    if place := place_in_account(text):
        marks = tuple(text[: len(text) - len(bare)].split())
        if marks:
            return [(marks, place)]
        found.accounts.append((text, place))
        return []
    if not opens_with_star(block.text):
        return []
    first = re.split(r"(?<=[^\W\d_]{4})\.(?:\s|$)", bare)[0]
    if people_with_places(first):
        # "* Anna Keeper, Well School; Carl Brook, Lake College. They thank …"
        take_names(found, replace(block, text=first), goes_on=False)
        return []
    return place_of_note(text)


def _names_author(found: TitleBlock, account: str) -> bool:
    """Whether an account opens with the name of one of the authors."""
    head = account[:80].casefold()
    return sum(p.family.casefold() in head for p in found.authors) == 1
