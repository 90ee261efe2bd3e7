"""Counts taken from the articles themselves: numbers only, so that they may be published.

`edition measure` writes `docs/measures.json` (words, citations, actors, terms per paragraph) and
the lock of the numbering. Every picture and count of the site comes from here and not from the
paraphrase.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from edition.fingerprints import ArticlePrint
from edition.fingerprints import as_data as fingerprint_data
from edition.lexicon import Lexicon
from edition.matching import find_forms
from edition.model import LANGUAGES, Corpus, LockedArticle, Source
from edition.refs import parse_passage
from edition.schemas import ActorRecord

Events = Mapping[int, list[str]]


def count_actors(actors: Iterable[ActorRecord], language: str, text: str) -> dict[str, int]:
    """How often each actor is named in a text; actors that are not named are left out."""
    counts = {}
    for actor in actors:
        forms = actor.forms.get(language, ())  # type: ignore[call-overload]
        number = sum(1 for _ in find_forms(forms, text))
        if number:
            counts[actor.id] = number
    return counts


def count_terms(lexicon: Lexicon, text: str) -> dict[str, int]:
    """How often each term stands in a text, words in quotations included."""
    counts: dict[str, int] = {}
    for mention in lexicon.find(text, quotations=True):
        counts[mention.term] = counts.get(mention.term, 0) + 1
    return dict(sorted(counts.items()))


def measure_article(
    source: Source, language: str, actors: list[ActorRecord], lexicon: Lexicon, events: Events
) -> dict[str, Any]:
    """The counts of one article: `paragraphs` in order, and their sums."""
    paragraphs = [
        {
            "number": p.number,
            "words": len(p.text.split()),
            "citations": len(p.citations),
            "actors": count_actors(actors, language, p.text),
            "terms": count_terms(lexicon, p.text),
            "events": sorted(events.get(p.number, ())),
        }
        for p in source.paragraphs
    ]
    return {
        "words": sum(int(p["words"]) for p in paragraphs),  # type: ignore[call-overload]
        "citations": sum(int(p["citations"]) for p in paragraphs),  # type: ignore[call-overload]
        "paragraphs": paragraphs,
    }


def _events_of(corpus: Corpus, article: str) -> Events:
    found: dict[int, list[str]] = {}
    for event in corpus.events:
        for evidence in event.evidence:
            passage = parse_passage(evidence.passage)
            for number in passage.numbers if passage and passage.article == article else ():
                if event.id not in found.setdefault(number, []):
                    found[number].append(event.id)
    return found


def measure_corpus(corpus: Corpus, actors: list[ActorRecord]) -> dict[str, Any]:
    """The counts of every article whose text is at hand; those of the others as they were."""
    articles = dict(corpus.measures.get("articles", {}))
    lexicons = {k: Lexicon(corpus.terms.values(), k) for k in LANGUAGES}
    for article, source in corpus.sources.items():
        language = corpus.facts[article].language
        events = _events_of(corpus, article)
        articles[article] = measure_article(source, language, actors, lexicons[language], events)
    return {"articles": {a: articles[a] for a in corpus.facts if a in articles}}


def lock_of(source: Source) -> LockedArticle:
    """The numbering of an article's text as a lock keeps it."""
    return LockedArticle(
        source.article,
        tuple(p.kind for p in source.paragraphs),
        tuple(p.digest for p in source.paragraphs),
    )


def changed_ids(old: LockedArticle, new: LockedArticle) -> list[int]:
    """Numbers of a lock that would vanish or stand for another paragraph."""
    return [
        number
        for number, (kind, source) in enumerate(zip(old.kinds, old.sources, strict=True), 1)
        if number > len(new.kinds)
        or (kind, source) != (new.kinds[number - 1], new.sources[number - 1])
    ]


def fingerprints_as_json(prints: Mapping[str, ArticlePrint]) -> str:
    """Fingerprints as JSON with one paragraph a line."""
    return as_json(fingerprint_data(prints))


def as_json(data: Mapping[str, Any]) -> str:
    """Measures as JSON with one paragraph a line, so that a change shows as one line."""
    out = ["{", ' "articles": {']
    articles = list(data["articles"].items())
    for index, (article, record) in enumerate(articles):
        head = {k: v for k, v in record.items() if k != "paragraphs"}
        out.append(f"  {json.dumps(article)}: {{")
        out += [f"   {json.dumps(k)}: {json.dumps(v)}," for k, v in head.items()]
        rows = [json.dumps(p, ensure_ascii=False) for p in record["paragraphs"]]
        out.append('   "paragraphs": [')
        out += [f"    {row}{',' if i < len(rows) - 1 else ''}" for i, row in enumerate(rows)]
        out += ["   ]", "  }" + ("," if index < len(articles) - 1 else "")]
    return "\n".join([*out, " }", "}", ""])


def lock_as_json(lock: Mapping[str, LockedArticle]) -> str:
    """The lock of the numbering as JSON with one paragraph a line."""
    data = {
        "articles": {
            a: {
                "paragraphs": [
                    {"number": n, "kind": kind, "source": source}
                    for n, (kind, source) in enumerate(zip(x.kinds, x.sources, strict=True), 1)
                ]
            }
            for a, x in lock.items()
        }
    }
    return as_json(data)
