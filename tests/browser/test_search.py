"""Search in a real browser: words of both languages, nothing fetched early, keyboard alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from trees import build, copy_tiny
from watching import Watch

RESULTS = ".mv-results > li"


def ask(page: Page, words: str) -> None:
    """Search on the search page and wait for the answer."""
    page.goto("search/")
    page.locator("main input[type=search]").fill(words)
    expect(page.locator("[data-search] [role=status]")).to_contain_text("found")


def lands(page: Page, link: str) -> str:
    """Follow a hit; returns the text of the paragraph that it lands on."""
    page.locator(link).first.click()
    match = re.search(r"/articles/[\w-]+/(?:\?[^#]*)?#(p\d+)$", page.url)
    assert match, page.url
    paragraph = page.locator(f"#{match[1]}")
    expect(paragraph).to_be_in_viewport()
    return paragraph.inner_text()


def test_english_word_finds_its_paragraph(page: Page) -> None:
    ask(page, "statehood")
    assert "statehood" in lands(page, f"{RESULTS} a[href*='articles/']").lower()


@pytest.mark.parametrize(
    ("asked", "stem"),
    [("президентами", "президент"), ("границею", "границ"), ("векторностями", "векторност")],
)
def test_inflected_russian_word_finds_its_paragraph(page: Page, asked: str, stem: str) -> None:
    ask(page, asked)
    text = lands(page, f"{RESULTS} a[href*='articles/']").lower()
    assert asked not in text
    assert stem in text


def test_name_of_an_author_finds_the_work(page: Page) -> None:
    ask(page, "Hanks")
    page.locator(f"{RESULTS} a[href*='works/']").first.click()
    assert "/works/" in page.url


def test_words_of_a_note_find_it_and_lead_to_it(page: Page) -> None:
    ask(page, "reader can test without a library")
    hit = page.locator(RESULTS).first
    expect(hit.locator(".mv-kind")).to_have_text("Note")
    expect(hit.locator(".mv-found")).to_have_text(re.compile("The editors .* on Wang 2024 ¶11"))
    hit.locator(".mv-found").click()
    note = page.locator("#note-checking-the-unemployed")
    expect(note).to_be_in_viewport()
    expect(note.locator("mark.mv-hit").first).to_be_visible()


def test_passage_comes_before_a_note_with_the_same_words(page: Page) -> None:
    for words in ("4.583 million", "87,000", "US dollars tenge", "Luhansk separatist"):
        ask(page, words)
        kinds = page.locator(f"{RESULTS} .mv-kind").all_inner_texts()
        first = kinds.index("Passage")
        assert "Note" not in kinds[:first], (words, kinds)


def test_notes_can_be_asked_for_alone_and_left_out(page: Page) -> None:
    ask(page, "sovereignty")
    kind = page.locator("select[name=kind]")
    kind.select_option("Note")
    expect(page.locator(f"{RESULTS} .mv-kind").first).to_have_text("Note")
    assert set(page.locator(f"{RESULTS} .mv-kind").all_inner_texts()) == {"Note"}
    kind.select_option("Passage")
    expect(page.locator(f"{RESULTS} .mv-kind").first).to_have_text("Passage")
    page.locator("select[name=article]").select_option("Chukubayev 2023")
    assert "Note" not in page.locator(f"{RESULTS} .mv-kind").all_inner_texts()


def test_word_that_is_nowhere_is_said_to_be_nowhere(page: Page) -> None:
    ask(page, "qwrtzpsdf")
    expect(page.locator(RESULTS)).to_have_count(0)
    expect(page.locator("[data-search] [role=status]")).to_contain_text(
        re.compile(r"^(0|No|Nothing)")
    )


def index_requests(watch: Watch) -> list[str]:
    return [url for url in watch.requests if re.search(r"/search/..?/|pagefind", url)]


@pytest.mark.parametrize("where", ["", "articles/wang-2024/", "bibliography/", "search/"])
def test_nothing_of_the_index_is_fetched_before_typing(
    page: Page, watch: Watch, where: str
) -> None:
    page.goto(where, wait_until="networkidle")
    assert index_requests(watch) == []


def test_index_is_fetched_in_pieces_from_this_host(page: Page, watch: Watch, site: Path) -> None:
    sizes: list[int] = []
    page.on("response", lambda r: sizes.append(len(r.body())) if "/search/" in r.url else None)
    ask(page, "statehood")
    assert index_requests(watch)
    assert watch.foreign == []
    assert watch.console == []
    whole = sum(p.stat().st_size for p in (site / "search").rglob("*") if p.is_file())
    assert sum(sizes) < whole / 3


def test_question_in_the_address_is_answered(page: Page) -> None:
    page.goto("search/?q=statehood")
    expect(page.locator(f"{RESULTS} a").first).to_be_visible()
    expect(page.locator("main input[type=search]")).to_have_value("statehood")


def test_search_box_of_any_page_leads_to_the_results(page: Page) -> None:
    page.goto("articles/wang-2024/")
    page.locator(".md-header input[type=search]").fill("statehood")
    page.locator(".md-header input[type=search]").press("Enter")
    expect(page.locator(f"{RESULTS} a").first).to_be_visible()
    assert page.url.endswith("/search/?q=statehood")


def focused(page: Page) -> str:
    """A short description of the element that has the focus."""
    return page.evaluate(
        """() => {
            const e = document.activeElement;
            const field = e.matches("input[type=search]") ? "search" : "";
            return [e.className, field, e.closest(".mv-results") ? "hit" : ""].join(" ");
          }"""
    )


def tab_to(page: Page, mark: str, most: int) -> None:
    """Press Tab until the focused element bears a mark."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if mark in focused(page).split():
            return
    pytest.fail(f"{most} times Tab lead to no {mark}")


def test_keyboard_leads_from_the_first_tab_to_a_hit(page: Page) -> None:
    page.goto("articles/wang-2024/")
    page.keyboard.press("Tab")
    assert "md-skip" in focused(page).split()
    tab_to(page, "search", 12)
    page.keyboard.type("statehood")
    page.keyboard.press("Enter")
    expect(page.locator(f"{RESULTS} a").first).to_be_visible()
    assert "search" in focused(page).split()
    tab_to(page, "hit", 4)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/(articles|works|timeline|glossary)/.*[?#].+"))


def test_skip_link_leads_past_the_bar(page: Page) -> None:
    page.goto("articles/wang-2024/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main, article') !== null")


def test_results_are_announced(page: Page) -> None:
    ask(page, "statehood")
    assert page.locator("[data-search] [role=status]").inner_text()[0].isdigit()


# ------------------------------------------------------------------------- hostile words


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """A tiny edition with mark-up in a title, over HTTP."""
    root = copy_tiny(tmp_path_factory.mktemp("hostile-search") / "edition")
    bib = root / "bib" / "lee-2021.bib"
    title = "Quixotry <img src=x onerror=document.body.id='hacked'> of rivers"
    text = bib.read_text("utf-8").replace("title = {Water Levels}", f"title = {{{title}}}")
    bib.write_text(text, "utf-8")
    return serve(build(root))


@pytest.mark.parametrize("words", ["quixotry", "<img src=x onerror=alert(1)> rivers"])
def test_mark_up_in_what_is_found_or_asked_stays_text(
    browser: Browser, hostile: str, words: str
) -> None:
    page = browser.new_page()
    page.goto(f"{hostile}search/")
    page.locator("main input[type=search]").fill(words)
    expect(page.locator("[data-search] [role=status]")).to_contain_text("found")
    page.wait_for_timeout(200)
    assert page.locator("[data-search] img").count() == 0
    assert page.evaluate("document.body.id") == ""
    page.close()
