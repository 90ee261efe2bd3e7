from edition.importer.pages.columns import in_reading_order
from edition.importer.pipeline import import_text
from edition.importer.reading.lines import read_lines

LEFT = ["the keepers of the wells knew each", "other and met in the spring of the", "year"] * 4
RIGHT = ["while the millers, who lived by the", "same water, met in the autumn and", "talked"] * 4


def beside(left, right, width=44):
    return [f"{a:<{width}}{b}".rstrip() for a, b in zip(left, right, strict=True)]


def read(lines):
    return in_reading_order(read_lines("\n".join(lines).encode()))


def test_columns_side_by_side_are_read_one_after_the_other():
    order = read(beside(LEFT, RIGHT))
    assert [x.text for x in order.lines] == LEFT + RIGHT
    assert order.origin[1] == 1
    assert order.origin[len(LEFT) + 1] == 1


def test_each_page_is_read_before_the_next():
    page = beside(LEFT, RIGHT)
    order = read([*page, "\f" + page[0], *page[1:]])
    assert [x.text for x in order.lines] == LEFT + RIGHT + LEFT + RIGHT


def test_a_title_across_both_columns_stays_in_its_place():
    title = "Keepers and Millers: Water and Its Users in Three Small Parishes of the Upper Valley"
    order = read([title, "", *beside(LEFT, RIGHT)])
    assert [x.text for x in order.lines if x.text] == [title, *LEFT, *RIGHT]


def test_the_top_of_a_column_is_no_sign_of_a_paragraph():
    order = read(beside(LEFT, RIGHT))
    assert [x.number for x in order.lines if x.page_start] == [len(LEFT) + 1]


def test_a_column_that_ends_early_loses_nothing():
    order = read([*beside(LEFT, RIGHT), *LEFT])
    assert sorted(x.text for x in order.lines if x.text) == sorted(LEFT + RIGHT + LEFT)


def test_a_text_in_one_column_stays_as_it_is():
    lines = read_lines("\n".join(LEFT * 3).encode())
    assert in_reading_order(lines).lines == lines
    assert not in_reading_order(lines).origin


def test_the_report_has_the_numbers_of_the_file():
    text = "\n".join(["Introduction", "", *beside(LEFT, RIGHT)])
    article = import_text(text.encode(), "x.txt")
    numbers = {n for b in article.blocks for n in b.lines}
    assert numbers == {1, *range(3, 3 + len(LEFT))}


def test_a_gutter_may_stand_elsewhere_on_each_page():
    order = read([f"\f{x}" if i == 0 else x for width in (44, 49, 53)
                  for i, x in enumerate(beside(LEFT, RIGHT, width))])  # fmt: skip
    assert [x.text for x in order.lines] == (LEFT + RIGHT) * 3


def test_indented_lines_of_the_right_column_are_cut_at_its_edge():
    right = [f"   {x}" if i % 3 == 0 else x for i, x in enumerate(RIGHT)]
    order = read(beside(LEFT, right))
    assert [x.text for x in order.lines] == LEFT + right


def test_lines_that_begin_beside_their_column_are_cut_too():
    widths = [44, 45, 43, 46] * 3
    lines = [f"{a:<{w}}{b}" for a, b, w in zip(LEFT, RIGHT, widths, strict=True)]
    assert [x.text.strip() for x in read(lines).lines] == LEFT + RIGHT


def test_running_heads_part_pages_without_numbers_or_form_feeds():
    head = "Keepers and millers of the valley"
    left, right = (LEFT * 3)[:30], (RIGHT * 3)[:30]
    page = beside(left, right)
    order = read([*page, head, *page, head, *page])
    assert [x.text for x in order.lines] == [
        *left,
        *right,
        head,
        *left,
        *right,
        head,
        *left,
        *right,
    ]


def at_two_heights(left, right, width=44):
    """Each line in a row of its own: those of the right column stand half a line lower."""
    pairs = zip(left, right, strict=True)
    return [row for a, b in pairs for row in (a, " " * width + b)]


def test_columns_of_two_heights_are_read_one_after_the_other():
    order = read(at_two_heights(LEFT, RIGHT))
    assert [x.text for x in order.lines] == LEFT + RIGHT


def test_the_gutter_may_stand_elsewhere_on_each_page():
    order = read([*beside(LEFT, RIGHT, 44), *("\f" + x for x in beside(LEFT, RIGHT, 50)[:1]),
                  *beside(LEFT, RIGHT, 50)[1:], *("\f" + x for x in beside(LEFT, RIGHT, 38)[:1]),
                  *beside(LEFT, RIGHT, 38)[1:]])  # fmt: skip
    assert [x.text for x in order.lines] == (LEFT + RIGHT) * 3


def test_what_is_set_in_in_the_right_column_stays_there():
    right = [f"     {x}" if i % 5 == 0 else x for i, x in enumerate(RIGHT)]
    order = read(at_two_heights(LEFT, right))
    assert [x.text.strip() for x in order.lines] == LEFT + RIGHT


def test_a_table_in_a_text_of_one_column_is_none():
    rows = [f"{a:<30}{n:<12}{n + 3}" for n, a in enumerate(LEFT[:8])]
    lines = read_lines("\n".join([*LEFT * 6, *rows, *LEFT * 6]).encode())
    assert not in_reading_order(lines).origin
