"""Addresses of authors, and whom of them a piece of text names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from edition.importer.front.addressless import EMAIL
from edition.importer.front.authorplaces import by_address
from edition.importer.front.identity import ascii_name
from edition.importer.front.titlenames import TitleBlock
from edition.importer.reading.lines import plain
from edition.importer.reading.records import Block, Doubt
from edition.importer.words.script import words

_IN_BRACKETS = re.compile(r"^\W{0,3}[([]([^()\[\]@]{3,60})[)\]]")
_CORRESPONDS = re.compile(
    r"correspond|корреспонд|sorumlu|yazışma|korrespond|korespond|кореспонд", re.I
)


def whom(text: str, authors: Sequence[dict[str, Any]]) -> list[int]:
    """The authors whom a piece of text names."""
    found = {ascii_name(w) for w in words(text)}
    return [
        i
        for i, a in enumerate(authors)
        if ascii_name(a["family"]) in found
        or any(
            ascii_name(w) in found for p in a["printed"].values() for w in words(p) if len(w) > 3
        )
    ]


def addresses_in(text: str) -> Iterator[tuple[str, str, str]]:
    """Each address of a text with what stands before it and what stands behind it in brackets."""
    last = 0
    for m in EMAIL.finditer(text):
        behind = _IN_BRACKETS.match(text[m.end() :])
        yield m[0], text[last : m.start()], behind[1] if behind else ""
        last = m.end() + (behind.end() if behind else 0)


def contact(
    authors: list[dict[str, Any]],
    title_blocks: Sequence[TitleBlock],
    author_notes: Sequence[Block],
    doubts: list[Doubt],
    line: int,
) -> None:
    """Give authors the addresses that the title blocks and the notes on authors print."""
    pieces = [(line, c) for b in title_blocks for c in b.contacts]
    pieces += [(b.first_line, plain(b.text)) for b in author_notes]
    for at, text in pieces:
        corresponding = bool(_CORRESPONDS.search(text))
        found = list(addresses_in(text))
        if corresponding and len(found) < 2:
            named = whom(EMAIL.sub(" ", text)[:160], authors)
            for i in named if len(named) == 1 else ():
                authors[i]["corresponding"] = True
        said: dict[int, list[str]] = {}
        for address, before, behind in found:
            whose = _whose_address(address, before, behind, text, authors, corresponding)
            if len(whose) == 1:
                said.setdefault(whose[0], []).append(address)
            else:
                doubts.append(Doubt(at, "email", "an e-mail address that names no single author"))
        for i, addresses in said.items():
            author, value = authors[i], "; ".join(addresses)
            if corresponding and len(said) == 1:
                author["corresponding"] = True
            if author.setdefault("email", value) != value and value not in author["email"]:
                message = f"another address than before for {author['family']}"
                doubts.append(Doubt(at, "email", message))


def _whose_address(
    address: str,
    before: str,
    behind: str,
    text: str,
    authors: Sequence[dict[str, Any]],
    corresponding: bool,
) -> list[int]:
    """Whom the words beside an address name, or it itself, or a star."""
    named = whom(behind, authors)
    if len(named) != 1:
        named = by_address([address], authors)
    for said in (before[-160:], text[:160]):
        if len(named) == 1:
            return named
        named = whom(re.sub(r"\S+@\S+", " ", said), authors)
    if len(named) == 1:
        return named
    if corresponding or len(authors) == 1:
        starred = [i for i, a in enumerate(authors) if a.get("corresponding")]
        return starred or ([0] if authors else [])
    return []
