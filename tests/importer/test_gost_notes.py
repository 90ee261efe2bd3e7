"""Works as Russian notes print them, with full stops for dashes (made-up)."""

import pytest
from edition.importer.footnotes.notepieces import cut_note
from edition.importer.works.printedworks import prints_work
from edition.importer.works.references import parse_item


@pytest.mark.parametrize(
    ("text", "title", "place", "house", "page", "kind"),
    [
        ("Ветров П. С. Люди: очерки быта. М.: Мир, 1985. С. 12–15.",
         "Люди: очерки быта", "М.", "Мир", "12–15", "book"),
        ("Ветров П. Старые дороги. СПб., 2001. С. 7.",
         "Старые дороги", "СПб.", None, "7", "book"),
        ("Ветров П. С. Вода в уезде: дис. … канд. ист. наук. Пермь, 2004. С. 101.",
         "Вода в уезде", "Пермь", None, "101", "thesis"),
        ("Очерки истории уезда / под ред. В. В. Ильина. Казань: Волга, 1979. С. 3.",
         "Очерки истории уезда", "Казань", "Волга", "3", "book"),
        ("Очерки уезда. Кн. 2 / под ред. В. В. Ильина, О. П. Котова. М., 1983. С. 8.",
         "Очерки уезда. Кн. 2", "М.", None, "8", "book"),
        ("Наставление гг. хранителям. Казань, 1908. С. 3.",
         "Наставление гг. хранителям", "Казань", None, "3", "book"),
    ],
)  # fmt: skip
def test_place_house_and_year_behind_full_stops(text, title, place, house, page, kind):
    assert prints_work(text)
    item = parse_item(text)
    names = ("title", "publisher-place", "publisher", "page", "type")
    assert [item.get(name) for name in names] == [title, place, house, page, kind]
    assert "container-title" not in item


def test_an_act_is_told_from_its_title():
    item = parse_item("О колодцах: закон от 12 мая 1913 г. // Собрание узаконений. 1913. № 4.")
    assert (item["title"], item["type"]) == ("О колодцах", "legislation")


def test_what_leads_to_a_name_with_initials_goes():
    text = "См., напр.: Ветров П. С. Дороги и мосты // Вестник. 2007. № 4. С. 3–8."
    assert cut_note(text)[0].startswith("Ветров П. С.")


@pytest.mark.parametrize(
    "text", ["Смотритель умер в 1909 г. Его сменил сын.", "ГАПК. Ф. 12. Оп. 1. Д. 45. Л. 7."]
)
def test_sentences_and_archives_have_no_imprint(text):
    assert not prints_work(text)


@pytest.mark.parametrize(
    ("text", "title", "edition", "volume"),
    [
        ("Ветров П. С. Вода. 2-е изд., испр. и доп. М.: Мир, 1985. С. 12.", "Вода", "2", None),
        ("Ветров П. С. История воды. Кн. 3. Т. 5–6. М., 1960. С. 12.", "История воды", None, "3"),
        ("Ветров П. С. Сочинения: В 9 т. М., 1987. Т. 1. С. 44.", "Сочинения", None, "1"),
    ],
)
def test_editions_and_volumes_are_no_part_of_a_title(text, title, edition, volume):
    item = parse_item(text)
    assert (item["title"], item.get("edition"), item.get("volume")) == (title, edition, volume)


def test_the_person_whose_papers_a_title_names_is_no_author():
    item = parse_item("Записки Н. И. Ветрова // Старина. 1890. № 5. С. 12–40.")
    assert item["title"] == "Записки Н. И. Ветрова"
    assert "author" not in item


@pytest.mark.parametrize(
    ("note", "works"),
    [
        ("Ветров П. С. Указ. соч. С. 310. Об этом говорит и название: Котова А. Б. Почему "
         "высохла вода? // Наш край. 1961. № 8. С. 4.",
         ["Ветров П. С. Указ. соч. С. 310.",
          "Котова А. Б. Почему высохла вода? // Наш край. 1961. № 8. С. 4."]),
        ("Ильин Н. Нужна ли вода? // Наш край. 1946. 19 апреля. Проект 1923 г.: ГАКО. Ф. 31. "
         "Оп. 1. Д. 7. Л. 3.",
         ["Ильин Н. Нужна ли вода? // Наш край. 1946. 19 апреля.",
          "Проект 1923 г.: ГАКО. Ф. 31. Оп. 1. Д. 7. Л. 3."]),
        ("См.: Вода уезда. Кн. 3 / под ред. Г. Н. Ильина, Э. К. Котова. М., 1983. С. 8.",
         ["Вода уезда. Кн. 3 / под ред. Г. Н. Ильина, Э. К. Котова. М., 1983. С. 8."]),
    ],
)  # fmt: skip
def test_a_sentence_behind_a_work_names_another_or_a_file(note, works):
    assert cut_note(note) == works
