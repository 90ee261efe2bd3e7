"""Citations that point to one made before, on made-up works."""

import pytest
from edition.importer.citing.citations import find_citations
from edition.importer.lists.entries import split_entries
from edition.importer.reading.records import Line, Paragraph
from edition.importer.works.references import parse_entries

LIST = """Adams, B. (2010). Wells. Water Policy, 2(1), 3–9.
Adams, B. (2014). Pumps. Water Policy, 6(1), 3–9.
Vogel, K. (2004). Brunnen. Beck."""
NUMBERED = "\n".join(
    f"{n}. Fox G. Wells of part {n}. – Oxford: Press, 200{n}." for n in range(1, 5)
)


def cited(*texts, listed=LIST):
    lines = [Line(n, t) for n, t in enumerate(listed.split("\n"), 1)]
    references = parse_entries(split_entries(lines)[0])
    paragraphs = [Paragraph(n, "paragraph", (), t, n, n) for n, t in enumerate(texts, 1)]
    return [(c.surface, c.labels) for c in find_citations(paragraphs, references, [])[0]]


@pytest.mark.parametrize(
    "again",
    ["(ibid., p. 4)", "(ebd.: 58)", "(там же, с. 4)", "(a.g.e., s. 46)", "(id., 12)", "(ivi, p. 3)",
     "(tamże, s. 4)", "(see ibid.)", "[ibid: 34]"],
)  # fmt: skip
def test_the_same_is_the_work_cited_last_be_it_paragraphs_above(again):
    assert cited("It is so (Vogel, 2004).", "Plain.", f"It is so {again}.")[1:] == [
        (again, ("Vogel 2004",))
    ]


@pytest.mark.parametrize(
    "again", ["(Adams, op. cit., p. 4)", "(Adams, ibid.)", "(Adams указ. соч., с. 3)"]
)
def test_with_a_name_it_is_the_work_of_this_author_that_was_cited_last(again):
    assert cited("So (Adams, 2010; Adams, 2014).", "And (Vogel, 2004).", f"So {again}.")[2:] == [
        (again, ("Adams 2014",))
    ]


def test_the_name_can_stand_before_the_bracket():
    assert cited("So (Adams, 2010) and so (Vogel, 2004), as Adams (op. cit., 45) says.")[2:] == [
        ("(op. cit., 45)", ("Adams 2010",))
    ]


def test_numbers_of_a_list_are_repeated_too():
    again = cited("So [1] and [2, с. 5].", "So [Там же, с. 46], and [3].", listed=NUMBERED)[2:]
    assert again == [("[Там же, с. 46]", ("2",)), ("[3]", ("3",))]


@pytest.mark.parametrize("text", ["(age 45)", "(age, sex)", "(id card)", "(op. cit., 45)", "(там)"])
def test_what_repeats_nothing_is_left_alone(text):
    assert cited("So (Vogel, 2004).", f"It is so {text}.")[1:] == []


@pytest.mark.parametrize("again", ["[Он же 2014: 3]", "(idem 2014, 3)", "(vgl. ders. 2014)"])
def test_the_same_author_is_the_one_cited_before(again):
    assert cited(f"So (Vogel, 2004), so (Adams, 2010), and {again}.")[2:] == [
        (again, ("Adams 2014",))
    ]


@pytest.mark.parametrize("again", ["(ebd.: 58)", "(ebd.)"])
def test_repeats_by_the_thousand_are_all_found(again):
    text = f"So Vogel (2004) {f'and it was so {again} and so ' * 1000}."
    assert cited(text)[1:] == [(again, ("Vogel 2004",))] * 1000
