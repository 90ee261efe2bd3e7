"""The edition's own Markdown: `[@key]` for works and `[[…]]` for terms, events and passages.

Citations are Pandoc's: https://pandoc.org/MANUAL.html#citation-syntax, in brackets only.
`[-@key]` leaves out the name (it stands in the sentence); `[@?label]` cites what the article
prints where that leads nowhere for certain.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_CITATION = re.compile(r"\[(-?@[^\[\]]*)\]")
_ITEM = re.compile(
    r"(?P<narrative>-?)@(?:(?P<key>[A-Za-z0-9][A-Za-z0-9_:.-]*)|\?(?P<label>[^,;\[\]@]+))"
    r"(?:,\s*(?P<locator>[^;\[\]@]+))?"
)
_LINK = re.compile(r"\[\[([^\[\]]+)\]\]")


@dataclass(frozen=True)
class CitationItem:
    """One work in a citation: its key, or the printed label where it leads nowhere for certain."""

    key: str
    label: str
    locator: str
    narrative: bool

    @property
    def resolved(self) -> bool:
        """Whether the citation names a work of the article's list."""
        return bool(self.key)


@dataclass(frozen=True)
class Citation:
    """A citation in brackets; `start` and `end` are offsets into the paragraph's text."""

    items: tuple[CitationItem, ...]
    start: int
    end: int
    problem: str = ""


def _parse(inside: str, start: int, end: int) -> Citation:
    items = []
    for part in inside.split(";"):
        match = _ITEM.fullmatch(part.strip())
        if not match:
            return Citation((), start, end, part.strip() or "(nothing)")
        items.append(
            CitationItem(
                match["key"] or "",
                (match["label"] or "").strip(),
                (match["locator"] or "").strip(),
                bool(match["narrative"]),
            )
        )
    return Citation(tuple(items), start, end)


def citations_in(text: str) -> Iterator[Citation]:
    """The citations in a text; one that cannot be read has no items and names the `problem`."""
    for match in _CITATION.finditer(text):
        yield _parse(match[1], match.start(), match.end())


def replace_citations(text: str, render: Callable[[Citation], str]) -> str:
    """The text with each citation replaced by what `render` makes of it."""
    out, last = [], 0
    for citation in citations_in(text):
        out += [text[last : citation.start], render(citation)]
        last = citation.end
    return "".join([*out, text[last:]])


def links_in(text: str) -> Iterator[tuple[str, int]]:
    """The targets of `[[…]]` links with their offsets."""
    for match in _LINK.finditer(text):
        yield match[1].strip(), match.start()


_CODE = re.compile(r"(`+)(?!`)[^\n]*?(?<!`)\1(?!`)")


def without_code(text: str) -> str:
    """Markdown with blanks in the place of code spans, in which nothing is a link."""
    return _CODE.sub(lambda m: " " * len(m[0]), text)


def plain_text(text: str) -> str:
    """A study paragraph without citations, link marks and emphasis."""
    bare = replace_citations(text, lambda _: "")
    bare = _LINK.sub(r"\1", bare)
    bare = re.sub(r"\*{1,3}([^*]+)\*{1,3}", r"\1", bare).replace("\\", "")
    return re.sub(r"\s+([.,;:!?])", r"\1", " ".join(bare.split()))
