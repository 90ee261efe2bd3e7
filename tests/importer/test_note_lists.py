"""Notes beside a list of works lead to its entries, in full and in short (made-up)."""

import pytest
from edition.importer.footnotes.notelists import match_notes
from edition.importer.reading.records import Note, Reference
from edition.importer.works.references import parse_item

LIST = (
    ("Akbay 1965", "AKBAY, Reşit, Kar ve Buz, Vakıf Yayınları, Ankara 1965."),
    ("Berg 1999", "Berg, Karl, Die Uhr im Dorf, München 1999."),
    ("Berg 2004", "Berg, Karl, Stille Türme, München 2004."),
    ("Roy 2014", "Roy, L. (dir.), Le Corps du puits, Lyon, Tour, 2014."),
    (
        "Dubois 2014",
        "Dubois, J., « Mains », dans L. Roy (dir.), Le Corps du puits, Lyon, Tour, 2014.",
    ),
    ("Wells 1826", "A Guide to the Wells of the North. York: Minster, 1826."),
)


@pytest.mark.parametrize(
    ("texts", "leads"),
    [
        (["Reşit Akbay, Kar ve Buz, 1965, s. 7.", "Akbay, a.g.e., 9."], ["Akbay 1965"] * 2),
        (["Bkz. Akbay, a.g.e., s. 140.", "Ayrıca bkz. Akbay, a.g.e., s. 3."], ["Akbay 1965"] * 2),
        (["Karl Berg, Stille Türme, S. 5.", "Ebd., S. 7.", "Berg, S. 9."], ["Berg 2004"] * 3),
        (["Karl Berg, Stille Türme, S. 5.", "Berg, Uhr im Dorf, 9."], ["Berg 2004", "Berg 1999"]),
        (["A Tour of the Wells, 58."], [None]),
        (["Luc Roy (dir.), Le Corps du puits, Lyon, Tour, 2014."], ["Roy 2014"]),
        (["See A Guide to the Wells of the North, 58."], ["Wells 1826"]),
        (["Talk with Akbay, Ankara, 3 May 2014.", "I thank Karl Berg."], [None, None]),
    ],
)  # fmt: skip
def test_a_note_leads_to_the_entries_it_names(texts, leads):
    references = [Reference(label, text, parse_item(text), 1) for label, text in LIST]
    found = match_notes([Note(str(n), t, n, n) for n, t in enumerate(texts, 1)], references)
    assert [x[0] if x else None for x in found.values()] == leads


def test_the_book_of_a_chapter_is_not_named_by_it():
    references = [Reference(label, text, parse_item(text), 1) for label, text in LIST]
    text = "Jeanne Dubois, « Mains », dans Luc Roy (dir.), Le Corps du puits, Lyon, Tour, 2014."
    assert match_notes([Note("1", text, 1, 1)], references)["1"] == ("Dubois 2014",)


def test_a_rule_is_named_by_its_title_behind_small_words_of_a_sentence():
    entry = "Ordnung der Brunnen von Ulm. Ulm: Tor, 1884."
    references = [Reference("Ordnung 1884", entry, parse_item(entry), 1)]
    text = "Nach der Ordnung der Brunnen von Ulm, Ulm, Tor, 1884, § 3, die „dreißig Jahre“ nennt."
    assert match_notes([Note("1", text, 1, 1)], references)["1"] == ("Ordnung 1884",)


def test_a_remark_names_works_by_author_and_title_side_by_side():
    references = [Reference(label, text, parse_item(text), 1) for label, text in LIST]
    texts = (
        "Berg, Stille Türme, 210, gives 66.4 per cent. His sense of “silence” is wider than mine.",
        "Others were less sure; see the remarks in Berg, Stille Türme, 300, and the discussion in "
        "Reşit Akbay, Kar ve Buz (Ankara: Vakıf, 1965), 12, which arose from a talk.",
        "Karl Berg, Die Uhr im Dorf (München: Beck, 1999), 9, is the best account. The terms vary: "
        "what I call the hand is in Moor’s directions the “pointer.”",
    )
    found = match_notes([Note(str(n), t, n, n) for n, t in enumerate(texts, 1)], references)
    assert [set(x) for x in found.values()] == [
        {"Berg 2004"}, {"Akbay 1965", "Berg 2004"}, {"Berg 1999"}
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Siehe Anm. 1.", {"Berg 2004"}),
        ("See note 1, at 9.", {"Berg 2004"}),
        ("См. прим. 1.", {"Berg 2004"}),
        ("Berg 1999; ders. 2004, S. 4.", {"Berg 1999", "Berg 2004"}),
        ("Berg 1999, p. 3; idem (2004), p. 4.", {"Berg 1999", "Berg 2004"}),
        ("Die Uhr geht nach, siehe Anm. der Redaktion.", set()),
    ],
)
def test_numbers_of_notes_and_the_same_author_lead_to_entries(text, leads):
    references = [Reference(label, text, parse_item(text), 1) for label, text in LIST]
    notes = [Note("1", "Karl Berg, Stille Türme, S. 5.", 1, 1), Note("2", text, 2, 2)]
    assert set(match_notes(notes, references)["2"]) == leads
