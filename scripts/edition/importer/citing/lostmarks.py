"""Notes whose mark the text has lost: the paragraph they probably belong to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from edition.importer.reading.records import Note, Paragraph
from edition.importer.words.names import fold

# Words with which a paragraph reports what somebody else has said.
_REPORTS = re.compile(
    r"\b(?:according to|in accordance with|in (?:his|her|their) (?:view|opinion|words)|argue[sd]?|"
    r"state[sd]|said|noted|stressed|emphasi[sz]ed|declared|announced|observations?|"
    r"по мнению|согласно|по словам|отметил\w*|заявил\w*|подчеркнул\w*|"
    r"пікірінше|айтуынша|сәйкес|göre|laut|selon)\b",
    re.I,
)


def probable_paragraph(
    note: Note, paragraphs: Sequence[Paragraph], marked: Mapping[str, int]
) -> Paragraph | None:
    """The paragraph a note without mark probably belongs to.

    It stands between the marks of the notes before and after, and not behind the note; among
    those the one that reports somebody's words, or shares most words with the note, is taken.
    """
    number = int(note.label) if note.label.isdigit() else 0
    before = [marked[n] for n in marked if n.isdigit() and int(n) < number]
    after = [marked[n] for n in marked if n.isdigit() and int(n) > number]
    least, most = max(before, default=0), min(after, default=10**6)
    candidates = [
        p for p in paragraphs if least <= p.number <= most and p.first_line <= note.first_line
    ]
    # Footnotes stand on the page of their mark: what lies pages before is out of reach.
    candidates = candidates[-6:]
    if not candidates:
        return None
    return max(candidates, key=lambda p: (_score(p, note, marked), p.number))


def _score(paragraph: Paragraph, note: Note, marked: Mapping[str, int]) -> int:
    words = {w for w in re.findall(r"\w{5,}", fold(note.text)) if not w.isdigit()}
    shared = words & set(re.findall(r"\w{5,}", fold(paragraph.text)))
    has_mark = paragraph.number in marked.values()
    return 2 * len(_REPORTS.findall(paragraph.text)) + len(shared) - 2 * has_mark
