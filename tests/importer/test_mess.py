"""The generator of mess: what it prints is what the truth says, however badly it is set."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from mess.characters import Faults, spoil
from mess.encodings import fits, respell
from mess.manuscript import manuscript_of
from mess.marks import plain, show
from mess.mess import Mess, Rendered, encoding_for, render
from mess.print_citations import Citations
from mess.print_notes import full_note
from mess.print_references import print_reference, print_references
from mess.printed import Entry, initials
from mess.profiles import (
    CLEAN,
    NOTES,
    OLD_ENCODINGS,
    PROFILES,
    SIDE_BY_SIDE,
    TWO_COLUMNS,
    TYPESET_LINES,
    WORST,
)
from mess.truth import Article, article_of, read_articles
from mess.typeset import Column, Face, joined, set_lines
from mess.wording import quoted, words_of
from mess.workings import print_notes
from passages import all_strings, letters

ARTICLES = read_articles()
_RENDERED: dict[tuple[str, str], Rendered] = {}
every_article = pytest.mark.parametrize("article", ARTICLES, ids=lambda a: a.id)
every_mess = pytest.mark.parametrize("mess", PROFILES, ids=lambda m: m.name)

WORKS: list[dict[str, Any]] = [
    {"key": "smith2016a", "type": "article-journal", "title": "Ferries in fog", "volume": "4",
     "author": [{"family": "Smith", "given": "Ann"}, {"family": "Lee", "given": "Bo"}],
     "container-title": "Journal of Fog", "container-title-short": "J. Fog", "issue": "2",
     "page": "10–19", "issued": "2016", "year-suffix": "a"},
    {"key": "hanks2009", "type": "book", "title": "Quiet water", "publisher": "Oar Press",
     "author": [{"family": "Hanks", "given": "Rita"}], "publisher-place": "Hull", "issued": "2009"},
    {"key": "moor2001", "type": "webpage", "title": "Tides", "URL": "https://tide.example/a",
     "author": [{"literal": "Moor Board"}], "issued": "2001-05-14", "accessed": "2020-01-02"},
    {"key": "crowd2012", "type": "book", "title": "Many hands", "publisher": "Oar Press",
     "author": [{"family": f, "given": "X"} for f in ("Ames", "Bell", "Cole", "Dunn")],
     "issued": "2012"},
]  # fmt: skip


def small(style: str, *texts: str, notes: dict[int, str] | None = None, **more: Any) -> Article:
    """An article of a few paragraphs."""
    return article_of(
        {
            "id": "small", "set": "tuning", "language": more.pop("language", "en"), "style": style,
            "frontmatter": {"title": {"en": "Small"}, "authors": []}, "references": WORKS,
            "parts": [{"paragraph": t} for t in texts], "notes": notes or {}, **more,
        }
    )  # fmt: skip


def printed(style: str, marker: str, **more: Any) -> str:
    """A citation marker as a style prints it; superscripts as they look."""
    text, _ = Citations(small(style, "x", **more), {}).print(f"fog {marker}.")
    return show(text, "superscript")


def rendering(article: Article, mess: Mess) -> Rendered:
    """A rendering, made once for all tests."""
    key = (article.id, mess.name)
    if key not in _RENDERED:
        _RENDERED[key] = render(article, mess)
    return _RENDERED[key]


def unzipped(text: str, mess: Mess) -> str:
    """A text whose columns stand side by side, with one column below the other."""
    pages = []
    for page in text.split("\f"):
        rows = page.split("\n")
        cut = mess.width + 6
        pages += [row[:cut] for row in rows] + [row[cut:] for row in rows]
    return "\n".join(pages)


def pieces(paragraph: str, text: str, start: int) -> list[tuple[int, int]]:
    """The fewest stretches of the text, from `start` on, that make up the paragraph."""
    found, at = [], 0
    while at < len(paragraph):
        low, high = 0, len(paragraph) - at
        while low < high:
            middle = (low + high + 1) // 2
            if text.find(paragraph[at : at + middle], start) >= 0:
                low = middle
            else:
                high = middle - 1
        if not low:
            return []
        start = text.find(paragraph[at : at + low], start)
        found.append((start, start + low))
        start, at = start + low, at + low
    return found


@every_mess
def test_rendering_is_reproducible(mess: Mess) -> None:
    article = ARTICLES[0]
    assert render(article, mess) == rendering(article, mess)


def test_another_seed_makes_another_text() -> None:
    assert render(ARTICLES[0], WORST, 1).data != render(ARTICLES[0], WORST, 2).data


@every_article
@every_mess
def test_every_paragraph_of_the_truth_is_in_the_rendered_text_once_mess_is_removed(
    article: Article, mess: Mess
) -> None:
    rendered = rendering(article, mess)
    text = rendered.data.decode(rendered.encoding)
    text = letters(unzipped(text, mess) if mess is SIDE_BY_SIDE else text)
    at = 0
    for paragraph in rendered.gold.texts:
        found = pieces(letters(paragraph), text, at)
        assert found, paragraph
        # Only pages cut a paragraph, and only few of them.
        assert len(found) <= 5, (paragraph, found)
        at = found[0][1] if len(found) > 1 else found[0][0]


@every_article
def test_gold_counts_the_paragraphs_of_the_truth(article: Article) -> None:
    gold = rendering(article, CLEAN).gold
    assert len(gold.paragraphs["paragraphs"]) == sum(p.counts for p in article.parts)
    assert [p["number"] for p in gold.paragraphs["paragraphs"]] == list(
        range(1, len(gold.texts) + 1)
    )


@every_article
def test_every_field_of_the_gold_is_printed(article: Article) -> None:
    manuscript = manuscript_of(article)
    notes = " ".join(block.text for block in manuscript.notes.values())
    sign, names = article.options.get("same_author"), ""
    for entry in manuscript.printed:
        names = names if sign and entry.text.startswith(sign) else entry.text
        shown = letters(plain(names + entry.text + entry.second))
        for name, value in entry.item.items():
            if name in ("id", "type", "language", "locator"):
                continue
            if name == "author" and "author_printed" in entry.item:
                continue  # “Ders.”: named in the entry before
            for string in all_strings(value):
                assert letters(string) in shown, (name, string, entry.text)
        if not article.listed:
            assert entry.text.rstrip(".") in notes


@every_article
def test_every_fact_of_the_front_matter_is_printed(article: Article) -> None:
    rendered = rendering(article, CLEAN)
    text = letters(rendered.data.decode(rendered.encoding))
    matter = rendered.gold.frontmatter
    facts = all_strings([matter["title"], matter["keywords"], matter["abstracts"]])
    facts += all_strings([[a.get("affiliation"), a.get("email")] for a in matter["authors"]])
    assert facts
    for fact in facts:
        assert letters(fact) in text, fact


@every_article
def test_every_citation_of_the_gold_leads_into_the_list(article: Article) -> None:
    gold = rendering(article, CLEAN).gold
    labels = [r["label"] for r in gold.references["references"]]
    assert len(labels) == len(set(labels))
    for citation in gold.citations["citations"]:
        assert set(citation["labels"] or ()) <= set(labels), citation
        assert set(citation.get("probable") or ()) <= set(labels), citation


@every_article
def test_no_marker_and_no_private_character_is_left(article: Article) -> None:
    for mess in PROFILES:
        rendered = rendering(article, mess)
        text = rendered.data.decode(rendered.encoding)
        assert not re.search("[\ue000-\uf8ff]|{{|}}", text)
        assert "{{" not in json.dumps(rendered.gold.paragraphs)


@every_article
def test_faults_are_gold_without_a_link(article: Article) -> None:
    citations = rendering(article, CLEAN).gold.citations["citations"]
    unlinked = [c for c in citations if c["labels"] is None and not c.get("anchor_lost")]
    assert len(unlinked) == len(article.faults)


@pytest.mark.parametrize(
    ("style", "marker", "shown"),
    [
        ("apa", "{{cite:smith2016a,p. 3;cf. hanks2009}}", "(Smith & Lee, 2016a, p. 3; cf. Hanks, 2009)"),  # noqa: E501
        ("apa", "{{narrative:smith2016a|Smith and Lee’s}}", "Smith and Lee’s (2016a)"),
        ("apa", "{{cite:crowd2012}}", "(Ames et al., 2012)"),
        ("harvard-ab", "{{cite:smith2016a}}", "(Smith and Lee, 2016a)"),
        ("chicago-author-date", "{{cite:smith2016a,p. 3}}", "(Smith and Lee 2016a, 3)"),
        ("mla", "{{cite:hanks2009,p. 45}}", "(Hanks 45)"),
        ("ieee", "{{cite:hanks2009;moor2001;crowd2012}}", "[2]–[4]"),
        ("ieee", "{{cite:smith2016a;moor2001}}", "[1], [3]"),
        ("ieee", "{{narrative:hanks2009}}", "Hanks [2]"),
        ("vancouver", "{{cite:smith2016a;hanks2009}}", "[1,2]"),
        ("gost-ru", "{{cite:smith2016a,с. 45}}", "[1, с. 45]"),
        ("gost-ru", "{{cite:hanks2009;moor2001}}", "[2; 3]"),
    ],
)  # fmt: skip
def test_citation_is_printed_in_the_style(style: str, marker: str, shown: str) -> None:
    assert printed(style, marker) == f"fog {shown}."


def test_words_of_the_article_stand_in_its_citations() -> None:
    assert (
        printed("apa", "{{cite:smith2016a}}", words={"and": "ve"}) == "fog (Smith ve Lee, 2016a)."
    )
    assert printed("apa", "{{cite:crowd2012}}", words={"et_al": "vd."}) == "fog (Ames vd., 2012)."


def test_works_of_a_parenthesis_are_parted_as_the_article_says() -> None:
    marker = "{{cite:hanks2009;moor2001}}"
    french = printed("apa", marker, words={"apart": "\u00a0; "})
    assert french == "fog (Hanks, 2009\u00a0; Moor Board, 2001)."


def test_names_as_given_stand_in_a_parenthesis() -> None:
    marker = "{{cite:see moor2001|Board of Moors [BM],p. 3;hanks2009}}"
    assert printed("apa", marker) == "fog (see Board of Moors [BM], 2001, p. 3; Hanks, 2009)."


def test_comma_behind_a_title_stands_inside_its_quotation_marks_in_american_english() -> None:
    nameless = {k: v for k, v in WORKS[2].items() if k != "author"}
    for language, shown in (("en", "(“Tides,” 2001, p. 3)"), ("es", "(«Tides», 2001, p. 3)")):
        marker, works = "{{cite:moor2001,p. 3}}", [nameless]
        assert printed("apa", marker, references=works, language=language) == f"fog {shown}."


def test_only_english_has_a_comma_before_the_last_of_several_names() -> None:
    for language, last, cited, two in (
        ("en", "and", "(Ames, Bell, and Cole 2012)", "Smith, Ann, and Bo Lee. "),
        ("tr", "ve", "(Ames, Bell ve Cole 2012)", "Smith, Ann ve Bo Lee. "),
    ):
        three = {**WORKS[3], "author": WORKS[3]["author"][:3]}
        article = small("chicago-author-date", "x", references=[*WORKS[:3], three],
                        language=language, words={"and": last})  # fmt: skip
        assert Citations(article, {}).print("{{cite:crowd2012}}")[0] == cited
        assert plain(print_reference(article, WORKS[0]).text).startswith(two)


def test_page_stands_behind_the_sign_that_the_style_options_name() -> None:
    options = {"locator_sign": ":"}
    for marker, shown in (
        ("{{cite:hanks2009,pp. 5–7;smith2016a}}", "(Hanks 2009:5–7; Smith and Lee 2016a)"),
        ("{{narrative:hanks2009,5}}", "Hanks (2009:5)"),
    ):
        found = printed("chicago-author-date", marker, style_options=options)
        assert found == f"fog {shown}."


GERMAN_YEARS = {"and": "und", "et_al": "et al.", "ibid": "ebd.", "pages": "S.", "in": "In:",
                "eds": "Hrsg.", "ed": "Hrsg.", "accessed": "Zugriff am"}  # fmt: skip


@pytest.mark.parametrize(
    ("marker", "shown"),
    [
        ("{{cite:vgl. smith2016a,S. 3 f.;hanks2009}}", "(vgl. Smith/Lee 2016a: 3 f.; Hanks 2009)"),
        ("{{cite:smith2016a|ebd.,S. 5}}", "(ebd.: 5)"),
        ("{{cite:vgl. hanks2009|ebd.}}", "(vgl. ebd.)"),
        ("{{narrative:smith2016a,S. 3}}", "Smith und Lee (2016a: 3)"),
        ("{{cite:crowd2012}}", "(Ames et al. 2012)"),
    ],
)
def test_german_years_have_a_colon_before_the_page_and_ebd(marker: str, shown: str) -> None:
    options = {"locator_sign": ": "}
    found = printed("german-author-date", marker, style_options=options, words=GERMAN_YEARS,
                    language="de")  # fmt: skip
    assert found == f"fog {shown}."


def test_german_list_has_the_year_before_a_colon_and_parts_names_by_a_slash() -> None:
    article = small("german-author-date", "x", words=GERMAN_YEARS, language="de")
    chapter = {**WORKS[0], "type": "chapter", "publisher": "Oar", "publisher-place": "Hull",
               "editor": WORKS[1]["author"]}  # fmt: skip
    assert [plain(print_reference(article, work).text) for work in (*WORKS[:3], chapter)] == [
        "Smith, Ann/Lee, Bo (2016a): Ferries in fog. In: Journal of Fog 4 (2), S. 10–19.",
        "Hanks, Rita (2009): Quiet water. Hull: Oar Press.",
        "Moor Board (2001): Tides. https://tide.example/a (Zugriff am 2. Januar 2020).",
        "Smith, Ann/Lee, Bo (2016a): Ferries in fog. In: Hanks, Rita (Hrsg.): Journal of Fog. "
        "Hull: Oar, S. 10–19.",
    ]


def test_sage_has_a_colon_before_bare_pages_and_a_list_almost_without_signs() -> None:
    options, words = {"list": "sage", "locator_sign": ": "}, {"eds": "eds", "ed": "ed."}
    words |= {"pages": "pp.", "available": "Available at:", "accessed": "accessed"}
    for marker, shown in (
        ("{{cite:see smith2016a,pp. 3–5;crowd2012}}", "(see Smith and Lee, 2016a: 3–5; Ames et al., 2012)"),  # noqa: E501
        ("{{narrative:hanks2009,p. 5}}", "Hanks (2009: 5)"),
    ):  # fmt: skip
        assert printed("harvard-ab", marker, style_options=options, words=words) == f"fog {shown}."
    article = small("harvard-ab", "x", style_options=options, words=words)
    chapter = {**WORKS[0], "type": "chapter", "publisher": "Oar", "publisher-place": "Hull",
               "editor": WORKS[1]["author"]}  # fmt: skip
    day = {"type": "article-newspaper", "issued": "2001-05-14", "page": "3", "key": "d",
           "title": "Fog again", "container-title": "The Mast"}  # fmt: skip
    own = {**day, "author": [{"literal": "Mast"}], "container-title": ""}
    works = (*WORKS, chapter, day, own)
    assert [plain(print_reference(article, work).text) for work in works] == [
        "Smith A and Lee B (2016a) Ferries in fog. Journal of Fog 4(2): 10–19.",
        "Hanks R (2009) Quiet water. Hull: Oar Press.",
        "Moor Board (2001) Tides. Available at: https://tide.example/a (accessed 2 January 2020).",
        "Ames X, Bell X, Cole X, et al. (2012) Many hands. Oar Press.",
        "Smith A and Lee B (2016a) Ferries in fog. In: Hanks R (ed.) Journal of Fog. "
        "Hull: Oar, pp.10–19.",
        "Fog again (2001) The Mast, 14 May, 3.",
        "Mast (2001) Fog again. 14 May, 3.",
    ]


def test_superscripts_stand_behind_the_full_stop() -> None:
    options = {"citation": "superscript"}
    marker = "{{cite:hanks2009;moor2001}}"
    assert printed("vancouver", marker, style_options=options) == "fog.²,³"


def test_notes_have_the_full_form_then_ibid_then_the_short_form() -> None:
    texts = {1: "{{cite:hanks2009,p. 5}}.", 2: "{{cite:hanks2009,p. 7}}.",
             3: "{{cite:smith2016a}}.", 4: "See {{cite:hanks2009}}."}  # fmt: skip
    works = print_notes(small("chicago-notes", "x", notes=texts))
    assert [plain(t) for t in works.texts.values()] == [
        "Rita Hanks, Quiet water (Hull: Oar Press, 2009), 5.",
        "Ibid., 7.",
        "Ann Smith and Bo Lee, “Ferries in fog,” Journal of Fog 4, no. 2 (2016a): 10–19.",
        "See Hanks, Quiet water.",
    ]
    assert works.labels == {"hanks2009": "1", "smith2016a": "3"}


def test_notes_may_have_a_bibliography_whose_names_and_years_are_the_labels() -> None:
    texts = {1: "{{cite:hanks2009,p. 5}}.", 2: "{{cite:smith2016a,p. 12}}."}
    article = small("chicago-notes", "fog{{note:1}} and{{note:2}}", notes=texts,
                    style_options={"bibliography": True}, references_heading="Bibliography",
                    references=[WORKS[1], WORKS[0]])  # fmt: skip
    manuscript = manuscript_of(article)
    assert [plain(b.text) for b in manuscript.blocks if b.kind == "entry"] == [
        "Hanks, Rita. Quiet water. Hull: Oar Press, 2009.",
        "Smith, Ann, and Bo Lee. “Ferries in fog.” Journal of Fog 4, no. 2 (2016a): 10–19.",
    ]
    assert manuscript.labels == {"hanks2009": "Hanks 2009", "smith2016a": "Smith and Lee 2016a"}
    assert [c.keys for _, c in manuscript.cited] == [("hanks2009",), ("smith2016a",)]
    assert plain(manuscript.notes["2"].text).endswith("(2016a): 12.")


GERMAN_NOTES = {"and": "und", "in": "in:", "pages": "S.", "issue": "H.", "here": "hier",
                "ibid": "Ebd.", "op_cit": "a. a. O.", "earlier_note": "(Anm. {})"}  # fmt: skip
FRENCH_NOTES = {"and": "et", "pages": "p.", "issue": "n°", "here": "ici", "ibid": "Ibid.",
                "op_cit": "op. cit.", "op_cit_part": "art. cit."}  # fmt: skip


def comma_notes(language: str, words: dict[str, str], *texts: str) -> list[str]:
    """Notes in the manner of German and French journals."""
    article = small("chicago-notes", "x", notes=dict(enumerate(texts, 1)), words=words,
                    language=language, style_options={"notes": "commas"})  # fmt: skip
    return [plain(text) for text in print_notes(article).texts.values()]


def test_german_notes_keep_the_word_for_pages_and_say_a_a_o() -> None:
    texts = ("Vgl. {{cite:smith2016a,S. 12f.}}.", "{{cite:smith2016a,S. 13}}.",
             "{{cite:hanks2009}}.", "So {{cite:smith2016a,S. 14}}.")  # fmt: skip
    assert comma_notes("de", GERMAN_NOTES, *texts) == [
        "Vgl. Ann Smith und Bo Lee, Ferries in fog, in: Journal of Fog 4 (2016a), H. 2, S. 10–19, hier S. 12f.",  # noqa: E501
        "Ebd., S. 13.",
        "Rita Hanks, Quiet water, Hull: Oar Press 2009.",
        "So Smith und Lee, a. a. O. (Anm. 1), S. 14.",
    ]


def test_french_notes_tell_articles_from_books_and_set_a_blank_before_a_semicolon() -> None:
    texts = ("{{cite:smith2016a,p. 12-14;hanks2009}}.", "{{cite:smith2016a;hanks2009,p. 5}}.")
    assert comma_notes("fr", FRENCH_NOTES, *texts) == [
        "Ann Smith et Bo Lee, «\xa0Ferries in fog\xa0», Journal of Fog, vol. 4, n° 2, 2016a, p. 10–19, "  # noqa: E501
        "ici p. 12-14\xa0; Rita Hanks, Quiet water, Hull, Oar Press, 2009.",
        "A. Smith et B. Lee, art. cit.\xa0; R. Hanks, op. cit., p. 5.",
    ]


def test_short_titles_keep_their_article_in_french_notes_alone() -> None:
    hull = {**WORKS[1], "key": "hull", "title": "La rade en deux eaux. Une histoire"}
    notes = {1: "{{cite:hanks2009;hull}}.", 2: "{{cite:hull,p. 5}}."}
    for language, words, shown in (
        ("fr", FRENCH_NOTES, "R. Hanks, La rade en deux eaux, op. cit., p. 5."),
        ("de", {"op_cit": "a. a. O."}, "Hanks, rade en deux eaux, a. a. O., p. 5."),
    ):
        article = small("chicago-notes", "x", notes=notes, words=words, language=language,
                        style_options={"notes": "commas"}, references=[WORKS[1], hull])  # fmt: skip
        texts = [plain(text) for text in print_notes(article).texts.values()]
        assert texts[1] == shown


def test_italian_notes_have_journals_in_guillemets_editors_behind_titles_and_cit() -> None:
    words = {"and": "e", "ed": "a cura di", "eds": "a cura di", "in": "in", "pages": "pp.",
             "issue": "n.", "ibid": "Ibidem", "op_cit": "cit.", "here": "in part."}  # fmt: skip
    lee = [{"family": "Lee", "given": "B."}]
    book = {**WORKS[0], "key": "fog", "type": "book", "title": "Nebbia e porti", "author": [],
            "editor": lee, "publisher": "Remo", "publisher-place": "Pisa"}  # fmt: skip
    part = {**WORKS[0], "key": "part", "type": "chapter", "container-title": "Nebbia",
            "editor": lee, "publisher": "Remo", "publisher-place": "Pisa", "page": "7"}  # fmt: skip
    article = small(
        "chicago-notes", "Uno{{note:1}}. Due{{note:2}}.", language="it", words=words,
        style_options={"notes": "commas"}, references=[WORKS[0], book, part],
        notes={1: "{{cite:smith2016a,p. 12}}; {{cite:fog}}.", 2: "{{cite:part}}.",
               3: "{{cite:smith2016a,p. 13}}.", 4: "{{cite:smith2016a,p. 14}}."},
    )  # fmt: skip
    assert [plain(text) for text in print_notes(article).texts.values()] == [
        "Ann Smith e Bo Lee, Ferries in fog, in «Journal of Fog», 4, 2016a, n. 2, pp. 10–19, "
        "in part. p. 12; Nebbia e porti, a cura di B. Lee, Pisa, Remo, 2016a.",
        "Ann Smith e Bo Lee, Ferries in fog, in Nebbia, a cura di B. Lee, Pisa, Remo, 2016a, p. 7.",
        "Smith e Lee, Ferries in fog, cit., p. 13.",
        "Ibidem, p. 14.",
    ]


def test_an_author_named_just_before_is_not_named_again() -> None:
    second = {**WORKS[1], "key": "hanks2011", "title": "Loud water", "author-again": "Dies."}
    article = small("chicago-notes", "x", notes={1: "{{cite:hanks2009;hanks2011}}."},
                    words=GERMAN_NOTES, style_options={"notes": "commas"})  # fmt: skip
    works = print_notes(replace(article, references=(WORKS[1], second)))
    assert works.texts["1"].endswith("; Dies., Loud water, Hull: Oar Press 2009.")
    assert works.printed[1].item["author_printed"] == "Dies."
    assert works.printed[1].item["author"] == WORKS[1]["author"]


def test_harvard_names_the_translator_and_the_day_before_the_month() -> None:
    book = {**WORKS[1], "translator": [{"family": "Brook", "given": "Eve"}]}
    assert plain(print_reference(small("harvard-ab", "x"), book).text) == (
        "Hanks, R. (2009) Quiet water, trans. E. Brook. Hull: Oar Press."
    )
    page = print_reference(small("harvard-ab", "x"), WORKS[2])
    assert plain(page.text).endswith("(Accessed: 2 January 2020).")


def test_spanish_harvard_has_a_colon_behind_the_year_and_words_before_numbers() -> None:
    words = {"and": "y", "volume": "vol.", "issue": "n.º", "available": "Disponible en",
             "accessed": "consulta"}  # fmt: skip
    article = small("harvard-ab", "x", language="es", words=words)
    paper = {**WORKS[2], "type": "article-newspaper", "container-title": "El Faro"}
    shown = [plain(print_reference(article, work).text) for work in (WORKS[0], paper)]
    assert shown == [
        "Smith, A. y Lee, B. (2016a): «Ferries in fog», Journal of Fog, vol. 4, n.º 2, pp. 10–19.",
        "Moor Board (2001): «Tides», El Faro, 14 de mayo. Disponible en: https://tide.example/a "
        "(consulta: 2 de enero de 2020).",
    ]


def test_french_harvard_quotes_in_guillemets_and_parts_places_by_commas() -> None:
    article = small("harvard-ab", "x", language="fr", words={
        "and": "et", "eds": "dir.", "in": "dans", "pages": "p.", "volume": "vol.", "issue": "n°",
        "accessed": "consulté le", "available": "En ligne :",
    })  # fmt: skip
    paper = {**WORKS[0], "type": "article-newspaper", "issued": "2001-05-14", "page": "3",
             "title": "Brume", "volume": "", "issue": "", "year-suffix": ""}  # fmt: skip
    chapter = {**WORKS[0], "type": "chapter", "editor": WORKS[0]["author"], "publisher": "Cale",
               "publisher-place": "Brest", "container-title": "Mer"}  # fmt: skip
    shown = [WORKS[0], WORKS[1], paper, chapter, WORKS[2]]
    assert [plain(print_reference(article, work).text) for work in shown] == [
        "Smith, A. et Lee, B. (2016a) «\u00a0Ferries in fog\u00a0», Journal of Fog, vol. 4, n° 2, "
        "p. 10–19.",
        "Hanks, R. (2009) Quiet water, Hull, Oar Press.",
        "Smith, A. et Lee, B. (2001) «\u00a0Brume\u00a0», Journal of Fog, 14 mai, p. 3.",
        "Smith, A. et Lee, B. (2016a) «\u00a0Ferries in fog\u00a0», dans Smith, A. et Lee, B. "
        "(dir.) Mer, Brest, Cale, p. 10–19.",
        "Moor Board (2001) Tides. En ligne : https://tide.example/a (consulté le 2 janvier 2020).",
    ]


@pytest.mark.parametrize("style", ["harvard-ab", "ieee"])
def test_single_page_has_the_word_for_one(style: str) -> None:
    paper = {**WORKS[0], "page": "23"}
    assert ", p. 23" in plain(print_reference(small(style, "x"), paper).text)
    assert ", pp. 10–19" in plain(print_reference(small(style, "x"), WORKS[0]).text)


def test_proceedings_without_a_place_have_no_blank_before_the_year() -> None:
    paper = {**WORKS[0], "type": "paper-conference", "container-title": "Proc. Fog"}
    shown = plain(print_reference(small("ieee", "x"), paper).text)
    assert shown.endswith("in Proc. Fog, 2016a, pp. 10–19.")


def test_gost_has_no_full_stop_behind_a_question_and_keeps_hyphened_initials() -> None:
    author = [{"family": "Рено", "given": "Ж.-К."}]
    book = {**WORKS[1], "title": "Куда течёт вода?", "author": author, "language": "ru"}
    shown = plain(print_reference(small("gost-ru", "x"), book).text)
    assert shown == "Рено Ж.-К. Куда течёт вода? – Hull: Oar Press, 2009."


def test_ukrainian_lists_part_the_areas_of_gost_by_full_stops() -> None:
    words = {"et_al": "та ін.", "accessed": "дата звернення:", "translated_by": "пер."}
    article = small("gost-ru", "x", style_options={"list": "dstu"}, words=words, language="uk")
    own = {"language": "uk", "author": [{"family": "Лі", "given": "Б. В."}]}
    many = [{"family": x, "given": "Г."} for x in ("Ар", "Бо", "Ве", "Ге")]
    works = [
        {**WORKS[0], **own, "title": "Пором", "container-title": "Ріка"},
        {**WORKS[1], **own, "title": "Хто тут?", "publisher": "Весло", "publisher-place": "Київ",
         "edition": "2-ге вид.", "number-of-pages": "90 с."},
        {**WORKS[2], **own, "title": "Припливи", "container-title": "Сайт", "author": many},
        {"key": "z", "type": "legislation", "language": "uk", "title": "Про пором",
         "genre": "Закон України", "number": "5", "issued": "2001-05-14"},
        {"key": "t", "type": "thesis", **own, "title": "Туман", "genre": "дис. … канд. наук",
         "publisher-place": "Львів", "issued": "2003"},
        {"key": "n", "type": "article-newspaper", "language": "uk", "title": "Туман іде",
         "container-title": "Вісті", "issued": "1990-10-18", "page": "2"},
        WORKS[0],
    ]  # fmt: skip
    assert [plain(print_reference(article, work).text) for work in works] == [
        "Лі Б. В. Пором. Ріка. 2016a. Т. 4, № 2. С. 10–19.",
        "Лі Б. В. Хто тут? 2-ге вид. Київ : Весло, 2009. 90 с.",
        "Припливи / Г. Ар та ін. Сайт. 2001. URL: https://tide.example/a "
        "(дата звернення: 02.01.2020).",
        "Про пором : Закон України від 14.05.2001 № 5. 2001.",
        "Лі Б. В. Туман : дис. … канд. наук. Львів, 2003.",
        "Туман іде. Вісті. 1990. 18 жовтня. С. 2.",
        "Smith A., Lee B. Ferries in fog. Journal of Fog. 2016a. Vol. 4, No. 2. P. 10–19.",
    ]


def test_gost_names_the_translator() -> None:
    book = {**WORKS[1], "title": "Тихая вода", "language": "ru",
            "translator": [{"literal": "с англ. Е. Брук"}]}  # fmt: skip
    shown = plain(print_reference(small("gost-ru", "x"), book).text)
    assert shown == "Hanks R. Тихая вода / пер. с англ. Е. Брук. – Hull: Oar Press, 2009."


def test_notes_name_a_work_again_by_the_words_for_its_kind() -> None:
    texts = {1: "Bkz. {{cite:smith2016a,s. 12}}.", 2: "{{cite:smith2016a,ss. 13-14}}.",
             3: "{{cite:hanks2009,s. 5}}.",
             4: "{{cite:smith2016a,s. 12}}; {{cite:hanks2009}}."}  # fmt: skip
    words = {"and": "ve", "op_cit": "a.g.e.", "op_cit_part": "a.g.m.", "volume": "C.",
             "issue": "S.", "pages": "s."}  # fmt: skip
    article = small("chicago-notes", "x", notes=texts, words=words, language="tr",
                    style_options={"short_form": "op-cit"})  # fmt: skip
    assert [plain(t) for t in print_notes(article).texts.values()] == [
        "Bkz. Ann Smith ve Bo Lee, “Ferries in fog”, Journal of Fog, C. 4, S. 2 (2016a), s. 12.",
        "A.g.m., ss. 13-14.",
        "Rita Hanks, Quiet water (Hull: Oar Press, 2009), s. 5.",
        "Smith ve Lee, a.g.m., s. 12; Hanks, a.g.e.",
    ]


def test_laws_and_cases_are_named_again_by_a_word_of_their_own() -> None:
    case = {"key": "vidal", "type": "legislation", "title": "Dame Vidal", "issued": "1954-05-12"}
    texts = {1: "CE, {{cite:vidal}}.", 2: "{{cite:hanks2009}}.", 3: "{{cite:vidal}}."}
    words = {**FRENCH_NOTES, "op_cit_law": "préc."}
    article = small("chicago-notes", "x", notes=texts, words=words, language="fr",
                    style_options={"notes": "commas"}, references=[case, WORKS[1]])  # fmt: skip
    found = [plain(text) for text in print_notes(article).texts.values()]
    assert (found[0], found[2]) == ("CE, Dame Vidal, 12 mai 1954.", "Dame Vidal, préc.")


def test_gost_notes_print_the_pages_cited_then_tam_zhe_and_ukaz_soch() -> None:
    li = [{"family": "Ли", "given": "Анна Борисовна"}]
    works = [
        {"key": "li2001", "type": "article-journal", "author": li, "title": "Туман", "issue": "3",
         "container-title": "Река", "page": "9–30", "issued": "2001", "language": "ru"},
        {"key": "oz1990", "type": "book", "author": [{"family": "Оз", "given": "Е. В."}],
         "title": "Кто гребёт?", "publisher-place": "М.", "issued": "1990", "language": "ru"},
        {"key": "law", "type": "legislation", "title": "О вёслах: декрет", "number": "5",
         "issued": "1919-03-04", "container-title": "СУ", "language": "ru"},
        {"key": "li2004", "type": "thesis", "author": li, "title": "Лодки и люди нашей реки",
         "genre": "дис. … канд. ист. наук", "issued": "2004", "language": "ru"},
        {"key": "body", "type": "report", "author": [{"literal": "Союз вёсел"}], "title": "Отчёт",
         "publisher-place": "Л.", "issued": "1930", "language": "ru"},
    ]  # fmt: skip
    texts = {1: "{{cite:li2001,С. 12}}.", 2: "Там же нет. См.: {{cite:li2001,С. 13}}.",
             3: "{{cite:oz1990;law;smith2016a}}.", 4: "{{cite:oz1990,С. 5;li2004;li2001,С. 9}}.",
             5: "{{cite:smith2016a,P. 11}}.", 6: "{{cite:smith2016a}}.",
             7: "{{cite:li2004}}.", 8: "{{cite:body}}; {{cite:oz1990}}.",
             9: "{{cite:body}}."}  # fmt: skip
    article = small("chicago-notes", "x", notes=texts, language="ru",
                    references=[*works, WORKS[0]], style_options={"notes": "gost"})  # fmt: skip
    notes = print_notes(article)
    assert [plain(text) for text in notes.texts.values()] == [
        "Ли А. Б. Туман // Река. 2001. № 3. С. 12.",
        "Там же нет. См.: Там же. С. 13.",
        "Оз Е. В. Кто гребёт? М., 1990; О вёслах: декрет от 04.03.1919 № 5 // СУ; "
        "Smith A., Lee B. Ferries in fog // Journal of Fog. 2016a. Vol. 4. No. 2. P. 10–19.",
        "Оз Е. В. Указ. соч. С. 5; Ли А. Б. Лодки и люди нашей реки: дис. … канд. ист. наук. 2004; "
        "Ли А. Б. Туман. С. 9.",
        "Smith A., Lee B. Op. cit. P. 11.",
        "Ibid.",
        "Ли А. Б. Лодки и люди нашей…",
        "Союз вёсел. Отчёт. Л., 1930; Оз Е. В. Указ. соч.",
        "Союз вёсел. Указ. соч.",
    ]
    assert [(p.item.get("page"), p.item.get("locator")) for p in notes.printed[:2]] == [
        ("12", "12"),
        (None, None),
    ]


def test_isnad_names_a_work_again_by_its_title_and_parts_two_authors_by_a_dash() -> None:
    words = {"et_al": "vd.", "ed": "ed.", "translated_by": "çev.", "accessed": "Erişim"}
    options = {"notes": "isnad", "bibliography": True}
    notes = {1: "{{cite:smith2016a,s. 12}}.", 2: "{{cite:smith2016a,s. 13}}.",
             3: "{{cite:hanks2009,s. 2/45}}; {{cite:crowd2012}}.", 4: "Bk. {{cite:hanks2009}}.",
             5: "{{cite:moor2001}}."}  # fmt: skip
    text = "a{{note:1}} b{{note:2}} c{{note:3}} d{{note:4}} e{{note:5}}"
    works = [{**work, "issued": "2016-06"} if i == 0 else work for i, work in enumerate(WORKS)]
    article = small("chicago-notes", text, notes=notes, style_options=options, words=words,
                    language="tr", references=works)  # fmt: skip
    assert [plain(note) for note in print_notes(article).texts.values()] == [
        "Ann Smith – Bo Lee, “Ferries in fog”, Journal of Fog 4/2 (Haziran 2016), 12.",
        "Smith – Lee, “Ferries in fog”, 13.",
        "Rita Hanks, Quiet water (Hull: Oar Press, 2009), 2/45; "
        "X Ames vd., Many hands (Oar Press, 2012).",
        "Bk. Hanks, Quiet water.",
        "Moor Board, “Tides” (Erişim 2 Ocak 2020).",
    ]
    assert [plain(entry.text) for entry in print_references(article)] == [
        "Smith, Ann – Lee, Bo. “Ferries in fog”. Journal of Fog 4/2 (Haziran 2016), 10–19.",
        "Hanks, Rita. Quiet water. Hull: Oar Press, 2009.",
        "Moor Board. “Tides”. Erişim 2 Ocak 2020. https://tide.example/a",
        "Ames, X vd. Many hands. Oar Press, 2012.",
    ]


def test_gost_has_german_words_in_german_works() -> None:
    chapter = {**WORKS[0], "type": "chapter", "language": "de", "publisher-place": "Kiel",
               "editor": WORKS[1]["author"]}  # fmt: skip
    article = {**WORKS[0], "language": "de"}
    shown = [plain(print_reference(small("gost-ru", "x"), w).text) for w in (chapter, article)]
    assert shown == [
        "Smith A., Lee B. Ferries in fog // Journal of Fog / hrsg. von R. Hanks. – Kiel, 2016a. – "
        "S. 10–19.",
        "Smith A., Lee B. Ferries in fog // Journal of Fog. – 2016a. – Bd. 4. – Nr. 2. – S. 10–19.",
    ]
    texts = {1: "{{cite:smith2016a,S. 12}}."}
    works = print_notes(small("chicago-notes", "x", notes=texts, references=[article],
                              style_options={"notes": "gost"}))  # fmt: skip
    assert works.texts["1"].endswith("Bd. 4. Nr. 2. S. 12.")
    assert works.printed[0].item["page"] == "12"


def test_short_titles_of_gost_notes_keep_their_article() -> None:
    works = [{**WORKS[1], "key": f"h{i}", "title": f"The {what} and quiet water of Hull"}
             for i, what in enumerate(("still", "loud"))]  # fmt: skip
    notes = {1: "{{cite:h0}}; {{cite:h1}}.", 2: "{{cite:h0,P. 5}}."}
    article = small("chicago-notes", "x", notes=notes, references=works,
                    style_options={"notes": "gost"})  # fmt: skip
    assert print_notes(article).texts["2"] == "Hanks R. The still and quiet water… P. 5."


def test_kazakh_law_has_its_date_without_russian_words() -> None:
    law = {"key": "law", "type": "legislation", "title": "Тіл туралы", "genre": "ҚР Заңы",
           "number": "151-I", "issued": "1997-07-11", "language": "kk"}  # fmt: skip
    kazakh = print_reference(small("gost-kk", "x", language="kk"), law)
    assert plain(kazakh.text) == "Тіл туралы: ҚР Заңы, 11.07.1997 ж. № 151-I. – 1997."
    russian = print_reference(small("gost-ru", "x", language="ru"), {**law, "language": "ru"})
    assert plain(russian.text) == "Тіл туралы: ҚР Заңы от 11.07.1997 № 151-I. – 1997."


def test_notes_print_the_translator_of_a_book() -> None:
    work = {**WORKS[1], "translator": [{"family": "Oz", "given": "Ali"}]}
    words = {"translated_by": "trans."}
    entry = full_note(Entry(work, words_of(small("chicago-notes", "x", words=words))), "en", "")
    assert plain(entry) == "Rita Hanks, Quiet water, trans. Ali Oz (Hull: Oar Press, 2009)"


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        ("apa", "Smith, A., & Lee, B. (2016a). Ferries in fog. Journal of Fog, 4(2), 10–19."),
        ("ieee", "A. Smith and B. Lee, “Ferries in fog,” J. Fog, vol. 4, no. 2, pp. 10–19, 2016a."),
        ("vancouver", "Smith A, Lee B. Ferries in fog. J. Fog. 2016a;4(2):10–19."),
        ("mla", "Smith, Ann, and Bo Lee. “Ferries in fog.” Journal of Fog, vol. 4, no. 2, 2016a, pp. 10–19."),  # noqa: E501
    ],
)  # fmt: skip
def test_entry_is_printed_in_the_style(style: str, shown: str) -> None:
    entry = print_reference(small(style, "x"), WORKS[0])
    assert plain(entry.text) == shown


def test_editors_stand_for_the_authors_of_an_edited_book_in_chicago_style() -> None:
    book = {**WORKS[0], "type": "book", "editor": WORKS[0]["author"], "publisher": "Oar Press"}
    del book["author"]
    article = small("chicago-author-date", "x")
    article = replace(article, references=(book,))
    shown, _ = Citations(article, {}).print("fog {{cite:smith2016a}}.")
    assert shown == "fog (Smith and Lee 2016a)."
    entry = plain(print_reference(article, book).text)
    assert entry.startswith("Smith, Ann, and Bo Lee, eds. 2016a. Ferries in fog. Oar Press.")


def test_chicago_prints_translators_and_issues_without_a_volume() -> None:
    article = small("chicago-author-date", "x")
    book = {**WORKS[1], "translator": [{"family": "Oz", "given": "Ali"}]}
    assert plain(print_reference(article, book).text) == (
        "Hanks, Rita. 2009. Quiet water. Translated by Ali Oz. Hull: Oar Press."
    )
    issue = {k: v for k, v in WORKS[0].items() if k != "volume"}
    assert "Journal of Fog, no. 2: 10–19." in plain(print_reference(article, issue).text)


def test_initials_keep_their_hyphens() -> None:
    assert [initials(name) for name in ("Anna-Lena Maria", "A.-L. M.", "J.K.")] == [
        "A.-L. M.",
        "A.-L. M.",
        "J. K.",
    ]


def test_initials_of_several_letters_stay() -> None:
    assert [initials(name) for name in ("Zh. A.", "Th.", "Yu. L.")] == ["Zh. A.", "Th.", "Yu. L."]


def test_editors_and_translators_of_books_are_printed() -> None:
    people = {
        "editor": [{"family": "Roe", "given": "Al"}],
        "translator": [{"family": "Poe", "given": "Di"}],
    }
    book = {**WORKS[1], **people}
    collected = {**book, "key": "roe2009", "author": []}
    note = {1: "{{cite:hanks2009}}; {{cite:roe2009}}."}
    notes = small("chicago-notes", "x", notes=note, references=[book, collected])
    assert plain(print_notes(notes).texts["1"]) == (
        "Rita Hanks, Quiet water, ed. Al Roe, trans. Di Poe (Hull: Oar Press, 2009); "
        "Al Roe, ed., Quiet water, trans. Di Poe (Hull: Oar Press, 2009)."
    )
    assert [plain(print_reference(small("mla", "x"), work).text) for work in (book, collected)] == [
        "Hanks, Rita. Quiet water. Edited by Al Roe, translated by Di Poe, Oar Press, 2009.",
        "Roe, Al, editor. Quiet water. Translated by Di Poe, Oar Press, 2009.",
    ]
    apa = plain(print_reference(small("apa", "x"), book).text)
    assert apa == "Hanks, R. (2009). Quiet water (D. Poe, Trans.). Oar Press."


def test_sign_for_the_same_author_is_printed_and_the_names_are_gold() -> None:
    works = [WORKS[1], {**WORKS[1], "key": "hanks2011", "title": "Salt"}, WORKS[3]]
    article = small("mla", "x", style_options={"same_author": "———"})
    first, second, other = print_references(replace(article, references=tuple(works)))
    assert plain(second.text) == "———. Salt. Oar Press, 2009."
    assert second.item["author"] == first.item["author"]
    assert "———" not in other.text


def test_apa_keeps_the_letter_of_a_year_before_the_day() -> None:
    paper = {**WORKS[2], "type": "article-newspaper", "container-title": "El Faro"}
    shown = print_reference(small("apa", "x"), {**paper, "year-suffix": "b"}).text
    assert "Moor Board. (2001b, May 14). Tides." in plain(shown)


RUSSIAN_YEARS = {"and": ",", "et_al": "и др.", "pages": "с.", "in": "В", "eds": "ред.",
                 "ed": "ред.", "accessed": "дата обращения:", "translated_by": "пер."}  # fmt: skip
RUSSIAN_WORKS: list[dict[str, Any]] = [
    {"key": "li2001", "type": "article-journal", "title": "Туман", "title-translated": "Fog",
     "author": [{"family": "Ли", "given": "А. Б."}, {"family": "Оз", "given": "Е. В."}],
     "container-title": "Река", "volume": "4", "page": "9–30", "issued": "2001",
     "year-suffix": "а", "language": "ru"},
    {"key": "oz1990", "type": "chapter", "title": "Вода", "container-title": "Берег",
     "author": [{"family": "Оз", "given": "Е. В."}], "issued": "1990", "publisher": "Весло",
     "editor": [{"family": "Ли", "given": "А. Б."}], "page": "5–7", "language": "ru"},
    {"key": "moor2001", "type": "webpage", "title": "Приливы", "URL": "https://tide.example/a",
     "author": [{"family": "Оз", "given": "Е. В."}], "accessed": "2020-01-02", "language": "ru"},
]  # fmt: skip


def test_russian_years_part_names_by_commas_and_have_the_list_once_more_in_latin_letters() -> None:
    article = small("apa", "x", words={**RUSSIAN_YEARS, "no_date": "б. г."}, language="ru",
                    references=[*RUSSIAN_WORKS, WORKS[0]],
                    style_options={"list_twice": True})  # fmt: skip
    shown, _ = Citations(article, {}).print("{{cite:li2001,с. 9}}, {{narrative:li2001|Ли и Оз}}")
    assert shown == "(Ли, Оз, 2001а, с. 9), Ли и Оз (2001а)"
    found = print_references(article)
    assert [plain(entry.text) for entry in found[:3]] == [
        "Ли, А. Б., Оз, Е. В. (2001а). Туман. Река, 4, 9–30.",
        "Оз, Е. В. (1990). Вода. В А. Б. Ли (ред.), Берег (с. 5–7). Весло.",
        "Оз, Е. В. (б. г.). Приливы. URL: https://tide.example/a (дата обращения: 02.01.2020)",
    ]
    assert [plain(entry.second) for entry in found] == [
        "Li, A. B., & Oz, E. V. (2001a). Tuman [Fog]. Reka, 4, 9–30. (In Russ.)",
        "Oz, E. V. (1990). Voda. In A. B. Li (Ed.), Bereg (pp. 5–7). Veslo. (In Russ.)",
        "Oz, E. V. (n.d.). Prilivy. Retrieved January 2, 2020, from https://tide.example/a (In Russ.)",  # noqa: E501
        "Smith, A., & Lee, B. (2016a). Ferries in fog. Journal of Fog, 4(2), 10–19.",
    ]
    assert found[0].second_item == {"title-transliterated": "Tuman", "title-translated": "Fog"}


def test_spanish_has_its_own_dates_quotation_marks_and_words() -> None:
    words = {"and": "y", "et_al": "et al.", "no_date": "s. f.", "eds": "eds.", "in": "En"}
    article = small("apa", "x", language="es", words=words)
    assert [plain(print_reference(article, work).text) for work in (WORKS[0], WORKS[2])] == [
        "Smith, A. y Lee, B. (2016a). Ferries in fog. Journal of Fog, 4(2), 10–19.",
        "Moor Board. (2001, 14 de mayo). Tides. "
        "Recuperado el 2 de enero de 2020, de https://tide.example/a",
    ]
    assert quoted("La «sal» y el agua", "es") == "«La “sal” y el agua»"


def test_german_apa_has_an_ampersand_without_a_comma_and_its_own_dates() -> None:
    words = {"and": "und", "no_date": "o. J.", "eds": "Hrsg."}
    article = small("apa", "x", language="de", words=words)
    assert [plain(print_reference(article, work).text) for work in (WORKS[0], WORKS[2])] == [
        "Smith, A. & Lee, B. (2016a). Ferries in fog. Journal of Fog, 4(2), 10–19.",
        "Moor Board. (2001, 14. Mai). Tides. "
        "Abgerufen am 2. Januar 2020, von https://tide.example/a",
    ]
    both = "{{cite:smith2016a}}, {{narrative:smith2016a}}"
    shown = printed("apa", both, language="de", words=words)
    assert shown == "fog (Smith & Lee, 2016a), Smith und Lee (2016a)."


def test_portuguese_has_its_own_dates() -> None:
    article = small("apa", "x", language="pt", words={"and": "e"})
    assert [plain(print_reference(article, work).text) for work in (WORKS[0], WORKS[2])] == [
        "Smith, A. e Lee, B. (2016a). Ferries in fog. Journal of Fog, 4(2), 10–19.",
        "Moor Board. (2001, 14 de maio). Tides. "
        "Recuperado em 2 de janeiro de 2020, de https://tide.example/a",
    ]


def test_chicago_outside_english_has_the_full_stop_behind_the_mark_and_its_own_number() -> None:
    article = small("chicago-author-date", "x", language="es", words={"issue": "n.º"})
    report = {**WORKS[1], "type": "report", "number": "3"}
    assert " 2016a. «Ferries in fog». " in plain(print_reference(article, WORKS[0]).text)
    asking = {**WORKS[0], "title": "¿Hay niebla?"}
    assert " 2016a. «¿Hay niebla?» Journal" in plain(print_reference(article, asking).text)
    assert ". N.º 3. " in plain(print_reference(article, report).text)
    assert "“Ferries in fog.” " in plain(
        print_reference(small("chicago-author-date", "x"), WORKS[0]).text
    )


def test_gold_holds_only_what_the_style_prints() -> None:
    book = WORKS[1]
    assert "publisher-place" not in print_reference(small("apa", "x"), book).item
    assert print_reference(small("harvard-ab", "x"), book).item["publisher-place"] == "Hull"
    short = print_reference(small("ieee", "x"), WORKS[0]).item
    assert short["container-title"] == "J. Fog"


@pytest.mark.parametrize("width", [30, 44, 70])
@pytest.mark.parametrize("hyphens", [True, False])
def test_set_lines_join_into_the_same_text(width: int, hyphens: bool) -> None:
    text = ARTICLES[0].parts[1].text
    column = Column(width, Face("serif"), hyphens, True)
    lines = set_lines(text, 0, column)
    assert joined(lines) == " ".join(text.split())
    assert len(lines) > 2


def test_true_hyphens_ranges_and_addresses_are_cut_without_a_sign() -> None:
    text = "well-known 1990–2000 https://deep.example/road/to/the/lake"
    lines = set_lines(text, 0, Column(7, Face("mono"), True, True))
    assert joined(lines) == text
    assert {"well-", "1990–", "https:/"} & {line.text for line in lines} >= {"well-", "1990–"}
    assert all(line.joint != "-" for line in lines[:2])


def test_faults_of_characters_do_not_change_what_is_said() -> None:
    faults = Faults(1.0, 1.0, 1.0, 1.0, 1.0, False)
    text = "Ещё Йоханн flüsterte: Çanakkale, office 5 p. 3"
    spoilt = spoil(text, faults, Random(1))
    assert spoilt != text
    assert letters(spoilt) == letters(text)


def test_note_cuts_a_sentence_at_the_foot_of_a_page() -> None:
    sentence = "The long boat went over the still lake again and again without any haste "
    article = small("apa", "Oars.{{note:1}} " + sentence * 60, notes={1: "Not all of them."})
    rows = render(article, NOTES).data.decode().split("\n")
    note = next(i for i, row in enumerate(rows) if row.strip() == "1 Not all of them.")
    rest = "".join(rows[note + 1 :])
    assert "boat" in rest
    assert not rows[note - 2].rstrip().endswith(".") or "boat" in "".join(rows[:note])


@pytest.mark.parametrize("mess", [NOTES, TWO_COLUMNS], ids=lambda m: m.name)
def test_foot_of_the_first_page_stands_below_its_text_and_is_front_matter(mess: Mess) -> None:
    sentence = "The long boat went over the still lake again and again without any haste "
    front = {
        "title": {"en": "Small"},
        "authors": [{"family": "Roe", "given": "Al", "email": "a@b.example",
                     "affiliation": {"en": "Hull College"}}],
        "author_notes": {"en": ["* Rower, Hull College. a@b.example"]},
        "layout": {"front": ["title:en", "authors:en"], "foot": ["author_notes:en"]},
    }  # fmt: skip
    rendered = render(small("apa", sentence * 60, frontmatter=front), mess)
    above, _, below = rendered.data.decode().partition("* Rower, Hull")
    assert "boat" in above
    assert "boat" in below
    (author,) = rendered.gold.frontmatter["authors"]
    assert author["email"] == "a@b.example"
    assert author["affiliation"] == {"en": "Hull College"}
    assert not any("Rower" in text for text in rendered.gold.texts)


def test_authors_may_sign_each_with_the_own_affiliation() -> None:
    matter = {
        "title": {"en": "Small"},
        "authors": [
            {"family": "Lee", "given": "Bo", "affiliation": {"en": "Hull"}, "email": "b@h.example"},
            {"family": "Ames", "given": "Al", "affiliation": {"en": "York"}},
        ],
        "layout": {"front": ["title:en", "signatures:en"]},
    }
    rendered = render(replace(small("apa", "fog"), frontmatter=matter), CLEAN)
    lines = [line for line in rendered.data.decode().splitlines() if line]
    assert lines[1:6] == ["Bo Lee", "Hull", "b@h.example", "Al Ames", "York"]
    authors = rendered.gold.frontmatter["authors"]
    assert [a["affiliation"]["en"] for a in authors] == ["Hull", "York"]
    assert authors[0]["email"] == "b@h.example"


def test_label_with_a_dash_is_run_on() -> None:
    front = {
        "title": {"en": "Small"}, "authors": [], "abstracts": {"en": "Boats are slow."},
        "labels": {"abstract": {"en": "Abstract—"}}, "layout": {"front": ["abstract:en"]},
    }  # fmt: skip
    rows = render(small("ieee", "Oars.", frontmatter=front), NOTES).data.decode()
    assert "Abstract—Boats are slow." in rows


def test_an_abstract_whose_label_is_empty_stands_without_one_before_the_text() -> None:
    front = {
        "title": {"en": "Small"}, "authors": [], "abstracts": {"en": "Boats are slow."},
        "labels": {"abstract": {"en": ""}}, "layout": {"front": ["title:en", "abstract:en"]},
    }  # fmt: skip
    article = small("apa", "Oars.", frontmatter=front)
    for mess in PROFILES:
        rendered = render(article, mess)
        rows = rendered.data.decode(rendered.encoding).split("\n")
        found = [row.strip() for row in rows if row.strip()]
        assert found.index("Boats are slow.") < found.index("Oars.")
        assert not [row for row in found if "abstract" in row.lower()]


def test_furniture_stands_in_the_text_and_not_in_the_gold() -> None:
    article = next(a for a in ARTICLES if a.download)
    rendered = render(article, OLD_ENCODINGS)
    assert article.download in respell(rendered.data.decode(rendered.encoding), "utf-8")
    assert article.download not in " ".join(rendered.gold.texts)


def test_every_typeset_line_is_followed_by_a_blank_one() -> None:
    rows = render(ARTICLES[0], TYPESET_LINES).data.decode().split("\n")
    assert not any(a.strip() and b.strip() for a, b in pairwise(rows))


@every_article
def test_encoding_has_all_letters_of_the_article(article: Article) -> None:
    for mess in (OLD_ENCODINGS, WORST):
        encoding = encoding_for(article, mess)
        assert encoding.startswith("utf") or fits("".join(p.text for p in article.parts), encoding)


def test_kazakh_is_never_written_in_a_russian_code_page() -> None:
    assert not fits("Қазақ әні", "windows-1251")
    assert fits("Русская песня", "windows-1251")
    assert fits("Русская песня", "koi8-r")
