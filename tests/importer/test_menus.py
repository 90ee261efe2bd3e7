"""Menus and buttons of publishers' pages, and what manuscripts say of themselves (made-up)."""

import pytest
from edition.importer.pages.furniture import separate
from edition.importer.pipeline import import_text
from edition.importer.reading.records import Line

PROSE = "\n".join(
    f"The well of parish {chr(n)} was dug when the river had moved, and nobody who lives there "
    "remembers by whom it was paid for or who was allowed to draw from it in the dry years."
    for n in range(97, 106)
)
TOP = "Skip to Article Content\nWell Online\nSearch within\nThis Journal\nAnywhere\n\n"
FOOT = "Citing Literature\nDownload PDF\nback\nAdditional links\nABOUT WELLS\nPrivacy Policy\n"
LIST = (
    "Fox, A. (2004). Wells. Moor Press.\nGoogle Scholar\n"
    "Lee, B. (2006). Pumps. Water Notes, 4, 1–9.\nCrossrefCASPubMedWeb of Science®Google Scholar\n"
    "Roe, C. (2010). Ponds. Moor Press.\nMoor Online LibraryWeb of Science®Google Scholar\n"
)


def test_menus_above_and_below_are_no_title_and_no_entries():
    text = (
        f"{TOP}Home\nABOUT\nCONTRIBUTE\nBROWSE\n\nWells and those who keep them\n\nAnna Keeper\n"
        "Search for more papers by this author\n\nSections\nPDF\nTools\nShare\nAbstract\n"
        f"We ask who pays for wells and why.\n\n1 INTRODUCTION\n{PROSE}\nReferences\nRelated\n"
        f"Information\nTools\n\nREFERENCES\n\n{LIST}{FOOT}"
    )
    article = import_text(text.encode(), "x.txt")
    assert article.frontmatter["title"] == {"en": "Wells and those who keep them"}
    assert [r.item["title"] for r in article.references] == ["Wells", "Pumps", "Ponds"]


def test_short_headings_and_names_are_no_menu():
    lines = ["Anna Keeper", "Boris Weller", "Tools", "Introduction", "Tools and Wells", "Figures"]
    lines += ["Table 1 Wells by", "place and library"]
    found = separate([Line(n, x) for n, x in enumerate([*lines, *PROSE.split("\n")], 1)])
    assert not found.page


@pytest.mark.parametrize(
    "text",
    [
        "[Insert Table 1 about here]",
        "TABLE 2 ABOUT HERE",
        "Place Figure 3 near here.",
        "[Вставить таблицу 1]",
        "(Insérer le tableau 2 ici)",
        "[Tabelle 1 hier einfügen]",
    ],
)
def test_what_says_where_a_table_belongs_is_no_heading(text):
    lines = ["Wells", *PROSE.split("\n"), text, PROSE.split("\n")[0]]
    found = separate([Line(n, x) for n, x in enumerate(lines, 1)])
    assert [x.text for x in found.page] == [text]


def test_manuscript_says_its_title_twice_and_has_it_once():
    title = "Wells and Those Who Keep Them"
    text = (
        f"Running head: WELLS\t1\n\nThis is the accepted manuscript of an article.\n\n{title}\n\n"
        f"Anna Keeper\nUniversity of Leeds\n\nAbstract\nWe ask who pays.\n\n{title}\n\n{PROSE}\n"
    )
    article = import_text(text.encode(), "x.txt")
    assert article.frontmatter["title"] == {"en": title}
    assert article.headings == ()
