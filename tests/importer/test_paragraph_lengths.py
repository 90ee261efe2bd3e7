"""Paragraphs that end with a full line, where neither a blank line nor an indentation follows."""

import math
from itertools import count

import pytest
from edition.importer.reading.records import Line
from edition.importer.words.hyphens import Lexicon
from edition.importer.wrapping.lengths import Lengths, end_odds, lengths_of
from edition.importer.wrapping.wrapped import group
from edition.importer.wrapping.wraps import paragraphs_of

FIRST = "The {} wells were deep and cold, and the water came up slowly, since"
INNER = (
    "the {} keepers of the wells knew each other and met in the spring of",
    "the year, as {} people of the parish say who still remember their own",
    "grandfathers, and how the {} water was carried up the hill by women in",
    "pails that the {} cooper made, and by children in whatever there was,",
)
FULL = "and what was left of the {} water was given to the horses every night."
KINDS = count()
INSIDE = [0.99, 1.0, 1.01, 1.01, 1.02, 1.02, 1.03, 1.04, 1.05, 1.06] * 4


def kind():
    return "".join("abcdefghij"[int(x)] for x in f"{next(KINDS):05}")


def paragraph(first=FIRST, last="each year.", lines=4):
    return [x.format(kind()) for x in (first, *INNER[:lines])] + [last.format(kind())]


def in_blocks(lines, blank_at=()):
    """The number of lines in each block, blank lines being lost but those at some indices."""
    out = []
    for i, text in enumerate(lines):
        out += ["", text] if i in blank_at else [text]
    numbered = [Line(n, text) for n, text in enumerate(out, 1)]
    return [len(g) for g in group(numbered, {}).groups]


def in_typeset_blocks(lines):
    numbered = [Line(2 * n, f"{text} ") for n, text in enumerate(lines, 1)]
    blocks, _ = paragraphs_of(numbered, Lexicon(lines), {})
    return [len(b.lines) for b in blocks]


@pytest.mark.parametrize("counted", [in_blocks, in_typeset_blocks])
def test_a_full_last_line_ends_a_paragraph_that_would_be_twice_as_long_as_the_others(counted):
    lines = [*(x for _ in range(8) for x in paragraph()), *paragraph(last=FULL), *paragraph()]
    assert counted(lines) == [6] * 10


@pytest.mark.parametrize("counted", [in_blocks, in_typeset_blocks])
def test_a_sentence_that_ends_with_a_full_line_does_not_part_a_paragraph_of_usual_length(counted):
    inner = paragraph(last=FULL, lines=1) + paragraph(lines=1)
    lines = [*(x for _ in range(8) for x in paragraph()), *inner, *paragraph()]
    assert counted(lines) == [6] * 10


def test_a_sentence_that_refers_back_goes_on_with_its_paragraph():
    usual = [x for _ in range(8) for x in paragraph()]
    theirs = "{} {{}} of the old kind, and the water came up slowly, as"
    for first, found in (("Wells were", [6, 4]), ("They were", [10])):
        more = [*paragraph(last=FULL), *paragraph(theirs.format(first), lines=2)]
        assert in_blocks([*usual, *more])[8:] == found


def test_where_blank_lines_part_paragraphs_a_full_line_alone_parts_none():
    usual = [x for _ in range(8) for x in paragraph()]
    lines = [*usual, *paragraph(last=FULL), *paragraph()]
    assert in_blocks(lines, range(6, 54, 6)) == [6] * 8 + [12]


def test_a_caption_is_not_as_long_as_a_paragraph():
    caption = "Figure 1. The {} wells of the parish and how deep they are, in fathoms."
    lines = [x for _ in range(8) for x in paragraph()]
    assert in_blocks([*lines, caption.format(kind()), *paragraph()]) == [6] * 8 + [1, 6]


def test_a_paragraph_below_a_table_that_was_taken_out_is_no_part_of_its_caption():
    usual = [Line(n, x) for n, x in enumerate([x for _ in range(8) for x in paragraph()], 1)]
    inner = ("Old " + INNER[0], *INNER[1:], *INNER)
    text = ["Table 1. The {} wells of the parish and", "their depth", FULL.capitalize(), *inner]
    told = [x.format(kind()) for x in (*text, "each year.")]
    below = [Line(60 + n, x, page_start=n == 2) for n, x in enumerate(told)]
    assert [len(g) for g in group([*usual, *below], {}).groups] == [6] * 8 + [2, 10]


def test_a_page_may_start_inside_the_first_block():
    lines = [Line(n, x, page_start=n == 2) for n, x in enumerate(paragraph(), 1)]
    assert [len(g) for g in group(lines, {2: False}).groups] == [6]


def test_where_few_paragraphs_are_certain_those_of_any_text_are_compared_with():
    assert lengths_of([4.0] * 4, line=10.0).middle > 4.5
    assert lengths_of([5.0] * 6, line=10.0).middle == pytest.approx(5.0)
    assert lengths_of([], line=10.0).middle == pytest.approx(10.0)


def test_a_full_line_alone_is_no_paragraph_as_a_short_one_may_be():
    lengths = Lengths(9.0, 0.3)
    assert lengths.likelihood(0.5) > lengths.likelihood(0.95) + 1


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("which the parish has described (see e.g.", "Council 1903)."),
        ("as the “oldest of the wells, and the best.", "The water was cold."),
        ("the keepers met in the spring.", "They drank."),
    ],
)
def test_what_is_under_way_or_refers_back_lowers_the_odds_of_an_end(above, below):
    plain = end_odds(1.0, INSIDE, "the keepers met in the spring.", "Water was cold.")
    assert end_odds(1.0, INSIDE, above, below) < plain - 1


def test_the_abbreviation_for_the_others_may_end_a_sentence():
    plain = end_odds(1.0, INSIDE, "the keepers met in the spring.", "Water was cold.")
    assert end_odds(1.0, INSIDE, "the keepers, the millers etc. ", "Water was cold.") == plain


def test_the_more_room_a_line_leaves_the_likelier_it_ends_a_paragraph():
    odds = [end_odds(x, INSIDE, "It is old.", "Wells") for x in (0.8, 0.95, 1.02)]
    assert odds == sorted(odds, reverse=True)
    assert odds[0] > odds[2] + 2


def test_a_line_fuller_than_the_others_says_no_more_than_a_full_one():
    assert end_odds(1.2, INSIDE, "It is old.", "Wells") == end_odds(1.04, INSIDE, "It.", "Wells")


def test_the_usual_length_is_the_likeliest():
    lengths = Lengths(6.0, 0.3)
    assert lengths.likelihood(6.0) > lengths.likelihood(3.0) > lengths.likelihood(30.0)
    assert math.isfinite(lengths.likelihood(0.0))


def test_a_note_number_that_lost_its_raising_does_not_hide_the_end_of_a_sentence():
    usual = [x for _ in range(8) for x in paragraph()]
    noted = FULL.replace("every night.", "at night.12")
    assert in_blocks([*usual, *paragraph(last=noted), *paragraph()]) == [6] * 10


@pytest.mark.parametrize("heading", ["CONCLUSION", "The Deep Wells"])
def test_a_heading_at_the_top_of_a_page_starts_below_a_full_last_line(heading):
    usual = [x for _ in range(8) for x in paragraph()]
    rest = [heading, *paragraph()]
    numbered = [Line(n, x) for n, x in enumerate([*usual, *paragraph(last=FULL), *rest], 1)]
    numbered[54] = Line(55, heading, page_start=True)
    assert [heading] in [[x.text for x in g] for g in group(numbered, {}).groups]


@pytest.mark.parametrize("end", ["the carts.3", "old “carts.”12", "carts (Moor).7"])
@pytest.mark.parametrize("counted", [in_blocks, in_typeset_blocks])
def test_a_line_before_its_end_with_a_note_number_that_lost_its_raising_ends_a_paragraph(
    counted, end
):
    last = "and what was left of the {} water was given to " + end
    lines = [*(x for _ in range(8) for x in paragraph()), *paragraph(last=last), *paragraph()]
    assert counted(lines) == [6] * 10
