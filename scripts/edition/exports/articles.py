"""Articles as data: facts, headings, paragraphs, citations, references, faults."""

from __future__ import annotations

from typing import Any

from edition.corpus import emendation_of
from edition.markup import plain_text
from edition.model import ArticleFacts, Corpus, StudyText
from edition.refs import parse_passage
from edition.schemas import DIAGNOSES
from edition.weave.fragments import surface


def frontmatter(facts: ArticleFacts, text: StudyText | None) -> dict[str, Any]:
    """An article's facts in the form of DESIGN §7; `abstracts` are the edition's summaries."""
    fields = facts.fields
    return {
        "title": dict(facts.title),
        "authors": [
            {
                "family": a.family,
                "given": a.given,
                "printed": dict(a.printed),
                "affiliation": dict(a.affiliation),
            }
            for a in facts.authors
        ],
        **{k: fields.get(k) for k in ("doi", "volume")},
        "issue": fields.get("number"),
        "pages": fields.get("pages"),
        "year": {"value": facts.year, "printed": facts.year_printed},
        "dates": dict(facts.dates),
        "keywords": {k: list(v) for k, v in facts.keywords.items()},
        "abstracts": dict(text.summaries) if text else {},
    }


def _citations(corpus: Corpus, article: str, text: StudyText) -> list[dict[str, Any]]:
    style = corpus.facts[article].style
    labels = {r.key: r.label for r in corpus.references.get(article, ())}
    found = []
    for paragraph in text.paragraphs:
        for citation in paragraph.citations:
            shown = list(
                dict.fromkeys(
                    surface(style, i.label or labels.get(i.key, i.key), i.narrative)
                    + (f", {i.locator}" if i.locator else "")
                    for i in citation.items
                )
            )
            inside = ("; " if style == "author-date" else ",").join(shown)
            open_labels = [i.label for i in citation.items if not i.resolved]
            record: dict[str, Any] = {
                "paragraph": paragraph.number,
                "surface": f"({inside})" if style == "author-date" else f"[{inside}]",
                "labels": None
                if open_labels
                else list(dict.fromkeys(labels.get(i.key, i.key) for i in citation.items)),
                "works": [i.key for i in citation.items if i.resolved],
            }
            if open_labels:
                record["problem"] = ""
                for label in open_labels:
                    emendation = emendation_of(corpus, article, paragraph.number, label)
                    if emendation:
                        record["works"] += list(emendation.works)
                        record["problem"] = DIAGNOSES[emendation.diagnosis]
            found.append(record)
    return found


def _terms_at(corpus: Corpus, article: str, number: int) -> list[str]:
    record = corpus.measures.get("articles", {}).get(article, {"paragraphs": []})
    rows = [p for p in record["paragraphs"] if p["number"] == number]
    return sorted(rows[0]["terms"]) if rows else []


def _events_at(corpus: Corpus, article: str, number: int) -> list[str]:
    found = []
    for event in corpus.events:
        passages = (parse_passage(e.passage) for e in event.evidence)
        if any(p and p.article == article and number in p.numbers for p in passages):
            found.append(event.id)
    return found


def article_data(corpus: Corpus, article: str) -> dict[str, Any]:
    """`data/articles/<id>.json`: the study text in the article's own language, with its parts."""
    facts, text = corpus.facts[article], corpus.text(article)
    return {
        "id": article,
        "language": facts.language,
        "layer": "study text: a paraphrase by the edition, not the authors' words",
        "frontmatter": frontmatter(facts, text),
        "headings": [{"level": h.level, "text": h.text} for h in (text.headings if text else ())],
        "paragraphs": [
            {
                "number": p.number,
                "kind": p.kind,
                "section": list(p.section),
                "text": plain_text(p.text),
                "terms": _terms_at(corpus, article, p.number),
                "events": _events_at(corpus, article, p.number),
            }
            for p in (text.paragraphs if text else ())
        ],
        "citations": _citations(corpus, article, text) if text else [],
        "references": [
            {**r.csl, "label": r.label, "printed": r.printed, "key": r.key}
            for r in corpus.references.get(article, ())
        ],
    }


def emendations_data(corpus: Corpus) -> list[dict[str, Any]]:
    """`data/emendations.json`: every fault of an article and what the edition makes of it."""
    return [
        {
            "article": e.article,
            "paragraph": e.paragraph,
            "printed": e.printed,
            "diagnosis": e.diagnosis,
            "works": list(e.works),
            "certainty": e.certainty,
            "note": e.note,
        }
        for records in corpus.emendations.values()
        for e in records
    ]
