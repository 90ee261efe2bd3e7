"""Works in the notes of German lawyers (made-up)."""

import pytest
from edition.importer.footnotes.noteworks import note_works
from edition.importer.reading.records import Note
from edition.importer.works.germanlaw import parse_german


def read(*texts):
    return note_works([Note(str(n), text, n, n) for n, text in enumerate(texts, 1)])


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Holz, JuS 2005, 289 (291).", {"container-title": "JuS", "page": "289"}),
        ("Holz, Das Riff im Recht, AcP 204 (2004), 311, 320.",
         {"title": "Das Riff im Recht", "container-title": "AcP", "volume": "204", "page": "311"}),
        ("Holz, Lehrbuch der Riffe, Bd. 1, 14. Aufl. 1987, S. 34.",
         {"title": "Lehrbuch der Riffe", "volume": "1", "edition": "14", "type": "book"}),
        ("Holz/Berg, BGB, 73. Aufl. 2014, § 823 Rn. 12.", {"title": "BGB", "edition": "73"}),
        ("MüKoBGB/Holz, 6. Aufl. 2013, § 823 Rn. 45 ff.", {"title": "MüKoBGB", "edition": "6"}),
        ("Holz, Die Haftung der Wärter, Diss. Ulm 1999, S. 17 f.",
         {"title": "Die Haftung der Wärter", "publisher-place": "Ulm", "type": "thesis"}),
    ],
)  # fmt: skip
def test_a_work_is_told_by_its_edition_or_its_journal(text, fields):
    ((work,), _) = read(text)
    assert {name: work.item.get(name) for name in fields} == fields
    assert work.item["author"][0] == {"family": "Holz"}


@pytest.mark.parametrize(
    ("text", "title", "day"),
    [
        ("BGH, Urt. v. 3.5.1994 – VI ZR 340/93, BGHZ 126, 87 (89).",
         "BGH, Urt. v. 3.5.1994 – VI ZR 340/93", [1994, 5, 3]),
        ("Gesetz über die Riffe v. 12.3.1890, RGBl. S. 45.", "Gesetz über die Riffe",
         [1890, 3, 12]),
    ],
)  # fmt: skip
def test_judgements_and_laws_have_their_day(text, title, day):
    ((work,), _) = read(text)
    assert (work.item["title"], work.item["issued"]["date-parts"]) == (title, [day])


def test_a_work_without_title_comes_again_by_its_page():
    works, leads = read(
        "Vgl. nur Holz, JuS 2005, 289 (291); Berg, NJW 1998, 2345, 2347.",
        "Holz, JuS 2005, 289, 292; a. A. Berg, NJW 1998, 2345.",
        "Holz, JuS 2005, 300.",
    )
    assert [w.label for w in works] == ["1a", "1b", "3"]
    assert leads["2"] == ("1a", "1b")


@pytest.mark.parametrize(
    "text", ["Karl Berg, Die Uhr, München 1987, S. 3", "Berg, Wien 1987, 3", "StAW, Akten 1987, 3"]
)
def test_other_forms_are_not_read_so(text):
    assert parse_german(text) is None
