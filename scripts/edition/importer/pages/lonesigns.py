"""Signs that stand alone on a line and belong to the line beside it.

A raised number is set higher than its line, a large initial lower: extraction by place gives each
a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from edition.importer.reading.lines import TO_SUPERSCRIPT
from edition.importer.reading.records import Line
from edition.importer.signs.bylines import people
from edition.importer.words.script import ends_sentence, is_capitals, starts_lower

_NUMBER = re.compile(r"^\s*(\d{1,3})\s*$")
_STOP = re.compile(r"[.,;:!?)»”]{1,2}(?:\s|$)")
_MARKED = re.compile(r"[^\W\d_][.,;:!?)”»’]{0,3}\d{1,3}$")
_TAIL, _WHOLE, _OFTEN = 12, 0.1, 0.4
_INITIAL = re.compile(r"^\s*([^\W\d_a-zа-яё])\s*$")
_LONG = 40
_NOTE = r"(?:[^\W\d_a-zа-яё]|[“„«‘\"(*]|ibid|ebd|vgl|cf|см|там же|see|voir|id\b)"
_STUCK = re.compile(rf"\s*(\d{{1,3}})(?={_NOTE})")
_STARTS = 12
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
    """Put what stands behind a raised number back on its line.

    "as he did.4" and "Others wait" are one line in print, and together as long as the others; a
    line that begins with the stop behind a number is such a rest by itself.
    """
    lengths = sorted(len(x.text.strip()) for x in lines if x.text.strip())
    column = median(lengths[len(lengths) // 2 :]) if lengths else 0
    whole = [
        abs(len(a.text.strip()) + len(b.text.strip()) - column) < _WHOLE * column
        for a, b in pairwise(lines)
        if _MARKED.search(a.text.rstrip()[-_TAIL:])
    ]
    broken = sum(whole) >= max(_LEAST, _OFTEN * len(whole))
    out: list[Line] = []
    emptied: list[Line] = []
    for line in lines:
        head = out[-1].text.rstrip() if out else ""
        tail = line.text.strip()
        length = len(head) + len(tail)
        if not tail or line.page_start or length > (1 + _WHOLE) * column:
            out.append(line)
        elif _STOP.match(tail) and head[-1:].isdigit() and not head.strip().isdigit():
            _take_back(out, emptied, line, head + tail)
        elif broken and length > (1 - _WHOLE) * column and _MARKED.search(head[-_TAIL:]):
            _take_back(out, emptied, line, f"{head} {tail}")
        else:
            out.append(line)
    return Joined(tuple(out), tuple(emptied))


def _take_back(out: list[Line], emptied: list[Line], line: Line, text: str) -> None:
    """A line's text at the end of the last one; a blank line in its place would part paragraphs."""
    emptied.append(line)
    out[-1] = replace(out[-1], text=text)


def join_numbers(lines: Sequence[Line]) -> Joined:
    """Put the numbers of notes that stand on lines of their own before their notes.

    They count from 1 on, marks with them stand above, and most of what follows them looks like a
    note. What follows the number of a page is the text, or one head again and again; what follows
    the number of a paragraph has no mark above it.
    """
    filled = [i for i, x in enumerate(lines) if x.text.strip()]
    below = dict(pairwise(filled))
    alone = [
        (i, int(m[1]))
        for i, b in below.items()
        if (m := _NUMBER.match(lines[i].text)) and b - i <= 2 and _opens_note(lines[b].text)
    ]
    found = _series(alone)
    if not _are_notes(lines, [(i, n, _first_lines(lines, below[i])) for i, n in found]):
        return Joined(tuple(lines), ())
    out = list(lines)
    emptied: list[Line] = []
    for i, n in found:
        _drop(out, emptied, i)
        out[below[i]] = replace(out[below[i]], text=f"{n} {lines[below[i]].text.strip()}")
    return Joined(tuple(out), tuple(emptied))


def part_numbers(lines: Sequence[Line]) -> Joined:
    """Part the numbers of notes from the first words that they stick to: `7Marsh, op. cit.`

    A raised number has no blank behind it in print, and an extraction by letters puts none there.
    """
    heads = {i: m for i, x in enumerate(lines) if (m := _STUCK.match(x.text))}
    found = _series([(i, int(m[1])) for i, m in heads.items()], _SKIPPED)
    texts = [(i, n, _first_lines(lines, i)[heads[i].end() :]) for i, n in found]
    if not _are_notes(lines, texts):
        return Joined(tuple(lines), ())
    out = list(lines)
    for i, n in found:
        out[i] = replace(lines[i], text=f"{n} {lines[i].text[heads[i].end() :]}")
    return Joined(tuple(out), ())


def _series(found: Sequence[tuple[int, int]], skipped: int = 0) -> list[tuple[int, int]]:
    """The numbers (line, number) that count from 1 on: of runs as long, the one that starts last.

    Those of institutions in the title block count as well, and the notes take up from them.
    """
    best: list[tuple[int, int]] = []
    for k in [k for k, (_, n) in enumerate(found) if n == 1][:_STARTS]:
        run: list[tuple[int, int]] = []
        for i, n in found[k:]:
            last = run[-1][1] if run else 0
            if last < n <= last + 1 + skipped:
                run.append((i, n))
        best = run if len(run) >= len(best) else best
    return best


def _first_lines(lines: Sequence[Line], i: int) -> str:
    """The first lines of a note: what tells it may stand on the second."""
    return " ".join(x.text for x in lines[i : i + 3])


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
