"""Works in Vancouver style whose titles have several sentences, or no author (made-up)."""

import pytest
from edition.importer.works.references import parse_item


@pytest.mark.parametrize(
    ("text", "title", "host", "house"),
    [
        ("Fels C. Weiße Tasten. Eine Geschichte des Klaviers. Ulm: Brand; 1979.",
         "Weiße Tasten. Eine Geschichte des Klaviers", None, "Brand"),
        ("Fels CA, Hahn D. Das Eis. Nochmals zum Fegen. Zeitschrift für Eis. 1991;12(2):8–19.",
         "Das Eis. Nochmals zum Fegen", "Zeitschrift für Eis", None),
        ("Fels C. Borgen. Kredit in der kleinen Stadt. 2. Aufl. Ulm: Brand; 1994.",
         "Borgen. Kredit in der kleinen Stadt", None, "Brand"),
        ("Fels C. Üben. Zur Ökonomie der Stunde. In: Hahn D, Kern E, Hg. Lärm. Ulm: Brand; 1999.",
         "Üben. Zur Ökonomie der Stunde", "Lärm", "Brand"),
        ("Fels C. L’évier. Les dispositions au tri. Revue du puits. 2014;12:25-52.",
         "L’évier. Les dispositions au tri", "Revue du puits", None),
        ("Fels C. Le puits oublié. Dans: Hahn D, dir. Une histoire. Lyon: Brand; 2008. p. 5-9.",
         "Le puits oublié", "Une histoire", "Brand"),
        ("Moor Board. Note on wells. Brand; 1890.", "Note on wells", None, "Brand"),
        ("Брук А. Колодцы. История воды в степи. Вода и люди. 2001;5(1):3–9.",
         "Колодцы. История воды в степи", "Вода и люди", None),
        ("Fox A. Who waters the trees? A field study. J Urban Water. 2001;5(1):3-9.",
         "Who waters the trees? A field study", "J Urban Water", None),
        ("Fox A, Lee B. Wells in arid soils. Int. J. Water. 2001;5(1):3-9.",
         "Wells in arid soils", "Int. J. Water", None),
    ],
)  # fmt: skip
def test_the_last_sentence_before_the_host_ends_the_title(text, title, host, house):
    item = parse_item(text)
    assert item["title"] == title
    assert item.get("container-title") == host
    assert item.get("publisher") == house
    assert item["author"]


@pytest.mark.parametrize(
    ("text", "title", "host"),
    [
        ("Neun Klaviere und eine Melodie. Moorbote. 1897 September 3;(Nr. 204):2.",
         "Neun Klaviere und eine Melodie", "Moorbote"),
        ("Pianino. In: Lexikon für das Haus, Bd. 4. Ulm: Brand; 1902. S. 317–319.",
         "Pianino", "Lexikon für das Haus"),
        ("The deep wells. Leeds: Moor Press; 2001.", "The deep wells", None),
    ],
)  # fmt: skip
def test_what_stands_before_the_host_alone_is_the_title(text, title, host):
    item = parse_item(text)
    assert item["title"] == title
    assert "author" not in item
    assert str(item.get("container-title", host)).startswith(str(host))


def test_between_a_body_and_the_host_stands_a_title():
    item = parse_item("Moor Board. The deep wells. Leeds: Moor Press; 2001.")
    assert (item["author"], item["title"]) == ([{"literal": "Moor Board"}], "The deep wells")


@pytest.mark.parametrize(
    "text",
    [
        "Bozok, A. (2010). Kuyular. T. Sancak ve D. Ok (haz.), Suyun kitabı (ss. 41-68). Göl.",
        "Садық, Г. (2010). Құдықтар. Кіт.: М. Еркін (ред.), Су кітабы (Б. 41–68). Білім.",
        "Лунин, А. (2010). Колодцы. В кн.: М. А. Реков (ред.), Книга воды (С. 41–68). Наука.",
        "Fels, C. (2010). Brunnen. D. Hahn und E. Kern (Hrsg.), Wasserbuch (S. 41–68). Brand.",
    ],
)
def test_editors_with_their_mark_lead_to_a_book(text):
    item = parse_item(text)
    assert item["type"] == "chapter"
    assert item["editor"][0]["family"] in ("Sancak", "Еркін", "Реков", "Hahn")
    assert item["page"] in ("41-68", "41–68")
