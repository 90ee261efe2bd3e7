"""The data beside the pages: what they were made of, in the standards' forms (DESIGN §7).

Every file is written by every build; until its part is built it holds an empty, valid list.
"""

from __future__ import annotations

import json
from pathlib import Path

from edition.corpus import collect_works
from edition.exports.annotations import annotation_files, feed
from edition.exports.articles import article_data, emendations_data
from edition.exports.records import record_files
from edition.exports.tables import as_csv, event_data, glossary_rows, timeline_rows
from edition.exports.works import bibliography_data, bibliography_index, bibtex, ris
from edition.model import Corpus
from edition.weave.glossary import term_data

__all__ = ["collect_data", "write_data"]


def collect_data(corpus: Corpus) -> dict[str, str]:
    """Every data file: path under the site → content."""
    works, address = collect_works(corpus), corpus.settings.address
    data = {
        "bibliography.json": bibliography_data(works),
        "emendations.json": {"emendations": emendations_data(corpus)},
        "glossary.json": {"terms": term_data(corpus)},
        "timeline.json": {"events": event_data(corpus)},
        "debates.json": {"debates": []},
        **{f"articles/{a}.json": article_data(corpus, a) for a in corpus.facts},
        **{f"works/{w.key}.json": [dict(w.csl)] for w in works.values()},
    }
    index = json.dumps(bibliography_index(works), ensure_ascii=False, separators=(",", ":"))
    texts = {
        "bibliography-index.json": index,
        **annotation_files(corpus, works, address),
        "glossary.csv": as_csv(glossary_rows(corpus)),
        "timeline.csv": as_csv(timeline_rows(corpus)),
        "bibliography.bib": "\n".join(bibtex(w.record) for w in works.values()),
        "bibliography.ris": "\r\n".join(ris(w) for w in works.values()),
        **{f"works/{w.key}.bib": bibtex(w.record) for w in works.values()},
        **{f"works/{w.key}.ris": ris(w) for w in works.values()},
    }
    made = {name: json.dumps(value, ensure_ascii=False, indent=1) for name, value in data.items()}
    texts |= record_files(corpus)
    files = {f"data/{name}": text for name, text in {**made, **texts}.items()}
    return {**files, "notes/feed.xml": feed(corpus, works, address)}


def write_data(corpus: Corpus, site: Path) -> int:
    """Write the data files under the site; returns how many."""
    files = collect_data(corpus)
    for name, text in files.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="")
    return len(files)
