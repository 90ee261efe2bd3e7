"""From the keystroke to the passage: where a hit lands, what stands first, what is offered."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from watching import Watch

FIELD = "main input[type=search]"
STATUS = "[data-search] [role=status]"
FIRST = ".mv-answer > .mv-results .mv-found"


def ask(page: Page, words: str) -> None:
    page.goto("search/")
    page.locator(FIELD).fill(words)
    expect(page.locator(STATUS)).to_contain_text("found")


def bundles(watch: Watch) -> list[str]:
    """The languages whose bundles were opened, in order."""
    found = (re.search(r"/search/(..)/pagefind-entry", url) for url in watch.requests)
    return [match[1] for match in found if match]


def marked(page: Page) -> list[str]:
    page.wait_for_selector("mark.mv-hit")
    return [text.lower() for text in page.locator("mark.mv-hit").all_inner_texts()]


# ------------------------------------------------------------------------- where a hit lands


def test_hit_lands_on_its_paragraph_with_the_words_marked(page: Page) -> None:
    ask(page, "confucius institute")
    page.locator(f"{FIRST}[href*='articles/']").first.click()
    paragraph = page.url.split("#")[1]
    assert set(marked(page)) == {"confucius", "institutes"}
    assert page.locator(f"#{paragraph} mark.mv-hit").count() == 2
    expect(page.locator(f"#{paragraph}")).to_be_in_viewport()


def test_marks_know_russian_inflections(page: Page, watch: Watch) -> None:
    page.goto("articles/kukeyeva-2022/?mark=газовый протест#p42")
    assert {"газовых", "протестов"} <= set(marked(page))
    assert watch.console == []


def test_escape_takes_the_marks_and_the_words_from_the_address(page: Page) -> None:
    page.goto("articles/wang-2024/?mark=tenge#p11")
    before = page.locator("#p11").inner_text()
    marked(page)
    page.keyboard.press("Escape")
    expect(page.locator("mark.mv-hit")).to_have_count(0)
    assert page.locator("#p11").inner_text() == before
    assert page.url.endswith("articles/wang-2024/#p11")


@pytest.mark.parametrize("mark", ["", "%3Cb%3E", "%22", "((", "qwrtzpsdf"])
def test_odd_words_to_mark_do_no_harm(page: Page, watch: Watch, mark: str) -> None:
    page.goto(f"articles/wang-2024/?mark={mark}#p11", wait_until="networkidle")
    assert page.locator("mark.mv-hit").count() == 0
    assert watch.console == []


def test_folded_summary_opens_for_its_marks(page: Page) -> None:
    ask(page, "валюта бағамы")
    page.locator(FIRST).first.click()
    assert "валюта" in marked(page)
    expect(page.locator("mark.mv-hit").first).to_be_visible()


def test_event_and_work_are_landed_on_too(page: Page) -> None:
    ask(page, "Baiterek rocket")
    page.locator(f"{FIRST}[href*='timeline/']").first.click()
    assert "baiterek" in marked(page)
    ask(page, "Crouching Bear")
    page.locator(FIRST).first.click()
    assert "crouching" in marked(page)


# ------------------------------------------------------------------- keyboard, narrowing, words


def test_slash_goes_to_the_box_and_arrows_lead_to_the_passage(page: Page) -> None:
    page.goto("articles/wang-2024/")
    page.keyboard.press("/")
    page.keyboard.type("eco-diplomacy")
    page.keyboard.press("Enter")
    expect(page.locator(FIRST).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(FIRST).first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/articles/kuzembayeva-2025/.*#p29$"))


def test_slash_in_a_field_is_a_slash(page: Page) -> None:
    page.goto("search/")
    page.locator(FIELD).focus()
    page.keyboard.type("a/b")
    expect(page.locator(FIELD)).to_have_value("a/b")


@pytest.mark.parametrize("kind", ["Passage", "Summary", "Term", "Event", "Work"])
def test_kind_narrows_the_answer(page: Page, kind: str) -> None:
    ask(page, "Kazakhstan")
    page.locator("[name=kind]").select_option(kind)
    page.wait_for_url(re.compile(f"kind={kind}"))
    expect(page.locator(".mv-answer .mv-kind").first).to_have_text(kind)
    page.wait_for_timeout(300)
    assert set(page.locator(".mv-answer .mv-kind").all_inner_texts()) == {kind}


def test_article_narrows_the_answer_and_stays_in_the_address(page: Page) -> None:
    page.goto("search/?q=sanctions&kind=Passage&article=Wang 2024")
    expect(page.locator(FIRST).first).to_be_visible()
    links = page.locator(FIRST).evaluate_all("(all) => all.map((a) => a.href)")
    assert all("articles/wang-2024/" in link for link in links)


def test_more_hits_can_be_asked_for(page: Page) -> None:
    ask(page, "Kazakhstan")
    expect(page.locator(FIRST)).to_have_count(10)
    page.locator(".mv-more").click()
    expect(page.locator(FIRST)).to_have_count(20)
    expect(page.locator(FIRST).nth(10)).to_be_focused()


def test_misspelt_word_is_answered_with_the_nearest_known_one(page: Page) -> None:
    ask(page, "soverignty")
    expect(page.locator(STATUS)).to_contain_text("Nothing found for “soverignty”")
    expect(page.locator(f"{STATUS} a")).to_have_text("sovereignty")
    expect(page.locator(FIRST).first).to_have_text("sovereignty")


# ------------------------------------------------------------------------- terms and languages


def test_term_stands_first_and_brings_its_passages_in_russian(page: Page) -> None:
    ask(page, "hedging")
    expect(page.locator(FIRST).first).to_have_attribute("href", re.compile("glossary/hedging/$"))
    group = page.locator(".mv-group", has_text="The same term in Russian")
    expect(group.locator(".mv-results mark").first).to_have_text(re.compile("^хеджир"))
    expect(page.locator(STATUS)).to_contain_text("in Russian")
    expect(page.locator(".mv-term-entry .mv-excerpt")).to_contain_text("mixed strategy")


def test_russian_form_in_any_case_brings_the_english_passages(page: Page) -> None:
    ask(page, "многовекторной политики")
    expect(page.locator(FIRST).first).to_have_attribute("href", re.compile("multi-vector-policy"))
    group = page.locator(".mv-group", has_text="The same term in English")
    expect(group.locator(".mv-found").first).to_be_visible()


@pytest.mark.parametrize(
    ("words", "first"), [("Carlsberg", ["en"]), ("теолог", ["ru", "kk"]), ("бағам", ["ru", "kk"])]
)
def test_script_decides_which_bundles_are_opened(
    page: Page, watch: Watch, words: str, first: list[str]
) -> None:
    ask(page, words)
    assert bundles(watch) == first


def test_diacritics_and_yo_make_no_difference(page: Page) -> None:
    for one, other in (("muller", "Müller"), ("твердая защита", "твёрдая защита")):
        ask(page, one)
        links = page.locator(FIRST).all_inner_texts()
        ask(page, other)
        assert page.locator(FIRST).all_inner_texts() == links


def test_words_in_quotation_marks_stand_together(page: Page) -> None:
    ask(page, '"soft power"')
    for text in page.locator(".mv-answer > .mv-results mark").all_inner_texts():
        assert text.lower() == "soft power"
