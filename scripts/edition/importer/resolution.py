"""From what a citation prints to the works of the list: strictly by names and year.

A citation is linked only where family names and year agree (case, diacritics and apostrophes
aside). Otherwise it stays unlinked, with the reason in words and the works probably meant.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from edition.importer.names import fold
from edition.importer.records import Reference
from edition.importer.worklabels import families

_BODY_SHORT = re.compile(r"\(([^()]{2,})\)\s*$")


@dataclass(frozen=True)
class Printed:
    """What a citation prints: names, whether "et al." follows, and the year."""

    names: tuple[str, ...]
    et_al: bool
    year: str


@dataclass(frozen=True)
class Resolution:
    """Where a citation leads: labels, or None with the reason and the probable labels."""

    labels: tuple[str, ...] | None
    problem: str = ""
    probable: tuple[str, ...] = ()

    @property
    def has_hint(self) -> bool:
        """True where the citation is linked or something in the list is near it."""
        return self.labels is not None or bool(self.probable)


@dataclass(frozen=True)
class _Work:
    """A work as the resolution sees it."""

    label: str
    names: tuple[str, ...]
    shorts: tuple[str, ...]
    givens: tuple[str, ...]
    year: str
    suffix: str


def _work(reference: Reference) -> _Work:
    item = reference.item
    people = item.get("author") or item.get("editor") or []
    names = families(item)
    parts = item.get("issued", {}).get("date-parts") or [[""]]
    shorts = []
    for name in names:
        short = _BODY_SHORT.search(name)
        whole = _BODY_SHORT.sub("", name).strip()
        shorts += [fold(short.group(1)), fold(whole)] if short else []
    suffix = str(item.get("year-suffix", ""))
    if not suffix:
        end = re.search(r"\d{4}([a-z])$", reference.label)
        suffix = end.group(1) if end else ""
    return _Work(
        reference.label,
        tuple(fold(n) for n in names),
        tuple(shorts),
        tuple(fold(str(p.get("given", ""))) for p in people),
        str(parts[0][0]),
        suffix,
    )


class Resolver:
    """The works of one list, ready to be asked for."""

    def __init__(self, references: Sequence[Reference]) -> None:
        self.works = [_work(reference) for reference in references]

    def resolve(self, printed: Printed) -> Resolution:
        """The work a citation leads to, or why it leads to none for certain."""
        names = tuple(fold(name) for name in printed.names)
        year, suffix = printed.year[:4], printed.year[4:]
        exact = [w for w in self.works if w.year == year and _agree(w, names, printed.et_al)]
        if suffix:
            lettered = [w for w in exact if w.suffix == suffix]
            exact = lettered or [w for w in exact if not w.suffix]
        if printed.et_al and any(len(w.names) > 2 for w in exact):
            exact = [w for w in exact if len(w.names) > 2]
        if len(exact) == 1:
            return Resolution((exact[0].label,))
        if exact:
            labels = tuple(w.label for w in exact)
            return Resolution(None, f"several candidates: {', '.join(labels)}", labels)
        for reason in (
            self._other_year,
            self._given_name,
            self._misspelt,
            self._other_authors,
            self._misspelt_and_year,
        ):
            found = reason(printed, names, year)
            if found is not None:
                return found
        return Resolution(
            None, f"no such entry: the list has no {' & '.join(printed.names)} {year}"
        )

    def _other_year(self, printed: Printed, names: tuple[str, ...], year: str) -> Resolution | None:
        found = [w for w in self.works if w.year != year and _agree(w, names, printed.et_al)]
        return _doubt("year differs: the list has", found)

    def _given_name(
        self, _printed: Printed, names: tuple[str, ...], year: str
    ) -> Resolution | None:
        found = [w for w in self.works if w.year == year and _by_given_name(w, names)]
        return _doubt("a given name in the family name's place: the list has", found)

    def _misspelt(self, printed: Printed, names: tuple[str, ...], year: str) -> Resolution | None:
        found = [w for w in self.works if w.year == year and _near(w, names, printed.et_al)]
        return _doubt("name spelt differently: the list has", found)

    def _other_authors(self, _p: Printed, names: tuple[str, ...], year: str) -> Resolution | None:
        found = [w for w in self.works if w.year == year and names and _is(w, 0, names[0])]
        if not found:
            found = [w for w in self.works if w.year == year and set(names) & set(w.names)]
        return _doubt("co-authors differ: the list has", found)

    def _misspelt_and_year(
        self, printed: Printed, names: tuple[str, ...], year: str
    ) -> Resolution | None:
        found = [w for w in self.works if _near(w, names, printed.et_al, strict=True)]
        return _doubt("name and year differ: the list has", found)


def _doubt(reason: str, works: Sequence[_Work]) -> Resolution | None:
    if not works:
        return None
    labels = tuple(work.label for work in works)
    return Resolution(None, f"{reason} {', '.join(labels)}", labels)


def _is(work: _Work, place: int, name: str) -> bool:
    if place < len(work.names):
        family = work.names[place]
        if family == name:
            return True
        given, _, last = name.rpartition(" " + family)
        # "Ada Reader" for "Reader, A.": the given name printed before agrees with the list's.
        if given and not last and work.givens[place][:1] == given[0]:
            return True
    return place == 0 and name in work.shorts


def _agree(work: _Work, names: tuple[str, ...], et_al: bool) -> bool:
    """Family names agree: all of them, or the first before "et al."."""
    if not names or not all(_is(work, i, name) for i, name in enumerate(names)):
        return False
    if et_al:
        return len(work.names) > len(names)
    return len(work.names) == len(names) or (len(names) == 1 and names[0] in work.shorts)


def _by_given_name(work: _Work, names: tuple[str, ...]) -> bool:
    """One cited name is, or can be, the given name of the author in its place."""
    if len(names) != len(work.names):
        return False
    swapped = 0
    for cited, family, given in zip(names, work.names, work.givens, strict=True):
        if cited == family:
            continue
        first = given.split(" ")[0] if given else ""
        initial_only = len(first.strip(".")) == 1
        if not first or len(cited) < 3:
            return False
        if (initial_only and cited[0] == first[0]) or cited == first:
            # A spelling near the family name is a misprint of it, not a given name.
            if _ratio(cited, family) >= 0.75:
                return False
            swapped += 1
        else:
            return False
    return swapped == 1


def _near(work: _Work, names: tuple[str, ...], et_al: bool, strict: bool = False) -> bool:
    count = len(work.names)
    if not names or (len(names) != count and not (et_al and count > len(names))):
        return False
    least = 0.88 if strict else 0.75
    return all(
        _ratio(cited, family) >= least for cited, family in zip(names, work.names, strict=False)
    )


def _ratio(a: str, b: str) -> float:
    if a == b:
        return 1.0
    if min(len(a), len(b)) < 3:
        return 0.0
    return difflib.SequenceMatcher(None, a, b).ratio()
