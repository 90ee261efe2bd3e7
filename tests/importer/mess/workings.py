"""The notes of an article whose citations stand in its notes: full, short, Ibid."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from mess.print_citations import CitedWork, works_in
from mess.print_comma_notes import full_comma_note, short_comma_note
from mess.print_gost_notes import full_gost_note, later_gost_note
from mess.print_isnad import full_isnad_note, short_isnad_note
from mess.print_notes import bare_page, full_note, op_cit, short_note
from mess.print_numbered import PARTS, SERIALS
from mess.printed import Entry, Printed, surname
from mess.truth import Article, Item
from mess.wording import words_of

_MARKER = re.compile(r"\{\{(cite|narrative):([^{}]*)\}\}")


@dataclass(frozen=True)
class NoteWorks:
    """What the notes cite, how they print it, and the works in the order of the notes."""

    keys: dict[str, tuple[str, ...]]
    texts: dict[str, str]
    printed: tuple[Printed, ...]
    labels: dict[str, str]


def _keys(text: str) -> tuple[str, ...]:
    return tuple(w.key for kind, value in _MARKER.findall(text)
                 for w in works_in(value.partition("|")[0]))  # fmt: skip


class _Printer:
    """Prints the notes in their order, and remembers what was cited before."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.language = article.language
        self.words = words_of(article)
        self.commas = article.options.get("notes") == "commas"
        self.gost = article.options.get("notes") == "gost"
        self.isnad = article.options.get("notes") == "isnad"
        self.op_cit = article.options.get("short_form") == "op-cit"
        self.authors = [work.get("author") for work in article.references]
        self.full: dict[str, Printed] = {}
        self.first: dict[str, str] = {}
        self.before: tuple[str, ...] = ()

    def note(self, label: str, text: str) -> str:
        """One note as printed."""
        keys = _keys(text)
        named: list[str] = []  # the works of this note so far

        def one(m: re.Match[str]) -> str:
            kind, value = m.groups()
            if kind == "narrative":
                marker, _, given = value.partition("|")
                work = self.article.work(works_in(marker)[0].key)
                names = [surname(p) for p in work.get("author") or ()]
                return given or f" {self.words['and']} ".join(names)
            shown = []
            for work in works_in(value):
                shown.append(self._work(label, work, len(keys) == 1, named[-1:]))
                named.append(work.key)
            ibid = self.words["ibid"]
            if m.start() and shown[0].startswith(ibid) and not self.gost:
                shown[0] = shown[0][:1].lower() + shown[0][1:]
            # French has a blank before the semicolon.
            return ("\u00a0; " if self.commas and self.language == "fr" else "; ").join(shown)

        printed = _MARKER.sub(one, text)
        if keys:
            self.before = keys
        else:
            self.before = ()
        printed = re.sub(r"\.\.(?!\.)", ".", printed)
        if self.gost:
            printed = printed.replace("….", "…")
        return printed[:1].upper() + printed[1:]

    def _work(self, label: str, cited: CitedWork, alone: bool, last: list[str]) -> str:
        work = self.article.work(cited.key)
        before = f"{cited.prefix} " if cited.prefix else ""
        # Commas and op. cit. leave pages their word.
        page = cited.locator if self.commas or self.op_cit else bare_page(cited.locator)
        again = alone and self.before == (cited.key,) and not self.isnad
        if self.gost and cited.key in self.full:
            several = self._several(work)
            return before + later_gost_note(work, cited.locator, self.words, again, several)
        if again:
            ibid = op_cit(work, self.words) if self.op_cit else self.words["ibid"]
            return before + ibid + (f", {page}" if page else "")
        if cited.key in self.full:
            return before + self._short(work, cited.key, page)
        entry = Entry(work, self.words)
        printed = entry.printed(self._full(entry, cited.locator, last))
        self.full[cited.key] = printed
        self.first[cited.key] = label
        return before + printed.text

    def _full(self, entry: Entry, locator: str, last: list[str]) -> str:
        if self.gost:
            return full_gost_note(entry, locator)
        if self.isnad:
            return full_isnad_note(entry, self.language, locator)
        if not self.commas:
            return full_note(entry, self.language, locator, self.op_cit)
        authors = [self.article.work(key).get("author") for key in last]
        again = str(entry.work.get("author-again", ""))
        same = authors == [entry.work.get("author")]
        return full_comma_note(entry, self.language, locator, again if same else "")

    def _several(self, work: Item) -> bool:
        """Whether op. cit. would name no work: its author has several, or it has none."""
        return not work.get("author") or self.authors.count(work["author"]) > 1

    def _short(self, work: Item, key: str, page: str) -> str:
        several = self._several(work)
        if self.commas:
            first = self.first[key]
            return short_comma_note(work, self.language, page, self.words, several, first)
        if self.isnad:
            whole = work["type"] not in (*SERIALS, *PARTS, "webpage")
            return short_isnad_note(work, self.language, page, self.words, whole)
        titled = several or not self.op_cit
        return short_note(work, self.language, page, self.words, titled)


def print_notes(article: Article) -> NoteWorks:
    """The notes as printed; in other styles only what they cite."""
    keys = {label: _keys(text) for label, text in article.notes.items()}
    if article.style != "chicago-notes":
        return NoteWorks(keys, {}, (), {})
    printer = _Printer(article)
    texts = {label: printer.note(label, text) for label, text in article.notes.items()}
    several = Counter(printer.first.values())
    labels: dict[str, str] = {}
    seen: Counter[str] = Counter()
    for key, label in printer.first.items():
        labels[key] = label + ("abcdefghij"[seen[label]] if several[label] > 1 else "")
        seen[label] += 1
    return NoteWorks(keys, texts, tuple(printer.full.values()), labels)
