"""A term's definition elsewhere than on its page: in the search, and in the card of its word."""

from __future__ import annotations

import dataclasses
import re

import pytest
from edition.files import Edition
from edition.readers import read_corpus
from edition.records import bare_definition, find_records
from edition.weave.glossary import opening
from places import ROOT


@pytest.fixture(scope="module")
def corpus():
    return read_corpus(Edition(ROOT))[0]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Held back [[wang-2024:p1]].", "Held back."),
        ("Held back [[wang-2024:p1]], [[wang-2024:p2-p4]].", "Held back."),
        ("Held [[wang-2024:p1]], then let go [[wang-2024:p2]].", "Held, then let go."),
        ("Two:\n\n- **one** [[wang-2024:p1]];\n- two [[wang-2024:p2]].", "Two: one; two."),
        ("Unlike [[hedging]].", "Unlike hedging."),
    ],
)
def test_definition_without_links_has_no_crumbs_of_them(corpus, written, read):
    term = dataclasses.replace(corpus.terms["balancing"], definition=written)
    assert bare_definition(corpus, term) == read


def test_no_record_has_crumbs_of_links(corpus):
    crumbs = re.compile(r",[,.;]|\[\[|\0")
    terms = [r for r in find_records(corpus) if r.kind == "Term"]
    assert terms
    assert [r.name for r in terms if crumbs.search(r.text)] == []


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("One thing.\n\nMore.", "One thing."),
        ("Several things:\n\n- one\n- two\n\nMore.", "Several things:\n\n- one\n- two"),
        ("- one\n- two\n\nMore.", "\n\n- one\n- two"),
        ("Nothing follows:", "Nothing follows:"),
    ],
)
def test_card_of_a_term_has_a_whole_beginning(corpus, written, shown):
    term = dataclasses.replace(corpus.terms["balancing"], definition=written)
    assert opening(term, "../", corpus) == shown


def test_no_article_shows_the_hyphens_of_a_list(site):
    for page in site.glob("articles/*/index.html"):
        terms = page.read_text("utf-8").split('<details class="mv-terms"')[1:]
        assert not any(re.search(r"(>|\n)\s*- ", text) for text in terms), page
