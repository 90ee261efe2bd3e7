"""Crossings: what they print is what their truth says, in every style that they draw."""

import re
from dataclasses import replace

import pytest
from crossings.drawing import drawn
from crossings.fronts import behind, without
from crossings.markers import cited_in_notes, cited_in_text
from crossings.styles import STYLES, Style, restyled
from crossings.works import cited_keys
from mess.manuscript import manuscript_of
from mess.truth import read_articles

ARTICLES = [a for a in read_articles() if not a.held_back]
BY_ID = {a.id: a for a in ARTICLES}
FIRSTS = {a.language: a for a in reversed(ARTICLES) if a.style != "further-reading"}


@pytest.mark.parametrize(
    ("language", "style"), [(lang, s) for lang in STYLES for s in dict.fromkeys(STYLES[lang])]
)
def test_no_marker_is_left_unprinted_in_any_style(language, style):
    article = FIRSTS[language]
    options = {"notes": "gost"} if style == "chicago-notes" and language == "ru" else {}
    changed = restyled(article, Style(style, options, "References", "Notes"), ARTICLES)
    made = manuscript_of(changed)
    texts = [b.text for b in (*made.blocks, *made.notes.values())]
    assert not [t for t in texts if "{{" in t or "}}" in t]
    assert made.printed


def test_the_same_seed_makes_the_same_text():
    assert drawn(7, ARTICLES).rendered().data == drawn(7, ARTICLES).rendered().data
    assert drawn(7, ARTICLES).rendered().data != drawn(8, ARTICLES).rendered().data


def test_every_citation_becomes_a_note_and_goes_back_into_the_text():
    article = BY_ID["okafor-2021"]
    noted = cited_in_notes(article)
    assert not any("{{cite" in p.text for p in noted.parts)
    assert cited_keys(noted) == [k for k in cited_keys(article) if k in cited_keys(noted)]
    back = cited_in_text(replace(noted, style="chicago-notes"))
    assert cited_keys(back) == cited_keys(noted)
    assert not any("{{note" in p.text for p in back.parts)


def test_notes_stand_behind_the_stop_and_citations_before_it():
    article = BY_ID["marlowe-2014"]
    there = cited_in_text(article)
    assert any(re.search(r"[^.] \{\{cite:[^{}]*\}\}\.", p.text) for p in there.parts)
    assert any(re.search(r"\.\{\{note:\d+\}\}", p.text) for p in cited_in_notes(there).parts)


def test_a_list_in_order_of_citation_begins_with_the_first_work_cited():
    changed = restyled(BY_ID["lindqvist-2018"], Style("vancouver"), ARTICLES)
    assert changed.references[0]["key"] == cited_keys(changed)[0]
    assert not any(w.get("year-suffix") for w in changed.references)


def test_the_title_block_of_another_article_keeps_the_own_authors_and_title():
    article, donor = BY_ID["okafor-2021"], BY_ID["lindqvist-2018"]
    changed = behind(article, donor).frontmatter
    assert changed["title"] == article.frontmatter["title"]
    assert changed["authors"] == article.frontmatter["authors"]
    assert changed["lines"]["doi"] == donor.frontmatter["lines"]["doi"]


def test_pieces_left_out_are_not_in_the_layout():
    changed = without(BY_ID["okafor-2021"], ("abstract", "keywords"))
    ends = changed.frontmatter["layout"].values()
    assert not [p for pieces in ends for p in pieces if p.startswith(("abstract", "keywords"))]
