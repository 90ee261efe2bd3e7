"""Lists that print the authors once, on a line of their own, and below it each work by its year.

As anthropologists and many Italian houses do it:

    Roy, Luc
    1999 Les puits. Paris: Seuil.
    2004 “Sources and Wells.” Man 12: 3–20.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from edition.importer.reading.records import Line
from edition.importer.words.dates import YEAR
from edition.importer.words.locators import FIRST_PRINT, NO_DATE

_YEAR_FIRST = re.compile(
    rf"^\s*(?P<year>(?:{FIRST_PRINT}\s?)?{YEAR}[a-zа-в]?|(?i:{NO_DATE})|(?i:in press|forthcoming))"
    r"(?:[.,:]\s+|\s+)(?P<work>[«“„\"‘']?\s?[^\W\d_a-zà-ÿа-яё].*|in [«“\"].*)$"
)
_FINISHED = re.compile(r"[.!?\])>»”\"\d/]\s*$")
_LEAST = 4
_NAMES = 90  # letters of a line of names


def opens_with_year(text: str) -> bool:
    """Whether a line opens with a year and the work of that year."""
    return _YEAR_FIRST.match(text) is not None


def stands_above_year(text: str, below: str) -> bool:
    """Whether a line can hold the names that stand above a work which opens with its year."""
    names = text.strip()
    return len(names) <= _NAMES and not re.search(r"\d", names) and opens_with_year(below)


def with_heads_in_line(lines: Sequence[Line]) -> list[Line]:
    """Such a list as others are printed: names and year before each work, a dash for names above.

    The years stand in brackets, or between commas where commas part all of a work. The lines keep
    their numbers; any other list is as it was.
    """
    heads = {i for i in range(1, len(lines)) if stands_above_year(lines[i - 1].text, lines[i].text)}
    if len(heads) < _LEAST:
        return list(lines)
    works = [x.text for i, x in enumerate(lines) if i + 1 not in heads]
    colons = sum(re.search(r":(?!//)", x) is not None for x in works)
    commas = colons * 4 < len(heads)
    found = [replace(x, text=f"{x.text.rstrip().rstrip(',')},") if commas and i + 1 in heads else x
             for i, x in enumerate(lines)]  # fmt: skip
    for i, line in enumerate(lines):
        match = _YEAR_FIRST.match(line.text)
        if match and (i in heads or (i and _FINISHED.search(lines[i - 1].text))):
            year = f"{match['year']}," if commas else f"({match['year']})."
            names = "" if i in heads else "———, " if commas else "——— "
            found[i] = replace(line, text=f"{names}{year} {match['work']}")
    return found
