"""Lists of references in groups, with archives beside the works (made-up)."""

from edition.importer.lists.entries import split_entries
from edition.importer.reading.records import Line

WORKS = (
    "AKBAY, Reşit, Kar ve Buz, Vakıf Yayınları, Ankara 1965.",
    "“Kar”, Gazete, 2 Mart 1883, s. 2.",
)


def entries(*texts):
    found, doubts = split_entries([Line(n, t) for n, t in enumerate(texts, 1)])
    return [e.text for e in found], [d.code for d in doubts]


def test_headings_with_numbers_make_no_numbered_list():
    archives = ("1. Arşiv Kaynakları", "Belediye Arşivi: Zabıtlar, Defter 3.", "Siciller, No. 198.")
    found, doubts = entries(*archives, "2. Kitap ve Makaleler", *WORKS)
    assert found == list(WORKS)
    assert "list-archives" in doubts


def test_archives_without_a_heading_are_no_works():
    works = ("Berg, K. (1999) Uhren. Ulm: Tor.", "Holz, I. (2001) Türme. Köln: Dom.")
    found, doubts = entries("Stadtarchiv Weiler: Akten des Bauamts, Nr. 12.", *works)
    assert found == list(works)
    assert doubts[:1] == ["list-archives"]


def test_a_work_about_an_archive_stays():
    work = "Archive of the North (2001) The keeping of papers. Hull: Moor."
    assert entries(work, "Poe, E. (2002) Wells. Hull: Moor.")[0][0] == work


def test_headings_of_groups_are_no_entries():
    found, _ = entries(
        "Books and articles", "Berg, K. (1999) Uhren. Ulm: Tor.", "Newspapers",
        "Holz, I. (2001) Türme. Der Bote, 3 May.",
    )  # fmt: skip
    assert len(found) == 2


def test_a_line_of_an_entry_that_names_an_archive_is_no_heading():
    found, doubts = entries(
        "Berg, Karl. Uhren. Tor, 1999.", "County Bee Archive. “About the Re-", "cords.” 2012.",
        "Holz, Ida. Türme. Dom, 2001.",
    )  # fmt: skip
    assert "About the Records" in " ".join(found)
    assert "Holz" in found[-1]
    assert not doubts
