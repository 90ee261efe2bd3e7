"""What an editor checks in a freshly imported article, the least sure first.

The list is printed and not kept: it speaks of the text's lines, and `edition check` leads on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from edition.files import Edition
from edition.importer.reading.records import Citation, Doubt, ImportedArticle, Reference
from edition.lookalikes import pairs
from edition.model import LANGUAGES, Corpus
from edition.newarticle import write_article
from edition.newworks import LONGEST
from edition.readers import read_corpus
from edition.scaffold import ScaffoldError
from edition.usage import UsageError, count

# What the importer's own doubts put at risk, worst first; others stand between.
_GRAVE = ("no-body", "body-start", "authors", "name-order", "front-matter", "affiliation")
_NUMBERING = ("paragraph-start", "paragraph-join", "run-in-heading", "lone-number", "page-number")
_LISTED = ("entry-missing", "entry-number-twice", "entry-long")
_SLIGHT = ("hyphen", "ornament", "running-head", "email", "list-differs", "note-lines")
# Told once a kind: as many as a table has cells, they would bury the others.
_BY_KIND = (*_SLIGHT, "lone-number", "page-number")
_NAMELESS = ("legislation", "article-newspaper")  # often without an author
# Told here in words of their own.
_TOLD = ("citation-unresolved", "anchor-lost", "year", "entry-without-author")


@dataclass(frozen=True, order=True)
class Check:
    """Something to check; the lower the `rank`, the less sure the importer is."""

    rank: int
    line: int
    message: str


def _about_facts(article: ImportedArticle) -> Iterator[Check]:
    matter = article.frontmatter
    if not matter["title"]:
        yield Check(0, 1, "no title was found: write it into bib/articles.bib")
    if not matter["authors"]:
        yield Check(
            0, 1, "no author was found: write them into bib/articles.bib (--id gives a name)"
        )
    if article.language not in LANGUAGES:
        message = f"the text is in {article.language!r}; its study text is laid out in English"
        yield Check(0, 1, message)
    if not matter["year"]["printed"]:
        year = matter["year"]
        yield Check(1, 1, f"the year {year['value']} is not printed but from {year['from']}")
    for name, value in (matter.get("inferred") or {}).items():
        message = f"{name} {value['value']} is not printed but read off the {value['from']}"
        yield Check(5, 1, message)


def _about_citation(citation: Citation) -> Check | None:
    if not citation.problem:
        return None
    where = f"p{citation.paragraph}: {citation.surface}: {citation.problem}"
    if citation.anchor_lost:
        return Check(2, citation.line, f"note {where}")
    rank = 2 if len(citation.probable) > 1 else 3 if not citation.probable else 4
    return Check(rank, citation.line, where)


def _about_reference(reference: Reference) -> Check | None:
    item, label = reference.item, reference.label
    if not item.get("title"):
        return Check(3, reference.line, f"entry {label}: no title was made out")
    if len(reference.printed) > LONGEST:
        return Check(3, reference.line, f"entry {label}: too long for one entry, and cut")
    wanted = ("issued",) if item.get("type") in _NAMELESS else ("author", "issued")
    lacks = [n for n in wanted if not item.get(n) and not item.get("editor")]
    if lacks:
        named = " and ".join({"author": "author", "issued": "year"}[n] for n in lacks)
        return Check(6, reference.line, f"entry {label}: no {named} was made out")
    return None


def _rank(code: str) -> int:
    ranks = ((_GRAVE, 1), (_NUMBERING, 4), (_LISTED, 4), (_SLIGHT, 8))
    return next((rank for codes, rank in ranks if code in codes), 6)


def _lookalikes(article: ImportedArticle, corpus: Corpus) -> Iterator[Check]:
    lines = {
        ours.key: theirs.line
        for ours, theirs in zip(
            corpus.references.get(article.id, ()), article.references, strict=False
        )
    }
    for pair in pairs(corpus):
        first, second = sorted((pair.first, pair.second), key=lambda r: r.key not in lines)
        if first.key in lines:
            message = (
                f"{first.key} looks like {second.key} of {second.article} ({pair.reason}): "
                "one key, or a record in bib/distinct.yml"
            )
            yield Check(5, lines[first.key], message)


def _about_doubts(article: ImportedArticle) -> Iterator[Check]:
    """The importer's doubts; the same one at many lines is told once, and those of some kinds
    once a kind."""
    alike: dict[tuple[str, str], list[Doubt]] = {}
    for doubt in article.doubts:
        if doubt.code not in _TOLD:
            words = "" if doubt.code in _BY_KIND else doubt.message
            alike.setdefault((doubt.code, words), []).append(doubt)
    for (code, words), (first, *others) in alike.items():
        more = ", ".join(str(n) for n in sorted({d.line for d in others} - {first.line}))
        also = "the same" if words else "the like"
        message = f"{first.message}; {also} at {more}" if more else first.message
        yield Check(_rank(code), first.line, message)


def what_to_check(article: ImportedArticle, corpus: Corpus) -> list[Check]:
    """All that is unsure in an article whose scaffold stands in the corpus, least sure first."""
    found = [*_about_facts(article), *_lookalikes(article, corpus)]
    found += [c for c in map(_about_citation, article.citations) if c]
    found += [c for c in map(_about_reference, article.references) if c]
    found += _about_doubts(article)
    return sorted(set(found))


def lay_out(edition: Edition, article: ImportedArticle, name: str) -> int:
    """`edition import FILE --new`: write the scaffold, and print what to check in it."""
    corpus, _ = read_corpus(edition)
    try:
        made: list[Path] = write_article(edition, corpus, article)
    except ScaffoldError as error:
        raise UsageError(str(error)) from None
    for path in made:
        print(f"made {edition.relative(path)}")
    corpus, _ = read_corpus(edition)
    keys = [r.key for r in corpus.references.get(article.id, ())]
    shared = [k for k in keys if len(corpus.works()[k]) > 1]
    print(
        f"{article.id}: {count(len(article.paragraphs), 'paragraph')}, {count(len(keys), 'work')}, "
        f"{len(shared)} of them under the key of another list"
        + (f" ({', '.join(shared)})" if shared else "")
    )
    checks = what_to_check(article, corpus)
    print(f"\nTo check, the least sure first: {len(checks)}")
    for check in checks:
        print(f"{name}:{check.line}: {check.message}")
    print("\n`edition check` leads through what is to be written.")
    return 0
