"""What the tool says about a file: one record, several renderings.

A user's mistake is never an exception. Readers and rules return `Diagnostic` records; the
command line prints them as text for people, as workflow commands for GitHub, or as JSON.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a diagnostic matters: an error fails the check, a warning and a note do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, order=True)
class Place:
    """A position in a source file: path relative to the edition's root, line and column from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"

    def within(self, text: str, offset: int) -> Place:
        """The place of an offset into a text that begins here."""
        before = text[:offset]
        lines, last = before.count("\n"), len(before) - (before.rfind("\n") + 1)
        return Place(self.path, self.line + lines, last + 1 + (0 if lines else self.column - 1))


@dataclass(frozen=True)
class Diagnostic:
    """One finding: what is wrong, where, and what to do about it."""

    code: str
    place: Place
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Order by file, line and column, then code."""
        return (self.place.path, self.place.line, self.place.column, self.code, self.message)


def suggest(wrong: str, known: Iterable[str], what: str = "Did you mean") -> str:
    """A hint that names the nearest known spelling, or an empty string where none is near."""
    near = difflib.get_close_matches(wrong, list(known), n=1, cutoff=0.6)
    return f"{what} {near[0]!r}?" if near else ""


def in_order(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Diagnostics by file, line and column, each once."""
    return sorted(dict.fromkeys(found), key=Diagnostic.sort_key)


def has_errors(found: Iterable[Diagnostic]) -> bool:
    """Whether any of them is an error."""
    return any(d.severity is Severity.ERROR for d in found)


def _one_line(text: str) -> str:
    """Text from a contributor's file made safe for one terminal line."""
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in text)


def _as_text(d: Diagnostic) -> str:
    line = f"{d.place}: {d.severity} {d.code}: {d.message}"
    return _one_line(f"{line} {d.hint}" if d.hint else line)


def _escape_data(text: str) -> str:
    """Escape a workflow command's message.

    Rule: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")


def _as_github(d: Diagnostic) -> str:
    level = "notice" if d.severity is Severity.NOTE else d.severity.value
    where = (
        f"file={_escape_property(d.place.path)},line={d.place.line},col={d.place.column},"
        f"title={_escape_property(d.code)}"
    )
    return f"::{level} {where}::{_escape_data(f'{d.message} {d.hint}'.strip())}"


def render(found: Iterable[Diagnostic], form: str = "text") -> str:
    """Diagnostics as `text`, `github` annotations, or `json` (a list of records).

    Raises ValueError for any other form.
    """
    ordered = in_order(found)
    if form == "text":
        return "\n".join(map(_as_text, ordered))
    if form == "github":
        return "\n".join(map(_as_github, ordered))
    if form == "json":
        return json.dumps([asdict(d) for d in ordered], ensure_ascii=False, indent=1)
    raise ValueError(f"unknown form {form!r}: text, github or json")
