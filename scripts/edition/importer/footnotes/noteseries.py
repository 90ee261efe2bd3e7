"""How notes count: anew on every page (`2:3` is the third note of the second series), or on through
a list of works that has numbers, too."""

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


def notes_in_list(numbers: Sequence[int | None], expected: int) -> frozenset[int]:
    """The places of the notes among the numbers that open the lines or blocks of a list of works.

    The list counts 1, 2, 3, … and goes on counting behind notes at the foot of a page; they count
    on from the notes before (`expected`): the two counts tell them where the numbers are set alike.
    """
    found: list[int] = []
    waiting: list[int] = []
    last = 0
    for place, number in enumerate(numbers):
        if number == last + 1:
            found += waiting
            last, waiting = last + 1, []
        elif number == expected + len(found) + len(waiting):
            waiting.append(place)
    return frozenset(found)


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
