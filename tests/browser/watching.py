"""How the browser is started, what serves the site to it, and what watches a page."""

from __future__ import annotations

from http.server import SimpleHTTPRequestHandler
from urllib.parse import urlsplit

from playwright.sync_api import Page

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class Quiet(SimpleHTTPRequestHandler):
    """Files of a folder, as a host of static sites serves them, without a line a request."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else head and body of an answer come 40 ms apart

    def log_message(self, format: str, *args: object) -> None:
        pass


class Watch:
    """What a page says on its console and asks the network for."""

    def __init__(self, page: Page, base: str) -> None:
        self.console: list[str] = []
        self.requests: list[str] = []
        self.host = urlsplit(base).netloc
        page.on("console", lambda message: self.console.append(message.text))
        page.on("pageerror", lambda error: self.console.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))

    @property
    def foreign(self) -> list[str]:
        """Requests to any other host."""
        inner = ("data:", "blob:")
        return [
            url
            for url in self.requests
            if not url.startswith(inner) and urlsplit(url).netloc != self.host
        ]
