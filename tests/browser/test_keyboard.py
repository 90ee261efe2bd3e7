"""By keyboard alone: every stop shows that it has the focus, nothing holds it, all can be done."""

from __future__ import annotations

import re
from typing import Any

import pytest
from looks import PAGES, visit
from playwright.sync_api import Page, expect

# Keeps, for every element that gets the focus, how it looks then and where it stands once the
# page has scrolled to it, that is, when the next key comes.
RECORD = """() => {
    window.stops = [];
    const look = (e) => {
        const s = getComputedStyle(e);
        return { style: s.outlineStyle, width: parseFloat(s.outlineWidth), colour: s.outlineColor };
    };
    const reaches = (e) => [...e.getClientRects()].some((box) => {
        const x = box.left + Math.min(box.width, innerWidth) / 2, y = box.top + box.height / 2;
        const there = document.elementFromPoint(x, y);
        return there && (e.contains(there) || there.contains(e) && !there.matches(".mv-top *"));
    });
    let number = 0;
    const numbers = new WeakMap();
    document.addEventListener("focusin", ({ target }) => {
        if (!numbers.has(target)) numbers.set(target, number += 1);
        const name = target.outerHTML.replace(/\\s+/g, " ").slice(0, 90);
        window.stops.push({ name, number: numbers.get(target), ...look(target), shown: null });
    });
    document.addEventListener("keydown", () => {
        const at = document.activeElement;
        if (at !== document.body) window.stops.at(-1).shown = reaches(at);
    }, true);
}"""


def walk(page: Page, most: int, key: str = "Tab") -> list[dict[str, Any]]:
    """Press a key until the focus has gone round the page; what it stopped at, in order."""
    page.evaluate(RECORD)
    for _ in range(most // 20):
        for _ in range(20):
            page.keyboard.press(key)
        seen = page.evaluate("window.stops.map((s) => s.number)")
        if len(seen) > len(set(seen)):
            stops: list[dict[str, Any]] = page.evaluate("window.stops")
            first = next(i for i, s in enumerate(stops) if s["number"] in seen[:i])
            return stops[:first]
    pytest.fail(f"{most} times {key} do not lead round the page: the focus is held or lost")


def luminance(colour: str) -> float:
    """The relative luminance of `rgb(…)`, as WCAG defines it."""
    parts = [int(v) / 255 for v in re.findall(r"\d+", colour)[:3]]
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


# One rule draws every focus: two pages show its dark colour.
WALKED = [
    *((name, "light") for name in ("home", "article", "bibliography", "search", "reading list")),
    *((name, "dark") for name in ("home", "bibliography")),
]


@pytest.mark.parametrize(("name", "scheme"), WALKED)
def test_every_stop_is_seen_and_nothing_holds_the_focus(page: Page, name: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    visit(page, name)
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    if name == "search":
        page.evaluate("document.activeElement.blur()")
    stops = walk(page, 800)
    assert len(stops) > 15
    unseen = [
        s["name"]
        for s in stops
        if s["style"] in ("none", "hidden") or s["width"] < 2 or contrast(s["colour"], ground) < 3
    ]
    assert unseen == []
    covered = [s["name"] for s in stops if not s["shown"]]
    assert covered == []


def test_tab_goes_back_the_way_it_came(page: Page) -> None:
    visit(page, "home")
    there = [s["name"] for s in walk(page, 400)]
    page.reload()
    back = [s["name"] for s in walk(page, 400, "Shift+Tab")]
    assert back == there[::-1]


def test_skip_link_is_first_and_leads_into_the_text(page: Page) -> None:
    visit(page, "article")
    page.keyboard.press("Tab")
    skip = page.locator(".mv-skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def to(page: Page, selector: str, most: int = 40) -> None:
    """Press Tab until an element has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("(s) => document.activeElement.matches(s)", selector):
            return
    pytest.fail(f"{most} times Tab do not lead to {selector}")


def test_card_of_a_citation_opens_is_walked_and_gives_the_focus_back(page: Page) -> None:
    page.goto("articles/wang-2024/#p20")
    page.keyboard.press("Tab")
    to(page, "#p20 .mv-cite")
    page.keyboard.press("Enter")
    card = page.get_by_role("dialog")
    expect(card).to_be_focused()
    page.keyboard.press("Tab")
    expect(card.get_by_role("button", name="Close")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.mv-card a') !== null")
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    assert page.evaluate("document.activeElement.matches('#p20 .mv-cite')")


def test_tab_leads_on_from_a_card_into_the_text(page: Page) -> None:
    page.goto("articles/wang-2024/#p20")
    to(page, "#p20 .mv-cite")
    page.keyboard.press("Enter")
    card = page.get_by_role("dialog")
    expect(card).to_be_focused()
    for _ in range(12):
        page.keyboard.press("Tab")
        if not card.count():
            break
    expect(card).to_have_count(0)
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_number_leads_to_its_actions_and_they_to_the_form_and_back(page: Page) -> None:
    page.goto("articles/wang-2024/#p20")
    page.keyboard.press("Tab")
    to(page, "#p21 .mv-n")
    page.keyboard.press("Tab")
    bar = page.locator("#p21 .mv-actions")
    expect(bar.get_by_role("button", name="Copy link")).to_be_focused()
    expect(bar).to_have_css("opacity", "1")
    annotate = bar.get_by_role("button", name="Annotate")
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    expect(annotate).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog").get_by_label("Your name")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(annotate).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.mv-actions') === null")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_number_and_its_keys_mark_the_paragraph(page: Page) -> None:
    page.goto("articles/wang-2024/#p20")
    page.keyboard.press("Tab")
    to(page, "#p21 .mv-n")
    page.keyboard.press("Enter")
    assert page.url.endswith("#p21")
    expect(page.locator(".mv-chosen")).to_have_count(1)


def test_filter_is_worked_by_keys_and_keeps_the_focus(page: Page) -> None:
    visit(page, "bibliography")
    to(page, ".mv-filter select[name=language]")
    page.keyboard.type("Russian")
    expect(page.locator(".mv-filter-list li")).not_to_have_count(0)
    expect(page.locator(".mv-filter-status")).to_contain_text("16 of")
    assert page.evaluate("document.activeElement.name") == "language"
    to(page, ".mv-filter-list a", 6)


def test_search_is_asked_and_narrowed_by_keys(page: Page) -> None:
    page.goto("search/")
    to(page, "main input[type=search]")
    page.keyboard.type("statehood")
    expect(page.locator(".mv-results a").first).to_be_visible()
    to(page, "select[name=kind]", 3)
    page.keyboard.type("Term")
    expect(page.locator(".mv-answer .mv-kind").first).to_have_text("Term")
    to(page, ".mv-results a", 4)


def test_menu_of_a_phone_opens_and_closes_by_keys(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(PAGES["article"])
    to(page, ".mv-menu summary", 8)
    page.keyboard.press("Enter")
    panel = page.locator(".mv-menu-panel")
    expect(panel).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.mv-menu-panel') !== null")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(page.locator(".mv-menu summary")).to_be_focused()


def test_marks_of_the_picture_can_be_skipped(page: Page) -> None:
    visit(page, "timeline")
    to(page, ".mv-figure .mv-skip")
    expect(page.locator(".mv-figure .mv-skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.mv-filter select')")
