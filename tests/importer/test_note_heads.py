"""What leads to a work in a note is parted from the names of its authors (made-up)."""

import pytest
from edition.importer.footnotes.noteheads import without_head
from edition.importer.footnotes.notepieces import cut_note
from edition.importer.footnotes.noteworks import note_works
from edition.importer.reading.records import Note
from edition.importer.works.printedworks import prints_work, without_remark


@pytest.mark.parametrize(
    ("piece", "author"),
    [
        ("Grundlegend Karl Berg und Ida Holz, „Die Uhr“, Ort 5 (1999)", "Karl Berg und Ida Holz"),
        ("für Flüsse Karl Berg, „Quellen und Brunnen“, Ort 5 (1999)", "Karl Berg"),
        ("zum Folgenden K. H. Berg, „Quellen und Brunnen“, Ort 5 (1999)", "K. H. Berg"),
        ("Nothing was printed. I follow Ann Marsh, “Deep Wells,” Water 3 (2001)", "Ann Marsh"),
        ("on wells Ann van der Marsh, *Deep Wells* (Hull: Moor, 2001)", "Ann van der Marsh"),
        ("as shown by Mary Ann Marsh, “Deep Wells,” Water 3 (2001)", "Mary Ann Marsh"),
        ("Récemment Jeanne Dubois et Luc Roy, « Les puits », Eaux 3", "Jeanne Dubois et Luc Roy"),
        ("Ähnlich jetzt Holz, „Die Uhr“, 7", "Holz"),
        ("Anders, aber lesenswert: Max Berg, Die Uhr, Ulm 1958", "Max Berg"),
        ("Genannt seien nur Karl Berg, Die Uhr, Ulm 1958", "Karl Berg"),
        ("zur Zeit Karl Berg, Die Uhr, Ulm 1958", "Karl Berg"),
    ],
)  # fmt: skip
def test_words_before_the_names_go(piece, author):
    assert without_head(piece).startswith(f"{author},")


@pytest.mark.parametrize(
    "piece",
    [
        "Ann Marsh, “Deep Wells,” Water 3 (2001)",
        "Water Board of the Lower Moor, “Wells,” 2001",
        "A Guide to the Wells of the North, 4th ed. (York: Minster, 1826), 58.",
        "„Das Unglück im Brunnen“, Bote, 14. September 1899.",
        "Stadtarchiv Weiler, Akten des Bauamts, Nr. 12.",
        "A History of Great Hallam, 2nd ed. (York: Minster, 1826), 58.",
        "Ines Poe, The Lamp: Books of Old Drury (Leeds: Moor University Press, 1996), 5.",
    ],
)
def test_names_and_titles_at_the_head_stay(piece):
    assert without_head(piece) == piece


def test_a_sentence_that_prints_a_work_is_parted_from_the_work_before():
    pieces = cut_note(
        "Ida Holz, „Uhren“, in: Zeit (Ulm: Tor, 2010), 5–9. Allgemein zur Zeit Karl Berg, "
        "„Tag und Nacht“, Ort 5 (1999): 7. Mehr ist nicht bekannt."
    )
    assert [p.split(",")[0] for p in pieces] == ["Ida Holz", "Karl Berg"]


@pytest.mark.parametrize(
    "piece",
    [
        "StAW, Bestand 14, Nr. 40, Quandt an Emmerich, 2. Dezember 1884.",
        "ГАРФ. Ф. 102. Оп. 3. Д. 15. Л. 7, 1884.",
        "AVA, Fon 9, Dosya 210, 1937.",
        "AVA, Fon 9, Dosya 210 (1937).",
        "The code of wells (1877) is discussed, with a wealth of detail.",
    ],
)
def test_what_lies_in_an_archive_is_no_work(piece):
    assert not prints_work(piece)


def test_a_remark_that_opens_with_a_quotation_is_no_part_of_the_work():
    text = "Ali Su, Kuyular ve evler (Ankara, 1946), s. 17. “Işık vakti” deyimi burada da geçer."
    assert without_remark(text) == "Ali Su, Kuyular ve evler (Ankara, 1946), s. 17."
    dated = "Su, A. (1946). “Işık vakti”. Kuyu, 3, 5."
    assert without_remark(dated) == dated


@pytest.mark.parametrize(
    "lead",
    [
        "See, among many others,",
        "Si veda, tra gli altri,",
        "Véase, entre otros,",
        "Voir, entre autres,",
        "Vgl. u. a.",
        "Siehe unter anderem",
    ],
)
def test_a_lead_that_names_one_of_many_goes(lead):
    assert cut_note(f"{lead} Karl Berg, Die Uhr, Ulm 1958, S. 7")[0].startswith("Karl Berg,")


@pytest.mark.parametrize(
    ("note", "title"),
    [
        ("Li usò per primo M. Neri, Due pozzi e un chiostro, in «Acque», XII, 1961, pp. 3-9.",
         "Due pozzi e un chiostro"),
        ("Sulla geologia del sito V. Neri et al., Vene d’argilla e pozzi, Roma, Faro, 1999, p. 9.",
         "Vene d’argilla e pozzi"),
        ("J. Holz, Vom Plan der Tat. Ein Versuch, Basel, Tor, 1989, p. 9, che parla di «fatto».",
         "Vom Plan der Tat. Ein Versuch"),
        ("A. Neri, I pozzi del re, Roma, Faro, 2014, pp. 6-8, in part. pp. 7-8. Il contratto, che "
         "si data al 1591, è in realtà del 20 febbraio 1590: ASLa, Notarile, 199, c. 14r.",
         "I pozzi del re"),
        ("Cronaca del pozzo di San Lago, a cura di I. Neri, Roma, Faro, 1978.",
         "Cronaca del pozzo di San Lago"),
        ("Neri, Pozzi, cit., p. 61, e ancora Il lago e la piana. Guida, Roma, Faro, 2005, p. 44.",
         "Il lago e la piana. Guida"),
        ("La tradizione risale a un opuscolo di propaganda: Acqua viva! Parole di un medico ai "
         "pozzi, Roma, s.e., 1884.", "Acqua viva! Parole di un medico ai pozzi"),
        ("Di un «vasto pozzo» parla un articolo di giornale: Un pozzo sul Lago, in «La Voce», "
         "11 novembre 1888, p. 2.", "Un pozzo sul Lago"),
    ],
)  # fmt: skip
def test_what_italian_notes_say_around_a_work_is_none_of_it(note, title):
    works = note_works([Note("1", note, 1, 1)])[0]
    assert [w.item["title"] for w in works] == [title]


@pytest.mark.parametrize(
    "note",
    [
        "ASLa, San Lago, reg. 15, c. 41v (17 settembre 1565).",
        "ASLa, San Lago, bb. 15-17, lettere del 1565.",
    ],
)
def test_a_file_and_the_day_of_its_paper_are_no_work(note):
    assert not note_works([Note("1", note, 1, 1)])[0]


def test_a_body_of_a_town_is_no_person():
    note = "Comune di Lago, Il pozzo in chiaro. Risultati, 2015, http://www.lago.example/p.html."
    (work,) = note_works([Note("1", note, 1, 1)])[0]
    assert work.item["author"] == [{"literal": "Comune di Lago"}]
