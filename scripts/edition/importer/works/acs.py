"""The style of the American Chemical Society, which large open-access publishers print, too.

Semicolons part the names, no sign parts them from the title, and the house stands before its
place: "Fox, A.; Lee, B.C. Wells. J. Water 2010, 4, 12–40.", "Fox, A. Wells; Moor: Leeds, 2004."
"""

from __future__ import annotations

import re
from typing import Any

from edition.importer.words.dates import MONTHS, YEAR
from edition.importer.words.names import literal, read_names
from edition.importer.words.pieces import bare, close_range

_UP = r"[^\W\d_a-zà-ÿа-яё]"
_FAMILY = rf"(?:[a-z]{{1,3}}\s){{0,2}}{_UP}[\w’'‐-]+(?:[\s-][\w’'‐-]+){{0,3}}"
_NAME = rf"{_FAMILY},\s?(?:{_UP}[a-z]?\.[\s-]?){{1,4}}(?:,?\sJr\.)?"
_NAMES = re.compile(rf"^(?P<names>{_NAME}(?:;\s?{_NAME})*(?:;\s?et al\.)?)\s(?P<rest>\S.*)$")
_PAGES = r"[A-Za-z]?\d+(?:\s?[–-]\s?[A-Za-z]?\d+)?"
_JOURNAL = re.compile(
    rf"^(?P<head>.+?),?\s(?P<y>{YEAR}),\s(?P<v>\d{{1,4}})(?:\s?\((?P<i>[\w–-]{{1,9}})\))?"
    rf"(?:,\s(?P<p>{_PAGES}))?\.?$"
)
_BOOK = re.compile(
    rf"^(?P<head>.+?);\s(?P<house>[^;:]{{2,80}}):\s(?P<place>[^;:]{{2,60}}?),\s(?P<y>{YEAR})"
    rf"(?P<tail>(?:[;,]\s.{{2,160}})?)\.?$"
)
_MEETING = re.compile(
    rf"^(?P<head>.+?[.?!]\sIn\s.+?),\s(?P<place>[^,;\d]{{2,40}}(?:,\s[^,;\d]{{2,40}})?),\s"
    rf"(?:[^,;]{{1,25}}\s)?(?P<y>{YEAR})(?P<tail>(?:[;,]\s.{{2,160}})?)\.?$"
)
_PAPER = re.compile(
    rf"^(?P<head>.+?),\s(?P<d>\d{{1,2}})\s(?P<m>[^\W\d_]{{3,9}})\s(?P<y>{YEAR})"
    rf"(?:[;,]\s(?:pp?\.\s?)?(?P<p>{_PAGES}))?\.?$"
)
_IN = re.compile(r"^(?P<title>.+?[.?!])\sIn\s(?P<host>.+)$")
_EDITION = re.compile(r",\s(?P<n>\d{1,2})(?:st|nd|rd|th)\s[Ee]d\.?$")
_EDITORS = re.compile(
    r";\s(?P<names>[^;]{3,200}?|[^;]{3,80}(?:;\s[^;]{3,80})+?),\s[Ee]ds?\.(?=;|$)"
)
_VOLUME = re.compile(r"\b[Vv]ol(?:ume|\.)\s?(?P<v>\d{1,3})")
_AT = re.compile(rf"\bpp?\.\s?(?P<p>{_PAGES})")
# A word of a journal's name: capitalised, shortened, or one that joins others.
_HOST_WORD = re.compile(rf"{_UP}[\w’'&:–-]*\.?|[A-Z]\.|&|of|the|and|for|in|on|de|la|der|und|et")
_MOST_WORDS = 10
_LONGEST = 800


def parse_acs(text: str) -> dict[str, Any] | None:
    """An entry in this style as CSL fields; None for any other."""
    if len(text) > _LONGEST:
        return None
    match = _NAMES.match(text)
    names = read_names(match["names"]) if match else None
    rest = match["rest"] if match and names else text
    found = _imprint(rest) or (_article(rest) if names else None)
    if found is None:
        return None
    item, title = found
    if names:
        item["author"] = names
    elif (cut := title.find(". ")) > 0 and "container-title" not in item:
        item["author"], title = literal(title[:cut]), title[cut + 2 :]
    return {**item, "title": bare(title)}


def _year(match: re.Match[str]) -> dict[str, Any]:
    return {"issued": {"date-parts": [[int(match["y"])]]}}


def _article(text: str) -> tuple[dict[str, Any], str] | None:
    """An article in a journal or a newspaper, and its title."""
    if match := _JOURNAL.match(text):
        item = _year(match) | {"volume": match["v"], "issue": match["i"], "page": match["p"]}
    elif (match := _PAPER.match(text)) and (month := MONTHS.get(match["m"].lower())):
        item = {"issued": {"date-parts": [[int(match["y"]), month, int(match["d"])]]}}
        item |= {"page": match["p"], "type": "article-newspaper"}
    else:
        return None
    parted = _part_host(match["head"])
    if parted is None:
        return None
    title, host = parted
    if item.get("page"):
        item["page"] = close_range(item["page"])
    return {k: v for k, v in item.items() if v} | {"container-title": host}, title


def _part_host(head: str) -> tuple[str, str] | None:
    """A title and the journal behind it: the longest run of its words after a sentence."""
    for stop in re.finditer(r"[.?!][”’\"]?\s", head):
        words = head[stop.end() :].split()
        if 0 < len(words) <= _MOST_WORDS and all(
            _HOST_WORD.fullmatch(w.strip(",()")) for w in words
        ):
            return head[: stop.start() + 1].rstrip("."), head[stop.end() :]
    return None


def _imprint(text: str) -> tuple[dict[str, Any], str] | None:
    """A book, or a chapter or paper in one, and its title."""
    match = _BOOK.match(text)
    if match is not None:
        item = _year(match) | {"publisher": match["house"], "publisher-place": match["place"]}
    elif (match := _MEETING.match(text)) is not None:
        item = _year(match) | {"publisher-place": match["place"]}
    else:
        return None
    head = match["head"]
    if editors := _EDITORS.search(head):
        item["editor"] = read_names(editors["names"]) or literal(editors["names"])
        head = head[: editors.start()] + head[editors.end() :]
    inside = _IN.match(head)
    title, host = (inside["title"], inside["host"]) if inside else (head, "")
    last = host or title
    if edition := _EDITION.search(last):
        item["edition"] = edition["n"]
        last = last[: edition.start()]
    if pages := _AT.search(match["tail"]):
        item["page" if host else "locator"] = close_range(pages["p"])
    if volume := _VOLUME.search(match["tail"]):
        item["volume"] = volume["v"]
    if not host and re.search(r"[()]|\.\s", item.get("publisher", "")):
        # "ROY, A.; LEE, B. (org.). Poços. Porto: Cais, 2008": names, and not a house.
        return None
    if not host:
        return item, last
    meeting = re.match(r"(?:the\s)?Proceedings\b|.*\bConference\b", last) is not None
    item |= {"container-title": bare(last), "type": "paper-conference" if meeting else "chapter"}
    return item, title
