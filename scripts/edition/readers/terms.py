"""The glossary and the timeline read."""

from __future__ import annotations

import re

from edition.model import Event, Evidence, SuppliedForm, Term
from edition.readers.reading import Reading
from edition.schemas import EventRecord, TermFront


def read_terms(reading: Reading) -> dict[str, Term]:
    """The terms of `docs/glossary`, one file each, by id."""
    terms: dict[str, Term] = {}
    for fields, body, document in reading.each("glossary", TermFront):
        terms[fields.id] = Term(
            fields.id,
            fields.kind,
            {str(k): tuple(v) for k, v in fields.forms.items()},
            tuple(SuppliedForm(s.form, s.language, s.source) for s in fields.supplied),
            tuple(fields.not_forms),
            tuple(fields.context),
            tuple(fields.related),
            tuple(fields.broader),
            tuple(fields.sources),
            re.sub(r"\n{3,}", "\n\n", body.strip()),
            document.place(("id",)),
        )
    return terms


def read_events(reading: Reading) -> tuple[Event, ...]:
    """The events of `docs/timeline/events.yml`, in the file's order."""
    path = reading.edition.docs / "timeline" / "events.yml"
    if not path.exists():
        return ()
    return tuple(
        Event(
            r.id,
            r.date or "",
            r.basis,
            r.status,
            r.title,
            r.kind,
            tuple(Evidence(e.passage, e.as_given or "") for e in r.evidence),
            r.conflict or "",
            r.note or "",
            place,
        )
        for r, place in reading.records(path, EventRecord)
    )
