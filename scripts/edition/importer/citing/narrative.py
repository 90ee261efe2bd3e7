"""Narrative citations: names in the sentence, the year in brackets behind them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from edition.importer.citing.citednames import (
    AND,
    POSSESSIVE,
    Found,
    cited_names,
    cited_years,
    initial_in,
)
from edition.importer.citing.namesbefore import CONNECTORS, ELIDED, words_before
from edition.importer.citing.resolution import Printed, Resolution, Resolver, joined
from edition.importer.words.dates import YEAR, is_month
from edition.importer.words.names import fold
from edition.importer.words.wordlists import (
    FUNCTION_WORDS,
    KINDS_OF_EVENT,
    NAME_PARTICLES,
    OPENING_WORDS,
)

_QUOTED_BEFORE = re.compile(r"[“„«\"‘](?P<title>[^“”„«»\"‘]{4,120})[”“»\"’]\s*$")
_LONGEST_TITLE = 12  # words
_FAR = 500  # letters from a name to its year
_MOST_NAMES = 20
_NAME = re.compile(r"(?<![\w’'-])[^\W\d_a-zа-яё][\w’'-]+")
# Before a place, not before an author.
_BEFORE_PLACE = re.compile(
    r"\b(?:of|the|on|for|and|in|at|near|im|der|die|das|à|en|la|le|les|el|los|las|na|no|em|a|"
    r"il|lo|w|we|v|ve|z|do|в|во|на|из|у|із|з|до|het|te|i|på|från)$",
    re.I,
)
_DATED_NAME = re.compile(
    rf"(?P<name>[^\W\d_a-zа-яё][\w’'-]+(?:\s[^\W\d_a-zа-яё][\w’'-]+){{0,2}})\s\((?P<year>{YEAR})\)"
)
_EACH = re.sub(r"\?P<\w+>", "?:", _DATED_NAME.pattern)
_ROW = re.compile(rf"{_EACH}(?:(?:,|,?\s{AND})\s{_EACH}){{2,20}}")
_STOP = re.compile(r"(?<=[^\W\d_]{3})[.?!][”»“\"’)]*\s+(?=[^\W\d_a-zа-яё])|(?<=[)\]])\.\s+")
# Behind a bare year only a page that its sign shows is one.
_BARE_YEAR = re.compile(
    rf"(?<=[^\W\d_]|[.,’'])\s(?P<years>{YEAR}[a-z]?)(?![\w–-]|\s?\))"
    r"(?P<loc>:\s?\d{1,4}(?:[–-]\d{1,4})?(?!\d)|,\s(?:pp?|ss?|S|сс?)\.\s?\d{1,4}(?:[–-]\d{1,4})?)?"
)


def find_narrative(
    text: str, match: re.Match[str], printed_years: str, resolver: Resolver
) -> list[Found]:
    """The citations whose years stand in the bracket `match`: the names are read backwards."""
    before = text[max(0, match.start() - 200) : match.start()]
    years = cited_years(printed_years)
    if not years:
        return []
    body = resolver.body_in(before.rstrip(" ,")[-140:])
    if body:
        resolutions = [resolver.resolve(Printed((body,), False, y)) for y in years]
        if all(r.labels for r in resolutions):
            printed = before.rstrip(" ,")[-len(body) :].strip()
            found = joined(resolutions)
            return [Found(match.start() - len(printed), _surface(text, match, printed), found)]
    words = words_before(before)
    first: tuple[tuple[str, ...], bool, str] | None = None
    for place in range(len(words)):
        surface_names = " ".join(words[place:])
        opens = words[place].casefold() in OPENING_WORDS and place + 1 < len(words)
        if opens or fold(words[place]) in FUNCTION_WORDS or re.fullmatch(AND, words[place]):
            continue
        names, et_al = cited_names(surface_names)
        exact = _all_exact(names, et_al, years, resolver, initial_in(surface_names))
        if not exact and (elided := ELIDED.match(surface_names)):
            surface_names = surface_names[elided.end() :]
            names, et_al = cited_names(surface_names)
            exact = _all_exact(names, et_al, years, resolver)
        if not names:
            continue
        if first is None:
            first = (names, et_al, surface_names)
        rest = " ".join(_without_opening(words[place:], resolver))
        if (
            exact
            and rest != surface_names
            and (nearer := _all_exact(*cited_names(rest), years, resolver))
        ):
            surface_names, exact = rest, nearer
        if exact:
            surface = _surface(text, match, surface_names)
            return [Found(match.start() - len(surface_names), surface, exact)]
    if owned := _owned(text, match, words, years, resolver):
        return [owned]
    titled = _titled_before(text, match, before, years[0], resolver)
    if titled:
        return [titled]
    named = None if first else _named_earlier(text, match, years, resolver)
    return [named] if named else _unlinked(text, match, words, years, first, resolver)


def _without_opening(words: Sequence[str], resolver: Resolver) -> Sequence[str]:
    """Words before a year without one that opens the sentence and is no name: "Allein Lindholm"."""
    named = words[0].lower() in NAME_PARTICLES or (words[1:2] and words[1].lower() in CONNECTORS)
    return words[1:] if words[1:] and not named and resolver.is_word(words[0]) else words


def _all_exact(
    names: tuple[str, ...], et_al: bool, years: Sequence[str], resolver: Resolver, given: str = ""
) -> Resolution | None:
    """The works of these names and years; None where one of them leads to none for certain."""
    exact = [resolver.exact(Printed(names, et_al, year, True, given)) for year in years]
    found = [r for r in exact if r is not None and r.labels]
    return joined(found) if names and len(found) == len(years) else None


def _owned(
    text: str, match: re.Match[str], words: Sequence[str], years: Sequence[str], resolver: Resolver
) -> Found | None:
    """The work of an author who stands in the genitive before it: "Webers Studie (2004)"."""
    for place, word in enumerate(words[:-1]):
        name = POSSESSIVE.sub("", word)
        found = _all_exact((name,), False, years, resolver)
        nominative = name == word and resolver.exact(Printed((name,), False, years[0]))
        if found and not nominative:
            return Found(match.start(), _surface(text, match, " ".join(words[place:])), found)
    return None


def _titled_before(
    text: str, match: re.Match[str], before: str, year: str, resolver: Resolver
) -> Found | None:
    """A work without author, whose title stands in the sentence: "The Good Miner (1957)"."""
    title = _QUOTED_BEFORE.search(before)
    if title:
        resolution = resolver.resolve_title(title.group("title"), year, bare=False)
        if resolution is None or not resolution.labels:
            return None
        return Found(match.start(), _surface(text, match, title.group(0)), resolution)
    words = before.split()[-_LONGEST_TITLE:]
    for place in range(len(words) - 1):
        tail = " ".join(words[place:])
        resolution = resolver.resolve_title(tail, year) if tail[:1].isupper() else None
        if resolution is not None and resolution.labels:
            return Found(match.start(), _surface(text, match, tail), resolution)
    return None


def _named_earlier(
    text: str, match: re.Match[str], years: Sequence[str], resolver: Resolver
) -> Found | None:
    """The work of an author whom the sentence names further up: "Fox says that … (2010, 23)".

    Where the bracket has a page, the sentence above it may name the author.
    """
    head = text[max(0, match.start() - _FAR) : match.start()]
    stops = [0, *(m.end() for m in _STOP.finditer(head))]
    dated_alone = len(match.group(0)) < 8
    head = head[stops[-1] if dated_alone else stops[-2 if len(stops) > 1 else -1] :]
    for name in list(_NAME.finditer(head))[: -_MOST_NAMES - 1 : -1]:
        words = words_before(head[: name.end()])
        for place in range(len(words)):
            found = _all_exact(*cited_names(" ".join(words[place:])), years, resolver)
            if found and resolver.is_by_persons(found.labels or ()):
                return Found(match.start(), match.group(0), found)
    return None


def _unlinked(
    text: str,
    match: re.Match[str],
    words: Sequence[str],
    years: Sequence[str],
    first: tuple[tuple[str, ...], bool, str] | None,
    resolver: Resolver,
) -> list[Found]:
    if first is None:
        return []
    names, et_al, surface_names = first
    if surface_names == " ".join(words) and (rest := _without_opening(words, resolver)) != words:
        words, surface_names = rest, " ".join(rest)
        names, et_al = cited_names(surface_names)
        if not names:
            return []
    # "President Family (2010)": what counts is what stands nearest to the year.
    for place in range(len(words)):
        shorter, more = cited_names(" ".join(words[place:]))
        if not shorter or fold(words[place]) in FUNCTION_WORDS | CONNECTORS:
            continue
        resolution = resolver.resolve(Printed(shorter, more, years[0]))
        if resolution.probable:
            surface = _surface(text, match, " ".join(words[place:]))
            return [Found(match.start(), surface, resolution)]
    single = len(names) == 1 and len(names[0].split()) <= 2
    last = fold(names[-1]).split()[-1]
    known = last in KINDS_OF_EVENT or is_month(last)
    told = et_al or ((single or len(names) == 2) and not known)
    if not told or _in_title(text, match, surface_names) or _of_events(text, match, resolver):
        return []
    if not et_al and not resolver.is_of_its_time(years[0]):
        # Long before the first work of the list: the year of an event.
        return []
    resolution = resolver.resolve(Printed(names, et_al, years[0]))
    return [Found(match.start(), _surface(text, match, surface_names), resolution)]


def _in_title(text: str, match: re.Match[str], names: str) -> bool:
    """True where the words before the year are the end of a longer name or a title."""
    before = text[: match.start()].rstrip()
    if before.endswith(("*", '"', "”", "»")):
        return True
    head = before[: len(before) - len(names)].rstrip()
    if POSSESSIVE.search(names):
        # "In Moor’s (1998) study": no place.
        return False
    return bool(_BEFORE_PLACE.search(head))


def _of_events(text: str, match: re.Match[str], resolver: Resolver) -> bool:
    """Whether the year is one of a row of names and years that all lead to no work.

    "Meetings as Hull (1974), Tor Bay (1982) and Ulm (1992)" are no works.
    """
    start = max(0, match.start() - _FAR)
    rows = _ROW.finditer(text, start, match.end() + _FAR)
    row = next((m for m in rows if m.start() <= match.start() < m.end()), None)
    return row is not None and not any(
        resolver.exact(Printed((m["name"],), False, m["year"]))
        for m in _DATED_NAME.finditer(row.group())
    )


def _surface(text: str, match: re.Match[str], names: str) -> str:
    return f"{names.strip()} {match.group(0)}"


def find_bare(text: str, resolver: Resolver, taken: Sequence[tuple[int, int]]) -> list[Found]:
    """Names and year without brackets, "as Fox 2009 says", where they lead to a work of persons.

    `taken` are the places of the citations found before, in order.
    """
    found = []
    starts = [start for start, _ in taken]
    for match in _BARE_YEAR.finditer(text):
        last = bisect_right(starts, match.start()) - 1
        if last >= 0 and match.start() < taken[last][1]:
            continue
        words = words_before(text[max(0, match.start() - 120) : match.start()].rstrip(" ,"))
        for place in range(len(words)):
            printed = " ".join(words[place:])
            names, et_al = cited_names(printed)
            exact = names and resolver.exact(Printed(names, et_al, match.group("years")))
            if exact and exact.labels and resolver.is_by_persons(exact.labels):
                comma = "," if text[match.start() - 1] == "," else ""
                surface = f"{printed}{comma}{match.group(0)}"
                found.append(Found(match.start(), surface, exact))
                break
    return found
