"""The citations of an article's paragraphs, each with the works it leads to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from edition.importer.citing.authordate import find_author_date, prints_commas
from edition.importer.citing.authorpage import find_author_page
from edition.importer.citing.citednames import Found
from edition.importer.citing.lostmarks import probable_paragraph
from edition.importer.citing.repeats import find_repeats
from edition.importer.citing.resolution import Resolver
from edition.importer.citing.schemes import Scheme, leads_of, marks_of, scheme_of
from edition.importer.reading.records import Citation, Doubt, Note, Paragraph, Reference
from edition.importer.words.language import language_of
from edition.importer.words.marks import Mark

# So many citations back one can be meant that is repeated.
_REACH = 200
_SMALL = re.compile(r"(?<![\w’'-])(?=[^\W\d_])[a-zа-яёà-ÿ]\w+")


def find_citations(
    paragraphs: Sequence[Paragraph], references: Sequence[Reference], notes: Sequence[Note]
) -> tuple[list[Citation], list[Doubt]]:
    """All citations in reading order, and a doubt for each that leads nowhere for certain.

    `references` are the works of the list, or of the notes where an article has no list.
    """
    small = {w for p in paragraphs for w in _SMALL.findall(p.text)}
    resolver = Resolver(references, language_of(" ".join(p.text for p in paragraphs[:30])), small)
    has_list = bool(references)
    scheme = scheme_of(paragraphs, references, notes)
    leads: Mapping[str, tuple[str, ...]] = {}
    if scheme is Scheme.NOTES:
        leads = leads_of(notes, references)
    numbered = _by_number(references, scheme in (Scheme.BRACKETS, Scheme.RAISED))
    marks = marks_of(paragraphs, scheme, list(leads) or list(numbered))
    dated = scheme is Scheme.AUTHOR_DATE
    commas = not dated or prints_commas((p.text for p in paragraphs), resolver)
    remarks: Mapping[str, tuple[str, ...]] = {}
    if scheme in (Scheme.AUTHOR_DATE, Scheme.AUTHOR_PAGE):
        remarks = _cited_in(notes, scheme, resolver, commas)
    noted = marks_of(paragraphs, Scheme.NOTES, [n.label for n in notes]) if remarks else {}
    citations: list[Citation] = []
    for paragraph in paragraphs:
        found: list[tuple[int, Citation]] = []
        for mark in noted.get(paragraph.number, ()):
            if any(n in remarks for n in mark.numbers):
                found += _noted(paragraph, mark, remarks)
        for mark in marks.get(paragraph.number, ()):
            if scheme is Scheme.NOTES:
                found += _noted(paragraph, mark, leads)
            else:
                found += _numeric(paragraph, mark, numbered, has_list)
        if scheme is Scheme.AUTHOR_PAGE:
            found += _named(paragraph, find_author_page(paragraph.text, resolver), has_list)
        elif scheme is Scheme.AUTHOR_DATE:
            found += _named(paragraph, find_author_date(paragraph.text, resolver, commas), has_list)
        if scheme is not Scheme.NOTES:
            found += _repeated(paragraph, found, citations, resolver)
        found.sort(key=lambda pair: pair[0])
        citations += [citation for _, citation in found]
    if scheme is Scheme.NOTES:
        citations = _with_lost(citations, paragraphs, notes, leads, marks)
    doubts = [
        Doubt(c.line, "citation-unresolved", f"Paragraph {c.paragraph}, {c.surface}: {c.problem}.")
        for c in citations
        if c.problem
    ]
    return citations, doubts


def _cited_in(
    notes: Sequence[Note], scheme: Scheme, resolver: Resolver, commas: bool
) -> dict[str, tuple[str, ...]]:
    """The works of the list that explanatory notes cite: the marks of these notes cite them."""
    works: dict[str, tuple[str, ...]] = {}
    for note in notes:
        if scheme is Scheme.AUTHOR_PAGE:
            places = find_author_page(note.text, resolver)
        else:
            places = find_author_date(note.text, resolver, commas)
        labels = [label for place in places for label in place.resolution.labels or ()]
        if labels:
            works[note.label] = tuple(dict.fromkeys(labels))
    return works


def _by_number(references: Sequence[Reference], counted: bool) -> dict[str, tuple[str, ...]]:
    """The works under each printed number; where the list lost its numbers, under their place."""
    if counted and not any(r.label[:1].isdigit() for r in references):
        return {str(n): (r.label,) for n, r in enumerate(references, 1)}
    numbered: dict[str, tuple[str, ...]] = {}
    for reference in references:
        printed = str(reference.item.get("printed-label", reference.label))
        numbered[printed] = (*numbered.get(printed, ()), reference.label)
    return numbered


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


def _repeated(
    paragraph: Paragraph,
    found: Sequence[tuple[int, Citation]],
    above: Sequence[Citation],
    resolver: Resolver,
) -> list[tuple[int, Citation]]:
    """The citations of a paragraph that repeat one; `above` are those of the paragraphs before."""
    cited = [(place, label) for place, c in found for label in c.labels or ()]
    before = [label for c in above[-_REACH:] for label in c.labels or ()]
    return [
        (x.start, Citation(paragraph.number, x.surface, (x.label,), line=paragraph.first_line))
        for x in find_repeats(paragraph.text, cited, before, resolver)
    ]


def _with_lost(
    citations: list[Citation],
    paragraphs: Sequence[Paragraph],
    notes: Sequence[Note],
    leads: Mapping[str, tuple[str, ...]],
    marks: Mapping[int, Sequence[Mark]],
) -> list[Citation]:
    """Add the notes whose marks are lost, at the paragraphs they probably belong to."""
    marked: dict[str, int] = {}
    for paragraph in paragraphs:
        for mark in marks.get(paragraph.number, ()):
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
