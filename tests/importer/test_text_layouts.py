"""Layouts of body text: typescript, one sentence a line, one paragraph a line, nested lists."""

import textwrap

from edition.importer.preparation import prepare

KINDS = ("oaken", "upper", "older", "lower", "outer", "inner", "poorer", "richer")
PARAGRAPHS = [
    f"The {kind} wells of the parish were deep and cold, and the water came up slowly since the "
    f"ropes were old. Nobody in the {kind} street asked for new ones. The keepers met in the "
    f"spring of every year at the {kind} gate, where those who had come first were heard first."
    for kind in KINDS
]


def read(lines):
    found = prepare("\n".join(["The Wells", "", "Ann Moor", "", *lines]).encode(), "x.txt")
    return [p.text for p in found.body.paragraphs], [h.text for h in found.body.headings]


def test_first_lines_are_set_in_where_every_line_is_followed_by_a_blank_one():
    lines = [
        x
        for p in PARAGRAPHS
        for line in textwrap.wrap(p.replace("heard first.", "heard:"), 60, initial_indent="     ")
        for x in (line, "")
    ]
    paragraphs, _ = read(["Introduction", "", *lines])
    assert paragraphs == [p.replace("heard first.", "heard:") for p in PARAGRAPHS]


def test_each_line_is_a_sentence_and_blank_lines_part_the_paragraphs():
    lines = [x for p in PARAGRAPHS for x in (*p.replace(". ", ".\n").split("\n"), "")]
    assert read(["Introduction", "", *lines]) == (PARAGRAPHS, ["Introduction"])


def test_a_heading_stands_right_above_a_paragraph_of_one_line():
    lines = [PARAGRAPHS[0], "1.1 Deep wells", *PARAGRAPHS[1:4], "Cold wells", *PARAGRAPHS[4:]]
    paragraphs, headings = read(["Introduction", *lines])
    assert paragraphs == PARAGRAPHS
    assert headings == ["Introduction", "1.1 Deep wells", "Cold wells"]


def test_items_need_no_full_stop_before_the_next_paragraph():
    listed = ["• wells that were as deep as a tower", "", "• wells that were not so very deep", ""]
    lines = [x for p in PARAGRAPHS[:3] for x in (*textwrap.wrap(p, 80), "")]
    paragraphs, _ = read(["Introduction", "", *lines, *listed, *textwrap.wrap(PARAGRAPHS[3], 80)])
    assert paragraphs[3:] == [
        "wells that were as deep as a tower",
        "wells that were not so very deep",
        PARAGRAPHS[3],
    ]


def test_whose_words_stand_above_a_text_is_said_behind_a_dash_below_them():
    said = ["The water knows nothing of the rope.", "— A. Moor, Letters (1903)"]
    paragraphs, _ = read(["Introduction", "", *said, "", *"\n\n".join(PARAGRAPHS).split("\n")])
    assert paragraphs[0] == " ".join(said)
    items = ["Two rules were kept.", "", "– Wells are swept in May.", "", "– Ropes are dried."]
    paragraphs, _ = read(["Introduction", "", *items, "", *"\n\n".join(PARAGRAPHS).split("\n")])
    assert paragraphs[:2] == ["Two rules were kept.", "Wells are swept in May."]
