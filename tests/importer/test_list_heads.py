"""What stands in a list of references and is no entry (made-up)."""

import pytest
from edition.importer.lists.entries import split_entries
from edition.importer.reading.records import Line

BOOKS = (
    "ADAMS, Bert, The Wells of the Town, Moor Press, Leeds 1965.",
    "BROOK, Cora, “Dry Wells”, Water Notes, Vol. 3, No. 1 (1988), pp. 20-41.",
    "DALE, Ed, Rivers: A Life, Hull Books, Hull 2004.",
    "FELL, Ida, “Ponds”, Map and Chain, No. 14 (1999), pp. 5-19.",
)


def listed(*texts):
    entries, doubts = split_entries([Line(n, t) for n, t in enumerate(texts, 1)])
    return [e.text for e in entries], [d.code for d in doubts]


@pytest.mark.parametrize(
    "heads",
    [
        ("1. Books and theses", "2. Articles"),
        ("A. Monographs", "B. Journals"),
        ("Primary sources", "Secondary sources"),
        ("Книги", "Статьи"),
        ("Kitaplar", "Makaleler"),
        ("BOOKS", "PAPERS"),
        ("Livres :", "Articles :"),
    ],
)
def test_subheads_part_a_list_without_numbering_it(heads):
    texts, codes = listed(heads[0], *BOOKS[:2], heads[1], *BOOKS[2:])
    assert texts == list(BOOKS)
    assert codes.count("list-heading") == 2


def test_holdings_of_archives_are_no_entries():
    texts, codes = listed(
        "1. Arşiv Kaynakları",
        "Town Archive (TA): Minutes, Books 3-9; Map 7.",
        "Court Registers, No. 198-231.",
        "2. Araştırma Eserleri",
        *BOOKS,
    )
    assert texts == list(BOOKS)
    assert "list-archives" in codes


def test_a_numbered_list_keeps_the_archives_that_numbers_lead_to():
    entries = [f"{n}. {text}" for n, text in enumerate(BOOKS, 1)]
    texts, _ = listed("Archives", "1. Town Archive. Fond 5. File 12.", *entries[1:])
    assert texts == ["Town Archive. Fond 5. File 12.", *BOOKS[1:]]


def test_a_remark_before_the_first_entry_and_links_between_are_left_out():
    texts, codes = listed(
        "The identifiers below were added to these references by a tool of the library.",
        BOOKS[0],
        "View in article",
        f"{BOOKS[1]} [Google Scholar] [CrossRef]",
        "View in article",
        BOOKS[2],
        "View in article",
        BOOKS[3],
        "Back to top",
    )
    assert texts == list(BOOKS)
    assert "line-before-list" in codes
    assert codes.count("list-link") == 4


def test_a_wrapped_line_of_an_entry_is_no_subhead():
    texts, _ = listed(
        "Adams, B. (1965). The wells of the town and the",
        "Sources of Water",
        "in the old county. Leeds: Moor Press.",
        "Brook, C. (1988). Dry wells. Hull: Moor Press.",
    )
    assert len(texts) == 2
    assert "Sources of Water" in texts[0]
