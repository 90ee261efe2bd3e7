"""Edits drawn by lot over the study texts: harmless ones are carried over, harmful ones never."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import pytest
from edition.anchoring import KEEP, Anchored, reanchor
from edition.files import Edition
from edition.markup import plain_text
from edition.readers import read_corpus
from edition.seeking import Quotation
from places import ROOT

TRIES = 30
ADDED = {"en": "The point needs care. ", "ru": "Здесь нужна осторожность. "}
DENIED = {"en": "never ", "ru": "никогда не "}
NAME = re.compile(r"(?<=[a-zа-я] )[A-ZА-Я][a-zа-я]{3,}")


@dataclass(frozen=True)
class Lot:
    """A stretch of words drawn from a text: its paragraphs, which of them, and where in it."""

    language: str
    texts: tuple[str, ...]
    index: int
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.texts[self.index]

    @property
    def quote(self) -> str:
        return self.text[self.start : self.end]

    def with_quote(self, words: str) -> list[str]:
        """The paragraphs with other words in the quotation's place."""
        changed = self.text[: self.start] + words + self.text[self.end :]
        return [*self.texts[: self.index], changed, *self.texts[self.index + 1 :]]

    def after(self, texts: list[str]) -> Anchored:
        """What becomes of a note on the words once the paragraphs are these."""
        sides = self.text[max(0, self.start - 32) : self.start], self.text[self.end :][:32]
        note = Quotation("n", self.index + 1, self.quote, sides[0], sides[1])
        return reanchor(enumerate(texts, 1), [note])[0]


@lru_cache(maxsize=1)
def study_texts() -> list[tuple[str, tuple[str, ...]]]:
    corpus, _ = read_corpus(Edition(ROOT))
    return [(t.language, tuple(plain_text(p.text) for p in t.paragraphs)) for t in corpus.texts]


def draw(dice: random.Random) -> Lot:
    """Three to ten words of any paragraph."""
    while True:
        language, texts = dice.choice(study_texts())
        index = dice.randrange(len(texts))
        words = [m.span() for m in re.finditer(r"\w[\w'’-]*", texts[index])]
        if len(words) < 14:
            continue
        first = dice.randrange(1, len(words) - 10)
        return Lot(language, texts, index, words[first][0], words[first + dice.randrange(2, 10)][1])


HARMLESS: dict[str, Callable[[Lot], list[str]]] = {
    "nothing changed": lambda lot: list(lot.texts),
    "sentence before": lambda lot: [
        *lot.texts[: lot.index],
        ADDED[lot.language] + lot.text,
        *lot.texts[lot.index + 1 :],
    ],
    "no-break blanks": lambda lot: lot.with_quote(lot.quote.replace(" ", "\u00a0")),
    "marks apart": lambda lot: [unicodedata.normalize("NFD", t) for t in lot.texts],
    "soft hyphens": lambda lot: lot.with_quote(re.sub(r"(?<=\w\w)(?=\w\w)", "\u00ad", lot.quote)),
    "paragraph put first": lambda lot: ["A paragraph about something else.", *lot.texts],
    "paragraph moved to the end": lambda lot: [
        *lot.texts[: lot.index],
        *lot.texts[lot.index + 1 :],
        lot.text,
    ],
}
HARMFUL: dict[str, Callable[[Lot], str]] = {
    "figure": lambda lot: re.sub(r"\d", lambda m: str((int(m[0]) + 1) % 10), lot.quote),
    "name": lambda lot: NAME.sub("Brazil", lot.quote),
    "name's letter": lambda lot: NAME.sub(lambda m: m[0][:2] + m[0][1:], lot.quote),
    "denial": lambda lot: lot.quote.replace(" ", f" {DENIED[lot.language]}", 1),
    "denial before it": lambda lot: DENIED[lot.language] + lot.quote,
    "prefix": lambda lot: re.sub(r"(?<= )(?=[a-zа-я]{4})", "anti", lot.quote, count=1),
    "word gone": lambda lot: re.sub(r" \w{4,}", "", lot.quote, count=1),
    "word instead": lambda lot: re.sub(r"(?<= )\w{4,}", "zebra", lot.quote, count=1),
}


@pytest.mark.parametrize("edit", HARMLESS)
def test_harmless_edits_by_lot_are_carried_over(edit: str):
    dice, kept = random.Random(edit), 0
    for _ in range(TRIES):
        lot = draw(dice)
        texts = HARMLESS[edit](lot)
        found = lot.after(texts)
        kept += found.status == KEEP
        if found.status == KEEP:
            place = texts[found.paragraph - 1][found.start :]  # type: ignore[operator]
            assert place.startswith(found.quote)
            assert lot.texts.count(lot.text) == 1
            letters = (re.sub(r"[\W_]", "", unicodedata.normalize("NFC", t)) for t in texts)
            home = re.sub(r"[\W_]", "", unicodedata.normalize("NFC", lot.text))
            assert [n for n, t in enumerate(letters, 1) if home in t] == [found.paragraph]
    assert kept >= 0.95 * TRIES


@pytest.mark.parametrize("edit", HARMFUL)
def test_harmful_edits_by_lot_are_never_silent(edit: str):
    dice, tried = random.Random(edit), 0
    while tried < TRIES:
        lot = draw(dice)
        words = HARMFUL[edit](lot)
        if words == lot.quote:
            continue
        tried += 1
        found = lot.after(lot.with_quote(words))
        assert found.status != KEEP, (lot.quote, words, found)
