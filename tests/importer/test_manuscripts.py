"""Manuscripts: the title once more over the text, tables and captions behind all else (made-up)."""

import pytest
from edition.importer.pipeline import import_text

TITLE = "Wells and Those Who Keep Them"
PROSE = [
    f"The well of parish {c} was dug when the river had moved away, and nobody who lives there "
    "remembers by whom it was paid for or who was allowed to draw from it in the dry years."
    for c in "abcdefgh"
]
HEAD = (
    f"{TITLE}\n\nAnna Keeper\nUniversity of Leeds\n\n\nAbstract\nWe ask who pays.\n"
    "Keywords: wells, keepers\nWord count: 4,312\n\n\n"
)
LIST = (
    "\n\nReferences\nFox, A. (2004). Wells. Moor Press.\nLee, B. (2006). Pumps. Water, 4, 1–9.\n"
    "Roe, C. (2010). Ponds. Moor Press.\nTell, D. (2011). Sluices. Moor Press.\n"
)
NOTES = "\n\nFootnotes\n1 It was dry.\n2 It was not.\n"
FLOATS = (
    "\n\nTable 1\nWells and Keepers\nWell\tKeepers\n1 to 4\t3\n12 or more\t1\n\n\n"
    "Figure 1. The second well, seen from the road.\n"
)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("heading", ["", "Hypotheses\n"])
def test_text_below_the_second_title_is_the_body(gap, heading):
    text = f"{HEAD}{TITLE}{gap}{PROSE[0]}\n{heading}{PROSE[1]}\nMethod\n" + "\n".join(PROSE[2:])
    article = import_text(text.encode(), "x.txt")
    assert [p.text for p in article.paragraphs] == PROSE
    assert TITLE not in [h.text for h in article.headings]
    assert article.frontmatter["keywords"] == {"en": ["wells", "keepers"]}


@pytest.mark.parametrize("lists", [LIST, LIST + NOTES])
def test_tables_behind_the_lists_are_no_notes_and_no_entries(lists):
    text = f"{HEAD}Introduction\n" + "\n".join(PROSE) + lists + FLOATS
    article = import_text(text.encode(), "x.txt")
    assert [n.text for n in article.notes] == ["It was dry.", "It was not."] * (lists != LIST)
    assert len(article.references) == 4
    captions = [p.text for p in article.paragraphs if p.kind == "caption"]
    assert captions == [
        "Table 1 Wells and Keepers",
        "Figure 1. The second well, seen from the road.",
    ]


def test_caption_between_two_notes_ends_no_list_of_notes():
    notes = "\n\nNotes\n1 It was dry.\nFigure 1. The well.\n2 It was not.\n"
    text = f"{HEAD}Introduction\n" + "\n".join(PROSE) + notes
    assert [n.label for n in import_text(text.encode(), "x.txt").notes] == ["1", "2"]


def test_names_again_above_an_abstract_in_another_language_start_no_body():
    again = "Anna Keeper, University of Leeds, Leeds, keeper@leeds.example"
    text = (
        f"{TITLE}\n\nAnna Keeper\n{again}\n\nAbstract\n{PROSE[0]}\nKeywords: wells\n\n"
        f"Brunnen und ihre Leute\n\nAnna Keeper\n{again}\n\nZusammenfassung\n"
        "Wir fragen, wer die Brunnen der Gemeinde gegraben hat und wer sie bezahlt hat.\n"
        "Schlüsselwörter: Brunnen\n\n1 Introduction\n" + "\n".join(PROSE[1:])
    )
    article = import_text(text.encode(), "x.txt")
    assert [p.text for p in article.paragraphs] == PROSE[1:]
