"""Pictures of the pages, kept in `build/screenshots` as artefacts of the run, and what must hold
of them.

Fonts differ between machines, so no picture is compared with one of another machine. Compared is
what is stable: a page drawn twice in one run gives the same picture, nothing shifts while it
loads, lines have 60 to 75 characters, blocks do not overlap, and paper shows black on white
without the interface. Whether a page is beautiful, somebody has to look at the pictures.
"""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from looks import PAGES, Look, give, visit
from playwright.sync_api import Browser, Page
from pypdf import PdfReader
from trees import ROOT

FOLDER = ROOT / "build" / "screenshots"
DRAWN = ("home", "article", "two languages", "bibliography", "work", "glossary", "term")
DRAWN += ("timeline", "reading list", "search", "notes", "about")
SIZES = {1440: 1100, 1024: 900, 390: 844}
FIRST = Look(1024, SIZES[1024])  # what a page is opened in
PAPER = Look(643, 909)  # A4 without its margins

# Counts the layout shifts from the first paint on; unasked ones alone, as browsers do.
SHIFTS = """window.shifts = [];
new PerformanceObserver((list) => {
    for (const e of list.getEntries()) if (!e.hadRecentInput) window.shifts.push(e.value);
}).observe({ type: "layout-shift", buffered: true });"""

# The characters of each line but a block's last, for the blocks that a reader reads on.
LINES = """(selector) => [...document.querySelectorAll(selector)].flatMap((block) => {
    if (!block.checkVisibility()) return [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const lines = new Map();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let i = 0; i < node.data.length; i += 1) {
            range.setStart(node, i);
            range.setEnd(node, i + 1);
            const box = range.getClientRects()[0];
            if (!box || !box.width) continue;
            const line = Math.round((box.top + box.bottom) / 24);
            lines.set(line, (lines.get(line) || 0) + 1);
        }
    }
    return [...lines].sort((a, b) => a[0] - b[0]).map((l) => l[1]).slice(0, -1);
})"""

# Pairs of blocks of text that cover each other.
OVERLAPS = """() => {
    const kinds = "h1, h2, h3, h4, .mv-p, .mv-em, .mv-anno, .mv-refs > li, .mv-reference, "
        + "main > p, main > ul, main > ol, .mv-filter label, .mv-contents, td, th, .mv-top > *";
    const boxes = [...document.querySelectorAll(kinds)]
        .filter((e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .filter((e) => !e.matches(".mv-skip") && !e.closest(".mv-hidden"))
        .filter((e) => getComputedStyle(e.closest("thead") || e).clipPath === "none")
        .map((e) => [e, e.getBoundingClientRect()]).filter(([, b]) => b.width && b.height);
    const found = [];
    for (const [i, [one, a]] of boxes.entries()) {
        for (const [other, b] of boxes.slice(i + 1)) {
            if (one.contains(other) || other.contains(one)) continue;
            if (one.closest(".mv-top") || other.closest(".mv-top")) {
                if (!(one.closest(".mv-top") && other.closest(".mv-top"))) continue;
            }
            const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            if (across > 1 && down > 1) {
                found.push([one, other].map((e) => e.outerHTML.slice(0, 60)).join(" | "));
            }
        }
    }
    return found;
}"""


@pytest.fixture(scope="module")
def folder() -> Path:
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    return FOLDER


@pytest.fixture(scope="module", params=DRAWN)
def drawn(
    request: pytest.FixtureRequest, browser: Browser, base: str
) -> Iterator[tuple[str, Page]]:
    """Each page with its name, opened once."""
    context = browser.new_context(base_url=base)
    page = context.new_page()
    page.add_init_script(SHIFTS)
    give(page, FIRST)
    visit(page, request.param)
    yield request.param, page
    context.close()


def test_nothing_shifts_while_a_page_loads(drawn: tuple[str, Page]) -> None:
    """In the first of its looks; what a reader types or resizes shifts by being asked."""
    _, page = drawn
    page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
    assert sum(page.evaluate("window.shifts")) < 0.01


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", SIZES)
def test_pictures_are_kept_and_no_block_covers_another(
    drawn: tuple[str, Page], folder: Path, width: int, scheme: str
) -> None:
    name, page = drawn
    give(page, Look(width, SIZES[width], scheme=scheme))  # type: ignore[arg-type]
    path = folder / f"{name.replace(' ', '-')}-{width}-{scheme}.png"
    page.screenshot(path=path)
    assert path.stat().st_size > 5_000
    if scheme == "light":
        assert page.evaluate(OVERLAPS) == []


@pytest.mark.parametrize("name", ["home", "article", "timeline", "search"])
def test_page_is_drawn_the_same_twice(browser: Browser, base: str, name: str) -> None:
    pictures = set()
    for _ in range(2):
        context = browser.new_context(base_url=base)
        page = context.new_page()
        give(page, FIRST)
        visit(page, name)
        pictures.add(page.screenshot())
        context.close()
    assert len(pictures) == 1


READ = {
    "English": ("article", "", ".mv-text .mv-p"),
    "Russian": ("two languages", "Русский", ".mv-text .mv-ru"),
    "page": ("about", "", "main > p"),
}


@pytest.mark.parametrize("width", [1440, 1024])
@pytest.mark.parametrize("what", READ)
def test_lines_have_sixty_to_seventy_five_characters(page: Page, what: str, width: int) -> None:
    """By their mean, where text is read on; a line alone may be shorter or longer."""
    name, language, block = READ[what]
    give(page, Look(width, 900))
    visit(page, name)
    if language:
        page.get_by_role("button", name=language, exact=True).click()
    lines = page.evaluate(LINES, block)
    print(f"{what}, {width}: {sum(lines) / len(lines):.1f} characters in {len(lines)} lines")
    assert len(lines) > 20
    assert 60 <= sum(lines) / len(lines) <= 75


def test_paper_shows_black_on_white_without_the_interface(
    drawn: tuple[str, Page], folder: Path
) -> None:
    name, page = drawn
    give(page, Look(PAPER.width, PAPER.height, scheme="dark"))
    page.emulate_media(media="print")
    page.screenshot(path=folder / f"{name.replace(' ', '-')}-print.png")
    left = page.evaluate(
        """() => [...document.querySelectorAll(
            ".mv-top, .mv-side, .mv-skip, .mv-footer, .mv-actions, main button, main select"
        )].filter((e) => e.checkVisibility()).map((e) => e.outerHTML.slice(0, 80))"""
    )
    colours = page.evaluate(
        """() => [getComputedStyle(document.body).backgroundColor, ...new Set(
            [...document.querySelectorAll("h1, main p, main li, main td, main a")]
                .filter((e) => e.checkVisibility()).map((e) => getComputedStyle(e).color))]"""
    )
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.emulate_media(media="screen")
    assert left == []
    assert colours == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    assert wide <= PAPER.width


@pytest.mark.parametrize("name", ["article", "reading list"])
def test_every_sheet_says_whose_words_it_holds(page: Page, folder: Path, name: str) -> None:
    page.goto(PAGES[name])
    sheets = page.pdf(prefer_css_page_size=True, format="A4")
    (folder / f"{name.replace(' ', '-')}.pdf").write_bytes(sheets)
    texts = [
        " ".join(sheet.extract_text().split()) for sheet in PdfReader(io.BytesIO(sheets)).pages
    ]
    assert len(texts) > 2
    for number, text in enumerate(texts, 1):
        assert "a paraphrase by Many Vectors, not the authors’ words" in text
        assert str(number) in text
    title = "Wang" if name == "article" else "January 2022"
    assert all(title in text for text in texts)
