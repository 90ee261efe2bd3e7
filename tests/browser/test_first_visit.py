"""A reader's first visit: light, silent, from no other host, and readable without scripts."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from edition.files import Edition
from edition.readers import read_corpus
from looks import PAGES
from playwright.sync_api import Browser, Page, Response
from trees import ROOT, pages_of
from watching import Watch

ARTICLES = tuple(read_corpus(Edition(ROOT))[0].facts)
MOST_BYTES = 100_000  # 100 KB, the stricter of the two readings
OTHERS = {k: v for k, v in PAGES.items() if k not in ("article", "two languages")}
VISITED = {**{a: f"articles/{a}/" for a in ARTICLES}, **OTHERS, "nowhere": "404.html"}
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


@pytest.mark.parametrize("name", VISITED)
def test_page_is_silent_and_asks_no_other_host(page: Page, watch: Watch, name: str) -> None:
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(VISITED[name])
    page.evaluate("new Promise((done) => requestIdleCallback(done, { timeout: 500 }))")
    assert [a.url for a in answers if a.status != 200] == []
    assert watch.console == []
    assert watch.foreign == []
    if name in ARTICLES:
        # Every page of the test comes from a new context: nothing was fetched before.
        sizes = {a.url: len(gzip.compress(a.body(), 6, mtime=0)) for a in answers}
        print(f"{name}: {sum(sizes.values()):,} bytes in {len(sizes)} files")
        assert len(sizes) > 8
        assert sum(sizes.values()) <= MOST_BYTES


@pytest.fixture(scope="module")
def plain_page(browser: Browser, base: str) -> Iterator[Page]:
    """A page in a browser that runs no scripts."""
    context = browser.new_context(base_url=base, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("article", ARTICLES)
def test_article_can_be_read_without_javascript(plain_page: Page, article: str) -> None:
    plain_page.goto(f"articles/{article}/")
    # The driver's own questions to the page run all the same.
    seen = plain_page.evaluate(
        """() => [...document.querySelectorAll(".mv-par")].map((par) => [
            par.querySelectorAll(".mv-p").length,
            [...par.querySelectorAll(".mv-p")].filter((p) => p.checkVisibility()).length])"""
    )
    corpus = read_corpus(Edition(ROOT))[0]
    assert len(seen) == len(corpus.text(article).paragraphs)
    assert [number for number, (all_, shown) in enumerate(seen, 1) if shown != all_] == []
    assert plain_page.locator(".mv-refs, .mv-par").count() >= len(seen)
    plain_page.locator("#p19 .mv-n").click()
    assert plain_page.url.endswith("#p19")


def test_every_page_keeps_a_policy_of_its_own(site: Path) -> None:
    for name in pages_of(site):
        text = (site / name).read_text("utf-8")
        policies = POLICY.findall(text)
        assert len(policies) == 1, name
        assert text.index("Content-Security-Policy") < text.index("<script"), name
        assert "unsafe-inline" not in policies[0], name
        assert ("wasm-unsafe-eval" in policies[0]) == (name == "search/index.html"), name
