"""Notes that stand together at the end of a text under no label (made-up)."""

import pytest
from edition.importer.footnotes.noteruns import lift_run
from edition.importer.pipeline import import_text
from edition.importer.reading.lines import cleaned
from edition.importer.reading.records import Block, Role

TEXT = (
    "Wells of the Moor*",
    "The wells of the moor were dug by hand, and the men have left few papers.¹",
    "What is known of them comes from the board,² which paid them late.³",
)
STAR = "* I thank the keepers of the wells for their help."
NOTES = (
    "1 Ann Marsh, The Quiet Pump (Leeds: Moor Press, 1999), 12.",
    "2 Ibid., 14.",
    "It is not known who wrote this.",
    "3 Tom Reed, “Deep Wells,” Water Studies 3 (2001): 5.",
)


def blocks_of(texts):
    return [Block(Role.BODY, text, n, n, lines=(n,)) for n, text in enumerate(texts, 1)]


def test_blocks_that_count_as_the_marks_do_are_notes():
    run = lift_run(blocks_of([*TEXT, STAR, *NOTES]))
    both = blocks_of(["Wells*", "Ann Berrow**", *TEXT[1:], STAR, f"*{STAR}", *NOTES])
    assert [b.text for b in lift_run(both).front] == [STAR, f"*{STAR}"]
    assert [b.text for b in run.blocks] == list(TEXT)
    assert [(n.label, n.text[:9], n.text[-6:]) for n in run.notes] == [
        ("1", "Ann Marsh", "), 12."),
        ("2", "Ibid., 14", " this."),
        ("3", "Tom Reed,", "1): 5."),
    ]
    assert [b.text for b in run.front] == [STAR]


@pytest.mark.parametrize(
    "texts",
    [
        (*TEXT, "Notes", *NOTES),  # a label is read elsewhere
        (*TEXT[:2], *NOTES),  # the text has one mark only
        (*TEXT, TEXT[1], *NOTES),  # its marks come again, as those of a list of works do
        (*TEXT, *NOTES[:2]),  # the third note is missing
    ],
)
def test_other_numbered_blocks_stay(texts):
    assert lift_run(blocks_of(texts)).notes == ()


def test_a_text_whose_notes_have_no_label_keeps_its_paragraphs():
    prose = " They dug them deep and long and went home late in the evening." * 5
    texts = [TEXT[0], "ANN BERROW", *(f"{text}{prose}" for text in TEXT[1:]), *NOTES]
    article = import_text("\n\n".join(texts).encode(), "wells.txt")
    assert [p.text[:9] for p in article.paragraphs] == ["The wells", "What is k"]
    assert [c.labels for c in article.citations] == [("1",), ("1",), ("3",)]


WORD = (
    "The wells of the moor were dug by hand.[1] Few papers are left.[2]",
    "The board paid late,[3] and said so.[4]",
)


def test_marks_and_notes_may_both_stand_in_brackets():
    heads = [text.replace(str(n), f"[{n}]", 1) for n, text in enumerate(NOTES[:2], 1)]
    heads += ["[3] Marsh, Quiet Pump, 44.", "[4] I owe this to the keepers of the wells."]
    run = lift_run(blocks_of([*WORD, *heads]))
    assert [n.label for n in run.notes] == ["1", "2", "3", "4"]
    assert [b.text for b in run.blocks] == list(WORD)


def test_a_list_of_works_in_brackets_is_no_run_of_notes():
    listed = [f"[{n}] Ann Marsh, The Quiet Pump {n} (Leeds: Moor, 199{n})." for n in range(1, 5)]
    assert lift_run(blocks_of([*WORD, *listed])).notes == ()


@pytest.mark.parametrize(
    "text", ["1. ↑ Ann Marsh, Wells.", "1. ^ Ann Marsh, Wells.", "1. Ann Marsh, Wells. ↩\ufe0e"]
)
def test_the_way_back_to_a_mark_is_no_part_of_its_note(text):
    assert cleaned(text) == "1. Ann Marsh, Wells."


def test_other_arrows_stay():
    assert cleaned("See ↑ and x^2 in 5 ^ 3") == "See ↑ and x^2 in 5 ^ 3"
