"""Signs that nearly all lines begin or end with: `>` of mails, `|` of frames, hard breaks, `¶`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from edition.importer.reading.records import Line

_OPENING = re.compile(r"\s*([>|:;#%*•·¦–—-]|//)")
# At the end of a line these are never text.
_BREAK = re.compile(r"\s*(?:\\+|[¶↵⏎↩]+)\s*$")
_NEARLY = 0.8
_DEEPEST = 5  # quotations of quotations
_LEAST = 8


def take_off(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines without the sign that they share at the left, and without signs of their ends."""
    found = tuple(lines)
    for _ in range(_DEEPEST):
        sign = _shared(found)
        if not sign:
            break
        found = tuple(replace(x, text=_without(x.text, sign)) for x in found)
    if sum(bool(_BREAK.search(x.text)) for x in found) >= _LEAST:
        found = tuple(replace(x, text=_BREAK.sub("", x.text)) for x in found)
    filled = [x.text.rstrip() for x in found if x.text.strip()]
    if sum(text.endswith("|") for text in filled) >= max(_LEAST, _NEARLY * len(filled)):
        found = tuple(replace(x, text=x.text.rstrip().removesuffix("|")) for x in found)
    return found


def _shared(lines: Sequence[Line]) -> str:
    """The sign that nearly all filled lines begin with; '' where there is none."""
    filled = [x for x in lines if x.text.strip()]
    signs = Counter(m[1] for x in filled if (m := _OPENING.match(x.text)))
    sign, count = signs.most_common(1)[0] if signs else ("", 0)
    return sign if count >= max(_LEAST, _NEARLY * len(filled)) else ""


def _without(text: str, sign: str) -> str:
    bare = text.lstrip()
    return bare.removeprefix(sign).removeprefix(" ") if bare.startswith(sign) else text
