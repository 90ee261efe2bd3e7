"""The kinds of page, the looks a reader may give them, and what axe says of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

# One page of every kind.
PAGES = {
    "home": "",
    "articles": "articles/",
    "article": "articles/wang-2024/",
    "two languages": "articles/kukeyeva-2022/",
    "bibliography": "bibliography/",
    "shelf": "bibliography/letter/h/",
    "work": "works/hanks2009/",
    "glossary": "glossary/",
    "term": "glossary/balancing/",
    "timeline": "timeline/",
    "teach": "teach/",
    "reading list": "teach/january-2022/",
    "cite a paragraph": "articles/wang-2024/cite/",
    "notes": "notes/",
    "notes with a tag": "notes/tag/hedging/",
    "writing notes": "contribute/notes/",
    "search": "search/?q=statehood",
    "about": "about/",
}


@dataclass(frozen=True)
class Look:
    """A window and the colours that its reader asks for."""

    width: int
    height: int
    scheme: Literal["light", "dark"] = "light"
    forced: Literal["active", "none"] = "none"

    @property
    def repaints(self) -> bool:
        """Whether it differs from another look in colours alone."""
        return self.scheme == "dark" or self.forced == "active"

    @property
    def rules(self) -> dict[str, Any]:
        """What axe looks for: the colours of a zoomed page are those of a phone's."""
        if self.repaints:
            return {"runOnly": list(OF_COLOURS)}
        if self.width < LOOKS["phone"].width:
            return {"rules": {rule: {"enabled": False} for rule in OF_COLOURS}}
        return {}


LOOKS = {
    "light": Look(1440, 900),
    "dark": Look(1440, 900, scheme="dark"),
    "forced colours": Look(1440, 900, forced="active"),
    "phone": Look(390, 844),
    "400 % zoom": Look(320, 256),  # of a window of 1280 by 1024
}

# What colours alone can break; `test_dark_colours_change_nothing_but_colours` holds the rest.
OF_COLOURS = ("color-contrast", "link-in-text-block")

AXE = Axe()
RUN = """async ([inside, options]) => {
    const found = await axe.run(inside ? { include: inside } : document, options);
    return found.violations.flatMap((v) => v.nodes.map((n) =>
        `${v.id}: ${n.html.slice(0, 160)} ${(n.failureSummary || "").slice(0, 300)}`));
}"""


def give(page: Page, look: Look) -> None:
    """Give an open page a look."""
    page.emulate_media(color_scheme=look.scheme, forced_colors=look.forced, reduced_motion="reduce")
    page.set_viewport_size({"width": look.width, "height": look.height})


def visit(page: Page, name: str) -> None:
    """Open the page of a kind, and wait for what it finds."""
    page.goto(PAGES[name])
    if name == "search":
        expect(page.locator("[data-search] [role=status]")).to_contain_text("found")


def violations(page: Page, look: Look, inside: list[str] | None = None) -> list[str]:
    """What axe finds on a page, or inside the elements of some selectors."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(AXE.axe_script)
    options = {"resultTypes": ["violations"], **look.rules}
    found: list[str] = page.evaluate(RUN, [[[s] for s in inside] if inside else None, options])
    return found
