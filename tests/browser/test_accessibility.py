"""axe-core finds nothing on the pages of every kind, in light and dark, wide and narrow."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

PAGES = {
    "home": "",
    "article": "articles/wang-2024/",
    "two languages": "articles/kukeyeva-2022/",
    "bibliography": "bibliography/",
    "work": "works/hanks2009/",
    "search": "search/?q=statehood",
    "about": "about/",
    "glossary": "glossary/",
    "term": "glossary/balancing/",
    "timeline": "timeline/",
    "teach": "teach/",
    "reading list": "teach/january-2022/",
    "cite a paragraph": "articles/wang-2024/cite/",
    "notes": "notes/",
    "notes with a tag": "notes/tag/hedging/",
    "writing notes": "contribute/notes/",
}


def is_dark(page: Page) -> bool:
    """Whether the text is brighter than the ground it stands on."""
    colours = page.evaluate(
        """() => {
            const look = getComputedStyle(document.body);
            return [look.color, look.backgroundColor];
          }"""
    )
    ink, ground = (sum(map(int, re.findall(r"\d+", colour)[:3])) for colour in colours)
    return ink > ground


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_no_violation(
    browser: Browser, base: str, name: str, scheme: str, width: int
) -> None:
    context = browser.new_context(
        base_url=base,
        color_scheme=scheme,  # type: ignore[arg-type]
        viewport={"width": width, "height": 900},
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(PAGES[name])
    assert is_dark(page) == (scheme == "dark")
    if name == "search":
        expect(page.locator(".mv-results a").first).to_be_visible()
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    violations = [
        f"{v['id']} ({v['impact']}): {node['html'][:160]} {node.get('failureSummary', '')[:300]}"
        for v in Axe().run(page).response["violations"]
        for node in v["nodes"]
    ]
    context.close()
    assert violations == []


@pytest.mark.parametrize("name", PAGES)
def test_narrow_page_needs_no_scrolling_sideways(browser: Browser, base: str, name: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 700})
    page.goto(base + PAGES[name])
    width = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert width <= 320
