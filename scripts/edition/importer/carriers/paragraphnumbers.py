"""Numbers that a site or an edition has set before paragraphs: `[12]`, `§ 12`, `¶12`, `12.`.

They count from 1 on through the whole body. Items of lists, sections, notes and works have such
numbers, too: items are few among paragraphs without numbers, sections are short lines, and before
notes and works stands the whole body.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from edition.importer.reading.records import Line
from edition.importer.words.script import starts_lower

_NUMBER = re.compile(
    r"\s*(?P<open>\[?[§¶]|[\[(]|(?i:paragraphs?|paras?|par|absatz|abs|абз(?:ац)?|rn|rz)\b\.?)?\s?"
    r"(?P<n>\d{1,3})(?P<close>\]|\.?\)|[.:](?!\d))?\.?(?P<gap>\s+(?=\S)|\s*$|(?=[^\W\d_a-zа-яё]|[«“„\"‘]))"
)
_LEAST = 4
_PROSE = 150  # letters of a paragraph
_BEFORE = 6  # long paragraphs, such as abstracts have
_BETWEEN = 0.34  # paragraphs without a number, such as quotations
Form = tuple[str, str, bool, bool]


@dataclass(frozen=True)
class _Numbered:
    """A line that opens with a number: its index, the number, where its text begins, and how long
    its paragraph is."""

    at: int
    number: int
    start: int
    letters: int


@dataclass(frozen=True)
class Unnumbered:
    """The lines without the numbers of paragraphs; the number of the line that the first one
    opened, where the body starts, or 0."""

    lines: tuple[Line, ...]
    body: int


def take_off(lines: Sequence[Line]) -> Unnumbered:
    """Take off the numbers of paragraphs."""
    lengths = _lengths(lines)
    found: list[_Numbered] = []
    for marks in _by_form(lines, lengths).values():
        for series in (_counted([x for x in marks if x.letters > _PROSE / 2]), _counted(marks)):
            if len(series) > len(found) and _is_body(series, lengths):
                found = series
    starts = {x.at: x.start for x in found}
    return Unnumbered(
        tuple(
            replace(x, text=x.text[starts[i] :]) if i in starts else x for i, x in enumerate(lines)
        ),
        lines[found[0].at].number if found else 0,
    )


def _lengths(lines: Sequence[Line]) -> Mapping[int, int]:
    """For each line that opens a paragraph, by a blank line or a number, the letters of that."""
    found: dict[int, int] = {}
    start, fresh = 0, True
    for i, line in enumerate(lines):
        text = line.text.strip()
        if not text:
            fresh = True
            continue
        if fresh or _NUMBER.match(line.text):
            start = i
        found[start] = found.get(start, 0) + len(text)
        fresh = False
    return found


def _by_form(lines: Sequence[Line], lengths: Mapping[int, int]) -> dict[Form, list[_Numbered]]:
    """The numbered lines, by the signs around their numbers."""
    found: dict[Form, list[_Numbered]] = defaultdict(list)
    for i, line in enumerate(lines):
        m = _NUMBER.match(line.text) if i in lengths and _stands_apart(lines, i) else None
        if m is None:
            continue
        alone = m.end() == len(line.text)
        if alone and not m["open"] and not _opens_text(lines, i):
            # A number alone may be that of a page, whose text goes on from the last one's.
            continue
        form = (m["open"] or "").casefold(), m["close"] or "", alone, not m["gap"]
        letters = _below(lines, i, lengths) if alone else lengths[i]
        found[form].append(_Numbered(i, int(m["n"]), m.end(), letters))
    return found


def _stands_apart(lines: Sequence[Line], i: int) -> bool:
    """Whether a line begins a paragraph: below a blank line, or where lines are paragraphs.

    A line of print that opens with a number may be that of a note at the foot of its page.
    """
    above = lines[i - 1].text.strip() if i else ""
    return not above or max(len(above), len(lines[i].text)) > _PROSE


def _opens_text(lines: Sequence[Line], i: int) -> bool:
    """Whether what stands below a line can be a paragraph's first line."""
    below = next((x.text for x in lines[i + 1 : i + 3] if x.text.strip()), "")
    return bool(below) and not starts_lower(below)


def _below(lines: Sequence[Line], i: int, lengths: Mapping[int, int]) -> int:
    """The letters of the paragraph below a line."""
    return next((lengths.get(j, 0) for j in range(i + 1, min(i + 3, len(lines)))
                 if lines[j].text.strip()), 0)  # fmt: skip


def _counted(marks: Sequence[_Numbered]) -> list[_Numbered]:
    """Those that count from 1 on; what begins with 1 again meanwhile is a list.

    One number may be missing between two: a figure or a small letter may open its paragraph.
    """
    found: list[_Numbered] = []
    last = inner = 0
    for mark in marks:
        if inner and mark.number == inner + 1:
            inner += 1
        elif mark.number == last + 1 or (last and mark.number == last + 2):
            found.append(mark)
            last, inner = mark.number, 0
        elif mark.number == 1:
            inner = 1
    return found


def _is_body(series: Sequence[_Numbered], lengths: Mapping[int, int]) -> bool:
    """Whether a series numbers most paragraphs of the body, from its first ones on."""
    if len(series) < _LEAST or sum(x.letters > _PROSE for x in series) * 2 < len(series):
        return False
    first, last = series[0].at, series[-1].at
    if first > max(lengths) / 2 or sum(_long_before(first, lengths)) > _BEFORE:
        return False
    # Between notes at the feet of pages stand the paragraphs that lead to them.
    numbered = sum(x.letters > _PROSE for x in series)
    between = sum(n > _PROSE for i, n in lengths.items() if first <= i <= last) - numbered
    return between <= _BETWEEN * numbered


def _long_before(first: int, lengths: Mapping[int, int]) -> Iterator[bool]:
    return (n > _PROSE for i, n in lengths.items() if i < first)
