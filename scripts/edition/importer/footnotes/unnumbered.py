"""Notes at a page's foot whose numbers stand apart from them, as text boxes leave them.

The number of the first note may stand on a line of its own above the block, or below it; in the
block only a later note has its number. The others are told by where their sentences end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.importer.reading.records import Line
from edition.importer.words.script import ends_sentence, ends_with_abbreviation, starts_lower

_LONE = re.compile(r"\s*(\d{1,3})\s*$")
# Lines of a block of notes without a number.
_MOST = 16


def lone_number(text: str) -> int | None:
    """The number that a line holds and nothing else."""
    match = _LONE.match(text)
    return int(match[1]) if match else None


def unnumbered(kept: Sequence[Line], line: Line, count: int) -> list[list[Line]]:
    """The lines right above a numbered note as `count` notes without numbers; none if they are not.

    They stand apart from the text, and each ends where a line ends with its sentence.
    """
    run: list[Line] = []
    for above in reversed(kept):
        if not above.text.strip() or above.number != line.number - 1 - len(run):
            break
        run.append(above)
        if len(run) > _MOST:
            return []
    run.reverse()
    before = kept[-len(run) - 1 :][:1] if run else ()
    if not run or not before or before[0].text.strip() or len(kept) <= len(run):
        return []
    pieces: list[list[Line]] = [[]]
    for i, each in enumerate(run):
        pieces[-1].append(each)
        below = run[i + 1].text if i + 1 < len(run) else ""
        ended = ends_sentence(each.text) and not ends_with_abbreviation(each.text)
        if below and ended and not starts_lower(below) and not below.lstrip()[:1].isdigit():
            pieces.append([])
    whole = ends_sentence(run[-1].text) and not starts_lower(run[0].text)
    return pieces if whole and len(pieces) == count else []
