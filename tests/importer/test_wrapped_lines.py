from itertools import count

import pytest
from edition.importer.pages.furniture import separate
from edition.importer.reading.lines import read_lines
from edition.importer.reading.records import Line
from edition.importer.wrapping.layout import without_margin
from edition.importer.wrapping.wrapped import group, has_indents

INNER = (
    "the {} keepers of the wells knew each other and met in the spring of",
    "the year, as {} people of the parish say who still remember their own",
    "grandfathers, and how the {} water was carried up the hill by women in",
)
ENDS = "The year was long, as the old people of the three parishes say so."
FIRST = "The {} wells were deep and cold, and the water came up slowly, since"
KINDS = count()


def groups(lines):
    return [
        [x.text.strip() for x in g]
        for g in group(separate(read_lines("\n".join(lines).encode())).text, {}).groups
    ]


def kind():
    return "".join("abcdefghij"[int(x)] for x in f"{next(KINDS):05}")


def paragraph(indent=0, last="each year."):
    inner = [x.format(kind()) for x in INNER]
    return [" " * indent + FIRST.format(kind()), *inner, last]


def paragraphs(number, indent=0):
    return [x for _ in range(number) for x in paragraph(indent)]


def test_first_lines_that_are_set_in_start_paragraphs_without_blank_lines():
    lines = paragraphs(6, 3)
    assert has_indents(read_lines("\n".join(lines).encode()))
    assert [len(g) for g in groups(lines)] == [5] * 6


def test_a_full_last_line_ends_a_paragraph_where_the_next_is_set_in():
    lines = paragraphs(5, 3) + paragraph(3, ENDS) + paragraph(3)
    assert [len(g) for g in groups(lines)] == [5] * 7


def test_a_lost_blank_line_is_told_by_the_line_that_ended_early():
    lines = [*paragraph(), *paragraph(), "", *paragraph(), "", *paragraph()]
    assert [len(g) for g in groups(lines)] == [5, 5, 5, 5]


def test_a_heading_that_lost_its_blank_line_is_a_block():
    lines = [*paragraph(), "", "Keepers and Millers", *paragraph(), "", *paragraph()]
    assert ["Keepers and Millers"] in groups(lines)


def test_a_page_end_between_full_sentences_does_not_part_a_paragraph_that_is_not_set_in():
    above, below = paragraph(3, ENDS), [ENDS.replace("long", "dry"), *paragraph()[1:]]
    page = [*paragraphs(5, 3), *above, "", "12", "", *below, *paragraphs(1, 3), "13", *paragraph(3)]
    assert groups(page)[5] == [x.strip() for x in (*above, *below)]


@pytest.mark.parametrize(
    "line",
    [
        "Received 4 May 2018",
        "1 Department of Wells, Moor College, Norrby",
        "Contact: anna@wells.example",
        "doi:10.1000/x1",
        "Journal of Wells 12, no. 3 (2018): 4–19",
        "Keywords: wells; water",
    ],
)
def test_a_line_of_a_title_block_stands_alone_without_blank_lines(line):
    assert [line] in groups(["Wells and Water", line, "Revised 9 June 2018", "", *paragraphs(4)])


def test_a_number_in_brackets_at_the_start_of_a_line_is_no_new_block():
    lines = [*paragraph()[:3], "[2], and the millers knew them as well as anybody in the place."]
    assert groups([*lines, "", *paragraph()])[0] == lines


def test_headings_one_under_the_other_that_lost_their_blank_lines_are_blocks():
    heads = ["4 Keepers", "4.1 The Old", *paragraph()]
    assert groups([*paragraph(), "", *heads, "", *paragraph()])[1:3] == [["4 Keepers"], heads[1:2]]


def test_a_heading_of_two_lines_that_lost_its_blank_line_is_a_block():
    heads = ["The Share of the", "Keepers"]
    assert heads in groups([*paragraph(), "", *heads, *paragraph(), "", *paragraph()])


def test_a_quotation_that_is_set_in_more_deeply_stands_by_itself():
    told = [*paragraph(3)[:-1], "as they said:"]
    quote = ["      " + x for x in paragraph()[1:]]
    found = groups([*paragraphs(5, 3), *told, *quote, *paragraphs(2, 3)])
    assert found[6] == [x.strip() for x in quote]
    assert len(found) == 9


def test_the_margin_of_a_page_read_by_place_is_no_indentation():
    lines = [Line(1, "9    WELLS"), *(Line(n, "   A line of the page.") for n in range(2, 20))]
    lines[4] = Line(5, "      A first line.")
    found = [x.text for x in without_margin(lines)]
    assert found[0] == "9    WELLS"
    assert found[1] == "A line of the page."
    assert found[4] == "   A first line."


FULL = "and so they met each year, as the old of the three parishes still say."


def test_a_line_that_stops_early_in_mid_sentence_is_a_heading_also_below_a_full_last_line():
    head = "Jars and the Keepers of Jars"
    assert [head] in groups([*paragraphs(12), *paragraph(last=FULL), head, *paragraphs(2)])


def test_a_short_line_that_ends_its_sentence_is_no_heading():
    found = groups([*paragraphs(12), *paragraph(last=FULL), "So it was done.", *paragraphs(2)])
    assert [FULL, "So it was done."] in [x[-2:] for x in found]


def test_where_first_lines_are_set_in_a_stop_that_leaves_little_room_ends_no_paragraph():
    stop = "the year, as the old people of the three parishes say of it."
    found = groups([*paragraphs(12, 3), *paragraph(3, stop), *paragraph(), *paragraphs(3, 3)])
    assert len(found) == 16
