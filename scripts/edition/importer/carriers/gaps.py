"""Blanks between words that are wide everywhere: tabs in their place, or two and more."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from edition.importer.reading.records import Line

_GAP = re.compile(r"(?<=\S) +(?=\S)")
_LEAST = 200  # gaps: a text of some length


def narrow(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with their usual gap as one blank; what is wider stays wider by as much.

    Justified lines that extraction has filled with blanks have gaps of many widths, and no usual
    one; columns and cells are told by theirs.
    """
    widths = Counter(len(m[0]) for x in lines for m in _GAP.finditer(x.text))
    total = widths.total()
    if total < _LEAST:
        return tuple(lines)
    usual, count = widths.most_common(1)[0]
    if usual == 1 or count < total / 2:
        return tuple(lines)
    return tuple(
        replace(x, text=_GAP.sub(lambda m: " " * max(1, len(m[0]) - usual + 1), x.text))
        for x in lines
    )
