"""Pieces of HTML and Markdown that several pages share; everything from a file is escaped."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from edition.corpus import Use, Work
from edition.markup import plain_text
from edition.model import Corpus
from edition.refs import parse_passage

LANGUAGE_NAMES = {"en": "English", "ru": "Русский", "kk": "Қазақша", "zh": "中文"}
LANGUAGE_NAMES_EN = {"en": "English", "ru": "Russian", "kk": "Kazakh", "zh": "Chinese"}
KIND_NAMES = {
    "article-journal": "Journal article",
    "article-magazine": "Magazine article",
    "article-newspaper": "Newspaper article",
    "book": "Book",
    "chapter": "Chapter",
    "document": "Document",
    "legislation": "Official document",
    "manuscript": "Manuscript",
    "paper-conference": "Conference paper",
    "report": "Report",
    "speech": "Speech",
    "thesis": "Thesis",
    "webpage": "Web page",
}

_LINK = re.compile(r"\[\[([^\[\]]+)\]\]")
_LABEL_YEAR = re.compile(r"^(?P<names>.+?) (?P<year>\d{4}[a-z]?)$")


def escape(text: object) -> str:
    """Text as HTML that Markdown leaves alone: brackets, stars and the like become entities."""
    plain = html.escape(str(text), quote=True)
    return re.sub(r"[\\`*_\[\]{}|~^$]", lambda m: f"&#{ord(m[0])};", plain)


def prose(text: str) -> str:
    """Words of a text as Markdown in which emphasis is all the Markdown there is.

    Study texts, headnotes and definitions may come from strangers: raw HTML, links with another
    scheme and code are shown as they are written and do nothing. `*` marks emphasis; a list item
    keeps its `- `.
    """
    plain = html.escape(text, quote=False)
    return re.sub(r"[\\`\[\]{}|~^$<>]", lambda m: f"&#{ord(m[0])};", plain)


def front_matter(fields: Mapping[str, str], head: str = "") -> str:
    """YAML front matter for the renderer; values are quoted as JSON, which is YAML.

    They are escaped as HTML, because the theme puts title and description into the page as is.
    `head` is HTML for the page's head, escaped by whoever made it.
    """
    lines = [
        f"{key}: {json.dumps(html.escape(value), ensure_ascii=False)}"
        for key, value in fields.items()
    ]
    if head:
        lines.append(f"extrahead: {json.dumps(head, ensure_ascii=False)}")
    return "\n".join(["---", *lines, "---", ""])


def address_link(url: str, text: str = "") -> str:
    """A link to another host; an address that is not http(s) is shown as text."""
    if not url.startswith(("http://", "https://")):
        return escape(url)
    return f'<a href="{html.escape(url, quote=True)}" rel="noopener">{escape(text or url)}</a>'


def doi_link(doi: str) -> str:
    """A DOI as a link to its resolver."""
    return address_link(f"https://doi.org/{doi}", f"https://doi.org/{doi}")


def split_label(label: str) -> tuple[str, str]:
    """An author-date label as names and year: "Hanks 2009" gives ("Hanks", "2009")."""
    match = _LABEL_YEAR.match(label)
    return (match["names"], match["year"]) if match else (label, "")


def surface(style: str, label: str, narrative: bool) -> str:
    """One label of a citation as the article prints it, without the brackets around it."""
    if style != "author-date":
        return label
    names, year = split_label(label)
    if narrative:
        return year or names
    return f"{names}, {year}" if year else names


def name_list(names: Iterable[Mapping[str, str]], limit: int = 3) -> str:
    """Family names for a heading: `Laruelle, Royce and Beysembayev`; more become `et al.`"""
    families = [n.get("family") or n.get("literal", "") for n in names]
    if len(families) > limit:
        return f"{families[0]} et al."
    return " and ".join([", ".join(families[:-1]), families[-1]] if families[1:] else families)


def work_heading(work: Work) -> str:
    """How a work is called in lists and titles: `Hanks 2009`, or its title."""
    names = name_list([*work.csl.get("author", []), *work.csl.get("editor", [])])
    title = str(work.csl.get("title", work.key))
    return f"{names} {work.year}".strip() if names else title


def words_around(use: Use, radius: int = 14) -> str:
    """The words of the study text on both sides of a citation, as plain text."""
    before = plain_text(use.paragraph.text[: use.citation.start]).split()
    after = plain_text(use.paragraph.text[use.citation.end :]).split()
    left = ("… " if len(before) > radius else "") + " ".join(before[-radius:])
    right = " ".join(after[: radius // 2]) + (" …" if len(after) > radius // 2 else "")
    glue = "" if right[:1] in ".,;:!?" else " "
    return f"{left}{glue}{right}".strip()


def inner_links(text: str, root: str, corpus: Corpus, home: str = "") -> str:
    """Markdown with its `[[…]]` links, to passages, terms and events, made HTML.

    A passage of the article `home` is shown without the author's name. What leads nowhere stays
    as it is written; rule L001 reports it.
    """

    def link(match: re.Match[str]) -> str:
        target = match[1].strip()
        passage = parse_passage(target)
        if passage is not None and passage.article in corpus.facts:
            name = corpus.facts[passage.article].authors[0].family
            span = f"–{passage.last}" if passage.last != passage.first else ""
            shown = f"¶{passage.first}{span}"
            shown = shown if passage.article == home else f"{name} {shown}"
            href = f"{root}articles/{passage.article}/#{passage.anchor}"
            return f'<a class="mv-passage" href="{href}">{escape(shown)}</a>'
        if target in corpus.terms:
            label = escape(corpus.terms[target].label)
            return f'<a class="mv-term" href="{root}glossary/{target}/">{label}</a>'
        event = next((e for e in corpus.events if e.id == target), None)
        if event is not None:
            return f'<a class="mv-date" href="{root}timeline/#{target}">{escape(event.title)}</a>'
        return escape(match[0])

    out, last = [], 0
    for match in _LINK.finditer(text):
        out += [prose(text[last : match.start()]), link(match)]
        last = match.end()
    return "".join([*out, prose(text[last:])])


def definition_list(rows: Iterable[tuple[str, str]], css: str) -> str:
    """Rows of (term, HTML) as a definition list; rows without content are left out."""
    items = "".join(
        f"<dt>{escape(term)}</dt><dd>{content}</dd>" for term, content in rows if content
    )
    return f'<dl class="{css}">{items}</dl>'


def language_attribute(language: str) -> str:
    """` lang="ru"` for any language but English, which is the site's own."""
    return f' lang="{escape(language)}"' if language and language != "en" else ""


def title_of(item: Mapping[str, Any]) -> str:
    """A work's title."""
    return str(item.get("title", ""))
