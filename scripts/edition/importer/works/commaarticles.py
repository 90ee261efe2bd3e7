"""Articles whose parts are divided by commas only, with the journal's numbers behind its name.

``Roy, Luc, Les puits, Revue de l’eau, 69, 1963, 75-86.``, and Italian lists and their neighbours
with the journal in guillemets.
"""

from __future__ import annotations

import re
from typing import Any

from edition.importer.fields.commalists import take_names
from edition.importer.fields.worktitles import find_title
from edition.importer.words.cities import is_seat
from edition.importer.words.dates import YEAR
from edition.importer.words.pieces import bare, close_range
from edition.importer.works.commaworks import QUOTED_HOST, title_in

_JOURNAL = re.compile(
    rf"^(?P<title>.+),\s(?P<c>[^\W\d_a-z][^,:]{{2,80}}?)\s(?P<v>\d{{1,4}})(?:\s?\((?P<i>[\d–-]{{1,9}})\))?"
    rf"\s?\((?P<y>{YEAR})\)[,:]?\s(?P<p>[A-Z]?\d+(?:\s?[–-]\s?[A-Z]?\d+)?)\.?$"
)
# "Roy, Les puits, Revue de l’eau, 69, 1963, 75-86." and "…, No. 31, 1994, 111"
_RUN = re.compile(
    rf"^(?P<title>.+),\s(?!(?i:vol|tome|no?|nr|num)\b)(?P<c>[^\W\d_a-z][^,:]{{1,80}}?)(?:,\s|\s)"
    r"(?:(?P<label>(?i:vol|tome|t|bd))\.?\s?|"
    r"(?P<number>(?i:no|nr|n[°ºo]|num))\.?\s?)?(?P<v>\d{1,4}|[IVXL]+)"
    r"(?:[,/]\s?(?:(?i:no|nr|n[°ºo]|num)\.?\s?)?(?P<i>\d{1,3}(?:[–/-]\d{1,3})?))?,"
    rf"\s(?P<y>{YEAR}),\s(?:(?:pp?|S|s)\.\s?)?(?P<p>\d+(?:\s?[–-]\s?\d+)?)[.,]?$"
)
_SITE = re.compile(rf"^(?P<title>.+),\s(?P<c>[^\W\d_a-z][^,:]{{2,60}}?)\s\((?P<y>{YEAR})\)\.?$")


def parse_comma_article(text: str) -> dict[str, Any] | None:
    """ "A. Lee, B. Fox, Title, J. Tests 7 (3) (2017) 140–155.", as engineers print an article."""
    numbers = _JOURNAL.match(text) or _SITE.match(text)
    return _article(numbers) if numbers else None


def parse_run_article(text: str) -> dict[str, Any] | None:
    """ "Luc Roy, Les puits, Revue de l’eau, 69, 1963, 75-86.": an article in one run of commas."""
    numbers = _RUN.match(text)
    if numbers is None or is_seat(numbers["c"]) or find_title(text):
        return None
    return _article(numbers)


def _article(numbers: re.Match[str]) -> dict[str, Any] | None:
    item: dict[str, Any] = {}
    rest = take_names(numbers.group("title"), item)
    if rest is None:
        return None
    item["title"], item["container-title"] = bare(rest), numbers.group("c").strip()
    item["issued"] = {"date-parts": [[int(numbers.group("y"))]]}
    alone = numbers.groupdict().get("number") and not numbers["i"]
    for name, key in (("issue" if alone else "volume", "v"), ("issue", "i"), ("page", "p")):
        if value := numbers.groupdict().get(key):
            item[name] = close_range(value)
    return item


def parse_inverted(core: str) -> dict[str, Any] | None:
    """ "Neri, Ada, Fontane, in «Acque», XII (1999), pp. 3-7.": so a list prints such an article."""
    host = QUOTED_HOST.search(core)
    item: dict[str, Any] = {}
    title = take_names(core[: host.start()].rstrip(), item) if host and host.start() else None
    if host is None or not title or len(title.split()) < 2 or re.search(r"[“”„«»]", title):
        return None
    return item | title_in(host, title)
