"""The renderer is replaceable: MkDocs and ProperDocs make the same site from one mkdocs.yml."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from edition.files import Edition
from edition.readers import read_corpus
from trees import pages_of, run


@pytest.fixture(scope="module")
def other(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real edition's site, rendered by ProperDocs."""
    root = tmp_path_factory.mktemp("properdocs") / "edition"
    shutil.copytree(site.parent, root, ignore=shutil.ignore_patterns("site", "build"))
    made = run(root, "properdocs", "build", "--quiet", "-f", "mkdocs.yml")
    assert made.returncode == 0, made.stdout + made.stderr
    return root / "site"


def found(pattern: str, page: Path) -> list[str]:
    return re.findall(pattern, page.read_text("utf-8"))


def test_both_make_the_same_pages(site, other):
    assert pages_of(site) == pages_of(other)


@pytest.mark.parametrize(
    "pattern",
    [r'\sid="([^"]*)"', r'\shref="([^"]*)"', r'\ssrc="([^"]*)"'],
    ids=["id", "href", "src"],
)
def test_both_give_every_page_the_same(site, other, pattern):
    for page in pages_of(site):
        assert found(pattern, site / page) == found(pattern, other / page), page


def test_both_print_the_same_words_in_every_article(site, other):
    for article in read_corpus(Edition(site.parent))[0].facts:
        page = Path("articles", article, "index.html")
        assert (site / page).read_text("utf-8") == (other / page).read_text("utf-8")


def test_both_write_the_same_data(site, other):
    names = sorted(p.relative_to(site) for p in site.glob("data/**/*") if p.is_file())
    assert names == sorted(p.relative_to(other) for p in other.glob("data/**/*") if p.is_file())
    for name in names:
        assert (site / name).read_bytes() == (other / name).read_bytes(), name


def test_both_have_a_search_index(site, other):
    for bundle in ("en", "ru"):
        assert (site / "search" / bundle / "pagefind.js").is_file()
        assert (other / "search" / bundle / "pagefind.js").is_file()
