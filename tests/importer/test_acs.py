"""Entries with names parted by semicolons and the house before its place (made-up)."""

import pytest
from edition.importer.works.references import parse_item


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Fox, A.; Lee, B.C. Who carries the water? A survey. J. Clean. Wells 2010, 4, 12–40.",
            {
                "title": "Who carries the water? A survey",
                "container-title": "J. Clean. Wells",
                "volume": "4",
                "page": "12–40",
                "type": "article-journal",
            },
        ),
        (
            "Van der Berg, T.M. Sluices. Water Land 2021, 12 (3), 804.",
            {"container-title": "Water Land", "volume": "12", "issue": "3", "page": "804"},
        ),
        (
            "Fox, A. Old Wells, 2nd ed.; Moor & Son: Leeds, UK, 2004; pp. 7–9.",
            {
                "title": "Old Wells",
                "edition": "2",
                "publisher": "Moor & Son",
                "publisher-place": "Leeds, UK",
                "type": "book",
            },
        ),
        (
            "Fox, A. The dry year. In Pumps and Parishes; Roe, C., Hill, D., Eds.; Moor Press: "
            "Leeds, UK, 2006; Volume 2, pp. 61–83.",
            {
                "title": "The dry year",
                "container-title": "Pumps and Parishes",
                "editor": [
                    {"family": "Roe", "given": "C."},
                    {"family": "Hill", "given": "D."},
                ],
                "volume": "2",
                "page": "61–83",
                "type": "chapter",
            },
        ),
        (
            "Fox, A.; Roe, C. Counting wells. In Proceedings of the 5th Meeting on Wells, Turku, "
            "Finland, 8–10 June 2017; pp. 31–40.",
            {
                "container-title": "Proceedings of the 5th Meeting on Wells",
                "publisher-place": "Turku, Finland",
                "page": "31–40",
                "type": "paper-conference",
            },
        ),
        (
            "Well Board. Plan for Wells 2018–2025; Well Board: Leeds, UK, 2018; p. 44.",
            {"author": [{"literal": "Well Board"}], "title": "Plan for Wells 2018–2025"},
        ),
        (
            "Fox, A. The deep pump found. The Hill Gazette, 2 October 2021; p. 8.",
            {"container-title": "The Hill Gazette", "page": "8", "type": "article-newspaper"},
        ),
    ],
)
def test_entries_of_the_chemists_style_are_read(text, fields):
    item = parse_item(text)
    assert {name: item.get(name) for name in fields} == fields


@pytest.mark.parametrize(
    "text",
    [
        "Fox A. Wells of the valley. London: Moor Press; 2004.",
        "Fox, A. (2004). Wells; a history. Moor Press: Leeds.",
        "Фокс А. Б. Колодцы; под ред. В. Г. Гора. Москва: Наука, 2004. 280 с.",
    ],
)
def test_other_styles_with_semicolons_are_read_as_before(text):
    item = parse_item(text)
    assert item["issued"] == {"date-parts": [[2004]]}
    assert item["author"][0]["given"][:1] in "AА"
