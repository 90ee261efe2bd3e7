"""Rows of tables: no paragraphs. Their cells stand side by side, or each on a line of its own.

What tells a row: wide gaps between its cells; or figures at its end, and the same in the line
above or below. A table set as one cell a line is told by its caption and by how many of the short
lines below that hold a figure only.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from edition.importer.pages import floats
from edition.importer.reading.lines import without
from edition.importer.reading.records import Block, Line, Role
from edition.importer.signs.headings import numbering
from edition.importer.signs.items import stops_in_midst
from edition.importer.signs.openings import FACT, body_lines, is_byline
from edition.importer.words.labels import leading_label, whole_label
from edition.importer.words.script import (
    ends_sentence,
    is_capitals,
    is_caption,
    is_list_item,
    labels_caption,
    starts_lower,
    words,
)

_GAP = re.compile(r"(?<=\S)(?:\s{3,}|\s*\t\s*|\s+\|\s+)(?=\S)")
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}")
_RULED = frozenset("-=_+|: ")
_LISTED = re.compile(r"^\s*(?:\[\d{1,3}\]|\(?\w{1,3}[.)]|[-–—•●▪◦·*+■□►▶➢➤✓✔‣◆❖○])\s{3,}\S")
_NUMBERED = re.compile(r"^\s*[\[(]?\d{1,3}[\])]?\.?\s+[^\W\d_]")
_LONGEST_CELL = 60
_FIGURE = re.compile(
    r"[-–−+<>≤≥≈~±]?\(?[-–−+±]?(?:\d[\d.,'’]*|n/?a)(?:[–-]\d[\d.,]*)?%?\)?[*†‡]{0,3}|[-–—−]|\.{1,3}",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"^\s*\*{0,2}(?:sources?|notes?|n\.b|data|quellen?|anmerkung(?:en)?|fuentes?|notas?|fontes?|fonti?|"
    r"źródł[oa]|uwag[ai]|источники?|примечани[ея]|составлено|дереккөз(?:дер)?|ескерту|джерел[оа]|"
    r"примітк[аи]|kaynak(?:lar)?|not|mənbə|qeyd|manba|izoh|булак|эскертүү|bron|källa|anm|zdroj|"
    r"pozn(?:ámka)?|legende|légende)\s*[.:]",
    re.IGNORECASE,
)
_LONGEST_ROW = 110
_CELLS = 8
_LABEL = 30  # letters of what stands at a figure's axis
_HEAD = 4  # lines between a caption and the first row


@dataclass(frozen=True)
class Tables:
    """The lines without those of tables, and the tables' rows as blocks."""

    text: tuple[Line, ...]
    blocks: tuple[Block, ...]


def cells(text: str) -> list[str]:
    """The cells of a line; the whole line where it has no wide gap."""
    return _GAP.split(text.strip().strip("|").strip())


def _is_row(text: str) -> bool:
    if not text.strip() or _LISTED.match(text) or leading_label(text) or FACT.match(text):
        return False
    found = cells(text)
    # "2.1 | Sample" is a heading.
    if len(found) == 2 and _SECTION.fullmatch(found[0]):
        return False
    if len(found) < 2 or max(map(len, found)) > _LONGEST_CELL:
        return False
    # Signs of a byline that are lost leave gaps behind the names.
    return not (text.count(",") > 1 and is_byline(text))


def _is_rule(text: str) -> bool:
    bare = text.strip()
    return len(bare) >= 5 and _RULED.issuperset(bare)


def _ends_with_figures(text: str) -> bool:
    """Whether a line ends with two figures or more, and says little before them."""
    pieces = text.split()
    if len(text) > _LONGEST_ROW or text.rstrip().endswith((",", ";", ":")):
        return False
    figures = 0
    while figures < len(pieces) and _FIGURE.fullmatch(pieces[-1 - figures]):
        figures += 1
    shown = sum(any(c.isdigit() for c in x) for x in pieces[len(pieces) - figures :])
    return figures >= 2 and shown >= 1 and len(pieces) - figures <= max(6, figures)


def _is_figure(text: str) -> bool:
    """Whether a line is one figure, or a few."""
    return bool(text.strip()) and all(_FIGURE.fullmatch(x) for x in text.split())


def take_out(lines: Sequence[Line]) -> Tables:
    """Take the rows of tables out of the text: two or more of them, one under the other."""
    filled = [x for x in lines if x.text.strip()]
    start, end = body_lines([x.text for x in filled])
    row = [_is_row(x.text) for x in filled]
    for i in range(end, len(filled)):
        # Behind the number of an entry there may be a tab.
        row[i] = row[i] and not _NUMBERED.match(filled[i].text)
    for i in range(start, end):
        row[i] = row[i] or _ends_with_figures(filled[i].text)
    taken: set[int] = set()
    for i, line in enumerate(filled):
        beside = row[max(0, i - 1) : i] + row[i + 1 : i + 2]
        if (row[i] or _is_rule(line.text)) and any(beside):
            taken.add(i)
    for i in range(start, end):
        if is_caption(filled[i].text):
            taken |= _head(filled, i, taken) or _column_of_cells(filled, i, end)
            taken |= _axes(filled, i, start)
    taken |= _sources(filled, taken)
    taken |= {i for found in floats.find(filled) for i in found.rows}
    away = {filled[i].number for i in taken}
    blocks = tuple(
        Block(Role.TABLE, " ".join(x.text.split()), x.number, x.number, lines=(x.number,))
        for x in filled
        if x.number in away
    )
    return Tables(without(lines, away), blocks)


def _head(filled: Sequence[Line], caption: int, rows: set[int]) -> set[int]:
    """The lines between a caption and the first row below it that name the columns."""
    first = next((i for i in range(caption + 1, caption + _HEAD + 2) if i in rows), None)
    if first is None:
        return set()
    found: set[int] = set()
    for i in range(first - 1, _end_of_caption(filled, caption, first) - 1, -1):
        text = filled[i].text
        titled = i == caption + 1 and labels_caption(filled[caption].text)
        shouted = is_capitals(text) and is_capitals(filled[caption].text)
        if ends_sentence(text) or starts_lower(text) or titled or filled[i + 1].page_start:
            break
        if shouted:  # the caption goes on
            break
        found.add(i)
    return found


def _end_of_caption(filled: Sequence[Line], caption: int, first: int) -> int:
    """Behind the lines of a caption that is parted from its table's first line by a blank, or
    whose first line is full and no sentence.
    """
    stop = caption + 1
    while stop < first and filled[stop].number == filled[stop - 1].number + 1:
        stop += 1
    parted = stop < first or filled[first].number > filled[first - 1].number + 1
    # Where a blank follows every line, or none, it parts nothing.
    if parted and stop > caption + 1:
        return stop
    text = filled[caption].text.strip()
    around = [len(x.text.strip()) for x in filled[max(0, caption - 20) : caption]]
    full = around and len(text) > 0.85 * sorted(around)[int(0.9 * len(around))]
    open_ended = stops_in_midst(text) or (full and not ends_sentence(text))
    return min(first, caption + 1 + bool(open_ended))


def _column_of_cells(filled: Sequence[Line], caption: int, end: int) -> set[int]:
    """The cells of a table that stand one under the other below its caption."""
    widths = sorted(len(x.text.strip()) for x in filled)
    longest = min(_LONGEST_CELL, 0.55 * widths[int(len(widths) * 0.9)])
    first = caption + 1
    while first < end and not ends_sentence(filled[first - 1].text) and first < caption + 3:
        text = filled[first].text.strip()
        above = filled[first - 1].text.strip()
        # The caption's last line.
        goes_on = stops_in_midst(above) or (starts_lower(text) and len(above) > longest)
        if len(text) <= longest and not labels_caption(above) and not goes_on:
            break
        first += 1
    stop = first
    while stop < end:
        line = filled[stop]
        said = line.text.strip()
        prose = ends_sentence(said) and len(words(said)) > 5 and not _is_figure(said)
        # A figure may have been taken for the number of a page.
        fresh = line.page_start and not _is_figure(said)
        if len(said) > longest or fresh or prose or whole_label(said):
            break
        stop += 1
    if stop - first >= _CELLS and not any(_is_listed(x.text) for x in filled[first:stop]):
        # So many short lines below a caption are cells, whatever they say.
        return set(range(first, stop))
    figures = [i for i in range(first, stop) if _is_figure(filled[i].text)]
    if len(figures) < 3 or len(figures) < 0.3 * (figures[-1] - first + 1):
        return set()
    # What follows the last figure may be a heading.
    return set(range(first, figures[-1] + 1))


def _axes(filled: Sequence[Line], caption: int, start: int) -> set[int]:
    """What a figure has at its axes, above its caption: numbers, and what they count; or all the
    cells of a table whose caption stands below it."""
    first = caption
    while first - 1 > start:
        said = filled[first - 1].text.strip()
        told = _is_sentence(said) or whole_label(said) or _is_listed(said)
        if len(said) > _LABEL or (told and not _is_figure(said)):
            break
        first -= 1
    figures = [i for i in range(first, caption) if _is_figure(filled[i].text)]
    if len(figures) >= _CELLS:
        return set(range(first, caption))
    # A heading may stand above the figure.
    return set(range(figures[0], caption)) if len(figures) >= 2 else set()


def _is_sentence(text: str) -> bool:
    """Whether a line is, or ends, a sentence: "No." and "Per cent." head a column."""
    return ends_sentence(text) and len(words(text)) > 2


def _is_listed(text: str) -> bool:
    return is_list_item(text) or bool(numbering(text)[0])


def _sources(filled: Sequence[Line], rows: set[int]) -> set[int]:
    """The lines under a table that say where its figures come from."""
    found: set[int] = set()
    for i in range(1, len(filled)):
        if i - 1 in rows and i not in rows and _SOURCE.match(filled[i].text):
            stop = i + 1
            while stop < min(i + 4, len(filled)) and not ends_sentence(filled[stop - 1].text):
                if filled[stop].number > filled[stop - 1].number + 1:
                    break
                stop += 1
            found |= set(range(i, stop))
    return found
