"""Paragraphs from the foot of a first page that stand whole between those of the text (made-up)."""

import pytest
from edition.importer.pipeline import import_text
from edition.importer.signs.selfnotes import is_self_note

HEAD = ("The Purse of the Keepers", "Anna Keeper")
SAID = (
    "The ropes of the upper wells were renewed in the spring of each year, and the village paid "
    "for them all that it had in its purse and in the drawers of the church."
)
TEXT = tuple(f"{SAID} So it went in year {n} of the old ropes." for n in ("one", "two", "three"))
LIST = ("References", "Lee, A. (2001). Wells. Taraz: Well Press.")


def imported(*foot, end=()):
    paragraphs = (*HEAD, TEXT[0], *foot, *TEXT[1:], *TEXT, *TEXT, *end, *LIST)
    return import_text("\n\n".join(paragraphs).encode(), "x.txt")


@pytest.mark.parametrize(
    "foot",
    [
        ("anna keeper is associate professor of ropes at Well State University. She has a purse.",
         "wells and margins, vol. 59, no. 2, 2022, pp. 233–258."),
        ("An earlier version of this essay was read to the Rope Seminar in March 2007. I am "
         "grateful to Canon Brook, who let me turn the handle.",
         "Wells and Ropes, Vol. 25, Issue 4 (Fall 2008), pp. 511–47, ISSN 0299-4471",
         "© 2008 by the Society of Wells. All rights reserved."),
        ("Authors’ addresses: A. Keeper, Well Institute, 12 Pier Road, Lakehead.",
         "Permission to make copies of part or all of this work is granted without fee. © 2022 "
         "Copyright held by the owner/author(s)."),
    ],
)  # fmt: skip
def test_a_run_with_the_line_of_the_journal_or_with_rights_is_no_text(foot):
    found = imported(*foot)
    assert [p.text for p in found.paragraphs] == [*TEXT, *TEXT, *TEXT]


@pytest.mark.parametrize(
    "account",
    [
        "Anna B. Keeper, Well Institute, Lakehead (keeper@wells.example). I thank Ida Holm.",
        "Anna B. Keeper, Well Institute, Lakehead, Pier Road 9, Lake; keeper@wells.example.",
        "anna b. keeper is professor of ropes at Well Institute, Lakehead. She has two of them.",
    ],
)
def test_the_authors_place_stands_behind_the_name(account):
    head = (HEAD[0], "Anna B. Keeper", "Abstract", SAID, "Introduction", TEXT[0])
    rights = "ISSN 1199-2260 © Wells Press, Lakehead"
    text = "\n\n".join((*head, account, rights, *TEXT[1:], *TEXT, *LIST))
    found = import_text(text.encode(), "x.txt")
    (author,) = found.frontmatter["authors"]
    assert author["affiliation"]["en"].removesuffix(", Lakehead") == "Well Institute"
    assert [p.text for p in found.paragraphs] == [*TEXT, *TEXT]


def test_the_last_paragraph_above_the_list_may_speak_of_the_article():
    note = "This essay is dedicated to the memory of Ambrose Brook, who kept the purse."
    assert [p.text for p in imported(end=(note,)).paragraphs] == [*TEXT, *TEXT, *TEXT]


@pytest.mark.parametrize(
    "text",
    [
        "We are grateful to the keepers of the wells.",
        "Frühere Fassungen dieses Aufsatzes las Ida Holz. Ich danke ihr.",
        "Ich danke Ida Holz für ihre Hinweise.",
        "Cet article est issu d’une communication au colloque de Lens.",
        "Este artículo es resultado del proyecto Pozos.",
        "Desidero ringraziare don Ilario.",
        "Artykuł powstał w ramach projektu „Studnie”.",
        "Статья подготовлена при поддержке Фонда колодцев.",
        "Yazar, katkıları için Ece Kaya’ya teşekkür eder.",
        "Автор мақаланы оқығандарға алғыс айтады.",
        "Стаття підготовлена за підтримки Фонду криниць.",
    ],
)
def test_an_article_speaks_of_itself(text):
    assert is_self_note(text)


@pytest.mark.parametrize(
    "text",
    [
        "This essay reads three novels about a well side by side.",
        "The first version of the law was shorter than the second.",
        "Este trabajo analiza los pozos del norte.",
        "Исследование показало, что колодцы пусты.",
    ],
)
def test_an_article_that_says_what_it_does_is_text(text):
    assert not is_self_note(text)
