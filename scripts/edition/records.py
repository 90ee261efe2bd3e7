"""What search can find: passages, summaries, works, terms, events and notes, one record each.

A record belongs to one language, because each language has an index of its own. A term has one
record a language it has forms in; its definition is English and stands in the English one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from edition.corpus import Work, collect_works
from edition.dates import spell_out
from edition.markup import plain_text
from edition.model import LANGUAGES, ArticleFacts, Corpus, Event, Note, Term
from edition.untrusted import show_hidden
from edition.weave.bodies import body_text
from edition.weave.fragments import title_of, work_heading
from edition.weave.glossary import mentions_of
from edition.weave.notes import passage_name
from edition.weave.timeline import articles_of

NOTE_WEIGHT = 0.5
OWN_WORDS = "Authors’ words"  # a kind of private copies only
_LINK = re.compile(r"\s*\[\[([^\[\]]+)\]\]")
_ITEM = re.compile(r"^- ", re.M)
_GONE = "\0"  # where a passage stood
_GONES = re.compile(r"\0(?:[,;]\0)*")
_ADDRESS = re.compile(
    r"(?:(?:available|accessed) [^.,]*|url:?|doi:?)?\s*https?://\S+", re.IGNORECASE
)


@dataclass(frozen=True)
class Record:
    """One thing that can be found; `name` is unique among the records of its language.

    A title is shown and not searched: else a heading's words would find every paragraph below it.
    Where its words should be found, the text has them too.
    """

    language: str
    name: str
    url: str
    title: str
    kind: str
    articles: tuple[str, ...]
    text: str
    weight: float = 1.0  # what its words count for, beside those of the study texts


def _join(parts: list[str]) -> str:
    """The parts as sentences, without those whose words have all been said."""
    said: set[str] = set()
    kept = []
    for part in parts:
        words = set(re.findall(r"\w+", part.casefold()))
        if not words <= said:
            kept.append(part.strip().rstrip("."))
        said |= words
    return ". ".join(kept)


def _names(corpus: Corpus, articles: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return tuple(corpus.facts[a].short_name for a in articles if a in corpus.facts)


def _passages(corpus: Corpus, article: str, facts: ArticleFacts) -> Iterator[Record]:
    for text in corpus.texts_of(article):
        headings = {h.id: h.text for h in text.headings}
        for p in text.paragraphs:
            section = headings.get(p.section[-1], "") if p.section else ""
            yield Record(
                text.language,
                f"{article}-{p.number}",
                f"articles/{article}/#p{p.number}",
                f"{facts.short_name} ¶{p.number}" + (f" · {section}" if section else ""),
                "Passage",
                (facts.short_name,),
                plain_text(p.text),
            )


def _summaries(corpus: Corpus, article: str, facts: ArticleFacts) -> Iterator[Record]:
    text = corpus.text(article)
    for language, summary in text.summaries.items() if text else ():
        if language in LANGUAGES:
            title = facts.title.get(language, "")
            authors = [a.printed.get(language) or f"{a.given} {a.family}" for a in facts.authors]
            yield Record(
                language,
                f"summary-{article}",
                f"articles/{article}/#summary",
                f"{facts.short_name} · {title or facts.main_title}",
                "Summary",
                (facts.short_name,),
                _join([plain_text(summary), title, ", ".join(authors)]),
            )


def _work(corpus: Corpus, work: Work) -> Record:
    people = [*work.csl.get("author", []), *work.csl.get("editor", [])]
    names = "; ".join(" ".join(str(v) for v in person.values()) for person in people)
    printed = [_ADDRESS.sub("", t) for p in work.printings for t in (p.printed, p.printed2)]
    return Record(
        work.language if work.language in LANGUAGES else "en",
        f"work-{work.key}",
        f"works/{work.key}/",
        work_heading(work),
        "Work",
        _names(corpus, work.articles),
        _join([*printed, title_of(work.csl), names]),
    )


def bare_definition(corpus: Corpus, term: Term) -> str:
    """A definition without its links: terms and events by name, passages left out.

    With a passage go the commas that tell it from the next one, and the hyphens of list items.
    """
    events = {e.id: e.title for e in corpus.events}

    def name(match: re.Match[str]) -> str:
        target = match[1].strip()
        found = corpus.terms[target].label if target in corpus.terms else events.get(target, "")
        return f" {found}" if found else _GONE

    text = _LINK.sub(name, _ITEM.sub("", term.definition))
    return plain_text(_GONES.sub("", text))


def _terms(corpus: Corpus, term: Term) -> Iterator[Record]:
    articles = _names(corpus, list(mentions_of(corpus, term.id)))
    for language in LANGUAGES:
        forms = term.all_forms(language)
        if not forms:
            continue
        rest = bare_definition(corpus, term) if language == "en" else term.label
        yield Record(
            language,
            f"term-{term.id}",
            f"glossary/{term.id}/",
            forms[0],
            "Term",
            articles,
            f"{', '.join(forms)}. {rest}",
        )


def _event(corpus: Corpus, event: Event) -> Record:
    given = [e.as_given for e in event.evidence if e.as_given]
    date = spell_out(event.date) if event.date else ""
    remarks = [event.conflict, event.note]
    for article, facts in corpus.facts.items():
        remarks = [text.replace(article, facts.short_name) for text in remarks]
    return Record(
        "en",
        f"event-{event.id}",
        f"timeline/#{event.id}",
        event.title,
        "Event",
        _names(corpus, articles_of(event)),
        _join([event.title, date, *given, *remarks]),
    )


def _note(corpus: Corpus, works: dict[str, Work], note: Note) -> Record:
    """A note, which comes after a passage that has the same words."""
    facts = corpus.facts[note.article]
    status = "" if note.status == "open" else f" ({note.status})"
    return Record(
        note.language,
        f"note-{note.id.replace('/', '-')}",
        f"articles/{note.article}/#{note.anchor}",
        f"{show_hidden(note.creator)} on {passage_name(corpus, note)}{status}",
        "Note",
        (facts.short_name,),
        f"{body_text(corpus, works, note.id)} {show_hidden(note.creator)} {' '.join(note.tags)}",
        NOTE_WEIGHT,
    )


def own_records(corpus: Corpus) -> Iterator[Record]:
    """The authors' paragraphs, for the search of a private copy."""
    for article, source in corpus.sources.items():
        facts = corpus.facts[article]
        for p in source.paragraphs:
            yield Record(
                facts.language,
                f"own-{article}-{p.number}",
                f"articles/{article}/#p{p.number}",
                f"{facts.short_name} ¶{p.number} · authors’ words",
                OWN_WORDS,
                (facts.short_name,),
                p.text,
            )
        for number, text in enumerate(source.left, 1):
            yield Record(
                facts.language,
                f"own-{article}-left-{number}",
                f"articles/{article}/#unplaced",
                f"{facts.short_name} · authors’ words without a number",
                OWN_WORDS,
                (facts.short_name,),
                text,
            )


def find_records(corpus: Corpus) -> Iterator[Record]:
    """Every record of the edition, in the order of its pages."""
    per_article: tuple[Callable[[Corpus, str, ArticleFacts], Iterator[Record]], ...]
    per_article = (_summaries, _passages)
    for article, facts in corpus.facts.items():
        for records in per_article:
            yield from records(corpus, article, facts)
    for term in corpus.terms.values():
        yield from _terms(corpus, term)
    yield from (_event(corpus, event) for event in corpus.events)
    works = collect_works(corpus)
    yield from (_work(corpus, work) for work in works.values())
    noted = (note for note in corpus.notes.values() if note.article in corpus.facts)
    yield from (_note(corpus, works, note) for note in noted)
