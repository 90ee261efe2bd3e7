"""Bylines: names among degrees, titles, marks and towns."""

from __future__ import annotations

import pytest
from edition.importer.signs.bylines import people
from edition.importer.signs.degrees import without_degrees


def named(text):
    return [(p.family, p.given) for p in people(text) or []]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Keeper, M.D., Carl Well, Ph.D., and Boris Brook, M.P.H.",
        "Anna Keeper, MD; Carl Well; Boris Brook, MD, MAS",
        "Dr. iur. Anna Keeper, LL.M., Prof. Dr. Carl Well and Ass. iur. Boris Brook",
        "Anna Keeper, MPH, Carl Well, RN, and Boris Brook, PsyD",
    ],
)
def test_degrees_and_titles_are_no_part_of_names(text):
    assert named(text) == [("Keeper", "Anna"), ("Well", "Carl"), ("Brook", "Boris")]


def test_initials_behind_a_family_name_are_no_degree():
    assert named("Keeper, M.D., Well, C.D.") == [("Keeper", "M.D."), ("Well", "C.D.")]
    assert named("A. B. Keeper, V. G. Lakes") == [("Keeper", "A. B."), ("Lakes", "V. G.")]


def test_a_mark_behind_a_degree_stays_with_the_name():
    assert without_degrees("Anna Keeper, MD1, and Carl Well, MD2") == (
        "Anna Keeper1, and Carl Well2"
    )


def test_a_given_name_cut_short_is_no_initial():
    assert named("Md. Rafi Keeper") == [("Keeper", "Md. Rafi")]
    assert named("Ch. Keeper Lakes") == [("Keeper Lakes", "Ch.")]


def test_initials_without_full_stops_are_names_where_they_have_marks():
    assert named("CL Keeper1, H Well2 and K Brook1") == [
        ("Keeper", "CL"), ("Well", "H"), ("Brook", "K"),
    ]  # fmt: skip
    assert named("H Well and K Brook") == []


@pytest.mark.parametrize("text", ["Anna Keeper*, Graz", "Anna Keeper,1 Graz", "Anna Keeper+"])
def test_a_mark_ends_the_name(text):
    assert named(text) == [("Keeper", "Anna")]


def test_a_number_that_no_list_of_places_reaches_is_no_mark():
    assert named("Estudios del Pozo 47") == []
    assert named("Anna Keeper 12") == [("Keeper", "Anna")]


def test_a_name_all_in_capitals_has_its_particle_with_the_family():
    assert named("ANNA BERTA KEEPER DE LAKES") == [("DE LAKES", "ANNA BERTA KEEPER")]


def test_two_family_names_stand_behind_an_initial():
    assert named("Carla B. Keeper Lakes") == [("Keeper Lakes", "Carla B.")]
    assert named("Anna B. Keeper") == [("Keeper", "Anna B.")]


def test_an_initial_without_its_stop_is_no_small_word_of_another_language():
    assert named("Sunil K Keeper, Anna V Brook, Carl I Well") == [
        ("Keeper", "Sunil K"), ("Brook", "Anna V"), ("Well", "Carl I"),
    ]  # fmt: skip


def test_marks_stand_behind_the_ranks_of_a_society():
    byline = "Anna Keeper, Senior Member, IWEE¹, Carl Brook, Fellow, IWEE², and Hugh Well¹"
    assert named(byline) == [("Keeper", "Anna"), ("Brook", "Carl"), ("Well", "Hugh")]


@pytest.mark.parametrize("word", ["and", "und", "et", "ed", "oraz", "og", "och", "ve"])
def test_the_last_name_stands_behind_the_and_of_each_language(word):
    assert named(f"ANNA KEEPER {word} ETTORE WELL*") == [("KEEPER", "ANNA"), ("WELL", "ETTORE")]


def test_the_letters_of_a_society_are_no_degree_that_leaves_its_rank_behind():
    names = people("Anna Keeper, Senior Member, SEC, Ida Holz, and Carl Brook, Member, SEC") or []
    assert [p.family for p in names] == ["Keeper", "Holz", "Brook"]
