import pytest
from edition.importer.pages.lonesigns import join, join_tails, part_numbers
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


NOTES = [
    "Marsh, Wells, 1904, p. 12.",
    "Reed, op. cit., p. 40.",
    "Ibid., p. 41.",
    "The Keepers’ Journal, 12 May",
]


def pages(number):
    """Lines of text with marks of notes, each with its note at a page's foot; how a note opens."""
    return [
        line
        for n, note in enumerate(NOTES, 1)
        for line in (f"{ABOVE}.{n}", BELOW, f"{number(n)}{note}", "1931, a paper of two leaves.")
    ]


def test_numbers_that_stick_to_their_notes_are_parted_from_them():
    lines = [Line(i, x) for i, x in enumerate(pages(str), 1)]
    assert [x.text for x in part_numbers(lines).text] == pages(lambda n: f"{n} ")


def test_numbers_that_stick_to_words_without_marks_above_stay():
    lines = [Line(i, x.replace(".1", ".")) for i, x in enumerate(pages(str), 1) if "." in x]
    lines = [Line(x.number, x.text if x.text[0].isdigit() else BELOW) for x in lines]
    assert list(part_numbers(lines).text) == lines


def tails(*texts):
    return join_tails([Line(i, x) for i, x in enumerate([ABOVE] * 9 + list(texts), 1)])


def test_what_stands_behind_a_raised_number_goes_back_on_its_line():
    lines = [
        "So did the keepers of the wells in May.4",
        ". Others wait",
        BELOW,
        "so he said",
        "; so he",
    ]
    found = tails(*lines)
    assert [x.text for x in found.text[9:]] == [lines[0] + lines[1], *lines[2:]]
    assert [x.number for x in found.emptied] == [11]


BROKEN = ["So did the keepers of the wells in the month of May.4", "Others waited, and"]


def test_lines_broken_at_raised_numbers_become_whole():
    found = tails(*[x for n in range(4, 9) for x in (BROKEN[0].replace("4", str(n)), BROKEN[1])])
    assert [x.text for x in found.text[9:]] == [
        f"{BROKEN[0].replace('4', str(n))} {BROKEN[1]}" for n in range(4, 9)
    ]


def test_a_heading_below_a_raised_number_stays():
    texts = [ABOVE, f"{BELOW}4", "The Ends of the Keepers of the Wells", ABOVE]
    assert not tails(*texts, *[f"{ABOVE}.5", ABOVE] * 5).emptied
