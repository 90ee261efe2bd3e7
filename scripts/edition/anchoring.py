"""Where a note belongs after the text was corrected: kept, to be looked at, or without a place.

A note keeps its quotation and up to 32 characters on either side. It is carried over in silence
only where the quotation still stands in its paragraph (or, with its whole surroundings, in one
other), nothing that carries meaning changed in it, and no second place comes near. Everything
else is left to a person: `review` names the best place and shows the difference, `orphan` has
none.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from edition.seeking import FAR, Place, Quotation, Search, Text
from edition.wording import Token, even, plain_words

KEEP, REVIEW, ORPHAN = "keep", "review", "orphan"
LEAD = 0.15  # what the best place must be better than the second
NEAR = 0.5  # a place less like the quotation is no place


@dataclass(frozen=True)
class Anchored:
    """What became of a note; `paragraph` is None and `start` -1 where it has no place.

    For `keep`, `quote` has the words as they stand now, from offset `start`; else the old ones.
    """

    id: str
    status: str
    paragraph: int | None
    quote: str
    reason: str
    start: int = -1


def difference(old: str, new: str) -> str:
    """Two wordings in one line: `in [-2014-] {+2015+} or so`."""
    left, right = (even(plain_words(text)).split() for text in (old, new))
    out: list[str] = []
    for kind, a, b, c, d in difflib.SequenceMatcher(None, left, right, False).get_opcodes():
        if kind == "equal":
            out += left[a:b]
            continue
        out += [f"[-{' '.join(left[a:b])}-]"] if b > a else []
        out += [f"{{+{' '.join(right[c:d])}+}}"] if d > c else []
    return " ".join(out)


def _span(place: Place, quote: str, tokens: list[Token]) -> tuple[int, int]:
    """The place's offsets, with the marks that the quotation has before and after its words."""
    found = place.text.tokens[place.fit.first : place.fit.last]
    start, end = found[0].start, found[-1].end
    level, old = even(place.text.text), even(quote)
    head, tail = set(old[: tokens[0].start].strip()), set(old[tokens[-1].end :].strip())
    while start and level[start - 1] in head:
        start -= 1
    while end < len(level) and level[end] in tail:
        end += 1
    return start, end


class _Judge:
    """Decides over one note."""

    def __init__(self, quotation: Quotation, texts: Sequence[Text]) -> None:
        self.quotation = quotation
        self.texts = texts
        self.home = next((t for t in texts if t.number == quotation.paragraph), None)
        self.rivalled = False  # whether another paragraph has the same words, as likely as home

    @cached_property
    def search(self) -> Search:
        """What looks for the quotation; made only where it does not stand as it was."""
        return Search(self.quotation)

    def result(self, status: str, place: Place | None, reason: str) -> Anchored:
        q = self.quotation
        if place is None:
            return Anchored(q.id, status, None, q.quote, reason)
        start, end = _span(place, q.quote, self.search.tokens)
        if status != KEEP:
            shown = difference(q.quote, place.text.text[start:end])
            return Anchored(q.id, status, place.text.number, q.quote, f"{reason}: {shown}", start)
        return Anchored(q.id, KEEP, place.text.number, place.text.text[start:end], reason, start)

    def as_it_was(self) -> Anchored | None:
        """`keep`, where quotation and surroundings stand in the paragraph letter for letter."""
        q, text = self.quotation, self.home.text if self.home else ""
        whole = q.prefix + q.quote + q.suffix
        if len(q.prefix) + len(q.suffix) < 8 or text.count(whole) != 1:
            return None
        start = text.index(whole) + len(q.prefix)
        # A side of which nothing was noted is an edge of the paragraph, and must be one still.
        edges = (q.prefix or not text[:start].strip(), q.suffix or not text[start:][len(q.quote) :])
        if not all(edges):
            return None
        self.rivalled = any(whole in t.text for t in self.texts if t is not self.home)
        reason = "found letter for letter in its paragraph, score 1.00"
        return Anchored(q.id, KEEP, q.paragraph, q.quote, reason, start)

    def at_home(self) -> Anchored | None:
        """`keep`, where the note's own paragraph settles the matter."""
        if not self.search.tokens or self.home is None:
            return None
        places = self.own
        best = next(iter(places), None)
        if best is None or not best.harmless or not best.known or best.turned:
            return None
        if len(places) > 1 and best.score - places[1].score < LEAD:
            return None
        rivals = [r.around or 0 for r in self.search.rivals(self.texts)]
        self.rivalled = bool(rivals) and (best.around or 0) - max(rivals) < LEAD
        if (best.around or 0) < 0.75 and self.moved is not None:
            return None
        exact = "word for word" if best.fit.exact else "with a harmless change"
        return self.result(KEEP, best, f"found {exact} in its paragraph, score {best.score:.2f}")

    @cached_property
    def own(self) -> list[Place]:
        """The places in the note's own paragraph, best first."""
        return self.search.own(self.home) if self.home else []

    @cached_property
    def moved(self) -> Place | None:
        """The one place in another paragraph that has the quotation and all around it."""
        whole = [
            p for p in self.search.elsewhere(self.texts) if p.fit.exact and p.harmless and p.whole
        ]
        return whole[0] if len(whole) == 1 and not whole[0].turned else None

    def between(self, found: Anchored) -> Anchored:
        """`review`, where other paragraphs have the same words among the same words."""
        reason = "another paragraph has the same words, too: quote more of them"
        return replace(found, status=REVIEW, quote=self.quotation.quote, reason=reason)

    def abroad(self, others_stayed: bool) -> Anchored:
        """Everything else: moved with its paragraph, to be looked at, or without a place."""
        if not self.search.tokens:
            return self.result(ORPHAN, None, "the note quotes no words")
        best, moved = next(iter(self.own), None), self.moved
        near = best is not None and best.fit.likeness >= FAR
        if moved is not None and not near:
            if not others_stayed:
                reason = f"its paragraph is p{moved.text.number} now, score {moved.score:.2f}"
                return self.result(KEEP, moved, reason)
            return self.result(REVIEW, moved, "moved alone to another paragraph")
        if best is not None and (best.fit.likeness >= NEAR or self._framed()):
            return self.result(REVIEW, best, self._doubt(self.own))
        far = next((p for p in self.search.elsewhere(self.texts)), None)
        if far is not None:
            return self.result(REVIEW, far, "stands in another paragraph now")
        return self.result(ORPHAN, None, "its words stand nowhere any more")

    def _doubt(self, places: Sequence[Place]) -> str:
        best = places[0]
        if not best.harmless:
            return "the words were changed"
        if best.turned:
            return f"beside the words {best.turned!r} came or went"
        if len(places) > 1 and best.score - places[1].score < LEAD:
            return "two places are as likely"
        return "the text around the words is another"

    def _framed(self) -> bool:
        """Whether the text before and after is there, with something else between."""
        return self.home is not None and self.search.context.frames(self.home.bare)


def reanchor(
    paragraphs: Iterable[tuple[int, str]], quotations: Iterable[Quotation]
) -> list[Anchored]:
    """What becomes of each note in these paragraphs, in the notes' order."""
    texts = [Text(number, text) for number, text in paragraphs]
    judges = [_Judge(q, texts) for q in quotations]
    kept = [judge.as_it_was() or judge.at_home() for judge in judges]
    # The number of a paragraph alone does not tell it from another with the same words: another
    # may have taken its number. A note that only this paragraph can hold settles that.
    stayed = {
        judge.quotation.paragraph
        for judge, found in zip(judges, kept, strict=True)
        if found is not None and not judge.rivalled
    }
    return [
        judge.abroad(judge.quotation.paragraph in stayed)
        if found is None
        else judge.between(found)
        if judge.rivalled and judge.quotation.paragraph not in stayed
        else found
        for judge, found in zip(judges, kept, strict=True)
    ]
