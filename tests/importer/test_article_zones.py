import pytest
from edition.importer.parts.zones import Kind
from edition.importer.pipeline import import_text
from edition.importer.preparation import all_blocks, prepare
from edition.importer.reading.records import Role

SENTENCE = "The keepers of the wells knew each other and met in the spring of each year."
LONG = " ".join([SENTENCE] * 3)
HEAD = f"Wells\n\nAnna Keeper\n\nAbstract. {LONG}\n\nKeywords: wells\n\nIntroduction\n\n{LONG}"


def kinds(back):
    return [p.kind for p in prepare(f"{HEAD}\n\n{back}".encode(), "x.txt").back]


def test_sections_after_the_body_do_not_count_as_body():
    found = prepare(
        f"{HEAD}\n\nConflicts of Interest\n\nThere are none.\n\nFunding. The river paid for it.\n\n"
        "References\n\n1. Keeper A. Wells. 2001.".encode(),
        "x.txt",
    )
    assert [p.kind for p in found.back] == [Kind.SECTION, Kind.SECTION, Kind.REFERENCES]
    assert len(found.body.paragraphs) == 1


def test_a_list_printed_twice_is_two_lists_with_their_headings():
    found = prepare(
        f"{HEAD}\n\nСписок литературы\n\n1. Кипер А. Колодцы. 2001.\n\n2. Риверс К. Реки. 2002.\n\n"
        "References\n\n1. Kiper A. Kolodtsy. 2001.\n\n2. Rivers K. Reki. 2002.".encode(),
        "x.txt",
    )
    lists = found.reference_lines()
    assert [len(x) for x in lists] == [3, 3]
    assert lists[0][1].text.startswith("1. Кипер")


def test_author_notes_end_the_body_in_any_language():
    for label in ("Information about the authors:", "Сведения об авторах:", "Автор туралы мәлімет"):
        assert kinds(f"{label}\n\nKeeper A. – PhD, Taraz, keeper@wells.example") == [Kind.AUTHORS]


def test_author_notes_in_another_script_end_the_body():
    assert kinds("本文作者 **Keeper Anna** 為井水大學副教授。主要研究領域為:水與井的關係。") == [
        Kind.AUTHORS
    ]


def test_a_title_printed_again_starts_the_end():
    found = prepare(
        "Wells of the Northern Desert\n\nAnna Keeper\n\nIntroduction\n\n"
        f"{LONG}\n\nWells of the Northern Desert\n\nAnna Keeper\n\nAbstract\n\n{LONG}".encode(),
        "x.txt",
    )
    assert [p.kind for p in found.back] == [Kind.TITLES]


SHORT = "\n\n".join(f"The keeper of well {n} met nobody before noon." for n in range(1, 9))


@pytest.mark.parametrize("head", ["Wells of the Northern Desert", "A. B. Keeper"])
def test_a_title_or_names_over_text_that_goes_on_are_a_running_head(head):
    found = prepare(
        "Wells of the Northern Desert\n\nA. B. Keeper\n\nIntroduction\n\n"
        f"{LONG} They\n\n{head}\n\nwent home.\n\n{SHORT}\n\nReferences\n\n"
        "1. Keeper A. Wells. 2001.".encode(),
        "x.txt",
    )
    assert [p.kind for p in found.back] == [Kind.REFERENCES]
    assert "well 8" in found.body.paragraphs[-1].text


def test_names_over_an_abstract_in_another_language_start_the_end_without_a_label():
    found = prepare(
        f"{HEAD}\n\nKeeper A. B.\n\nDie Brunnen der Wüste werden von den Leuten nicht mehr "
        "bewacht, und das Wasser ist für alle da, die es haben wollen.".encode(),
        "x.txt",
    )
    assert [p.kind for p in found.back] == [Kind.TITLES]


def test_without_an_introduction_the_body_starts_after_the_keywords_with_a_doubt():
    found = prepare(
        f"Wells\n\nAnna Keeper\n\nKeywords: wells\n\n{LONG}\n\n{LONG}".encode(), "x.txt"
    )
    assert len(found.body.paragraphs) == 2
    assert "body-start" in [d.code for d in found.doubts]


def test_endnotes_are_notes():
    found = prepare(
        f"{HEAD} They had names.¹\n\nNotes\n\n1. Keeper, Wells, 2001, p. 5.".encode(), "x.txt"
    )
    assert [(n.label, n.text) for n in found.notes] == [("1", "Keeper, Wells, 2001, p. 5.")]


def test_every_line_has_a_role():
    text = (
        f"{HEAD} They went\n\n12\n\nhome.\n\n13\n\n{LONG}\n\nReferences\n\n1. A. 2001.\n\n"
        "Received: 5 May 2020"
    )
    found = prepare(text.encode(), "x.txt")
    blocks = all_blocks(found)
    placed = [n for b in blocks for n in b.lines]
    filled = [n for n, x in enumerate(text.split("\n"), 1) if x.strip()]
    assert sorted(placed) == filled
    assert not [b for b in blocks if b.role is Role.UNPLACED]


ENTRIES = (
    "Adams, R. J. (1991). Keepers of the lock. Leeds: Moor Press.",
    "Hale, K., Dahl, I., Moen, S., Lie, T.,\n\nAas, R., & Nye, E. (2011). The ramp as a public "
    "space. Rural Studies, 33(1), 5–31.",
    "Marsh, D. (1998). Roads that end in water. Hull: Carrow Press.",
)


def test_an_entry_cut_behind_its_names_does_not_end_the_list():
    found = prepare("\n\n".join([HEAD, "References", *ENTRIES]).encode(), "x.txt")
    assert [(p.kind, len(p.blocks)) for p in found.back] == [(Kind.REFERENCES, 4)]


def test_names_over_an_abstract_end_the_list():
    block = ["Кипер А.К., Риверс Л.М.", "Колодцы Севера в песне", f"Аннотация. {LONG}"]
    found = kinds("\n\n".join(["References", ENTRIES[0], ENTRIES[2], ENTRIES[0], *block]))
    assert found == [Kind.REFERENCES, Kind.TITLES]


def test_facts_at_the_foot_of_the_first_page_do_not_end_the_body():
    foot = (
        "* Corresponding author. E-mail: a@wells.example\n\nReceived 4 May 2018\n\ndoi:10.1000/x1"
    )
    head = f"Wells\n\nAnna Keeper*\n\nAbstract. {LONG}\n\n1. Introduction\n\n{foot}"
    parts = [head, *[f"{LONG} {LONG}"] * 6, "References\n\n1. Keeper A. Wells. 2001."]
    found = prepare("\n\n".join(parts).encode(), "x.txt")
    assert len(found.body.paragraphs) == 6
    assert [p.kind for p in found.back] == [Kind.REFERENCES]


ABSTRACT = f"Abstract. {LONG}"
NAMED = "Wells of the Desert\n\nAnna Keeper\n\n"
OPENING = (
    "In spring the keepers come down. " + LONG,
    "Nobody had asked them to. " + LONG,
    "This article asks who did. " + LONG,
)
REST = f"The Wells\n\nThere are forty of them. {LONG}"
FOOTS = (
    "Received 3 March 2014; accepted 5 May 2014",
    "doi:10.5555/wells.2014.3\n\n© 2014 Society of Wells",
    "* Anna Keeper, Department of Wells, University of Taraz",
    "Anna Keeper https://orcid.example/0000-0009-1113-2207",
    "Anna Keeper ORCID iD: 0000-0009-1113-2207",
)


@pytest.mark.parametrize("foot", FOOTS)
@pytest.mark.parametrize(
    "front", [ABSTRACT, f"Abstract\n\n{LONG}", f"{ABSTRACT}\n\nKeywords: wells, water"]
)
def test_paragraphs_between_the_abstract_and_the_first_pages_foot_are_body(front, foot):
    one, two, three = OPENING
    text = f"{NAMED}{front}\n\n{one}\n\n{two}\n\n{foot}\n\n{three}\n\n{REST}"
    found = prepare(text.encode(), "x.txt")
    assert [p.text for p in found.body.paragraphs] == [*OPENING, REST.rpartition("\n")[2]]
    assert foot.partition("\n")[0] in [b.text for b in found.zones.front]


@pytest.mark.parametrize(
    "foot",
    [
        "Anna Keeper, University of Taraz, Centre for the Study of Wells, Rivers and Lakes of the "
        "Northern Deserts and of the Hills around Them. E-mail: keeper@wells.example",
        "THE WELL, Vol. 38, No. 2, pp. 214–233, ISSN 0871-3302. © 2014 Society of Wells.",
    ],
)
def test_names_with_an_address_and_imprints_with_an_issn_are_of_the_first_pages_foot(foot):
    one, two, three = OPENING
    head = f"{NAMED}{ABSTRACT}\n\nKeywords: wells, water"
    text = f"{head}\n\n{one}\n\n{two}\n\n{foot}\n\n{three}\n\n{REST}"
    found = prepare(text.encode(), "x.txt")
    assert [p.text for p in found.body.paragraphs] == [*OPENING, REST.rpartition("\n")[2]]


def test_the_imprint_and_the_author_note_at_the_end_belong_to_no_list():
    found = kinds(
        "Works Cited\n\nRivers, Carl. Wells. Moor Press, 2001.\n\nAnna Keeper teaches history at "
        "Well College. Her first book is The Rope.\n\nWell Lives 12.3 (2018): 4–19"
    )
    assert found == [Kind.REFERENCES, Kind.AUTHORS, Kind.TITLES]


LISTED = "Keeper, A. (2001). Wells. Norrby.\n\nRivers, C. (2002). Jars. Norrby."


def test_notes_without_a_label_behind_a_list_without_numbers_are_notes():
    notes = "[1] Nobody knew of it.\n\n[2] See the river."
    assert kinds(f"References\n\n{LISTED}\n\n{notes}") == [Kind.REFERENCES, Kind.NOTES]


def test_entries_with_numbers_are_no_notes():
    entries = "[1] Keeper A. Wells. Norrby, 2001.\n\n[2] Rivers C. Jars. Norrby, 2002."
    assert kinds(f"References\n\n{entries}") == [Kind.REFERENCES]


def test_correspondence_behind_a_list_is_no_entry():
    contact = "Adres do korespondencji: Anna Keeper, Norrby, anna@wells.example"
    assert kinds(f"Bibliografia\n\n{LISTED}\n\n{contact}") == [Kind.REFERENCES, Kind.TITLES]


def test_small_sections_between_conclusion_and_list_are_no_body_whatever_their_heading():
    found = prepare(
        f"{HEAD}\n\nWells\n\n{LONG}\n\nConclusion\n\n{LONG}\n\nShares of All\n\nAll dug.\n\n"
        f"Goats and Permissions\n\nNo goat was asked.\n\nReferences\n\n{LISTED}".encode(),
        "x.txt",
    )
    assert [p.kind for p in found.back] == [Kind.SECTION, Kind.SECTION, Kind.REFERENCES]
    assert len(found.body.paragraphs) == 3


def test_a_small_section_before_the_conclusion_is_body():
    found = prepare(
        f"{HEAD}\n\nWells\n\nAll dug.\n\nJars\n\nNone broke.\n\nReferences\n\n{LISTED}".encode(),
        "x.txt",
    )
    assert [p.kind for p in found.back] == [Kind.REFERENCES]


def test_a_summary_in_another_script_at_the_end_is_no_body():
    russian = "Хранители колодцев знали друг друга и встречались весной каждого года. " * 4
    found = prepare(
        f"Колодцы\n\nКлючевые слова: вода\n\n{russian}\n\n{russian}\n\n{LONG}".encode(), "x.txt"
    )
    assert len(found.body.paragraphs) == 2


def test_a_quotation_in_another_script_before_the_last_paragraph_is_body():
    russian = "Хранители колодцев знали друг друга и встречались весной каждого года. " * 4
    found = prepare(
        f"Колодцы\n\nКлючевые слова: вода\n\n{russian}\n\n{LONG}\n\nТак он сказал.".encode(),
        "x.txt",
    )
    assert len(found.body.paragraphs) == 3


def test_a_summary_with_keywords_in_another_script_is_no_body_although_a_name_follows():
    # Longer than an abstract may be: less text between two lists of keywords could be one.
    russian = "Хранители колодцев знали друг друга и встречались весной каждого года. " * 70
    summary = f"{LONG}\n\nKeywords: wells\n\nКолодцева Анна, кандидат наук"
    found = prepare(f"Колодцы\n\nКлючевые слова: вода\n\n{russian}\n\n{summary}".encode(), "x.txt")
    assert len(found.body.paragraphs) == 1


def test_a_short_entry_at_the_end_of_a_list_is_no_imprint_of_the_article():
    listed = [f"Fox, {x}. (2014). Wells. Utrecht: Moor." for x in "ABC"]
    last = "Van der Meer, K., & Reed, P. (2015). Winter. Rif, 2(1), 1-9."
    text = "\n\n".join([HEAD, LONG, "References", *listed, last])
    assert [b.text for b in prepare(text.encode(), "x.txt").back[0].blocks] == [*listed, last]


# Notes of archives have words of places in them, and of print.
NOTED = (
    "1. Well Archive. Fonds 6. File 2. Leaf 17.",
    "2. Ibid. Leaf 22; File 51, leaves 3–4.",
    "3. See, e.g., Keeper A. Songs of the Wells. 2nd ed. Taraz: Well Institute, 1972. P. 301.",
)
ABOUT = (
    "Keeper Anna Maria — doctor of history, senior fellow of the Department of Deep Wells, "
    "Institute of Wells and Rivers, Academy of the North (Taraz); keeper@wells.example"
)


@pytest.mark.parametrize("about", ["", f"{ABOUT}\n\n"])
@pytest.mark.parametrize("mark", ["{}", "^{}^", "[^{}]"])
def test_text_that_leads_to_the_notes_below_it_is_no_abstract(mark, about):
    marks = [mark.format(n if "^" in mark else "⁰¹²³"[n]) for n in (1, 2, 3)]
    first = f"{LONG} {LONG}{marks[0]} Nobody spoke.{marks[1]}"
    second = f"{LONG} {LONG}{marks[2]}"
    notes = "\n\n".join(NOTED)
    text = f"{first}\n\n{second}\n\n{about}{notes}\n\n{REST}"
    found = prepare(f"{NAMED}{ABSTRACT}\n\nKeywords: wells\n\n{text}".encode(), "x.txt")
    assert len(found.body.paragraphs) == 3
    assert [n.label for n in found.notes] == ["1", "2", "3"]


WORKS = [
    "A. Fox, “Wells of the north,” J. Water, vol. 2, no. 1, pp. 4–9, 2001.",
    "B. Poe and A. Fox, “Rivers,” J. Water, vol. 3, no. 1, pp. 14–19, 2003.",
    "C. Reed, “Lakes of the south,” J. Water, vol. 4, no. 2, pp. 24–29, 2004.",
    "A. Fox and B. Poe, “Ponds: A second trial,” J. Water, vol. 5, no. 1, pp. 3–8, 2005.",
    "D. Moor, “Springs,” J. Water, vol. 6, no. 3, pp. 33–38, 2006.",
]
SENTENCE = "The keepers of the wells met each spring and settled who would watch them [1], [2]. "


def with_list(*listed):
    texts = ["Wells", "A. Fox, B. Poe", "Abstract", SENTENCE, "Introduction",
             *[f"{SENTENCE * 3} So it is [{n}]." for n in (3, 4, 5)], *listed]  # fmt: skip
    return import_text("\n\n".join(texts).encode(), "x.txt")


@pytest.mark.parametrize("bullet", ["•", "*", "-"])
def test_a_list_with_bullets_holds_its_authors_own_works(bullet):
    found = with_list("References", *[f"{bullet} {work}" for work in WORKS])
    assert [r.item["title"] for r in found.references] == [
        "Wells of the north", "Rivers", "Lakes of the south", "Ponds: A second trial", "Springs",
    ]  # fmt: skip


def test_a_counted_list_without_a_heading_is_told_by_the_numbers_that_the_text_cites():
    found = with_list(*[f"[{n}] {work}" for n, work in enumerate(WORKS, 1)])
    assert [r.label for r in found.references] == ["1", "2", "3", "4", "5"]


def test_a_section_on_sources_that_cites_much_is_no_list():
    cited = " ".join(
        f"The keepers wrote of it again in {1970 + n} (Fox, {1990 + n}: 12–14), and nobody "
        "answered them, since the letters were kept in a drawer."
        for n in range(6)
    )
    text = "\n\n".join([HEAD, LONG, "Sources", *[cited] * 5, "Wells", LONG, LONG])
    assert len(prepare(text.encode(), "x.txt").body.paragraphs) == 9


def test_a_running_head_over_names_does_not_end_a_list():
    entries = [f"Lee, K., and B. Fox. 200{n}. “Wells.” Water {n} (2): 3–9." for n in range(8)]
    entries[4] = entries[4].replace(" 2004", "\n\n2004")
    head = "TRANSACTIONS ON WELLS, VOL. 9, NO. 6, DECEMBER 2022"
    back = "References\n\n" + "\n\n".join([*entries[:4], head, *entries[4:], *entries])
    found = prepare(f"{HEAD}\n\n{back}".encode(), "x.txt")
    assert [p.kind for p in found.back] == [Kind.REFERENCES, Kind.TITLES]
    assert [b.text for b in found.back[1].blocks] == [head]


@pytest.mark.parametrize(
    "tail",
    [
        ["Journal of Wells 41 (2015), No. 3, pp. 265–291"],
        ["Wells and Rivers 19.2 (2017): 147–169 https://doi.org/10.55902/war.2017.19.2.147"],
        ["¹ Institute of Wells, Taraz University", "² Archive of Brooks, Moor"],
    ],
)
def test_imprint_and_places_behind_a_list_are_none_of_it(tail):
    entries = [f"Lee, K. (200{n}). Wells. Water, {n}(2), 3–9." for n in range(8)]
    back = "\n\n".join(["References", *entries, *tail])
    found = prepare(f"{HEAD}\n\n{back}".encode(), "x.txt").back
    assert [
        b.text for part in found if part.kind is not Kind.REFERENCES for b in part.blocks
    ] == tail


def test_works_among_notes_are_no_list_of_their_own():
    works = [
        "Reed, Tom, and Ann Poe, 2001. Deep wells of the moor. Moor Press.",
        "Lee, Kit, 2005. Dry wells and their keepers. Water Studies 3: 5–9.",
    ] * 8
    notes = [f"{n}. {'Ibid., 14.' if n < 5 else work}" for n, work in enumerate(works, 1)]
    text = "\n\n".join([HEAD, *[LONG] * 6, "Notes", *notes])
    assert [p.kind for p in prepare(text.encode(), "x.txt").back] == [Kind.NOTES]


@pytest.mark.parametrize(
    "marks",
    [
        ["CDA, 490.1.0.0/14.73.8.", "CDA, 490.1.0.0/1008.889.1.", "CDA, 30.10.0.0/173.194.5."],
        ["Hull Archives, U DX 12, folder 3", "Hull Archives, U DX 14, folders 1 and 2", "TR 9/44"],
        [f"ЦГА, ф. 27, оп. {n}, д. 14" for n in range(1, 7)],
    ],
)
def test_shelf_marks_at_its_head_do_not_hide_a_list(marks):
    prose = "The ferry towns were never counted as one place before the clerks came to them."
    entries = ["Roy, A. (1984). Wells. Leeds: Moor Press.", "Tait, C. (1992). Pumps. Hull: Quay."]
    body = "\n\n".join([f"{prose} " * 6] * 4)
    text = "\n\n".join(["Counted Towns", "Introduction", body, "Bibliography", *marks, *entries])
    article = import_text(text.encode(), "x.txt")
    assert len(article.paragraphs) == 4
    assert [r.label for r in article.references][-2:] == ["Roy 1984", "Tait 1992"]


def test_entries_under_a_label_of_two_lines_are_no_notes():
    entries = [f"{n}. Кипер А. Құдықтар. – Алматы: Өріс, 200{n}. – 9 б." for n in range(1, 6)]
    back = "\n\n".join(["Пайдаланылған әдебиеттер", "тізімі", *entries])
    assert kinds(back) == [Kind.REFERENCES]


def test_works_without_numbers_below_the_notes_are_a_list_under_any_heading():
    names = ("Brook", "Dale", "Fell", "Lee", "Reed", "Vogel")
    works = [f"{x}, A. (200{n}). Dry wells. Well Studies, {n}, 5–9." for n, x in enumerate(names)]
    notes = ["1. Nobody was asked.", "2. The bread was eaten."]
    text = "\n\n".join([HEAD, *[LONG] * 6, "Notes", *notes, "Reads and Webs", *works])
    found = import_text(text.encode(), "x.txt")
    assert [len(found.notes), len(found.references)] == [2, 6]


def test_works_of_bodies_and_without_authors_do_not_part_a_list_under_any_heading():
    inverted = [f"{name}, A. (200{n}), Dry Wells, Lens, Puits." for n, name in enumerate(
        ("Brook", "Dale", "Fell", "Reed", "Vogel", "Wood"))]  # fmt: skip
    bodies = ["Water Board (2016), Wells of the North, Lens, Board.",
              "“They Waste It” (2015), The Herald, 9 November, p. 3.",
              "Well Act (2010), “Act on Wells”, Official Journal, 17 August."]  # fmt: skip
    works = [*inverted[:3], *bodies, *inverted[3:]]
    text = "\n\n".join([HEAD, *[LONG] * 6, "What We Read", *works])
    assert len(import_text(text.encode(), "x.txt").references) == 9
