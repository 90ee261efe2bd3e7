"""Numbers in the margin of a manuscript, which belong neither to its text nor to its pages."""

import textwrap
from itertools import pairwise

import pytest
from edition.importer.pages.marginnumbers import take_away
from edition.importer.pipeline import import_text
from edition.importer.reading.lines import read_lines

WORDS = "The {} keepers of the wells knew each other and met in the spring of each year at the "
TEXTS = [
    WORDS.format(x) + f"{x} gate. " + WORDS.format("young") * 3 + "inn." for x in ("old", "ox")
]
LINES = [
    "Wells and Their Keepers",
    "Ann Wells",
    "Abstract",
    "The wells of the valley and their keepers are described, as far as they are known.",
    "Introduction",
    *textwrap.wrap(TEXTS[0], 60),
    "Results",
    *textwrap.wrap(TEXTS[1], 60),
    "References",
    "Lake, B. (2001). Wells of the north. Norrby: Moor Press.",
]


def counted(every, lines=LINES):
    return [f"{n:>3}  {x}" if n % every == 0 else f"     {x}" for n, x in enumerate(lines, 1)]


def counted_at_the_right(every, lines=LINES):
    return [f"{x:<90}{n}" if n % every == 0 else x for n, x in enumerate(lines, 1)]


@pytest.mark.parametrize("count", [counted, counted_at_the_right])
@pytest.mark.parametrize("every", [1, 5])
def test_numbers_of_lines_leave_the_text(count, every):
    found = import_text("\n".join(count(every)).encode(), "x.txt")
    assert [p.text for p in found.paragraphs] == TEXTS
    assert [h.text for h in found.headings] == ["Introduction", "Results", "References"]


def test_lines_may_be_counted_anew_on_each_page():
    lines = read_lines("\n".join([*counted(1), *counted(1)]).encode())
    assert [x.text.strip() for x in take_away(lines)] == LINES * 2


def test_the_numbers_of_a_list_stay():
    text = "\n".join([*LINES, *(f"{n}. A well of the parish." for n in range(1, 15))])
    lines = read_lines(text.encode())
    assert take_away(lines) == lines


def test_a_counted_line_is_not_set_out_from_those_between():
    names = ("Berg", "Dale", "Ford", "Glen", "Hill", "Moor", "Reed", "Shaw", "Wood")
    works = [f"{x}, A. (2004). {x}s of the {y}. Hull: Fen." for x, y in pairwise((*names, "sea"))]
    lines = [*LINES, *works]
    margin = [f"{n:>3}  {x}" if n % 5 == 0 else f"     {x}" for n, x in enumerate(lines, 1)]
    found = import_text("\n".join(margin).encode(), "x.txt")
    assert len(found.references) == 10


@pytest.mark.parametrize("count", [counted, counted_at_the_right])
def test_a_number_of_a_line_that_is_lost_leaves_the_others_known(count):
    shown = LINES + LINES[5:9] * 6
    lines = count(5, shown)
    lines[9] = shown[9]
    found = take_away(read_lines("\n".join(lines).encode()))
    assert [x.text.strip() for x in found] == shown


def test_figures_at_the_ends_of_rows_are_no_numbers_of_lines():
    lines = read_lines("\n".join([*LINES, *(f"Well {n}     {n}" for n in range(1, 15))]).encode())
    assert take_away(lines) == lines
