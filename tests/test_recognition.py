"""Every text is recognised under any name, and its fingerprints let nobody rebuild it."""

from __future__ import annotations

import json
import random
import re
from itertools import pairwise
from pathlib import Path

import pytest
from copies import WAYS, derive, make_article
from edition.checking import check_edition
from edition.cli import main
from edition.files import Edition
from edition.fingerprints import (
    APART,
    MOST,
    as_data,
    hash_word,
    take_fingerprints,
    words_of,
)
from edition.importer.pipeline import import_text
from edition.model import Corpus
from edition.readers import read_corpus
from edition.recognition import recognise
from edition.sources import with_sources

FINGERPRINTS = "docs/articles/fingerprints.json"


@pytest.fixture
def measured(tiny: Edition, monkeypatch: pytest.MonkeyPatch, capsys) -> Edition:
    """The tiny edition with the fingerprints of its own texts."""
    monkeypatch.chdir(tiny.root)
    assert main(["measure"]) == 0
    capsys.readouterr()
    return tiny


def read(edition: Edition) -> Corpus:
    return with_sources(edition, read_corpus(edition)[0])[0]


def said(edition: Edition) -> dict[str, str]:
    """What was done with each file."""
    return {f.file.removeprefix("texts/"): f.said for f in read(edition).text_files}


def lee(edition: Edition) -> str:
    return (edition.texts / "lee.txt").read_text("utf-8")


def put(edition: Edition, name: str, text: str) -> None:
    (edition.texts / name).write_text(text, "utf-8")


# ------------------------------------------------------------------------- which article


@pytest.mark.parametrize("name", ["a.txt", "копия", "Lee (2) final.TXT", "notes.md", "x.text"])
def test_text_is_recognised_under_any_name(measured, name):
    (measured.texts / "lee.txt").rename(measured.texts / name)
    assert "lee-2021" in read(measured).sources
    assert said(measured)[name] == "lee-2021, by DOI, title, fingerprints: the edition's own text"


def by(edition: Edition, text: str, prints: bool = True) -> tuple[str, tuple[str, ...]]:
    corpus, _ = read_corpus(edition)
    imported = import_text(text.encode(), "x")
    found = recognise(imported, text, corpus.facts, corpus.fingerprints if prints else {})
    return (found.article, found.by) if found else ("", ())


def without(text: str, *parts: str) -> str:
    for part in parts:
        assert part in text
        text = text.replace(part, "")
    return text


DOI, TITLE = "https://doi.org/10.5555/rivers.2021.1", "Rivers and Borders"


def test_article_is_known_by_its_doi_alone(measured):
    text = without(lee(measured), TITLE)
    assert by(measured, text, prints=False) == ("lee-2021", ("DOI",))


@pytest.mark.parametrize(
    "title", [TITLE, "RIVERS AND BORDERS", "Rivers\nand Borders", "# " + TITLE]
)
def test_article_is_known_by_its_title_alone(measured, title):
    text = without(lee(measured), DOI).replace(TITLE, title)
    assert by(measured, text, prints=False) == ("lee-2021", ("title",))


def test_article_is_known_by_its_title_in_another_language(measured):
    text = (measured.texts / "ivanova.txt").read_text("utf-8")
    text = text.replace("Вода и соседи", "Water and Neighbours")
    assert by(measured, text, prints=False) == ("ivanova-2019", ("title",))


def test_article_is_known_by_its_fingerprints_alone(measured):
    text = without(lee(measured), DOI, TITLE)
    assert by(measured, text) == ("lee-2021", ("fingerprints",))


def test_fingerprints_count_more_than_a_doi_on_the_page(measured):
    russian = (measured.texts / "ivanova.txt").read_text("utf-8")
    body = lee(measured).split("Keywords", 1)[1]
    mixed = f"{russian.split('Введение')[0]}\n\nKeywords{body}"
    assert by(measured, mixed)[0] == "lee-2021"


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
def test_bare_text_of_a_derived_copy_is_known(measured, way):
    article = make_article(5)
    prints = {"lee-2021": take_fingerprints("lee-2021", "", article.paragraphs)}
    text = derive(article, way, 5, front=False).text
    corpus, _ = read_corpus(measured)
    found = recognise(import_text(text.encode(), "x"), text, corpus.facts, prints)
    assert found
    assert (found.article, found.by) == ("lee-2021", ("fingerprints",))
    assert found.share > 0.9


def test_other_text_is_none_of_the_articles(measured):
    put(measured, "walk.txt", derive(make_article(8), WAYS[0]).text)
    assert said(measured)["walk.txt"] == "none of the edition's articles; not used"
    assert [d.code for d in check_edition(measured, texts=True)[1]] == ["T011"]


def test_file_that_is_no_text_is_said_not_to_be_read(measured):
    (measured.texts / "lee.pdf").write_bytes(b"%PDF-1.7")
    assert said(measured)["lee.pdf"].startswith("not read: Only plain text")
    assert [d.code for d in check_edition(measured, texts=True)[1]] == ["T010"]


def test_hidden_files_are_left_aside(measured):
    (measured.texts / ".DS_Store").write_bytes(b"\0\1")
    assert ".DS_Store" not in said(measured)


# ---------------------------------------------------------------------- copies and versions


def test_second_copy_is_told_from_another_version(measured):
    put(measured, "again.txt", lee(measured))
    put(measured, "draft.txt", lee(measured).replace("each and every day", "every day"))
    found = said(measured)
    assert "a second copy of what texts/again.txt has; not used" in found["lee.txt"]
    assert "another version of what texts/again.txt has; not used" in found["draft.txt"]
    assert read(measured).sources["lee-2021"].own


def test_own_text_is_taken_before_any_other(measured):
    put(measured, "aaa.txt", lee(measured).replace("each and every day", "every day"))
    assert read(measured).sources["lee-2021"].file == "texts/lee.txt"


def test_other_line_breaks_make_no_other_text(measured):
    wrapped = re.sub(r"(?<=\w) (?=\w{5})", "\n", lee(measured))
    put(measured, "lee.txt", wrapped.replace("standing", "stand-\ning"))
    assert "the edition's own text" in said(measured)["lee.txt"]


def test_changed_words_make_another_version_with_the_same_numbers(measured):
    put(measured, "lee.txt", lee(measured).replace("single wall of stone", "single stone wall"))
    source = read(measured).sources["lee-2021"]
    assert not source.own
    assert [p.number for p in source.paragraphs] == [1, 2, 3, 4]
    assert "4 of 4 paragraphs placed" in said(measured)["lee.txt"]


def test_study_text_is_not_held_against_another_version(measured):
    put(measured, "lee.txt", lee(measured).replace("1998", "1997").replace("Oster", "Wester"))
    assert check_edition(measured, texts=True)[1] == []


def test_citations_of_another_version_keep_their_paragraphs(measured):
    put(measured, "lee.txt", lee(measured).replace("single wall of stone", "single stone wall"))
    source = read(measured).sources["lee-2021"]
    assert [p.citations for p in source.paragraphs] == [(("1",),), (), (("2", "1"),), ()]


def test_what_a_version_lacks_or_adds_is_said(measured):
    start = lee(measured).index("When the year 2004")
    put(
        measured,
        "lee.txt",
        lee(measured)[:start] + lee(measured)[lee(measured).index("References") :],
    )
    (found,) = check_edition(measured, texts=True)[1]
    assert found.code == "T012"
    assert "It lacks p4." in found.message


def test_check_says_what_was_done_with_each_file(measured, capsys):
    assert main(["check", "--notes"]) == 0
    printed = capsys.readouterr().out
    assert (
        "texts/lee.txt: lee-2021, by DOI, title, fingerprints: the edition's own text." in printed
    )
    assert "texts/ivanova.txt: ivanova-2019, by title, fingerprints:" in printed


# ---------------------------------------------------------------------------- measuring


def test_measure_refuses_to_count_in_another_version(measured, capsys):
    before = (measured.root / FINGERPRINTS).read_bytes()
    put(measured, "lee.txt", lee(measured).replace("1998", "in 1998, they say,"))
    assert main(["measure"]) == 2
    assert "another copy" in capsys.readouterr().err
    assert (measured.root / FINGERPRINTS).read_bytes() == before


def test_measure_without_one_text_keeps_its_fingerprints(measured):
    before = (measured.root / FINGERPRINTS).read_bytes()
    (measured.texts / "ivanova.txt").unlink()
    assert main(["measure"]) == 0
    assert (measured.root / FINGERPRINTS).read_bytes() == before


def test_broken_fingerprints_are_reported(measured):
    (measured.root / FINGERPRINTS).write_text("{", "utf-8")
    assert {d.code for d in check_edition(measured)[1]} == {"F011"}


# ------------------------------------------------- what fingerprints give away: nearly nothing

ARTICLE = make_article(21, paragraphs=60)
PRINTS = take_fingerprints("made-2020", "", ARTICLE.paragraphs)
WORDS = [re.findall(r"[^\W\d_]+", text.casefold()) for text in ARTICLE.paragraphs]


def longest_run(words: list[str], known: set[str]) -> int:
    """The longest run of a paragraph's words of which an attacker knows every one."""
    longest = run = 0
    for word in words:
        run = run + 1 if word in known else 0
        longest = max(longest, run)
    return longest


def vocabulary() -> set[str]:
    """More than an attacker has: every word of the article itself, and a dictionary besides."""
    chance = random.Random(7)
    letters = "abcdefghiklmnoprstuvz"
    other = {"".join(chance.choices(letters, k=chance.randint(5, 9))) for _ in range(30_000)}
    return other | {word for words in WORDS for word in words}


def test_guessing_word_by_word_rebuilds_no_run():
    words = vocabulary()
    by_hash: dict[str, set[str]] = {}
    for word in words:
        by_hash.setdefault(hash_word("made-2020", word), set()).add(word)
    shares = []
    for paragraph, true in zip(PRINTS.paragraphs, WORDS, strict=True):
        found = set().union(*(by_hash.get(f, set()) for f in paragraph.features))
        assert longest_run(true, found) <= 2
        assert len(found & set(true)) <= len(found) / 4, "true words drown in false ones"
        shares.append(sum(w in found for w in true) / len(true))
    assert sum(shares) / len(shares) < 0.15


def test_guesses_have_no_order_to_be_joined_in():
    for record in as_data({"a": PRINTS})["articles"]["a"]["paragraphs"]:
        assert record["features"] == sorted(record["features"])


def test_same_attack_rebuilds_a_text_from_overlapping_runs():
    """What fingerprints must not be: hashes of each five neighbouring words give all away."""
    true = WORDS[0]
    runs = {hash(tuple(true[i : i + 5])) for i in range(len(true) - 4)}
    words = {word for paragraph in WORDS for word in paragraph}
    rebuilt = true[:4]
    while len(rebuilt) < len(true):
        rebuilt.append(next(w for w in words if hash((*rebuilt[-4:], w)) in runs))
    assert rebuilt == true


def test_features_are_few_and_their_words_far_apart():
    for paragraph, true in zip(PRINTS.paragraphs, WORDS, strict=True):
        assert len(paragraph.features) <= min(MOST, max(1, len(true) // 10))
        places = [i for i, w in enumerate(true) if hash_word("made-2020", w) in paragraph.features]
        chosen = [i for i in places if len(true[i]) >= 5 and true.count(true[i]) == 1]
        near = sum(b - a <= APART for a, b in pairwise(chosen))
        assert near <= 2, "only words that share a hash by chance may stand nearer"


def test_hash_fits_many_words():
    words = {w for w in vocabulary() if len(w) >= 5}
    hashes = {hash_word("made-2020", w) for w in words}
    assert len(words) / len(hashes) > 5


def test_fingerprints_hold_hashes_and_numbers_alone(measured):
    data = json.loads((measured.root / FINGERPRINTS).read_text("utf-8"))
    for article in data["articles"].values():
        assert set(article) == {"file", "paragraphs"}
        for paragraph in article["paragraphs"]:
            assert set(paragraph) == {"number", "letters", "features"}
            assert all(re.fullmatch(r"[0-9a-f]{3}", f) for f in paragraph["features"])


def test_salt_makes_another_hash_in_another_article():
    words = words_of(" ".join(ARTICLE.paragraphs))
    same = sum(hash_word("a-2001", w) == hash_word("b-2002", w) for w in set(words))
    assert same <= len(set(words)) / 500 + 2


@pytest.mark.texts
def test_five_articles_are_recognised_by_their_fingerprints_alone(texts: Path):
    from places import ROOT

    corpus, _ = read_corpus(Edition(ROOT))
    for path in sorted(texts.glob("*.txt")):
        article = import_text(path.read_bytes(), path.name)
        bare = "\n\n".join(p.text for p in article.paragraphs)
        found = recognise(import_text(bare.encode(), "x"), bare, {}, {})
        assert found is None
        found = recognise(import_text(bare.encode(), "x"), bare, corpus.facts, corpus.fingerprints)
        assert found
        assert found.article == article.id or "fingerprints" in found.by
        assert found.share > 0.95
