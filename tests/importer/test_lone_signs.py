import pytest
from edition.importer.pages.lonesigns import join
from edition.importer.reading.records import Line

ABOVE = "The old keepers of the wells knew the logs of the duty that had been kept"
BELOW = "in the upper town, and nobody else did so."


def joined(*texts):
    return [x.text for x in join([Line(i, x) for i, x in enumerate(texts, 1)]).text]


def test_a_raised_number_on_a_line_of_its_own_stands_behind_its_word():
    assert joined(ABOVE, "12", f" {BELOW}") == [f"{ABOVE}¹²", "", f" {BELOW}"]


def test_a_raised_number_over_its_note_opens_it():
    note = " The last pages of one log are full of horses that a child had drawn."
    assert joined(f"{BELOW}", "1", note)[2] == f"1 {note.strip()}"


def test_a_number_between_sentences_stays():
    texts = (BELOW, "12", "Nobody knew.")
    assert joined(*texts) == list(texts)


@pytest.mark.parametrize(
    "rest",
    [
        "ASSENGERS forgive a late tram more readily than",
        "assengers forgive a late tram more readily than one",
    ],
)
def test_a_large_initial_on_a_line_of_its_own_belongs_to_the_next_word(rest):
    assert joined("I. INTRODUCTION", "P", rest) == ["I. INTRODUCTION", "", f"P{rest}"]


def test_a_letter_over_a_short_line_stays():
    assert joined("Index", "P", "Passengers") == ["Index", "P", "Passengers"]
