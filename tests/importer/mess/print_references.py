"""Reference entries as an article's style prints them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from mess.print_authoryear import apa, harvard
from mess.print_dstu import dstu
from mess.print_german import german
from mess.print_gost import gost
from mess.print_humanities import chicago, chicago_bibliography, further, mla
from mess.print_isnad import isnad
from mess.print_numbered import ieee, vancouver
from mess.print_sage import sage
from mess.print_second import latin_title, second_entry
from mess.printed import Entry, Printed
from mess.truth import Article, Item
from mess.wording import is_cyrillic, words_of

_STYLES: dict[str, Callable[[Entry, str], str]] = {
    "apa": apa, "harvard-ab": harvard, "chicago-author-date": chicago, "mla": mla,
    "ieee": ieee, "vancouver": vancouver, "gost-ru": gost, "gost-kk": gost,
    "further-reading": further, "chicago-notes": chicago_bibliography,
    "german-author-date": german,
}  # fmt: skip


def _style_of(article: Article) -> Callable[[Entry, str], str]:
    """The article's style, in the manner that its options say."""
    named = {"sage": sage, "dstu": dstu, "isnad": isnad}
    manner = article.options.get("list", article.options.get("notes", ""))
    return named.get(manner, _STYLES[article.style])


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
    words, twice = words_of(article), bool(article.options.get("list_twice"))
    translated = twice and is_cyrillic(str(work["title"]))  # its translation is for the second list
    shown = {k: v for k, v in work.items() if not (translated and k == "title-translated")}
    entry = Entry(shown, words, same_author)
    printed = entry.printed(_style_of(article)(entry, article.language))
    if not twice:
        return printed
    second = second_entry(article.style, work, words)
    return replace(printed, second=second, second_item=latin_title(work))
