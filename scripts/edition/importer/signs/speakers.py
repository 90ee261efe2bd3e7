"""Who speaks in an interview or a play, told by names before colons that come again and again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from edition.importer.reading.records import Line
from edition.importer.signs.openings import body_lines
from edition.importer.words.script import ends_sentence, ends_with_noted_sentence

_NAME = r"[^\W\d_a-zа-яё][\w.’'-]{0,20}"
_NAMED = re.compile(rf"^\s*({_NAME}(?: {_NAME}){{0,2}}):\s+(?=[“«„\"‘—–-]?\w)")
_LEAST = 2


def starts(lines: Sequence[Line]) -> dict[int, bool]:
    """The lines, by number, with which somebody begins to speak: a paragraph starts there."""
    filled = [x for x in lines if x.text.strip()]
    first, end = body_lines([x.text for x in filled])
    names = [m[1] if (m := _NAMED.match(x.text)) else "" for x in filled]
    count = Counter(names[first:end])
    taking_turns = {name for name in count if name and count[name] >= _LEAST}
    if len(taking_turns) < _LEAST:
        return {}
    return {
        filled[i + 1].number: True
        for i, (above, _) in enumerate(pairwise(filled))
        if first <= i < end
        and names[i + 1] in taking_turns
        and (
            ends_sentence(above.text)
            or ends_with_noted_sentence(above.text)
            or above.text.rstrip().endswith((":", "…", "–", "—"))
        )
    }
