"""How far first lines are set in, where the file shows no blanks: learnt from the lines' widths.

A justified line that is set in holds less than its neighbours. One line alone tells little, for
blanks stretch; but how much narrower the lines below paragraphs' ends are than lines inside
paragraphs is one measure for the whole text, and weighs each line by how well it agrees.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

_NARROWEST = 0.01  # lines inside paragraphs differ so much at least
_STEP, _DEEPEST = 0.005, 0.15  # of the column
_OTHER = 0.05  # lines that are cut, ragged or mangled, of any width
_GAIN = 3.0  # how much better (logarithm) an indentation explains the lines than none
_MOST = 3.0  # no single line tells more


@dataclass(frozen=True)
class Indents:
    """The width of full lines, how much they differ, and how far first lines are set in."""

    full: float
    spread: float
    depth: float

    def odds(self, share: float) -> float:
        """The odds (logarithm) that a full line of this width is a first line."""
        return max(-_MOST, min(self.told(share), _MOST))

    def told(self, share: float) -> float:
        """The same without a bound."""
        return math.log(self._density(share + self.depth) / self._density(share))

    def _density(self, share: float) -> float:
        off = (share - self.full) / self.spread
        usual = math.exp(-off * off / 2) / self.spread / math.sqrt(2 * math.pi)
        return (1 - _OTHER) * usual + _OTHER


def learn(inner: Sequence[float], told: Sequence[tuple[float, float]]) -> Indents | None:
    """The indentation that explains best how wide the lines below sentences' ends are.

    `inner` are the widths of lines inside paragraphs; `told` the width of each full line below a
    sentence's end, and the odds (logarithm) that it is a first line. None where no indentation
    explains them better.
    """
    full = median(inner)
    spread = max(1.5 * median(abs(x - full) for x in inner), _NARROWEST)
    best, depth = _GAIN, 0.0
    for step in range(2, int(_DEEPEST / _STEP)):
        tried = Indents(full, spread, step * _STEP)
        gain = sum(_gain(tried.told(share), odds) for share, odds in told)
        if gain > best:
            best, depth = gain, tried.depth
    return Indents(full, spread, depth) if depth else None


def _gain(told: float, odds: float) -> float:
    """How much better (logarithm) a line is explained by an indentation, if it is a first line."""
    first = 1 / (1 + math.exp(-max(-30.0, min(odds, 30.0))))
    return math.log(first * math.exp(told) + 1 - first)
