"""Notes that stand together at the end of the text under no label, as word processors leave them.

They are told by counting: as many blocks open with 1, 2, 3, … (or [1], [2], …) as the text above
has marks, which follow each other in the same order, each once. They go before the text is parted
into its zones: a run of numbered lines looks like headings, or like most of the article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from edition.importer.footnotes.footlines import STARRED, stars_of
from edition.importer.footnotes.notes import anchors, number_of_block
from edition.importer.reading.lines import plain
from edition.importer.reading.records import Block, Note, Role
from edition.importer.signs.openings import is_byline
from edition.importer.words.labels import whole_label
from edition.importer.works.printedworks import prints_work

_LEAST = 3
_BRACKETED = re.compile(r"(?<=\S)\s?\[(\d{1,3})\]")
_SHARE = 0.8  # of the notes have a mark


@dataclass(frozen=True)
class NoteRun:
    """The blocks without the run; its notes; the note on the author or the article above it."""

    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    note_blocks: tuple[Block, ...] = ()
    front: tuple[Block, ...] = ()


def lift_run(blocks: Sequence[Block]) -> NoteRun:
    """Take such a run out of an article; as it is where it has none."""
    start, stop = _run(blocks)
    notes: list[Note] = []
    for block in blocks[start:stop]:
        if (found := number_of_block(block)) and found[0] == len(notes) + 1:
            notes.append(Note(str(found[0]), found[1], block.first_line, block.last_line))
        else:
            last = notes[-1]
            notes[-1] = replace(last, text=f"{last.text} {block.text}", last_line=block.last_line)
    bracketed = blocks[start].text.lstrip().startswith("[") if notes else False
    # Where all of them print works in full, they are a list of works.
    listed = bracketed and all(prints_work(n.text) for n in notes)
    if len(notes) < _LEAST or listed or not _are_marked(blocks[:start], len(notes), bracketed):
        return NoteRun(tuple(blocks))
    begin, stars = start, stars_of(blocks[:start])
    while begin and (starred := STARRED.match(blocks[begin - 1].text)) and starred[1] in stars:
        begin -= 1
    return NoteRun(
        (*blocks[:begin], *blocks[stop:]),
        tuple(notes),
        tuple(replace(b, role=Role.NOTE) for b in blocks[start:stop]),
        tuple(blocks[begin:start]),
    )


def _run(blocks: Sequence[Block]) -> tuple[int, int]:
    """Where the last run of blocks that count from 1 begins and ends."""
    ones = [i for i, b in enumerate(blocks) if (n := number_of_block(b)) and n[0] == 1]
    if not ones or not ones[-1] or whole_label(plain(blocks[ones[-1] - 1].text)):
        return 0, 0
    start = stop = ones[-1]
    due = 1
    for i in range(start, len(blocks)):
        found = number_of_block(blocks[i])
        if whole_label(plain(blocks[i].text)) or i - stop > 1:
            break
        if found and found[0] == due:
            due, stop = due + 1, i + 1
    return start, stop


def _are_marked(blocks: Sequence[Block], count: int, bracketed: bool) -> bool:
    """Whether the text has the marks of so many notes, each once and in their order."""
    texts = [b.text for b in blocks if not is_byline(b.text)]
    marks = [n for text in texts for n in anchors(text)]
    if bracketed and not marks:
        marks = [int(n) for text in texts for n in _BRACKETED.findall(text)]
    return marks == sorted(set(marks)) and marks[-1:] == [count] and len(marks) >= _SHARE * count
