"""What the stages hand to one another, and what the pipeline returns."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Role(StrEnum):
    """What a block of the text is."""

    BODY = "body"
    LIST_ITEM = "list-item"
    CAPTION = "caption"
    TABLE = "table"
    HEADING = "heading"
    FRONT = "front"
    BACK = "back"
    NOTE = "note"
    REFERENCE = "reference"
    FURNITURE = "furniture"
    UNPLACED = "not placed"


@dataclass(frozen=True)
class Line:
    """One line of the file: its number from 1, its text without the line end.

    `page_start` marks the first line after a form feed.
    """

    number: int
    text: str
    page_start: bool = False


@dataclass(frozen=True)
class Block:
    """Lines that belong together (a paragraph, a heading, an entry), joined into one text."""

    role: Role
    text: str
    first_line: int
    last_line: int
    level: int = 0
    run_in: bool = False
    lines: tuple[int, ...] = ()
    inset: bool = False  # whether all its lines stand away from the left edge


@dataclass(frozen=True)
class Doubt:
    """Something the importer was not sure of: line, what, and why."""

    line: int
    code: str
    message: str


@dataclass(frozen=True)
class Note:
    """A footnote or an endnote: its printed number, text and lines."""

    label: str
    text: str
    first_line: int
    last_line: int


@dataclass(frozen=True)
class Entry:
    """One entry of a reference list (or one work of a bibliographic note), as printed.

    `second` is the form in a second printing of the list, where that differs.
    """

    label: str
    text: str
    first_line: int
    last_line: int
    second: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A numbered paragraph of the body; `mark` is the number or bullet of a list item."""

    number: int
    kind: str
    section: tuple[str, ...]
    text: str
    first_line: int
    last_line: int
    mark: str = ""


@dataclass(frozen=True)
class Heading:
    """A heading of the body or of the back matter; `level` counts from 1."""

    level: int
    text: str
    line: int
    run_in: bool = False


@dataclass(frozen=True)
class Reference:
    """A structured work: a CSL-JSON item with `label` and `printed`."""

    label: str
    printed: str
    item: dict[str, Any]
    line: int


@dataclass(frozen=True)
class Citation:
    """A citation in a paragraph: what is printed, and the labels it leads to.

    `labels` is None where it resolves to nothing for certain; `problem` then says why and
    `probable` names what is probably meant. `anchor_lost` marks a note without a mark in the
    text: its paragraph is a guess.
    """

    paragraph: int
    surface: str
    labels: tuple[str, ...] | None
    problem: str = ""
    probable: tuple[str, ...] = ()
    line: int = 0
    anchor_lost: bool = False


@dataclass(frozen=True)
class ImportedArticle:
    """All that the importer read from one text of `line_count` lines, blank ones included."""

    id: str
    language: str
    frontmatter: dict[str, Any]
    headings: tuple[Heading, ...]
    paragraphs: tuple[Paragraph, ...]
    notes: tuple[Note, ...]
    references: tuple[Reference, ...]
    citations: tuple[Citation, ...]
    doubts: tuple[Doubt, ...] = ()
    blocks: tuple[Block, ...] = field(default=(), repr=False)
    line_count: int = 0
