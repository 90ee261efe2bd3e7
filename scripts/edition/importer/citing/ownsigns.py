"""The signs that an article sets around the numbers of its list: "(5)", "/5/", "{5}", "<5>", "|5|".

No table has them all: they are those that most works of the list stand between.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from edition.importer.words.marks import listed_numbers

# No quotation marks, dashes, stops, and no signs that raise a number or stand before one.
_SIGN = r"[^\w\s.,;:!?'\"“”„‟«»‹›’‘‚–—‐‑%&+*=^°§№#~-]"
_PLACE = re.compile(rf"(?P<open>{_SIGN})(?=(?P<n>[^\n]{{1,60}}?)(?P<close>{_SIGN}))")
_BRACKETS = ("[", "]")


def signs_of(texts: Iterable[str], labels: Sequence[str]) -> re.Pattern[str] | None:
    """The signs around most numbers of the list, and what stands between them as group `n`; None
    where no number stands between any."""
    known = set(labels)
    reached: dict[tuple[str, str], set[str]] = defaultdict(set)
    for text in texts:
        for m in _PLACE.finditer(text) if any(c.isdigit() for c in text) else ():
            numbers = listed_numbers(m["n"])
            form = m["open"], m["close"]
            if numbers and known.issuperset(numbers) and form != _BRACKETS:
                reached[form] |= set(numbers)
    if not reached:
        return None
    form = max(reached, key=lambda x: len(reached[x]))
    first, last = re.escape(form[0]), re.escape(form[1])
    if first == last:
        # "and/or", "1/2": such a sign stands inside words and numbers, too.
        inside = rf"\d[^{first}\n]{{0,60}}"
        return re.compile(rf"(?<![\w{first}]){first}(?P<n>{inside}){first}(?![\w{first}])")
    return re.compile(rf"{first}(?P<n>[^{first}{last}\n]{{1,120}}){last}")
