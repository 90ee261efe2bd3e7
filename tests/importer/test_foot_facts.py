import pytest
from edition.importer.pipeline import import_text

SENTENCE = (
    "The keepers of the wells knew each other and met in the spring of each year at the gate."
)


def paragraph(name):
    return [
        f"The {name} keepers of the wells knew each other and met in the spring of each",
        f"year at the {name} gate of the upper town, where the water was shared out by the",
        f"eldest of the {name} families, and nobody spoke before the last jar was",
        f"filled by the {name} and carried away.",
    ]


HEAD = ["Wells and their keepers", "", "Abstract", "", SENTENCE, "", "Introduction", ""]
OLD, YOUNG, POOR = map(paragraph, ("old", "young", "poor"))
FEET = {
    "a contact": [
        "CONTACT Ann Wells",
        "a.wells@moor.example",
        "© 2019 The Author. Published by Moor",
    ],
    "a history": ["Received 3 May 2018; accepted 4 June 2019", "https://doi.org/10.1000/wells.3"],
    "a licence": [
        "This is an Open Access article distributed under the terms of the Creative Commons",
        "Attribution License, which permits unrestricted use, provided the original is cited.",
    ],
    "a Russian contact": ["*Автор для корреспонденции: Анна Колодцева, anna@wells.example"],
    "an author's place": ["* Department of Wells, Moor University, Norrby, Norway."],
}


def imported(lines):
    return import_text("\n".join(lines).encode(), "x.txt")


@pytest.mark.parametrize("foot", FEET)
def test_facts_at_a_page_foot_leave_the_sentence_they_cut_whole(foot):
    page = [*OLD[:2], "", *FEET[foot], "12", "", *OLD[2:], "", *YOUNG]
    found = imported([*HEAD, *page, "13", "", *POOR, "14"])
    assert [p.text for p in found.paragraphs] == [" ".join(x) for x in (OLD, YOUNG, POOR)]


@pytest.mark.parametrize("foot", FEET)
def test_facts_under_the_heading_of_the_introduction_are_no_paragraphs(foot):
    found = imported([*HEAD, *FEET[foot], "", *OLD, "", *YOUNG, "", *POOR])
    assert [p.text for p in found.paragraphs] == [" ".join(x) for x in (OLD, YOUNG, POOR)]


def test_prose_that_opens_like_a_fact_stays():
    lines = [
        "Contact with the upper town was rare, and the keepers of the wells spoke of",
        *POOR[1:],
    ]
    found = imported([*HEAD, *OLD, "", *lines, "", *YOUNG])
    assert len(found.paragraphs) == 3


def test_an_authors_note_that_cuts_a_sentence_leaves_it_where_nothing_is_labelled():
    star = ["* Reader in Wells, Moor University. E-mail: ann@wells.example."]
    head = ["Wells and their keepers", "", "Ann Wells*", ""]
    found = imported([*head, *OLD[:2], *star, "1 Nobody knew of it.", "12", "", *OLD[2:], *YOUNG])
    assert not any("Reader" in p.text for p in found.paragraphs)


def test_the_foot_of_an_engineers_journal_is_taken_out_as_a_whole():
    foot = [
        "Manuscript received 4 March 2022; revised 19 August 2022. Date of publication",
        "20 September 2022. This work was supported by the Moor Fund.",
        "Ann Wells and Bob Rivers are with the Department of Wells, Moor University,",
        "2041 AB Norrby, Norway (e-mail: a.wells@moor.example).",
        "Carl Lake is with the Water Service, City of Norrby, 2040 AA Norrby,",
        "Norway.",
        "Digital Object Identifier 10.1000/wells.2022.7",
        "2831-0457 © 2022 Moor. Personal use is permitted, but republication requires",
        "permission.",
    ]
    found = imported([*HEAD, *OLD[:2], *foot, *OLD[2:], "", *YOUNG, "", *POOR])
    assert [p.text for p in found.paragraphs] == [" ".join(x) for x in (OLD, YOUNG, POOR)]


def test_a_heading_between_stars_that_names_an_office_is_no_note_of_a_place():
    found = imported([*HEAD, *OLD, "", "**I. An Office and Its Archive**", "", *YOUNG, "", *POOR])
    assert [h.text for h in found.headings] == ["Introduction", "I. An Office and Its Archive"]


def test_the_imprint_that_cuts_a_sentence_at_the_foot_of_the_first_page_is_none_of_the_text():
    foot = "Journal of Old Wells, volume 55, number 2, Summer 2014. © 2014 by Moor University."
    head = HEAD[:-2]
    found = imported([*head, *OLD[:3], foot, "", OLD[3], "", *YOUNG, "", *POOR])
    assert foot not in " ".join(p.text for p in found.paragraphs)
    assert " ".join(OLD) in [p.text for p in found.paragraphs]


@pytest.mark.parametrize(
    "account",
    [
        ["Ann Wells is reader in the history of wells at Moor College. She thanks the", "keepers."],
        ["Anna Brunnen lehrt Geschichte der Brunnen an der Hochschule am Moor in Norrby."],
    ],
)
def test_words_on_the_author_that_cut_a_sentence_at_the_page_end_are_none_of_it(account):
    page = [*OLD, "", *YOUNG[:2], *account, "12", "", *YOUNG[2:], "", *POOR, "", "13"]
    found = imported([*HEAD, *page, "", *paragraph("rich"), "14"])
    assert " ".join(YOUNG) in [p.text for p in found.paragraphs]


def test_a_sentence_of_the_text_that_says_who_somebody_was_stays():
    lines = [
        "The keepers of the wells did not know at first whom they had met at the gate, as",
        "Ann Wells was still a girl who carried jars to the gate of the upper town.",
    ]
    found = imported([*HEAD, *OLD, "", *lines, "12", "", *YOUNG, "13", "", *POOR, "14"])
    assert any("Ann Wells was still" in p.text for p in found.paragraphs)


def test_a_short_note_below_a_note_under_a_star_is_none_of_the_foot():
    foot = ["* Supported by the Moor Fund.", "1 Norrby Archive. Box 14, folio 2, leaf 17–18."]
    found = imported([*HEAD, *OLD, "", *foot, "12", "", *YOUNG, "", *POOR, "13"])
    assert not any("Moor Fund" in p.text for p in found.paragraphs)
    assert not any("Box 14" in str(x) for x in found.frontmatter.values())


def test_a_date_that_goes_over_the_lines_end_is_read_whole():
    foot = [
        "Manuscript received 4 March 2022; revised November 2,",
        "2022; accepted 21 January 2023. Date of publication",
        "8 February 2023.",
        "Digital Object Identifier 10.1000/wells.2022.7",
    ]
    found = imported([*HEAD, *OLD[:2], "", *foot, "12", "", *OLD[2:], "", *YOUNG, "", *POOR])
    assert found.frontmatter["dates"]["revised"] == "2022-11-02"
    assert found.frontmatter["dates"]["available_online"] == "2023-02-08"
