"""All pages of the site: the hand-written ones with their lists filled in, and the woven ones."""

from __future__ import annotations

import shutil
from pathlib import Path

from edition import cite
from edition.corpus import collect_works
from edition.files import Edition
from edition.model import ArticleFacts, Corpus
from edition.weave.article import article_page
from edition.weave.bibliography import bibliography_pages
from edition.weave.citing import cite_article, cite_corpus, cite_page, cite_work
from edition.weave.fragments import (
    LANGUAGE_NAMES_EN,
    escape,
    front_matter,
    language_attribute,
    work_heading,
)
from edition.weave.glossary import glossary_page, term_page
from edition.weave.handwritten import fill_marks, root_of, with_head
from edition.weave.marks import lexicons_of, sentences_with_terms
from edition.weave.metadata import article_head, home_head, work_head
from edition.weave.notepages import note_pages
from edition.weave.packs import STYLES, pack_page
from edition.weave.redirects import redirect_pages
from edition.weave.timeline import timeline_page
from edition.weave.work import work_page

# Folders of docs/ whose files are sources, not pages.
SOURCES = ("articles", "annotations", "glossary", "timeline", "debates", "packs")
ARTICLES_MARK = "<!-- edition: articles -->"
THESES_MARK = "<!-- edition: theses -->"


def _title_link(facts: ArticleFacts, root: str) -> str:
    capitals = ' class="mv-caps"' if facts.main_title.isupper() else ""
    return (
        f'<a href="{root}articles/{facts.id}/"{capitals}{language_attribute(facts.language)}>'
        f"{escape(facts.main_title)}</a>"
    )


def _title_aside(facts: ArticleFacts) -> str:
    capitals = " mv-caps" if facts.main_title.isupper() else ""
    return (
        f'<span class="mv-aside{capitals}"{language_attribute(facts.language)}>'
        f"{escape(facts.main_title)}</span>"
    )


def _about(corpus: Corpus, facts: ArticleFacts) -> str:
    texts = corpus.texts_of(facts.id)
    authors = ", ".join(a.family for a in facts.authors)
    languages = " and ".join(LANGUAGE_NAMES_EN.get(t.language, t.language) for t in texts)
    count = f" · {len(texts[0].paragraphs)} paragraphs, in {languages}" if texts else ""
    return f'<span class="mv-aside">{escape(authors)} {facts.year}{count}</span>'


def _summary(corpus: Corpus, article: str) -> str:
    text = corpus.text(article)
    return text.summaries.get("en", "") if text else ""


def _article_list(corpus: Corpus, root: str) -> str:
    items = "".join(
        f"<li><h2>{_title_link(facts, root)}</h2>{_about(corpus, facts)}"
        f"<p>{escape(_summary(corpus, article))}</p></li>"
        for article, facts in corpus.facts.items()
    )
    return f'<ul class="mv-articles">{items}</ul>'


def _thesis_list(corpus: Corpus, root: str) -> str:
    """The articles by what they hold, in the words of their headnotes' front matter."""
    items = "".join(
        f'<li><a href="{root}articles/{article}/">{escape(facts.short_name)}</a>'
        f"<p>{escape(text.thesis if (text := corpus.text(article)) else '')}</p>"
        f"{_title_aside(facts)}</li>"
        for article, facts in corpus.facts.items()
    )
    return f'<ul class="mv-theses">{items}</ul>'


def weave_pages(corpus: Corpus, edition: Edition) -> dict[str, str]:
    """Every generated page: path under `build/pages` → Markdown."""
    works = collect_works(corpus)
    formatted = cite.format_works(works, edition.cache)
    lexicons = lexicons_of(corpus)
    sentences = sentences_with_terms(corpus, lexicons)
    cited = cite_corpus(corpus, works, edition.cache)
    styles = STYLES.format(root="../../")
    pages = redirect_pages(corpus.redirects, corpus.settings)
    for article, facts in corpus.facts.items():
        study = corpus.text(article)
        number = min(19, len(study.paragraphs)) if study else 1
        pages[f"articles/{article}.md"] = article_page(
            corpus,
            works,
            lexicons,
            article,
            head=f"{styles}\n{article_head(corpus, facts)}",
            cite=cite_article(cited, facts, number, "../../"),
        )
        if study:
            pages[f"articles/{article}/cite.md"] = cite_page(corpus, cited, facts)
    pages["articles/index.md"] = "\n".join(
        [
            front_matter({"title": "Articles", "description": "The articles of the edition."}),
            "# Articles\n",
            _article_list(corpus, "../"),
        ]
    )
    pages |= bibliography_pages(corpus, works, formatted)
    for work in works.values():
        head = f"{styles}\n{work_head(corpus.settings, work, work_heading(work))}"
        cite_it = cite_work(cited, work, "../../")
        pages[f"works/{work.key}.md"] = work_page(corpus, work, formatted, head, cite_it)
    pages |= {f"teach/{p.id}.md": pack_page(corpus, p, works) for p in corpus.packs.values()}
    pages["glossary/index.md"] = glossary_page(corpus)
    pages["timeline.md"] = timeline_page(corpus)
    pages |= note_pages(corpus)
    for term in corpus.terms.values():
        pages[f"glossary/{term.id}.md"] = term_page(corpus, term, sentences.get(term.id, {}))
    for path in sorted(edition.docs.rglob("*.md")):
        name = path.relative_to(edition.docs)
        if name.parts[0] not in SOURCES:
            text, _ = edition.read(path)
            depth = root_of(name.as_posix())
            text = text.replace(ARTICLES_MARK, _article_list(corpus, depth))
            text = text.replace(THESES_MARK, _thesis_list(corpus, depth))
            text = fill_marks(text, corpus, cited, name.as_posix())
            home = name.as_posix() == "index.md"
            pages[name.as_posix()] = with_head(text, home_head(corpus)) if home else text
    return pages


def write_pages(pages: dict[str, str], folder: Path) -> list[str]:
    """Write the pages that differ from what is there and remove what is no page any more.

    Returns the names written. An unchanged file keeps its date, so that a renderer which looks
    at dates renders only what changed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            shutil.rmtree(path)
        elif path.is_file() and path.relative_to(folder).as_posix() not in pages:
            path.unlink()
    written = []
    for name, text in pages.items():
        path = folder / name
        if not path.is_file() or path.read_text("utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
            written.append(name)
    return written
