"""The edition's folder: which file is what, and reading one without ever raising.

Paths in records and diagnostics are relative to the edition's root, with `/`.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from edition.diagnostics import Diagnostic, Place
from edition.frontmatter import Document, decode, read_yaml
from edition.registry import finding

UNREADABLE = finding(
    "F009",
    """A file is missing or cannot be opened.

    Bad: no `bib/articles.bib`.
    Good: the file is there and may be read.
    """,
)

LINKED_FILE = finding(
    "F012",
    """A source file is a symbolic link, or stands in a folder that is one.

    A link can bring a file from outside the edition onto the site.

    Bad: `docs/glossary/flood.md` that points to `/etc/passwd`.
    Good: a file of its own.
    """,
)

TEXTS_VARIABLE = "EDITION_TEXTS"


@dataclass(frozen=True)
class Edition:
    """The edition's root folder and what is where in it."""

    root: Path

    @property
    def docs(self) -> Path:
        """Hand-written pages, study texts and data files."""
        return self.root / "docs"

    @property
    def bib(self) -> Path:
        """BibTeX files and `distinct.yml`."""
        return self.root / "bib"

    @property
    def pages(self) -> Path:
        """The woven pages, as the renderer sees them."""
        return self.root / "build" / "pages"

    @property
    def site(self) -> Path:
        """The built site."""
        return self.root / "site"

    @property
    def private_site(self) -> Path:
        """The built private copy, which holds the authors' words."""
        return self.root / "site-private"

    @property
    def private_build(self) -> Path:
        """Where a private copy is built: its pages and its site, apart from the public ones."""
        return self.root / "build" / "private"

    @property
    def cache(self) -> Path:
        """What may be deleted at any time: formatted references."""
        return self.root / ".cache"

    @property
    def texts(self) -> Path:
        """The folder of the articles' own texts, if anybody has put them there."""
        return Path(os.environ.get(TEXTS_VARIABLE) or self.root / "texts")

    def relative(self, path: Path) -> str:
        """A path as diagnostics name it."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()

    def is_linked(self, path: Path) -> bool:
        """Whether a path of the edition, or a folder on the way to it, is a symbolic link."""
        if not path.is_relative_to(self.root):
            return False
        return any(
            p.is_symlink()
            for p in (path, *path.parents)
            if p.is_relative_to(self.root / "docs") or p.is_relative_to(self.root / "bib")
        )

    def read(self, path: Path) -> tuple[str, list[Diagnostic]]:
        """A file's text; an empty one with a diagnostic where it cannot be read."""
        name = self.relative(path)
        if self.is_linked(path):
            hint = "Put the file itself there."
            return "", [LINKED_FILE(Place(name), "This is a symbolic link.", hint)]
        try:
            data = path.read_bytes()
        except OSError as error:
            reason = (error.strerror or "unreadable").lower()
            message = f"The file cannot be opened: {reason}."
            return "", [UNREADABLE(Place(name), message, "Put it back, or check its name.")]
        return decode(data, name)

    def read_yaml(self, path: Path) -> tuple[Document | None, list[Diagnostic]]:
        """A YAML file as plain data with positions."""
        text, found = self.read(path)
        if found:
            return None, found
        return read_yaml(text, self.relative(path))


def find_root(start: Path) -> Path | None:
    """The nearest folder from `start` upwards that holds `mkdocs.yml` and `docs/`."""
    for folder in (start, *start.parents):
        if (folder / "mkdocs.yml").is_file() and (folder / "docs").is_dir():
            return folder
    return None
