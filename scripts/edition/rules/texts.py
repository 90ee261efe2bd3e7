"""Rules of family T: what a study text owes the article, with the article's text at hand.

Without the texts these rules have nothing to say; `edition check` then tells so. A second
language is held against the article by its citations and figures alone: its names are spelt in
another script.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from edition.diagnostics import Diagnostic
from edition.lookalikes import fold
from edition.markup import plain_text
from edition.model import ArticleFacts, Corpus, Paragraph, Source, SourceParagraph, StudyText
from edition.particulars import fold_name, known_names, names_without, particulars, same_name
from edition.registry import Finding, rule

SHORTEST = 25


def own_source(corpus: Corpus, article: str) -> Source | None:
    """The article's text, unless it is another copy, whose slips are no fault of a study text."""
    source = corpus.sources.get(article)
    return source if source and source.own else None


def _sides(corpus: Corpus) -> Iterator[tuple[StudyText, Paragraph, SourceParagraph]]:
    """Every study paragraph with the article's paragraph of the same number."""
    for text in corpus.texts:
        source = own_source(corpus, text.article)
        by_number = {p.number: p for p in source.paragraphs} if source else {}
        for paragraph in text.paragraphs:
            if paragraph.number in by_number:
                yield text, paragraph, by_number[paragraph.number]


def _written(corpus: Corpus) -> Iterator[tuple[StudyText, Paragraph, SourceParagraph]]:
    """Without the placeholders, which owe everything and say so themselves (A018)."""
    return ((t, p, s) for t, p, s in _sides(corpus) if not p.unwritten)


def _where(text: StudyText, paragraph: Paragraph) -> str:
    return f"{text.article}:p{paragraph.number} ({text.language})"


@rule("T001")
def check_count(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """The study text has not as many paragraphs as the article.

    Bad: 38 study paragraphs where the article has 39.
    Good: one study paragraph for each numbered paragraph of the article.
    """
    for text in corpus.texts:
        source = own_source(corpus, text.article)
        if source and len(source.paragraphs) != len(text.paragraphs):
            message = (
                f"{text.article} ({text.language}) has {len(text.paragraphs)} paragraphs, "
                f"the article ({source.file}) has {len(source.paragraphs)}."
            )
            yield found(text.place, message, "Compare the numbering with `edition import`.")


def _study_labels(
    corpus: Corpus, text: StudyText, paragraph: Paragraph
) -> Counter[tuple[str, ...]]:
    labels = {r.key: r.label for r in corpus.references.get(text.article, ())}
    cited: Counter[tuple[str, ...]] = Counter()
    for citation in paragraph.citations:
        parts = []
        for item in citation.items:
            label = f"?{item.label}" if not item.resolved else labels.get(item.key, item.key)
            if fold_label(label) not in parts:
                parts.append(fold_label(label))
        cited.update((part,) for part in parts)
    return cited


def fold_label(label: str) -> str:
    """A printed label without punctuation and case; a leading `?` stays."""
    mark = "?" if label.startswith("?") else ""
    return mark + fold(label.replace("&", " ").replace(" and ", " "))


def _source_labels(source: SourceParagraph) -> Counter[tuple[str, ...]]:
    return Counter((fold_label(label),) for labels in source.citations for label in labels)


@rule("T002")
def check_citations_kept(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A study paragraph lacks a citation that the article's paragraph has.

    Bad: the article cites [12] in p11 and the study paragraph does not.
    Good: every citation in the paragraph where it stands, as often as it stands there.
    """
    for text, paragraph, source in _sides(corpus):
        missing = _source_labels(source) - _study_labels(corpus, text, paragraph)
        for (label,), count in missing.items():
            times = f" {count} more times" if count > 1 else ""
            message = f"{_where(text, paragraph)}: the article cites {label!r} here{times}."
            yield found(paragraph.place, message, "Cite it where the article does.")


@rule("T003")
def check_citations_invented(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A study paragraph has a citation that the article's paragraph has not.

    Bad: `[@hanks2009]` in p4, where the article cites nothing.
    Good: only the article's own citations, each where it stands.
    """
    for text, paragraph, source in _sides(corpus):
        extra = _study_labels(corpus, text, paragraph) - _source_labels(source)
        for label, _ in extra.items():
            message = f"{_where(text, paragraph)}: the article does not cite {label[0]!r} here."
            yield found(paragraph.place, message, "Take it out, or move it to its paragraph.")


def _uncited(source: SourceParagraph) -> str:
    """The article's paragraph without its citations in brackets, whatever stands in them."""
    text = source.text
    for surface in source.surfaces:
        if surface.startswith(("(", "[")):
            text = text.replace(surface, " ", 1)
    return text


def _allowed(corpus: Corpus, text: StudyText, paragraph: Paragraph) -> set[str]:
    return {
        fold(o.item)
        for o in corpus.omissions
        if (o.article, o.language, o.paragraph) == (text.article, text.language, paragraph.number)
    }


@rule("T004")
def check_figures_kept(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A study paragraph lacks a figure or date of the article's paragraph.

    What is left out on purpose stands in `<article-id>.omissions.yml` with the reason.

    Bad: the article gives 15.3 percent in p11 and the study paragraph no figure.
    Good: the figure as the article gives it.
    """
    for text, paragraph, source in _written(corpus):
        ours = particulars(plain_text(paragraph.text), frozenset(), style="").figures
        theirs = particulars(_uncited(source), frozenset(), style=_style(corpus, text)).figures
        allowed = _allowed(corpus, text, paragraph)
        for figure in sorted(theirs - ours):
            if fold(figure) not in allowed:
                message = f"{_where(text, paragraph)}: the article's figure {figure} is missing."
                yield found(paragraph.place, message, "Keep it, or say why not in the omissions.")


@rule("T005")
def check_figures_invented(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A study paragraph has a figure or date that the article's paragraph has not.

    Bad: "in 2022" in a paragraph where the article gives no year.
    Good: only the figures of this very paragraph.
    """
    for text, paragraph, source in _written(corpus):
        ours = particulars(plain_text(paragraph.text), frozenset(), style="").figures
        theirs = particulars(source.text, frozenset(), style=_style(corpus, text)).figures
        allowed = _allowed(corpus, text, paragraph)
        for figure in sorted(ours - theirs):
            if fold(figure) not in allowed:
                message = f"{_where(text, paragraph)}: the article has no figure {figure} here."
                yield found(paragraph.place, message, "Take it out.")


def _style(corpus: Corpus, text: StudyText) -> str:
    return corpus.facts[text.article].style


def _own_language(corpus: Corpus, text: StudyText) -> bool:
    return text.article in corpus.facts and corpus.facts[text.article].language == text.language


def _author_names(facts: ArticleFacts) -> set[str]:
    printed = [name for a in facts.authors for name in (a.family, *a.printed.values())]
    return {fold_name(word) for name in printed for word in name.split()}


def _names(corpus: Corpus, text: StudyText) -> frozenset[str]:
    source = corpus.sources[text.article]
    return known_names((p.text for p in source.paragraphs), _style(corpus, text))


@rule("T006")
def check_names_kept(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A study paragraph lacks a proper name of the article's paragraph.

    Bad: the article names Honeywell in p12 and the study paragraph does not.
    Good: the name; or a record in `<article-id>.omissions.yml` with the reason.
    """
    for text, paragraph, source in _written(corpus):
        if not _own_language(corpus, text):
            continue
        bare = _uncited(source)
        theirs = particulars(bare, _names(corpus, text), style=_style(corpus, text)).names
        allowed = _allowed(corpus, text, paragraph)
        for name in names_without(theirs, plain_text(paragraph.text), style=""):
            if fold(name) not in allowed:
                message = f"{_where(text, paragraph)}: the article's name {name!r} is missing."
                yield found(paragraph.place, message, "Keep it, or say why not in the omissions.")


@rule("T007")
def check_names_invented(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A study paragraph has a proper name that the article's paragraph has not.

    The article's own authors may be named, to say whose claim it is.

    Bad: "Nursultan Nazarbayev" where the paragraph says "the former president".
    Good: only the names of this very paragraph, as it prints them.
    """
    for text, paragraph, source in _written(corpus):
        if not _own_language(corpus, text):
            continue
        authors = _author_names(corpus.facts[text.article])
        ours = {
            key: printed
            for key, printed in particulars(
                plain_text(paragraph.text), _names(corpus, text), style=""
            ).names.items()
            if not any(same_name(key, author) for author in authors)
        }
        allowed = _allowed(corpus, text, paragraph)
        for name in names_without(ours, source.text, style=_style(corpus, text)):
            if fold(name) not in allowed:
                message = f"{_where(text, paragraph)}: the article has no name {name!r} here."
                yield found(paragraph.place, message, "Take it out.")


@rule("T008")
def check_length(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A study paragraph is too short, or nearly as long as the article's.

    A study text has about a third of the article's words, and at least 25 in a paragraph where
    the article has as many. What the facts demand may be longer, but never as long.

    Bad: nine words for a paragraph of 120.
    Good: 40 words for it.
    """
    for text, paragraph, source in _written(corpus):
        ours, theirs = len(plain_text(paragraph.text).split()), len(source.text.split())
        if ours < SHORTEST <= theirs:
            message = f"{_where(text, paragraph)} has {ours} words; the article has {theirs}."
            yield found(paragraph.place, message, f"Write at least {SHORTEST}.")
        elif _own_language(corpus, text) and theirs > SHORTEST * 2 and ours > theirs:
            message = f"{_where(text, paragraph)} is longer than the article's paragraph."
            yield found(paragraph.place, message, "Tell less of it.")


@rule("T009")
def check_lock_against_text(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A paragraph of the article at hand is not the one its number was locked for.

    Bad: a text in which p19 begins a sentence earlier than in the one the edition was made from.
    Good: the numbering of `docs/articles/numbering.lock.json`.
    """
    for article, source in corpus.sources.items():
        locked = corpus.lock.get(article)
        text = corpus.text(article)
        if not locked or not text or not source.own:
            continue
        places = {p.number: p.place for p in text.paragraphs}
        for number, digest in enumerate(locked.sources, 1):
            here = next((p for p in source.paragraphs if p.number == number), None)
            if here and digest and here.digest != digest:
                message = f"{article}:p{number} is another paragraph in {source.file}."
                yield found(places.get(number, text.place), message, "Keep the numbering.")
