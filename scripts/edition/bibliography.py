"""BibTeX files read into entries with positions, and entries as CSL-JSON items.

Field names are biblatex's (https://ctan.org/pkg/biblatex), items are CSL-JSON
(https://docs.citationstyles.org/en/stable/specification.html). Values are plain UTF-8: no LaTeX
is decoded, because decoding ruins addresses.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares.names import (
    parse_single_name_into_parts,
    split_multiple_persons_names,
)
from bibtexparser.model import (
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    ParsingFailedBlock,
)

from edition.diagnostics import Diagnostic, Place
from edition.registry import finding

# Failed blocks come back as data; bibtexparser's own log lines would only repeat them.
logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
logging.getLogger().addHandler(logging.NullHandler())

BAD_BIBTEX = finding(
    "B001",
    """A BibTeX entry cannot be read.

    Bad: `@book{lee2001, title = {A book}` without the closing brace.
    Good: `@book{lee2001, title = {A book}}`.
    """,
)
DUPLICATE_ENTRY = finding(
    "B002",
    """A citation key stands twice in one file.

    Bad: two entries `@book{lee2001, …}` in `bib/lee-2021.bib`.
    Good: one entry a work; a second work of the year gets a key of its own, `lee2001b`.
    """,
)
DUPLICATE_FIELD = finding(
    "B003",
    """A field stands twice in one BibTeX entry.

    Bad: `year = {2001}` and `year = {2002}` in one entry.
    Good: each field once.
    """,
)

# CSL types by biblatex entry type; newspapers and magazines are told by `entrysubtype`.
CSL_TYPES = {
    "article": "article-journal",
    "book": "book",
    "collection": "book",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "legislation": "legislation",
    "misc": "document",
    "online": "webpage",
    "report": "report",
    "speech": "speech",
    "thesis": "thesis",
    "unpublished": "manuscript",
}
_SUBTYPES = {"newspaper": "article-newspaper", "magazine": "article-magazine", "speech": "speech"}
CSL_LANGUAGES = {"english": "en", "russian": "ru", "kazakh": "kk"}
_CSL_FIELDS = {
    "title": "title",
    "journaltitle": "container-title",
    "booktitle": "container-title",
    "series": "collection-title",
    "volume": "volume",
    "number": "issue",
    "issue": "issue",
    "edition": "edition",
    "pages": "page",
    "pagetotal": "number-of-pages",
    "publisher": "publisher",
    "institution": "publisher",
    "organization": "publisher",
    "location": "publisher-place",
    "eventtitle": "event-title",
    "venue": "event-place",
    "url": "URL",
    "doi": "DOI",
    "isbn": "ISBN",
    "note": "note",
    "type": "genre",
    "origtitle": "original-title",
}


@dataclass(frozen=True)
class BibEntry:
    """One BibTeX entry: type, key, plain values, and where entry and fields stand."""

    entry_type: str
    key: str
    fields: Mapping[str, str]
    place: Place
    places: Mapping[str, Place] = field(default_factory=dict, repr=False)


def _unwrap(value: str) -> str:
    """A field value without the delimiters around it and with single blanks."""
    value = value.strip()
    if len(value) > 1 and value[0] + value[-1] in ("{}", '""'):
        value = value[1:-1]
    return " ".join(value.split())


def _column(lines: list[str], line: int, word: str) -> int:
    text = lines[line - 1] if 0 < line <= len(lines) else ""
    return text.find(word) + 1 or 1


def read_bib(text: str, file: str) -> tuple[list[BibEntry], list[Diagnostic]]:
    """Read BibTeX: all entries that can be read, and a diagnostic for each that cannot."""
    library = parse_string(text, parse_stack=[])
    lines = text.splitlines()
    entries: list[BibEntry] = []
    found: list[Diagnostic] = []
    for failed in library.failed_blocks:
        line = (failed.start_line or 0) + 1
        place = Place(file, line, _column(lines, line, "@"))
        if isinstance(failed, DuplicateBlockKeyBlock):
            first = (failed.previous_block.start_line or 0) + 1
            hint = f"It stands first on line {first}; give one of the works another key."
            found.append(DUPLICATE_ENTRY(place, f"The key {failed.key!r} stands twice.", hint))
        elif isinstance(failed, DuplicateFieldKeyBlock):
            names = ", ".join(sorted(failed.duplicate_keys))
            message = f"A field stands twice in this entry: {names}."
            found.append(DUPLICATE_FIELD(place, message, "Keep one of the two."))
        elif isinstance(failed, ParsingFailedBlock):
            hint = "Check its braces and commas: @type{key, field = {value}, …}."
            found.append(BAD_BIBTEX(place, "This BibTeX entry cannot be read.", hint))
    for block in library.entries:
        line = (block.start_line or 0) + 1
        places = {}
        for item in block.fields:
            at = (item.start_line or 0) + 1
            places[item.key.lower()] = Place(file, at, _column(lines, at, item.key))
        fields = {f.key.lower(): _unwrap(str(f.value)) for f in block.fields}
        place = Place(file, line, _column(lines, line, "@"))
        entries.append(BibEntry(block.entry_type.lower(), block.key, fields, place, places))
    return entries, found


def plain(value: str) -> str:
    """A value without the braces that protect its capitals."""
    return value.replace("{", "").replace("}", "")


def read_names(value: str) -> list[dict[str, str]]:
    """A BibTeX name list as CSL names; a braced group is one literal name.

    "others" is dropped: BibTeX's `and others` is no person.
    """
    names: list[dict[str, str]] = []
    for person in split_multiple_persons_names(value):
        if person.lower() == "others":
            continue
        if person.startswith("{") and person.endswith("}"):
            names.append({"literal": plain(person)})
            continue
        parts = parse_single_name_into_parts(person, strict=False)
        family = " ".join([*parts.von, *parts.last])
        name = {"family": plain(family)}
        if parts.first:
            name["given"] = plain(" ".join(parts.first))
        if parts.jr:
            name["suffix"] = plain(" ".join(parts.jr))
        names.append(name)
    return names


def read_date(value: str) -> dict[str, Any] | None:
    """An ISO date (year, year-month or day; or a range with `/`) as a CSL date."""
    parts = []
    for half in value.split("/"):
        match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", half.strip())
        if not match:
            return {"literal": value} if value else None
        parts.append([int(g) for g in match.groups() if g])
    return {"date-parts": parts}


def to_csl(entry: BibEntry) -> dict[str, Any]:
    """A BibTeX entry as a CSL-JSON item with `id`, `type` and the fields CSL knows."""
    subtype = entry.fields.get("entrysubtype", "") or (
        entry.fields.get("type", "") if entry.entry_type == "misc" else ""
    )
    kind = _SUBTYPES.get(subtype.lower()) or CSL_TYPES.get(entry.entry_type, "document")
    item: dict[str, Any] = {"id": entry.key, "type": kind}
    for role in ("author", "editor", "translator"):
        if entry.fields.get(role):
            item[role] = read_names(entry.fields[role])
    for name, target in _CSL_FIELDS.items():
        value = plain(entry.fields.get(name, ""))
        if value and not (name == "type" and subtype):
            item.setdefault(target, value.replace("--", "–") if name == "pages" else value)
    for name, target in (("date", "issued"), ("year", "issued"), ("urldate", "accessed")):
        date = read_date(entry.fields.get(name, ""))
        if date:
            item.setdefault(target, date)
    language = entry.fields.get("title_langid") or entry.fields.get("langid")
    if language:
        item["language"] = CSL_LANGUAGES.get(language, language)
    return item


def write_bib(entries: list[BibEntry]) -> str:
    """Entries as BibTeX, one field a line, in the order given."""
    out = []
    for entry in entries:
        body = "".join(f"  {name} = {{{value}}},\n" for name, value in entry.fields.items())
        out.append(f"@{entry.entry_type}{{{entry.key},\n{body}}}\n")
    return "\n".join(out)
