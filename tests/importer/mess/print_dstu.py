"""Reference entries as printed by the Ukrainian standard: the areas of GOST without its signs."""

from __future__ import annotations

import re

from mess.print_gost import gost
from mess.printed import Entry

# What the standard of 2015 left out or wrote otherwise, in the order in which it is changed.
_CHANGES = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r" \[(?:Електронний ресурс|Электронный ресурс|Electronic resource)\]", ""),
        (r"\[(та ін\.|и др\.|et al\.)\]", r"\1"),
        (r" // ", ". "),
        (r"\. – ", ". "),
        (r"\.\. ", ". "),
        (r"([?!])(?:\.| –) ", r"\1 "),
        (r"((?:Т|Vol|Bd)\. [^.]+)\. (?=№|No\.|Nr\.)", r"\1, "),
    )
)


def dstu(e: Entry, language: str) -> str:
    """Лі А. Б., Бейкер В. Назва. Журнал. 2001. Т. 5, № 1. С. 45–60."""
    out = gost(e, language)
    for pattern, by in _CHANGES:
        out = pattern.sub(by, out)
    place, publisher, genre = (e.work.get(x) for x in ("publisher-place", "publisher", "genre"))
    if place and publisher:
        out = out.replace(f"{place}: {publisher}", f"{place} : {publisher}")
    return out.replace(f": {genre}", f" : {genre}") if genre else out
