"""“Cite this page”: citations as text and as files, plain HTML that works without JavaScript."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from edition.citing import (
    NUMBER,
    at_number,
    edition_item,
    family_names,
    format_citations,
    key_of,
    original_item,
    paragraph_item,
    study_item,
)
from edition.corpus import Work
from edition.hosting import error_url
from edition.markup import plain_text
from edition.model import ArticleFacts, Corpus, Settings
from edition.weave.fragments import escape, front_matter, language_attribute

SHEET = "assets/edition/teach.css"
FILES = (("bib", "BibTeX"), ("ris", "RIS"), ("json", "CSL-JSON"))
NO_ADDRESS = (
    '<p class="mv-aside">This copy of the edition has no public address yet; add the address at '
    "which you read it.</p>"
)


@dataclass(frozen=True)
class Cited:
    """All citations of the edition: record id → style → HTML."""

    settings: Settings
    texts: Mapping[str, Mapping[str, str]]

    def rows(self, key: str, language: str = "") -> str:
        """The citations of one record as rows of a definition list."""
        return "".join(
            f"<dt>{escape(style)}</dt><dd{language_attribute(language)}>{html}</dd>"
            for style, html in self.texts.get(key, {}).items()
        )


def cite_corpus(corpus: Corpus, works: Mapping[str, Work], cache: Path) -> Cited:
    """Format everything that can be cited, in one run a style.

    Raises FormatterError where pandoc cannot be run.
    """
    settings = corpus.settings
    items = [edition_item(settings)]
    for facts in corpus.facts.values():
        items += [study_item(settings, facts), paragraph_item(settings, facts, NUMBER)]
        items.append(original_item(facts))
    items += [dict(w.csl) for w in works.values()]
    return Cited(settings, format_citations(items, settings, cache))


def _files(path: str, root: str, what: str) -> str:
    links = ", ".join(
        f'<a href="{root}data/{path}.{kind}" download aria-label="{name}: {escape(what)}">'
        f"{name}</a>"
        for kind, name in FILES
    )
    return f"<dt>Files</dt><dd>{links}</dd>"


def _list(rows: str) -> str:
    return f'<dl class="mv-citations">{rows}</dl>'


def _address_note(settings: Settings) -> str:
    return "" if settings.public else NO_ADDRESS


def cite_edition(cited: Cited, root: str) -> str:
    """How the edition as a whole is cited."""
    rows = cited.rows(key_of(cited.settings)) + _files("cite/edition", root, "the edition")
    return _list(rows) + _address_note(cited.settings)


def cite_article(cited: Cited, facts: ArticleFacts, number: int, root: str) -> str:
    """The section on an article's page: the study text, a paragraph, the article itself.

    `number` is the paragraph that serves as the example.
    """
    settings = cited.settings
    study, original = key_of(settings, facts.id), facts.id
    note = original_item(facts).get("note", "")
    aside = f'<p class="mv-aside">{escape(note)}</p>' if note else ""
    name = family_names(facts)
    return (
        '<details class="mv-cite-page" id="cite"><summary>Cite this page</summary>'
        "<h2>This study text, a paraphrase</h2>"
        f"{_list(cited.rows(study) + _files(f'cite/{facts.id}', root, 'this study text'))}"
        f"{_address_note(settings)}"
        f'<p><a href="cite/">Cite a single paragraph</a>: “{escape(name)}, ¶{number}, as '
        f"paraphrased in <em>{escape(settings.title)}</em>”, with files for each.</p>"
        "<h2>The article itself</h2>"
        "<p>When you quote or discuss its authors, read and cite the article.</p>"
        f"{_list(cited.rows(original) + _files(f'originals/{facts.id}', root, 'the article'))}"
        f"{aside}</details>\n"
    )


def cite_work(cited: Cited, work: Work, root: str) -> str:
    """The section on a work's page: the work in three styles, and the edition's page on it."""
    rows = cited.rows(work.key) + _files(f"works/{work.key}", root, "this work")
    return (
        '<details class="mv-cite-page" id="cite"><summary>Cite this work</summary>'
        f"{_list(rows)}"
        '<p class="mv-aside">Made from the record on this page by a citation processor; compare '
        f'it with the work itself. To cite the edition: <a href="{root}about/#cite">About</a>.</p>'
        "</details>\n"
    )


def _paragraph(corpus: Corpus, cited: Cited, facts: ArticleFacts, number: int, text: str) -> str:
    key = key_of(cited.settings, facts.id, f"p{NUMBER}")
    words = plain_text(text).split()
    start = " ".join(words[:9]) + (" …" if len(words) > 9 else "")
    report = error_url(corpus.settings, f"{facts.id}:p{number}", "../../../")
    what = f"{facts.short_name}, paragraph {number}"
    files = _files(f"cite/{facts.id}/p{number}", "../../../", what)
    return (
        f'<li id="p{number}"><h2><a href="../#p{number}">¶{number}</a> '
        f"<span{language_attribute(facts.language)}>{escape(start)}</span></h2>"
        f"{_list(at_number(cited.rows(key), number) + files)}"
        f'<p><a href="{escape(report)}">Report an error in ¶{number}</a></p></li>'
    )


def cite_page(corpus: Corpus, cited: Cited, facts: ArticleFacts) -> str:
    """The page on which every paragraph of an article has its citations, files and report link."""
    text, settings = corpus.text(facts.id), cited.settings
    paragraphs = text.paragraphs if text else ()
    example = min(19, len(paragraphs))
    items = "\n".join(_paragraph(corpus, cited, facts, p.number, p.text) for p in paragraphs)
    title = f"Cite a paragraph of {facts.short_name}"
    return "\n".join(
        [
            front_matter(
                {
                    "title": title,
                    "description": f"Citations of every paragraph of {facts.short_name}.",
                },
                head=f'<link rel="stylesheet" href="../../../{SHEET}">',
            ),
            f"# {escape(title)}\n",
            f"Each paragraph as paraphrased in *{escape(settings.title)}*, version "
            f"{settings.version} of {settings.date}. In a text: “({escape(family_names(facts))}, "
            f"¶{example}, as paraphrased in *{escape(settings.title)}*)”. Who quotes the authors "
            'cites <a href="../#cite">the article itself</a>.\n',
            _address_note(settings) + "\n",
            f'<ol class="mv-cite-list">\n{items}\n</ol>\n',
        ]
    )
