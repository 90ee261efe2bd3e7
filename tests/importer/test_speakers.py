"""Turns of an interview, told by names that come again, though the line above is full."""

from edition.importer.reading.records import Line
from edition.importer.signs.speakers import starts

TEXT = ["Introduction", "The keepers of the wells were asked in the spring."]


def turns(*texts):
    told = starts([Line(n, x) for n, x in enumerate([*TEXT, *texts], 1)])
    return [texts[n - 3] for n in told]


def test_names_that_come_again_open_turns():
    said = [
        "Question: Who kept the wells?",
        "Answer: Nobody did, as far as I know.",
        "Question: And the ropes?",
        "Answer: There were two rules:",
        "one for each well.",
    ]
    assert turns(*said) == said[:4]


def test_a_word_before_a_colon_is_no_speaker():
    assert turns("There was one rule.", "Wells: sweep them.", "Ropes: dry them.") == []


def test_one_name_alone_takes_no_turns():
    assert turns("Note: the wells are deep.", "Note: the ropes are old.") == []


def test_a_name_in_mid_sentence_opens_no_turn():
    said = [
        "Moor: Who?",
        "Bell: Nobody.",
        "Moor: It was said to",
        "Bell: that is all.",
        "Bell: Yes.",
    ]
    assert turns(*said) == ["Moor: Who?", "Bell: Nobody.", "Moor: It was said to", "Bell: Yes."]
