import pytest
from edition.importer.pipeline import import_text
from edition.importer.words.script import is_caption

OLD = (
    "Nobody spoke before the last jar was filled by the eldest of the three families and carried "
    "away. The old keepers of the wells knew each other and met in the spring of each year."
)
YOUNG = "The young millers knew nobody at all, and they stayed at home in the dry years."
CAPTION = "Table 1. Wells and their depth."
TABLES = {
    "wide gaps": [
        "Well        Depth      Jars",
        "Upper       12.5       40",
        "Lower       9          n/a",
    ],
    "tabs": ["Well\tDepth\tJars", "Upper\t12.5\t40", "Lower\t9\tn/a"],
    "single blanks": [
        "Well Depth (m) Jars a day",
        "Upper 12.5 40",
        "Lower 9 31",
        "The old well 7,5 –",
    ],
    "one cell a line": [
        "Well",
        "Depth (m)",
        "Upper",
        "12.5",
        "Lower well of all",
        "9.4",
        "Old",
        "7,1",
    ],
    "ruled": ["Well | Depth | Jars", "-----|-------|-----", "Upper | 12.5 | 40", "Lower | 9 | 31"],
}


def imported(lines):
    head = ["A title", "", "Keywords: wells", "", "Introduction", ""]
    return import_text("\n".join([*head, *lines]).encode(), "x.txt")


@pytest.mark.parametrize("rows", TABLES.values(), ids=TABLES)
def test_rows_of_a_table_are_no_paragraphs(rows):
    found = imported([OLD, "", CAPTION, *rows, "", YOUNG])
    assert [p.text for p in found.paragraphs] == [OLD, CAPTION, YOUNG]
    assert {b.text for b in found.blocks if b.role == "table"} >= {" ".join(rows[-1].split())}


@pytest.mark.parametrize("rows", TABLES.values(), ids=TABLES)
def test_a_sentence_goes_on_behind_a_table(rows):
    cut = OLD.index(" in the spring")
    found = imported([OLD[:cut], "", CAPTION, *rows, OLD[cut + 1 :], "", YOUNG])
    assert [p.text for p in found.paragraphs] == [OLD, CAPTION, YOUNG]


@pytest.mark.parametrize(
    "caption",
    [
        ["Table 2", "Wells and their depth"],
        ["Tabela 3.", "Studnie i ich głębokość."],
        ["Рис. 4.", "Колодцы верхнего города"],
        ["Cuadro 1", "Los pozos y su hondura"],
    ],
)
def test_a_caption_whose_number_stands_alone_has_its_title(caption):
    found = imported([OLD, "", *caption, "", YOUNG])
    assert [(p.kind, p.text) for p in found.paragraphs][1] == ("caption", " ".join(caption))


def test_years_at_the_end_of_lines_are_no_table():
    lines = [
        "The wells were dug in the years from 1862 to 1871, and again in 1899 and in",
        "1912 1913.",
    ]
    found = imported([OLD, "", *lines, "", YOUNG])
    assert len(found.paragraphs) == 3


@pytest.mark.parametrize(
    "source", ["Source: the keepers.", "Źródło: badania własne.", "Not. Ölçüm."]
)
def test_a_line_that_says_where_the_figures_come_from_belongs_to_the_table(source):
    found = imported([OLD, "", CAPTION, *TABLES["wide gaps"], source, "", YOUNG])
    assert [p.text for p in found.paragraphs] == [OLD, CAPTION, YOUNG]


def test_a_caption_in_capitals_goes_on_in_capitals():
    found = import_text(
        "\n".join(
            [
                "A Title", "", "Keywords: wells", "", "Introduction", "", OLD,
                "", "TABLE I WELLS, RIVERS, AND", "LAKES OF THE UPPER", "VALLEY, BY PARISH", "",
                "Parish   Wells   Rivers", "Norrby   12   7", "Westby   14   8", "",
                OLD,
            ]
        ).encode(),
        "x.txt",
    )  # fmt: skip
    assert [p.text for p in found.paragraphs if p.kind == "caption"] == [
        "TABLE I WELLS, RIVERS, AND LAKES OF THE UPPER VALLEY, BY PARISH"
    ]


def test_a_line_that_opens_with_a_cited_table_in_brackets_is_no_caption():
    assert not is_caption("table 1). The effect was greatest in the upper parish.")
    assert is_caption("Table 1. The effect in the upper parish")


def imported_blocks(*blocks):
    head = ["A Title", "Keywords: wells", "Introduction"]
    found = import_text("\n\n".join([*head, *blocks, "References", "1. A."]).encode(), "x.txt")
    return [p.text for p in found.paragraphs]


def test_cells_of_words_below_a_caption_are_a_table():
    cells = "Name|Work|Age|Anna|keeper of the upper well|54|Bob|miller|61|Carl|ferryman|47"
    caption = "Table 1. Keepers and their work"
    assert imported_blocks(OLD, caption, *cells.split("|"), YOUNG * 2) == [OLD, caption, YOUNG * 2]


def test_what_stands_at_the_axes_of_a_figure_is_no_text():
    caption = "Figure 1. Wells and how deep they were, 1900–1930."
    axes = ["0", "10", "20", "Depth (m)", "1900 1910 1920 1930", "Year"]
    assert imported_blocks(OLD, *axes, caption, YOUNG * 2) == [OLD, caption, YOUNG * 2]


def test_a_box_has_a_caption():
    assert is_caption("Box 1. What a keeper does")


@pytest.mark.parametrize("gap", ["", "\n"])
def test_the_second_line_of_a_caption_is_no_head_of_columns(gap):
    first, second = "Table 1. The wells of the upper parish and how deep", "They Were Found, 1901"
    table = "\n".join([first, second + gap, *TABLES["wide gaps"]])
    found = import_text(f"Introduction\n\n{OLD}\n\n{table}\n\n{YOUNG}".encode(), "x.txt")
    captions = [p.text for p in found.paragraphs if p.kind == "caption"]
    assert captions == [f"{first} {second}"] if gap else [first]


@pytest.mark.parametrize("text", ["Cluster no. 2-Wells and ropes", "Exhibit No. 1 – Wells"])
def test_a_word_with_a_number_and_a_title_is_a_caption_whatever_the_word(text):
    assert is_caption(text)


@pytest.mark.parametrize("text", ["Law no. 12-FZ of 1901", "Well no. 2 was deep"])
def test_other_numbers_open_no_caption(text):
    assert not is_caption(text)


@pytest.mark.parametrize(
    "cut",
    [
        ("Table 1. The wells of the upper parish (in per cent,", "Several Kinds)"),
        ("Table 1. The wells of the upper parish, depth,", "Jars"),
        ("Table 1. The wells of the", "Upper Parish"),
    ],
)
@pytest.mark.parametrize("rows", ["wide gaps", "one cell a line"])
def test_a_caption_that_stops_in_its_midst_goes_on_before_the_first_cell(cut, rows):
    found = imported([OLD, "", *cut, *TABLES[rows], "", YOUNG])
    assert [p.text for p in found.paragraphs] == [OLD, " ".join(cut), YOUNG]


CELLS = "Well\nNo.\n%\nUpper\n12\n30.5\nLower\n9\n24.1\nOld\n18\n45.4\nNew\n7.1\n33.0"


@pytest.mark.parametrize(
    ("table", "captions"),
    [
        (f"▶Table 1 Wells and their jars.\n{CELLS}", ["▶ Table 1 Wells and their jars."]),
        (f"{CELLS}\nTable 1. Wells and their jars.", ["Table 1. Wells and their jars."]),
    ],
    ids=["a sign before the caption", "the caption below"],
)  # fmt: skip
def test_all_cells_of_a_table_are_taken_out(table: str, captions: list[str]) -> None:
    text = f"Wells\n\nAnna Keeper\n\nAbstract\n{YOUNG}\n\nIntroduction\n{OLD}\n{table}\n\n{OLD}"
    found = import_text(text.encode(), "x.txt").paragraphs
    assert [p.text for p in found if p.kind == "caption"] == captions
    assert [p.text for p in found if p.kind != "caption"] == [OLD, OLD]


def test_a_label_over_the_articles_own_doi_opens_no_list() -> None:
    text = (
        f"Wells\n\nAnna Keeper\n\nBibliografie\nDOI https://doi.org/10.58951/w.1\n\nAbstract\n{YOUNG}\n"
        f"\nIntroduction\n{OLD}\n▶Table 1 Wells and their jars.\n{CELLS}\n{OLD}"
    )
    found = import_text(text.encode(), "x.txt").paragraphs
    assert [p.text for p in found] == [OLD, "▶ Table 1 Wells and their jars.", OLD]
