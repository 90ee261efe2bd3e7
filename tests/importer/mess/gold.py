"""What is true of a rendered article, in the form that the scorers read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from mess.manuscript import Manuscript
from mess.marks import plain
from mess.print_citations import Cited
from mess.truth import Item
from mess.words import fingerprint, keys_of

PARTS = ("paragraphs", "references", "citations", "frontmatter")
# E-mail and ORCID behind an affiliation are no part of it.
_ADDRESS = re.compile(r"(?:, (?:\S+@\S+|https?://orcid\.\S+))+$")
_KINDS = {"paragraph": "paragraph", "quote": "paragraph", "item": "list-item", "caption": "caption"}


@dataclass(frozen=True)
class Gold:
    """The four files of an article, and its paragraphs' texts."""

    paragraphs: dict[str, Any]
    references: dict[str, Any]
    citations: dict[str, Any]
    separate_citations: dict[str, Any]  # with one record for each work of a parenthesis
    frontmatter: dict[str, Any]
    texts: tuple[str, ...]

    def write(self, folder: Path) -> None:
        """Write `<id>.paragraphs.json` and the others."""
        for part in PARTS:
            data = getattr(self, part)
            shown = json.dumps(data, ensure_ascii=False, indent=1)
            (folder / f"{data['id']}.{part}.json").write_text(shown, encoding="utf-8")


def gold_of(manuscript: Manuscript) -> Gold:
    """The gold of a manuscript."""
    texts = [
        _without_mark(b.text, b.label) for b in manuscript.blocks if b.number and b.kind in _KINDS
    ]
    id = manuscript.article.id
    return Gold(
        paragraphs={
            "id": id,
            "headings": _headings(manuscript),
            "paragraphs": _paragraphs(manuscript, texts),
        },
        references={"id": id, "references": _references(manuscript)},
        citations={"id": id, "citations": list(_citations(manuscript, False))},
        separate_citations={"id": id, "citations": list(_citations(manuscript, True))},
        frontmatter=_frontmatter(manuscript),
        texts=tuple(texts),
    )


def _without_mark(text: str, mark: str) -> str:
    text = plain(text)
    return text.removeprefix(f"{mark} ") if mark else text


def _headings(manuscript: Manuscript) -> list[dict[str, Any]]:
    """The headings of body and back matter in order; run-in ones are marked."""
    out: list[dict[str, Any]] = []
    for block in manuscript.blocks:
        if block.kind == "heading":
            out.append({"level": block.level, "text": plain(block.text)})
        elif block.run_in:
            out.append({"level": block.level, "text": block.run_in, "run_in": True})
    return out


def _paragraphs(manuscript: Manuscript, texts: list[str]) -> list[dict[str, Any]]:
    blocks = [b for b in manuscript.blocks if b.number and b.kind in _KINDS]
    return [
        {"number": b.number, "kind": _KINDS[b.kind], **fingerprint(text), "joins": 0}
        for b, text in zip(blocks, texts, strict=True)
    ]


def _references(manuscript: Manuscript) -> list[dict[str, Any]]:
    """The printed fields of every entry, with the label that citations lead to."""
    out = []
    for entry in manuscript.printed:
        label = manuscript.labels[entry.item["id"]]
        out.append({**entry.item, **entry.second_item, "label": label})
    return out


def _citations(manuscript: Manuscript, separate: bool) -> Iterable[dict[str, Any]]:
    """The citations. `anchor_lost` marks what is left out of the count either way."""
    sure = {(n, key) for n, c in manuscript.cited if not c.open for key in keys_of(c.surface)}
    for number, cited in manuscript.cited:
        if cited.open and any((number, key) in sure for key in keys_of(cited.surface)):
            continue
        if separate and cited.single and cited.keys:
            for surface, key in zip(cited.single, cited.keys, strict=True):
                one = replace(cited, surface=surface, keys=(key,))
                yield _citation(number, one, manuscript.labels)
        else:
            yield _citation(number, cited, manuscript.labels)


def _citation(number: int, cited: Cited, labels: dict[str, str]) -> dict[str, Any]:
    out: dict[str, Any] = {"paragraph": number, "surface": cited.surface, "labels": None}
    if cited.keys is not None:
        out["labels"] = [labels[k] for k in cited.keys]
    else:
        out["probable"] = [labels[k] for k in cited.probable]
    if cited.open:
        out["anchor_lost"] = True
    return out


def _printed_front(manuscript: Manuscript) -> str:
    kinds = ("front", "title", "label")
    return "\n".join(
        plain(b.text) for b in (*manuscript.blocks, *manuscript.foot) if b.kind in kinds
    )


def _imprint(truth: Item, pieces: set[str]) -> str:
    """The lines that print where and when the article appeared."""
    lines: Item = truth.get("lines") or {}
    shown = [str(lines[name]) for name in lines if name in pieces and lines[name]]
    shown += (truth.get("history") or ()) if "history" in pieces else ()
    return "\n".join(shown)


def _frontmatter(manuscript: Manuscript) -> dict[str, Any]:
    """The facts that the title blocks print."""
    truth = manuscript.article.frontmatter
    layout = truth.get("layout") or {}
    pieces = {name for end in ("front", "foot", "back") for name in layout.get(end) or ()}
    front = _printed_front(manuscript)
    foot = "\n".join(plain(b.text) for b in manuscript.foot)
    out: dict[str, Any] = {"id": manuscript.article.id}

    def shown(kind: str, data: dict[str, Any] | None) -> dict[str, Any]:
        return {lang: value for lang, value in (data or {}).items() if f"{kind}:{lang}" in pieces}

    out["title"] = shown("title", truth.get("title"))
    out["authors"] = []
    for author in truth.get("authors") or ():
        person = {k: author[k] for k in ("family", "given") if author.get(k)}
        told = author.get("affiliation") or {}
        # At the foot of the first page a sentence names them: `A. Lee is with the University of …`
        in_foot = {lang: place for lang, place in told.items() if place in foot}
        places = shown("affiliations", told) or shown("signatures", told) or in_foot
        if places:
            rank = author.get("rank") or {}
            person["affiliation"] = {
                lang: _ADDRESS.sub("", at).removeprefix(f"{rank.get(lang)}, ")
                for lang, at in places.items()
            }
        if author.get("email") and author["email"] in front:
            person["email"] = author["email"]
        out["authors"].append(person)
    lines = _imprint(truth, pieces)
    for name in ("doi", "volume", "issue", "pages"):
        value = truth.get(name)
        if value and re.search(rf"(?<!\w){re.escape(str(value))}(?!\w)", lines):
            out[name] = str(value)
    year = truth.get("year") or {}
    if year.get("printed") and str(year["printed"]) in lines:
        out["year"] = {"value": int(year["value"]), "printed": str(year["printed"])}
    if "history" in pieces:
        out["dates"] = dict(truth.get("dates") or {})
    out["keywords"] = shown("keywords", truth.get("keywords"))
    out["abstracts"] = shown("abstract", truth.get("abstracts"))
    return out
