"""Fingerprints of an article's paragraphs: enough to know them again, too little to rebuild them.

Of a paragraph the repository keeps how many letters it has and the salted hashes of a few of its
rarest words, in the order of the hashes and not of the words. The words chosen never stand near
each other, so that no two of them belong to one phrase; and a hash has twelve bits, so that it
fits one word in four thousand: who tries a whole dictionary gets about ten words for each hash
and no order among them. `tests/test_recognition.py` tries it.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

MOST = 8  # features of a paragraph
WORDS_EACH = 10  # words of a paragraph for each of its features
APART = 6  # words between two that are chosen
SHORTEST = 5  # letters of a word that may be chosen

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NOT_LETTERS = re.compile(r"[\W\d_]+")


@dataclass(frozen=True)
class ParagraphPrint:
    """What is kept of one paragraph: the number of its letters, hashes of a few of its words."""

    letters: int
    features: frozenset[str]


@dataclass(frozen=True)
class ArticlePrint:
    """What is kept of an article: a hash of its whole file, and its paragraphs p1, p2 …"""

    article: str
    file: str
    paragraphs: tuple[ParagraphPrint, ...]


def letters_of(text: str) -> str:
    """The letters of a text alone, in lower case: line breaks, hyphens and marks do not matter."""
    plain = unicodedata.normalize("NFKC", text.replace("\u00ad", "")).casefold()
    return _NOT_LETTERS.sub("", plain)


def words_of(text: str) -> list[str]:
    """The words of a text in lower case; a hyphenated one in its parts and as one."""
    plain = unicodedata.normalize("NFKC", text.replace("\u00ad", "")).casefold()
    found = []
    for match in _WORD.finditer(plain):
        parts = match[0].split("-")
        found += [*parts, "".join(parts)] if len(parts) > 1 else parts
    return found


def hash_word(article: str, word: str) -> str:
    """Twelve bits of a word's hash, salted with the article's id."""
    return hashlib.blake2b(f"{article}/{word}".encode(), digest_size=2).hexdigest()[:3]


def hash_file(text: str) -> str:
    """The hash of all letters of a file: the same words give the same hash in any layout."""
    return hashlib.sha256(letters_of(text).encode()).hexdigest()[:16]


def _choose(article: str, words: list[str], spread: Mapping[str, int]) -> frozenset[str]:
    """The rarest words of a paragraph, none near another; equally rare ones as their hash falls."""
    often = Counter(words)
    order = sorted(
        (i for i, w in enumerate(words) if len(w) >= SHORTEST and often[w] == 1),
        key=lambda i: (spread[words[i]], hash_word(article, words[i]), i),
    )
    chosen: list[int] = []
    for index in order:
        if len(chosen) == min(MOST, max(1, len(words) // WORDS_EACH)):
            break
        if all(abs(index - other) > APART for other in chosen):
            chosen.append(index)
    return frozenset(hash_word(article, words[i]) for i in chosen)


def take_fingerprints(article: str, file: str, texts: Iterable[str]) -> ArticlePrint:
    """The fingerprints of an article from its paragraphs' texts; `file` is the whole file's."""
    texts = list(texts)
    plain = [re.findall(r"[^\W\d_]+", unicodedata.normalize("NFKC", t).casefold()) for t in texts]
    spread = Counter(word for words in plain for word in set(words))
    return ArticlePrint(
        article,
        hash_file(file),
        tuple(
            ParagraphPrint(len(letters_of(text)), _choose(article, words, spread))
            for text, words in zip(texts, plain, strict=True)
        ),
    )


def as_data(prints: Mapping[str, ArticlePrint]) -> dict[str, Any]:
    """Fingerprints in the form of their file."""
    return {
        "articles": {
            a: {
                "file": x.file,
                "paragraphs": [
                    {"number": n, "letters": p.letters, "features": sorted(p.features)}
                    for n, p in enumerate(x.paragraphs, 1)
                ],
            }
            for a, x in prints.items()
        }
    }


def from_data(data: Mapping[str, Any]) -> dict[str, ArticlePrint]:
    """Fingerprints from the form of their file, which the reader has checked."""
    return {
        article: ArticlePrint(
            article,
            str(record["file"]),
            tuple(
                ParagraphPrint(int(p["letters"]), frozenset(p["features"]))
                for p in record["paragraphs"]
            ),
        )
        for article, record in data.get("articles", {}).items()
    }
