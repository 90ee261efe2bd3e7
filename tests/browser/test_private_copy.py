"""The two layers of a private copy in a real browser: beside each other, by button and by key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from edition.files import Edition
from places import CORPUS
from playwright.sync_api import Browser, Page, expect
from trees import copy_tiny, run


@pytest.fixture(scope="module")
def private(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """The address of a private copy of the tiny edition."""
    root = copy_tiny(tmp_path_factory.mktemp("private") / "edition")
    (root / "texts").mkdir()
    for path in (CORPUS / "texts").iterdir():
        (root / "texts" / path.name).write_bytes(path.read_bytes())
    made = run(root, "edition.cli", "private")
    assert made.returncode == 0, made.stdout + made.stderr
    return serve(Edition(root).private_site)


@pytest.fixture
def reader(browser: Browser, private: str) -> Iterator[Page]:
    context = browser.new_context(base_url=private, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto("articles/lee-2021/")
    yield page
    context.close()


def shown(page: Page) -> tuple[bool, bool]:
    """Whether the study text and the authors' words of p1 are on the page."""
    study, own = page.locator("#p1 > .mv-p"), page.locator("#p1 > .mv-own")
    return study.is_visible(), own.is_visible()


def boxes(page: Page) -> tuple[dict[str, float], dict[str, float]]:
    study = page.locator("#p1 > .mv-p").bounding_box()
    own = page.locator("#p1 > .mv-own").bounding_box()
    assert study
    assert own
    return dict(study), dict(own)


def test_layers_stand_side_by_side_on_a_wide_screen(reader: Page) -> None:
    study, own = boxes(reader)
    assert own["x"] >= study["x"] + study["width"]
    assert abs(own["y"] - study["y"]) < 4


def test_layers_stand_one_below_the_other_on_a_phone(reader: Page) -> None:
    reader.set_viewport_size({"width": 390, "height": 800})
    study, own = boxes(reader)
    assert own["y"] >= study["y"] + study["height"]
    assert reader.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize(
    ("key", "expected"), [("s", (True, False)), ("o", (False, True)), ("b", (True, True))]
)
def test_key_chooses_what_is_shown_and_is_remembered(
    reader: Page, key: str, expected: tuple[bool, bool]
) -> None:
    reader.keyboard.press(key)
    assert shown(reader) == expected
    reader.reload()
    assert shown(reader) == expected
    pressed = reader.locator(".mv-layers button[aria-pressed=true]")
    expect(pressed).to_have_attribute("aria-keyshortcuts", key)


def test_button_chooses_too(reader: Page) -> None:
    reader.get_by_role("button", name="Authors’ words").click()
    assert shown(reader) == (False, True)


def test_typing_a_search_changes_nothing(reader: Page) -> None:
    reader.locator("#mv-q").focus()
    reader.keyboard.type("sob")
    assert shown(reader) == (True, True)
    expect(reader.locator("#mv-q")).to_have_value("sob")


def test_browsers_own_shortcuts_change_nothing(reader: Page) -> None:
    for key in ("Control+s", "Alt+o", "Meta+b"):
        reader.keyboard.press(key)
    assert shown(reader) == (True, True)


def test_keys_can_be_switched_off_for_good(reader: Page) -> None:
    reader.get_by_label("keys s, b, o").uncheck()
    reader.reload()
    reader.keyboard.press("s")
    assert shown(reader) == (True, True)


def test_search_page_finds_the_authors_words(reader: Page) -> None:
    reader.goto("search/?q=engineers")
    expect(reader.locator(".mv-found", has_text="authors’ words").first).to_be_visible()


def test_copying_a_paragraph_takes_the_study_text_alone(reader: Page) -> None:
    """What is copied is called a paraphrase by its citation; the authors' words are none."""
    reader.evaluate(
        "Object.defineProperty(navigator, 'clipboard', "
        "{value: {writeText: async (text) => { window.copied = text; }}})"
    )
    reader.locator("#p1").hover()
    reader.locator("#p1 .mv-actions button", has_text="Text").click()
    copied = reader.evaluate("window.copied")
    assert "Lee begins with" in copied
    assert "engineers" not in copied


def test_without_scripts_both_layers_and_the_banner_are_there(
    browser: Browser, private: str
) -> None:
    context = browser.new_context(base_url=private, java_script_enabled=False)
    page = context.new_page()
    page.goto("articles/lee-2021/")
    assert shown(page) == (True, True)
    expect(page.locator(".mv-private")).to_be_visible()
    context.close()
