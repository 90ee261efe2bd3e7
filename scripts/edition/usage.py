"""What the commands share: a misuse told in one sentence, and the edition they work on."""

from __future__ import annotations

from pathlib import Path

from edition.files import Edition, find_root


class UsageError(Exception):
    """The command cannot do what was asked; the message says what to do instead."""


def this_edition() -> Edition:
    """The edition whose folder the command runs in."""
    root = find_root(Path.cwd())
    if root is None:
        raise UsageError("This is not the edition's folder: go to the one that holds mkdocs.yml.")
    return Edition(root)


def count(number: int, word: str) -> str:
    """A number with its noun: `1 record`, `3 records`."""
    return f"{number} {word}" + ("" if number == 1 else "s")


def no_texts(edition: Edition) -> UsageError:
    """What to do where no article's text is at hand."""
    return UsageError(
        f"No article's text is in {edition.texts}: put the texts there, or set EDITION_TEXTS."
    )
