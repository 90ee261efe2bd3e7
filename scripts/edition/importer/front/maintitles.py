"""The titles of a title block: which lines are one title, and what above it is none."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from edition.importer.reading.lines import plain
from edition.importer.reading.records import Block
from edition.importer.signs.bylines import people
from edition.importer.words.institutions import is_publication
from edition.importer.words.language import (
    differ,
    ends_with_small_word,
    language_of,
    own_language,
    script_for,
    script_of,
    speaks,
)
from edition.importer.words.script import ends_sentence, is_capitals, starts_lower, words

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


def drop_section(titles: list[list[Block]], title: Block) -> None:
    """Drop what names part from a longer title below it: the name of a section in capitals."""
    above = plain(titles[-1][0].text)
    if is_capitals(above) and len(words(above)) <= _FEW < len(words(title.text)):
        titles.pop()


def without_series(titles: Sequence[str]) -> list[str]:
    """The titles without a few words above one of the same language: a journal's or a series'."""
    kept = []
    for i, text in enumerate(titles):
        short = len(words(text)) <= _FEW or is_publication(text)
        longer = any(
            len(words(t)) > max(_FEW, len(words(text)))
            and script_of(t) == script_of(text)
            and (len(words(text)) == 1 or own_language(t) in (own_language(text), ""))
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
    over = 2 < count <= _MOST and not ends_sentence(text) and not starts_lower(below)
    return over and len(words(below)) > 2 * count


_SENTENCE = re.compile(
    r"(?<=[^\W_][.?!]|[)»”\"][.?!]|[.?!][»”\"])\s+(?:[—–-]\s)?(?=[^\W\d_a-z])|"
    r"\s[—–]\s(?=[^\W\d_a-z])"
)
_MOST_CAPITAL = 0.75


def title_in_front(text: str) -> tuple[str, str]:
    """The title that an abstract opens with, and the rest: "The Deep Well: A Study. Wells are …".

    English titles write their words large, and others may be in capitals throughout.
    """
    at = 0
    for m in _SENTENCE.finditer(text[:400]):
        if not _is_large(text[at : m.start()]):
            break
        at = m.end()
    title = text[:at].strip().rstrip("—–- ").removesuffix(".")
    return (title, text[at:]) if len(words(title)) > 2 and len(text) > 2 * at else ("", text)


def _is_large(sentence: str) -> bool:
    """Whether a sentence is set as a title."""
    if own_language(sentence) == "de" and not is_capitals(sentence):
        # Every German sentence has as many.
        return False
    long = [w for w in words(sentence) if len(w) > 3]
    large = sum(w[0].isupper() for w in long)
    return len(words(sentence)) > 1 and bool(long) and large >= len(long) * _MOST_CAPITAL


def names_in_front(text: str) -> tuple[str, str]:
    """The names that a title opens with, and the title: "Keeper A. B. The deep well"."""
    found = ("", text)
    for m in re.finditer(r"\.\s+(?=[^\W\d_a-z])", text[:120]):
        names, rest = text[: m.start() + 1], text[m.end() :]
        named = people(names) or []
        told = [p for p in named if re.search(r"\b\w\.", p.given) or p.family.isupper()]
        if told and len(told) == len(named) and len(words(rest)) > 2:
            found = (names, rest)
    return found


def language_among(known: Collection[str], text: str, default: str) -> str:
    """The language of a short text: one that the article is known to speak, or another script's."""
    own = own_language(text)
    if own and (own in known or _is_foreign(text, own, default)):
        return own
    latin = script_of(text) in ("latin", "") and script_for(default) == "latin"
    return default if latin else language_of(text, default)


def _is_foreign(text: str, own: str, default: str) -> bool:
    """Whether a text is so clearly of its own language that nothing else need know it."""
    letters = sum(not w.isascii() for w in text.split())
    return not speaks(text, default) and max(speaks(text, own), letters) > 1
