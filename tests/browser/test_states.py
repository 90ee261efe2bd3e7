"""axe-core finds nothing in what a page shows only when asked: cards, menus, filters, forms."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from looks import LOOKS, Look, give, violations, visit
from playwright.sync_api import Browser, Page, expect

NARROW = {
    "phone": LOOKS["phone"],
    "phone, dark": Look(390, 844, scheme="dark"),
    "phone, forced colours": Look(390, 844, forced="active"),
    "400 % zoom": LOOKS["400 % zoom"],
}


@dataclass(frozen=True)
class State:
    """Something that a reader opens on a page: how, what then shows, and in which looks it can."""

    page: str
    open: Callable[[Page], None]
    shows: str
    inside: tuple[str, ...]
    looks: tuple[str, ...] = tuple(LOOKS)


def press(page: Page, selector: str) -> None:
    """Press an element as a keyboard does: no matter what the window shows of it."""
    page.locator(selector).first.focus()
    page.keyboard.press("Enter")


def open_form(page: Page) -> None:
    page.locator("#p19 .mv-n").focus()
    page.locator("#p19 .mv-actions").get_by_role("button", name="Annotate").focus()
    page.keyboard.press("Enter")


def choose(page: Page, form: str, field: str, value: str) -> None:
    page.locator(form).get_by_label(field).select_option(value)


def open_note(page: Page) -> None:
    if not page.locator("#p20 .mv-anno").first.is_visible():
        press(page, "#p20 .mv-annos summary")


STATES = {
    "card of a citation": State(
        "article", lambda p: press(p, "#p20 .mv-cite"), ".mv-card", (".mv-card", "#p20")
    ),
    "card of a term": State(
        "article", lambda p: press(p, "#p20 .mv-term"), ".mv-card", (".mv-card", "#p20")
    ),
    "card in Russian": State(
        "two languages", lambda p: press(p, "#p17 .mv-term"), ".mv-card", (".mv-card", "#p17")
    ),
    "row of actions": State(
        "article",
        lambda p: p.locator("#p21 .mv-n").focus(),
        ".mv-n:focus-visible + .mv-actions",
        ("#p21",),
    ),
    "note open": State("article", open_note, "#p20 .mv-anno", ("#p20",)),
    "form of a note": State("article", open_form, "dialog", ("dialog",)),
    "marked range": State(
        "article",
        lambda p: p.evaluate("location.hash = '#p19-p20'"),
        "#p20.mv-chosen",
        ("#p19", "#p20"),
    ),
    "bibliography narrowed": State(
        "bibliography",
        lambda p: choose(p, ".mv-filter", "Language", "ru"),
        ".mv-filter-list li",
        (".mv-filter", ".mv-filter-status", ".mv-filter-list"),
    ),
    "timeline narrowed": State(
        "timeline",
        lambda p: choose(p, ".mv-filter", "Kind", "culture"),
        ".mv-event[hidden]",
        (".mv-filter", ".mv-filter-status", ".mv-figure"),
    ),
    "notes narrowed": State(
        "notes",
        lambda p: choose(p, ".mv-filter", "Kind", "questioning"),
        ".mv-anno[hidden]",
        (".mv-filter", ".mv-anno-count"),
    ),
    "search narrowed": State(
        "search",
        lambda p: choose(p, ".mv-narrow", "Kind", "Term"),
        ".mv-answer .mv-results a",
        ("main",),
    ),
    "menu": State(
        "article", lambda p: press(p, ".mv-menu summary"), ".mv-menu-panel", (".mv-top",), ()
    ),
}
SHOWN = [(state, look) for state, of in STATES.items() for look in of.looks or NARROW]


@pytest.fixture(scope="module")
def pages(browser: Browser, base: str) -> Iterator[dict[str, Page]]:
    """One open page for each state."""
    context = browser.new_context(base_url=base)
    made: dict[str, Page] = {}
    for name, state in STATES.items():
        made[name] = context.new_page()
        visit(made[name], state.page)
    yield made
    context.close()


@pytest.mark.parametrize(("name", "look"), SHOWN)
def test_axe_finds_no_violation(pages: dict[str, Page], name: str, look: str) -> None:
    page, state = pages[name], STATES[name]
    given = (NARROW | LOOKS)[look]
    give(page, given)
    shown = page.locator(state.shows).first
    if not page.locator(state.shows).count() or not shown.is_visible():
        state.open(page)
    expect(page.locator(state.shows)).not_to_have_count(0)
    if not state.shows.endswith("[hidden]"):
        expect(shown).to_be_visible()
    assert violations(page, given, list(state.inside)) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= given.width
