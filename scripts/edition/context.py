"""The text on both sides of a quotation, compared with that around a place."""

from __future__ import annotations

import difflib
from dataclasses import dataclass

from edition.wording import DOUBTS, NEGATIONS, Token, even, sentence_starts, tokens_of

_TURNS = NEGATIONS | DOUBTS
REACH = 32  # characters that a note keeps on either side


def _ends_sentence(before: str) -> bool:
    """Whether a text ends where a sentence does, so that a new one begins after it."""
    level = even(before).rstrip().rstrip("\"')]")
    return not level or level[-1] in ".!?…:"


def _words(text: str, cut: str) -> list[Token]:
    """The tokens of a side; the one farthest from the quotation may be half a word."""
    tokens = tokens_of(text, opens=False)
    if len(text) < REACH - 2 or not tokens:
        return tokens
    return tokens[1:] if cut == "first" else tokens[:-1]


def _likeness(old: list[str], new: list[str]) -> float:
    """How much of `old` stands in `new` in the same order; nearer words, the first, weigh more."""
    if not old:
        return 1.0
    weights = [0.8**i for i in range(len(old))]
    blocks = difflib.SequenceMatcher(None, old, new[: len(old) + 3], False).get_matching_blocks()
    return sum(sum(weights[b.a : b.a + b.size]) for b in blocks) / sum(weights)


@dataclass(frozen=True)
class Context:
    """What stood before and after a quotation; both empty where nobody noted it."""

    prefix: str
    suffix: str

    @property
    def given(self) -> bool:
        """Whether anything is known of the surroundings."""
        return bool(self.prefix.strip() or self.suffix.strip())

    @property
    def opens(self) -> bool:
        """Whether the quotation began a sentence, as far as is known."""
        return _ends_sentence(self.prefix)

    @property
    def words(self) -> int:
        """How many words are known of the surroundings."""
        return len(tokens_of(self.prefix)) + len(tokens_of(self.suffix))

    def sides(self, text: str, start: int, end: int) -> list[float | None]:
        """Likeness of the text before and after a place; None where a side says nothing.

        A side says nothing where none was noted, and where the quotation and the place both
        stand at the edge of a sentence there and the neighbours differ: sentences move.
        """
        if not self.given:
            return []
        before, after = text[:start], text[end:]
        return [
            self._before(before.rstrip()),
            self._after(after),
        ]

    def _before(self, before: str) -> float | None:
        if not self.prefix.strip():
            return None if _ends_sentence(before) else 0.0
        old = [t.key for t in _words(self.prefix, "first")][::-1]
        new = [t.key for t in tokens_of(before[-4 * REACH :], opens=False)][::-1]
        like = _likeness(old, new)
        if like < 0.5 and _ends_sentence(self.prefix) and _ends_sentence(before):
            return None
        return like

    def _after(self, after: str) -> float | None:
        if not self.suffix.strip():
            return None if not after.strip(" .!?…\"'”»’)") else 0.5
        old = [t.key for t in _words(self.suffix, "last")]
        new = [t.key for t in tokens_of(after[: 4 * REACH], opens=False)]
        like = _likeness(old, new)
        closed = self.suffix.lstrip("\"'”»’)")[:1] in (".", "!", "?", "…")
        if like < 0.5 and closed and after.lstrip("\"'”»’)")[:1] in ("", ".", "!", "?", "…"):
            return None
        return like

    def turned(self, text: str, start: int, end: int) -> str:
        """A negation or doubt that came or went beside the words, in the same sentence."""
        if not self.given:
            return ""
        before, after = text[:start], text[end:]
        pairs = (
            (
                self._left(self.prefix),
                self._left(before[-max(len(self.prefix), 12) :]),
                self._left(before[-len(self.prefix) - 48 :]),
            ),
            (
                self._right(self.suffix),
                self._right(after[: max(len(self.suffix), 12)]),
                self._right(after[: len(self.suffix) + 48]),
            ),
        )
        for old, near, wide in pairs:
            came, went = sorted(near - old), sorted(old - wide)
            if came or went:
                return (came or went)[0]
        return ""

    @staticmethod
    def _left(text: str) -> set[str]:
        """Turning words of the sentence that a text ends in."""
        cut = sentence_starts(text)
        if _ends_sentence(text):
            return set()
        return {t.key for t in _words(text[cut[-1] if cut else 0 :], "first")} & _TURNS

    @staticmethod
    def _right(text: str) -> set[str]:
        """Turning words of the sentence that a text begins in."""
        level = even(text)
        if level.lstrip("\"')")[:1] in (".", "!", "?"):
            return set()
        cut = sentence_starts(text)
        return {t.key for t in _words(text[: cut[0] if cut else len(text)], "last")} & _TURNS

    def frames(self, text: str) -> bool:
        """Whether both sides stand in a text, in order, with something between them."""
        left = [t.key for t in _words(self.prefix, "first")][-3:]
        right = [t.key for t in _words(self.suffix, "last")][:3]
        if len(left) < 2 or len(right) < 2:
            return False
        keys = [t.key for t in tokens_of(text)]
        ends = [i + len(left) for i in range(len(keys)) if keys[i : i + len(left)] == left]
        starts = [i for i in range(len(keys)) if keys[i : i + len(right)] == right]
        return any(0 < s - e < 60 for e in ends for s in starts)
