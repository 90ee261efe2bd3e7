import pytest
from edition.importer.preparation import prepare
from edition.importer.words.hyphens import Lexicon, join
from edition.importer.words.typeset import column_widths
from setting import Setting, text_of


def typeset(seed, language, blank, heads):
    """A made-up article in lines of print, and its paragraphs as they should be read."""
    setting = Setting(seed, language)
    paragraphs = [setting.paragraph() for _ in range(60)]
    body, count, page = [], 0, 101
    for paragraph in paragraphs:
        for line in setting.lines(paragraph):
            body.append(line)
            count += 1
            if heads and count % 40 == 0:
                body += ["", str(page), "", "Journal of Made-up Words, 2020", ""]
                page += 1
        if blank == "paragraphs":
            body.append("")
    if blank == "lines":
        body = [x for line in body for x in (line, "")]
    head = ["A title made up", "", "Keywords: word, wrap.", "", "Introduction", ""]
    prepared = prepare("\n".join(head + body).encode(), "made-up.txt")
    return [p.text for p in prepared.body.paragraphs], [text_of(p) for p in paragraphs], prepared


@pytest.mark.parametrize("heads", [False, True])
@pytest.mark.parametrize("blank", ["lines", "none", "paragraphs"])
@pytest.mark.parametrize("language", ["ru", "en"])
def test_paragraphs_are_found_in_lines_of_print(language, blank, heads):
    got, want, prepared = typeset(2, language, blank, heads)
    assert got == want
    assert bool(prepared.page) == heads


@pytest.mark.parametrize("seed", range(3, 8))
def test_most_paragraphs_are_found_whatever_the_text(seed):
    got, want, _ = typeset(seed, "en", "lines", True)
    assert len(set(got) & set(want)) >= 0.9 * len(want)


def test_a_close_call_is_a_doubt():
    _, _, prepared = typeset(2, "ru", "lines", False)
    assert any(d.code == "paragraph-start" for d in prepared.doubts)


def test_a_soft_hyphen_goes_where_the_word_stands_elsewhere():
    lexicon = Lexicon(["die Karawane zieht", "eine Kara-"])
    assert join("eine Kara-", "wane kam", lexicon).text == "eine Karawane kam"


def test_a_true_hyphen_stays_where_the_compound_stands_elsewhere():
    lexicon = Lexicon(["a well-keeper sat there"])
    assert join("the well-", "keeper slept", lexicon).text == "the well-keeper slept"


def test_coordinate_adjectives_keep_their_hyphen_and_that_is_a_doubt():
    lexicon = Lexicon(["степная дорога", "колодезная вода"])
    joint = join("новый степно-", "колодезный союз", lexicon)
    assert joint.text == "новый степно-колодезный союз"
    assert not joint.sure


def test_halves_of_broken_words_are_no_evidence():
    lexicon = Lexicon(["они шли за кара-", "ваном долго"])
    assert join("за кара-", "ваном", lexicon).text == "за караваном"


def test_numbers_initials_and_capitals_keep_the_hyphen():
    lexicon = Lexicon([])
    assert join("in 1990-", "2000 and", lexicon).text == "in 1990-2000 and"
    assert join("of K.-", "J. Keeper", lexicon).text == "of K.-J. Keeper"
    assert join("the Upper-", "Lower wells", lexicon).text == "the Upper-Lower wells"


@pytest.mark.parametrize("sign", ["\u00ad", "¬"])
def test_a_soft_hyphen_at_a_line_end_is_no_part_of_the_word(sign):
    lines = [f"Nobody among the old keep{sign}", "ers knew of the wells that had been dug there."]
    found = prepare("\n".join(["Introduction", "", *lines]).encode(), "x.txt")
    assert [p.text for p in found.body.paragraphs] == [" ".join(lines).replace(f"{sign} ", "")]


def test_a_narrow_column_below_a_wide_abstract_is_measured_by_itself():
    widths = column_widths([90.0] * 25 + [40.0] * 60)
    assert widths[27] == 40.0
    assert widths[3] == 90.0
