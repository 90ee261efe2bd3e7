"""What archives put before an article is none of its text, and hides none of it."""

from __future__ import annotations

import pytest
from edition.importer.pipeline import import_text

NIGHT = (
    "On the evening of 3 November 1851 the keeper of the light on Gannet Point heard nothing. He "
    "noted the fact in his journal, as he had been told to do, and with it the hour, the direction "
    "of the wind, and the number of sheep that he could see from the door of the lamp room.¹"
)
LAUGH = (
    "It is easy to laugh, and historians have done so. In the older books the signals of the coast "
    "are a comedy of cannon, bells and whistles, from which seafarers were delivered by the radio. "
    "I argue that the Board did not so much invent a signal as an ear, which it then had to pay."
)
SAILORS = (
    "Sailors had always listened. The earliest pilot books tell the mariner to keep an ear for "
    "surf, for church bells and for cattle, and one of them names a parish on the north coast that "
    "was to be known by its curate, whose sermons carried for a mile and a half on a still day."
)
PAGE = f"""The Deaf Fathoms: Listening
and Coastal Fog Signals
LEONORA ASHER

{NIGHT}

{LAUGH}

LISTENING BEFORE SIGNALS

{SAILORS}
"""
COVERS = {
    "JSTOR": """The Deaf Fathoms: Listening and Coastal Fog Signals
Author(s): Leonora Asher
Source: Annals of Sound, Vol. 29, No. 4 (December 2006), pp. 511-534
Stable URL: http://www.vault.example/stable/30041177
REFERENCES
Linked references are available on VAULT for this article:
""",
    "Quebec": """Document généré le 3 mars 2021 11:02

Annals of Sound

The Deaf Fathoms: Listening and Coastal Fog Signals

Leonora Asher

Volume 29, numéro 4, hiver 2006

URI : https://id.vault.example/1037
Aller au sommaire du numéro

Éditeur(s)
Breakwater Press

Découvrir la revue
Citer cet article
Asher, L. (2006). The Deaf Fathoms: Listening and Coastal Fog Signals. Annals of
Sound, 29(4), 511–534.
Cet article est diffusé et préservé par Vault.
""",
    "social sciences": """www.vault.example
The Deaf Fathoms: Listening and Coastal Fog Signals
Asher, Leonora
Empfohlene Zitierung / Suggested Citation:
Asher, Leonora: The Deaf Fathoms: Listening and Coastal Fog Signals. In: Annals of
Sound 29 (2006), 4.
Nutzungsbedingungen:
Dieser Text wird unter einer Deposit-Lizenz zur Verfügung gestellt.
""",
    "HAL": """HAL Id: hal-02945871
https://hal.example/hal-02945871
Submitted on 22 Sep 2020

The Deaf Fathoms: Listening and Coastal
Fog Signals
Leonora Asher

To cite this version:
Leonora Asher. The Deaf Fathoms: Listening and Coastal Fog Signals. Annals of Sound, 2006, 29.
""",
    "a university": """University of Tidewater Repository
The Deaf Fathoms: Listening and Coastal Fog Signals
Asher, Leonora
Document Version
Publisher's PDF, also known as Version of record
Citation for published version (APA):
Asher, L. (2006). The Deaf Fathoms: Listening and Coastal Fog Signals. Annals of Sound, 29, 511.
Take down policy
""",
}


def read(text: str):
    return import_text(text.encode(), "x.txt")


@pytest.mark.parametrize("cover", COVERS.values(), ids=COVERS)
def test_cover_page_is_no_text(cover):
    article = read(cover + "\f" + PAGE)
    assert [p.text for p in article.paragraphs] == [p.text for p in read(PAGE).paragraphs]
    assert [h.text for h in article.headings] == ["LISTENING BEFORE SIGNALS"]
    assert [a["family"] for a in article.frontmatter["authors"]] == ["Asher"]
    assert article.frontmatter["title"]["en"].startswith("The Deaf Fathoms")


def test_facts_of_the_cover_are_read():
    facts = read(COVERS["JSTOR"] + PAGE).frontmatter
    assert facts["year"]["value"] == 2006
    assert (facts["volume"], facts["issue"]) == ("29", "4")


def test_title_that_comes_again_below_its_abstract_makes_no_cover():
    article = read(f"{COVERS['JSTOR']}Leonora Asher\n\nAbstract\n\n{LAUGH}\n\n{PAGE}")
    assert any("easy to laugh" in text for text in article.frontmatter["abstracts"].values())


def test_journal_that_comes_again_as_a_running_head_makes_no_cover():
    head = "Annals of Coastal Sound"
    links = "Stable URL: http://www.vault.example/stable/30041177\nAccessed: 11-10-2013 08:14 UTC"
    page = PAGE.replace("LISTENING", f"514 {head}\n\nLISTENING")
    article = read(f"{head}\n{links}\n{page}")
    assert [p.text[:20] for p in article.paragraphs] == [x[:20] for x in (NIGHT, LAUGH, SAILORS)]


@pytest.mark.parametrize(
    "text",
    [
        COVERS["JSTOR"].replace("Deaf", "Dumb") + PAGE,
        f"{PAGE.partition(NIGHT)[0]}{NIGHT}\n\n{LAUGH}\n\n{SAILORS}\n\nKeywords: fog, signals",
    ],
    ids=["a cover under another title", "keywords at the end"],
)
def test_title_block_is_never_most_of_an_article(text):
    assert [p.text for p in read(text).paragraphs] == [NIGHT, LAUGH, SAILORS]


def test_title_may_stand_in_the_line_how_to_cite_alone():
    cover = """Haven Research Online

Citation for published version:
Asher, L 2006, 'Listening for the Coast: Fog, Signals and the Deaf', Coastal Sound, vol. 29, no. 4.

Document Version:
Peer reviewed version

Take down policy
Whoever believes that this file breaches rights may write to the library of the haven.

"""
    title = "Listening for the Coast: Fog, Signals and the Deaf"
    page = f"{title}\n\nLeonora Asher\n\n{NIGHT}{PAGE.partition(NIGHT)[2]}"
    article = read(f"{cover}{page}")
    assert article.frontmatter["title"] == {"en": title}
    assert [a["family"] for a in article.frontmatter["authors"]] == ["Asher"]
