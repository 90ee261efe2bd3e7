"""Lists that print every name in the order of speech before the year (made-up)."""

import pytest
from edition.importer.reading.records import Entry
from edition.importer.signs.citedas import cited_as
from edition.importer.works.references import parse_entries
from edition.importer.works.spokenheads import are_spoken, with_inverted

SPOKEN = (
    "Edith Moor and Björn Berg. 2022. When Was This Sent? J. Comput. Wells 15, 2 (May 2022), 1–24.",
    "Karl Holm, Ann van der Zee, and Ida B. Roy. 2019. Wells of the North. In Proceedings of the "
    "57th Meeting on Wells, pages 12–19, Florence, Italy.",
    "Karl Holm. 2018. Deep wells. Computational Wells, 12(3):1–12.",
    "Well Research Council. 2017. Water report. London, UK.",
)
INVERTED = (
    "Moor, Edith, and Björn Berg. 2022. “When Was This Sent?” Wells 15 (2): 1–24.",
    "García Luna, Ana María, and Ida Roy. 2019. “Wells.” Water 57 (1): 12–19.",
    "Holm, Karl. 2018. Deep Wells. Leeds: Moor Press.",
    "Roy, Ida. 2016. Dry Wells. Leeds: Moor Press.",
)


def parsed(texts):
    return parse_entries([Entry("", text, i, i) for i, text in enumerate(texts, 1)])


def test_all_persons_of_such_a_list_are_found():
    works = parsed(SPOKEN)
    names = [[n.get("family", n.get("literal")) for n in w.item["author"]] for w in works]
    assert names == [
        ["Moor", "Berg"], ["Holm", "van der Zee", "Roy"], ["Holm"], ["Well Research Council"],
    ]  # fmt: skip
    assert [w.printed for w in works] == list(SPOKEN)
    assert works[0].item["issue"] == "2"
    assert works[1].item["page"] == "12–19"


def test_a_list_that_inverts_its_names_stays_as_it_is():
    assert are_spoken(SPOKEN)
    assert not are_spoken(INVERTED)
    assert parsed(INVERTED)[0].item["author"][0]["family"] == "Moor"


@pytest.mark.parametrize(
    "text",
    ["Moor E, Berg B. 2022. Wells. Water 3: 1–2.", "Well Council. 2017. Water report. London."],
)
def test_initials_behind_and_bodies_are_no_spoken_names(text):
    assert with_inverted(text) == text


def test_the_line_how_to_cite_may_print_names_so():
    found = cited_as(
        "Reference format: Edith Moor, Björn Berg, Marie T. Holm, and Ida Roy. 2022. When Was This "
        "Sent? Cards, Ink, and Talk. J. Comput. Wells 15, 2, Article 31 (May 2022), 24 pages."
    )
    assert found.title == "When Was This Sent? Cards, Ink, and Talk"
    assert found.names.endswith("Roy, Ida")
    assert (found.facts["volume"], found.facts["issue"]) == ("15", "2")
