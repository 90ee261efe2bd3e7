"""Reference entries as an article's style prints them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from mess.print_authoryear import apa, harvard
from mess.print_german import german
from mess.print_gost import gost, gost_second, latin_title
from mess.print_humanities import chicago, chicago_bibliography, further, mla
from mess.print_numbered import ieee, vancouver
from mess.printed import Entry, Printed
from mess.truth import Article, Item
from mess.wording import words_of

_STYLES: dict[str, Callable[[Entry, str], str]] = {
    "apa": apa, "harvard-ab": harvard, "chicago-author-date": chicago, "mla": mla,
    "ieee": ieee, "vancouver": vancouver, "gost-ru": gost, "gost-kk": gost,
    "further-reading": further, "chicago-notes": chicago_bibliography,
    "german-author-date": german,
}  # fmt: skip


def print_references(article: Article) -> list[Printed]:
    """The entries of the list in order; a sign may stand for the names of the entry before."""
    sign = article.options.get("same_author", "")
    before = [None, *(work.get("author") for work in article.references)]
    return [
        print_reference(article, work, sign if names and names == work.get("author") else "")
        for names, work in zip(before, article.references, strict=False)
    ]


def print_reference(article: Article, work: Item, same_author: str = "") -> Printed:
    """The entry of a work in the article's style; with its transliterated form if there is one."""
    entry = Entry(work, words_of(article), same_author)
    text = _STYLES[article.style](entry, article.language)
    printed = entry.printed(text)
    if not article.options.get("list_twice"):
        return printed
    return replace(
        printed, second=gost_second(work, words_of(article)), second_item=latin_title(work)
    )
