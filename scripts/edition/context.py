"""The text on both sides of a quotation, compared with that around a place."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass

from edition.wording import (
    DOUBTS,
    NEGATIONS,
    Token,
    even,
    is_counter,
    sentence_starts,
    tokens_of,
)

_TURNS = NEGATIONS | DOUBTS
REACH = 32  # characters that a note keeps on either side
_PRINTED = re.compile(r"\([^()]*\d[^()]*\)|\[[^\[\]]*\d[^\[\]]*\]")  # a citation as printed


def _ends_sentence(before: str) -> bool:
    """Whether a text ends where a sentence does, so that a new one begins after it."""
    level = even(before).rstrip().rstrip("\"')]")
    return not level or level[-1] in ".!?…:"


def _words(text: str, cut: str) -> list[Token]:
    """The tokens of a side; the one farthest from the quotation may be half a word."""
    tokens = tokens_of(text, opens=False)
    return tokens if len(text) < REACH - 2 else _without_half(tokens, cut)


def _without_half(tokens: list[Token], cut: str) -> list[Token]:
    """The tokens but for the word at the far end, and an apostrophe that is left of it there."""
    row = tokens if cut == "first" else tokens[::-1]
    row = row[1 + (len(row) > 1 and row[0].key == '"') :]
    return row if cut == "first" else row[::-1]


def _likeness(old: list[str], new: list[str]) -> float:
    """How much of `old` stands in `new` in the same order; nearer words, the first, weigh more."""
    if not old:
        return 1.0
    weights = [0.8**i for i in range(len(old))]
    blocks = difflib.SequenceMatcher(None, old, new[: len(old) + 3], False).get_matching_blocks()
    return sum(sum(weights[b.a : b.a + b.size]) for b in blocks) / sum(weights)


@dataclass(frozen=True)
class _Side:
    """The words of a quotation's own sentence on one side of it, the nearest first.

    `whole` says that these are all words up to the sentence's edge, as far as can be seen.
    """

    words: list[Token]
    whole: bool
    paused: bool  # whether a comma stands between them and the quotation

    def turned(self, new: _Side) -> str:
        """The first word that turns the meaning and differs; empty where there is none."""
        old_keys, new_keys = ([t.key for t in side.words] for side in (self, new))
        matcher = difflib.SequenceMatcher(None, old_keys, new_keys, False)
        went, came = list[Token](), list[Token]()
        for kind, a, b, c, d in matcher.get_opcodes():
            if kind == "equal" or (kind == "insert" and a == len(old_keys) and not self.whole):
                continue
            if b == len(old_keys) and not self.whole:  # farther off, nothing is known
                d = min(d, c + b - a)
            left, right = self.words[a:b], new.words[c:d]
            if word := self._exchanged(left, right):
                return word
            went, came = [*went, *left], [*came, *right]
        differ = {t.key for t in came} ^ {t.key for t in went}
        return next((t.key for t in (*came, *went) if t.key in differ & _TURNS), "")

    def _exchanged(self, old: list[Token], new: list[Token]) -> str:
        """A name, a figure or a denial that stands in the place of another."""
        left, right = (
            {t.key for t in side if t.name or t.text[0].isdigit()} for side in (old, new)
        )
        if left and right and left != right:
            return next(t.text for t in old if t.key in left)
        if len(old) != 1 or len(new) != 1:
            return ""
        one, other = old[0], new[0]
        if is_counter(one.key, other.key):
            return other.text
        # The one word between the sentence's beginning and the quotation may be a name, too.
        alone = len(self.words) == 1 and one.opening and not self.paused
        names = all(t.text[0].isupper() and len(t.text) > 3 for t in (one, other))
        return one.text if alone and names else ""


def _edges(text: str) -> list[int]:
    """Where sentences, or the parts that semicolons make of them, begin."""
    return sorted([*sentence_starts(text), *(m.end() for m in re.finditer(";", text))])


def _left(before: str) -> _Side:
    """The side before a quotation, of the text that stands there."""
    if _ends_sentence(before) or before.rstrip().endswith(";"):
        return _Side([], True, False)
    text = _PRINTED.sub(lambda m: " " * len(m[0]), before)
    text = text[text.find(")") + 1 :] if "(" not in text.partition(")")[0] else text
    cuts = _edges(text)
    whole = bool(cuts) or (len(before) < REACH - 2 and text.lstrip("\"'([«“")[:1].isupper())
    words = tokens_of(text[cuts[-1] if cuts else 0 :], opens=whole)
    if not whole and len(before) >= REACH - 2:
        words = _without_half(words, "first")
    return _Side(words[::-1], whole, even(text).rstrip().endswith(","))


def _right(after: str) -> _Side:
    """The side after a quotation, of the text that stands there."""
    level = even(after).lstrip("\"')")
    if level[:1] in ("", ".", "!", "?", ";"):
        return _Side([], True, False)
    text = _PRINTED.sub(lambda m: " " * len(m[0]), after)
    text = text[: text.rfind("(")] if ")" not in text.rpartition("(")[2] and "(" in text else text
    cuts = _edges(text)
    whole = bool(cuts) or even(text).rstrip("\"') ")[-1:] in (".", "!", "?")
    words = tokens_of(text[: cuts[0] if cuts else len(text)], opens=False)
    if not whole and len(after) >= REACH - 2:
        words = _without_half(words, "last")
    return _Side(words, whole, level.startswith(","))


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

    def edged(self, text: str, start: int, end: int) -> bool:
        """Whether a side known to be short is so still: after a sentence, before the end."""
        before, noted = even(text[:start]).strip(), even(self.prefix).strip()
        led = before.endswith(noted) and _ends_sentence(before[: len(before) - len(noted)])
        first = led or len(self.prefix) >= REACH - 4
        last = len(self.suffix) >= REACH - 4 or len(text[end:].strip()) <= len(self.suffix) + 4
        return first and last

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
        cuts = sentence_starts(self.prefix)
        tail = self.prefix[cuts[-1] :] if cuts else ""
        # Where a paragraph was parted before this sentence, the one before it says nothing.
        parted = bool(tail.strip()) and len(before.strip()) <= len(tail)
        old_words = tokens_of(tail, opens=True) if parted else _words(self.prefix, "first")
        old = [t.key for t in old_words][::-1]
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
        """A word of the same sentence, beside the quotation, that came, went or was exchanged.

        Only words that turn or qualify what is quoted count, and names and figures that stand in
        the place of others; printed citations do not.
        """
        if not self.given:
            return ""
        pairs = (
            (_left(self.prefix), _left(text[max(0, start - 5 * REACH) : start])),
            (_right(self.suffix), _right(text[end : end + 5 * REACH])),
        )
        return next((word for old, new in pairs if (word := old.turned(new))), "")

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
