"""Footnotes: blocks set between the pages' text, often into the middle of a sentence."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from edition.importer.footnotes.noteseries import notes_in_list
from edition.importer.parts.zones import Back, Kind, Zones
from edition.importer.reading.lines import FROM_SUPERSCRIPT, SUPERSCRIPTS, raised
from edition.importer.reading.records import Block, Doubt, Note, Role
from edition.importer.signs.citedas import is_cite_line
from edition.importer.words.script import ends_sentence, starts_lower

_OPENING = re.compile(
    rf"^\s*(?:\[\^(?P<m>\d{{1,3}})\]:\s*|(?P<s>[{SUPERSCRIPTS}]{{1,3}})\s*|"
    r"\^\{?(?P<c>\d{1,3})\}?\^?\s*|\[(?P<b>\d{1,3})\]\s+|(?P<n>\d{1,3})(?:[.)])?\s+)(?=\S)"
)
_ANCHOR = re.compile(rf"(?<=\S)\s?[{SUPERSCRIPTS}]{{1,3}}(?:[,–-][{SUPERSCRIPTS}]{{1,3}})*")
_PRINTED = re.compile(
    r"https?://|\b(?:pp?|Vol|No|ed|eds|с|С|Т|см|ibid|там же|op)\.|\b(?:19|20)\d\d\b|//", re.I
)
_RUN = 3  # notes that show that a series goes on


@dataclass(frozen=True)
class Lifted:
    """The text without its footnotes, the footnotes, and what is doubtful about them."""

    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    note_blocks: tuple[Block, ...]
    doubts: tuple[Doubt, ...]


def anchors(text: str) -> list[int]:
    """The numbers of the note marks in a text, in order."""
    found: list[int] = []
    for mark in _ANCHOR.findall(raised(text)):
        pieces = [
            int(x.translate(FROM_SUPERSCRIPT)) for x in re.findall(f"[{SUPERSCRIPTS}]+", mark)
        ]
        if "–" in mark or "-" in mark:
            pieces = list(range(pieces[0], pieces[-1] + 1))[:50]
        found += pieces
    return found


def number_of_block(block: Block) -> tuple[int, str, bool] | None:
    """(number, text, whether the number is set as a note mark) of a block that opens with one."""
    m = _OPENING.match(block.text)
    if not m:
        return None
    printed = m["m"] or m["s"] or m["c"] or m["b"] or m["n"]
    as_mark = not (m["b"] or m["n"])
    return int(printed.translate(FROM_SUPERSCRIPT)), block.text[m.end() :].strip(), as_mark


def lift(
    blocks: Sequence[Block], known: Collection[int] = (), above: Sequence[Block] = ()
) -> Lifted:
    """Take the footnotes out of the text; `known` are the numbers of those found before.

    `above` are the blocks of the title block: where it took the text's first lines, marks in them
    lead to notes in the text.
    A block is one when it opens with the next number of the series, and either the text has that
    number as a raised mark, or the block is a bibliographic one in the middle of a sentence.
    Numbered headings and items have no raised marks, so a text without any keeps its numbers.
    """
    marks = {n for b in blocks if number_of_block(b) is None for n in anchors(b.text)}
    marks -= set(known)
    own = set(marks)
    marks |= {n for b in above for n in anchors(b.text)} - set(known)
    if not own:
        return Lifted(tuple(blocks), (), (), ())
    kept: list[Block] = []
    notes: list[Note] = []
    taken: list[Block] = []
    doubts: list[Doubt] = []
    expected = max(known, default=0) + 1
    seen: set[int] = set()
    last = {found[0]: i for i, b in enumerate(blocks) if (found := number_of_block(b))}
    runs = _starts_of_runs(blocks)
    for i, block in enumerate(blocks):
        found = number_of_block(block)
        if found and expected < found[0] in marks and i in runs and last.get(expected, -1) < i:
            # The notes that are due were lost.
            expected = found[0]
        if found and _is_note(blocks, i, found, marks, expected):
            number, text, _ = found
            notes.append(Note(str(number), text, block.first_line, block.last_line))
            taken.append(replace(block, role=Role.NOTE))
            if number != expected:
                doubts.append(
                    Doubt(block.first_line, "note-order", f"note {number} where {expected} was due")
                )
            if number not in marks:
                doubts.append(
                    Doubt(
                        block.first_line, "anchor-lost", f"the text has no mark for note {number}"
                    )
                )
            expected = number + 1
            seen.add(number)
        else:
            kept.append(block)
    for number in sorted(own - seen) if notes else ():
        line = next(b.first_line for b in kept if number in anchors(b.text))
        doubts.append(Doubt(line, "note-missing", f"mark {number} leads to no note"))
    return Lifted(tuple(kept), tuple(notes), tuple(taken), tuple(doubts))


def _starts_of_runs(blocks: Sequence[Block]) -> set[int]:
    """The places of the blocks whose numbers are followed by the next ones."""
    numbered = [(i, found[0]) for i, b in enumerate(blocks) if (found := number_of_block(b))]
    return {
        i
        for place, (i, n) in enumerate(numbered)
        if [x for _, x in numbered[place : place + _RUN]] == list(range(n, n + _RUN))
    }


def _is_note(
    blocks: Sequence[Block],
    i: int,
    found: tuple[int, str, bool],
    marks: set[int],
    expected: int,
) -> bool:
    number, text, as_mark = found
    if not expected <= number <= expected + 2 and not (as_mark and number in marks):
        return False
    if as_mark and number in marks:
        # The note that is due may be a word: "13. Ibid."
        return (len(text.split()) >= 2 or number == expected) and text[:1] not in ",.;"
    bibliographic = bool(_PRINTED.search(text))
    sentence = ends_sentence(text) or bibliographic
    if number in marks:
        return sentence and (len(text.split()) >= 3 or number == expected)
    # Its mark was lost: it must look like a reference and stand where a note stands.
    above = blocks[i - 1].text if i else ""
    below = next((b.text for b in blocks[i + 1 :] if number_of_block(b) is None), "")
    return bibliographic and (not ends_sentence(above) or starts_lower(below))


def with_foot(zones: Zones) -> Zones:
    """The zones with the last pages' notes in the body, not behind acknowledgements or in a list.

    Behind the body they are a run of two or more that ends with its last mark.
    """
    zones = _without_list(zones)
    listed = (Kind.NOTES, Kind.REFERENCES)
    back = [b for part in zones.back if part.kind not in listed for b in part.blocks]
    run = {found[0]: b for b in back if (found := number_of_block(b))}
    marks = {n for b in zones.body if number_of_block(b) is None for n in anchors(b.text)}
    lifted = {found[0] for b in zones.body if (found := number_of_block(b))}
    due = range(min(run, default=0), max(marks, default=0) + 1)
    if len(run) < 2 or list(run) != list(due) or run.keys() - marks or run.keys() & lifted:
        return zones
    foot = dict.fromkeys(run.values())
    parts = [replace(p, blocks=tuple(b for b in p.blocks if b not in foot)) for p in zones.back]
    return replace(zones, body=(*zones.body, *foot), back=tuple(parts))


def _without_list(zones: Zones) -> Zones:
    """The zones with the notes at the feet of pages of a numbered list in the body."""
    marks = {n for b in zones.body if number_of_block(b) is None for n in anchors(b.text)}
    lifted = {found[0] for b in zones.body if (found := number_of_block(b))} & marks
    parts: list[Back] = []
    body = list(zones.body)
    for part in zones.back:
        numbers = [found[0] if (found := number_of_block(b)) else None for b in part.blocks]
        listed = part.kind is Kind.REFERENCES
        places = notes_in_list(numbers, max(lifted, default=0) + 1) if listed else frozenset[int]()
        notes = [b for i, b in enumerate(part.blocks) if i in places and numbers[i] in marks]
        body += notes
        parts.append(replace(part, blocks=tuple(b for b in part.blocks if b not in notes)))
    return replace(zones, body=tuple(body), back=tuple(parts))


def end_notes(blocks: Sequence[Block]) -> tuple[list[Note], list[Block], list[Doubt]]:
    """The notes of a list at the end; a block without a number goes on with the note above.

    What a page of the web says below them, how to cite the article, is none of the last note.
    """
    found: list[Note] = []
    doubts: list[Doubt] = []
    over = False
    for block in blocks:
        number = number_of_block(block)
        over = not number and (over or is_cite_line(block.text))
        if over:
            doubts.append(Doubt(block.first_line, "note", "stands behind the notes"))
        elif number:
            found.append(Note(str(number[0]), number[1], block.first_line, block.last_line))
        elif found:
            last = found[-1]
            found[-1] = replace(last, text=f"{last.text} {block.text}", last_line=block.last_line)
        else:
            doubts.append(Doubt(block.first_line, "note", "stands before the first note"))
    return found, [replace(b, role=Role.NOTE) for b in blocks], doubts
