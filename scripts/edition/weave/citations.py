"""Citations, terms and dates of a study paragraph as links.

Citations lead to the article's own list and look as the article prints them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from edition.markup import Citation, CitationItem
from edition.model import ArticleFacts, Emendation, Paragraph, Reference
from edition.weave.fragments import escape, prose, surface
from edition.weave.marks import Mark


@dataclass(frozen=True)
class Span:
    """A stretch of a paragraph's text and the HTML that takes its place."""

    start: int
    end: int
    html: str


@dataclass(frozen=True)
class CitationContext:
    """What a citation needs to know: the article's facts, list and faults."""

    facts: ArticleFacts
    labels: Mapping[str, str]  # key → printed label
    faults: Mapping[tuple[int | None, str], str]  # (paragraph, label) → id of the fault's note


def citation_context(
    facts: ArticleFacts, references: tuple[Reference, ...], emendations: Mapping[str, Emendation]
) -> CitationContext:
    """Index an article's references and emendations for its citations."""
    faults: dict[tuple[int | None, str], str] = {}
    for identifier, emendation in emendations.items():
        if emendation.label:
            faults.setdefault((emendation.paragraph, emendation.label), identifier)
            faults.setdefault((None, emendation.label), identifier)
    return CitationContext(facts, {r.key: r.label for r in references}, faults)


def _item(context: CitationContext, number: int, items: list[CitationItem]) -> str:
    item = items[0]
    style = context.facts.style
    label = item.label or context.labels.get(item.key, item.key)
    shown = surface(style, label, item.narrative)
    if item.locator:
        shown = f"{shown}, {item.locator}"
    if item.resolved:
        keys = escape(" ".join(i.key for i in items))
        place = f' data-locator="{escape(item.locator)}" data-keys="{keys}"' if item.locator else ""
        return (
            f'<a class="mv-cite" href="#ref-{escape(item.key)}" role="doc-biblioref"{place}>'
            f"{escape(shown)}</a>"
        )
    fault = context.faults.get((number, item.label)) or context.faults.get((None, item.label))
    href = f"#{fault}" if fault else "#references"
    return (
        f'<a class="mv-cite mv-cite-open" href="{href}" '
        f'title="This citation does not lead to an entry of the list for certain">'
        f"{escape(shown)}</a>"
    )


def _merge(items: tuple[CitationItem, ...], context: CitationContext) -> list[list[CitationItem]]:
    """Items in the groups that print as one label: two works may stand under one number."""
    groups: dict[tuple[str, str], list[CitationItem]] = {}
    for item in items:
        mark = (item.label or context.labels.get(item.key, item.key), item.locator)
        groups.setdefault(mark, []).append(item)
    return list(groups.values())


def citation_spans(
    paragraph: Paragraph, context: CitationContext, with_ids: bool = True
) -> list[Span]:
    """The citations of a paragraph as HTML links, with the places they stand in.

    Every citation has the id `c<paragraph>-<index>`, to which the reference list leads back;
    `with_ids` is off for a second language on the same page.
    """
    return [
        Span(c.start, c.end, _citation(paragraph, c, index, context, with_ids))
        for index, c in enumerate(paragraph.citations, 1)
    ]


def _citation(
    paragraph: Paragraph, citation: Citation, index: int, context: CitationContext, with_ids: bool
) -> str:
    links = [_item(context, paragraph.number, g) for g in _merge(citation.items, context)]
    inside = ("; " if context.facts.style == "author-date" else ", ").join(links)
    keys = escape(" ".join(i.key for i in citation.items if i.key))
    identifier = f' id="c{paragraph.number}-{index}"' if with_ids else ""
    start = f'<span class="mv-cites"{identifier} data-works="{keys}">'
    if context.facts.style == "notes":
        return f"<sup>{start}{inside}</span></sup>"
    left, right = ("(", ")") if context.facts.style == "author-date" else ("&#91;", "&#93;")
    return f"{start}{left}{inside}{right}</span>"


def mark_spans(text: str, marks: Iterable[Mark], root: str) -> list[Span]:
    """Terms and dates as links, with the places they stand in."""
    spans = []
    for mark in marks:
        shown = escape(text[mark.start : mark.end])
        if mark.kind == "term":
            href = f"{root}glossary/{mark.target}/"
            html = f'<a class="mv-term" href="{href}" data-term="{mark.target}">{shown}</a>'
        else:
            html = f'<a class="mv-date" href="{root}timeline/#{mark.target}">{shown}</a>'
        spans.append(Span(mark.start, mark.end, html))
    return spans


def put_spans(text: str, spans: Iterable[Span]) -> str:
    """The text as Markdown, each span's stretch replaced by its HTML; spans do not overlap."""
    out, last = [], 0
    for span in sorted(spans, key=lambda s: s.start):
        out += [prose(text[last : span.start]), span.html]
        last = span.end
    return "".join([*out, prose(text[last:])])
