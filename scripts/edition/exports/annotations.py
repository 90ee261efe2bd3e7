"""Notes as W3C Web Annotations in JSON-LD, and as an Atom feed.

https://www.w3.org/TR/annotation-model/, https://www.rfc-editor.org/rfc/rfc4287
"""

from __future__ import annotations

import json
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from edition.anchorage import NotePlace, anchor_notes
from edition.corpus import Work
from edition.model import Corpus, Note
from edition.noteschema import LICENCE_ADDRESS, MOTIVATIONS
from edition.refs import parse_passage
from edition.weave.bodies import body_html
from edition.weave.notes import passage_name

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
MOST_IN_FEED = 50


def _id(base: str, note: str) -> str:
    return f"{base}data/annotations/{note}.jsonld"


def _creator(corpus: Corpus, note: Note) -> dict[str, str]:
    address = f"https://orcid.org/{note.orcid}" if note.orcid else note.link
    kind = "Organization" if note.creator == corpus.settings.editors else "Person"
    return {**({"id": address} if address else {}), "type": kind, "name": note.creator}


def _target(place: NotePlace, base: str) -> str | dict[str, Any]:
    note = place.note
    if note.reply_to:
        return _id(base, note.reply_to)
    source = f"{base}articles/{note.article}/"
    quote = {
        "type": "TextQuoteSelector",
        "exact": place.quote or note.quote,
        **({"prefix": note.prefix} if note.prefix else {}),
        **({"suffix": note.suffix} if note.suffix else {}),
    }
    passage = parse_passage(note.target)
    if place.paragraph is None or passage is None:
        return {"source": source, "selector": quote}
    first = place.paragraph if note.quote else passage.first
    value = f"p{first}" if note.quote else passage.anchor
    selector: dict[str, Any] = {
        "type": "FragmentSelector",
        "conformsTo": "http://tools.ietf.org/rfc/rfc3236",
        "value": value,
    }
    if note.quote:
        selector["refinedBy"] = quote
    return {"source": source, "selector": selector}


def annotation(
    corpus: Corpus, works: dict[str, Work], place: NotePlace, base: str
) -> dict[str, Any]:
    """One note as a Web Annotation."""
    note = place.note
    html = {
        "type": "TextualBody",
        "value": body_html(corpus, works, note.id, base),
        "format": "text/html",
        "language": note.language,
    }
    tags = [{"type": "TextualBody", "purpose": "tagging", "value": t} for t in note.tags]
    found = {
        "id": _id(base, note.id),
        "type": "Annotation",
        "motivation": note.motivation,
        "creator": _creator(corpus, note),
        "created": f"{note.created}T00:00:00Z",
        "rights": LICENCE_ADDRESS,
        "body": [html, *tags],
        "target": _target(place, base),
        "schema:creativeWorkStatus": note.status,
    }
    if note.superseded_by:
        found["dcterms:isReplacedBy"] = {"id": _id(base, note.superseded_by)}
    return found


def _collection(name: str, label: str, items: list[dict[str, Any]], base: str) -> dict[str, Any]:
    address = f"{base}data/{name}"
    return {
        "@context": CONTEXT,
        "id": address,
        "type": "AnnotationCollection",
        "label": label,
        "total": len(items),
        "first": {
            "id": f"{address}#first",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }


def annotation_files(corpus: Corpus, works: dict[str, Work], base: str) -> dict[str, str]:
    """All, those of each article, and each alone: path under `data/` → JSON-LD."""
    made = {i: annotation(corpus, works, p, base) for i, p in anchor_notes(corpus).items()}
    files: dict[str, Any] = {
        "annotations.jsonld": _collection(
            "annotations.jsonld", "Notes of Many Vectors", list(made.values()), base
        )
    }
    for article, facts in corpus.facts.items():
        own = [a for i, a in made.items() if i.startswith(f"{article}/")]
        name = f"annotations/{article}.jsonld"
        files[name] = _collection(name, f"Notes on {facts.short_name}", own, base)
    for identifier, record in made.items():
        files[f"annotations/{identifier}.jsonld"] = {"@context": CONTEXT, **record}
    return {n: json.dumps(v, ensure_ascii=False, indent=1) for n, v in files.items()}


def _entry(corpus: Corpus, works: dict[str, Work], note: Note, base: str) -> str:
    address = f"{base}articles/{note.article}/#{note.anchor}"
    title = f"{MOTIVATIONS[note.motivation]} on {passage_name(corpus, note)}"
    uri = _creator(corpus, note).get("id", "")
    author = f"<name>{escape(note.creator)}</name>" + (f"<uri>{escape(uri)}</uri>" if uri else "")
    tags = "".join(f"<category term={quoteattr(t)}/>" for t in note.tags)
    return (
        f"<entry><id>{escape(address)}</id><title>{escape(title)}</title>"
        f"<link href={quoteattr(address)}/><author>{author}</author>"
        f"<published>{note.created}T00:00:00Z</published>"
        f"<updated>{note.created}T00:00:00Z</updated><rights>{LICENCE_ADDRESS}</rights>{tags}"
        f'<content type="html" xml:lang="{note.language}">'
        f"{escape(body_html(corpus, works, note.id, base))}</content></entry>"
    )


def feed(corpus: Corpus, works: dict[str, Work], base: str) -> str:
    """The newest notes as an Atom feed."""
    notes = sorted(corpus.notes.values(), key=lambda n: (n.created, n.id), reverse=True)
    updated = notes[0].created if notes else "2026-01-01"
    entries = "\n".join(_entry(corpus, works, n, base) for n in notes[:MOST_IN_FEED])
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"<id>{escape(base)}notes/</id><title>Many Vectors: notes</title>"
        f"<updated>{updated}T00:00:00Z</updated>"
        f"<link href={quoteattr(base + 'notes/')}/>"
        f'<link rel="self" href={quoteattr(base + "notes/feed.xml")}/>\n'
        f"{entries}\n</feed>\n"
    )
