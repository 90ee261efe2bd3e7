"""The data beside the pages: what they were made of, in the standards' forms (DESIGN §7).

Every file is written by every build; until its part is built it holds an empty, valid list.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from edition.bibliography import BibEntry, write_bib
from edition.corpus import Work, collect_works, emendation_of
from edition.lookalikes import fold
from edition.markup import plain_text
from edition.model import ArticleFacts, Corpus, Reference, StudyText
from edition.refs import parse_passage
from edition.schemas import DIAGNOSES
from edition.weave.bibliography import language_of
from edition.weave.fragments import surface, work_heading
from edition.weave.glossary import mentions_of, term_data

# RIS types by CSL type: https://en.wikipedia.org/wiki/RIS_(file_format)#Type_of_reference
_RIS_TYPES = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "book": "BOOK",
    "chapter": "CHAP",
    "legislation": "STAT",
    "paper-conference": "CPAPER",
    "report": "RPRT",
    "thesis": "THES",
    "webpage": "ELEC",
}
_RIS_FIELDS = (
    ("title", "TI"),
    ("container-title", "T2"),
    ("volume", "VL"),
    ("issue", "IS"),
    ("publisher", "PB"),
    ("publisher-place", "CY"),
    ("DOI", "DO"),
    ("URL", "UR"),
    ("language", "LA"),
)
# Fields of the edition's .bib files that are not part of the work.
_EDITORIAL = {"label", "printed", "printed2", "correction"}


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


def event_data(corpus: Corpus) -> list[dict[str, Any]]:
    """`data/timeline.json`: events with their evidence, one entry a paragraph."""
    events = []
    for e in corpus.events:
        evidence = []
        for item in e.evidence:
            passage = parse_passage(item.passage)
            for number in passage.numbers if passage else ():
                assert passage is not None
                evidence.append(
                    {
                        "article": passage.article,
                        "paragraph": number,
                        "as_given": item.as_given,
                    }
                )
        events.append(
            {
                "id": e.id,
                "edtf": e.date or None,
                "title": e.title,
                "kind": e.kind,
                "basis": e.basis,
                "status": e.status,
                "evidence": evidence,
                "conflicts": e.conflict or None,
                "note": e.note or None,
            }
        )
    return events


def _csv(rows: list[list[str]]) -> str:
    """Rows as CSV (RFC 4180) with a byte order mark, by which spreadsheets know UTF-8.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out, lineterminator="\r\n")
    for row in rows:
        writer.writerow([f"'{c}" if c[:1] in "=+-@\t" else c for c in row])
    return out.getvalue()


def glossary_rows(corpus: Corpus) -> list[list[str]]:
    """`data/glossary.csv`: a row a term, forms of a language joined by a semicolon."""
    head = ["id", "kind", "en", "ru", "kk", "definition", "paragraphs"]
    rows = []
    for term in corpus.terms.values():
        uses = mentions_of(corpus, term.id)
        places = "; ".join(f"{a}:p{n}" for a, numbers in uses.items() for n in numbers)
        forms = ["; ".join(term.all_forms(k)) for k in ("en", "ru", "kk")]
        rows.append([term.id, term.kind, *forms, " ".join(term.definition.split()), places])
    return [head, *rows]


def timeline_rows(corpus: Corpus) -> list[list[str]]:
    """`data/timeline.csv`: a row for each piece of evidence."""
    head = ["id", "edtf", "title", "kind", "basis", "status", "article", "paragraph", "as_given"]
    return [
        head,
        *(
            [
                *(e["id"], e["edtf"] or "", e["title"], e["kind"], e["basis"], e["status"]),
                *(v["article"], str(v["paragraph"]), v["as_given"]),
            ]
            for e in event_data(corpus)
            for v in e["evidence"]
        ),
    ]


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


def bibliography_data(works: Mapping[str, Work]) -> list[dict[str, Any]]:
    """`data/bibliography.json`: CSL-JSON, each work with its uses and printed forms."""
    return [
        {
            **w.csl,
            "uses": [
                {
                    "article": u.article,
                    "paragraph": u.paragraph.number,
                    **({"probable": True} if u.probable else {}),
                }
                for u in w.uses
            ],
            "printed": [
                {"article": p.article, "label": p.label, "text": text}
                for p in w.printings
                for text in (p.printed, p.printed2)
                if text
            ],
        }
        for w in works.values()
    ]


def bibliography_index(works: Mapping[str, Work]) -> list[list[Any]]:
    """`data/bibliography-index.json`: what the filter of the bibliography needs, a row a work.

    A row is key, heading, title, year, article ids, kind, language, folded words.
    """
    return [
        [
            w.key,
            work_heading(w),
            str(w.csl.get("title", "")),
            w.year,
            list(w.articles),
            w.csl["type"],
            language_of(w),
            fold(" ".join([work_heading(w), *(p.printed for p in w.printings)])),
        ]
        for w in works.values()
    ]


def _ris_date(date: Mapping[str, Any]) -> str:
    parts = (date.get("date-parts") or [[]])[0]
    padded = [f"{p:02d}" for p in parts] + [""] * (3 - len(parts))
    return "/".join(padded) + "/"


def ris(work: Work) -> str:
    """One work as a RIS record: https://refdb.sourceforge.net/manual-0.9.6/sect1-ris-format.html."""
    item = work.csl
    lines = [("TY", _RIS_TYPES.get(str(item["type"]), "GEN"))]
    for role, tag in (("author", "AU"), ("editor", "ED")):
        for person in item.get(role, []):
            name = person.get("literal") or ", ".join(
                person[k] for k in ("family", "given") if person.get(k)
            )
            lines.append((tag, name))
    if item.get("issued", {}).get("date-parts"):
        lines += [("PY", work.year), ("DA", _ris_date(item["issued"]))]
    lines += [(tag, str(item[name])) for name, tag in _RIS_FIELDS if item.get(name)]
    if item.get("page"):
        first, _, last = str(item["page"]).partition("–")
        lines += [("SP", first)] + ([("EP", last)] if last else [])
    if item.get("accessed", {}).get("date-parts"):
        lines.append(("Y2", _ris_date(item["accessed"])))
    lines += [("ID", work.key), ("ER", "")]
    return "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in lines)


def bibtex(record: Reference) -> str:
    """One work as BibTeX, without the edition's own fields."""
    fields = {k: v for k, v in record.fields.items() if k not in _EDITORIAL}
    return write_bib([BibEntry(record.entry_type, record.key, fields, record.place)])


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


def collect_data(corpus: Corpus) -> dict[str, str]:
    """Every data file: path under the site → content."""
    works = collect_works(corpus)
    data = {
        "bibliography.json": bibliography_data(works),
        "emendations.json": {"emendations": emendations_data(corpus)},
        "glossary.json": {"terms": term_data(corpus)},
        "timeline.json": {"events": event_data(corpus)},
        "debates.json": {"debates": []},
        "annotations.jsonld": {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "type": "AnnotationCollection",
            "total": 0,
            "first": {"type": "AnnotationPage", "startIndex": 0, "items": []},
        },
        **{f"articles/{a}.json": article_data(corpus, a) for a in corpus.facts},
        **{f"works/{w.key}.json": [dict(w.csl)] for w in works.values()},
    }
    index = json.dumps(bibliography_index(works), ensure_ascii=False, separators=(",", ":"))
    texts = {
        "bibliography-index.json": index,
        "glossary.csv": _csv(glossary_rows(corpus)),
        "timeline.csv": _csv(timeline_rows(corpus)),
        "bibliography.bib": "\n".join(bibtex(w.record) for w in works.values()),
        "bibliography.ris": "\r\n".join(ris(w) for w in works.values()),
        **{f"works/{w.key}.bib": bibtex(w.record) for w in works.values()},
        **{f"works/{w.key}.ris": ris(w) for w in works.values()},
    }
    made = {name: json.dumps(value, ensure_ascii=False, indent=1) for name, value in data.items()}
    return {f"data/{name}": text for name, text in {**made, **texts}.items()}


def write_data(corpus: Corpus, site: Path) -> int:
    """Write the data files under the site; returns how many."""
    files = collect_data(corpus)
    for name, text in files.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="")
    return len(files)
