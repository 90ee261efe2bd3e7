"""Works as law reviews in America cite them: `A. Name, Title, 74 Harv. L. Rev. 345, 350 (1961).`

The year stands at the end, alone in brackets; of a book only its edition stands beside it.
"""

from __future__ import annotations

import re
from typing import Any

from edition.importer.words.dates import YEAR, csl_date, find_date
from edition.importer.words.names import read_names

_NAMES = r"^(?P<names>[^\W\d_a-z][^“”\"():;]{3,100}?),\s"
_ARTICLE = re.compile(
    rf"{_NAMES}(?P<title>[^“”\"\d][^“”\"]{{4,200}}?),\s(?P<volume>\d{{1,4}})\s"
    r"(?P<host>[A-Z][\w.&’' -]{2,60}?)\s(?P<page>\d{1,4})(?:,\s\d{1,4}(?:[–-]\d{1,4})?)?\s"
    rf"\((?P<year>{YEAR})\)"
)
_BOOK = re.compile(
    rf"{_NAMES}(?P<title>[^“”\"\d][^“”\",:;()]{{4,160}}?)(?P<pin>\s\d{{1,4}}(?:[–-]\d{{1,4}})?)?\s"
    rf"\((?:(?P<edition>\d{{1,2}})(?:st|nd|rd|d|th)\sed\.\s)?(?P<year>{YEAR})\)"
)

# "Liz Marr, The Ferry Reopens, N.Y. TIMES, May 4, 2009, at A3."
_PAPER = re.compile(
    rf"{_NAMES}(?P<title>[^“”\"\d][^“”\"]{{4,200}}?),\s(?P<host>[A-Z][\w.&’' -]{{2,60}}?),\s"
    rf"(?P<day>[A-Z][a-z]{{2,8}}\.?\s\d{{1,2}},\s{YEAR})(?:,\sat\s(?P<page>[A-Z]?\d{{1,3}}))?\.?$"
)

# "Boards and Their Men, in REEFS AND LAW 101, 105 (Carl Berg ed., 1988)".
_CHAPTER = re.compile(
    rf"{_NAMES}(?P<title>[^“”\"\d][^“”\"]{{4,160}}?),\sin\s(?P<host>[^\W\d_a-z][^“”\"\d]{{3,120}}?)\s(?P<page>\d{{1,4}})"
    rf"(?:,\s\d{{1,4}}(?:[–-]\d{{1,4}})?)?\s\((?P<editors>[^()]{{4,80}}?)\seds?\.,\s(?P<year>{YEAR})\)"
)


def parse_bluebook(text: str) -> dict[str, Any] | None:
    """An article or a book cited so as CSL fields; None where the form is another."""
    text = text.replace("*", "")
    paper = _PAPER.match(text)
    date = find_date(paper["day"]) if paper else None
    people = read_names(paper["names"]) if paper and date else None
    if paper and date and people and all(n.get("given") for n in people):
        item = {"author": people, "title": paper["title"], "container-title": paper["host"]}
        item |= {"issued": csl_date(date.parts), "type": "article-newspaper"}
        return item | ({"page": paper["page"]} if paper["page"] else {})
    match = _CHAPTER.match(text) or _ARTICLE.match(text)
    if match is not None and match.re is _CHAPTER:
        item = {"title": match["title"], "page": match["page"], "container-title": match["host"]}
        item |= {"editor": read_names(match["editors"]), "type": "chapter"}
    elif match is not None:
        item = {k: match[k] for k in ("title", "volume", "page")} | {
            "container-title": match["host"]
        }
    else:
        match = _BOOK.match(text)
        if match is None or not (match["edition"] or _is_pinned(match)):
            return None
        item = {"title": match["title"], "type": "book"}
        item |= {"edition": match["edition"]} if match["edition"] else {}
    names = read_names(match["names"])
    if names is None or not all(n.get("given") for n in names):
        return None
    return {"author": names, **item, "issued": csl_date(((int(match["year"]),),))}


def _is_pinned(match: re.Match[str]) -> bool:
    """A page behind a title in capitals; behind a journal the number would be its volume."""
    words = [w for w in match["title"].split() if len(w) > 3]
    return bool(match["pin"]) and all(w[:1].isupper() for w in words)
