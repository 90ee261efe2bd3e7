"""Passage references: `wang-2024:p19`, `wang-2024:p19-p23`, in the manner of CTS URNs."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Four figures are plenty; without an end, a range in somebody's file could ask for all memory.
_PASSAGE = re.compile(
    r"(?P<article>[a-z0-9]+(?:-[a-z0-9]+)*):p(?P<first>[0-9]{1,4})(?:-p(?P<last>[0-9]{1,4}))?"
)
_PARAGRAPH = re.compile(r"p([0-9]{1,4})")


@dataclass(frozen=True, order=True)
class Passage:
    """A paragraph of an article, or a range of them (both ends included)."""

    article: str
    first: int
    last: int

    def __str__(self) -> str:
        tail = "" if self.first == self.last else f"-p{self.last}"
        return f"{self.article}:p{self.first}{tail}"

    @property
    def anchor(self) -> str:
        """The fragment of the passage's address on the article's page: `p19` or `p19-p23`."""
        return f"p{self.first}" if self.first == self.last else f"p{self.first}-p{self.last}"

    @property
    def numbers(self) -> range:
        """The numbers of the paragraphs in the passage."""
        return range(self.first, self.last + 1)


def parse_passage(text: str) -> Passage | None:
    """Read `article:pN` or `article:pN-pM`; None where it has another form or runs backwards."""
    match = _PASSAGE.fullmatch(text.strip())
    if not match:
        return None
    first = int(match["first"])
    last = int(match["last"] or first)
    return Passage(match["article"], first, last) if 1 <= first <= last else None


def parse_paragraph(text: str) -> int | None:
    """Read a paragraph id `p19` as 19; None where it has another form or is p0."""
    match = _PARAGRAPH.fullmatch(text.strip())
    return int(match[1]) or None if match else None
