"""The notes read: one file each, from whoever opened a pull request.

Where a note may stand, how long it may be and what it may hold is settled here, before anything
of it is used; a note that fails is left out and reported.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from edition.diagnostics import Place, suggest
from edition.files import LINKED_FILE, UNREADABLE
from edition.model import Note
from edition.notebody import is_knotted
from edition.noteschema import SLUG, NoteFront
from edition.readers.reading import Reading
from edition.registry import finding
from edition.untrusted import hidden_in, is_hidden

MOST_BYTES = 20 * 1024
LONGEST_NAME = 60
DEEPEST = 8

WRONG_PLACE = finding(
    "N001",
    """A file among the notes is not where or what a note is.

    A note is `docs/annotations/<article-id>/<slug>.md`; the name has small letters of a to z,
    figures and single hyphens, at most 60 of them.

    Bad: `docs/annotations/lee-2021/My Note.md`, `docs/annotations/lee-2021/more/note.md`.
    Good: `docs/annotations/lee-2021/who-pays.md`.
    """,
)
TOO_LARGE = finding(
    "N002",
    """A note is larger than 20 KB.

    Bad: a chapter in the form of a note.
    Good: a note of a few paragraphs, with a link to what is longer.
    """,
)
CONTROL = finding(
    "N003",
    """A note has control characters, or is nested too deep to be read.

    No text needs them; programs take them for commands, or choke on them.

    Bad: U+0000 or an escape sequence in the body; a list in a list, ten deep; open brackets.
    Good: words.
    """,
)
NO_BODY = finding(
    "N004",
    """A note says nothing.

    Bad: front matter alone.
    Good: front matter, an empty line, and what there is to say.
    """,
)


def find_links(reading: Reading) -> None:
    """Report symbolic links to folders among the sources; nothing behind them is read."""
    for folder in (reading.edition.docs, reading.edition.bib):
        for path in sorted(folder.rglob("*")) if folder.is_dir() else []:
            if path.is_symlink() and (path.is_dir() or path.suffix not in (".md", ".yml", ".bib")):
                place = Place(reading.edition.relative(path))
                message, hint = "This is a symbolic link.", "Put the files themselves there."
                reading.found.append(LINKED_FILE(place, message, hint))


def _files(reading: Reading, articles: Mapping[str, Any]) -> Iterator[tuple[str, Path]]:
    """The notes' files with their articles; whatever else lies there is reported."""
    folder = reading.edition.docs / "annotations"
    for path in sorted(folder.rglob("*")) if folder.is_dir() else []:
        name = path.relative_to(folder)
        place = Place(reading.edition.relative(path))
        if path.is_symlink():
            if not path.is_dir():
                hint = "Put the file itself there."
                reading.found.append(LINKED_FILE(place, "This is a symbolic link.", hint))
            continue
        if path.is_dir():
            continue
        if len(name.parts) != 2 or path.suffix != ".md":
            message = "This is not where or what a note is."
            hint = "A note is docs/annotations/<article-id>/<slug>.md."
        elif name.parts[0] not in articles:
            message = f"There is no article {name.parts[0]!r}."
            hint = suggest(name.parts[0], articles) or "Name the folder for an article."
        elif not re.fullmatch(SLUG, path.stem) or len(path.stem) > LONGEST_NAME:
            message = f"{path.stem!r} cannot be the name of a note."
            hint = "Use a to z, 0 to 9 and single hyphens, at most 60: who-pays.md."
        elif not stat.S_ISREG(path.lstat().st_mode):
            message, hint = "This is no plain file.", "Put a text file there."
        else:
            yield name.parts[0], path
            continue
        reading.found.append(WRONG_PLACE(place, message, hint))


def _sound(reading: Reading, text: str, name: str) -> bool:
    """Whether a text is free of control characters and of nesting that no note needs."""
    start = Place(name)
    for at, what in hidden_in(text):
        if text[at] not in "\t\r" and ord(text[at]) < 0xA0 and is_hidden(text[at]):
            message = f"{what} stands here, which no text needs."
            reading.found.append(CONTROL(start.within(text, at), message, "Delete it."))
            return False
    for number, line in enumerate(text.split("\n"), 1):
        marks = re.match(r"(?:\s*(?:>|[*+-](?=\s)|[0-9]+[.)](?=\s)))*", line)
        depth = len(re.findall(r"[>*+.)-]", marks[0])) if marks else 0
        rule = re.fullmatch(r"\s*(?:(?:\*\s*)+|(?:-\s*)+)", line)
        if (depth > DEEPEST and not rule) or len(line) - len(line.lstrip()) > 4 * DEEPEST:
            message = "This is nested too deep to be read."
            reading.found.append(CONTROL(Place(name, number), message, "Write it on one level."))
            return False
    return True


def _note(reading: Reading, article: str, path: Path) -> Note | None:
    name = reading.edition.relative(path)
    try:
        size = path.stat().st_size
    except OSError as error:
        reason = (error.strerror or "unreadable").lower()
        reading.found.append(UNREADABLE(Place(name), f"The file cannot be opened: {reason}."))
        return None
    if size > MOST_BYTES:
        message = f"The note has {size:,} bytes; {MOST_BYTES:,} are the most."
        reading.found.append(TOO_LARGE(Place(name), message, "Shorten it, or write several."))
        return None
    text = reading.text(path)
    if text is None or not _sound(reading, text, name):
        return None
    before = len(reading.found)
    fields, body, line, document = reading.with_front(path, NoteFront)
    if fields is None or document is None or len(reading.found) > before:
        return None
    start = len(body) - len(body.lstrip())
    body_place = Place(name, line).within(body, start)
    if not body.strip():
        message = "There is nothing under the front matter."
        reading.found.append(NO_BODY(Place(name, line - 1), message, "Write the note there."))
        return None
    if is_knotted(body):
        message = "Many brackets are open here and never closed."
        hint = "Close them, or write \\[ for a bracket."
        reading.found.append(CONTROL(body_place, message, hint))
        return None
    return Note(
        f"{article}/{path.stem}",
        fields.target,
        fields.quote,
        fields.prefix,
        fields.suffix,
        str(fields.motivation),
        " ".join(fields.creator.split()),
        fields.orcid or "",
        fields.link or "",
        fields.created,
        fields.language,
        tuple(fields.tags),
        str(fields.status),
        fields.reply_to or "",
        fields.superseded_by or "",
        body.strip(),
        document.place(),
        body_place,
        {str(k[0]): v for k, v in document.places.items() if len(k) == 1},
    )


def read_notes(reading: Reading, articles: Mapping[str, Any]) -> dict[str, Note]:
    """The notes of `docs/annotations`, by id."""
    notes = (_note(reading, article, path) for article, path in _files(reading, articles))
    return {n.id: n for n in notes if n is not None}
