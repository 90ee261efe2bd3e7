"""Author-page citations (MLA): a name and a page in brackets, no year.

Only names of the list count here: without a year nothing else tells such a bracket from any other.
"""

from __future__ import annotations

import re

from edition.importer.citing.citednames import AND, Found, cited_names
from edition.importer.citing.resolution import Printed, Resolution, Resolver, joined
from edition.importer.words.dates import YEAR, is_month
from edition.importer.words.locators import PAGES, without_prefix
from edition.importer.words.names import fold
from edition.importer.words.wordlists import word_set

_GROUP = re.compile(r"\(((?:[^()]|\([^()]{1,80}\)){2,300})\)|\[([^\[\]]{4,300})\]")
# What stands before a page is no title.
_UNIT = r"(?i:(?:pp?|pgs?|chs?|chap|secs?|vols?|nos?|nn?|bk|ll?|pt|figs?|tab|act|sc|st|s|с|б))"
_SEGMENT = re.compile(
    rf"^(?P<names>[^\d,“”„«»\"*]{{2,80}}?)(?:,\s*(?P<title>(?!{_UNIT}\.?\s?\d)[^\d\s].{{2,120}}?))??"
    rf"(?:,?\s+(?P<pages>(?:\d{{1,2}}:\s)?{PAGES}))?$"
)
_TITLE = re.compile(
    rf"^[“„«\"‘'*_]*(?P<title>[^“”„«»\"*_]{{4,120}}?)[”“»\"’'*_,]*(?:,?\s+(?P<pages>{PAGES}))?$"
)
# "Voss, Ferry 61": a short title may be one word, as the name of a part may.
_SHORT_TITLE = re.compile(
    rf"^(?P<names>[^\d,“”„«»\"*]{{2,80}}),\s+(?P<title>[^\W\d_][^\d]{{3,100}}?)\s+(?P<pages>{PAGES})$"
)
_VOLUME_PAGE = re.compile(r"(?<=\d):\s(?=\d)")
_QUOTED = re.compile(r"^[“„«\"‘'*_]")
# "(Marsh, in Fox xxii)": what Marsh says stands in the work of Fox.
_IN = re.compile(r"^[^\d,;]{2,60},\s(?:in|dans|en|w|v|u|у|в)\s(?=[^\W\d_a-zа-яё]|[*_“„«\"])")
_ONE_NAME = re.compile(r"[^\W\d_a-zа-яё][^\W\d_]+")
_BARE_PAGE = re.compile(
    rf"^\S+(?:\s{AND}\s(?-i:[^\W\d_a-z])[^\W\d_]+|\set al\.)?\s\d{{1,3}}(?:[–-]\d{{1,3}})?$"
)
_ONLY_PAGES = re.compile(rf"^{PAGES}$")
# A year, or those of a life: "(1849–1911)" behind a name are no pages.
_YEAR = re.compile(rf"^{YEAR}(?:\s?[–—-]\s?{YEAR})?$")
_BEFORE = re.compile(
    r"([^\W\d_][\w’'\-]+(?:(?:,| and| &| und| et| и) [^\W\d_][\w’'\-]+){0,2}"
    r"(?: et al\.| и др\.)?)\s*$"
)
_NO_NAMES = word_set(
    "fig figs figure table tables chapter section part page note appendix рис табл act scene book "
    "canto room hall level class type phase group stage step item question line verse psalm number "
    "volume box file plate map case article rule day week unit model version apollo grade"
)


def find_author_page(text: str, resolver: Resolver) -> list[Found]:
    """All author-page citations of a text, in order; `resolver` knows the works of the list."""
    found: list[Found] = []
    for match in _GROUP.finditer(text):
        content = (match.group(1) or match.group(2)).strip()
        if _ONLY_PAGES.match(content):
            if not _YEAR.match(content):
                found += _narrative(text, match, resolver)
            continue
        segments = [without_prefix(s.strip()) for s in content.split(";") if s.strip()]
        resolutions = [r for s in segments if (r := _resolve(s, resolver)) is not None]
        if resolutions:
            found.append(Found(match.start(), match.group(0), joined(resolutions)))
    return found


def _narrative(text: str, match: re.Match[str], resolver: Resolver) -> list[Found]:
    """A page in brackets behind the names of authors."""
    before = _BEFORE.search(text[max(0, match.start() - 80) : match.start()])
    words = before.group(1).split() if before else []
    for place in range(len(words)):
        surface = " ".join(words[place:])
        names, et_al = cited_names(surface)
        resolution = resolver.resolve(Printed(names, et_al, "")) if names else None
        if resolution and _is_named(resolution):
            return [Found(match.start(), f"{surface} {match.group(0)}", resolution)]
    return []


def _is_named(resolution: Resolution) -> bool:
    """The names are those of works of the list, be they one or several."""
    return resolution.labels is not None or resolution.problem.startswith("several")


def _resolve(segment: str, resolver: Resolver) -> Resolution | None:
    """The work that a name with a page, or a title, leads to; None where it is no citation."""
    segment = _IN.sub("", _VOLUME_PAGE.sub(":", segment))
    short = _SHORT_TITLE.match(segment)
    if short:
        work = resolver.entitled(cited_names(short.group("names"))[0], short.group("title"))
        if work is not None:
            return work
    bare = _QUOTED.match(segment) is None
    # The last word of a title can look like the unit of a page: "(Second Notes 5)".
    whole = re.sub(r",?\s+\d{1,4}(?:[–-]\d{1,4})?$", "", segment)
    titled = _TITLE.match(segment)
    for title in (whole, titled.group("title") if titled else ""):
        found = resolver.resolve_title(title, "", bare)
        if found is not None:
            return found
    parsed = _SEGMENT.match(segment)
    if parsed is None or _YEAR.match(parsed.group("pages") or ""):
        return None
    names, et_al = cited_names(parsed.group("names"))
    first = fold(names[0]).split()[0] if names else ""
    if not first or first in _NO_NAMES or is_month(first):
        return None
    resolution = resolver.resolve(Printed(names, et_al, ""), parsed.group("title") or "")
    if _is_named(resolution):
        return resolution
    # A name that only resembles one of the list, or none, needs its page to be a citation.
    alone = _ONE_NAME.fullmatch(segment.partition(" ")[0]) and _BARE_PAGE.search(segment)
    return resolution if parsed.group("pages") and (resolution.probable or alone) else None
