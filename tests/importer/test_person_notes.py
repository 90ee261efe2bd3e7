"""Where authors work, as notes to their names say it in sentences."""

from __future__ import annotations

import pytest
from edition.importer.front.authorplaces import place_in_account
from edition.importer.pipeline import import_text
from edition.importer.words.institutions import without_role

BODY = (
    "Die Seile der oberen Brunnen wurden in jedem Frühjahr erneuert, und das Dorf bezahlte sie aus "
    "einem Beutel, den nur der älteste der Hüter öffnen durfte. Niemand fragte ihn, was darin war, "
    "und er sagte es niemandem, bis zu dem Frühjahr, in dem der Beutel leer blieb."
)


def authors_of(front):
    back = "Literatur\n\nLee, A. (2001). Brunnen. Taraz: Brunnenverlag."
    text = f"{front}\n\nEinleitung\n\n{BODY}\n\n{BODY}\n\n{back}"
    found = import_text(text.encode(), "x.txt").frontmatter["authors"]
    return {a["family"]: list(a["affiliation"].values()) for a in found}


@pytest.mark.parametrize(
    ("note", "place"),
    [
        ("Académico e investigador del Centro de Pozos de la Villa", "Centro de Pozos de la Villa"),
        ("Profesora titular de la Universidad del Pozo", "Universidad del Pozo"),
        ("Professore ordinario nell’Università dei Pozzi", "Università dei Pozzi"),
        ("Bank of the University", "Bank of the University"),
        ("Centro de Pozos de la Universidad", "Centro de Pozos de la Universidad"),
        ("Well University School of Law", "Well University School of Law"),
    ],
)
def test_a_post_before_a_place_is_none_of_it(note, place):
    assert without_role(note) == place


def test_an_account_says_the_place_behind_the_post():
    account = "* Anna Keeper è Ricercatore t.d. di Diritto dei pozzi nell'Università di Brook."
    assert place_in_account(account) == "Università di Brook"


def test_one_note_may_say_where_each_of_two_works():
    found = authors_of(
        "Brunnen und Zugang in einem oberen Dorf\n\n"
        "Prof. Dr. Anna von der Aue und Prof. Dr. Carl Brook*\n\n"
        "* Anna von der Aue ist Inhaberin des Lehrstuhls für Brunnenrecht an der Universität Aue; "
        "Carl Brook ist Direktor des Instituts für Seile an der Universität Bach."
    )
    assert found == {"von der Aue": ["Universität Aue"], "Brook": ["Universität Bach"]}


def test_the_lines_of_one_address_are_one_place():
    found = authors_of(
        "Brunnen und Zugang\nAnna Keeper\nCarl Brook\nBoris Well\nCollege of Water\n"
        "Institute of Ropes\nTaraz, Upper Steppe 30332-0280"
    )
    place = "College of Water, Institute of Ropes, Taraz, Upper Steppe 30332-0280"
    assert found == {"Keeper": [place], "Brook": [place], "Well": [place]}


def test_a_place_without_a_mark_is_that_of_the_names_without_one():
    found = authors_of(
        "Brunnen und Zugang\n\nAnna Keeper, Carl Brook¹ and Boris Well\n\nWell University, Taraz"
        "\n\n¹ Brook College, Balkhash"
    )
    assert found["Keeper"] == found["Well"] == ["Well University, Taraz"]
    assert found["Brook"] == ["Brook College, Balkhash"]
