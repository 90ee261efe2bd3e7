"""Line numbers of the file for what was read in another order than its lines stand in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from edition.importer.records import Block, ImportedArticle, Note, Paragraph

_Spanning = TypeVar("_Spanning", Block, Note, Paragraph)


def in_file_order(article: ImportedArticle, origin: Mapping[int, int]) -> ImportedArticle:
    """The article with the numbers that its lines have in the file.

    A line that held two columns has then two roles: the report shows it under both.
    """

    def at(number: int) -> int:
        return origin.get(number, number)

    def span(item: _Spanning) -> _Spanning:
        ends = at(item.first_line), at(item.last_line)
        return replace(item, first_line=min(ends), last_line=max(ends))

    return replace(
        article,
        headings=tuple(replace(h, line=at(h.line)) for h in article.headings),
        paragraphs=tuple(span(p) for p in article.paragraphs),
        notes=tuple(span(n) for n in article.notes),
        references=tuple(replace(r, line=at(r.line)) for r in article.references),
        citations=tuple(replace(c, line=at(c.line)) for c in article.citations),
        doubts=tuple(replace(d, line=at(d.line)) for d in article.doubts),
        blocks=tuple(replace(span(b), lines=tuple(at(n) for n in b.lines)) for b in article.blocks),
    )
