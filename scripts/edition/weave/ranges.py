"""Anchors of the ranges that pages link to, so that `#p19-p23` leads somewhere without a script.

A browser finds `#p19` by itself but knows no element for a range. Scripts mark the whole range;
where none run, an empty element at its first paragraph is what the address leads to. Only ranges
that a page of the site links to get one: all that somebody could type would be thousands.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from html import unescape
from pathlib import Path

from edition.linkcheck import resolve

_LINK = re.compile(r'\bhref="([^"#:]*#p[0-9]{1,4}-p[0-9]{1,4})"')
_NUMBER = r'(<div\b[^>]*\bid="{first}"[^>]*>\s*<div class="mv-num">)'


def linked_ranges(pages: dict[str, str]) -> dict[str, list[str]]:
    """For each page the ranges that any page links to on it, the longest last; by site path."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, text in pages.items():
        for target in _LINK.findall(text):
            page, fragment = resolve(name, unescape(target))
            found[page].add(fragment)
    return {page: sorted(ranges, key=_ends) for page, ranges in found.items()}


def _ends(anchor: str) -> tuple[int, int]:
    first, last = (int(end[1:]) for end in anchor.split("-"))
    return first, last


def with_anchors(page: str, ranges: Iterable[str]) -> str:
    """A page with an anchor for each range whose two ends are paragraphs of it, in order.

    An anchor that is there stays as it is; a range with an end that is nowhere gets none, so that
    the check of links finds it.
    """
    for anchor in ranges:
        first, last = anchor.split("-")
        start, end = _ends(anchor)
        if start >= end or f'id="{anchor}"' in page or f'id="{last}"' not in page:
            continue
        empty = rf'\1<span class="mv-range" id="{anchor}"></span>'
        page = re.sub(_NUMBER.format(first=first), empty, page, count=1)
    return page


def put_ranges(site: Path) -> int:
    """Give every linked range of a built site its anchor; returns how many pages were changed."""
    paths = {p.relative_to(site).as_posix(): p for p in sorted(site.rglob("*.html"))}
    pages = {name: path.read_text("utf-8") for name, path in paths.items()}
    changed = 0
    for name, ranges in linked_ranges(pages).items():
        if name not in pages:
            continue
        made = with_anchors(pages[name], ranges)
        if made != pages[name]:
            paths[name].write_text(made, "utf-8")
            changed += 1
    return changed
