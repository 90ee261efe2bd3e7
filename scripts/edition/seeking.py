"""Looking for a quotation in paragraphs: its places, how well each fits, what is around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from edition.context import Context
from edition.fitting import Fit, best_fit, exact_fits
from edition.wording import Token, is_harmless, tokens_of

FAR = 0.75  # in another paragraph, a place less like the quotation is none
_CITATION = re.compile(r"\[-?@[^\[\]]*\]")


@dataclass(frozen=True)
class Quotation:
    """What a note says of its place: paragraph number, quoted words, the text around them."""

    id: str
    paragraph: int
    quote: str
    prefix: str = ""
    suffix: str = ""


class Text:
    """A paragraph as tokens; citations in the edition's own form are passed over."""

    def __init__(self, number: int, text: str) -> None:
        self.number = number
        self.text = text

    @cached_property
    def bare(self) -> str:
        """The text with blanks in the place of citations."""
        return _CITATION.sub(lambda m: " " * len(m[0]), self.text)

    @cached_property
    def tokens(self) -> list[Token]:
        """The tokens of the paragraph."""
        return tokens_of(self.bare)

    @cached_property
    def keys(self) -> frozenset[str]:
        """The words that it has."""
        return frozenset(t.key for t in self.tokens)


@dataclass(frozen=True)
class Place:
    """One place for a quotation, with how well it fits and what is around it."""

    text: Text
    fit: Fit
    harmless: bool
    around: float | None  # likeness of the surroundings; None where nothing is known of them
    known: bool  # whether one side of the surroundings, at least, speaks for this place
    whole: bool  # whether all that is known of the surroundings stands here too
    turned: str  # a negation or doubt that came or went beside it

    @property
    def score(self) -> float:
        """How good the place is, from 0 to 1."""
        return 0.6 * self.fit.likeness + 0.4 * (0.5 if self.around is None else self.around)


class Search:
    """Looks for one quotation."""

    def __init__(self, quotation: Quotation) -> None:
        self.quotation = quotation
        self.context = Context(quotation.prefix, quotation.suffix)
        self.tokens = tokens_of(quotation.quote, self.context.opens)

    def place(self, text: Text, fit: Fit) -> Place:
        """A place with all that is to be judged of it."""
        tokens = text.tokens
        harmless = all(
            is_harmless(self.tokens[s.old[0] : s.old[1]], tokens[s.new[0] : s.new[1]])
            for s in fit.steps
        ) and self._cut_well(tokens, fit)
        start, end = tokens[fit.first].start, tokens[max(fit.first, fit.last - 1)].end
        sides = self.context.sides(text.bare, start, end)
        known = [s for s in sides if s is not None]
        return Place(
            text,
            fit,
            harmless,
            sum(known) / len(known) if known else None,
            self._speaks(known),
            bool(known) and min(known) > 0.95 and self._marked(text.bare, start, end),
            self.context.turned(text.bare, start, end),
        )

    def _cut_well(self, tokens: Sequence[Token], fit: Fit) -> bool:
        """Whether a place ends where words do, and no word stands in place of a lost article."""
        for at in (fit.first, fit.last):  # "cannot" is two tokens
            if 0 < at < len(tokens) and tokens[at].start == tokens[at - 1].start:
                return False
        before, after = (tokens_of(side) for side in (self.quotation.prefix, self.quotation.suffix))
        for step in fit.steps:
            if step.new[0] != step.new[1]:
                continue
            if step.old[0] == 0 and not tokens[fit.first].opening:
                old, new = before[-1:], tokens[fit.first - 1 : fit.first]
            elif step.old[1] == len(self.tokens):
                old, new = after[:1], tokens[fit.last : fit.last + 1]
            else:
                continue
            if [t.key for t in old] != [t.key for t in new]:
                return False
        return True

    def _marked(self, text: str, start: int, end: int) -> bool:
        """Whether so many words agree that they mark a paragraph whatever its number."""
        words = self.context.words + len(self.tokens)
        if not self.context.edged(text, start, end):
            return words >= 12
        return self.context.words > 2 or len(self.tokens) > 7

    def _speaks(self, known: Sequence[float]) -> bool:
        """Whether the surroundings, or the length of a quotation without any, mark the place."""
        if known:
            return max(known) >= 0.5
        return len(self.tokens) >= (3 if self.context.words == 0 else 4)

    def exact(self, text: Text) -> list[Place]:
        """The places where the quotation stands word for word."""
        return [self.place(text, fit) for fit in exact_fits(self.tokens, text.tokens)]

    def near(self, text: Text) -> list[Place]:
        """The best place and the best one before or after it."""
        best = best_fit(self.tokens, text.tokens)
        if best is None or best.last <= best.first:
            return []
        fits = [
            best,
            best_fit(self.tokens, text.tokens, 0, best.first),
            best_fit(self.tokens, text.tokens, best.last),
        ]
        return [self.place(text, f) for f in fits if f is not None and f.last > f.first]

    def own(self, text: Text) -> list[Place]:
        """The places in the note's own paragraph, best first."""
        places = self.exact(text)
        if len(places) != 1 or not places[0].known:
            spans = [(p.fit.first, p.fit.last) for p in places]
            places += [
                p
                for p in self.near(text)
                if not any(a < p.fit.last and p.fit.first < b for a, b in spans)
            ]
        return sorted(places, key=lambda p: -p.score)

    def rivals(self, texts: Iterable[Text]) -> list[Place]:
        """The places in other paragraphs where the quotation stands word for word."""
        keys = {t.key for t in self.tokens}
        others = (t for t in texts if t.number != self.quotation.paragraph and keys <= t.keys)
        return sorted((p for t in others for p in self.exact(t)), key=lambda p: -p.score)

    def elsewhere(self, texts: Iterable[Text]) -> list[Place]:
        """Places in other paragraphs: exact ones, and near ones where most words are there."""
        found = []
        keys = {t.key for t in self.tokens}
        for text in texts:
            if text.number == self.quotation.paragraph:
                continue
            if len(keys & text.keys) < 0.6 * len(keys):
                continue
            found += self.exact(text) or [p for p in self.near(text)[:1] if p.fit.likeness >= FAR]
        return sorted(found, key=lambda p: -p.score)
