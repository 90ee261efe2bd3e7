import pytest
from edition.importer.preparation import prepare

SENTENCE = "The keepers of the wells knew each other and met in the spring of each year."
LONG = " ".join([SENTENCE] * 3)


def body(text, start="Introduction"):
    return prepare(f"A Title\n\nKeywords: wells\n\n{start}\n\n{text}".encode(), "x.txt").body


def test_sentence_cut_by_a_page_end_is_one_paragraph():
    found = body(f"{LONG} They went to\n\nthe river together.\n\n{LONG}")
    assert [p.text for p in found.paragraphs] == [f"{LONG} They went to the river together.", LONG]


@pytest.mark.parametrize("end", ["(Moor 2009, 6).1", "said “at the wells.”12", "by the river.3"])
def test_a_paragraph_ends_with_a_note_number_that_lost_its_raising(end):
    found = body(f"{LONG} The keepers met, as we know {end}\n\n{LONG}\n\n{LONG}")
    assert len(found.paragraphs) == 3


@pytest.mark.parametrize("end", ["in the year 1911", "a depth of 4.5", "by then 12"])
def test_a_number_at_a_page_end_does_not_end_a_paragraph(end):
    found = body(f"{LONG} The keepers met, as we know, {end}\n\nMetres Long were the ropes.")
    assert len(found.paragraphs) == 1


def test_a_cut_before_a_name_is_joined():
    found = body(f"{LONG} They went to the town of\n\nWellington together.")
    assert len(found.paragraphs) == 1


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Keeper et al.", "(2012) say that it was cold."),
        ("Tuncel vd.", "(2012a) kuyunun derin olduğunu yazar."),
        ("По данным Кипер и др.", "(2012, с. 5) вода была холодной."),
        ("Keeper and co.", "[16] say that it was cold."),
    ],
)
def test_a_sentence_goes_on_with_the_year_of_those_it_names(above, below):
    found = body(f"{LONG} {above}\n\n{below}\n\n{LONG}")
    assert [p.text for p in found.paragraphs] == [f"{LONG} {above} {below}", LONG]


@pytest.mark.parametrize("below", ["(2012) The wells were dry.", "[16] Keepers were asked."])
def test_a_year_above_a_sentence_of_its_own_starts_a_paragraph(below):
    found = body(f"{LONG}\n\n{below}\n\n{LONG}")
    assert len(found.paragraphs) == 3


def test_a_paragraph_that_stops_at_a_citation_is_finished_with_a_doubt():
    found = body(f"{LONG} They went to the river [6]\n\n{LONG}")
    assert len(found.paragraphs) == 2
    assert [d.code for d in found.doubts] == ["paragraph-join"]


def test_items_of_a_list_are_paragraphs_of_their_own():
    found = body(f"{LONG} They had:\n\n- wells;\n- rivers;\n- lakes.⁴\n\n{LONG}")
    assert [(p.kind, p.text) for p in found.paragraphs][1:4] == [
        ("list-item", "wells;"),
        ("list-item", "rivers;"),
        ("list-item", "lakes.⁴"),
    ]


def test_items_that_lost_their_bullets_are_told_by_the_colon():
    found = body(f"{LONG} They had:\n\ndeep wells;\n\nlong rivers;\n\nwide lakes.\n\n{LONG}")
    assert [p.kind for p in found.paragraphs] == ["paragraph", *["list-item"] * 3, "paragraph"]


def test_a_caption_inside_a_sentence_comes_after_its_paragraph():
    found = body(f"{LONG} They went to\n\nFigure 1 Wells of the north, 2001-2022.\n\nthe river.")
    assert [p.kind for p in found.paragraphs] == ["paragraph", "caption"]
    assert found.paragraphs[0].text.endswith("They went to the river.")


@pytest.mark.parametrize(
    ("headings", "levels"),
    [
        (
            ["1 INTRODUCTION", "2 WELLS", "2.1 Deep wells", "2.1.1 Very deep wells", "3 END"],
            [1, 1, 2, 3, 1],
        ),
        (
            ["I. Introduction", "II. Wells", "(I)Deep wells", "(II) Dry wells", "III. Conclusion"],
            [1, 1, 2, 2, 1],
        ),
        (["INTRODUCTION", "THE WELLS", "Deep wells", "Dry wells", "CONCLUSION"], [1, 1, 2, 2, 1]),
        (["Introduction", "Wells and their keepers", "Conclusion"], [1, 1, 1]),
        (["# Introduction", "## Deep wells", "# Conclusion"], [1, 2, 1]),
        (["I. The wells", "Deep wells", "II. The rivers", "III. The end"], [1, 2, 1, 1]),
    ],
)
def test_headings_get_their_levels(headings, levels):
    first, *rest = headings
    found = body("\n\n".join([LONG, *(f"{h}\n\n{LONG}" for h in rest)]), start=first)
    assert [h.level for h in found.headings] == levels
    assert [h.text for h in found.headings] == [h.lstrip("# ") for h in headings]
    assert len(found.paragraphs) == len(headings)


def test_a_heading_right_above_another_stands_over_it_and_those_that_follow():
    texts = ["The wells\n\nDeep wells", LONG, "Dry wells", LONG, "The rivers\n\nFloods", LONG]
    found = body("\n\n".join([LONG, *texts, "Conclusion", LONG]))
    assert [(h.text, h.level) for h in found.headings[1:]] == [
        ("The wells", 1),
        ("Deep wells", 2),
        ("Dry wells", 2),
        ("The rivers", 1),
        ("Floods", 2),
        ("Conclusion", 1),
    ]


def test_a_lettered_line_over_a_paragraph_is_a_heading():
    found = body(f"{LONG}\n\na) The lenders\n\n{LONG}\n\nb) The wells\n\n{LONG}")
    assert [h.text for h in found.headings[1:]] == ["a) The lenders", "b) The wells"]
    assert len(found.paragraphs) == 3


def test_a_section_label_runs_into_its_paragraph():
    found = prepare(f"A Title\n\nIntroduction. {LONG}\n\n{LONG}".encode(), "x.txt").body
    assert [(h.text, h.run_in) for h in found.headings] == [("Introduction", True)]
    assert found.paragraphs[0].text.startswith("Introduction. The keepers")


def test_an_emphasised_opening_runs_in():
    found = body(f"**Deep wells.** {LONG}")
    assert [(h.text, h.level) for h in found.headings if h.run_in] == [("Deep wells.", 2)]


def test_a_short_opening_taken_up_by_the_next_sentence_runs_in_with_a_doubt():
    found = body("The caravanserais. Caravanserais stood at the wells, and the keepers knew them.")
    assert [h.text for h in found.headings if h.run_in] == ["The caravanserais."]
    assert [d.code for d in found.doubts] == ["run-in-heading"]


@pytest.mark.parametrize(
    "text",
    [
        "On vendait des lanternes. Les lanternes étaient dans la cour, et les gens de la ville "
        "venaient pour les voir.",
        "They mended lanterns. Lanterns were of tin, and the keepers had them from the town.",
        "Man verkaufte Laternen. Die Laternen waren aus Blech und wurden in der Stadt gemacht.",
    ],
)
def test_a_short_sentence_that_starts_with_its_subject_is_no_heading(text):
    assert not [h for h in body(text).headings if h.run_in]


def test_an_english_heading_may_start_with_on():
    found = body("On lanterns. Lanterns were of tin, and the keepers had them from the town.")
    assert [h.text for h in found.headings if h.run_in] == ["On lanterns."]


def test_paragraphs_know_their_section():
    found = body(f"{LONG}\n\n2 Wells\n\n{LONG}\n\n2.1 Deep\n\n{LONG}", start="1 Introduction")
    assert [p.section for p in found.paragraphs] == [
        ("1 Introduction",),
        ("2 Wells",),
        ("2 Wells", "2.1 Deep"),
    ]


def test_short_lines_with_a_full_stop_are_headings_where_there_are_several():
    heads = ["Old wells.", "What the millers said.", "Water and jars."]
    found = body("\n\n".join(x for h in heads for x in (h, LONG)))
    assert [h.text for h in found.headings][1:] == heads


def test_one_short_sentence_alone_is_a_paragraph():
    found = body(f"{LONG}\n\nNobody came.\n\n{LONG}")
    assert len(found.paragraphs) == 3


def test_a_heading_right_under_another_of_its_kind_belongs_to_it():
    found = body(f"{LONG}\n\nWells and jars\n\nOld wells\n\n{LONG}\n\nThe river\n\n{LONG}")
    assert [h.level for h in found.headings] == [1, 1, 2, 1]


def test_where_the_usual_parts_are_named_other_headings_stand_below_them():
    parts = ["Methods", LONG, "Wells", LONG, "Results", LONG, "Jars", LONG, "Conclusion", LONG]
    found = body("\n\n".join([LONG, *parts]))
    assert [h.level for h in found.headings] == [1, 1, 2, 1, 2, 1]


@pytest.mark.parametrize(
    ("heads", "levels"),
    [
        (["A. THE WELLS", "1. Old wells", "2. New wells", "B. THE JARS"], [1, 2, 2, 1]),
        (["1. The wells", "a) Old wells", "b) New wells", "2. The jars"], [1, 2, 2, 1]),
    ],
)
def test_letters_and_numbers_stand_below_each_other(heads, levels):
    found = body("\n\n".join([LONG, *(x for h in heads for x in (h, f"{LONG} {LONG}"))]))
    assert [(h.text, h.level) for h in found.headings][1:] == list(zip(heads, levels, strict=True))


def test_a_large_initial_belongs_to_its_word():
    text = "T he keepers of the wells knew each other, and he who asked was told so by them."
    assert body(text).paragraphs[0].text == "T" + text[2:]


@pytest.mark.parametrize(
    "text",
    [
        "G eographers have asked the keepers of the wells since the first dry years.",
        "T HE keepers of the wells knew each other, and so did the young.",
        "A T 03:12 the keepers of the wells met at the gate, and nobody spoke.",
    ],
)
def test_a_large_initial_of_the_first_paragraph_belongs_to_its_word(text):
    assert body(text).paragraphs[0].text == text[0] + text[2:]


def test_a_letter_before_a_word_of_capitals_stays_where_they_make_no_word():
    text = "A NATO keeper of the wells knew nobody, and so did the young."
    assert body(text).paragraphs[0].text == text


def test_a_single_letter_that_is_a_word_stays_one():
    text = "A keeper of the wells knew nobody, and a keeper of jars knew the keeper of wells."
    assert body(text).paragraphs[0].text == text


def test_the_place_with_which_an_author_signs_is_no_paragraph():
    found = body(f"{LONG}\n\nMoor College\n\nNotes\n\n1. Nobody knew of it.")
    assert [p.text for p in found.paragraphs] == [LONG]
