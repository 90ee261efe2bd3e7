"""Dates as bibliographies print them, in the languages the importer reads."""

from __future__ import annotations

import re
from dataclasses import dataclass

# In en, ru, uk, kk, tr, uz, az, de, nl, sv, fr, es, it, pt, pl, cs; in the genitive, too.
_MONTH_WORDS = (
    "january jan январь января січень січня қаңтар ocak yanvar januar jänner januari janvier "
    "jän янв ene janv enero gennaio janeiro styczeń stycznia leden ledna",
    "february feb февраль февраля лютий лютого ақпан şubat fevral februar februari février февр "
    "fev févr febrero febbraio fevereiro luty lutego únor února",
    "march mar mär mrz март марта березень березня наурыз mart märz maart mars marzo março "
    "marzec marca březen března",
    "april apr апр abr апрель апреля квітень квітня сәуір nisan aprel avril avr abril aprile "
    "kwiecień kwietnia duben dubna",
    "may май мая травень травня мамыр mayıs mai maj mei mayo maggio maio maja květen května",
    "june jun июнь июня червень червня маусым haziran iyun juni juin junio giugno junho "
    "czerwiec czerwca červen června",
    "july jul июль июля липень липня шілде temmuz iyul juli juillet juil julio luglio julho "
    "lipiec lipca červenec července",
    "august aug авг ağu ago август августа серпень серпня тамыз ağustos avgust avqust augustus "
    "augusti août agosto sierpień sierpnia srpen srpna",
    "september sept sep сент eyl wrz сентябрь сентября вересень вересня қыркүйек eylül sentabr "
    "sentyabr septembre septiembre setiembre settembre setembro wrzesień września září",
    "october oct okt окт ott paź октябрь октября жовтень жовтня қазан ekim oktabr oktyabr "
    "oktober octobre octubre ottobre outubro październik października říjen října",
    "november nov нояб ноябрь ноября листопад листопада қараша kasım noyabr novembre noviembre "
    "novembro listopadu listopad listopada",
    "december dec dez дек dic декабрь декабря грудень грудня желтоқсан aralık dekabr dezember "
    "décembre déc diciembre dicembre dezembro grudzień grudnia prosinec prosince",
)
MONTHS = {word: n for n, words in enumerate(_MONTH_WORDS, 1) for word in words.split()}
_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
YEAR = r"(?:1[4-9]|20)\d\d"
_LONGEST = 40  # letters of a date
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_PATTERNS = tuple(
    re.compile(rf"(?<![\w/]){pattern}(?![\w/])", re.IGNORECASE)
    for pattern in (
        rf"(?P<y>{YEAR})-(?P<n>\d\d)-(?P<d>\d\d)",
        rf"(?P<d>{_DAY})[./]\s?(?P<n>\d{{1,2}})[./]\s?(?P<y>{YEAR})",
        rf"(?P<m>{_MONTH})\s+(?P<d>{_DAY})(?:st|nd|rd|th)?,?\s+(?P<y>{YEAR})",
        rf"(?P<d>{_DAY})(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+)?(?P<m>{_MONTH}),?\s+(?:del?\s+)?(?P<y>{YEAR})",
        rf"(?P<d>{_DAY})[.\s]\s?(?P<r>(?-i:I{{1,3}}|IV|VI{{0,3}}|IX|XI{{0,2}}))[.\s]\s?(?P<y>{YEAR})",
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
        if groups.get("r"):
            month = _ROMAN.index(groups["r"]) + 1
        else:
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


def year_of_date(text: str) -> int | None:
    """The year of a text that is a date with its month, and nothing else; None for any other."""
    text = text.strip(" .,()")
    found = find_date(text) if len(text) < _LONGEST else None
    whole = found is not None and (found.start, found.end) == (0, len(text))
    return found.parts[0][0] if found and whole else None


def csl_date(parts: tuple[tuple[int, ...], ...]) -> dict[str, list[list[int]]]:
    """The date as CSL-JSON writes it."""
    return {"date-parts": [list(part) for part in parts]}
