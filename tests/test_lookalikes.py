"""Works that look alike are proposed to an editor; nothing merges on a score."""

from __future__ import annotations

import random
import time
from dataclasses import replace

import pytest
from edition.bibliography import BibEntry, to_csl
from edition.checking import check_edition
from edition.diagnostics import Place
from edition.files import Edition
from edition.lookalikes import fold, fold_address, pairs, unlike
from edition.model import Corpus, Reference
from edition.readers import read_corpus


def work(key: str, article: str = "lee-2021", **fields: str) -> Reference:
    place = Place(f"bib/{article}.bib")
    csl = to_csl(BibEntry("book", key, fields, place))
    return Reference(article, key, key, key, "", "book", fields, csl, place)


def corpus_of(*works: Reference) -> Corpus:
    return Corpus({}, (), {"lee-2021": works}, {}, {}, (), (), (), {}, {})


def reasons(*works: Reference) -> list[str]:
    return [pair.reason for pair in pairs(corpus_of(*works))]


DAM = {"title": "Dams and their builders", "author": "Charles, Ziegler", "date": "2014"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            DAM,
            {**DAM, "author": "Ziegler, Charles", "title": "Dams and builders"},
            id="given name in the family's place",
        ),
        pytest.param(
            {"title": "Большая вода и степь", "author": "Жуков, П.", "date": "2010"},
            {"title": "Bolshaya voda i step", "author": "Zhukov, P.", "date": "2010"},
            id="Cyrillic against Latin",
        ),
        pytest.param(
            {"title": "Үлкен өзендер жағасында", "date": "2010"},
            {"title": "Ulken ozender zhagasynda", "date": "2010"},
            id="Kazakh against Latin",
        ),
        pytest.param(
            {"title": "Water levels of the Oster"},
            {"title": "Water Levels of the Oster."},
            id="no author and no year",
        ),
        pytest.param(
            {"title": "Water levels of the Oster", "author": "Lee, Ada", "date": "2001"},
            {"title": "Water levels of the Oster"},
            id="author and year in one alone",
        ),
        pytest.param(
            {"title": "Floods", "doi": "10.5555/ABC.1"},
            {"title": "Something else entirely", "doi": "10.5555/abc.1"},
            id="the same DOI",
        ),
        pytest.param(
            {"title": "Levels", "url": "https://www.example.org/levels/"},
            {"title": "Harbour office", "url": "http://example.org/levels?from=home#top"},
            id="the same address",
        ),
        pytest.param(
            {"title": "Dams of the northern plain"},
            {"title": "Dams of the northern plain: a history of walls and gates"},
            id="a subtitle in one alone",
        ),
        pytest.param(
            {"title": "Большая вода", "origtitle": "The great water of Muller"},
            {"title": "The Great Water of Müller"},
            id="a translation with its original title",
        ),
    ],
)
def test_lookalikes_are_proposed(first, second):
    assert len(reasons(work("a", **first), work("b", **second))) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(DAM, {**DAM, "title": "Letters from a lock keeper"}, id="another title"),
        pytest.param(
            DAM,
            {"title": "Dams and builders", "author": "Ziegler, Charles", "date": "2004"},
            id="much of the title in another year",
        ),
        pytest.param(
            {"title": "Annual report", "url": "https://example.org/2001"},
            {"title": "Speech on the opening", "url": "https://example.org/2002"},
            id="another page of one site",
        ),
        pytest.param(
            {"title": "Floods", "doi": ""}, {"title": "Walls", "doi": ""}, id="empty DOIs"
        ),
    ],
)
def test_unlike_works_are_not_proposed(first, second):
    assert reasons(work("a", **first), work("b", **second)) == []


def test_one_work_in_two_lists_is_no_pair():
    lists = {"lee-2021": (work("a", **DAM),), "day-2019": (work("a", "day-2019", **DAM),)}
    assert list(pairs(replace(corpus_of(), references=lists))) == []


def test_pair_is_proposed_once_however_much_it_shares():
    shared = {**DAM, "doi": "10.5555/x", "url": "https://example.org/x"}
    assert reasons(work("a", **shared), work("b", **shared)) == ["the same DOI"]


def test_three_lookalikes_are_three_pairs():
    assert len(reasons(*(work(key, **DAM) for key in "abc"))) == 3


def test_sequels_are_kept_apart_by_the_editors_decision(tiny: Edition):
    """The two volumes look alike, and `bib/distinct.yml` alone keeps the check silent."""
    corpus, _ = read_corpus(tiny)
    assert {(p.first.key, p.second.key) for p in pairs(corpus)} == {("petrov2010", "petrov2012")}
    assert check_edition(tiny)[1] == []
    (tiny.bib / "distinct.yml").write_text("[]\n", "utf-8")
    assert [d.code for d in check_edition(tiny)[1]] == ["B007"]


def test_nothing_is_merged_by_likeness(tiny: Edition):
    (tiny.bib / "distinct.yml").write_text("[]\n", "utf-8")
    corpus, _ = read_corpus(tiny)
    assert sorted(corpus.works()) == ["baker2001", "harbour", "petrov2010", "petrov2012"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Müller", "muller"),
        ("Ёлкин", "elkin"),
        ("Хабаров", "Khabarov"),
        ("Юрьев, Я.", "yurev ya"),
        ("Щукин", "shukin"),
        ("Қазақ өңірі", "kazak oniri"),
        ("İstanbul", "istanbul"),
        ("“Sea-wall”", "sea wall"),
    ],
)
def test_spellings_of_one_word_fold_together(first, second):
    assert fold(first) == fold(second)


def test_words_of_other_scripts_stay_words():
    assert fold("水 and ماء") == "水 and ماء"


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/a",
        "https://www.example.org/a/",
        "HTTPS://Example.org/a?x=1",
        " https://example.org/a#b",
    ],
)
def test_addresses_fold_together(url):
    assert fold_address(url) == "example.org/a"


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ({"title": "Dams & their builders"}, False),
        ({"title": "Tax law today"}, True),
        ({"title": "Tax law today", "doi": "10.5555/X"}, False),
    ],
)
def test_equal_keys_on_unlike_entries_are_told(second, expected):
    first = work("a", doi="10.5555/x", **DAM)
    assert unlike(first, work("a", "day-2019", **second)) is expected


def test_copies_are_found_among_two_thousand_works(record_property):
    """The time is recorded and not judged: it is the machine's as much as the index's."""
    made = random.Random(7)
    words = ["".join(made.choices("aeioubdfgklmnprstv", k=made.randint(4, 9))) for _ in range(900)]
    works = [
        work(
            f"w{number}",
            title=" ".join(made.choices(words, k=made.randint(4, 9))),
            author=f"{made.choice(words).capitalize()}, {made.choice('ABC')}.",
            date=str(made.randint(1950, 2020)),
        )
        for number in range(2000)
    ]
    copies = [work(f"copy of {w.key}", **{**w.fields, "author": ""}) for w in works[::100]]
    start = time.perf_counter()
    found = {(p.first.key, p.second.key) for p in pairs(corpus_of(*works, *copies))}
    seconds = time.perf_counter() - start
    record_property("seconds", round(seconds, 2))
    print(f"pairs among {len(works) + len(copies)} works: {seconds:.2f} s")
    assert found >= {(w.key, f"copy of {w.key}") for w in works[::100]}
    assert len(found) < 2 * len(copies)
