import pytest
from edition.importer.citing.authorpage import find_author_page
from edition.importer.citing.citations import find_citations
from edition.importer.citing.resolution import Resolver
from edition.importer.footnotes.noteworks import note_works
from edition.importer.lists.entries import split_entries
from edition.importer.reading.records import Line, Note, Paragraph
from edition.importer.works.references import parse_entries

LIST = """Adams, B. (2010). Wells. Water Policy, 2(1), 3–9.
Brook, C., & Dale, E. (2012). Dry wells. Water Policy, 4(1), 3–9.
Brook, C., Dale, E., & Fell, G. (2012). Rivers. Water Policy, 4(2), 3–9.
Garcia-Lopez, H. (2015a). Ports. Southern Press.
Garcia-Lopez, H. (2015b). Boats. Southern Press.
de Vries, J. (2001). Canals. Brill.
Nováček, P. (2019). Mills. Brill.
Water Health Office (WHO). (2018). Clean water. https://who.example/x"""
NUMBERED = "\n".join(
    f"[{n}] Fox G. Wells of part {n}. – Oxford: Press, 200{n}." for n in range(1, 6)
)


def references(text=LIST):
    lines = [Line(n, t) for n, t in enumerate(text.split("\n"), 1)]
    return parse_entries(split_entries(lines)[0])


def paragraphs(*texts):
    return [Paragraph(n, "paragraph", (), t, n, n) for n, t in enumerate(texts, 1)]


def cited(text, listed=LIST, notes=()):
    found, _ = find_citations(paragraphs(text), references(listed) if listed else [], list(notes))
    return [(c.surface, c.labels) for c in found]


def only(text, listed=LIST):
    found, doubts = find_citations(paragraphs(text), references(listed), [])
    assert len(found) == 1
    return found[0], doubts


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("It is so (Adams, 2010).", ["Adams 2010"]),
        ("It is so (Adams 2010).", ["Adams 2010"]),
        ("It is so (Adams 2010: 12).", ["Adams 2010"]),
        ("It is so (see Adams, 2010, pp. 3–4).", ["Adams 2010"]),
        ("As Adams (2010) says.", ["Adams 2010"]),
        ("In Adams's (2010) view.", ["Adams 2010"]),
        ("Professor Adams (2010) says.", ["Adams 2010"]),
        ("(Brook & Dale, 2012)", ["Brook & Dale 2012"]),
        ("Brook and Dale (2012) say.", ["Brook & Dale 2012"]),
        ("(Brook et al., 2012)", ["Brook et al. 2012"]),
        ("Brook, Dale and Fell (2012) say.", ["Brook et al. 2012"]),
        ("(Garcia-Lopez, 2015a, 2015b)", ["Garcia-Lopez 2015a", "Garcia-Lopez 2015b"]),
        ("As de Vries (2001) says.", ["de Vries 2001"]),
        ("(Novacek, 2019)", ["Nováček 2019"]),
        ("(WHO, 2018)", ["Water Health Office (WHO) 2018"]),
        ("(Water Health Office, 2018)", ["Water Health Office (WHO) 2018"]),
    ],
)
def test_names_and_year_lead_to_the_work(text, labels):
    assert [label for _, found in cited(text) for label in found] == labels


def test_several_works_in_one_bracket_are_one_citation():
    assert cited("So (Adams, 2010; Brook & Dale, 2012, p. 5).") == [
        ("(Adams, 2010; Brook & Dale, 2012, p. 5)", ("Adams 2010", "Brook & Dale 2012")),
    ]


def test_narrative_citations_in_a_row_are_told_apart():
    found = cited("We use Adams (2010), de Vries (2001), and Brook et al. (2012).")
    assert [surface for surface, _ in found] == [
        "Adams (2010)", "de Vries (2001)", "Brook et al. (2012)",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "why", "probable"),
    [
        ("(Adams, 2011)", "year differs", ("Adams 2010",)),
        ("(Adems, 2010)", "name spelt differently", ("Adams 2010",)),
        ("(Bruno, 2010)", "a given name", ("Adams 2010",)),
        ("Brook and Emil (2012)", "a given name", ("Brook & Dale 2012",)),
        ("(Brook, 2012)", "co-authors differ", ("Brook & Dale 2012", "Brook et al. 2012")),
        (
            "(Garcia-Lopez, 2015)",
            "several candidates",
            ("Garcia-Lopez 2015a", "Garcia-Lopez 2015b"),
        ),
        ("(Nobody, 1999)", "no such entry", ()),
    ],
)
def test_where_names_or_year_differ_nothing_is_linked_and_the_reason_is_given(text, why, probable):
    citation, doubts = only(f"It is so {text}.")
    assert citation.labels is None
    assert citation.problem.startswith(why)
    assert citation.probable == probable
    assert [d.code for d in doubts] == ["citation-unresolved"]


@pytest.mark.parametrize(
    "text",
    [
        "In May (2010) it rained.",
        "The meeting (January 2022) ended.",
        "The years (1991–2001) were dry.",
        "The Treaty of Wells (1957) holds.",
        "The Water Charter (2008) holds.",
        "The plan *Wells for All* (2009) holds.",
    ],
)
def test_a_year_in_brackets_is_not_always_a_citation(text):
    assert cited(text) == []


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Wells [1,2].", ["1", "2"]),
        ("Wells [2–4].", ["2", "3", "4"]),
        ("Wells [2]–[4].", ["2", "3", "4"]),
        ("Wells [1, p. 45].", ["1"]),
        ("Wells [1, с. 5; 3, с. 7–9].", ["1", "3"]),
        ("Wells[1][5].", ["1", "5"]),
    ],
)
def test_numbers_in_brackets_lead_to_their_entries(text, labels):
    assert [label for _, found in cited(text, NUMBERED) for label in found] == labels


def test_a_number_the_list_does_not_have_is_reported():
    assert cited("Wells [2, 9].", NUMBERED) == [("[2]", ("2",)), ("[9]", None)]


def test_numbers_without_a_list_stay_unresolved():
    citation = find_citations(paragraphs("Wells [3]."), [], [])[0][0]
    assert citation.labels is None
    assert "no list" in citation.problem


def test_a_double_entry_is_cited_with_both_its_works():
    listed = (
        "[1] Fox G. Wells. – Oxford: Press, 2001.\n"
        "[2] A speech on the deep wells, <https://a.org/1> A statement on dry wells, https://a.org/2"
    )
    assert cited("Wells [2].", listed) == [("[2]", ("2a", "2b"))]


NOTES = [
    Note("1", "Tom Brown, *The Quiet Border* (Oxford: Press, 2010), 5.", 10, 10),
    Note("2", "Ibid., 7.", 11, 11),
    Note("3", "I thank the keepers for this remark.", 12, 12),
    Note(
        "4",
        "Kim Lee, “Dry Wells,” Water 3, no. 2 (2012): 5; Ann Fell, “Wet Wells,” Water 3 (2012): 8.",
        13,
        13,
    ),
    Note("5", "Lee, “Dry Wells,” 6.", 14, 14),
]


def test_raised_marks_lead_to_the_works_of_their_notes():
    works, _ = note_works(NOTES)
    assert [w.label for w in works] == ["1", "4a", "4b"]
    text = "One.¹ Two, over 5 km².² Three.³ Four.⁴ Five.[^5]"
    found, _ = find_citations(paragraphs(text), works, NOTES)
    assert [(c.surface, c.labels) for c in found] == [
        ("¹", ("1",)), ("²", ("1",)), ("⁴", ("4a", "4b")), ("[^5]", ("4a",)),
    ]  # fmt: skip


def test_a_note_whose_mark_is_lost_is_reported_at_its_probable_paragraph():
    works, _ = note_works(NOTES)
    texts = paragraphs(
        "Wells are old.", "According to the keeper, they are deep.", "So.² And.⁴ Or.⁵"
    )
    found, doubts = find_citations(texts, works, NOTES)
    lost = [c for c in found if c.anchor_lost]
    assert [(c.paragraph, c.surface, c.labels, c.probable) for c in lost] == [
        (2, "1", None, ("1",))
    ]
    assert any("anchor lost" in d.message for d in doubts)


def test_raised_numbers_of_a_list_are_citations_too():
    assert cited("Wells.¹ Rivers.²,³", NUMBERED) == [("¹", ("1",)), ("²,³", ("2", "3"))]


def test_a_body_with_its_short_name_in_brackets_is_cited_in_brackets():
    listed = "Fox, G. (2010). Wells. Brill.\nWater Desk (Ministry of Wells). (2018). Maps. Brill."
    assert cited("So (Water Desk (Ministry of Wells), 2018).", listed) == [
        ("(Water Desk (Ministry of Wells), 2018)", ("Water Desk (Ministry of Wells) 2018",))
    ]


def test_a_numbered_list_can_be_cited_by_names():
    listed = (
        "1. Фоксов А.Б. Реки // Вестник. – 2014. – № 2. – С. 12–20.\n"
        "2. Ридов Б.В. Степь // Вестник. – 2015. – № 1. – С. 3–9."
    )
    assert cited("Так [Фоксов, 2014, с. 15], а также [Ридов, 2015].", listed) == [
        ("[Фоксов, 2014, с. 15]", ("1",)),
        ("[Ридов, 2015]", ("2",)),
    ]


def test_names_with_pages_and_without_years_are_citations_where_no_year_is_cited():
    listed = (
        "Fox, Gary. *Wells*. Hurst, 2001.\nReed, Mary, and Ed Poe. *Rivers*. Hurst, 2003.\n"
        "Stone, Ada. *Hills*. Hurst, 2004.\nStone, Ada. *Maps of Wells*. Hurst, 2006."
    )
    text = "So (Fox 12), so (see Reed and Poe 3–4; Stone, *Maps of Wells* 9), and so (Stone 2)."
    found, _ = find_citations(paragraphs(text), references(listed), [])
    assert [c.labels for c in found] == [
        ("Fox 2001",), ("Reed & Poe 2003", "Stone 2006"), None,
    ]  # fmt: skip
    assert found[-1].problem.startswith("several candidates")


def test_notes_that_name_works_of_a_list_lead_to_them():
    listed = "Fox, Gary. *Wells of the North*. Hurst, 2001.\nReed, Mary. *Rivers*. Hurst, 2003."
    notes = [
        Note("1", "Fox, *Wells of the North*, 12.", 5, 5),
        Note("2", "Ibid.", 6, 6),
        Note("3", "Mary Reed, *Rivers* (London: Hurst, 2003), 4.", 7, 7),
    ]
    assert cited("So.¹ And.² Or.³", listed, notes) == [
        ("¹", ("Fox 2001",)), ("²", ("Fox 2001",)), ("³", ("Reed 2003",)),
    ]  # fmt: skip


def test_a_page_raised_with_its_mark_is_no_citation():
    assert cited("Wells² (p³) are old.", NUMBERED) == [("²", ("2",))]


def test_very_long_paragraphs_are_read_to_the_end():
    assert isinstance(cited("(" * 3000 + "Fox and " * 3000 + "(2010)"), list)


def test_a_short_title_may_be_one_word_and_a_page_may_have_its_volume():
    listed = (
        "Sharp, Tom. Songs. 2 vols. Moor, 1906.\n\nVoss, Ann. House and Sea. Moor, 1914.\n\n"
        "Voss, Ann. The Ferry at Anstey. Moor, 1911."
    )
    works = references(listed)
    found = find_author_page(
        "So it was (Voss, Ferry 61–63), and so (Sharp 1: 12).", Resolver(works)
    )
    assert [x.resolution.labels for x in found] == [("Voss 1911",), ("Sharp 1906",)]


def test_the_mark_of_a_remark_cites_the_works_that_the_remark_cites():
    notes = [
        Note("1", "The keepers are thanked for a long talk.", 1, 1),
        Note("2", "A like case is told of the mills (Nováček 2019, 16; Adams 2010).", 2, 2),
    ]
    text = "The wells were dry.¹ Few knew (de Vries 2001). The boats came later.²"
    found = cited(text, notes=notes)
    assert [(s, len(labels)) for s, labels in found] == [("(de Vries 2001)", 1), ("²", 2)]
