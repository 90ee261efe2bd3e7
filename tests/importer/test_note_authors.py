"""Where a work begins in a note without quotation marks, by the names of its authors (made-up)."""

import pytest
from edition.importer.fields.noteauthors import author_place
from edition.importer.footnotes.notepieces import cut_note
from edition.importer.footnotes.noteworks import note_works
from edition.importer.reading.records import Note
from edition.importer.works.printedworks import prints_work
from edition.importer.works.references import parse_item


def notes(texts):
    return [Note(str(n), text, n, n) for n, text in enumerate(texts, 1)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Outre l’ouvrage de Jean de La Baie, Les puits, Paris, Tour, 1968", "Jean de La Baie"),
        ("for what may be said against it, Ann Moor, Dry Wells (Hull: Tor, 2004), 3", "Ann Moor"),
        ("On wells generally, Ann Moor, Deep Wells, 1890–1940 (Hull: Tor, 1993), 4", "Ann Moor"),
        ("See, among others, Ann Moor, Deep Wells (Hull: Tor, 1993), 4", "Ann Moor"),
        ("ADN, 4 J 1-30. Inventaire : Luc Le Roy, Répertoire du fonds, Lens, 1999", "Luc Le Roy"),
        (
            "Stadtarchiv Ulm, Bauamt, Nr. 7. Bestritten von Ida Holz, Rost. Anmerkungen, Ulm 2005",
            "Ida Holz",
        ),
        (
            "Das folgt dem Verfahren von Ida von Holz, Hammer und Filz, Ulm: Tor 1988",
            "Ida von Holz",
        ),
        ("and, for Flanders, Griet Zand, De putten (Uitgeverij Noord 1983)", "Griet Zand"),
        ("Podrobněji o tom píše Jan Novák, Studny a lidé, Brno, Tur, 1999", "Jan Novák"),
        ("Szerzej o tym Anna Wrona, Studnie i ludzie, Lublin, Tor, 1999", "Anna Wrona"),
        (
            "Voir le rapport. Compagnie des eaux de Lens, Note sur les puits, Lens, 1890",
            "Compagnie des eaux de Lens",
        ),
        ("Un’altra lettura in Ugo Neri, I pozzi del Nord, Torino, Faro, 1999", "Ugo Neri"),
        ("Una visión distinta en Eva Mora, Los pozos secos, Madrid, Faro, 1999", "Eva Mora"),
    ],
)
def test_names_with_a_title_and_a_year_behind_them_open_a_work(text, names):
    place = author_place(text)
    assert place is not None
    assert text[place:].startswith(f"{names},")


@pytest.mark.parametrize(
    "text",
    [
        "Das Leben von Karl Moor, Berlin: Tor 1980",
        "Stadtarchiv Ulm, Bauamt, Nr. 7, 1880–1910",
        "the keeper of the Hotel Moor to his cousin in Great Hallam, who had asked in 1890",
        "Ordnung und Wesen, Ulm 1962",
        "wells of the moor and, at last, of the, Ulm 1962",
    ],
)
def test_titles_and_archives_are_no_authors(text):
    assert author_place(text) is None


def test_a_subtitle_behind_a_full_stop_stays_with_its_title():
    text = "Anders: Max Berg, Auf halber Treppe. Wesen und Werden, hrsg. von Ida Berg, Ulm 1958."
    assert cut_note(text) == [text.removeprefix("Anders: ")]


@pytest.mark.parametrize(
    "text",
    [
        "Luc Roy, Des puits perdus, Paris, Tour, 1968, voir Odile Mont et Ugo Le Sur, Les eaux, "
        "Rennes, Tour, 1993, p. 9.",
        "Karl Berg, Die Uhr im Dorf, Ulm 1968, vgl. dazu Ida Holz, Glocken und Gesinde, Ulm 1993.",
        "Luc Roy, Des puits perdus, Paris, Tour, 1968, p. 9-31, et Ann Moor, “Wells”, Water, 2001.",
        "Ann Moor, Deep Wells (Hull: Tor, 1993), and see Tom Reed, Dry Wells (Hull: Tor, 1994), 4.",
    ],
)
def test_a_second_work_behind_a_comma_is_a_work_of_its_own(text):
    assert [work.label for work in note_works(notes([text]))[0]] == ["1a", "1b"]


@pytest.mark.parametrize(
    "again",
    [
        "Ead., ",
        "Dies., ",
        "Dieselbe, ",
        "Idem, ",
        "Taż, ",
        "La même, ",
        "La misma, ",
        "Aynı yazar, ",
    ],
)
def test_the_same_author_is_named_in_full(again):
    texts = [f"Ida Holz, Glocken im Dorf, Ulm: Tor 1994; {again}Uhren im Dorf, Ulm: Tor 1999."]
    references, _ = note_works(notes(texts))
    assert [r.item["author"] for r in references] == [[{"family": "Holz", "given": "Ida"}]] * 2


@pytest.mark.parametrize("again", ["Его же.", "Он же.", "Её же."])
def test_the_same_author_is_named_in_full_in_russian(again):
    texts = [f"Ветров П. С. Люди. М.: Мир, 1985. С. 3; {again} Вода // Вестник. 2001. № 3. С. 5."]
    references, _ = note_works(notes(texts))
    assert [r.item["author"][0]["family"] for r in references] == ["Ветров", "Ветров"]


def test_the_same_author_is_that_of_the_work_named_last_in_the_note():
    texts = [
        "Ida Holz, Glocken im Dorf, Ulm: Tor 1994.",
        "Karl Berg, Die Uhr am Turm, Ulm: Tor 1995.",
        "Holz, Glocken im Dorf, a. a. O., S. 4, vgl. ders., Uhren im Dorf, Ulm: Tor 1999.",
    ]
    references, _ = note_works(notes(texts))
    assert references[-1].item["author"] == [{"family": "Holz", "given": "Ida"}]


def test_initials_before_a_name_do_not_hide_it_from_a_short_form():
    texts = ["Ida Holz, Glocken im Dorf, Ulm: Tor 1994.", "D’après I. Holz, op. cit., p. 4."]
    assert note_works(notes(texts))[1]["2"] == ("1",)


@pytest.mark.parametrize("short", ["Ведомость о расходах… Табл. 9.", "Ведомость о… С. 4."])
def test_a_title_cut_by_three_dots_leads_back_to_its_work(short):
    texts = ["Ведомость о расходах уездных городов // Вестник. 1873. № 2. С. 1–9.", short]
    assert note_works(notes(texts))[1]["2"] == ("1",)


@pytest.mark.parametrize(
    ("text", "title", "year"),
    [
        ("Loi sur les puits, 6 août 1872, art. 5.", "Loi sur les puits", 1872),
        ("Verordnung über die Brunnen, 11. März 1924, Nr. 9.", "Verordnung über die Brunnen", 1924),
        ("Ley de Aguas, 13 de junio de 1879, art. 4.", "Ley de Aguas", 1879),
        ("Закон о печати, 12 июня 1990 г., ст. 5.", "Закон о печати", 1990),
        ("Gesetz vom 2. Mai 1890 über Wasser, Nr. 4.", "Gesetz vom 2. Mai 1890 über Wasser", 1890),
        ("BGH, Urteil vom 12. Mai 1985, NJW, S. 4.", "BGH, Urteil vom 12. Mai 1985", 1985),
        ("Loi du 6 août 1872 sur les puits.", "Loi du 6 août 1872 sur les puits", 1872),
        ("Sular Kanunu, 8 Ağustos 1931, md. 5.", "Sular Kanunu", 1931),
        (
            "Polizei-Verordnung, betreffend die Brunnen und Pumpen, Ulm 1882, § 3.",
            "Polizei-Verordnung, betreffend die Brunnen und Pumpen",
            1882,
        ),
        ("An Act on Wells, ch. 12, 1931 Moor Acts 6 (1931).", "An Act on Wells", 1931),
        ("Moor v. Grand Wells Co., 61 Hal. 212, 214 (1897).", "Moor v. Grand Wells Co.", 1897),
        ("Moor v. Fell, 61 F.2d 212 (2d Cir. 1932).", "Moor v. Fell", 1932),
        ("Report on Moorland Wells (HC 1891, 212) para 8.", "Report on Moorland Wells", 1891),
    ],
)  # fmt: skip
def test_laws_and_cases_are_works_without_author(text, title, year):
    assert prints_work(text)
    item = parse_item(text)
    assert (item["title"], item["issued"]["date-parts"][0][0]) == (title, year)
    assert "author" not in item


def test_a_case_is_found_behind_what_leads_to_it():
    texts = ["The best known is Moor v. Fell Check Co., 9 Hal. 17 (1922), in which he lost."]
    references, _ = note_works(notes(texts))
    assert references[0].item["title"] == "Moor v. Fell Check Co."


@pytest.mark.parametrize(
    "text",
    [
        "The Act of May 12, 1890 was harsh.",
        "Das Gesetz vom 12. Mai 1890 hat daran, wie man weiß, nicht viel geändert.",
        "Gesetz vom 12. Mai 1890 war die Antwort auf eine lange Dürre der Jahre davor. Es half.",
    ],
)
def test_a_sentence_on_a_law_is_no_law(text):
    assert not prints_work(text)


def test_a_book_on_law_keeps_its_author():
    assert parse_item("Ann Moor, Law and Wells (Cambridge: Tor, 1998), 7.")["author"]
