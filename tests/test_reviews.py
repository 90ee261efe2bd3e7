"""Review records: written for the paragraphs named, and true as long as these do not change."""

from __future__ import annotations

import pytest
from edition.checking import check_edition
from edition.cli import main
from edition.files import Edition
from edition.readers import read_corpus
from edition.reviews import Verdict, review_path, write_reviews

LEE = "docs/articles/lee-2021.md"
REVIEWS = "docs/articles/lee-2021.review.yml"
READ = Verdict("corrected", "2026-05-04", "Ada Reader")


@pytest.fixture
def record(tiny: Edition):
    """Record verdicts on paragraphs of the English article."""

    def write(verdicts: dict[int, Verdict]) -> None:
        corpus, _ = read_corpus(tiny)
        text = corpus.text("lee-2021")
        assert text is not None
        write_reviews(review_path(tiny, corpus, text), corpus, text, verdicts)

    return write


def reviews(edition: Edition):
    corpus, found = read_corpus(edition)
    assert found == []
    return {r.paragraph: r for r in corpus.reviews if r.article == "lee-2021"}


def test_record_keeps_verdict_date_name_and_note(tiny, record):
    note = 'Said "perhaps": {kept}, see p. 4 # and [5] — «так»'
    record({2: Verdict("doubtful", "2026-05-04", "Ada: Reader, 'sen.'", note)})
    found = reviews(tiny)[2]
    assert (found.verdict, found.date) == ("doubtful", "2026-05-04")
    assert (found.by, found.note) == ("Ada: Reader, 'sen.'", note)


def test_record_of_one_paragraph_leaves_the_others(tiny, record):
    before = reviews(tiny)
    record({2: READ})
    after = reviews(tiny)
    assert [after[n].by for n in (1, 2, 3, 4)] == ["Test Reader", "Ada Reader"] + [
        "Test Reader"
    ] * 2
    assert [after[n].digest for n in after] == [before[n].digest for n in before]


def test_changed_paragraph_needs_a_new_check(tiny, edit, record):
    edit(LEE, "Three duties follow", "Four duties follow")
    assert [(d.code, d.place.line) for d in check_edition(tiny)[1]] == [("A010", 33)]
    record({2: READ})
    assert check_edition(tiny)[1] == []


def test_record_of_another_paragraph_does_not_cover_the_changed_one(tiny, edit, record):
    edit(LEE, "Three duties follow", "Four duties follow")
    record({1: READ, 3: READ, 4: READ})
    assert [(d.code, d.place.line) for d in check_edition(tiny)[1]] == [("A010", 33)]


def test_line_breaks_do_not_count_as_a_change(tiny, edit):
    edit(LEE, "Three duties follow from", "Three duties\n  follow   from")
    assert check_edition(tiny)[1] == []


def test_every_other_change_counts(tiny, edit):
    edit(LEE, "[@harbour; @baker2001, p. 12]", "[@harbour; @baker2001, p. 13]")
    assert [d.code for d in check_edition(tiny)[1]] == ["A010"]


def test_record_of_a_vanished_paragraph_is_dropped(tiny, record, edit):
    edit(
        REVIEWS,
        "- {paragraph: p4",
        "- {paragraph: p9, hash: '0123456789abcdef', verdict: supported, date: 2026-01-02, "
        "by: machine}\n- {paragraph: p4",
    )
    record({1: READ})
    assert sorted(reviews(tiny)) == [1, 2, 3, 4]


def test_file_says_that_a_machine_is_no_specialist(tiny, record):
    record({1: READ})
    head = (tiny.root / REVIEWS).read_text("utf-8").split("- {")[0]
    assert "no specialist has reviewed" in head


def test_second_language_has_records_of_its_own(tiny):
    corpus, _ = read_corpus(tiny)
    paths = {t.language: review_path(tiny, corpus, t).name for t in corpus.texts_of("ivanova-2019")}
    assert paths == {"ru": "ivanova-2019.review.yml", "en": "ivanova-2019.en.review.yml"}


def test_command_records_the_paragraphs_named(tiny, monkeypatch, capsys):
    monkeypatch.chdir(tiny.root)
    assert main(["review", "lee-2021", "p1", "p3", "--by", "Ada Reader"]) == 0
    assert capsys.readouterr().out == f"{REVIEWS}: 2 records written.\n"
    assert [n for n, r in reviews(tiny).items() if r.by == "Ada Reader"] == [1, 3]


@pytest.mark.parametrize(
    "arguments",
    [
        ["lee-2021", "p5", "--by", "Ada"],
        ["lee-2021", "1", "--by", "Ada"],
        ["lee-2012", "p1", "--by", "Ada"],
        ["lee-2021", "p1", "--by", "Ada", "--language", "kk"],
        ["lee-2021", "p1", "--by", "Ada", "--date", "4 May"],
        ["lee-2021", "p1", "--by", ""],
    ],
)
def test_command_refuses_what_would_be_no_record(arguments, tiny, monkeypatch, capsys):
    monkeypatch.chdir(tiny.root)
    before = (tiny.root / REVIEWS).read_bytes()
    assert main(["review", *arguments]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert (tiny.root / REVIEWS).read_bytes() == before
