"""Each note of the edition with its place in the study texts as they stand now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from edition.anchoring import KEEP, ORPHAN, REVIEW, Anchored, reanchor
from edition.markup import plain_text
from edition.model import Corpus, Note, StudyText
from edition.refs import Passage, parse_passage
from edition.seeking import Quotation

_ORDER = {KEEP: 0, REVIEW: 1, ORPHAN: 2}


@dataclass(frozen=True)
class NotePlace:
    """Where a note stands: `paragraph` is None where its words are gone (`orphan`).

    `start` and `end` are offsets into the plain text of the paragraph in `language`, -1 where
    the note is about the whole passage or its words are not there for certain.
    """

    note: Note
    status: str
    paragraph: int | None
    language: str
    quote: str
    reason: str
    start: int = -1
    end: int = -1


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    return plain_text(text)


def _quotations(note: Note, passage: Passage) -> list[Quotation]:
    return [
        Quotation(note.id, number, note.quote, note.prefix, note.suffix)
        for number in passage.numbers[:60]
    ]


def _anchored(text: StudyText, notes: list[tuple[Note, Passage]]) -> dict[str, Anchored]:
    """The best that can be said of each note in one study text."""
    paragraphs = [(p.number, _plain(p.text)) for p in text.paragraphs]
    asked = [q for note, passage in notes for q in _quotations(note, passage)]
    best: dict[str, Anchored] = {}
    for found in reanchor(paragraphs, asked):
        known = best.get(found.id)
        if known is None or _ORDER[found.status] < _ORDER[known.status]:
            best[found.id] = found
    return best


def _by_language(
    texts: tuple[StudyText, ...], notes: list[tuple[Note, Passage]]
) -> dict[str, dict[str, Anchored]]:
    """By note and language; a note whose words are kept in one language is sought in no other."""
    found: dict[str, dict[str, Anchored]] = {note.id: {} for note, _ in notes}
    left = notes
    if len(texts) > 1:  # the language in which the words stand as they are comes first
        words = [" ".join(_plain(p.text) for p in t.paragraphs) for t in texts]
        for text, whole in zip(texts, words, strict=True):
            here = [(n, p) for n, p in left if n.quote in whole]
            for identifier, anchored in _anchored(text, here).items():
                found[identifier][text.language] = anchored
            left = [(n, p) for n, p in left if all(a.status != KEEP for a in found[n.id].values())]
    for text in texts:
        for identifier, anchored in _anchored(text, left).items():
            found[identifier][text.language] = anchored
        left = [(n, p) for n, p in left if found[n.id][text.language].status != KEEP]
    return found


def _place(note: Note, passage: Passage, found: Mapping[str, Anchored]) -> NotePlace:
    language, best = min(found.items(), key=lambda kv: _ORDER[kv[1].status])
    if best.status == ORPHAN:
        return NotePlace(note, ORPHAN, None, language, note.quote, best.reason)
    if best.status == REVIEW:
        return NotePlace(note, REVIEW, passage.first, language, note.quote, best.reason)
    end = best.start + len(best.quote)
    return NotePlace(note, KEEP, best.paragraph, language, best.quote, best.reason, best.start, end)


_last: tuple[Corpus, dict[str, NotePlace]] | None = None


def anchor_notes(corpus: Corpus) -> dict[str, NotePlace]:
    """Where every note stands that has a passage; those without one are reported by a rule.

    Rules, pages and data ask for the same corpus, so the last answer is kept.
    """
    global _last
    if _last is None or _last[0] is not corpus:
        _last = (corpus, _anchor(corpus))
    return _last[1]


def _anchor(corpus: Corpus) -> dict[str, NotePlace]:
    places: dict[str, NotePlace] = {}
    quoting: dict[str, list[tuple[Note, Passage]]] = {}
    for note in corpus.notes.values():
        passage, text = parse_passage(note.target), corpus.text(note.article)
        numbers = {p.number for p in text.paragraphs} if text else set()
        if passage is None or text is None or passage.article != note.article:
            continue
        if note.quote:
            quoting.setdefault(note.article, []).append((note, passage))
        elif passage.first in numbers:
            places[note.id] = NotePlace(
                note, KEEP, passage.first, text.language, "", "about the whole passage"
            )
        else:
            places[note.id] = NotePlace(
                note, ORPHAN, None, text.language, "", "there is no such paragraph"
            )
    for article, notes in quoting.items():
        found = _by_language(corpus.texts_of(article), notes)
        for note, passage in notes:
            places[note.id] = _place(note, passage, found[note.id])
    return {i: places[i] for i in corpus.notes if i in places}


@dataclass(frozen=True)
class Thread:
    """A note with the replies to it, and to them, by date."""

    root: NotePlace
    replies: tuple[NotePlace, ...]

    @property
    def notes(self) -> tuple[NotePlace, ...]:
        """The note and its replies."""
        return (self.root, *self.replies)


def root_of(corpus: Corpus, note: Note) -> Note:
    """The note at the head of a thread; a note itself where its thread is broken."""
    seen = {note.id}
    here = note
    while here.reply_to in corpus.notes and here.reply_to not in seen:
        here = corpus.notes[here.reply_to]
        seen.add(here.id)
    return note if here.reply_to in seen else here


def threads_of(corpus: Corpus, places: Mapping[str, NotePlace]) -> list[Thread]:
    """All threads: by article, paragraph and date; those without a place last."""
    replies: dict[str, list[NotePlace]] = {}
    roots: list[NotePlace] = []
    for place in places.values():
        root = root_of(corpus, place.note)
        if root.id == place.note.id or root.id not in places:
            roots.append(place)
        else:
            replies.setdefault(root.id, []).append(place)
    order = {article: n for n, article in enumerate(corpus.facts)}
    roots.sort(
        key=lambda p: (
            order.get(p.note.article, 0),
            p.paragraph or 9999,
            p.start,
            p.note.created,
            p.note.id,
        )
    )
    by_date = {k: sorted(v, key=lambda p: (p.note.created, p.note.id)) for k, v in replies.items()}
    return [Thread(r, tuple(by_date.get(r.note.id, ()))) for r in roots]
