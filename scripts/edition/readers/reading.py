"""One pass over the edition's folder: files read into records, faults kept with their places.

Nothing here raises and nothing stops at the first fault: a file that cannot be read yields
diagnostics and is left out, so that one broken file does not hide the rest.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol, TypeVar

from edition.bibliography import BibEntry, read_bib
from edition.diagnostics import Diagnostic, Place, suggest
from edition.files import Edition
from edition.frontmatter import (
    BAD_FIELD,
    NO_FRONT_MATTER,
    Document,
    read_yaml,
    split_front_matter,
    validate,
)
from edition.registry import finding
from edition.untrusted import hidden_in


class Named(Protocol):
    """Front matter that repeats the name of its file."""

    id: str


T = TypeVar("T")
N = TypeVar("N", bound=Named)
_KEY = re.compile(r"[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*", re.ASCII)

UNKNOWN_FILE = finding(
    "F010",
    """A file belongs to no article that the edition has.

    Bad: `docs/articles/lee-2012.md` where `bib/articles.bib` has `lee-2021`.
    Good: the file's name begins with an article's id.
    """,
)
BAD_ENTRY = finding(
    "B004",
    """An entry lacks a field that the edition needs.

    Bad: an entry of `bib/lee-2021.bib` without `label` or `printed`.
    Good: `label = {7}` and `printed = {…}` as the article prints them.
    """,
)
BAD_KEY = finding(
    "B009",
    """A key cannot be part of an address.

    Keys become addresses of pages and names of files.

    Bad: `../../index`, `lee/2001`, `ли2001`.
    Good: `lee2001`: letters of a to z, figures, and single `-`, `_` or `.` between them.
    """,
)
HIDDEN = finding(
    "F013",
    """A source file has characters that nobody sees.

    They can make a name look like another, or a line read in another order than it is written.

    Bad: U+202E (right-to-left override), U+200B (zero width space) or U+0000 in a title.
    Good: letters, figures and punctuation.
    """,
)
BAD_JSON = finding(
    "F011",
    """A JSON file of the edition cannot be read.

    Bad: `docs/measures.json` with a conflict mark of a merge in it.
    Good: the file as `edition measure` writes it.
    """,
)


class Reading:
    """What was read so far is the caller's; what is wrong with it is in `found`."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.found: list[Diagnostic] = []

    def text(self, path: Path) -> str | None:
        """A file's text, or None where it cannot be read."""
        text, found = self.edition.read(path)
        self.found += found
        if found:
            return None
        # Notes may hold such characters, which are then made visible; their reader looks itself.
        if not path.is_relative_to(self.edition.docs / "annotations"):
            self.seen(text, self.edition.relative(path))
        return text

    def seen(self, text: str, name: str) -> None:
        """Report characters of a file that nobody sees."""
        for at, what in hidden_in(text):
            if text[at] not in "\t\r":
                message = f"{what} stands here, which nobody sees."
                self.found.append(HIDDEN(Place(name).within(text, at), message, "Delete it."))

    def records(self, path: Path, schema: type[T]) -> list[tuple[T, Place]]:
        """The records of a YAML list, each with its place; broken ones are reported."""
        text = self.text(path)
        if text is None:
            return []
        document, found = read_yaml(text, self.edition.relative(path))
        self.found += found
        if document is None or document.value == []:
            return []
        if not isinstance(document.value, list):
            document = type(document)(document.file, [document.value], document.places)
        records = []
        for index, value in enumerate(document.value):
            places = {
                key[1:]: place for key, place in document.places.items() if key[:1] == (index,)
            }
            record, problems = validate(schema, type(document)(document.file, value, places))
            self.found += problems
            if record is not None:
                records.append((record, places.get((), document.place())))
        return records

    def json(self, path: Path, schema: type[Any]) -> Mapping[str, Any]:
        """A JSON file of the form of `schema`; empty where there is none or it is broken."""
        text = self.text(path) if path.exists() else None
        if text is None:
            return {}
        name, hint = self.edition.relative(path), "Make the file anew with `edition measure`."
        try:
            data: Mapping[str, Any] = json.loads(text)
        except (ValueError, RecursionError) as error:
            place = Place(name, getattr(error, "lineno", 1), getattr(error, "colno", 1))
            self.found.append(BAD_JSON(place, "This is not valid JSON.", hint))
            return {}
        record, found = validate(schema, Document(name, data, {}))
        self.found += [BAD_JSON(d.place, d.message, hint) for d in found]
        return {} if record is None else data

    def entries(self, path: Path) -> list[BibEntry]:
        """The entries of a BibTeX file that can be read."""
        text = self.text(path)
        if text is None:
            return []
        entries, found = read_bib(text, self.edition.relative(path))
        self.found += found
        for entry in entries:
            if not _KEY.fullmatch(entry.key):
                message = f"The key {entry.key!r} cannot be part of an address."
                hint = "Use letters of a to z, figures and single hyphens."
                self.found.append(BAD_KEY(entry.place, message, hint))
        return [e for e in entries if _KEY.fullmatch(e.key)]

    def lacks(self, entry: BibEntry, *names: str) -> bool:
        """Whether an entry lacks any of the fields; each one is reported."""
        missing = [n for n in names if not entry.fields.get(n)]
        for name in missing:
            message = f"{entry.key} has no field {name!r}."
            hint = suggest(name, entry.fields) or f"Add a line {name} = {{…}}."
            self.found.append(BAD_ENTRY(entry.place, message, hint))
        return bool(missing)

    def unknown(self, path: Path, name: str, articles: Mapping[str, Any]) -> None:
        """Report a file of an article that the edition does not have."""
        hint = suggest(name, articles) or "Add the article to bib/articles.bib first."
        message = f"There is no article {name!r} in bib/articles.bib."
        self.found.append(UNKNOWN_FILE(Place(self.edition.relative(path)), message, hint))

    def with_front(self, path: Path, schema: type[T]) -> tuple[T | None, str, int, Document | None]:
        """A Markdown file: its checked front matter, its body, the body's first line."""
        text, name = self.text(path), self.edition.relative(path)
        if text is None:
            return None, "", 1, None
        front, body, line, found = split_front_matter(text, name)
        self.found += found
        if not front.strip() and not found:
            message = "The front matter is empty."
            hint = "Write the fields between the two lines ---."
            self.found.append(NO_FRONT_MATTER(Place(name), message, hint))
        document, found = read_yaml(front, name, 2) if front.strip() else (None, [])
        self.found += found
        if document is None:
            return None, body, line, None
        fields, found = validate(schema, document)
        self.found += found
        return fields, body, line, document

    def each(self, folder: str, schema: type[N]) -> Iterator[tuple[N, str, Document]]:
        """The records of a folder under `docs/`, one file each, named by its id.

        Each as its front matter, its body and the document; what is broken is reported.
        """
        for path in sorted((self.edition.docs / folder).glob("*.md")):
            fields, body, _, document = self.with_front(path, schema)
            if fields is None or document is None:
                continue
            if fields.id != path.stem:
                message = f"The file is named {path.stem}, its id is {fields.id!r}."
                hint = suggest(fields.id, [path.stem]) or f"Write id: {path.stem}."
                self.found.append(BAD_FIELD(document.place(("id",)), message, hint))
                continue
            yield fields, body, document
