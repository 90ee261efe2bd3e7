"""Signs that a publisher sets at the edge of its pages (made-up)."""

import pytest
from edition.importer.pages.furniture import separate
from edition.importer.reading.records import Line

PROSE = (
    "The well of the upper parish was dug when the river had moved away from the old town and",
    "nobody who lives there remembers by whom it was paid for, or in which of the dry years a",
    "second one was dug beside it. We asked the keepers.",
)


def text_of(sign: str) -> list[str]:
    lines = ["Wells of the upper parish", "Anna Keeper"]
    for page in range(216, 222):
        lines += [*PROSE, *PROSE, str(page), "Wells and Traces (2020) 20:215–231", sign]
    return lines


@pytest.mark.parametrize("sign", ["1 3", "123"])
def test_number_that_never_counts_is_a_sign_of_the_page(sign):
    found = separate([Line(n, x) for n, x in enumerate(text_of(sign), 1)])
    assert sum(x.text == sign for x in found.page) == 6


def test_cells_of_a_table_that_come_again_stay_in_the_text():
    cells = ["Wells", "1 3", "Pumps", "1 3", "Sluices", "1 3"]
    lines = [*text_of("1 3")[:20], *cells, *PROSE]
    found = separate([Line(n, x) for n, x in enumerate(lines, 1)])
    assert sum(x.text == "1 3" for x in found.text) >= 3


@pytest.mark.parametrize("head", ["A. Keeper, B. Weller", "Wells of the upper parish and the town"])
def test_head_that_comes_once_at_a_page_number_is_no_heading(head):
    lines = ["Wells of the upper parish and the town", "A. Keeper, B. Weller", "Leeds", *PROSE]
    more = [
        f"The keeper of well {chr(n)} told us that it had been dug before the road was, and"
        for n in range(97, 120)
    ]
    lines += [*more[:9], "85", head, *more[9:20], "86", *more[20:]]
    found = separate([Line(n, x) for n, x in enumerate(lines, 1)])
    assert [x.text for x in found.page] == ["85", head, "86"]


def test_marks_of_three_places_are_not_the_numbers_of_the_pages():
    places = [
        "1 ",
        "Department of Wells and of Ponds, University of Leeds, Leeds, UK",
        "2 ",
        "Well Board, York, UK",
        "3 ",
        "Bath",
    ]
    pages = [[f"The keeper of well {c}{d} told us that it had been dug before the road was, and"
              for d in "abcdefgh"] for c in "abcd"]  # fmt: skip
    lines = ["Wells of the upper parish", "Anna Keeper1,2 and Boris Weller3", *pages[0], *places]
    for number, page in zip((78, 79, 80), pages[1:], strict=True):
        lines += ["1 3", "Wells and Traces (2021) 9:77–92", str(number), *page]
    found = separate([Line(n, x) for n, x in enumerate(lines, 1)])
    assert [x.text for x in found.page] == [
        y for n in (78, 79, 80) for y in ("1 3", "Wells and Traces (2021) 9:77–92", str(n))
    ]
