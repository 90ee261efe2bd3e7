"""Decisions of courts, and bills, as lawyers on the Continent cite them in notes (made-up)."""

import pytest
from edition.importer.fields.laws import parse_law
from edition.importer.footnotes.noteworks import note_works
from edition.importer.reading.records import Note
from edition.importer.works.printedworks import prints_work


@pytest.mark.parametrize(
    ("text", "title", "day"),
    [
        ("CE, Dame Roc c. Commune de Tor, 12 mai 1954, n° 1421, Rec. Val, p. 2.",
         "Dame Roc c. Commune de Tor", [1954, 5, 12]),
        ("CE Sect., 3 mars 1999, Sté Moulin c/ Tor, req. n° 19712, Lebon p. 45, concl. Roy.",
         "Sté Moulin c/ Tor", [1999, 3, 3]),
        ("CEDH, 4 mai 2003, Moran c. France, req. n° 12345/96, § 45.",
         "Moran c. France", [2003, 5, 4]),
        ("CJCE, 5 février 1963, Moulin, aff. 26/62, Rec. p. 3.", "Moulin", [1963, 2, 5]),
        ("Cass. 1re civ., 3 mars 2001, n° 97-12.345, Bull. civ. I, n° 23.",
         "Cass. 1re civ., 3 mars 2001", [2001, 3, 3]),
        ("Amicale des anciens de Tor, 10 juin 2011, n° 1102218.",
         "Amicale des anciens de Tor", [2011, 6, 10]),
        ("Cons. Stato, sez. V, 3 marzo 1999, n. 500.",
         "Cons. Stato, sez. V, 3 marzo 1999", [1999, 3, 3]),
        ("STS de 12 de mayo de 1999, RJ 1999/123.", "STS de 12 de mayo de 1999", [1999, 5, 12]),
        ("STC 45/1999, de 12 de mayo, FJ 3.", "STC 45/1999", [1999]),
        ("Proposition de loi sur les puits, 2 juillet 1936, n° 511.",
         "Proposition de loi sur les puits", [1936, 7, 2]),
    ],
)  # fmt: skip
def test_decisions_are_works_called_by_their_parties_or_court_and_day(text, title, day):
    assert prints_work(text)
    item = parse_law(text)
    assert item["title"] == title
    assert item["issued"] == {"date-parts": [day]}


@pytest.mark.parametrize(
    "text",
    [
        "Le Temps, 12 mai 1899, n° 12345, p. 3.",
        "Lettre du maire de Tor au préfet, 12 mai 1899, n° 12345.",
        "CAA, 15 octobre 2009, inédit.",
        "Union, 3 mai 1911.",
        "Gesetz über die Wehre vom 3. Mai 1899 wurde nie angewandt, sagt man.",
    ],
)
def test_papers_letters_and_unnamed_decisions_are_none(text):
    assert not prints_work(text)


def test_a_decision_is_cited_again_by_the_head_of_its_name():
    texts = (
        "CE, Dame Roc c. Commune de Tor, 12 mai 1954, n° 1421, Rec. Val, p. 2.",
        "CE, 12 mai 1961, Moulin, n° 14213, Rec. p. 26.",
        "Dame Roc c. Commune, préc., cons. 2 et 3.",
        "CE, Moulin, préc.",
        "Odile Salvan, Le moulin des places, thèse de droit, université de Tor, 1967, p. 88.",
        "O. Salvan, thèse cit., p. 9.",
    )
    leads = note_works([Note(str(n), text, n, n) for n, text in enumerate(texts, 1)])[1]
    assert list(leads.values()) == [("1",), ("2",), ("1",), ("2",), ("5",), ("5",)]


def test_quoted_words_of_a_remark_behind_a_work_are_no_title():
    text = "Ann Friis, La halte, Tor, Presses de Tor, 2010, p. 7. Le danois dit « sat »."
    assert prints_work(text)
