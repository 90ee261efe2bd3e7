"""The large parts of an article: what stands before the body, the body, and what follows.

Titles, abstracts and keywords stand at either end, or at both, in one to three languages;
reference lists may be printed twice, in two alphabets.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from edition.importer.fields.yearheads import read_opening
from edition.importer.front.biographies import is_account_of, is_account_of_person
from edition.importer.front.bodystarts import body_start, first_page_foot, first_prose, known_start
from edition.importer.front.titleblock import read_title_blocks
from edition.importer.front.titleclues import part_of
from edition.importer.front.titlefields import label, reach, units_of
from edition.importer.lists.listmarks import BULLET
from edition.importer.lists.unlabelled import list_start, stands_above_list
from edition.importer.lists.yearlines import opens_with_year, stands_above_year
from edition.importer.pages.footsigns import is_stray
from edition.importer.parts.backtitles import (
    NUMBERED,
    is_title_of_names,
    labels_abstract,
    stands_over_abstract,
    starts_titles,
    tail_start,
)
from edition.importer.parts.bodyends import (
    CJK_AUTHOR,
    ENTRY,
    body_end,
    list_goes_on,
)
from edition.importer.parts.endings import declarations, without_signature
from edition.importer.parts.manuscripts import behind_title, captions_of, floats_start
from edition.importer.reading.lines import plain
from edition.importer.reading.records import Block, Doubt
from edition.importer.signs.bylines import has_initials
from edition.importer.signs.imprint import is_own_imprint
from edition.importer.words.history import history_of
from edition.importer.words.labels import Part, glued_label, leading_label, whole_label
from edition.importer.words.script import BRACKETED, is_capitals, words


class Kind(StrEnum):
    """What a part of the back matter is."""

    REFERENCES = "references"
    NOTES = "notes"
    SECTION = "section"
    AUTHORS = "authors"
    TITLES = "titles"
    HISTORY = "history"


@dataclass(frozen=True)
class Back:
    """One part of the back matter: its heading, where it has one, and its blocks."""

    kind: Kind
    heading: Block | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Zones:
    """An article's blocks, parted."""

    front: tuple[Block, ...]
    body: tuple[Block, ...]
    back: tuple[Back, ...]
    doubts: tuple[Doubt, ...] = field(default=())


_NUMBER = re.compile(r"^\s*(?:\[(?=\d+\]))?(\d{1,3})(?:[.)\]]|(?=\s))\s*(?=\D)")
_NOTED = re.compile(r"^\s*(?:\[1\]|1[.)]?)\s+(?=\S)")
_MOST_FRONT = 0.7  # of all letters: more than any title block with abstracts


def part_zones(front: Sequence[Block], rest: Sequence[Block]) -> Zones:
    """Part a whole article whose title block is known."""
    doubts: list[Doubt] = []
    start = len(front)
    blocks = [*front, *rest]
    names = _names(front)
    listed = list_start(blocks, start)
    back_start = body_end(blocks, start, names)
    if listed is not None:
        back_start = min(back_start, listed)
    declared = declarations(blocks, start, back_start)
    end = without_signature(blocks, start, back_start - sum(1 + len(x) for _, x in declared))
    if start >= end:
        line = blocks[0].first_line if blocks else 1
        doubts.append(
            Doubt(line, "no-body", "no body text was found between the title and the end")
        )
    signature = blocks[end : back_start - sum(1 + len(x) for _, x in declared)]
    back = [Back(Kind.AUTHORS, None, tuple(signature))] if signature else []
    back += [Back(Kind.SECTION, head, inside) for head, inside in declared]
    back += _back(blocks[back_start:], names, None if listed is None else listed - back_start)
    back, captions = _without_floats(back)
    body = (*blocks[start:end], *captions)
    return Zones(tuple(blocks[:start]), body, tuple(back), tuple(doubts))


def _without_floats(back: Sequence[Back]) -> tuple[list[Back], list[Block]]:
    """The back matter without the tables and figures below a list, and their captions."""
    parts: list[Back] = []
    captions: list[Block] = []
    for part in back:
        inside = part.kind in (Kind.REFERENCES, Kind.NOTES)
        stop = floats_start(part.blocks) if inside else len(part.blocks)
        parts.append(replace(part, blocks=part.blocks[:stop]))
        found = captions_of(part.blocks[stop:])
        rest = tuple(b for b in part.blocks[stop:] if b not in found)
        captions += found
        parts += [Back(Kind.SECTION, None, rest)] if rest else []
    return parts, captions


def start_of_body(blocks: Sequence[Block], told: int = 0) -> tuple[int, list[Doubt]]:
    """The block where the body starts; `told` is the line where it is known to, or 0."""
    doubts: list[Doubt] = []
    start = known_start(blocks, told) or behind_title(blocks, _body_start(blocks, doubts))
    return start, doubts


def _body_start(blocks: Sequence[Block], doubts: list[Doubt]) -> int:
    """Where the title block is over: at the first line that reads as heading or text."""
    shown = [i for i, b in enumerate(blocks) if any(c.isalnum() for c in b.text)]
    units = units_of([blocks[i] for i in shown])
    foot = first_page_foot([plain(u.text) for u in units[: reach(units)]])
    shown = [x for i, x in enumerate(shown) if i not in foot]
    units = units_of([blocks[i] for i in shown])
    fields = label(units[: reach(units)])
    first = body_start(fields, [plain(blocks[i].text) for i in shown])
    start = shown[first] if first < len(fields) else len(blocks)
    if sum(len(b.text) for b in blocks[:start]) > _MOST_FRONT * sum(len(b.text) for b in blocks):
        start = first_prose(blocks, start)
    if start < len(blocks) and part_of(plain(blocks[start].text))[0] is not Part.INTRODUCTION:
        line = blocks[start].first_line
        doubts.append(
            Doubt(line, "body-start", "no introduction is labelled: the body starts here")
        )
    return start


def _opens_entry(blocks: Sequence[Block], i: int) -> bool:
    """Whether names that could be a byline open an entry, which a line or page end has cut."""
    text = plain(blocks[i].text)
    if opens_with_year(text):
        return True
    if not has_initials(text):
        return False
    if i + 1 == len(blocks):
        return read_opening(text) is not None
    below = [plain(b.text) for b in blocks[i + 1 : i + 9]]
    if stands_above_year(text, below[0]):
        return True
    # Names and a year, and no sentence between them: an entry, whatever follows it.
    if read_opening(f"{text} {below[0]}") is not None and not whole_label(below[0]):
        return True
    entries = sum(bool(ENTRY.search(x)) for x in below[:3])
    return entries >= 2 and not any(map(labels_abstract, below))


def _starts_part(
    blocks: Sequence[Block], i: int, state: Kind, tail: int, names: Sequence[str]
) -> Kind | None:
    """The part of the back matter that starts at block i; None where the present one goes on.

    From `tail` on, nothing but the article's own facts follows.
    """
    text = plain(blocks[i].text)
    label = whole_label(text)
    led = leading_label(text)
    if label is Part.REFERENCES:
        return Kind.REFERENCES
    if label is Part.NOTES:
        return Kind.NOTES
    if label is Part.BACK or (led and led[0] is Part.BACK and led[2]) or glued_label(text):
        return Kind.SECTION
    if label is Part.AUTHORS or (led and led[0] is Part.AUTHORS) or CJK_AUTHOR.match(text):
        return Kind.AUTHORS if state is not Kind.AUTHORS or label or led else None
    if history_of(text):
        # "Published Wells Society. (2016, 4 May)." is an entry.
        entry = state is Kind.REFERENCES and read_opening(text) is not None
        return Kind.HISTORY if state is not Kind.HISTORY and not entry else None
    if is_account_of(text, names) and not (state is Kind.NOTES and i < tail):
        return Kind.AUTHORS if state is not Kind.AUTHORS else None
    if state is Kind.AUTHORS and is_own_imprint(text):
        return Kind.TITLES
    if i >= tail:
        told = Kind.AUTHORS if is_account_of_person(text) else Kind.TITLES
        return told if told is not state else None
    if state is not Kind.NOTES and _starts_notes(blocks, i, text):
        return Kind.NOTES
    if state is Kind.TITLES:
        return None
    if state in (Kind.REFERENCES, Kind.NOTES):
        if is_stray(text):
            return Kind.TITLES
        if BRACKETED.match(text) or NUMBERED.match(text) or "http" in text:
            return None
        if _opens_entry(blocks, i):
            return None
        if has_initials(text) or labels_abstract(text):
            return Kind.TITLES
        if starts_titles(blocks, i) and (not ENTRY.search(text) or stands_over_abstract(blocks, i)):
            return Kind.TITLES
        if is_capitals(text) and len(words(text)) >= 4 and starts_titles(blocks, i):
            return Kind.TITLES
        return None
    if state is Kind.AUTHORS:
        # The notes on authors name them too; a title is followed by names and an abstract.
        followed = starts_titles(blocks, i) or is_title_of_names(blocks, i)
        return Kind.TITLES if followed and not has_initials(text) else None
    return Kind.TITLES if starts_titles(blocks, i) or is_title_of_names(blocks, i) else None


def _starts_notes(blocks: Sequence[Block], i: int, text: str) -> bool:
    """Whether notes without a label follow a list without numbers: from 1 on, to the end."""
    label = [plain(b.text) for b in blocks[max(0, i - 2) : i]]  # it may go over two lines
    if not _NOTED.match(text) or not i or whole_label(label[-1]) or whole_label(" ".join(label)):
        return False
    above = int(all(whole_label(plain(b.text)) is not Part.REFERENCES for b in blocks[:i]))
    above += sum(bool(_NUMBER.match(plain(b.text))) for b in blocks[max(0, i - 12) : i])
    numbers = [int(m[1]) for b in blocks[i:] if (m := _NUMBER.match(plain(b.text)))]
    return above == 0 and len(numbers) >= 2 and numbers == list(range(1, len(numbers) + 1))


def _names(front: Sequence[Block]) -> list[str]:
    """The authors' names, as the title block prints them."""
    return [p.printed for block in read_title_blocks(front) for p in block.authors]


def _has_its_bullet(above: Sequence[Block], block: Block) -> bool:
    """Whether a block opens with the bullet that the first one of its list opens with."""
    mark = BULLET.match(above[0].text) if above else None
    own = BULLET.match(block.text)
    return bool(mark and own and mark[0].strip() == own[0].strip())


def _back(blocks: Sequence[Block], names: Sequence[str], listed: int | None) -> list[Back]:
    """The parts of the back matter; at block `listed` a list without a known label starts."""
    parts: list[tuple[Kind, Block | None, list[Block]]] = []
    aside: list[Block] = []
    state = Kind.TITLES
    tail = tail_start(blocks, names)
    for i, block in enumerate(blocks):
        new = (
            _starts_part(blocks, i, state, tail, names)
            if parts
            else (_starts_part(blocks, i, Kind.SECTION, tail, names) or Kind.TITLES)
        )
        if i == listed:
            new = Kind.REFERENCES
        elif new is not None and parts and _has_its_bullet(parts[-1][2], block):
            new = None
        if new is Kind.TITLES and state is Kind.REFERENCES and list_goes_on(blocks, i, tail):
            aside.append(block)
            continue
        if new is not None:
            labelled = whole_label(plain(block.text)) is not None and new in (
                Kind.REFERENCES,
                Kind.NOTES,
                Kind.SECTION,
                Kind.AUTHORS,
            )
            labelled = labelled or (i == listed and stands_above_list(block))
            parts.append((new, block if labelled else None, [] if labelled else [block]))
            state = new
        else:
            parts[-1][2].append(block)
    found = [Back(kind, heading, tuple(inside)) for kind, heading, inside in parts]
    return [*found, Back(Kind.TITLES, None, tuple(aside))] if aside else found
