"""Numbers of the printed pages that an edition has set between the words: `[p. 45]`, `|45|`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from edition.importer.reading.records import Line

_WORD = (
    r"(?:(?:end|start|beginning) of )?(?:pages?|pag|pgs?|pp?|стр|с|б|бет|seite|s|str|sayfa|página|"
    r"pág|sivu|sida|strona|sf)\.?\s?"
)
_NUMBER = r"(?:\d{1,4}/)?(?P<n>\d{1,4})"
_MARK = re.compile(
    rf"(?P<open>\[\[|[\[({{<|*↵]|//?)(?P<word>{_WORD})?{_NUMBER}(?P<close>\]\]|[\])}}>|*]|//?|)"
    r"(?![\w/])",
    re.IGNORECASE,
)
_CLOSE = {"[[": "]]", "[": "]", "(": ")", "{": "}", "<": ">", "↵": ""}
_LEAST = 3
_APART = 400  # letters: no page has fewer
_NEARLY = 0.9
_EVEN = 4  # times the usual page


@dataclass(frozen=True)
class _Mark:
    """A mark: its line, its place in the line and in the text, its number."""

    line: int
    start: int
    end: int
    place: int
    number: int


def take_out(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines without such marks: all of one form, whose numbers count up page by page.

    Citations by number count up, too; but they begin with 1, come again, and stand closer.
    """
    away: dict[int, list[_Mark]] = defaultdict(list)
    for form, marks in _by_form(lines).items():
        if _is_series(marks, bare=not form[1]):
            for mark in marks:
                away[mark.line].append(mark)
    return tuple(
        replace(x, text=_cut(x.text, away[i])) if i in away else x for i, x in enumerate(lines)
    )


def _by_form(lines: Sequence[Line]) -> dict[tuple[str, str], list[_Mark]]:
    """The marks between words, by their signs and their word."""
    found: dict[tuple[str, str], list[_Mark]] = defaultdict(list)
    place = 0
    for i, line in enumerate(lines):
        for m in _MARK.finditer(line.text):
            if m["close"] != _CLOSE.get(m["open"], m["open"]):
                continue
            form = m["open"], (m["word"] or "").strip(" .").casefold()
            found[form].append(_Mark(i, m.start(), m.end(), place + m.start(), int(m["n"])))
        place += len(line.text)
    return found


def _is_series(marks: Sequence[_Mark], bare: bool) -> bool:
    """Whether the marks of a form count pages: one by one, and no two in one page."""
    if len(marks) < _LEAST:
        return False
    steps = list(pairwise(marks))
    rising = sum(b.number == a.number + 1 for a, b in steps)
    if rising < _NEARLY * len(steps) or (bare and rising < len(steps)):
        return False
    gaps = sorted(b.place - a.place for a, b in steps)
    if not bare:
        return gaps[len(gaps) // 2] >= _APART
    return marks[0].number > 1 and gaps[0] >= _APART and gaps[-1] <= _EVEN * gaps[len(gaps) // 2]


def _cut(text: str, marks: Sequence[_Mark]) -> str:
    """A text without its marks, and with one blank where each stood between two."""
    for mark in sorted(marks, key=lambda m: -m.start):
        before, after = text[: mark.start], text[mark.end :]
        text = before + (after.lstrip() if before.endswith(" ") else after)
    return text
