"""Citations in running text as the article's style prints them, and what each leads to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mess.marks import note_mark, raised
from mess.print_notes import bare_page, short_title
from mess.printed import ampersand, listed, serial_comma, surname
from mess.truth import Article, Fault, Item
from mess.wording import date_parts, quoted, words_of

_MARKER = re.compile(r"( ?)\{\{(cite|narrative|note|fault):([^{}]*)\}\}([.,]?)")
_ITEM = re.compile(
    r"^(?:(?P<prefix>[^|]+) )?(?P<key>[a-z][a-z0-9-]*)"
    r"(?:\|(?P<names>[^,]+))?(?:,\s*(?P<locator>.+))?$"
)


_BARE_YEARS = ("chicago-author-date", "german-author-date")  # no comma before the year


@dataclass(frozen=True)
class Cited:
    """A printed citation: its surface, the works it leads to (None: nowhere for certain)."""

    surface: str
    keys: tuple[str, ...] | None
    probable: tuple[str, ...] = ()
    single: tuple[str, ...] = ()  # of several works in one parenthesis, each as printed
    open: bool = False  # whether it is a citation is a matter of definition: not scored


@dataclass(frozen=True)
class CitedWork:
    """One work of a citation marker."""

    key: str
    prefix: str = ""
    locator: str = ""
    names: str = ""  # as given, in place of the style's


def works_in(marker: str) -> list[CitedWork]:
    """The works of `see a,p. 5;b|NBS,p. 7`."""
    found = []
    for item in marker.split(";"):
        m = _ITEM.match(item.strip())
        if not m:
            raise ValueError(f"no citation item: {item!r}")
        found.append(CitedWork(m["key"], m["prefix"] or "", m["locator"] or "", m["names"] or ""))
    return found


class Citations:
    """Prints the markers of an article's texts."""

    def __init__(self, article: Article, note_keys: dict[str, tuple[str, ...]]) -> None:
        """`note_keys` are the works that each note cites, for styles that cite in notes."""
        self.article = article
        self.words = words_of(article)
        self.note_keys = note_keys
        self.form = article.options.get("citation", "brackets")

    def names(self, work: Item, parenthesis: bool) -> str:
        """The names that a citation prints: `Lee & Baker`, `Lee et al.`, a title where none."""
        people = [surname(p) for p in self._answerable(work)]
        if not people:
            return self._short(work, always=True)
        most = 3 if self.article.style in _BARE_YEARS else 2
        if len(people) > most:
            return f"{people[0]} {self.words['et_al']}"
        last = self.words["and"]
        if self.article.style == "apa" and parenthesis:
            last = ampersand(last)
        if self.article.style == "german-author-date" and parenthesis:
            return "/".join(people)
        return listed(people, last, serial=serial_comma(self.article.language))

    def _answerable(self, work: Item) -> Sequence[Item]:
        """The authors; in Chicago style and German manner, of a book that has none, the editors."""
        edited = self.article.style in _BARE_YEARS and work["type"] == "book"
        return work.get("author") or (work.get("editor") if edited else None) or ()

    def _short(self, work: Item, always: bool = False) -> str:
        """A title in short; those of parts in quotation marks, those of books if `always`."""
        title = short_title(str(work["title"]))
        if work["type"] in ("book", "report", "thesis") and not always:
            return title
        return quoted(title, self.article.language)

    def year(self, work: Item) -> str:
        """`2001a`, or the word for no date."""
        parts = date_parts(work.get("issued"))
        return f"{parts[0] if parts else self.words['no_date']}{work.get('year-suffix', '')}"

    def _bare_pages(self) -> bool:
        """Whether a sign stands for the word before pages."""
        return self.article.style in _BARE_YEARS or "locator_sign" in self.article.options

    def located(self, head: str, page: str) -> str:
        """A year with its page behind the style's sign: `2001, 45`, `2001:45`."""
        return self.article.options.get("locator_sign", ", ").join(x for x in (head, page) if x)

    def print(self, text: str) -> tuple[str, list[Cited]]:
        """The text with its citations printed, and these in order."""
        found: list[Cited] = []

        def one(m: re.Match[str]) -> str:
            blank, kind, value, stop = m.groups()
            if kind == "note":
                found.append(self._note(value))
                return f"{blank}{note_mark(value)}{stop}"
            if kind == "fault":
                fault = self.article.faults[value]
                shown, cited = self._fault(fault)
                kind = "cite" if fault.form == "cite" else "narrative"
            elif kind == "narrative":
                shown, cited = self._narrative(value)
            else:
                shown, cited = self._cite(works_in(value))
            found.extend(cited)
            if kind == "cite" and self.article.numbered and self.form == "superscript":
                return stop + shown
            return blank + shown + stop

        return _adjacent(_MARKER.sub(one, text)), found

    def _note(self, number: str) -> Cited:
        keys = self.note_keys.get(number, ())
        if self.article.style == "chicago-notes" and keys:
            return Cited(number, keys)
        return Cited(number, None, open=True)

    def _fault(self, fault: Fault) -> tuple[str, list[Cited]]:
        shown = fault.printed_as
        if fault.form == "cite":
            shown = self._bracketed(shown)
        return shown, [Cited(_bare(shown), None, fault.meant)]

    def _bracketed(self, inner: str) -> str:
        if not self.article.numbered:
            return f"({inner})"
        if self.form == "superscript":
            return raised(inner)
        return f"({inner})" if self.form == "parentheses" else f"[{inner}]"

    def _narrative(self, value: str) -> tuple[str, list[Cited]]:
        marker, _, given = value.partition("|")
        cited = works_in(marker)[0]
        work = self.article.work(cited.key)
        names = given or self.names(work, parenthesis=False)
        if self.article.numbered:
            mark, found = self._cite([cited])
            return (names + mark if self.form == "superscript" else f"{names} {mark}"), found
        if self.article.style in ("mla", "chicago-notes"):
            return names, [Cited(names, (cited.key,), open=True)]
        page = cited.locator
        if self._bare_pages():
            page = bare_page(page)
        shown = f"{names} ({self.located(self.year(work), page)})"
        return shown, [Cited(shown, (cited.key,))]

    def _cite(self, works: list[CitedWork]) -> tuple[str, list[Cited]]:
        if self.article.numbered:
            return self._numbers(works)
        single = tuple(self._author_date(w) for w in works)
        apart = self.words.get("apart", "; ")
        inner = apart.join(f"{w.prefix} {x}".strip() for w, x in zip(works, single, strict=True))
        shown = f"({inner})"
        keys = tuple(w.key for w in works)
        return shown, [Cited(shown, keys, single=single if len(works) > 1 else ())]

    def _author_date(self, cited: CitedWork) -> str:
        work = self.article.work(cited.key)
        names, year = cited.names or self.names(work, parenthesis=True), self.year(work)
        if self.article.style == "mla":
            first = work.get("author") and surname(work["author"][0])
            listed_authors = [r.get("author") or () for r in self.article.references]
            others = [a for a in listed_authors if first and a and surname(a[0]) == first]
            title = f", {self._short(work)}" if len(others) > 1 else ""
            return f"{names}{title} {bare_page(cited.locator)}".strip()
        if self.article.style in _BARE_YEARS:
            # “ebd.” stands for the year too.
            head = names if names == self.words["ibid"] else f"{names} {year}"
            return self.located(head, bare_page(cited.locator))
        apart = " " if self.article.style == "further-reading" else ", "
        if self.article.style == "apa" and self.article.language == "en" and names[-1] == "”":
            names, apart = f"{names[:-1]},”", " "  # of a title American English has it inside
        page = bare_page(cited.locator) if self._bare_pages() else cited.locator
        return self.located(f"{names}{apart}{year}", page)

    def _numbers(self, works: list[CitedWork]) -> tuple[str, list[Cited]]:
        if self.article.style == "ieee":
            return self._separate_numbers(works)
        gost = self.article.style.startswith("gost")
        keys = tuple(w.key for w in works)
        apart = "; " if gost else ","
        runs = _runs([(self.article.position(w.key), w) for w in works])
        shown = apart.join(self._run(run, "–") for run in runs)
        shown = self._bracketed(shown)
        return shown, [Cited(_bare(shown), keys)]

    def _separate_numbers(self, works: list[CitedWork]) -> tuple[str, list[Cited]]:
        shown, found = [], []
        for run in _runs([(self.article.position(w.key), w) for w in works]):
            prefix = run[0][1].prefix
            inner = self._run([(n, CitedWork(w.key, "", w.locator)) for n, w in run], "]–[")
            found.append(Cited(f"[{inner}]", tuple(w.key for _, w in run)))
            shown.append(f"{prefix} [{inner}]".strip())
        return ", ".join(shown), found

    def _run(self, run: list[tuple[int, CitedWork]], dash: str) -> str:
        """`2–4`, or a single number with its prefix and locator."""
        number, first = run[0]
        if len(run) > 1:
            return f"{number}{dash}{run[-1][0]}"
        locator = "" if self.form == "superscript" else first.locator
        shown = ", ".join(x for x in (str(number), locator) if x)
        return f"{first.prefix} {shown}".strip()


def _continues(run: list[tuple[int, CitedWork]], number: int, work: CitedWork) -> bool:
    """Whether a number follows those of a run, all without pages."""
    (_, first), (before, last) = run[0], run[-1]
    plain = not (first.prefix or last.locator or work.prefix or work.locator)
    return plain and number == before + 1


def _runs(numbered: list[tuple[int, CitedWork]]) -> list[list[tuple[int, CitedWork]]]:
    """Three or more numbers in a row, without pages, stand together; others alone."""
    runs: list[list[tuple[int, CitedWork]]] = []
    for number, work in numbered:
        if runs and _continues(runs[-1], number, work):
            runs[-1].append((number, work))
        else:
            runs.append([(number, work)])
    return [part for run in runs for part in ([run] if len(run) > 2 else [[x] for x in run])]


def _adjacent(text: str) -> str:
    """Two marks side by side are printed as one: `3,4`."""
    return re.sub("\ue005\ue004|\ue007\ue006", ",", text)


def _bare(surface: str) -> str:
    """A surface without the signs of superscripts."""
    return re.sub("[\ue006\ue007]", "", surface)
