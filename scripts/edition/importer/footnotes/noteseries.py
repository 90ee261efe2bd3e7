"""Notes that begin at 1 again on every page: `2:3` is the third note of the second series."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from edition.importer.reading.records import Note
from edition.importer.words.marks import Mark


def by_series(notes: Sequence[Note]) -> tuple[Note, ...]:
    """The notes with the number of their series in the label; as they are where there is one."""
    series: list[int] = []
    last = 0
    for note in notes:
        number = number_of(note.label)
        series.append((series[-1] if series else 1) + (number <= last))
        last = number
    if not series or series[-1] == 1:
        return tuple(notes)
    return tuple(replace(n, label=f"{s}:{n.label}") for n, s in zip(notes, series, strict=True))


def number_of(label: str) -> int:
    """The number a note prints."""
    return int(label.rpartition(":")[2])


def marks_by_series(
    marks: Mapping[int, Sequence[Mark]], labels: Sequence[str]
) -> dict[int, list[Mark]]:
    """The marks of each paragraph with the labels of notes that count in series.

    Marks and notes follow each other in the same order: where a number does not count on, the next
    series that has it begins.
    """
    known = set(labels)
    most = max((int(x.partition(":")[0]) for x in labels if ":" in x), default=0)
    series, last = 1, 0
    found: dict[int, list[Mark]] = {}
    for paragraph, printed in marks.items():
        found[paragraph] = []
        for mark in printed:
            first = int(mark.numbers[0])
            begin = series if first > last else series + 1
            at = next((s for s in range(begin, most + 1) if f"{s}:{first}" in known), None)
            if at is not None:
                series, last = at, int(mark.numbers[-1])
                mark = replace(mark, numbers=tuple(f"{at}:{n}" for n in mark.numbers))
            found[paragraph].append(mark)
    return found
