"""Reading packs: time from the words, passages with reasons, and the texts on the same page."""

from __future__ import annotations

import re

import pytest
import yaml
from edition.checking import check_edition
from edition.files import Edition
from edition.markup import plain_text
from edition.readers import read_corpus
from edition.readingtime import WORDS_A_MINUTE, count_words, minutes_for, pack_words
from edition.weave.pages import weave_pages
from places import ROOT
from trees import copy_tiny

PACK = "docs/packs/rivers.md"


def page(edition: Edition, name: str = "teach/rivers.md") -> str:
    return weave_pages(check_edition(edition)[0], edition)[name]


def rows(text: str) -> list[str]:
    return re.findall(r"<li>(.*?)</li>", text.split("## Questions")[0])


def test_time_is_computed_from_the_words_of_the_study_text(tiny):
    corpus, _ = read_corpus(tiny)
    lee, ivanova = corpus.text("lee-2021"), corpus.text("ivanova-2019", "en")
    read = [*lee.paragraphs[:2], *ivanova.paragraphs[:1]]
    words = sum(len(plain_text(p.text).split()) for p in read)
    assert pack_words(corpus, corpus.packs["rivers"]) == count_words(read) == words
    assert f"{words} words of study text at {WORDS_A_MINUTE} words a minute" in page(tiny)


@pytest.mark.parametrize(("words", "minutes"), [(1, 1), (100, 1), (149, 1), (151, 2), (9000, 90)])
def test_minutes_for_words(words, minutes):
    assert minutes_for(words) == minutes


def test_a_paragraph_assigned_twice_is_read_once(tiny, edit):
    corpus, _ = read_corpus(tiny)
    once = pack_words(corpus, corpus.packs["rivers"])
    edit(PACK, "lee-2021:p1-p2, note: Who", "lee-2021:p1-p2}\n  - {passage: lee-2021:p2, note: Who")
    corpus, _ = read_corpus(tiny)
    assert len(corpus.packs["rivers"].passages) == 3
    assert pack_words(corpus, corpus.packs["rivers"]) == once


def test_citations_do_not_count_as_words(tiny, edit):
    corpus, _ = read_corpus(tiny)
    before = pack_words(corpus, corpus.packs["rivers"])
    edit("docs/articles/lee-2021.md", "[@baker2001]", "[@baker2001; @harbour, p. 12]")
    corpus, _ = read_corpus(tiny)
    assert pack_words(corpus, corpus.packs["rivers"]) == before


def test_every_passage_is_linked_with_its_time_and_reason(tiny):
    first, second = rows(page(tiny))
    assert 'href="../../articles/lee-2021/#p1-p2"' in first
    assert "Lee ¶1–¶2" in first
    assert "1 minute<" in first
    assert first.endswith("Who pays for one wall.")
    assert 'href="../../articles/ivanova-2019/#p1"' in second


def test_questions_link_their_passages(tiny):
    questions = page(tiny).split("## Questions")[1]
    assert 'href="../../articles/lee-2021/#p4">Lee ¶4</a>?</li>' in questions


def test_the_paragraphs_themselves_stand_folded_on_the_page(tiny):
    text = page(tiny)
    sheets = re.findall(r'<details class="mv-sheet" markdown="1">(.*?)</details>', text, re.S)
    assert len(sheets) == 2
    assert "Three duties follow from this:" in sheets[0]
    assert 'href="../../articles/lee-2021/#p2"' in sheets[0]
    assert "Paraphrase of:" in sheets[0]


def test_citations_of_the_paragraphs_lead_to_the_articles_own_list(tiny):
    sheet = page(tiny).split('<details class="mv-sheet"')[1]
    assert 'href="../../articles/lee-2021/#ref-baker2001"' in sheet
    assert 'href="#' not in sheet


def test_no_id_of_a_paragraph_is_doubled(tiny):
    ids = re.findall(r'\bid="([^"]+)"', page(tiny))
    assert len(ids) == len(set(ids))


def test_an_article_in_two_languages_is_read_in_the_packs_language(tiny, edit):
    english, russian = (
        read_corpus(tiny)[0].text("ivanova-2019", k).paragraphs[0].text[:20] for k in ("en", "ru")
    )
    assert english in page(tiny)
    edit(PACK, "minutes: 1\n", "minutes: 1\nlanguage: ru\n")
    text = page(tiny)
    assert english not in text
    assert russian in text
    assert ".mv-sheet-p lang=ru }" in text


def test_works_that_the_passages_cite_stand_at_the_end(tiny):
    sources = page(tiny).split('class="mv-sheet-sources"')[1]
    assert "../../works/baker2001/" in sources
    assert "../../works/harbour/" not in sources  # cited in p3, which the pack leaves out


def test_the_title_on_paper_is_the_packs(tiny, edit):
    edit(PACK, "title: Rivers in a minute", "title: 'Rivers </style> in \"a\" minute'")
    head = yaml.safe_load(page(tiny).split("---\n")[1])["extrahead"]
    (style,) = re.findall(r"<style>(.*?)</style>", head)
    assert style.endswith(r'· Rivers \3c /style\3e  in \22 a\22  minute" }')


def test_the_teaching_page_lists_every_pack(tiny):
    assert 'href="../teach/rivers/">Rivers in a minute</a>' in page(tiny, "teach/index.md")


def test_a_pack_named_otherwise_than_its_file_is_refused(tiny, edit):
    edit(PACK, "id: rivers", "id: river")
    corpus, found = read_corpus(tiny)
    assert corpus.packs == {}
    assert [d.code for d in found] == ["F005"]


def test_markup_in_a_pack_is_shown_letter_by_letter(tiny, edit):
    edit(PACK, "Who pays for one wall.", "'<script>alert(1)</script>'")
    edit(PACK, "Two authors ask", "Two <b onclick=x>authors</b> ask")
    text = page(tiny)
    assert "<script>alert" not in text
    assert "<b onclick" not in text


# ------------------------------------------------------------------------- the real edition


@pytest.fixture(scope="module")
def real():
    return read_corpus(Edition(ROOT))[0]


def test_two_packs_are_ready(real):
    assert list(real.packs) == ["introduction", "january-2022"]


def test_the_introduction_takes_ninety_minutes(real):
    pack = real.packs["introduction"]
    assert pack.minutes == 90
    assert abs(minutes_for(pack_words(real, pack)) - 90) <= 0.15 * 90


def test_both_packs_read_all_five_articles(real):
    for pack in real.packs.values():
        assert {a.passage.split(":")[0] for a in pack.passages} == set(real.facts)


def test_every_passage_of_a_pack_says_why(real):
    assert [a.passage for p in real.packs.values() for a in p.passages if len(a.note) < 20] == []


def test_a_tiny_edition_without_packs_still_has_its_teaching_page(tmp_path):
    root = copy_tiny(tmp_path / "edition")
    (root / PACK).unlink()
    assert '<ul class="mv-packs"></ul>' in page(Edition(root), "teach/index.md")
