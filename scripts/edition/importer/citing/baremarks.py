"""Note marks and citation numbers that lost their raising: `harbour.3`, `winter,4–6`.

A number set behind a word says little by itself. Marks are told by their order: each new one is
the next number, and the others have been there before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from edition.importer.reading.lines import SUPERSCRIPTS, TO_SUPERSCRIPT
from edition.importer.reading.records import Line
from edition.importer.words.wordlists import word_set

# What closes a quotation, in any language: German quotes end as English ones begin.
_CLOSING = "”“»«›‹\"’‘'"
_MARK = re.compile(
    rf"(?P<word>(?<![^\W\d_])[^\W\d_]{{2,}}+|(?:\d(?!\.?\d)|(?<=\d{{3}})\d(?!\d)|[%°])[)\]{_CLOSING}]*|"
    # Behind a blank it opens a quotation, "“4 bags", but that of French: "publics »2".
    rf"(?<=\S)[{_CLOSING})\]]|[»”’)\]])"
    rf"(?P<stop>[.,;:!?…{_CLOSING})\]]{{0,3}})"
    rf"(?P<n>\d{{1,3}}(?:[,–-]\d{{1,3}}){{0,6}})(?=[.,;:){_CLOSING}]?(?:\s|$|—|–))"
)
# A mark behind a year without a stop: "nel 182214, e". A number of a few digits more looks so too.
_BEHIND_YEAR = re.compile(
    rf"(?<![\w.,/])(?:1[5-9]|20)\d\d(?P<n>[1-9]\d?)(?=[.,;:)\]{_CLOSING}]{{0,2}}(?:\s|$))"
)
# "in several cohorts. 1 In the north the risk is doubled, 2,3 and …"
_BLANK_BEFORE = re.compile(
    rf"(?<![^\W\d_])(?P<word>[^\W\d_]{{3,}}+)[)\]{_CLOSING}]{{0,3}}[.,;:!?…][)\]{_CLOSING}]{{0,3}}\s"
    r"(?P<n>\d{1,3}(?:[,–-]\d{1,3}){0,6})(?=\s+[^\W\d_]|\s*$)"
)
# A line that opens with a number, as a note at a page's foot or in a list does.
_OPENING = re.compile(r"^\s*\[?(\d{1,3})[.)\]]?\s+(?=[^\W\d_a-zа-я]|[„«“\"‘‚*])")
_ISSUE = re.compile(r"[\d;]\(\d{1,3}[^()]{0,8}\):$")  # "2007;8(3):199–231"
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
    whole: bool = False  # what stands before it can have no fraction there


def _candidates(lines: Sequence[Line]) -> list[_Found]:
    found = []
    for i, line in enumerate(lines):
        if not any(c.isdigit() for c in line.text):
            continue
        for m in _MARK.finditer(line.text):
            word = m["word"]
            if _ISSUE.search(line.text[: m.start("n")]):
                continue
            # "(Reed 4).2": behind a bracket stands no fraction.
            weak = word[-1].isdigit() and not m["stop"].strip(".,;:")
            whole = weak and _is_whole(line.text, m)
            if weak and not (whole or _is_year(line.text, m)):
                continue
            if word.casefold() in _NUMBERED:
                if m["stop"] or word[0].isupper():
                    continue
                # French theft is "vol", and a word like "type" can end a sentence.
                weak = True
            if not m["stop"] and not (word[-1].islower() or not word[-1].isalnum()):
                continue  # CO2, G20
            numbers = [int(n) for n in re.findall(r"\d+", m["n"])]
            if numbers != sorted(numbers) or numbers[0] == 0 or _in_address(line.text, m.start()):
                continue
            found.append(_Found(i, m.start("n"), m.end("n"), numbers[0], numbers[-1], weak, whole))
        for m in _BEHIND_YEAR.finditer(line.text):
            n = int(m["n"])
            found.append(_Found(i, m.start("n"), m.end("n"), n, n, weak=True))
    return sorted(found, key=lambda x: (x.line, x.start))


def _is_year(text: str, m: re.Match[str]) -> bool:
    return bool(m["stop"]) and bool(_YEAR.fullmatch(text[max(0, m.start() - 3) : m.start() + 1]))


def _is_whole(text: str, m: re.Match[str]) -> bool:
    """Whether a number can have no fraction at this place: it has one, or its sentence ends."""
    head = text[max(0, m.start() - 8) : m.start() + 1]
    if "," in m["stop"]:
        return bool(re.search(r"(?<![\d.,])\d{1,3}\.\d{1,3}$", head))
    ended = re.match(r"\s+[^\W\d_a-zа-яё][^\W\d_]", text[m.end("n") :])
    return "." in m["stop"] and ended is not None and _is_year(text, m)


def _in_address(text: str, at: int) -> bool:
    word = text[text.rfind(" ", 0, at) + 1 : at]
    return "/" in word or "@" in word or "www" in word


def _in_order(found: Sequence[_Found]) -> tuple[list[_Found], int]:
    """The candidates that go on counting or repeat; and up to where they count."""
    reached = 0
    come_back = False
    kept = []
    for i, mark in enumerate(found):
        back = mark.first <= reached
        if mark.weak and mark.first != reached + 1 and not (back and mark.whole and come_back):
            continue
        come_back = come_back or back
        counts = mark.first <= reached + 2 or _leaps(found, i, reached)
        if counts and mark.last <= max(mark.first, reached) + 8:
            kept.append(mark)
            reached = max(reached, mark.last)
    return kept, reached


def _leaps(found: Sequence[_Found], i: int, reached: int) -> bool:
    """Whether marks between were lost: the count goes on from here, and not from before."""
    mark, following = found[i], [x for x in found[i + 1 : i + 7] if not x.weak]
    if mark.weak or mark.first > reached + 6 or any(0 < x.first - reached < 3 for x in following):
        return False
    return any(0 < x.first - mark.last < 3 for x in following[:3])


def _are_announced(lines: Sequence[Line], kept: Sequence[_Found], reached: int) -> bool:
    """Whether the marks have lines below them that open with their numbers: their notes."""
    last: dict[int, int] = {}
    for i, line in enumerate(lines):
        if m := _OPENING.match(line.text):
            last[int(m[1])] = i
    noted = [x for x in kept if last.get(x.first, -1) > x.line]
    return len(noted) >= max(1, len(kept) * 0.8) and reached <= 2 * len(kept)


def _apart(lines: Sequence[Line]) -> list[_Found]:
    """Numbers that a blank parts from the sentence they belong to, above the list they lead to."""
    listed = [i for i, x in enumerate(lines) if (m := _OPENING.match(x.text)) and m[1] == "1"]
    found = []
    for i, line in enumerate(lines[: listed[-1]] if listed else ()):
        for m in _BLANK_BEFORE.finditer(line.text):
            numbers = [int(n) for n in re.findall(r"\d+", m["n"])]
            if m["word"].casefold() not in _NUMBERED and numbers == sorted(numbers) and numbers[0]:
                found.append(_Found(i, m.start("n") - 1, m.end("n"), numbers[0], numbers[-1]))
    return found


def raise_marks(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with such numbers as raised marks; as they are where the text has its own."""
    if sum(bool(_ANY_RAISED.search(x.text)) for x in lines) > 3:
        return tuple(lines)
    found = _candidates(lines)
    kept, reached = _in_order(found)
    sure = bool(kept) and len(kept) >= sum(not x.weak for x in found) * 0.7
    if sure and ((reached >= 4 and len(kept) >= 5) or _are_announced(lines, kept, reached)):
        return _raised(lines, kept)
    found = _apart(lines)
    kept, reached = _in_order(found)
    sure = len(kept) >= max(5, 0.7 * len(found))
    return _raised(lines, kept) if sure and _are_announced(lines, kept, reached) else tuple(lines)


def _raised(lines: Sequence[Line], marks: Sequence[_Found]) -> tuple[Line, ...]:
    out = list(lines)
    for mark in reversed(marks):
        text = out[mark.line].text
        # A comma between raised numbers stays one: the marks are read as a list.
        shown = text[mark.start : mark.end].strip().translate(TO_SUPERSCRIPT)
        out[mark.line] = replace(
            out[mark.line], text=f"{text[: mark.start]}{shown}{text[mark.end :]}"
        )
    return tuple(out)
