"""The preview: an edit shows soon, a broken file does no harm, a taken port is said plainly.

An edit is to show within two seconds. The tests wait far longer, so that a busy machine does not
fail them, and print the time that each edit took (`pytest -rP tests/test_serve.py`).
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from trees import copy_edition, copy_tiny, run

PATIENCE = 120.0  # seconds: other tests and other people use the machine too
COMMANDS = {
    "edition": ("edition.cli", "serve", "--port", "{port}"),
    "mkdocs": ("mkdocs", "serve", "--dev-addr", "127.0.0.1:{port}"),
}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Preview:
    """A preview server of an edition, with all that it has printed."""

    def __init__(self, root: Path, command: str) -> None:
        self.root = root
        self.base = f"http://127.0.0.1:{(port := free_port())}/"
        self.printed = ""
        self.process = subprocess.Popen(
            [sys.executable, "-m", *(part.format(port=port) for part in COMMANDS[command])],
            cwd=root,
            env={k: v for k, v in os.environ.items() if k != "EDITION_TEXTS"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        threading.Thread(target=self._listen, daemon=True).start()
        self.wait(lambda: bool(self.get("")), "the start")

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.printed += line

    def get(self, path: str) -> str:
        """A page, or nothing where the server does not answer yet."""
        try:
            with urllib.request.urlopen(self.base + path, timeout=5) as answer:
                text: str = answer.read().decode("utf-8")
                return text
        except OSError:
            return ""

    def wait(self, ready: Callable[[], bool], what: str) -> float:
        """Wait until something is so; returns and prints how many seconds that took."""
        start = time.perf_counter()
        while not ready():
            assert self.process.poll() is None, self.printed
            assert time.perf_counter() - start < PATIENCE, f"{what} never showed:\n{self.printed}"
            time.sleep(0.02)
        taken = time.perf_counter() - start
        print(f"{what} took {taken:.2f} s")
        return taken

    def edit(self, file: str, old: str, new: str) -> None:
        """Replace the first `old` in a file."""
        path = self.root / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    def stop(self) -> None:
        """End the server and what it started."""
        os.killpg(self.process.pid, 15)
        self.process.wait(10)


@pytest.fixture(scope="module", params=COMMANDS)
def preview(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Preview]:
    """The real edition served by `edition serve`, and by MkDocs alone."""
    root = copy_edition(tmp_path_factory.mktemp("serve") / "edition")
    server = Preview(root, request.param)
    yield server
    server.stop()


@pytest.fixture
def tiny_preview(tmp_path: Path) -> Iterator[Preview]:
    server = Preview(copy_tiny(tmp_path / "edition"), "edition")
    yield server
    server.stop()


WANG, CSS = "articles/wang-2024", "assets/edition/edition.css"
EDITS = {
    "study text": (f"docs/{WANG}.md", "\n{#p1}", " quixotry\n{#p1}", f"{WANG}/"),
    "hand-written page": ("docs/about.md", "# About", "# About quixotry", "about/"),
    "reference": ("bib/wang-2024.bib", "printed = {", "printed = {quixotry ", f"{WANG}/"),
    "style": (f"theme/{CSS}", ":root", ".quixotry {}\n:root", CSS),
    "template": ("theme/main.html", "<body", "<!-- quixotry --><body", "about/"),
}


@pytest.mark.parametrize("what", EDITS)
def test_an_edit_shows_in_the_preview(preview: Preview, what: str) -> None:
    file, old, new, page = EDITS[what]
    assert new not in preview.get(page)
    kept = (preview.root / file).read_text("utf-8")
    preview.edit(file, old, new)
    preview.wait(lambda: "quixotry" in preview.get(page), f"an edit of a {what}")
    (preview.root / file).write_text(kept, "utf-8")
    preview.wait(lambda: "quixotry" not in preview.get(page), f"an edit of a {what}, taken back,")


def test_preview_has_search_and_data(preview: Preview) -> None:
    # It may still be busy with the edits of the tests before.
    preview.wait(lambda: bool(preview.get("search/en/pagefind-entry.json")), "the search")
    preview.wait(lambda: bool(preview.get("data/bibliography.json")), "the data")


BROKEN = {
    "YAML of a data file": ("bib/distinct.yml", "- works: [", "- a: : ["),
    "front matter": ("docs/articles/ivanova-2019.md", "article: ivanova-2019", "article: : x"),
    "BibTeX": ("bib/lee-2021.bib", "@article{baker2001,", "@article{baker2001"),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_file_keeps_the_last_pages_and_is_reported(
    tiny_preview: Preview, what: str
) -> None:
    file, old, new = BROKEN[what]
    pages = ("articles/ivanova-2019/", "articles/lee-2021/", "bibliography/", "works/baker2001/")
    before = [tiny_preview.get(page).split("</main>")[0] for page in pages]
    good = (tiny_preview.root / file).read_text("utf-8")
    tiny_preview.edit(file, old, new)
    tiny_preview.wait(lambda: "the last pages" in tiny_preview.printed, "the message")
    assert f"{file}:" in tiny_preview.printed
    assert "Traceback" not in tiny_preview.printed
    tiny_preview.wait(lambda: tiny_preview.printed.count("Reloading") == 1, "the rebuild")
    assert [tiny_preview.get(page).split("</main>")[0] for page in pages] == before
    (tiny_preview.root / file).write_text(good, "utf-8")
    tiny_preview.edit("docs/about.md", "# About", "# About quixotry")
    tiny_preview.wait(lambda: "quixotry" in tiny_preview.get("about/"), "the mended edition")


def test_a_broken_template_is_reported_and_mended(tiny_preview: Preview) -> None:
    tiny_preview.edit("theme/main.html", "<body", "{% block %}<body")
    tiny_preview.wait(lambda: "TemplateSyntaxError" in tiny_preview.printed, "the message")
    tiny_preview.edit("theme/main.html", "{% block %}<body", "<body")
    tiny_preview.wait(lambda: "</html>" in tiny_preview.get(""), "the mended template")


def test_a_fault_of_content_is_shown_and_its_page_too(tiny_preview: Preview) -> None:
    tiny_preview.edit("docs/articles/lee-2021.md", "[@baker2001].", "[@nobody1999] quixotry.")
    tiny_preview.wait(lambda: "quixotry" in tiny_preview.get("articles/lee-2021/"), "the page")
    assert "docs/articles/lee-2021.md:" in tiny_preview.printed
    assert "nobody1999" in tiny_preview.printed


def test_a_taken_port_is_one_sentence_and_misuse(built_tiny: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        made = run(built_tiny, "edition.cli", "serve", "--port", str(port))
    assert made.returncode == 2
    assert made.stdout == ""
    (line,) = made.stderr.splitlines()
    assert str(port) in line
    assert f"PORT={port + 1}" in line


@pytest.mark.parametrize("port", ["0", "-1", "70000", "eight"])
def test_a_port_that_is_none_is_misuse(built_tiny: Path, port: str) -> None:
    made = subprocess.run(
        [sys.executable, "-m", "edition.cli", "serve", f"--port={port}"],
        cwd=built_tiny,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert made.returncode == 2
    assert "Traceback" not in made.stderr
