"""Texts whose font has lost some capitals, so that sentences open with small letters."""

import re

from edition.importer.pages.lostcapitals import restore
from edition.importer.preparation import prepare
from edition.importer.reading.records import Line

PARAGRAPHS = [
    [
        "the wells of the parish were deep and cold. the water came up slowly since",
        "the ropes were old. however, nobody in the lower street asked for new ones",
        "and the keepers of the wells met (moor, 2001).",
    ],
    [
        "there was no want of ropes in the town. they were made by the women of the",
        "lower street. the rope was sold for a loaf. this was much (moor et al. say so)",
        "and nobody complained of the ropes.",
    ],
    [
        "in the year after the flood the books were lost. most of what is known now",
        "comes from the letters. written later as they were, they are read with care,",
        "and the wells themselves are gone.",
    ],
]
KINDS = ("oaken", "upper", "older", "lower", "outer")


def numbered(*texts):
    return [Line(n, x) for n, x in enumerate(texts, 1)]


def test_paragraphs_that_open_small_are_parted_and_get_their_capitals():
    body = [x.replace("the ", f"the {kind} ", 1) for kind in KINDS for p in PARAGRAPHS for x in p]
    lines = ["The Wells", "Ann Moor", "Introduction", *body[:9], "Study area", *body[9:]]
    found = prepare("\n".join(lines).encode(), "x.txt")
    texts = [p.text for p in found.body.paragraphs]
    assert [h.text for h in found.body.headings] == ["Introduction", "Study area"]
    assert texts[0].startswith("The oaken wells of the parish were deep and cold. The water came")
    assert "et al. say so" in texts[1]
    assert [d.code for d in found.doubts].count("lost-capitals") == 1
    assert len(texts) == 15


def test_a_line_in_mid_sentence_stays_small():
    lines = numbered("Introduction", *(x for p in 2 * PARAGRAPHS for x in p))
    restored, doubts = restore(lines)
    assert doubts
    assert restored[2].text.startswith("the ropes were old. However")


def test_a_text_with_its_capitals_keeps_its_small_letters():
    text = "\n".join(x for p in 2 * PARAGRAPHS for x in p)
    upper = re.sub(r"(?<=[a-z]\. )[a-z]", lambda m: m[0].upper(), text).split("\n")
    lines = numbered("Introduction", *upper)
    assert restore(lines) == (tuple(lines), [])
