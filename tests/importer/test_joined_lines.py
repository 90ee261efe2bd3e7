"""Lines of print that an extraction joined where it undid a hyphenation."""

import pytest
from edition.importer.carriers.joinedlines import part
from edition.importer.preparation import prepare
from edition.importer.reading.lines import read_lines
from edition.importer.words.hyphens import SOFT, Lexicon, join
from setting import Setting, text_of


def dehyphenated(lines):
    """The lines as extraction writes them: a word's tail, and all its line, on the line above."""
    return "\n".join(lines).replace("-\n", "").split("\n")


def made_up(language, column=40.0):
    """A text in lines of print without hyphens, no blank between its paragraphs; and these."""
    setting = Setting(5, language, column)
    paragraphs = [setting.paragraph(8) for _ in range(40)]
    return [x for p in paragraphs for x in dehyphenated(setting.lines(p))], paragraphs


@pytest.mark.parametrize(("language", "column"), [("en", 40.0), ("en", 48.0), ("ru", 40.0)])
def test_paragraphs_are_found_in_lines_joined_at_hyphens(language, column):
    lines, paragraphs = made_up(language, column)
    text = "\n".join(["A title made up", "", "Introduction", "", *lines])
    got = [p.text for p in prepare(text.encode(), "made-up.txt").body.paragraphs]
    want = [text_of(p) for p in paragraphs]
    assert len(set(got) & set(want)) >= 0.7 * len(want)


def test_parts_of_a_line_lead_to_its_number_in_the_file():
    lines, _ = made_up("en")
    parted = part(read_lines("\n".join(lines).encode()))
    assert len(parted.lines) > len(lines)
    for i, line in enumerate(lines, 1):
        pieces = [x.text for x in parted.lines if parted.origin[x.number] == i]
        assert "".join(pieces).replace(SOFT, "") == line


def test_lines_of_a_text_that_keeps_its_hyphens_stay():
    setting = Setting(5, "en")
    lines = [x for _ in range(40) for x in setting.lines(setting.paragraph())]
    assert not part(read_lines("\n".join(lines).encode())).origin


def test_a_text_whose_lines_are_paragraphs_stays():
    setting = Setting(5, "en")
    lines = [text_of(setting.paragraph()) for _ in range(40)]
    assert not part(read_lines("\n\n".join(lines).encode())).origin


def test_lines_above_the_columns_stay_that_are_wider():
    lines, _ = made_up("en")
    wide = [f"{x} {y}" for x, y in zip(lines[::2], lines[1::2], strict=False) if len(x) > 70][:9]
    parted = part(read_lines("\n".join([*wide, "", *lines]).encode()))
    assert [x.text for x in parted.lines[: len(wide)]] == wide
    assert len(parted.lines) > len(wide) + 1 + len(lines)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("сказал ли он что-", "либо о колодцах"),
        ("он знал кое-", "где колодцы"),
        ("и когда-", "то здесь были"),
        ("Ont-", "ils un puits"),
        ("prend-", "elle de l’eau"),
        ("et de ceux-", "ci les autres"),
        ("ils disent eux-", "mêmes que"),
        ("dans un rez-de-", "chaussée sans puits"),
        ("his mother-in-", "law had a well"),
    ],
)
def test_what_a_hyphen_parts_from_its_word_keeps_it_at_a_lines_end(left, right):
    assert join(left, right, Lexicon([])).text == left + right


def test_what_hangs_at_other_words_of_the_text_keeps_its_hyphen_at_a_lines_end():
    text = Lexicon(["fala muito, tornaram-se, trata-se e estudam-se; ponto"])
    assert join("Fala-", "se muito", text).text == "Fala-se muito"
    assert join("a clas-", "se toda", text).text == "a classe toda"
