"""Works whose titles have several sentences, and what stands behind these."""

import pytest
from edition.importer.works.references import parse_item


@pytest.mark.parametrize(
    ("text", "title", "host"),
    [
        ("Bach, I. (2005). Brunnen bauen. Modelle und Erfahrungen. Bohrverlag Nord.",
         "Brunnen bauen. Modelle und Erfahrungen", "Bohrverlag Nord"),
        ("Bach, I. (2009). Blick ins Wasser. Geschichte eines Brunnens. Feld & Quelle.",
         "Blick ins Wasser. Geschichte eines Brunnens", "Feld & Quelle"),
        ("Bach, I. (1984). Brunnen und Quelle. Eine Grundlegung. Bohrverlag Nord.",
         "Brunnen und Quelle. Eine Grundlegung", "Bohrverlag Nord"),
        ("Wells, A. (2008). The plain. A year among keepers. Moor & Brook.",
         "The plain. A year among keepers", "Moor & Brook"),
        ("Bach, I. (2016). Modell Ruf. Wie Dörfer Brunnen bohren. Wasser und Tat, 22(4), 39–58.",
         "Modell Ruf. Wie Dörfer Brunnen bohren", "Wasser und Tat"),
        ("Bach, I. (2015). Die ersten Meter. Tiefe von Brunnen [Dissertation, Universität Ely].",
         "Die ersten Meter. Tiefe von Brunnen", "Universität Ely"),
        ("Ручьёв, С. А. (2008). Первый колодец: как его рыть (3-е изд.). Вода и опыт.",
         "Первый колодец: как его рыть", "Вода и опыт"),
        ("Bach, I. (2010). Brunnen graben (3., überarb. Aufl.). Quellbrück.",
         "Brunnen graben", "Quellbrück"),
    ],
)  # fmt: skip
def test_a_second_sentence_before_a_house_or_a_journal_is_the_titles(text, title, host):
    item = parse_item(text)
    assert item["title"] == title
    assert host in (item.get("publisher"), item.get("container-title"))
    assert "publisher-place" not in item


@pytest.mark.parametrize(
    ("text", "house", "place"),
    [
        ("Wells, A. (2008). The plain. Presses de la Source. Paris.",
         "Presses de la Source", "Paris"),
        ("Wells, A. (2008). The plain. Ely University Press. London.",
         "Ely University Press", "London"),
    ],
)  # fmt: skip
def test_a_house_before_its_place_is_no_title(text, house, place):
    item = parse_item(text)
    assert (item["publisher"], item["publisher-place"]) == (house, place)


def test_all_before_pages_in_brackets_is_the_books_title():
    item = parse_item(
        "Bach, I. (2018). Das Panel. In R. Well (Hrsg.), Quellen messen. Beiträge der 12. Tagung "
        "Brunnen (S. 201–214). Quellverein."
    )
    assert item["container-title"] == "Quellen messen. Beiträge der 12. Tagung Brunnen"
    assert item["page"] == "201–214"
    assert item["publisher"] == "Quellverein"


@pytest.mark.parametrize(
    ("text", "title", "host"),
    [
        ("Ручьёв О. О. Сторож без леса. – Вопросы воды, 2004, № 1, с. 56–70.",
         "Сторож без леса", "Вопросы воды"),
        ("Ручьёв О. О. «Ведро» на Реке. – Архивы равнины, 2001, № 2, с. 33–47.",
         "«Ведро» на Реке", "Архивы равнины"),
        ("Wells P. Towns without Wells. – Plain Notes, 1983, vol. 11, N 4, p. 512–530.",
         "Towns without Wells", "Plain Notes"),
    ],
)  # fmt: skip
def test_one_dash_parts_a_journal_with_its_year_and_page_from_the_title(text, title, host):
    item = parse_item(text)
    assert (item["title"], item["container-title"]) == (title, host)
    assert len(item["author"]) == 1


def test_where_dashes_part_all_the_pieces_none_is_the_hosts():
    item = parse_item("Ручьёв О. О. Сторож без леса. – М.: Вода, 2004. – 56 с.")
    assert item["publisher"] == "Вода"
    assert "container-title" not in item
