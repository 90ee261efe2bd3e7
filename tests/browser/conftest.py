"""The built site over HTTP, and a real Chromium, once a session; a fresh page for each test."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from trees import ROOT
from watching import ARGUMENTS, Quiet, Watch

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker("browser")


def find_chromium() -> str:
    """What `scripts/set_up.py browser` found, else EDITION_CHROMIUM, else one on the PATH."""
    kept = ROOT / ".venv" / "chromium-path"
    found = kept.read_text("utf-8").strip() if kept.is_file() else ""
    if not Path(found).is_file():
        found = os.environ.get("EDITION_CHROMIUM", "")
    if not Path(found).is_file():
        found = next((path for path in map(shutil.which, NAMES) if path), "")
    if not found:
        pytest.fail("no Chromium: run `python3 scripts/set_up.py browser`", pytrace=False)
    return found


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve a folder over HTTP from a thread; gives its address."""
    servers: list[ThreadingHTTPServer] = []

    def start(folder: Path) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
        # Its shutdown waits for the end of a poll: half a second each, if it is not told otherwise.
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def base(site: Path, serve: Callable[[Path], str]) -> str:
    """The address of the real edition."""
    return serve(site)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def context(browser: Browser, base: str) -> Iterator[BrowserContext]:
    made = browser.new_context(base_url=base, viewport={"width": 1440, "height": 900})
    made.set_default_timeout(10_000)
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def watch(page: Page, base: str) -> Watch:
    return Watch(page, base)
