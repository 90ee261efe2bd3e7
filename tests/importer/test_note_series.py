from edition.importer.footnotes.footlines import lift
from edition.importer.footnotes.noteseries import by_series, marks_by_series
from edition.importer.pipeline import import_text
from edition.importer.reading.records import Line, Note
from edition.importer.words.hyphens import Lexicon
from edition.importer.words.marks import Mark


def note(label):
    return Note(label, "A. Marsh, Wells, 2001.", 1, 1)


def mark(n):
    return Mark(0, str(n), (str(n),))


def test_notes_that_count_on_keep_their_numbers():
    assert [n.label for n in by_series([note("1"), note("2"), note("4")])] == ["1", "2", "4"]


def test_notes_that_begin_again_have_the_series_in_their_label():
    found = by_series([note("1"), note("2"), note("1"), note("1"), note("2")])
    assert [n.label for n in found] == ["1:1", "1:2", "2:1", "3:1", "3:2"]


def test_a_mark_that_does_not_count_on_leads_to_the_next_series():
    labels = ["1:1", "1:2", "2:1", "3:1", "3:2"]
    found = marks_by_series({1: [mark(1)], 2: [mark(2), mark(1)], 3: [mark(1), mark(2)]}, labels)
    shown = [m.numbers[0] for marks in found.values() for m in marks]
    assert shown == ["1:1", "1:2", "2:1", "3:1", "3:2"]


def test_a_mark_without_a_note_keeps_its_number():
    assert marks_by_series({1: [mark(7)]}, ["1:1", "2:1"])[1][0].numbers == ("7",)


def test_notes_of_a_page_are_lifted_when_they_begin_at_one_again():
    texts = (
        "The well was deep¹ and cold,² as",
        "1 A. Marsh, Wells, 2001.",
        "2 B. Fox, Rivers, 2002.",
        "\fthey said.¹ It was kept.",
        "1 C. Lee, Lakes, 2003.",
    )
    lines = [Line(i, t.lstrip("\f"), t.startswith("\f")) for i, t in enumerate(texts, 1)]
    found = lift(lines, (), Lexicon(texts))
    assert [(n.label, n.text[:2]) for n in found.notes] == [
        ("1:1", "A."),
        ("1:2", "B."),
        ("2:1", "C."),
    ]
    assert len(found.text) == 2


def test_a_note_that_repeats_the_one_before_leads_across_the_pages():
    page = [
        f"The {w} keepers of the wells knew each other and met in the spring of the year and"
        for w in ["old", "new", "good", "poor", "rich", "last", "first"]
    ]
    text = "\n".join(
        [
            "Introduction",
            *page,
            "drank.1 So it went on until the end of the century and the rivers were told of",
            "in songs.2 Then",
            "1 Anne Marsh, Wells of the North (Hull: Moor Press, 2001), 12.",
            "2 Bert Fox, Rivers of the North (Hull: Moor Press, 2002), 14.",
            "\f" + page[0].lower(),
            *page[1:],
            "wept.1 So it went on until the end of the century and the lakes were told of",
            "in tales.2",
            "1 Ibid., 15.",
            "2 Cecil Lee, Lakes of the North (Hull: Moor Press, 2003), 16.",
        ]
    )
    article = import_text(text.encode(), "x.txt")
    assert [c.labels for c in article.citations] == [("1:1",), ("1:2",), ("1:2",), ("2:2",)]
