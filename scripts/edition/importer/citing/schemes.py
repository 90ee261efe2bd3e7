"""How an article cites: by numbers of a list, marks of notes, names with years or with pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from itertools import pairwise

from edition.importer.citing.authordate import find_author_date
from edition.importer.citing.authorpage import find_author_page
from edition.importer.citing.ownsigns import signs_of
from edition.importer.citing.resolution import Resolver
from edition.importer.footnotes.notelists import match_notes
from edition.importer.footnotes.noteseries import marks_by_series
from edition.importer.footnotes.noteworks import note_works
from edition.importer.reading.records import Note, Paragraph, Reference
from edition.importer.words.dates import YEAR
from edition.importer.words.marks import (
    KEY,
    Mark,
    find_brackets,
    find_enclosed,
    find_keys,
    find_raised,
    find_stuck,
    find_worded,
)


class Scheme(Enum):
    """How an article cites."""

    BRACKETS = "numbers in brackets"
    ENCLOSED = "numbers between other signs"
    KEYS = "keys in brackets"
    RAISED = "raised numbers of a list"
    NOTES = "raised marks of notes"
    AUTHOR_DATE = "names and years"
    AUTHOR_PAGE = "names and pages"


def scheme_of(
    paragraphs: Sequence[Paragraph], references: Sequence[Reference], notes: Sequence[Note]
) -> Scheme:
    """How the article cites, told by the labels of its works and the marks in its text."""
    if references and all(re.fullmatch(KEY, r.label) for r in references):
        return Scheme.KEYS
    bracketed = any(find_brackets(p.text) for p in paragraphs)
    if references and _numeric_share(references) >= 0.5:
        if notes and _of_notes(references, notes):
            return Scheme.NOTES
        return _by_numbers(paragraphs, references, notes, bracketed)
    if not references and bracketed:
        return Scheme.BRACKETS
    works = sum(bool(labels) for labels in leads_of(notes, references).values())
    linked = _linked_years(paragraphs, references)
    # Where the text cites names and years itself, notes are remarks, though they cite works, too.
    if notes and works * 2 >= len(notes) and 3 * linked < len(notes):
        remarks = linked and not _of_notes(references, notes) and _dated_notes(notes, references)
        return _by_names(paragraphs, references) if remarks * 2 >= works else Scheme.NOTES
    by_place = _by_place(paragraphs, references) if not notes and not linked else None
    return by_place or _by_names(paragraphs, references)


def _by_numbers(
    paragraphs: Sequence[Paragraph],
    references: Sequence[Reference],
    notes: Sequence[Note],
    bracketed: bool,
) -> Scheme:
    """How a numbered list is cited: by the signs that most of its numbers stand in."""
    labels = [str(r.item.get("printed-label", r.label)) for r in references]
    beside_notes = _mark_notes(paragraphs, notes)
    raised = not beside_notes and any(find_raised(p.text) for p in paragraphs)
    cited = {
        scheme: _cited(marks_of(paragraphs, scheme, labels).values(), labels)
        for scheme in (Scheme.BRACKETS, Scheme.RAISED)
        # Numbers that lost their raising stick to words.
        if (bracketed if scheme is Scheme.BRACKETS else not beside_notes)
    }
    best = max(cited, key=lambda scheme: len(cited[scheme]), default=Scheme.BRACKETS)
    reached = cited.get(best, set())
    if 2 * len(reached) >= len(set(labels)):
        return best
    linked = _linked_years(paragraphs, references)
    share = 4 if beside_notes else 2  # notes cite some of the works
    if linked * 2 < len(references):
        found = _cited(marks_of(paragraphs, Scheme.ENCLOSED, labels).values(), labels)
        if share * len(found) >= len(set(labels)):
            return Scheme.ENCLOSED
    elif linked > len(reached):
        # The numbers count the works, and nothing more: a list set by a site.
        return _by_names(paragraphs, references)
    if bracketed or raised:
        return Scheme.BRACKETS if bracketed else Scheme.RAISED
    return _by_names(paragraphs, references)


def _mark_notes(paragraphs: Sequence[Paragraph], notes: Sequence[Note]) -> bool:
    """Whether the raised numbers are those of notes beside a list: nearly all once, in their order.

    Not all of the notes need have been found.
    """
    raised = [int(n) for p in paragraphs for mark in find_raised(p.text) for n in mark.numbers]
    labels = [note.label.rpartition(":")[2] for note in notes]
    own = {int(label) for label in labels if label.isdigit()}
    back = sum(b <= a for a, b in pairwise(raised))
    rising = 10 * back <= len(raised) and 10 * len(raised) >= 9 * max(raised, default=0)
    return rising and 3 * len(own.intersection(raised)) >= max(3, len(raised))


def _by_place(paragraphs: Sequence[Paragraph], references: Sequence[Reference]) -> Scheme | None:
    """How a list that lost its numbers is cited by them, if it is: they count to its last place.

    A number or two may lead beyond it by mistake. Raised numbers of which none comes again, nor
    stands with others, are those of notes that were not found.
    """
    for scheme, find in ((Scheme.BRACKETS, find_brackets), (Scheme.RAISED, find_raised)):
        marks = [mark for p in paragraphs for mark in find(p.text)]
        numbers = [int(n) for mark in marks for n in mark.numbers]
        cited = set(numbers)
        places = {n for n in cited if n <= len(references)}
        again = scheme is Scheme.BRACKETS or len(numbers) > min(len(marks), len(cited))
        if (
            again
            and 2 * len(places) >= max(2, len(references))
            and max(places, default=0) >= 0.8 * len(references)
            and len(cited) - len(places) <= max(2, 0.1 * len(cited))
        ):
            return scheme
    return None


def _cited(marks: Iterable[Sequence[Mark]], labels: Sequence[str]) -> set[str]:
    """The works of the list that these marks cite."""
    return {n for found in marks for mark in found for n in mark.numbers} & set(labels)


def _by_names(paragraphs: Sequence[Paragraph], references: Sequence[Reference]) -> Scheme:
    """Names with years, or (where more of these lead to works) names with pages.

    A year alone tells little: a title with its year, "The Frozen Lock (1884)", is no citation.
    """
    resolver = Resolver(references)
    dated = sum(
        f.resolution.labels is not None
        for p in paragraphs
        for f in find_author_date(p.text, resolver)
    )
    paged = sum(
        f.resolution.has_hint and not re.search(rf"\b{YEAR}", f.surface)
        for p in paragraphs
        for f in find_author_page(p.text, resolver)
    )
    return Scheme.AUTHOR_PAGE if paged > dated else Scheme.AUTHOR_DATE


def _linked_years(paragraphs: Sequence[Paragraph], references: Sequence[Reference]) -> int:
    """How many names with years lead to works of the list."""
    if not references:
        return 0
    resolver = Resolver(references)
    return sum(
        f.resolution.labels is not None
        for p in paragraphs
        for f in find_author_date(p.text, resolver)
    )


def marks_of(
    paragraphs: Sequence[Paragraph], scheme: Scheme, labels: Sequence[str]
) -> dict[int, list[Mark]]:
    """The numeric marks of each paragraph; `labels` are the notes, or the works of the list."""
    if scheme is Scheme.KEYS:
        return {p.number: list(_listed(find_keys(p.text), labels)) for p in paragraphs}
    worded = {p.number: list(_listed(find_worded(p.text), labels)) for p in paragraphs}
    if scheme is Scheme.BRACKETS:
        pages = _commas_part_pages(paragraphs, labels)
        return {
            p.number: _with_words(find_brackets(p.text, pages), worded[p.number])
            for p in paragraphs
        }
    if scheme is Scheme.ENCLOSED:
        signs = signs_of((p.text for p in paragraphs), labels)
        return {
            p.number: _with_words(
                list(_listed(find_enclosed(p.text, signs), labels)) if signs else [],
                worded[p.number],
            )
            for p in paragraphs
        }
    if scheme not in (Scheme.NOTES, Scheme.RAISED):
        return {}
    raised = {p.number: find_raised(p.text) for p in paragraphs}
    if scheme is Scheme.NOTES:
        # A square metre beside notes in brackets is none of them.
        bracketed = {p.number: list(_listed(find_brackets(p.text), labels)) for p in paragraphs}
        if len(_cited(bracketed.values(), labels)) > len(_cited(raised.values(), labels)):
            raised = bracketed
    if scheme is Scheme.NOTES and any(":" in label for label in labels):
        return marks_by_series(raised, labels)
    known = {n for found in raised.values() for mark in found for n in mark.numbers}
    missing = set(labels) - known
    if scheme is Scheme.NOTES:
        return _with_stuck(paragraphs, raised, missing, once=True)
    if 4 * len(missing) >= len(labels):
        raised = _with_stuck(paragraphs, raised, missing, once=False)
    return {n: [*found, *worded[n]] for n, found in raised.items()}


def _commas_part_pages(paragraphs: Sequence[Paragraph], labels: Sequence[str]) -> bool:
    """Whether commas part pages from numbers, "[5, 243]": many are no numbers of the list."""
    known = set(labels)
    pairs = [
        mark.numbers
        for p in paragraphs
        for mark in find_brackets(p.text)
        if "," in mark.surface and len(mark.numbers) > 1 and mark.numbers[0] in known
    ]
    strange = sum(not known.issuperset(numbers) for numbers in pairs)
    return strange > 1 and 3 * strange >= len(pairs)


def _with_words(marks: Sequence[Mark], worded: Sequence[Mark]) -> list[Mark]:
    """Marks, and those with a word that stand in none of them, as "[ref. 5]" does."""
    inside = [range(x.start, x.start + len(x.surface)) for x in marks]
    return [*marks, *(x for x in worded if not any(x.start in place for place in inside))]


def _listed(marks: Sequence[Mark], labels: Sequence[str]) -> Iterator[Mark]:
    known = set(labels)
    return (mark for mark in marks if known.issuperset(mark.numbers))


def _with_stuck(
    paragraphs: Sequence[Paragraph],
    raised: dict[int, list[Mark]],
    missing: set[str],
    once: bool,
) -> dict[int, list[Mark]]:
    """Add the numbers that are raised no longer: those that go on with the series.

    A note has one mark, and its number is the next; a work of a list can be cited again.
    """
    found: dict[int, list[Mark]] = {}
    last = 0
    for paragraph in paragraphs:
        kept = found.setdefault(paragraph.number, [])
        sure = raised.get(paragraph.number, [])
        stuck = find_stuck(paragraph.text) if missing else []
        for mark in sorted([*sure, *stuck], key=lambda m: m.start):
            first = int(mark.numbers[0])
            goes_on = last < first <= last + 3 if once else first <= last + 2
            if mark not in sure and not (goes_on and missing.issuperset(mark.numbers)):
                continue
            last = max(last, *map(int, mark.numbers))
            kept.append(mark)
    return found


def _dated_notes(notes: Sequence[Note], references: Sequence[Reference]) -> int:
    """How many notes cite works of the list by names and years, as the text beside them does."""
    resolver = Resolver(references)
    return sum(
        any(f.resolution.labels is not None for f in find_author_date(note.text, resolver))
        for note in notes
    )


def _numeric_share(references: Sequence[Reference]) -> float:
    if not references:
        return 0.0
    numeric = [r for r in references if re.fullmatch(r"\d+[a-h]?", r.label)]
    return len(numeric) / len(references)


def _of_notes(references: Sequence[Reference], notes: Sequence[Note]) -> bool:
    """True where the works are those of the notes: they stand on the notes' lines."""
    lines = {line for note in notes for line in range(note.first_line, note.last_line + 1)}
    return sum(r.line in lines for r in references) * 2 > len(references)


def leads_of(notes: Sequence[Note], references: Sequence[Reference]) -> dict[str, tuple[str, ...]]:
    """For each note the labels it leads to, as the references at hand have them."""
    if references and not _of_notes(references, notes):
        return match_notes(notes, references)
    _, leads = note_works(notes)
    known = {reference.label for reference in references}
    return {n: tuple(label for label in labels if label in known) for n, labels in leads.items()}
