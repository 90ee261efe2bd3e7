"""Author-date citations in a paragraph: in brackets, and narrative ones.

What stands in one bracket is one citation, its works cut at semicolons; before a bracket that
holds only a year the names are read backwards. Every candidate is shown to the resolver; one that
nothing in the list is near to is kept only where its form is that of a citation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from edition.importer.citing.citednames import (
    AND,
    ONLY_YEARS,
    Found,
    cited_names,
    cited_years,
    has_form,
    initial_in,
)
from edition.importer.citing.namesbefore import names_before
from edition.importer.citing.narrative import find_bare, find_narrative
from edition.importer.citing.resolution import Printed, Resolution, Resolver, joined
from edition.importer.words.dates import YEAR
from edition.importer.words.locators import INSIDE, LOCATOR, NO_DATE, YEARS, without_prefix

_GROUP = re.compile(r"\(((?:[^()]|\([^()]{1,120}\)){4,600})\)|\[([^\[\]]{4,600})\]")
_INNER = re.compile(r"()\[([^\[\]]{4,300})\]")
# "2010 г.", "2010’dan": what a language sets behind a year, be it a citation's or an event's.
_ENDED = r"(?P<ended>\s(?:гг?|рр?|жж?)\.|[’'][^\W\d_]{1,4})?"
_SEGMENT = re.compile(
    rf"^(?P<names>[^;]{{2,160}}?)(?P<comma>,)?\s*\(?(?P<years>{YEARS})\)?{_ENDED}(?P<loc>{LOCATOR})\s*$"
)
# Behind the year anything short may stand ("wykres 4", "for another view"), if names and year
# lead to a work.
_LOOSE = re.compile(
    rf"^(?P<names>[^;]{{2,160}}?),?\s*\(?(?P<years>{YEARS})\)?"
    r"(?P<loc>\s*[,:]\s[^;]{1,60}|\s[^\W\dA-ZА-ЯЁ_][^;\d]{1,60})$"
)
_WITHIN = re.compile(rf"^(?P<years>{YEARS})(?P<loc>{LOCATOR})(?:\s*[,;])?(?P<rest>\s+\S.*)$")
_DATED = re.compile(rf"{YEAR}|(?i:{NO_DATE})")
# "2001, p. 45, emphasis added": a remark in small letters.
_REMARKED = re.compile(rf"^(?P<years>{YEARS})(?P<loc>{LOCATOR}),\s+(?-i:[a-zа-яё])[^\d]{{3,60}}$")
_NEXT_WORK = re.compile(
    rf"(?:(?<=\d)|(?<=\d[a-zа-в]))(?:,\s+|,?\s(?:{AND}|sowie|as well as|ainsi que|así como|oraz|"
    rf"а также|а також)\s+)(?=[^\W\d_]{{2}}[^,;]*?,?\s(?:{YEAR}))"
)
# "Board of the Moor [BM]": how the body is called from here on.
_SHORT_BEHIND = re.compile(r"\s*[\[(][^\[\]()]{1,60}[\])]$")
_SHORT_FORM = re.compile(rf"[(\[][^\W\d_a-zа-яё][\w./-]{{1,12}},?\s(?P<year>{YEAR}[a-z]?)[,:)\]]")
_MOST_WORDS = 12
_THE_SAME = re.compile(
    r"(?:(?:см|see|vgl|cf|ср)\.?\s)?(?:он же|она же|они же|він же|вона ж|ders|dies|idem|eadem|id|"
    r"ead|el mismo|la misma|"
    rf"o mesmo|lo stesso|le même|aynı yazar|tenże|taż|týž)\b\.?,?\s(?={YEAR})",
    re.I,
)
_LED = re.compile(r"^(?:[a-zà-ÿа-яёі][\w.’-]*,?\s+){1,6}(?=[^\W\d_a-zа-яё])")
_QUOTED = re.compile(r"^[“„«\"‘'*](?P<title>.+?)[”“»\"’'*,]+$")


def find_author_date(text: str, resolver: Resolver, commas: bool = True) -> list[Found]:
    """All author-date citations of a text, in order.

    `commas` says that the article prints one before the year: without it, "Fox 2009" in brackets
    has the form of a citation, though the list has no such work.
    """
    found: list[Found] = []
    for match in _groups(text):
        content = (match.group(1) or match.group(2)).strip()
        if not _DATED.search(content):
            continue
        content = _by_the_same(content, found, resolver)
        within = _WITHIN.match(content)
        if within and INSIDE.match(within.group("rest")):
            found += _cited_in(text, match, within, resolver)
            continue
        years, more = _years_first(content)
        if years:
            first = find_narrative(text, match, years, resolver)
            works = list(_works(more, resolver, commas)) if more and first else []
            found += [replace(x, resolution=joined([x.resolution, *works])) for x in first]
            continue
        resolutions = list(_works(content, resolver, commas))
        if resolutions:
            # Whatever stands in one pair of brackets is one citation, as [5,6] is.
            whole = joined(resolutions)
            name = _body_before(text, match, whole, resolver)
            surface = f"{name} {match.group(0)}".lstrip()
            found.append(Found(match.start() - bool(name) * (len(name) + 1), surface, whole))
    taken = [m.span() for m in _GROUP.finditer(text)]
    return sorted([*found, *find_bare(text, resolver, taken)], key=lambda x: x.start)


def _body_before(text: str, match: re.Match[str], cited: Resolution, resolver: Resolver) -> str:
    """The body whose name stands before a bracket with its short form: "Moor Office (MO, 2019)"."""
    short = _SHORT_FORM.match(match.group(0))
    if short is None or len(cited.labels or ()) != 1:
        return ""
    before = text[max(0, match.start() - 140) : match.start()].rstrip()
    body = resolver.body_in(before)
    named = body and resolver.exact(Printed((body,), False, short["year"]))
    return before[-len(body) :] if named and named.labels == cited.labels else ""


def _groups(text: str) -> Iterator[re.Match[str]]:
    """The brackets of a text; those inside others where only they have a year: "(cf. [A 2009])"."""
    for match in _GROUP.finditer(text):
        outer = match.group(1)
        if outer and "[" in outer and not _DATED.search(_INNER.sub("", outer)):
            yield from _INNER.finditer(text, match.start(), match.end())
        else:
            yield match


def _by_the_same(content: str, found: Sequence[Found], resolver: Resolver) -> str:
    """A bracket with the names of the author cited before for "the same": "[Он же 1882: 3]"."""
    same = _THE_SAME.match(content)
    if same is None:
        return content
    last = next((x.resolution.labels for x in reversed(found) if x.resolution.labels), ())
    names = ", ".join(resolver.names_of(last[-1])) if last else ""
    return f"{names} {content[same.end() :]}" if names else content


def _years_first(content: str) -> tuple[str, str]:
    """The years a bracket opens with, and the rest: "2001, p. 4; 2005, 7; my emphasis"."""
    years: list[str] = []
    parts = content.split(";")
    for i, part in enumerate(parts):
        only = ONLY_YEARS.match(part.strip()) or (_REMARKED.match(part.strip()) if not i else None)
        if only is None:
            return ", ".join(years), ";".join(parts[i:])
        years.append(only.group("years"))
    return ", ".join(years), ""


def _cited_in(
    text: str, match: re.Match[str], within: re.Match[str], resolver: Resolver
) -> list[Found]:
    """ "Fox (1961, cited in Lee, 1978)": the list has the second, the sentence names the first."""
    later = list(_works(within.group("rest"), resolver, commas=True))
    first = find_narrative(text, match, within.group("years"), resolver)
    if first:
        linked = [first[0].resolution] if first[0].resolution.labels else []
        both = joined([*linked, *later]) if later else first[0].resolution
        return [Found(first[0].start, first[0].surface, both)]
    names = names_before(text[max(0, match.start() - 200) : match.start()])
    surface = f"{names} {match.group(0)}".strip()
    return [Found(match.start(), surface, joined(later))] if later else []


def prints_commas(texts: Iterable[str], resolver: Resolver) -> bool:
    """True unless most names in brackets that lead to a work have no comma before the year."""
    with_comma = without = 0
    for text in texts:
        for match in _GROUP.finditer(text):
            for segment in _segments(match.group(1) or match.group(2)):
                parsed = _SEGMENT.match(segment)
                if parsed and list(_nearest(parsed.group("names"), parsed, resolver)):
                    with_comma += parsed.group("comma") is not None
                    without += parsed.group("comma") is None
    return with_comma >= without


def _works(content: str, resolver: Resolver, commas: bool) -> Iterator[Resolution]:
    """Where each of the works between two brackets leads."""
    before: Printed | None = None
    above: tuple[str, ...] = ()
    for segment in _segments(content):
        law = resolver.resolve_title(segment, "") if re.match(r"[^\W\d_]+ \d", segment) else None
        if law is not None:
            yield law
            continue
        years = ONLY_YEARS.match(segment)
        if years is not None and before:
            yield from _cited(before, years.group("years"), True, resolver)
            continue
        parsed = _SEGMENT.match(segment)
        known = parsed or _LOOSE.match(segment)
        if known is None:
            above = (*above, *cited_names(segment)[0])
            continue
        who = known.group("names").strip()
        if parsed and (led := _LED.match(who)) and not cited_names(who)[0]:
            # "ähnlich Kranz 1994": words in small letters lead to the names.
            who = who[led.end() :]
        linked = _authors_apart(above, who, known, resolver) or list(_nearest(who, known, resolver))
        names, et_al = cited_names(who)
        printed = Printed(names, et_al, "", given=initial_in(who))
        before, above = printed if names else before, ()
        if linked:
            yield from linked
        elif parsed and names:
            formal = parsed.group("comma") is not None or (not commas and _alone(names))
            formal = formal and not parsed.group("ended")
            yield from _cited(printed, parsed.group("years"), formal, resolver)


def _authors_apart(
    above: tuple[str, ...], who: str, known: re.Match[str], resolver: Resolver
) -> list[Resolution]:
    """Where all names lead that semicolons part: "(SILVA; SOUZA, 2010)", as in Brazil."""
    names, et_al = cited_names(who)
    if not above or not names:
        return []
    years = cited_years(known.group("years"))
    for start in range(len(above)):
        # "MOOR apud BRAGA; DIAS, 2012": not all of them need be authors of this work.
        every = (*above[start:], *names)
        found = [resolver.exact(Printed(every, et_al, year)) for year in years]
        if linked := [r for r in found if r is not None and r.labels]:
            return linked
    return []


def _alone(names: tuple[str, ...]) -> bool:
    """One name of a person or a body, as a bracket can hold it before a year; "BGBl. I" is none."""
    words = names[0].split()
    return (
        len(names) == 1 and len(words) <= 2 and words[0][:1].isupper() and "." not in words[0][1:]
    )


def _nearest(who: str, known: re.Match[str], resolver: Resolver) -> Iterator[Resolution]:
    """Where the names nearest to the year lead, whatever words stand before them."""
    years = cited_years(known.group("years"))
    if body := resolver.body_in(_SHORT_BEHIND.sub("", who)):
        who = body
    words = who.split()
    for start in range(max(0, len(words) - _MOST_WORDS), len(words)):
        tail = " ".join(words[start:])
        titled = _titled(tail, years, resolver)
        if titled is not None:
            yield titled
            return
        names, et_al = cited_names(tail)
        for printed in (names, (tail,)) if len(names) > 1 or body else (names,):
            found = [
                resolver.exact(Printed(printed, et_al, year, start > 0, initial_in(tail)))
                for year in years
                if printed
            ]
            linked = [r for r in found if r is not None and r.labels]
            if linked and len(linked) == len(found):
                yield from linked
                return


def _segments(content: str) -> Iterator[str]:
    """The works of a bracket: cut at semicolons, at "cited in", and at commas behind years."""
    for part in content.split(";"):
        for piece in INSIDE.split(part):
            for listed in _cut_lists(piece):
                segment = without_prefix(listed.strip(" ,"))
                if segment:
                    yield segment


def _cut_lists(segment: str) -> list[str]:
    """Cut "A 2010, B 2012 and C 2014" behind years that names with a year follow."""
    return _NEXT_WORK.split(segment)


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
