"""Dates as bibliographies print them, in the languages the importer reads."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MONTH_WORDS = tuple(
    words.split()
    for words in (
        "january jan январь января қаңтар ocak januar janvier enero gennaio stycznia styczeń "
        "janeiro січня січень januari ledna leden yanvar январ",
        "february feb февраль февраля ақпан şubat februar février febrero febbraio lutego "
        "luty fevereiro лютого лютий februari února únor fevral феврал",
        "march mar март марта наурыз mart märz mars marzo marca marzec março березня березень "
        "maart března březen",
        "april apr апрель апреля сәуір nisan avril abril aprile kwietnia kwiecień квітня "
        "квітень dubna duben aprel апрел",
        "may май мая мамыр mayıs mai mayo maggio maja maj maio травня травень mei května květen",
        "june jun июнь июня маусым haziran juni juin junio giugno czerwca czerwiec junho "
        "червня червень června červen iyun июн",
        "july jul июль июля шілде temmuz juli juillet julio luglio lipca lipiec julho липня "
        "липень července červenec iyul июл",
        "august aug август августа тамыз ağustos août agosto sierpnia sierpień серпня серпень "
        "augustus augusti srpna srpen avgust",
        "september sept sep сентябрь сентября қыркүйек eylül septembre septiembre settembre "
        "września wrzesień setembro вересня вересень září sentabr сентябр",
        "october oct октябрь октября қазан ekim oktober octobre octubre ottobre października "
        "październik outubro жовтня жовтень října říjen oktabr oktyabr октябр",
        "november nov ноябрь ноября қараша kasım novembre noviembre listopada listopad "
        "novembro листопада листопад listopadu noyabr ноябр",
        "december dec декабрь декабря желтоқсан aralık dezember décembre diciembre dicembre "
        "grudnia grudzień dezembro грудня грудень prosince prosinec dekabr декабр",
    )
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
        rf"(?P<d>{_DAY})(?:st|nd|rd|th|\.|º)?\s+(?:de\s+)?(?P<m>{_MONTH}),?\s+(?:de\s+)?(?P<y>{YEAR})",
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
