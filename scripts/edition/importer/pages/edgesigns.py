"""A publisher's sign at the edge of its pages: a letter alone, or a number that never counts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from edition.importer.reading.records import Line

_LETTER = re.compile(r"^\s*[^\W\d_a-zа-яё]\s*$")
# "1 3" and "123" are what is left of a picture of a horse.
_DIGITS = re.compile(r"^\s*\d(?:\s?\d){1,2}\s*$")
_OFTEN = 3


def find(lines: Sequence[Line], numbers: set[int], edge: set[int]) -> set[int]:
    """The numbers of the lines that hold nothing but such a sign.

    `numbers` are the lines of page numbers, `edge` these and the running heads.
    """
    letters = [i for i, x in enumerate(lines) if _LETTER.match(x.text)]
    counted = Counter(lines[i].text.strip() for i in letters)
    at_number = {lines[i].text.strip() for i in letters if _is_beside(lines, i, numbers)}
    found = {i for i in letters if (s := lines[i].text.strip()) in at_number and counted[s] > 1}
    digits: dict[str, list[int]] = {}
    for i, line in enumerate(lines):
        if _DIGITS.match(line.text) and line.number not in numbers:
            digits.setdefault(line.text.strip(), []).append(i)
    for spots in digits.values():
        beside = sum(_is_beside(lines, i, edge) for i in spots)
        if len(spots) >= _OFTEN and 2 * beside >= len(spots):
            found.update(spots)
    return {lines[i].number for i in found}


def _is_beside(lines: Sequence[Line], i: int, edge: set[int]) -> bool:
    return any(x.number in edge for x in (*lines[max(0, i - 1) : i], *lines[i + 1 : i + 2]))
