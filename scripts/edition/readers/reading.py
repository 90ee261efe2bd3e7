"""One pass over the edition's folder: files read into records, faults kept with their places.

Nothing here raises and nothing stops at the first fault: a file that cannot be read yields
diagnostics and is left out, so that one broken file does not hide the rest.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from edition.bibliography import BibEntry, read_bib
from edition.diagnostics import Diagnostic, Place, suggest
from edition.files import Edition
from edition.frontmatter import Document, read_yaml, split_front_matter, validate
from edition.registry import finding

T = TypeVar("T")

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
        return None if found else text

    def records(self, path: Path, schema: type[T]) -> list[tuple[T, Place]]:
        """The records of a YAML list, each with its place; broken ones are reported."""
        document, found = self.edition.read_yaml(path)
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
        return entries

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
        document, found = read_yaml(front, name, 2) if front else (None, [])
        self.found += found
        if document is None:
            return None, body, line, None
        fields, found = validate(schema, document)
        self.found += found
        return fields, body, line, document
