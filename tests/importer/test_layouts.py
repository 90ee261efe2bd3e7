"""An article says the same in other outer layouts: changes that are borne without any loss.

`measure_layouts.py` makes all changes to whole articles and prints what each costs.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from edition.importer.pipeline import import_text
from edition.importer.report import as_data
from layouts.sheets import Sheet, sheet_of, text_of
from measure_layouts import CHANGES, MEASURES
from mess.truth import read_articles
from scoring import score_all

# Names and years with endnotes, and numbers in brackets: the first parts of each.
PARTS = {"pereira-2019": 12, "okafor-2021": 16}
BORNE = {
    "pereira-2019": (
        "tabs between words", "named entities", "quoted, >", "hard breaks, backslash", "HTML page",
        "each fifth line counted", "Markdown, links", "wiki headings, ==", "notes as [fn1]",
        "in mid-sentence, |45|", "paragraphs numbered, (12) ", "list with bullets *",
        "list numbered 1.", "list with bullets —", "a letter above", "a site's menu above",
    ),
    "okafor-2021": (
        "a line a sentence", "no heading above the list", "about the journal below",
        "list numbered 1 -", "list numbered R1.",
    ),
}  # fmt: skip
BY_NAME = {change.name: change for change in CHANGES}


@cache
def shortened(id: str) -> tuple[Sheet, dict[str, object], dict[str, float]]:
    """An article's first parts, what is true of them, and how they are read unchanged."""
    article = next(a for a in read_articles() if a.id == id)
    sheet, gold = sheet_of(replace(article, parts=article.parts[: PARTS[id]]))
    return sheet, gold, f1(text_of(sheet).encode(), gold)


def f1(data: bytes, gold: dict[str, object]) -> dict[str, float]:
    found = score_all(gold, as_data(import_text(data, "x.txt")))
    return {name: round(found[name].f1, 3) for name in MEASURES if name != "headings"}


@pytest.mark.parametrize(("id", "name"), [(id, name) for id in BORNE for name in BORNE[id]])
def test_a_change_of_layout_costs_nothing(id, name):
    sheet, gold, unchanged = shortened(id)
    data = BY_NAME[name].of_sheet(sheet)
    assert data != text_of(sheet).encode()
    got = f1(data, gold)
    assert {n: x for n, x in got.items() if x < unchanged[n]} == {}
