import pytest
from edition.importer.lists.entries import join_lines, merge_lists, split_entries
from edition.importer.reading.records import Entry, Line
from edition.importer.works.references import parse_entries, parse_entry, parse_item


def lines(text):
    return [Line(n, t) for n, t in enumerate(text.split("\n"), 1)]


def split(text):
    entries, doubts = split_entries(lines(text))
    return [(e.label, e.text) for e in entries], [d.code for d in doubts]


def test_numbers_in_brackets_with_and_without_bullets_open_entries():
    found, doubts = split("- [1] Fox G. Wells.\n- [2] Poe E. Rivers.\n\n[3] Reed S. Roads.")
    assert found == [("1", "Fox G. Wells."), ("2", "Poe E. Rivers."), ("3", "Reed S. Roads.")]
    assert doubts == []


def test_numbers_with_a_full_stop_or_bare_open_entries():
    assert [n for n, _ in split("1. Fox G. Wells.\n2. Poe E. Rivers.")[0]] == ["1", "2"]
    assert [n for n, _ in split("1 Fox G. Wells.\n2 Poe E. Rivers.")[0]] == ["1", "2"]


def test_a_line_that_begins_with_a_year_is_no_entry():
    found, _ = split("1. Fox G. Wells. London,\n2012. – 280 p.\n2. Poe E. Rivers.")
    assert found[0] == ("1", "Fox G. Wells. London, 2012. – 280 p.")


def test_an_address_cut_by_a_page_end_is_joined():
    found, _ = split(
        "[1] Fox G. Wells, <https://wells.org/pubs/>\n\nnotes/2020/a-well.html\n\n[2] Poe E. R."
    )
    assert found[0][1] == "Fox G. Wells, <https://wells.org/pubs/notes/2020/a-well.html>"


def test_what_follows_a_whole_address_stays_apart():
    assert join_lines(["See https://wells.org/a", "Accessed 2 May 2020."]).count(" ") == 5


def test_pages_cut_at_their_dash_are_joined():
    assert join_lines(["Wells. P. 12-", "19."]) == "Wells. P. 12-19."


def test_a_missing_number_is_reported():
    _, doubts = split(
        "[1] Fox G. Wells.\n[2] Poe E. Rivers.\n[4] Reed S. Roads.\n[5] Hill B. Maps."
    )
    assert doubts == ["entry-missing"]


def test_a_number_that_stands_twice_is_reported():
    _, doubts = split(
        "[1] Fox G. Wells.\n[2] Poe E. Rivers.\n[2] Reed S. Roads.\n[3] Hill B. Maps."
    )
    assert doubts == ["entry-number-twice"]


def test_author_date_entries_are_labelled_with_the_names_of_the_list():
    found, _ = split(
        "Fox, G. (2010). Wells. Brill.\n"
        "Poe, E., & Reed, S. (2011). Rivers. Brill.\n"
        "Poe, E., Reed, S., & Hill, B. (2011). Roads. Brill.\n"
        "Water House. (2012). *Maps*. https://water.org/maps\n"
        "Stone, A. (Ed.). (2013). Hills. Brill."
    )
    assert [n for n, _ in found] == [
        "Fox 2010", "Poe & Reed 2011", "Poe et al. 2011", "Water House 2012", "Stone 2013",
    ]  # fmt: skip


def test_equal_author_date_labels_get_letters():
    found, _ = split("Fox, G. (2010). Wells. Brill.\nFox, G. (2010). Rivers. Brill.")
    assert [n for n, _ in found] == ["Fox 2010a", "Fox 2010b"]


def test_an_unnumbered_entry_over_several_lines_is_one():
    found, _ = split(
        "Fox, G. (2010). Wells of the old\nand the new. Brill.\n\nPoe, E. (2011). Rivers. Brill."
    )
    assert [n for n, _ in found] == ["Fox 2010", "Poe 2011"]


def test_a_dash_repeats_the_names_before():
    found, _ = split("Fox, Gary. *Wells*. Brill, 2010.\n———. *Rivers*. Brill, 2012.")
    assert [n for n, _ in found] == ["Fox 2010", "Fox 2012"]


def test_two_works_under_one_number_are_two_references_with_letters():
    entry = Entry(
        "7",
        "Speech of the keeper at the spring meeting, <https://a.org/one> "
        "Statement of the keeper at the autumn meeting, https://a.org/two",
        1,
        1,
    )
    works = parse_entry(entry)
    assert [w.label for w in works] == ["7a", "7b"]
    assert [w.item["printed-label"] for w in works] == ["7", "7"]
    assert [w.item["URL"] for w in works] == ["https://a.org/one", "https://a.org/two"]


def test_a_list_printed_twice_is_one_with_its_differences_reported():
    first = [
        Entry("1", "Fox G. Wells, https://a.org/wells", 1, 1),
        Entry("2", "Poe E. Rivers", 2, 2),
    ]
    second = [
        Entry("1", "Fox G. Wells, https://a.org/well", 9, 9),
        Entry("2", "Poe E. Rivers", 10, 10),
    ]
    merged, doubts = merge_lists(first, second)
    assert [e.label for e in merged] == ["1", "2"]
    assert [(d.line, d.code) for d in doubts] == [(9, "list-differs")]
    item = parse_entries(merged)[0].item
    assert item["URL"] == "https://a.org/wells"
    assert item["url_second"] == "https://a.org/well"


def test_a_list_in_other_letters_gives_the_title_in_them():
    first = [Entry("1", "Келлер. Колодцы степи, https://a.org/w", 1, 1)]
    second = [Entry("1", "Keller. Kolodtsy stepi [Wells of the Steppe] https://a.org/w", 5, 5)]
    item = parse_entries(merge_lists(first, second)[0])[0].item
    assert item["title"] == "Колодцы степи"
    assert item["title-transliterated"] == "Kolodtsy stepi"
    assert item["title-translated"] == "Wells of the Steppe"


def test_a_second_list_of_other_works_is_not_merged():
    first = [Entry("1", "Fox G. Wells of the west", 1, 1), Entry("2", "Poe E. Rivers of ice", 2, 2)]
    second = [
        Entry("1", "Hill B. Maps and signs", 8, 8),
        Entry("2", "Reed S. Roads and carts", 9, 9),
    ]
    merged, doubts = merge_lists(first, second)
    assert len(merged) == 4
    assert [d.code for d in doubts] == ["second-list"]


def test_a_list_with_a_line_for_each_entry_is_cut_at_its_lines():
    found, _ = split(
        "Fox G (2010) Wells. Water Press\nPoe E, Reed S (2011) Rivers. Water Press\n"
        "Water House (2012) Maps. https://water.org/maps\nStone A (2013) Hills. Water Press"
    )
    assert [n for n, _ in found] == [
        "Fox 2010",
        "Poe & Reed 2011",
        "Water House 2012",
        "Stone 2013",
    ]


def test_the_words_before_an_address_are_no_part_of_the_title():
    for lead in ("unter:", "veröffentlicht unter:", "Online verfügbar unter:"):
        item = parse_item(f"Moor, Ann, 2001: Brunnen im Dorf. {lead} http://brunnen.org/dorf.")
        assert item["title"] == "Brunnen im Dorf"
        assert "publisher" not in item


def test_a_day_of_access_may_print_two_digits_of_its_year():
    item = parse_item(
        "Moor, A. (2008): Brunnen. In: Der Bote. Online verfügbar unter: www.bote.org/b; Stand:"
        " 31.10.08."
    )
    assert item["accessed"] == {"date-parts": [[2008, 10, 31]]}
    assert (item["title"], item["container-title"]) == ("Brunnen", "Der Bote")
    assert "publisher" not in item


def test_a_title_in_the_place_of_the_names_has_its_host_behind_the_year():
    item = parse_item("Kühles Wasser (2003). In: Brunnen heute, www.brunnen-heute.org/3.pdf.")
    assert (item["title"], item["container-title"]) == ("Kühles Wasser", "Brunnen heute")
    assert "author" not in item


def test_the_house_may_stand_before_its_city():
    item = parse_item("Moor, A. (1991). Wells and Doors. Fellowship: Minneapolis.")
    assert (item["publisher"], item["publisher-place"]) == ("Fellowship", "Minneapolis")


@pytest.mark.parametrize(
    ("numbers", "volume", "issue", "page"),
    [
        ("32, 2, 100-127", "32", "2", "100-127"),
        ("11, 1, S. 27-40", "11", "1", "27-40"),
        ("1-2: 115-132", "1-2", None, "115-132"),
        ("51(8), 406 – 410", "51", "8", "406–410"),
    ],
)
def test_numbers_without_labels_are_volume_issue_and_pages(numbers, volume, issue, page):
    item = parse_item(f"Moor, Ann (1982): Wells in Small Towns. Journal of Water, {numbers}.")
    assert (item["volume"], item.get("issue"), item["page"]) == (volume, issue, page)
    assert item["container-title"] == "Journal of Water"


def test_place_and_house_may_stand_in_brackets_without_the_year():
    item = parse_item("Moor, Ann (1981), The Idea of a Well (Cambridge: Quay University Press).")
    assert item["title"] == "The Idea of a Well"
    assert item["publisher"] == "Quay University Press"


def test_a_body_may_edit_the_book_of_a_chapter():
    item = parse_item(
        "Moor, Ann, 1993: Brunnen in Europa in: Bundesamt für Wasser (Hg.) 40 Jahre Brunnen."
        " Neuwied: Quell, 141-168"
    )
    assert item["editor"] == [{"literal": "Bundesamt für Wasser"}]
    assert item["container-title"] == "40 Jahre Brunnen"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Moor, A. 2007, Wells and Doors, Quay University Press, Cambridge.", "author"),
        ("Moor, A. (eds.) 2007, Wells and Doors, Quay University Press, Cambridge.", "editor"),
        ("Moor, A. et al. 2007, Wells and Doors, Quay University Press, Cambridge.", "author"),
    ],
)
def test_a_year_behind_names_without_a_comma_is_that_of_the_work(text, role):
    item = parse_item(text)
    assert item[role][0]["family"] == "Moor"
    assert item["issued"] == {"date-parts": [[2007]]}
    assert item["title"] == "Wells and Doors"
    assert item["publisher"] == "Quay University Press"


def test_a_year_that_ends_a_title_is_not_behind_names():
    item = parse_item("Roy, L., Les Fontaines de Paris 1998, Lyon, Gallimard, 2001.")
    assert item["issued"] == {"date-parts": [[2001]]}


def test_a_second_bracket_with_a_year_is_not_that_of_the_work():
    item = parse_item("Moor, J. (1994). The well and the child (1978 ed.). Lausanne: Quai.")
    assert item["issued"] == {"date-parts": [[1994]]}
    assert item["author"] == [{"family": "Moor", "given": "J."}]


def test_names_joined_by_the_word_of_another_language_are_several():
    item = parse_item("Fels, K., und Ida Bach. Der Brunnen. Ein Lehrbuch. München: Quell, 2010.")
    assert [p["family"] for p in item["author"]] == ["Fels", "Bach"]


def test_a_family_name_of_two_words_is_no_name_in_direct_order():
    item = parse_item("Moor Packer, Renée. The Life of Wells. Oxford: Quay Press, 2010.")
    assert item["author"] == [{"family": "Moor Packer", "given": "Renée"}]


def test_a_journal_may_stand_behind_a_comma():
    item = parse_item("Moor, D. (2002) Wells and the Law, Quay Law Review, 30, pp. 1001–1013.")
    assert (item["title"], item["container-title"]) == ("Wells and the Law", "Quay Law Review")
    assert (item["volume"], item["page"]) == ("30", "1001–1013")


def test_the_number_behind_a_slash_is_the_issue():
    item = parse_item("Moor, A. 1991. On wells. Bulletin of the School of Wells 54/1, 172–76.")
    assert (item["volume"], item["issue"]) == ("54", "1")


def test_the_year_may_stand_between_volume_and_issue():
    item = parse_item("Ida Bach, Der Brunnen. In: Zeitschrift für Wasser, 51 (2003) 9, S. 814–831.")
    assert (item["volume"], item["issue"], item["page"]) == ("51", "9", "814–831")
    assert item["author"] == [{"family": "Bach", "given": "Ida"}]
