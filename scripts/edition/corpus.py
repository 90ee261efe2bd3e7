"""What follows from the corpus: one record a work, who cites it, what is never cited."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from edition.bibliography import CSL_LANGUAGES
from edition.lookalikes import fold
from edition.markup import Citation
from edition.model import Corpus, Emendation, Paragraph, Reference


@dataclass(frozen=True)
class Use:
    """A place where an article's study text cites a work; `index` counts citations of a paragraph.

    `probable` is true where the article's citation does not resolve for certain and an
    emendation record links the work.
    """

    article: str
    paragraph: Paragraph
    citation: Citation
    index: int
    probable: bool = False

    @property
    def anchor(self) -> str:
        """The id of the citation on the article's page."""
        return f"c{self.paragraph.number}-{self.index}"


@dataclass(frozen=True)
class Work:
    """A work of the merged bibliography: its best record, every printed form, every use."""

    key: str
    record: Reference
    printings: tuple[Reference, ...]
    uses: tuple[Use, ...]

    @property
    def csl(self) -> Mapping[str, Any]:
        """The record as a CSL-JSON item."""
        return self.record.csl

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles whose lists have the work."""
        return tuple(dict.fromkeys(p.article for p in self.printings))

    @property
    def year(self) -> str:
        """The year of issue, or an empty string."""
        parts = self.csl.get("issued", {}).get("date-parts")
        return str(parts[0][0]) if parts else ""

    @property
    def language(self) -> str:
        """The language the record is written in, which decides the rules of its reference."""
        fields = self.record.fields
        name = fields.get("title_langid") or fields.get("langid", "english")
        return CSL_LANGUAGES.get(name, name)

    @property
    def sort_name(self) -> str:
        """What the work is sorted by: first author or body, else title; folded to Latin."""
        people = [*self.csl.get("author", []), *self.csl.get("editor", [])]
        first = people[0] if people else {}
        name = first.get("family") or first.get("literal") or self.csl.get("title", self.key)
        return fold(str(name))


def _best(printings: list[Reference]) -> Reference:
    """The printed record that says most; the first of equals."""
    return max(printings, key=lambda r: len([v for v in r.csl.values() if v]))


def emendation_of(corpus: Corpus, article: str, number: int, label: str) -> Emendation | None:
    """The record that explains an unresolved citation: of its paragraph, else of its label."""
    records = [e for e in corpus.emendations.get(article, ()) if e.label == label]
    here = [e for e in records if e.paragraph == number]
    return next(iter(here or records), None)


def find_uses(corpus: Corpus) -> dict[str, list[Use]]:
    """The uses of every work in all articles, in reading order."""
    uses: dict[str, list[Use]] = {}
    for article in corpus.facts:
        text = corpus.text(article)
        for paragraph in text.paragraphs if text else ():
            for index, citation in enumerate(paragraph.citations, 1):
                for item in citation.items:
                    if item.resolved:
                        found = Use(article, paragraph, citation, index)
                        uses.setdefault(item.key, []).append(found)
                        continue
                    record = emendation_of(corpus, article, paragraph.number, item.label)
                    for key in record.works if record else ():
                        found = Use(article, paragraph, citation, index, probable=True)
                        uses.setdefault(key, []).append(found)
    return uses


def collect_works(corpus: Corpus) -> dict[str, Work]:
    """Every work once, sorted by name, year and title."""
    uses = find_uses(corpus)
    works = [
        Work(
            key,
            corpus.corrections.get(key) or _best(printings),
            tuple(printings),
            tuple(uses.get(key, ())),
        )
        for key, printings in corpus.works().items()
    ]
    works.sort(key=lambda w: (w.sort_name, w.year, fold(str(w.csl.get("title", ""))), w.key))
    return {w.key: w for w in works}
