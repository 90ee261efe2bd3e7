"""The search index: one small HTML file a record, indexed by Pagefind's binary.

Pagefind splits an index by language and searches one language at a time, so each language gets
a bundle of its own, `search/<language>/`. Beside them stand two small files of our own, for what
Pagefind does not do: the forms of the terms, so that a term's entry can stand first and lead to
its other languages, and the words of the index, from which a misspelt one is mended.
See https://pagefind.app/docs/multisite/.
"""

from __future__ import annotations

import html
import json
import re
import shutil
import string
import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from edition.model import LANGUAGES, Corpus
from edition.records import Record, find_records, own_records

__all__ = ["SearchError", "build_index", "own_records"]

# What a page needs of a bundle; Pagefind also writes its own search pages and a worker.
_NEEDED = re.compile(r"pagefind\.js|pagefind-entry\.json|wasm\.\w+\.pagefind|.*\.pf_\w+")
_DIGITS = string.digits + string.ascii_lowercase
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_WORD = re.compile(r"[^\W\d_]{3,}", re.UNICODE)


class SearchError(RuntimeError):
    """Pagefind is missing or failed; the message says which."""


def _page(record: Record) -> str:
    def attribute(value: str) -> str:
        return html.escape(value, quote=True)

    filters = "".join(
        f'<i data-pagefind-filter="article:{attribute(a)}"></i>' for a in record.articles
    )
    return (
        f'<!doctype html><html lang="{record.language}"><head><meta charset="utf-8"></head>'
        f'<body><main data-pagefind-body data-pagefind-filter="kind:{attribute(record.kind)}">'
        f'<i data-pagefind-meta="title:{attribute(record.title)}"></i>'
        f'<i data-pagefind-meta="url:{attribute(record.url)}"></i>{filters}'
        f'<p data-pagefind-weight="{record.weight:g}">{html.escape(record.text)}</p>'
        "</main></body></html>"
    )


def _fold(word: str) -> str:
    """A word as it is compared in the browser: small letters, Latin ones without marks, е for ё."""
    plain = unicodedata.normalize("NFD", word.casefold())
    plain = re.sub(r"(?<=[a-z])[\u0300-\u036f]+", "", plain)
    return unicodedata.normalize("NFC", plain).replace("ё", "е")


def term_forms(corpus: Corpus, records: list[Record]) -> dict[str, Any]:
    """`search/terms.json`: the bundles there are, what to filter by, the forms of the terms."""
    return {
        "languages": [k for k in LANGUAGES if any(r.language == k for r in records)],
        "kinds": list(dict.fromkeys(r.kind for r in records)),
        "articles": [facts.short_name for facts in corpus.facts.values()],
        "terms": [
            {
                "id": term.id,
                "label": term.label,
                "forms": {k: f for k in LANGUAGES if (f := term.all_forms(k))},
            }
            for term in corpus.terms.values()
        ],
    }


def _pack(words: Iterable[str]) -> str:
    """Sorted words, each as the letters it shares with the last one (base 36) and the rest."""
    packed, last = [], ""
    for word in sorted(words):
        most = min(len(last), len(word), len(_DIGITS) - 1)
        shared = next((i for i in range(most) if last[i] != word[i]), most)
        packed.append(_DIGITS[shared] + word[shared:])
        last = word
    return " ".join(packed)


def known_words(records: Iterable[Record]) -> dict[str, str]:
    """`search/words-<script>.txt`: the words of all records, packed."""
    words: dict[str, set[str]] = {"latin": set(), "cyrillic": set()}
    for record in records:
        for word in _WORD.findall(f"{record.title} {record.text}"):
            words["cyrillic" if _CYRILLIC.search(word) else "latin"].add(_fold(word))
    return {script: _pack(found) for script, found in words.items()}


def _run_pagefind(folder: Path, target: Path) -> None:
    command = [sys.executable, "-m", "pagefind", "--silent"]
    command += ["--site", str(folder), "--output-path", str(target)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        raise SearchError(f"Pagefind failed: {(run.stderr or run.stdout).strip()}")
    entry = json.loads((target / "pagefind-entry.json").read_text("utf-8"))
    modules = {language["wasm"] or "unknown" for language in entry["languages"].values()}
    for path in target.iterdir():
        unused = path.name.startswith("wasm.") and path.name.split(".")[1] not in modules
        if path.is_file() and (unused or not _NEEDED.fullmatch(path.name)):
            path.unlink()


def build_index(corpus: Corpus, site: Path, more: Iterable[Record] = ()) -> int:
    """Write `search/<language>/` bundles under the site; returns the number of records.

    `more` are records beyond those of the public site.
    Raises SearchError where Pagefind cannot be run.
    """
    records = [*find_records(corpus), *more]
    known = term_forms(corpus, records)
    for language in LANGUAGES:
        target = site / "search" / language
        shutil.rmtree(target, ignore_errors=True)
        if language in known["languages"]:
            with tempfile.TemporaryDirectory() as folder:
                for record in records:
                    if record.language == language:
                        Path(folder, f"{record.name}.html").write_text(_page(record), "utf-8")
                _run_pagefind(Path(folder), target)
    files = {"terms.json": json.dumps(known, ensure_ascii=False, separators=(",", ":"))}
    files |= {f"words-{k}.txt": words for k, words in known_words(records).items()}
    (site / "search").mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (site / "search" / name).write_text(text, "utf-8")
    return len(records)
