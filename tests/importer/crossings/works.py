"""The works of an article in the order that its style prints them, with letters behind years."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from mess.print_citations import Citations, works_in
from mess.printed import surname
from mess.truth import Article, Item
from mess.wording import date_parts, is_cyrillic

_MARKER = re.compile(r"\{\{(cite|narrative|note):([^{}]*)\}\}")
_BY_CITATION = ("ieee", "vancouver", "chicago-notes")
_LETTERS = "abcdefghij"


def in_order_of(article: Article, style_before: str) -> Article:
    """The article with its works in the order of its style, and years told apart by letters."""
    if article.style == style_before and not article.options.get("bibliography"):
        return article
    listed_by_citation = article.style in _BY_CITATION and not article.options.get("bibliography")
    if listed_by_citation:
        order = {key: i for i, key in enumerate(cited_keys(article))}
        last = len(order)
        works = sorted(article.references, key=lambda w: order.get(w["key"], last))
        if article.style == "chicago-notes":
            works = [w for w in works if w["key"] in order]
    else:
        works = sorted(article.references, key=_alphabetical)
    article = replace(article, references=tuple(works))
    return replace(article, references=tuple(_lettered(article)))


def cited_keys(article: Article) -> list[str]:
    """The works in the order of their first citation, those in notes where the note's mark is."""
    found: dict[str, None] = {}

    def read(text: str) -> None:
        for kind, value in _MARKER.findall(text):
            if kind == "note":
                read(article.notes.get(value, ""))
                continue
            items = value.partition("|")[0] if kind == "narrative" else value
            found.update(dict.fromkeys(w.key for w in works_in(items)))

    for part in article.parts:
        read(part.text)
    return list(found)


def _alphabetical(work: Item) -> tuple[bool, str, str]:
    people: Sequence[Item] = work.get("author") or work.get("editor") or ()
    title = re.sub(r"^(?:The|A|An|Die|Der|Das|Le|La|Les|El|Los|Las)\s", "", str(work["title"]))
    names = " ".join(f"{surname(p)} {p.get('given', '')}" for p in people)
    shown = (names or title).casefold()
    return not is_cyrillic(shown[:3]), shown, str(work.get("issued", ""))


def _lettered(article: Article) -> list[Item]:
    """The works with the letters that their citations need; none where names and years suffice."""
    bare = [{k: v for k, v in w.items() if k != "year-suffix"} for w in article.references]
    if article.style not in ("apa", "harvard-ab", "chicago-author-date", "german-author-date"):
        return list(bare)
    citations = Citations(article, {})
    labels = [(citations.names(w, parenthesis=True), citations.year(w)) for w in bare]
    often, seen = Counter(labels), Counter[tuple[str, str]]()
    out = []
    for work, label in zip(bare, labels, strict=True):
        if often[label] > 1 and date_parts(work.get("issued")):
            work = {**work, "year-suffix": _LETTERS[seen[label]]}
            seen[label] += 1
        out.append(work)
    return out
