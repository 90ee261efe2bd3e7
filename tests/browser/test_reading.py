"""Reading in a real browser: addresses, ranges, citations, notes, languages, without JavaScript."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from watching import Watch

ARTICLE = "articles/wang-2024/"
TWO_LANGUAGES = "articles/kukeyeva-2022/"
# ------------------------------------------------------------------------------ addresses


def test_paragraph_number_puts_its_address_into_the_bar_and_marks_it(page: Page) -> None:
    page.goto(ARTICLE)
    page.locator("#p19 .mv-n").click()
    assert page.url.endswith(f"{ARTICLE}#p19")
    assert marked(page) == [19]


def marked(page: Page) -> list[int]:
    """The numbers of the paragraphs that look marked: with a background of their own."""
    return page.evaluate(
        """() => [...document.querySelectorAll(".mv-par")].filter((p) => {
            const look = getComputedStyle(p);
            return look.backgroundImage !== "none"
              || !["rgba(0, 0, 0, 0)", "transparent"].includes(look.backgroundColor);
          }).map((p) => Number(p.id.slice(1)))"""
    )


def is_in_view(page: Page, selector: str) -> bool:
    """Whether the top of an element is on the screen, below the bar at the top."""
    return page.evaluate(
        """(selector) => {
            const top = document.querySelector(selector).getBoundingClientRect().top;
            const bar = document.querySelector(".md-header").getBoundingClientRect().bottom;
            return top >= bar - 1 && top < innerHeight;
          }""",
        selector,
    )


def test_nothing_is_marked_without_an_address(page: Page) -> None:
    page.goto(ARTICLE)
    assert marked(page) == []


def test_paragraph_address_marks_it_and_brings_it_into_view(page: Page) -> None:
    page.goto(f"{ARTICLE}#p30")
    assert marked(page) == [30]
    assert is_in_view(page, "#p30")


def test_range_marks_exactly_its_paragraphs_and_scrolls_to_the_first(page: Page) -> None:
    page.goto(f"{ARTICLE}#p19-p23")
    assert marked(page) == [19, 20, 21, 22, 23]
    expect(page.locator("#p19")).to_be_in_viewport()
    assert is_in_view(page, "#p19")


def test_another_range_takes_the_place_of_the_first(page: Page) -> None:
    page.goto(f"{ARTICLE}#p19-p23")
    page.evaluate("location.hash = '#p3-p4'")
    page.wait_for_function("document.querySelector('#p3').classList.contains('mv-chosen')")
    assert marked(page) == [3, 4]
    page.go_back()
    page.wait_for_function("document.querySelector('#p19').classList.contains('mv-chosen')")
    assert marked(page) == [19, 20, 21, 22, 23]


@pytest.mark.parametrize("anchor", ["#p23-p19", "#p900-p901", "#p-p", "#p0", "#%22%3E", "#nowhere"])
def test_an_odd_address_does_no_harm(page: Page, watch: Watch, anchor: str) -> None:
    page.goto(f"{ARTICLE}{anchor}")
    expect(page.locator("#p1")).to_be_visible()
    assert watch.console == []


# ----------------------------------------------------------------------- citations, notes


def first_citation(page: Page) -> tuple[Locator, str, str]:
    """The first citation of a page that resolves: its link, its id, its entry's address."""
    cites = page.locator(".mv-cites", has=page.locator(".mv-cite[href^='#ref-']")).first
    link = cites.locator(".mv-cite").first
    return link, str(cites.get_attribute("id")), str(link.get_attribute("href"))


def test_citation_leads_to_its_entry_and_the_entry_back(page: Page) -> None:
    page.goto(ARTICLE)
    link, identifier, target = first_citation(page)
    link.click()
    page.get_by_role("dialog").locator(f"a[href='{target}']").first.click()
    assert page.url.endswith(target)
    assert is_in_view(page, target)
    page.locator(f"{target} a[href='#{identifier}']").click()
    assert page.url.endswith(f"#{identifier}")
    assert is_in_view(page, f"#{identifier}")


def test_citation_shows_its_work_in_place_and_escape_closes_it(page: Page) -> None:
    page.goto(ARTICLE)
    link, _, target = first_citation(page)
    printed = page.locator(f"{target} .mv-ref-printed").inner_text()
    link.focus()
    page.keyboard.press("Enter")
    card = page.get_by_role("dialog")
    expect(card).to_contain_text(printed)
    expect(card).to_be_focused()
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    expect(link).to_be_focused()


def test_citation_opened_in_a_new_tab_is_a_link_to_its_entry(page: Page) -> None:
    page.goto(ARTICLE)
    link, _, target = first_citation(page)
    with page.context.expect_page() as opened:
        link.click(modifiers=["ControlOrMeta"])
    assert opened.value.url.endswith(target)


def test_entry_leads_to_its_work_and_the_work_to_the_citation(page: Page) -> None:
    page.goto(ARTICLE)
    page.locator(".mv-refs li:has(.mv-ref-uses a) a[href*='works/']").first.click()
    assert re.search(r"/works/[\w-]+/$", page.url)
    back = page.locator(f"a[href*='{ARTICLE}#c']").first
    anchor = str(back.get_attribute("href")).split("#")[1]
    back.click()
    assert page.url.endswith(f"{ARTICLE}#{anchor}")
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()


NOTED = "articles/nyshanbayev-2024/"


def first_note(page: Page) -> tuple[Locator, Locator]:
    """The first citation of a page that leads to an editorial note, and that note."""
    link = page.locator(".mv-cite-open[href^='#em-p']").first
    return link, page.locator(str(link.get_attribute("href")))


def test_open_citation_says_in_place_what_the_editorial_note_says(page: Page) -> None:
    page.goto(NOTED)
    link, note = first_note(page)
    said = note.text_content()
    link.click()
    expect(page.get_by_role("dialog")).to_contain_text(str(said))


def test_link_to_an_editorial_note_opens_its_fold(page: Page) -> None:
    page.set_viewport_size({"width": 900, "height": 800})
    page.goto(NOTED)
    link, note = first_note(page)
    expect(note).to_be_hidden()
    link.click()
    page.get_by_role("dialog").get_by_role("link", name="editorial note").click()
    expect(note).to_be_visible()
    expect(note).to_be_in_viewport()


@pytest.mark.parametrize("width", [1440, 900, 390])
def test_address_of_an_editorial_note_opens_its_fold(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(NOTED)
    target = page.locator("details .mv-em").first.get_attribute("id")
    page.goto("about/")
    page.goto(f"{NOTED}#{target}")
    expect(page.locator(f"#{target}")).to_be_visible()
    expect(page.locator(f"#{target}")).to_be_in_viewport()


# ---------------------------------------------------------------------------- two languages


def shown_languages(page: Page) -> list[str]:
    """The languages whose version of paragraph 1 can be seen."""
    return [k for k in ("ru", "en") if page.locator(f"#p1 .mv-{k}").is_visible()]


def test_both_languages_stand_side_by_side_at_first(page: Page) -> None:
    page.goto(TWO_LANGUAGES)
    assert shown_languages(page) == ["ru", "en"]


@pytest.mark.parametrize("language", ["ru", "en"])
def test_language_is_chosen_by_keyboard_and_remembered(page: Page, language: str) -> None:
    page.goto(TWO_LANGUAGES)
    names = {"ru": "Русский", "en": "English"}
    button = page.get_by_role("button", name=names[language], exact=True)
    for _ in range(80):
        page.keyboard.press("Tab")
        if button.evaluate("b => b === document.activeElement"):
            break
    else:
        pytest.fail("the switch cannot be reached with Tab")
    page.keyboard.press("Enter")
    assert shown_languages(page) == [language]
    expect(button).to_have_attribute("aria-pressed", "true")
    page.reload()
    assert shown_languages(page) == [language]
    expect(button).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize("language", ["Русский", "English", "Both"])
def test_each_paragraph_can_be_addressed_in_either_language(page: Page, language: str) -> None:
    page.goto(TWO_LANGUAGES)
    page.get_by_role("button", name=language, exact=True).click()
    page.locator("#p20 .mv-n").click()
    assert page.url.endswith("#p20")
    assert is_in_view(page, "#p20")


@pytest.mark.parametrize("language", ["Русский", "English"])
def test_address_of_a_citation_is_found_in_either_language(page: Page, language: str) -> None:
    page.goto(TWO_LANGUAGES)
    page.get_by_role("button", name=language, exact=True).click()
    anchor = str(page.locator("#p100 ~ .mv-par .mv-cites[id]").first.get_attribute("id"))
    page.goto("about/")
    page.goto(f"{TWO_LANGUAGES}#{anchor}")
    number = anchor.removeprefix("c").split("-")[0]
    expect(page.locator(f"#p{number}")).to_be_in_viewport()


# -------------------------------------------------------------------------- no JavaScript


@pytest.fixture
def plain_page(browser: Browser, base: str):  # type: ignore[no-untyped-def]
    context = browser.new_context(base_url=base, java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_citations_work_without_javascript(plain_page: Page) -> None:
    plain_page.goto(ARTICLE)
    link = plain_page.locator(".mv-cite[href^='#ref-']").first
    target = str(link.get_attribute("href"))
    link.click()
    expect(plain_page.locator(target)).to_be_in_viewport()


def test_search_says_that_it_needs_javascript_and_leads_on(plain_page: Page) -> None:
    plain_page.goto("search/?q=water")
    said = plain_page.locator("noscript").inner_html()
    assert "needs JavaScript" in said
    assert "../bibliography/" in said
