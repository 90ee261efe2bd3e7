"""The foot of a first page that cuts a sentence, where no blank line parts it from the text."""

from __future__ import annotations

import pytest
from edition.importer.pages.feet import cut_out
from edition.importer.pipeline import import_text
from edition.importer.reading.records import Line

HEAD = """The Purse of the Keepers
Anna B. Keeper1, Carl Brook2 and Boris Well2
Abstract
The ropes of an upper village were renewed in the spring of each year out of a purse that only
the eldest of its keepers could open, and this article asks who knew that it was empty.
Keywords: ropes, purses, wells
"""
FIRST = """\
The ropes of the upper wells were renewed in the spring of each year, and the village paid
for them all that they had in their purses and in the drawers of the church, and nobody in the
"""
REST = """\
upper village was poor. They were cut and sold in the market, which was held on the first day
of the month.
A purse that is empty is a fact of politics. In what follows I ask who knew of it, and when it
was first known to the keepers of the wells.
References
Lee, A. (2001). Wells. Taraz: Well Press.
Moor, B. (2003). Ropes. Taraz: Well Press.
"""
FEET = {
    "numbered addresses": """93
Addresses of the authors
1. Well Institute for Water Research, Wellstraat 28, 4401 EA Brook, The Netherlands.
2. Lake Waters Division, Ministry of Ropes, Faculty of Wells, 4330 EA Brook, The Netherlands.
""",
    "places with marks": """\
1Well Institute for Water Research, Wellstraat 28, 4401 EA Brook, The Netherlands.
2Lake Waters Division, Ministry of Ropes, Faculty of Wells,
4330 EA Brook, The Netherlands.
Copyright 2008 by the Society of Wells.
0043-1397/08/2007WR006474
1 of 8
""",
    "a journal's abbreviation and a licence": """WELLS
7,1
© Anna B. Keeper, Carl Brook and Boris Well. Published in Journal of Wells and Water.
Published by Well Publishing Limited. This article is published under the Creative Commons
Attribution (CC BY 4.0) licence. Anyone may reproduce, distribute, translate and create works
of this article (for both commercial and non-commercial purposes), subject to full attribution.
Received 3 October 2023
e-ISSN: 2690-6104
DOI 10.99999/WELLS-10-2023
""",
    "a correspondent over several lines": """CORRESPONDENCE
Address correspondence to Anna B. Keeper, PhD, Well School of
Water, Center on Ropes and Wells, 550 N. Brook Street. E-mail:
keeper@wells.example
Decision Editor: Mara Moor, PhD
619
""",
}


def imported(foot, heading):
    return import_text(f"{HEAD}{heading}{FIRST}{foot}{REST}".encode(), "x.txt")


@pytest.mark.parametrize("heading", ["", "Introduction\n"])
@pytest.mark.parametrize("foot", FEET)
def test_the_sentence_goes_on_behind_the_foot(foot, heading):
    found = imported(FEET[foot], heading)
    whole = " ".join((FIRST + REST).partition("A purse")[0].split())
    assert found.paragraphs[0].text == whole
    assert len(found.paragraphs) == 2
    assert found.frontmatter["keywords"] == {"en": ["ropes", "purses", "wells"]}


@pytest.mark.parametrize("foot", ["numbered addresses", "places with marks"])
def test_places_at_the_foot_are_those_of_the_authors(foot):
    authors = imported(FEET[foot], "Introduction\n").frontmatter["authors"]
    first, second, third = (a["affiliation"]["en"] for a in authors)
    assert first == (
        "Well Institute for Water Research, Wellstraat 28, 4401 EA Brook, The Netherlands"
    )
    assert second == third
    assert second.startswith("Lake Waters Division")


def test_without_a_foot_capitals_in_a_sentence_stop_nothing():
    prose = "Brook School of Water, which was the poorest of the schools of the\n"
    found = imported(prose, "Introduction\n")
    assert "nobody in the Brook School of Water, which" in found.paragraphs[0].text


def test_lines_of_a_title_page_are_no_foot():
    front = """Advanced Ropes and Reliable Design for the systems of wells in villages
316 0740-7475/05/$20.00 © 2005 Society of Wells
A Rope-Based, Tolerant Design for Wells
Anna B. Keeper
Well University
"""
    text = f"{front}Introduction\n{FIRST}{REST}"
    found = import_text(text.encode(), "x.txt").frontmatter
    assert [a["family"] for a in found["authors"]] == ["Keeper"]


@pytest.mark.parametrize(
    "note",
    [
        '2. Ida Holz, "Wells," *Lake Studies*, Vol. 51, No. 1, October 1998, p. 146.',
        "2 Ida Holz, Wells and their keepers, Lake Studies 51 (1998), https://doi.org/10.12345/abc.",
    ],
)
def test_a_note_with_a_journals_volume_is_no_foot(note):
    texts = (*FIRST.splitlines(), note, "upper village was poor, and they were sold in the market.")
    lines = [Line(i, text) for i, text in enumerate(texts, 1)]
    assert cut_out(lines).text == tuple(lines)


NARROW = """\
A purse that is empty is a fact of politics, as
everybody knew who had ever opened one and had
found a button in it. In what follows I ask who
knew of it, and when it was first known to the
keepers of the wells and to those of the ropes,
who never met but on the day of the new rope,
and who never spoke of money on that day, or on
any other day of the year that I have heard of.
The ropes of the upper wells were renewed in
the spring of each year, and the village paid
for them all that was in their purses and in
the drawers of the church, and nobody in the
* Correspondence: a.keeper@wells.example
1Well Institute for Water Research, Brook 4401, UK
Full list of author information is available below
© The Author(s). 2020 Open Access
upper village was poor. They were cut and sold
in the market, which was held on the first day
of the month, and in the evening of that day a
feast was given to which nobody came.
"""


def test_the_foot_of_a_narrow_column_cuts_a_sentence_too() -> None:
    text = f"{HEAD}Background\n{NARROW}{REST}"
    found = import_text(text.encode(), "x.txt")
    assert "and nobody in the upper village was poor." in found.paragraphs[-2].text
    assert [h.text for h in found.headings] == ["Background", "References"]
