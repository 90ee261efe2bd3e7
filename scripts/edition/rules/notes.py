"""Rules of family N: what a note is about, what it links, who signed it, and its thread."""

from __future__ import annotations

from collections.abc import Iterator

from edition.anchorage import anchor_notes
from edition.anchoring import ORPHAN, REVIEW
from edition.diagnostics import Diagnostic, Severity, suggest
from edition.markup import citations_in, without_code
from edition.model import Corpus, Note
from edition.noteschema import NO_NAME, NO_TEXT
from edition.refs import parse_passage
from edition.registry import Finding, rule
from edition.rules.harm import faults_of
from edition.rules.terms import passage_exists
from edition.untrusted import skeleton


@rule("N005")
def check_note_targets(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A note is about a passage that is not there, or of another article than its folder's.

    Bad: `target: lee-2021:p99` where the article ends with p58; `target: lee-2021:p3` in a file
    under `docs/annotations/wang-2024`.
    Good: `docs/annotations/lee-2021/who-pays.md` with `target: lee-2021:p4`.
    """
    for note in corpus.notes.values():
        passage = parse_passage(note.target)
        if passage is not None and passage.article != note.article:
            message = f"The file lies under {note.article}, the target is of {passage.article}."
            hint = suggest(passage.article, corpus.facts) or "Move the file or mend the target."
            yield found(note.place_of("target"), message, hint)
        elif not passage_exists(corpus, note.target):
            message = f"There is no passage {note.target!r}."
            text = corpus.text(note.article)
            last = len(text.paragraphs) if text else 0
            yield found(note.place_of("target"), message, f"{note.article} has p1 to p{last}.")


@rule("N006", Severity.WARNING)
def check_note_quotations(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """The words that a note quotes have been changed, or stand more than once.

    A note is carried over in silence only where its words still stand in their paragraph; else
    somebody must look. Until then the note is shown with its old quotation, unmarked in the text.

    Bad: `quote: by 4.5 metres` where the paragraph now has `by 5.4 metres`.
    Good: the words as they stand in the study text, with `prefix` and `suffix` where they stand
    twice; or `status: superseded`, if the note is no longer to the point.
    """
    for place in anchor_notes(corpus).values():
        if place.status == REVIEW and place.note.status != "superseded":
            hint = "Read the note again; mend its quote, or make it superseded."
            where = place.note.place_of("quote")
            yield found(where, f"{place.note.target}: {place.reason}.", hint)


@rule("N007", Severity.WARNING)
def check_note_orphans(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """The words that a note quotes stand nowhere any more.

    Such a note keeps its quotation and is listed at the end of its article's page.

    Bad: `quote: the wall of Norwick` where no paragraph has these words, or most of them.
    Good: words of the study text (not of the article itself), or no `quote` for a note on the
    whole paragraph.
    """
    for place in anchor_notes(corpus).values():
        note = place.note
        if place.status == ORPHAN and note.quote and note.status != "superseded":
            if not passage_exists(corpus, note.target):
                continue
            message = f"{note.article} has {note.quote!r} nowhere."
            hint = "Quote words of the study text, or leave the quote out."
            yield found(note.place_of("quote"), message, hint)


def _circle(corpus: Corpus, note: Note) -> bool:
    seen, here = {note.id}, note
    while here.reply_to in corpus.notes:
        here = corpus.notes[here.reply_to]
        if here.id in seen:
            return True
        seen.add(here.id)
    return False


@rule("N008")
def check_note_threads(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A reply, or a note that takes another's place, names no note of the same article.

    Bad: `motivation: replying` without `reply_to`; `reply_to: lee-2021/who-payz`; two notes that
    reply to each other.
    Good: `motivation: replying` with `reply_to: lee-2021/who-pays`, the note's folder and name.
    """
    for note in corpus.notes.values():
        if (note.motivation == "replying") != bool(note.reply_to):
            message = "A reply needs both: motivation replying, and the note that it replies to."
            name = "motivation" if note.motivation == "replying" else "reply_to"
            yield found(note.place_of(name), message, "Write reply_to: article-id/note.")
        if note.superseded_by and note.status != "superseded":
            message = f"The note is {note.status} and names a note that takes its place."
            yield found(note.place_of("superseded_by"), message, "Write status: superseded.")
        for name in ("reply_to", "superseded_by"):
            other = getattr(note, name)
            if not other:
                continue
            place = note.place_of(name)
            if other not in corpus.notes or other == note.id:
                message = f"There is no other note {other!r}."
                yield found(place, message, suggest(other, corpus.notes))
            elif other.split("/")[0] != note.article:
                yield found(place, f"{other!r} is a note on another article.", "Link it instead.")
        if _circle(corpus, note):
            message = f"{note.id} replies, by way of others, to itself."
            yield found(note.place_of("reply_to"), message, "Let one of them reply to none.")


@rule("N009")
def check_note_bodies(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A note has HTML, a picture, template syntax, or a link that is not http(s).

    It would be shown as plain text; the message spares its writer the surprise.

    Bad: `<b>bold</b>`, `![map](https://example.org/map.png)`, `[here](javascript:alert(1))`.
    Good: `**bold**`, `[the map](https://example.org/map)`, HTML in backticks.
    """
    for note in corpus.notes.values():
        for offset, message, hint in faults_of(note.body):
            yield found(note.body_place.within(note.body, offset), message, hint)


@rule("N010")
def check_note_citations(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A note cites a work that no list of the edition has, or in a form that cannot be read.

    Bad: `[@hank2009]`, `[@hanks2009, p. 5, @other]`.
    Good: `[@hanks2009, p. 5]`, the key of a work of any of the articles; other works as links.
    """
    works = corpus.works()
    for note in corpus.notes.values():
        bare = without_code(note.body)
        for citation in citations_in(bare):
            place = note.body_place.within(note.body, citation.start)
            if citation.problem:
                message = f"{citation.problem!r} is not a citation."
                yield found(place, message, "Write [@key] or [@key, p. 5; @other].")
            for item in citation.items:
                if item.key not in works:
                    message = f"No list of the edition has the work {item.key or item.label!r}."
                    yield found(place, message, suggest(item.key, works))


@rule("N011")
def check_note_lookalikes(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """Two notes' names, or two authors' names, differ only by case or look.

    One could be taken for the other, and some file systems take two such files for one.

    Bad: `who-pays-1.md` beside `who-pays-l.md`; `Ada Reader` beside `Ada Readеr` with a Cyrillic
    letter, or beside `ada reader`.
    Good: names that differ to the eye; one author always spelt in one way.
    """
    ids: dict[tuple[str, str], Note] = {}
    names: dict[str, Note] = {}
    for note in corpus.notes.values():
        twin = ids.setdefault((note.article, skeleton(note.slug)), note)
        if twin.id != note.id:
            message = f"The name {note.slug!r} looks like {twin.slug!r}."
            yield found(note.place, message, "Give the note another name.")
        twin = names.setdefault(skeleton(note.creator), note)
        if twin.creator != note.creator:
            message = f"{note.creator!r} looks like {twin.creator!r} ({twin.place})."
            yield found(note.place_of("creator"), message, "Write one author's name in one way.")


@rule("N012")
def check_note_is_finished(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A note still has what stood in place of its writer's name, or of the note itself.

    Bad: `creator: "Your Name"`; a body that begins with `Write the note here`.
    Good: the name by which the writer is known, and what there is to say.
    """
    for note in corpus.notes.values():
        if note.creator.casefold() == NO_NAME.casefold():
            message = f"The note is signed {note.creator!r}."
            yield found(note.place_of("creator"), message, "Put your name there.")
        at = note.body.find(NO_TEXT)
        if at >= 0 and not note.body[:at].rpartition("\n")[2].strip():
            place = note.body_place.within(note.body, at)
            message = "This line only keeps the place of the note."
            yield found(place, message, "Write the note instead of it.")
