"""Small pages at old addresses that lead on to the new ones, with or without JavaScript."""

from __future__ import annotations

import html
import json

from edition.model import Redirect, Settings


def redirect_page(redirect: Redirect, settings: Settings) -> str:
    """A whole HTML page, not Markdown: no renderer and no theme needs to know of it.

    The script keeps the fragment (`#p19`), which a refresh alone would lose.
    """
    up = "../" * redirect.old.count("/")
    target = html.escape(f"{up}{redirect.new}", quote=True)
    canonical = html.escape(f"{settings.address}{redirect.new.partition('#')[0]}", quote=True)
    name = html.escape(settings.title)
    script = json.dumps(f"{up}{redirect.new}").replace("<", "\\u003c")
    keep = "" if "#" in redirect.new else " + location.hash"
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{html.escape(redirect.old)} has moved · {name}</title>\n"
        f'<meta name="description" content="{html.escape(redirect.old)} has a new address.">\n'
        f'<meta name="robots" content="noindex">\n<link rel="canonical" href="{canonical}">\n'
        f"<script>location.replace({script}{keep})</script>\n"
        f'<meta http-equiv="refresh" content="0; url={target}">\n</head>\n<body>\n<main>\n'
        f"<h1>This page has moved</h1>\n"
        f'<p><a href="{target}">{html.escape(redirect.new)}</a></p>\n</main>\n</body>\n</html>\n'
    )


def redirect_pages(redirects: tuple[Redirect, ...], settings: Settings) -> dict[str, str]:
    """The pages at old addresses: path under `build/pages` → HTML."""
    return {f"{r.old}index.html": redirect_page(r, settings) for r in redirects}
