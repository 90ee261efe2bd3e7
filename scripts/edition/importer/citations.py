"""The citations of an article's paragraphs, each with the works it leads to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import Enum

from edition.importer.authordate import find_author_date
from edition.importer.authorpage import find_author_page
from edition.importer.citednames import Found
from edition.importer.lostmarks import probable_paragraph
from edition.importer.marks import Mark, find_brackets, find_raised
from edition.importer.noteworks import match_notes, note_works
from edition.importer.records import Citation, Doubt, Note, Paragraph, Reference
from edition.importer.resolution import Resolver


def find_citations(
    paragraphs: Sequence[Paragraph], references: Sequence[Reference], notes: Sequence[Note]
) -> tuple[list[Citation], list[Doubt]]:
    """All citations in reading order, and a doubt for each that leads nowhere for certain.

    `references` are the works of the list, or of the notes where an article has no list.
    """
    numbered = _by_number(references)
    resolver = Resolver(references)
    has_list = bool(references)
    scheme = _scheme(paragraphs, references, notes)
    leads: Mapping[str, tuple[str, ...]] = {}
    if scheme is Scheme.NOTES:
        leads = _leads(notes, references)
    citations: list[Citation] = []
    for paragraph in paragraphs:
        found: list[tuple[int, Citation]] = []
        if scheme is Scheme.BRACKETS:
            for mark in find_brackets(paragraph.text):
                found += _numeric(paragraph, mark, numbered, has_list)
        elif scheme is Scheme.RAISED:
            for mark in find_raised(paragraph.text):
                found += _numeric(paragraph, mark, numbered, has_list)
        elif scheme is Scheme.NOTES:
            for mark in find_raised(paragraph.text):
                found += _noted(paragraph, mark, leads)
        elif scheme is Scheme.AUTHOR_PAGE:
            found += _named(paragraph, find_author_page(paragraph.text, references), has_list)
        else:
            found += _named(paragraph, find_author_date(paragraph.text, resolver), has_list)
        found.sort(key=lambda pair: pair[0])
        citations += [citation for _, citation in found]
    if scheme is Scheme.NOTES:
        citations = _with_lost(citations, paragraphs, notes, leads)
    doubts = [
        Doubt(c.line, "citation-unresolved", f"Paragraph {c.paragraph}, {c.surface}: {c.problem}.")
        for c in citations
        if c.problem
    ]
    return citations, doubts


class Scheme(Enum):
    """How an article cites."""

    BRACKETS = "numbers in brackets"
    RAISED = "raised numbers of a list"
    NOTES = "raised marks of notes"
    AUTHOR_DATE = "names and years"
    AUTHOR_PAGE = "names and pages"


def _scheme(
    paragraphs: Sequence[Paragraph], references: Sequence[Reference], notes: Sequence[Note]
) -> Scheme:
    """How the article cites, told by the labels of its works and the marks in its text."""
    bracketed = any(find_brackets(p.text) for p in paragraphs)
    if references and _numeric_share(references) >= 0.5:
        if notes and _of_notes(references, notes):
            return Scheme.NOTES
        if bracketed:
            return Scheme.BRACKETS
        if any(find_raised(p.text) for p in paragraphs):
            return Scheme.RAISED
        # A numbered list that is cited by names: decided by what the text holds.
        return _by_names(paragraphs, references)
    if not references and bracketed:
        return Scheme.BRACKETS
    works = sum(bool(labels) for labels in _leads(notes, references).values())
    if notes and works * 2 >= len(notes):
        return Scheme.NOTES
    return _by_names(paragraphs, references)


def _by_names(paragraphs: Sequence[Paragraph], references: Sequence[Reference]) -> Scheme:
    """Names with years, or (where not one year is cited) names with pages."""
    resolver = Resolver(references)
    dated = any(
        f.resolution.has_hint for p in paragraphs for f in find_author_date(p.text, resolver)
    )
    if not dated and any(find_author_page(p.text, references) for p in paragraphs):
        return Scheme.AUTHOR_PAGE
    return Scheme.AUTHOR_DATE


def _by_number(references: Sequence[Reference]) -> dict[str, tuple[str, ...]]:
    numbered: dict[str, tuple[str, ...]] = {}
    for reference in references:
        printed = str(reference.item.get("printed-label", reference.label))
        numbered[printed] = (*numbered.get(printed, ()), reference.label)
    return numbered


def _numeric_share(references: Sequence[Reference]) -> float:
    if not references:
        return 0.0
    numeric = [r for r in references if re.fullmatch(r"\d+[a-h]?", r.label)]
    return len(numeric) / len(references)


def _of_notes(references: Sequence[Reference], notes: Sequence[Note]) -> bool:
    """True where the works are those of the notes: they stand on the notes' lines."""
    lines = {line for note in notes for line in range(note.first_line, note.last_line + 1)}
    return sum(r.line in lines for r in references) * 2 > len(references)


def _leads(notes: Sequence[Note], references: Sequence[Reference]) -> dict[str, tuple[str, ...]]:
    """For each note the labels it leads to, as the references at hand have them."""
    if references and not _of_notes(references, notes):
        return match_notes(notes, references)
    _, leads = note_works(notes)
    known = {reference.label for reference in references}
    return {n: tuple(label for label in labels if label in known) for n, labels in leads.items()}


def _numeric(
    paragraph: Paragraph, mark: Mark, numbered: Mapping[str, tuple[str, ...]], has_list: bool
) -> list[tuple[int, Citation]]:
    line = paragraph.first_line
    known = [n for n in mark.numbers if n in numbered]
    if len(known) == len(mark.numbers):
        labels = tuple(label for n in mark.numbers for label in numbered[n])
        return [(mark.start, Citation(paragraph.number, mark.surface, labels, line=line))]
    why = (
        "no such entry: the list has no number {}"
        if has_list
        else "the text prints no list of references"
    )
    if not known:
        problem = why.format(", ".join(mark.numbers))
        return [(mark.start, Citation(paragraph.number, mark.surface, None, problem, line=line))]
    return [
        (
            mark.start,
            Citation(
                paragraph.number,
                f"[{n}]",
                numbered.get(n),
                "" if n in numbered else why.format(n),
                line=line,
            ),
        )
        for n in mark.numbers
    ]


def _noted(
    paragraph: Paragraph, mark: Mark, leads: Mapping[str, tuple[str, ...]]
) -> list[tuple[int, Citation]]:
    known = [n for n in mark.numbers if n in leads]
    line = paragraph.first_line
    if not known:
        problem = f"the text has no note {', '.join(mark.numbers)}"
        return [(mark.start, Citation(paragraph.number, mark.surface, None, problem, line=line))]
    labels = tuple(dict.fromkeys(label for n in known for label in leads[n]))
    if not labels:
        # The note is a remark and prints no work: its mark is no citation.
        return []
    return [(mark.start, Citation(paragraph.number, mark.surface, labels, line=line))]


def _named(
    paragraph: Paragraph, places: Sequence[Found], has_list: bool
) -> list[tuple[int, Citation]]:
    found = []
    for place in places:
        problem = place.resolution.problem
        if problem and not has_list:
            problem = "the text prints no list of references"
        citation = Citation(
            paragraph.number,
            place.surface,
            place.resolution.labels,
            problem,
            place.resolution.probable,
            paragraph.first_line,
        )
        found.append((place.start, citation))
    return found


def _with_lost(
    citations: list[Citation],
    paragraphs: Sequence[Paragraph],
    notes: Sequence[Note],
    leads: Mapping[str, tuple[str, ...]],
) -> list[Citation]:
    """Add the notes whose marks are lost, at the paragraphs they probably belong to."""
    marked: dict[str, int] = {}
    for paragraph in paragraphs:
        for mark in find_raised(paragraph.text):
            for number in mark.numbers:
                marked.setdefault(number, paragraph.number)
    lost = []
    for note in notes:
        labels = leads.get(note.label, ())
        if note.label in marked or not labels:
            continue
        place = probable_paragraph(note, paragraphs, marked)
        if place is None:
            continue
        problem = f"anchor lost: the text has no mark {note.label}; the paragraph is a guess"
        lost.append(
            Citation(
                place.number,
                note.label,
                None,
                problem,
                labels,
                note.first_line,
                anchor_lost=True,
            )
        )
    order = sorted([*citations, *lost], key=lambda c: c.paragraph)
    return order
