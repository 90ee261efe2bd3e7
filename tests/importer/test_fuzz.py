"""A short, fixed part of what `fuzz_import.py` tries for as long as it is told to."""

from random import Random

import pytest
from fuzz_import import damaged, fault_of, fuzz, try_text
from mess.mess import render
from mess.profiles import PROFILES
from mess.truth import read_articles

FEW = ("ferreday-nd", "gromov-2023", "marlowe-2014", "whitcombe-2016")
TEXTS = [
    rendered.data.decode(rendered.encoding)
    for article in read_articles()
    if article.id in FEW
    for rendered in [render(article, mess) for mess in PROFILES]
]


# Against what does not end: how long it takes is the machine's as much as the importer's, and
# `fuzz_import.py` holds it against the project's own limit.
ENDLESS = 60.0


@pytest.mark.parametrize("first", range(0, 60, 20))
def test_damaged_texts_are_imported_or_refused_and_no_line_is_lost(first: int):
    failures = fuzz(TEXTS, 7, range(first, first + 20), ENDLESS)
    assert [f"{f.number}: {f.what}" for f in failures] == []


def test_the_same_number_damages_in_the_same_way():
    assert damaged(TEXTS, Random("7/3")) == damaged(TEXTS, Random("7/3"))


def test_a_text_that_takes_longer_than_the_limit_is_a_fault():
    failure = try_text(3, TEXTS[0].encode(), limit=0.01)
    assert failure is not None
    assert failure.what.startswith("over 0 s, in ")


def test_a_line_that_the_account_lost_is_a_fault(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("fuzz_import.count_lines", lambda article: {"body": 1, "blank": 0})
    assert "does not add up" in fault_of(b"One line.\n\nAnother one.")


# Each took minutes once: time must grow with the length, not with its square.
@pytest.mark.parametrize(
    "text",
    [
        "x" * 200_000 + " 1",
        "Abstract\n\n" * 6_000,
        "A name\n\n" * 6_000,
        "1" + "\t" * 32_000 + "5. A note.",
    ],
    ids=["a word", "labels", "a title", "blanks"],
)
def test_lengthy_texts_take_no_endless_time(text: str):
    assert try_text(0, text.encode(), ENDLESS) is None
