"""Lines of print that an extraction parted at a wide gap: their pieces stand one below the other.

Justified lines have wide gaps, and behind a full stop wider ones. MuPDF writes what stands on
either side as lines of their own. What tells them: the last piece stops in mid-sentence long before
the column's end, and with the short lines right above it fills the column.
"""

from __future__ import annotations

from collections.abc import Sequence

from edition.importer.reading.records import Line
from edition.importer.signs.openings import body_lines
from edition.importer.words.language import ends_with_small_word
from edition.importer.words.script import ends_sentence
from edition.importer.words.typeset import columns_of, first_word, measure_of

_MOST = 4  # pieces of a line
_SHORT, _FULL = 0.9, (0.86, 1.04)  # of the column: the longest piece, and all pieces
_LEAST, _SHARE = 4, 0.02  # lines that are parted


def starts(lines: Sequence[Line]) -> dict[int, bool]:
    """The numbers of the lines that are later pieces of a line: no block starts there."""
    filled = [x for x in lines if x.text.strip()]
    measure = measure_of([x.text for x in filled])
    widths = [measure(x.text.strip()) for x in filled]
    columns = columns_of(widths)
    found: dict[int, bool] = {}
    parted = 0
    # The lines of title blocks and lists are short for other reasons.
    start, end = body_lines([x.text for x in filled])
    for i in range(start + 1, min(end, len(filled) - 1)):
        text, below = filled[i].text, filled[i + 1].text
        room = widths[i] + measure(first_word(below.strip())) < _SHORT * columns[i]
        heads = below.strip()[:1].isupper() and not ends_with_small_word(text)
        if not room or ends_sentence(text) or heads:
            continue
        whole, first = widths[i], i
        while (
            first > start
            and i - first < _MOST - 1
            and _stand_together(filled[first - 1], filled[first])
        ):
            whole += widths[first - 1]
            if whole > _FULL[1] * columns[i]:
                break
            first -= 1
            if whole >= _FULL[0] * columns[i]:
                parted += 1
                found |= {x.number: False for x in filled[first + 1 : i + 1]}
                break
    return found if parted >= max(_LEAST, _SHARE * (end - start)) else {}


def _stand_together(above: Line, line: Line) -> bool:
    """Whether neither a blank line nor a page's end stands between two lines."""
    return line.number == above.number + 1 and not line.page_start
