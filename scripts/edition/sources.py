"""The articles' own texts, where somebody has put them into `texts/`: read, never published."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace
from difflib import SequenceMatcher

from edition.diagnostics import Diagnostic, Place, Severity
from edition.files import Edition
from edition.importer.pipeline import UnreadableTextError, import_text
from edition.importer.records import Citation, ImportedArticle
from edition.lookalikes import fold
from edition.model import ArticleFacts, Corpus, Source, SourceParagraph
from edition.registry import finding

UNREADABLE_TEXT = finding(
    "T010",
    """A file of `texts/` cannot be read as a text.

    Bad: a PDF, or a text in an encoding that nobody can tell.
    Good: the article's text as UTF-8.
    """,
    Severity.WARNING,
)
UNKNOWN_TEXT = finding(
    "T011",
    """A text is of no article that the edition has, or is a second copy of one.

    Bad: `texts/notes.txt` with something else in it.
    Good: the texts of the articles in `bib/articles.bib`, under any names, each once.
    """,
    Severity.WARNING,
)

_ALIKE = 0.85


def _title_words(article: ImportedArticle) -> list[str]:
    return [fold(str(t)) for t in article.frontmatter.get("title", {}).values() if t]


def recognise(article: ImportedArticle, facts: Mapping[str, ArticleFacts]) -> str | None:
    """Which article of the edition a text is: by its DOI, else by a title in any language."""
    doi = str(article.frontmatter.get("doi") or "").casefold()
    titles = _title_words(article)
    for known in facts.values():
        if doi and doi == known.fields.get("doi", "").casefold():
            return known.id
    for known in facts.values():
        for title in map(fold, known.title.values()):
            if any(SequenceMatcher(None, title, t).ratio() >= _ALIKE for t in titles):
                return known.id
    return None


def _labels(citation: Citation, style: str) -> tuple[str, ...]:
    """The printed labels of a citation; behind a `?` where it resolves to nothing for certain.

    Two works under one number have the labels 10a and 10b in the importer; printed is one 10.
    """
    if citation.labels is not None:
        if style == "author-date":
            return citation.labels
        return tuple(dict.fromkeys(re.sub(r"(?<=\d)[a-z]$", "", x) for x in citation.labels))
    shown = re.sub(r"['’]s\b", "", citation.surface).strip("[]()^ ")
    if style == "author-date":
        return tuple(f"?{part.strip()}" for part in shown.split(";"))
    return tuple(f"?{number}" for number in re.findall(r"\d+", shown))


def digest_of(text: str) -> str:
    """A fingerprint of a whole paragraph, from its letters and figures alone."""
    letters = re.sub(r"[\W_]+", "", text.casefold())
    return hashlib.sha256(letters.encode()).hexdigest()[:12]


def as_source(article: ImportedArticle, facts: ArticleFacts, file: str) -> Source:
    """An imported text as the record that rules and counts work on."""
    cited: dict[int, list[tuple[str, ...]]] = {}
    for citation in article.citations:
        if not citation.anchor_lost:
            cited.setdefault(citation.paragraph, []).append(_labels(citation, facts.style))
    return Source(
        facts.id,
        file,
        tuple(
            SourceParagraph(
                p.number,
                p.kind,
                p.section,
                p.text,
                tuple(cited.get(p.number, ())),
                digest_of(p.text),
            )
            for p in article.paragraphs
        ),
    )


def read_sources(
    edition: Edition, facts: Mapping[str, ArticleFacts]
) -> tuple[dict[str, Source], list[Diagnostic]]:
    """Read every text at hand and find out which article it is."""
    sources: dict[str, Source] = {}
    found: list[Diagnostic] = []
    folder = edition.texts
    for path in sorted(folder.glob("*.txt")) if folder.is_dir() else []:
        name = edition.relative(path)
        try:
            article = import_text(path.read_bytes(), name)
        except UnreadableTextError as error:
            place = Place(name, error.fault.line)
            found.append(UNREADABLE_TEXT(place, error.fault.message))
            continue
        except OSError as error:
            found.append(UNREADABLE_TEXT(Place(name), f"The file cannot be opened: {error}."))
            continue
        known = recognise(article, facts)
        if known is None:
            found.append(UNKNOWN_TEXT(Place(name), "This is none of the edition's articles."))
        elif known in sources:
            message = f"This is {known}, which {sources[known].file} is already."
            found.append(UNKNOWN_TEXT(Place(name), message))
        else:
            sources[known] = as_source(article, facts[known], name)
    return sources, found


def with_sources(edition: Edition, corpus: Corpus) -> tuple[Corpus, list[Diagnostic]]:
    """The corpus with the articles' own texts beside it."""
    sources, found = read_sources(edition, corpus.facts)
    return replace(corpus, sources=sources), found
