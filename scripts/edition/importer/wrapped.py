"""Paragraphs of wrapped lines that blank lines or indentations part, where not all of them do.

A blank line says nothing at the end of a page, and some are lost or were never there. What else
tells: a first line that is set in; a line that ended early although the next word would still
have fitted; the number or bullet of an item.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from edition.importer.hyphens import ends_with_hyphen
from edition.importer.items import (
    ends_list,
    has_bullet,
    is_signed,
    leads_to_item,
    opens_item,
    tail_of,
)
from edition.importer.labels import Part, leading_label, whole_label
from edition.importer.language import ends_with_small_word
from edition.importer.lengths import FULL_LINE, Measure, end_odds, weighed
from edition.importer.openings import FACT, REACH, body_lines, stands_alone
from edition.importer.records import Doubt, Line
from edition.importer.script import (
    ends_sentence,
    first_letter,
    is_caption,
    starts_lower,
)
from edition.importer.typeset import columns_of, measure_of, width

_SHORT = 0.75
_SLACK = 0.08
_FULL = 0.96
_DEEPEST = 12
_ENOUGH = 30
_HEAD_LINES = 3
_RARE = 0.02


@dataclass(frozen=True)
class _Row:
    """A line with what was measured of it."""

    line: Line
    text: str
    indent: int
    share: float  # of the column that it fills
    after_blank: bool
    word: float  # the share of the column that its first word takes
    alone: bool = False  # a line of a title block that is known by itself


@dataclass(frozen=True)
class _Habits:
    """What a line inside a paragraph fills at least: by itself, and with the next word."""

    share: float
    filled: float
    inner: tuple[float, ...] = ()  # what each of them fills with the next word, in order
    lost: float = 1.0  # the share of paragraphs that no blank line follows


@dataclass(frozen=True)
class Groups:
    """Lines that make one block each, and what was a close call."""

    groups: tuple[tuple[Line, ...], ...]
    doubts: tuple[Doubt, ...]


def _rows(lines: Sequence[Line]) -> list[_Row]:
    filled = [x for x in lines if x.text.strip()]
    measure = measure_of([x.text for x in filled])
    widths = [measure(x.text) for x in filled]
    columns = columns_of(widths)
    rows = []
    last = 0
    blank = {x.number for x in lines if not x.text.strip()}
    for i, (line, w, c) in enumerate(zip(filled, widths, columns, strict=True)):
        text = line.text.strip()
        after_blank = any(n in blank for n in range(max(last + 1, line.number - 6), line.number))
        indent = len(line.text) - len(line.text.lstrip())
        # An indentation takes room as well.
        share = (w + indent * (0.25 if measure is width else 1.0)) / c
        near_end = i < REACH or i >= len(filled) - REACH
        word = measure(text.split()[0]) / c
        alone = near_end and stands_alone(text)
        rows.append(_Row(line, text, indent, share, after_blank, word, alone))
        last = line.number
    return rows


def _set_in(rows: Sequence[_Row]) -> int:
    """How far first lines are set in (blanks); 0 where indentation does not tell."""
    counts: dict[int, list[int]] = {}
    for above, row in pairwise(rows):
        if whole_label(row.text) is Part.REFERENCES:
            # Entries hang: there it is the lines after the first that are set in.
            break
        if 0 < row.indent <= _DEEPEST and above.indent == 0:
            told = counts.setdefault(row.indent, [0, 0])
            told[0] += 1
            told[1] += _closed(above) or row.after_blank or above.share < _SHORT
    if not counts:
        return 0
    indent = max(counts, key=lambda n: counts[n][0])
    often, closed = counts[indent]
    return indent if often >= 5 and closed >= often * 0.75 else 0


def _habits(rows: Sequence[_Row]) -> _Habits:
    """What lines inside paragraphs leave free at most, measured where the next one goes on small.

    A few lines in a hundred are ragged, cut by a page end, or mangled; they do not count.
    """
    start, end = body_lines([x.text for x in rows])
    inner = [
        (above.share, above.share + row.word)
        for above, row in pairwise(rows[start:end])
        if not row.after_blank
        and not row.line.page_start
        and starts_lower(row.text)
        and not ends_sentence(above.text)
        and not leads_to_item(above.text)
    ]
    if len(inner) < _ENOUGH:
        return _Habits(0.0, 1 - _SLACK)
    least = sorted(inner)[len(inner) // 100][0] - 0.02
    filled = sorted(filled for _, filled in inner)
    lost = _without_blank(rows[start:end])
    if lost <= 0.15:
        return _Habits(least, 1 - _SLACK, tuple(filled), lost)
    tight = filled[len(inner) // 25] - 0.01
    return _Habits(least, min(tight, 1 - _SLACK / 4), tuple(filled), lost)


def _without_blank(rows: Sequence[_Row]) -> float:
    """The share of the paragraphs that clearly end and that no blank line follows."""
    ends = [
        not row.after_blank
        for above, row in pairwise(rows)
        if _closed(above)
        and above.share < _SHORT
        and not row.line.page_start
        and not opens_item(row.text)
    ]
    return sum(ends) / len(ends) if ends else 0.0


def _closed(row: _Row) -> bool:
    """Whether a line ends a sentence, a note number without its raising aside."""
    return ends_sentence(row.text.rstrip("0123456789,"))


def has_indents(lines: Sequence[Line]) -> bool:
    """Whether first lines are set in."""
    return bool(_set_in(_rows(lines)))


def group(lines: Sequence[Line], told: Mapping[int, bool]) -> Groups:
    """The lines of a wrapped text, block by block.

    `told` says by number of some lines whether a block starts there.
    """
    rows = _rows(lines)
    set_in, habits = _set_in(rows), _habits(rows)
    groups: list[list[Line]] = []
    starts: list[bool] = []
    odds: dict[int, float] = {}
    for i, row in enumerate(rows):
        if whole_label(row.text) is Part.REFERENCES:
            set_in = 0
        below = rows[i + 1] if i + 1 < len(rows) else None
        if i == 0:
            start, reason = True, ""
        elif row.line.number in told:
            start, reason = told[row.line.number], ""
        else:
            start, reason = _starts(rows[i - 1], row, below, set_in, habits, groups[-1])
            if ends_list(groups, row.text):
                start, reason = True, ""
        if reason and habits.inner and not set_in:
            odds[i] = _odds(rows[i - 1], row, habits)
        if start:
            groups.append([])
        groups[-1].append(row.line)
        # What a page end has cut goes on: it is no paragraph of its own.
        starts.append(start and not (row.line.page_start and not ends_sentence(rows[i - 1].text)))
    groups, doubts = weighed([Measure(x.line, x.share) for x in rows], groups, starts, odds)
    return Groups(tuple(map(tuple, groups)), tuple(doubts))


def _odds(above: _Row, row: _Row, habits: _Habits) -> float:
    """The odds that the full stop at the end of a full line ends a paragraph."""
    lost = 1.0 if row.line.page_start else max(habits.lost, _RARE)
    return end_odds(above.share + row.word, habits.inner, above.text, row.text) + math.log(lost)


def _starts(
    above: _Row,
    row: _Row,
    below: _Row | None,
    set_in: int,
    habits: _Habits,
    group: Sequence[Line],
) -> tuple[bool, str]:
    """Whether a block starts at `row`; and, where that was a close call, the reason."""
    closed = ends_sentence(above.text)
    filled = above.share + row.word
    early = filled < habits.filled or (closed and filled < 1 and above.share < habits.share)
    if row.line.page_start:
        return _starts_page(above, row, below, set_in, closed, early)
    if row.after_blank:
        return True, ""
    if has_bullet(row.text) or is_signed(above.text):
        return True, ""
    if ends_with_hyphen(above.text) and starts_lower(row.text):
        return False, ""
    if leads_to_item(tail_of(group)) and (early or opens_item(row.text)):
        return True, ""
    if ends_with_small_word(above.text) and not closed and not set_in:
        return False, ""
    if opens_item(row.text) and (closed or early):
        return True, ""
    if (
        set_in
        and row.indent == set_in
        and (above.indent < set_in or (closed and above.indent > set_in))
    ):
        return True, ""
    if row.indent > max(above.indent, set_in) + 1 and above.text.endswith(":"):
        # A quotation is set in more deeply than first lines are.
        return True, ""
    if whole_label(above.text) or (early and leading_label(row.text)):
        return True, ""
    if is_caption(row.text) and (closed or early):
        return True, ""
    lower = starts_lower(row.text) and not FACT.match(row.text)
    if (row.alone or above.alone) and (closed or early) and not lower:
        return True, ""
    if starts_lower(row.text):
        return False, ""
    if closed:
        if _is_heading(row, below, habits):
            return True, ""
        return early, "" if above.share < _SHORT else FULL_LINE
    return _heads(above, row, group), ""


def _is_heading(row: _Row, below: _Row | None, habits: _Habits) -> bool:
    """Whether a line stops in mid-sentence earlier than any line inside a paragraph does."""
    return (
        below is not None
        and row.share < min(_SHORT, habits.share)
        and below.share > 1 - 2 * _SLACK
        and row.text[-1:].isalnum()
        and not ends_with_small_word(row.text)
        and first_letter(row.text).isupper()
        and first_letter(below.text).isupper()
    )


def _heads(above: _Row, row: _Row, group: Sequence[Line]) -> bool:
    """Whether the lines above are a heading that lost the blank line below it."""
    short = all(len(x.text.strip()) < _SHORT * len(row.text) for x in group[:-1])
    return (
        len(group) <= _HEAD_LINES
        and short
        and above.share < _SHORT
        and row.share > 1 - 2 * _SLACK
        and first_letter(row.text).isupper()
        and not above.text.endswith((",", ";", ":", "–", "—", "-"))
        and not ends_with_small_word(above.text)
        and first_letter(above.text) != ""
        and not starts_lower(above.text)
    )


def _starts_page(
    above: _Row, row: _Row, below: _Row | None, set_in: int, closed: bool, early: bool
) -> tuple[bool, str]:
    """The same at the top of a page or column, where blank lines do not tell."""
    if not closed or starts_lower(row.text):
        # The stage that joins cut paragraphs knows more.
        return True, ""
    if set_in and row.indent < set_in and not row.alone:
        # Where first lines are set in, a line that is not goes on; or it is a heading.
        return below is not None and below.after_blank and row.share < 1 - 2 * _SLACK, ""
    if set_in or above.share < _SHORT or opens_item(row.text) or leading_label(row.text):
        return True, ""
    if below is not None and below.after_blank:
        return True, ""
    # A first line may be set in without a blank to show it: it fills less of the column.
    return early or row.share < _FULL, FULL_LINE
