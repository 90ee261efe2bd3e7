"""Bullets and numbers that stand alone on their lines, each put before what it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from edition.importer.pages.bullets import settle
from edition.importer.pages.lonesections import join_sections
from edition.importer.pages.lonesigns import Joined, join_numbers, join_tails, part_numbers
from edition.importer.reading.records import Line


def join_lone(lines: Sequence[Line]) -> Joined:
    """Bullets to their items, numbers of sections to their headings, those of notes to the notes;
    and those parted that stick to their notes.

    This comes before page numbers are looked for, which stand alone as well.
    """
    text, emptied = tuple(lines), tuple[Line, ...]()
    for join in (join_tails, settle, join_sections, join_numbers, part_numbers):
        found = join(text)
        text, emptied = found.text, (*emptied, *found.emptied)
    return Joined(text, emptied)
