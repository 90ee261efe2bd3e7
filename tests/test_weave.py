"""Woven pages: the golden pages of the tiny edition, escaping, citations, two languages.

`tests/golden/` holds every page that is woven from `tests/corpus`. After a change that is meant:

    UPDATE_GOLDEN=1 .venv/bin/pytest tests/test_weave.py

writes them anew; read the difference before you commit it.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import html5lib
import pytest
from edition.checking import check_edition
from edition.diagnostics import has_errors
from edition.files import Edition
from edition.weave.fragments import escape, front_matter
from edition.weave.pages import weave_pages, write_pages
from trees import ROOT, accept_every_paragraph, build, copy_tiny, run

GOLDEN = ROOT / "tests" / "golden"
HOSTILE = """A [b](c) *d* _e_ `f` <script>alert(1)</script> "g" 'h' {#i} [[j]] [^k] | l & m"""
Edit = Callable[[str, str, str], None]


def weave(edition: Edition) -> dict[str, str]:
    corpus, found = check_edition(edition)
    assert not has_errors(found)
    return weave_pages(corpus, edition)


def test_woven_pages_are_the_golden_ones(tiny: Edition) -> None:
    pages = weave(tiny)
    if os.environ.get("UPDATE_GOLDEN"):
        write_pages(pages, GOLDEN)
    kept = {p.relative_to(GOLDEN).as_posix(): p.read_text("utf-8") for p in GOLDEN.rglob("*.md")}
    assert pages == kept


def test_weaving_twice_gives_the_same(tiny: Edition) -> None:
    assert weave(tiny) == weave(tiny)


def test_only_changed_pages_are_written_again(tiny: Edition, edit: Edit) -> None:
    write_pages(weave(tiny), tiny.pages)
    assert write_pages(weave(tiny), tiny.pages) == []
    edit("docs/about.md", "# About", "# About us")
    assert write_pages(weave(tiny), tiny.pages) == ["about.md"]


def test_a_page_that_is_none_any_more_is_removed(tiny: Edition) -> None:
    write_pages({**weave(tiny), "old/page.md": "# Old"}, tiny.pages)
    write_pages(weave(tiny), tiny.pages)
    assert not (tiny.pages / "old" / "page.md").exists()


# ------------------------------------------------------------------------------- escaping


def text_of(element: object) -> str:
    return " ".join("".join(element.itertext()).split())  # type: ignore[attr-defined]


def parsed(path: Path) -> object:
    return html5lib.parse(path.read_text("utf-8"), namespaceHTMLElements=False)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a tiny edition whose titles, names and notes are full of mark-up."""
    root = copy_tiny(tmp_path_factory.mktemp("hostile") / "edition")
    swaps = [
        ("bib/articles.bib", "title = {Rivers and Borders}", f"title = {{{HOSTILE}}}"),
        ("bib/articles.bib", "title_en = {Rivers and Borders}", f"title_en = {{{HOSTILE}}}"),
        ("bib/articles.bib", "{Institute of Rivers, Harbour Town}", f"{{{HOSTILE}}}"),
        ("bib/articles.bib", "keyword_en_1 = {rivers}", f"keyword_en_1 = {{{HOSTILE}}}"),
        ("bib/lee-2021.bib", "printed = {Harbour Office. ", f"printed = {{{HOSTILE} "),
        ("bib/lee-2021.bib", "title = {Water Levels}", f"title = {{{HOSTILE}}}"),
        ("docs/articles/lee-2021.md", "## 2 Results", f"## {HOSTILE}"),
        ("docs/articles/ivanova-2019.emendations.yml", "gives 1997", f"{HOSTILE} 1997"),
    ]
    for name, old, new in swaps:
        path = root / name
        shown = new.replace("{#i}", "i") if name.endswith(".bib") or "##" in new else new
        text = path.read_text("utf-8").replace(old, shown, 1)
        path.write_text(text, "utf-8")
    return build(root)


def test_mark_up_in_a_title_makes_no_element(hostile: Path) -> None:
    for path in hostile.rglob("*.html"):
        page = parsed(path)
        scripts = page.iter("script")  # type: ignore[attr-defined]
        run = [s.text for s in scripts if s.get("type") != "application/ld+json"]
        assert [text for text in run if "alert" in (text or "")] == [], path


@pytest.mark.parametrize(
    "page",
    [
        "articles/lee-2021",
        "articles/ivanova-2019",
        "articles",
        "works/harbour",
        "bibliography/letter/h",
    ],
)
def test_mark_up_in_a_title_is_shown_letter_by_letter(hostile: Path, page: str) -> None:
    words = "a [b](c) *d* _e_ `f` <script>alert(1)</script>"
    body = parsed(hostile / page / "index.html").find("body")  # type: ignore[attr-defined]
    assert words in text_of(body).lower()  # a style may capitalise titles


def test_mark_up_in_a_title_is_shown_in_description_and_window(hostile: Path) -> None:
    page = parsed(hostile / "works" / "harbour" / "index.html")
    metas = {m.get("name"): m.get("content") for m in page.iter("meta")}  # type: ignore[attr-defined]
    assert metas["description"].startswith('A [b](c) *d* _e_ `f` <script>alert(1)</script> "g"')


def test_escaped_text_means_itself_in_markdown_and_html() -> None:
    special = "\\`*_[]{}|~^$<>&\"'"
    assert not re.search(r"[\\`*_\[\]{}|~^$<>\"']", escape(special))


def test_front_matter_is_escaped() -> None:
    assert front_matter({"title": 'a "b" <c>'}) == (
        '---\ntitle: "a &quot;b&quot; &lt;c&gt;"\n---\n'
    )


@pytest.mark.parametrize("name", ["lee-2021.md", "lee-2021.headnote.md"])
@pytest.mark.parametrize(
    "planted",
    ["<script>alert(1)</script>", "<b onclick='alert(1)'>x</b>", "[x](javascript:alert(1))"],
)
def test_a_contributors_text_brings_no_script_into_its_page(
    tmp_path: Path, name: str, planted: str
) -> None:
    root = copy_tiny(tmp_path / "edition")
    path = root / "docs" / "articles" / name
    old = "Lee begins" if name == "lee-2021.md" else "Lee asks"
    path.write_text(path.read_text("utf-8").replace(old, f"{planted} {old}"), "utf-8")
    accept_every_paragraph(root)
    if run(root, "edition.cli", "build").returncode:
        return  # refused with a message: as good
    page = (root / "site" / "articles" / "lee-2021" / "index.html").read_text("utf-8")
    assert not re.search(r"<script>alert|<b onclick|href=.javascript:", page)


# ------------------------------------------------------------------------------ citations


def shown(page: str, identifier: str) -> str:
    """What a citation of a woven page prints, without its links."""
    match = re.search(rf'<span class="mv-cites" id="{identifier}".*?</span>', page)
    assert match
    return re.sub(r"<[^>]+>", "", match[0]).replace("&#91;", "[").replace("&#93;", "]")


def test_numeric_citation_prints_the_labels_and_the_page(tiny: Edition) -> None:
    assert shown(weave(tiny)["articles/lee-2021.md"], "c3-1") == "[2, 1, p. 12]"


def test_two_works_under_one_number_print_once(tiny: Edition, edit: Edit) -> None:
    edit("bib/lee-2021.bib", "label = {2}", "label = {1}")
    edit("docs/articles/lee-2021.md", "[@harbour; @baker2001, p. 12]", "[@harbour; @baker2001]")
    page = weave_pages(check_edition(tiny)[0], tiny)["articles/lee-2021.md"]
    assert shown(page, "c3-1") == "[1]"
    assert 'data-works="harbour baker2001"' in page


def test_author_date_citation_prints_names_and_years(tiny: Edition) -> None:
    page = weave(tiny)["articles/ivanova-2019.md"]
    assert shown(page, "c1-1") == "(Петров, 2010; Baker, 2001)"


def test_narrative_citation_prints_the_year_alone(tiny: Edition) -> None:
    assert shown(weave(tiny)["articles/ivanova-2019.md"], "c2-1") == "(2010)"


def test_citation_that_leads_nowhere_links_its_editorial_note(tiny: Edition) -> None:
    page = weave(tiny)["articles/ivanova-2019.md"]
    (target,) = set(re.findall(r'mv-cite-open" href="#([^"]+)"', page))
    assert f'id="{target}"' in page


def test_every_entry_leads_back_to_its_citations(tiny: Edition) -> None:
    page = weave(tiny)["articles/lee-2021.md"]
    entry = re.search(r'<li id="ref-baker2001">.*?</li>', page)
    assert entry
    assert re.findall(r'href="#(c[^"]+)"', entry[0]) == ["c1-1", "c3-1"]


# ---------------------------------------------------------------------- a second language


def test_second_language_doubles_no_id(tiny: Edition) -> None:
    ids = re.findall(r'\bid="([^"]+)"', weave(tiny)["articles/ivanova-2019.md"])
    assert [i for i, count in Counter(ids).items() if count > 1] == []


def test_second_language_has_the_same_citations_as_links(tiny: Edition) -> None:
    page = weave(tiny)["articles/ivanova-2019.md"]
    russian, english = re.findall(r'<span class="mv-cites"[^>]*data-works="petrov2010 [^>]*>', page)
    assert ' id="' in russian
    assert ' id="' not in english


def test_second_language_says_which_it_is(tiny: Edition) -> None:
    page = weave(tiny)["articles/ivanova-2019.md"]
    assert page.count(".mv-ru lang=ru }") == page.count("{: .mv-p .mv-en") == 2
