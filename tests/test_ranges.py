"""Ranges of paragraphs have an anchor wherever a page links to them, and nowhere else."""

from __future__ import annotations

import re
from pathlib import Path

import html5lib
import pytest
from edition.weave.ranges import linked_ranges, put_ranges, with_anchors
from trees import pages_of

PAR = '<div class="mv-par" id="p{0}">\n<div class="mv-num"><a href="#p{0}">{0}</a></div>x</div>'
ARTICLE = "\n".join(PAR.format(n) for n in range(1, 24))
LINK = re.compile(r'href="([^"#]*)#(p\d+-p\d+)"')


def paragraph_of(page: str, anchor: str) -> list[str]:
    """The ids of the elements around an anchor, from the outside in."""
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    parents = {child: parent for parent in tree.iter() for child in parent}
    (element,) = (e for e in tree.iter() if e.get("id") == anchor)
    around = []
    while element in parents:
        element = parents[element]
        if element.get("id"):
            around.append(element.get("id"))
    return around[::-1]


def test_anchor_of_a_range_stands_in_its_first_paragraph():
    page = with_anchors(ARTICLE, ["p2-p4", "p19-p23"])
    assert paragraph_of(page, "p2-p4") == ["p2"]
    assert paragraph_of(page, "p19-p23") == ["p19"]


def test_two_ranges_of_one_beginning_both_have_their_anchor():
    page = with_anchors(ARTICLE, ["p2-p4", "p2-p9"])
    assert paragraph_of(page, "p2-p4") == paragraph_of(page, "p2-p9") == ["p2"]


@pytest.mark.parametrize("anchor", ["p4-p2", "p3-p3", "p0-p2", "p22-p24", "p90-p91"])
def test_range_that_is_none_has_no_anchor(anchor):
    assert with_anchors(ARTICLE, [anchor]) == ARTICLE


def test_anchors_put_twice_stand_once():
    once = with_anchors(ARTICLE, ["p2-p4"])
    assert with_anchors(once, ["p2-p4"]) == once


def test_links_are_found_from_other_folders_and_from_the_page_itself():
    pages = {
        "articles/a/index.html": '<a href="#p3-p4">x</a> <a href="../b/#p1-p2">x</a>',
        "teach/one/index.html": '<a href="../../articles/a/#p1-p2">x</a> <a href="#p1">x</a>',
        "index.html": '<a href="articles/a/?mark=x&amp;y#p1-p9">x</a>',
        "about/index.html": '<a href="https://example.org/articles/a/#p5-p6">x</a>',
    }
    assert linked_ranges(pages) == {
        "articles/a/index.html": ["p1-p2", "p1-p9", "p3-p4"],
        "articles/b/index.html": ["p1-p2"],
    }


def test_link_to_a_page_that_is_not_there_does_no_harm(tmp_path: Path):
    (tmp_path / "index.html").write_text('<a href="nowhere/#p1-p2">x</a>', "utf-8")
    assert put_ranges(tmp_path) == 0


def test_every_range_that_a_page_links_to_leads_to_its_first_paragraph(site: Path):
    pages = {name: (site / name).read_text("utf-8") for name in pages_of(site)}
    linked = {
        (target.rstrip("/").rsplit("/", 1)[-1], anchor)
        for text in pages.values()
        for target, anchor in LINK.findall(text)
        if "articles/" in target
    }
    assert len(linked) >= 30
    for article, anchor in sorted(linked):
        page = pages[f"articles/{article}/index.html"]
        assert paragraph_of(page, anchor)[-1] == anchor.split("-")[0]
