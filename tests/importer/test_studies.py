"""Levels of headings in articles of several studies."""

import pytest
from edition.importer.signs.headings import Levels
from edition.importer.signs.studies import levels_in_studies

HEADINGS = [
    ("Introduction", 1), ("Study 1: Ropes", 1), ("Method", 2), ("Keepers", 3),
    ("Results and Discussion", 2), ("Study 2: Wells", 1), ("Method", 2), ("Results", 2),
    ("General Discussion", 1), ("Limits", 2),
]  # fmt: skip


def test_parts_that_come_twice_stand_below_their_studies():
    texts = [x for x, _ in HEADINGS]
    levels = Levels(texts, 4, [False] * len(texts))
    assert [levels.level(x) for x in texts[:-1]] == [n for _, n in HEADINGS][:-1]


@pytest.mark.parametrize(
    "texts",
    [
        ["Introduction", "Method", "Keepers", "Results", "Discussion"],
        ["Introduction", "The Wells", "Method", "Results", "Discussion", "Conclusion"],
    ],
)
def test_an_article_of_one_study_has_none(texts):
    assert levels_in_studies(texts) == {}
