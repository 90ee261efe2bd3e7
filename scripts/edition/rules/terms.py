"""Rules of families G, E and L: terms, events, and the links between the parts."""

from __future__ import annotations

from collections.abc import Iterator

from edition.dates import bounds
from edition.diagnostics import Diagnostic, Place, suggest
from edition.lookalikes import fold
from edition.markup import links_in, without_code
from edition.model import Corpus
from edition.refs import parse_passage
from edition.registry import Finding, rule


def passage_exists(corpus: Corpus, target: str) -> bool:
    """Whether a passage reference names paragraphs that a study text has."""
    passage = parse_passage(target)
    text = corpus.text(passage.article) if passage else None
    if passage is None or text is None:
        return False
    return {p.number for p in text.paragraphs}.issuperset(passage.numbers)


@rule("G001")
def check_related_terms(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A term names a related or broader term that the glossary does not have.

    Bad: `related: [balancng]`.
    Good: `related: [balancing]`, the id of another file of `docs/glossary`.
    """
    for term in corpus.terms.values():
        for other in (*term.related, *term.broader):
            if other not in corpus.terms:
                message = f"{term.id}: the glossary has no term {other!r}."
                yield found(term.place, message, suggest(other, corpus.terms))


@rule("G002")
def check_term_sources(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A term rests on a passage that is not there.

    Bad: `sources: [lee-2021:p99]` where the article ends with p58.
    Good: passages that the definition can be checked against.
    """
    for term in corpus.terms.values():
        for source in term.sources:
            if not passage_exists(corpus, source):
                hint = suggest(source.split(":")[0], corpus.facts)
                yield found(term.place, f"{term.id}: there is no passage {source!r}.", hint)


@rule("G003")
def check_forms(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """Two terms claim the same form in one language, or a term has no form at all.

    Bad: `en: [Union]` in two files.
    Good: each form with one term; `not_forms` and `context` tell apart what looks alike.
    """
    owners: dict[tuple[str, str], str] = {}
    for term in corpus.terms.values():
        if not any(term.all_forms(k) for k in ("en", "ru", "kk")):
            yield found(term.place, f"{term.id} has no form in any language.", "Add one.")
        for language in ("en", "ru", "kk"):
            for form in dict.fromkeys(fold(f) for f in term.all_forms(language)):
                owner = owners.setdefault((language, form), term.id)
                if owner != term.id:
                    message = f"{term.id}: {form!r} ({language}) is a form of {owner!r} already."
                    yield found(term.place, message, "Leave it with one of them.")


@rule("E001")
def check_event_dates(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """The date of an event is not EDTF, or does not fit its basis.

    See https://www.loc.gov/standards/datetime/: `1992-05`, `2013/2016`, `2014?`, `199X`.

    Bad: `date: May 1992`; `basis: undated` with a date; `basis: stated` without one.
    Good: `date: 1992-05` with `basis: stated`; no date with `basis: undated`.
    """
    for event in corpus.events:
        if event.date and bounds(event.date) is None:
            message = f"{event.id}: {event.date!r} is no EDTF date."
            yield found(event.place, message, "Write 2022-01-06, 1992-05, 2013/2016 or 199X.")
        elif bool(event.date) == (event.basis == "undated"):
            have = f"the date {event.date}" if event.date else "no date"
            message = f"{event.id} has {have} and the basis {event.basis!r}."
            yield found(event.place, message, "An undated event gets no date; others need one.")


@rule("E002")
def check_event_evidence(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """An event rests on a passage that is not there, or on none that dates it.

    Bad: `passage: lee-2021:p99`; a stated date and `as_given: ""` in all evidence.
    Good: passages that report the event, at least one with the date as it gives it.
    """
    for event in corpus.events:
        for evidence in event.evidence:
            if not passage_exists(corpus, evidence.passage):
                message = f"{event.id}: there is no passage {evidence.passage!r}."
                hint = suggest(evidence.passage.split(":")[0], corpus.facts)
                yield found(event.place, message, hint)
        if event.basis == "stated" and not any(e.as_given for e in event.evidence):
            message = f"{event.id}: no passage gives the stated date."
            yield found(event.place, message, "Add as_given, or make the basis computed.")


@rule("E003")
def check_event_ids(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """Two events have the same id.

    Ids are addresses: the timeline links them.

    Bad: `id: dam-raised` twice.
    Good: `id: dam-raised-1998` and `id: dam-raised-2004`.
    """
    first: dict[str, Place] = {}
    for event in corpus.events:
        if event.id in first:
            message = f"The id {event.id!r} stands twice."
            yield found(event.place, message, f"It stands first on line {first[event.id].line}.")
        first.setdefault(event.id, event.place)


def _linking(corpus: Corpus) -> Iterator[tuple[str, Place, str]]:
    """Texts that may hold `[[…]]` links: what they are, where they begin, their words."""
    for text in corpus.texts:
        if text.headnote and text.headnote_place:
            yield f"The headnote of {text.article}", text.headnote_place, text.headnote
    for term in corpus.terms.values():
        yield f"The definition of {term.id}", term.place, term.definition
    for note in corpus.notes.values():
        yield f"The note {note.id}", note.body_place, without_code(note.body)
    for pack in corpus.packs.values() if corpus.facts else ():
        words = [pack.introduction, *pack.questions, *(a.note for a in pack.passages)]
        yield f"The reading pack {pack.id}", pack.place, "\n".join(words)


@rule("L001")
def check_links(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A `[[…]]` link leads nowhere.

    Bad: `[[lee-2021:p99]]` where the article ends with p58; `[[balancng]]`.
    Good: `[[lee-2021:p19]]`, `[[lee-2021:p19-p23]]`, the id of a term or of an event.
    """
    events = {e.id for e in corpus.events}
    seen: set[tuple[Place, str]] = set()
    for what, place, text in _linking(corpus):
        for target, start in links_in(text):
            known = target in corpus.terms or target in events or passage_exists(corpus, target)
            exact = not what.startswith("The definition")
            where = place.within(text, start) if exact else place
            if not known and (where, target) not in seen:
                seen.add((where, target))
                hint = suggest(target.split(":")[0], [*corpus.facts, *corpus.terms, *events])
                yield found(where, f"{what} links [[{target}]], which is not there.", hint)
