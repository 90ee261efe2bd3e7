"""Notes find their words again, or say that they do not: edits with known outcome."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import pytest
from edition.anchoring import KEEP, ORPHAN, REVIEW, Anchored, difference, reanchor
from edition.cli import main
from edition.misprints import is_misprint
from edition.reanchoring import from_data
from edition.seeking import Quotation
from edition.wording import tokens_of
from edits import CHANGED, HARMLESS, LAST, OTHER, REMOVED, RIVER, UPKEEP, WATER, Edit


def after(edit: Edit) -> Anchored:
    prefix, quote, suffix = edit.note()
    return reanchor(edit.texts(), [Quotation("n", 1, quote, prefix, suffix)])[0]


def by_name(edits: list[Edit]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("edit", edits, ids=lambda e: e.name)


def test_there_are_enough_edits():
    assert len(HARMLESS) + len(CHANGED) + len(REMOVED) >= 120
    names = [e.name for e in (*HARMLESS, *CHANGED, *REMOVED)]
    assert len(set(names)) == len(names)


@by_name(HARMLESS)
def test_a_harmless_edit_leaves_the_note_on_its_words(edit: Edit):
    found = after(edit)
    assert found.status == KEEP, found
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


SAME = "The mayors met. All that they said of the wall was said of the river too. The mayors went."


def test_paragraphs_with_the_same_words_are_not_told_apart_by_number():
    """One of the twins may have taken the other's number: only another note can tell."""
    quote = "was said of the river"
    start = SAME.index(quote)
    sides = SAME[start - 32 : start], SAME[start + len(quote) :][:32]
    note = Quotation("twin", 1, quote, sides[0], sides[1])
    texts = [(1, f"Norwick wrote it down. {SAME}"), (2, f"{SAME} Suthby kept the letter.")]
    assert reanchor(texts, [note])[0].status == REVIEW
    assert reanchor(texts[:1], [note])[0].status == KEEP
    witness = Quotation("witness", 1, "wrote it down", "Norwick ", ". The mayors met.")
    assert [r.status for r in reanchor(texts, [note, witness])] == [KEEP, KEEP]


def test_words_without_surroundings_are_not_told_apart_by_number():
    texts = [(1, "The wall stood for long."), (2, "Later, the wall stood for long again.")]
    assert reanchor(texts, [Quotation("n", 1, "wall stood for long")])[0].status == REVIEW


def test_a_side_of_which_nothing_was_noted_is_an_edge():
    note = Quotation("n", 1, "The wall stood", "", " for as long as the river ran")
    told = "It is not true that the wall stood for as long as the river ran."
    after_it = "Nobody came. The wall stood for as long as the river ran."
    assert reanchor([(1, told)], [note])[0].status == REVIEW
    assert reanchor([(1, after_it)], [note])[0].status == KEEP
    cut = Quotation("n", 1, "raised by 4", "the dam, she says, was ", "")
    assert reanchor([(1, "So the dam, she says, was raised by 45")], [cut])[0].status == REVIEW


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
        ("contacted", "contracted"),
        ("predicted", "predicated"),
        ("defection", "deflection"),
        ("starring", "staring"),
        ("uninformed", "uniformed"),
        ("поддержал", "подержал"),
        ("представить", "предоставить"),
        ("подданные", "поданные"),
        ("мойындалды", "мойындалады"),
    ],
)
def test_one_word_is_not_the_misprint_of_another(old, new):
    assert not is_misprint(old, new)
    assert not is_misprint(new, old)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("goverment", "government"),
        ("accomodate", "accommodate"),
        ("recieve", "receive"),
        ("independant", "independent"),
        ("enviroment", "environment"),
        ("правительсво", "правительство"),
        ("интергация", "интеграция"),
    ],
)
def test_plain_misprints_are_known(old, new):
    assert is_misprint(old, new)
    assert is_misprint(new, old)


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


PARAGRAPH = {"number": 1, "text": "The wall stood."}
NOTE = {"id": "n", "paragraph": 1, "quote": "wall", "prefix": "The ", "suffix": " stood."}
DEEP = "[" * 100_000


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("", "is not JSON"),
        ("{", "is not JSON"),
        ("[NaN]", "NaN is no value"),
        ('[{"number": Infinity, "text": ""}]', "Infinity is no value"),
        (DEEP, "nested too deep"),
        ("null", "are not a list"),
        ('"text"', "are not a list"),
        ('{"paragraphs": 3}', "are not a list"),
        ("[1]", "paragraphs[0] is 1, not a record"),
        ('[{"number": 1}]', "has no 'text'"),
        ([PARAGRAPH, PARAGRAPH], "the same number as paragraphs[0]"),
        ([PARAGRAPH | {"number": 1.5}], "not the number of a paragraph"),
        ([PARAGRAPH | {"number": True}], "not the number of a paragraph"),
        ([PARAGRAPH | {"number": "p"}], "not the number of a paragraph"),
        ([PARAGRAPH | {"number": -1}], "not the number of a paragraph"),
        ([PARAGRAPH | {"text": ["The wall"]}], "paragraphs[0].text is ['The wall'], not text"),
        ([PARAGRAPH | {"text": "\ud800"}], "half a character"),
        ([PARAGRAPH | {"text": "x" * 200_001}], "200,000 are the most"),
        (b"\xff\xfe[", "not in UTF-8"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_anchor_command_says_what_is_wrong_with_paragraphs(broken, said, tmp_path, capsys):
    assert said in refusal(tmp_path, capsys, broken, [])


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ([NOTE, NOTE], "annotations[1] has the same id as annotations[0]"),
        ([NOTE | {"id": ""}], "not an id"),
        ([NOTE | {"id": None}], "not an id"),
        ([NOTE | {"id": "\udc00"}], "half a character"),
        ([NOTE | {"paragraph": None}], "not the number of a paragraph"),
        ([NOTE | {"paragraph": {}}], "not the number of a paragraph"),
        ([NOTE | {"quote": 7}], "annotations[0].quote is 7, not text"),
        ([NOTE | {"quote": "x" * 5_001}], "5,000 are the most"),
        ([NOTE | {"prefix": ["The "]}], "annotations[0].prefix"),
        ([{"id": "n", "paragraph": 1}], "has no 'quote'"),
    ],
    ids=lambda value: str(value)[:60],
)
def test_anchor_command_says_what_is_wrong_with_notes(broken, said, tmp_path, capsys):
    assert said in refusal(tmp_path, capsys, [PARAGRAPH], broken)


def refusal(folder: Path, capsys: pytest.CaptureFixture[str], *contents: object) -> str:
    """What `edition anchor` says, in one line, of two files that it does not take."""
    paths = [folder / "p.json", folder / "a.json"]
    for path, content in zip(paths, contents, strict=True):
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    assert main(["anchor", *map(str, paths), "--json"]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("edition: ")
    assert len(shown.err.splitlines()) == 1
    return shown.err


def test_anchor_command_wants_files(tmp_path, capsys):
    for path in (tmp_path / "none.json", tmp_path):
        assert main(["anchor", str(path), str(path)]) == 2
        assert "cannot be opened" in capsys.readouterr().err


def test_paragraphs_may_be_named_in_any_of_the_forms():
    _, notes = from_data(
        [],
        [
            {"id": i, "paragraph": x, "quote": "q"}
            for i, x in enumerate((3, "3", "p3", "lee-2021:p3"))
        ],
    )
    assert [n.paragraph for n in notes] == [3, 3, 3, 3]
