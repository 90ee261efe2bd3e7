"""The authors' words beside the study text: pages of a private copy, never of the public site.

The public pages are taken as they are woven; each numbered paragraph gets the article's own
paragraph, each term a concordance of the authors' sentences. What the copy at hand has and the
numbering has not stands under a heading of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from edition.lexicon import Lexicon
from edition.lookalikes import fold
from edition.model import Corpus, Paragraph, Source, SourceParagraph, StudyText
from edition.weave.citations import CitationContext, Span, citation_context, mark_spans
from edition.weave.fragments import escape, language_attribute
from edition.weave.marks import Mark, lexicons_of, marks_of, sentence_around
from edition.weave.view import ROOT, number_emendations

_PARAGRAPH = re.compile(r'<div class="mv-par[^"]*" id="p(\d+)" markdown="1">')
_LAST_LINE = re.compile(r"^\{: \.mv-p[^}\n]*\}$", re.MULTILINE)
_TEXT = '<div class="mv-text"'
SWITCH = '<div class="mv-layers" data-layers="study both own"></div>\n\n'
NONE = "The copy at hand has no such paragraph, or none that is known for certain."


class UnwovenError(RuntimeError):
    """A woven page has not the form that the authors' words are put into."""


def _fold_label(label: str) -> str:
    return fold(label.replace("&", " ").replace(" and ", " "))


def _link(context: CitationContext, keys: Mapping[str, str], number: int, label: str) -> str:
    """Where a printed label leads: to the list, to the note on its fault, or to the list's head."""
    bare = label.removeprefix("?")
    if not label.startswith("?") and _fold_label(label) in keys:
        return f"#ref-{keys[_fold_label(label)]}"
    fault = context.faults.get((number, bare)) or context.faults.get((None, bare))
    return f"#{fault}" if fault else "#references"


def _cited(href: str, shown: str) -> str:
    open_mark = "" if href.startswith("#ref-") else " mv-cite-open"
    return f'<a class="mv-cite{open_mark}" href="{escape(href)}">{escape(shown)}</a>'


def _pieces(surface: str, labels: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """A printed citation in pieces: (text, label that it is a link for, or nothing)."""
    bare = [label.removeprefix("?") for label in labels]
    if all(b.isdigit() for b in bare):
        for piece in re.split(r"(\d+)", surface):
            found = labels[bare.index(piece)] if piece in bare else ""
            yield piece, found
        return
    parts = surface.split(";")
    if len(parts) != len(labels):
        yield surface, labels[0] if labels else ""
        return
    for index, (part, label) in enumerate(zip(parts, labels, strict=True)):
        yield (";" if index else ""), ""
        yield part, label


def citation_spans(
    paragraph: SourceParagraph, context: CitationContext, keys: Mapping[str, str]
) -> list[Span]:
    """The printed citations of an article's paragraph as links to its list."""
    spans, at = [], 0
    for surface, labels in zip(paragraph.surfaces, paragraph.citations, strict=False):
        start = paragraph.text.find(surface, at) if surface else -1
        if start < 0:
            continue
        at = start + len(surface)
        html = "".join(
            _cited(_link(context, keys, paragraph.number, label), piece) if label else escape(piece)
            for piece, label in _pieces(surface, labels)
            if piece
        )
        spans.append(Span(start, at, f'<span class="mv-cites">{html}</span>'))
    return spans


def _html(text: str, spans: list[Span]) -> str:
    out, last = [], 0
    for span in sorted(spans, key=lambda s: s.start):
        if span.start >= last:
            out += [escape(text[last : span.start]), span.html]
            last = span.end
    return "".join([*out, escape(text[last:])])


def _marks(
    corpus: Corpus, study: StudyText, source: Source, lexicon: Lexicon
) -> dict[int, list[Mark]]:
    """Terms and dates of the authors' words: the same events, the first mention a section."""
    own = {p.number: p.text for p in source.paragraphs}
    parts = tuple(
        replace(part, text=own.get(part.number, "")) if isinstance(part, Paragraph) else part
        for part in study.parts
    )
    return marks_of(corpus, replace(study, parts=parts), lexicon)


def own_paragraphs(
    corpus: Corpus, source: Source, lexicons: Mapping[str, Lexicon]
) -> dict[int, str]:
    """The authors' paragraphs of one article as HTML, by number."""
    facts = corpus.facts[source.article]
    references = corpus.references.get(source.article, ())
    emendations = number_emendations(corpus.emendations.get(source.article, ()))
    context = citation_context(facts, references, emendations)
    keys: dict[str, str] = {}
    for reference in references:
        keys.setdefault(_fold_label(reference.label), reference.key)
    study = corpus.text(source.article)
    marks = _marks(corpus, study, source, lexicons[facts.language]) if study else {}
    found = {}
    for paragraph in source.paragraphs:
        cited = citation_spans(paragraph, context, keys)
        free = [
            m
            for m in marks.get(paragraph.number, [])
            if not any(c.start < m.end and m.start < c.end for c in cited)
        ]
        spans = [*cited, *mark_spans(paragraph.text, free, ROOT)]
        found[paragraph.number] = _html(paragraph.text, spans)
    return found


def _own_block(number: int, html: str, language: str) -> str:
    body = f"<p>{html}</p>" if html else f'<p class="mv-aside">{NONE}</p>'
    lang = language_attribute(language) if html else ""
    return (
        f'<div class="mv-own" role="group" aria-label="Paragraph {number}, the authors’ words"'
        f"{lang}>{body}</div>"
    )


def _beside(page: str, own: Mapping[int, str], language: str) -> str:
    """An article's page with the authors' words in every numbered paragraph."""
    starts = list(_PARAGRAPH.finditer(page))
    if not starts or _TEXT not in page:
        raise UnwovenError("An article's page has no numbered paragraphs to put the text beside.")
    out = [page[: starts[0].start()].replace(_TEXT, SWITCH + _TEXT)]
    for start, end in zip(starts, [*(s.start() for s in starts[1:]), len(page)], strict=True):
        chunk = page[start.start() : end]
        lines = list(_LAST_LINE.finditer(chunk))
        if not lines:
            raise UnwovenError(f"Paragraph {start[1]} of a page has no text.")
        number, at = int(start[1]), lines[-1].end()
        block = _own_block(number, own.get(number, ""), language)
        out.append(f"{chunk[:at]}\n\n{block}{chunk[at:]}")
    return "".join(out)


def _left_over(source: Source, language: str) -> str:
    if not source.left:
        return ""
    items = "".join(f"<li{language_attribute(language)}>{escape(t)}</li>" for t in source.left)
    return (
        "\n\n## In this copy without a number {#unplaced}\n\n"
        '<p class="mv-aside">What the copy at hand has and the edition could not place: the '
        f'authors’ words, or what stood around them.</p>\n\n<ol class="mv-unplaced">{items}</ol>\n'
    )


def concordances(corpus: Corpus, lexicons: Mapping[str, Lexicon]) -> dict[str, list[str]]:
    """For each term the authors' sentences that have it, as list items, in reading order."""
    found: dict[str, list[str]] = {}
    for source in corpus.sources.values():
        facts = corpus.facts[source.article]
        for paragraph in source.paragraphs:
            seen = set()
            for m in lexicons[facts.language].find(paragraph.text, quotations=True):
                sentence = sentence_around(paragraph.text, m.start, m.end)
                if (m.term, sentence) in seen:
                    continue
                seen.add((m.term, sentence))
                at = m.start - paragraph.text.find(sentence)
                marked = (
                    f"{escape(sentence[:at])}<mark>{escape(sentence[at : at + m.end - m.start])}"
                    f"</mark>{escape(sentence[at + m.end - m.start :])}"
                )
                found.setdefault(m.term, []).append(
                    f'<li><a href="../../articles/{source.article}/#p{paragraph.number}">'
                    f"{escape(facts.short_name)} ¶{paragraph.number}</a>: "
                    f"<span{language_attribute(facts.language)}>{marked}</span></li>"
                )
    return found


def with_own_words(pages: Mapping[str, str], corpus: Corpus) -> dict[str, str]:
    """The woven pages of a private copy: those of the site with the authors' words in them."""
    lexicons = lexicons_of(corpus)
    made = dict(pages)
    for article, source in corpus.sources.items():
        name, language = f"articles/{article}.md", corpus.facts[article].language
        if corpus.text(article) is not None:
            own = own_paragraphs(corpus, source, lexicons)
            made[name] = _beside(made[name], own, language) + _left_over(source, language)
    for term, items in concordances(corpus, lexicons).items():
        made[f"glossary/{term}.md"] += (
            "\n\n## Concordance of the authors’ words {#concordance}\n\n"
            f'<ul class="mv-uses mv-concordance">{"".join(items)}</ul>\n'
        )
    return made
