"""A note's body as HTML that can do nothing: a private Markdown, then an allow-list.

Strangers write bodies, so they never meet the site's own Markdown and its extensions. A Markdown
instance of its own, without raw HTML, images, headings and reference definitions, makes HTML, and
nh3 (the Rust library Ammonia) lets through only what is listed here. The edition's own links,
`[@key]` and `[[…]]`, are resolved by a function that the caller gives; only addresses which that
function has returned may be relative.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from xml.etree import ElementTree

import nh3
from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from edition.untrusted import is_web_address, show_hidden

TAGS = {"p", "br", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "hr", "a"}
ATTRIBUTES = {"a": {"href", "class"}}
# What is dropped with all that is in it, should it ever get as far as this.
_GONE = {"script", "style", "iframe", "object", "embed", "template", "svg", "math", "noscript"}
REL = "nofollow noopener ugc"

_OFF = {
    "preprocessors": ("html_block",),
    "inlinePatterns": ("html", "image_link", "image_reference", "short_image_ref", "automail"),
    "blockprocessors": ("hashheader", "setextheader", "reference"),
}
# Python-Markdown keeps its own marks between these two; nobody else may write them.
_DEEPEST = 12  # brackets open at once in one paragraph
_STASH = re.compile("[\x02\x03]")


@dataclass(frozen=True)
class InnerLink:
    """Where one of the edition's own links leads: address, shown words, style class."""

    href: str
    text: str
    css: str = ""


# Given what stands between the brackets, `@key, p. 5` or `[wang-2024:p19]`; None where nothing is.
Resolve = Callable[[str], "list[InnerLink] | None"]


class _Inner(InlineProcessor):
    """`[@key]` and `[[…]]` as links; what leads nowhere stays as it is written."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, pattern: str, resolve: Resolve, known: set[str]) -> None:
        super().__init__(pattern)
        self.resolve, self.known = resolve, known

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[ElementTree.Element | str | None, int | None, int | None]:
        links = self.resolve(m[1])
        if not links:
            return None, None, None
        holder = ElementTree.Element("span")
        holder.text = AtomicString("(" if m[1].startswith(("@", "-@")) else "")
        for index, link in enumerate(links):
            self.known.add(link.href)
            child = ElementTree.SubElement(holder, "a", {"href": link.href, "class": link.css})
            child.text = AtomicString(link.text)
            child.tail = AtomicString("; " if index + 1 < len(links) else "")
        if holder.text:
            holder[-1].tail = AtomicString(")")
        return holder, m.start(0), m.end(0)


def _private_markdown(resolve: Resolve, known: set[str]) -> Markdown:
    """A Markdown instance of this body's own."""
    md = Markdown(output_format="xhtml")
    for registry, names in _OFF.items():
        for name in names:
            getattr(md.parser if registry == "blockprocessors" else md, registry).deregister(name)
    md.inlinePatterns.register(_Inner(r"\[(-?@[^\[\]]+)\]", resolve, known), "works", 175)
    md.inlinePatterns.register(_Inner(r"\[(\[[^\[\]]+\])\]", resolve, known), "inner", 176)
    return md


def _attribute(known: set[str]) -> Callable[[str, str, str], str | None]:
    def keep(tag: str, name: str, value: str) -> str | None:
        if name == "rel":
            return REL
        if name == "class":
            return value if value in ("mv-passage", "mv-term", "mv-date", "mv-cite") else None
        return value if value in known or is_web_address(value) else None

    return keep


def _plain(body: str) -> str:
    """A body as paragraphs of text, where Markdown gave up."""
    parts = re.split(r"\n\s*\n", body.strip())
    return "".join(f"<p>{html.escape(' '.join(p.split()))}</p>" for p in parts)


def is_knotted(body: str) -> bool:
    """Whether a body has so many open brackets that Markdown would take minutes over it."""
    for block in re.split(r"\n\s*\n", body):
        for opening, closing in (("[", "]"), ("(", ")")):
            depth = deepest = 0
            for char in block:
                if char == opening:
                    depth += 1
                    deepest = max(deepest, depth)
                elif char == closing and depth:
                    depth -= 1
            if deepest > _DEEPEST:
                return True
    return False


def render_body(body: str, resolve: Resolve = lambda _: None) -> str:
    """A body as HTML of allowed tags alone; what hides in the text is made visible."""
    shown = show_hidden(_STASH.sub("�", body.replace("\r\n", "\n").replace("\t", "    ")))
    known: set[str] = set()
    if is_knotted(shown):
        return nh3.clean(_plain(shown), tags=TAGS)
    try:
        made = _private_markdown(resolve, known).convert(shown)
    except (RecursionError, ValueError, AssertionError, IndexError, AttributeError):
        made = _plain(shown)
    return nh3.clean(
        made,
        tags=TAGS,
        clean_content_tags=_GONE,
        attributes=ATTRIBUTES,
        attribute_filter=_attribute(known),
        url_schemes={"http", "https"},
        link_rel=REL,
        strip_comments=True,
    )
