"""The pages of notes: all of them, those of an author, those with a tag."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from edition.anchorage import Thread, anchor_notes, threads_of
from edition.model import Corpus, Note
from edition.noteschema import MOTIVATIONS
from edition.weave.fragments import address_link, escape, front_matter
from edition.weave.notes import (
    author_slugs,
    by_author,
    by_tag,
    count_of,
    thread_html,
)


def _options(name: str, label: str, pairs: Iterable[tuple[str, str]]) -> str:
    options = "".join(f'<option value="{escape(v)}">{escape(t)}</option>' for v, t in pairs)
    choice = f'<select name="{name}"><option value="">all</option>{options}</select>'
    return f"<label>{label}{choice}</label>"


def filter_form(
    corpus: Corpus, notes: list[Note], slugs: Mapping[str, str], articles: bool = False
) -> str:
    """The form that chooses notes, shown by the script that works it."""
    used = {n.motivation for n in notes}
    authors = sorted({n.creator for n in notes}, key=str.casefold)
    tags = by_tag(notes)
    fields = [
        _options("motivation", "Kind", [(k, v) for k, v in MOTIVATIONS.items() if k in used]),
        _options("tag", "Tag", [(t, t) for t in tags]),
        _options("author", "Author", [(slugs[a], a) for a in authors]),
    ]
    if articles:
        names = [(a, f.short_name) for a, f in corpus.facts.items()]
        fields.append(_options("article", "Article", names))
    switch = (
        ""
        if articles
        else '<label class="mv-check"><input type="checkbox" name="shown" checked> '
        "show notes</label>"
    )
    return (
        f'<form class="mv-filter mv-anno-filter" hidden aria-label="Notes">{switch}'
        f'{"".join(fields)}</form><p class="mv-anno-count" role="status"></p>'
    )


def _list(corpus: Corpus, threads: Iterable[Thread], root: str, slugs: Mapping[str, str]) -> str:
    items = "\n".join(
        f"<li>{thread_html(corpus, t, root, slugs, home=False)}</li>" for t in threads
    )
    return f'<ul class="mv-anno-list">\n{items}\n</ul>\n'


def _index(corpus: Corpus, threads: list[Thread], slugs: Mapping[str, str]) -> str:
    notes = list(corpus.notes.values())
    parts = [
        front_matter(
            {"title": "Notes", "description": "Notes by readers on passages.", "kind": "notes"}
        ),
        "# Notes\n",
        "Notes on passages of the study texts, by readers and by the edition. "
        "[How to write one](../contribute/notes.md)\n",
        '<p><a href="feed.xml" type="application/atom+xml">Feed of new notes</a> (Atom); '
        '<a href="../data/annotations.jsonld">all as data</a> '
        "(W3C Web Annotation, JSON-LD).</p>\n",
    ]
    if not notes:
        return "\n".join([*parts, "There are no notes yet.\n"])
    authors = ", ".join(
        f'<a href="by/{slug}/">{escape(group[0].creator)}</a> ({len(group)})'
        for slug, group in by_author(notes).items()
    )
    tags = ", ".join(f'<a href="tag/{t}/">{t}</a> ({len(g)})' for t, g in by_tag(notes).items())
    return "\n".join(
        [
            *parts,
            f'<p class="mv-aside">Authors: {authors}</p>\n',
            f'<p class="mv-aside">Tags: {tags}</p>\n' if tags else "",
            filter_form(corpus, notes, slugs, articles=True) + "\n",
            _list(corpus, threads, "../", slugs),
        ]
    )


def _group(
    corpus: Corpus,
    title: str,
    about: str,
    notes: list[Note],
    threads: list[Thread],
    slugs: Mapping[str, str],
) -> str:
    ids = {n.id for n in notes}
    chosen = [t for t in threads if any(p.note.id in ids for p in t.notes)]
    return "\n".join(
        [
            front_matter(
                {"title": title, "description": f"{title}: notes on passages", "kind": "notes"}
            ),
            f"# {escape(title)}\n",
            f"<p>{count_of(len(notes))}. {about}</p>\n",
            _list(corpus, chosen, "../../../", slugs),
            '<p><a href="../../">All notes</a></p>\n',
        ]
    )


def _author_link(note: Note) -> str:
    if note.orcid:
        return address_link(f"https://orcid.org/{note.orcid}", f"ORCID {note.orcid}")
    return address_link(note.link) if note.link else ""


def note_pages(corpus: Corpus) -> dict[str, str]:
    """Every page of notes: path under `build/pages` → Markdown."""
    threads = threads_of(corpus, anchor_notes(corpus))
    slugs = author_slugs(corpus)
    notes = list(corpus.notes.values())
    pages = {"notes/index.md": _index(corpus, threads, slugs)}
    for slug, group in by_author(notes).items():
        link = next((x for x in map(_author_link, group) if x), "")
        pages[f"notes/by/{slug}.md"] = _group(
            corpus, f"Notes by {group[0].creator}", link, group, threads, slugs
        )
    for tag, group in by_tag(notes).items():
        pages[f"notes/tag/{tag}.md"] = _group(
            corpus, f"Notes on “{tag}”", "", group, threads, slugs
        )
    return pages
