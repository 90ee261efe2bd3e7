"""Numeric citations in a paragraph: ``[1,2]``, ``[2]–[4]``, ``[1, p. 45]``, and raised marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from edition.importer.locators import UNIT_LOCATOR, without_prefix

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻‚", "0123456789–,")
_NUMBERS = r"\d{1,3}(?:\s?[–—-]\s?\d{1,3})?"
# What stands in brackets is found first and read piece by piece: one pattern for all of it would
# have too many ways to fail.
_BRACKETS = re.compile(r"\[[^\[\]\n]{1,300}\](?:\s?[–—-]\s?\[\s*\d{1,3}\s*\])?")
_PARENTHESES = re.compile(r"\([\d\s,;–—-]{1,60}\)")
_CUT = re.compile(r"\s*([,;])\s*|\s+(?:and|und|et|ve|и|және|&)\s+")
_ONLY_NUMBERS = re.compile(_NUMBERS)
_WITH_LOCATOR = re.compile(rf"(?P<n>{_NUMBERS})\s?(?:{UNIT_LOCATOR})")
_ONLY_LOCATOR = re.compile(UNIT_LOCATOR)
_NUMBER = re.compile(r"(\d{1,3})(?:\s*\]?\s*[–—-]\s*\[?\s*(\d{1,3}))?")
_RAISED = re.compile(
    r"[¹²³⁰⁴-⁹]{1,3}(?:[,‚–⁻-][¹²³⁰⁴-⁹]{1,3})*"
    r"|\[\^(?P<n>\d{1,3})\](?!:)|\^\{(?P<b>[\d,–-]{1,12})\}\^?"
    r"|<sup>(?P<s>[\d,\s–-]{1,12})</sup>|\^(?P<c>\d{1,3}(?:[,–-]\d{1,3})*)(?:\^|(?!\w))"
)
# A number of the size of a note's, stuck to a word or to the punctuation behind one.
_STUCK = re.compile(
    r"(?:(?<=[^\W\d_])|(?<=(?<!\d)\d{4})(?=[.,;]\d{1,2}(?:\s|$)))(?P<word>[.,;:!?…]?[»”’\")\]]*[.,;:!?…]?)(?P<n>\d{1,3}(?:[,–-]\d{1,3})*)(?![\w.%°/]*\d)(?=\W|$)"
)
# "CO2", "A4", "p.4": part of a name, or a page.
_NO_WORD = re.compile(
    r"(?:^|[^\w])(?:[^\W\d_a-zа-яёäöüßçşğıəғқңөұүһі]{1,3}|[^\W\d_]\.|(?:vol|fig|tab|Nos?|pp|рис|табл|"
    r"стр|гл|вып|abb|sec|ch|art)\.)$"
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
    for match in _NUMBER.finditer(text):
        first = int(match.group(1))
        last = int(match.group(2) or first)
        if last - first > 40 or last < first:
            last = first
        numbers += [str(n) for n in range(first, last + 1)]
    return tuple(dict.fromkeys(numbers))


def _listed(content: str) -> str:
    """The numbers of the list that stand in brackets, without pages; '' for anything else."""
    kept: list[str] = []
    located = False
    pieces = _CUT.split(content.strip())
    for piece, stop in zip(pieces[::2], ["", *pieces[1::2]], strict=True):
        part = without_prefix(piece.strip())
        if _ONLY_NUMBERS.fullmatch(part):
            # Behind "p. 12, " another number is a page; behind "p. 12; " it is a work.
            if not (located and stop == ","):
                kept.append(part)
                located = False
        elif match := _WITH_LOCATOR.fullmatch(part):
            kept.append(match.group("n"))
            located = True
        elif kept and stop == "," and _ONLY_LOCATOR.fullmatch(f", {part}"):
            located = True
        else:
            return ""
    return ",".join(kept)


def find_brackets(text: str) -> list[Mark]:
    """Citations by numbers in square brackets, with pages and the words that lead to them."""
    marks = []
    for match in _BRACKETS.finditer(text):
        content, _, behind = match.group(0)[1:].partition("]")
        listed = _listed(content)
        surface = match.group(0)
        if behind and not listed.isdigit():
            surface = surface[: len(content) + 2]
        elif behind:
            listed = f"{listed}–{behind.strip(' –—-[]')}"
        numbers = _numbers(listed)
        if numbers and "0" not in numbers:
            marks.append(Mark(match.start(), surface, numbers))
    return marks


def find_parentheses(text: str) -> list[Mark]:
    """Numbers in round brackets, which a list can be cited by."""
    return [
        Mark(match.start(), match.group(0), numbers)
        for match in _PARENTHESES.finditer(text)
        if (numbers := _numbers(_listed(match.group(0)[1:-1]))) and "0" not in numbers
    ]


def find_stuck(text: str) -> list[Mark]:
    """Numbers stuck to a word: they may be marks that are raised no longer ("wells.3 Rivers")."""
    return [
        Mark(match.start("n"), match.group("n"), numbers)
        for match in _STUCK.finditer(text)
        if not _NO_WORD.search(text[max(0, match.start("n") - 8) : match.start("n")])
        and (numbers := _numbers(match.group("n")))
        and "0" not in numbers
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
