"""The line that says where an article was printed: journal, volume, issue, year and pages."""

from __future__ import annotations

import re

_YEAR = r"(?:19|20)\d\d"
_RANGE = r"[a-z]?\d{1,6}\s?[-–—]\s?[a-z]?\d{1,6}"
_VOLUME = re.compile(
    r"(?:\b(?:vol(?:ume)?|tome?|т(?:ом)?|cilt|band|bd|jahrgang|jg)\b\.?)\s*:?\s*(\d{1,4})\b", re.I
)
_ISSUE = re.compile(
    r"(?:\b(?:nos?|nr|issue|вып(?:уск)?|sayı|heft|h|numéro|шығ(?:арылым)?)\b\.?|№)\s*:?\s*"
    r"(\d{1,4}(?:\s?[-–/]\s?\d{1,3})?)(?:(\s?)\((\d{1,4})\))?",
    re.I,
)
_PAGES = re.compile(rf"\b(?:pp?|pages|с|стр|б|бб|s|ss|seiten)\.?\s*:?\s*({_RANGE})", re.I)
_PAGES_BEFORE = re.compile(rf"({_RANGE})\s*(?:бб?|бет|с|pp)\b\.?", re.I)
_COMPACT = re.compile(
    rf"\b({_YEAR})\s*;\s*(\d{{1,4}})\s*(?:\(([^()]{{1,10}})\))?\s*:\s*(e?\d+(?:\s?[-–—]\s?\d+)?)"
)
_BARE_VOLUME = re.compile(
    rf"[^\W\d_]{{3,}}\s+(\d{{1,4}})(?=\s*(?:,\s|\({_YEAR}\)|\((?:[^()]{{3,20}})?{_YEAR}\)))"
)
_DOTTED = re.compile(rf"\b(\d{{1,4}})\.(\d{{1,3}})\s*\((?:[^()]{{0,20}})?{_YEAR}\)")
_IN_BRACKETS = re.compile(r"[^\W\d_]{3,}\s+(\d{1,4})\((\d{1,3}(?:[-–]\d{1,3})?)\)\s*[,:(]")
_LAST_PAGES = re.compile(rf"[:,;.]\s*({_RANGE})\s*\.?\s*$")
_YEARS = re.compile(rf"{_YEAR}\s?[-–—]\s?{_YEAR}")
_YEAR_ALONE = re.compile(rf"(?<![\d–-])({_YEAR})(?![\d–-])")
_LONGEST = 220


def imprint_of(text: str) -> dict[str, str]:
    """Volume, issue, year and pages of such a line; nothing where the line says less than two."""
    text = " ".join(text.split()).strip(" *_")
    if len(text) > _LONGEST or "http" in text or not any(c.isdigit() for c in text):
        return {}
    found: dict[str, str] = {}
    if m := _COMPACT.search(text):
        found = {"year": m[1], "volume": m[2], "pages": m[4], **({"issue": m[3]} if m[3] else {})}
        return found
    _numbers(text, found)
    if (m := _PAGES.search(text) or _PAGES_BEFORE.search(text)) or (
        (m := _LAST_PAGES.search(text)) and not _YEARS.fullmatch(m[1])
    ):
        found["pages"] = m[1]
    named = set(found)
    if m := _YEAR_ALONE.search(text):
        found["year"] = m[1]
    if not named or len(found) < 2 or not (named & {"volume", "issue"}):
        return {}
    if "pages" in found:
        found["pages"] = re.sub(r"\s", "", found["pages"])
    return found


def _numbers(text: str, found: dict[str, str]) -> None:
    """Volume and issue, labelled or bare."""
    if m := _VOLUME.search(text):
        found["volume"] = m[1]
    if m := _ISSUE.search(text):
        found["issue"] = re.sub(r"\s", "", m[1])
        running = m[3] if m[3] and not re.fullmatch(_YEAR, m[3]) else ""
        if running and "volume" not in found and m[2]:
            # "№ 2 (98)": the second of the year, the 98th in all.
            found["volume"] = running
        elif running and "volume" not in found:
            found["issue"] = f"{found['issue']}({running})"
    if "volume" not in found and (m := _DOTTED.search(text) or _IN_BRACKETS.search(text)):
        found["volume"], found["issue"] = m[1], m[2]
    elif "volume" not in found and (m := _BARE_VOLUME.search(text)):
        found["volume"] = m[1]


def is_imprint(text: str) -> bool:
    """Whether a line says where the article was printed, and nothing else."""
    found = imprint_of(text)
    return len(found) >= 3 or (
        len(found) == 2 and "year" in found and text.strip()[:1].isupper() and len(text) < 80
    )
