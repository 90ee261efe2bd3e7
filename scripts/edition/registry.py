"""The catalogue of diagnostics: every code with its docstring, and the rules that raise them.

A code is documented where it is raised: by the docstring of the function that makes the finding
(readers) or of the generator that looks for it (rules). `edition explain CODE` prints it.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from edition.diagnostics import Diagnostic, Place, Severity
from edition.model import Corpus

FAMILIES = {
    "F": "file form",
    "A": "article",
    "B": "bibliography",
    "N": "note",
    "G": "glossary",
    "E": "event",
    "D": "debate",
    "P": "pack",
    "L": "link",
    "T": "text layer",
}

Check = Callable[[Corpus], Iterable[Diagnostic]]


@dataclass(frozen=True)
class Entry:
    """One code of the catalogue."""

    code: str
    severity: Severity
    title: str
    explanation: str


_entries: dict[str, Entry] = {}
_rules: dict[str, Check] = {}


def _register(code: str, severity: Severity, doc: str | None) -> None:
    if code in _entries:
        raise ValueError(f"{code} is registered twice")
    if code[0] not in FAMILIES or not doc:
        raise ValueError(f"{code} has no family or no docstring")
    text = inspect.cleandoc(doc)
    _entries[code] = Entry(code, severity, text.splitlines()[0].rstrip("."), text)


@dataclass(frozen=True)
class Finding:
    """Makes diagnostics of one code: `finding(place, message, hint)`."""

    code: str
    severity: Severity

    def __call__(self, place: Place, message: str, hint: str = "") -> Diagnostic:
        """A diagnostic of this code at `place`."""
        return Diagnostic(self.code, place, message, hint, self.severity)


def finding(code: str, doc: str, severity: Severity = Severity.ERROR) -> Finding:
    """Register a code that a reader raises, with its catalogue text (title, Bad, Good)."""
    _register(code, severity, doc)
    return Finding(code, severity)


def rule(
    code: str, severity: Severity = Severity.ERROR
) -> Callable[[Callable[[Corpus, Finding], Iterator[Diagnostic]]], Check]:
    """Register a generator `rule(corpus, found)` under its code; its docstring is the catalogue."""

    def decorate(function: Callable[[Corpus, Finding], Iterator[Diagnostic]]) -> Check:
        _register(code, severity, function.__doc__)
        made = Finding(code, severity)

        def check(corpus: Corpus) -> Iterable[Diagnostic]:
            return function(corpus, made)

        _rules[code] = check
        return check

    return decorate


def catalogue() -> dict[str, Entry]:
    """All codes in order of family and number."""
    return dict(sorted(_entries.items(), key=lambda kv: ("FABNGEDPLT".index(kv[0][0]), kv[0])))


def run_rules(corpus: Corpus) -> list[Diagnostic]:
    """All findings of all registered rules."""
    return [found for check in _rules.values() for found in check(corpus)]
