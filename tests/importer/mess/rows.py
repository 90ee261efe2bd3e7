"""The rows that extraction makes of a page: soft wraps or joined lines, gaps, columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest

from mess.pages import FilledColumn, Gap
from mess.typeset import SetLine, joined

Row = str | None


@dataclass(frozen=True)
class Rows:
    """How rows are made: `gaps` is `blank`, `indent` (no blank lines), `none` or `every line`."""

    wrapped: bool = True
    gaps: str = "blank"
    lost_gaps: float = 0.0
    doubled_gaps: float = 0.0
    trailing_blank: bool = False
    note_rule: str = ""


_RUNNING = ("paragraph", "item", "entry", "note", "back")


def _apart(before: SetLine, after: SetLine | None, how: Rows) -> bool:
    """Whether a gap is kept: without blank lines only what is set apart in print has one."""
    if after is not None and before.kind == after.kind == "row":
        return False
    if how.gaps in ("blank", "every line"):
        return True
    return after is None or before.kind != after.kind or after.kind not in _RUNNING


def _of_lines(lines: Sequence[SetLine | None], how: Rows) -> list[Row]:
    """Rows of consecutive lines; lines of one block are joined unless they stay wrapped."""
    rows: list[Row] = []
    before: SetLine | None = None
    for block, group in groupby(lines, key=lambda x: -1 if x is Gap else x.block):
        kept = [x for x in group if x is not Gap]
        if block == -1:
            continue
        if before is not None and _apart(before, kept[0], how):
            rows.append(Gap)
        before = kept[-1]
        indented = how.gaps == "indent" and kept[0].kind in _RUNNING
        hanging = kept[0].kind == "entry"
        if not how.wrapped:
            rows.append(joined(kept))
            continue
        for line in kept:
            rows.append(("   " if indented and line.first != hanging else "") + line.text)
    return rows


def _of_column(column: FilledColumn, how: Rows) -> list[Row]:
    rows = _of_lines(column.lines, how)
    if column.notes:
        rows += [Gap, how.note_rule] if how.note_rule else [Gap]
    for note in column.notes:
        rows += _of_lines(note, how)
        rows += [] if how.wrapped else [Gap]
    while rows and rows[-1] is Gap:
        rows.pop()
    return rows


def rows_of(
    page: Sequence[FilledColumn],
    above: Sequence[Row],
    below: Sequence[Row],
    how: Rows,
    side_by_side: bool,
    width: int,
    shown: Callable[[str], str],
) -> list[Row]:
    """The rows of a page, its furniture included."""
    columns = [
        [row if row is Gap else shown(row) for row in _of_column(column, how)] for column in page
    ]
    rows: list[Row] = list(above)
    if side_by_side:
        # A line of narrow letters has more of them than the column's width says: the next column
        # stands behind the longest, as tools that keep the layout print it.
        widths = [max([width + 2, *(len(row or "") for row in column)]) for column in columns]
        for cells in zip_longest(*columns):
            texts = [f"{cell or '':<{full}}" for cell, full in zip(cells, widths, strict=True)]
            rows.append("    ".join(texts).rstrip() or Gap)
    else:
        for i, column_rows in enumerate(columns):
            rows += [Gap, *column_rows] if i else column_rows
    return rows + list(below)
