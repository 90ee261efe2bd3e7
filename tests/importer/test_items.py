import pytest
from edition.importer.pipeline import import_text
from edition.importer.reading.records import Line
from edition.importer.signs.items import is_within, leads_to_item, opens_next
from edition.importer.words.hyphens import Lexicon
from edition.importer.words.script import is_list_item
from edition.importer.wrapping.wraps import paragraphs_of

OLD = [
    "The old keepers of the wells knew each other and met in the spring of each",
    "year at the gate of the upper town, where the water was shared out by three",
    "families, and they had three rules:",
]
YOUNG = [
    "Nobody among the young keepers knew of this, or so it was said by those who",
    "had come later and wished to be heard in the lower town as well.",
]
ITEMS = [
    ["water is shared out by the eldest;", "jars stand in the order of the houses; and"],
    [
        "nobody speaks before the last jar of the three families has been filled and",
        "carried away.",
    ],
]
QUOTE = [
    "We went down there with our jars and waited for the old men, who never came",
    "before noon, and nobody asked them why it was so. (A miller’s wife)",
]
TAIL = [
    x
    for name in ("old", "young", "poor", "rich", "quiet", "loud", "tall", "small")
    for x in (
        f"The {name} people of the upper town knew of this as well, or so it was said by",
        f"those who had come {name} to the wells in the dry years of the parish, when there",
        f"was {name} water in the river, and the eldest of the families went from house",
        f"to {name} house and asked for the jars that had been lent to them before.",
        "",
    )
]


def paragraphs(lines, blank=False):
    head = ["A title", "", "Keywords: wells", "", "Introduction", ""]
    shown = [x for line in lines for x in ((line, "") if blank else (line,))]
    return [p.text for p in import_text("\n".join([*head, *shown]).encode(), "x.txt").paragraphs]


@pytest.mark.parametrize("blank", [False, True], ids=["wrapped", "typeset"])
def test_items_without_bullets_end_at_a_semicolon_and_the_last_at_a_full_stop(blank):
    found = paragraphs([*OLD, *ITEMS[0], *ITEMS[1], *YOUNG, "", *TAIL], blank)
    assert found[:5] == [" ".join(OLD), *ITEMS[0], " ".join(ITEMS[1]), " ".join(YOUNG)]


@pytest.mark.parametrize("blank", [False, True], ids=["wrapped", "typeset"])
def test_a_round_bullet_opens_an_item_behind_any_word(blank):
    items = ["• the well of the upper town and", "• the well of the lower town."]
    assert paragraphs([*OLD, *items, "", *TAIL], blank)[1:3] == [x[2:] for x in items]


def test_a_signed_quotation_is_over():
    found = paragraphs([*OLD, "", *QUOTE, *YOUNG, "", *TAIL])
    assert found[1:3] == [" ".join(QUOTE), " ".join(YOUNG)]


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("three rules:", True),
        ("the eldest; and", True),
        ("the jars; und", True),
        ("as is known [1;", False),
        ("was said (Moor 2001;", False),
        ("water and", False),
    ],
)
def test_what_leads_to_an_item(text, leads):
    assert leads_to_item(text) is leads


@pytest.mark.parametrize("end", [",", " und", " and"])
def test_the_dash_of_the_item_above_opens_the_next_where_that_one_is_over(end):
    items = [f"– who stood at the well{end}", "– who sat by the river."]
    found = paragraphs([*OLD, *items, *YOUNG, *TAIL])
    assert found[1:3] == [x[2:] for x in items]


@pytest.mark.parametrize("blank", [False, True], ids=["wrapped", "typeset"])
@pytest.mark.parametrize("marks", ["1) 2) 3)", "(a) (b) (c)", "а) б) в)"])
def test_the_next_number_opens_an_item_although_the_one_above_fills_its_line(marks, blank):
    items = [
        "the water is shared out by the eldest of the three old families, if they are;",
        "the jars stand in the order of the houses, as they did in the time of the wars;",
        "nobody speaks before the last jar of the three families is filled.",
    ]
    shown = [f"{mark} {item}" for mark, item in zip(marks.split(), items, strict=True)]
    found = paragraphs([*OLD, *shown, *YOUNG, "", *TAIL], blank)
    assert found[1:5] == [*items, " ".join(YOUNG)]


def test_a_number_that_is_not_the_next_opens_no_item_in_mid_sentence():
    items = ["1) the water is shared out by the eldest of the families, as in rule", "3) below;"]
    found = paragraphs([*OLD, *items, "2) the jars stand in order.", *YOUNG, "", *TAIL])
    assert "as in rule 3) below;" in found[1]


@pytest.mark.parametrize("blank", [False, True])
def test_a_count_that_runs_in_its_paragraph_goes_on_where_its_numbers_open_lines(blank):
    count = [
        "There were three rules at the wells: (1) the water is shared by the eldest;",
        "(2) the jars stand in the order of the houses, as they always did; and also",
        "(3) nobody speaks before the last jar has been filled.",
    ]
    assert " ".join(count) in paragraphs([*TAIL, *count, *YOUNG, *TAIL], blank)


@pytest.mark.parametrize("mark", ["H1.", "H2:", "RQ1:", "H1a:", "Г1.", "AS2:"])
def test_hypotheses_are_items(mark):
    assert is_list_item(f"{mark} Keepers speak before the last jar.")


@pytest.mark.parametrize(
    ("above", "line"),
    [
        ("had said so. (A keeper of the upper well, l.", "211–214)"),
        ("as others wrote (cf. Fox et al.", "Wells), and then no more."),
        ("as others wrote [Moor, Wells, vol.", "XII], and then no more."),
    ],
)
def test_a_line_that_closes_a_bracket_stands_within_its_paragraph(above, line):
    assert is_within(above, line)


@pytest.mark.parametrize(
    ("above", "line"),
    [
        ("They said so (and often).", "Wells (old ones) were deep."),
        ("They had three rules (and kept them:", "2) nobody speaks;"),
        ("They had three rules (and kept them all.", "Wells were deep."),
    ],
)
def test_other_lines_may_start_a_paragraph(above, line):
    assert not is_within(above, line)


@pytest.mark.parametrize("stop", ["its results:", "what the eldest wrote in 1763,"])
@pytest.mark.parametrize("head", ["that no cart", "or so she", "and the jars"])
def test_a_quotation_set_apart_below_a_colon_or_comma_may_open_small(head, stop):
    told = [*OLD[:2], f"families, and what they asked for we know only from {stop}"]
    quote = [
        f"{head} be turned upon the hill; and that any person who",
        "brought a jar in the dark",
    ]
    quote = ["      " + x for x in [*quote, "keep it till it be light, as was done."]]
    told[0] = "  " + told[0]
    body = ["  " + x if i % 5 == 0 else x for i, x in enumerate(TAIL)]
    text = "\n".join(["Introduction", "", *body, *told, "", *quote, "", *body])
    found = [p.text for p in import_text(text.encode(), "x.txt").paragraphs]
    assert " ".join(x.strip() for x in quote) in found


@pytest.mark.parametrize("marks", [("(i)", "(ii)"), ("iii)", "iv)"), ("(c)", "(d)"), ("9)", "10)")])
def test_the_next_item_is_told_by_its_number(marks):
    first, second = marks
    assert opens_next([Line(1, f"{first} the jars of each house;")], f"{second} the steps.")
    assert not opens_next([Line(1, f"{second} the jars of each house;")], f"{first} the steps.")


@pytest.mark.parametrize("marks", [("(i)", "(ii)"), ("(1)", "(2)"), ("(a)", "(b)")])
def test_a_count_that_opens_within_a_line_has_no_items(marks):
    cut = f"year and made two claims: {marks[0]} that water is shared by the eldest of all;"
    lines = [OLD[0], cut, f"{marks[1]} that jars stand in the order of the houses.", "", *TAIL]
    found = import_text("\n".join(["Introduction", "", *lines]).encode(), "x.txt")
    assert found.paragraphs[0].text == " ".join(lines[:3])


@pytest.mark.parametrize(
    "marks", [("(i)", "(ii)", "(iii)"), ("1)", "2)", "3)"), ("a)", "b)", "c)")]
)
def test_items_below_a_full_line_with_a_colon_stand_apart_in_lines_of_print(marks):
    told = [*OLD[:2], "families who had come in the dry years, and they had these three rules too:"]
    items = ["the jars of each house;", "the steps between two wells;", "the oldest of the ropes."]
    lines = [*told, *map(" ".join, zip(marks, items, strict=True)), *YOUNG]
    lines = [x for x in [*lines, *TAIL] if x]
    numbered = [Line(2 * n, f"{text} ") for n, text in enumerate(lines, 1)]
    blocks, _ = paragraphs_of(numbered, Lexicon(lines), {})
    assert [len(b.lines) for b in blocks[:4]] == [3, 1, 1, 1]
