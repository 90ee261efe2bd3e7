"""Books whose entry ends with the place, with all that stands between title and place."""

from __future__ import annotations

import re
from typing import Any

from edition.importer.fields.seats import take_seat, without_series
from edition.importer.fields.worktitles import (
    find_title,
    sentence_end,
    take_edition,
    take_series,
    title_remark,
)
from edition.importer.words.dates import YEAR
from edition.importer.words.names import read_names
from edition.importer.words.pieces import EDITORS, IN, bare, close_range, find_editors

# "Title, in: Book", "Title? In: Book", "Title in: Book": the colon tells the word from any other.
HOSTED = re.compile(
    r"(?P<title>[^\s(].{2,400}?)(?:[.,;]\s+|(?<=[?!”“»\"’)])\s+)"
    r"(?:(?:[Ii]n|[Dd]ans|[Ee]n|[Ee]m|[Ww]|[ВвУу](?:\sкн\.)?|Кіт\.):\s+(?=[^\W_])|"
    rf"(?<=[?!]\s)In\s+(?=[^\W\d_a-zа-яё][^()]{{2,200}}\(\s?(?i:{EDITORS})\b))|"
    r"(?P<plain>(?:\S+\s+){2}.{2,400}?)\s+in:\s+(?=[^\W_])"
)
# Numbers of a journal, which no book has.
_JOURNAL_NUMBERS = re.compile(
    r"\d\s?\(\d|\b(?:no|nr|n[°º]|jg|h|heft|№)\.?\s?\d|\bvol\.?\s?\d+,\s(?:no|n|nr)|"
    r"\d\s?[:,]\s?(?:pp?\.\s?|S\.\s?)?\d+\s?[–-]",
    re.I,
)
_PARTED = re.compile(
    r"\bIn\b:?\s(?=[^\W\d_a-zа-яё])|\b(?i:edited by|eds?\.|trans\.|translated by)\s|"
    rf"\(\s?(?i:{EDITORS}\b|pp?\.|S\.|\d)"
)
# "Werke. Herausgegeben von A. Roy. Band 7.": a sentence each.
_EDITED = re.compile(
    r"[.,]\s+(?:(?i:herausgegeben von|hrsg\. (?:von|v\.)|edited by|éd(?:ité|\.) par|a cura di)|"
    r"(?<=\.\s)Eds?\.(?: by)?)\s(?P<n>[^\W\d_a-zа-яё](?:[^.]|(?<=\b[^\W\d_])\.)*?)"
    r"(?<!\b[^\W\d_])(?=\.(?:\s|$)|$)"
)
_VOLUME = re.compile(
    r"[.,:]\s?(?i:band|bd\.|vol\.|volume|tome|tomo|том)\s?(?P<v>\d{1,3}|[IVXL]+)\b.*$"
)
_BOOK_PAGES = re.compile(r",\s*(?:(?:[Pp]p?|S|с|б)\.\s*)?(?P<p>\d+(?:\s?[–-]\s?\d+)?)$")
_YEARS = re.compile(r"1\d\d\d\s?[–-]\s?(?:1\d|20)\d\d")


def read_book(text: str, item: dict[str, Any], lone: bool = False) -> bool:
    """A book, from its title to its place, and whether it is one.

    With `lone`, one word before the year that ends the entry is a place even if nobody knows it.
    """
    if find_title(text) is not None or "*" in text or " // " in text:
        return False
    probe: dict[str, Any] = {}
    left = take_seat(text, probe, lone)
    if not probe or "page" in probe or IN.search(left):
        return False
    people = _EDITED.search(left)
    names = read_names(people["n"]) if people else None
    if people and names:
        probe["editor"] = names
        left = left[: people.start()] + left[people.end() :]
    numbered = without_series(take_series(left, {}), {})
    if _JOURNAL_NUMBERS.search(numbered) or _PARTED.search(left):
        return False
    for name, value in probe.items():
        item.setdefault(name, value)
    item["title"] = bare(_whole_title(title_remark(left.strip(" ."), item), item))
    return True


def _whole_title(text: str, item: dict[str, Any]) -> str:
    title = take_series(take_edition(text, item), item)
    volume = _VOLUME.search(title)
    if volume and title[: volume.start()].count(",") == 0:
        item.setdefault("volume", volume["v"])
        title = title[: volume.start()]
    # "Travels. 1691.": the first print.
    title = re.sub(rf"[.]\s{YEAR}[. ]*$", "", title)
    return without_series(_without_collection(title, item), item)


def _without_collection(title: str, item: dict[str, Any]) -> str:
    """A title with its subtitle behind a colon, without the series named in a sentence of its own.

    "The Well: A History. Studies in Water": German and French titles go on so, too, but then the
    words are small.
    """
    end = sentence_end(title)
    if end is None or ": " not in title[:end]:
        return title
    series = title[end + 1 :].strip(" .")
    words = [w for w in re.findall(r"[^\W\d_]+", series) if len(w) > 3]
    if len(words) < 2 or not all(w[0].isupper() for w in words) or sentence_end(series):
        return title
    item.setdefault("collection-title", series)
    return title[:end]


def read_seated_host(text: str, item: dict[str, Any]) -> bool:
    """The book of a chapter, whose place is known, and whether it is one.

    "Book. Its subtitle, Series, Bd. 4, Place: House, S. 3–9".
    """
    probe: dict[str, Any] = {}
    left = take_seat(text, probe)
    if "publisher-place" not in probe or "*" in text:
        return False
    remarks: dict[str, Any] = {}
    book = title_remark(left.strip(" .,"), remarks)
    if "issued" in remarks:
        # "(15 May 1993)": the day of the meeting whose papers these are.
        book = left.strip(" .,")
    else:
        probe |= remarks
    pages = _BOOK_PAGES.search(book)
    if pages and not _YEARS.fullmatch(pages["p"]):
        probe.setdefault("page", close_range(pages["p"]))
        book = book[: pages.start()]
    before, people = find_editors(book)
    names = read_names(bare(people)) if people else None
    if people and names is None:
        return False
    if names:
        probe.setdefault("editor", names)
        book = before
    for name, value in probe.items():
        item.setdefault(name, value)
    item["container-title"] = bare(_whole_title(book, item).rstrip(" ."))
    item["_chapter"] = True
    return True
