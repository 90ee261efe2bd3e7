"""An editor walks through what needs a check, sees both layers, and the verdict is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from edition.checking import check_edition
from edition.cli import main
from edition.files import Edition
from edition.owing import State, report, standings, unusual
from edition.readers import read_corpus
from edition.reviewing import Walk, chosen, columns, walk_through
from edition.reviews import Verdict, review_path, write_reviews

LEE = "docs/articles/lee-2021.md"
REVIEWS = "docs/articles/lee-2021.review.yml"
LEES = "engineers raised the Oster dam"


def states(edition: Edition) -> dict[int, State]:
    corpus, _ = read_corpus(edition)
    text = corpus.text("lee-2021")
    assert text
    return {s.paragraph.number: s.state for s in standings(corpus, text)}


def record(edition: Edition, verdicts: dict[int, Verdict]) -> None:
    corpus, _ = read_corpus(edition)
    text = corpus.text("lee-2021")
    assert text
    write_reviews(review_path(edition, corpus, text), corpus, text, verdicts)


@pytest.fixture
def stale(tiny: Edition, edit) -> Edition:
    """p2 has changed since its check; p3 has no record; p4 is doubtful; p1 a machine's."""
    edit(LEE, "Three duties follow", "Four duties follow")
    record(
        tiny,
        {
            1: Verdict("supported", "2026-01-02", "machine"),
            4: Verdict("doubtful", "2026-01-02", "Ada Reader", "Who denied it?"),
        },
    )
    path = tiny.root / REVIEWS
    lines = path.read_text("utf-8").splitlines(keepends=True)
    stale_line = next(x for x in lines if "p2," in x)
    lines = [x for x in lines if "p3," not in x]
    lines[lines.index(stale_line)] = stale_line.replace(stale_line.split("'")[1], "0" * 16)
    path.write_text("".join(lines), "utf-8")
    return tiny


@pytest.fixture
def walk(stale: Edition) -> Callable[..., tuple[int, str]]:
    """Walk with given answers; gives how many were recorded and all that was shown."""

    def go(*answers: str, numbers: list[int] | None = None) -> tuple[int, str]:
        replies: Iterator[str] = iter(answers)
        shown: list[str] = []

        def ask(prompt: str) -> str:
            shown.append(prompt)
            try:
                return next(replies)
            except StopIteration:
                raise EOFError from None

        made = Walk(stale, "lee-2021", "en", "Bo Editor", "2026-11-20", ask, shown.append)
        return walk_through(made, numbers or [2, 3, 4]), "\n".join(shown)

    return go


# ------------------------------------------------------------------------------ what is due


def test_paragraphs_are_told_apart_by_their_last_check(stale):
    assert states(stale) == {
        1: State.MACHINE,
        2: State.STALE,
        3: State.NEVER,
        4: State.DOUBTFUL,
    }


@pytest.mark.parametrize(("machine", "numbers"), [(False, [2, 3, 4]), (True, [1, 2, 3, 4])])
def test_walk_goes_to_what_needs_a_check(stale, machine, numbers):
    corpus, _ = read_corpus(stale)
    text = corpus.text("lee-2021")
    assert text
    assert chosen(standings(corpus, text), machine) == numbers


# ----------------------------------------------------------------------------- the walk


def test_walk_shows_both_layers_and_the_last_check(walk):
    _, shown = walk("q", numbers=[1])
    assert LEES.split()[0] in shown
    assert "Lee begins with" in shown
    assert "lee-2021:p1 (en): checked by a machine alone; supported on 2026-01-02" in shown
    assert f"{LEE}:2" in shown


def test_walk_shows_the_note_of_a_doubt(walk):
    assert "Who denied it?" in walk("q", numbers=[4])[1]


def test_walk_shows_what_the_paragraph_owes(walk, edit):
    edit(LEE, "raised by 4.5 metres", "raised by some metres")
    assert "T004" in walk("q", numbers=[1])[1]


def test_verdicts_are_recorded_one_by_one(walk, stale):
    recorded, _ = walk("s", "", "c", "the hedge was lost", "d", "Who denied it?")
    assert recorded == 3
    corpus, found = read_corpus(stale)
    assert found == []
    reviews = {r.paragraph: r for r in corpus.reviews if r.article == "lee-2021"}
    assert [(reviews[n].verdict, reviews[n].note, reviews[n].by) for n in (2, 3, 4)] == [
        ("supported", "", "Bo Editor"),
        ("corrected", "the hedge was lost", "Bo Editor"),
        ("doubtful", "Who denied it?", "Bo Editor"),
    ]
    assert states(stale)[2] is State.CHECKED


def test_what_was_recorded_before_the_end_is_kept(walk, stale):
    assert walk("s", "", "q")[0] == 1
    assert states(stale)[2] is State.CHECKED
    assert states(stale)[3] is State.NEVER


def test_end_of_input_ends_the_walk(walk, stale):
    assert walk("s")[0] == 0
    assert states(stale)[2] is State.STALE


def test_walk_goes_on_and_back_without_a_record(walk, stale):
    before = (stale.root / REVIEWS).read_bytes()
    recorded, shown = walk("n", "b", "n", "n", "n")
    assert recorded == 0
    assert shown.count("lee-2021:p2 (en)") == 2
    assert (stale.root / REVIEWS).read_bytes() == before


def test_doubt_needs_its_reason(walk, stale):
    recorded, shown = walk("d", " ", "q")
    assert recorded == 0
    assert "A doubt needs its reason" in shown


def test_unknown_answer_explains_itself(walk):
    assert "s supported, c corrected" in walk("x", "q")[1]


def test_paragraph_mended_during_the_walk_is_recorded_as_it_stands(walk, stale):
    path = stale.root / LEE

    class Mending(str):
        def strip(self, *_):
            path.write_text(path.read_text("utf-8").replace("Four duties", "Five duties"), "utf-8")
            return "mended"

    assert walk("c", Mending("x"), "q")[0] == 1
    assert states(stale)[2] is State.CHECKED


def test_columns_stand_side_by_side_or_below_each_other():
    wide = columns("a b c", "d e f", 80)
    assert len(wide) == 1
    assert wide[0].startswith("a b c")
    assert wide[0].endswith("│ d e f")
    assert columns("a b c", "d e f", 40) == ["a b c", "", "d e f"]


def test_walk_works_without_the_articles_text(stale, walk):
    for path in stale.texts.iterdir():
        path.unlink()
    assert "(no text at hand)" in walk("q")[1]


# --------------------------------------------------------------------------- the command


@pytest.fixture
def inside(stale, monkeypatch: pytest.MonkeyPatch) -> Edition:
    monkeypatch.chdir(stale.root)
    return stale


def test_command_walks_where_no_paragraph_is_named(inside, monkeypatch, capsys):
    answers = iter(["s", "", "n", "q"])
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    assert main(["review", "lee-2021", "--by", "Bo Editor"]) == 0
    assert "1 record written." in capsys.readouterr().out
    assert states(inside)[2] is State.CHECKED


def test_command_says_where_nothing_is_due(tiny, monkeypatch, capsys):
    monkeypatch.chdir(tiny.root)
    assert main(["review", "lee-2021", "--by", "Bo"]) == 0
    assert capsys.readouterr().out == "lee-2021 (en): no paragraph needs a check.\n"


# ----------------------------------------------------------------------------- the report


def test_report_tells_what_each_study_text_owes(stale, edit, monkeypatch, capsys):
    edit(LEE, "raised by 4.5 metres", "raised by some metres")
    edit(LEE, "about it.", "about it [@harbour].")
    monkeypatch.chdir(stale.root)
    assert main(["check", "--report", "lee-2021"]) == 1
    printed = capsys.readouterr().out
    assert "lee-2021 (en): 4 paragraphs" in printed
    assert "citations invented 1, figures missing 1" in printed
    assert "changed since its check: p1, p2, p4" in printed
    assert "never checked: p3" in printed
    assert "ivanova-2019 (ru)" not in printed
    assert "texts/lee.txt: lee-2021, by DOI" in printed


def test_report_on_all_articles_has_every_language(tiny):
    corpus, found = check_edition(tiny, texts=True)
    printed = report(corpus, found)
    assert [x.split(":")[0] for x in printed.splitlines() if "paragraphs" in x][:3] == [
        "lee-2021 (en)",
        "ivanova-2019 (ru)",
        "ivanova-2019 (en)",
    ]
    assert printed.count("owed: nothing") == 3


def test_report_without_texts_says_so(tiny):
    corpus, found = check_edition(tiny)
    printed = report(corpus, found)
    assert printed.count("nothing was held against it") == 3
    assert printed.endswith("Texts: none at hand")


def test_report_on_an_unknown_article_is_misuse(inside, capsys):
    assert main(["check", "--report", "lee-2012"]) == 2
    assert "lee-2021" in capsys.readouterr().err


def test_paragraphs_much_shorter_than_usual_are_told(tiny):
    corpus, _ = check_edition(tiny, texts=True)
    text = corpus.text("lee-2021")
    assert text
    assert unusual(corpus, text) == []
    short = tuple(
        replace(p, text="By 2004 hardly anything.") if getattr(p, "number", 0) == 4 else p
        for p in text.parts
    )
    assert [n for n, _, _ in unusual(corpus, replace(text, parts=short))] == [4]
