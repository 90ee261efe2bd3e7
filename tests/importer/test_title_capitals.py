"""A title in capitals over two lines below its names, the second of which could be names."""

import pytest
from edition.importer.front.titlefields import label, units_of
from edition.importer.front.titleweights import Field
from edition.importer.pipeline import import_text
from edition.importer.reading.records import Block, Role

BODY = "\n\n".join(
    f"The well of parish {n} was dug when the river had moved away, and nobody who lives there "
    "remembers by whom it was paid for or who was allowed to draw from it in the dry years."
    for n in range(9)
)


@pytest.mark.parametrize(
    ("names", "title"),
    [
        ("A.B. Karym1*, N.E. Duis2", "DEBTS AND THEIR\nNOTEBOOK PAPER AND TRUST SOCIOLOGY"),
        ("Jean M. Roy¹, Luc P. Petit²", "LES PUITS DU MONDE SELON\nJEAN VALJEAN ET MARIE FONTAINE"),
    ],
)
def test_second_line_of_a_title_in_capitals_is_no_byline(names, title):
    text = (
        f"{names}\n1University of Wells, Leeds\n2Institute of Trade, Leeds\n\n{title}\n\n"
        f"Abstract\nWe ask who pays for wells and who may use them.\n\n1. Introduction\n\n{BODY}\n"
    )
    article = import_text(text.encode(), "x.txt")
    assert len(article.frontmatter["authors"]) == 2
    assert article.frontmatter["title"] in (
        title.replace("\n", " "),
        {"en": title.replace("\n", " ")},
        {"fr": title.replace("\n", " ")},
    )


def test_names_in_capitals_below_a_title_in_capitals_are_a_byline():
    text = (
        "WELLS OF THE UPPER VALLEY\nANNA KEEPER AND BORIS WELLER\nUniversity of Wells, Leeds\n\n"
        f"Abstract\nWe ask who pays for wells.\n\n1. Introduction\n\n{BODY}\n"
    )
    article = import_text(text.encode(), "x.txt")
    assert len(article.frontmatter["authors"]) == 2


def test_a_title_in_capitals_goes_on_behind_its_colon():
    lines = (
        "Вестник колодцев. 2019. № 2 (41). С.",
        "31–40 ДЕРЕВЕНСКИЕ ИНСТИТУТЫ И ПРОЦЕССЫ",
        "",
        "УДК 352.07:323.2",
        "",
        "СЕЛЬСКИЙ КОЛОДЕЦ МЕЖДУ СХОДОМ И ЦЕРКОВЬЮ:",
        "ДЕРЕВЕНСКИЙ ДИЗАЙН И ПОВСЕДНЕВНЫЕ ОЖИДАНИЯ",
        "",
        "В. П. Колодцева, М. Д. Бережной",
        "",
        "Университет колодцев, г. Норрбю, Россия",
        "",
        "Аннотация. Кто знал, что колодец пуст, и когда об этом узнали на сходе, не сказано.",
    )
    blocks = [Block(Role.FRONT, x, i, i) for i, x in enumerate(lines, 1) if x]
    assert label(units_of(blocks), whole=False)[3:6] == [Field.TITLE, Field.TITLE, Field.BYLINE]


def test_a_section_that_is_named_again_in_the_other_script_is_no_name():
    head = """МЕСТНАЯ ПОЛИТИКА
LOCAL POLITICS

DOI: 10.58951/2999-1438-2020

Научная статья / Research article

Наказ без мандата: колодцы малых городов и те, кто их сторожит

А.С. Колодцева1, Н.И. Бережной2

1Университет колодцев, Норрбю, Россия
2Институт воды, Норрбю, Россия

Аннотация. Кто знал, что колодец пуст, и когда об этом узнали на сходе, в статье не сказано.
Ключевые слова: колодцы, обычаи

Введение

Колодец был пуст, и сторожа колодца знали об этом с весны, когда сменили верёвку.
"""
    facts = import_text(head.encode(), "x.txt").frontmatter
    assert [a["family"] for a in facts["authors"]] == ["Колодцева", "Бережной"]
