"""Author-page citations (MLA): a name and a page in brackets, no year.

Only names of the list count here: without a year nothing else tells such a bracket from any other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.importer.citednames import Found, cited_names
from edition.importer.dates import YEAR
from edition.importer.names import fold
from edition.importer.records import Reference
from edition.importer.resolution import Resolution
from edition.importer.worklabels import families

_GROUP = re.compile(r"\(((?:[^()]|\([^()]{1,80}\)){2,300})\)")
_PAGES = r"\d{1,4}(?:\s?[–-]\s?\d{1,4})?(?:,\s*\d{1,4}(?:\s?[–-]\s?\d{1,4})?)*"
_SEGMENT = re.compile(
    rf"^(?:see(?: also)?|cf\.|e\.g\.,|qtd\. in)?\s*(?P<names>[^\d,“”\"]{{2,80}}?)"
    rf"(?:,\s*(?P<title>[^\d\s].{{2,120}}?))?(?:\s+(?P<pages>{_PAGES}))?$"
)
_ONLY_PAGES = re.compile(rf"^{_PAGES}$")
_YEAR = re.compile(rf"^{YEAR}$")
_BEFORE = re.compile(
    r"([^\W\d_][\w’'\-]+(?:(?:,| and| &) [^\W\d_][\w’'\-]+){0,2}(?: et al\.)?)\s*$"
)


def find_author_page(text: str, references: Sequence[Reference]) -> list[Found]:
    """All author-page citations of a text, in order."""
    works = [(r, tuple(fold(n) for n in families(r.item))) for r in references]
    found: list[Found] = []
    for match in _GROUP.finditer(text):
        content = match.group(1).strip()
        if _ONLY_PAGES.match(content) and not _YEAR.match(content):
            before = _BEFORE.search(text[max(0, match.start() - 80) : match.start()])
            words = before.group(1).split() if before else []
            for place in range(len(words)):
                names = " ".join(words[place:])
                resolution = _resolve(names, "", works)
                if resolution:
                    surface = f"{names} {match.group(0)}"
                    found.append(Found(match.start(), surface, resolution))
                    break
            continue
        segments = [s.strip() for s in content.split(";") if s.strip()]
        for segment in segments:
            parsed = _SEGMENT.match(segment)
            if parsed is None or _YEAR.match(parsed.group("pages") or ""):
                continue
            resolution = _resolve(parsed.group("names"), parsed.group("title") or "", works)
            if resolution:
                surface = match.group(0) if len(segments) == 1 else segment
                found.append(Found(match.start(), surface, resolution))
    return found


def _resolve(
    text: str, title: str, works: Sequence[tuple[Reference, tuple[str, ...]]]
) -> Resolution | None:
    """The work of the list with these authors (and this title); None where there is none."""
    printed, et_al = cited_names(text)
    names = tuple(fold(name) for name in printed)
    if not names:
        return None
    found = [
        reference
        for reference, authors in works
        if authors == names or (et_al and len(authors) > 2 and authors[: len(names)] == names)
    ]
    if title:
        key = fold(re.sub(r"[“”\"*«»]", "", title))[:12]
        titled = [r for r in found if fold(str(r.item.get("title", ""))).startswith(key)]
        found = titled or found
    if not found:
        return None
    labels = tuple(reference.label for reference in found)
    if len(labels) == 1:
        return Resolution(labels)
    return Resolution(None, f"several candidates: {', '.join(labels)}", labels)
