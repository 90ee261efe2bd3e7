"""Citations that point to one made before: "(ibid., p. 4)", "[Там же: 34]", "(op. cit., 45)".

What they lead to is what was cited last, be it paragraphs above; where a name stands with them,
inside the bracket or before it, the work of that author that was cited last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from edition.importer.citing.citednames import cited_names
from edition.importer.citing.namesbefore import words_before
from edition.importer.citing.resolution import Resolver
from edition.importer.words.dates import YEAR
from edition.importer.words.locators import without_prefix

_SAME = (
    r"ebd|ebda|ebenda|ibid|ibidem|ibíd|tamże|tamtéž|там же|там само|сонда|ivi|[ií]dem|а там же|"
    r"id(?=\.?(?:[,:]|\s?\d|$))|a\.\s?g\.\s?e|a\.\s?a\.\s?O|"
    # Without stops English has the word, too: "(age 45)".
    r"ag[ey](?=(?:,\ss\.|:)\s?\d)|mt(?=\.)|ks\. ed|o mesmo|lo mismo"
)
_POINTED = (
    r"(?:op|loc|art|ob|dz|пр)\.?\s?(?:cit(?:ad[ao]|at[ao])?|cyt)|opus cit|obra citada|(?<=,\s)cit|"
    r"(?:указ|вказ|цит)\.\s?(?:соч|раб|ст|праця|тв)|көрс\.\s?(?:еңб|шығ)|adı geçen eser|anılan eser"
)
_SIGN = re.compile(
    rf"^(?:(?P<names>[^\d;:]{{2,60}}?),?\s)??(?P<sign>{_SAME}|(?P<pointed>{_POINTED}))\b\.?"
    r"(?:[,:.]?\s?[^;]{1,30})?$",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\(([^()\n]{2,110})\)|\[([^\[\]\n]{2,110})\]")


@dataclass(frozen=True)
class Repeat:
    """A citation that repeats one: its place, what is printed, and the label it leads to."""

    start: int
    surface: str
    label: str


def find_repeats(
    text: str, cited: Sequence[tuple[int, str]], before: Sequence[str], resolver: Resolver
) -> list[Repeat]:
    """The repeating citations of a text, in order.

    `cited` are the places and labels of the other citations in it, `before` the labels of those
    above it, the latest last.
    """
    found: list[Repeat] = []
    known, due = _Known(before), sorted(cited, reverse=True)
    for match in _BRACKET.finditer(text):
        content = without_prefix((match.group(1) or match.group(2)).strip())
        sign = _SIGN.match(content)
        if sign is None or re.search(YEAR, content):
            continue
        while due and due[-1][0] < match.start():
            known.add(due.pop()[1])
        label = known.last_by(_names(sign, text, match.start()), resolver)
        if label is None and not sign["pointed"] and not sign["names"]:
            label = known.last
        if label is not None:
            found.append(Repeat(match.start(), match.group(0), label))
            known.add(label)
    return found


class _Known:
    """The labels cited so far, ready to be asked for the last one."""

    def __init__(self, labels: Sequence[str]) -> None:
        self.last: str | None = None
        self._count = 0
        self._places: dict[str, int] = {}  # of the last citation of each
        for label in labels:
            self.add(label)

    def add(self, label: str) -> None:
        """Remember that a work was cited."""
        self._count += 1
        self._places[label] = self._count
        self.last = label

    def last_by(self, names: Sequence[str], resolver: Resolver) -> str | None:
        """The work of the first of these authors that has one, the last cited."""
        for name in names:
            labels = resolver.labels_by(name) & self._places.keys()
            if labels:
                return max(labels, key=self._places.__getitem__)
        return None


def _names(sign: re.Match[str], text: str, start: int) -> list[str]:
    """The names that can be meant, the longest first: those in the bracket, or before it."""
    words = (
        sign["names"].split() if sign["names"] else words_before(text[max(0, start - 200) : start])
    )
    tails = (cited_names(" ".join(words[i:]))[0] for i in range(len(words)))
    return [names[0] for names in tails if names]
