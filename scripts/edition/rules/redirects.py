"""Rule of family L on old addresses: the map that keeps them alive."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.diagnostics import Diagnostic
from edition.model import Corpus, Redirect
from edition.registry import Finding, rule

_ADDRESS = re.compile(r"(?:[a-z0-9][a-z0-9._-]*/)+")


def _fault(redirect: Redirect, olds: set[str], living: set[str]) -> tuple[str, str]:
    """What is wrong with a redirect, and what to do; two empty texts where nothing is."""
    page = redirect.new.partition("#")[0]
    for address in (redirect.old, page):
        if not _ADDRESS.fullmatch(address):
            return (
                f"{address!r} is not an address of a page.",
                "Write it from the site's root with / at the end: works/lee2021/.",
            )
    if redirect.old in living:
        return f"{redirect.old} is the address of a page that is there.", "Take it out."
    if page in olds:
        return f"{redirect.old} leads to {page}, an old address too.", "Name the last address."
    return "", ""


@rule("L002")
def check_redirects(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """An old address is mapped in a wrong form, over a living page, or to another old address.

    `docs/redirects.yml` maps an old address to the new one, both from the site's root. The build
    reports a new address at which there is no page.

    Bad: `/works/lee21: works/lee2021/`; an old address that leads to a second old address.
    Good: `works/lee21/: works/lee2021/`.
    """
    olds = {r.old for r in corpus.redirects}
    living = {f"articles/{a}/" for a in corpus.facts} | {f"works/{w}/" for w in corpus.works()}
    living |= {f"glossary/{t}/" for t in corpus.terms} | {f"teach/{p}/" for p in corpus.packs}
    for redirect in corpus.redirects:
        message, hint = _fault(redirect, olds, living)
        if message:
            yield found(redirect.place, message, hint)
