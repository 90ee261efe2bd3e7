"""The words of a text as they are compared: what printing adds or varies does not count.

The rules are those of the project's scorer: composed letters, case folded; soft hyphens, stray
breves, emphasis, tags, superscripts, note marks, bracketed numbers and parentheses that end in a
year are left out; quotation marks and dashes part words; a blank after a hyphen is dropped;
punctuation at the ends of a word goes.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import Any

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
LOWERED = str.maketrans(RAISED, "0123456789")

# In this order; the link's text stays, unless it is numbers.
_LEFT_OUT: tuple[tuple[str, str], ...] = (
    ("[\u00ad\u0306]", ""),
    (r"<sup>.*?</sup>", ""),
    (r"</?[a-zA-Z][^<>]*>", ""),
    (r"\[\^[^\]]+\]|\[@[^\]]*\]|\^\{?[\d,*]+\}?\^?", ""),
    (r"\[[\d,;\s–-]*\]\([^()]*\)", ""),
    (r"\[([^\[\]]*)\]\([^()]*\)", r"\1"),
    (rf"[*\\{RAISED}]", ""),
    (r"\[\d+(?:\s*[,;–-]\s*\d+)*\]", " "),
    (r"\([^()]*(?:19|20)\d\d[a-z]?\)", " "),
    ("[’‘ʼ`´]", "'"),
    ("[“”„«»\"…–—−‒]", " "),
    ("[\u2010\u2011]", "-"),
)  # fmt: skip
_RULES = tuple((re.compile(pattern), by) for pattern, by in _LEFT_OUT)
_JOINED = re.compile(r"(\w)-\s+(\w)")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


def words(text: str) -> list[str]:
    """The words that count, in order."""
    text = unicodedata.normalize("NFC", text)
    for pattern, by in _RULES:
        text = pattern.sub(by, text)
    text = _JOINED.sub(r"\1-\2", text.casefold())
    bare = (_EDGES.sub("", word) for word in text.split())
    return [word for word in bare if word]


def flat(text: object) -> str:
    """The words that count, on one line."""
    return " ".join(words(str(text)))


def fingerprint(text: str) -> dict[str, Any]:
    """What the gold keeps of a paragraph: its ends, its length, and a digest of its words."""
    found = words(text)
    return {
        "first6": " ".join(found[:6]),
        "last6": " ".join(found[-6:]),
        "word_count": len(found),
        "sha1": hashlib.sha1(" ".join(found).encode()).hexdigest()[:12],
    }


def keys_of(surface: str) -> list[str]:
    """The parts of a citation that are compared: each of its numbers, or its words."""
    surface = surface.translate(LOWERED)
    if re.fullmatch(r"[\s\[\](){}^,;–\-\d]+", surface):
        spans = re.findall(r"(\d+)(?:\s*[–-]\s*(\d+))?", surface)
        return [str(n) for a, b in spans for n in range(int(a), int(b or a) + 1)]
    without_s = re.sub(r"[’']s\b", "", surface)
    return [re.sub(r"[^\w]+", " ", without_s).casefold().strip()]
