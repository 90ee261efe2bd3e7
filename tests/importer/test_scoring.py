"""Scores are one for the gold itself and less for anything that is missing or wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from mess.mess import render
from mess.profiles import CLEAN
from mess.truth import Article, read_articles
from mess.words import words
from scoring import as_output, score_all

ARTICLES = read_articles()


def gold_of(article: Article) -> dict[str, Any]:
    gold = render(article, CLEAN).gold
    parts = ("paragraphs", "references", "citations", "frontmatter")
    return {part: getattr(gold, part) for part in parts}


@pytest.mark.parametrize("article", ARTICLES, ids=lambda a: a.id)
def test_gold_scores_one_against_itself(article: Article) -> None:
    gold = gold_of(article)
    scores = score_all(gold, as_output(gold))
    assert {name: score.f1 for name, score in scores.items()} == dict.fromkeys(scores, 1.0)


def _shorten(output: dict[str, Any]) -> None:
    output["paragraphs"][2]["last6"] = "cut"


def _misread(output: dict[str, Any]) -> None:
    output["paragraphs"][2]["sha1"] = "0"


def _forget_entry(output: dict[str, Any]) -> None:
    del output["references"][0]


def _misdate(output: dict[str, Any]) -> None:
    dated = next(r for r in output["references"] if r.get("issued"))
    dated["issued"] = {"date-parts": [[1]]}


def _overlook(output: dict[str, Any]) -> None:
    output["citations"] = [c for c in output["citations"] if c.get("anchor_lost")]


def _mislink(output: dict[str, Any]) -> None:
    for citation in output["citations"]:
        citation["labels"] = ["none such"]


def _rename(output: dict[str, Any]) -> None:
    output["frontmatter"]["title"] = {"xx": "Another"}


@pytest.mark.parametrize(
    ("damage", "lowered"),
    [
        (_shorten, "paragraphs"), (_misread, "exact"), (_forget_entry, "entries"),
        (_misdate, "fields"), (_overlook, "detection"), (_mislink, "links"), (_rename, "facts"),
    ],
)  # fmt: skip
def test_damage_lowers_its_score(damage: Callable[[dict[str, Any]], None], lowered: str) -> None:
    gold = gold_of(ARTICLES[0])
    output = as_output(gold)
    damage(output)
    assert score_all(gold, output)[lowered].f1 < 1


def test_silent_link_of_a_doubtful_citation_is_wrong_and_a_flagged_one_right() -> None:
    article = next(a for a in ARTICLES if any(f.meant for f in a.faults.values()))
    gold = gold_of(article)
    output = as_output(gold)
    doubtful = [c for c in output["citations"] if c["labels"] is None and c.get("probable")]
    for citation in doubtful:
        citation["labels"] = citation["probable"]
    assert score_all(gold, output)["links"].f1 < 1
    for citation in doubtful:
        citation["problem"] = "no such name in the list"
    assert score_all(gold, output)["links"].f1 == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The “long-\u00ad term” plan¹² [3, 4]", ["the", "long-term", "plan"]),
        ("na\u0131\u0308ve – (Lee, 2001) ﬁne", ["naı̈ve", "fine"]),
        ("plan^{12} *and* [word](there) <sup>3</sup>", ["plan", "and", "word"]),
    ],
)
def test_words_leave_out_what_printing_adds(text: str, expected: list[str]) -> None:
    assert words(text) == expected
