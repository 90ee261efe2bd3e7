"""YAML with positions: front matter and data files read strictly.

`yaml.compose` keeps the line and column of every node, which `safe_load` loses; and it leaves
`no` and `2024-05-01` as they are written. Duplicate keys, aliases and tags are refused. The
schema is pydantic's; its errors are brought back to the line they are about.
"""

from __future__ import annotations

import typing
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from edition.diagnostics import Diagnostic, Place, suggest
from edition.registry import finding

Path = tuple[str | int, ...]
T = TypeVar("T")

NOT_UTF8 = finding(
    "F001",
    """A file is not UTF-8 text.

    Every source file of the edition is UTF-8.

    Bad: a file saved as Windows-1251 or UTF-16, or a picture with the ending `.md`.
    Good: the same text saved as UTF-8.
    """,
)
EMPTY = finding(
    "F002",
    """A file is empty.

    Bad: `docs/articles/lee-2021.md` with nothing in it.
    Good: front matter and at least one paragraph; or no file at all.
    """,
)
BAD_YAML = finding(
    "F003",
    """YAML cannot be read.

    Bad: `title: Notes: a study` (a colon followed by a blank inside a plain value).
    Good: `title: "Notes: a study"`.
    """,
)
DUPLICATE_KEY = finding(
    "F004",
    """A key stands twice in one YAML mapping.

    YAML readers keep the last value in silence, so one of the two would be lost.

    Bad: `language: en` and, further down, `language: ru`.
    Good: each key once.
    """,
)
BAD_FIELD = finding(
    "F005",
    """A field is missing, unknown, or of the wrong kind.

    Bad: `langauge: en` or `paragraph: nineteen`.
    Good: `language: en`, `paragraph: p19`.
    """,
)
ALIAS_OR_TAG = finding(
    "F006",
    """YAML aliases and tags are not allowed.

    They make a small file expand without limit or name types of a programming language.

    Bad: `a: &x 1` and `b: *x`, or `!!python/object`.
    Good: plain values.
    """,
)
NO_FRONT_MATTER = finding(
    "F007",
    """Front matter is missing or has no end.

    Bad: a study text that begins with its first heading.
    Good: a first line `---`, the fields, a line `---`, then the text.
    """,
)
TOO_DEEP = finding(
    "F008",
    """YAML is nested too deep.

    Bad: a thousand opening brackets.
    Good: the two or three levels that the edition's files need.
    """,
)

_MAX_DEPTH = 20
_FAST: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times faster


class Strict(BaseModel):
    """A schema in which unknown fields are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


@dataclass(frozen=True)
class Document:
    """Plain data with the place of every node; `path` names a node, `()` the whole."""

    file: str
    value: Any
    places: Mapping[Path, Place] = field(repr=False)

    def place(self, path: Path = ()) -> Place:
        """The place of a node, or of the nearest one around it."""
        while path not in self.places and path:
            path = path[:-1]
        return self.places.get(path, Place(self.file))


class _RefusedError(Exception):
    """Carries a finding out of the recursion; never leaves this module."""

    def __init__(self, found: Diagnostic) -> None:
        self.found = found


class _Builder:
    """Turns composed nodes into plain data and notes where each one stood."""

    def __init__(self, file: str, first_line: int) -> None:
        self.file, self.first_line = file, first_line
        self.places: dict[Path, Place] = {}
        self.found: list[Diagnostic] = []

    def place(self, node: yaml.Node) -> Place:
        mark = node.start_mark
        if mark is None:
            return Place(self.file, self.first_line)
        return Place(self.file, mark.line + self.first_line, mark.column + 1)

    def build(self, node: yaml.Node, path: Path) -> Any:
        self.places[path] = self.place(node)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(n, (*path, i)) for i, n in enumerate(node.value)]
        plain = not getattr(node, "style", None)
        plain_null = plain and node.value in ("", "~", "null")
        return None if plain_null else node.value

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                raise _RefusedError(BAD_YAML(self.place(key_node), "A key must be a plain word."))
            key = str(key_node.value)
            if key in result:
                self.found.append(
                    DUPLICATE_KEY(
                        self.place(key_node),
                        f"The key {key!r} stands twice.",
                        f"It stands first on line {self.places[(*path, key)].line}; keep one.",
                    )
                )
                continue
            result[key] = self.build(value_node, (*path, key))
        return result


def _refuse(text: str, file: str, first_line: int, loader: Any) -> None:
    """Refuse aliases, tags and depth as soon as they are met: depth costs the parser much time."""
    depth = 0
    for event in yaml.parse(text, Loader=loader):
        mark = event.start_mark
        line, column = (mark.line, mark.column) if mark is not None else (0, 0)
        place = Place(file, line + first_line, column + 1)
        tag = getattr(event, "tag", None)
        if tag or getattr(event, "anchor", None):
            what = f"tag {tag}" if tag else "anchor or alias"
            raise _RefusedError(
                ALIAS_OR_TAG(place, f"This uses a YAML {what}.", "Write the value out.")
            )
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > _MAX_DEPTH:
            message = f"This is nested more than {_MAX_DEPTH} levels deep."
            raise _RefusedError(TOO_DEEP(place, message, "Close the brackets."))


def read_yaml(
    text: str, file: str, first_line: int = 1
) -> tuple[Document | None, list[Diagnostic]]:
    """Read YAML as plain data: every scalar is a string or None, every key once.

    `first_line` is the line of the file on which `text` begins. Never raises: what cannot be
    read comes back as diagnostics, with no document.
    """
    builder = _Builder(file, first_line)
    try:
        try:
            _refuse(text, file, first_line, _FAST)
            node = yaml.compose(text, Loader=_FAST)
        except (yaml.YAMLError, ValueError, OverflowError):  # the one in Python says it clearer
            _refuse(text, file, first_line, yaml.SafeLoader)
            node = yaml.compose(text, Loader=yaml.SafeLoader)
        if node is None:
            return None, [
                EMPTY(Place(file, first_line), "There is nothing here.", "Fill it or delete it.")
            ]
        value = builder.build(node, ())
    except _RefusedError as refused:
        return None, [*builder.found, refused.found]
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(file, first_line)
        if mark is not None:
            place = Place(file, mark.line + first_line, mark.column + 1)
        return None, [
            BAD_YAML(
                place,
                f"This is not valid YAML: {error.problem}.",
                "Put values that hold a colon, a bracket or a quotation mark in quotes.",
            )
        ]
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        said = f"This is not valid YAML: {str(error).splitlines()[0]}."
        return None, [BAD_YAML(Place(file, first_line), said)]
    except RecursionError:
        return None, [TOO_DEEP(Place(file, first_line), "This is nested too deep to be read.")]
    return Document(file, value, builder.places), builder.found


def _known_fields(schema: Any, path: Path) -> list[str]:
    """The field names that the schema knows at `path`."""
    for part in path:
        if isinstance(schema, type) and issubclass(schema, BaseModel):
            field_info = schema.model_fields.get(str(part))
            schema = field_info.annotation if field_info else None
        else:
            inner = typing.get_args(schema)
            schema = inner[-1] if inner else None
    if isinstance(schema, type) and issubclass(schema, BaseModel):
        return list(schema.model_fields)
    return []


def validate(schema: type[T], document: Document) -> tuple[T | None, list[Diagnostic]]:
    """Check a document against a pydantic model (or a list of one); every error has its line."""
    try:
        return TypeAdapter(schema).validate_python(document.value), []
    except ValidationError as error:
        found = []
        for problem in error.errors(include_url=False):
            path = tuple(p for p in problem["loc"] if isinstance(p, str | int))
            name = ".".join(str(p) for p in path if not isinstance(p, int)) or "the whole"
            hint = ""
            if problem["type"] == "extra_forbidden":
                message = f"There is no field {path[-1]!r} here."
                known = _known_fields(schema, path[:-1])
                hint = suggest(str(path[-1]), known) or f"The fields are: {', '.join(known)}."
            elif problem["type"] == "missing":
                message = f"The field {path[-1]!r} is missing."
            else:
                message = f"{name}: {problem['msg'].removeprefix('Value error, ')}."
            found.append(BAD_FIELD(document.place(path), message, hint))
        return None, found


def split_front_matter(text: str, file: str) -> tuple[str, str, int, list[Diagnostic]]:
    """Split a Markdown file into front matter and body; also the line on which the body begins.

    The front matter stands between a first line `---` and the next line `---`.
    """
    lines = text.splitlines(keepends=True)
    if not lines or lines[0].rstrip() != "---":
        hint = "Begin the file with a line ---, the fields, and a line ---."
        return "", text, 1, [NO_FRONT_MATTER(Place(file), "The file has no front matter.", hint)]
    for number, line in enumerate(lines[1:], 2):
        if line.rstrip() == "---":
            return "".join(lines[1 : number - 1]), "".join(lines[number:]), number + 1, []
    found = NO_FRONT_MATTER(Place(file), "The front matter has no end.", "Add a line --- to it.")
    return "", "", 1, [found]


def decode(data: bytes, file: str) -> tuple[str, list[Diagnostic]]:
    """Bytes as UTF-8 text with a leading BOM dropped; or a diagnostic with line and column."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - (before.rfind(b"\n") + 1) + 1
        message = f"This is not UTF-8: byte 0x{data[error.start]:02x} cannot stand here."
        return "", [NOT_UTF8(Place(file, line, column), message, "Save the file as UTF-8.")]
    if not text.strip():
        return "", [EMPTY(Place(file), "The file is empty.", "Fill it or delete it.")]
    return text, []
