"""Dates in EDTF and dates in running English and Russian text; the only module that knows edtf.

EDTF: https://www.loc.gov/standards/datetime/. Open intervals have infinite ends and are not used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

_EN = "january february march april may june july august september october november december"
_RU = "январ феврал март апрел ма(?:я|й|е|ю) июн июл август сентябр октябр ноябр декабр"
_EN_MONTHS = {name: i for i, name in enumerate(_EN.split(), 1)}
_RU_MONTHS = list(enumerate(_RU.split(), 1))
_MONTH_EN = "|".join(_EN_MONTHS)
_MONTH_RU = "|".join(f"{name}\\w*" if "(" not in name else name for _, name in _RU_MONTHS)
_YEAR = r"(?:1[89]|20)\d\d"
_PATTERNS = [
    re.compile(
        rf"\b(?P<m>{_MONTH_EN})\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>{_YEAR})", re.I
    ),
    re.compile(
        rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m>{_MONTH_EN}),?\s+(?P<y>{_YEAR})", re.I
    ),
    re.compile(rf"\b(?P<m>{_MONTH_EN})\s+(?:of\s+)?(?P<y>{_YEAR})", re.I),
    re.compile(rf"\b(?P<d>\d{{1,2}})\s+(?P<r>{_MONTH_RU})\s+(?P<y>{_YEAR})", re.I),
    re.compile(rf"\b(?P<r>{_MONTH_RU})\s+(?P<y>{_YEAR})", re.I),
    re.compile(r"(?<!\d)(?P<decade>(?:1[89]|20)\d)0(?:s\b|-[ех]\w*)"),
    re.compile(rf"(?<![\d–-])(?P<y>{_YEAR})(?:[–-](?P<y2>{_YEAR}))?(?![\d%])"),
]


@dataclass(frozen=True)
class DateMention:
    """A date in a text: where it stands, and its EDTF form."""

    start: int
    end: int
    edtf: str


@lru_cache(maxsize=4096)
def bounds(edtf: str) -> tuple[str, str] | None:
    """First and last day of an EDTF date as ISO dates; None where it is no EDTF date.

    A small x (`201x`) and open intervals are not accepted.
    """
    if not edtf or "x" in edtf or edtf.startswith("/") or edtf.endswith(("/", "..")):
        return None
    try:
        date = parse_edtf(edtf)
        low, high = date.lower_strict(), date.upper_strict()
        return (
            f"{low.tm_year:04d}-{low.tm_mon:02d}-{low.tm_mday:02d}",
            f"{high.tm_year:04d}-{high.tm_mon:02d}-{high.tm_mday:02d}",
        )
    except (EDTFParseException, ValueError, AttributeError, TypeError):
        return None


def _month(match: re.Match[str]) -> int:
    groups = match.groupdict()
    if groups.get("m"):
        return _EN_MONTHS[groups["m"].lower()]
    word = groups["r"].lower()
    return next(i for i, name in _RU_MONTHS if re.match(name, word))


def find_dates(text: str) -> Iterator[DateMention]:
    """Dates that carry a year, in order, the longer reading first."""
    taken: list[tuple[int, int]] = []
    found = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if any(a < match.end() and match.start() < b for a, b in taken):
                continue
            taken.append(match.span())
            groups = match.groupdict()
            edtf = groups.get("y") or f"{groups['decade']}X"
            if groups.get("m") or groups.get("r"):
                edtf += f"-{_month(match):02d}"
                if groups.get("d"):
                    edtf += f"-{int(groups['d']):02d}"
            if groups.get("y2"):
                edtf += f"/{groups['y2']}"
            found.append(DateMention(match.start(), match.end(), edtf))
    yield from sorted(found, key=lambda d: d.start)


_NAMES = _EN.title().split()


def spell_out(edtf: str) -> str:
    """An EDTF date in English words: `January 6, 2022`, `May 1992`, `2013–2016`, `about 2013`."""
    plain = edtf.rstrip("?~%")
    prefix = {"?": "perhaps ", "~": "about ", "%": "perhaps about "}.get(edtf[len(plain) :], "")
    if "/" in plain:
        first, last = (spell_out(half) for half in plain.split("/"))
        return f"{prefix}{first}–{last}"
    parts = plain.split("-")
    if plain.endswith("X"):
        return f"{prefix}{plain.rstrip('X')}{'0' * plain.count('X')}s"
    if len(parts) == 1 or not parts[1].isdigit() or not 1 <= int(parts[1]) <= 12:
        return prefix + plain
    month = _NAMES[int(parts[1]) - 1]
    day = f" {int(parts[2])}," if len(parts) > 2 else ""
    return f"{prefix}{month}{day} {parts[0]}"
