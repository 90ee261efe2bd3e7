"""Note marks that a blank parts from their word: `publics 2.` in French type, `dry. 2 So` where an
extraction lost the raising.

A number behind a blank says nothing by itself. It is a mark where it is the next one due, stands
before the note that opens with it, and nearly all the notes of the text have such a mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from edition.importer.reading.lines import SUPERSCRIPTS, TO_SUPERSCRIPT
from edition.importer.reading.records import Line
from edition.importer.words.language import ends_with_small_word
from edition.importer.words.wordlists import word_set

_HEAD = re.compile(r"^\s*\[?(\d{1,3})[.)\]]?\s+(?=[^\W\d_]|[„«“\"‘‚*(])")
_CLOSING = r"»”“\"’)\]"
_PARTED = re.compile(
    rf"(?P<word>(?<![\w%])[\w%]++|[{_CLOSING}…!?.,;:]) (?P<n>\d{{1,3}})"
    rf"(?=(?P<stop>[.,;:!?…{_CLOSING}]|\s[;:!?»])|\s|[—–]|$)"
)
_RAISED = re.compile(f"(?<=\\S)[{SUPERSCRIPTS}]{{1,3}}")
_PRINTED = re.compile(r"\b(?:1[5-9]|20)\d\d\b|\bpp?\.|\b(?:ibid|op|art|loc|cf)\b", re.IGNORECASE)
# What has a number of its own behind it.
_NUMBERED = word_set(
    """
    no nos nr n num vol tome t p pp page pages art article chapitre chap ch fig figure tab tableau
    table section sect partie part livre loi acte scène psaume verset salle rue lot cote carton
    boîte série groupe type phase niveau classe numéro ligne note
    """
)
_Place = tuple[int, int, int]  # index of the line, start, end
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


def _places(lines: Sequence[Line], heads: Sequence[int]) -> list[_Place]:
    """The mark of each note, in order; of those not sure the only number that can be it."""
    noted = {i for head in heads for i in _of_note(lines, head)}
    texts = ["" if i in noted else x.text for i, x in enumerate(lines)]
    found: dict[int, _Place] = {}
    last: _Place = (0, 0, 0)
    for n, head in enumerate(heads, 1):
        place = next(_candidates(texts, n, last, (head, 0), sure=True), None)
        if place is not None:
            found[n] = last = place
    for n, head in enumerate(heads, 1):
        if n not in found:
            start = found.get(n - 1, (0, 0, 0))
            end = found[n + 1][:2] if n + 1 in found else (head, 0)
            only = list(islice(_candidates(texts, n, start, end, sure=False), 2))
            if len(only) == 1 and (n == 1 or n - 1 in found):
                found[n] = only[0]
    return [found[n] for n in sorted(found)]


def _of_note(lines: Sequence[Line], head: int) -> Iterator[int]:
    """The lines of a note (indices), as far as neither a blank line nor a page's end stops it."""
    yield head
    for i in range(head + 1, min(len(lines), head + _LONGEST)):
        if lines[i].page_start or not lines[i].text.strip():
            return
        yield i


def _candidates(
    texts: Sequence[str], n: int, start: _Place, end: tuple[int, int], sure: bool
) -> Iterator[_Place]:
    """The places between two others at which a number can be a mark, or is a raised one."""
    printed = (str(n), str(n).translate(TO_SUPERSCRIPT))
    for i in range(start[0], min(end[0] + 1, len(texts))):
        text = texts[i]
        if printed[0] not in text and printed[1] not in text:
            continue
        first = start[2] if i == start[0] else 0
        last = end[1] if i == end[0] else len(text)
        for m in _RAISED.finditer(text, first, last):
            if m.group() == printed[1]:
                yield i, m.start(), m.end()
        for m in _PARTED.finditer(text, first, last):
            if m["n"] == printed[0] and _can_bear(text, m, sure):
                yield i, m.start("n"), m.end("n")


def _can_bear(text: str, m: re.Match[str], sure: bool) -> bool:
    """Whether a number can be the mark of the word before it; for `sure`, by what stands around."""
    word = m["word"]
    if word.casefold() in _NUMBERED or ends_with_small_word(text[: m.end("word")]):
        return False
    at_end = not text[m.end("n") :].strip()
    return not sure or bool(m["stop"]) or at_end or not word[-1].isalnum()
