"""Imprints of Russian notes, where full stops stand for dashes: `Вода. 2-е изд. М.: Мир, 1979.`"""

from __future__ import annotations

import re
from typing import Any

from edition.importer.words.facts import read_facts

# ". Пермь: Мир, 1979" and ". СПб., 1909": the imprint where full stops stand for dashes.
_IMPRINT = re.compile(
    r"\.\s+(?:[–—-]\s)?(?P<place>(?:[МЛ]|СПб|Пг|Спб|К|Х)\.(?:;\s(?:[МЛ]|СПб)\.)?|"
    r"(?:St\.\s)?[^\W\d_a-zа-яё][\w-]+(?:[ -][^\W\d_][\w-]+){0,2})"
    r"(?:\s?:\s(?P<house>[^:;/]{2,80}?))?,\s(?P<year>(?:1[5-9]|20)\d\d)(?=\s?г?\.|;|$)"
)
_PARTS = re.compile(
    r"(?:\s?:\s?[Вв]\s\d{1,2}[\s-]х?\s?(?:т|кн|ч)\b\.?)?(?:\.\s(?P<e>\d{1,2})-е\sизд\b[^:/]*?)?"
    r"(?:[.,]\s(?:Т|Кн|Ч)\.\s(?P<v>[\d–-]+))?(?:[.,]\s(?:Т|Кн|Ч)\.\s[\d–-]+)?$"
)
# "Title. – Moor", and "Title – London: Moor, 1999", where the full stop is lost.
OPENS_IMPRINT = re.compile(
    r"[.?!…]\s+[–—-]|\s[–—-]{1,2}\s(?:[^\W\d_a-zа-яё][^:.]{1,40}:\s|[МЛ]\.|[СC]Пб|"
    r"[^\W\d_a-zа-яё][\w-]+,\s\d{4}|\d{4}\b|(?:[СcPp]|Vol|Т|Вып)\.\s?\d|№)"
)
PLACES = {"М": "М.", "Л": "Л.", "СПб": "СПб."}


def has_imprint(text: str) -> bool:
    """Whether a piece of a note is a title, responsibility aside, and an imprint behind it."""
    match = _IMPRINT.search(text)
    head, stroke, _ = (text[: match.start()] if match else "").partition(" / ")
    # Before the stroke of those who edited it, a title may be short.
    count = len(head.split()) + bool(stroke)
    head = _PARTS.sub("", head)
    stops = re.sub(r"\b[^\W\d_]{1,4}\.", "", head)
    return bool(match) and "." not in stops and count > 2 and head[:1].isupper()


def take_imprint(text: str, item: dict[str, Any]) -> str:
    """What stands before place, house and year; these, and the pages behind them, go to `item`."""
    match = _IMPRINT.search(text)
    if match is None or not (match["house"] or " " not in match["place"].replace("; ", ";")):
        # Without a house several words are a journal, but "М.; Л." are two places.
        return text
    place = match["place"]
    item["publisher-place"] = PLACES.get(place.rstrip("."), place)
    if match["house"]:
        item["publisher"] = match["house"].strip()
    item["issued"] = {"date-parts": [[int(match["year"])]]}
    for name, value in read_facts(text[match.end() :].lstrip(" .,;г")).fields.items():
        item.setdefault(name, value)
    return _take_parts(text[: match.start()], item)


def _take_parts(title: str, item: dict[str, Any]) -> str:
    """The title without its edition and the numbers of volumes: "Вода. 2-е изд., испр. Т. 3"."""
    match = _PARTS.search(title)
    if match is None:
        return title
    for name, key in (("edition", "e"), ("volume", "v")):
        if match[key]:
            item.setdefault(name, match[key])
    return title[: match.start()]
