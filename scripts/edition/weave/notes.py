"""Notes as they are shown: under their paragraph, in lists, and those whose words are gone.

A body stands here as an empty element with the note's id; `weave.bodies` fills it in after the
renderer has run, so that no stranger's text passes through the site's own Markdown.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from edition.anchorage import NotePlace, Thread
from edition.anchoring import KEEP, ORPHAN, REVIEW
from edition.model import Corpus, Note
from edition.noteschema import MOTIVATIONS
from edition.refs import parse_passage
from edition.untrusted import skeleton
from edition.weave.fragments import escape, language_attribute
from edition.weave.highlights import Quoted

ROOT = "../../"  # from an article's page to the root of the site
_CHANGED = "The words have been changed since; the note keeps them as they were."
_LOST = "These words are no longer in the text."


def author_slug(note: Note) -> str:
    """The address of an author's page: the name in a to z, else a number made of it."""
    plain = "-".join(
        "".join(c if "a" <= c <= "z" or c.isdigit() else " " for c in note.creator.lower()).split()
    )
    if plain and all(c.isascii() for c in note.creator):
        return plain
    number = hashlib.sha256(skeleton(note.creator).encode()).hexdigest()[:8]
    return f"{plain}-{number}".strip("-")


def by_author(notes: Iterable[Note]) -> dict[str, list[Note]]:
    """Notes by the address of their author's page; unlike names never share one."""
    found: dict[str, list[Note]] = {}
    for note in notes:
        slug = author_slug(note)
        if slug in found and found[slug][0].creator != note.creator:
            slug += "-" + hashlib.sha256(note.creator.encode()).hexdigest()[:8]
        found.setdefault(slug, []).append(note)
    return found


def author_slugs(corpus: Corpus) -> dict[str, str]:
    """The address of the author's page for each author's name."""
    return {notes[0].creator: slug for slug, notes in by_author(corpus.notes.values()).items()}


def by_tag(notes: Iterable[Note]) -> dict[str, list[Note]]:
    """Notes by tag, tags in order of the alphabet."""
    found: dict[str, list[Note]] = {}
    for note in notes:
        for tag in note.tags:
            found.setdefault(tag, []).append(note)
    return dict(sorted(found.items()))


def passage_name(corpus: Corpus, note: Note, home: bool = False) -> str:
    """The passage of a note in words: `Wang 2024 ¶19`; on its own page `¶19`."""
    passage = parse_passage(note.target)
    if passage is None or passage.article not in corpus.facts:
        return note.target
    span = f"–{passage.last}" if passage.last != passage.first else ""
    number = f"¶{passage.first}{span}"
    return number if home else f"{corpus.facts[passage.article].short_name} {number}"


def empty_body(note: Note) -> str:
    """The element that will hold the body. The digest makes the page new when the body is."""
    digest = hashlib.sha256(note.body.encode()).hexdigest()[:12]
    return (
        f'<div class="mv-anno-body" data-note="{note.id}" data-digest="{digest}"'
        f"{language_attribute(note.language)}></div>"
    )


def _head(corpus: Corpus, note: Note, root: str, slugs: Mapping[str, str], where: str) -> str:
    author = f'<a href="{root}notes/by/{slugs[note.creator]}/">{escape(note.creator)}</a>'
    status = f' <span class="mv-anno-status">{note.status}</span>' if note.status != "open" else ""
    return (
        f'<p class="mv-anno-head"><span class="mv-anno-kind">{MOTIVATIONS[note.motivation]}</span>'
        f'{status} {author}, <time datetime="{note.created}">{note.created}</time> {where}</p>'
    )


def _quote(place: NotePlace) -> str:
    words = place.quote or place.note.quote
    if not words:
        return ""
    said = {REVIEW: _CHANGED, ORPHAN: _LOST}.get(place.status, "")
    why = f'<span class="mv-aside">{said}</span>' if said else ""
    return (
        f'<p class="mv-anno-quote"><q{language_attribute(place.language)}>{escape(words)}</q>'
        f"{why}</p>"
    )


def _foot(corpus: Corpus, note: Note, root: str) -> str:
    parts = [f'<a href="{root}notes/tag/{t}/">{t}</a>' for t in note.tags]
    tags = f"Tags: {', '.join(parts)}" if parts else ""
    other = corpus.notes.get(note.superseded_by)
    instead = (
        f'Superseded by <a href="{root}articles/{other.article}/#{other.anchor}">a later note</a>'
        if other
        else ""
    )
    inside = ". ".join(x for x in (instead, tags) if x)
    return f'<p class="mv-anno-tags">{inside}</p>' if inside else ""


def note_html(
    corpus: Corpus, place: NotePlace, root: str, slugs: Mapping[str, str], home: bool
) -> str:
    """One note; `home` is its article's page, on which it has its permanent address."""
    note = place.note
    if home:
        ids = f' id="{note.anchor}"'
        where = f'<a class="mv-anno-link" href="#{note.anchor}">link to this note</a>'
    else:
        ids = ""
        href = f"{root}articles/{note.article}/#{note.anchor}"
        where = f'on <a href="{href}">{escape(passage_name(corpus, note))}</a>'
    return (
        f'<div class="mv-anno mv-anno-{note.status}"{ids} role="note" '
        f'data-motivation="{note.motivation}" data-author="{slugs[note.creator]}" '
        f'data-tags="{" ".join(note.tags)}" data-article="{note.article}">'
        f"{_head(corpus, note, root, slugs, where)}{_quote(place)}{empty_body(note)}"
        f"{_foot(corpus, note, root)}</div>"
    )


def thread_html(
    corpus: Corpus, thread: Thread, root: str, slugs: Mapping[str, str], home: bool
) -> str:
    """A note with the replies to it."""
    first, *replies = [note_html(corpus, p, root, slugs, home) for p in thread.notes]
    if not replies:
        return first
    return f'{first}<div class="mv-anno-replies">{"".join(replies)}</div>'


def count_of(notes: int) -> str:
    """`1 note`, `2 notes`."""
    return f"{notes} note" if notes == 1 else f"{notes} notes"


def notes_under(
    corpus: Corpus, threads: Iterable[Thread], slugs: Mapping[str, str], number: int
) -> str:
    """The notes on a paragraph, in a fold that says how many."""
    here = [t for t in threads if t.root.paragraph == number]
    if not here:
        return ""
    total = sum(len(t.notes) for t in here)
    inside = "".join(thread_html(corpus, t, ROOT, slugs, home=True) for t in here)
    return (
        f'<details class="mv-annos"><summary>{count_of(total)} on ¶{number}</summary>'
        f"{inside}</details>"
    )


def quoted_in(threads: Iterable[Thread], number: int, language: str) -> list[Quoted]:
    """The stretches of a paragraph that open notes are about."""
    return [
        Quoted(t.root.start, t.root.end, t.root.note.anchor)
        for t in threads
        if (t.root.paragraph, t.root.language, t.root.status) == (number, language, KEEP)
        and t.root.end > t.root.start >= 0
        and t.root.note.status != "superseded"
    ]


def orphans_of(corpus: Corpus, threads: Iterable[Thread], slugs: Mapping[str, str]) -> str:
    """The notes of an article whose words are gone, with their quotations."""
    lost = [t for t in threads if t.root.paragraph is None]
    if not lost:
        return ""
    inside = "".join(thread_html(corpus, t, ROOT, slugs, home=True) for t in lost)
    return (
        "## Notes whose words are gone {#orphans}\n\n"
        f'<section class="mv-annos-lost">{inside}</section>\n'
    )
