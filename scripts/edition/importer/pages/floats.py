"""Figures and tables that stand in the middle of a sentence: a page is read from top to bottom.

The sentence above stops in its midst, a caption follows, perhaps a table's cells, and below them
the sentence goes on with a small letter. Where it does, all that stands between is told apart:
nothing else would end a caption or a table without a blank line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from edition.importer.reading.records import Line
from edition.importer.signs.openings import FACT, body_lines
from edition.importer.words.hyphens import ends_with_hyphen
from edition.importer.words.labels import whole_label
from edition.importer.words.script import (
    ends_sentence,
    ends_with_noted_sentence,
    is_caption,
    labels_caption,
    starts_lower,
)

_REACH = 120  # lines of a table at most
_SHORT, _FULL = 0.6, 0.75  # of the column
_PROSE = 0.5  # so many lines of a long caption go on with a small letter
_RUN = 4  # lines of a paragraph
_TITLE, _TEXT = 4, 20  # lines of a title above a table, and of a text below a figure, at most


@dataclass(frozen=True)
class Float:
    """Places among the lines: of the captions, each from its first line to behind its last; of
    the lines between them; and where the sentence goes on.
    """

    captions: tuple[tuple[int, int], ...]
    rows: frozenset[int]
    below: int


def find(filled: Sequence[Line]) -> list[Float]:
    """What interrupts sentences among lines that are not blank."""
    texts = [x.text.strip() for x in filled]
    start, end = body_lines(texts)
    found: list[Float] = []
    if end - start < 2:
        return found
    column = median(len(x) for x in texts[start:end])
    i = start + 1
    while i < end:
        first = _first_cell(texts, i, start, column) if is_caption(texts[i]) else None
        below = None if first is None else _below(texts, i, end, column)
        if first is None or below is None:
            i += 1
            continue
        told = _parted(texts, first, below, column)
        if max(stop - first for first, stop in told.captions) <= _TEXT:
            found.append(told)
        i = below + 1
    return found


def starts(lines: Sequence[Line]) -> dict[int, bool]:
    """For the lines of captions in mid-sentence, by number: whether a block starts there."""
    filled = [x for x in lines if x.text.strip()]
    told: dict[int, bool] = {}
    for found in find(filled):
        for first, stop in found.captions:
            told |= {filled[k].number: k == first for k in range(first, stop)}
        told[filled[found.below].number] = True
    return told


def _first_cell(texts: Sequence[str], caption: int, start: int, column: float) -> int | None:
    """The first line between the sentence that stops above a caption and the caption; else None."""
    first = caption
    while first - 1 > start and caption - first < _REACH:
        above = texts[first - 1]
        if len(above) >= _SHORT * column or ends_sentence(above) or whole_label(above):
            break
        first -= 1
    above = texts[first - 1]
    closed = ends_sentence(above) or ends_with_noted_sentence(above) or above.endswith((":", ";"))
    return None if closed or len(above) < _SHORT * column else first


def _below(texts: Sequence[str], caption: int, end: int, column: float) -> int | None:
    """Where a sentence goes on below a caption, in small letters and with a full line."""
    for i in range(caption + 1, min(end, caption + _REACH)):
        ended = ends_sentence(texts[i - 1]) or len(texts[i - 1]) < _SHORT * column
        if ended and len(texts[i]) >= _FULL * column:
            if starts_lower(texts[i]):
                return i
            text = _is_text(texts[i : min(end, i + _RUN)], column)
            if text and not texts[i][0].isalpha():
                return i  # "& Moss, 2013"
            if text and i > caption + _TITLE:
                return None  # no caption has so many lines
    return None


def _is_text(texts: Sequence[str], column: float) -> bool:
    """Whether full lines go on from one to the other, as those of paragraphs do."""
    full = all(len(x) >= _FULL * column for x in texts)
    return full and len(texts) == _RUN and sum(map(starts_lower, texts)) >= _RUN // 2


def _parted(texts: Sequence[str], first: int, below: int, column: float) -> Float:
    """The captions among the lines of a float, and the other lines."""
    captions: list[tuple[int, int]] = []
    rows: set[int] = set()
    i = first
    while i < below:
        if not is_caption(texts[i]):
            rows.add(i)
            i += 1
            continue
        stop = next((k for k in range(i + 1, below) if _ends_caption(texts[k])), below)
        if not _is_prose(texts[i + 1 : stop], column):
            stop = _end_of_title(texts, i, stop)
        captions.append((i, stop))
        i = stop
    return Float(tuple(captions), frozenset(rows), below)


def _ends_caption(text: str) -> bool:
    """Whether a line opens the next caption, or is the address of a figure."""
    return is_caption(text) or bool(FACT.match(text))


def _is_prose(texts: Sequence[str], column: float) -> bool:
    """Whether the lines below a caption's first are sentences, and no cells or sources."""
    going_on = sum(starts_lower(x) for x in texts)
    long = sum(len(x) >= _SHORT * column for x in texts)
    return bool(texts) and going_on >= _PROSE * len(texts) and long + 1 >= 0.8 * len(texts)


def _end_of_title(texts: Sequence[str], caption: int, stop: int) -> int:
    """Behind the first sentence of a caption; behind its first line if none ends close by."""
    last = caption + labels_caption(texts[caption])
    for i in range(last, min(stop, caption + _TITLE)):
        if ends_sentence(texts[i]):
            return i + 1
    while last + 1 < stop and ends_with_hyphen(texts[last]):
        last += 1
    return min(last + 1, stop)
