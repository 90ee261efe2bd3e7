"""Abstracts and keywords of a title block in two languages, and what is none of them."""

from __future__ import annotations

from edition.importer.pipeline import import_text

ABSTRACT = (
    "Unter Rückgriff auf Verträge der oberen Dörfer wird gefragt, wer für die Seile der Brunnen zu "
    "zahlen hatte und was das Brunnenrecht mit der Armut der Hüter zu tun hatte."
)
ENGLISH = (
    "Drawing on the contracts of the upper villages, the article asks who had to pay for the ropes "
    "of the wells and what the law of wells had to do with the poverty of their keepers."
)
BODY = (
    "Die Seile der oberen Brunnen wurden in jedem Frühjahr erneuert, und das Dorf bezahlte sie aus "
    "einem Beutel, den nur der älteste der Hüter öffnen durfte. Niemand fragte ihn, was darin war, "
    "und er sagte es niemandem, bis zu dem Frühjahr, in dem der Beutel leer blieb."
)


def matter_of(*front):
    back = "Literatur\n\nLee, A. (2001). Brunnen. Taraz: Brunnenverlag."
    text = "\n\n".join((*front, BODY, BODY, back))
    return import_text(text.encode(), "x.txt").frontmatter


TITLE = ("Wer zahlt für die Seile? Bemerkungen zum Brunnenrecht", "Anna Keeper")


def test_keywords_are_of_the_language_that_the_abstract_says_them_in():
    matter = matter_of(
        *TITLE, f"Abstract: {ABSTRACT}", "Keywords: Brunnenrecht, Seile, Dörfer", "Einleitung"
    )
    assert matter["keywords"] == {"de": ["Brunnenrecht", "Seile", "Dörfer"]}


def test_keywords_that_no_abstract_says_are_of_their_labels_language():
    matter = matter_of(
        *TITLE, f"Abstract: {ABSTRACT}", "Keywords: law of wells, ropes, villages", "Einleitung"
    )
    assert matter["keywords"] == {"en": ["law of wells", "ropes", "villages"]}


def test_a_second_abstract_needs_no_label_where_keywords_follow():
    matter = matter_of(
        *TITLE, f"Abstract: {ABSTRACT}", ENGLISH, "Keywords: Brunnenrecht, Seile", "Einleitung"
    )
    assert matter["abstracts"] == {"de": ABSTRACT, "en": ENGLISH}
    assert matter["title"] == {"de": TITLE[0]}


def test_the_first_sentence_of_a_german_abstract_is_no_title():
    first = "Der Beitrag bespricht die Entscheidung des Rates vom April 2024."
    matter = matter_of(
        "Ropes and Villages: Who Pays for the Wells", "Anna Keeper",
        f"Abstract: {ENGLISH}", f"Abstract: {first} {ABSTRACT}", "Keywords: ropes, wells",
    )  # fmt: skip
    assert matter["abstracts"]["de"] == f"{first} {ABSTRACT}"


def test_an_address_and_a_numbered_heading_are_no_keywords():
    front = (
        "Wer zahlt für die Seile?\nAnna Keeper\nAbstract\n" + ABSTRACT + "\nSchlagwörter: Brunnen"
        "recht, Seile der oberen Dörfer, Armut der Hüter, Verträge, Beutel, Seile\n"
        "www.wells.example/focus\n1. Die Seile der oberen Brunnen"
    )
    assert matter_of(front)["keywords"]["de"][-1] == "Seile"
