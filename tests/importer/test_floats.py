"""Figures and tables in the middle of a sentence, where no blank line parts them from it."""

import pytest
from edition.importer.preparation import prepare
from setting import Setting

TITLE = ["The Keepers of the Wells", "Ann Moor", "Introduction"]
USUAL = [
    "The wells of the parish were deep and cold, and the water came up so slowly",
    "that the women of the lower street went out before the light, and waited at",
    "the edge of the field for those who had been there sooner than they were.",
]
ABOVE = [
    "Where the keepers met in the spring of the year the water was measured, as",
    "the older people of the parish say who still remember their grandfathers at",
]
BELOW = [
    "the upper well, and the height was cut into the beam above the door, so that",
    "whoever came there later could see what had been found in the years before.",
]


def read(*between):
    lines = [*TITLE, *(4 * USUAL), *ABOVE, *between, *BELOW, *(4 * USUAL)]
    return prepare("\n".join(lines).encode(), "x.txt")


def cut(found):
    """Whether the sentence goes on behind what interrupts it."""
    return [p.text for p in found.body.paragraphs if " ".join(ABOVE + BELOW) in p.text]


def captions(found):
    return [p.text for p in found.body.paragraphs if p.kind == "caption"]


@pytest.mark.parametrize(
    "caption",
    [
        ["Figure 2. The upper well and the beam above its door."],
        ["Fig. (2). The beam above its door, seen from the lower street", "of the parish in May."],
        ["Рис. 2. The upper well and the beam above its door."],
    ],
)  # fmt: skip
def test_a_sentence_goes_on_below_a_caption(caption):
    found = read(*caption)
    assert cut(found)
    assert captions(found) == [" ".join(caption)]


def test_the_address_of_a_figure_is_no_part_of_its_caption():
    found = read("Fig 2. The upper well.", "https://doi.org/10.5555/wells.g002")
    assert cut(found)
    assert captions(found) == ["Fig 2. The upper well."]


CELLS = [
    "Keeper of the wells, upper parish.",
    "Who keeps",
    "the ropes.",
    "Carter.",
    "Some who came.",
]


def test_cells_of_words_below_the_title_of_a_table_are_no_paragraphs():
    found = read("Table 1", "Who was asked about the wells of the parish (n = 5).", *CELLS)
    assert cut(found)
    assert captions(found) == ["Table 1 Who was asked about the wells of the parish (n = 5)."]


def test_cells_may_stand_above_the_caption():
    found = read("Wells", "Depth", "12", "Water", "7", "Table 1. The wells and their depth.")
    assert cut(found)
    assert captions(found) == ["Table 1. The wells and their depth."]


def test_a_table_and_a_figure_may_interrupt_one_sentence():
    found = read("Table 1. Who was asked.", *CELLS, "Figure 1. The upper well.")
    assert cut(found)
    assert captions(found) == ["Table 1. Who was asked.", "Figure 1. The upper well."]


def test_a_caption_between_paragraphs_is_left_to_other_rules():
    lines = [*TITLE, *(4 * USUAL), "Figure 1. The upper well.", *(4 * USUAL)]
    found = prepare("\n".join(lines).encode(), "x.txt")
    assert captions(found) == ["Figure 1. The upper well."]


def test_a_sentence_that_names_a_figure_at_the_start_of_a_line_goes_on():
    lines = [
        *TITLE,
        *(4 * USUAL),
        *ABOVE,
        "Figure 1 the upper well is shown, and there the height",
        *BELOW,
    ]
    found = prepare("\n".join([*lines, *(4 * USUAL)]).encode(), "x.txt")
    assert captions(found) == []


ROWS = [
    "Well", "Upper", "Lower", "Depth (ft)", "42.5", "44.1", "Ropes", "3.1", "11.2", "Ends", "7.5",
]  # fmt: skip


def test_a_sentence_that_goes_on_with_a_sign_ends_a_table():
    below = [
        "& Moor, 1904), and the height was cut into the beam above the door, so that",
        BELOW[1],
    ]
    lines = [*TITLE, *(4 * USUAL), *ABOVE, "Table 1. Wells.", *ROWS, *below, *(4 * USUAL)]
    found = prepare("\n".join(lines).encode(), "x.txt")
    assert [p.text for p in found.body.paragraphs if " ".join(ABOVE + below) in p.text]


def test_no_page_of_text_is_taken_for_a_table():
    setting = Setting(3, "en")
    prose = [x for _ in range(20) for x in setting.lines(setting.paragraph(6), 0.0, False)]
    below = ["Then the keepers came, as the book has it, and all the women of the lower street"]
    below += [*prose[41:60], "Nobody said so.", *BELOW]
    lines = [*TITLE, *prose[:40], *ABOVE, "Table 1. Wells.", *ROWS, *below, *prose[60:]]
    found = prepare("\n".join(lines).encode(), "x.txt")
    taken = {x.text for x in found.tables}
    assert taken == set(ROWS)


def test_a_caption_goes_on_behind_its_hyphen():
    found = read("Table 1. The upper well and the beam above the door of its kee-", "per", *ROWS)
    assert cut(found)
    assert captions(found) == ["Table 1. The upper well and the beam above the door of its keeper"]
