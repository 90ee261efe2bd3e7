"""What the build fills into hand-written pages: `<!-- edition: … -->` marks and page heads."""

from __future__ import annotations

import json
import re

from edition.hosting import ERROR, OBJECTION, PROPOSAL, issue_url
from edition.markup import plain_text
from edition.model import Corpus, Settings
from edition.weave.citing import Cited, cite_edition
from edition.weave.fragments import escape, language_attribute
from edition.weave.packs import STYLES, pack_list
from edition.weave.picture import draw_timeline
from edition.weave.timeline import in_order

_HEAD = re.compile(r"^extrahead: (\".*\")\n", re.M)


def root_of(name: str) -> str:
    """The way from a hand-written page's address to the site's root: `../` for `about.md`."""
    depth = name.count("/") + (0 if name.rsplit("/", 1)[-1] == "index.md" else 1)
    return "../" * depth


def with_head(text: str, head: str) -> str:
    """A page whose front matter carries lines for the page's head; `main.html` puts them there.

    What an earlier step put there stays, before the new lines.
    """
    kept = _HEAD.search(text)
    if kept:
        head = f"{json.loads(kept[1])}\n{head}"
        text = text[: kept.start()] + text[kept.end() :]
    line = f"extrahead: {json.dumps(head, ensure_ascii=False)}\n"
    if text.startswith("---\n"):
        return f"---\n{line}{text[4:]}"
    return f"---\n{line}---\n{text}"


def _rights(corpus: Corpus) -> str:
    rows = "".join(
        f'<dt><a href="../articles/{f.id}/">{escape(f.short_name)}</a></dt><dd>'
        + (
            f"<q{language_attribute(f.language)}>{escape(f.fields['rights'])}</q>"
            if f.fields.get("rights")
            else "prints no notice in the text that the edition works from"
        )
        + "</dd>"
        for f in corpus.facts.values()
    )
    return f'<dl class="mv-rights">{rows}</dl>'


def _contact(settings: Settings) -> str:
    if not settings.repository:
        return (
            "<p>This copy of the edition names no public repository yet. Once it does, the links "
            "here and beside every paragraph open a form that is already filled in; until then, "
            "write to whoever gave you this copy.</p>"
        )
    links = (
        (issue_url(settings, ERROR), "Report an error in a paragraph"),
        (issue_url(settings, PROPOSAL), "Propose a term or an event"),
        (issue_url(settings, OBJECTION), "Object to a text or a note"),
        (settings.repository, "The repository, with every text and its history"),
    )
    items = "".join(f'<li><a href="{escape(url)}">{name}</a></li>' for url, name in links)
    return (
        "<p>The edition is made in a public repository. What is said about it is said there, in an "
        f'issue or a pull request.</p><ul class="mv-contact">{items}</ul>'
    )


# The passage that the home page shows: short, dated, and told differently by the other articles.
SHOWN = ("wang-2024", 19)


def _passage(corpus: Corpus, root: str) -> str:
    article, number = SHOWN
    text = corpus.text(article)
    paragraph = next((p for p in text.paragraphs if p.number == number), None) if text else None
    if paragraph is None:
        return ""
    name = corpus.facts[article].authors[0].family
    return (
        f'<figure class="mv-sample"><a class="mv-sample-n" href="{root}articles/{article}/'
        f'#p{number}" aria-label="Paragraph {number}">{number}</a>'
        f"<blockquote><p>{escape(plain_text(paragraph.text))}</p></blockquote>"
        f'<figcaption><a href="{root}articles/{article}/#p{number}">{escape(name)} '
        f"¶{number}</a>, study text</figcaption></figure>"
    )


def fill_marks(text: str, corpus: Corpus, cited: Cited, name: str) -> str:
    """A hand-written page with its marks filled in; pages that have some get the styles."""
    root, settings = root_of(name), corpus.settings
    marks = {
        "packs": pack_list(corpus, root),
        "cite": cite_edition(cited, root),
        "rights": _rights(corpus),
        "contact": _contact(settings),
        "timeline": draw_timeline(corpus, in_order(corpus.events), f"{root}timeline/"),
        "passage": _passage(corpus, root),
        "version": f"Version {settings.version}, {settings.date}",
    }
    used = [m for m in marks if f"<!-- edition: {m} -->" in text]
    for mark in used:
        text = text.replace(f"<!-- edition: {mark} -->", marks[mark])
    return with_head(text, STYLES.format(root=root)) if used else text
