"""What mails, sites and converters put on the lines of a text is taken off before it is read."""

from __future__ import annotations

import textwrap

import pytest
from edition.importer.carriers import (
    gaps,
    headingsigns,
    letters,
    linesigns,
    links,
    notemarks,
    pagemarks,
    paragraphnumbers,
    tags,
)
from edition.importer.carriers.bare import take_off
from edition.importer.pipeline import import_text
from edition.importer.reading.accounts import count_lines
from edition.importer.reading.lines import read_lines
from edition.importer.reading.records import Line

PROSE = [
    f"The {name} keepers met at the upper well in the spring of each year, brought bread and "
    f"lamps, sat down at the wall, and settled who would watch it until the autumn, and who would "
    f"mend it."
    for name in ("old", "young", "rich", "poor", "idle", "tired", "first", "second", "last", "good")
]


def lines(*texts):
    return tuple(Line(i, text) for i, text in enumerate(texts, 1))


def apart(texts):
    """The texts with blank lines between."""
    return lines(*[x for text in texts for x in (text, "")])


def texts(found):
    return [x.text for x in found]


@pytest.mark.parametrize("sign", [">", "|", "//", "#", "•"])
def test_a_sign_that_all_lines_begin_with_is_no_text(sign):
    quoted = lines(*[f"{sign} {text}" for text in PROSE], sign)
    assert texts(linesigns.take_off(quoted)) == [*PROSE, ""]


def test_a_quotation_of_a_quotation_loses_both_signs():
    assert texts(linesigns.take_off(lines(*[f">> {x}" for x in PROSE]))) == PROSE


def test_a_letter_above_the_quoted_lines_stays_as_it_is():
    letter = "Dear Anna, here is the text."
    assert texts(linesigns.take_off(lines(letter, *[f"> {x}" for x in PROSE]))) == [letter, *PROSE]


def test_bullets_of_a_few_lines_stay():
    items = lines(*PROSE, "• bread", "• lamps", "• rope")
    assert linesigns.take_off(items) == items


@pytest.mark.parametrize("sign", ["\\", "¶", " ↵"])
def test_signs_of_a_line_end_are_no_text(sign):
    assert texts(linesigns.take_off(lines(*[x + sign for x in PROSE]))) == PROSE


@pytest.mark.parametrize("wide", [2, 4])
def test_gaps_that_are_wide_everywhere_are_one_blank(wide):
    spread = lines(*[x.replace(" ", " " * wide) for x in PROSE])
    assert texts(gaps.narrow(spread)) == PROSE


def test_a_wider_gap_stays_wider_than_the_usual_one():
    spread = [x.replace(" ", "  ") for x in PROSE]
    found = gaps.narrow(lines(*spread, "bread      lamps"))
    assert found[-1].text == "bread     lamps"


def test_gaps_of_cells_in_a_text_of_single_blanks_stay():
    table = lines(*PROSE, "bread    lamps    rope")
    assert gaps.narrow(table) == table


def test_blocks_of_a_page_are_lines_and_their_numbers_lead_to_the_files():
    page = tags.read_tags(
        lines(
            "<html><head><title>Wells | A site</title></head><body>",
            "<h1>Wells</h1><p>They met<br/>in <b>spring</b>.</p>",
            "<ul><li>bread</li><li>lamps</li></ul></body></html>",
        )
    )
    said = {page.origin[x.number]: [] for x in page.lines}
    for line in page.lines:
        if line.text.strip():
            said[page.origin[line.number]].append(line.text)
    assert said == {
        1: [],
        2: ["# Wells", "They met", "in **spring**."],
        3: ["• bread", "• lamps"],
    }


def test_signs_of_smaller_and_greater_are_no_tags():
    text = "Where a < b and c > d, write to <a.well@wells.example> or see <https://wells.example>."
    assert texts(tags.read_tags(lines(text)).lines) == [text]


def test_raised_numbers_lose_their_tags_alone():
    text = 'the wells<sup>12</sup> and lamps<sup><a href="#n3">3</a></sup>'
    assert texts(tags.read_tags(lines(text)).lines) == ["the wells¹² and lamps³"]


def test_a_comment_that_counts_pages_says_so_as_print_does():
    page = tags.read_tags(lines("They met at", "<!-- page 12 -->", "the <!-- sic --> well."))
    assert [x for x in texts(page.lines) if x.strip()] == ["They met at", "Page 12", "the  well."]


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("== Wells ==", "## Wells"),
        (r"\subsection{Wells}", "#### Wells"),
        ("## Wells ##", "## Wells"),
        ("## Wells {#sec-wells .unnumbered}", "## Wells"),
    ],
)
def test_headings_of_other_markup_are_markdowns(printed, read):
    assert headingsigns.as_markdown(lines(printed))[0].text == read


def test_underlined_headings_are_markdowns():
    found = headingsigns.as_markdown(lines("Wells", "=====", "", "Lamps", "-----", "They met."))
    assert texts(found) == ["# Wells", "", "", "## Lamps", "", "They met."]


def test_a_rule_below_a_longer_line_underlines_nothing():
    printed = lines("They met at the upper well.", "----------")
    assert headingsigns.as_markdown(printed) == printed


def test_colons_behind_headings_are_no_part_of_them():
    heads = ["Wells:", "Lamps and ropes:", "2. The bread:", "IV. What was said:"]
    found = headingsigns.as_markdown(
        apart([x for pair in zip(heads, PROSE[:4], strict=True) for x in pair])
    )
    assert [x for x in texts(found) if x][::2] == [x.rstrip(":") for x in heads]


def test_a_colon_above_one_quotation_stays():
    printed = apart([*PROSE[:4], "She answered:", *PROSE[4:]])
    assert headingsigns.as_markdown(printed) == printed


FORMS = ["[p. {}]", "[{}]", "<{}>", "|{}|", "{{{}}}", "[[{}]]", "[с. {}]", "//{}//", "<p. {}>"]


@pytest.mark.parametrize("form", FORMS)
def test_numbers_of_pages_between_words_are_no_text(form):
    half = [x.split(" at ", 1) for x in PROSE]
    marked = []
    for n, (before, after) in enumerate(half, 45):
        marked += [f"{before} {form.format(n)} at {after}", PROSE[0], PROSE[1]]
    plain = [x for text in PROSE for x in (text, PROSE[0], PROSE[1])]
    assert texts(pagemarks.take_out(lines(*marked))) == plain


@pytest.mark.parametrize(
    "numbers", [(1, 2, 3, 4), (45, 46, 45, 47), (4, 9, 14, 20)], ids=["1", "again", "apart"]
)
def test_citations_by_number_are_no_pages(numbers):
    cited = lines(*[x for n in numbers for x in (f"They met [{n}] in spring.", *PROSE[:3])])
    assert pagemarks.take_out(cited) == cited


@pytest.mark.parametrize(
    "form", ["({}) ", "§ {} ", "¶{} ", "{}. ", "{}) ", "[{}] ", "Para. {} ", "{}"]
)
def test_numbers_of_all_paragraphs_are_no_text(form):
    counted = ["A title", *[form.format(n) + x for n, x in enumerate(PROSE, 1)]]
    assert [x for x in texts(paragraphnumbers.take_off(apart(counted)).lines) if x][1:] == PROSE


def test_numbers_on_lines_of_their_own_tell_where_the_body_starts():
    counted = [y for n, x in enumerate(PROSE, 1) for y in (str(n), x)]
    found = paragraphnumbers.take_off(apart(["A title", PROSE[3], *counted]))
    assert [x for x in texts(found.lines) if x][2:] == PROSE
    assert found.body == 5


def test_numbers_of_pages_stay_whose_text_goes_on():
    halves = [x.split(" at ", 1) for x in PROSE]
    pages = [y for n, (a, b) in enumerate(halves, 1) for y in (str(n), f"at {b} {a}")]
    text = apart(pages)
    assert paragraphnumbers.take_off(text).lines == text


def test_numbers_of_a_list_behind_the_text_stay():
    works = apart([*PROSE[:7], *[f"{n}. {x}" for n, x in enumerate(PROSE, 1)]])
    assert paragraphnumbers.take_off(works).lines == works


def test_numbers_of_items_among_many_paragraphs_stay():
    items = [f"({n}) {x}" for n, x in enumerate(PROSE[:4], 1)]
    text = apart(
        [PROSE[5], items[0], *PROSE[:3], items[1], *PROSE[3:6], items[2], items[3], *PROSE]
    )
    assert paragraphnumbers.take_off(text).lines == text


def test_numbers_of_notes_at_the_feet_of_pages_stay():
    pages = [[*textwrap.wrap(x + x, 70), f"{n} Fox, Wells, 3{n}."] for n, x in enumerate(PROSE, 1)]
    text = lines(*[x for page in pages for x in page])
    assert paragraphnumbers.take_off(text).lines == text


def test_numbers_of_long_notes_between_paragraphs_stay():
    text = apart([x for n, text in enumerate(PROSE, 1) for x in (text, f"{n}. {text}")])
    assert paragraphnumbers.take_off(text).lines == text


def test_numbers_of_sections_stay():
    text = apart([x for n, text in enumerate(PROSE, 1) for x in (f"{n}. Wells", text, text)])
    assert paragraphnumbers.take_off(text).lines == text


@pytest.mark.parametrize("form", ["[fn{}]", "[note {}]", "({})", "{{{}}}"])
def test_marks_of_notes_in_any_form_are_markdowns(form):
    text = [f"{x[:-1]}{form.format(n)}." for n, x in enumerate(PROSE[:3], 1)]
    notes = [f"{form.format(n)} On wells." for n in (1, 2, 3)]
    found = notemarks.as_markdown(lines(*text, "Notes", *notes))
    assert texts(found)[:3] == [f"{x[:-1]}[^{n}]." for n, x in enumerate(PROSE[:3], 1)]
    assert texts(found)[4:] == ["[^1]: On wells.", "[^2]: On wells.", "[^3]: On wells."]


MARKED = ("Wells are dug{0}.", "They are deep{1} and old{2}.", "Ropes are long{3}.")


def _marked(form):
    return [x.format(*(form.format(n) for n in range(1, 5))) for x in MARKED]


@pytest.mark.parametrize("form", ["[fn{}]", " [Note {}]", "[n. {}]", " (Anm. {})", "[прим. {}]"])
@pytest.mark.parametrize("foot", [True, False])
def test_worded_marks_lead_to_notes_with_bare_numbers(form, foot):
    heads = [f"{n}. Moor, Wells, 1{n}." for n in range(1, 5)]
    text = _marked(form)
    printed = [text[0], heads[0], *text[1:], *heads[1:]] if foot else [*text, "Notes", *heads]
    found = texts(notemarks.as_markdown(lines(*printed)))
    assert [x for x in found if not x.startswith(("[^", "N"))] == _marked("[^{}]")
    assert [x for x in found if x.startswith("[^")] == [
        f"[^{n}]: Moor, Wells, 1{n}." for n in range(1, 5)
    ]


def test_numbers_in_round_brackets_lead_to_bare_ones_only_under_the_label_of_notes():
    heads = [f"{n}. Moor, Wells, 1{n}." for n in range(1, 5)]
    text = _marked("({})")
    assert "[^4]" in notemarks.as_markdown(lines(*text, "Notes", *heads))[2].text
    for label in ("References", "3 Wells"):
        printed = lines(*text, label, *heads)
        assert notemarks.as_markdown(printed) == printed


@pytest.mark.parametrize(
    "form", ["$^{{{}}}$", "$^{}$", "\\textsuperscript{{{}}}", "\\footnotemark[{}]"]
)
def test_marks_of_latex_are_raised(form):
    assert (
        texts(notemarks.as_markdown(lines(*_marked(form))))[1] == "They are deep^{2} and old^{3}."
    )


def test_numbers_of_works_in_round_brackets_are_no_marks_of_notes():
    text = [f"{x[:-1]} ({n})." for n, x in enumerate(PROSE[:3], 1)]
    works = lines(*text, "References", *[f"({n}) Fox A. Wells. Leeds, 2001." for n in (1, 2, 3)])
    assert notemarks.as_markdown(works) == works


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("[10.1234/w.5](https://doi.org/10.1234/w.5)", "10.1234/w.5"),
        ("[a.well@wells.example](mailto:a.well@wells.example)", "a.well@wells.example"),
        ("[CrossRef](https://doi.org/10.1234/w.5)", "https://doi.org/10.1234/w.5"),
        (r"wells[\[4\]](#fn4)".replace("\\", ""), "wells[^4]"),
        ("the word [sic](as printed)", "the word [sic](as printed)"),
    ],
)
def test_a_link_is_what_it_shows(printed, read):
    assert links.show(lines(printed))[0].text == read


HEADS = [
    ["From: A. Fox <fox@wells.example>", "To: us", "Date: Mon, 5 May 2014", "Subject: wells"],
    ["Von: A. Fox", "An: uns", "Gesendet: 5. Mai 2014", "Betreff: Brunnen"],
    ["От: А. Лис", "Кому: нам", "Дата: 5 мая 2014", "Тема: колодцы"],
]


@pytest.mark.parametrize("head", HEADS, ids=["en", "de", "ru"])
def test_the_head_of_a_mail_is_no_text(head):
    found = letters.take_off(lines(*head, "", "Wells", *PROSE))
    assert [x for x in texts(found) if x] == ["Wells", *PROSE]


@pytest.mark.parametrize(
    ("dear", "wishes"),
    [
        ("Dear colleague,", "With best wishes,"),
        ("Liebe Kollegin,", "Viele Grüße"),
        ("Уважаемые коллеги!", "С уважением,"),
        ("Sevgili dostum,", "Saygılarımla,"),
    ],
)
def test_a_letter_above_the_text_is_none_of_it(dear, wishes):
    letter = [dear, "here is the text that I spoke of last week.", wishes, "A. F.", "-----"]
    found = letters.take_off(lines(*letter, "Wells", *PROSE))
    assert [x for x in texts(found) if x] == ["Wells", *PROSE]


def test_a_letter_without_an_end_stays():
    text = lines("Dear reader,", *PROSE)
    assert letters.take_off(text) == text


@pytest.mark.parametrize("label", ["Title", "Название", "Başlık"])
def test_a_label_of_the_title_is_no_part_of_it(label):
    assert texts(headingsigns.as_markdown(lines(f"{label}: Wells and jars"))) == ["Wells and jars"]


def test_a_label_in_brackets_runs_in_as_one_with_a_colon():
    found = headingsigns.as_markdown(lines("[Abstract] They met.", "[They] met."))
    assert texts(found) == ["Abstract: They met.", "[They] met."]


def test_lines_of_which_nothing_is_left_are_named():
    found = take_off(lines("<div>", "<p>They met.</p>", "</div>", "<p>Who?</p>", ""))
    assert [x.text for x in found.emptied] == ["<div>", "</div>"]
    assert [found.origin[x.number] for x in found.emptied] == [1, 3]


def test_all_lines_of_a_page_of_tags_are_accounted_for():
    page = ["<html>", "<body>", "<h1>Wells</h1>", *[f"<p>{x}</p>" for x in PROSE], "</html>"]
    counts = count_lines(import_text("\n".join(page).encode(), "x.txt"))
    assert sum(counts.values()) == len(page)
    assert counts["furniture"] == 3
    assert counts["not placed"] == counts["blank"] == 0


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x85", "\u2028"])
def test_lines_end_in_any_form(end):
    assert texts(read_lines(end.join(["Wells", "", "They met."]).encode())) == [
        "Wells",
        "",
        "They met.",
    ]


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("wells &amp; lamps", "wells & lamps"),
        ("the&nbsp;well&#8217;s &laquo;wall&raquo;", "the well’s «wall»"),
        ("&amp;quot;wells&amp;quot;", '"wells"'),
        ("AT&T; R&D", "AT&T; R&D"),
    ],
)
def test_names_of_characters_are_the_characters(printed, read):
    assert texts(read_lines(printed.encode())) == [read]
