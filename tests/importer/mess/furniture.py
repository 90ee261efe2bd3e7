"""What pages bear besides the text: running heads, page numbers, download lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mess.pages import Gap
from mess.truth import Article

Row = str | None


@dataclass(frozen=True)
class Furniture:
    """What is printed at the head and the foot of pages, and whether gaps part it from text."""

    heads: bool = False
    numbers: str = ""  # "top", "bottom", "dashed" (– 12 –)
    download: bool = False
    footer: bool = False
    apart: bool = True
    form_feeds: bool = False


def first_page(article: Article) -> int:
    """The article's first page number."""
    found = re.match(r"\d+", str(article.frontmatter.get("pages") or ""))
    return int(found[0]) if found else 1


def furniture_of(article: Article, how: Furniture, index: int) -> tuple[list[Row], list[Row]]:
    """The rows above and below the text of a page; the first page has no running head."""
    number = str(first_page(article) + index)
    above: list[Row] = []
    if how.heads and index and article.running_heads:
        head = article.running_heads[(index + 1) % len(article.running_heads)]
        above.append(re.sub(r"^\d{1,4}\s+(?=\D)|(?<=\D)\s+\d{1,3}$", "", head))
    if how.numbers == "top" and index:
        head = above.pop() or "" if above else ""
        above.append(f"{number}   {head}".strip() if index % 2 else f"{head}   {number}".strip())
    below: list[Row] = []
    if how.footer and article.footer:
        below.append(article.footer)
    if how.numbers == "bottom":
        below.append(number)
    if how.numbers == "dashed":
        below.append(f"– {number} –")
    if how.download and article.download:
        below.append(article.download)
    if how.apart:
        above += [Gap] if above else []
        below = [Gap, *below] if below else []
    return above, below
