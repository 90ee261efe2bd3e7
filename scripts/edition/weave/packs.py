"""Reading packs: the passages with reasons and reading time, questions, and the texts to print."""

from __future__ import annotations

import re
from collections.abc import Mapping

from edition.corpus import Work
from edition.markup import Citation
from edition.model import Assigned, Corpus, Pack, Paragraph, Reference
from edition.readingtime import (
    WORDS_A_MINUTE,
    count_words,
    minutes_for,
    pack_words,
    paragraphs_of,
    passages_of,
    text_for,
)
from edition.refs import Passage, parse_passage
from edition.weave.citations import citation_context, citation_spans, put_spans
from edition.weave.citing import SHEET
from edition.weave.fragments import escape, front_matter, inner_links, language_attribute
from edition.weave.metadata import pack_head
from edition.weave.view import number_emendations

ROOT = "../../"
STYLES = f'<link rel="stylesheet" href="{{root}}{SHEET}">'


def minutes(number: int) -> str:
    """`1 minute`, `14 minutes`."""
    return f"{number} minute{'' if number == 1 else 's'}"


def passage_name(corpus: Corpus, passage: Passage) -> str:
    """How a passage is called in a list: `Wang ¶19–¶23`."""
    facts = corpus.facts[passage.article]
    family = facts.authors[0].family if facts.authors else facts.id
    span = f"–¶{passage.last}" if passage.last != passage.first else ""
    return f"{family} ¶{passage.first}{span}"


def _link(corpus: Corpus, passage: Passage, root: str) -> str:
    href = f"{root}articles/{passage.article}/#{passage.anchor}"
    return f'<a class="mv-passage" href="{href}">{escape(passage_name(corpus, passage))}</a>'


def pack_facts(corpus: Corpus, pack: Pack) -> str:
    """The reading time of a pack and what it is computed from."""
    words, passages = pack_words(corpus, pack), passages_of(pack)
    articles = len({p.article for p in passages})
    return (
        f"{minutes(minutes_for(words))} to read: {words:,} words of study text at "
        f"{WORDS_A_MINUTE} words a minute; {len(passages)} passages of {articles} articles"
    )


def _row(corpus: Corpus, pack: Pack, assigned: Assigned) -> str:
    passage = parse_passage(assigned.passage)
    if passage is None or passage.article not in corpus.facts:
        return ""
    time = minutes_for(count_words(paragraphs_of(corpus, passage, pack.language)))
    note = inner_links(assigned.note, ROOT, corpus)
    return (
        f"<li>{_link(corpus, passage, ROOT)} "
        f'<span class="mv-aside">{minutes(time)}</span> {note}</li>'
    )


def _paragraph(corpus: Corpus, pack: Pack, passage: Passage, paragraph: Paragraph) -> str:
    """A study paragraph with its number; its citations lead to the article's own page."""
    article, facts = passage.article, corpus.facts[passage.article]
    emendations = number_emendations(corpus.emendations.get(article, ()))
    context = citation_context(facts, corpus.references.get(article, ()), emendations)
    text = put_spans(paragraph.text, citation_spans(paragraph, context, with_ids=False))
    page = f"{ROOT}articles/{article}/"
    shown = text.replace('href="#', f'href="{page}#')
    study = text_for(corpus, article, pack.language)
    lang = f" lang={study.language}" if study and study.language != "en" else ""
    return (
        '<div class="mv-sheet-par" markdown="1">\n\n'
        f'<div class="mv-sheet-n"><a href="{page}#p{paragraph.number}" '
        f'aria-label="{escape(facts.short_name)}, paragraph {paragraph.number}">'
        f"{paragraph.number}</a></div>\n\n{shown}\n{{: .mv-sheet-p{lang} }}\n\n</div>\n"
    )


def _text(corpus: Corpus, pack: Pack, passage: Passage) -> str:
    paragraphs = paragraphs_of(corpus, passage, pack.language)
    body = "\n".join(_paragraph(corpus, pack, passage, p) for p in paragraphs)
    facts = corpus.facts[passage.article]
    title = f"<span{language_attribute(facts.language)}>{escape(facts.main_title)}</span>"
    return (
        '<details class="mv-sheet" markdown="1"><summary>'
        f"{escape(passage_name(corpus, passage))}</summary>\n\n"
        f'<p class="mv-sheet-of">Paraphrase of: {title}</p>\n\n{body}\n</details>\n'
    )


def _cited(corpus: Corpus, pack: Pack) -> dict[str, list[str]]:
    """The keys that the passages cite, by article, each once."""
    found: dict[str, list[str]] = {}
    for passage in passages_of(pack):
        citations: list[Citation] = [
            c for p in paragraphs_of(corpus, passage, pack.language) for c in p.citations
        ]
        keys = found.setdefault(passage.article, [])
        keys += [i.key for c in citations for i in c.items if i.resolved and i.key not in keys]
    return {article: keys for article, keys in found.items() if keys}


def _source(reference: Reference, numbered: bool, works: Mapping[str, Work]) -> str:
    label = f"[{reference.label}] " if numbered else ""
    language = works[reference.key].language if reference.key in works else ""
    return (
        f'<li><a href="{ROOT}works/{escape(reference.key)}/"{language_attribute(language)}>'
        f"{escape(label + reference.printed)}</a></li>"
    )


def _sources(corpus: Corpus, pack: Pack, works: Mapping[str, Work]) -> str:
    parts = []
    for article, keys in _cited(corpus, pack).items():
        facts = corpus.facts[article]
        numbered = facts.style != "author-date"
        entries = [r for r in corpus.references.get(article, ()) if r.key in set(keys)]
        items = "".join(_source(r, numbered, works) for r in entries)
        parts.append(f"<h3>{escape(facts.short_name)}</h3><ul>{items}</ul>")
    if not parts:
        return ""
    return (
        '<details class="mv-sheet-sources"><summary>Works that these passages cite, as the '
        f"articles print them</summary>{''.join(parts)}</details>\n"
    )


def _css_text(text: str) -> str:
    """A text as a CSS string that ends neither the string nor the element around it."""
    return '"' + re.sub(r'["\\<>&\n]', lambda m: f"\\{ord(m[0]):x} ", text) + '"'


def pack_page(corpus: Corpus, pack: Pack, works: Mapping[str, Work]) -> str:
    """The Markdown of a reading pack's page; on paper list and questions come first."""
    rows = "\n".join(_row(corpus, pack, a) for a in pack.passages)
    questions = "\n".join(f"<li>{inner_links(q, ROOT, corpus)}</li>" for q in pack.questions)
    passages = [p for p in passages_of(pack) if p.article in corpus.facts]
    texts = "\n".join(_text(corpus, pack, p) for p in passages)
    running = f"{corpus.settings.title} · {pack.title}"
    head = "\n".join(
        [
            STYLES.format(root=ROOT),
            f"<style>:root {{ --mv-running: {_css_text(running)} }}</style>",
            pack_head(corpus.settings, f"teach/{pack.id}/", pack.title),
        ]
    )
    description = f"Reading list: {pack.title}, {pack_facts(corpus, pack)}."
    return "\n".join(
        [
            front_matter(
                {"title": pack.title, "description": description, "kind": "pack"}, head=head
            ),
            f"# {escape(pack.title)}\n",
            f'<p class="mv-pack-facts">{escape(pack_facts(corpus, pack))}</p>\n',
            inner_links(pack.introduction, ROOT, corpus) + "\n",
            f'## Passages {{#passages}}\n\n<ol class="mv-pack">\n{rows}\n</ol>\n',
            f'## Questions {{#questions}}\n\n<ol class="mv-pack-questions">\n{questions}\n</ol>\n',
            "## The passages to read and print {#texts}\n",
            '<p class="mv-aside mv-pack-hint">Study text, a paraphrase by the edition, not the '
            "authors’ words. Folded on screen; a printout of this page has the list and the "
            "questions first, then every passage and its sources.</p>\n",
            texts,
            _sources(corpus, pack, works),
        ]
    )


def pack_list(corpus: Corpus, root: str) -> str:
    """The packs as a list of links."""
    items = "".join(
        f'<li><a href="{root}teach/{p.id}/">{escape(p.title)}</a> '
        f'<span class="mv-aside">{escape(pack_facts(corpus, p))}</span></li>'
        for p in corpus.packs.values()
    )
    return f'<ul class="mv-packs">{items}</ul>'
