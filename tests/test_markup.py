"""The edition's own Markdown: citations, links, and what is left without them."""

from __future__ import annotations

import pytest
from edition.markup import CitationItem, citations_in, links_in, plain_text, replace_citations


def items(text: str) -> list[CitationItem]:
    return [item for citation in citations_in(text) for item in citation.items]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[@lee2001]", [CitationItem("lee2001", "", "", False)]),
        ("[-@lee2001]", [CitationItem("lee2001", "", "", True)]),
        ("[@lee2001, p. 5]", [CitationItem("lee2001", "", "p. 5", False)]),
        ("[@lee2001, pp. 5, 7–9]", [CitationItem("lee2001", "", "pp. 5, 7–9", False)]),
        ("[@lee-2001:a_b.c]", [CitationItem("lee-2001:a_b.c", "", "", False)]),
        ("[@?Lee 2001]", [CitationItem("", "Lee 2001", "", False)]),
        ("[-@?Павлов 2010, с. 4]", [CitationItem("", "Павлов 2010", "с. 4", True)]),
        ("[@?Lee & Day 2001]", [CitationItem("", "Lee & Day 2001", "", False)]),
    ],
)
def test_citation_is_read(text, expected):
    assert items(text) == expected


def test_citation_of_two_works_has_two_items_in_order():
    assert [(i.key, i.locator) for i in items("[@lee2001, p. 5; @day1999]")] == [
        ("lee2001", "p. 5"),
        ("day1999", ""),
    ]


def test_only_a_key_resolves():
    assert [i.resolved for i in items("[@lee2001; @?Lee 2001]")] == [True, False]


def test_citation_knows_where_it_stands():
    text = "Waters rise [@lee2001] and fall [@day1999]."
    assert [text[c.start : c.end] for c in citations_in(text)] == ["[@lee2001]", "[@day1999]"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[@]", "@"),
        ("[@lee2001;]", "(nothing)"),
        ("[@lee2001; see day]", "see day"),
        ("[@lee2001, p. 5, @day1999]", "@lee2001, p. 5, @day1999"),
        ("[@lee 2001]", "@lee 2001"),
        ("[@?]", "@?"),
    ],
)
def test_citation_that_cannot_be_read_names_its_problem(text, problem):
    (citation,) = citations_in(text)
    assert (citation.items, citation.problem) == ((), problem)


@pytest.mark.parametrize(
    "text", ["[lee2001]", "mail@example.org", "[a](b@c)", "[see @lee2001]", "[[lee-2021:p1]]", "[]"]
)
def test_what_is_no_citation_is_left_alone(text):
    assert list(citations_in(text)) == []
    assert replace_citations(text, lambda _: "?") == text


def test_citations_are_replaced_and_the_rest_is_kept():
    text = "Rise [@lee2001], fall [@day1999]."
    assert replace_citations(text, lambda c: f"({c.items[0].key})") == (
        "Rise (lee2001), fall (day1999)."
    )


def test_links_are_found_with_their_offsets():
    text = "See [[lee-2021:p1]] and [[ hedging ]]."
    assert list(links_in(text)) == [("lee-2021:p1", 4), ("hedging", 24)]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Waters rise [@lee2001].", "Waters rise."),
        ("Waters [@lee2001], he says, rise.", "Waters, he says, rise."),
        ("**Flood.** It is *so*.", "Flood. It is so."),
        ("See [[lee-2021:p1]].", "See lee-2021:p1."),
        ("two\n  lines", "two lines"),
        (r"5\*", "5*"),
        ("«Вода» [-@?Павлов 2010] ушла", "«Вода» ушла"),
    ],
)
def test_plain_text_has_no_marks(text, plain):
    assert plain_text(text) == plain
