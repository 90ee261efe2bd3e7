"""Records for reference managers: the edition, study texts, their paragraphs, the articles."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from edition.bibliography import BibEntry, write_bib
from edition.citing import (
    edition_item,
    original_item,
    paragraph_item,
    plain_title,
    study_item,
)
from edition.diagnostics import Place
from edition.exports.works import ris_record
from edition.model import ArticleFacts, Corpus, Settings

_PLACE = Place("docs/edition.yml")


def _without_marks(item: Mapping[str, Any]) -> dict[str, Any]:
    return {k: plain_title(v) if k.endswith("title") else v for k, v in item.items()}


def _bibtex_own(item: Mapping[str, Any], settings: Settings) -> str:
    fields = {
        "author": f"{{{settings.editors}}}",
        "title": plain_title(item["title"]).replace(settings.title, f"{{{settings.title}}}"),
        "booktitle": item.get("container-title", ""),
        "date": settings.date,
        "year": settings.date[:4],
        "version": settings.version,
        "url": item.get("URL", ""),
        "langid": "english",
        "note": item.get("note", ""),
    }
    kept = {k: v for k, v in fields.items() if v}
    return write_bib([BibEntry("misc", item["id"], kept, _PLACE)])


def _bibtex_original(facts: ArticleFacts, item: Mapping[str, Any]) -> str:
    names = ("author", "title", "journaltitle", "volume", "number", "pages", "doi", "issn")
    fields = {k: facts.fields[k] for k in names if facts.fields.get(k)}
    fields |= {"year": str(facts.year), "langid": facts.fields["langid"]}
    if item.get("note"):
        fields["note"] = item["note"]
    return write_bib([BibEntry("article", facts.id, fields, facts.place)])


def _files(path: str, item: Mapping[str, Any], bib: str) -> dict[str, str]:
    plain = _without_marks(item)
    extra = [("ET", plain.get("version", "")), ("N1", plain.get("note", ""))]
    return {
        f"{path}.bib": bib,
        f"{path}.ris": ris_record(plain, plain["id"], extra),
        f"{path}.json": json.dumps([plain], ensure_ascii=False, indent=1),
    }


def record_files(corpus: Corpus) -> dict[str, str]:
    """Every record in every form: path under `data/` → content."""
    settings = corpus.settings
    whole = edition_item(settings)
    files = _files("cite/edition", whole, _bibtex_own(whole, settings))
    for article, facts in corpus.facts.items():
        original = original_item(facts)
        files |= _files(f"originals/{article}", original, _bibtex_original(facts, original))
        text = corpus.text(article)
        if text is None:
            continue
        study = study_item(settings, facts)
        files |= _files(f"cite/{article}", study, _bibtex_own(study, settings))
        for paragraph in text.paragraphs:
            item = paragraph_item(settings, facts, paragraph.number)
            path = f"cite/{article}/p{paragraph.number}"
            files |= _files(path, item, _bibtex_own(item, settings))
    return files
