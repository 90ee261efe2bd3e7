"""What the page of one article is made of, gathered once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from edition.anchorage import Thread, anchor_notes, threads_of
from edition.corpus import Work
from edition.lexicon import Lexicon
from edition.model import (
    ArticleFacts,
    Corpus,
    Emendation,
    Reference,
    StudyText,
)
from edition.weave.citations import (
    CitationContext,
    citation_context,
)
from edition.weave.marks import Mark, marks_of
from edition.weave.notes import author_slugs

# From an article's page to the root of the site.
ROOT = "../../"


@dataclass(frozen=True)
class ArticleView:
    """What the page of one article is made of."""

    corpus: Corpus
    facts: ArticleFacts
    texts: tuple[StudyText, ...]
    references: tuple[Reference, ...]
    emendations: Mapping[str, Emendation]
    works: Mapping[str, Work]
    context: CitationContext
    marks: Mapping[str, Mapping[int, list[Mark]]]
    threads: tuple[Thread, ...] = ()
    authors: Mapping[str, str] = field(default_factory=dict)


def number_emendations(emendations: tuple[Emendation, ...]) -> dict[str, Emendation]:
    """Emendations by the id of their note on the page: `em-p13-1`, `em-1`."""
    counts: dict[int | None, int] = {}
    found = {}
    for emendation in emendations:
        number = emendation.paragraph
        counts[number] = counts.get(number, 0) + 1
        where = f"p{number}-" if number else ""
        found[f"em-{where}{counts[number]}"] = emendation
    return found


def view_article(
    corpus: Corpus, works: Mapping[str, Work], lexicons: Mapping[str, Lexicon], article: str
) -> ArticleView:
    """Gather what the page of `article` needs."""
    emendations = number_emendations(corpus.emendations.get(article, ()))
    facts, references = corpus.facts[article], corpus.references.get(article, ())
    context = citation_context(facts, references, emendations)
    texts = corpus.texts_of(article)
    marks = {t.language: marks_of(corpus, t, lexicons[t.language]) for t in texts}
    threads = threads_of(corpus, anchor_notes(corpus))
    own = tuple(t for t in threads if t.root.note.article == article)
    return ArticleView(
        corpus,
        facts,
        texts,
        references,
        emendations,
        works,
        context,
        marks,
        own,
        author_slugs(corpus),
    )
