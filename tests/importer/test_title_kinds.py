"""Title blocks as publishers print them: marks behind commas, memberships, covers, web pages."""

import pytest
from edition.importer.front.authorplaces import places_in_note
from edition.importer.front.maintitles import without_series
from edition.importer.front.publisherlines import is_kind
from edition.importer.front.titleblock import split_keywords
from edition.importer.pipeline import import_text
from edition.importer.signs.bylines import people
from edition.importer.signs.imprint import imprint_of

LONG = " ".join(
    ["The keepers of the wells knew each other and met in the spring of each year."] * 4
)
FRENCH = " ".join(
    ["Les gardiens des puits se connaissaient et se voyaient au printemps de chaque année."] * 4
)


def matter_of(front, back=""):
    body = f"Introduction\n\n{LONG}\n\nConclusion\n\n{LONG}"
    return import_text(f"{front}\n\n{body}\n\n{back}".encode(), "x.txt").frontmatter


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Anna B Keeper  ,1,2 Li Na Brook,3 Jan Van der Well1",
            [("Keeper", ("1", "2")), ("Brook", ("3",)), ("Van der Well", ("1",))],
        ),
        (
            "Anna Keeper, Member, WELL, Chen Brook, Senior Member, WELL, and Jan O. Well",
            [("Keeper", ()), ("Brook", ()), ("Well", ())],
        ),
        ("Author(s): Anna Keeper", [("Keeper", ())]),
        ("ANNA   KEEPER - W E L L", [("KEEPER-WELL", ())]),
    ],
)
def test_names_are_read_as_publishers_set_them(text, names):
    assert [(p.family, p.marks) for p in people(text) or []] == names


def test_law_journals_print_the_year_first():
    told = {"year": "2014", "volume": "3", "issue": "2", "pages": "41–60"}
    assert imprint_of("(2014) 3(2) Journal of Wells and Law 41–60") == told


def test_a_link_behind_the_imprint_hides_nothing():
    assert imprint_of("Wells 2021, 5(2), 41–60; https://doi.org/10.1234/w5")["pages"] == "41–60"


def test_a_note_says_who_is_with_which_institution():
    note = (
        "Manuscript received March 4, 2018. A. Keeper and C. D. Brook are with the Well School, "
        "Taraz (e-mail: keeper@well.example). J. Well is with Lake Research, Balkhash."
    )
    assert places_in_note(note) == [
        ("A. Keeper and C. D. Brook", "Well School, Taraz", "keeper@well.example"),
        ("J. Well", "Lake Research, Balkhash", ""),
    ]


def test_keywords_in_groups_lose_the_labels_of_the_groups():
    found = split_keywords("Author: wells, water. Thesaurus: depth, spring.")
    assert found == ["wells", "water", "depth", "spring"]


def test_a_series_above_the_title_is_no_title():
    titles = ["Articles and Essays", "The Wells of the Village and Their Keepers in the Spring"]
    assert without_series(titles) == titles[1:]
    assert without_series(["Wells", "Колодцы деревни и их хранители весной и осенью"])[0] == "Wells"


def test_abstracts_of_two_languages_under_one_label_are_told_apart():
    matter = matter_of(
        "Les puits du village\n\nAnna Keeper et Jean Brook\n\nRésumés\n\nFrançais\n\nEnglish\n\n"
        f"{FRENCH}\n\n{LONG}\n\nMots-clés : puits, eau\n\nKeywords: wells, water"
    )
    assert matter["abstracts"] == {"fr": FRENCH, "en": LONG}


def test_the_line_how_to_cite_says_where_the_family_name_begins():
    matter = matter_of(
        "The Wells of the Village and Their Keepers\n\nAnna Maria Keeper Brook\n\n"
        f"Abstract: {LONG}\n\nKeywords: wells; water\n\n"
        "How to cite: Keeper Brook, A. M. (2019). The Wells. Wells, 3(1), 1–9."
    )
    assert matter["authors"][0]["family"] == "Keeper Brook"
    assert matter["authors"][0]["given"] == "Anna Maria"


def test_places_without_their_marks_follow_the_order_of_the_marks():
    matter = matter_of(
        "The Wells of the Village and Their Keepers\n\nAnna Keeper¹, Jean Brook², Jan Well¹\n\n"
        f"Well University, Taraz\n\nInstitute of Lakes, Balkhash\n\nAbstract: {LONG}"
    )
    assert [a["affiliation"]["en"] for a in matter["authors"]] == [
        "Well University, Taraz",
        "Institute of Lakes, Balkhash",
        "Well University, Taraz",
    ]


def test_a_title_below_the_label_of_an_abstract_is_none_of_it():
    matter = matter_of(
        "The Wells of the Village and Their Keepers\n\nAnna Keeper",
        "References\n\n1. Keeper A. Wells. 2001.\n\n2. Brook C. Lakes. 2002.\n\n"
        f"Summary\n\n{LONG}\n\nRésumé\n\nLes puits du village et leurs gardiens\n\n{FRENCH}",
    )
    assert matter["abstracts"] == {"en": LONG, "fr": FRENCH}
    assert matter["title"]["fr"] == "Les puits du village et leurs gardiens"


@pytest.mark.parametrize(
    ("head", "byline", "title", "families"),
    [
        ("PLAINS PSYCHOLOGY", "Anna Keeper, Carl Brook", "Wells and Schools", ["Keeper", "Brook"]),
        ("WEITERE BRUNNEN", "Anna Keller und Carl Bach", "Wer bohrt?", ["Keller", "Bach"]),
        ("СОЦИОЛОГИЯ КОЛОДЦЕВ", "А.Б. КИПЕР, В.Г. РУЧЬЁВ", "Воды и люди", ["КИПЕР", "РУЧЬЁВ"]),
        ("Social Wells", "Anna Keeper¹, Carl Brook²", "Who drills?", ["Keeper", "Brook"]),
    ],
)
@pytest.mark.parametrize("titled", [True, False])
def test_a_sections_name_over_names_in_another_manner_is_no_author(
    head, byline, title, families, titled
):
    front = [head, title, byline] if titled else [head, byline, title]
    authors = matter_of("\n\n".join(front))["authors"]
    assert [a["family"].upper() for a in authors] == [f.upper() for f in families]


def test_names_in_capitals_over_other_names_in_capitals_stay_authors():
    front = (
        "ANNA KEEPER\n\nWell College, Norwich\n\nCARL BROOK\n\nBrook College, Ely\n\nWho drills?"
    )
    assert len(matter_of(front)["authors"]) == 2


def test_a_section_of_the_journal_in_two_scripts_is_no_title():
    assert is_kind("ИСТОРИЯ КОЛОДЦЕВ / HISTORY OF WELLS")
    assert not is_kind("History of Wells / Ropes")
