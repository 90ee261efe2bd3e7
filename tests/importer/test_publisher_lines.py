"""What a journal prints above the title of each of its articles."""

from __future__ import annotations

import pytest
from edition.importer.front.publisherlines import is_kind
from edition.importer.pipeline import import_text
from edition.importer.words.dates import year_of_date

BODY = (
    "The ropes of the upper wells were renewed in the spring of each year, and the village paid "
    "for them out of a purse that only the eldest of the keepers was allowed to open. Nobody asked "
    "him what was left in it, and he told nobody, until the spring in which it was empty.\n\n"
    "A purse that is empty is a fact of politics. In what follows I ask who knew of it, and when, "
    "and what they did with their knowledge before the ropes of that year were cut and sold."
)


def matter_of(front):
    back = "References\n\nLee, A. (2001). Wells. Taraz: Well Press."
    text = f"{front}\n\nIntroduction\n\n{BODY}\n\n{back}"
    return import_text(text.encode(), "x.txt").frontmatter


@pytest.mark.parametrize(
    "line",
    [
        "Wells & Water | Research Article",
        "ARTICLES & ESSAYS",
        "(Plenary Talk)",
        "Paper type Research paper",
    ],
)
def test_heads_of_sections_are_kinds(line):
    assert is_kind(line)


@pytest.mark.parametrize("line", ["Papers and Power in the Well Trade", "Letters from the Well"])
def test_titles_are_no_kinds(line):
    assert not is_kind(line)


@pytest.mark.parametrize("head", ["W E L L S  A N D  W A T E R", "W E L L A R T I C L E", "WELLS"])
def test_a_head_in_capitals_above_the_title_is_no_part_of_it(head):
    matter = matter_of(
        f"{head}\nThe Purse of the Keepers:\nRopes in an Upper Village\n"
        "Anna B. Keeper and Carl Brook"
    )
    assert matter["title"] == {"en": "The Purse of the Keepers: Ropes in an Upper Village"}
    assert [a["family"] for a in matter["authors"]] == ["Keeper", "Brook"]


def test_the_name_over_an_issn_is_the_journals():
    matter = matter_of(
        "Encuentro Acuático\nISSN 1234-4079 ~ Depósito legal\n\nThe Purse of the Keepers\n\n"
        "Anna Keeper\nWell University"
    )
    assert matter["title"] == {"en": "The Purse of the Keepers"}
    assert [a["family"] for a in matter["authors"]] == ["Keeper"]


@pytest.mark.parametrize("line", ["June 1992", "Oktober 1992", "июнь 1992", "3 juin 1992"])
def test_a_month_and_a_year_alone_are_a_date(line):
    assert year_of_date(line) == 1992
    matter = matter_of(f"The Purse of the Keepers\n\nAnna Keeper\nWell University\n\n{line}")
    assert matter["year"]["value"] == 1992
    assert matter["year"]["printed"]
    assert [a["affiliation"] for a in matter["authors"]] == [{"en": "Well University"}]


def test_a_sentence_with_a_date_is_none():
    assert year_of_date("In June 1992") is None
