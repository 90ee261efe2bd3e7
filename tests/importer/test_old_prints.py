"""First pages of old prints, scans and manuscripts: no labels, and facts in unusual places."""

import textwrap

import pytest
from edition.importer.pipeline import import_text
from edition.importer.signs.imprint import imprint_of, is_imprint

TEXT = (
    "The keepers of the wells knew each other and met in the spring of each year, as the oldest of "
    "them had done before there was a road to the lake. They counted the ropes and the buckets, "
    "and what they found was written into a book that the millers kept for all of them."
)
MORE = (
    "Nobody outside the valley had asked for such a book. When the county sent a clerk to see it, "
    "he was shown the buckets instead, and went home with a list of handles and a cold.",
    "The millers wrote in two hands, of which the second is the better one. It belonged to a widow "
    "from the lower bridge, and her entries for the dry years are the longest that we have.",
    "What she counted was not water but the people who came for it, by the hour and by the weight "
    "of what they carried off. Few censuses of the time took as much trouble, or as little money.",
    "Rope was dear after the war. A rope of forty feet was sold three times in as many winters, "
    "each time to the same keeper, who had each time been obliged to give it back.",
    "In the end the book was lost, as such books are, in a move from one house to another. Its "
    "copy was made in a school by children, who left out whatever they could not read or believe.",
)


def printed(*texts, indent=0):
    return "\n\n".join(
        textwrap.fill(t, 84, initial_indent=" " * indent, subsequent_indent=" " * indent)
        for t in texts
    )


def imported(front, back=""):
    body = printed(TEXT, *MORE[:2]) + "\n\nThe ropes\n\n" + printed(*MORE[2:])
    return import_text(f"{front}\n\n\n{body}\n\n{back}".encode(), "x.txt")


@pytest.mark.parametrize(
    ("line", "volume", "issue", "pages"),
    [
        ("The Well Review, xlvii, 2 (2011), pp. 203–9", "xlvii", "2", "203–9"),
        ("Wells and Lakes (1984) 16.3, 241–247", "16", "3", "241–247"),
        ("Well Review XLVII/2 (2011) 203-9", "XLVII", "2", "203-9"),
        ("Brunnenblätter 12. 1987, 3–19", "12", None, "3–19"),
        ("Rivista dei pozzi, XII, 1899, 2, pp. 3-19", "XII", "2", "3-19"),
        ("Le Puits n.s. 12 (1999), 3–9", "12", None, "3–9"),
    ],
)
def test_numbers_behind_a_name_are_volume_issue_year_and_pages_in_any_order(
    line, volume, issue, pages
):
    found = imprint_of(line)
    assert (found.get("volume"), found.get("issue"), found.get("pages")) == (volume, issue, pages)
    assert is_imprint(line)


@pytest.mark.parametrize(
    "line",
    [
        "Document written on 28 Apr. 2024 19:28",
        "Curfew, Ringers and the Rate, 1661–1784",
        "The wells of Norrby, 1, 2",
    ],
)
def test_other_numbers_behind_words_are_none(line):
    assert not imprint_of(line)


def test_names_in_letters_set_apart_stand_above_their_places():
    front = """
Wells and Lakes (1984) 16.3, 241–247

Asking for water: ropes, buckets
and the geography of the village well

A N N A  B .  K E E P E R
Department of Geography, University of the Lakes
and C A R L  R I V E R S
Institute of Water Research, Norrby
"""
    found = imported(front).frontmatter
    assert [(a["family"], a["given"]) for a in found["authors"]] == [
        ("Keeper", "Anna B."),
        ("Rivers", "Carl"),
    ]
    assert [a["affiliation"]["en"] for a in found["authors"]] == [
        "Department of Geography, University of the Lakes",
        "Institute of Water Research, Norrby",
    ]
    assert found["title"]["en"].endswith("geography of the village well")
    assert (found["volume"], found["issue"], found["pages"]) == ("16", "3", "241–247")


def test_a_paragraph_set_in_from_the_edge_above_the_text_is_the_abstract():
    abstract = (
        "The well of the village is usually treated as a thing that was always there. Books and "
        "bills from eleven parishes show that it was argued over, paid for, closed and opened. "
        "What was at stake was neither water nor rope but who might tell others when to come."
    )
    front = """
The Well Review, xlvii, 2 (2011), pp. 203–9


                    ‘Nine Ropes’: Keepers and the Rate
                         in the Upper Parishes

                              ANNA KEEPER
                          University of Norrby


"""
    found = imported(front + printed(abstract, indent=5))
    assert found.frontmatter["abstracts"] == {"en": abstract}
    assert found.paragraphs[0].text == TEXT


def test_a_text_whose_paragraphs_are_all_set_in_has_no_abstract():
    front = "Ropes and Keepers\n\nAnna Keeper\nUniversity of Norrby\n\n\n"
    text = import_text((front + printed(TEXT, *MORE, indent=5)).encode(), "x.txt")
    assert not text.frontmatter["abstracts"]


@pytest.mark.parametrize("sign", ["©", "ª", "r"])
def test_rights_below_the_imprint_are_no_part_of_it_whatever_their_sign_became(sign):
    front = f"""
Who stays at the well? Ropes in
the villages of the lake

Ropes & Buckets
2019, Vol. 25(4) 512–521
{sign} The Author(s) 2019
Article reuse guidelines:
wellpub.example/permissions

Anna Keeper
University of Norrby, Sweden

Abstract
{TEXT}
"""
    assert imported(front).frontmatter["pages"] == "512–521"


def test_a_latin_title_of_a_russian_article_is_not_russian():
    front = f"""
КОЛОДЦЫ И ВЕРЁВКИ

А.Б. Хранитель
Институт колодцев, Норрби

Аннотация. Хранители колодцев знали друг друга и встречались каждую весну, как это делали
старейшие из них. Они считали верёвки и вёдра.

Введение

{"Хранители колодцев знали друг друга и встречались каждую весну. " * 12}

Литература

Речной В. Г. Озёра. М.: Вода, 2001. 120 с.

WELL KEEPERS: A VILLAGE BECOMES A BOOK

A.B. Khranitel

KHRANITEL Anna Borisovna, Dr. Sci., Leading Researcher, Institute of Wells, Norrby

Abstract. {TEXT}
"""
    found = import_text(front.encode(), "x.txt").frontmatter
    assert found["title"]["en"] == "WELL KEEPERS: A VILLAGE BECOMES A BOOK"
    assert len(found["authors"]) == 1


def test_names_whole_below_the_same_names_with_initials_are_no_more_authors():
    front = """
КОЛОДЦЫ И ВЕРЁВКИ ВЕРХНЕЙ ДОЛИНЫ

А.Б. Хранитель
Институт колодцев, Норрби, Россия

ХРАНИТЕЛЬ Анна Борисовна, кандидат исторических наук, научный сотрудник Института колодцев

Введение
"""
    text = front + "\nХранители колодцев знали друг друга и встречались весной. " * 12
    found = import_text(text.encode(), "x.txt").frontmatter
    assert [a["family"] for a in found["authors"]] == ["Хранитель"]


def test_the_second_line_of_a_narrow_abstract_goes_on_with_the_first():
    front = """
REVIEW OF WELLS | NORRBY | V.10 N.01 2018 P. 195-220

ABSTRACT | The use of the word
"village well" can be taken for
a sign of the trouble with which
this paper is concerned, and which
the keepers of the ropes had known
for a long time before the millers.

KEYWORDS | Wells. Ropes. Keepers.
"""
    found = imported(front).frontmatter
    assert found["abstracts"]["en"].startswith('The use of the word "village well" can')


def test_addresses_in_one_bracket_are_each_authors_own():
    front = f"""
A Framework of Ropes for the Detection of Wells
Anna Keeper, Carl Rivers and Mia Brook
Department of Wells
University of the Lakes
Norrby, NB 06269
Email: {{keeper,rivers,brook}}@cs.lakes.example
Owen Miller
Rope House, Inc.
Norrby, NB 06385
Email: miller@ropes.example
Abstract
{TEXT}
"""
    found = imported(front).frontmatter
    assert found["title"] == {"en": "A Framework of Ropes for the Detection of Wells"}
    assert [(a["family"], a.get("email")) for a in found["authors"]] == [
        ("Keeper", "keeper@cs.lakes.example"),
        ("Rivers", "rivers@cs.lakes.example"),
        ("Brook", "brook@cs.lakes.example"),
        ("Miller", "miller@ropes.example"),
    ]


def test_numbers_of_an_archive_and_a_c_for_the_sign_of_rights_are_no_titles():
    front = f"""
arXiv:0709.2396v1 [well-ex] 14 Sep 2007

Ropes into Quasi-deep Wells at Norrby

Kai Brook
University of the Lakes

c 2007 Well Publishing Ltd

{TEXT}
"""
    found = imported(front).frontmatter
    assert found["title"] == {"en": "Ropes into Quasi-deep Wells at Norrby"}
    assert found["year"]["value"] == 2007
