"""Signs that stand alone on a line and belong to the line beside it.

A raised number is set higher than its line, a large initial lower: extraction by place gives each
a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from edition.importer.reading.lines import TO_SUPERSCRIPT
from edition.importer.reading.records import Line
from edition.importer.signs.bylines import people
from edition.importer.words.script import ends_sentence, is_capitals, starts_lower

_NUMBER = re.compile(r"^\s*(\d{1,3})\s*$")
_TAIL = re.compile(r"[.,;:!?)»”]{1,2}(?:\s|$)")
_INITIAL = re.compile(r"^\s*([^\W\d_a-zа-яё])\s*$")
_LONG = 40
_NOTE = r"(?:[^\W\d_a-zа-яё]|[“„«‘\"(*]|ibid|ebd|vgl|cf|см|там же|see|voir|id\b)"
_STUCK = re.compile(rf"\s*(\d{{1,3}})(?={_NOTE})")
_SKIPPED = 2  # numbers that do not stick, or have been lost
_PRINTED = re.compile(
    r"\b(?:1[5-9]|20)\d\d\b|\b(?:pp?|S|с|s|ss|op|cit|cf|vgl|см|anm|n)\.|"
    r"\b(?:ibid|ebd|ivi|там же|tamże|supra|see|siehe|voir)\b|[”»’],?\s\d",
    re.I,
)
_LEAST, _VARIED = 4, 0.7  # notes, and how many of them differ: heads of pages come back
_PAGE = 100  # lines between a mark and its note, at most
_TITLE_BLOCK = 60  # lines among which names have marks of their institutions


@dataclass(frozen=True)
class Joined:
    """The lines with such signs in their places, and the lines that held nothing else."""

    text: tuple[Line, ...]
    emptied: tuple[Line, ...]


def join(lines: Sequence[Line]) -> Joined:
    """Put raised numbers behind the line above or before the note below, initials to their word."""
    out = list(lines)
    emptied: list[Line] = []
    filled = [i for i, x in enumerate(lines) if x.text.strip()]
    for above, i, below in zip([None, *filled], filled, [*filled[1:], None], strict=False):
        if below is None or below - i > 2:
            continue
        if m := _INITIAL.match(lines[i].text):
            if _is_rest(lines[below].text):
                _drop(out, emptied, i)
                out[below] = replace(out[below], text=m[1] + lines[below].text.lstrip())
        elif (m := _NUMBER.match(lines[i].text)) and above is not None and i - above <= 2:
            named = i < _TITLE_BLOCK and len(m[1]) < 3 and people(out[above].text.strip(" ,"))
            if named or _goes_on(out[above].text, lines[below].text):
                _drop(out, emptied, i)
                mark = m[1].translate(TO_SUPERSCRIPT)
                out[above] = replace(out[above], text=out[above].text.rstrip() + mark)
            elif i - above == 1 and below == i + 1 and lines[below].text.startswith(" "):
                _drop(out, emptied, i)
                out[below] = replace(out[below], text=f"{m[1]} {lines[below].text.strip()}")
    return Joined(tuple(out), tuple(emptied))


def join_tails(lines: Sequence[Line]) -> Joined:
    """Put what stands behind a raised number back on its line: it begins with a sign of its own.

    "as he did.4" becomes two lines, of which the second is ". Others wait"; both are one in print.
    """
    lengths = sorted(len(x.text.strip()) for x in lines if x.text.strip())
    longest = 1.1 * lengths[int(len(lengths) * 0.9)] if lengths else 0
    out: list[Line] = []
    emptied: list[Line] = []
    for line in lines:
        head = out[-1].text.rstrip() if out else ""
        tail = line.text.strip()
        row = head[-1:].isdigit() and len(head) + len(tail) <= longest
        if row and _TAIL.match(tail) and not line.page_start:
            # A blank line in its place would part paragraphs.
            emptied.append(line)
            out[-1] = replace(out[-1], text=head + tail)
        else:
            out.append(line)
    return Joined(tuple(out), tuple(emptied))


def join_numbers(lines: Sequence[Line]) -> Joined:
    """Put the numbers of notes that stand on lines of their own before their notes.

    They count from 1 on, marks with them stand above, and most of what follows them looks like a
    note. What follows the number of a page is the text, or one head again and again; what follows
    the number of a paragraph has no mark above it.
    """
    filled = [i for i, x in enumerate(lines) if x.text.strip()]
    found: list[tuple[int, int]] = []
    for i, below in pairwise(filled):
        m = _NUMBER.match(lines[i].text)
        if m and below - i <= 2 and _opens_note(lines[below].text):
            n = int(m[1])
            if n == len(found) + 1:
                found.append((i, below))
    if not _are_notes(lines, [(i, n, lines[b].text.strip()) for n, (i, b) in enumerate(found, 1)]):
        return Joined(tuple(lines), ())
    out = list(lines)
    emptied: list[Line] = []
    for i, below in found:
        number = lines[i].text.strip()
        _drop(out, emptied, i)
        out[below] = replace(out[below], text=f"{number} {lines[below].text.strip()}")
    return Joined(tuple(out), tuple(emptied))


def part_numbers(lines: Sequence[Line]) -> Joined:
    """Part the numbers of notes from the first words that they stick to: `7Marsh, op. cit.`

    A raised number has no blank behind it in print, and an extraction by letters puts none there.
    """
    found: list[tuple[int, int, str]] = []
    for i, line in enumerate(lines):
        last = found[-1][1] if found else 0
        if (m := _STUCK.match(line.text)) and last < int(m[1]) <= last + 1 + _SKIPPED:
            found.append((i, int(m[1]), line.text[m.end() :]))
    # What tells a note may stand on its second line.
    whole = [
        (i, n, f"{text} {' '.join(x.text for x in lines[i + 1 : i + 3])}") for i, n, text in found
    ]
    if not _are_notes(lines, whole):
        return Joined(tuple(lines), ())
    out = list(lines)
    for i, n, text in found:
        out[i] = replace(lines[i], text=f"{n} {text}")
    return Joined(tuple(out), ())


def _are_notes(lines: Sequence[Line], found: Sequence[tuple[int, int, str]]) -> bool:
    """Whether what numbers open (line, number, text) looks like notes, with marks above them."""
    texts = {text for *_, text in found}
    printed = sum(bool(_PRINTED.search(text)) for *_, text in found)
    marked = sum(_has_mark(lines[max(0, i - _PAGE) : i], n) for i, n, _ in found)
    enough = len(texts) >= max(_LEAST, _VARIED * len(found))
    return enough and 2 * printed >= len(found) and 3 * marked >= 2 * len(found)


def _has_mark(above: Sequence[Line], n: int) -> bool:
    """Whether a word on the page above bears a number, raised or not."""
    mark = re.compile(
        rf"[^\W\d_][.,;:!?”»’)]{{0,3}}(?:{n}|{str(n).translate(TO_SUPERSCRIPT)}|\^\{{?{n}|\[\^?{n}\])"
        r"(?![\d⁰¹²³⁴⁵⁶⁷⁸⁹])"
    )
    return any(mark.search(x.text) for x in above)


def _opens_note(text: str) -> bool:
    """Whether a line can be the first of a note."""
    return bool(re.match(_NOTE, text.lstrip())) and not is_capitals(text)


def _drop(out: list[Line], emptied: list[Line], i: int) -> None:
    emptied.append(out[i])
    out[i] = replace(out[i], text="")


def _is_rest(text: str) -> bool:
    """Whether a line opens in the middle of a word: small, or in capitals as first words are."""
    words = text.split()
    return (
        bool(words)
        and len(text.strip()) >= _LONG
        and (starts_lower(text) or (is_capitals(words[0]) and len(words[0]) > 1))
    )


def _goes_on(above: str, below: str) -> bool:
    """Whether a sentence goes on from one line to the other, a number between them aside."""
    return (
        len(above.strip()) >= _LONG
        and not ends_sentence(above)
        and starts_lower(below.lstrip(" .,;"))
    )
