"""Numeric citations in a paragraph: ``[1,2]``, ``[2]–[4]``, ``[1, p. 45]``, and raised marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻‚", "0123456789–,")
_UNIT = r"(?:p{1,2}|с|стр|c|б|бет|s|ch|chap|para|sec|art|т|vol|fig|рис|табл)\.?"
_PART = rf"\d{{1,3}}(?:\s*[–—-]\s*\d{{1,3}})?(?:\s*[,:]\s*{_UNIT}\s*\d[\d\s,–—-]*)?"
_BRACKET = rf"\[\s*(?:{_PART})(?:\s*[,;]\s*(?:{_PART}))*\s*\]"
_BRACKETS = re.compile(rf"{_BRACKET}(?:\s?[–—-]\s?{_BRACKET})?")
_NUMBER = re.compile(r"(\d{1,3})(?:\s*\]?\s*[–—-]\s*\[?\s*(\d{1,3}))?")
_LOCATOR = re.compile(rf"[,:]\s*{_UNIT}\s*\d[\d\s–—-]*(?:,\s*\d[\d–—-]*(?=\s*[\];]))*", re.I)
_RAISED = re.compile(
    r"[¹²³⁰⁴-⁹]{1,3}(?:[,‚–⁻-][¹²³⁰⁴-⁹]{1,3})*"
    r"|\[\^(?P<n>\d{1,3})\](?!:)|\^\{(?P<b>[\d,–-]{1,12})\}\^?|<sup>(?P<s>[\d,\s–-]{1,12})</sup>|\^(?P<c>\d{1,3})\^"
)
_UNIT_BEFORE = re.compile(r"(?:^|[\s\d/(])(?:km|cm|mm|dm|m|км|см|мм|м|CO|H|s|с)$")


_PAGE_BEFORE = re.compile(r"\((?:pp?|с)\.?\s?$")


@dataclass(frozen=True)
class Mark:
    """A numeric citation: its place, what is printed, the numbers it stands for."""

    start: int
    surface: str
    numbers: tuple[str, ...]


def _numbers(text: str) -> tuple[str, ...]:
    numbers: list[str] = []
    for match in _NUMBER.finditer(_LOCATOR.sub("", text)):
        first = int(match.group(1))
        last = int(match.group(2) or first)
        if last - first > 40 or last < first:
            last = first
        numbers += [str(n) for n in range(first, last + 1)]
    return tuple(dict.fromkeys(numbers))


def find_brackets(text: str) -> list[Mark]:
    """Citations by numbers in square brackets."""
    return [
        Mark(match.start(), match.group(0), numbers)
        for match in _BRACKETS.finditer(text)
        if (numbers := _numbers(match.group(0))) and "0" not in numbers
    ]


def find_raised(text: str) -> list[Mark]:
    """Raised marks of notes (or of a numbered list): ², ^{2}, [^2]; not the 2 of km²."""
    marks = []
    for match in _RAISED.finditer(text):
        if _PAGE_BEFORE.search(text[max(0, match.start() - 6) : match.start()]):
            continue
        if match.group(0)[0] in "²³" and _UNIT_BEFORE.search(text[: match.start()]):
            continue
        numbers = _numbers(match.group(0).translate(_SUPERSCRIPT))
        if numbers and "0" not in numbers:
            marks.append(Mark(match.start(), match.group(0), numbers))
    return marks
