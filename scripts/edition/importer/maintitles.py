"""The titles of a title block: which lines are one title, and what above it is none."""

from __future__ import annotations

from collections.abc import Sequence

from edition.importer.institutions import is_publication
from edition.importer.language import differ, ends_with_small_word, own_language, script_of
from edition.importer.lines import plain
from edition.importer.records import Block
from edition.importer.script import ends_sentence, is_capitals, starts_lower, words

_MOST = 26  # words of a title
_FEW = 4  # words that the name of a series has at most


def goes_on(above: Block, below: Block) -> bool:
    """Whether a title that takes several lines goes on."""
    first, second = plain(above.text), plain(below.text)
    if script_of(first) != script_of(second):
        return False
    if (
        starts_lower(second)
        or ends_with_small_word(first)
        or first.endswith((":", ",", "–", "—", "-"))
    ):
        return True
    apart = below.first_line > above.last_line + 1
    section = is_capitals(first) and not is_capitals(second) and len(words(first)) <= _FEW
    if apart and (section or len(words(first)) == 1):
        # The name of a section, "ARTICLES", stands above the title.
        return False
    # A subtitle may be set in another way; a second title is a sentence of another language.
    return not differ(first, second)


def drop_series(titles: list[list[Block]], title: Block) -> None:
    """Drop what only facts part from the title below it: the name of a journal or a series."""
    above = plain(titles[-1][0].text)
    if own_language(above) == own_language(plain(title.text)) or is_publication(above):
        titles.pop()


def without_series(titles: Sequence[str]) -> list[str]:
    """The titles without a few words above one of the same language: a journal's or a series'."""
    kept = []
    for i, text in enumerate(titles):
        short = len(words(text)) <= _FEW or is_publication(text)
        longer = any(
            len(words(t)) > max(_FEW, len(words(text)))
            and script_of(t) == script_of(text)
            and own_language(t) in (own_language(text), "")
            for t in titles[i + 1 :]
        )
        if not (short and longer):
            kept.append(text)
    return kept


def joined_title(blocks: Sequence[Block]) -> str:
    """The lines of a title as one, without the marks of its notes."""
    text = " ".join(plain(b.text).lstrip("# ") for b in blocks)
    return text.rstrip(" *†")


def is_title_over(text: str, below: str) -> bool:
    """Whether the first piece below the label of an abstract is the title in its language."""
    count = len(words(text))
    return 2 < count <= _MOST and not ends_sentence(text) and len(words(below)) > 2 * count
