"""Every link and anchor of the built site: does it lead somewhere, without any request out."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

# Elements that load something as the page opens; a link that a reader follows is none of them.
_LOADING = {"script", "img", "iframe", "source", "audio", "video", "embed", "object"}
_LOADING_RELS = {
    *("stylesheet", "icon", "apple-touch-icon", "manifest"),
    *("preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch"),
}
FOREIGN = "the page loads this from another host"
_STYLE_LOAD = re.compile(r"""(?:url\(|@import)\s*["']?((?:https?:)?//[^\s"')]+)""")


@dataclass(frozen=True)
class DeadLink:
    """A link that leads nowhere, a doubled id, or a request to another host."""

    page: str
    target: str
    reason: str


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        fields = {name: value or "" for name, value in attrs}
        if fields.get("id"):
            self.ids.append(fields["id"])
        names = ("href", "src", "data", "action", "poster")
        targets = [fields[name] for name in names if fields.get(name)]
        sources = fields.get("srcset", "").split(",")
        targets += [source.split()[0] for source in sources if source.strip()]
        rels = set(fields.get("rel", "").split())
        if tag in _LOADING or (tag == "link" and rels & _LOADING_RELS):
            self.loads += targets
        self.loads += _STYLE_LOAD.findall(fields.get("style", ""))
        if tag != "base":
            self.links += targets
        self.style = tag == "style"

    def handle_data(self, data: str) -> None:
        if self.style:
            self.loads += _STYLE_LOAD.findall(data)
            self.style = False


def resolve(page: str, target: str) -> tuple[str, str]:
    """The site path and fragment that a link of `page` means."""
    parts = urlsplit(target)
    path = unquote(parts.path)
    if not path:
        return page, unquote(parts.fragment)
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    if path.endswith("/") or path in (".", "..") or joined == ".":
        joined = posixpath.normpath(posixpath.join(joined, "index.html"))
    return joined, unquote(parts.fragment)


def check_site(site: Path, base: str = "/") -> list[DeadLink]:
    """All dead links of a built site; `base` is the path under which it will be served."""
    pages: dict[str, _Page] = {}
    for path in sorted(site.rglob("*.html")):
        page = _Page()
        page.feed(path.read_text("utf-8"))
        pages[path.relative_to(site).as_posix()] = page
    ids = {name: set(page.ids) for name, page in pages.items()}
    files = {p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file()}
    dead = [
        DeadLink(path.relative_to(site).as_posix(), target, FOREIGN)
        for path in sorted(site.rglob("*.css"))
        for target in _STYLE_LOAD.findall(path.read_text("utf-8"))
    ]
    for name, page in pages.items():
        seen: set[str] = set()
        for identifier in page.ids:
            if identifier in seen:
                dead.append(DeadLink(name, f"#{identifier}", "the id stands twice"))
            seen.add(identifier)
        for target in dict.fromkeys(page.loads):
            if urlsplit(target).netloc:
                dead.append(DeadLink(name, target, FOREIGN))
        for target in dict.fromkeys(page.links):
            parts = urlsplit(target)
            if parts.scheme or parts.netloc:
                continue
            if target.startswith(base):
                file, fragment = resolve("index.html", target[len(base) :] or "./")
            else:
                file, fragment = resolve(name, target)
            if file not in files:
                dead.append(DeadLink(name, target, "there is no such page"))
            elif fragment and file in pages and fragment not in ids[file]:
                dead.append(DeadLink(name, target, f"{file} has no such anchor"))
    return dead
