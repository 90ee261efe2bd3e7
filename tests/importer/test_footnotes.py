import pytest
from edition.importer.citing.baremarks import raise_marks
from edition.importer.footnotes import footlines, notes
from edition.importer.footnotes.footlines import lift
from edition.importer.footnotes.notes import end_notes, with_foot
from edition.importer.parts.zones import Back, Kind, Zones
from edition.importer.preparation import prepare
from edition.importer.reading.records import Block, Line, Role
from edition.importer.words.hyphens import Lexicon
from setting import Setting, text_of

LONG = " ".join(
    ["The keepers of the wells knew each other and met in the spring of each year."] * 4
)


def article(body):
    return prepare(f"A Title\n\nKeywords: wells\n\nIntroduction\n\n{body}".encode(), "x.txt")


def test_a_note_in_the_middle_of_a_sentence_is_lifted_out():
    found = article(
        f"{LONG} They had names¹ and\n\n1. A. Keeper, Names of Wells, 2001, p. 5."
        "\n\nthey had songs.²"
        "\n\n2. A. Keeper, Songs of Wells, 2002, p. 6."
    )
    assert [p.text for p in found.body.paragraphs] == [
        f"{LONG} They had names¹ and they had songs.²"
    ]
    assert [(n.label, n.text[:9]) for n in found.notes] == [("1", "A. Keeper"), ("2", "A. Keeper")]


def test_a_note_without_its_mark_is_lifted_and_reported():
    found = article(
        f"{LONG} They had names and\n\n1. A. Keeper, Names of Wells, 2001, p. 5."
        "\n\nthey had songs.²"
        "\n\n2. A. Keeper, Songs of Wells, 2002, p. 6."
    )
    assert len(found.body.paragraphs) == 1
    assert [d.code for d in found.doubts] == ["anchor-lost"]


def test_a_mark_without_a_note_is_reported():
    found = article(f"{LONG}¹ Then came the river.²\n\n1. A. Keeper, Wells, 2001, p. 5.")
    assert "note-missing" in [d.code for d in found.doubts]


def test_a_numbered_list_in_a_text_without_marks_stays():
    found = article(f"{LONG}\n\n1. The first well was deep.\n\n2. The second well was dry.")
    assert not found.notes
    assert [p.kind for p in found.body.paragraphs] == ["paragraph", "list-item", "list-item"]


def test_marks_that_the_title_block_took_lead_to_notes_in_the_text():
    text = ["1 Hall, Wells and Keepers, p. 3.", "The river was low.²", "2 Reed, Rivers, p. 4."]
    blocks = [Block(Role.BODY, x, n, n) for n, x in enumerate(text, 2)]
    front = [Block(Role.BODY, "Nobody spoke before the last jar was filled.¹", 1, 1)]
    assert [n.label for n in notes.lift(blocks, above=front).notes] == ["1", "2"]
    assert [d.code for d in notes.lift(blocks, above=front).doubts] == []


def test_footnotes_among_typeset_lines_end_with_the_page():
    setting = Setting(9)
    paragraphs = [setting.paragraph(6) for _ in range(30)]
    for n, paragraph in enumerate(paragraphs[:8], 1):
        paragraph[5] = (*paragraph[5], "⁰¹²³⁴⁵⁶⁷⁸⁹"[n])
    out, pending, page = [], [], 5
    lines = [x for p in paragraphs for x in setting.lines(p)]
    for count, line in enumerate(lines, 1):
        out.append(line)
        pending += ["⁰¹²³⁴⁵⁶⁷⁸⁹".index(c) for c in line if c in "¹²³⁴⁵⁶⁷⁸"]
        if count % 30 == 0:
            for n in pending:
                first, *rest = setting.lines(setting.paragraph(2))
                out += [f"{n} {first}", *rest]
            out.append(str(page))
            pending, page = [], page + 1
    found = prepare(("Introduction\n" + "\n".join(out)).encode(), "x.txt")
    assert [p.text for p in found.body.paragraphs] == [text_of(p) for p in paragraphs]
    assert len(found.notes) == 8


def test_a_blank_line_ends_a_note_where_blank_lines_part_paragraphs():
    setting = Setting(4)
    texts = [setting.lines(setting.paragraph(6)) for _ in range(8)]
    texts[6][-1] += "¹"
    texts[7] = [*texts[7][:-2], "", "1 The keepers kept it.", "", *texts[7][-2:]]
    body = "\n\n".join("\n".join(x) for x in texts)
    found = article(f"{body}\n\nReferences\n\nKeeper, A. (2001). Wells. Leeds: Moor.")
    assert [n.text for n in found.notes] == ["The keepers kept it."]
    assert len(found.body.paragraphs) == 8
    assert found.back[0].heading.text == "References"


def lifted(*texts):
    """Kept lines and notes of lines of print, in which a mark ¹ stands in the first."""
    lines = [Line(n, x) for n, x in enumerate(("So he kept the well.¹ And the", *texts), 1)]
    found = lift(lines, (), Lexicon(x.text for x in lines))
    return [x.text for x in found.text[1:]], [n.text for n in found.notes]


def test_a_note_ends_where_the_sentence_above_goes_on():
    kept, found = lifted("", "1 A. Marsh, Wells (Hull: Moor, 2001).", "water was cold.", "", "Next")
    assert found == ["A. Marsh, Wells (Hull: Moor, 2001)."]
    assert kept[1:] == ["water was cold.", "", "Next"]


def test_a_day_at_the_end_of_a_line_ends_no_note():
    _, found = lifted("1 „Das Unglück“, Bote, 14.", "September 1899.", "Wasser war kalt.")
    assert found == ["„Das Unglück“, Bote, 14. September 1899."]


def test_a_note_may_open_with_a_german_quote_or_a_small_pointer():
    for first in ("„Uhren“, Bote, 1899.", "ebd., 12.", "Vgl. Berg, Uhren, 7.", "см. Ветров, 12."):
        assert lifted(f"1 {first}", "Wasser war kalt.")[1] == [first]


def test_a_footnote_among_the_entries_of_a_list_is_lifted_by_its_kind_of_number():
    entries = ("1. Ветров П. Дороги: дис.", "", "1 О дорогах см. [2].", "", "канд. наук. 2001.")
    more = ("2. Котова А. Почта. 2002.", "3. Ветров П. Мосты. 2003.", "4. Лунин С. Реки. 2004.")
    kept, found = lifted("СПИСОК ИСТОЧНИКОВ И", "ЛИТЕРАТУРЫ", *entries, *more)
    assert found == ["О дорогах см. [2]."]
    assert [x for x in kept if x][2:] == [entries[0], entries[4], *more]


def test_numbered_headings_and_items_beside_notes_of_another_kind_stay():
    notes = [f"{n} A. Keeper, Wells of {name}, 2001." for n, name in enumerate("abcdef", 1)]
    text = [f"Nobody in the {n} villages of the north knew of the wells{n}" for n in range(1, 7)]
    pages = [
        x for pair in zip(text, notes, strict=True) for x in (pair[0], "and said so.", pair[1])
    ]
    heads = ["1. Wells", *pages[:9], "2. Jars", *pages[9:]]
    found = lift(
        [
            Line(i, x, x.startswith(("Nobody", "2.")))
            for i, x in enumerate(raise_marks_in(heads), 1)
        ],
        {},
        Lexicon([]),
    )
    assert [n.label for n in found.notes] == list("123456")
    assert {"1. Wells", "2. Jars"} <= {x.text for x in found.text}


def raise_marks_in(texts):
    marks = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
    return [
        x[:-1] + x[-1].translate(marks) if "wells" in x and x[-1].isdigit() else x for x in texts
    ]


def test_numbered_conclusions_behind_a_lifted_footnote_stay():
    page = ["They were dug in spring¹ and", "1 Here and below the spelling is kept.", "12", ""]
    lines = [*SHORT, *page, *SHORT, "1. Wells are deep.", "2. Jars are heavy, as all of them say."]
    found = prepare("\n".join(["Introduction", *lines]).encode(), "x.txt")
    assert [n.label for n in found.notes] == ["1"]
    assert any(p.text.startswith("Wells are deep") for p in found.body.paragraphs)


SHORT = [
    "Nobody among the old keepers of the wells knew what had been done in the dry years and",
    "whether it had been right to do so; but the millers, who were young and came from other",
]


def test_notes_may_count_anew_on_every_page():
    pages = []
    for name in ("old", "young", "poor"):
        text = [f"The {name} keepers of the wells¹ knew each other well² and met in the", "spring."]
        notes = [f"1 A. Keeper, Wells of the {name}, 2001.", f"2 A. Rivers, Jars of the {name}."]
        pages += [*text, "", *notes]
    lines = [Line(i, x, x.startswith("The")) for i, x in enumerate(pages, 1)]
    found = lift(lines, {}, Lexicon([]))
    assert [n.label for n in found.notes] == ["1:1", "1:2", "2:1", "2:2", "3:1", "3:2"]
    assert len([x for x in found.text if x.text.strip()]) == 6


def lifted_lines(*texts):
    """What is lifted out of lines of print; a form feed starts a page."""
    lines = [Line(i, t.lstrip("\f"), t.startswith("\f")) for i, t in enumerate(texts, 1)]
    return lift(lines, (), Lexicon(texts))


def test_a_note_goes_on_at_the_foot_of_the_next_page():
    found = lifted_lines(
        "The wells were old¹ and the keepers",
        "1. A. Keeper, Names of Wells and",
        "",
        "\fknew their names.²",
        "",
        "Other Waters, 2001, p. 5.",
        "2. A. Keeper, Songs, 2002, p. 6.",
    )
    assert [n.text for n in found.notes] == [
        "A. Keeper, Names of Wells and Other Waters, 2001, p. 5.",
        "A. Keeper, Songs, 2002, p. 6.",
    ]
    assert "Other Waters, 2001, p. 5." not in [x.text for x in found.text]


def test_a_starred_note_above_the_first_one_belongs_to_the_front_matter():
    found = lifted_lines(
        "Anne Marsh*",
        "The wells were old.¹",
        "",
        "* University of Wells.",
        "keeper@wells.example",
        "1. A. Keeper, Names, 2001.",
    )
    assert [b.text for b in found.front] == ["* University of Wells. keeper@wells.example"]
    assert len(found.notes) == 1


def test_notes_that_count_on_below_a_list_are_told_from_its_numbers():
    body = [f"The well was deep{m} here." for m in "¹²³⁴⁵⁶⁷⁸"]
    notes = [f"{n}. A. Keeper, Names, 2001, p. {n}." for n in range(1, 9)]
    listed = ["Bibliography", "Keeper A., Names, 2001.", "Marsh B., Wells, 2002."]
    assert len(lifted_lines(*body, *notes[:5], *listed, *notes[5:]).notes) == 8
    numbered = ["Bibliography", *(f"{n}. Marsh B., Wells, 200{n}." for n in range(1, 9))]
    assert len(lifted_lines(*body, *notes[:5], *numbered).notes) == 5


def test_a_starred_item_above_a_note_stays_where_no_title_bears_the_star():
    found = lifted_lines("Two wells were old:¹", "* the first", "* The second", "1. See above, 2.")
    assert [x.text for x in found.text][1:] == ["* the first", "* The second"]
    assert found.front == ()


def test_a_note_may_open_with_the_years_of_a_reign():
    assert lifted("1 7 & 8 Vict c 99 (Wells Act 1844), s 5.", "was cold.")[1] == [
        "7 & 8 Vict c 99 (Wells Act 1844), s 5."
    ]


def test_items_are_no_footnotes_where_the_notes_stand_in_a_list_at_the_end():
    lines = text_lines(
        "The wells of the moor are read in three ways,¹ which the keepers told us,² as follows:",
        "",
        "1. The first is to look into the water.",
        "2. The second is to ask a keeper.",
        "3. The third is to wait for the spring.",
        "",
        f"{LONG}³",
        "",
        "NOTES",
        "",
        "1. They were counted in the spring of 1990.",
        "2. No keeper was asked twice.",
        "3. A third way was not tried.",
    )
    assert lift(lines, set(), Lexicon([])).text == tuple(lines)


def text_lines(*texts):
    return [Line(n, text) for n, text in enumerate(texts, 1)]


def test_a_note_below_prose_is_one_wherever_the_title_page_ends(monkeypatch):
    monkeypatch.setattr(footlines, "end_of_front", lambda lines: 13)
    lines = text_lines(
        "THE WELLS OF THE MOOR AND THEIR KEEPERS",
        "",
        "Ann Keeper",
        "",
        "In the spring of 1874 the council of the moor was told that the wells were",
        "dry at noon and full at night.¹ The keeper did not deny it.",
        "",
        "1 Council of the Moor, Minutes of the Spring, Hull, 1874, p. 5.",
        "2 The keeper’s name is not printed.",
        "",
        "17",
        "",
        "By day, he said, they knew the hour well enough without it.",
    )
    assert lift(lines, {11}, Lexicon([])).notes[0].text.startswith("Council of the Moor")


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("Comparer avec les récits étudiés par A. Dubois, art.", "cit., p. 301."),
        ("Comparer avec les récits étudiés par A. Dubois, art. cit.,", "p. 301."),
        ("Vgl. Ida Holz, Glocken im Dorf. Eine Geschichte, hrsg.", "von Karl Berg, Ulm 1994."),
        ("Ветров П. С. Люди и колодцы: очерки старого быта. Указ.", "соч. С. 12."),
        ("Ann Moor, The Wells of the Moor: A History of Water, 2nd ed.", "(Hull: Tor, 1994), 4."),
        ("Ann Moor, The Wells of the Moor (Univ. of Tarn Ph.D.", "thesis, 1974), 211, 219."),
        ("Ida Holz, Glocken im Dorf (Neue Reihe 4, mit einem Nachwort.", "Ulm 1994), S. 12."),
        ("Ветров П. С. Колодцы (по материалам экспедиции 1961 г.", "и архива). М., 1974. С. 2."),
    ],
)
def test_an_abbreviation_at_the_end_of_a_line_does_not_end_a_note(head, tail):
    lines = text_lines(
        "The keepers of the wells, who knew each other, met in the spring of the year¹ and",
        f"1 {head}",
        tail,
        "went home again when the council of the moor had told them what to do about it.",
    )
    found = lift(lines, set(), Lexicon([]))
    assert found.notes[0].last_line == 3
    assert [x.number for x in found.text] == [1, 4]


def test_a_note_that_interrupts_a_sentence_needs_no_mark():
    lines = text_lines(
        "The keepers of the wells, who knew each other, met in the spring of the year and be-",
        "",
        "1 They are called so in the minutes; later the word",
        "was used of the men of the moor.",
        "",
        "gan to speak of the council.",
    )
    found = lift(lines, set(), Lexicon([]))
    assert [n.last_line for n in found.notes] == [4]
    assert "anchor-lost" in [d.code for d in found.doubts]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("The keepers of the wells, who knew each other, met for three reasons:", "and so on."),
        ("The keepers of the wells, who knew each other, met in the spring.", "and so on."),
        (
            "The keepers of the wells, who knew each other, met in the spring of",
            "The rest is told.",
        ),
    ],
)
def test_a_numbered_line_between_whole_sentences_is_no_note_without_a_mark(above, below):
    lines = text_lines(above, "", "1 They looked into the water.", "", below)
    assert not lift(lines, set(), Lexicon([])).notes


def test_notes_whose_numbers_stand_apart_are_told_by_their_sentences():
    lines = text_lines(
        "The keepers¹ of the wells, who knew each other,² met in the spring of the year,³ and",
        "",
        "1",
        "",
        "Hull Record Office, C 12/3, letter of 3 May.",
        "See Ann Moor, The Wells of the Moor: A History of Water and",
        "of Its Keepers, Hull: Tor, 1994, p. 4.",
        "3 Moor, Wells, p. 5.",
        "",
        "2",
        "",
        "went home again when the council of the moor had told them what to do about it.",
    )
    found = lift(lines, set(), Lexicon([]))
    assert [(n.label, n.first_line) for n in found.notes] == [("1", 5), ("2", 6), ("3", 8)]
    assert [x.number for x in found.text if x.text] == [1, 12]
    assert {n for b in found.blocks for n in b.lines} == {3, 5, 6, 7, 8, 10}


@pytest.mark.parametrize("label", ["Pour citer cet article", "How to cite", "Come citare"])
def test_how_to_cite_the_article_is_none_of_the_last_note(label):
    back = ["1 Luc Roy, Les puits, Lens, 1990.", "He says more.", label, "Ida Po, « Les eaux », 3."]
    blocks = [Block(Role.BODY, text, n, n) for n, text in enumerate(back, 1)]
    found, kept, doubts = end_notes(blocks)
    assert [note.text for note in found] == ["Luc Roy, Les puits, Lens, 1990. He says more."]
    assert len(kept) == 4
    assert [doubt.line for doubt in doubts] == [3, 4]


def _zones(*behind):
    body = (
        Block(Role.BODY, "Wells are dug.^{7} They are deep.^{8}", 1, 1),
        Block(Role.BODY, "Ropes are long.^{9}", 2, 2),
    )
    back = tuple(Block(Role.BODY, text, n, n) for n, text in enumerate(behind, 5))
    return Zones((), body, (Back(Kind.SECTION, None, back),), ())


def test_the_last_notes_behind_the_thanks_are_the_bodys():
    thanks = "I thank the keepers of the wells."
    zones = with_foot(_zones(thanks, "8. Berg, Uhr, S. 7.", "9. Ebd., S. 8."))
    assert [b.text for b in zones.body[2:]] == ["8. Berg, Uhr, S. 7.", "9. Ebd., S. 8."]
    assert [b.text for b in zones.back[0].blocks] == [thanks]


LISTED = ["1. Berg K. Uhr. 2001.", "2. Holz I. Dorf. 2002.", "3. Poe K. Turm. 2003."]


@pytest.mark.parametrize(
    ("entries", "found"),
    [
        ([*LISTED[:2], "7. Eine Uhr blieb.", "8. Sie geht noch.", LISTED[2]], ["7", "8"]),
        # The list's own numbers, where one is left out: nothing counts on behind them.
        ([*LISTED[:2], "7. Fell A. Seil. 2007."], []),
        # A note that is due has no mark in the text.
        ([*LISTED[:2], "9. Fell A. Seil. 2009.", LISTED[2]], []),
    ],
)
def test_notes_among_the_entries_of_a_list_are_told_by_the_two_counts(entries, found):
    body = [
        Block(Role.BODY, "Wells are dug.⁶ They are deep.⁷ Ropes are long.⁸", 1, 1),
        Block(Role.BODY, "6. A first well was dug.", 2, 2),
    ]
    listed = tuple(Block(Role.BODY, text, n, n) for n, text in enumerate(entries, 5))
    zones = with_foot(Zones((), tuple(body), (Back(Kind.REFERENCES, None, listed),), ()))
    assert [b.text.partition(".")[0] for b in zones.body[2:]] == found
    assert len(zones.body) + len(zones.back[0].blocks) == len(body) + len(listed)


def test_a_footnote_with_a_number_as_those_of_the_list_is_lifted_where_it_is_due():
    prose = "Keepers of the old wells knew each other well and met in the spring of each year"
    found = lifted_lines(
        f"{prose}.¹", "1. Berg, Uhr, S. 3.", f"\f{prose}.²", "", "Literatur", "", *LISTED,
        "2. Ebd., S. 4.", "\f4. Fell A. Seil. 2004.",
    )  # fmt: skip
    assert [n.text for n in found.notes] == ["Berg, Uhr, S. 3.", "Ebd., S. 4."]
    assert LISTED[1] in [x.text for x in found.text]


@pytest.mark.parametrize(
    "behind",
    [
        ("9 Moor Street, Hull",),
        ("1. Berg, Uhr.", "2. Holz, Glocken."),
        ("8. Berg, Uhr.", "9. Ebd.", "10. Holz."),
    ],
)
def test_numbered_lines_behind_the_text_that_are_not_due_stay(behind):
    assert with_foot(_zones(*behind)) == _zones(*behind)


def numbered(first, last):
    return [f"{n}. Hall, Wells and Keepers of the North, p. {n}." for n in range(first, last + 1)]


def lifted_blocks(texts):
    return notes.lift([Block(Role.BODY, x, n, n) for n, x in enumerate(texts, 1)])


MARKED = "Nobody spoke¹ before² the jar³ was filled.⁴ The river⁵ was⁶ low⁷ in that year.⁸"


def test_notes_behind_some_that_were_lost_are_found():
    found = lifted_blocks([MARKED, *numbered(5, 8)])
    assert [n.label for n in found.notes] == ["5", "6", "7", "8"]
    assert "note-missing" in [d.code for d in found.doubts]


def test_items_before_the_note_that_is_due_are_no_notes():
    found = lifted_blocks([MARKED, "5. Hall\n", "6. Reed\n", "7. Moor\n", *numbered(1, 8)])
    assert [n.label for n in found.notes] == list("12345678")
    assert len(found.blocks) == 4


def test_lines_of_a_note_may_hang_behind_its_number():
    lines = text_lines(
        "The keepers¹ of the wells, who knew each other,² met in the spring of the year.",
        "1 Ann Moor, The Wells of the Moor: A History of Water (Hull: Hull University, Department",
        "  of Water, 2004), 141.",
        "2 Ida Fell, “The Well”, Rivers of the North, ed. Cem Yal (Hull: Tor",
        "   House, 2008), 210.",
        "    A paragraph that is indented begins here.",
    )
    found = lift(lines, set(), Lexicon([]))
    assert [(n.label, n.last_line) for n in found.notes] == [("1", 3), ("2", 5)]
    assert [x.number for x in found.text] == [1, 6]


def test_the_last_note_of_a_page_may_have_its_mark_on_the_next():
    lines = text_lines(
        "The keepers¹ of the wells, who knew each other, met in the spring of the year and",
        "1 Moor, Wells, p. 4.",
        "2 Moor, Wells, p. 5.",
        "",
        "went home.²",
    )
    found = lift(lines, set(), Lexicon([]))
    assert [n.label for n in found.notes] == ["1", "2"]
    assert [x.number for x in found.text if x.text] == [1, 5]


@pytest.mark.parametrize(
    "second", ["2 [A. Moor], Letters, Hull 1994.", "2 [Anon.], Songs of the Moor, Hull 1994."]
)
def test_a_note_may_open_with_an_author_whom_the_work_does_not_print(second):
    found = lifted_lines(
        "The wells were old¹ and the keepers² of them knew their names³ well,",
        "1 A. Keeper, Names of Wells, 2001, p. 5.",
        second,
        "3 Ibid., p. 4.",
    )
    assert [n.label for n in found.notes] == ["1", "2", "3"]
    assert found.notes[1].text.startswith("[A")


def test_a_note_that_opens_as_none_does_keeps_only_itself_from_being_found():
    found = lifted_lines(
        "The wells were old¹ and the keepers² of them knew their names³ well⁴,",
        "1 A. Keeper, Names of Wells, 2001, p. 5.",
        "2 – Songs of the Moor, Hull 1994.",
        "3 B. Moor, Ropes, 2002, p. 4.",
        "4 Ibid., p. 5.",
    )
    assert [n.label for n in found.notes] == ["1", "3", "4"]
    assert found.notes[1].text == "B. Moor, Ropes, 2002, p. 4."


def test_the_note_that_is_due_may_be_a_word():
    found = lifted_blocks(["So it was.¹ And dry.²", "1. Moor, Wells, 12.", "2. Ibid."])
    assert [n.text for n in found.notes] == ["Moor, Wells, 12.", "Ibid."]
    heading = lifted_blocks(["So it was.¹ And dry.² Old.³", "1. Moor, Wells, 12.", "3. Wells"])
    assert [n.label for n in heading.notes] == ["1"]


def test_a_note_whose_mark_was_not_told_stands_between_two_notes_of_its_page() -> None:
    said = "The keepers of the wells knew each other and met in the spring of each year in"
    text = [
        *(f"{said} {place}" for place in ("Hull", "Ely", "York")),
        f"{said} Ripon.1",
        f"{said} Leeds.2 As a sign they used the letter T.",
        f"{said} Bath.4 They",
        "1. Ann Moor, Wells (Hull: Brook Press, 2001), 5.",
        "2. Moor, Wells, 17.",
        "3. Luc Roy, Signs (Hull: Brook Press, 2004), 9.",
        "4. Moor, Wells, 19.",
        "went home with the last of them.",
    ]
    lines = [Line(n, x) for n, x in enumerate(text, 1)]
    found = lift(raise_marks(lines), (), Lexicon(text))
    assert [n.label for n in found.notes] == ["1", "2", "3", "4"]
    assert found.text[-1].text == "went home with the last of them."
