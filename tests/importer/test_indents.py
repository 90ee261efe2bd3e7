"""First lines that are set in, told by their widths where no blanks show it."""

import random

import pytest
from edition.importer.wrapping.indents import Indents, learn


def widths(depth, count=40, certain=0.2, seed=1):
    """Widths of full lines inside paragraphs; and below sentences' ends, with their odds."""
    dice = random.Random(seed)
    inner = [dice.gauss(0.97, 0.015) for _ in range(4 * count)]
    told = []
    for i in range(count):
        first = i % 2 == 0
        odds = 5.0 if first and dice.random() < certain else -1.0
        told.append((dice.gauss(0.97 - depth * first, 0.015), odds))
    return inner, told


@pytest.mark.parametrize("depth", [0.03, 0.06])
def test_the_indentation_is_learnt_from_all_lines_though_few_are_certain(depth):
    found = learn(*widths(depth))
    assert found is not None
    assert found.depth == pytest.approx(depth, abs=0.015)


def test_where_first_lines_are_as_wide_as_others_none_is_found():
    assert learn(*widths(0.0)) is None


def test_a_line_tells_the_more_the_better_it_agrees_and_never_all():
    indents = Indents(full=0.97, spread=0.015, depth=0.04)
    assert indents.odds(0.93) > 1 > indents.odds(0.95) > -1 > indents.odds(0.97)
    assert abs(indents.odds(0.5)) < 0.5
    assert indents.odds(0.99) >= -3
