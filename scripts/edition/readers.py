"""From the edition's files to a `Corpus`: every file is read, every broken one reported.

Readers never raise and never stop at the first fault: a file that cannot be read yields
diagnostics and is left out, so that one broken file does not hide the rest.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from edition.bibliography import BibEntry, plain, read_bib, read_names, to_csl
from edition.diagnostics import Diagnostic, Place, in_order, suggest
from edition.files import UNREADABLE, Edition
from edition.frontmatter import BAD_FIELD, Document, read_yaml, split_front_matter, validate
from edition.model import (
    LANGUAGES,
    ArticleFacts,
    Author,
    Corpus,
    Distinct,
    Emendation,
    LockedArticle,
    Omission,
    Reference,
    Review,
    StudyText,
)
from edition.refs import parse_paragraph
from edition.registry import finding
from edition.schemas import (
    ActorRecord,
    DistinctRecord,
    EmendationRecord,
    HeadnoteFront,
    LockFile,
    MeasuresFile,
    OmissionRecord,
    ReviewRecord,
    StudyFront,
)
from edition.studytext import parse_study_text

T = TypeVar("T")

UNKNOWN_FILE = finding(
    "F010",
    """A file belongs to no article that the edition has.

    Bad: `docs/articles/lee-2012.md` where `bib/articles.bib` has `lee-2021`.
    Good: the file's name begins with an article's id.
    """,
)
BAD_ENTRY = finding(
    "B004",
    """An entry lacks a field that the edition needs.

    Bad: an entry of `bib/lee-2021.bib` without `label` or `printed`.
    Good: `label = {7}` and `printed = {…}` as the article prints them.
    """,
)
BAD_JSON = finding(
    "F011",
    """A JSON file of the edition cannot be read.

    Bad: `docs/measures.json` with a conflict mark of a merge in it.
    Good: the file as `edition measure` writes it.
    """,
)

_ARTICLE_FILE = re.compile(
    r"(?P<id>[a-z0-9-]+?)(?:\.(?P<language>en|ru|kk))?(?P<kind>\.md|\.review\.yml|"
    r"\.emendations\.yml|\.headnote\.md|\.omissions\.yml)"
)


class Reading:
    """One pass over the edition's folder: what was read, and what is wrong with it."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.found: list[Diagnostic] = []

    def _text(self, path: Path) -> str | None:
        text, found = self.edition.read(path)
        self.found += found
        return None if found else text

    def _records(self, path: Path, schema: type[T]) -> list[tuple[T, Place]]:
        """The records of a YAML list, each with its place; broken ones are reported."""
        document, found = self.edition.read_yaml(path)
        self.found += found
        if document is None or document.value == []:
            return []
        if not isinstance(document.value, list):
            document = type(document)(document.file, [document.value], document.places)
        records = []
        for index, value in enumerate(document.value):
            places = {
                key[1:]: place for key, place in document.places.items() if key[:1] == (index,)
            }
            record, problems = validate(schema, type(document)(document.file, value, places))
            self.found += problems
            if record is not None:
                records.append((record, places.get((), document.place())))
        return records

    def _json(self, path: Path, schema: type[Any]) -> Mapping[str, Any]:
        """A JSON file of the form of `schema`; empty where there is none or it is broken."""
        text = self._text(path) if path.exists() else None
        if text is None:
            return {}
        name, hint = self.edition.relative(path), "Make the file anew with `edition measure`."
        try:
            data: Mapping[str, Any] = json.loads(text)
        except (ValueError, RecursionError) as error:
            place = Place(name, getattr(error, "lineno", 1), getattr(error, "colno", 1))
            self.found.append(BAD_JSON(place, "This is not valid JSON.", hint))
            return {}
        record, found = validate(schema, Document(name, data, {}))
        self.found += [BAD_JSON(d.place, d.message, hint) for d in found]
        return {} if record is None else data

    # ---- bibliography

    def _entries(self, path: Path) -> list[BibEntry]:
        text = self._text(path)
        if text is None:
            return []
        entries, found = read_bib(text, self.edition.relative(path))
        self.found += found
        return entries

    def _lacks(self, entry: BibEntry, *names: str) -> bool:
        missing = [n for n in names if not entry.fields.get(n)]
        for name in missing:
            message = f"{entry.key} has no field {name!r}."
            hint = suggest(name, entry.fields) or f"Add a line {name} = {{…}}."
            self.found.append(BAD_ENTRY(entry.place, message, hint))
        return bool(missing)

    def facts(self) -> dict[str, ArticleFacts]:
        """The articles of `bib/articles.bib`, by id."""
        articles = {}
        for entry in self._entries(self.edition.bib / "articles.bib"):
            if self._lacks(entry, "author", "title", "year", "langid", "style"):
                continue
            if not re.fullmatch("[0-9]{4}", entry.fields["year"]):
                place = entry.places.get("year", entry.place)
                message = f"{entry.key}: the year {entry.fields['year']!r} is not a year."
                self.found.append(BAD_ENTRY(place, message, "Write four figures: year = {2021}."))
                continue
            articles[entry.key] = _article_facts(entry)
        return articles

    def references(self, articles: Mapping[str, Any]) -> dict[str, tuple[Reference, ...]]:
        """The reference lists, by article."""
        lists = {}
        for path in sorted(self.edition.bib.glob("*.bib")):
            if path.stem in ("articles", "works"):
                continue
            if path.stem not in articles:
                self._unknown(path, path.stem, articles)
            lists[path.stem] = tuple(
                _reference(path.stem, entry)
                for entry in self._entries(path)
                if not self._lacks(entry, "label", "printed", "title")
            )
        for article in articles:
            if article not in lists:
                place = Place(self.edition.relative(self.edition.bib / f"{article}.bib"))
                message = f"{article} has no file for its reference list."
                hint = "Put it back; for an article without a list, a comment line in it is enough."
                self.found.append(UNREADABLE(place, message, hint))
        return {a: lists.get(a, ()) for a in articles}

    def corrections(self) -> dict[str, Reference]:
        """The corrected records of `bib/works.bib`, by key."""
        path = self.edition.bib / "works.bib"
        if not path.exists():
            return {}
        return {
            entry.key: _reference("works", entry)
            for entry in self._entries(path)
            if not self._lacks(entry, "title", "correction")
        }

    def distinct(self) -> tuple[Distinct, ...]:
        """The decisions of `bib/distinct.yml`."""
        path = self.edition.bib / "distinct.yml"
        if not path.exists():
            return ()
        return tuple(
            Distinct(tuple(r.works), r.reason, place)
            for r, place in self._records(path, DistinctRecord)
        )

    # ---- articles

    def _unknown(self, path: Path, name: str, articles: Mapping[str, Any]) -> None:
        hint = suggest(name, articles) or "Add the article to bib/articles.bib first."
        message = f"There is no article {name!r} in bib/articles.bib."
        self.found.append(UNKNOWN_FILE(Place(self.edition.relative(path)), message, hint))

    def article_files(self, articles: Mapping[str, Any]) -> dict[str, list[tuple[str, str, Path]]]:
        """The files of `docs/articles` by kind: (article, language, path)."""
        files: dict[str, list[tuple[str, str, Path]]] = {}
        folder = self.edition.docs / "articles"
        for path in sorted(folder.iterdir()) if folder.is_dir() else []:
            match = _ARTICLE_FILE.fullmatch(path.name)
            if not match or path.name in ("index.md", "numbering.lock.json"):
                continue
            if match["id"] not in articles:
                self._unknown(path, match["id"], articles)
            files.setdefault(match["kind"], []).append((match["id"], match["language"] or "", path))
        return files

    def study_text(
        self, article: str, path: Path, headnotes: Mapping[str, tuple[str, Place]]
    ) -> StudyText | None:
        """One study text with its front matter, which names the article that the file's name does."""
        text = self._text(path)
        if text is None:
            return None
        name = self.edition.relative(path)
        front, body, line, found = split_front_matter(text, name)
        self.found += found
        parts, found = parse_study_text(body, name, line)
        self.found += found
        document, found = read_yaml(front, name, 2) if front else (None, [])
        self.found += found
        if document is None:
            return None
        fields, found = validate(StudyFront, document)
        self.found += found
        if fields is None:
            return None
        place = document.place(("article",))
        if fields.article != article:
            message = f"The file is named for {article}, its front matter for {fields.article}."
            self.found.append(BAD_FIELD(place, message, f"Write article: {article}."))
        note, note_place = headnotes.get(article, ("", None))
        return StudyText(
            article,
            fields.language,
            {str(k): v for k, v in fields.summaries.items()},
            note,
            parts,
            place,
            note_place,
        )

    def headnote(self, path: Path) -> tuple[str, Place]:
        """The headnote of an article, Markdown with passage links, and where it begins."""
        text, name = self._text(path), self.edition.relative(path)
        if text is None:
            return "", Place(name)
        front, body, line, found = split_front_matter(text, name)
        self.found += found
        document, found = read_yaml(front, name, 2) if front else (None, [])
        self.found += found
        if document is not None:
            self.found += validate(HeadnoteFront, document)[1]
        start = len(body) - len(body.lstrip())
        return body.strip(), Place(name, line).within(body, start)

    def emendations(self, article: str, path: Path) -> tuple[Emendation, ...]:
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
            for r, place in self._records(path, EmendationRecord)
        )

    def reviews(self, article: str, language: str, path: Path) -> list[Review]:
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
            for r, place in self._records(path, ReviewRecord)
        ]

    def omissions(self, article: str, language: str, path: Path) -> list[Omission]:
        """What a study text leaves out on purpose."""
        return [
            Omission(article, language, parse_paragraph(r.paragraph) or 0, r.item, r.reason, place)
            for r, place in self._records(path, OmissionRecord)
        ]

    def lock(self) -> dict[str, LockedArticle]:
        """The paragraph ids in use."""
        path = self.edition.docs / "articles" / "numbering.lock.json"
        data = self._json(path, LockFile)
        return {
            article: LockedArticle(
                article,
                tuple(str(p["kind"]) for p in record["paragraphs"]),
                tuple(str(p["source"]) for p in record["paragraphs"]),
            )
            for article, record in data.get("articles", {}).items()
        }

    def measures(self) -> Mapping[str, Any]:
        """The counts taken from the articles themselves."""
        return self._json(self.edition.docs / "measures.json", MeasuresFile)

    def actors(self) -> list[ActorRecord]:
        """The actors that are counted in the articles."""
        path = self.edition.docs / "actors.yml"
        return [a for a, _ in self._records(path, ActorRecord)] if path.exists() else []


def _split(value: str, separator: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(separator) if part.strip())


def _numbered(fields: Mapping[str, str], prefix: str) -> tuple[str, ...]:
    """The values of `keyword_en_1`, `keyword_en_2` … in order."""
    numbers = sorted(int(n[len(prefix) :]) for n in fields if re.fullmatch(prefix + r"\d+", n))
    return tuple(fields[f"{prefix}{n}"] for n in numbers)


def _article_facts(entry: BibEntry) -> ArticleFacts:
    fields = entry.fields
    language = {"english": "en", "russian": "ru", "kazakh": "kk"}.get(
        fields["langid"], fields["langid"]
    )
    by_language = [*LANGUAGES, "zh"]
    title = {k: fields[f"title_{k}"] for k in by_language if fields.get(f"title_{k}")}
    title.setdefault(language, fields["title"])
    printed = {k: _split(fields.get(f"author_{k}", ""), " and ") for k in by_language}
    affiliation = {k: _split(fields.get(f"affiliation_{k}", ""), "|") for k in by_language}
    authors = tuple(
        Author(
            name.get("family", name.get("literal", "")),
            name.get("given", ""),
            {k: v[i] for k, v in printed.items() if i < len(v)},
            {k: v[i] for k, v in affiliation.items() if i < len(v)},
        )
        for i, name in enumerate(read_names(fields["author"]))
    )
    return ArticleFacts(
        entry.key,
        language,
        fields["style"],
        title,
        authors,
        fields,
        {k: _numbered(fields, f"keyword_{k}_") for k in LANGUAGES if f"keyword_{k}_1" in fields},
        {
            k: fields[k]
            for k in ("received", "revised", "accepted", "available_online")
            if k in fields
        },
        int(fields["year"]),
        fields.get("year_printed", "yes") == "yes",
        entry.place,
    )


def _reference(article: str, entry: BibEntry) -> Reference:
    fields = entry.fields
    return Reference(
        article,
        entry.key,
        fields.get("label", ""),
        plain(fields.get("printed", "")),
        plain(fields.get("printed2", "")),
        entry.entry_type,
        fields,
        to_csl(entry),
        entry.place,
    )


def read_corpus(edition: Edition) -> tuple[Corpus, list[Diagnostic]]:
    """Read the whole edition: what could be read, and a diagnostic for all that could not.

    Files of an article that `bib/articles.bib` does not have are read for their own faults and
    then left out, so that rules say nothing untrue about them.
    """
    reading = Reading(edition)
    facts = reading.facts()
    files = reading.article_files(facts)
    headnotes = {a: reading.headnote(path) for a, _, path in files.get(".headnote.md", [])}
    texts = [reading.study_text(a, path, headnotes) for a, _, path in files.get(".md", [])]
    own = {a: f.language for a, f in facts.items()}
    emendations = {
        a: reading.emendations(a, path) for a, _, path in files.get(".emendations.yml", [])
    }
    reviews = [
        reading.reviews(a, language or own.get(a, ""), path)
        for a, language, path in files.get(".review.yml", [])
    ]
    omissions = [
        reading.omissions(a, language or own.get(a, ""), path)
        for a, language, path in files.get(".omissions.yml", [])
    ]
    corpus = Corpus(
        facts=facts,
        texts=tuple(t for t in texts if t is not None and t.article in facts),
        references=reading.references(facts),
        corrections=reading.corrections(),
        emendations={a: records for a, records in emendations.items() if a in facts},
        reviews=tuple(r for records in reviews for r in records if r.article in facts),
        omissions=tuple(o for records in omissions for o in records if o.article in facts),
        distinct=reading.distinct(),
        lock=reading.lock(),
        measures=reading.measures(),
    )
    return corpus, in_order(reading.found)
