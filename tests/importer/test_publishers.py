"""First pages in the manner of many publishers: what stands around title, names and places."""

import pytest
from edition.importer.pipeline import import_text

LONG = " ".join(
    ["The keepers of the wells knew each other and met in the spring of each year."] * 4
)
BODY = f"Introduction\n\n{LONG} They wrote it down.\n\nConclusion\n\n{LONG} Nobody read it."

REUSE = f"""Article

Wells Quarterly
2019, Vol. 31(4) 512–534
© The Author(s) 2019
Article reuse guidelines:
wells.example/journals-permissions
DOI: 10.1177/0123456719834567
journals.wells.example/home/wq

The clerk at the well: Accounting
for water in the northern steppe

Anna Keeper
University of Wells, UK

Carl Brook
Lake College, UK

Abstract
{LONG}

Keywords
accounts, steppe, wells

Corresponding author:
Anna Keeper, School of Histories, University of Wells, Well Road, Taraz, UK.
Email: a.keeper@wells.example"""

MARKS_APART = f"""Article
Counting Buckets: Water Accounts and Trust in Villages

Anna Keeper 1,*, Carl Brook 2 and Jan Well 1,2

1 Department of Water, University of Wells, Taraz; j.well@wells.example
2 Lake College, Balkhash; brook@lake.example
* Correspondence: a.keeper@wells.example

Academic Editor: Peter Drake

Received: 1 March 2022
Accepted: 5 April 2022

Abstract: {LONG}

Keywords: accounts; trust; wells"""

EDITORS = f"""ORIGINAL RESEARCH
published: 12 May 2021
doi: 10.3389/fwell.2021.654321

Edited by:
Peter Drake,
Moor University, United Kingdom
Reviewed by:
Olga Marlow,
University of Lakes, Kazakhstan
Specialty section:
This article was submitted to
Rural Sociology,
a section of the journal
Frontlines in Sociology
Citation:
Keeper A and Brook C (2021)
Water, Ink, and Trust: The Keepers of
Steppe Wells. Front. Wells 6:654321.
doi: 10.3389/fwell.2021.654321

Water, Ink, and Trust: The Keepers of
Steppe Wells

Anna Keeper 1* and Carl Brook 2

1 Department of Water, University of Wells, Taraz, 2 Lake College, Balkhash, Kazakhstan

{LONG}

Keywords: accounts, trust, wells"""

TWO_HEADS = f"""Wells and Lakes 88 (2021) 102345

Keeping accounts of water: Village wells and their clerks in the northern
steppe, 1890–1930

Anna K. Keeper a,1, Boris Ferreira-Lopes b,c,*, Chen Wei a

a Department of History, University of Wells, Taraz, Kazakhstan
b Centre for Water Studies, Porto Novo, Portugal
c Institute of Steppe Research, Karagai, Kazakhstan

a r t i c l e   i n f o            a b s t r a c t

Article history:
Received 3 March 2020
Accepted 12 January 2021

Keywords:
Water governance
Wells

{LONG}

* Corresponding author.
E-mail address: b.ferreira@upn.example (B. Ferreira-Lopes)."""

FAR_APART = f"""ISSN 1563-0000      Wells. History Series. №3 (98). 2020      https://wells.example.kz

IRSTI 03.20.00                                https://doi.org/10.26577/W.2020.v98.i3.05

KUYU BAŞINDAKİ KÂTİP VE DEFTERİ: BOZKIRDA YAZI İLE İÇME SUYU

THE CLERK AT THE WELL: ACCOUNTING FOR WATER IN THE STEPPE

Anna KEEPER1   Carl August BROOK2

Abstract
{LONG}
Keywords: Well, Accounts, Steppe

1 Doç. Dr., University of Wells, Department of History, k@wells.example, ORCID: 0000-0001-9999-1111
2 Dr. Öğr. Üyesi, Lake University, b@lake.example, ORCID: 0000-0002-9999-2222"""

AT_THE_FOOT = f"""Wells 2016; 43(2): 211–238

Anna Keeper*, Carl Brook and Jan Well
The Well as an Office: Ink and Water in the
Northern Steppe
DOI 10.1515/wells-2016-0014

Abstract: {LONG}

Keywords: accounts, steppe, wells

*Corresponding author: Anna Keeper, Department of Water, University of Wells, Taraz,
E-mail: a.keeper@wells.example
Carl Brook, Lake College, Balkhash
Jan Well, Institute of Steppe Research, Karagai"""

ACCOUNTS = f"""Wells, 2020, Vol. 12, No. 3, pp. 301–326

The Keeper and the Book
Anna Keeper* and Carl Brook†

Abstract
{LONG}

* Anna Keeper is Senior Lecturer in Sociology at the University of Wells. Email: ak@wells.example.
† Carl Brook is Professor of History at Lake College, Balkhash."""

CITE_LABEL = f"""Annals of Wells

The clerk at the well: accounts of water in the steppe
Anna Keeper, Carl Brook

Cite this document :

Keeper Anna, Brook Carl. The clerk at the well: accounts of water in the steppe. In: Annals of
Wells. 54e année, N. 3, 1999. pp. 551-578;

Abstract
{LONG}

THE CLERK AT THE WELL:
ACCOUNTS OF WATER IN THE STEPPE
Anna KEEPER and Carl BROOK"""

THREE_TITLES = f"""Historia de los Pozos, vol. 22, núm. 2, 2018, pp. 33-58
ISSN: 0123-4567

Artículos

El escribano del pozo: cuentas de agua en la estepa del norte
The clerk at the well: water accounts in the northern steppe
O escrivão do poço: contas de água na estepe do norte

Anna Keeper1
Carl Brook2

1 Universidad del Pozo, Facultad de Historia
2 Instituto de Estudios del Lago

Abstract
{LONG}
Key words: well; accounts; steppe."""

PUBLISHERS = {
    "reuse": (REUSE, "The clerk at the well: Accounting for water in the northern steppe"),
    "marks apart": (MARKS_APART, "Counting Buckets: Water Accounts and Trust in Villages"),
    "editors": (EDITORS, "Water, Ink, and Trust: The Keepers of Steppe Wells"),
    "two heads": (
        TWO_HEADS,
        "Keeping accounts of water: Village wells and their clerks in the northern steppe, "
        "1890–1930",
    ),
    "far apart": (FAR_APART, "THE CLERK AT THE WELL: ACCOUNTING FOR WATER IN THE STEPPE"),
    "at the foot": (AT_THE_FOOT, "The Well as an Office: Ink and Water in the Northern Steppe"),
    "accounts": (ACCOUNTS, "The Keeper and the Book"),
    "cite label": (CITE_LABEL, "The clerk at the well: accounts of water in the steppe"),
    "three titles": (
        THREE_TITLES,
        "The clerk at the well: water accounts in the northern steppe",
    ),
}


def matter_of(name):
    return import_text(f"{PUBLISHERS[name][0]}\n\n{BODY}".encode(), "x.txt").frontmatter


@pytest.mark.parametrize("name", PUBLISHERS)
def test_the_title_is_found_among_what_a_publisher_prints_around_it(name):
    assert matter_of(name)["title"]["en"] == PUBLISHERS[name][1]


@pytest.mark.parametrize("name", PUBLISHERS)
def test_the_authors_are_found_among_what_a_publisher_prints_around_them(name):
    families = [a["family"] for a in matter_of(name)["authors"]]
    known = {"marks apart": ["Keeper", "Brook", "Well"], "at the foot": ["Keeper", "Brook", "Well"]}
    known["two heads"] = ["Keeper", "Ferreira-Lopes", "Wei"]
    assert families == known.get(name, ["Keeper", "Brook"])


@pytest.mark.parametrize(
    ("name", "places"),
    [
        ("reuse", ["University of Wells, UK", "Lake College, UK"]),
        (
            "far apart",
            ["University of Wells, Department of History", "Lake University"],
        ),
        (
            "at the foot",
            [
                "Department of Water, University of Wells, Taraz",
                "Lake College, Balkhash",
                "Institute of Steppe Research, Karagai",
            ],
        ),
        ("accounts", ["University of Wells", "Lake College"]),
    ],
)
def test_each_author_has_the_place_that_the_page_says(name, places):
    assert [a["affiliation"].get("en") for a in matter_of(name)["authors"]] == places


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("reuse", ("31", "4", "512–534")),
        ("far apart", (None, "3 (98)", None)),
        ("at the foot", ("43", "2", "211–238")),
        ("cite label", ("54", "3", "551-578")),
        ("editors", ("6", None, "654321")),
    ],
)
def test_volume_issue_and_pages_are_read_wherever_they_stand(name, numbers):
    matter = matter_of(name)
    assert (matter["volume"], matter["issue"], matter["pages"]) == numbers


def test_editors_are_no_keywords_and_no_authors():
    matter = matter_of("editors")
    assert matter["keywords"]["en"] == ["accounts", "trust", "wells"]
    assert matter["abstracts"]["en"] == LONG


def test_a_correspondent_named_again_keeps_the_address():
    assert matter_of("reuse")["authors"][0].get("email") == "a.keeper@wells.example"


def test_titles_in_three_languages_are_three():
    assert matter_of("three titles")["title"] == {
        "en": "The clerk at the well: water accounts in the northern steppe",
        "es": "El escribano del pozo: cuentas de agua en la estepa del norte",
        "pt": "O escrivão do poço: contas de água na estepe do norte",
    }


def front(*parts):
    text = "\n\n".join([*parts, BODY])
    return import_text(text.encode(), "x.txt").frontmatter


def test_keywords_in_brackets_close_an_abstract():
    matter = front("The Clerk at the Well", "Anna Keeper", f"ABSTRACT—{LONG} [wells, ink, steppe]")
    assert matter["keywords"]["en"] == ["wells", "ink", "steppe"]
    assert matter["abstracts"]["en"] == LONG


def test_a_title_that_an_abstract_opens_with_is_none_of_it():
    french = "Les puits du village ont été étudiés comme des lieux et comme des machines. " * 3
    matter = front(
        "Le scribe au puits et les comptes de la steppe",
        "Anna Keeper",
        f"RÉSUMÉ. — {french}",
        f"ABSTRACT. — The Clerk at the Well. Counting Water in the Steppe (1890-1930).\n{LONG}",
    )
    assert (
        matter["title"]["en"] == "The Clerk at the Well. Counting Water in the Steppe (1890-1930)"
    )
    assert matter["abstracts"] == {"fr": french.strip(), "en": LONG}


def test_names_before_a_title_are_none_of_it():
    russian = "Колодцы деревни изучались как места и как механизмы, но редко как конторы. " * 3
    matter = front(
        "А. Б. Хранитель",
        "Контора у колодца в северной степи",
        f"Аннотация. {russian}",
        f"Keeper A. B. An office by the well in the steppe\n\nAbstract. {LONG}",
    )
    assert matter["title"]["en"] == "An office by the well in the steppe"


@pytest.mark.parametrize(
    "byline",
    [
        "Anna Keeper,1 Carl Brook,2 Jan Well,1,2 on behalf of the WELLS group",
        "Anna Keeper*1, Carl Brook2, Jan Well1,2",
        "Anna Keeper1,* | Carl Brook2 | Jan Well1,2",
        "Anna KEEPER (B)1, Carl BROOK2, Jan WELL1,2",
    ],
)
def test_marks_and_groups_behind_names_are_none_of_them(byline):
    matter = front(
        "The Clerk at the Well and the Deep Water",
        byline,
        "1 University of Wells, Taraz\n2 Lake College, Balkhash",
        f"Abstract: {LONG}",
    )
    assert [a["family"] for a in matter["authors"]] == ["Keeper", "Brook", "Well"]
    places = [a["affiliation"]["en"] for a in matter["authors"]]
    assert places[0] == "University of Wells, Taraz"
    assert places[2] == "University of Wells, Taraz; Lake College, Balkhash"


def test_a_post_on_a_line_of_its_own_is_no_place():
    matter = front(
        "The Clerk at the Well and the Deep Water",
        "Anna Keeper\nProfessor of History\nUniversity of Wells, Taraz\na@wells.example",
        "Carl Brook\nDoctoral candidate\nLake College, Balkhash\nc@lake.example",
        f"Abstract: {LONG}",
    )
    places = [a["affiliation"]["en"] for a in matter["authors"]]
    assert places == ["University of Wells, Taraz", "Lake College, Balkhash"]


BOXES = f"""TYPE Original Research
PUBLISHED 14 March 2023
DOI 10.57002/w.2023.1104417

OPEN ACCESS
EDITED BY

Solveig Drake,
University of Lakes, Iceland
REVIEWED BY

Patrick Moor,
Lakeshore University, Kenya
*CORRESPONDENCE

Carl Brook
carl.brook@lake.example
SPECIALTY SECTION

This article was submitted to
Walking and Wells, a section of the
journal Annals of Wells
RECEIVED 21 November 2022
ACCEPTED 20 February 2023
PUBLISHED 14 March 2023
CITATION

Keeper A and Brook C (2023) The next well:
Depth and distance in nine towns.
Ann. Wells 11:1104417.
doi: 10.57002/w.2023.1104417
COPYRIGHT

© 2023 Keeper and Brook. This is an
open-access article. The use or
reproduction in other forums is
permitted.

The next well: Depth and distance
in nine towns

Anna Keeper1 and Carl Brook2*
1

School of Wells, University of Wells, Taraz, Kazakhstan, 2 Lake College, Balkhash, Kazakhstan

{LONG}

KEYWORDS

wells, walking, depth"""


def test_boxes_in_the_margin_are_none_of_the_title_block():
    matter = front(BOXES)
    assert matter["title"] == {"en": "The next well: Depth and distance in nine towns"}
    assert [a["family"] for a in matter["authors"]] == ["Keeper", "Brook"]
    assert matter["authors"][1]["email"] == "carl.brook@lake.example"
    assert matter["keywords"]["en"] == ["wells", "walking", "depth"]


def test_a_word_that_holds_an_institution_makes_no_place_of_a_title():
    matter = front(
        "Anna Keeper",
        "The Dry Well: Hospitality, Delay, and the Academic Table in the Steppe",
        f"ABSTRACT\n\n{LONG}",
        "KEYWORDS\n\nwells / hospitality / delay",
    )
    assert matter["title"]["en"].startswith("The Dry Well: Hospitality")
    assert matter["authors"][0]["affiliation"] == {}


def test_the_kind_of_an_article_may_stand_in_two_cells():
    matter = front(
        "RESEARCH ARTICLE | OPEN ACCESS",
        "The Clerk at the Well and the Deep Water",
        "Anna Keeper and Carl Brook",
        f"Abstract: {LONG}",
    )
    assert [a["family"] for a in matter["authors"]] == ["Keeper", "Brook"]


def test_one_starred_note_may_say_where_several_work():
    matter = front(
        "The Clerk at the Well and the Deep Water",
        "ANNA KEEPER, CARL BROOK*",
        f"Summary\n\n{LONG}",
        "* Anna Keeper, Department of Wells, University of Taraz; Carl Brook, Lake Museum Trust.",
    )
    assert [a["affiliation"].get("en") for a in matter["authors"]] == [
        "Department of Wells, University of Taraz",
        "Lake Museum Trust",
    ]


def test_the_number_of_a_journal_is_no_year():
    matter = front(
        "The Clerk at the Well and the Deep Water",
        "Anna Keeper",
        f"Abstract: {LONG}",
        "WELLS, Vol. 38, No. 2, pp. 214–233, ISSN 0871-3302, online ISSN 1932-7714. © 2011 Wells.",
    )
    assert matter["year"]["value"] == 2011
    assert (matter["volume"], matter["issue"], matter["pages"]) == ("38", "2", "214–233")


def test_names_with_a_letter_between_stand_above_their_title():
    matter = front(
        "Wells and Place",
        "Vol. 44, No. 2 • Spring 2018 • pp. 118–143",
        "Josephine A. Keeper",
        "The Uneaten Dinner: Waiting and the Postwar Table in the Steppe",
        f"ABSTRACT\n\n{LONG}",
    )
    assert [a["family"] for a in matter["authors"]] == ["Keeper"]
    assert matter["title"]["en"].startswith("The Uneaten Dinner")


def test_the_street_is_none_of_the_place_in_a_line_of_name_and_address():
    matter = front(
        "The Clerk at the Well and the Deep Water",
        "Anna Keeper, Carl Brook",
        f"Abstract: {LONG}",
        "Anna Keeper, University of Wells, Department of Water, 4 Well Road, 29999 Taraz. "
        "Email: anna@wells.example\n\n"
        "Carl Brook, Lake College, Balkhash. Email: carl@lake.example",
    )
    assert [a["affiliation"]["en"] for a in matter["authors"]] == [
        "University of Wells, Department of Water",
        "Lake College, Balkhash",
    ]


def test_a_section_in_capitals_may_stand_above_the_names():
    matter = front(
        "ESSAYS AND INQUIRIES",
        "ANNA KEEPER\nUniversity of Wells",
        "BY EYE AND BY WEIGHT. MEASURE, TRUST AND WATER AT THREE WELLS",
        f"Abstract: {LONG}",
    )
    assert matter["title"] == {
        "en": "BY EYE AND BY WEIGHT. MEASURE, TRUST AND WATER AT THREE WELLS"
    }
