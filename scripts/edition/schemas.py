"""The schemas of the edition's YAML files; field names are those of DESIGN and the standards."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, Field

from edition.frontmatter import Strict
from edition.refs import parse_paragraph


def _paragraph_id(value: str) -> str:
    if parse_paragraph(value) is None:
        raise ValueError("write a paragraph as p19")
    return value


def is_iso_date(value: str) -> bool:
    """Whether a text is a calendar day written as 2026-11-20."""
    try:
        return datetime.date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _iso_date(value: str) -> str:
    if not is_iso_date(value):
        raise ValueError("write a date as 2026-11-20")
    return value


ParagraphId = Annotated[str, AfterValidator(_paragraph_id)]
IsoDate = Annotated[str, AfterValidator(_iso_date)]
Language = Literal["en", "ru", "kk"]
Certainty = Literal["certain", "probable", "possible", "none"]

# What can be wrong with an article, in the words that the site shows.
DIAGNOSES: dict[str, str] = {
    "given-name-as-family": "A given name is printed in the place of the family name.",
    "misspelt-name": "A name is misspelt.",
    "wrong-year": "The year differs from the reference list.",
    "wrong-authors": "The co-authors differ from the reference list.",
    "not-in-list": "The reference list has no such work.",
    "list-missing": "The article as we have it prints no reference list.",
    "anchor-lost": "A note is printed, but its mark is missing in the text.",
    "wrong-work": "The work cited plainly cannot carry the statement.",
    "never-cited": "The work stands in the list but is never cited.",
    "double-entry": "Two works stand under one number.",
    "duplicate-list": "The list is printed twice, with differences.",
    "misprint": "A word, name or figure is misprinted.",
    "self-contradiction": "The article contradicts itself.",
    "factual-error": "The statement is a plain error of fact.",
    "reference-defect": "The printed entry is faulty.",
}

VERDICTS: dict[str, str] = {
    "supported": "The study paragraph says what the article's paragraph says.",
    "corrected": "The study paragraph was corrected in this check and now agrees with the article.",
    "doubtful": "The check left a doubt, which the record names.",
}


class StudyFront(Strict):
    """Front matter of `docs/articles/<article-id>[.<language>].md`."""

    article: str
    language: Language
    summaries: dict[Language, str] = Field(default_factory=dict)


class HeadnoteFront(Strict):
    """Front matter of `docs/articles/<article-id>.headnote.md`."""

    article: str
    thesis: str = ""


class EmendationRecord(Strict):
    """One fault of an article: `docs/articles/<article-id>.emendations.yml`."""

    paragraph: ParagraphId | None = None
    printed: str
    label: str = ""
    diagnosis: Literal[tuple(DIAGNOSES)]  # type: ignore[valid-type]
    works: list[str] = Field(default_factory=list)
    certainty: Certainty
    note: str = Field(min_length=10)


class ReviewRecord(Strict):
    """The last check of one study paragraph: `docs/articles/<article-id>[.<language>].review.yml`.

    `by` is `machine` for a cross-check by a model that did not write the text, or the name of a
    person.
    """

    paragraph: ParagraphId
    hash: str = Field(pattern=r"^[0-9a-f]{16}$")
    verdict: Literal[tuple(VERDICTS)]  # type: ignore[valid-type]
    date: IsoDate
    by: str = Field(min_length=1)
    note: str = ""


class OmissionRecord(Strict):
    """Something of the article that the study text leaves out on purpose, with the reason."""

    paragraph: ParagraphId
    item: str
    reason: str = Field(min_length=10)


class DistinctRecord(Strict):
    """Look-alikes that are different works: `bib/distinct.yml`."""

    works: Annotated[list[str], Field(min_length=2)]
    reason: str = Field(min_length=10)


class LockedParagraph(Strict):
    """One paragraph of `docs/articles/numbering.lock.json`."""

    number: int
    kind: str
    source: str


class LockedParagraphs(Strict):
    """One article of the lock."""

    paragraphs: list[LockedParagraph]


class LockFile(Strict):
    """`docs/articles/numbering.lock.json`, as `edition measure` writes it."""

    articles: dict[str, LockedParagraphs]


class ParagraphFingerprint(Strict):
    """One paragraph of `docs/articles/fingerprints.json`."""

    number: int
    letters: int
    features: list[str]


class ArticleFingerprints(Strict):
    """One article of the fingerprints."""

    file: str
    paragraphs: list[ParagraphFingerprint]


class FingerprintsFile(Strict):
    """`docs/articles/fingerprints.json`, as `edition measure` writes it."""

    articles: dict[str, ArticleFingerprints]


class MeasuredArticle(BaseModel):
    """One article of `docs/measures.json`; it may count more than the fields named here."""

    words: int
    citations: int
    paragraphs: list[dict[str, Any]]


class MeasuresFile(BaseModel):
    """`docs/measures.json`, as `edition measure` writes it."""

    articles: dict[str, MeasuredArticle]


class ActorRecord(Strict):
    """An actor counted in the articles: `docs/actors.yml`; `~` at the end allows any ending."""

    id: str
    label: str
    forms: dict[Language, list[str]]


TermKind = Literal[
    "concept", "doctrine", "organisation", "body", "document", "programme", "initiative", "event"
]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$")]


class SuppliedRecord(Strict):
    """A form that no article prints, with the source that has it."""

    form: str
    language: Language
    source: str = Field(min_length=3)


class TermFront(Strict):
    """Front matter of `docs/glossary/<term>.md`."""

    id: Slug
    kind: TermKind
    forms: dict[Language, list[str]]
    supplied: list[SuppliedRecord] = Field(default_factory=list)
    not_forms: list[str] = Field(default_factory=list)
    context: list[str] = Field(default_factory=list)
    related: list[Slug] = Field(default_factory=list)
    broader: list[Slug] = Field(default_factory=list)
    sources: Annotated[list[str], Field(min_length=1)]


class EvidenceRecord(Strict):
    """A passage that reports an event, with the date as it gives it."""

    passage: str
    as_given: str | None = ""


class EventRecord(Strict):
    """One event of `docs/timeline/events.yml`."""

    id: Slug
    date: str | None = None
    basis: Literal["stated", "computed", "undated"]
    status: Literal["occurred", "announced", "planned", "alleged"]
    title: str = Field(min_length=3)
    kind: Literal[
        "politics",
        "security",
        "diplomacy",
        "economy",
        "document",
        "institution",
        "culture",
        "history",
    ]
    evidence: Annotated[list[EvidenceRecord], Field(min_length=1)]
    conflict: str | None = None
    note: str | None = None
