"""Paragraphs that end with a full line, told by how long the other paragraphs of the text are.

Where neither a blank line nor an indentation follows, a full stop at the end of a full line may
end a paragraph or a sentence in it. No single sign decides: what is weighed is how much room the
line leaves compared with lines inside paragraphs, whether the next sentence refers back, and how
long the paragraphs above and below would be, compared with those whose ends are certain.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from edition.importer.reading.records import Doubt, Line
from edition.importer.signs.items import leads_to_item, opens_item
from edition.importer.signs.openings import body_lines
from edition.importer.words.script import ends_with_abbreviation, is_caption, labels_caption, words

# "They", "his", "but": with them a sentence goes on from the last, a paragraph seldom begins.
_REFERRING = """
    he she it they his her its their but nor yet so er sie es ihr ihre ihren ihrem seine seiner
    sein seinen aber doch denn il elle ils elles son sa ses leur leurs mais c él ella ellos ellas
    su sus pero egli ella essi lui lei loro suo sua suoi ma ele ela eles elas seu sua seus suas mas
    ona ono oni jego jej ich ale lecz hij zij ze het zijn maar han hon hans hennes dess deras jeho
    její jejich o onlar onun onların ama fakat amma lakin u ular uning ularning lekin ammo он она
    оно они его её ее их но а він вона воно вони його її їх але та ол олар оның олардың бірақ
    алайда ал алар анын алардын бирок
"""
_BACK = frozenset(_REFERRING.split())
FULL_LINE = "a full line ends with a full stop; told by the lengths of the paragraphs"
_REFERS, _OPENS = math.log(0.25), math.log(1.1)
_UNDER_WAY = math.log(0.02)  # a bracket or a quotation is open, or the stop is an abbreviation's
_AND_OTHERS = re.compile(
    r"\b(?:etc|al|usw|др|пр|т\. ?[дп]|vb|vd|ecc|itd|itp|atd|enz|osv|тощо|т\. ?б)\.$", re.IGNORECASE
)
_PAIRS = ("()", "[]", "“”", "«»")
_SENTENCE = 0.05  # so many lines inside paragraphs end with a full stop
_WINDOW = 0.02  # lines this much wider or narrower than one count as alike
_ROOM, _BLUR = 0.03, 0.2  # lines of any text leave so much room; the lines seen are a sample
_LEAST = 6  # paragraphs whose length is certain
_USUAL = (50, 75, 100, 130, 180)  # words that paragraphs of any text have
_LINES = 2.0  # what is shorter is no paragraph
_SPREAD = 0.3  # lengths differ so much at least (logarithms)
_WIDE, _ODD = 1.0, 0.2  # one paragraph in five is of another kind
_FARTHEST = 6.0  # no paragraph is so many times as long as the others
_MOST = 60
_PARTS = 2.0  # items and sentences before them are so many times shorter
_CAPTION = 1.5  # the lines of a caption
_LINE, _ALONE = 1.2, math.log(0.05)  # a line by itself may be a heading, but no full one
_WHOLE = (0.85, 1.05)


def end_odds(filled: float, inner: Sequence[float], above: str, below: str) -> float:
    """The odds (logarithm) that the sentence's end at the end of a line is a paragraph's.

    `filled` is the share of the column that the line would fill with the first word of the line
    below on it; `inner` the same, in order, of lines certain to stand inside paragraphs.
    """
    # That a line is fuller than others says nothing.
    filled = min(filled, inner[3 * len(inner) // 4])
    alike = bisect_right(inner, filled + _WINDOW) - bisect_left(inner, filled - _WINDOW)
    seen = (alike + 0.5) / (len(inner) + 1) / (2 * _WINDOW)
    usual = math.exp(min(filled - 1, 0.0) / _ROOM) / (4 * _ROOM)
    inside = (1 - _BLUR) * seen + _BLUR * usual
    above = above.rstrip()
    first = next(iter(words(below)), "").casefold()
    told = _REFERS if first in _BACK else _OPENS
    cut = ends_with_abbreviation(above) and not _AND_OTHERS.search(above)
    if cut or any(above.rfind(x[0]) > above.rfind(x[1]) for x in _PAIRS):
        told += _UNDER_WAY
    return told - math.log(_SENTENCE * inside)


@dataclass(frozen=True)
class Lengths:
    """How long paragraphs are, in full lines: the middle one, and how much they differ."""

    middle: float
    spread: float

    def likelihood(self, length: float) -> float:
        """How likely (logarithm) a paragraph of this length is."""
        size = max(length, 0.3)
        off = math.log(size / self.middle)
        usual = math.exp(-((off / self.spread) ** 2) / 2) / self.spread
        odd = math.exp(-((off / _WIDE) ** 2) / 2) / _WIDE
        told = math.log(((1 - _ODD) * usual + _ODD * odd) / size / math.sqrt(2 * math.pi))
        alone = length <= _LINE and not _WHOLE[0] < length < _WHOLE[1]
        return max(told, _ALONE) if alone else told

    def of_item(self, length: float) -> float:
        """How likely (logarithm) an item of this length is."""
        mean = self.middle / _PARTS
        return -length / mean - math.log(mean)


def _of_caption(length: float) -> float:
    return -length / _CAPTION - math.log(_CAPTION)


def lengths_of(sizes: Sequence[float], line: float) -> Lengths:
    """The lengths of a text's paragraphs; where few are certain, those of any text count as well.

    `line` is how many words a full line has.
    """
    told = [math.log(x) for x in sizes if x > _LINES]
    if len(told) < _LEAST:
        told += [math.log(max(words / line, _LINES)) for words in _USUAL]
    middle = median(told)
    spread = 1.5 * median(abs(x - middle) for x in told)
    return Lengths(math.exp(middle), max(spread, _SPREAD))


@dataclass(frozen=True)
class Measure:
    """A line, and the share of its column that it fills."""

    line: Line
    size: float


@dataclass(frozen=True)
class Measures:
    """The lines of a body: how long each is, in shares of the column, and what is known of it."""

    sizes: Sequence[float]
    starts: Sequence[bool]  # whether a paragraph starts there; a guess at the lines in doubt
    odds: Mapping[int, float]  # of the lines in doubt
    items: frozenset[int]  # items start there
    captions: frozenset[int]
    leads: frozenset[int]  # lines that stop before an item: what they end may be as short
    words: float = 10.0  # that a full line has


def weighed(
    lines: Sequence[Measure],
    groups: list[list[Line]],
    starts: Sequence[bool],
    odds: Mapping[int, float],
) -> tuple[list[list[Line]], list[Doubt]]:
    """The paragraphs of the body once more, as the lengths of all of them tell.

    `groups` are the lines of each by other signs, `starts` at which lines they start (or would,
    had no page end cut them), `odds` at which this is in doubt.
    """
    texts = [x.line.text for x in lines]
    a, b = body_lines(texts)
    doubtful = {i - a: x for i, x in odds.items() if a < i < b}
    if not doubtful:
        return groups, []
    found = part(
        Measures(
            [x.size for x in lines[a:b]],
            starts[a:b],
            doubtful,
            frozenset(i - a for i in range(a, b) if opens_item(texts[i])),
            frozenset(i - a for i in range(a + 1, b) if _opens_caption(texts[i - 1], texts[i])),
            frozenset(i - a for i in range(a, b) if leads_to_item(texts[i])),
            sum(len(x.split()) for x in texts[a:b]) / sum(x.size for x in lines[a:b]),
        )
    )
    first = {g[0].number for g in groups} - {lines[a + i].line.number for i in doubtful}
    first |= {lines[a + i].line.number for i in found}
    parted: list[list[Line]] = []
    for x in lines:
        if x.line.number in first:
            parted.append([])
        parted[-1].append(x.line)
    doubts = [
        Doubt(
            lines[a + i].line.number,
            "paragraph-start",
            f"{'a' if i in found else 'no'} paragraph starts here: {FULL_LINE}",
        )
        for i in doubtful
    ]
    return parted, doubts


def _opens_caption(above: str, text: str) -> bool:
    """Whether a line opens a caption, or the title of a figure whose number stands above it."""
    return is_caption(text) or labels_caption(above)


def part(lines: Measures) -> frozenset[int]:
    """At which of the lines in doubt a paragraph starts, so that all lengths are most likely."""
    total = [0.0]
    for size in lines.sizes:
        total.append(total[-1] + size)
    first = [i for i, start in enumerate(lines.starts) if start]
    bounds = [*first, len(lines.sizes)]
    lengths = lengths_of(
        [
            total[b] - total[a]
            for a, b in pairwise(bounds)
            if a not in lines.items | lines.captions and b - 1 not in lines.leads
        ],
        lines.words,
    )
    found: set[int] = set()
    sure = [i for i in first if i not in lines.odds]
    for a, b in zip(sure, [*sure[1:], len(lines.sizes)], strict=True):
        doubtful = [i for i in range(a + 1, b) if i in lines.odds]
        if doubtful:
            found |= _best([a, *doubtful, b], total, lines, lengths)
    return frozenset(found)


def _best(
    places: Sequence[int], total: Sequence[float], lines: Measures, lengths: Lengths
) -> set[int]:
    """The most likely starts between two certain ones."""
    score = [0.0]
    came: list[int] = [0]
    for i in range(1, len(places)):
        ways = []
        for j in range(i - 1, max(-1, i - _MOST), -1):
            length = total[places[i]] - total[places[j]]
            if places[j] in lines.captions:
                told = _of_caption(length)
            elif places[j] in lines.items or places[i] - 1 in lines.leads:
                told = lengths.of_item(length)
            else:
                told = lengths.likelihood(length)
            ways.append((score[j] + told, j))
            if length > _FARTHEST * lengths.middle:
                break
        best, before = max(ways)
        score.append(best + lines.odds.get(places[i], 0.0) if i < len(places) - 1 else best)
        came.append(before)
    found, i = set(), came[-1]
    while i:
        found.add(places[i])
        i = came[i]
    return found
