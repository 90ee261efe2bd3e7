"""Works as lawyers in England cite them (OSCOLA): `A Name, Title (2nd edn, House 1998) 30`.

House and year stand together in brackets without a comma; articles have the year in brackets, the
volume before the journal and the first page behind it; reports of cases and acts have no author.
"""

from __future__ import annotations

import re
from typing import Any

from edition.importer.words.dates import MONTHS
from edition.importer.words.names import read_names

_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_NAMES = r"(?P<names>[^‘“”\"()]{4,120}?), "
_QUOTED = r"[‘“\"](?P<title>[^‘“”\"]{3,200}?)[’”\"]"
_NAME = r"[^\W\d_a-z][^‘“”\"()\[\],;]"
_BOOK = re.compile(
    rf"^{_NAMES}(?P<title>[^‘“”\"()]{{3,200}}?) "
    r"\((?:(?P<edition>\d{1,2})(?:st|nd|rd|th) edn, )?"
    rf"(?P<house>[^\W\d_a-z][^()\d,:;]{{2,60}}?) {_YEAR}\)"
)
_ARTICLE = re.compile(
    rf"^(?:{_NAMES})?{_QUOTED} \({_YEAR}\) "
    r"(?:(?P<volume>\d{1,3}) ?(?:\((?P<issue>\d{1,3})\) )?)?"
    r"(?P<host>[^\W\d_a-z][^\d(),.;]{1,80}?) (?P<page>\d{1,4}(?:[–-]\d{1,4})?)(?=[,.;:\s]|$)"
)
# "[2005] CLJ 212": where the year is the volume.
_YEARLY = re.compile(
    rf"^(?:{_NAMES})?{_QUOTED},? \[{_YEAR}\] (?:(?P<volume>\d{{1,2}}) )?(?P<issue>(?!))?"
    r"(?P<host>[^\W\d_a-z][^\d(),.;]{1,80}?) (?P<page>\d{1,4}(?:[–-]\d{1,4})?)(?=[,.;:\s]|$)"
)
_PAPER = re.compile(
    rf"^(?:{_NAMES})?{_QUOTED},? (?P<host>[^\W\d_a-z][^\d(),.;]{{3,60}}?) "
    r"\((?P<place>[^\W\d_a-z][^()\d,]{2,30}), (?P<day>\d{1,2}) (?P<month>[^\W\d_]{3,12}) "
    rf"{_YEAR}\)(?: (?P<page>\d{{1,3}}))?"
)
_THESIS = re.compile(
    rf"^(?:{_NAMES})?{_QUOTED},? \((?P<genre>[^(),]{{0,30}}(?:[Tt]hesis|[Dd]iss(?:ertation|\.))), "
    rf"(?P<house>[^()]{{3,80}}?),? {_YEAR}\)"
)
_CHAPTER = re.compile(
    rf"^(?:{_NAMES})?{_QUOTED},? in (?P<editors>[^‘“”\"()]{{4,120}}?) \(eds?\), "
    r"(?P<host>[^‘“”\"()]{3,200}?) \((?:(?P<edition>\d{1,2})(?:st|nd|rd|th) edn, )?"
    rf"(?P<house>[^\W\d_a-z][^()\d,:;]{{2,60}}?) {_YEAR}\)(?: (?P<page>\d{{1,4}}))?"
)
_CASE = re.compile(
    r"^(?:(?:Joined )?Cases? [CTF]-\d+/\d+(?: P)? )?"
    rf"(?P<title>{_NAME}{{1,80}} v {_NAME}{{1,80}}?) [(\[]{_YEAR}[)\]] (?:\d{{1,3}} )?[A-Z]"
)
# "Fox v. Mill Board. 2 Coastal Rep. 118, 1891.": MLA sets full stops.
_REPORTED = re.compile(
    rf"^(?P<title>{_NAME}{{1,80}} v\. {_NAME}{{1,80}}?)[.,] "
    rf"\d{{1,4}} [A-Z][^\d]{{1,40}} \d{{1,4}}[,.]? \(?(?:[^()\d]{{0,30}} )?{_YEAR}\)?"
)
_ACT = re.compile(
    r"^(?:\d[^()]{4,40}\()?(?P<title>[^\W\d_a-z](?:[^‘“”\"()\[\],;.:]|\([^()]{3,30}\)){2,80} Act) "
    # An imprint behind it makes it a book of a list.
    rf"{_YEAR}\)?(?=[,.;]|$)(?![^:]*:)"
)


def parse_oscola(text: str) -> dict[str, Any] | None:
    """A work cited so as CSL fields; None where the form is another."""
    for pattern, read in (
        (_CASE, _law),
        (_REPORTED, _law),
        (_ACT, _law),
        (_THESIS, _thesis),
        (_CHAPTER, _chapter),
        (_ARTICLE, _article),
        (_YEARLY, _article),
        (_PAPER, _paper),
        (_BOOK, _book),
    ):
        match = pattern.match(text)
        if match is not None and (item := read(match)) is not None:
            return item
    return None


def is_law(text: str) -> bool:
    """Whether a text is a case or an act."""
    return bool(_CASE.match(text) or _ACT.match(text))


def _law(match: re.Match[str]) -> dict[str, Any]:
    return {"title": match["title"], "issued": _issued(match), "_statute": True}


def _book(match: re.Match[str]) -> dict[str, Any] | None:
    names = read_names(match["names"])
    # A single word before the year may be a place.
    known = match["edition"] or " " in match["house"] or match["house"].isupper()
    if names is None:
        return None
    field = "publisher" if known else "publisher-place"
    item = {"author": names, "title": match["title"], field: match["house"], "type": "book"}
    item |= {"edition": match["edition"]} if match["edition"] else {}
    return item | {"issued": _issued(match)}


def _thesis(match: re.Match[str]) -> dict[str, Any] | None:
    item = _authors(match)
    if item is None:
        return None
    item |= {"title": match["title"], "genre": match["genre"], "publisher": match["house"]}
    return item | {"issued": _issued(match), "type": "thesis"}


def _chapter(match: re.Match[str]) -> dict[str, Any] | None:
    item, editors = _authors(match), read_names(match["editors"])
    if item is None or editors is None:
        return None
    item |= {"title": match["title"], "container-title": match["host"], "editor": editors}
    item |= {"publisher": match["house"], "issued": _issued(match), "_chapter": True}
    return item | {k: match[k] for k in ("edition", "page") if match[k]}


def _article(match: re.Match[str]) -> dict[str, Any] | None:
    item = _authors(match)
    if item is None:
        return None
    fields = {"volume": match["volume"], "issue": match["issue"], "page": match["page"]}
    item |= {"title": match["title"], "container-title": match["host"], "issued": _issued(match)}
    return item | {k: v for k, v in fields.items() if v}


def _paper(match: re.Match[str]) -> dict[str, Any] | None:
    item = _authors(match)
    month = MONTHS.get(match["month"].lower())
    if item is None or month is None:
        return None
    item |= {"title": match["title"], "container-title": match["host"]}
    item["issued"] = {"date-parts": [[int(match["year"]), month, int(match["day"])]]}
    return item | ({"page": match["page"]} if match["page"] else {})


def _authors(match: re.Match[str]) -> dict[str, Any] | None:
    if not match["names"]:
        return {}
    names = read_names(match["names"])
    return {"author": names} if names else None


def _issued(match: re.Match[str]) -> dict[str, Any]:
    return {"date-parts": [[int(match["year"])]]}
