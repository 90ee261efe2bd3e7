"""Bullets on lines of their own, glued to their items, or of a font of signs."""

import pytest
from edition.importer.pages.bullets import settle
from edition.importer.reading.records import Line


def settled(*texts):
    return [x.text for x in settle([Line(i, x) for i, x in enumerate(texts, 1)]).text]


@pytest.mark.parametrize("sign", ["•", "■", "\uf0b7"])
def test_a_bullet_on_a_line_of_its_own_stands_before_its_item(sign):
    shown = sign if sign != "\uf0b7" else "•"
    assert settled(sign, "the wells;", sign, "", "the ropes.") == [
        "", f"{shown} the wells;", "", "", f"{shown} the ropes.",
    ]  # fmt: skip


def test_what_was_emptied_is_accounted_for():
    found = settle([Line(1, "•"), Line(2, "the wells")])
    assert [x.number for x in found.emptied] == [1]


def test_bullets_glued_to_their_items_are_parted():
    assert settled("•The wells", "\uf0a7 The ropes") == ["• The wells", "• The ropes"]


def test_hyphens_glued_to_the_items_of_a_list_are_its_bullets():
    texts = ["There were three kinds:", "-Wells: deep ones", "of the parish.", "-Ropes."]
    assert settled(*texts) == [texts[0], "- Wells: deep ones", texts[2], "- Ropes."]


@pytest.mark.parametrize(
    "texts",
    [
        ["He spoke of the Anglo", "-Saxon wells and of", "-Norman ones."],
        ["There was one:", "-Wells of the parish."],
        ["They were cold:", "-5 degrees.", "-7 degrees."],
    ],
)
def test_other_hyphens_stay(texts):
    assert settled(*texts) == texts


def test_the_letter_o_below_a_bullet_is_a_bullet_as_well():
    texts = ["• wells of the upper parish", "  o Those with ropes", "  o Those with chains"]
    assert settled(*texts) == [texts[0], "  ○ Those with ropes", "  ○ Those with chains"]


def test_the_letter_o_elsewhere_is_a_word():
    assert settled("los pozos", "o Las cuerdas") == ["los pozos", "o Las cuerdas"]
