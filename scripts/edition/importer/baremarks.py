"""Note marks and citation numbers that lost their raising: `harbour.3`, `winter,4–6`.

A number set behind a word says little by itself. Marks are told by their order: each new one is
the next number, and the others have been there before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from edition.importer.lines import SUPERSCRIPTS, TO_SUPERSCRIPT
from edition.importer.records import Line
from edition.importer.wordlists import word_set

_MARK = re.compile(
    r"(?P<word>(?<![^\W\d_])[^\W\d_]{2,}+|[\d%°][)\]”»\"’]*|[”»\"’)\]])(?P<stop>[.,;:!?…”»\"’)\]]{0,3})"
    r"(?P<n>\d{1,3}(?:[,–-]\d{1,3}){0,6})(?=[.,;:)»”]?(?:\s|$|—|–))"
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_ANY_RAISED = re.compile(f"[{SUPERSCRIPTS}]")
# What has a number of its own behind it.
_NUMBERED = word_set(
    """
    figure fig table tab chapter ch section sec page pp no nr vol volume part step type phase level
    group eq equation рис табл гл стр том вып сурет кесте abb tabelle şekil tablo версия version
    class model item note covid sars bis http https doi www
    """
)


@dataclass(frozen=True)
class _Found:
    line: int  # index
    start: int
    end: int
    first: int
    last: int
    weak: bool = False  # behind a year it may be a fraction: only the next number counts


def _candidates(lines: Sequence[Line]) -> list[_Found]:
    found = []
    for i, line in enumerate(lines):
        if not any(c.isdigit() for c in line.text):
            continue
        for m in _MARK.finditer(line.text):
            word = m["word"]
            weak = word[0].isdigit() and not m["stop"].strip(".,;:")
            before = line.text[max(0, m.start() - 3) : m.start() + 1]
            if word.casefold() in _NUMBERED or (weak and not _YEAR.fullmatch(before)):
                continue
            if not m["stop"] and not (word[-1].islower() or not word[-1].isalnum()):
                continue  # CO2, G20
            numbers = [int(n) for n in re.findall(r"\d+", m["n"])]
            if numbers != sorted(numbers) or numbers[0] == 0 or _in_address(line.text, m.start()):
                continue
            found.append(_Found(i, m.start("n"), m.end("n"), numbers[0], numbers[-1], weak))
    return found


def _in_address(text: str, at: int) -> bool:
    word = text[text.rfind(" ", 0, at) + 1 : at]
    return "/" in word or "@" in word or "www" in word


def _in_order(found: Iterable[_Found]) -> tuple[list[_Found], int]:
    """The candidates that go on counting or repeat; and up to where they count."""
    reached = 0
    kept = []
    for mark in found:
        if mark.weak and mark.first != reached + 1:
            continue
        if mark.first <= reached + 2 and mark.last <= reached + 8:
            kept.append(mark)
            reached = max(reached, mark.last)
    return kept, reached


def raise_marks(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with such numbers as raised marks; as they are where the text has its own."""
    if sum(bool(_ANY_RAISED.search(x.text)) for x in lines) > 3:
        return tuple(lines)
    found = _candidates(lines)
    kept, reached = _in_order(found)
    if reached < 4 or len(kept) < 5 or len(kept) < sum(not x.weak for x in found) * 0.7:
        return tuple(lines)
    out = list(lines)
    for mark in reversed(kept):
        text = out[mark.line].text
        # A comma between raised numbers stays one: the marks are read as a list.
        shown = text[mark.start : mark.end].translate(TO_SUPERSCRIPT)
        out[mark.line] = replace(
            out[mark.line], text=f"{text[: mark.start]}{shown}{text[mark.end :]}"
        )
    return tuple(out)
