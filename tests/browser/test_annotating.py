"""From the button on a paragraph to a file that the check accepts, in a real browser."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from edition.anchorage import anchor_notes
from edition.checking import check_edition
from edition.diagnostics import Severity, render
from edition.files import Edition
from edition.markup import plain_text
from playwright.sync_api import BrowserContext, Page, expect
from trees import copy_parts

SELECT = """([id, words, css]) => {
    const block = document.querySelector(`#${id} ${css || ".mv-p"}`);
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let text = "", nodes = [];
    for (let n = walker.nextNode(); n; n = walker.nextNode()) {
        for (let i = 0; i < n.data.length; i += 1) { text += n.data[i]; nodes.push([n, i]); }
    }
    const start = text.indexOf(words[0]), end = text.indexOf(words[1], start) + words[1].length;
    const range = document.createRange();
    range.setStart(...nodes[start]);
    const [node, at] = nodes[end - 1];
    range.setEnd(node, at + 1);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
}"""


def select(page: Page, paragraph: str, first: str, last: str = "", css: str = "") -> None:
    page.evaluate(SELECT, [paragraph, [first, last or first], css])


def press(page: Page, paragraph: str) -> None:
    page.locator(f"#{paragraph}").hover()
    page.locator(f"#{paragraph} .mv-actions").get_by_role("button", name="Annotate").click()


def configure(site: Path, target: Path, host: str, repository: str, branch: str = "main") -> Path:
    """A site as a build with a code host makes it."""
    made = Path(shutil.copytree(site, target))
    for path in made.glob("articles/*/index.html"):
        fields = (
            f'<div class="mv-text" data-host="{host}" data-repository="{repository}" '
            f'data-branch="{branch}" '
        )
        page = path.read_text("utf-8")
        path.write_text(page.replace('<div class="mv-text" ', fields), "utf-8")
    return made


def accepted(root: Path, path: str, text: str) -> None:
    """The check takes the file once it is signed and written, and the note stands on its words."""
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    written = re.sub(r"(?m)^Write the note here.*$", "Says who?", text)
    file.write_text(written.replace('"Your Name"', '"Ada Reader"'), "utf-8")
    edition = Edition(root)
    corpus, found = check_edition(edition)
    own = [d for d in found if d.place.path == path and d.severity is not Severity.NOTE]
    assert own == [], render(own)
    note = f"{file.parent.name}/{file.stem}"
    place = anchor_notes(corpus)[note]
    assert place.status == "keep"
    if corpus.notes[note].quote:
        paragraph = next(
            p
            for t in corpus.texts_of(file.parent.name)
            for p in t.paragraphs
            if p.number == place.paragraph and t.language == place.language
        )
        assert plain_text(paragraph.text)[place.start : place.end] == corpus.notes[note].quote


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The edition's sources, to put the file into."""
    return copy_parts(tmp_path / "edition", "docs", "bib", "mkdocs.yml")


def test_file_from_the_form_is_valid(page: Page, root: Path):
    page.goto("articles/wang-2024/")
    select(page, "p19", "now appears to distance", "publicly from Russia")
    press(page, "p19")
    dialog = page.get_by_role("dialog")
    assert dialog.get_by_role("heading").inner_text() == "A note on ¶19"
    assert page.evaluate("document.activeElement.name") == "creator"
    dialog.get_by_label("Your name").fill('Ada "the" Reader: o\'Neil')
    dialog.get_by_label("Kind").select_option("questioning")
    dialog.get_by_label("Tags").fill("Hedging, Russia & West, hedging")
    dialog.get_by_label("The note").fill("Publicly, but how far?\n\nSee [[kukeyeva-2022:p73]].")
    dialog.get_by_label("may be published").check()
    text = dialog.get_by_label("The finished file").input_value()
    path = dialog.locator("code").inner_text()
    assert re.fullmatch(r"docs/annotations/wang-2024/p19-[a-z0-9-]+\.md", path)
    assert 'quote: "now appears to distance itself publicly from Russia"' in text
    assert "tags: [hedging, russia-west]" in text
    with page.expect_download() as download:
        dialog.get_by_role("button", name="Download the file").click()
    assert Path(download.value.path()).read_text("utf-8") == text
    accepted(root, path, text)


def test_form_asks_for_what_is_missing_and_gives_the_focus_back(page: Page):
    page.goto("articles/wang-2024/")
    press(page, "p2")
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Copy the file").click()
    assert page.evaluate("document.activeElement.name") == "creator"
    assert dialog.get_by_role("status").inner_text() == ""
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator("#p2 .mv-actions").get_by_role("button", name="Annotate")).to_be_focused()


def test_focus_stays_in_the_form(page: Page):
    page.goto("articles/wang-2024/")
    press(page, "p19")
    stops = []
    for _ in range(24):
        stops.append(page.evaluate("document.activeElement.closest('dialog') !== null"))
        page.keyboard.press("Tab")
    assert sum(stops) >= 20  # all but the browser's own controls


def test_citations_and_links_are_not_part_of_the_quotation(page: Page, root: Path):
    page.goto("articles/wang-2024/")
    select(page, "p20", "21st Century", "Under President Tokayev")
    press(page, "p20")
    dialog = page.get_by_role("dialog")
    text = dialog.get_by_label("The finished file").input_value()
    assert 'quote: "21st Century. Under President Tokayev"' in text
    accepted(root, dialog.locator("code").inner_text(), text)


@pytest.mark.parametrize("number", [1, 13, 19, 30])
def test_any_stretch_of_words_makes_a_valid_file(number: int, page: Page, root: Path):
    page.goto("articles/wang-2024/")
    block = page.locator(f"#p{number} .mv-p").first
    words = block.evaluate(
        "b => { const c = b.cloneNode(true); for (const x of c.querySelectorAll('.mv-cites')) "
        "x.replaceWith('\\u0000'); return c.textContent; }"
    )
    longest = max(words.split("\0"), key=len).split()
    select(page, f"p{number}", " ".join(longest[3:6]), " ".join(longest[8:11]))
    press(page, f"p{number}")
    dialog = page.get_by_role("dialog")
    text = dialog.get_by_label("The finished file").input_value()
    assert "\nquote: " in text
    accepted(root, dialog.locator("code").inner_text(), text)


def test_second_language_is_quoted_as_it_stands(page: Page, root: Path):
    page.goto("articles/kukeyeva-2022/")
    select(page, "p46", "unequal distance", "room to manoeuvre", ".mv-p.mv-en")
    press(page, "p46")
    dialog = page.get_by_role("dialog")
    text = dialog.get_by_label("The finished file").input_value()
    assert 'quote: "unequal distance and room to manoeuvre"' in text
    accepted(root, dialog.locator("code").inner_text(), text)


def test_without_a_selection_the_note_is_on_the_paragraph(page: Page, root: Path):
    page.goto("articles/wang-2024/")
    press(page, "p4")
    dialog = page.get_by_role("dialog")
    text = dialog.get_by_label("The finished file").input_value()
    assert "target: wang-2024:p4" in text
    assert "quote:" not in text
    accepted(root, dialog.locator("code").inner_text(), text)


def test_selection_elsewhere_is_left_alone(page: Page):
    page.goto("articles/wang-2024/")
    select(page, "p2", "The article traces")
    press(page, "p4")
    assert (
        "quote:" not in page.get_by_role("dialog").get_by_label("The finished file").input_value()
    )


def test_words_of_the_source_layer_are_never_taken(page: Page):
    """As a private copy has them: beside the study text, in the same paragraph."""
    page.goto("articles/wang-2024/")
    page.evaluate(
        """() => {
            const own = document.createElement("div");
            own.className = "mv-own";
            own.innerHTML = "<p class='mv-p'>Secret words of the author: copy none.</p>";
            document.querySelector("#p4 .mv-p").after(own);
        }"""
    )
    select(page, "p4", "Secret words of the author", css=".mv-own .mv-p")
    press(page, "p4")
    text = page.get_by_role("dialog").get_by_label("The finished file").input_value()
    assert "Secret" not in text
    page.keyboard.press("Escape")
    page.evaluate(
        """() => {
            const range = document.createRange();
            range.setStart(document.querySelector("#p4 .mv-p").firstChild, 0);
            range.setEndAfter(document.querySelector("#p4 .mv-own"));
            getSelection().removeAllRanges();
            getSelection().addRange(range);
        }"""
    )
    press(page, "p4")
    text = page.get_by_role("dialog").get_by_label("The finished file").input_value()
    assert "quote:" in text
    assert "Secret" not in text


HOSTS = {
    "github": ("https://github.com/owner/many", "/owner/many/new/texts/next"),
    "forgejo": ("https://codeberg.org/owner/many", "/owner/many/_new/texts/next/"),
}


@pytest.mark.parametrize("host", HOSTS)
def test_code_host_gets_name_and_file(
    host: str,
    site: Path,
    tmp_path: Path,
    serve: Callable[[Path], str],
    context: BrowserContext,
    root: Path,
):
    repository, path = HOSTS[host]
    context.route(f"{repository}/**", lambda route: route.fulfill(body="a new file"))
    page = context.new_page()
    made = configure(site, tmp_path / "site", host, repository, "texts/next")
    page.goto(serve(made) + "articles/wang-2024/")
    select(page, "p19", "now appears to distance", "publicly from Russia")
    with context.expect_page() as opened:
        press(page, "p19")
    address = urlsplit(opened.value.url)
    fields = parse_qs(address.query, strict_parsing=True)
    assert address.path == path
    assert opened.value.evaluate("window.opener") is None
    assert "Your Name" in fields["value"][0]
    accepted(root, fields["filename"][0], fields["value"][0])


def test_gitlab_gets_the_name_and_the_form_has_the_file(
    site: Path, tmp_path: Path, serve: Callable[[Path], str], context: BrowserContext
):
    page = context.new_page()
    made = configure(site, tmp_path / "site", "gitlab", "https://gitlab.com/owner/many", "trunk")
    page.goto(serve(made) + "articles/wang-2024/")
    press(page, "p19")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("takes the file’s name from here, not its text")
    expect(dialog.get_by_role("button", name="Copy the file")).to_be_visible()
    link = dialog.get_by_role("link", name="new file")
    address = urlsplit(str(link.get_attribute("href")))
    assert address.path == "/owner/many/-/new/trunk"
    assert parse_qs(address.query)["file_name"][0].startswith("docs/annotations/wang-2024/p19-")


def test_address_that_grows_too_long_opens_the_form(
    site: Path, tmp_path: Path, serve: Callable[[Path], str], context: BrowserContext
):
    page = context.new_page()
    made = configure(site, tmp_path / "site", "github", "https://github.com/owner/many")
    page.goto(serve(made) + "articles/kukeyeva-2022/")
    page.evaluate(
        """() => {
            const block = document.querySelector("#p46 .mv-p.mv-ru");
            block.textContent = "слово ".repeat(160);
            getSelection().selectAllChildren(block);
        }"""
    )
    press(page, "p46")
    text = page.get_by_role("dialog").get_by_label("The finished file").input_value()
    assert len(text) > 800
    assert len(context.pages) == 1


def test_notes_can_be_switched_off_and_chosen(page: Page):
    page.goto("articles/wang-2024/")
    count = page.locator(".mv-anno:visible").count()
    assert count >= 5
    form = page.locator(".mv-anno-filter")
    form.get_by_label("Kind").select_option("questioning")
    assert 0 < page.locator(".mv-anno:visible").count() < count
    assert page.locator(".mv-hl:not(.mv-hl-off)").count() < page.locator(".mv-hl").count()
    form.get_by_label("Kind").select_option("")
    form.get_by_label("show notes").uncheck()
    assert page.locator(".mv-anno:visible").count() == 0
    page.reload()
    assert page.locator(".mv-anno:visible").count() == 0
    page.goto("articles/wang-2024/#note-three-firsts")
    page.reload()
    assert page.locator("#note-three-firsts").is_visible()


def test_notes_are_folded_on_a_phone(page: Page):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("articles/wang-2024/")
    fold = page.locator("#p20 .mv-annos")
    assert fold.locator("summary").inner_text() == "1 note on ¶20"
    assert not fold.locator(".mv-anno").is_visible()
    fold.locator("summary").click()
    assert fold.locator(".mv-anno").is_visible()


def test_notes_are_printed_under_their_paragraph_unless_switched_off(page: Page):
    page.goto("articles/wang-2024/")
    page.locator(".mv-annos[open]").first.wait_for()
    page.set_viewport_size({"width": 643, "height": 900})  # A4 without its margins, 170 mm
    page.emulate_media(media="print")
    note, words = page.locator("#note-three-firsts"), page.locator("#p20 .mv-p")
    expect(note.locator(".mv-anno-body")).to_be_visible()
    above, below = words.bounding_box(), note.bounding_box()
    assert above
    assert below
    assert below["y"] >= above["y"] + above["height"]
    assert below["x"] < above["x"] + above["width"] / 2
    page.emulate_media(media="screen")
    page.locator(".mv-anno-filter").get_by_label("show notes").uncheck()
    page.emulate_media(media="print")
    expect(note).to_be_hidden()


def test_notes_stand_beside_their_words(page: Page):
    page.set_viewport_size({"width": 1600, "height": 1000})
    page.goto("articles/wang-2024/#p19")
    page.wait_for_timeout(300)
    note = page.locator("#note-since-when-the-distance").bounding_box()
    words = page.locator("#p19 .mv-hl").bounding_box()
    text = page.locator("#p19 .mv-p").bounding_box()
    assert note
    assert words
    assert text
    assert note["x"] > text["x"] + text["width"]
    assert -5 < note["y"] - words["y"] < 120


def test_list_of_notes_is_chosen_by_its_form(page: Page):
    page.goto("notes/")
    every = page.locator(".mv-anno-list > li:visible").count()
    page.locator(".mv-anno-filter").get_by_label("Article").select_option("wang-2024")
    chosen = page.locator(".mv-anno-list > li:visible").count()
    assert 0 < chosen < every
    assert "notes." in page.locator(".mv-anno-count").inner_text()
