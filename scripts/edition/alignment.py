"""Paragraphs of another extraction brought to the numbers they have.

A copy's paragraphs are cut into sentences; a monotone dynamic programme then gives each numbered
paragraph a run of sentences, or none, so that fingerprints, lengths, paragraph breaks and
headings agree best. A paragraph that the copy splits is put together, one that it joins to
another is cut out. What has too little evidence is not placed: it stays with what is left over.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from edition.fingerprints import ArticlePrint, ParagraphPrint, hash_word, letters_of, words_of

# Behind a clause a paragraph may end; before a capital it may where a slip took the full stop.
_CAPITAL = re.compile(r"(?<=[^\s.!?…:;])\s+(?=[“«(]?[^\W\d_a-zа-яёәғқңөұүһі])")
_SENTENCE = re.compile(r"(?<=[.!?…:;])(?:[”»\"’)\]\d,⁰¹²³⁴⁵⁶⁷⁸⁹–-]*)\s+(?=\S)")
HIT, MISS = 3.4, -2.2  # what a feature found or not found says, as logarithms of likelihoods
SAME_LENGTH, WIDTH, MOST_UNLIKE = 2.5, 0.03, 9.0  # a length that fits; how closely; the worst
NARROWEST, WIDEST = 0.6, 1.6  # lengths that are tried at all, as shares of the paragraph's
AT_BREAK, OFF_BREAK, IN_CLAUSE, INNER_BREAK = 1.0, -2.0, -4.5, -1.5
SAME_SECTION, OTHER_SECTION = 1.0, -2.0
FEWEST, CERTAIN = 4, 5  # paragraphs with some evidence, or features of one, that are no chance
NEAR = 3  # how far from a certain paragraph one with little evidence may stand
NO_SENTENCES, BY_THE_WAY = -3.0, -0.5


@dataclass(frozen=True)
class Piece:
    """A paragraph of the copy: its text, and the known heading it stands under, or -1.

    `extra` is what the importer took for no paragraph: a title, a note, a heading.
    """

    text: str
    section: int = -1
    extra: bool = False


@dataclass(frozen=True)
class _Unit:
    """A clause of the copy; `block` is the index of its paragraph, `ends` where it may be cut."""

    text: str
    letters: int
    features: frozenset[str]
    block: int
    section: int
    extra: bool
    begins: bool  # at the beginning of a paragraph or behind the end of a clause


@dataclass(frozen=True)
class Placed:
    """A numbered paragraph as the copy has it, and the copy's paragraphs that it comes from."""

    text: str
    blocks: tuple[int, ...]


@dataclass(frozen=True)
class Alignment:
    """What was placed, by number, and what was left over, in the copy's order."""

    placed: Mapping[int, Placed]
    left: tuple[str, ...]


def sentences_of(text: str) -> list[str]:
    """A paragraph in its sentences, clauses behind semicolons and colons counted as such."""
    cuts = [0, *(m.end() for m in _SENTENCE.finditer(text)), len(text)]
    return [text[a:b] for a, b in pairwise(cuts) if text[a:b].strip()]


def _units(article: str, pieces: Sequence[Piece]) -> list[_Unit]:
    found = []
    for block, piece in enumerate(pieces):
        for sentence in sentences_of(piece.text):
            cuts = [0, *(m.end() for m in _CAPITAL.finditer(sentence)), len(sentence)]
            for start, end in pairwise(cuts):
                text = sentence[start:end]
                features = frozenset(hash_word(article, w) for w in words_of(text))
                letters = len(letters_of(text))
                found.append(
                    _Unit(text, letters, features, block, piece.section, piece.extra, not start)
                )
    return found


def length_score(found: int, true: int) -> float:
    """What the number of letters says for a paragraph: most where it is the same."""
    if not true or not found:
        return -MOST_UNLIKE
    allowed = WIDTH + 2 / true  # a few letters more or less are much in a short paragraph
    off = math.log(found / true) / allowed
    return max(-MOST_UNLIKE, SAME_LENGTH - off * off / 2)


class _Table:
    """The copy's sentences, ready to be asked what a run of them says for a paragraph."""

    def __init__(self, units: Sequence[_Unit]) -> None:
        self.units = units
        self.sums = [0]
        self.opens = [i == 0 or units[i - 1].block != u.block for i, u in enumerate(units)]
        self.opens.append(True)
        self.begins = [*(u.begins for u in units), True]
        self.extras = [0]
        self.breaks = [0]
        self.at: dict[str, list[int]] = {}
        for index, unit in enumerate(units):
            self.sums.append(self.sums[-1] + unit.letters)
            self.breaks.append(self.breaks[-1] + self.opens[index])
            self.extras.append(self.extras[-1] + unit.extra)
            for feature in unit.features:
                self.at.setdefault(feature, []).append(index)

    def hits(self, features: frozenset[str], start: int, end: int) -> int:
        """How many of the features stand in a run of sentences."""
        found = 0
        for feature in features:
            places = self.at.get(feature)
            if places:
                index = bisect_left(places, start)
                found += index < len(places) and places[index] < end
        return found

    def letters(self, start: int, end: int) -> int:
        """The letters of a run of sentences."""
        return self.sums[end] - self.sums[start]

    def runs(self, true: int, start: int) -> Iterator[int]:
        """The ends of the runs from `start` whose length is worth a try."""
        end = bisect_left(self.sums, self.sums[start] + NARROWEST * true - 2, start + 1)
        while end < len(self.sums) and self.letters(start, end) <= WIDEST * true + 4:
            yield end
            end += 1

    def score(self, wanted: ParagraphPrint, section: int, start: int, end: int) -> float:
        """What a run of sentences says for a paragraph."""
        hits = self.hits(wanted.features, start, end)
        said = hits * HIT + (len(wanted.features) - hits) * MISS
        said += length_score(self.letters(start, end), wanted.letters)
        for edge in (start, end):
            cut = OFF_BREAK if self.begins[edge] else IN_CLAUSE
            said += AT_BREAK if self.opens[edge] else cut
        said += INNER_BREAK * (self.breaks[end] - self.breaks[start + 1])
        said += BY_THE_WAY * (self.extras[end] > self.extras[start])
        here = self.units[start].section
        if section >= 0 and here >= 0:
            said += SAME_SECTION if here == section else OTHER_SECTION
        return said


def _best_runs(
    prints: Sequence[ParagraphPrint], sections: Sequence[int], table: _Table
) -> dict[int, tuple[int, int]]:
    """The dynamic programme: for each placed paragraph (from 0) its run of sentences."""
    count = len(table.units)
    left = [0.0 if u.extra else -0.25 - u.letters / 100 for u in table.units]
    row = [0.0]
    for cost in left:
        row.append(row[-1] + cost)
    came: list[list[int]] = []  # -1: the paragraph has none; -2: the sentence is left over
    for wanted, section in zip(prints, sections, strict=True):
        best = [score + NO_SENTENCES for score in row]
        how = [-1] * (count + 1)
        for start in range(count):
            for end in table.runs(wanted.letters, start):
                score = row[start] + table.score(wanted, section, start, end)
                if score > best[end]:
                    best[end], how[end] = score, start
        for end in range(1, count + 1):
            if best[end - 1] + left[end - 1] > best[end]:
                best[end], how[end] = best[end - 1] + left[end - 1], -2
        row = best
        came.append(how)
    runs: dict[int, tuple[int, int]] = {}
    end = count
    for index in range(len(prints) - 1, -1, -1):
        while came[index][end] == -2:
            end -= 1
        start = came[index][end]
        if start >= 0:
            runs[index] = (start, end)
            end = start
    return runs


def _is_sure(
    index: int, runs: Mapping[int, tuple[int, int]], wanted: ParagraphPrint, table: _Table
) -> bool:
    """Whether a placed paragraph has evidence of its own, or is held from both sides."""
    start, end = runs[index]
    hits, features = table.hits(wanted.features, start, end), len(wanted.features)
    share = table.letters(start, end) / max(1, wanted.letters)
    before, after = runs.get(index - 1), runs.get(index + 1)
    firm = (table.opens[start] or (before is not None and before[1] == start)) and (
        table.opens[end] or (after is not None and after[0] == end)
    )
    if hits >= 2 and hits * 2 >= features:
        return (firm and 0.75 <= share <= 1.34) or 0.95 <= share <= 1.05
    return firm and 0.88 <= share <= 1.14 and (hits >= 1 or not features)


def align(
    article: ArticlePrint, pieces: Sequence[Piece], sections: Sequence[int] = ()
) -> Alignment:
    """Give the paragraphs of a copy the numbers that the fingerprints' article has.

    `sections` are the paragraphs' headings, in the numbers that `Piece.section` uses.
    """
    units = _units(article.article, pieces)
    table = _Table(units)
    known = sections or [-1] * len(article.paragraphs)
    runs = _best_runs(article.paragraphs, known, table)
    sure = {i: r for i, r in runs.items() if _is_sure(i, runs, article.paragraphs[i], table)}
    hits = {i: table.hits(article.paragraphs[i].features, *r) for i, r in sure.items()}
    firm = {i for i, n in hits.items() if n >= 3}
    if len(firm) < FEWEST and not any(n >= CERTAIN for n in hits.values()):
        firm = set()  # so little agrees by chance: this is another article
    sure = {i: r for i, r in sure.items() if i in firm or any(abs(i - j) <= NEAR for j in firm)}
    sure |= _strays(article.paragraphs, sure, table)
    placed = {}
    free = [True] * len(units)
    for index, (start, end) in sorted(sure.items()):
        text = "".join(f"{' ' if i != start and table.opens[i] else ''}{units[i].text}"
                       for i in range(start, end))  # fmt: skip
        blocks = tuple(dict.fromkeys(units[i].block for i in range(start, end)))
        placed[index + 1] = Placed(text.strip(), blocks)
        free[start:end] = [False] * (end - start)
    return Alignment(placed, tuple(_left_over(units, free)))


def _strays(
    prints: Sequence[ParagraphPrint], sure: Mapping[int, tuple[int, int]], table: _Table
) -> dict[int, tuple[int, int]]:
    """Whole paragraphs that the copy has elsewhere, such as a caption moved to a page's end."""
    taken = {i for start, end in sure.values() for i in range(start, end)}
    starts = [i for i in range(len(table.units)) if table.opens[i]]
    ends = [*starts[1:], len(table.units)][: len(starts)]
    found: dict[int, tuple[int, int]] = {}
    for start, end in zip(starts, ends, strict=True):
        if taken & set(range(start, end)):
            continue
        for index, wanted in enumerate(prints):
            if index in sure or index in found or not wanted.features:
                continue
            share = table.letters(start, end) / max(1, wanted.letters)
            hits = table.hits(wanted.features, start, end)
            if 0.9 <= share <= 1.1 and hits >= 2 and hits >= 0.75 * len(wanted.features):
                found[index] = (start, end)
                break
    return found


def _left_over(units: Sequence[_Unit], free: Sequence[bool]) -> Iterator[str]:
    """What was not placed: neighbouring sentences of one paragraph together."""
    text, block = "", -1
    placed = [i for i, is_free in enumerate(free) if not is_free]
    inside = range(placed[0], placed[-1]) if placed else range(0)
    for index, unit in enumerate(units):
        # Titles and lists around the body are no paragraphs; what stands within it may be one.
        is_free = free[index] and (not unit.extra or (index in inside and unit.letters > 40))
        if text and (not is_free or unit.block != block):
            yield text.strip()
            text = ""
        if is_free:
            text, block = text + unit.text, unit.block
    if text.strip():
        yield text.strip()
