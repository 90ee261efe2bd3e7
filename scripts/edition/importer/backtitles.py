"""Title blocks at the end of an article: where one starts, told by what follows it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.importer.bylines import has_initials, people
from edition.importer.history import history_of
from edition.importer.imprint import is_imprint
from edition.importer.labels import Part, leading_label, whole_label
from edition.importer.lines import plain
from edition.importer.openings import FACT, is_byline, is_place
from edition.importer.records import Block
from edition.importer.script import ends_sentence, words

NUMBERED = re.compile(r"^\s*(?:[-*•]\s+)?(?:\[\d{1,3}\]|\d{1,3}[.)]\s)")


def starts_titles(blocks: Sequence[Block], i: int) -> bool:
    """Whether a title block (title, authors, abstract in some language) starts at block i."""
    text = plain(blocks[i].text)
    if labels_abstract(text) or has_initials(text):
        return True
    if len(text) > 400 or (ends_sentence(text) and not text.endswith("?")):
        return False
    # A title: the byline or the abstract's label follows at once.
    for follower in blocks[i + 1 : i + 3]:
        below = plain(follower.text)
        if has_initials(below) or labels_abstract(below):
            return len(words(text)) >= 3 and not NUMBERED.match(text)
        if ends_sentence(below):
            return False
    return False


def labels_abstract(text: str) -> bool:
    """Whether an abstract or keywords are labelled here."""
    led = leading_label(text)
    part = led[0] if led else whole_label(text)
    return part in (Part.ABSTRACT, Part.KEYWORDS)


def stands_over_abstract(blocks: Sequence[Block], i: int) -> bool:
    """Whether names and institutions alone part a block from the label of an abstract."""
    for follower in blocks[i + 1 : i + 8]:
        below = plain(follower.text)
        if labels_abstract(below):
            return True
        if not is_byline(follower.text) and not people(below) and not is_place(below):
            return False
    return False


def ends_with_facts(blocks: Sequence[Block], i: int) -> bool:
    """Whether only facts of the article's own publication follow: imprint, contact, rights."""
    rest = [plain(b.text) for b in blocks[i : i + 9]]
    if len(rest) > 8 or not all(_is_fact(x) for x in rest):
        return False
    # An address alone may be the end of the last entry.
    return not FACT.match(rest[0]) or not rest[0].startswith(("http", "www")) or len(rest) > 1


def _is_fact(text: str) -> bool:
    return bool(FACT.match(text) or is_imprint(text) or history_of(text))


def is_title_of_names(blocks: Sequence[Block], i: int) -> bool:
    """Whether a title stands at block i, full names under it and an abstract close by."""
    text = plain(blocks[i].text)
    if ends_sentence(text) or not 3 <= len(words(text)) <= 40 or i + 2 >= len(blocks):
        return False
    near = [plain(b.text) for b in blocks[i + 1 : i + 6]]
    return bool(people(near[0])) and any(labels_abstract(x) for x in near)
