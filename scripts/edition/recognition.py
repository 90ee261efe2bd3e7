"""Which article a text is: by its DOI, a title in any language, or its paragraphs' fingerprints."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from edition.fingerprints import ArticlePrint, hash_word, words_of
from edition.importer.reading.lines import read_lines
from edition.importer.reading.records import ImportedArticle
from edition.lookalikes import fold
from edition.model import ArticleFacts

ALIKE = 0.85  # of titles
WINDOW = 200  # words that are looked at together
TELLING = 4  # features of a paragraph that tell something
ENOUGH = 0.3  # the share of telling paragraphs that makes a text this article
HEAD = 60  # lines in which a title may stand


@dataclass(frozen=True)
class Recognised:
    """The article that a text is, by what, and the share of its paragraphs that were found."""

    article: str
    by: tuple[str, ...]
    share: float


def share_of(prints: ArticlePrint, text: str) -> float:
    """The share of an article's telling paragraphs that stand somewhere in a text."""
    telling = [p.features for p in prints.paragraphs if len(p.features) >= TELLING]
    words = [hash_word(prints.article, w) for w in words_of(text)]
    halves = [frozenset(words[i : i + WINDOW // 2]) for i in range(0, len(words), WINDOW // 2)]
    windows = [a | b for a, b in pairwise([*halves, frozenset[str]()])]
    found = sum(
        any(2 * len(features & w) >= max(2 * TELLING, len(features)) for w in windows)
        for features in telling
    )
    return found / len(telling) if telling else 0.0


def _titles_in(article: ImportedArticle, text: str) -> list[str]:
    """What may be a title: the ones the importer read, and the first lines, up to three as one."""
    found = [str(t) for t in (article.frontmatter.get("title") or {}).values() if t]
    lines = [x.strip("#* \t\r") for x in text.split("\n", HEAD)[:HEAD]]
    lines = [x for x in lines if x]
    for count in (1, 2, 3):
        found += [" ".join(lines[i : i + count]) for i in range(len(lines) - count + 1)]
    return [fold(t) for t in found if 8 <= len(t) <= 400]


def _alike(first: str, second: str) -> bool:
    if abs(len(first) - len(second)) > 0.35 * max(len(first), len(second)):
        return False
    matcher = SequenceMatcher(None, first, second)
    return matcher.real_quick_ratio() >= ALIKE <= matcher.ratio()


def _by_title(titles: Sequence[str], facts: ArticleFacts) -> bool:
    known = [fold(t) for t in facts.title.values() if t]
    return any(_alike(t, k) for k in known for t in titles)


def recognise(
    article: ImportedArticle,
    text: str,
    facts: Mapping[str, ArticleFacts],
    prints: Mapping[str, ArticlePrint],
) -> Recognised | None:
    """Which article of the edition a text is, or None.

    Fingerprints count most: they are the text itself, while a DOI or a title may stand on the
    page of another text, such as a review or a list of one journal's articles.
    """
    doi = str(article.frontmatter.get("doi") or "").casefold()
    titles = _titles_in(article, text)
    found = []
    for known in facts.values():
        by = []
        if doi and doi == known.fields.get("doi", "").casefold():
            by.append("DOI")
        if _by_title(titles, known):
            by.append("title")
        share = share_of(prints[known.id], text) if known.id in prints else 0.0
        if share >= ENOUGH:
            by.append("fingerprints")
        if by:
            found.append(Recognised(known.id, tuple(by), share))

    def weight(one: Recognised) -> tuple[float, bool, bool]:
        return (one.share if one.share >= ENOUGH else 0.0, "DOI" in one.by, "title" in one.by)

    return max(found, key=weight, default=None)


def decoded(data: bytes) -> str:
    """A file's text as the importer reads it, with the halves of words cut at lines' ends."""
    lines = read_lines(data)
    text = "\n".join(x.text for x in lines) if isinstance(lines, tuple) else ""
    return re.sub(r"([^\W\d_])-[ \t]*\n\s*([^\W\d_])", r"\1-\2", text)
