"""Works as law reviews in America cite them (made-up)."""

import pytest
from edition.importer.footnotes.noteworks import note_works
from edition.importer.reading.records import Note
from edition.importer.works.printedworks import IBID
from edition.importer.works.references import parse_item


def test_an_article_has_its_volume_before_and_its_year_behind():
    item = parse_item("Tom Fox, Wells and Power, 74 Moor L. Rev. 345, 350 (2011).")
    names = ("title", "container-title", "volume", "page", "type")
    shown = [item[name] for name in names]
    assert shown == ["Wells and Power", "Moor L. Rev.", "74", "345", "article-journal"]
    assert item["author"] == [{"family": "Fox", "given": "Tom"}]


@pytest.mark.parametrize(
    "text", ["The Law of Wells 45 (2d ed. 2010).", "The Law of Wells 45 (2010)."]
)
def test_a_book_has_its_page_behind_the_title(text):
    item = parse_item(f"Ann Marsh, {text}")
    assert (item["title"], item["type"]) == ("The Law of Wells", "book")
    assert item["issued"] == {"date-parts": [[2010]]}


def test_a_journal_in_brackets_is_no_book():
    item = parse_item("A. Marsh, B. Fox, Deep wells, Water Journal 45 (2010) 3–9.")
    assert item["container-title"] == "Water Journal"


def test_the_same_place_and_a_case_in_short_lead_back():
    texts = (
        "Moor v. Fell, 410 U.S. 113, 120 (1973).",
        "Id. at 47.",
        "Ann Marsh, The Law of Wells 45 (2d ed. 2010).",
        "Moor, 410 U.S. at 125.",
        "Marsh, supra note 3, at 50.",
    )
    assert IBID.match(texts[1])
    notes = [Note(str(n), text, n, n) for n, text in enumerate(texts, 1)]
    assert list(note_works(notes)[1].values()) == [("1",), ("1",), ("3",), ("1",), ("3",)]
