"""What strangers write is refused with its place, or shown as harmless HTML."""

from __future__ import annotations

from xml.etree import ElementTree

import html5lib
import pytest
from edition.checking import check_edition
from edition.files import Edition
from edition.notebody import InnerLink, render_body
from edition.untrusted import is_web_address
from hostile import ALL, Hostile, note

TAGS = {"p", "br", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "hr", "a"}
INNER = InnerLink("../../glossary/flood/", "flood", "mv-term")


def resolve(inside: str) -> list[InnerLink] | None:
    return [INNER] if inside == "[flood]" else None


def faults(html: str) -> list[str]:
    """What a browser's parser would find in it beyond the allow-list."""
    tree = html5lib.parseFragment(html, container="div", namespaceHTMLElements=False)
    found = []
    for element in tree.iter():
        if not isinstance(element.tag, str):
            found.append("comment")
            continue
        if element.tag == "DOCUMENT_FRAGMENT":
            continue
        if element.tag not in TAGS:
            found.append(f"<{element.tag}>")
        for name, value in element.attrib.items():
            inner = value in (INNER.href, INNER.css)
            known = element.tag == "a" and name in ("href", "rel", "class")
            if not known or (name == "href" and not inner and not is_web_address(value)):
                found.append(f"{element.tag} {name}={value!r}")
        if element.tag == "a" and element.get("rel") != "nofollow noopener ugc":
            found.append("a link without rel")
    return found


def words(html: str) -> str:
    tree = html5lib.parseFragment(html, container="div", namespaceHTMLElements=False)
    return "".join(ElementTree.tostring(tree, encoding="unicode", method="text").split())


each = pytest.mark.parametrize("hostile", ALL, ids=lambda h: ascii(h.body[:40]))


def test_there_are_enough_of_them():
    assert len({h.body for h in ALL}) == len(ALL) >= 150


@each
def test_body_is_harmless_wherever_it_is_shown(hostile: Hostile):
    assert faults(render_body(hostile.body, resolve)) == []


@each
def test_check_refuses_it_with_its_line_or_takes_it(hostile: Hostile, tiny: Edition):
    path = tiny.docs / "annotations" / "lee-2021" / "hostile.md"
    path.parent.mkdir(parents=True)
    path.write_bytes(note(hostile.body))
    _, found = check_edition(tiny)
    codes = {d.code for d in found}
    assert (codes == set()) if not hostile.code else (hostile.code in codes), found
    for one in found:
        assert one.place.path == "docs/annotations/lee-2021/hostile.md"
        assert one.place.line >= 10 or one.code == "N003"


def test_nothing_that_is_refused_is_lost_from_sight():
    """HTML is shown as the text that it is, so that a reviewer sees what was tried."""
    shown = words(render_body("before <script>run()</script> after"))
    assert shown == "before<script>run()</script>after"


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("right\u202eto", "right⟨U+202E⟩to"),
        ("zero\u200bwidth", "zero⟨U+200B⟩width"),
        ("soft\u00adhyphen", "soft⟨U+00AD⟩hyphen"),
        ("a\u3164b", "a⟨U+3164⟩b"),
        ("tag\U000e0041", "tag⟨U+E0041⟩"),
    ],
)
def test_what_hides_is_made_visible(body, shown):
    assert words(render_body(body)) == shown


def test_own_links_are_links_and_nothing_else_may_be_relative():
    html = render_body("[[flood]], [x](../../glossary/flood/) and [y](../../about/)", resolve)
    assert html.count('href="../../glossary/flood/"') == 2
    assert "about" not in html
    # The second stands because its address is one that the edition itself gave; a third does not.


def test_links_inside_code_and_links_are_left_alone():
    assert "<a" not in render_body("`[[flood]]`", resolve)
    assert render_body("[[[flood]] there](https://example.org/)", resolve).count("<a") <= 2


def test_a_body_at_the_limit_is_rendered_whole():
    body = "A sentence with *some* **marks**, [a link](https://example.org/) and `code`. " * 250
    assert render_body(body[: 20 * 1024]).count("<strong>") >= 250
