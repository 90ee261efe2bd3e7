"""Which printed references are the same work, and which of their fields agree."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from mess.words import flat

Item = Mapping[str, Any]
FIELDS = (
    "author", "editor", "year", "title", "container-title", "volume", "issue", "page",
    "publisher", "publisher-place", "URL", "DOI", "type",
)  # fmt: skip
# Kinds that a printed entry often leaves open.
_LOOSE = frozenset(
    [
        "webpage",
        "article-newspaper",
        "article-magazine",
        "post-weblog",
        "report",
        "speech",
        "legislation",
    ]
)
_ENOUGH = 0.85


def initials(name: str | None) -> str:
    """The first letters of the parts of a name."""
    return "".join(part[0] for part in re.findall(r"\w+", name or "")).casefold()


def _people(people: Sequence[Item]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (flat(p.get("family") or p.get("literal") or ""), initials(p.get("given"))) for p in people
    )


def _year(item: Item) -> str | None:
    issued = item.get("issued")
    if isinstance(issued, dict) and issued.get("date-parts"):
        return str(issued["date-parts"][0][0])
    found = re.search(r"\d{4}", str(issued or item.get("year") or ""))
    return found[0] if found else None


def _address(value: object) -> str:
    shown = re.sub(r"^https?://(www\.)?", "", str(value).strip().strip("<>"))
    return shown.rstrip("/.").casefold()


def _doi(value: object) -> str:
    shown = str(value).strip().casefold()
    return re.sub(r"^(https?://(dx\.)?doi\.org/|doi:\s*)", "", shown).rstrip(".")


def _pages(value: object) -> str:
    return re.sub(r"\s|p\.?", "", re.sub("[–—]", "-", str(value))).casefold()


def field(item: Item, name: str) -> Any:
    """A field in the form in which it is compared; None where there is none."""
    if name in ("author", "editor"):
        return _people(item.get(name) or ()) or None
    if name == "year":
        return _year(item)
    value = item.get(name)
    if value in (None, ""):
        return None
    if name in ("volume", "issue"):
        return _pages(value).lstrip("0")
    if name == "type":
        return str(value)
    return {"URL": _address, "DOI": _doi, "page": _pages}.get(name, flat)(value)


def acceptable(gold: Item, name: str) -> set[Any]:
    """All values of a field that count as right."""
    values = {field(gold, name)}
    if name == "author" and gold.get("author_corrected"):
        values.add(_people(gold["author_corrected"]))
    if name == "author" and gold.get("author_printed"):
        shown = gold["author_printed"]
        values |= {((flat(x), ""),) for x in (shown, re.sub(r"\s*\(.*", "", shown))}
    if name == "URL" and gold.get("url_second"):
        values.add(_address(gold["url_second"]))
    if name == "page" and gold.get("locator"):
        values |= {_pages(gold["locator"]), None}
    if name == "type" and gold["type"] in _LOOSE:
        values |= _LOOSE | {"document", "article"}
    if name == "title" and gold.get("title-transliterated"):
        latin = gold["title-transliterated"]
        values |= {flat(latin), flat(f"{latin} {gold.get('title-translated', '')}")}
    if name == "volume" and not gold.get("volume") and gold.get("issue"):
        values.add(field({"volume": gold["issue"]}, "volume"))
    return values


def is_right(gold: Item, found: Item, name: str) -> bool:
    """Whether a field of the output is one of the acceptable ones, its absence included."""
    return field(found, name) in acceptable(gold, name)


def match(gold: Sequence[Item], found: Sequence[Item]) -> list[tuple[int, int]]:
    """The pairs (gold, output) of the same works: by title, helped by DOI and label."""
    close = []
    for g, true in enumerate(gold):
        titles = [t for t in acceptable(true, "title") if t is not None]
        for o, other in enumerate(found):
            title = flat(other.get("title") or "")
            score = max(SequenceMatcher(None, t, title).ratio() for t in titles) if titles else 0.0
            if true.get("DOI") and other.get("DOI") and _doi(true["DOI"]) == _doi(other["DOI"]):
                score += 0.5
            if str(other.get("label")) == true["label"]:
                score += 0.2
            if score >= _ENOUGH:
                close.append((-score, g, o))
    pairs: list[tuple[int, int]] = []
    for _, g, o in sorted(close):
        if all(g != a and o != b for a, b in pairs):
            pairs.append((g, o))
    return pairs
