"""From what a citation prints to the works of the list: strictly by names and year.

A citation is linked only where family names and year agree (case, diacritics and apostrophes
aside). Otherwise it stays unlinked, with the reason in words and the works probably meant.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from edition.importer.lists.listedworks import (
    Work,
    abbreviates,
    agrees,
    agrees_in_part,
    by_given_name,
    entitled,
    has_first,
    heads_of,
    is_near,
    is_near_first,
    sounds_alike,
    words_of,
    work_of,
)
from edition.importer.reading.records import Reference
from edition.importer.words.names import fold

_ELISION = re.compile(r"(?<!\w)[^\W\d_]{1,4}[’'](?=[^\W\d_a-zà-ÿ])")
_LETTERS = str.maketrans("абв", "abc")


@dataclass(frozen=True)
class Printed:
    """What a citation prints: names, whether "et al." follows, and the year.

    `year` is empty where the style cites none. Names in a sentence can be `inflected`. `given` is
    the initial of the first author, where one stands with the family name.
    """

    names: tuple[str, ...]
    et_al: bool
    year: str
    inflected: bool = False
    given: str = ""


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


def joined(resolutions: Sequence[Resolution]) -> Resolution:
    """Several works in one citation: all that are linked; what is not stays said."""
    labels = tuple(dict.fromkeys(label for r in resolutions for label in r.labels or ()))
    problem = "; ".join(r.problem for r in resolutions if r.problem)
    probable = tuple(dict.fromkeys(label for r in resolutions for label in r.probable))
    return Resolution(labels or None, problem, probable)


class Resolver:
    """The works of one list, ready to be asked for."""

    def __init__(
        self,
        references: Sequence[Reference],
        language: str = "",
        small: Collection[str] = frozenset(),
    ) -> None:
        self.language = language
        self._small = small
        self.works = [work_of(reference) for reference in references]
        self._by_word: dict[str, list[Work]] = {}
        for work in self.works:
            for word in {head.partition(" ")[0] for head in heads_of(work)}:
                self._by_word.setdefault(word, []).append(work)
        self._bodies = {n for w in self.works for n in (*w.bodies, *w.shorts) if " " in n}
        self._by_first: dict[str, set[str]] = {}  # filled as names are asked for
        self._names = {work.label: work.names for work in self.works}
        self._by_year: dict[str, list[Work]] = {}
        for work in self.works:
            self._by_year.setdefault(work.year, []).append(work)

    def exact(self, printed: Printed, title: str = "") -> Resolution | None:
        """Where names and year lead; None where no work of the list has them."""
        if "/" in printed.year:
            # Two prints of one work, of which the list can name either; or two works.
            each = [self.exact(replace(printed, year=y)) for y in printed.year.split("/")]
            found = [r for r in each if r is not None]
            return joined(found) if found else None
        names = tuple(fold(name) for name in printed.names)
        year, suffix = _parts(printed.year)
        exact = [w for w in self._of(year) if agrees(w, names, printed.et_al)]
        if not exact and printed.inflected:
            exact = [w for w in self._of(year) if agrees(w, names, printed.et_al, self.language)]
        if not exact:
            persons = [w for w in self._of(year) if w.givens and any(w.givens)]
            exact = [w for w in persons if agrees_in_part(w, names, printed.et_al)]
        if not exact and year and len(names) == 1 and _is_short(printed.names[0]):
            bodies = [w for w in self._of(year) if w.bodies]
            exact = [w for w in bodies if abbreviates(printed.names[0], w.bodies[0])]
        if not exact and year:
            who = (printed.names, printed.et_al, printed.inflected)
            exact = [w for w in self._of(year) if sounds_alike(w, *who)]
        if suffix:
            lettered = [w for w in exact if w.suffix == suffix]
            exact = lettered or [w for w in exact if not w.suffix]
        if printed.et_al and any(len(w.names) > 2 for w in exact):
            exact = [w for w in exact if len(w.names) > 2 or w.open_names]
        if printed.given and len(exact) > 1:
            # "J. Smith, 2010" beside "K. Smith, 2010"
            initial = fold(printed.given)
            exact = [w for w in exact if w.givens and w.givens[0][:1] == initial] or exact
        if title:
            exact = [w for w in exact if entitled(w, words_of(title))] or exact
        return _found(exact) if exact else None

    def resolve(self, printed: Printed, title: str = "") -> Resolution:
        """The work a citation leads to, or why it leads to none for certain."""
        exact = self.exact(printed, title)
        if exact is not None:
            return exact
        printed = replace(printed, year=printed.year.rpartition("/")[2])
        names = tuple(fold(name) for name in printed.names)
        year, _ = _parts(printed.year)
        for reason in (
            self._other_year,
            self._given_name,
            self._misspelt,
            self._other_authors,
            self._misspelt_first,
            self._misspelt_and_year,
            self._given_alone,
        ):
            found = reason(printed, names, year)
            if found is not None:
                return found
        return Resolution(
            None, f"no such entry: the list has no {' & '.join(printed.names)} {year}".rstrip()
        )

    def entitled(self, names: tuple[str, ...], title: str) -> Resolution | None:
        """The work of these authors that a short title names; None where there is none."""
        folded = tuple(fold(name) for name in names)
        wanted = words_of(title.strip("“”„«»\"‘’'*, "))
        found = [w for w in self.works if agrees(w, folded, False) and entitled(w, wanted)]
        return _found(found) if found else None

    def resolve_title(self, title: str, year: str, bare: bool = True) -> Resolution | None:
        """The work cited by its title.

        Without quotation marks (`bare`) it is one without author, or the whole title is printed.
        """
        wanted = words_of(title)
        if bare and " " not in wanted and len(wanted) < (4 if re.search(r"…|\.\.\.", title) else 8):
            return None
        near = self._by_word.get(wanted.partition(" ")[0], [])
        whole = bare and " " in wanted
        works = [
            w
            for w in near
            if entitled(w, wanted)
            and (not bare or not w.names or w.edited or (whole and wanted in heads_of(w)))
        ]
        dated = [w for w in works if not year or w.year == _parts(year)[0]]
        if dated:
            return _found(dated)
        return _doubt("year differs: the list has", works)

    def is_word(self, name: str) -> bool:
        """Whether the article prints this with a small letter, too: at a sentence's start no name.

        "Allein Lindholm (2012)" cites Lindholm, and "Stone (2012)" Stone.
        """
        return name[:1].isupper() and name.lower() in self._small

    def is_by_persons(self, labels: Sequence[str]) -> bool:
        """Whether all these works have persons for authors, not bodies."""
        return all(w.givens and all(w.givens) for w in self.works if w.label in labels)

    def is_of_its_time(self, year: str) -> bool:
        """Whether a year is not long before the first or behind the last year of the list."""
        known = sorted(int(w.year) for w in self.works if w.year.isdigit())
        year = year.rpartition("/")[2][:4]  # of two prints the later one
        if len(known) < 5 or not year.isdigit():
            return True
        # The oldest work of a list may be a source from long ago.
        return known[len(known) // 10] - 10 <= int(year) <= known[-1] + 5

    def labels_by(self, name: str) -> set[str]:
        """The works whose first author has this name, in any case of the language."""
        folded = fold(name)
        if folded not in self._by_first:
            self._by_first[folded] = {
                w.label for w in self.works if has_first(w, folded, self.language)
            }
        return self._by_first[folded]

    def names_of(self, label: str) -> tuple[str, ...]:
        """The family names of a work's authors, with a capital each."""
        return tuple(name.title() for name in self._names.get(label, ()))

    def body_in(self, text: str) -> str:
        """The name of a body of the list that a text ends with; '' where it ends with none.

        Such names have small words, by which they look like no name ("Board of the Lower Moor").
        """
        words = f" {fold(text)}"
        # "L’Institut des eaux (2011)": an article may stick to the name.
        heads = [words, *(f" {fold(text[m.end() :])}" for m in _ELISION.finditer(text))]
        found = [n for n in self._bodies if any(head.endswith(f" {n}") for head in heads)]
        return max(found, key=len, default="")

    def _of(self, year: str) -> list[Work]:
        return self._by_year.get(year, []) if year else self.works

    def _other_year(self, printed: Printed, names: tuple[str, ...], year: str) -> Resolution | None:
        found = [w for w in self.works if w.year != year and agrees(w, names, printed.et_al)]
        return _doubt("year differs: the list has", found)

    def _given_name(
        self, _printed: Printed, names: tuple[str, ...], year: str
    ) -> Resolution | None:
        found = [w for w in self._of(year) if by_given_name(w, names)]
        return _doubt("a given name in the family name's place: the list has", found)

    def _misspelt(self, printed: Printed, names: tuple[str, ...], year: str) -> Resolution | None:
        found = [w for w in self._of(year) if is_near(w, names, printed.et_al)]
        return _doubt("name spelt differently: the list has", found)

    def _other_authors(self, _p: Printed, names: tuple[str, ...], year: str) -> Resolution | None:
        if not names:
            return None
        found = [w for w in self._of(year) if has_first(w, names[0])]
        if not found:
            found = [w for w in self._of(year) if set(names) & set(w.names)]
        return _doubt("co-authors differ: the list has", found)

    def _misspelt_first(
        self, _printed: Printed, names: tuple[str, ...], year: str
    ) -> Resolution | None:
        found = [w for w in self._of(year) if names and is_near_first(w, names[0])]
        return _doubt("name spelt differently: the list has", found)

    def _misspelt_and_year(
        self, printed: Printed, names: tuple[str, ...], year: str
    ) -> Resolution | None:
        found = [w for w in self.works if is_near(w, names, printed.et_al, strict=True)]
        return _doubt("name and year differ: the list has", found)

    def _given_alone(
        self, printed: Printed, names: tuple[str, ...], year: str
    ) -> Resolution | None:
        """One name that can be the given name of the first of two authors of that year."""
        if len(names) != 1 or " " in names[0] or not year or printed.et_al:
            return None
        found = [w for w in self._of(year) if len(w.names) > 1 and w.givens[0][:1] == names[0][:1]]
        if len(found) != 1:
            return None
        return _doubt("a given name in the family name's place: the list has", found)


def _is_short(name: str) -> bool:
    """Whether a name is all or mostly capitals, as those that stand for a body: "KfU"."""
    return " " not in name and 2 * sum(c.isupper() for c in name) > max(2, len(name))


def _parts(year: str) -> tuple[str, str]:
    """ "2019a" as year and letter; "n.d." has none."""
    if not year[:4].isdigit():
        return year, ""
    return year[:4], year[4:].translate(_LETTERS)


def _found(works: Sequence[Work]) -> Resolution:
    labels = tuple(work.label for work in works)
    if len(labels) == 1:
        return Resolution(labels)
    return Resolution(None, f"several candidates: {', '.join(labels)}", labels)


def _doubt(reason: str, works: Sequence[Work]) -> Resolution | None:
    if not works:
        return None
    labels = tuple(work.label for work in works)
    return Resolution(None, f"{reason} {', '.join(labels)}", labels)
