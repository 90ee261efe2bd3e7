"""Works of a numbered list cited in other signs than plain brackets, on made-up works."""

import pytest
from edition.importer.citing.citations import find_citations
from edition.importer.citing.ownsigns import signs_of
from edition.importer.lists.entries import split_entries
from edition.importer.reading.records import Line, Note, Paragraph
from edition.importer.words.marks import find_brackets, find_enclosed
from edition.importer.works.references import parse_entries

WORKS = [f"Fox G, Lee K. Wells of part {n}. J Water. 200{n};{n}(2):3–9." for n in range(1, 9)]
NUMBERED = "\n".join(f"{n}. {work}" for n, work in enumerate(WORKS, 1))
KEYS = """[Fox01] Fox G, Lee K. Wells of the north. J Water. 2001;1(2):3–9.
[GHS+05] Gray A, Hill B, Stone C, et al. Rivers. J Water. 2005;2(2):3–9.
[Lee99] Lee K. Maps of wells. J Water. 1999;3(2):3–9."""


def cited(text, listed=NUMBERED, notes=()):
    lines = [Line(n, t) for n, t in enumerate(listed.split("\n"), 1)]
    references = parse_entries(split_entries(lines)[0])
    found = find_citations([Paragraph(1, "paragraph", (), text, 1, 1)], references, notes)[0]
    return [(c.surface, c.labels) for c in found]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("(", ")"),
        ("/", "/"),
        ("{", "}"),
        ("[", "]"),
        ("[No. ", "]"),
        ("<", ">"),
        ("|", "|"),
        ("⟦", "⟧"),
        ("【", "】"),
        ("[#", "]"),
        ("[ref. ", "]"),
        ("(ист. ", ")"),
        ("\\", "\\"),
    ],
)
def test_numbers_may_stand_in_any_signs(opening, closing):
    text = "Wells {1} are deep {2, 3}; Fox {4} says so, and/or others {5–7}."
    text = text.replace("{", opening).replace("}", closing)
    assert [labels for _, labels in cited(text)] == [
        ("1",), ("2", "3"), ("4",), ("5", "6", "7"),
    ]  # fmt: skip


def test_a_number_may_have_its_word_before_it():
    text = "So it is (Ref. 5), and (Refs. 1, 2 and 4), as reference 3 says; refs 6–8. No. 7."
    assert cited(text) == [
        ("Ref. 5", ("5",)), ("Refs. 1, 2 and 4", ("1", "2", "4")), ("reference 3", ("3",)),
        ("refs 6–8", ("6", "7", "8")),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "locator",
    ["Sec. IV", "Ch. 3, p. 4", "Theorem 2", "Fig. 2", "Appendix A", "Eq. (3)", "and more there"],
)
def test_what_a_comma_parts_from_the_number_may_be_any_place_in_the_work(locator):
    text = f"Wells [1]–[4] and [6]; so it is [5, {locator}]."
    assert cited(text)[-1] == (f"[5, {locator}]", ("5",))


def test_bare_pages_behind_commas_are_told_by_numbers_the_list_does_not_have():
    text = "Wells [1, 243], rivers [2, 5], ponds [5, 12–14; 3, 44] and hills [7, 8]."
    assert [labels for _, labels in cited(text)] == [("1",), ("2",), ("5", "3"), ("7",)]
    assert cited("Wells [1, 2, 5–8], rivers [3, 4], ponds [5, 12].")[-1] == ("[12]", None)


def test_a_bracket_by_the_way_does_not_outweigh_raised_numbers():
    text = "The keeper [1] wrote of wells.¹ Rivers²,³ and others⁴ follow.⁵"
    assert [labels for _, labels in cited(text)] == [("1",), ("2", "3"), ("4",), ("5",)]


def test_a_list_that_lost_its_numbers_is_cited_by_the_places_in_it():
    text = "Wells [1, 2], rivers [3], ponds [4–6], and hills [8, p. 5]."
    assert [labels for _, labels in cited(text, "\n".join(WORKS))] == [
        ("Fox & Lee 2001", "Fox & Lee 2002"), ("Fox & Lee 2003",),
        ("Fox & Lee 2004", "Fox & Lee 2005", "Fox & Lee 2006"), ("Fox & Lee 2008",),
    ]  # fmt: skip


def test_keys_of_the_list_are_cited_in_brackets():
    text = "Wells [Fox01] and rivers [GHS+05, p. 3; Lee99], not hills [Hill99]."
    assert cited(text, KEYS) == [
        ("[Fox01]", ("Fox01",)),
        ("[GHS+05, p. 3; Lee99]", ("GHS+05", "Lee99")),
    ]


def test_a_comma_without_blank_parts_works_where_one_with_a_blank_parts_the_page():
    assert [labels for _, labels in cited("Wells [8, p. 11,2] and rivers [7, p. 3, 5].")] == [
        ("8", "2"), ("7",),
    ]  # fmt: skip


def test_numbers_that_count_things_or_follow_a_mean_are_no_citations():
    text = (
        "It was weighed (3) in two steps: (1) by weight, and (2) by volume. The mean was 12 (3) "
        "years, or 1.5 (2) litres, as Moor (2) and all others (1, 3) say."
    )
    signs = signs_of([text], ["1", "2", "3"])
    assert signs
    shown = [mark.surface for mark in find_enclosed(text, signs)]
    assert shown == ["(3)", "(2)", "(1, 3)"]


def test_a_list_without_numbers_is_cited_by_place_though_two_numbers_lead_beyond_it():
    works = "\n".join(f"• {work}" for work in WORKS)
    found = cited(
        "Wells [1]–[4], rivers [5], [6], lakes [7, 8], and by mistake [21] and [30].", works
    )
    assert found[0][1] == tuple(f"Fox & Lee 200{n}" for n in (1, 2, 3, 4))


def test_a_list_that_lost_its_numbers_is_cited_by_raised_numbers_by_place():
    works = "\n".join(f"• {work}" for work in WORKS)
    text = "Wells¹–⁴ and rivers⁵,⁶ and lakes⁷ are deep;⁸ so are others.²"
    assert cited(text, works)[0][1] == tuple(f"Fox & Lee 200{n}" for n in (1, 2, 3, 4))
    assert [labels for _, labels in cited(text, works)][-1] == ("Fox & Lee 2002",)


def test_raised_numbers_each_once_are_those_of_lost_notes_and_no_places():
    works = "\n".join(f"• {work}" for work in WORKS)
    assert not cited("Wells.¹ Rivers.² Lakes.³ Ponds.⁴ Hills.⁵ Dales.⁶ Moors.⁷ Fens.⁸", works)


def test_a_list_that_a_site_has_numbered_is_cited_by_names_and_years():
    text = (
        "So it is (Fox and Lee, 2001), too (Fox and Lee, 2002; 2003)², or not (Fox and Lee, 2004)."
    )
    assert [labels for _, labels in cited(text, NUMBERED.split("\n5.")[0])] == [
        ("1",), ("2", "3"), ("4",),
    ]  # fmt: skip


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("(", ")")])
def test_raised_numbers_of_notes_are_none_of_the_list_beside_them(opening, closing):
    text = "Wells.¹ Rivers {2, p. 5}.² Ponds {4}. Hills.³ Dales {5}.⁴ Moors {7} and fens {1}."
    text = text.replace("{", opening).replace("}", closing)
    remarks = [Note(str(n), "A remark on keepers, who kept nothing.", 1, 1) for n in range(1, 5)]
    found = cited(text, notes=remarks)
    assert [labels for _, labels in found] == [("2",), ("4",), ("5",), ("7",), ("1",)]


def test_notes_that_cite_by_names_and_years_do_not_hide_what_the_text_cites_so():
    listed = "\n".join(
        f"Fox, G. (200{n}). Wells of part {n}. J Water, {n}(2), 3–9." for n in range(1, 9)
    )
    text = "Wells.¹ Rivers (Fox, 2002, p. 5).² Ponds.³ Hills.⁴ Dales (Fox, 2005).⁵ Moors.⁶ Fens.⁷"
    remarks = [Note(str(n), f"On keepers see Fox (200{n}).", 1, 1) for n in range(1, 8)]
    found = cited(text, listed, remarks)
    assert ("(Fox, 2002, p. 5)", ("Fox 2002",)) in found
    assert ("(Fox, 2005)", ("Fox 2005",)) in found


def test_a_raised_number_out_of_order_does_not_make_notes_a_list():
    text = "Wells² are 4 m². Rivers [2].³ Ponds [4]. Hills.⁴ Dales [5].⁵ Moors [7].⁶ Fens.⁷ So.⁸"
    text = "Wells.¹ " + text.replace("Wells² are 4 m².", "Old.² So.")
    text += " Lakes.⁹ Wells² again.¹⁰ And so.¹¹"
    remarks = [Note(str(n), "A remark on keepers.", 1, 1) for n in range(1, 12)]
    assert [labels for _, labels in cited(text, notes=remarks)] == [("2",), ("4",), ("5",), ("7",)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("[12. С. 45]", ("12",)),
        ("[12. – С. 45; 13]", ("12", "13")),
        ("[12, § 3]", ("12",)),
        ("[12; 45 б.]", ("12",)),
        ("[12\u201114]", ("12", "13", "14")),
        ("[12 and references therein]", ("12",)),
    ],
)
def test_pages_and_ranges_are_read_in_the_signs_of_many_presses(text, numbers):
    assert [m.numbers for m in find_brackets(f"It is so {text}.")] == [numbers]


@pytest.mark.parametrize("text", ["the interval [2, 5]", "x ∈ [3, 7]", "на отрезке [2, 5]"])
def test_the_bounds_of_an_interval_are_no_citation(text):
    assert find_brackets(f"On {text} it holds.") == []
