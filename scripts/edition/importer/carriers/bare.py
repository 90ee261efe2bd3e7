"""A text without what has carried it: signs of its lines, HTML, forms of headings, page marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from edition.importer.carriers import (
    gaps,
    headingsigns,
    joinedlines,
    letters,
    linesigns,
    links,
    notemarks,
    pagemarks,
    paragraphnumbers,
    tags,
)
from edition.importer.reading.accounts import chained
from edition.importer.reading.records import Line


@dataclass(frozen=True)
class Bare:
    """The text's lines, and those of which nothing was left.

    Where a line of the file holds several, all are numbered anew: `origin` leads to the file's.
    `body` is the line where the body starts, if the numbers of its paragraphs have told; else 0.
    """

    lines: tuple[Line, ...]
    origin: dict[int, int]
    emptied: tuple[Line, ...]
    body: int = 0


def take_off(lines: Sequence[Line]) -> Bare:
    """Take off what a mail, a site or a converter has put on the lines."""
    parted = joinedlines.part(letters.take_off(linesigns.take_off(lines)))
    page = tags.read_tags(parted.lines)
    origin = chained(parted.origin, page.origin)
    found = headingsigns.as_markdown(gaps.narrow(links.show(page.lines)))
    found = notemarks.as_markdown(found)
    unnumbered = paragraphnumbers.take_off(pagemarks.take_out(found))
    found = unnumbered.lines
    said = {origin.get(x.number, x.number) for x in found if x.text.strip()}
    printed = {x.number: x for x in lines if x.text.strip() and x.number not in said}
    emptied = {}
    for line in found:
        number = origin.get(line.number, line.number)
        if number in printed:
            emptied[number] = Line(line.number, printed[number].text)
    return Bare(found, origin, tuple(emptied.values()), unnumbered.body)
