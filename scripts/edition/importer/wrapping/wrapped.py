"""Paragraphs of wrapped lines that blank lines or indentations part, where not all of them do.

A blank line says nothing at the end of a page, and some are lost or were never there. What else
tells: a first line that is set in; a line that ended early although the next word would still
have fitted; the number or bullet of an item.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from edition.importer.reading.records import Doubt, Line
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
from edition.importer.signs.openings import FACT
from edition.importer.words.hyphens import ends_with_hyphen
from edition.importer.words.labels import Part, glued_label, leading_label, whole_label
from edition.importer.words.language import ends_with_small_word
from edition.importer.words.script import (
    ends_sentence,
    ends_with_noted_sentence,
    first_letter,
    is_caption,
    starts_lower,
)
from edition.importer.wrapping.lengths import FULL_LINE, Measure, end_odds, weighed
from edition.importer.wrapping.printlines import (
    SHORT,
    SLACK,
    Habits,
    Row,
    habits_of,
    indent_of,
    rows_of,
)

_FULL = 0.96
_HEAD_LINES = 3
_RARE = 0.02


@dataclass(frozen=True)
class Groups:
    """Lines that make one block each, and what was a close call."""

    groups: tuple[tuple[Line, ...], ...]
    doubts: tuple[Doubt, ...]


def has_indents(lines: Sequence[Line]) -> bool:
    """Whether first lines are set in."""
    return bool(indent_of(rows_of(lines)))


def group(lines: Sequence[Line], told: Mapping[int, bool]) -> Groups:
    """The lines of a wrapped text, block by block.

    `told` says by number of some lines whether a block starts there.
    """
    rows = rows_of(lines)
    set_in, habits = indent_of(rows), habits_of(rows)
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
        # What a page end has cut goes on: it is no paragraph of its own. But where a caption has
        # no full stop, it was a table that stood between.
        cut = row.line.page_start and not ends_sentence(rows[i - 1].text)
        captioned = len(groups) > 1 and is_caption(groups[-2][0].text)
        below_table = captioned and not starts_lower(row.text)
        starts.append(start and (not cut or below_table))
    groups, doubts = weighed([Measure(x.line, x.share) for x in rows], groups, starts, odds)
    return Groups(tuple(map(tuple, groups)), tuple(doubts))


def _odds(above: Row, row: Row, habits: Habits) -> float:
    """The odds that the full stop at the end of a full line ends a paragraph."""
    lost = 1.0 if row.line.page_start else max(habits.lost, _RARE)
    return end_odds(above.share + row.word, habits.inner, above.text, row.text) + math.log(lost)


def _starts(
    above: Row,
    row: Row,
    below: Row | None,
    set_in: int,
    habits: Habits,
    group: Sequence[Line],
) -> tuple[bool, str]:
    """Whether a block starts at `row`; and, where that was a close call, the reason."""
    if is_within(tail_of(group), row.text):
        return False, ""
    # A note's number may have lost its raising.
    closed = ends_sentence(above.text) or ends_with_noted_sentence(above.text)
    filled = above.share + row.word
    early = filled < habits.filled or (closed and filled < 1 and above.share < habits.share)
    if row.line.page_start:
        return _starts_page(above, row, below, set_in, closed, early)
    if row.after_blank:
        return True, ""
    if counts_on(group, row.text):
        return False, ""
    if has_bullet(row.text) or is_signed(above.text):
        return True, ""
    if ends_with_hyphen(above.text) and starts_lower(row.text):
        return False, ""
    if opens_next(group, row.text):
        return True, ""
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
    if closed and (whole_label(row.text) or glued_label(row.text)):
        return True, ""
    if is_caption(row.text) and (closed or early or above.text.endswith(":")):
        return True, ""
    lower = starts_lower(row.text) and not FACT.match(row.text)
    if (row.alone or above.alone) and (closed or early) and not lower:
        return True, ""
    if starts_lower(row.text):
        return False, ""
    if closed:
        if _is_heading(row, below, habits):
            return True, ""
        if above.share < SHORT:
            return early, ""
        # Where first lines are set in, a line that is not goes on, unless the one above is short.
        return early and row.indent >= set_in, FULL_LINE
    return _heads(above, row, group, early), ""


def _is_heading(row: Row, below: Row | None, habits: Habits) -> bool:
    """Whether a line stops in mid-sentence earlier than any line inside a paragraph does."""
    return (
        below is not None
        and row.share < min(SHORT, habits.share)
        and below.share > 1 - 2 * SLACK
        and row.text[-1:].isalnum()
        and not ends_with_small_word(row.text)
        and first_letter(row.text).isupper()
        and first_letter(below.text).isupper()
    )


def _heads(above: Row, row: Row, group: Sequence[Line], early: bool) -> bool:
    """Whether the lines above are a heading that lost the blank line below it."""
    short = all(len(x.text.strip()) < SHORT * len(row.text) for x in group[:-1])
    return (
        len(group) <= _HEAD_LINES
        and short
        and (above.share < SHORT or (early and has_section_number(group[0].text)))
        and row.share > (1 - 2 * SLACK if above.share < SHORT else SHORT)
        and first_letter(row.text).isupper()
        and not above.text.endswith((",", ";", ":", "–", "—", "-"))
        and not ends_with_small_word(above.text)
        and first_letter(above.text) != ""
        and not starts_lower(above.text)
    )


def _starts_page(
    above: Row, row: Row, below: Row | None, set_in: int, closed: bool, early: bool
) -> tuple[bool, str]:
    """The same at the top of a page or column, where blank lines do not tell."""
    if not closed or starts_lower(row.text):
        # The stage that joins cut paragraphs knows more.
        return True, ""
    if set_in and row.indent < set_in and not row.alone:
        # Where first lines are set in, a line that is not goes on; or it is a heading.
        return below is not None and below.after_blank and row.share < 1 - 2 * SLACK, ""
    if set_in or above.share < SHORT or opens_item(row.text) or leading_label(row.text):
        return True, ""
    if below is not None and below.after_blank:
        return True, ""
    if whole_label(row.text) or (row.share < SHORT and not ends_sentence(row.text)):
        # A heading: a line of text would be full.
        return True, ""
    # A first line may be set in without a blank to show it: it fills less of the column.
    return early or row.share < _FULL, FULL_LINE
