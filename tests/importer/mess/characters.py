"""What extraction does to single characters: decomposed letters, ligatures, soft hyphens, …

Each fault strikes a word with the given probability. None changes what the text says.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from mess.syllables import divisions

_LIGATURES = (("ffi", "ﬃ"), ("ffl", "ﬄ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ"))
_TOKEN = re.compile(r"[^ ]+")
_CAPITAL = "[A-ZА-ЯӘҒҚҢӨҰҮІ]"
_INITIAL = re.compile(
    rf"(?<=\b{_CAPITAL}\.) (?={_CAPITAL})|(?<=[№§]) |(?<=\b[pс]\.) (?=\d)|(?<=\bpp\.) (?=\d)"
)
_ESCAPED = re.compile("[$%#&~]")
_BLANK = re.compile(r"(?<=\w) (?=\w)")


@dataclass(frozen=True)
class Faults:
    """How often each fault strikes."""

    decomposed: float = 0.0
    ligatures: float = 0.0
    soft_hyphens: float = 0.0
    breves: float = 0.0
    no_break: float = 0.0
    escapes: bool = False


def _is_address(word: str) -> bool:
    return "://" in word or "@" in word or "doi.org" in word or word.startswith("10.")


def _decompose(word: str, random: Random) -> str:
    return unicodedata.normalize("NFD", word)


def _ligate(word: str, random: Random) -> str:
    for letters, sign in _LIGATURES:
        word = word.replace(letters, sign)
    return word


def _soften(word: str, random: Random) -> str:
    letters = re.search(r"[^\W\d_]{6,}", word)
    places = divisions(letters[0]) if letters else []
    if not letters or not places:
        return word
    at = letters.start() + random.choice(places)
    return f"{word[:at]}\u00ad{word[at:]}"


def _breve(word: str, random: Random) -> str:
    """A breve that was left over, after a letter that bears one already."""
    return word.replace("й", "й\u0306", 1)


def spoil(text: str, faults: Faults, random: Random) -> str:
    """The text with its faults. Addresses keep their characters."""
    steps: list[tuple[float, Callable[[str, Random], str]]] = [
        (faults.breves, _breve),
        (faults.soft_hyphens, _soften),
        (faults.ligatures, _ligate),
        (faults.decomposed, _decompose),
    ]
    active = [(rate, step) for rate, step in steps if rate]

    def one(m: re.Match[str]) -> str:
        word = m[0]
        if _is_address(word):
            return word
        for rate, step in active:
            if random.random() < rate:
                word = step(word, random)
        return word

    if active:
        text = _TOKEN.sub(one, text)
    if faults.no_break:
        text = _INITIAL.sub("\u00a0", text)
        text = _BLANK.sub(
            lambda _: "\u00a0" if random.random() < faults.no_break / 10 else " ", text
        )
    if faults.escapes:
        text = _TOKEN.sub(
            lambda m: m[0] if _is_address(m[0]) else _ESCAPED.sub(r"\\\g<0>", m[0]), text
        )
    return text
