"""The account of a file's lines: their numbers in the file, and how many each role has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from edition.importer.reading.records import Block, ImportedArticle, Line, Note, Paragraph, Role

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


def chained(first: Mapping[int, int], second: Mapping[int, int]) -> dict[int, int]:
    """From the numbers that lines were given last to those of the file, over those between."""
    return {n: first.get(m, m) for n, m in second.items()} if second else dict(first)


def moved(lines: Iterable[Line], origin: Mapping[int, int]) -> list[Line]:
    """Lines with the numbers that they were given when they were put in another order."""
    numbers = {old: new for new, old in origin.items()}
    return [replace(x, number=numbers.get(x.number, x.number)) for x in lines]


def count_lines(article: ImportedArticle) -> dict[str, int]:
    """How many lines of the file each role has; all together they are the file's lines.

    A line of two roles (two columns side by side, or a run-in heading) is counted under both
    names together, `body + note`; lines without text are `blank`. How many are not placed is
    said even of none.
    """
    roles: defaultdict[int, set[Role]] = defaultdict(set)
    for block in article.blocks:
        for number in block.lines:
            roles[number].add(block.role)
    order = list(Role)
    counts: defaultdict[str, int] = defaultdict(int)
    for number in sorted(roles):
        counts[" + ".join(sorted(roles[number], key=lambda role: order.index(Role(role))))] += 1
    counts.setdefault(Role.UNPLACED, 0)
    counts["blank"] = article.line_count - len(roles)
    return dict(counts)
