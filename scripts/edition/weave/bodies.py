"""Bodies of notes put into the built pages, after the renderer and apart from it."""

from __future__ import annotations

import html
import re
from functools import partial
from pathlib import Path

import nh3

from edition.corpus import Work, collect_works
from edition.markup import citations_in
from edition.model import Corpus
from edition.notebody import InnerLink, render_body
from edition.refs import parse_passage
from edition.weave.fragments import work_heading

_EMPTY = re.compile(
    r'(<div (?=[^>]*class="mv-anno-body")[^>]*data-note="(?P<id>[a-z0-9/-]+)"[^>]*>).*?(</div>)',
    re.S,
)
_BLOCK = re.compile(r"<(?:br|hr|/p|/li|/pre|/blockquote)\b")
_FOLDERS = ("articles", "notes")


def _works(corpus: Corpus, works: dict[str, Work], root: str, inside: str) -> list[InnerLink]:
    links = []
    for citation in citations_in(f"[{inside}]"):
        for item in citation.items:
            if item.key not in works:
                return []
            locator = f", {item.locator}" if item.locator else ""
            text = work_heading(works[item.key]) + locator
            links.append(InnerLink(f"{root}works/{item.key}/", text, "mv-cite"))
    return links


def _inner(corpus: Corpus, root: str, target: str) -> list[InnerLink]:
    passage = parse_passage(target)
    if passage is not None and passage.article in corpus.facts:
        name = corpus.facts[passage.article].authors[0].family
        span = f"–{passage.last}" if passage.last != passage.first else ""
        href = f"{root}articles/{passage.article}/#{passage.anchor}"
        return [InnerLink(href, f"{name} ¶{passage.first}{span}", "mv-passage")]
    if target in corpus.terms:
        return [InnerLink(f"{root}glossary/{target}/", corpus.terms[target].label, "mv-term")]
    event = next((e for e in corpus.events if e.id == target), None)
    return [InnerLink(f"{root}timeline/#{target}", event.title, "mv-date")] if event else []


def resolve_link(
    corpus: Corpus, works: dict[str, Work], root: str, inside: str
) -> list[InnerLink] | None:
    """Where `@key, p. 5` or `[wang-2024:p19]` leads; `root` is the way to the site's root."""
    if inside.startswith("["):
        return _inner(corpus, root, inside[1:-1].strip())
    return _works(corpus, works, root, inside)


def body_html(corpus: Corpus, works: dict[str, Work], note: str, root: str) -> str:
    """A note's body as harmless HTML with the edition's own links."""
    return render_body(corpus.notes[note].body, partial(resolve_link, corpus, works, root))


def body_text(corpus: Corpus, works: dict[str, Work], note: str) -> str:
    """A note's body as plain text in one line, its links by the words that they show."""
    spaced = _BLOCK.sub(r" \g<0>", body_html(corpus, works, note, ""))
    return " ".join(html.unescape(nh3.clean(spaced, tags=set())).split())


def put_bodies(corpus: Corpus, site: Path) -> int:
    """Fill every note's body in the built pages; returns how many pages were changed.

    Done twice, it changes nothing more: a body has no `<div>` of its own.
    """
    if not corpus.notes:
        return 0
    works, made, changed = collect_works(corpus), dict[tuple[str, str], str](), 0
    for folder in _FOLDERS:
        for path in sorted((site / folder).rglob("*.html")):
            root = "../" * (len(path.relative_to(site).parts) - 1)
            text = path.read_text("utf-8")

            def fill(match: re.Match[str], root: str = root) -> str:
                note = match["id"]
                if note not in corpus.notes:
                    return match[0]
                if (note, root) not in made:
                    made[note, root] = body_html(corpus, works, note, root)
                return f"{match[1]}{made[note, root]}{match[3]}"

            filled = _EMPTY.sub(fill, text)
            if filled != text:
                path.write_text(filled, "utf-8")
                changed += 1
    return changed
