"""Paragraphs of other extractions come to the numbers they have, and what has none is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest
from copies import WAYS, Copy, MadeUp, Way, derive, likeness, make_article
from edition.alignment import Alignment, Piece, align
from edition.fingerprints import take_fingerprints
from edition.importer.pipeline import import_text
from edition.sources import pieces_of
from places import ROOT

SEEDS = (1, 2)
each_way = pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
each_seed = pytest.mark.parametrize("seed", SEEDS)
PLAIN = Way("plain", changed=0, split=0, joined=0)


@dataclass(frozen=True)
class Score:
    """Paragraphs placed rightly, placed at all, and there."""

    right: int
    placed: int
    true: int

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.placed + self.true)


def score(aligned: Alignment, truth: dict[int, str]) -> Score:
    """A paragraph is right where it has its own words and hardly any others."""
    right = sum(likeness(p.text, truth[n]) >= 0.9 for n, p in aligned.placed.items())
    return Score(right, len(aligned.placed), len(truth))


def fingerprints(article: MadeUp):
    return take_fingerprints("made-2020", "", article.paragraphs)


def aligned(article: MadeUp, copy: Copy) -> Alignment:
    imported = import_text(copy.text.encode(), "copy.txt")
    return align(fingerprints(article), [p for p, _ in pieces_of(imported, None)])


@cache
def article_of(seed: int) -> MadeUp:
    return make_article(seed)


# ------------------------------------------------------------------------- derived copies


@each_seed
@each_way
def test_paragraphs_of_a_copy_get_their_numbers(way: Way, seed: int):
    copy = derive(article_of(seed), way, seed)
    found = score(aligned(article_of(seed), copy), copy.truth)
    assert found.f1 >= 0.97
    assert found.right == found.placed, "none may be placed wrongly"


@each_way
def test_copy_without_changed_words_loses_nothing(way: Way):
    copy = derive(article_of(3), replace(way, changed=0), 3)
    found = score(aligned(article_of(3), copy), copy.truth)
    assert found.f1 >= 0.99
    assert found.right == found.placed


@each_seed
def test_split_paragraphs_are_put_together(seed: int):
    copy = derive(article_of(seed), replace(PLAIN, split=1), seed)
    found = aligned(article_of(seed), copy)
    assert score(found, copy.truth).f1 == 1
    assert found.left == ()


@each_seed
def test_joined_paragraphs_are_cut_apart(seed: int):
    copy = derive(article_of(seed), replace(PLAIN, joined=0.5), seed)
    assert score(aligned(article_of(seed), copy), copy.truth).f1 >= 0.97


def without(article: MadeUp, numbers: set[int]) -> tuple[MadeUp, list[int]]:
    """The article less some paragraphs, and the numbers that the others had."""
    parts, kept, number = [], [], 0
    for kind, text in article.parts:
        number += kind != "heading"
        if kind == "heading" or number not in numbers:
            parts.append((kind, text))
            kept += [] if kind == "heading" else [number]
    return replace(article, parts=tuple(parts)), kept


@each_seed
def test_missing_paragraphs_shift_no_number(seed: int):
    lost = {5, 6, 20, 33}
    shorter, kept = without(article_of(seed), lost)
    copy = derive(shorter, WAYS[1], seed)
    truth = {kept[n - 1]: text for n, text in copy.truth.items()}
    found = aligned(article_of(seed), copy)
    assert not lost & set(found.placed)
    assert all(likeness(p.text, truth[n]) >= 0.9 for n, p in found.placed.items())
    assert len(found.placed) >= 0.95 * len(truth)


@each_seed
def test_what_has_no_number_is_kept_whole(seed: int):
    strangers = make_article(99).paragraphs[:3]
    article = article_of(seed)
    parts = list(article.parts)
    for at, text in zip((8, 19, 30), strangers, strict=True):
        parts.insert(at, ("paragraph", text))
    copy = derive(replace(article, parts=tuple(parts)), PLAIN, seed)
    found = aligned(article, copy)
    assert [n for n in range(1, 41) if n not in found.placed] == []
    for text in strangers:
        assert any(likeness(text, left) >= 0.9 for left in found.left)


def test_caption_at_another_place_is_found():
    article = article_of(1)
    pieces = [Piece(text) for text in article.paragraphs]
    pieces.insert(20, pieces.pop(4))
    found = align(fingerprints(article), pieces)
    assert found.placed[5].text == article.paragraphs[4]
    assert len(found.placed) == 40


def test_another_article_gets_no_numbers():
    found = aligned(article_of(1), derive(make_article(77), WAYS[0], 1))
    assert len(found.placed) <= 1


def test_text_without_paragraphs_gets_no_numbers():
    assert align(fingerprints(article_of(1)), []).placed == {}


def test_words_of_a_copy_are_all_placed_or_left():
    copy = derive(article_of(2), WAYS[0], 2)
    imported = import_text(copy.text.encode(), "copy.txt")
    found = align(fingerprints(article_of(2)), [Piece(p.text) for p in imported.paragraphs])
    kept = " ".join([p.text for p in found.placed.values()] + list(found.left)).split()
    assert sorted(kept) == sorted(" ".join(p.text for p in imported.paragraphs).split())


# ---------------------------------------------------------------------------- the five


@pytest.mark.texts
@pytest.mark.parametrize("way", WAYS[:3], ids=lambda way: way.name)
def test_copies_of_the_five_articles_get_their_numbers(way: Way, texts: Path):
    from edition.files import Edition
    from edition.readers import read_corpus

    corpus, _ = read_corpus(Edition(ROOT))
    right = placed = true = 0
    for path in sorted(texts.glob("*.txt")):
        article = import_text(path.read_bytes(), path.name)
        prints = take_fingerprints(article.id, "", [p.text for p in article.paragraphs])
        made = MadeUp(
            str(next(iter(article.frontmatter["title"].values()))),
            tuple(_in_order(article)),
        )
        copy = derive(made, way, 1)
        text = corpus.text(article.id)
        pieces = [p for p, _ in pieces_of(import_text(copy.text.encode(), "copy"), text)]
        found = score(align(prints, pieces), copy.truth)
        assert found.right == found.placed, article.id
        right, placed, true = right + found.right, placed + found.placed, true + found.true
    assert Score(right, placed, true).f1 >= 0.97


def _in_order(article):
    first, last = article.paragraphs[0].first_line, article.paragraphs[-1].last_line
    parts = [(p.first_line, 1, "paragraph", p.text) for p in article.paragraphs]
    parts += [
        (h.line, 0, "heading", h.text)
        for h in article.headings
        if not h.run_in and first - 3 <= h.line <= last
    ]
    return [(kind, text) for _, _, kind, text in sorted(parts)]
