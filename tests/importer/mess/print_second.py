"""The second list of an article: its entries once more, with Cyrillic names in Latin letters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mess.print_authoryear import apa
from mess.print_gost import gost
from mess.printed import Entry, tidy
from mess.truth import Item
from mess.wording import ENGLISH, is_cyrillic, transliterated

_KEPT = ("key", "type", "issued", "URL", "DOI", "accessed", "title-translated")


def second_entry(style: str, work: Item, words: Mapping[str, str]) -> str:
    """The entry of the second list in the style's form; in APA with `(In Russ.)` at its end."""
    cyrillic = is_cyrillic(str(work["title"]))
    shown = _romanised(work) if cyrillic else dict(work)
    if style == "apa":
        return tidy(apa(Entry(shown, ENGLISH), "en")) + " (In Russ.)" * cyrillic
    if cyrillic and work.get("title-translated"):
        shown["title"] = f"{shown['title']} [{work['title-translated']}]"
    return tidy(gost(Entry(shown, words), "en"))


def _romanised(work: Item) -> dict[str, Any]:
    """The work with everything that the list prints in Latin letters."""

    def latin(value: object) -> object:
        if isinstance(value, str):
            return transliterated(value)
        if isinstance(value, list):
            return [{k: transliterated(v) for k, v in p.items()} for p in value]
        return value

    changed = {k: v if k in _KEPT else latin(v) for k, v in work.items()}
    return {**changed, "language": "en"}


def latin_title(work: Item) -> dict[str, str]:
    """What the second list says of a title in Cyrillic letters."""
    title = str(work["title"])
    if not is_cyrillic(title):
        return {}
    found = {"title-transliterated": transliterated(title)}
    if work.get("title-translated"):
        found["title-translated"] = str(work["title-translated"])
    return found
