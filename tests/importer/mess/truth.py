"""An article as structured truth: what `tests/importer/articles/<id>.yml` says (README there)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

ARTICLES = Path(__file__).parent.parent / "articles"
Item = Mapping[str, Any]
KINDS = ("heading", "paragraph", "item", "quote", "caption", "table")
NUMBERED_STYLES = ("ieee", "vancouver", "gost-ru", "gost-kk")


@dataclass(frozen=True)
class Part:
    """A piece of the body: its kind, its text (of a table: its rows), and what goes with it."""

    kind: str
    text: str
    level: int = 0
    run_in: str = ""
    mark: str = ""
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def counts(self) -> bool:
        """Whether the numbering of paragraphs counts it."""
        return self.kind in ("paragraph", "item", "quote", "caption")


@dataclass(frozen=True)
class Fault:
    """A printed citation that leads nowhere, and the works that it probably means."""

    form: str
    printed_as: str
    meant: tuple[str, ...]


@dataclass(frozen=True)
class Back:
    """A section of the back matter."""

    heading: str
    paragraphs: tuple[str, ...]
    level: int
    after_references: bool


@dataclass(frozen=True)
class Article:
    """One made-up article."""

    id: str
    held_back: bool
    language: str
    style: str
    options: Item
    words: Mapping[str, str]
    frontmatter: Item
    running_heads: tuple[str, ...]
    download: str
    footer: str
    parts: tuple[Part, ...]
    notes: Mapping[str, str]
    references_heading: str
    second_references_heading: str
    notes_heading: str
    references: tuple[Item, ...]
    faults: Mapping[str, Fault]
    back: tuple[Back, ...]

    @property
    def numbered(self) -> bool:
        """Whether citations are numbers of the list."""
        return self.style in NUMBERED_STYLES

    @property
    def listed(self) -> bool:
        """Whether a list of the works is printed: in a style of notes only if it says so."""
        return self.style != "chicago-notes" or bool(self.options.get("bibliography"))

    def work(self, key: str) -> Item:
        """The reference with a key."""
        return self.references[self.position(key) - 1]

    def position(self, key: str) -> int:
        """The number of a work in the printed list, from 1."""
        for i, work in enumerate(self.references, 1):
            if work["key"] == key:
                return i
        raise KeyError(f"{self.id} has no reference {key!r}")


def _part(data: Item) -> Part:
    kind = next(k for k in KINDS if k in data)
    if kind == "table":
        rows = tuple(tuple(str(cell) for cell in row) for row in data["table"])
        return Part("table", "", rows=rows)
    return Part(
        kind,
        str(data[kind]),
        level=data.get("level") or (2 if data.get("run_in") else 0),
        run_in=data.get("run_in", ""),
        mark=str(data.get("mark", "")),
    )


def _back(data: Item) -> Back:
    text = str(data.get("text", ""))
    return Back(
        heading=data.get("heading") or "",
        paragraphs=tuple(p.strip() for p in text.split("\n\n") if p.strip()),
        level=data.get("level", 1),
        after_references=data.get("place") == "after-references",
    )


def article_of(data: Item) -> Article:
    """The article that a YAML file's data describe."""
    furniture = data.get("furniture") or {}
    return Article(
        id=data["id"],
        held_back=data["set"] == "held-back",
        language=data["language"],
        style=data["style"],
        options=data.get("style_options") or {},
        words=data.get("words") or {},
        frontmatter=data["frontmatter"],
        running_heads=tuple(x for x in furniture.get("running_heads") or () if x),
        download=furniture.get("download") or "",
        footer=furniture.get("footer") or "",
        parts=tuple(_part(p) for p in data["parts"]),
        notes={str(k): text for k, text in (data.get("notes") or {}).items()},
        references_heading=data.get("references_heading") or "",
        second_references_heading=data.get("second_references_heading") or "",
        notes_heading=data.get("notes_heading") or "",
        references=tuple(data.get("references") or ()),
        faults={
            name: Fault(f["form"], str(f["printed_as"]), tuple(f.get("meant") or ()))
            for name, f in (data.get("faults") or {}).items()
        },
        back=tuple(_back(b) for b in data.get("back") or ()),
    )


class _Strings(yaml.SafeLoader):
    """Reads dates and the like as they are written."""


_Strings.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:timestamp"]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read_articles(folder: Path = ARTICLES) -> list[Article]:
    """All articles of a folder, by id."""
    return [read_article(path) for path in sorted(folder.glob("*.yml"))]


def read_article(path: Path) -> Article:
    """The article of one file."""
    return article_of(yaml.load(path.read_text("utf-8"), Loader=_Strings))


def respelt(article: Article, change: Callable[[str], str]) -> Article:
    """The article with every text changed, as an encoding without its letters makes one do."""

    def of(value: Any) -> Any:
        if isinstance(value, str):
            return change(value)
        if isinstance(value, Mapping):
            return {key: of(v) for key, v in value.items()}
        if isinstance(value, (list, tuple)):
            return type(value)(of(v) for v in value)
        if isinstance(value, (Part, Fault, Back)):
            kept = ("kind", "form")
            return replace(value, **{k: of(v) for k, v in vars(value).items() if k not in kept})
        return value

    fixed = ("id", "style", "language", "options")
    return replace(article, **{k: of(v) for k, v in vars(article).items() if k not in fixed})
