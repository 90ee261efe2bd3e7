"""The files of `docs/articles` read: study texts, headnotes, faults, reviews, the lock."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from edition.diagnostics import Place
from edition.fingerprints import ArticlePrint, from_data
from edition.frontmatter import BAD_FIELD
from edition.model import Emendation, LockedArticle, Omission, Review, StudyText
from edition.readers.reading import Reading
from edition.refs import parse_paragraph
from edition.schemas import (
    ActorRecord,
    EmendationRecord,
    FingerprintsFile,
    HeadnoteFront,
    LockFile,
    MeasuresFile,
    OmissionRecord,
    ReviewRecord,
    StudyFront,
)
from edition.studytext import parse_study_text

_ARTICLE_FILE = re.compile(
    r"(?P<id>[a-z0-9-]+?)(?:\.(?P<language>en|ru|kk))?(?P<kind>\.md|\.review\.yml|"
    r"\.emendations\.yml|\.headnote\.md|\.omissions\.yml)"
)


def read_article_files(
    reading: Reading, articles: Mapping[str, Any]
) -> dict[str, list[tuple[str, str, Path]]]:
    """The files of `docs/articles` by kind: (article, language, path)."""
    files: dict[str, list[tuple[str, str, Path]]] = {}
    folder = reading.edition.docs / "articles"
    for path in sorted(folder.iterdir()) if folder.is_dir() else []:
        match = _ARTICLE_FILE.fullmatch(path.name)
        if not match or path.name in ("index.md", "numbering.lock.json"):
            continue
        if match["id"] not in articles:
            reading.unknown(path, match["id"], articles)
        files.setdefault(match["kind"], []).append((match["id"], match["language"] or "", path))
    return files


def read_study_text(
    reading: Reading, article: str, path: Path, headnotes: Mapping[str, tuple[str, str, Place]]
) -> StudyText | None:
    """One study text; its front matter names the article, as its file's name does."""
    fields, body, line, document = reading.with_front(path, StudyFront)
    parts, found = parse_study_text(body, reading.edition.relative(path), line)
    reading.found += found
    if fields is None or document is None:
        return None
    place = document.place(("article",))
    if fields.article != article:
        message = f"The file is named for {article}, its front matter for {fields.article}."
        reading.found.append(BAD_FIELD(place, message, f"Write article: {article}."))
    note, thesis, note_place = headnotes.get(article, ("", "", None))
    return StudyText(
        article,
        fields.language,
        {str(k): v for k, v in fields.summaries.items()},
        note,
        parts,
        place,
        note_place,
        thesis,
    )


def read_headnote(reading: Reading, path: Path) -> tuple[str, str, Place]:
    """The headnote of an article (Markdown with passage links), its thesis, where it begins."""
    fields, body, line, _ = reading.with_front(path, HeadnoteFront)
    name = reading.edition.relative(path)
    start = len(body) - len(body.lstrip())
    thesis = fields.thesis if fields else ""
    return body.strip(), thesis, Place(name, line).within(body, start)


def read_emendations(reading: Reading, article: str, path: Path) -> tuple[Emendation, ...]:
    """The faults of an article."""
    return tuple(
        Emendation(
            article,
            parse_paragraph(r.paragraph) if r.paragraph else None,
            r.printed,
            r.label,
            str(r.diagnosis),
            tuple(r.works),
            r.certainty,
            r.note,
            place,
        )
        for r, place in reading.records(path, EmendationRecord)
    )


def read_reviews(reading: Reading, article: str, language: str, path: Path) -> list[Review]:
    """The review records of one study text."""
    return [
        Review(
            article,
            language,
            parse_paragraph(r.paragraph) or 0,
            r.hash,
            str(r.verdict),
            r.date,
            r.by,
            r.note,
            place,
        )
        for r, place in reading.records(path, ReviewRecord)
    ]


def read_omissions(reading: Reading, article: str, language: str, path: Path) -> list[Omission]:
    """What a study text leaves out on purpose."""
    return [
        Omission(article, language, parse_paragraph(r.paragraph) or 0, r.item, r.reason, place)
        for r, place in reading.records(path, OmissionRecord)
    ]


def read_lock(reading: Reading) -> dict[str, LockedArticle]:
    """The paragraph ids in use."""
    path = reading.edition.docs / "articles" / "numbering.lock.json"
    data = reading.json(path, LockFile)
    return {
        article: LockedArticle(
            article,
            tuple(str(p["kind"]) for p in record["paragraphs"]),
            tuple(str(p["source"]) for p in record["paragraphs"]),
        )
        for article, record in data.get("articles", {}).items()
    }


def read_fingerprints(reading: Reading) -> dict[str, ArticlePrint]:
    """The fingerprints by which copies of the articles are known."""
    path = reading.edition.docs / "articles" / "fingerprints.json"
    return from_data(reading.json(path, FingerprintsFile))


def read_measures(reading: Reading) -> Mapping[str, Any]:
    """The counts taken from the articles themselves."""
    return reading.json(reading.edition.docs / "measures.json", MeasuresFile)


def read_actors(reading: Reading) -> list[ActorRecord]:
    """The actors that are counted in the articles."""
    path = reading.edition.docs / "actors.yml"
    return [a for a, _ in reading.records(path, ActorRecord)] if path.exists() else []
