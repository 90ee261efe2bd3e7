"""Notes find their words again, or say that they do not: edits with known outcome."""

from __future__ import annotations

import json
import random
import re

import pytest
from edition.anchoring import KEEP, ORPHAN, REVIEW, Anchored, difference, reanchor
from edition.annotating import from_data
from edition.cli import main
from edition.seeking import Quotation
from edition.wording import is_typo, tokens_of
from edits import CHANGED, HARMLESS, LAST, OTHER, REMOVED, RIVER, UPKEEP, WATER, Edit


def after(edit: Edit) -> Anchored:
    prefix, quote, suffix = edit.note()
    return reanchor(edit.texts(), [Quotation("n", 1, quote, prefix, suffix)])[0]


def by_name(edits: list[Edit]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("edit", edits, ids=lambda e: e.name)


def test_there_are_enough_edits():
    assert len(HARMLESS) + len(CHANGED) + len(REMOVED) >= 80
    names = [e.name for e in (*HARMLESS, *CHANGED, *REMOVED)]
    assert len(set(names)) == len(names)


def test_nine_in_ten_harmless_edits_are_carried_over():
    lost = [e.name for e in HARMLESS if after(e).status != KEEP]
    assert len(lost) <= len(HARMLESS) / 10, lost


@by_name(HARMLESS)
def test_a_note_that_is_carried_over_is_on_its_words(edit: Edit):
    found = after(edit)
    if found.status != KEEP:
        pytest.xfail(f"{found.status}: {found.reason}")
    text = dict(edit.texts())[edit.paragraph]
    assert found.paragraph == edit.paragraph
    assert text[found.start : found.start + len(found.quote)] == found.quote


@by_name(CHANGED)
def test_changed_words_are_for_a_person(edit: Edit):
    found = after(edit)
    assert found.status == REVIEW, found
    assert found.quote == edit.quote


@by_name(REMOVED)
def test_removed_words_have_no_place(edit: Edit):
    found = after(edit)
    assert (found.status, found.paragraph, found.quote) == (ORPHAN, None, edit.quote), found


def test_any_one_word_of_the_quotation_changed_is_never_silent():
    """Every word in turn replaced by one that is not there, and every word left out."""
    for quote, source in ((UPKEEP, RIVER), ("спор идёт о том, кто и когда её отдаёт", WATER)):
        start = source.index(quote)
        note = Quotation(
            "n", 1, quote, source[start - 32 : start], source[start + len(quote) :][:32]
        )
        for match in re.finditer(r"\w+", quote):
            for other in ("zebra", ""):
                word = quote[: match.start()] + other + quote[match.end() :]
                found = reanchor([(1, source.replace(quote, word))], [note])[0]
                harmless = match[0] in ("the", "a") and not other
                assert found.status != KEEP or harmless, (word, found)


def test_every_digit_changed_is_never_silent():
    for quote in (UPKEEP, "the floods of 1998, when the Oster dam was raised by 4.5 metres"):
        start = RIVER.index(quote)
        note = Quotation("n", 1, quote, RIVER[start - 20 : start], RIVER[start + len(quote) :][:32])
        for at, char in enumerate(quote):
            if char.isdigit():
                word = quote[:at] + str((int(char) + 1) % 10) + quote[at + 1 :]
                assert reanchor([(1, RIVER.replace(quote, word))], [note])[0].status == REVIEW


def test_edits_at_random_never_leave_a_note_on_other_words():
    """A note may be kept only where its words, all but the articles, stand in the same order."""
    dice = random.Random(8)
    words = RIVER.split()
    for _ in range(400):
        cut = dice.randrange(len(words) - 8)
        quote = " ".join(words[cut : cut + dice.randrange(2, 8)]).strip(",.;")
        start = RIVER.index(quote)
        changed = list(words)
        for _ in range(dice.randrange(1, 4)):
            at = dice.randrange(len(changed))
            changed[at : at + 1] = dice.choice(
                [[], ["not"], [changed[at], "not"], ["1999"], [changed[at], changed[at]], ["Baker"]]
            )
        note = Quotation(
            "n", 1, quote, RIVER[max(0, start - 32) : start], RIVER[start + len(quote) :][:32]
        )
        found = reanchor([(1, " ".join(changed)), (2, OTHER)], [note])[0]
        if found.status == KEEP:
            left, right = (
                [t.key for t in tokens_of(x) if t.key not in ("the", "a")]
                for x in (quote.lower(), found.quote.lower())
            )
            assert left == right, (quote, found)


def test_the_second_of_two_equal_places_is_not_taken():
    text = "The wall stood. Nobody paid for the wall. Later the wall fell, and the town slept."
    note = Quotation("n", 1, "the wall", "Nobody paid for ", ". Later ")
    found = reanchor([(1, text)], [note])[0]
    assert (found.status, found.start) == (KEEP, text.index("the wall"))
    moved = "The wall stood. Later the wall fell, and the town slept."
    assert reanchor([(1, moved)], [note])[0].status != KEEP


def test_a_sentence_that_moves_alone_is_for_a_person():
    """Another note stayed, so the paragraph did not move whole."""
    first = "Lee counts the boats. The harbour was dredged in the year of the comet, she says."
    moved = "Baker adds that the harbour was dredged in the year of the comet, she says. So be it."
    notes = [
        Quotation("stays", 1, "Lee counts the boats", "", ". The harbour was dredged in the"),
        Quotation(
            "moves", 1, "dredged in the year of the comet", "boats. The harbour was ", ", she says."
        ),
    ]
    assert [r.status for r in reanchor([(1, first)], notes)] == [KEEP, KEEP]
    after_it = reanchor([(1, "Lee counts the boats."), (2, moved)], notes)
    assert [r.status for r in after_it] == [KEEP, REVIEW]


def test_a_quotation_of_nothing_has_no_place():
    assert reanchor([(1, RIVER)], [Quotation("n", 1, "…")])[0].status == ORPHAN
    assert reanchor([], [Quotation("n", 1, "the wall")])[0].status == ORPHAN


def test_a_difference_shows_both_wordings():
    assert difference("by 4.5 metres", "by 5.4 metres") == "by [-4.5-] {+5.4+} metres"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("mediation", "medication"),
        ("conservation", "conversation"),
        ("causal", "casual"),
        ("united", "untied"),
        ("legal", "illegal"),
        ("now", "not"),
        ("prescribe", "proscribe"),
        ("export", "import"),
        ("dependent", "independent"),
        ("national", "rational"),
        ("county", "country"),
        ("immoral", "immortal"),
    ],
)
def test_one_word_is_not_the_misprint_of_another(old, new):
    assert not is_typo(old, new)
    assert not is_typo(new, old)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("goverment", "government"),
        ("accomodate", "accommodate"),
        ("recieve", "receive"),
        ("independant", "independent"),
        ("enviroment", "environment"),
    ],
)
def test_plain_misprints_are_known(old, new):
    assert is_typo(old, new)
    assert is_typo(new, old)


def test_anchor_command_prints_the_contract(tmp_path, capsys):
    paragraphs = tmp_path / "p.json"
    notes = tmp_path / "a.json"
    paragraphs.write_text(
        json.dumps([{"number": 1, "text": RIVER}, {"number": 2, "text": LAST}]), "utf-8"
    )
    rows = [
        {"id": "a", "paragraph": 1, "quote": UPKEEP, "prefix": "In 2004 ", "suffix": " and Suthby"},
        {"id": "b", "paragraph": "p2", "quote": "tied in red ribbon", "prefix": "", "suffix": ""},
        {"id": "c", "paragraph": 2, "quote": "no such words at all"},
    ]
    notes.write_text(json.dumps(rows), "utf-8")
    assert main(["anchor", str(paragraphs), str(notes), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [(r["id"], r["status"], r["paragraph"]) for r in found] == [
        ("a", "keep", 1),
        ("b", "review", 2),
        ("c", "orphan", None),
    ]
    assert all(set(r) == {"id", "status", "paragraph", "quote", "reason"} for r in found)
    assert "[-red-] {+blue+}" in found[1]["reason"]


@pytest.mark.parametrize(
    "broken", ["{", "[1]", '[{"number": 1}]', '{"paragraphs": 3}', "null", '"text"']
)
def test_anchor_command_says_what_is_wrong_with_data(broken, tmp_path, capsys):
    paragraphs, notes = tmp_path / "p.json", tmp_path / "a.json"
    paragraphs.write_text(broken, "utf-8")
    notes.write_text("[]", "utf-8")
    assert main(["anchor", str(paragraphs), str(notes)]) == 2
    assert capsys.readouterr().err.startswith("edition: ")


def test_paragraphs_may_be_named_in_any_of_the_forms():
    _, notes = from_data(
        [], [{"id": 1, "paragraph": x, "quote": "q"} for x in (3, "3", "p3", "lee-2021:p3")]
    )
    assert [n.paragraph for n in notes] == [3, 3, 3, 3]
