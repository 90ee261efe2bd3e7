"""A private copy shows the authors' words beside the study text, and stays private."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import html5lib
import pytest
from edition.cli import main
from edition.files import Edition
from edition.linkcheck import check_site
from edition.sealing import SealError, seal, seal_page
from places import CORPUS, ROOT
from trees import copy_parts, copy_tiny, run

LEE, IVANOVA = "articles/lee-2021/index.html", "articles/ivanova-2019/index.html"
LEES = "it was then that engineers raised the Oster dam"
TERM = """\
---
id: flood
kind: concept
forms: {en: [flood], ru: [], kk: []}
sources: [lee-2021:p1]
---

High water over the banks of a river, which towns on both sides of it have to fear together.
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny edition with its texts, a term and fingerprints, built privately."""
    root = copy_tiny(tmp_path_factory.mktemp("private") / "edition")
    copy_parts(root, ".gitignore")
    (root / "texts").mkdir()
    for path in (CORPUS / "texts").iterdir():
        (root / "texts" / path.name).write_bytes(path.read_bytes())
    (root / "docs" / "glossary").mkdir(exist_ok=True)
    (root / "docs" / "glossary" / "flood.md").write_text(TERM, "utf-8")
    assert run(root, "edition.cli", "measure").returncode == 0
    assert run(root, "edition.cli", "build").returncode == 0
    made = run(root, "edition.cli", "private")
    assert made.returncode == 0, made.stdout + made.stderr
    (root / "said").write_text(made.stdout, "utf-8")
    return root


@pytest.fixture(scope="module")
def private(root: Path) -> Path:
    return root / "site-private"


def paragraphs(page: Path) -> dict[int, str]:
    """The numbered paragraphs of a page with everything in them, as HTML."""
    chunks = re.split(r'<div class="mv-par[^"]*" id="p(\d+)"', page.read_text("utf-8"))
    return {int(n): chunk for n, chunk in zip(chunks[1::2], chunks[2::2], strict=True)}


def own(chunk: str) -> str:
    match = re.search(r'<div[^>]*class="mv-own".*?</div>', chunk, re.DOTALL)
    assert match
    return match[0]


# ------------------------------------------------------------------------ both layers


def test_every_paragraph_has_the_authors_words_beside_the_study_text(private: Path):
    for page, count in ((LEE, 4), (IVANOVA, 2)):
        found = paragraphs(private / page)
        assert list(found) == list(range(1, count + 1))
        assert all('class="mv-p mv-' in c and 'class="mv-own"' in c for c in found.values())
    assert LEES in paragraphs(private / LEE)[1]


def test_second_language_stands_beside_the_same_words(private: Path):
    chunk = paragraphs(private / IVANOVA)[1]
    assert "mv-ru" in chunk
    assert "mv-en" in chunk
    assert chunk.count('class="mv-own"') == 1
    assert 'lang="ru"' in own(chunk)


def test_citations_terms_and_dates_are_links_in_both(private: Path):
    chunk = paragraphs(private / LEE)[1]
    assert 'href="#ref-baker2001"' in own(chunk)
    assert 'data-term="flood"' in own(chunk)
    assert 'href="#ref-baker2001"' in chunk.replace(own(chunk), "")
    assert 'data-term="flood"' in chunk.replace(own(chunk), "")


def test_each_number_of_a_citation_is_a_link_of_its_own(private: Path):
    found = re.findall(r'href="#ref-(\w+)">(\d)<', own(paragraphs(private / LEE)[3]))
    assert found == [("harbour", "2"), ("baker2001", "1")]


def test_author_and_year_are_a_link(private: Path):
    chunks = paragraphs(private / IVANOVA)
    assert 'class="mv-cite' in own(chunks[1]) + own(chunks[2])


def test_no_link_of_the_private_copy_is_dead_and_no_page_is_broken(private: Path):
    assert check_site(private) == []
    for page in (LEE, IVANOVA, "glossary/flood/index.html", "404.html"):
        parser = html5lib.HTMLParser()
        parser.parse((private / page).read_text("utf-8"))
        assert parser.errors == [], page


def test_term_has_a_concordance_of_the_authors_words(private: Path):
    page = (private / "glossary" / "flood" / "index.html").read_text("utf-8")
    section = page.split('id="concordance"')[1]
    assert "<mark>floods</mark>" in section
    assert 'href="../../articles/lee-2021/#p1"' in section


def test_search_finds_both_layers(private: Path):
    texts = [
        json.loads(gzip.decompress(p.read_bytes()).removeprefix(b"pagefind_dcd"))
        for p in private.rglob("*.pf_fragment")
    ]
    ours = [t for t in texts if t["meta"]["url"] == "articles/lee-2021/#p1"]
    assert {k for t in ours for k in t["filters"]["kind"]} == {"Passage", "Authors’ words"}
    assert any(LEES in t["content"] for t in ours)


def test_addresses_and_data_are_those_of_the_public_site(root: Path):
    for name in ("data/articles/lee-2021.json", "data/bibliography.json"):
        assert (root / "site-private" / name).read_bytes() == (root / "site" / name).read_bytes()
    public = {p.relative_to(root / "site") for p in (root / "site").rglob("*.html")}
    assert public == {
        p.relative_to(root / "site-private") for p in (root / "site-private").rglob("*.html")
    }


def test_what_was_done_with_each_file_is_said(root: Path):
    said = (root / "said").read_text("utf-8")
    assert "texts/lee.txt: lee-2021, by DOI, title, fingerprints: the edition's own text." in said
    assert "texts/ivanova.txt: ivanova-2019, by title" in said


# --------------------------------------------------------------------- and stays private


def test_every_page_says_that_it_is_private_and_asks_not_to_be_indexed(private: Path):
    pages = list(private.rglob("*.html"))
    assert pages
    for path in pages:
        text = path.read_text("utf-8")
        assert text.count('<meta name="robots" content="noindex, nofollow, noarchive">') == 1
        assert text.count('<div class="mv-private" role="note"') == 1
        assert "Private copy." in text


def test_printouts_say_it_too():
    style = (ROOT / "theme" / "assets" / "edition" / "private.css").read_text("utf-8")
    assert "PRIVATE COPY" in style.split("@page")[1]
    assert re.search(r"@media print \{\s*\.mv-private \{\s*display: block", style)


def test_robots_are_turned_away_and_no_sitemap_helps_them(private: Path):
    assert (private / "robots.txt").read_text("utf-8") == "User-agent: *\nDisallow: /\n"
    assert not list(private.glob("sitemap*"))
    assert 'rel="canonical"' not in (private / LEE).read_text("utf-8")


def test_public_site_has_none_of_it(root: Path):
    for path in (root / "site").rglob("*.html"):
        text = path.read_text("utf-8")
        assert "mv-own" not in text
        assert "mv-private" not in text
        assert "assets/edition/private" not in text
    assert run(root, "edition.cli", "leaks", "site").returncode == 0


def test_gate_finds_the_private_copy_full_of_leaks(root: Path):
    made = run(root, "edition.cli", "leaks", "site-private")
    assert made.returncode == 1
    assert "articles/lee-2021/index.html" in made.stdout


def test_no_page_offers_to_send_the_authors_words_anywhere(private: Path):
    page = (private / LEE).read_text("utf-8")
    sent = re.findall(r'(?:href|action|data-[\w-]+)="([^"]*)"', page)
    assert not [x for x in sent if "Oster" in x or "engineers" in x]
    for chunk in paragraphs(private / LEE).values():
        links = re.findall(r'href="([^"]*)"', own(chunk))
        assert all(x.startswith(("#", "../")) for x in links)


def test_authors_words_are_no_study_paragraph_to_scripts(private: Path):
    """What copies or annotates a study paragraph looks for `.mv-p`; the authors' words are none."""
    for chunk in paragraphs(private / LEE).values():
        assert "mv-p " not in own(chunk)
        assert 'class="mv-p"' not in own(chunk)


def test_words_stay_out_of_every_folder_but_the_private_one(root: Path):
    left = [
        p.relative_to(root).parts[0]
        for p in root.rglob("*")
        if p.is_file() and LEES.encode() in p.read_bytes()
    ]
    assert set(left) == {"site-private", "texts"}


def test_git_ignores_the_private_copy_and_the_texts():
    ignored = (ROOT / ".gitignore").read_text("utf-8").splitlines()
    assert {"/site-private/", "/texts/", "/build/"} <= set(ignored)


def test_no_workflow_takes_the_private_copy():
    for path in (ROOT / ".github").rglob("*.y*ml"):
        text = path.read_text("utf-8")
        assert "site-private" not in text, path
        assert "edition private" not in text, path
        assert "make private" not in text, path


@pytest.fixture
def tiny_root(tiny: Edition, tmp_path: Path) -> Path:
    root = copy_tiny(tmp_path / "edition")
    tiny.texts.rename(root / "texts")
    return root


def test_settings_cannot_make_the_public_site_private(tiny_root: Path):
    with (tiny_root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("\nextra:\n  private: true\n")
    made = run(tiny_root, "mkdocs", "build")
    assert made.returncode != 0
    assert "edition private" in made.stdout + made.stderr
    assert not (tiny_root / "site").exists()


# ------------------------------------------------------------------------ other copies


def test_what_has_no_number_stands_under_a_heading_of_its_own(tiny_root: Path):
    assert run(tiny_root, "edition.cli", "measure").returncode == 0
    path = tiny_root / "texts" / "lee.txt"
    text = path.read_text("utf-8")
    stranger = (
        "Nobody had foreseen in those days how much mud a dam of that size would gather. " * 3
    )
    text = text.replace("2 Results", f"{stranger}\n\n2 Results")
    text = text[: text.index("When the year 2004")] + text[text.index("References") :]
    path.write_text(text, "utf-8")
    made = run(tiny_root, "edition.cli", "private")
    assert made.returncode == 0, made.stdout + made.stderr
    assert "It lacks p4." in made.stderr
    assert "3 of 4 paragraphs placed" in made.stdout
    page = tiny_root / "site-private" / LEE
    assert "no such paragraph" in own(paragraphs(page)[4])
    section = page.read_text("utf-8").split('id="unplaced"')[1]
    assert "how much mud a dam" in section


def test_faults_against_the_article_do_not_stop_a_private_copy(tiny_root: Path):
    path = tiny_root / "texts" / "lee.txt"
    path.write_text(path.read_text("utf-8").replace("60 percent", "61 percent"), "utf-8")
    assert run(tiny_root, "edition.cli", "build").returncode == 1
    assert run(tiny_root, "edition.cli", "private").returncode == 0


def test_faults_of_the_edition_stop_it(tiny_root: Path):
    with (tiny_root / "docs" / "articles" / "lee-2021.md").open("a") as text:
        text.write("\n[@nobody1999]\n{#p5}\n")
    assert run(tiny_root, "edition.cli", "private").returncode == 1
    assert not (tiny_root / "site-private").exists()


def test_without_texts_there_is_no_private_copy(tiny, monkeypatch, capsys):
    for path in tiny.texts.iterdir():
        path.unlink()
    monkeypatch.chdir(tiny.root)
    assert main(["private"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


# ------------------------------------------------------------------------------ sealing


def test_page_that_cannot_be_marked_is_an_error(tmp_path: Path):
    (tmp_path / "a.html").write_text("<p>no head</p>", "utf-8")
    with pytest.raises(SealError, match=r"a\.html"):
        seal(tmp_path)


def test_seal_stands_first_in_head_and_body():
    sealed = seal_page("<html><head><title>x</title></head><body class=a><p>y</body></html>", "../")
    assert re.search(r'<head>\s*<meta name="robots"', sealed)
    assert re.search(r'<body class=a>\s*<div class="mv-private"', sealed)
    assert 'src="../assets/edition/private.js"' in sealed
