"""Dates as bibliographies print them, in the languages the importer reads."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MONTH_WORDS = (
    ("january", "jan", "январь", "января", "қаңтар", "ocak", "januar", "janvier"),
    ("february", "feb", "февраль", "февраля", "ақпан", "şubat", "februar", "février"),
    ("march", "mar", "март", "марта", "наурыз", "mart", "märz", "mars"),
    ("april", "apr", "апрель", "апреля", "сәуір", "nisan", "avril"),
    ("may", "май", "мая", "мамыр", "mayıs", "mai"),
    ("june", "jun", "июнь", "июня", "маусым", "haziran", "juni", "juin"),
    ("july", "jul", "июль", "июля", "шілде", "temmuz", "juli", "juillet"),
    ("august", "aug", "август", "августа", "тамыз", "ağustos", "août"),
    ("september", "sept", "sep", "сентябрь", "сентября", "қыркүйек", "eylül", "septembre"),
    ("october", "oct", "октябрь", "октября", "қазан", "ekim", "oktober", "octobre"),
    ("november", "nov", "ноябрь", "ноября", "қараша", "kasım", "novembre"),
    ("december", "dec", "декабрь", "декабря", "желтоқсан", "aralık", "dezember", "décembre"),
)
MONTHS = {word: n for n, words in enumerate(_MONTH_WORDS, 1) for word in words}
_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
YEAR = r"(?:1[4-9]|20)\d\d"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_PATTERNS = tuple(
    re.compile(rf"(?<![\w/]){pattern}(?![\w/])", re.IGNORECASE)
    for pattern in (
        rf"(?P<y>{YEAR})-(?P<n>\d\d)-(?P<d>\d\d)",
        rf"(?P<d>{_DAY})[./](?P<n>\d{{1,2}})[./](?P<y>{YEAR})",
        rf"(?P<m>{_MONTH})\s+(?P<d>{_DAY})(?:st|nd|rd|th)?,?\s+(?P<y>{YEAR})",
        rf"(?P<d>{_DAY})(?:st|nd|rd|th|\.)?\s+(?P<m>{_MONTH}),?\s+(?P<y>{YEAR})",
        rf"(?P<y>{YEAR}),?\s+(?P<m>{_MONTH})(?:\s+(?P<d>{_DAY})\b)?",
        rf"(?P<y>{YEAR})\s+жылғы\s+(?P<d>{_DAY})\s+(?P<m>{_MONTH})",
        rf"(?P<m>{_MONTH})\s*[/–-]\s*(?P<m2>{_MONTH})\s+(?P<y>{YEAR})",
        rf"(?P<m>{_MONTH}),?\s+(?P<y>{YEAR})",
    )
)


@dataclass(frozen=True)
class PrintedDate:
    """A date found in a text: where it stands, and its parts (two where it is a range)."""

    start: int
    end: int
    parts: tuple[tuple[int, ...], ...]


def is_month(word: str) -> bool:
    """True for the name of a month in any of the languages."""
    return word.strip(".").lower() in MONTHS


def find_date(text: str) -> PrintedDate | None:
    """The first date in `text` that has more than a year; None if there is none."""
    best: PrintedDate | None = None
    for pattern in _PATTERNS:
        match = pattern.search(text)
        if match is None or (best and best.start <= match.start()):
            continue
        groups = match.groupdict()
        year = int(groups["y"])
        month = int(groups["n"]) if groups.get("n") else MONTHS[groups["m"].strip(".").lower()]
        if not 1 <= month <= 12:
            continue
        day = groups.get("d")
        first = (year, month, int(day)) if day else (year, month)
        second = groups.get("m2")
        parts: tuple[tuple[int, ...], ...] = (first,)
        if second:
            parts = (first, (year, MONTHS[second.strip(".").lower()]))
        best = PrintedDate(match.start(), match.end(), parts)
    return best


def csl_date(parts: tuple[tuple[int, ...], ...]) -> dict[str, list[list[int]]]:
    """The date as CSL-JSON writes it."""
    return {"date-parts": [list(part) for part in parts]}
