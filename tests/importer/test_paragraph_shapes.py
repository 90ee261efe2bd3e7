"""What the shape of a paragraph tells: sayings, speeches, items with signs of their own."""

import pytest
from edition.importer.front.bodystarts import body_start
from edition.importer.front.titlefields import Field
from edition.importer.pipeline import import_text
from edition.importer.preparation import prepare
from edition.importer.words.labels import Part, whole_label

SENTENCE = "The keepers of the wells knew each other and met in the spring of each year."
LONG = " ".join([SENTENCE] * 3)


def body(text, start="Introduction"):
    return prepare(f"A Title\n\nKeywords: wells\n\n{start}\n\n{text}".encode(), "x.txt").body


@pytest.mark.parametrize("mark", ["{}°", "{}º", "{} °", "{}°)", "{})", "({})"])
def test_an_item_may_have_a_degree_sign_behind_its_number(mark):
    items = "\n\n".join(
        f"{mark.format(n)} the wells of the {w};" for n, w in ((1, "old"), (2, "ox"))
    )
    found = body(f"{LONG} There were:\n\n{items}\n\n{LONG}")
    assert [(p.kind, p.text) for p in found.paragraphs][1:3] == [
        ("list-item", "the wells of the old;"),
        ("list-item", "the wells of the ox;"),
    ]


@pytest.mark.parametrize(
    "speech",
    ["LODGER. Is it raining still?", "СТАРОСТА. Кто там?", "R11: Why would we?", "I: And then?"],
)
def test_a_question_in_a_dialogue_is_no_heading(speech):
    found = body(f"{LONG}\n\n{speech}\n\nLANDLADY. It is raining. {LONG}\n\n{LONG}")
    assert [h.text for h in found.headings] == ["Introduction"]
    assert speech in [p.text for p in found.paragraphs]


@pytest.mark.parametrize("heading", ["I. Who keeps the wells?", "II. — WHO DRANK?", "II. — Wells"])
def test_a_line_with_a_roman_number_is_a_heading(heading):
    assert heading in [h.text for h in body(f"{LONG}\n\n{heading}\n\n{LONG}").headings]


@pytest.mark.parametrize(
    "saying",
    [
        "You may have rain or you may have a roof. —Ann Wells, in a letter to her sister",
        "«Вода помнит всё». – Анна Колодцева, дневник",
        "“Water is what we make of it.” — Bob Rivers (1911)",
    ],
)
def test_a_saying_with_its_author_behind_a_dash_is_a_paragraph_of_its_own(saying):
    found = body(f"{saying}\n\n{LONG}\n\n{LONG}")
    assert [p.text for p in found.paragraphs] == [saying, LONG, LONG]


def test_a_heading_with_a_number_that_runs_into_a_whole_paragraph_makes_no_item():
    found = body(f"{LONG}\n\n1) Wells: {LONG}\n\n2) Rivers and Lakes: {LONG}\n\n{LONG}")
    assert [p.kind for p in found.paragraphs] == ["paragraph"] * 4
    assert found.paragraphs[1].text.startswith("1) Wells: The")
    short = body(f"{LONG}\n\n1) Wells: They are deep.\n\n2) Rivers: They are not.\n\n{LONG}")
    assert [p.kind for p in short.paragraphs][1:3] == ["list-item"] * 2


def test_the_name_of_a_usual_part_right_under_a_heading_is_a_part_of_it():
    text = f"{LONG}\n\nWater for Sale\n\nMaterials\n\n{LONG}\n\nWhat They Said\n\n{LONG}"
    found = body(f"{LONG}\n\nOld Wells\n\n{text}", start="The Spring")
    assert ("Materials", 2) in [(h.text, h.level) for h in found.headings]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("APPENDIX SURVEY ITEMS USED IN THIS ARTICLE", Part.BACK),
        ("ПРИЛОЖЕНИЕ ВОПРОСЫ АНКЕТЫ", Part.BACK),
        ("Appendix letters were found in the well", None),
    ],
)
def test_a_title_in_capitals_may_follow_the_word_appendix(text, part):
    assert whole_label(text) is part


def test_questions_of_somebody_who_speaks_again_are_no_headings():
    asked = ["Ann Wells: When did you come?", "Ann Wells: And who kept the wells?"]
    found = body("\n\n".join([LONG, asked[0], f"Bob Lake: {LONG}", asked[1], f"Bob Lake: {LONG}"]))
    assert [h.text for h in found.headings] == ["Introduction"]
    assert set(asked) < {p.text for p in found.paragraphs}


@pytest.mark.parametrize("marks", ["ab", "12", "аб"])
def test_items_may_have_a_letter_and_a_stop(marks):
    items = "\n\n".join(
        f"{m}. the wells of the {w};" for m, w in zip(marks, ("old", "ox"), strict=True)
    )
    found = body(f"{LONG} There were:\n\n{items}\n\n{LONG}")
    assert [p.text for p in found.paragraphs][1:3] == [
        "the wells of the old;",
        "the wells of the ox;",
    ]


@pytest.mark.parametrize(
    ("headings", "levels"),
    [
        (["1 | WELLS", "1.1 | Deep wells", "2 | RIVERS", "3 | LAKES"], [1, 2, 1, 1]),
        (["1.- Wells", "1.1.- Deep wells", "2.- Rivers", "3.- Lakes"], [1, 2, 1, 1]),
        (["I – Wells", "A – Deep wells", "B – Dry wells", "II – Rivers"], [1, 2, 2, 1]),
        (["§ 1 Wells", "§ 2 Deep wells", "§ 3 Dry wells", "§ 4 Rivers"], [1, 1, 1, 1]),
    ],
)
def test_numbers_of_headings_in_the_spellings_of_publishers(headings, levels):
    found = body("\n\n".join(f"{h}\n\n{LONG}" for h in headings))
    assert [(h.text, h.level) for h in found.headings][1:] == list(
        zip(headings, levels, strict=True)
    )


CUT = "They say of the deepest well of all that it was old and known to every one of the"


@pytest.mark.parametrize(
    ("above", "cut", "below", "start"),
    [
        (Field.KEYWORDS, CUT, "keepers of the valley.", 2),
        (Field.KEYWORDS, SENTENCE, "keepers of the valley.", 5),
        (Field.KEYWORDS, CUT, "Keepers of the valley.", 5),
        (Field.ABSTRACT_LABEL, CUT, "keepers of the valley.", 5),
    ],
)
def test_text_below_keywords_is_the_body_where_it_goes_on_behind_the_foot(above, cut, below, start):
    fields = [Field.TITLE, above, Field.ABSTRACT, Field.ABSTRACT, Field.FACT, Field.BODY]
    texts = ["Wells", "wells, rivers", LONG, cut, "© 2011 A. B. Wells", below]
    assert body_start(fields, texts) == start


def test_lines_of_a_sentence_each_are_paragraphs_where_blank_lines_part_them():
    told = ["The keepers of the wells met each spring.", "They brought bread, lamps and a rope.",
            "Nobody spoke before the last jar was full."]  # fmt: skip
    text = "\n\n".join(["Introduction", *["\n".join(told)] * 4])
    found = import_text(text.encode(), "x.txt")
    assert [p.text for p in found.paragraphs] == [" ".join(told)] * 4


def test_the_sign_of_a_page_at_a_lines_end_ends_no_paragraph():
    lines = [
        "The keepers of the wells met each spring at the upper gate, as is told elsewhere (Fox, p.",
        "203) and in the books of the parish, and settled who would watch the steps of the well in",
        "the dry months, who would mend them, and what a stranger had to pay for a jar of the old.",
    ]
    found = import_text("\n".join(["Introduction", "", *lines * 5]).encode(), "x.txt")
    assert not any(p.text.startswith("203") for p in found.paragraphs)
