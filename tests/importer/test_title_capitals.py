"""A title in capitals over two lines below its names, the second of which could be names."""

import pytest
from edition.importer.pipeline import import_text

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
