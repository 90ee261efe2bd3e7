import pytest
from edition.importer.pages import pagenumbers
from edition.importer.pages.furniture import separate
from edition.importer.reading.records import Line


def lines(text):
    return [Line(n, x) for n, x in enumerate(text.split("\n"), 1)]


def test_rising_page_numbers_leave_the_text():
    found = separate(lines("wells and\n\n12\n\nrivers\n\n- 13 -\n\nlakes."))
    assert [x.number for x in found.page] == [3, 7]
    assert not found.doubts


def test_a_single_number_alone_is_taken_away_with_a_doubt():
    found = separate(lines("wells and\n\n12\n\nrivers."))
    assert [x.number for x in found.page] == [3]
    assert [d.code for d in found.doubts] == ["page-number"]


def test_a_running_head_that_cuts_sentences_is_furniture():
    long = "a long line about wells that stops in the middle of its sentence because the page"
    text = "\n\n".join(f"{long}\n\nWells and Rivers {n}\n\nended there." for n in (4, 6, 8))
    assert [x.text for x in separate(lines(text)).page] == [
        "Wells and Rivers 4",
        "Wells and Rivers 6",
        "Wells and Rivers 8",
    ]


def test_a_source_line_under_each_figure_is_text():
    text = "\n\n".join(
        "A whole sentence.\n\nSource: the keepers.\n\nAnother one." for _ in range(3)
    )
    assert not separate(lines(text)).page


def test_a_heading_printed_twice_is_no_running_head():
    assert not separate(lines("References\n\n1. A.\n\nReferences\n\n1. A.\n\nReferences")).page


LONG = "a long line about the {} wells that stops in the middle of its sentence at the page's"


def paged(*heads, opening=()):
    pages = [
        f"{LONG.format(name)}\n\n{n}\n{head}\n\nend." for n, (name, head) in enumerate(heads, 4)
    ]
    return separate(lines("\n".join([*opening, *["An opening line."] * 14, *pages])))


def test_the_authors_own_line_stays_although_running_heads_repeat_it():
    heads = [("old", "Anna Keeper"), ("new", "Anna Keeper"), ("dry", "Anna Keeper")]
    found = paged(*heads, opening=["Anna Keeper", "Wells of the North", ""])
    assert [x.text for x in found.page].count("Anna Keeper") == 3
    assert found.text[0].text == "Anna Keeper"


def test_notes_that_differ_in_two_numbers_are_no_running_head():
    notes = [f"{n} Keeper, op. cit., p. {n * 7}." for n in (3, 9, 14)]
    found = separate(
        lines("\n".join(f"{LONG.format('x' * i)}\n{x}\nend." for i, x in enumerate(notes)))
    )
    assert not found.page


def test_a_piece_of_a_running_head_alone_at_a_page_number_is_furniture():
    both = "Wells of the North        Journal of Dry Places 4"
    heads = [("old", both), ("new", "Wells of the North"), ("dry", both), ("wet", both)]
    assert "Wells of the North" in [x.text for x in paged(*heads).page]


def test_a_link_that_comes_back_before_each_heading_is_no_text():
    parts = [f"Part {'I' * n}\n{LONG.format('old')} {n} end.\nBack to top" for n in range(1, 6)]
    found = separate(lines("\n".join(parts)))
    assert {x.text for x in found.page} == {"Back to top"}


def test_a_heading_that_comes_back_over_text_stays():
    parts = [f"Participants\n{LONG.format('old')} {'x' * n} end." for n in range(1, 6)]
    assert not separate(lines("\n".join(parts))).page


def test_a_piece_of_the_title_with_the_page_number_is_furniture():
    opening = ["Wells of the North: Jars and Keepers", "Anna Keeper"]
    heads = [("old", "2016] Wells of the North 57")]
    assert "2016] Wells of the North 57" in [x.text for x in paged(*heads, opening=opening).page]


def test_a_head_that_comes_once_is_told_by_the_page_that_the_others_leave_free():
    rows = [
        f"and {w} of {v} was carried up the hill by women in the early morning,"
        for w in ("water", "wood", "stone", "grain", "peat", "clay", "salt", "lime")
        for v in ("the first well", "the second", "the third", "the last", "their own", "none")
    ]
    text = [
        "The Wells of Hull and Their Keepers",
        *rows[:16],
        "56 Journal of Wells [Vol 8:1",
        *rows[16:28],
        "2016] The Wells of Hull 57",
        *rows[28:38],
        "58 Journal of Wells [Vol 8:1",
        *rows[38:],
    ]
    away = [x.text for x in separate(lines("\n".join(text))).page]
    assert away == [text[17], text[30], text[41]]


@pytest.mark.parametrize(
    "stamp",
    [
        "This content downloaded from 203.0.113.44 on Mon, 11 Jan 2016 09:14:51 UTC",
        "All use subject to Moor Press Terms and Conditions",
        "Downloaded from moor.example on 4 May 2019",
        "[198.51.100.9] Project WELLS (2016-11-30 22:41 GMT) Moor College",
    ],
)
def test_what_a_library_stamps_on_its_copies_is_known_where_it_comes_once(stamp):
    found = separate(lines(f"wells and\n\n{stamp}\n\nrivers."))
    assert [x.text for x in found.page] == [stamp]


def test_a_publishers_letter_at_the_page_numbers_is_furniture_wherever_it_stands():
    text = "wells and\n\nK\n\n314\n\nrivers and\n\n315\n\nlakes.\n\nK"
    assert [x.text for x in separate(lines(text)).page] == ["K", "314", "315", "K"]
    assert not separate(lines("Wells\n\nA\n\nRivers\n\nA\n\nLakes")).page


@pytest.mark.parametrize(
    "line", ["[Insert Table 1 about here]", "[Таблица 2]", "<Figure 3 near here>"]
)
def test_the_place_of_a_figure_is_no_text(line):
    assert [x.text for x in separate(lines(f"Wells.\n\n{line}\n\nRivers.")).page] == [line]


@pytest.mark.parametrize("line", ["[1] Figure it out", "(Figure 3)", "[sic]", "[The wells]"])
def test_other_brackets_stay(line):
    assert not separate(lines(f"Wells.\n\n{line}\n\nRivers.")).page


def test_a_publishers_figures_at_the_page_numbers_are_furniture():
    text = "\n".join(f"wells and ropes\n{n}\n1 3\nand the parish" for n in (216, 217, 218))
    assert [x.text for x in separate(lines(text)).page].count("1 3") == 3


def test_a_name_with_rising_pages_is_a_running_head_in_typescript_too():
    page = "the keepers of the wells met in the spring and\n\n{}\n\nnobody asked them."
    text = "\n\n".join(page.format(f"          Moor {n}") for n in range(2, 6))
    assert [x.text.strip() for x in separate(lines(text)).page] == [
        f"Moor {n}" for n in range(2, 6)
    ]


@pytest.mark.parametrize(
    "mark",
    ["--- Page {} ---", "[Page {}]", "## Page {}", "===== {} =====", "{{{}}}------", "— стр. {} —"],
)
def test_page_numbers_of_tools_leave_the_text(mark):
    names = {4: "Fox", 5: "Poe", 6: "Reed"}
    text = "\n\n".join(
        f"{LONG.format(name)}\n\n{mark.format(n)}\n\nend, as {name} said."
        for n, name in names.items()
    )
    assert [x.text for x in separate(lines(text)).page] == [mark.format(n) for n in (4, 5, 6)]


def test_a_link_to_a_picture_is_no_text():
    assert len(separate(lines("wells and\n\n![](_page_3_Picture_1.jpeg)\n\nrivers.")).page) == 1


PAGE = [
    f"The {n} keeper spoke of the wells and what the water of each of them cost." for n in "abc"
]


def test_what_stands_at_even_distances_is_furniture_though_it_cuts_no_sentence():
    found = separate(lines("\n".join(["Wells", *[*PAGE * 6, "Wells of the North"] * 5])))
    assert [x.text for x in found.page] == ["Wells of the North"] * 5


def test_what_comes_again_at_uneven_distances_is_text():
    sizes = (2, 30, 6, 60, 3)
    text = ["Wells", *[x for n in sizes for x in (*PAGE * n, "Remarks on them")], *PAGE]
    assert not separate(lines("\n".join(text))).page


def test_notes_with_wide_gaps_are_no_page_numbers():
    text = "\n".join(
        f"A line of prose number {n} of the {page} page goes on.\n" * 12
        + "\n".join(f" {m}   Marsh, ‘Wells of part {m}’, p. {m}." for m in range(n, n + 5))
        for page, n in (("first", 1), ("second", 6), ("third", 11))
    )
    assert separate(lines(text)).page == ()


def pages(*between):
    """Pages of print, with lines between each two of them."""
    page = "What keeper {0}{1} of the {0} well said to {1} of the others and to all who came."
    numbered = [[page.format(n, m) for m in "abc"] for n in range(len(between) + 1)]
    every = zip(numbered, [*between, ()], strict=True)
    return lines("\n".join(x for a, b in every for x in (*a, *map(str, b))))


def numbers(page):
    """The lines that hold page numbers."""
    away, _ = pagenumbers.find(page)
    return [x.text for x in page if x.number in away]


@pytest.mark.parametrize(
    "cut", [("In: Wells 3,", "S. 5–23."), ("Wells, vol. 2,", "p. 6."), ("Wells,", "с. 5–9")]
)
def test_the_pages_of_an_entry_on_a_line_of_their_own_are_no_page_number(cut):
    assert numbers(pages([4], cut, [7])) == ["4", "7"]


@pytest.mark.parametrize("cells", [(71, 78, 64, 93), (5, 6, 7, 8, 9, 12)])
def test_figures_in_a_column_of_cells_are_no_page_numbers(cells):
    column = [x for n in cells for x in (f"of well {n * n}", n)]
    assert numbers(pages([70], column, [75], [81])) == ["70", "75", "81"]


@pytest.mark.parametrize(("below", "is_head"), [("known to keep it.", True), ("Known.", False)])
def test_a_shortened_title_above_a_number_is_a_head_where_a_sentence_goes_on(below, is_head):
    title = ["THE WELLS OF HULL, THEIR KEEPERS,", "AND THEIR BOOKS", "ANNA MOOR", *PAGE * 4]
    text = [*title, "418", "ANNA MOOR", *PAGE, "WELLS, KEEPERS, BOOKS", "419", below]
    text += [*PAGE, "420", "ANNA MOOR", *PAGE]
    away = [x.text for x in separate(lines("\n".join(text))).page]
    assert ("WELLS, KEEPERS, BOOKS" in away) == is_head


def test_a_head_that_comes_once_may_stand_beyond_that_of_the_journal():
    title = ["The Book of Wells between the House", "and the School", "ANNA MOOR", *PAGE * 4]
    journal = "Cotid. Wells, v. 28, n. 2, 2015"
    text = [*title, journal, "117", "Anna MOOR", *PAGE, "118", journal]
    text += ["The Book of Wells between the House and the School", "that the others had.", *PAGE]
    away = {x.text for x in separate(lines("\n".join([*text, "119", journal, *PAGE]))).page}
    assert {journal, text[text.index("118") + 2]} < away


def under(heads: list[str]) -> str:
    """A page of lines below each of these, no two of them alike."""
    places = [f"{a}{b}ham" for a in ("Bel", "Dun", "Fen", "Gos", "Hex") for b in "aeioubdfgk"]
    said = iter(f"a line that says something about the wells of {x} and their" for x in places)
    return "\n\n".join(f"{x}\n\n" + "\n".join(next(said) for _ in range(12)) for x in heads)


def test_numbers_of_sections_before_wide_gaps_are_no_page_numbers():
    heads = ["1     Introduction", "2     Wells", "3     Method", "4     Results"]
    assert separate(lines(under(heads))).page == ()


def test_a_running_head_behind_its_page_number_is_furniture_though_it_counts_from_one():
    heads = [f"{n}     Wells and Rivers" for n in range(1, 5)]
    assert [x.text for x in separate(lines(under(heads))).page] == heads
