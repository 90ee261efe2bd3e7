"""Works in one run of commas, as notes print them in many languages (made-up)."""

import pytest
from edition.importer.works.references import parse_item


@pytest.mark.parametrize(
    ("text", "author", "title", "place", "house", "year"),
    [
        ("Luc Roy, Les puits, les eaux et la soif, Lens, Tour, 1990, p. 4",
         "Roy", "Les puits, les eaux et la soif", "Lens", "Tour", 1990),
        ("Ida Berg et Luc Le Roy, Le prix. Un récit (1870-1914), 2e éd. revue, Lens, Tour, 1993",
         "Berg", "Le prix. Un récit (1870-1914)", "Lens", "Tour", 1993),
        ("Luc Roy, Le bruit. Cloches, cris et pas (1650-1850), Lens, Tour, 1992",
         "Roy", "Le bruit. Cloches, cris et pas (1650-1850)", "Lens", "Tour", 1992),
        ("Luc Roy, Les puits perdus, trad. par Anne Le Brun, Lens, musée de la Ville, 1981",
         "Roy", "Les puits perdus", "Lens", "musée de la Ville", 1981),
        ("Karl Berg, Die Uhr, das Dorf. Eine Geschichte, 2., durchges. Aufl., Ulm: Tor & Co 1986",
         "Berg", "Die Uhr, das Dorf. Eine Geschichte", "Ulm", "Tor & Co", 1986),
        ("Karl Berg, Die Uhr im Dorf, übers. von Ida Holz, Ulm 1986, S. 7ff.",
         "Berg", "Die Uhr im Dorf", "Ulm", None, 1986),
        ("Anna Wrona, Studnie i ludzie, wyd. 2 popr., Lublin 1999, s. 14",
         "Wrona", "Studnie i ludzie", "Lublin", None, 1999),
        ("Ugo Neri, I pozzi del Nord, Torino, Faro, 1999, pp. 3-7",
         "Neri", "I pozzi del Nord", "Torino", "Faro", 1999),
        ("Ali Su, Kuyular ve İnsanlar, çev. Ece Kaya, İstanbul, Deniz, 1999, s. 5",
         "Su", "Kuyular ve İnsanlar", "İstanbul", "Deniz", 1999),
        ("Jan Novák, Studny a lidé, Praha, Věž, 1999, s. 5.",
         "Novák", "Studny a lidé", "Praha", "Věž", 1999),
        ("Handelskammer zu Ulm, Denkschrift, betreffend die Brunnen, Ulm 1891, S. 4.",
         "Handelskammer zu Ulm", "Denkschrift, betreffend die Brunnen", "Ulm", None, 1891),
    ],
)  # fmt: skip
def test_a_book_in_a_run_of_commas(text, author, title, place, house, year):
    item = parse_item(text)
    name = item["author"][0]
    assert (name.get("family") or name["literal"]) == author
    assert (item["title"], item.get("publisher-place"), item.get("publisher")) == (
        title,
        place,
        house,
    )
    assert item["issued"] == {"date-parts": [[year]]}


def test_an_editor_alone_is_the_editor():
    item = parse_item("Ida Berg (dir.), Cent ans de puits, Lens, Tour, 1989, p. 5")
    assert item["editor"] == [{"family": "Berg", "given": "Ida"}]
    assert item["title"] == "Cent ans de puits"


def test_editors_behind_a_title_are_no_part_of_it():
    item = parse_item("Max Berg, Auf der Treppe. Reden, hrsg. von Ida Holz, Ulm 1958.")
    assert (item["title"], item["editor"][0]["family"]) == ("Auf der Treppe. Reden", "Holz")


@pytest.mark.parametrize(
    ("text", "title", "school"),
    [
        ("Ida Roy, Le dépôt (Lens, 1880-1940), thèse de troisième cycle, histoire, université de "
         "Lens, 1976, p. 188.", "Le dépôt (Lens, 1880-1940)", "université de Lens"),
        ("Karl Berg, Vom Mieten zum Kaufen? Wege 1871–1914, phil. Diss., Ulm 1999, S. 12ff.",
         "Vom Mieten zum Kaufen? Wege 1871–1914", None),
    ],
)  # fmt: skip
def test_a_thesis_has_its_school_and_not_its_subject(text, title, school):
    item = parse_item(text)
    assert (item["type"], item["title"], item.get("publisher")) == ("thesis", title, school)


def test_a_page_of_the_web_may_have_neither_place_nor_year():
    item = parse_item("Museum zu Ulm, Leihen, mieten: Rundgang, https://www.mu.example/raum-4.html")
    assert item["author"] == [{"literal": "Museum zu Ulm"}]
    assert item["title"] == "Leihen, mieten: Rundgang"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ann Moor, Account Books and Letters, 1889–1911, MS 77, boxes 1–6 (Hull Archives).",
         "Account Books and Letters, 1889–1911"),
        ("Daybooks, Moor Hotel and Fell Hotel, 1901–1912, MS 7, box 9 (Hull Archives), vol. 2.",
         "Daybooks, Moor Hotel and Fell Hotel, 1901–1912"),
    ],
)  # fmt: skip
def test_papers_with_a_title_are_works_of_the_archive(text, title):
    item = parse_item(text)
    assert (item["title"], item["publisher"]) == (title, "Hull Archives")
    assert "issued" not in item


def test_a_headline_is_no_author():
    item = parse_item("Moor Mayor Outlines Wells Vision, Names Nobody, https://www.moor.example/a1")
    assert "author" not in item


@pytest.mark.parametrize(
    ("text", "title", "host", "volume", "page"),
    [
        ("J. Kowal, Woda i władza, „Przegląd Wodny” 1985, t. 76, nr 2, s. 345–370.",
         "Woda i władza", "Przegląd Wodny", "76", "345–370"),
        ("G. Bianchi, Acqua e potere, in «Quaderni d’acqua», 20 (1985), n. 59, pp. 345-370.",
         "Acqua e potere", "Quaderni d’acqua", "20", "345-370"),
    ],
)  # fmt: skip
def test_a_journal_may_have_the_quotation_marks(text, title, host, volume, page):
    item = parse_item(text)
    shown = [item[k] for k in ("title", "container-title", "volume", "page", "type")]
    assert shown == [title, host, volume, page, "article-journal"]
    assert item["issued"] == {"date-parts": [[1985]]}


def test_a_chapter_stands_in_a_book_without_a_colon():
    item = parse_item(
        "A. Verdi, Fontane e signori, in Storia dell’acqua, a cura di P. Neri, Roma, Faro, 1999, "
        "pp. 12-30."
    )
    assert (item["title"], item["container-title"]) == ("Fontane e signori", "Storia dell’acqua")
    assert [e["family"] for e in item["editor"]] == ["Neri"]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("T. Reed, Deep Wells (2nd edn, Oxford, 1985), ch. 3.",
         {"title": "Deep Wells", "edition": "2", "publisher-place": "Oxford", "type": "book"}),
        ("T. Reed, ‘Ropes’, Past and Present, 12 (1990), 3–20.",
         {"title": "Ropes", "container-title": "Past and Present", "volume": "12"}),
        ("Per Reed, ”Vatten och makt”, Historisk tidskrift 105 (1985), s. 345–370.",
         {"title": "Vatten och makt", "container-title": "Historisk tidskrift"}),
        ("K. Reed, De dorst (Leiden 1999) 12.", {"title": "De dorst", "publisher-place": "Leiden"}),
        ("P. Reed, Les puits, 2 vol., Lens, Tour, 1970-1972, t. I, p. 12.",
         {"title": "Les puits", "publisher": "Tour", "volume": "I"}),
        ("J. Reed, « Soif et pouvoir », dans Id., Écrits sur l’eau, Lyon, Tour, 2001, p. 3-20.",
         {"title": "Soif et pouvoir", "container-title": "Écrits sur l’eau", "publisher": "Tour"}),
    ],
)  # fmt: skip
def test_the_ways_of_other_countries(text, fields):
    item = parse_item(text)
    assert {k: item.get(k) for k in fields} == fields
    assert item["author"][0]["family"] == "Reed"


def test_several_authors_before_a_book_with_brackets_are_all_read():
    item = parse_item("Ali Su, Ece Kaya ve Can Taş, Kuyular: Köy, ev (Ankara: Deniz, 2013), s. 9.")
    assert [a["family"] for a in item["author"]] == ["Su", "Kaya", "Taş"]
    assert item["title"] == "Kuyular: Köy, ev"


def test_a_book_may_not_say_where_it_was_printed():
    item = parse_item("Ali Su, Kuyular ve evler (y.y., 1974), s. 66.")
    shown = [item.get(k) for k in ("title", "page", "type", "publisher-place")]
    assert shown == ["Kuyular ve evler", "66", "book", None]


@pytest.mark.parametrize("title", ["Old Wells and Their Men", "Old Wells and New Ropes, 1660–1800"])
def test_a_title_with_an_and_is_no_second_author(title):
    item = parse_item(f"Ann Moor, {title} (Hull: Tor, 1968), 201–18")
    assert (item["title"], len(item["author"])) == (title, 1)


@pytest.mark.parametrize(
    ("text", "body", "title", "year"),
    [
        ("Western Clearing House, General Table of Tolls (1847), rule 8.",
         "Western Clearing House", "General Table of Tolls", 1847),
        ("Ministero delle Acque, Relazione sui pozzi (1887), p. 8.",
         "Ministero delle Acque", "Relazione sui pozzi", 1887),
        ("Office municipal des eaux, Annuaire 1938, Lens, s. n., 1939, tableau 4.",
         "Office municipal des eaux", "Annuaire 1938", 1939),
        ("Comune di Padova, Annuario 1922, Padova, Faro, 1923, p. 7.",
         "Comune di Padova", "Annuario 1922", 1923),
        ("Ville de Lens, Arrêté portant règlement des puits, Lens, Tour, 1892, art. 2.",
         "Ville de Lens", "Arrêté portant règlement des puits", 1892),
    ],
)  # fmt: skip
def test_a_body_prints_a_report(text, body, title, year):
    item = parse_item(text)
    assert item["author"] == [{"literal": body}]
    assert (item["title"], item["issued"]) == (title, {"date-parts": [[year]]})
    assert item.get("publisher") != "s. n."


def test_a_town_inside_a_title_is_no_author():
    item = parse_item("Luc Roy, Histoire de la ville de Lens, Lens, Tour, 1939, p. 14.")
    assert (item["author"][0]["family"], item["title"]) == ("Roy", "Histoire de la ville de Lens")


@pytest.mark.parametrize(
    ("text", "school"),
    [
        ("Ana Ruiz, Pozos y papeles, tesis doctoral, Universidad de Lugo, 1992, p. 2.",
         "Universidad de Lugo"),
        ("Ugo Neri, Pozzi e carte, tesi di dottorato, Università di Padova, 1999, p. 8.",
         "Università di Padova"),
    ],
)  # fmt: skip
def test_a_school_with_a_capital_is_no_place(text, school):
    item = parse_item(text)
    assert (item.get("publisher-place"), item["publisher"]) == (None, school)


@pytest.mark.parametrize(
    "said",
    [
        "trad. it. di Anna Rossi",
        "trad. de Anna Rossi",
        "traduit de l’allemand par Anna Rossi",
        "übers. von Anna Rossi",
    ],
)
def test_a_translator_in_a_run_of_commas_is_read(said):
    item = parse_item(f"Franz Braun, Il mare dei mercanti, {said}, Torino, Faro, 1976, p. 10.")
    assert item["translator"] == [{"family": "Rossi", "given": "Anna"}]
    assert (item["title"], item["publisher"]) == ("Il mare dei mercanti", "Faro")


def test_the_number_of_a_report_is_not_its_title():
    item = parse_item(
        "Department of Wells, Letter to Keepers respecting Ropes, Circular 9 (1864), 2."
    )
    assert item["title"] == "Letter to Keepers respecting Ropes"


def test_papers_without_a_date_keep_the_name_of_their_archive():
    item = parse_item("Ann Moor, Account Books, MS 77, boxes 1–6 (Hull Archives, n.d.).")
    assert item["publisher"] == "Hull Archives"


@pytest.mark.parametrize(
    ("text", "host", "volume", "issue"),
    [
        ("Luc Roy, Note sur les puits, Le Puits, 69, 1963, 75-86.", "Le Puits", "69", None),
        ("Ann Moor, Doors at noon, World doors, No. 31, 1994, 75-86", "World doors", None, "31"),
        ("Ann Moor, Doors, Door Record, Vol. 188, No. 9, 2000, 75-86", "Door Record", "188", "9"),
        ("NOVÁ, Jana, K latinským studnám, HT 12, 1999, 75-86.", "HT", "12", None),
    ],
)  # fmt: skip
def test_an_article_in_one_run_of_commas_has_its_year_before_the_pages(text, host, volume, issue):
    item = parse_item(text)
    assert (item["container-title"], item.get("volume"), item.get("issue")) == (host, volume, issue)
    assert (item["page"], item["type"]) == ("75-86", "article-journal")


def test_the_year_may_stand_before_the_place():
    item = parse_item("ROY, Martine, Les puits en toutes lettres, Claude Quai, 1996, Paris.")
    assert (item["publisher"], item["publisher-place"]) == ("Claude Quai", "Paris")
    assert item["title"] == "Les puits en toutes lettres"


def test_given_names_may_stand_in_brackets():
    item = parse_item("ROY (J.), Mort et puits, Paris, 2003.")
    assert item["author"] == [{"family": "Roy", "given": "J."}]
    assert item["title"] == "Mort et puits"


def test_the_first_print_and_the_series_in_quotation_marks_are_no_title():
    item = parse_item("ROY, Émile, Le Puits, [1886], Paris, Gallimard, « Poche », 1983.")
    assert (item["title"], item["publisher"]) == ("Le Puits", "Gallimard")
    assert item["issued"] == {"date-parts": [[1983]]}


def test_the_issue_may_stand_behind_the_year_in_brackets():
    item = parse_item("Udo Fels, Wer trinkt?, in: Neues Wasser, 66 (2001) 2, S. 277-288")
    assert (item["container-title"], item["volume"]) == ("Neues Wasser", "66")
    assert (item["issue"], item["page"]) == ("2", "277-288")
    assert item["issued"] == {"date-parts": [[2001]]}


@pytest.mark.parametrize(
    ("text", "family", "title", "school"),
    [
        ("Ann Moor, The Wells of Hull (unpublished PhD thesis, Moor College, 2001), 4.",
         "Moor", "The Wells of Hull", "Moor College"),
        ("A. Neri, Il mercato dell’acqua (tesi di dottorato, Università di Lago, 2001), p. 4.",
         "Neri", "Il mercato dell’acqua", "Università di Lago"),
        ("W. Wrona, Rynek wodny, Rudki 2001 (mps pracy doktorskiej, Uniwersytet w Rudkach).",
         "Wrona", "Rynek wodny", "Uniwersytet w Rudkach"),
    ],
)  # fmt: skip
def test_a_thesis_told_in_brackets(text, family, title, school):
    item = parse_item(text)
    assert (item["author"][0]["family"], item["title"]) == (family, title)
    assert (item["publisher"], item["type"]) == (school, "thesis")
    assert item["issued"] == {"date-parts": [[2001]]}


def test_the_part_of_a_year_is_the_issue():
    item = parse_item("K. Wrona, Osiem lat, „Przegląd Wodny” 2008, t. L, z. 1, s. 33–58.")
    assert (item["volume"], item["issue"], item["page"]) == ("L", "1", "33–58")
