"""The named kinds of mess in which every article is rendered."""

from __future__ import annotations

from mess.characters import Faults
from mess.furniture import Furniture
from mess.mess import Mess
from mess.rows import Rows
from mess.title_pieces import Arrangement

CLEAN = Mess(
    "clean", width=100, page_length=60, hyphens=False, cut_paragraphs=False, endnotes=True,
    raised_note_labels=False, rows=Rows(wrapped=False), arrangement=Arrangement(labels_above=True),
)  # fmt: skip
# As converters to Markdown leave it: joined lines, cut by page ends and notes.
MARKDOWN = Mess(
    "markdown", width=92, page_length=44, note_marks="braced", italics="*", bolds="**",
    raised_note_labels=False, rows=Rows(wrapped=False), bullets=True, cut_addresses=True,
    faults=Faults(escapes=True), arrangement=Arrangement(label_end="."),
    encodings=(("", "utf-8-sig"),),
)  # fmt: skip
TWO_COLUMNS = Mess(
    "two columns", width=44, columns=2, page_length=52, face="serif", cut_addresses=True,
    furniture=Furniture(heads=True, numbers="top", footer=True),
    faults=Faults(ligatures=0.7), heading_width=0.8, arrangement=Arrangement(labels_above=True),
)  # fmt: skip
# Every line of type followed by a blank line: only lengths tell where a paragraph ends.
TYPESET_LINES = Mess(
    "typeset lines", width=92, page_length=42, rows=Rows(gaps="every line", trailing_blank=True),
    furniture=Furniture(numbers="bottom", form_feeds=True), endnotes=True,
    arrangement=Arrangement(label_end="."),
)  # fmt: skip
NOTES = Mess(
    "notes in mid-sentence", width=78, face="sans", page_length=40, note_marks="bare",
    rows=Rows(gaps="indent", note_rule="______________"),
    furniture=Furniture(heads=True, numbers="dashed", apart=False),
    faults=Faults(no_break=0.3),
)  # fmt: skip
SIDE_BY_SIDE = Mess(
    "side by side", width=46, face="mono", columns=2, side_by_side=True, page_length=50,
    note_marks="caret", furniture=Furniture(numbers="bottom", heads=True, form_feeds=True),
    arrangement=Arrangement(labels_above=True),
)  # fmt: skip
OLD_ENCODINGS = Mess(
    "old encodings", width=74, face="mono", page_length=56, note_marks="caret",
    raised_note_labels=False, rows=Rows(doubled_gaps=0.2), bolds="_", endnotes=True,
    furniture=Furniture(numbers="bottom", download=True),
    encodings=(("ru", "windows-1251"), ("tr", "windows-1254"), ("", "utf-16")),
)  # fmt: skip
WORST = Mess(
    "worst", width=48, face="sans", columns=2, page_length=38, note_marks="bare",
    cut_addresses=True, heading_width=0.55, rows=Rows(lost_gaps=0.12, doubled_gaps=0.15),
    furniture=Furniture(heads=True, numbers="top", download=True, footer=True, apart=False,
                        form_feeds=True),
    faults=Faults(decomposed=0.3, ligatures=0.5, soft_hyphens=0.06, breves=0.2, no_break=0.4),
    arrangement=Arrangement(abstracts_at_back=True), encodings=(("ru", "koi8-r"),),
)  # fmt: skip

PROFILES = (
    CLEAN, MARKDOWN, TWO_COLUMNS, TYPESET_LINES, NOTES, SIDE_BY_SIDE, OLD_ENCODINGS, WORST,
)  # fmt: skip
