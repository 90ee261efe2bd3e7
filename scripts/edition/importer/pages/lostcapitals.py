"""Capitals that a font has lost: "this section has four parts. the first one …".

Some publishers' files show certain capitals as small letters, above all T, A, I, H and S. Where a
good part of a text's sentences open small, a small letter is no sign that a line goes on; so the
capitals of sentences are put back first, and the names within them stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from edition.importer.pages import floats
from edition.importer.reading.records import Doubt, Line
from edition.importer.signs.openings import body_lines
from edition.importer.words.script import (
    ends_sentence,
    ends_with_abbreviation,
    first_letter,
    starts_lower,
)

_BORDER = re.compile(r"(?<=[^\W\d_][^\W\d_][^\W\d_)])[.!?] ([^\W\d_])")
_LEAST, _SHARE = 12, 0.3  # sentences that open small, of all
_SHORT, _FULL = 0.75, 0.8


def restore(lines: Sequence[Line]) -> tuple[tuple[Line, ...], list[Doubt]]:
    """The lines with capitals where sentences open, if the text has lost them."""
    start, end = body_lines([x.text for x in lines])
    inside = [x.text for x in lines[start:end]]
    opened = [m[1] for text in inside for m in _BORDER.finditer(text) if _is_border(m)]
    small = sum(c.islower() for c in opened)
    if small < _LEAST or small < _SHARE * len(opened):
        return tuple(lines), []
    filled = [x for x in lines if x.text.strip()]
    goes_on = {filled[x.below].number for x in floats.find(filled)}
    column = median(len(x.strip()) for x in inside if x.strip())
    out = list(lines)
    above: list[str] = []
    for i in range(start, end):
        text = lines[i].text
        if not text.strip():
            continue
        opens = lines[i].number not in goes_on and _opens(above[-2:], text, column)
        if starts_lower(text) and opens:
            at = next(k for k, c in enumerate(text) if c.isalnum())
            text = text[:at] + text[at].upper() + text[at + 1 :]
        text = _BORDER.sub(lambda m: m[0].upper() if _is_border(m) else m[0], text)
        out[i] = replace(lines[i], text=text)
        above.append(text.strip())
    said = "sentences open with small letters; the capitals of their first words were put back"
    return tuple(out), [Doubt(lines[start].number, "lost-capitals", said)]


def _is_border(m: re.Match[str]) -> bool:
    """Whether a full stop ends a sentence, and no abbreviation."""
    return not ends_with_abbreviation(m.string[max(0, m.start() - 30) : m.start() + 1])


def _opens(above: Sequence[str], text: str, column: float) -> bool:
    """Whether a sentence opens at a line, given the two lines above."""
    if not above:
        return False
    last = above[-1]
    if ends_sentence(last):
        return not ends_with_abbreviation(last)
    closed = len(above) < 2 or ends_sentence(above[0]) or len(above[0]) < _SHORT * column
    heading = len(last) < _SHORT * column and not starts_lower(last) and first_letter(last) != ""
    return heading and closed and len(text.strip()) >= _FULL * column
