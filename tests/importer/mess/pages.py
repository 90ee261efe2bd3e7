"""Set lines on pages: columns of a given length, notes at the foot of theirs, cuts anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from mess.marks import notes_in
from mess.typeset import SetLine

Gap = None
_WITH_NEXT = 3  # a heading stands above at least so many lines of what follows


@dataclass
class FilledColumn:
    """One column: its lines with gaps (None) between blocks, and the notes at its foot."""

    lines: list[SetLine | None] = field(default_factory=list)
    notes: list[tuple[SetLine, ...]] = field(default_factory=list)

    @property
    def height(self) -> int:
        return len(self.lines) + sum(map(len, self.notes)) + bool(self.notes)


@dataclass(frozen=True)
class SetBlock:
    """A block in lines, and whether it is a heading."""

    lines: tuple[SetLine, ...]
    heading: bool


def fill_columns(
    blocks: Iterable[SetBlock],
    notes: Mapping[str, Sequence[SetLine]],
    length: int,
    cut: bool,
    shorter: tuple[int, int] = (0, 0),
    foot: Sequence[tuple[SetLine, ...]] = (),
) -> list[FilledColumn]:
    """The columns of all pages in order. Without `cut`, blocks are moved whole if they can be.

    `shorter`: how many columns (those of the first page) are shorter, and by how much.
    `foot`: what stands at the foot of the first column, below the text as notes do.
    """
    columns = [FilledColumn(notes=list(foot))]
    full = length
    placed: set[str] = set()
    for block in blocks:
        length = full - (shorter[1] if len(columns) <= shorter[0] else 0)
        room = length - columns[-1].height
        wanted = _WITH_NEXT + len(block.lines) if block.heading else 2
        if not cut and not block.heading:
            wanted = len(block.lines) + _room_for(block.lines, notes, placed)
        if columns[-1].lines and room < min(wanted, length):
            columns.append(FilledColumn())
        if columns[-1].lines:
            columns[-1].lines.append(Gap)
        for line in block.lines:
            marked = [n for n in notes_in(line.text) if n in notes and n not in placed]
            needed = 1 + _room_for([line], notes, placed)
            if columns[-1].lines and columns[-1].height + needed > length and (cut or line.first):
                _end(columns[-1])
                columns.append(FilledColumn())
                length = full - (shorter[1] if len(columns) <= shorter[0] else 0)
            columns[-1].lines.append(line)
            columns[-1].notes += [tuple(notes[n]) for n in marked]
            placed.update(marked)
    _end(columns[-1])
    return columns


def _room_for(
    lines: Iterable[SetLine], notes: Mapping[str, Sequence[SetLine]], placed: set[str]
) -> int:
    return sum(
        len(notes[n]) for x in lines for n in notes_in(x.text) if n in notes and n not in placed
    )


def _end(column: FilledColumn) -> None:
    """A gap at the end of a column is no gap."""
    while column.lines and column.lines[-1] is Gap:
        column.lines.pop()


def pages_of(columns: Sequence[FilledColumn], per_page: int) -> list[Sequence[FilledColumn]]:
    """The columns, page by page."""
    filled = [c for c in columns if c.lines]
    return [filled[i : i + per_page] for i in range(0, len(filled), per_page)]
