"""The glossary and the timeline as data and as tables for spreadsheets."""

from __future__ import annotations

import csv
import io
from typing import Any

from edition.model import Corpus
from edition.refs import parse_passage
from edition.weave.glossary import mentions_of


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


def as_csv(rows: list[list[str]]) -> str:
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
