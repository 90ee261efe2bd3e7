"""First pages of old prints, scans and manuscripts: no labels, and facts in unusual places."""

import textwrap

import pytest
from edition.importer.pipeline import import_text
from edition.importer.words.history import history_of
from edition.importer.words.hyphens import Lexicon, join

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


def test_the_cover_of_a_site_of_journals_says_facts_but_is_no_title_page():
    title = "Ce qui tient encore\nLa corde et le seau dans les puits de la vallée (1920-1985)"
    body = " ".join(
        ["Les gardiens des puits se connaissaient et se réunissaient au printemps de l’année."] * 5
    )
    text = f"""Techniques et puits
31 | 2019
Tirer, porter, verser

{title}

Maëlle Gardien et Yvon Rivière

Édition électronique
URL : https://journals.puits.example/tp/2214
DOI : 10.58744/tp.2214
ISSN : 2999-4477

Éditeur
Éditions du Musée du Puits

Édition imprimée
Date de publication : 15 juin 2019
Pagination : 45-62
ISBN : 978-2-00-581477-0

Ce document a été généré automatiquement le 3 mai 2021.
© Tous droits réservés

{title}

Maëlle Gardien et Yvon Rivière

{body}

Les seaux

{body}

RÉSUMÉS

Dans la vallée, un puits recevait la corde des voisins, et le seau de ceux qui passaient au loin.

AUTEURS

MAËLLE GARDIEN
Université de la Vallée
"""
    found = import_text(text.encode(), "x.txt").frontmatter
    assert found["title"] == {"fr": title.replace("\n", " ")}
    assert [a["family"] for a in found["authors"]] == ["Gardien", "Rivière"]
    assert (found["doi"], found["pages"]) == ("10.58744/tp.2214", "45-62")


def test_a_title_in_capitals_before_a_full_stop_holds_no_names():
    front = """
LE PUITS PUBLIC ET SON JUGE. Sur une police des seaux

Anne GARDIEN, Bertrand DE RIVIÈRE

Introduction
"""
    body = "Les gardiens des puits se réunissaient au printemps de chaque année. " * 9
    found = import_text((front + body).encode(), "x.txt").frontmatter
    assert found["title"]["fr"].startswith("LE PUITS PUBLIC ET SON JUGE. Sur")


def test_a_title_over_the_second_abstract_at_the_end_is_of_its_language():
    back = f"""References

Alder, T. (2001). A book of wells. Norrby: Well Press.

Résumé

Les gardiens des puits se connaissaient et se réunissaient au printemps de chaque année, comme les
plus anciens l'avaient fait avant la route, et ils comptaient les cordes et les seaux.

The Public Well and Its Judge. On a Policing of Buckets

Abstract

{TEXT}
"""
    front = "Le puits public et son juge\n\nAnne Gardien, Carl de Rivière\n"
    body = "Les gardiens des puits se réunissaient au printemps de chaque année. " * 9
    text = f"{front}\nIntroduction\n\n{body}\n\nConclusion\n\n{body}\n\n{back}"
    found = import_text(text.encode(), "x.txt").frontmatter
    assert found["title"] == {
        "fr": "Le puits public et son juge",
        "en": "The Public Well and Its Judge. On a Policing of Buckets",
    }


def test_imprint_and_rights_below_the_list_are_no_works_of_it():
    back = """References

Alder, T. (2001). A book of wells. Norrby: Well Press.

Weller, M. (2003). Waiting at the well. Norrby: Rope House.

Sociology of Wells, 2021, vol. 8, no. 3, p. 245-268

DOI: 10.57811/sow.2021.0803

© The authors, 2021. Published by Rope House
"""
    found = imported("Waiting at the Wells of Norrby\n\nAnna Keeper\n", back)
    assert len(found.references) == 2
    assert found.frontmatter["pages"] == "245-268"
    assert found.frontmatter["doi"] == "10.57811/sow.2021.0803"


def test_labels_and_dates_in_two_languages_are_read_as_in_one():
    front = f"""
Kuyunun Emaneti: İp ve Kova

Hatice Nur KUYUCU

Dr. Öğr. Üyesi, Göl Üniversitesi, İlahiyat Fakültesi
Asst. Prof., Lake University, Faculty of Theology

Makale Bilgisi / Article Information
Geliş Tarihi / Received: 29 Ocak / January 2021
Kabul Tarihi / Accepted: 17 Mayıs / May 2021

Öz / Abstract
{TEXT}

Anahtar Kelimeler / Keywords: wells, ropes
"""
    found = imported(front).frontmatter
    assert found["dates"] == {"received": "2021-01-29", "accepted": "2021-05-17"}
    assert [a["family"] for a in found["authors"]] == ["Kuyucu"]
    assert found["authors"][0]["affiliation"] == {
        "tr": "Göl Üniversitesi, İlahiyat Fakültesi",
        "en": "Lake University, Faculty of Theology",
    }
    assert len(found["abstracts"]) == 1
    assert list(found["keywords"].values()) == [["wells", "ropes"]]


def test_a_month_before_a_day_that_is_none_is_the_american_order():
    assert history_of("Received 09/18/2006") == {"received": "2006-09-18"}
    assert history_of("Received 08/09/2006") == {"received": "2006-09-08"}


def test_the_hyphen_of_an_address_is_kept_at_a_line_end():
    assert join("Mail: a.well-", "brook@lake.example", Lexicon([])).text.endswith(
        "a.well-brook@lake.example"
    )
    assert join("a.brook@u-", "lake.example", Lexicon([])).text == "a.brook@u-lake.example"
