"""The large parts of an article: what stands before the body, the body, and what follows.

Titles, abstracts and keywords stand at either end, or at both, in one to three languages;
reference lists may be printed twice, in two alphabets.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from edition.importer.authoryear import read_opening
from edition.importer.backtitles import (
    NUMBERED,
    ends_with_facts,
    is_title_of_names,
    labels_abstract,
    stands_over_abstract,
    starts_titles,
)
from edition.importer.bylines import has_initials
from edition.importer.history import history_of
from edition.importer.labels import Part, leading_label, whole_label
from edition.importer.language import script_of
from edition.importer.lines import plain
from edition.importer.records import Block, Doubt
from edition.importer.script import BRACKETED, is_capitals, words
from edition.importer.strays import is_stray


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


_ENTRY = re.compile(
    r"https?://|www\.|//|\b(?:18|19|20)\d\d[a-z]?\b|\bdoi\b|\b(?:pp?|vol|no|[сСPР]|Vol|№)\.?\s*\d",
    re.I,
)
_NUMBER = re.compile(r"^\s*(?:\[(?=\d+\]))?(\d{1,3})(?:[.)\]]|(?=\s))\s*(?=\D)")
_NOTED = re.compile(r"^\s*(?:\[1\]|1[.)]?)\s+(?=\S)")
_LONG_ENTRY = 60
_ABSTRACT = 5  # an abstract has no more long paragraphs than these
_CJK_AUTHOR = re.compile(r"^(?:本文作者|作者)")


def part_zones(blocks: Sequence[Block]) -> Zones:
    """Part a whole article."""
    doubts: list[Doubt] = []
    start = _body_start(blocks, doubts)
    end = _body_end(blocks, start)
    if start >= end:
        line = blocks[0].first_line if blocks else 1
        doubts.append(
            Doubt(line, "no-body", "no body text was found between the title and the end")
        )
    back = _back(blocks[end:])
    return Zones(tuple(blocks[:start]), tuple(blocks[start:end]), tuple(back), tuple(doubts))


def _body_start(blocks: Sequence[Block], doubts: list[Doubt]) -> int:
    for i, block in enumerate(blocks):
        text = plain(block.text)
        if whole_label(text) is Part.INTRODUCTION:
            return i
        led = leading_label(text)
        if led and led[0] is Part.INTRODUCTION and len(words(led[2])) > 5:
            return i
    # Without an introduction the body starts after the last of abstract, keywords and their like.
    last, prose = -1, 0
    for i, block in enumerate(blocks):
        text = plain(block.text)
        if _is_back_label(text) and i > 3:
            break
        led = leading_label(text)
        part = led[0] if led else whole_label(text)
        prose = prose + 1 if len(words(text)) > _LONG_ENTRY else prose
        if part in (Part.KEYWORDS, Part.ABSTRACT):
            last = i if led and led[2] else i + 1
            prose = 0
        elif prose > _ABSTRACT:
            # So much text is the body: an abstract after it stands at the end.
            break
    if last < 0:
        last = next(
            (
                i - 1
                for i, b in enumerate(blocks)
                if len(words(b.text)) > 40 or whole_label(b.text) is Part.SECTION
            ),
            -1,
        )
    line = blocks[min(last + 1, len(blocks) - 1)].first_line if blocks else 1
    doubts.append(Doubt(line, "body-start", "no introduction is labelled: the body starts here"))
    return last + 1


def _is_back_label(text: str) -> bool:
    if whole_label(text) in (Part.REFERENCES, Part.BACK, Part.AUTHORS, Part.NOTES):
        return True
    led = leading_label(text)
    return bool(led and led[0] in (Part.BACK, Part.AUTHORS) and led[2])


def _keeps_its_word(blocks: Sequence[Block], i: int) -> bool:
    """A list of references holds entries: "Sources" over prose is a section of the body."""
    if whole_label(plain(blocks[i].text)) is not Part.REFERENCES:
        return True
    below = [plain(b.text) for b in blocks[i + 1 : i + 6]]
    listed = sum(bool(_ENTRY.search(x)) and len(words(x)) < _LONG_ENTRY for x in below)
    return listed * 2 >= len(below)


def _flat(text: str) -> str:
    return " ".join(words(plain(text).casefold()))


def _body_end(blocks: Sequence[Block], start: int) -> int:
    titles = {_flat(b.text) for b in blocks[:start] if len(words(b.text)) >= 4}
    script = script_of(" ".join(b.text for b in blocks[start : start + 40]))
    for i in range(start + 1, len(blocks)):
        text = plain(blocks[i].text)
        if (
            (_is_back_label(text) and _keeps_its_word(blocks, i))
            or _CJK_AUTHOR.match(text)
            or starts_titles(blocks, i)
            or history_of(text)
            or (_flat(text) in titles and len(text) < 300)
            or (
                (len(text) > 30 and script_of(text) not in (script, ""))
                and not NUMBERED.match(text)
                and "http" not in text
                and len(words(text)) > 12
                and script_of(text) == "han"
            )
        ):
            return i
    return len(blocks)


def _opens_entry(blocks: Sequence[Block], i: int) -> bool:
    """Whether names that could be a byline open an entry, which a line or page end has cut."""
    text = plain(blocks[i].text)
    if i + 1 >= len(blocks) or not has_initials(text):
        return False
    below = [plain(b.text) for b in blocks[i + 1 : i + 9]]
    # Names and a year, and no sentence between them: an entry, whatever follows it.
    if read_opening(f"{text} {below[0]}") is not None and not whole_label(below[0]):
        return True
    entries = sum(bool(_ENTRY.search(x)) for x in below[:3])
    return entries >= 2 and not any(map(labels_abstract, below))


def _starts_part(blocks: Sequence[Block], i: int, state: Kind) -> Kind | None:
    """The part of the back matter that starts at block i; None where the present one goes on."""
    text = plain(blocks[i].text)
    label = whole_label(text)
    led = leading_label(text)
    if label is Part.REFERENCES:
        return Kind.REFERENCES
    if label is Part.NOTES:
        return Kind.NOTES
    if label is Part.BACK or (led and led[0] is Part.BACK and led[2]):
        return Kind.SECTION
    if label is Part.AUTHORS or (led and led[0] is Part.AUTHORS) or _CJK_AUTHOR.match(text):
        return Kind.AUTHORS if state is not Kind.AUTHORS or label or led else None
    if history_of(text):
        return Kind.HISTORY if state is not Kind.HISTORY else None
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
        if has_initials(text) or labels_abstract(text) or ends_with_facts(blocks, i):
            return Kind.TITLES
        if starts_titles(blocks, i) and (
            not _ENTRY.search(text) or stands_over_abstract(blocks, i)
        ):
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
    if not _NOTED.match(text) or not i or whole_label(plain(blocks[i - 1].text)):
        return False
    listed = any(whole_label(plain(b.text)) is Part.REFERENCES for b in blocks[:i])
    above = 0 if listed else 1
    above += sum(bool(_NUMBER.match(plain(b.text))) for b in blocks[max(0, i - 12) : i])
    numbers = [int(m[1]) for b in blocks[i:] if (m := _NUMBER.match(plain(b.text)))]
    return above == 0 and len(numbers) >= 2 and numbers == list(range(1, len(numbers) + 1))


def _back(blocks: Sequence[Block]) -> list[Back]:
    parts: list[tuple[Kind, Block | None, list[Block]]] = []
    state = Kind.TITLES
    keywords_seen = False
    for i, block in enumerate(blocks):
        new = (
            _starts_part(blocks, i, state)
            if parts
            else (_starts_part(blocks, i, Kind.SECTION) or Kind.TITLES)
        )
        if new is None and state is Kind.TITLES and keywords_seen:
            # One title block a language: the next one starts after the keywords.
            new = Kind.TITLES
        if new is not None:
            labelled = whole_label(plain(block.text)) is not None and new in (
                Kind.REFERENCES,
                Kind.NOTES,
                Kind.SECTION,
                Kind.AUTHORS,
            )
            parts.append((new, block if labelled else None, [] if labelled else [block]))
            state, keywords_seen = new, False
        else:
            parts[-1][2].append(block)
        if state is Kind.TITLES:
            led = leading_label(plain(block.text))
            keywords_seen = bool(led and led[0] is Part.KEYWORDS and led[2])
    return [Back(kind, heading, tuple(inside)) for kind, heading, inside in parts]
