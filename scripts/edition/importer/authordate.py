"""Author-date citations in a paragraph: in brackets, and narrative ones.

What stands in brackets is cut at semicolons; before a bracket that holds only a year the names
are read backwards. Every candidate is shown to the resolver; one that nothing in the list is near
to is kept only where its form is that of a citation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.importer.citednames import (
    LOCATOR,
    ONLY_YEARS,
    YEARS,
    Found,
    cited_names,
    cited_years,
    has_form,
)
from edition.importer.dates import YEAR
from edition.importer.narrative import find_narrative
from edition.importer.resolution import Printed, Resolution, Resolver

_GROUP = re.compile(r"\(((?:[^()]|\([^()]{1,120}\)){4,600})\)|\[([^\[\]]{4,600})\]")
_SEGMENT = re.compile(
    rf"^(?P<names>[^;]{{2,160}}?)(?P<comma>,)?\s*\(?(?P<years>{YEARS})\)?(?P<loc>{LOCATOR})\s*$"
)
_PREFIX = re.compile(
    r"^(?:see(?:\s+also)?|cf\.?|e\.g\.,?|for example,?|for instance,?|i\.e\.,?|also|compare|"
    r"as cited in|cited in|quoted in|after|based on|adapted from|source:?|"
    r"см\.?(?:\s+также)?:?|напр(?:имер|\.),?|цит\.? по:?|қараңыз:?|bkz\.?|bk\.|vgl\.?|"
    r"siehe|voir)\s+",
    re.I,
)
_INSIDE = re.compile(
    r",?\s+(?:as\s+)?(?:cited|quoted|reported)\s+(?:in|by)\s+|,?\s*цит\.? по:?\s+", re.I
)


def find_author_date(text: str, resolver: Resolver) -> list[Found]:
    """All author-date citations of a text, in order."""
    found: list[Found] = []
    for match in _GROUP.finditer(text):
        content = (match.group(1) or match.group(2)).strip()
        if not re.search(YEAR + r"|n\.d\.", content):
            continue
        only = ONLY_YEARS.match(content)
        if only:
            narrative = find_narrative(text, match, only, resolver)
            if narrative:
                found += narrative
            continue
        found += _parenthetical(match, content, resolver)
    return found


def _parenthetical(match: re.Match[str], content: str, resolver: Resolver) -> Iterator[Found]:
    segments = [s for part in content.split(";") for s in _INSIDE.split(part) if s.strip()]
    segments = [s for segment in segments for s in _cut_lists(segment)]
    alone = len(segments) == 1
    before: tuple[str, ...] = ()
    for segment in segments:
        segment = segment.strip(" ,")
        body = segment
        while _PREFIX.match(body):
            body = _PREFIX.sub("", body, count=1)
        parsed = _SEGMENT.match(body)
        if parsed is None:
            years = ONLY_YEARS.match(body)
            if years is None or not before:
                continue
            names, et_al, comma = before, False, True
            year_text = years.group("years")
        else:
            names, et_al = cited_names(parsed.group("names"))
            comma = parsed.group("comma") is not None
            year_text = parsed.group("years")
        if not names:
            continue
        before = names
        surface = match.group(0) if alone else segment
        yield from _cited(surface, names, et_al, year_text, comma, match.start(), resolver)


def _cut_lists(segment: str) -> list[str]:
    """Cut "A 2010, B 2012" at the commas behind years that names follow."""
    return re.split(
        rf"(?<=\d),\s+(?=[^\W\d_]{{2}}[^,;]*?,?\s(?:{YEAR}))|(?<=\d[a-z]),\s+(?=[^\W\d_]{{2}}[^,;]*?,?\s(?:{YEAR}))",
        segment,
    )


def _cited(
    surface: str,
    names: tuple[str, ...],
    et_al: bool,
    years: str,
    comma: bool,
    start: int,
    resolver: Resolver,
) -> Iterator[Found]:
    printed = [Printed(names, et_al, year) for year in cited_years(years)]
    resolutions = [resolver.resolve(p) for p in printed]
    keep = [
        (p, r)
        for p, r in zip(printed, resolutions, strict=True)
        if r.has_hint or has_form(names, et_al, comma)
    ]
    if not keep:
        return
    if len(keep) == 1 or all(r.labels for _, r in keep):
        labels = tuple(label for _, r in keep for label in r.labels or ())
        first = keep[0][1]
        yield Found(start, surface, Resolution(labels) if labels else first)
        return
    for p, r in keep:
        yield Found(start, f"({_who(p)}, {p.year})", r)


def _who(printed: Printed) -> str:
    names = printed.names
    joined = names[0] if len(names) == 1 else ", ".join(names[:-1]) + " & " + names[-1]
    return joined + (" et al." if printed.et_al else "")
