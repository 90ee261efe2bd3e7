"""What pages say to programs: the edition's page is described, the article is what it rests on."""

from __future__ import annotations

import json
import re
from pathlib import Path

import html5lib
import pytest
from edition.files import Edition
from edition.readers import read_corpus


def head_of(path: Path):
    return html5lib.parse(path.read_text("utf-8"), namespaceHTMLElements=False).find("head")


def data_of(head) -> list[dict]:
    blocks = [s for s in head.iter("script") if s.get("type") == "application/ld+json"]
    return [json.loads(b.text) for b in blocks]


def tags_of(head) -> dict[str, str]:
    names = [(m.get("name") or "", m.get("content")) for m in head.iter("meta")]
    return {n: c for n, c in names if n.startswith("citation_")}


@pytest.fixture(scope="module")
def real(site: Path):
    return read_corpus(Edition(site.parent))[0]


def test_an_articles_page_is_the_editions_and_based_on_the_article(site, real):
    for article, facts in real.facts.items():
        (data,) = data_of(head_of(site / "articles" / article / "index.html"))
        assert data["@context"] == "https://schema.org"
        assert "ScholarlyArticle" not in data["@type"]
        assert data["author"]["name"] == real.settings.editors
        assert data["version"] == real.settings.version
        based = data["isBasedOn"]
        assert based["@type"] == "ScholarlyArticle"
        assert based["name"] == facts.main_title
        assert [a["familyName"] for a in based["author"]] == [a.family for a in facts.authors]


def test_a_doi_is_the_articles_and_never_the_pages(site, real):
    for article, facts in real.facts.items():
        head = head_of(site / "articles" / article / "index.html")
        (data,) = data_of(head)
        doi = facts.fields.get("doi")
        assert data["isBasedOn"].get("sameAs") == (f"https://doi.org/{doi}" if doi else None)
        assert "identifier" not in data
        assert "citation_doi" not in tags_of(head)


def test_a_reference_manager_does_not_take_the_paraphrase_for_the_article(site, real):
    for article, facts in real.facts.items():
        tags = tags_of(head_of(site / "articles" / article / "index.html"))
        assert facts.main_title not in tags["citation_title"]
        assert "paraphrase" in tags["citation_title"]
        assert tags["citation_inbook_title"] == real.settings.full_title
        assert not {"citation_author", "citation_journal_title", "citation_doi"} & set(tags)
        assert facts.main_title in tags["citation_reference"]


def test_an_inferred_year_is_not_given_as_a_date_of_publication(site, real):
    for article, facts in real.facts.items():
        (data,) = data_of(head_of(site / "articles" / article / "index.html"))
        assert ("datePublished" in data["isBasedOn"]) == facts.year_printed


def test_a_works_page_is_about_the_work(site, real):
    for key in list(real.works())[:20]:
        (data,) = data_of(head_of(site / "works" / key / "index.html"))
        assert data["@type"] == "WebPage"
        assert data["about"]["@type"] == "CreativeWork"
        assert tags_of(head_of(site / "works" / key / "index.html")) == {}


def test_home_describes_the_whole_edition(site, real):
    (data,) = data_of(head_of(site / "index.html"))
    assert data["name"] == real.settings.full_title
    assert len(data["hasPart"]) == len(data["isBasedOn"]) == len(real.facts)


def test_one_address_in_metadata_and_canonical_link(site):
    for page in site.glob("articles/*/index.html"):
        head = head_of(page)
        (canonical,) = [i.get("href") for i in head.iter("link") if i.get("rel") == "canonical"]
        (data,) = data_of(head)
        assert data["@id"] == tags_of(head)["citation_public_url"] == canonical


def test_metadata_ends_no_script(tiny_site):
    text = (tiny_site / "articles" / "lee-2021" / "index.html").read_text("utf-8")
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.S)
    assert "<" not in block
