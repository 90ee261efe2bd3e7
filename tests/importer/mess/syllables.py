"""Where a word may be divided at a line end: between syllables, roughly."""

from __future__ import annotations

import re

_VOWELS = frozenset("aeiouyäöüßâîûéèêëàáíóúçıœæøåаеёиоуыэюяәөұүієїaeiouy") - frozenset("ßç")
_SIGNS = frozenset("ьъй")
_WORD = re.compile(r"[^\W\d_]{5,}")


def _is_vowel(char: str) -> bool:
    return char.lower() in _VOWELS


def divisions(word: str) -> list[int]:
    """Places inside a word of letters: two letters before, three after, a vowel on either side."""
    places = []
    for i in range(2, len(word) - 2):
        right = word[i]
        if right.lower() in _SIGNS or not any(map(_is_vowel, word[:i])):
            continue
        if not any(map(_is_vowel, word[i:])) or _is_vowel(right):
            continue
        opens = i + 1 < len(word) and _is_vowel(word[i + 1])
        if opens:
            places.append(i)
    return places


def division_points(token: str) -> list[int]:
    """Places inside a printed token: within its words of letters, not next to a hyphen."""
    if "/" in token or "@" in token or "." in token.rstrip(".,;:)”»"):
        return []
    points = []
    for m in _WORD.finditer(token):
        if m[0].isupper():
            continue
        points += [m.start() + i for i in divisions(m[0])]
    return points
