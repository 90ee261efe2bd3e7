"""Note marks that a blank parts from their word, as French type sets them: `publics 2.`

A number behind a blank says nothing by itself. It is a mark where it is the next one due, stands
before the note that opens with it, and nearly all the notes of the text have such a mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from edition.importer.reading.lines import TO_SUPERSCRIPT
from edition.importer.reading.records import Line
from edition.importer.words.language import ends_with_small_word
from edition.importer.words.wordlists import word_set

_HEAD = re.compile(r"^\s*\[?(\d{1,3})[.)\]]?\s+(?=[^\W\d_]|[„«“\"‘‚*(])")
_CLOSING = r"»”“\"’)\]"
_PARTED = re.compile(
    rf"(?P<word>(?<![\w%])[\w%]++|[{_CLOSING}…!?]) (?P<n>\d{{1,3}})"
    rf"(?=(?P<stop>[.,;:!?…{_CLOSING}]|\s[;:!?»])|\s|$)"
)
_PRINTED = re.compile(r"\b(?:1[5-9]|20)\d\d\b|\bpp?\.|\b(?:ibid|op|art|loc|cf)\b", re.IGNORECASE)
# What has a number of its own behind it.
_NUMBERED = word_set(
    """
    no nos nr n num vol tome t p pp page pages art article chapitre chap ch fig figure tab tableau
    table section sect partie part livre loi acte scène psaume verset salle rue lot cote carton
    boîte série groupe type phase niveau classe numéro ligne note
    """
)
_LEAST = 4
_LONGEST = 12  # lines of a note
_SHARE = 0.85


def raise_parted(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with such marks raised in their place; as they are where there are none."""
    heads = _heads(lines)
    if len(heads) < _LEAST:
        return tuple(lines)
    printed = sum(bool(_PRINTED.search(lines[i].text)) for i in heads)
    places = _places(lines, heads)
    if len(places) < _SHARE * len(heads) or printed < 0.4 * len(heads):
        return tuple(lines)
    out = list(lines)
    for i, start, end in reversed(places):
        text = out[i].text
        shown = text[start:end].translate(TO_SUPERSCRIPT)
        out[i] = replace(out[i], text=f"{text[:start]}{shown}{text[end:]}")
    return tuple(out)


def _heads(lines: Sequence[Line]) -> list[int]:
    """The lines that open notes 1, 2, … (indices), as far as the numbers count on.

    They are looked for from the last one on: headings with numbers stand apart, notes together.
    """
    found: dict[int, list[int]] = {}
    for i, line in enumerate(lines):
        if m := _HEAD.match(line.text):
            found.setdefault(int(m[1]), []).append(i)
    last = 0
    while last + 1 in found:
        last += 1
    chain: list[int] = []
    for n in range(last, 0, -1):
        above = [i for i in found[n] if not chain or i < chain[-1]]
        if not above:
            return []
        chain.append(above[-1])
    return chain[::-1]


def _places(lines: Sequence[Line], heads: Sequence[int]) -> list[tuple[int, int, int]]:
    """The mark of each note: (index of the line, start, end), in order."""
    noted = {i for head in heads for i in _of_note(lines, head)}
    found: list[tuple[int, int, int]] = []
    line, column = 0, 0
    for n, head in enumerate(heads, 1):
        place = _place(lines, n, (line, column), head, noted)
        if place is not None:
            found.append(place)
            line, column = place[0], place[2]
    return found


def _of_note(lines: Sequence[Line], head: int) -> Iterator[int]:
    """The lines of a note (indices), as far as neither a blank line nor a page's end stops it."""
    yield head
    for i in range(head + 1, min(len(lines), head + _LONGEST)):
        if lines[i].page_start or not lines[i].text.strip():
            return
        yield i


def _place(
    lines: Sequence[Line], n: int, start: tuple[int, int], end: int, noted: set[int]
) -> tuple[int, int, int] | None:
    """The first place between two lines at which a number can be a mark."""
    for i in range(start[0], end):
        if i in noted:
            continue
        for m in _PARTED.finditer(lines[i].text, start[1] if i == start[0] else 0):
            if int(m["n"]) == n and _can_bear(lines[i].text, m):
                return i, m.start("n"), m.end("n")
    return None


def _can_bear(text: str, m: re.Match[str]) -> bool:
    """Whether a number can be the mark of the word before it."""
    word = m["word"]
    if word.casefold() in _NUMBERED or ends_with_small_word(text[: m.end("word")]):
        return False
    at_end = not text[m.end("n") :].strip()
    return bool(m["stop"]) or at_end or not word[-1].isalnum()
