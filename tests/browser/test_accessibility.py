"""axe-core finds nothing on the pages of every kind, in every look, and no page is too wide."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from looks import LOOKS, PAGES, give, violations, visit
from playwright.sync_api import Browser, Page
from trees import ROOT


@pytest.fixture(scope="module", params=PAGES)
def opened(request: pytest.FixtureRequest, browser: Browser, base: str) -> Iterator[Page]:
    """Each page opened once, with all its folds open; its tests change its look in turn."""
    context = browser.new_context(base_url=base)
    page = context.new_page()
    visit(page, request.param)
    page.evaluate("document.querySelectorAll('main details').forEach((d) => { d.open = true; })")
    yield page
    context.close()


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


@pytest.mark.parametrize("name", LOOKS)
def test_axe_finds_no_violation(opened: Page, name: str) -> None:
    look = LOOKS[name]
    give(opened, look)
    assert opened.evaluate("matchMedia('(forced-colors: active)').matches") == (
        look.forced == "active"
    )
    if look.forced == "none":
        assert is_dark(opened) == (look.scheme == "dark")
    assert violations(opened, look) == []


@pytest.mark.parametrize("width", [1440, 1024, 390, 320])
def test_page_needs_no_scrolling_sideways(opened: Page, width: int) -> None:
    opened.set_viewport_size({"width": width, "height": 700})
    assert opened.evaluate("document.documentElement.scrollWidth") <= width


def test_dark_colours_change_nothing_but_colours() -> None:
    """So that axe's other rules need no second run in the dark."""
    text = (ROOT / "theme" / "assets" / "edition" / "dark.css").read_text("utf-8")
    bare = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", bare)
    assert [selector.strip() for selector, _ in rules] == [":root"]
    lines = [line.strip() for line in rules[0][1].split(";") if line.strip()]
    colour = re.compile(r"(color-scheme: dark|--mv-[a-z]+: #[0-9a-f]{6})")
    assert [line for line in lines if not colour.fullmatch(line)] == []
    assert "--mv-ink: #dfe3e6" in lines


def test_axe_finds_a_fault_that_is_there(opened: Page) -> None:
    """The runs above would fail where there is something to find, by rule and by colour."""
    give(opened, LOOKS["light"])
    opened.evaluate(
        """() => document.querySelector("main").insertAdjacentHTML("beforeend",
             "<div id='planted'><button></button><p class='mv-aside'>faint words</p></div>")"""
    )
    opened.evaluate("document.querySelector('#planted p').style.color = '#cfcfcf'")
    found = violations(opened, LOOKS["light"], ["#planted"])
    opened.evaluate("document.querySelector('#planted').remove()")
    assert {line.split(":")[0] for line in found} == {"button-name", "color-contrast"}
