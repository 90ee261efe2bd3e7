"""What makes a built private copy private: no index takes it, and every page says what it is."""

from __future__ import annotations

import re
from pathlib import Path

ROBOTS = "User-agent: *\nDisallow: /\n"
META = '<meta name="robots" content="noindex, nofollow, noarchive">'
WORDS = (
    "Private copy. It holds the authors’ own words beside the study text: for your own reading "
    "and teaching. Do not publish it, deploy it or pass it on."
)
BANNER = f'<div class="mv-private" role="note" aria-label="Private copy">{WORDS}</div>'
STYLE = "assets/edition/private.css"
SCRIPT = "assets/edition/private.js"

_HEAD = re.compile(r"<head\b[^>]*>", re.IGNORECASE)
_HEAD_END = re.compile(r"</head>", re.IGNORECASE)
_BODY = re.compile(r"<body\b[^>]*>", re.IGNORECASE)


class SealError(RuntimeError):
    """A page of a private copy could not be marked as one."""


def seal_page(page: str, root: str) -> str:
    """A page with the robots' note, the private style and script, and the banner."""
    head, end, body = _HEAD.search(page), _HEAD_END.search(page), _BODY.search(page)
    if not head or not end or not body:
        raise SealError("has no head or no body")
    return "".join(
        [
            page[: head.end()],
            f"\n  {META}",
            page[head.end() : end.start()],
            f'  <link rel="stylesheet" href="{root}{STYLE}">\n',
            f'  <script src="{root}{SCRIPT}"></script>\n',
            page[end.start() : body.end()],
            f"\n  {BANNER}",
            page[body.end() :],
        ]
    )


def seal(site: Path) -> int:
    """Mark every page of a private copy; returns how many there are."""
    pages = sorted(site.rglob("*.html"))
    for path in pages:
        name = path.relative_to(site)
        # A page for addresses that do not exist is shown at any depth: it counts from the top.
        root = "/" if name.name == "404.html" else "../" * (len(name.parts) - 1)
        try:
            path.write_text(seal_page(path.read_text("utf-8"), root), "utf-8")
        except SealError as error:
            raise SealError(f"{name.as_posix()} {error}") from None
    (site / "robots.txt").write_text(ROBOTS, "utf-8")
    for listing in ("sitemap.xml", "sitemap.xml.gz"):
        (site / listing).unlink(missing_ok=True)
    return len(pages)
