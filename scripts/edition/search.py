"""The search index: one small HTML file per paragraph and work, indexed by Pagefind's binary.

Pagefind splits an index by language and searches one language at a time, so each language gets
a bundle of its own; the page merges their results. See https://pagefind.app/docs/multisite/.
"""

from __future__ import annotations

import html
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from edition.corpus import Work, collect_works
from edition.markup import plain_text
from edition.model import Corpus
from edition.weave.fragments import title_of, work_heading


class SearchError(RuntimeError):
    """Pagefind is missing or failed; the message says which."""


@dataclass(frozen=True)
class Record:
    """One thing that can be found: a passage or a work."""

    language: str
    name: str
    url: str
    title: str
    kind: str
    article: str
    text: str


def _records(corpus: Corpus) -> Iterator[Record]:
    for article, facts in corpus.facts.items():
        for text in corpus.texts_of(article):
            headings = {h.id: h.text for h in text.headings}
            for p in text.paragraphs:
                section = headings.get(p.section[-1], "") if p.section else ""
                yield Record(
                    text.language,
                    f"{article}-{p.number}",
                    f"articles/{article}/#p{p.number}",
                    f"{facts.short_name} ¶{p.number}" + (f" · {section}" if section else ""),
                    "Passage",
                    facts.short_name,
                    plain_text(p.text),
                )
    yield from (_work_record(corpus, work) for work in collect_works(corpus).values())


def _work_record(corpus: Corpus, work: Work) -> Record:
    people = [*work.csl.get("author", []), *work.csl.get("editor", [])]
    names = [" ".join(str(v) for v in person.values()) for person in people]
    printed = [p.printed for p in work.printings]
    return Record(
        work.language if work.language in ("en", "ru", "kk") else "en",
        f"work-{work.key}",
        f"works/{work.key}/",
        work_heading(work),
        "Work",
        corpus.facts[work.articles[0]].short_name if work.articles else "",
        ". ".join([title_of(work.csl), "; ".join(names), *printed]),
    )


def _page(record: Record) -> str:
    def attribute(value: str) -> str:
        return html.escape(value, quote=True)

    return (
        f'<!doctype html><html lang="{record.language}"><head><title>'
        f"{html.escape(record.title)}</title></head><body><main data-pagefind-body>"
        f'<h1 data-pagefind-meta="title">{html.escape(record.title)}</h1>'
        f'<p data-pagefind-meta="url:{attribute(record.url)}" '
        f'data-pagefind-filter="kind:{attribute(record.kind)}">'
        f'<span data-pagefind-filter="article:{attribute(record.article)}"></span>'
        f"{html.escape(record.text)}</p></main></body></html>"
    )


def build_index(corpus: Corpus, site: Path) -> int:
    """Write `search/<language>/` bundles under the site; returns the number of records.

    Raises SearchError where Pagefind cannot be run.
    """
    by_language: dict[str, list[Record]] = {}
    for record in _records(corpus):
        by_language.setdefault(record.language, []).append(record)
    for language, records in by_language.items():
        with tempfile.TemporaryDirectory() as folder:
            for record in records:
                Path(folder, f"{record.name}.html").write_text(_page(record), "utf-8")
            target = site / "search" / language
            shutil.rmtree(target, ignore_errors=True)
            command = [
                sys.executable,
                "-m",
                "pagefind",
                "--site",
                folder,
                "--output-path",
                str(target),
                "--silent",
            ]
            run = subprocess.run(command, capture_output=True, text=True, check=False)
            if run.returncode:
                raise SearchError(f"Pagefind failed: {(run.stderr or run.stdout).strip()}")
    return sum(map(len, by_language.values()))
