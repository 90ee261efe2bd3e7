"""The domain: articles, paragraphs, citations, works. Frozen records; relations are ids.

Field names follow the standards of the field: CSL-JSON and BibTeX for works, W3C Web Annotation
for notes, SKOS for terms, EDTF for dates. Every record that stems from a file keeps its `Place`.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from edition.diagnostics import Place
from edition.fingerprints import ArticlePrint
from edition.markup import Citation, citations_in

LANGUAGES = ("en", "ru", "kk")
PLACEHOLDER = "(to be written)"  # opens a study paragraph that has only its citations yet
PROPOSED = "To be checked:"  # opens the note of an emendation that only the importer has made


@dataclass(frozen=True)
class Author:
    """An author of an article; `printed` is the name by language, as the article prints it."""

    family: str
    given: str
    printed: Mapping[str, str] = field(default_factory=dict)
    affiliation: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class ArticleFacts:
    """What the article prints of itself: one entry of `bib/articles.bib`."""

    id: str
    language: str
    style: str
    title: Mapping[str, str]
    authors: tuple[Author, ...]
    fields: Mapping[str, str]
    keywords: Mapping[str, tuple[str, ...]]
    dates: Mapping[str, str]
    year: int
    year_printed: bool
    place: Place

    @property
    def main_title(self) -> str:
        """The title in the article's own language."""
        return self.title.get(self.language) or next(iter(self.title.values()), self.id)

    @property
    def short_name(self) -> str:
        """The family name of the first author with the year: `Wang 2024`."""
        return f"{self.authors[0].family} {self.year}" if self.authors else self.id


@dataclass(frozen=True)
class Reference:
    """One work in one article's reference list: an entry of `bib/<article-id>.bib`."""

    article: str
    key: str
    label: str
    printed: str
    printed2: str
    entry_type: str
    fields: Mapping[str, str]
    csl: Mapping[str, Any]
    place: Place


@dataclass(frozen=True)
class Heading:
    """A heading of a study text; `level` 1 is the article's first level."""

    level: int
    text: str
    id: str
    place: Place


@dataclass(frozen=True)
class Paragraph:
    """A numbered paragraph of a study text, in the edition's Markdown."""

    number: int
    kind: str
    section: tuple[str, ...]
    text: str
    place: Place

    @property
    def unwritten(self) -> bool:
        """Whether it is a placeholder that holds nothing but the citations."""
        return self.text.startswith(PLACEHOLDER)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The citations of the paragraph, in order."""
        return tuple(citations_in(self.text))

    @property
    def digest(self) -> str:
        """The hash that a review record keeps: of the words, whatever the line breaks."""
        plain = " ".join(unicodedata.normalize("NFC", self.text).split())
        return hashlib.sha256(plain.encode()).hexdigest()[:16]


@dataclass(frozen=True)
class StudyText:
    """The study text of an article in one language."""

    article: str
    language: str
    summaries: Mapping[str, str]
    headnote: str
    parts: tuple[Heading | Paragraph, ...]
    place: Place
    headnote_place: Place | None = None
    thesis: str = ""

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The numbered paragraphs in order."""
        return tuple(p for p in self.parts if isinstance(p, Paragraph))

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings in order."""
        return tuple(p for p in self.parts if isinstance(p, Heading))


@dataclass(frozen=True)
class Emendation:
    """A fault of the article and what the edition makes of it."""

    article: str
    paragraph: int | None
    printed: str
    label: str
    diagnosis: str
    works: tuple[str, ...]
    certainty: str
    note: str
    place: Place


@dataclass(frozen=True)
class Review:
    """The last check of a study paragraph against the article."""

    article: str
    language: str
    paragraph: int
    digest: str
    verdict: str
    date: str
    by: str
    note: str
    place: Place


@dataclass(frozen=True)
class Omission:
    """Something of the article that a study paragraph leaves out on purpose."""

    article: str
    language: str
    paragraph: int
    item: str
    reason: str
    place: Place


@dataclass(frozen=True)
class Distinct:
    """Look-alike works that an editor has declared different."""

    works: tuple[str, ...]
    reason: str
    place: Place


@dataclass(frozen=True)
class LockedArticle:
    """The paragraph ids in use: for p1, p2 … the kind, and a digest of the article's paragraph.

    One digest of a whole paragraph lets nobody rebuild its words.
    """

    article: str
    kinds: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True)
class SuppliedForm:
    """A form of a term that no article prints, with the source that has it."""

    form: str
    language: str
    source: str


@dataclass(frozen=True)
class Term:
    """A term of the glossary (SKOS: the first form of a language is its preferred label)."""

    id: str
    kind: str
    forms: Mapping[str, tuple[str, ...]]
    supplied: tuple[SuppliedForm, ...]
    not_forms: tuple[str, ...]
    context: tuple[str, ...]
    related: tuple[str, ...]
    broader: tuple[str, ...]
    sources: tuple[str, ...]
    definition: str
    place: Place

    @property
    def label(self) -> str:
        """The preferred label in English, else in any language."""
        return next((v[0] for v in self.forms.values() if v), self.id)

    def all_forms(self, language: str) -> tuple[str, ...]:
        """Printed and supplied forms in a language."""
        supplied = (s.form for s in self.supplied if s.language == language)
        return (*self.forms.get(language, ()), *supplied)


@dataclass(frozen=True)
class Evidence:
    """A passage that reports an event, with the date as that article prints it."""

    passage: str
    as_given: str


@dataclass(frozen=True)
class Event:
    """A dated event of the timeline; `date` is EDTF, empty for an undated one."""

    id: str
    date: str
    basis: str
    status: str
    title: str
    kind: str
    evidence: tuple[Evidence, ...]
    conflict: str
    note: str
    place: Place


@dataclass(frozen=True)
class Note:
    """A note on a passage (W3C Web Annotation); `id` is `<article-id>/<slug>`.

    `places` has the place of each field of the front matter; the body begins at `body_place`.
    """

    id: str
    target: str
    quote: str
    prefix: str
    suffix: str
    motivation: str
    creator: str
    orcid: str
    link: str
    created: str
    language: str
    tags: tuple[str, ...]
    status: str
    reply_to: str
    superseded_by: str
    body: str
    place: Place
    body_place: Place
    places: Mapping[str, Place] = field(default_factory=dict, repr=False)

    @property
    def article(self) -> str:
        """The article that the note's folder is named for."""
        return self.id.split("/")[0]

    @property
    def slug(self) -> str:
        """The name of the note's file."""
        return self.id.split("/")[1]

    @property
    def anchor(self) -> str:
        """The note's id on the article's page."""
        return f"note-{self.slug}"

    def place_of(self, name: str) -> Place:
        """Where a field of the front matter stands, else where the front matter begins."""
        return self.places.get(name, self.place)


@dataclass(frozen=True)
class Assigned:
    """A passage that a reading pack assigns, and why."""

    passage: str
    note: str
    place: Place


@dataclass(frozen=True)
class Pack:
    """A reading list: `minutes` is the time that its editor promises, in a language's texts."""

    id: str
    title: str
    minutes: int
    language: str
    passages: tuple[Assigned, ...]
    questions: tuple[str, ...]
    introduction: str
    place: Place
    minutes_place: Place


@dataclass(frozen=True)
class Redirect:
    """An old address and the one that took its place, both from the site's root."""

    old: str
    new: str
    place: Place


@dataclass(frozen=True)
class Settings:
    """The edition's own facts: name, version, date, address, code host (`docs/edition.yml`)."""

    title: str = "Untitled"
    subtitle: str = "an edition"
    editors: str = "The editors"
    version: str = "0.0.0"
    date: str = "1970-01-01"
    address: str = "http://localhost:8000/"
    host: str = "github"
    repository: str = ""
    branch: str = "main"

    @property
    def full_title(self) -> str:
        """Title and subtitle."""
        return f"{self.title}: {self.subtitle}"

    @property
    def public(self) -> bool:
        """Whether the address is one that others can reach, and so belongs into citations."""
        host = urlsplit(self.address).hostname or ""
        return host != "localhost" and not host.startswith("127.")


@dataclass(frozen=True)
class SourceParagraph:
    """A paragraph of the article itself; its words never reach a public build.

    `citations` are tuples of printed labels, one tuple a citation; a citation that resolves to
    nothing for certain has its printed surface instead, behind a `?`.
    """

    number: int
    kind: str
    section: tuple[str, ...]
    text: str
    citations: tuple[tuple[str, ...], ...]
    digest: str
    surfaces: tuple[str, ...] = ()  # the citations as printed, in the order of `citations`


@dataclass(frozen=True)
class Source:
    """An article's own text, read from `texts/`.

    `own` is false for a copy whose paragraphs were placed by alignment; `left` is what of it
    could not be placed.
    """

    article: str
    file: str
    paragraphs: tuple[SourceParagraph, ...]
    own: bool = True
    left: tuple[str, ...] = ()


@dataclass(frozen=True)
class TextFile:
    """A file of `texts/`: which article it is, if any, and what was done with it."""

    file: str
    article: str
    said: str


@dataclass(frozen=True)
class Corpus:
    """All that the edition's files say, as far as they could be read."""

    facts: Mapping[str, ArticleFacts]
    texts: tuple[StudyText, ...]
    references: Mapping[str, tuple[Reference, ...]]
    corrections: Mapping[str, Reference]
    emendations: Mapping[str, tuple[Emendation, ...]]
    reviews: tuple[Review, ...]
    omissions: tuple[Omission, ...]
    distinct: tuple[Distinct, ...]
    lock: Mapping[str, LockedArticle]
    measures: Mapping[str, Any]
    sources: Mapping[str, Source] = field(default_factory=dict)
    text_files: tuple[TextFile, ...] = ()
    fingerprints: Mapping[str, ArticlePrint] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    events: tuple[Event, ...] = ()
    notes: Mapping[str, Note] = field(default_factory=dict)
    packs: Mapping[str, Pack] = field(default_factory=dict)
    redirects: tuple[Redirect, ...] = ()
    settings: Settings = Settings()

    def text(self, article: str, language: str = "") -> StudyText | None:
        """The study text of an article, in a language or in the article's own."""
        language = language or (self.facts[article].language if article in self.facts else "")
        return next((t for t in self.texts if (t.article, t.language) == (article, language)), None)

    def texts_of(self, article: str) -> tuple[StudyText, ...]:
        """All language versions of an article, its own language first."""
        own = self.facts[article].language if article in self.facts else ""
        found = [t for t in self.texts if t.article == article]
        return tuple(sorted(found, key=lambda t: (t.language != own, t.language)))

    def works(self) -> dict[str, list[Reference]]:
        """Every work's key with the references to it, in order of article and list."""
        found: dict[str, list[Reference]] = {}
        for references in self.references.values():
            for reference in references:
                found.setdefault(reference.key, []).append(reference)
        return found

    def uses(self) -> Iterator[tuple[str, Paragraph, Citation]]:
        """Every citation of every article's main study text: article, paragraph, citation."""
        for article in self.facts:
            text = self.text(article)
            for paragraph in text.paragraphs if text else ():
                for citation in paragraph.citations:
                    yield article, paragraph, citation
