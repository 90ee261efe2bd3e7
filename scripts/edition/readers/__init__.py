"""From the edition's files to a `Corpus`: every file is read, every broken one reported."""

from __future__ import annotations

from edition.diagnostics import Diagnostic, in_order
from edition.files import Edition
from edition.model import Corpus
from edition.readers.articles import (
    read_actors,
    read_article_files,
    read_emendations,
    read_fingerprints,
    read_headnote,
    read_lock,
    read_measures,
    read_omissions,
    read_reviews,
    read_study_text,
)
from edition.readers.notes import find_links, read_notes
from edition.readers.packs import read_packs
from edition.readers.reading import Reading
from edition.readers.settings import read_redirects, read_settings
from edition.readers.terms import read_events, read_terms
from edition.readers.works import (
    read_corrections,
    read_distinct,
    read_facts,
    read_references,
)

__all__ = ["Reading", "read_actors", "read_corpus"]


def read_corpus(edition: Edition) -> tuple[Corpus, list[Diagnostic]]:
    """Read the whole edition: what could be read, and a diagnostic for all that could not.

    Files of an article that `bib/articles.bib` does not have are read for their own faults and
    then left out, so that rules say nothing untrue about them.
    """
    reading = Reading(edition)
    find_links(reading)
    facts = read_facts(reading)
    files = read_article_files(reading, facts)
    headnotes = {a: read_headnote(reading, path) for a, _, path in files.get(".headnote.md", [])}
    texts = [read_study_text(reading, a, path, headnotes) for a, _, path in files.get(".md", [])]
    own = {a: f.language for a, f in facts.items()}
    emendations = {
        a: read_emendations(reading, a, path) for a, _, path in files.get(".emendations.yml", [])
    }
    reviews = [
        read_reviews(reading, a, language or own.get(a, ""), path)
        for a, language, path in files.get(".review.yml", [])
    ]
    omissions = [
        read_omissions(reading, a, language or own.get(a, ""), path)
        for a, language, path in files.get(".omissions.yml", [])
    ]
    corpus = Corpus(
        facts=facts,
        texts=tuple(t for t in texts if t is not None and t.article in facts),
        references=read_references(reading, facts),
        corrections=read_corrections(reading),
        emendations={a: records for a, records in emendations.items() if a in facts},
        reviews=tuple(r for records in reviews for r in records if r.article in facts),
        omissions=tuple(o for records in omissions for o in records if o.article in facts),
        distinct=read_distinct(reading),
        lock=read_lock(reading),
        measures=read_measures(reading),
        fingerprints=read_fingerprints(reading),
        terms=read_terms(reading),
        events=read_events(reading),
        notes=read_notes(reading, facts),
        packs=read_packs(reading),
        redirects=read_redirects(reading),
        settings=read_settings(reading),
    )
    return corpus, in_order(reading.found)
