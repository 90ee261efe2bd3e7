"""Passage references: one spelling, no other."""

from __future__ import annotations

import pytest
from edition.refs import Passage, parse_paragraph, parse_passage


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lee-2021:p19", Passage("lee-2021", 19, 19)),
        ("lee-2021:p19-p23", Passage("lee-2021", 19, 23)),
        (" lee-2021:p1 ", Passage("lee-2021", 1, 1)),
        ("de-la-cruz-2020b:p7-p7", Passage("de-la-cruz-2020b", 7, 7)),
    ],
)
def test_passage_is_read(text, expected):
    assert parse_passage(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "lee-2021",
        "lee-2021:",
        "lee-2021:19",
        "lee-2021:p0",
        "lee-2021:p0-p2",
        "lee-2021:p23-p19",
        "lee-2021:p19-23",
        "lee-2021:p19–p23",
        "lee-2021:p19-p23-p24",
        "lee-2021#p19",
        "Lee-2021:p19",
        "-lee:p1",
        "lee--2021:p1",
        "lee-2021:p-1",
        "lee-2021:p١",
        "lee-2021:p1-p999999999999",
        "../lee-2021:p1",
        "lee-2021:p1\nlee-2021:p2",
    ],
)
def test_what_is_no_passage_is_none(text):
    assert parse_passage(text) is None


@pytest.mark.parametrize("text", ["lee-2021:p19", "lee-2021:p19-p23"])
def test_passage_is_printed_as_it_was_read(text):
    assert str(parse_passage(text)) == text


def test_range_of_one_paragraph_is_that_paragraph():
    assert str(parse_passage("lee-2021:p7-p7")) == "lee-2021:p7"


def test_anchor_is_the_fragment_of_the_address():
    assert Passage("lee-2021", 19, 19).anchor == "p19"
    assert Passage("lee-2021", 19, 23).anchor == "p19-p23"


def test_passage_holds_both_its_ends():
    assert list(Passage("lee-2021", 19, 21).numbers) == [19, 20, 21]


@pytest.mark.parametrize(
    ("text", "number"), [("p1", 1), ("p19", 19), (" p19 ", 19), ("p0", None), ("19", None)]
)
def test_paragraph_id_is_read(text, number):
    assert parse_paragraph(text) == number


@pytest.mark.parametrize("text", ["", "p", "P1", "p1-p2", "p-1", "p1.5", "p99999", "p١"])
def test_what_is_no_paragraph_id_is_none(text):
    assert parse_paragraph(text) is None
