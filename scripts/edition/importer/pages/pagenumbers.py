"""Page numbers: alone on a line, or in one line with the running head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from edition.importer.reading.records import Doubt, Line

_ALONE = re.compile(
    r"^\s*(?:[-–—|]\s*)?(?:(?:page|p\.|стр\.|с\.|seite|sayfa|бет)\s*)?(\d{1,5})"
    r"(?:\s*(?:of|из|/|von)\s*\d{1,5})?\s*(?:[-–—|])?\s*$",
    re.IGNORECASE,
)
# "--- Page 3 ---", "[Page 3]", "## Page 3 of 14", "===== 3 =====", "{3}------": as tools have it.
_WORDED = re.compile(
    r"^\W{0,60}\b(?:page|pg|p|стр|страница|с|seite|s|sayfa|бет|página|pagina|strona|str|sivu|sida)\b"
    r"\W{0,3}?(\d{1,5})(?:\s?(?:of|из|von|de|sur|/)\s?\d{1,5})?[^\w.,;:]{0,60}$",
    re.IGNORECASE,
)
_RULED = re.compile(
    r"^\s*[\[{(]?(?:[-–—=_*~#]{3,}\s*[\[{(]?)?(\d{1,5})[\]})]?\s*[-–—=_*~#]{3,}\s*$"
)
_BESIDE = re.compile(
    r"^\s*(?:(\d{1,5})(?: {2,}|\s+[|•·]\s+)\D.*|\D.*(?: {2,}|\s+[|•·]\s+)(\d{1,5}))\s*$"
)
_LONGEST = 120
# A page has more lines than this, and no more pages one after the other are without a number.
_LINES = 8
_PAGES = 12
_REACH = 60
# A cell is this much shorter than a line of the text; a column of cells has so many numbers.
_CELL, _COLUMN = 0.4, 4
_LEAST = 60  # letters between two page numbers


@dataclass(frozen=True)
class _Found:
    """A line that may hold a page number."""

    at: int
    line: Line
    value: int
    alone: bool
    above: int  # letters of the text above it


def _alone(text: str) -> re.Match[str] | None:
    """A line that says nothing but the number of a page."""
    return _ALONE.match(text) or _WORDED.match(text) or _RULED.match(text)


def _candidates(lines: Sequence[Line]) -> list[_Found]:
    found = []
    letters = 0
    for i, line in enumerate(lines):
        if m := _alone(line.text):
            found.append(_Found(i, line, int(m[1]), True, letters))
        elif len(line.text) <= _LONGEST and (m := _BESIDE.match(line.text)):
            found.append(_Found(i, line, int(m[1] or m[2]), False, letters))
        letters += len(line.text.strip())
    cells = _of_columns(lines, [x.at for x in found if x.alone])
    found = [x for k, x in enumerate(found) if x.at not in cells and not _is_listed(found, k)]
    heads = [x for x in found if not x.alone]
    return [x for x in found if x.alone] if _are_sections(heads) else found


def _are_sections(heads: Sequence[_Found]) -> bool:
    """Whether numbers before other words are those of sections: they count from 1 on, and no words
    come again, as those of a running head do."""
    said = {x.line.text.strip().lstrip("0123456789").strip().casefold() for x in heads}
    in_front = all(x.line.text.strip()[:1].isdigit() for x in heads)
    return bool(heads) and heads[0].value == 1 and in_front and len(said) == len(heads)


def _of_columns(lines: Sequence[Line], numbers: Sequence[int]) -> set[int]:
    """The numbers among the cells of a table set one below the other: several in a run of lines
    that are far shorter than those of the text.
    """
    lengths = sorted(len(x.text.strip()) for x in lines)
    longest = min(_LEAST / 2, _CELL * lengths[int(len(lengths) * 0.75)]) if lengths else 0
    found: set[int] = set()
    for among, run in groupby(range(len(lines)), lambda i: len(lines[i].text.strip()) < longest):
        cells = set(run) & set(numbers)
        found |= cells if among and len(cells) >= _COLUMN else set()
    return found


def _is_listed(found: Sequence[_Found], k: int) -> bool:
    """Whether a number beside words counts notes or items: the next one stands a few lines away."""
    own = found[k]
    return not own.alone and any(
        not x.alone and abs(x.value - own.value) == 1 and abs(x.at - own.at) < _LINES
        for x in (*found[max(0, k - 2) : k], *found[k + 1 : k + 3])
    )


def _rising(found: Sequence[_Found]) -> list[_Found]:
    """The longest series of numbers that rise as page numbers do."""
    length = [1] * len(found)
    before = [-1] * len(found)
    close = [False] * len(found)
    since = [x.above for x in found]
    for i, own in enumerate(found):
        for j in range(max(0, i - _REACH), i):
            step = own.value - found[j].value
            near = own.alone and found[j].alone
            if not 0 < step <= _PAGES or (own.at - found[j].at < _LINES and not near):
                continue
            short = own.above - found[j].above < _LEAST
            if short and (own.at - found[j].at > 2 or close[j]):
                # Between the cells of a table, or the marks of places, stands less than on a page.
                continue
            if length[j] + 1 > length[i]:
                length[i], before[i] = length[j] + 1, j
                close[i], since[i] = short, since[j]
    if not found:
        return []
    # Of series of one length that of the pages holds most of the text; two numbers are no series.
    span = [x.above - a if n > 2 else 0 for x, a, n in zip(found, since, length, strict=True)]
    at = max(range(len(found)), key=lambda i: (length[i], span[i]))
    series = []
    while at >= 0:
        series.append(found[at])
        at = before[at]
    return series[::-1]


def _is_cell(lines: Sequence[Line], i: int) -> bool:
    """Whether a number stands among lines as short as the cells of a table."""
    beside = [*lines[max(0, i - 2) : i], *lines[i + 1 : i + 3]]
    return len(beside) > 2 and all(len(x.text.strip()) < _LEAST / 2 for x in beside)


def find(lines: Sequence[Line]) -> tuple[set[int], list[Doubt]]:
    """Lines that hold a page number, where such numbers rise through the text."""
    found = _candidates(lines)
    series = _rising(found)
    if sum(not x.alone for x in series) < 3:
        # A number beside other words is a page's only if it keeps on doing so.
        found = [x for x in found if x.alone]
        series = _rising(found)
    alone = [x for x in found if x.alone]
    if len(series) >= 2:
        away = {x.line.number for x in series}
        return away, [
            Doubt(
                x.line.number,
                "lone-number",
                f"a line with {x.value} only, out of the page numbers' order",
            )
            for x in alone
            if x.line.number not in away
        ]
    alone = [x for x in alone if not _is_cell(lines, x.at)]
    return (
        {x.line.number for x in alone},
        [
            Doubt(
                x.line.number,
                "page-number",
                f"{x.value} alone on a line: taken for a page number",
            )
            for x in alone
        ],
    )
