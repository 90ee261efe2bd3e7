"""Notes of an article that has a list of works, too: which of its entries each note names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from edition.importer.footnotes.notepieces import cut_note, sentences_of
from edition.importer.lists.listedworks import words_of
from edition.importer.lists.shortforms import NOTE_NUMBER
from edition.importer.reading.records import Note, Reference
from edition.importer.words.dates import YEAR
from edition.importer.words.names import fold
from edition.importer.works.printedworks import IBID, POINTER

# A short form: the name, a word of the title, the page.
_SHORT = 14
_SAME_YEAR = re.compile(
    r"^\W*(?:ders|dies|id|idem|ead|eadem|dens|он же|она же|они же|він же|вона ж|tenże|taż|týž|táž|"
    r"the same|le même|la même|el mismo|la misma|lo stesso|la stessa|aynı yazar)\b\.?,?\s\(?"
    rf"(?P<year>{YEAR})",
    re.I,
)
_ARTICLE = re.compile(r"^(?:the|an?|der|die|das|ein|eine|le|la|les|l)\s")


@dataclass(frozen=True)
class _Listed:
    """A work of the list as a note can name it; names and title between blanks."""

    label: str
    family: str
    year: str
    title: str
    # Without author: its title names it, be there an editor or not.
    nameless: bool
    host: str  # the book or the journal it stands in

    @property
    def head(self) -> str:
        """The first words of the title, by which it is known in full."""
        return " ".join(self.title.split()[:4])

    @property
    def beside(self) -> str:
        """The name and, right behind it, the first words of the title, an article aside."""
        words = _ARTICLE.sub("", self.title).split()[:2]
        return f" {self.family} {' '.join(words)} " if self.family and len(words) > 1 else "\n"

    @property
    def start(self) -> str:
        """The words of the title that its short forms begin with, an article aside."""
        words = _ARTICLE.sub("", self.title).split()
        return " ".join(words[:2]) if len(words) > 1 and len(words[0]) < 7 else " ".join(words[:1])


def _listed(reference: Reference) -> _Listed:
    item = reference.item
    people = item.get("author") or item.get("editor") or []
    family = str(people[0].get("family") or people[0].get("literal")) if people else ""
    dates = item.get("issued", {}).get("date-parts") or [[""]]
    title = words_of(str(item.get("title", "")))
    host = words_of(str(item.get("container-title", "")))
    return _Listed(
        reference.label,
        words_of(fold(family)),
        str(dates[0][0]),
        title,
        not item.get("author"),
        host,
    )


def match_notes(
    notes: Sequence[Note], references: Sequence[Reference]
) -> dict[str, tuple[str, ...]]:
    """For each note the works of the list it names: in full, in short, or by "Ibid."."""
    works = [_listed(reference) for reference in references]
    leads: dict[str, tuple[str, ...]] = {}
    before: tuple[str, ...] = ()
    cited: list[str] = []  # labels, the latest last
    for note in notes:
        found: list[str] = []
        for piece in cut_note(note.text) or [note.text]:
            same = _by_the_same(piece, works, found)
            if not same and IBID.match(piece):
                found += (found or list(before))[-1:]
                continue
            named = same or _named(piece, works, cited)
            for sentence in () if named else sentences_of(piece)[1:]:
                named += _named(sentence, works, cited)
            found += named
            cited += named
        if not found and (number := NOTE_NUMBER.search(note.text)) and POINTER.search(note.text):
            # "Siehe Anm. 3": to all that the other note names.
            found += leads.get(number["n"] or number["m"], ())
        # "… see the remarks in Moor, Dry Wells, 300, and the discussion in Ann Hill …"
        whole = f" {words_of(note.text)} "
        hosts = {w.host for w in works if w.label in found}
        found += [w.label for w in works if w.beside in whole and w.title not in hosts]
        leads[note.label] = tuple(dict.fromkeys(found))
        before = leads[note.label] or before
    return leads


def _by_the_same(piece: str, works: Sequence[_Listed], found: Sequence[str]) -> list[str]:
    """The work of the author named last that "the same" and a year lead to: "dies. 1999, S. 4"."""
    same = _SAME_YEAR.match(piece)
    last = next((w.family for w in works if found and w.label == found[-1]), "")
    return [w.label for w in works if same and last == w.family and w.year == same["year"]][:1]


def _named(piece: str, works: Sequence[_Listed], cited: Sequence[str]) -> list[str]:
    """The labels of the works that one piece of a note names."""
    words = f" {words_of(piece)} "
    by_name = [w for w in works if w.family and f" {w.family} " in words]
    nameless = [w for w in works if w.nameless and w.title.count(" ") and f" {w.head} " in words]
    titled = [w for w in by_name if w.title and f" {w.head} " in words]
    if titled or nameless:
        hosts = {w.host for w in titled}
        return [w.label for w in (*titled, *nameless) if w.title not in hosts]
    dated = [w for w in by_name if w.year and f" {w.year} " in words]
    if dated:
        return [w.label for w in dated]
    # "Moor, Dry Wells, 210, gives another figure": in a long remark name and title stand together.
    if beside := [w for w in by_name if w.beside in words]:
        return [w.label for w in beside]
    short = len(words.split()) <= _SHORT
    if not by_name or not (short or POINTER.search(piece)):
        return []
    begun = [w for w in by_name if len(w.start) > 3 and f" {w.start} " in words]
    if begun and not POINTER.search(piece):
        return [begun[0].label]
    # "Family, op. cit., 12": the work of this author that was cited last.
    of_author = {w.label for w in begun or by_name}
    last = next((label for label in reversed(cited) if label in of_author), None)
    if last is None and len({w.family for w in by_name}) == len(by_name) == 1:
        last = by_name[0].label
    # "Family, 12": the name and a page, and no date of anything else.
    paged = re.search(r"\d", piece) and not re.search(r"\b\d{4}\b", piece)
    pointed = POINTER.search(piece) or (paged and len(words.split()) <= 7)
    return [last] if last and pointed else []
