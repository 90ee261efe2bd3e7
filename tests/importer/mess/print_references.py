"""Reference entries as an article's style prints them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from mess.print_authoryear import apa, harvard
from mess.print_gost import gost, gost_second, latin_title
from mess.print_humanities import chicago, further, mla
from mess.print_numbered import ieee, vancouver
from mess.printed import Entry, Printed
from mess.truth import Article, Item
from mess.wording import words_of

_STYLES: dict[str, Callable[[Entry, str], str]] = {
    "apa": apa, "harvard-ab": harvard, "chicago-author-date": chicago, "mla": mla,
    "ieee": ieee, "vancouver": vancouver, "gost-ru": gost, "gost-kk": gost,
    "further-reading": further,
}  # fmt: skip


def print_reference(article: Article, work: Item) -> Printed:
    """The entry of a work in the article's style; with its transliterated form if there is one."""
    entry = Entry(work, words_of(article))
    text = _STYLES[article.style](entry, article.language)
    printed = entry.printed(text)
    if not article.options.get("list_twice"):
        return printed
    return replace(
        printed, second=gost_second(work, words_of(article)), second_item=latin_title(work)
    )
