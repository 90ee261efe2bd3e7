"""The Content-Security-Policy of every page: what a browser may run and load there.

It stands in a meta tag, because hosts of static sites set no headers, and is put in after the
renderer, so that it holds whichever renderer made the page. It would stop a script even if one
got through everything else: no inline script runs but the one of a page that has moved.
"""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

_META = re.compile(r'\s*<meta http-equiv="Content-Security-Policy"[^>]*>')
_CHARSET = re.compile(r'<meta charset="?utf-8"?\s*/?>', re.IGNORECASE)
_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
# The one script that a page may have in itself: it leads from an old address to the new one.
_MOVED = re.compile(r'location\.replace\("[^"<>\\]*"(?: \+ location\.hash)?\)')
# The one style that a page may have in itself: the running title of a reading list on paper.
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_RUNNING = re.compile(r':root \{ --mv-running: "[^"<>]*" \}')
_SEARCH = re.compile(r'<body[^>]*\bclass="[^"]*\bmv-kind-search\b')

COMMON = (
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
)


def digest_of(words: str) -> str:
    """An inline script or style as a policy names it."""
    found = hashlib.sha256(words.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(found).decode()}'"


def policy_of(page: str) -> str:
    """The policy of a page; search alone may run WebAssembly."""
    scripts = [s for s in _INLINE.findall(page) if _MOVED.fullmatch(s)]
    moved = "mv-main" not in page
    runs = ["'self'", *(digest_of(s) for s in scripts if moved)]
    if _SEARCH.search(page):
        runs.append("'wasm-unsafe-eval'")
    head = page.split("<body", 1)[0]
    styles = ["'self'", *(digest_of(s) for s in _STYLE.findall(head) if _RUNNING.fullmatch(s))]
    sources = [f"script-src {' '.join(runs)}", f"style-src {' '.join(styles)}"]
    return "; ".join(["default-src 'none'", *sources, *COMMON])


def with_policy(page: str) -> str:
    """A page with its policy, before anything that it governs; put anew where it has one."""
    bare = _META.sub("", page)
    charset = _CHARSET.search(bare)
    if charset is None:
        return page
    meta = f'\n  <meta http-equiv="Content-Security-Policy" content="{policy_of(bare)}">'
    return bare[: charset.end()] + meta + bare[charset.end() :]


def put_policies(site: Path) -> int:
    """Give every page of a built site its policy; returns how many were changed."""
    changed = 0
    for path in sorted(site.rglob("*.html")):
        page = path.read_text("utf-8")
        fresh = with_policy(page)
        if fresh != page:
            path.write_text(fresh, "utf-8")
            changed += 1
    return changed
