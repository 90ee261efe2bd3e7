"""The bibliography read: the articles' own facts, their lists, corrections, decisions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from edition.bibliography import CSL_LANGUAGES, BibEntry, plain, read_names, to_csl
from edition.diagnostics import Place
from edition.files import UNREADABLE
from edition.model import LANGUAGES, ArticleFacts, Author, Distinct, Reference
from edition.readers.reading import BAD_ENTRY, Reading
from edition.schemas import DistinctRecord


def read_facts(reading: Reading) -> dict[str, ArticleFacts]:
    """The articles of `bib/articles.bib`, by id."""
    articles = {}
    for entry in reading.entries(reading.edition.bib / "articles.bib"):
        if reading.lacks(entry, "author", "title", "year", "langid", "style"):
            continue
        if not re.fullmatch("[0-9]{4}", entry.fields["year"]):
            place = entry.places.get("year", entry.place)
            message = f"{entry.key}: the year {entry.fields['year']!r} is not a year."
            reading.found.append(BAD_ENTRY(place, message, "Write four figures: year = {2021}."))
            continue
        articles[entry.key] = _article_facts(entry)
    return articles


def read_references(
    reading: Reading, articles: Mapping[str, Any]
) -> dict[str, tuple[Reference, ...]]:
    """The reference lists, by article."""
    lists = {}
    for path in sorted(reading.edition.bib.glob("*.bib")):
        if path.stem in ("articles", "works"):
            continue
        if path.stem not in articles:
            reading.unknown(path, path.stem, articles)
        lists[path.stem] = tuple(
            _reference(path.stem, entry)
            for entry in reading.entries(path)
            if not reading.lacks(entry, "label", "printed", "title")
        )
    for article in articles:
        if article not in lists:
            place = Place(reading.edition.relative(reading.edition.bib / f"{article}.bib"))
            message = f"{article} has no file for its reference list."
            hint = "Put it back; for an article without a list, a comment line in it is enough."
            reading.found.append(UNREADABLE(place, message, hint))
    return {a: lists.get(a, ()) for a in articles}


def read_corrections(reading: Reading) -> dict[str, Reference]:
    """The corrected records of `bib/works.bib`, by key."""
    path = reading.edition.bib / "works.bib"
    if not path.exists():
        return {}
    return {
        entry.key: _reference("works", entry)
        for entry in reading.entries(path)
        if not reading.lacks(entry, "title", "correction")
    }


def read_distinct(reading: Reading) -> tuple[Distinct, ...]:
    """The decisions of `bib/distinct.yml`."""
    path = reading.edition.bib / "distinct.yml"
    if not path.exists():
        return ()
    return tuple(
        Distinct(tuple(r.works), r.reason, place)
        for r, place in reading.records(path, DistinctRecord)
    )


def _split(value: str, separator: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(separator) if part.strip())


def _numbered(fields: Mapping[str, str], prefix: str) -> tuple[str, ...]:
    """The values of `keyword_en_1`, `keyword_en_2` … in order."""
    names = [n for n in fields if re.fullmatch(prefix + "[0-9]{1,3}", n)]
    return tuple(fields[n] for n in sorted(names, key=lambda n: int(n.removeprefix(prefix))))


def _article_facts(entry: BibEntry) -> ArticleFacts:
    fields = entry.fields
    language = CSL_LANGUAGES.get(fields["langid"], fields["langid"])
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
