"""Works in a run of commas with the year up front, and journals in guillemets (made-up)."""

import pytest
from edition.importer.works.references import parse_item


@pytest.mark.parametrize(
    ("text", "title", "host", "numbers"),
    [
        ("Neri, A. e Verdi, P., 2013, Il pozzo e la piazza, in «Rassegna d’acqua», LIV, n. 1, "
         "pp. 65-90.", "Il pozzo e la piazza", "Rassegna d’acqua", ("LIV", "1", "65-90")),
        ("Neri, A., 2012, Dire i silenzi. Una tecnica, in «Pozzi», 8, pp. 5-24.",
         "Dire i silenzi. Una tecnica", "Pozzi", ("8", None, "5-24")),
        ("Neri A. (2011), Il silenzio, in «Pozzi e acque», LIV, 1, pp. 65-90.",
         "Il silenzio", "Pozzi e acque", ("LIV", "1", "65-90")),
        ("Neri A., 2011, Il silenzio, «Pozzi e acque», 54, 1, pp. 65-90.",
         "Il silenzio", "Pozzi e acque", ("54", "1", "65-90")),
        ("Neri, Ada, Il silenzio, «Pozzi e acque», LIV (2011), n. 1, pp. 65-90.",
         "Il silenzio", "Pozzi e acque", ("LIV", "1", "65-90")),
        ("Neri, A., 2010, “Il silenzio”, in Pozzi e acque, vol. 3, n. 2, pp. 3-9.",
         "Il silenzio", "Pozzi e acque", ("3", "2", "3-9")),
        ("«Scusi, chi beve?», 2016, in «Il Corriere del Pozzo», 12 marzo, p. 7.",
         "Scusi, chi beve?", "Il Corriere del Pozzo", (None, None, "7")),
    ],
)  # fmt: skip
def test_an_article_behind_in_or_a_comma(text, title, host, numbers):
    item = parse_item(text)
    assert (item["title"], item["container-title"]) == (title, host)
    assert (item.get("volume"), item.get("issue"), item.get("page")) == numbers


@pytest.mark.parametrize(
    ("text", "title", "editors", "book", "imprint"),
    [
        ("Neri, A., 2011, Silenzio senza volti, in J. Marsh e T. Okri (a cura di), Parole, Roma, "
         "Faro, pp. 44-63.", "Silenzio senza volti", ["Marsh", "Okri"], "Parole", ("Roma", "Faro")),
        ("Roy, L. et Blanc, P., 2012, Garder le silence, dans J. Marsh (dir.), Livre d’eau, Paris, "
         "Tour, pp. 44-63.", "Garder le silence", ["Marsh"], "Livre d’eau", ("Paris", "Tour")),
        ("Gil, L. y Mora, M., 2009, «Los pozos», en J. Marsh (ed.), Libro, Madrid, Faro, "
         "pp. 44-63.", "Los pozos", ["Marsh"], "Libro", ("Madrid", "Faro")),
        ("Neri, Ada, 2003, I pozzi, in Id., Opere, a cura di C. Brook, vol. II, Torino, Faro, "
         "pp. 3-9.", "I pozzi", ["Brook"], "Opere", ("Torino", "Faro")),
    ],
)  # fmt: skip
def test_a_chapter_behind_in_without_a_colon(text, title, editors, book, imprint):
    item = parse_item(text)
    assert (item["title"], item["container-title"], item["type"]) == (title, book, "chapter")
    assert [e["family"] for e in item["editor"]] == editors
    assert (item["publisher-place"], item["publisher"]) == imprint


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Neri, A., 2015, Bere scrivendo, II ed., Roma, Faro.",
         {"title": "Bere scrivendo", "edition": "2", "publisher": "Faro"}),
        ("Neri, A., 1908, Die Pflicht der Brunnen, Leipzig, Tor; trad. it. Il dovere dei pozzi, "
         "Milano, Faro, 1970.", {"title": "Die Pflicht der Brunnen", "publisher": "Tor"}),
        ("Neri, A., 2014, Rispondi ai pozzi, tesi di dottorato in Sociologia, Università di Lago.",
         {"title": "Rispondi ai pozzi", "publisher": "Università di Lago", "type": "thesis"}),
        ("Neri, A. (a cura di), 2003, Il libro dei pozzi, Torino, Faro, 2 voll.",
         {"title": "Il libro dei pozzi", "publisher-place": "Torino", "publisher": "Faro"}),
        ("Neri, A., 2003, Il libro dei pozzi, il Mulino, Bologna.",
         {"title": "Il libro dei pozzi", "publisher": "il Mulino", "publisher-place": "Bologna"}),
        ("A. Neri, I pozzi. Tre studi, Roma-Bari, Faro, 1995², pp. 3-9.",
         {"title": "I pozzi. Tre studi", "edition": "2", "publisher-place": "Roma-Bari"}),
    ],
)  # fmt: skip
def test_what_stands_between_title_and_imprint_is_no_part_of_the_title(text, fields):
    item = parse_item(text)
    assert {k: item.get(k) for k in fields} == fields


def test_in_stays_a_word_of_the_title_where_no_host_follows():
    item = parse_item("Neri, A., 2003, La sete, in Toscana e altrove, Torino, Faro.")
    assert item["title"] == "La sete, in Toscana e altrove"


@pytest.mark.parametrize("role", ["der.", "(der.)"])
def test_a_turkish_editor_is_told_from_a_german_article(role):
    item = parse_item(f"Kaya, Ece, {role} 2006. Kuyular ve İnsanlar. İstanbul: Deniz Yayınevi.")
    assert item["editor"] == [{"family": "Kaya", "given": "Ece"}]
