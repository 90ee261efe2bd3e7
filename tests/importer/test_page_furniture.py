from edition.importer.furniture import separate
from edition.importer.records import Line


def lines(text):
    return [Line(n, x) for n, x in enumerate(text.split("\n"), 1)]


def test_rising_page_numbers_leave_the_text():
    found = separate(lines("wells and\n\n12\n\nrivers\n\n- 13 -\n\nlakes."))
    assert [x.number for x in found.page] == [3, 7]
    assert not found.doubts


def test_a_single_number_alone_is_taken_away_with_a_doubt():
    found = separate(lines("wells and\n\n12\n\nrivers."))
    assert [x.number for x in found.page] == [3]
    assert [d.code for d in found.doubts] == ["page-number"]


def test_a_running_head_that_cuts_sentences_is_furniture():
    long = "a long line about wells that stops in the middle of its sentence because the page"
    text = "\n\n".join(f"{long}\n\nWells and Rivers {n}\n\nended there." for n in (4, 6, 8))
    assert [x.text for x in separate(lines(text)).page] == [
        "Wells and Rivers 4",
        "Wells and Rivers 6",
        "Wells and Rivers 8",
    ]


def test_a_source_line_under_each_figure_is_text():
    text = "\n\n".join(
        "A whole sentence.\n\nSource: the keepers.\n\nAnother one." for _ in range(3)
    )
    assert not separate(lines(text)).page


def test_a_heading_printed_twice_is_no_running_head():
    assert not separate(lines("References\n\n1. A.\n\nReferences\n\n1. A.\n\nReferences")).page
