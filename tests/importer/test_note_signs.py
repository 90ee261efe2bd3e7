"""Marks of notes in other signs than raised numbers; numbers on lines of their own (made-up)."""

import pytest
from edition.importer.footnotes.notesigns import number_signs
from edition.importer.pages.lonesigns import join_numbers
from edition.importer.reading.records import Line

NOTES = (
    "Tom Reed, Deep Wells (Leeds: Moor, 1999), 12.",
    "Ibid., 14.",
    "Kit Poe, “Dry Wells,” Water Studies 3 (2001): 5.",
)
STARS = ("*", "†", "‡")


def lines_of(texts):
    return [Line(n, text) for n, text in enumerate(texts, 1)]


def pages(mark, head, count):
    """Pages of three lines of text with marks, and their notes; `count(page, place)` numbers."""
    texts = []
    for page in range(2):
        numbers = [count(page, place) for place in range(3)]
        texts += [f"The wells of the moor were dry.{mark(n)} So the keepers said" for n in numbers]
        texts += [f"{head(n)} {note}" for n, note in zip(numbers, NOTES, strict=True)]
    return texts


def on(page, place):
    return 3 * page + place + 1


def anew(page, place):
    return place + 1


SYSTEMS = {
    "round brackets": (pages(lambda n: f" ({n})", lambda n: f"({n})", on), "⁴"),
    "square brackets": (pages(lambda n: f"[{n}]", lambda n: f"[{n}]", on), "⁴"),
    "daggers": (pages(lambda n: STARS[n - 1], lambda n: STARS[n - 1], anew), "¹"),
    "stars": (pages(lambda n: "*" * n, lambda n: "*" * n, anew), "¹"),
    "roman": (
        pages(
            lambda n: f"[{('i', 'ii', 'iii', 'iv', 'v', 'vi')[n - 1]}]",
            lambda n: f"[{('i', 'ii', 'iii', 'iv', 'v', 'vi')[n - 1]}]",
            on,
        ),
        "⁴",
    ),
}


@pytest.mark.parametrize("name", SYSTEMS)
def test_signs_that_lead_to_notes_become_raised_numbers(name):
    texts, fourth = SYSTEMS[name]
    found = [x.text for x in number_signs(lines_of(texts))]
    assert found[0] == "The wells of the moor were dry.¹ So the keepers said"
    assert found[6] == f"The wells of the moor were dry.{fourth} So the keepers said"
    assert found[9] == f"{fourth} {NOTES[0]}"


@pytest.mark.parametrize(
    "texts",
    [
        # Items of a list, which the text names.
        ["as follows (1) and (2) and (3):", "(1) A first well.", "(2) A second.", "(3) A third."],
        # Entries of a list, which the text cites.
        [*["Wells are dry [1], [2], [3]."], *(f"[{n}] {t}" for n, t in enumerate(NOTES, 1))],
        # Emphasis and bullets.
        ["some *dry* wells and *deep* ones", "* Reed, 1999, p. 3.", "* Poe, 2001, p. 4."] * 3,
        # Equations.
        ["The price is x = 3y (1)", "and the depth is y = 4z (2)", "so that x = 12z (3)."],
    ],
)
def test_other_numbers_in_brackets_stay(texts):
    assert [x.text for x in number_signs(lines_of(texts))] == texts


def test_a_text_with_raised_marks_keeps_its_brackets():
    texts = ["dry.¹ so", "deep.² so", "cold.³ so", "old.⁴ so", *SYSTEMS["round brackets"][0]]
    assert [x.text for x in number_signs(lines_of(texts))] == texts


def test_numbers_on_lines_of_their_own_are_put_before_their_notes():
    texts = ["The wells were dry.1 Men were old,2 and said “so”3 again.4"]
    for n, note in enumerate((*NOTES, "Reed, Deep Wells, 40."), 1):
        texts += [str(n), *([""] if n % 2 else []), note]
    found = join_numbers(lines_of(texts))
    assert [x.text for x in found.text if x.text][1:] == [
        f"{n} {note}" for n, note in enumerate((*NOTES, "Reed, Deep Wells, 40."), 1)
    ]
    assert [x.text for x in found.emptied] == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    "following",
    [
        ["The Wells of the Moor"] * 4,
        [f"So they spoke of well {n} at" for n in "abcd"],
        [f"In {year} the wells of the moor were dry again." for year in (1871, 1874, 1876, 1880)],
    ],
)
def test_numbers_of_pages_and_paragraphs_stay_on_their_lines(following):
    texts = []
    for n, text in enumerate(following, 1):
        texts += ["and the keepers were told", str(n), text]
    assert [x.text for x in join_numbers(lines_of(texts)).text] == texts


LETTERED = (
    "The wells of the moor were dug by hand.a Men who dug them have",
    "left few papers (Marsh 1999).b What is known comes from the board.c",
)


@pytest.mark.parametrize(
    "texts",
    [LETTERED, [x.replace(".a", "ᵃ.").replace(".b", "ᵇ.").replace(".c", "ᶜ.") for x in LETTERED]],
)
def test_letters_that_lead_to_notes_become_raised_numbers(texts):
    heads = ("a. The word is old.", "b. See also Reed (2001).", "c. It is at York.")
    found = [x.text for x in number_signs(lines_of([*texts, "Notes", *heads]))]
    assert found[3:] == ["¹ The word is old.", "² See also Reed (2001).", "³ It is at York."]
    assert "¹" in found[0]


def test_letters_behind_names_lead_to_institutions():
    texts = ["Ann Marshᵃ, Tom Reedᵇ, Kit Poeᶜ", "ᵃ Moor Institute", "ᵇ Hull School", "ᶜ York House"]
    assert [x.text for x in number_signs(lines_of(texts))] == texts


def test_items_with_letters_keep_them():
    texts = ["There are three kinds of well in the north.", "a. Deep wells.", "b. Dry wells.",
             "c. Old wells."]  # fmt: skip
    assert [x.text for x in number_signs(lines_of(texts))] == texts


def test_roman_numbers_need_no_brackets():
    text = [
        "The wells were dug by hand (Marsh 1999).i Men who dug",
        "them left few papers.ii So.iii",
    ]
    heads = ["i Marsh (1999) says so.", "ii See also Reed (2001).", "iii It is at York."]
    found = [x.text for x in number_signs(lines_of([*text, "Endnotes", *heads]))]
    assert found[0].endswith("(Marsh 1999).¹ Men who dug")
    assert found[3:] == ["¹ Marsh (1999) says so.", "² See also Reed (2001).", "³ It is at York."]


REMARKS = ("The word is old and means nothing.", "So at least his daughter said.", "It was wet.")


def test_remarks_that_print_no_work_are_notes_where_no_sign_is_alone():
    texts = [x for page in (0, 1) for n in (1, 2, 3) for x in
             (f"The wells of the moor were dry.[{3 * page + n}] So the keepers said",
              f"[{3 * page + n}] {REMARKS[n - 1]}")]  # fmt: skip
    found = [x.text for x in number_signs(lines_of(texts))]
    assert found[-2:] == ["The wells of the moor were dry.⁶ So the keepers said", f"⁶ {REMARKS[2]}"]


def test_a_note_may_print_its_work_on_a_later_line():
    texts = []
    for n in range(1, 5):
        texts.append(f"The wells of the moor were dry.[{n}] So the keepers said")
        texts += [f"[{n}] Tom Reed, The", "Deep Wells of the Moor (Leeds: Moor, 1999).", ""]
    texts += ["The interval is [1] again, as everybody knew."]
    assert (
        number_signs(lines_of(texts))[4].text
        == "The wells of the moor were dry.² So the keepers said"
    )


@pytest.mark.parametrize("stop", [".", ")", ""])
def test_notes_may_open_with_bare_numbers_where_their_marks_have_brackets(stop):
    texts, _ = SYSTEMS["square brackets"]
    bare = [x.replace("[", "", 1).replace("]", stop, 1) if x[0] == "[" else x for x in texts]
    found = [x.text for x in number_signs(lines_of(["1. Introduction", *bare]))]
    assert found[10].startswith(f"⁴{stop if stop == ')' else ''}") or found[10] == f"⁴ {NOTES[0]}"
    assert found[1] == "The wells of the moor were dry.¹ So the keepers said"


def test_sections_with_numbers_are_no_notes_of_the_works_cited():
    texts = []
    for n, name in enumerate(("Introduction", "Wells", "Rivers", "Conclusions"), 1):
        texts += [
            f"{n}. {name}",
            f"The wells of the moor were dry [{n}], so the keepers said [{n + 4}].",
        ]
    works = [f"{n}. {text}" for n, text in enumerate([*NOTES, *NOTES, *NOTES[:2]], 1)]
    assert [x.text for x in number_signs(lines_of([*texts, *works]))] == [*texts, *works]


@pytest.mark.parametrize("names", ["Ann Marsh[1], Tom Reed[2], Kit Poe[1]", "Ann Marsh[1]"])
def test_numbers_in_brackets_behind_names_lead_to_institutions(names):
    heads = ["[1] Moor Institute, Hull", "[2] York House"][: 1 + ("[2]" in names)]
    found = [x.text for x in number_signs(lines_of(["The Wells of the Moor", names, *heads]))]
    assert found[1] == names.replace("[1]", "¹").replace("[2]", "²")
    assert found[2:] == [f"{'¹²'[i]} {h[4:]}" for i, h in enumerate(heads)]


def test_marks_that_are_lost_or_stand_together_do_not_end_the_series():
    marks = ["dry.[1]", "cold (and so on.[2])", "deep.[3,4]", "old.[5]", "gone.[6]"]
    texts = []
    for n, mark in zip((1, 2, 3, 5, 6), marks, strict=True):
        texts += [f"The wells of the moor were {mark} So the keepers said", f"[{n}] {NOTES[0]}"]
        texts += [f"[4] {NOTES[2]}"] * (n == 3)
    found = [x.text for x in number_signs(lines_of(texts))]
    assert found[2] == "The wells of the moor were cold (and so on.²) So the keepers said"
    assert found[-1] == f"⁶ {NOTES[0]}"


def test_a_mark_may_stand_before_a_dash():
    texts = pages(lambda n: f"[{n}]—not one", lambda n: f"{n}.", on)
    found = number_signs(lines_of([x.replace("]—not one.", "]—not one") for x in texts]))
    assert found[0].text.startswith("The wells of the moor were dry.¹—not one")
