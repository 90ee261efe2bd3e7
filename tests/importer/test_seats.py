"""Entries that name a place and no publisher, and all that stands between title and place."""

import pytest
from edition.importer.fields.seats import take_seat
from edition.importer.words.cities import is_seat
from edition.importer.works.references import parse_item


def families(item, role="author"):
    return [p.get("family") or p.get("literal") for p in item.get(role, [])]


def year(item):
    return item["issued"]["date-parts"][0][0]


@pytest.mark.parametrize(
    "place",
    ["Opladen", "Bern u.a.", "London/New York", "Roma-Bari", "Roma – Bari", "Cambridge Mass.",
     "Frankfurt a.M.", "Princeton, NJ", "München und Leipzig", "Thousand Oaks/London/Neudorf"],
)  # fmt: skip
def test_a_city_alone_or_with_others_is_a_place(place):
    assert is_seat(place)


@pytest.mark.parametrize(
    "text", ["Paris Review", "Oxford UP", "New York University", "The Leeds Herald", "London 1987"]
)
def test_a_name_with_a_city_in_it_is_no_place(text):
    assert not is_seat(text)


def test_states_and_countries_are_part_of_the_place():
    item = {}
    assert take_seat("Counting Wells, College Station, Texas.", item) == "Counting Wells"
    assert item == {"publisher-place": "College Station, Texas"}


def test_no_place_is_taken_where_none_is_known():
    assert take_seat("Wells, Bread, Salt.", item := {}) == "Wells, Bread, Salt."
    assert not item


@pytest.mark.parametrize(
    ("text", "title", "place"),
    [
        ("Moor, Ann (1987), Brunnen im Dorf. Ein Überblick, Opladen.",
         "Brunnen im Dorf. Ein Überblick", "Opladen"),
        ("Moor, A. (1987): Brunnen im Dorf. – Wien.", "Brunnen im Dorf", "Wien"),
        ("Moor, A. (1987): Brunnen, Studien des Instituts für Wasser, Heft 3, Bonn 1987.",
         "Brunnen", "Bonn"),
        ("Moor, Ann: Brunnen im Dorf. Ein Überblick. Hamburg, 1987",
         "Brunnen im Dorf. Ein Überblick", "Hamburg"),
        ("Moor, Ann: Brunnen. Ein Überblick. Niederau, 1987", "Brunnen. Ein Überblick", "Niederau"),
        ("A. Moor, Wells at Home. A study, Roma-Bari 1987 (rist. Milano 1999).",
         "Wells at Home. A study", "Roma-Bari"),
    ],
)  # fmt: skip
def test_a_place_behind_a_title_is_no_part_of_it_and_no_publisher(text, title, place):
    item = parse_item(text)
    assert (item["title"], item["publisher-place"]) == (title, place)
    assert "publisher" not in item
    assert families(item) == ["Moor"]
    assert (item["type"], year(item)) == ("book", 1987)


def test_one_unknown_word_before_the_year_is_a_house_where_names_end_with_a_full_stop():
    item = parse_item("Moor, Ann. The Wells. Harcourtson, 1987.")
    assert item["publisher"] == "Harcourtson"
    assert "publisher-place" not in item


def test_a_house_before_its_place_is_told_by_its_words():
    item = parse_item("Moor, Ann (2002): Brunnen. Die Suche, Quell Verlag, Weinheim.")
    assert (item["title"], item["publisher"]) == ("Brunnen. Die Suche", "Quell Verlag")
    assert item["publisher-place"] == "Weinheim"


@pytest.mark.parametrize(
    "text",
    [
        "Moor, Ann (1987), »Der Brunnen. Ein Versuch«, in: Fels, Udo/Bach, Ida (Hg.), Wasser und"
        " Dorf, Schriften des Zentrums, Bd. 4. Frankfurt a.M., S. 16–42.",
        "Moor, Ann (1987). Der Brunnen. Ein Versuch, in: Udo Fels/Ida Bach (Hg.): Wasser und Dorf,"
        " Wien, 16–42.",
        "Moor, A. 1987: Der Brunnen. Ein Versuch. In: Fels, U./Bach, I. (Hrsg.): Wasser und Dorf,"
        " 2. Auflage, Bern u.a., S. 16-42.",
        "Moor, Ann, 1987: Der Brunnen. Ein Versuch in: Fels, Udo; Bach, Ida (Hg.) Wasser und Dorf."
        " Neuwied: Quell, 16-42",
        "A. Moor, ‘Der Brunnen. Ein Versuch’, in U. Fels – I. Bach (edd.), Wasser und Dorf,"
        " Roma 1987, pp. 16-42.",
        "A. Moor, ‘Der Brunnen. Ein Versuch’, in Wasser und Dorf, a c. di U. Fels e I. Bach,"
        " Roma 1987, pp. 16-42.",
        "Moor, Ann und Roy, Luc: Der Brunnen. Ein Versuch. In: Fels, Udo/Bach, Ida (Hg.): Wasser"
        " und Dorf. Hamburg, 1987, S. 16-42",
    ],
)
def test_a_chapter_whose_book_names_only_its_place_is_read_to_the_end(text):
    item = parse_item(text)
    assert item["title"] == "Der Brunnen. Ein Versuch"
    assert item["container-title"] == "Wasser und Dorf"
    assert families(item, "editor") == ["Fels", "Bach"]
    assert "".join(item["page"].split("–")) in ("1642", "16-42")
    assert "publisher-place" in item
    assert (item["type"], year(item), families(item)[0]) == ("chapter", 1987, "Moor")


def test_an_in_inside_a_title_leads_to_no_host():
    item = parse_item("Moor, A. (1987). Listening in: Women at wells. Water, 3(2), 4–9.")
    assert item["title"] == "Listening in: Women at wells"


def test_the_role_may_stand_behind_the_year():
    item = parse_item("Moor, A.B. (1994) (Hrsg.): Brunnen im Dorf, Weinheim 1994.")
    assert families(item, "editor") == ["Moor"]
    assert "author" not in item


def test_names_parted_by_dashes_are_several():
    item = parse_item(
        "A. Moor – B.C. de Wit – D. Roy (a c. di), Wells. Recent Trends, Milano 1987."
    )
    assert families(item, "editor") == ["Moor", "de Wit", "Roy"]


def test_guillemets_that_point_inwards_hold_the_title():
    item = parse_item(
        "Moor, Ann(1987), »Brunnen und Dorf«, Zeitschrift für Wasser, Jg. 32, S. 7–9."
    )
    assert item["title"] == "Brunnen und Dorf"
    assert (item["container-title"], item["volume"]) == ("Zeitschrift für Wasser", "32")


def test_a_heading_of_the_collected_works_gives_editor_and_volume():
    item = parse_item("Moor, Ann: Werke. Herausgegeben von Udo Fels. Band VII. Gütersloh, 1958")
    assert (item["title"], item["volume"]) == ("Werke", "VII")
    assert families(item, "editor") == ["Fels"]


def test_a_title_that_lost_the_stop_before_it_is_no_second_person():
    item = parse_item("Moor, Ann Great Wells, Small Pumps: A History. Leeds: Quay Press. 2012.")
    assert families(item) == ["Moor"]


def test_the_day_of_a_meeting_in_the_title_of_its_papers_is_not_their_year():
    item = parse_item(
        "A. Moor, ‘Wells’, in L. Neri (ed.), Water and Stone, Papers of a Meeting (15 May 1993),"
        " Amsterdam 1995, pp. 97-125."
    )
    assert (year(item), item["publisher-place"]) == (1995, "Amsterdam")
    assert item["container-title"].startswith("Water and Stone, Papers of a Meeting")


def test_of_two_years_the_first_counts():
    for numbers in ("83 (1989-1990), pp. 3-6", "83 (1989-90): 3-6"):
        item = parse_item(f"A. Moor, ‘Wells again’, Water {numbers}.")
        assert (year(item), item["volume"], item["page"]) == (1989, "83", "3-6")


def test_a_city_with_the_name_of_its_state_is_the_place():
    item = {}
    assert take_seat("Silent Wells, New York, USA.", item) == "Silent Wells"
    assert item["publisher-place"] == "New York, USA"


def test_a_chapter_behind_a_question_is_told_by_its_editors():
    item = parse_item(
        "Moor, Ann (1996). Wer trinkt hier? In G. Fels & K. Bach (Hrsg. ), Wasser und Dorf Teil 1"
        " (S. 85-92). Potsdam: Quell Verlag."
    )
    assert (item["title"], item["page"]) == ("Wer trinkt hier?", "85-92")
    assert families(item, "editor") == ["Fels", "Bach"]


def test_a_role_behind_names_tells_that_they_are_names():
    item = parse_item("Anton Fels (Hg.): Brunnen und Zeit. Berlin 2007.")
    assert families(item, "editor") == ["Fels"]
    assert item["title"] == "Brunnen und Zeit"


def test_a_series_behind_a_title_with_its_subtitle_is_no_part_of_it():
    item = parse_item("Moor, Ann. The Well: A History. Water in Our Times. Cambridge: Quay, 1999.")
    assert (item["title"], item["publisher"]) == ("The Well: A History", "Quay")


def test_names_as_they_are_said_may_have_a_chapter_behind_a_full_stop():
    item = parse_item(
        "Ida Bach, Das Recht am Brunnen. In: Udo Fels (Hg.), Wasser und Dorf. Ein Versuch,"
        " Berlin 1993, S. 211–227."
    )
    assert (families(item), families(item, "editor")) == (["Bach"], ["Fels"])
    assert item["container-title"] == "Wasser und Dorf. Ein Versuch"
    assert (item["publisher-place"], item["page"], year(item)) == ("Berlin", "211–227", 1993)


@pytest.mark.parametrize(
    ("imprint", "place", "house"),
    [
        ("Nieuwdorp: Quay Books", "Nieuwdorp", "Quay Books"),
        ("Lowell, MA: Lowell University Press", "Lowell, MA", "Lowell University Press"),
        ("Douala, NEA", "Douala", "NEA"),
        ("London, Quay Books", "London", "Quay Books"),
    ],
)
def test_place_and_house_tell_each_other(imprint, place, house):
    item = {}
    assert take_seat(f"Wells of the Nomads, {imprint}.", item) == "Wells of the Nomads"
    assert (item["publisher-place"], item["publisher"]) == (place, house)


def test_a_numbered_series_is_no_part_of_the_title():
    item = parse_item("Roy, Luc (1983), Puits et dunes, Collection Mémoires, 98, Paris: Quai.")
    assert (item["title"], item["publisher"]) == ("Puits et dunes", "Quai")


def test_the_editors_of_a_text_stand_in_a_sentence_of_their_own():
    item = parse_item("Moor, Ann. The Well Queen. Ed. B.C. Hill & Tom Roy. London: Quay, 2013.")
    assert families(item, "editor") == ["Hill", "Roy"]
    assert item["title"] == "The Well Queen"


def test_an_edition_may_stand_before_the_place_without_a_comma():
    item = parse_item("Fels, Udo: Der Brunnen. 2. überarb. Auflage Opladen 1993.")
    assert (item["title"], item["publisher-place"]) == ("Der Brunnen", "Opladen")


def test_a_sentence_of_one_word_before_the_place_is_the_house():
    item = parse_item("Cooke T (1957) What is kept: elements of wells. Sternby, London")
    assert (item["title"], item["publisher"]) == ("What is kept: elements of wells", "Sternby")


def test_a_french_thesis_says_its_subject():
    item = parse_item("Roy, Luc (2003), Les puits, thèse de doctorat en droit, Université de Lens.")
    assert (item["title"], item["type"]) == ("Les puits", "thesis")
    assert item["publisher"] == "Université de Lens"
