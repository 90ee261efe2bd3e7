"""What manuscripts have that articles in print have not: the title once more, tables at the end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from edition.importer.lists.unlabelled import is_entry
from edition.importer.reading.lines import plain
from edition.importer.reading.records import Block
from edition.importer.words.labels import Part, leading_label, whole_label
from edition.importer.words.script import is_caption, labels_caption, words

_LEAST_TITLE = 4  # words
_PROSE = 25  # words
_TITLE = 30  # words that the title of a table may have
_ADDRESS = re.compile(r"@|://|www\.")
_NUMBERED = re.compile(r"^\s*\[?(\d{1,3})[\].)]?\s")


def behind_title(blocks: Sequence[Block], start: int) -> int:
    """Where the body starts: behind the title where it stands again over the text.

    Below the last label of an abstract or of keywords it can be nothing else if prose follows it;
    elsewhere it must stand at `start`, where the body was thought to start.
    """
    texts = [plain(b.text) for b in blocks[: start + 1]]
    labels = [i for i, text in enumerate(texts) if _part(text) in (Part.ABSTRACT, Part.KEYWORDS)]
    keys = [" ".join(words(text.casefold())) for text in texts]
    known: set[str] = set()
    for i, key in enumerate(keys):
        again = key in known and len(key.split()) >= _LEAST_TITLE and not _ADDRESS.search(texts[i])
        over = bool(labels) and i > labels[-1] and _is_prose(blocks, i + 1)
        if again and (i == start or over):
            return i + 1
        known |= {key, *(f"{a} {b}" for a, b in pairwise(keys[max(0, i - 1) : i + 1]))}
    return start


def _part(text: str) -> Part | None:
    led = leading_label(text)
    return led[0] if led else whole_label(text)


def _is_prose(blocks: Sequence[Block], i: int) -> bool:
    return i < len(blocks) and len(words(blocks[i].text)) >= _PROSE


def floats_start(blocks: Sequence[Block]) -> int:
    """Where captions end a list of works or of notes; as many as `blocks` where none do."""
    first = next((i for i, b in enumerate(blocks) if i and is_caption(plain(b.text))), len(blocks))
    numbers = [int(m[1]) for b in blocks[:first] if (m := _NUMBERED.match(b.text))]
    for block in blocks[first:]:
        m = _NUMBERED.match(block.text)
        if is_entry(plain(block.text)) or (m and numbers and int(m[1]) == numbers[-1] + 1):
            return len(blocks)
    return first


def captions_of(blocks: Sequence[Block]) -> list[Block]:
    """The captions among blocks, each with the title that stands below its number."""
    found: list[Block] = []
    below = False
    for block in blocks:
        text = plain(block.text)
        below = below and len(words(text)) <= _TITLE
        if is_caption(text) or below:
            found.append(block)
        below = labels_caption(text)
    return found
