"""Lists without full stops behind initials and entries (made-up)."""

import pytest
from edition.importer.lists.entries import split_entries
from edition.importer.reading.records import Line
from edition.importer.works.references import parse_item

ENTRIES = (
    "Adler R (2016b) Blotted: wells and their keepers. In: Stace M, Ruiz D (eds) Water and\n"
    "feeling, 2nd edn. Moor Press, Oxford, pp 144–170",
    "Board of Wells (2012) Guidelines for the digging of new wells in the valleys.\nMoor, Leeds",
    "Cook T (1957) What is kept: elements of the care of wells. Sterne, London",
    "Fell G (1996) Kutak es szinek: kezikonyv [Wells and colours: a handbook for\n"
    "keepers]. Duna, Budapest",
    "Jarvis-Webb A (1990) How one keeper read his almanac. Past Wells 129:30–78",
    "Nye WL, Tell B (2008) Nobody meant to dig here. In: Proceedings of the 6th conference on\n"
    "wells, Tallinn, pp 12–20",
    "Vale M (1999) Le silence du puits. Dissertation, Université de Haute-\nPlaine",
)


def test_entries_without_a_full_stop_are_cut_at_names_with_years():
    lines = [Line(n, x) for n, x in enumerate("\n".join(ENTRIES).split("\n"), 1)]
    found = [e.text for e in split_entries(lines)[0]]
    expected = [x.replace("Haute-\n", "Haute-").replace("\n", " ") for x in ENTRIES]
    assert found == expected


@pytest.mark.parametrize(
    ("n", "fields"),
    [
        (
            0,
            {
                "title": "Blotted: wells and their keepers",
                "container-title": "Water and feeling",
                "edition": "2",
                "publisher": "Moor Press",
                "publisher-place": "Oxford",
                "page": "144–170",
                "year-suffix": "b",
            },
        ),
        (1, {"author": [{"literal": "Board of Wells"}], "publisher": "Moor"}),
        (2, {"publisher": "Sterne", "publisher-place": "London", "type": "book"}),
        (3, {"title-translated": "Wells and colours: a handbook for keepers", "publisher": "Duna"}),
        (4, {"container-title": "Past Wells", "volume": "129", "page": "30–78"}),
        (5, {"publisher-place": "Tallinn", "page": "12–20", "type": "paper-conference"}),
        (6, {"publisher": "Université de Haute-Plaine", "type": "thesis"}),
    ],
)
def test_books_name_their_house_before_its_place(n, fields):
    item = parse_item(ENTRIES[n].replace("Haute-\n", "Haute-").replace("\n", " "))
    assert {name: item.get(name) for name in fields} == fields
