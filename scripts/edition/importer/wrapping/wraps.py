"""Paragraphs out of typeset lines, where each line of print stands alone.

Blank lines say nothing in such a text. What tells a new paragraph: the line above ended early
(the next word would still have fitted); the line itself is set in (a full line, yet narrower than
its neighbours by the same amount as other first lines); blanks after the full stop that the
lines inside a paragraph never carry. How far a text is set in, and whether its trailing blanks
mean anything, is learnt from the breaks that are certain.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from edition.importer.carriers.joinedlines import is_piece
from edition.importer.reading.joints import joined
from edition.importer.reading.records import Block, Doubt, Line
from edition.importer.signs.headings import has_section_number
from edition.importer.signs.items import (
    counts_on,
    ends_list,
    has_bullet,
    is_signed,
    is_within,
    leads_to_item,
    opens_item,
    opens_next,
    tail_of,
)
from edition.importer.signs.openings import REACH, body_lines, stands_alone
from edition.importer.words import hyphens
from edition.importer.words.hyphens import Lexicon
from edition.importer.words.labels import glued_label, leading_label, whole_label
from edition.importer.words.language import ends_with_small_word
from edition.importer.words.script import (
    ends_sentence,
    ends_with_noted_sentence,
    first_letter,
    is_caption,
    is_list_item,
    starts_lower,
)
from edition.importer.words.typeset import column_widths, first_word, letters, measure_of
from edition.importer.wrapping.indents import Indents, learn
from edition.importer.wrapping.lengths import FULL_LINE, Measure, end_odds, weighed

# A line counts as ended early when the next word would have left this much of the column free.
_SPARE = 0.6
_SHORT = 0.75
_ENOUGH = 30
_HEAD = 3  # lines of a heading
_FEW = 0.25
_RARE = -2.0  # of sentences that end with a line, so many end a paragraph (logarithm of the odds)


@dataclass(frozen=True)
class _Measured:
    """A line with what was measured of it."""

    line: Line
    width: float
    column: float
    trailing: int
    sentence_end: bool
    alone: bool  # a line of a title block that is known by itself
    word: float  # the width of its first word
    parted: bool  # a blank line stands above it, and few lines have one


def _measure(lines: Sequence[Line]) -> list[_Measured]:
    measure = measure_of([x.text for x in lines])
    # A letter counts one, and takes about half the size of the type.
    scale = 0.45 if measure is letters else 1.0
    widths = [measure(x.text) * scale for x in lines]
    columns = column_widths(widths)
    gaps = {x.number for a, x in pairwise(lines) if x.number > a.number + 1 and not x.page_start}
    parted = gaps if len(gaps) < _FEW * len(lines) else set()
    return [
        _Measured(
            x,
            w,
            c,
            len(x.text) - len(x.text.rstrip()),
            ends_sentence(x.text) or ends_with_noted_sentence(x.text),
            (i < REACH or i >= len(lines) - REACH) and stands_alone(x.text.strip()),
            measure(first_word(x.text)) * scale,
            x.number in parted,
        )
        for i, (x, w, c) in enumerate(zip(lines, widths, columns, strict=True))
    ]


def _spare(above: _Measured, below: _Measured) -> float:
    """The room that a line would leave free with the next word on it."""
    return above.column - above.width - 0.25 - below.word


def _ends_early(above: _Measured, below: _Measured, spare: float = _SPARE) -> bool:
    return _spare(above, below) >= spare


@dataclass(frozen=True)
class _Habits:
    """What was learnt of a text: how far first lines are set in, if trailing blanks tell."""

    indents: Indents | None
    blanks_tell: int
    least: float  # the share of the column that lines inside paragraphs fill at least
    ragged: float  # the share of the column that such a line leaves free with the next word on it
    inner: tuple[float, ...]  # what each of them fills with the next word on it, in order

    def spare(self, row: _Measured) -> float:
        """More room than lines inside paragraphs leave free."""
        return max(_SPARE, self.ragged * row.column)


def _learn(rows: Sequence[_Measured]) -> _Habits:
    """Measure the indentation and the meaning of trailing blanks on the whole text."""
    most = max((r.trailing for r in rows), default=0)
    blanks = 0
    for count in range(1, most + 1):
        after_end = {True: 0, False: 0}
        for above, below in pairwise(rows):
            if above.trailing >= count:
                inside = not above.sentence_end and not _ends_early(above, below)
                after_end[not inside] += 1
        if after_end[True] >= 5 and after_end[False] <= after_end[True] * 0.05:
            blanks = count
            break
    least, ragged, inner = _of_inner_lines(rows)
    return _Habits(_indents_of(rows, inner) if inner else None, blanks, least, ragged, inner)


def _indents_of(rows: Sequence[_Measured], filled: Sequence[float]) -> Indents | None:
    """How far first lines are set in; `filled` is what lines inside paragraphs fill."""
    start, end = body_lines([x.line.text for x in rows])
    inner: list[float] = []
    told: list[tuple[float, float]] = []
    for above, row, below in zip(
        rows[start:], rows[start + 1 : end], rows[start + 2 :], strict=False
    ):
        if row.sentence_end and _ends_early(row, below):
            continue
        if not above.sentence_end and starts_lower(row.line.text):
            inner.append(row.width / row.column)
        elif above.sentence_end and not starts_lower(row.line.text):
            told.append((row.width / row.column, _end_odds(above, row, filled) + _RARE))
    return learn(inner, told) if inner else None


def _of_inner_lines(rows: Sequence[_Measured]) -> tuple[float, float, tuple[float, ...]]:
    """What lines inside the body's paragraphs fill at least, what they leave free at most, and
    what they fill with the next word on them.

    A few in a hundred do not count: they are ragged, cut by a page end, or mangled.
    """
    start, end = body_lines([x.line.text for x in rows])
    body = rows[start:end]
    every = [
        (
            above.width / above.column,
            _spare(above, row) / above.column,
            is_piece(before.line.text, above.line.text),
        )
        for before, above, row in zip([*body[:1], *body], body, body[1:], strict=False)
        if starts_lower(row.line.text)
        and not above.sentence_end
        and not row.line.page_start
        and not leads_to_item(above.line.text)
    ]
    if len(every) < _ENOUGH:
        return 0.0, 0.0, ()
    own = [x for x in every if not x[2]]
    inner = [x[:2] for x in (own if len(own) >= _ENOUGH else every)]
    least = sorted(share for share, _ in inner)[len(inner) // 40] - 0.01
    left = sorted(left for _, left in inner)
    return least, left[-len(inner) // 20], tuple(1 - x for x in reversed(left))


def _breaks(
    above: _Measured,
    row: _Measured,
    below: _Measured | None,
    habits: _Habits,
    group: Sequence[Line],
) -> tuple[bool, str]:
    """Whether a paragraph starts at `row`; and, where that was a close call, the reason."""
    if hyphens.ends_with_hyphen(above.line.text) or is_within(tail_of(group), row.line.text):
        return False, ""
    early = _ends_early(above, row, habits.spare(above))
    short = above.width < above.column * _SHORT
    if counts_on(group, row.line.text):
        return False, ""
    if has_bullet(row.line.text) or is_signed(above.line.text):
        return True, ""
    if opens_next(group, row.line.text):
        return True, ""
    if leads_to_item(tail_of(group)) and (early or opens_item(row.line.text)):
        return True, ""
    if early and is_list_item(row.line.text):
        return True, ""
    if starts_lower(row.line.text):
        return False, ""
    if row.parted and (above.sentence_end or leads_to_item(tail_of(group))):
        return True, ""
    if leading_label(row.line.text) or whole_label(row.line.text):
        return True, ""
    if above.sentence_end and glued_label(row.line.text):
        return True, ""
    if row.line.page_start and is_caption(group[0].text):
        # A table stood below its caption.
        return True, ""
    if len(group) == 1 and whole_label(above.line.text):
        return True, ""
    announced = above.sentence_end or above.line.text.rstrip().endswith(":")
    if is_caption(row.line.text) and (early or announced):
        return True, ""
    if (row.alone and (early or above.alone)) or (above.alone and early):
        return True, ""
    if not above.sentence_end:
        # A heading, a name, a title: a short line that is no sentence, before a capital.
        if above.line.text.rstrip().endswith((",", "–", "—")) or ends_with_small_word(
            above.line.text
        ):
            return False, ""
        numbered = len(group) <= _HEAD and has_section_number(group[0].text)
        return (early and short) or (numbered and _ends_early(above, row)), ""
    if above.width < above.column * habits.least:
        return True, ""
    if short or (habits.blanks_tell and above.trailing >= habits.blanks_tell):
        return True, ""
    if _is_heading_line(row, below):
        return True, ""
    told = _first_odds(row, below, habits)
    return (told > 0 if told else early), FULL_LINE


def _end_odds(above: _Measured, row: _Measured, inner: Sequence[float]) -> float:
    """The odds that a full line ends a paragraph, by the room that it leaves."""
    return end_odds(1 - _spare(above, row) / above.column, inner, above.line.text, row.line.text)


def _first_odds(row: _Measured, below: _Measured | None, habits: _Habits) -> float:
    """The odds that a line is a first line, by its width; 0 where that says nothing.

    A line that ends a sentence early may be a first or a last line; any other fills its column,
    and a narrow one has been set in.
    """
    if habits.indents is None or below is None or (row.sentence_end and _ends_early(row, below)):
        return 0.0
    return habits.indents.odds(row.width / row.column)


def _is_heading_line(row: _Measured, below: _Measured | None) -> bool:
    return (
        below is not None
        and not row.sentence_end
        and row.width < row.column * _SHORT
        and row.line.text.rstrip()[-1:].isalnum()
        and first_letter(below.line.text).isupper()
    )


def paragraphs_of(
    lines: Sequence[Line], lexicon: Lexicon, told: Mapping[int, bool]
) -> tuple[list[Block], list[Doubt]]:
    """Join typeset lines, none blank, to blocks; `told`: whether one starts at some lines."""
    rows = _measure(lines)
    habits = _learn(rows)
    groups: list[list[Line]] = []
    starts: list[bool] = []
    odds: dict[int, float] = {}
    for i, row in enumerate(rows):
        below = rows[i + 1] if i + 1 < len(rows) else None
        start, reason = told.get(row.line.number, i == 0), ""
        if row.line.number not in told and i:
            start, reason = _breaks(rows[i - 1], row, below, habits, groups[-1])
            if not start and ends_list(groups, row.line.text):
                start, reason = True, ""
        if reason and habits.inner:
            odds[i] = _end_odds(rows[i - 1], row, habits.inner) + _first_odds(row, below, habits)
        if start:
            groups.append([])
        groups[-1].append(row.line)
        starts.append(start)
    measures = [Measure(x.line, x.width / x.column) for x in rows]
    groups, doubts = weighed(measures, groups, starts, odds)
    blocks = []
    for group in groups:
        block, more = joined(group, lexicon)
        blocks.append(block)
        doubts += more
    return blocks, doubts
