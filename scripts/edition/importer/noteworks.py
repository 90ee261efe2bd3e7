"""Works cited in footnotes: the entries of bibliographic notes, and notes that point back."""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.importer.names import fold
from edition.importer.records import Entry, Note, Reference
from edition.importer.references import parse_entry
from edition.importer.worktitles import find_title

_IBID = re.compile(r"^\W*(?:ibid(?:em)?|там же|сонда|a\.g\.e|ebd|ebenda|id(?:em)?)\b", re.I)
_SHORT = re.compile(r"\b(?:op\.\s?cit|указ\.\s?соч|a\.g\.e)\b", re.I)
_PRINTED_WORK = re.compile(
    r"https?://|\b(?:1[5-9]|20)\d\d\b|//|\b(?:vol|no|pp?|ed|eds|т|с|№)\.\s?\d", re.I
)


def note_entries(notes: Sequence[Note]) -> list[Entry]:
    """The notes that print a work, as entries labelled with the number of the note."""
    return [
        Entry(note.label, note.text, note.first_line, note.last_line)
        for note in notes
        if is_bibliographic(note.text)
    ]


def is_bibliographic(text: str) -> bool:
    """True for a note that prints a work, and not a remark or a pointer to an earlier note."""
    if _IBID.match(text) or _SHORT.search(text):
        return False
    if not _PRINTED_WORK.search(text):
        return False
    titled = find_title(text) is not None or "*" in text or "//" in text
    return bool(titled or re.match(r"^\W*[^\W\d_a-zа-яё][^.]{0,60}[.,]", text))


def note_works(notes: Sequence[Note]) -> tuple[list[Reference], dict[str, tuple[str, ...]]]:
    """The works of all notes, and for each note the labels it leads to.

    "Ibid." leads to the works of the note before; a short form to the note that prints the work.
    """
    references: list[Reference] = []
    leads: dict[str, tuple[str, ...]] = {}
    before: tuple[str, ...] = ()
    entries = {entry.label: entry for entry in note_entries(notes)}
    for note in notes:
        if _IBID.match(note.text):
            found = before[-1:] if before else ()
        elif short := _short_form(note.text, references):
            found = (short,)
        elif note.label in entries:
            works = parse_entry(entries[note.label])
            references += works
            found = tuple(work.label for work in works)
        else:
            found = ()
        leads[note.label] = found
        before = found or before
    return references, leads


def _short_form(text: str, references: Sequence[Reference]) -> str:
    """The label of the earlier work a short note names by family name and title; '' for none."""
    quoted = find_title(text)
    if not references or len(text) > 200 or re.search(r"https?://", text):
        return ""
    if re.search(r"\(.*(?:1[5-9]|20)\d\d.*\)|\bvol\.|//", text, re.I) and not _SHORT.search(text):
        return ""
    folded = fold(text)
    parts = text.replace("*", "").split(",")
    title = quoted[2] if quoted else parts[1] if len(parts) > 1 else ""
    title = fold(title).strip(" ,.")
    for reference in reversed(references):
        people = reference.item.get("author") or reference.item.get("editor") or []
        family = fold(str(people[0].get("family") or people[0].get("literal"))) if people else ""
        same_title = len(title) > 4 and fold(str(reference.item.get("title", ""))).startswith(title)
        if family and family in folded.split(",")[0] and (same_title or _SHORT.search(text)):
            return reference.label
    return ""


def match_notes(
    notes: Sequence[Note], references: Sequence[Reference]
) -> dict[str, tuple[str, ...]]:
    """For each note the works of the list it names: by family name, and by year or title."""
    known = []
    for reference in references:
        people = reference.item.get("author") or reference.item.get("editor") or []
        family = fold(str(people[0].get("family") or people[0].get("literal"))) if people else ""
        dates = reference.item.get("issued", {}).get("date-parts") or [[""]]
        title = " ".join(re.findall(r"\w+", fold(str(reference.item.get("title", ""))))[:4])
        known.append((reference.label, family, str(dates[0][0]), title))
    leads: dict[str, tuple[str, ...]] = {}
    before: tuple[str, ...] = ()
    for note in notes:
        words = " " + " ".join(re.findall(r"\w+", fold(note.text))) + " "
        if _IBID.match(note.text):
            found = before[-1:]
        else:
            found = tuple(
                label
                for label, family, year, title in known
                if (
                    family
                    and f" {family} " in words
                    and ((year and year in words) or title in words)
                )
                or (not family and title.count(" ") == 3 and title in words)
            )
        leads[note.label] = found
        before = found or before
    return leads
