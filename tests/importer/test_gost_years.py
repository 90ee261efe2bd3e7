"""GOST entries whose year stands behind the names, as works are cited by it (made-up)."""

import pytest
from edition.importer.works.references import parse_item


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Сай Б.М. (2009) Құдық туралы // Су және ел. – № 4. – 28–41 б.",
            {"title": "Құдық туралы", "container-title": "Су және ел", "issued": 2009},
        ),
        (
            "Ключи в степи (1964) // Колодец. – № 7. – С. 3.",
            {"title": "Ключи в степи", "container-title": "Колодец", "issued": 1964},
        ),
        (
            "Fox A., Lee B. (1998) On wells // Water and Land. – Vol. 11, № 3. – P. 1–24.",
            {"title": "On wells", "container-title": "Water and Land", "issued": 1998},
        ),
        (
            "Линд О.К. (1979) Вода / пер. с нем. И.Я. Горн. – Москва: Разум. – 208 с.",
            {"title": "Вода", "publisher": "Разум", "issued": 1979},
        ),
        (
            "Линд О.К. Вода (1979) и соль // Колодец. – 2004. – № 7. – С. 3.",
            {"title": "Вода (1979) и соль", "issued": 2004},
        ),
    ],
)
def test_year_behind_the_names_is_that_of_the_work(text, fields):
    item = parse_item(text)
    item["issued"] = item["issued"]["date-parts"][0][0]
    assert {name: item.get(name) for name in fields} == fields


@pytest.mark.parametrize(
    "text",
    [
        "Сай Б. М. Письмо: записка в школе // Детство / под ред. Л. А. Горна. – М.: Изд-во "
        "«Тетрадь», 2008. – С. 31–54.",
        "Сай Б. М. Извинения в «Листках» 1840-х годов // Город. – 2002. – № 3. – С. 4–9.",
    ],
)
def test_quotation_marks_behind_the_strokes_name_no_newspaper(text):
    assert parse_item(text)["author"] == [{"family": "Сай", "given": "Б. М."}]
