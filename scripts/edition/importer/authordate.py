"""Author-date citations in a paragraph: in brackets, and narrative ones.

What stands in one bracket is one citation, its works cut at semicolons; before a bracket that
holds only a year the names are read backwards. Every candidate is shown to the resolver; one that
nothing in the list is near to is kept only where its form is that of a citation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from edition.importer.citednames import ONLY_YEARS, Found, cited_names, cited_years, has_form
from edition.importer.dates import YEAR
from edition.importer.locators import INSIDE, LOCATOR, NO_DATE, YEARS, without_prefix
from edition.importer.narrative import find_narrative
from edition.importer.resolution import Printed, Resolution, Resolver, joined

_GROUP = re.compile(r"\(((?:[^()]|\([^()]{1,120}\)){4,600})\)|\[([^\[\]]{4,600})\]")
_SEGMENT = re.compile(
    rf"^(?P<names>[^;]{{2,160}}?)(?P<comma>,)?\s*\(?(?P<years>{YEARS})\)?(?P<loc>{LOCATOR})\s*$"
)
_DATED = re.compile(rf"{YEAR}|(?i:{NO_DATE})")
_QUOTED = re.compile(r"^[“„«\"‘'*](?P<title>.+?)[”“»\"’'*,]+$")


def find_author_date(text: str, resolver: Resolver) -> list[Found]:
    """All author-date citations of a text, in order."""
    found: list[Found] = []
    for match in _GROUP.finditer(text):
        content = (match.group(1) or match.group(2)).strip()
        if not _DATED.search(content):
            continue
        only = ONLY_YEARS.match(content)
        if only:
            found += find_narrative(text, match, only, resolver)
            continue
        resolutions = list(_works(content, resolver))
        if resolutions:
            # Whatever stands in one pair of brackets is one citation, as [5,6] is.
            found.append(Found(match.start(), match.group(0), joined(resolutions)))
    return found


def _works(content: str, resolver: Resolver) -> Iterator[Resolution]:
    """Where each of the works between two brackets leads."""
    before: tuple[str, ...] = ()
    for segment in _segments(content):
        years = ONLY_YEARS.match(segment)
        if years is not None and before:
            yield from _cited(Printed(before, False, ""), years.group("years"), True, resolver)
            continue
        parsed = _SEGMENT.match(segment)
        if parsed is None:
            continue
        who = parsed.group("names").strip()
        titled = _titled(who, cited_years(parsed.group("years")), resolver)
        if titled is not None:
            yield titled
            continue
        names, et_al = cited_names(who)
        if not names:
            body = resolver.body_in(who)
            if not body:
                # "a view that Lee shares 2001": small words lead to the names.
                names, et_al = cited_names(_SMALL.sub("", who))
            else:
                names, et_al = (body,), False
        if not names:
            continue
        before = names
        comma = parsed.group("comma") is not None
        yield from _cited(Printed(names, et_al, ""), parsed.group("years"), comma, resolver)


_SMALL = re.compile(r"^(?:[^\W\d_A-ZÀ-ÞА-ЯЁ][^\W\d_]*[.,]?\s+){1,5}(?=[^\W\d_a-zà-ÿа-яё])")


def _segments(content: str) -> Iterator[str]:
    """The works of a bracket: cut at semicolons, at "cited in", and at commas behind years."""
    for part in content.split(";"):
        for piece in INSIDE.split(part):
            for listed in _cut_lists(piece):
                segment = without_prefix(listed.strip(" ,"))
                if segment:
                    yield segment


def _cut_lists(segment: str) -> list[str]:
    """Cut "A 2010, B 2012" at the commas behind years that names follow."""
    return re.split(
        rf"(?<=\d),\s+(?=[^\W\d_]{{2}}[^,;]*?,?\s(?:{YEAR}))|(?<=\d[a-z]),\s+(?=[^\W\d_]{{2}}[^,;]*?,?\s(?:{YEAR}))",
        segment,
    )


def _titled(who: str, years: list[str], resolver: Resolver) -> Resolution | None:
    """A work cited by its title, in quotation marks or without."""
    quoted = _QUOTED.match(who)
    title = quoted.group("title") if quoted else who
    return resolver.resolve_title(title, years[0] if years else "", bare=quoted is None)


def _cited(who: Printed, years: str, comma: bool, resolver: Resolver) -> Iterator[Resolution]:
    formal = has_form(who.names, who.et_al, comma)
    for year in cited_years(years):
        resolution = resolver.resolve(replace(who, year=year))
        if resolution.has_hint or formal:
            yield resolution
