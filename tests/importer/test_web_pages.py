import pytest
from edition.importer.pipeline import import_text

OLD = (
    "Nobody spoke before the last jar was filled by the eldest of the three families and carried "
    "away. The old keepers of the wells knew each other and met in the spring of each year. They "
    "brought bread and lamps, sat down at the wall of the upper well, and settled who would watch "
    "it until the autumn, who would mend the steps, and what a stranger had to pay for a jar."
)
YOUNG = (
    "The young millers knew nobody at all, and they stayed at home in the dry years of the parish."
)
POOR = "Whoever was poor had the water of the lower wells, and the river when these were dry."
HEADS = ["Wells and jars", "The keepers of the wells", "What the millers said"]
BODY = [HEADS[0], OLD, HEADS[1], YOUNG, HEADS[2], POOR]


def imported(lines):
    return import_text("\n\n".join(["A title", "Keywords: wells", *lines]).encode(), "x.txt")


@pytest.mark.parametrize("label", ["Contents", "Sommaire", "Содержание", ""])
@pytest.mark.parametrize("leaders", ["", " ......... 12", "      12"])
def test_a_table_of_contents_is_no_text(label, leaders):
    contents = [x + leaders for x in HEADS]
    found = imported([*([label] if label else []), *contents, *BODY])
    assert [h.text for h in found.headings] == HEADS
    assert [p.text for p in found.paragraphs] == [OLD, YOUNG, POOR]


@pytest.mark.parametrize(
    "link", ["Open in a new tab", "Agrandir Original (jpeg, 212k)", "Скачать PDF", "fig g001 550"]
)
def test_links_among_the_paragraphs_are_no_text(link):
    found = imported([*BODY[:2], link, *BODY[2:]])
    assert [h.text for h in found.headings] == HEADS
    assert [p.text for p in found.paragraphs] == [OLD, YOUNG, POOR]


def test_a_title_block_that_comes_twice_is_no_table_of_contents():
    title = ["Wells of the North in the dry years", "Anna Keeper and Carl Rivers", "Moor College"]
    found = import_text("\n\n".join([*title, "Introduction", OLD, *title]).encode(), "x.txt")
    assert {b.text for b in found.blocks if b.role == "furniture"} == set()


@pytest.mark.parametrize(
    "line", ["PDF 618kSignaler ce document", "AgrandirOriginal (jpeg, 340k)", "ShareTweetPrint"]
)
def test_buttons_in_one_line_are_no_text(line):
    found = imported([*BODY[:2], line, *BODY[2:]])
    assert [p.text for p in found.paragraphs] == [OLD, YOUNG, POOR]
    assert [h.text for h in found.headings] == HEADS


def test_numbers_stuck_to_paragraphs_are_no_text():
    texts = [OLD, YOUNG + " " + POOR, OLD.replace("jar", "jug"), POOR + " " + YOUNG]
    found = imported([HEADS[0], *(f"{n}{text}" for n, text in enumerate(texts, 1))])
    assert [p.text for p in found.paragraphs] == texts


def test_numbers_stuck_to_notes_stay_with_them():
    names = ["Anna Fox", "Carl Poe", "Max Reed", "Ida Moor"]
    notes = [f"{n}{name}, Wells and Jars, Leeds, 2001. {OLD}" for n, name in enumerate(names, 1)]
    found = imported([OLD, YOUNG, POOR, OLD.replace("jar", "jug"), "Notes", *notes])
    assert all(any(note in block.text for block in found.blocks) for note in notes)


def test_a_menu_above_the_article_is_no_text():
    menu = ["Menu", "Search", "Home", "About us", "Log in", "Home / Issues / Vol. 3 / Articles"]
    found = import_text("\n\n".join([*menu, "A title", "Keywords: wells", *BODY]).encode(), "x.txt")
    assert found.frontmatter["title"] == {"en": "A title"}


def test_one_heading_with_a_word_of_menus_stays():
    found = imported(["Home", OLD, HEADS[1], YOUNG, HEADS[2], POOR])
    assert "Home" in [h.text for h in found.headings]


def test_what_a_publisher_says_of_itself_below_the_list_is_no_entry():
    works = [
        "References",
        "Fox, A. (2001). Wells. Leeds: Moor.",
        "Poe, C. (1999). Jars. Hull: Fen.",
    ]
    below = ["About this journal", "It is read in forty countries.", "Submit your manuscript"]
    found = imported([*BODY, *works, *below])
    assert [r.item["title"] for r in found.references] == ["Wells", "Jars"]
    assert {b.role for b in found.blocks if b.text in below} == {"furniture"}
