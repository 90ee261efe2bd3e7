"""The built site: valid pages, live links, nothing from elsewhere, and never a half-built one."""

from __future__ import annotations

import hashlib
import re
import shutil
from pathlib import Path, PurePosixPath
from urllib.parse import urljoin, urlsplit

import html5lib
import pytest
from edition.files import Edition
from edition.linkcheck import check_site
from edition.readers import read_corpus
from trees import accept_every_paragraph, build, pages_of, run

# ---------------------------------------------------------------------------------- pages


def faults_of(text: str) -> list[str]:
    """What the HTML standard's parser calls a parse error, with the line."""
    parser = html5lib.HTMLParser()
    parser.parse(text)
    return [f"line {line}: {code} {data}" for (line, _), code, data in parser.errors]


def test_every_page_parses_without_an_error(site: Path) -> None:
    faults = {p: faults_of((site / p).read_text("utf-8")) for p in pages_of(site)}
    assert {page: found for page, found in faults.items() if found} == {}


@pytest.mark.parametrize(
    "bad",
    [
        '<p title="a "b"">',
        "<p><b>x</p>",
        "<ul><li>x</ul></li>",
        "<table><p>x</table>",
        '<p id="a" id="b">',
        "<p>&nosuch;</p>",
        "<div></span></div>",
    ],
)
def test_a_broken_page_does_not_parse(bad: str) -> None:
    good = "<!doctype html><html lang=en><head><title>x</title></head><body>{}</body></html>"
    assert faults_of(good.format("<p>x</p>")) == []
    assert faults_of(good.format(bad))


def test_every_page_has_one_heading_of_the_first_level(site: Path) -> None:
    for page in set(pages_of(site)) - {"404.html"}:
        tree = html5lib.parse((site / page).read_text("utf-8"), namespaceHTMLElements=False)
        assert len(list(tree.iter("h1"))) == 1, page


def test_every_page_has_a_language_a_title_of_its_own_and_a_description(site: Path) -> None:
    titles: dict[str, str] = {}
    for page in set(pages_of(site)) - {"404.html"}:
        text = (site / page).read_text("utf-8")
        assert '<html lang="en"' in text, page
        (title,) = re.findall(r"<title>([^<]*)</title>", text.split("<body")[0])
        description = re.search(r'<meta name="description" content="([^"]+)">', text)
        assert description, page
        mark = f"{title} | {description[1]}"
        assert mark not in titles, f"{page} and {titles.get(mark)} are both {mark!r}"
        titles[mark] = page


def test_every_numbered_paragraph_of_every_article_has_its_address(site: Path) -> None:
    corpus, _ = read_corpus(Edition(site.parent))
    assert corpus.lock
    for article, locked in corpus.lock.items():
        text = (site / "articles" / article / "index.html").read_text("utf-8")
        ids = re.findall(r'<div class="mv-par[^"]*" id="(p\d+)"', text)
        assert ids == [f"p{n}" for n in range(1, len(locked.kinds) + 1)]


def test_every_study_text_says_that_it_is_a_paraphrase(site: Path) -> None:
    for page in (site / "articles").glob("*/index.html"):
        text = page.read_text("utf-8")
        assert "not the authors’ words" in text.split('class="mv-text"')[0], page


def test_no_mark_of_the_editions_own_markdown_is_left(site: Path) -> None:
    for page in pages_of(site):
        text = (site / page).read_text("utf-8")
        body = re.sub(r"<(script|style|code)\b.*?</\1>|<[^>]+>", "", text, flags=re.S)
        assert not re.search(r"\[-?@\w|\[\[[a-z]|\{[#:] ?[.\w]|<!-- edition", body), page


# ---------------------------------------------------------------------------------- links


def test_no_link_of_the_site_is_dead(site: Path) -> None:
    assert check_site(site) == []


def linked_pages(site: Path, page: str) -> set[str]:
    """The pages that a page links to."""
    base = PurePosixPath("/", page)
    tree = html5lib.parse((site / page).read_text("utf-8"), namespaceHTMLElements=False)
    targets = [urlsplit(urljoin(str(base), a.get("href", ""))) for a in tree.iter("a")]
    paths = [t.path.lstrip("/") for t in targets if not t.netloc]
    return {p + "index.html" if p.endswith("/") or not p else p for p in paths}


def test_every_page_can_be_reached_from_home_by_plain_links(site: Path) -> None:
    reached, fresh = set(), {"index.html"}
    while fresh:
        reached |= fresh
        linked = set().union(*(linked_pages(site, p) for p in fresh))
        fresh = {p for p in linked if p.endswith(".html")} - reached
    moved = {f"{r.old}index.html" for r in read_corpus(Edition(site.parent))[0].redirects}
    assert reached == set(pages_of(site)) - {"404.html"} - moved


def planted(tmp_path: Path, body: str, head: str = "") -> list[tuple[str, str]]:
    """What the link check says of a page with `body` beside a page with ids p1, p3 and x."""
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "index.html").write_text('<p id="p1">1<p id="p3">3<p id="x">x', "utf-8")
    (tmp_path / "index.html").write_text(f"<head>{head}</head><body>{body}</body>", "utf-8")
    return [(d.page, d.target) for d in check_site(tmp_path)]


@pytest.mark.parametrize(
    "target",
    [
        "nowhere/",
        "nowhere.html",
        "../above/",
        "other/#y",
        "other/#p2",
        "other/#p1-p2",
        "other/#p1-p3",
        "#y",
        "/nowhere/",
        "/other/#y",
        "other/index.html#y",
        "other/?q=1#y",
    ],
)
def test_link_check_finds_a_dead_link(tmp_path: Path, target: str) -> None:
    assert planted(tmp_path, f'<a href="{target}">x</a>') == [("index.html", target)]


@pytest.mark.parametrize(
    "target",
    [
        *("other/", "other/index.html", "./", "", "/", "/other/#x", "#"),
        *("other/?q=1", "https://example.org/", "mailto:a@example.org", "other/#%78"),
    ],
)
def test_link_check_lets_a_live_link_be(tmp_path: Path, target: str) -> None:
    assert planted(tmp_path, f'<a href="{target}">x</a>') == []


def test_link_check_finds_a_doubled_id(tmp_path: Path) -> None:
    assert planted(tmp_path, '<p id="a">1</p><p id="a">2</p>') == [("index.html", "#a")]


@pytest.mark.parametrize(
    "loading",
    [
        '<img src="https://example.org/a" alt="">',
        '<img srcset="https://example.org/a 2x" alt="">',
        '<script src="//example.org/a"></script>',
        '<iframe src="https://example.org/a"></iframe>',
        '<video poster="https://example.org/a"></video>',
        '<object data="https://example.org/a"></object>',
        '<link rel="stylesheet" href="https://example.org/a">',
        '<link rel="icon" href="https://example.org/a">',
        '<link rel="preconnect" href="https://example.org">',
        '<style>@import "https://example.org/a";</style>',
        '<p style="background: url(https://example.org/a)">x</p>',
    ],
)
def test_link_check_finds_what_is_loaded_from_another_host(tmp_path: Path, loading: str) -> None:
    assert [page for page, _ in planted(tmp_path, loading)] == ["index.html"]


def test_link_check_finds_what_a_stylesheet_loads_from_another_host(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("p { background: url('https://example.org/a.png') }", "utf-8")
    assert planted(tmp_path, "") == [("a.css", "https://example.org/a.png")]


def test_link_check_finds_a_dead_picture(tmp_path: Path) -> None:
    assert planted(tmp_path, '<img src="a.png" alt="">') == [("index.html", "a.png")]


def test_link_check_finds_a_form_that_leads_nowhere(tmp_path: Path) -> None:
    assert planted(tmp_path, '<form action="nowhere/"></form>') == [("index.html", "nowhere/")]


# ---------------------------------------------------------- a failed build changes nothing


def snapshot(folder: Path) -> dict[str, tuple[int, str]]:
    """Every file of a folder with its date and hash."""
    return {
        p.relative_to(folder).as_posix(): (
            p.stat().st_mtime_ns,
            hashlib.sha256(p.read_bytes()).hexdigest(),
        )
        for p in sorted(folder.rglob("*"))
        if p.is_file()
    }


FAILURES = {
    "YAML of a data file": ("bib/distinct.yml", "\n- a: : b\n", "bib/distinct.yml:"),
    "YAML of the settings": ("mkdocs.yml", "\n  a: : b\n", "mkdocs.yml"),
    "template": ("theme/main.html", "{% block x %}", "theme/main.html"),
    "unknown extension": ("mkdocs.yml", "\nwatch: 7\n", "watch"),
    "renderer": (
        "scripts/edition/hook.py",
        "\ndef on_page_markdown(markdown, **_):\n    raise ValueError('in the renderer')\n",
        "in the renderer",
    ),
    "after rendering": (
        "scripts/edition/hook.py",
        "\ndef on_post_build(config):\n    raise OSError('no space left')\n",
        "no space left",
    ),
    "dead link": ("docs/about.md", "\n[x](nowhere/)\n", "nowhere/"),
    "study text": ("docs/articles/lee-2021.md", "\n[@nobody1999]\n{#p5}\n", "nobody1999"),
}


@pytest.mark.parametrize("what", FAILURES)
def test_failed_build_leaves_the_last_site_and_says_why(built_tiny: Path, what: str) -> None:
    file, addition, reason = FAILURES[what]
    before = snapshot(built_tiny / "site")
    with (built_tiny / file).open("a", encoding="utf-8") as text:
        text.write(addition)
    made = run(built_tiny, "edition.cli", "build")
    assert made.returncode == 1
    assert reason in made.stdout + made.stderr
    assert "Traceback" not in made.stderr
    assert snapshot(built_tiny / "site") == before


def test_build_after_a_failed_one_is_whole(built_tiny: Path) -> None:
    before = pages_of(built_tiny / "site")
    template = built_tiny / "theme" / "main.html"
    good = template.read_text("utf-8")
    template.write_text("{% block x %}", "utf-8")
    assert run(built_tiny, "edition.cli", "build").returncode == 1
    template.write_text(good, "utf-8")
    assert pages_of(build(built_tiny)) == before


def test_build_drops_the_page_of_a_work_that_is_gone(built_tiny: Path) -> None:
    reference = built_tiny / "bib" / "ivanova-2019.bib"
    text = reference.read_text("utf-8").replace("petrov2012", "petrov2013")
    reference.write_text(text, "utf-8")
    for path in [built_tiny / "bib" / "distinct.yml", *(built_tiny / "docs").rglob("ivanova*.md")]:
        path.write_text(path.read_text("utf-8").replace("petrov2012", "petrov2013"), "utf-8")
    accept_every_paragraph(built_tiny)
    site = build(built_tiny)
    assert (site / "works" / "petrov2013").is_dir()
    assert not (site / "works" / "petrov2012").exists()


def test_build_outside_the_edition_is_misuse(tmp_path: Path) -> None:
    made = run(tmp_path, "edition.cli", "build")
    assert made.returncode == 2
    assert len(made.stderr.splitlines()) == 1


# ------------------------------------------------------------- the renderer on its own

# Pagefind numbers and names these anew in every run; the sitemap has dates.
VARYING = re.compile(r"search/../(pagefind-entry\.json|.*\.pf_(filter|meta))|sitemap\.xml(\.gz)?")


def contents(site: Path) -> dict[str, str]:
    """Every file with its hash; files that vary with every run only by kind."""
    found = {}
    for name, (_, digest) in snapshot(site).items():
        varying = VARYING.fullmatch(name)
        found[re.sub(r"_[0-9a-f]{7,}\.", ".", name) if varying else name] = (
            "varies" if varying else digest
        )
    return found


def test_mkdocs_alone_builds_the_same_site(site: Path, tmp_path: Path) -> None:
    made_before = shutil.ignore_patterns("site", "build", ".cache")
    tree = shutil.copytree(site.parent, tmp_path / "edition", ignore=made_before)
    made = run(tree, "mkdocs", "build", "--strict")
    assert made.returncode == 0, made.stdout + made.stderr
    assert contents(tree / "site") == contents(site)


def test_mkdocs_alone_builds_nothing_from_a_faulty_edition(built_tiny: Path) -> None:
    before = snapshot(built_tiny / "site")
    (built_tiny / "bib" / "distinct.yml").write_text("- a: : b\n", "utf-8")
    made = run(built_tiny, "mkdocs", "build")
    assert made.returncode == 1
    assert "bib/distinct.yml:" in made.stderr
    assert snapshot(built_tiny / "site") == before


def test_two_builds_give_the_same_site(built_tiny: Path) -> None:
    before = contents(built_tiny / "site")
    shutil.rmtree(built_tiny / "build")
    assert contents(build(built_tiny)) == before


def test_site_works_under_a_folder_of_its_host(tiny_site: Path) -> None:
    for page in set(pages_of(tiny_site)) - {"404.html"}:
        text = (tiny_site / page).read_text("utf-8")
        assert not re.findall(r'(?:href|src|action)="(/[^"]*)"', text), page


def test_site_is_built_for_a_folder_of_its_host(
    built_tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the pages of a project are served, by the name of its repository."""
    monkeypatch.setenv("SITE_URL", "https://example.org/many-vectors/")
    site = build(built_tiny)
    lost = (site / "404.html").read_text("utf-8")
    assert 'href="/many-vectors/assets/edition/edition.css"' in lost
    assert 'href="/assets/' not in lost
    assert "https://example.org/many-vectors/about/" in (site / "sitemap.xml").read_text("utf-8")
