"""Numbers of sections on lines of their own, as a tabulator leaves them."""

import pytest
from edition.importer.pages.lonesections import join_sections
from edition.importer.reading.records import Line

TEXT = [f"the wells of the parish were deep and cold {n}" for n in range(5)]


def headings(*pairs):
    texts = [x for number, title in pairs for x in (number, title, *TEXT)]
    found = join_sections([Line(i, x) for i, x in enumerate(texts, 1)])
    return [x.text for x in found.text if x.text and x.text not in TEXT]


def test_numbers_that_follow_each_other_open_their_headings():
    pairs = [("1.", "The Wells"), ("1.1", "Deep ones"), ("1.2", "Others"), ("2.", "The Ropes")]
    assert headings(*pairs) == [f"{n} {t}" for n, t in pairs]


@pytest.mark.parametrize(
    "pairs",
    [
        # two alone, pages above a running head, figures of a table, pages in mid-sentence
        [("1.", "The Wells"), ("2.", "The Ropes")],
        [("1", "Moor, The Wells"), ("2", "Moor, The Wells"), ("3", "Moor, The Wells")],
        [("12", "The Wells"), ("1.4", "The Ropes"), ("7.1", "The Carts")],
        [("1", "and the ropes"), ("2", "of the parish"), ("3", "who came")],
        [("1", "The keepers met in"), ("2", "Ropes were dear and"), ("3", "Carts had been")],
    ],
)
def test_other_numbers_stay_on_their_lines(pairs):
    assert headings(*pairs) == [x for pair in pairs for x in pair]


def test_numbers_of_the_rows_of_a_table_stay():
    texts = [x for n in range(1, 6) for x in (f"{n}.", f"Well number {n}")]
    found = join_sections([Line(i, x) for i, x in enumerate(texts, 1)])
    assert [x.text for x in found.text] == texts


def test_one_number_alone_is_told_by_those_that_stand_before_their_headings():
    texts = ["7. The Wells", *TEXT, "8. The Ropes", *TEXT, "8.1", "Ropes of hemp", *TEXT]
    found = join_sections([Line(i, x) for i, x in enumerate(texts, 1)])
    assert "8.1 Ropes of hemp" in [x.text for x in found.text]
