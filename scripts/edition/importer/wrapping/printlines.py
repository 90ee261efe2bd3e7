"""Lines of print and what was measured of them: how much of the column they fill, how far they
are set in, and what lines inside the paragraphs of a text are like.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from edition.importer.carriers.joinedlines import is_piece
from edition.importer.reading.records import Line
from edition.importer.signs.items import leads_to_item, opens_item
from edition.importer.signs.openings import REACH, body_lines, stands_alone
from edition.importer.words.labels import Part, whole_label
from edition.importer.words.script import ends_sentence, starts_lower
from edition.importer.words.typeset import columns_of, first_word, measure_of, width

SHORT, SLACK = 0.75, 0.08  # the share of the column that a short line fills, or leaves free
_DEEPEST = 12
_ENOUGH = 30


@dataclass(frozen=True)
class Row:
    """A line with what was measured of it."""

    line: Line
    text: str
    indent: int
    share: float  # of the column that it fills
    after_blank: bool
    word: float  # the share of the column that its first word takes
    alone: bool = False  # a line of a title block that is known by itself


@dataclass(frozen=True)
class Habits:
    """What a line inside a paragraph fills at least: by itself, and with the next word."""

    share: float
    filled: float
    inner: tuple[float, ...] = ()  # what each of them fills with the next word, in order
    lost: float = 1.0  # the share of paragraphs that no blank line follows


def rows_of(lines: Sequence[Line]) -> list[Row]:
    """The lines that are not blank, measured."""
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
        word = measure(first_word(text)) / c
        alone = near_end and stands_alone(text)
        rows.append(Row(line, text, indent, share, after_blank, word, alone))
        last = line.number
    return rows


def indent_of(rows: Sequence[Row]) -> int:
    """How far first lines are set in (blanks); 0 where indentation does not tell."""
    counts: dict[int, list[int]] = {}
    for above, row in pairwise(rows):
        if whole_label(row.text) is Part.REFERENCES:
            # Entries hang: there it is the lines after the first that are set in.
            break
        if 0 < row.indent <= _DEEPEST and above.indent == 0:
            told = counts.setdefault(row.indent, [0, 0])
            told[0] += 1
            told[1] += is_closed(above) or row.after_blank or above.share < SHORT
    if not counts:
        return 0
    indent = max(counts, key=lambda n: counts[n][0])
    often, closed = counts[indent]
    return indent if often >= 5 and closed >= often * 0.75 else 0


def habits_of(rows: Sequence[Row]) -> Habits:
    """What lines inside paragraphs leave free at most, measured where the next one goes on small.

    A few lines in a hundred are ragged, cut by a page end, or mangled; they do not count.
    """
    start, end = body_lines([x.text for x in rows])
    body = rows[start:end]
    every = [
        (above.share, above.share + row.word, is_piece(before.text, above.text))
        for before, above, row in zip([*body[:1], *body], body, body[1:], strict=False)
        if not row.after_blank
        and not row.line.page_start
        and starts_lower(row.text)
        and not ends_sentence(above.text)
        and not leads_to_item(above.text)
    ]
    if len(every) < _ENOUGH:
        return Habits(0.0, 1 - SLACK)
    own = [x for x in every if not x[2]]
    inner = [x[:2] for x in (own if len(own) >= _ENOUGH else every)]
    least = sorted(inner)[len(inner) // 100][0] - 0.02
    filled = sorted(filled for _, filled in inner)
    lost = _without_blank(body)
    if lost <= 0.15:
        return Habits(least, 1 - SLACK, tuple(filled), lost)
    tight = filled[len(inner) // 25] - 0.01
    return Habits(least, min(tight, 1 - SLACK / 4), tuple(filled), lost)


def _without_blank(rows: Sequence[Row]) -> float:
    """The share of the paragraphs that clearly end and that no blank line follows."""
    ends = [
        not row.after_blank
        for above, row in pairwise(rows)
        if is_closed(above)
        and above.share < SHORT
        and not row.line.page_start
        and not opens_item(row.text)
    ]
    return sum(ends) / len(ends) if ends else 0.0


def is_closed(row: Row) -> bool:
    """Whether a line ends a sentence, a note number without its raising aside."""
    return ends_sentence(row.text.rstrip("0123456789,"))
