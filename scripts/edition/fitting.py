"""The place in a row of tokens that a quotation fits best, and what differs there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from edition.wording import ARTICLES, Token, agree, is_slip, word_set

# Words that say little about which place is meant.
_LIGHT = word_set(
    "of to in on at by for from with as and or but that which who this these those it its is are "
    "was were be been has have had into than then also и в во на с со к у о об от до по из за что "
    "как а но или это этот его её их для при мен және бен пен үшін"
)


@dataclass(frozen=True)
class Step:
    """A stretch of the quotation (token indexes) and the stretch of the text in its place."""

    old: tuple[int, int]
    new: tuple[int, int]


@dataclass(frozen=True)
class Fit:
    """Where a quotation fits: tokens `first` to `last` of the text, how well, what differs."""

    first: int
    last: int
    likeness: float  # 1 where every word is there
    steps: tuple[Step, ...]

    @property
    def exact(self) -> bool:
        """Whether nothing but typography and spelling differs."""
        return not self.steps


def _weight(token: Token) -> float:
    if token.key in ARTICLES:
        return 0.15
    return 0.35 if token.key in _LIGHT or not token.text[0].isalnum() else 1.0


def _change(old: Token, new: Token, drop: float, add: float) -> float:
    """What it costs that one word stands for another."""
    if agree(old, new):
        return 0.0
    return 0.2 if is_slip(old, new) else max(drop, add)


def exact_fits(old: list[Token], new: list[Token]) -> Iterator[Fit]:
    """Every place where the quotation stands word for word."""
    keys, width = [t.key for t in old], len(old)
    first = keys[0] if keys else ""
    for at in range(len(new) - width + 1):
        if new[at].key == first and all(map(agree, old, new[at : at + width])):
            yield Fit(at, at + width, 1.0, ())


def best_fit(
    old: list[Token], new: list[Token], start: int = 0, end: int | None = None
) -> Fit | None:
    """The best place of the quotation among tokens `start` to `end`; None where no word is there.

    Dynamic programming over words, with both ends of the text free (Sellers 1980).
    """
    end = len(new) if end is None else end
    row = new[start:end]
    if not old or not row:
        return None
    drop = [_weight(t) for t in old]
    add = [0.6 * _weight(t) for t in row]
    table = [[0.0] * (len(row) + 1)]
    for token, cost in zip(old, drop, strict=True):
        above = table[-1]
        line = [above[0] + cost]
        for j, other in enumerate(row, 1):
            same = above[j - 1] + _change(token, other, cost, add[j - 1])
            line.append(min(same, above[j] + cost, line[j - 1] + add[j - 1]))
        table.append(line)
    last = min(range(len(row) + 1), key=lambda j: (table[-1][j], j))
    total = sum(drop)
    if table[-1][last] >= total:
        return None
    pairs, first = _trace(table, old, row, drop, add, last)
    return Fit(
        start + first,
        start + last,
        max(0.0, 1 - table[-1][last] / total),
        tuple(_steps(pairs, len(old), start, first, last)),
    )


def _trace(
    table: list[list[float]],
    old: list[Token],
    row: list[Token],
    drop: list[float],
    add: list[float],
    last: int,
) -> tuple[list[tuple[int, int]], int]:
    """The pairs of tokens that agree, and where the fit begins."""
    i, j, pairs = len(old), last, []
    while i:
        here = table[i][j]
        if j and agree(old[i - 1], row[j - 1]) and here == table[i - 1][j - 1]:
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif j and here == table[i - 1][j - 1] + _change(
            old[i - 1], row[j - 1], drop[i - 1], add[j - 1]
        ):
            i, j = i - 1, j - 1
        elif here == table[i - 1][j] + drop[i - 1]:
            i -= 1
        else:
            j -= 1
    return pairs[::-1], j


def _steps(
    pairs: list[tuple[int, int]], width: int, start: int, first: int, last: int
) -> Iterator[Step]:
    """What lies between the tokens that agree."""
    i, j = 0, first
    for a, b in [*pairs, (width, last)]:
        if a > i or b > j:
            yield Step((i, a), (start + j, start + b))
        i, j = a + 1, b + 1
