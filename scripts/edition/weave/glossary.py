"""The glossary: its index in three languages, and a page for every term."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from edition.hosting import proposal_url
from edition.lookalikes import fold
from edition.model import Corpus, Term
from edition.weave.fragments import (
    LANGUAGE_NAMES_EN,
    escape,
    front_matter,
    inner_links,
    language_attribute,
)

TERM_KINDS = {
    "concept": "Concepts",
    "doctrine": "Doctrines and theories",
    "organisation": "Organisations",
    "body": "Bodies",
    "document": "Documents",
    "programme": "Programmes",
    "initiative": "Initiatives",
    "event": "Events",
}
EMPTY = '<span class="mv-none" title="Not printed in the five texts">—</span>'


def mentions_of(corpus: Corpus, term: str) -> dict[str, list[int]]:
    """The paragraphs of the articles themselves that use a term, from `measures.json`."""
    found: dict[str, list[int]] = {}
    for article, record in corpus.measures.get("articles", {}).items():
        numbers = [int(p["number"]) for p in record["paragraphs"] if p["terms"].get(term)]
        if numbers:
            found[article] = numbers
    return found


def _forms(term: Term, language: str) -> str:
    printed = [
        f"<span{language_attribute(language)}>{escape(f)}</span>"
        for f in term.forms.get(language, ())
    ]
    supplied = [
        f'<span class="mv-supplied"{language_attribute(language)} '
        f'title="Supplied: {escape(s.source)}">{escape(s.form)}</span>'
        for s in term.supplied
        if s.language == language
    ]
    return ", ".join([*printed, *supplied]) or EMPTY


def _links(corpus: Corpus, ids: tuple[str, ...], root: str) -> str:
    return ", ".join(
        f'<a href="{root}glossary/{t}/">{escape(corpus.terms[t].label)}</a>'
        for t in ids
        if t in corpus.terms
    )


def by_label(term: Term) -> str:
    """What terms are sorted by."""
    return fold(term.label)


def opening(term: Term, root: str, corpus: Corpus) -> str:
    """The beginning of a definition, for the card that a term opens: a paragraph, or its list."""
    first, *rest = term.definition.split("\n\n")
    if first.rstrip().endswith(":") and rest:
        first = f"{first}\n\n{rest[0]}"
    if first.startswith("- "):
        first = f"\n\n{first}"  # a list stands below the word that it explains
    return inner_links(first, root, corpus)


def _passage_list(corpus: Corpus, article: str, numbers: list[int]) -> str:
    links = ", ".join(f'<a href="../../articles/{article}/#p{n}">¶{n}</a>' for n in numbers)
    name = corpus.facts[article].short_name
    return f"<li><strong>{escape(name)}</strong>: {links}</li>"


def term_page(corpus: Corpus, term: Term, sentences: Mapping[tuple[str, int], str]) -> str:
    """The page of one term; `sentences` are study-text sentences that have it."""
    mentions = mentions_of(corpus, term.id)
    rows = "".join(
        f'<tr><th scope="row">{name}</th><td>{_forms(term, k)}</td></tr>'
        for k, name in LANGUAGE_NAMES_EN.items()
        if k != "zh"
    )
    count = sum(map(len, mentions.values()))
    used = "".join(_passage_list(corpus, a, n) for a, n in mentions.items())
    shown = "".join(
        f'<li><a href="../../articles/{article}/#p{number}">'
        f"{escape(corpus.facts[article].short_name)} ¶{number}</a>: "
        f"<span{language_attribute(corpus.facts[article].language)}>{escape(sentence)}</span></li>"
        for (article, number), sentence in sentences.items()
    )
    related = _links(corpus, term.related, "../../")
    broader = _links(corpus, term.broader, "../../")
    return "\n".join(
        [
            front_matter({"title": term.label, "description": f"{term.label}: glossary entry"}),
            f"# {escape(term.label)}\n",
            f'<p class="mv-aside">{escape(TERM_KINDS.get(term.kind, term.kind))}</p>\n',
            inner_links(term.definition, "../../", corpus) + "\n",
            f'<table class="mv-forms"><caption>Forms as the articles print them</caption>{rows}'
            "</table>\n",
            '<p class="mv-aside">A dash: none of the five texts prints a form. Dotted: supplied '
            "by the edition, with its source.</p>\n"
            if term.supplied
            else '<p class="mv-aside">A dash: none of the five texts prints a form.</p>\n',
            f"<p>Related: {related}</p>\n" if related else "",
            f"<p>Broader: {broader}</p>\n" if broader else "",
            f"## Where the articles use it {{#uses}}\n\n{count} paragraphs, counted in the "
            f'articles themselves.\n\n<ul class="mv-uses">{used}</ul>\n'
            if mentions
            else "",
            f"## In the study texts {{#study}}\n\nSentences of the edition’s paraphrase, not of "
            f'the authors.\n\n<ul class="mv-uses">{shown}</ul>\n'
            if shown
            else "",
            '<p><a href="../">The whole glossary</a></p>\n',
        ]
    )


def glossary_page(corpus: Corpus) -> str:
    """The index of the glossary: every term with its forms in three languages."""
    terms = sorted(corpus.terms.values(), key=lambda t: fold(t.label))
    rows = "\n".join(
        f'<tr id="{t.id}"><th scope="row"><a href="{t.id}/">'
        f"{escape(t.label)}</a></th>"
        + "".join(f"<td>{_forms(t, k)}</td>" for k in ("en", "ru", "kk"))
        + "</tr>"
        for t in terms
    )
    heads = "".join(
        f'<th scope="col">{name}</th>' for name in ("Term", "English", "Russian", "Kazakh")
    )
    return "\n".join(
        [
            front_matter({"title": "Glossary", "description": "Terms in three languages."}),
            "# Glossary\n",
            f"{len(terms)} concepts, doctrines, organisations, documents and programmes, in the "
            "forms that the five articles print. A dash means that none of them prints a form in "
            "that language.\n",
            '<p><a href="../data/glossary.csv" download>Open in a spreadsheet</a> (CSV, UTF-8); '
            '<a href="../data/glossary.json" download>JSON</a>. '
            f'<a href="{escape(proposal_url(corpus.settings, "../"))}">Propose a term</a>.</p>\n',
            '<div class="mv-wide"><table class="mv-glossary" aria-label="Terms in three languages">'
            f"<thead><tr>{heads}</tr></thead><tbody>\n{rows}\n</tbody></table></div>\n",
        ]
    )


def term_data(corpus: Corpus) -> list[dict[str, Any]]:
    """`data/glossary.json`: terms with forms, definition and the articles' paragraphs."""
    return [
        {
            "id": t.id,
            "kind": t.kind,
            "forms": {k: list(t.all_forms(k)) for k in ("en", "ru", "kk")},
            "supplied": [
                {"form": s.form, "language": s.language, "source": s.source} for s in t.supplied
            ],
            "definition": t.definition,
            "related": list(t.related),
            "broader": list(t.broader),
            "sources": list(t.sources),
            "paragraphs": mentions_of(corpus, t.id),
        }
        for t in corpus.terms.values()
    ]
