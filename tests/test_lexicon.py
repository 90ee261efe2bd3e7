"""The matcher of terms: labelled candidates of two articles, and claims in made-up sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from edition.checking import check_edition
from edition.diagnostics import Place
from edition.files import Edition
from edition.lexicon import Lexicon, Mention
from edition.model import Corpus, Term
from places import ROOT

LABELS: list[dict[str, Any]] = yaml.safe_load(
    (ROOT / "tests" / "data" / "term_labels.yml").read_text("utf-8")
)
LEAST_PRECISION = 0.98
LEAST_RECALL = 0.95


# ------------------------------------------------------------------- the labelled candidates


@dataclass
class Score:
    """Mentions that are right and wrong, labelled ones that are missed, and which they are."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    faults: tuple[str, ...] = ()

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed)


def spans_of(text: str, labels: Sequence[dict[str, Any]]) -> Iterator[tuple[int, int, bool]]:
    """Where the labelled forms of one term stand in a paragraph; they come in reading order."""
    start = 0
    for label in labels:
        form = r"\s+".join(re.escape(word) for word in label["form"].split())
        match = re.compile(form, re.IGNORECASE).search(text, start)
        assert match, f"{label} is not in the text, or not in this order"
        start = match.end()
        yield match.start(), match.end(), label["is_term"]


def compare(text: str, labels: Sequence[dict[str, Any]], mentions: Sequence[Mention]) -> Score:
    """One term in one paragraph. A mention that no label knows is wrong: all candidates are."""
    score = Score()
    known: set[Mention] = set()
    for start, end, is_term in spans_of(text, labels):
        found = [m for m in mentions if m.start < end and start < m.end]
        known.update(found)
        score.right += bool(found and is_term)
        score.wrong += bool(found and not is_term)
        score.missed += bool(is_term and not found)
        if bool(found) != is_term:
            score.faults += (text[max(0, start - 20) : end + 20],)
    unknown = [m for m in mentions if m not in known]
    score.wrong += len(unknown)
    score.faults += tuple(m.form for m in unknown)
    return score


@cache
def corpus_with(texts: Path) -> Corpus:
    """The real edition, read with the articles' own texts."""
    return check_edition(Edition(ROOT), texts=True)[0]


def score_article(corpus: Corpus, article: str) -> Score:
    lexicon = Lexicon(corpus.terms.values(), corpus.facts[article].language)
    whole = Score()
    own = [label for label in LABELS if label["article"] == article]
    for paragraph in corpus.sources[article].paragraphs:
        mentions = list(lexicon.find(paragraph.text, quotations=True))
        for term in sorted({label["term"] for label in LABELS}):
            labels = [x for x in own if x["term"] == term and x["paragraph"] == paragraph.number]
            score = compare(paragraph.text, labels, [m for m in mentions if m.term == term])
            whole.right += score.right
            whole.wrong += score.wrong
            whole.missed += score.missed
            whole.faults += tuple(f"¶{paragraph.number} {term}: {f}" for f in score.faults)
    return whole


@pytest.mark.texts
@pytest.mark.parametrize("article", sorted({label["article"] for label in LABELS}))
def test_matcher_finds_the_labelled_mentions_and_no_others(
    article: str, texts: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.setenv("EDITION_TEXTS", str(texts))
    score = score_article(corpus_with(texts), article)
    with capsys.disabled():
        print(
            f"\n{article}: {score.right} mentions found, {score.wrong} wrong, "
            f"{score.missed} missed: precision {score.precision:.3f}, recall {score.recall:.3f}"
        )
        print("".join(f"  {fault}\n" for fault in score.faults), end="")
    assert score.precision >= LEAST_PRECISION
    assert score.recall >= LEAST_RECALL


def test_labels_are_of_fifteen_terms_that_may_be_mistaken() -> None:
    terms = {label["term"] for label in LABELS}
    assert len(terms) == 15
    assert terms == {x["term"] for x in LABELS if x["is_term"]}
    assert sum(not label["is_term"] for label in LABELS) >= 50


# -------------------------------------------------------------------------- made-up sentences


def term(identifier: str, *, not_forms: tuple[str, ...] = (), **forms: tuple[str, ...]) -> Term:
    place = Place(f"docs/glossary/{identifier}.md")
    return Term(identifier, "concept", forms, (), not_forms, (), (), (), (), "Made up.", place)


TERMS = (
    term("bee", en=("bee",), ru=("пчела",)),
    term("bee-garden", en=("bee garden",), ru=("пчелиный сад",)),
    term("honey-league", en=("Honey League", "HL", "League"), ru=("Медовый союз", "МС")),
    term("city-keeping", en=("city keeping", "policy of hives"), ru=("городское пчеловодство",)),
    term("hive", en=("hive",), ru=("улей",), not_forms=("hive mind",)),
    term("fir", ru=("ёлка",)),
    term("swarm", kk=("үйір",)),
)
WITH_CONTEXT = Term(
    "centre", "body", {"en": ("Centre",)}, (), (), ("minister",), (), (), (), "", Place("x")
)


def found(text: str, language: str = "en", **how: Any) -> list[tuple[str, str]]:
    lexicon = Lexicon(TERMS, language)
    return [(m.term, m.form) for m in lexicon.find(text, **how)]


def test_mention_has_its_place_in_the_text() -> None:
    text = "Here a bee is."
    (mention,) = Lexicon(TERMS, "en").find(text)
    assert text[mention.start : mention.end] == mention.form == "bee"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Two bees came.", "bees"),
        ("The bee's wing broke.", "bee"),
        ("The bee’s wing broke.", "bee"),
        ("Bees came.", "Bees"),
        ("A bee-friendly town.", "bee"),
    ],
)
def test_plurals_possessives_and_capitals_are_the_term(text: str, form: str) -> None:
    assert found(text) == [("bee", form)]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("It is city keeping.", "city keeping"),
        ("It is city-keeping.", "city-keeping"),
        ("It is city‑keeping.", "city‑keeping"),
        ("Policies of hives differ.", "Policies of hives"),
    ],
)
def test_hyphen_and_blank_are_the_same(text: str, form: str) -> None:
    assert found(text) == [("city-keeping", form)]


@pytest.mark.parametrize("text", ["A beekeeper came.", "It has been.", "The beech fell."])
def test_part_of_a_word_is_not_the_term(text: str) -> None:
    assert found(text) == []


def test_term_inside_a_longer_term_is_the_longer_one_alone() -> None:
    assert found("A bee garden has bees.") == [("bee-garden", "bee garden"), ("bee", "bees")]


def test_declared_other_meaning_is_not_the_term() -> None:
    assert found("A hive mind thinks; a hive hums.") == [("hive", "hive")]


@pytest.mark.parametrize(
    "text", ["He asked the Bee Research Institute.", "Then the Golden Bee Society met."]
)
def test_common_word_inside_a_name_is_not_the_term(text: str) -> None:
    assert found(text) == []


def test_name_is_found_with_its_capital_only() -> None:
    assert found("The League met.") == [("honey-league", "League")]
    assert found("They are in league with it.") == []


def test_abbreviation_is_found_in_capitals_only() -> None:
    assert found("The HL met.") == [("honey-league", "HL")]
    assert found("The hl met.") == []


@pytest.mark.parametrize(
    "text", ["He said “a bee is a marvel” to them.", "Он сказал «a bee is a marvel» им."]
)
def test_quotation_that_is_more_than_the_term_is_left_alone(text: str) -> None:
    assert found(text) == []
    assert found(text, quotations=True) == [("bee", "bee")]


@pytest.mark.parametrize("text", ["The word “bee” is old.", "The word “bee,” he said."])
def test_quotation_that_is_the_term_is_found(text: str) -> None:
    assert found(text) == [("bee", "bee")]


def test_link_and_citation_are_left_alone() -> None:
    text = "A [bee](x) and a bee."
    assert found(text, taken=[(2, 10)]) == [("bee", "bee")]
    (mention,) = Lexicon(TERMS, "en").find(text, taken=[(2, 10)])
    assert mention.start == 17


def test_term_that_needs_a_context_is_found_only_there() -> None:
    lexicon = Lexicon([WITH_CONTEXT], "en")
    assert [m.term for m in lexicon.find("The Centre and its ministers.")] == ["centre"]
    assert list(lexicon.find("The Centre of the town.")) == []


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Нет пчелы.", "пчелы"),
        ("Мы довольны пчёлами.", "пчёлами"),
        ("Мы довольны пчелами.", "пчелами"),
        ("О пчеле.", "пчеле"),
    ],
)
def test_russian_cases_are_the_term(text: str, form: str) -> None:
    assert found(text, "ru") == [("bee", form)]


@pytest.mark.parametrize("form", ["пчелиного сада", "пчелиному саду", "Пчелиными садами"])
def test_russian_words_agree_in_any_case(form: str) -> None:
    assert found(f"{form} много.", "ru") == [("bee-garden", form)]


@pytest.mark.parametrize("form", ["ёлка", "елка", "ёлки", "елку"])
def test_yo_and_ye_are_the_same(form: str) -> None:
    assert found(f"Тут {form}.", "ru") == [("fir", form)]


def test_russian_name_is_found_in_its_cases_with_its_capital() -> None:
    assert found("Члены Медового союза.", "ru") == [("honey-league", "Медового союза")]
    assert found("Любят медовый союз вкусов.", "ru") == []


def test_russian_abbreviation_is_not_a_common_word() -> None:
    assert found("Решение МС.", "ru") == [("honey-league", "МС")]
    assert found("Ветер 5 мс.", "ru") == []


def test_kazakh_form_is_found() -> None:
    assert found("Бір үйір келді.", "kk") == [("swarm", "үйір")]


def test_forms_of_another_language_are_not_looked_for() -> None:
    assert found("Тут bee и улей.", "ru") == [("hive", "улей")]
