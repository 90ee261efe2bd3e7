"""Figures and proper names of a paragraph, folded so that a paraphrase can be held against it.

This is a net, not a parser: it catches what a paraphrase most easily loses or alters. What it
cannot know (a name that starts a sentence and stands nowhere else) it leaves alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from edition.lookalikes import fold

_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:[ \u00a0,]\d{3})+(?!\d)|\d+(?:[.,]\d+)*")
_SUPERSCRIPT = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_BRACKET_NUMBER = re.compile(r"\[\s*\d+(?:\s*[,;–-]\s*\d+)*(?:,\s*[^\]\d][^\]]*)?\]")
_AUTHOR_YEAR = re.compile(r"\([^()]*\b(?:19|20)\d\d[a-z]?\)")
_WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*\.?")
_CENTURY = {"XIX": "19", "XX": "20", "XXI": "21"}
_SENTENCE_END = re.compile(r"[.!?…:;»”\"]\s*$")

# Capitalised words that name an office or a kind of thing, not one person, place or body.
_GENERIC_WORDS = """
    President Minister Ministers Prime Deputy Secretary Assistant Ambassador Chairman Chair Head
    Heads State States Government Governments Parliament Republic Federation Union Council
    Commission Committee Organization Organisation Ministry Concept Strategy Treaty Agreement
    Declaration Program Programme Plan Summit Forum Meeting Conference Initiative Partnership
    Cooperation Foreign Policy Affairs National International Figure Table Speech Address
    Article Statement Resolution Constitution Doctrine Memorandum Convention Law Decree Charter
    Spokesperson Commerce Treasury Energy Economy Defense Defence Security Year Days The A An In
    One New Annual Rate Growth Building Economic
    Президент Президента Глава Концепция Стратегия Республика Республики Правительство Министр
    Государство Договор Декларация Организация Союз Совет Инициатива Первый Один Новый Нового
    Новым
"""
_GENERIC = {fold(word) for word in _GENERIC_WORDS.split()}


@dataclass(frozen=True)
class Particulars:
    """What a paragraph must keep: its figures, and its names (folded form → printed form)."""

    figures: frozenset[str]
    names: Mapping[str, str]


def _bare(text: str, style: str) -> str:
    """The text without soft hyphens, emphasis and citations as an article of `style` prints them.

    The style is empty for a text in which no printed citations stand.
    """
    text = unicodedata.normalize("NFC", text).replace("\u00ad", "").replace("\\", "")
    if style == "numeric":
        text = _BRACKET_NUMBER.sub(" ", text)
    elif style == "notes":
        text = _SUPERSCRIPT.sub("", text)
    elif style == "author-date":
        text = _AUTHOR_YEAR.sub(" ", text)
    return text.replace("*", "")


def figures_in(text: str, style: str) -> frozenset[str]:
    """The numbers of a text without grouping marks; a decimal comma counts as a point."""
    found = {n for c, n in _CENTURY.items() if re.search(rf"\b{c}\b", text)}
    for match in _NUMBER.finditer(_bare(text, style)):
        number = match[0]
        if re.fullmatch(r"\d{1,3}(?:[ \u00a0,]\d{3})+", number):
            number = re.sub(r"\D", "", number)
        found.add(number.replace(",", ".").rstrip("."))
    return frozenset(found)


def fold_name(word: str) -> str:
    """A word folded to Latin without the possessive ending."""
    return fold(re.sub(r"['’]s?$", "", word)).replace(" ", "")


def same_name(first: str, second: str) -> bool:
    """Whether two folded words are forms of one name: inflections, adjectives, plurals.

    Words of up to three letters must be equal; longer ones share all but a short ending.
    """
    if min(len(first), len(second)) < 4:
        return first == second
    common = next(
        (i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b),
        min(len(first), len(second)),
    )
    return common >= max(4, min(len(first), len(second)) - 3)


def _capitalised(text: str, style: str) -> Iterable[tuple[str, bool]]:
    """Words with a capital, and whether they stand where any word would have one."""
    bare = _bare(text, style)
    for match in _WORD.finditer(bare):
        word = match[0].rstrip(".") if match[0].count(".") < 2 else match[0]
        if not word[:1].isupper() or len(word) < 2:
            continue
        before = bare[: match.start()].rstrip(" «“\"'(—–-")
        yield word, not before or bool(_SENTENCE_END.search(before))


def known_names(texts: Iterable[str], style: str) -> frozenset[str]:
    """Folded words that stand with a capital inside a sentence anywhere in the texts."""
    return frozenset(
        fold_name(word)
        for text in texts
        for word, initial in _capitalised(text, style)
        if not initial or (word.isupper() and len(word) > 1)
    )


def particulars(text: str, names: frozenset[str], style: str) -> Particulars:
    """The figures of a paragraph, and its names; at a sentence's start only the known ones.

    `style` is how the text prints citations, which do not count; empty where it has none.
    """
    found: dict[str, str] = {}
    for word, initial in _capitalised(text, style):
        key = fold_name(word)
        unsure = initial and key not in names and not word.isupper()
        if unsure or key in _GENERIC or word in _CENTURY:
            continue
        found.setdefault(key, word)
    return Particulars(figures_in(text, style), found)


def names_without(wanted: Mapping[str, str], text: str, style: str) -> list[str]:
    """The names of which a text has no form at all, as printed."""
    words = {fold_name(match[0].rstrip(".")) for match in _WORD.finditer(_bare(text, style))}
    return [
        printed
        for key, printed in wanted.items()
        if not any(same_name(key, word) for word in words)
    ]
