"""Works in notes that print no author, or family names first (made-up)."""

import pytest
from edition.importer.footnotes.notepieces import cut_note
from edition.importer.footnotes.noteworks import note_works
from edition.importer.reading.records import Note
from edition.importer.works.printedworks import prints_work
from edition.importer.works.unsigned import parse_unsigned


def read(*texts):
    return note_works([Note(str(n), text, n, n) for n, text in enumerate(texts, 1)])


def fields(text, *names):
    ((work,), _) = read(text)
    item = dict(work.item)
    item["year"] = item["issued"]["date-parts"][0][0]
    return tuple(item.get(name) for name in names)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "La notte dei fari, in «Gazzetta di Tarno», 12 gennaio 1802.",
            ("La notte dei fari", "Gazzetta di Tarno", None, 1802),
        ),
        (
            "Cfr. l’anonimo Che cosa fanno i custodi?, in «Foro delle acque», IV (1805), p. 2.",
            ("Che cosa fanno i custodi?", "Foro delle acque", None, 1805),
        ),
        (
            "Voce Faro, in Enciclopedia del mare, vol. III, Roma, Istituto del Mare, 1932, p. 4.",
            ("Faro", "Enciclopedia del mare", "Roma", 1932),
        ),
        (
            "Art. « Phare », dans Encyclopédie de la mer, t. III, Paris, Mer, 1932, p. 44.",
            ("Phare", "Encyclopédie de la mer", "Paris", 1932),
        ),
        (
            "Reglamento para los guardianes de los arrecifes, Tarno, Imprenta Real, 1819.",
            ("Reglamento para los guardianes de los arrecifes", None, "Tarno", 1819),
        ),
        (
            "Guide pratique du gardien de phare, Paris, 1874, p. 3.",
            ("Guide pratique du gardien de phare", None, "Paris", 1874),
        ),
        (
            "Noc latarń, „Gazeta Tarneńska” 12 I 1902, s. 3.",
            ("Noc latarń", "Gazeta Tarneńska", None, 1902),
        ),
        ("Legge 4 maggio 1832, n. 44, art. 3.", ("Legge 4 maggio 1832", None, None, 1832)),
        (
            "Sentenza del Tribunale di Tarno, 3 giugno 1822, art. 3.",
            ("Sentenza del Tribunale di Tarno", None, None, 1822),
        ),
    ],
)
def test_a_work_without_author_is_told_by_what_stands_behind_its_title(text, found):
    assert fields(text, "title", "container-title", "publisher-place", "year") == found


@pytest.mark.parametrize(
    "text",
    [
        "Carte dell’archivio di Tarno, Ufficio, Lampade, 1832.",  # papers
        "Lettera di Marchi a Neri sulle lampade, Tarno, Roma, 1832.",  # said to one another
        "Nessuno ne parlò mai, Tarno esclusa, 1832.",  # a sentence
        "si accesero tutte le lampade, Tarno, Scoglio, 1832.",  # so it goes on
        "Cinque lampade accese, Tarno, 1832.",  # no house, and no place that prints books
    ],
)
def test_a_sentence_with_commas_is_no_work(text):
    assert not prints_work(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("García Pérez, Juan, Las lámparas del arrecife, Madrid, Muelle, 1974, p. 12.",
         [("García Pérez", "Juan")]),
        ("Véase también Bengoa y Ruiz de Azúa, José, Pescar en alta mar, Bilbao, Ría, 1988.",
         [("Bengoa y Ruiz de Azúa", "José")]),
        ("López de Haro, María y Ruiz Gil, Ana, Guardianes y juntas, Madrid, Ría, 1991.",
         [("López de Haro", "María"), ("Ruiz Gil", "Ana")]),
        ("Pérez, Juan, Faros, Madrid, Muelle, 1974, p. 12.", [("Pérez", "Juan")]),
        ("Juan Pérez, Faros, Madrid, Muelle, 1974, p. 12.", [("Pérez", "Juan")]),
        ("Ann Marsh, Wells, Leeds, Moor Press, 1999, p. 12.", [("Marsh", "Ann")]),
    ],
)  # fmt: skip
def test_family_names_first_are_told_by_the_title_behind_them(text, names):
    ((work,), _) = read(text)
    assert [(n["family"], n["given"]) for n in work.item["author"]] == names
    assert work.item["publisher-place"] in ("Madrid", "Bilbao", "Leeds")
    assert text.endswith(work.printed)


def test_several_authors_whom_nobody_names_are_one_that_short_forms_repeat():
    works, leads = read(
        "AA.VV., Le lampade delle scogliere, Torino, Einardi, 1974, pp. 12-19.",
        "VV. AA., Historia de los faros, Barcelona, Puerto, 1999, p. 3.",
        "AA.VV., Le lampade, cit., p. 60; VV. AA., Historia…, p. 12.",
    )
    assert [w.item["author"][0]["literal"] for w in works] == ["AA.VV.", "VV. AA."]
    assert leads["3"] == ("1", "2")


def test_words_before_an_author_are_none_of_a_title_whose_paper_is_quoted():
    text = "Sul punto, con esempi, S. Delmas, Attendre, un travail long, «Annales», 44, 2, 1989."
    assert cut_note(text) == [text[text.index("S. Delmas") :]]


def test_quotation_marks_inside_a_title_are_no_paper():
    text = "Письма в «Прибавлениях» 1840-х годов // Город и край. М.: Мир, 2002. С. 7–9."
    assert parse_unsigned(text) is None


def test_names_joined_by_a_stroke_are_two():
    ((work,), _) = read("C. Berti-I. Olmi (a cura di), Pescare al largo, Napoli, Morano, 1988.")
    assert [n["family"] for n in work.item["editor"]] == ["Berti", "Olmi"]


@pytest.mark.parametrize(
    ("note", "second"),
    [
        ("A. Neri, Olio e luce, Roma, Faro, 1987, pp. 5-6, e a P. Reda, Tumulto, Roma, Faro, 1996.",
         "P. Reda, Tumulto, Roma, Faro, 1996."),
        ("A. Neri, Olio e luce, Roma, Faro, 1987; e ora anche Id., Fari spenti, Roma, Faro, 1996.",
         "Id., Fari spenti, Roma, Faro, 1996."),
    ],
)  # fmt: skip
def test_a_second_work_is_cut_off_whatever_leads_to_it(note, second):
    assert cut_note(note)[1] == second


def test_years_of_first_prints_and_pages_meant_are_left_out():
    text = "A. Neri, Dietro. Saggio sui fari, trad. di N. Orsi, Torino, Mare, 2008 (ed. or. 2001)."
    assert fields(text, "title", "publisher", "year") == ("Dietro. Saggio sui fari", "Mare", 2008)
    text = "A. Neri, Olio, in «Foro delle acque», XII (1996), pp. 211-240: 215."
    assert fields(text, "title", "page") == ("Olio", "211-240")


def test_a_law_that_names_a_body_is_not_by_it():
    text = "Regolamento pel forno comune, Arezzo, s.e., 1819."
    assert fields(text, "author", "title", "publisher-place", "publisher") == (
        None,
        "Regolamento pel forno comune",
        "Arezzo",
        None,
    )


def test_a_year_at_the_end_of_a_title_is_no_imprint():
    second = "P. Reda, Le annone dopo il 1764, in «Foro», XII (1996)."
    assert cut_note(f"A. Neri, Olio, Roma, Faro, 1987, pp. 5-6, e a {second}")[1] == second


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Sur ce fonds, Inventaire sommaire des archives de la ville antérieures à 1790, "
            "Tarn, Imprimerie du Quai, 1898.",
            "Inventaire sommaire des archives de la ville antérieures à 1790",
        ),
        (
            "Publiés dans Recueil des actes locaux, an VIII-1830, Tarn, Imprimerie Roy, 1840.",
            "Recueil des actes locaux, an VIII-1830",
        ),
        (
            "Pubblicati in Raccolta degli atti del borgo, 1801-1830, Tarno, Stamperia Nuova, 1840.",
            "Raccolta degli atti del borgo, 1801-1830",
        ),
        (
            "Archives de Tarn, CC 31-58 (comptes). Sur ce fonds, Guide des vieux papiers de la "
            "ville, Tarn, Imprimerie du Quai, 1898.",
            "Guide des vieux papiers de la ville",
        ),
    ],
)
def test_words_may_lead_to_a_work_without_author_whose_title_tells_its_time(text, title):
    assert fields(text, "title") == (title,)


def test_the_same_author_may_be_named_in_a_clause():
    first = "Luc Roy, La loi des puits. Essai (1790-1880), Tarn, Presses du Quai, 2006, p. 9"
    second = "l’auteur y est revenu dans Id., Ce que dit la cloche, Tarn, Presses du Quai, 2012."
    works, leads = read(f"{first} ; {second}")
    assert leads["1"] == ("1a", "1b")
    assert [w.item["author"][0]["family"] for w in works] == ["Roy", "Roy"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Очерки уезда / под ред. В. В. Ильина. М.; Л., 1949. С. 4.", "М.; Л."),
        ("Старый уезд / под ред. В. В. Ильина. М.; СПб., 1999.", "М.; СПб."),
    ],
)
def test_a_semicolon_between_two_places_parts_no_works(text, place):
    assert fields(text, "publisher-place", "year")[0] == place


def test_a_remark_with_a_year_may_lead_to_a_work_with_initials():
    text = "Грамота 1409 г. издана отдельно: Ветров П. С. Одна грамота // Край. 1999. Т. 4. С. 15."
    assert fields(text, "title") == ("Одна грамота",)
