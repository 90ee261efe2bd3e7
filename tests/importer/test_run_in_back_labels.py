"""Labels of the back matter that nothing but bold letters parted from their text (made-up)."""

import pytest
from edition.importer.pipeline import import_text
from edition.importer.reading.records import Role
from edition.importer.words.labels import Part, leading_label

LAST = (
    "A well is the one kind of public work that needs no opinion. To fill it is to prefer the few\n"
    "who drew from it first. We ask that it be described.\n"
)


@pytest.mark.parametrize(
    "label",
    [
        "Acknowledgements We thank the keepers of the wells of Leeds and two reviewers.",
        "Funding This work was paid for by the Well Board.",
        "Conflict of interest The third author owns a well.",
        "Danksagung Wir danken den Brunnenmeistern von Leeds und ihren Helfern.",
        "Remerciements Nous remercions les gardiens des puits de Leeds.",
    ],
)
def test_labels_without_a_stop_part_back_matter_from_the_last_paragraph(label):
    head = "Wells\n\nAnna Keeper\n\n1. Introduction\n"
    text = f"{head}{LAST * 4}{label}\nReferences\nFox A (2004) Wells."
    assert leading_label(label)[0] is Part.BACK
    article = import_text(text.encode(), "x.txt")
    assert not any(label[:20] in p.text for p in article.paragraphs)
    assert any(b.role is Role.BACK and b.text.startswith(label[:20]) for b in article.blocks)


@pytest.mark.parametrize(
    "text",
    [
        "Funding The arts in Leeds",
        "Disclosure Acts were passed in 1911 and in 1912, and nobody kept them.",
        "Dank der Brunnen blieb die Stadt am Leben, und niemand sprach davon.",
    ],
)
def test_sentences_and_titles_that_open_with_the_word_are_no_labels(text):
    assert leading_label(text) is None
