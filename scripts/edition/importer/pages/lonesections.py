"""Numbers of sections that stand on a line of their own above their headings.

Extraction parts a number from its heading at the tabulator between them. In a text of which the
sections are numbered so, these numbers follow each other: 1, 1.1, 1.2, 2. Numbers of pages, notes
and rows do not, or what stands below them is no heading.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from edition.importer.pages.lonesigns import Joined
from edition.importer.reading.records import Line
from edition.importer.words.script import ends_sentence, first_letter, is_list_item

_NUMBER = re.compile(r"^\s*(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s*$")
_OPENING = re.compile(r"^\s*(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+(?=[^\W\d_])")
_FIRST = ((1,), (1, 1))
_LEAST = 3  # sections
_LONGEST = 110  # letters of a heading's first line
_TEXT = 3  # lines a section has at least, in the mean


def join_sections(lines: Sequence[Line]) -> Joined:
    """Put such numbers before their headings."""
    filled = [i for i, x in enumerate(lines) if x.text.strip()]
    found: list[tuple[int, int]] = []
    last: tuple[int, ...] = ()
    told = 0  # numbers in order, whether they stand alone or not
    for i, below in pairwise(filled):
        alone = _NUMBER.match(lines[i].text)
        m = alone or _OPENING.match(lines[i].text)
        heading = below if alone else i
        if m is None or heading - i > 3:
            continue
        if not _is_heading(lines[heading].text if alone else lines[i].text[m.end() :]):
            continue
        number = tuple(map(int, m[1].split(".")))
        if alone and number in _FIRST and not _follows(last, number):
            # What was numbered above were institutions.
            found, last, told = [], (), 0
        if _follows(last, number) or (not last and not alone and "." in m[0]):
            told += 1
            last = number
            if alone:
                found.append((i, below))
    headings = {lines[below].text.strip() for _, below in found}
    if not found or told < _LEAST or len(headings) < len(found):
        return Joined(tuple(lines), ())
    # Whole numbers alone may be those of pages.
    dotted = any("." in lines[i].text for i, _ in found)
    if not dotted or (len(found) > 1 and found[-1][0] - found[0][0] < _TEXT * len(found)):
        return Joined(tuple(lines), ())
    out = list(lines)
    for i, below in found:
        out[below] = replace(
            out[below], text=f"{lines[i].text.strip()} {lines[below].text.strip()}"
        )
        out[i] = replace(out[i], text="")
    return Joined(tuple(out), tuple(lines[i] for i, _ in found))


def _is_heading(text: str) -> bool:
    """Whether a line can be a heading, or its first line."""
    said = text.strip()
    return (
        len(said) <= _LONGEST
        and first_letter(said).isupper()
        and not ends_sentence(said)
        and not said.endswith((",", ";"))
        and not is_list_item(said)
    )


def _follows(last: tuple[int, ...], number: tuple[int, ...]) -> bool:
    """Whether a section's number is the next: on its level, below it, or on a level above."""
    if not last:
        return number in _FIRST
    if number == (*last, 1):
        return True
    depth = len(number)
    return depth <= len(last) and number == (*last[: depth - 1], last[depth - 1] + 1)
