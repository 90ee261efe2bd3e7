"""Teaching and citing in a real browser: reading lists on screen and paper, copied citations."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from edition.files import Edition
from edition.readers import read_corpus
from playwright.sync_api import Browser, BrowserContext, Page, expect

PACKS = ("introduction", "january-2022")


@pytest.mark.parametrize("pack", PACKS)
def test_list_and_questions_fill_one_sheet_of_paper(page: Page, pack: str) -> None:
    page.set_viewport_size({"width": 643, "height": 900})  # A4 without its margins, 170 mm
    page.goto(f"teach/{pack}/")
    page.emulate_media(media="print")
    height = page.evaluate(
        """() => document.querySelector("#texts").getBoundingClientRect().top
             - document.querySelector("h1").getBoundingClientRect().top"""
    )
    assert height <= (297 - 20 - 18) / 25.4 * 96


@pytest.mark.parametrize("pack", PACKS)
def test_passages_are_folded_on_screen_and_open_on_paper(page: Page, pack: str) -> None:
    page.goto(f"teach/{pack}/")
    paragraph = page.locator(".mv-sheet-p").first
    expect(paragraph).to_be_hidden()
    page.emulate_media(media="print")
    expect(paragraph).to_be_visible()
    expect(page.locator(".mv-sheet-sources li").last).to_be_visible()
    expect(page.locator(".mv-top")).to_be_hidden()


def test_reading_list_needs_no_script(browser: Browser, base: str) -> None:
    context = browser.new_context(base_url=base, java_script_enabled=False)
    page = context.new_page()
    page.goto("teach/january-2022/")
    page.locator(".mv-sheet summary").first.click()
    expect(page.locator(".mv-sheet-p").first).to_be_visible()
    page.goto("articles/wang-2024/")
    page.get_by_text("Cite this page", exact=True).click()
    expect(page.locator(".mv-cite-page dt", has_text="GOST").first).to_be_visible()
    context.close()


@pytest.mark.parametrize("width", [1440, 390])
def test_passages_of_a_list_lead_to_their_first_paragraph_without_a_script(
    browser: Browser, base: str, width: int
) -> None:
    context = browser.new_context(
        base_url=base, java_script_enabled=False, viewport={"width": width, "height": 800}
    )
    page = context.new_page()
    page.goto("teach/january-2022/")
    links = page.locator(".mv-pack .mv-passage[href*='-p']")
    ranges = links.evaluate_all("(all) => all.map((a) => a.href)")
    assert len(ranges) >= 3
    for link in ranges:
        page.goto(link)
        first = link.split("#")[1].split("-")[0]
        bar = page.locator(".mv-top").bounding_box()
        paragraph = page.locator(f"#{first}").bounding_box()
        assert bar
        assert paragraph
        # Under the bar, with at most a heading above it.
        assert -1 <= paragraph["y"] - bar["height"] <= 80, link
    context.close()


def test_passage_of_a_list_opens_the_article_with_the_passage_marked(page: Page) -> None:
    page.goto("teach/january-2022/")
    page.locator(".mv-pack .mv-passage").first.click()
    page.wait_for_url("**/articles/wang-2024/#p22-p23")
    expect(page.locator(".mv-chosen")).to_have_count(2)


def test_copied_citation_names_edition_version_and_date(
    context: BrowserContext, page: Page, site: Path
) -> None:
    settings = read_corpus(Edition(site.parent))[0].settings
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("articles/wang-2024/#p19")
    page.locator("#p19").hover()
    page.locator("#p19").get_by_role("button", name="Citation").or_(
        page.locator("#p19").get_by_role("button", name="Copy citation")
    ).first.click()
    words = page.evaluate("navigator.clipboard.readText()")
    assert words.startswith("Wang, ¶19, as paraphrased in Many Vectors, ")
    assert f"version {settings.version}, {settings.date}" in words
    assert words.endswith("/articles/wang-2024/#p19")


def test_every_paragraph_leads_to_its_citations_and_to_a_report(page: Page) -> None:
    page.goto("articles/wang-2024/")
    page.locator("#p19").hover()
    page.locator("#p19 .mv-actions a").click()
    page.wait_for_url("**/articles/wang-2024/cite/#p19")
    entry = page.locator("#p19")
    expect(entry).to_be_in_viewport()
    expect(entry.get_by_text(re.compile("Report an error"))).to_be_visible()
    expect(entry).to_contain_text("Wang, ¶19, as paraphrased in")


def test_files_of_a_paragraph_are_downloaded(page: Page) -> None:
    page.goto("articles/wang-2024/cite/")
    with page.expect_download() as download:
        page.locator("#p19").get_by_role("link", name=re.compile("^RIS")).click()
    text = Path(download.value.path()).read_text("utf-8")
    assert "TI  - Wang, ¶19, as paraphrased in Many Vectors" in text
