"""The words that notes are about, marked in a study paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from edition.weave.citations import Span, put_spans

_CITATION = re.compile(r"\[-?@[^\[\]]*\]")
_LINK = re.compile(r"\[\[([^\[\]]+)\]\]")
_EMPHASIS = re.compile(r"\*{1,3}([^*]+)\*{1,3}")
_BEFORE_STOP = re.compile(r"\s+(?=[.,;:!?])")


@dataclass(frozen=True)
class Quoted:
    """A stretch of a paragraph's plain text that a note is about."""

    start: int
    end: int
    anchor: str


def plain_map(text: str) -> tuple[str, list[int]]:
    """A paragraph's plain text, and for each of its characters the offset it comes from.

    The text is that of `markup.plain_text`; a test holds the two together.
    """
    kept = list(range(len(text)))

    def shown() -> str:
        return "".join(text[i] for i in kept)

    def cut(pattern: re.Pattern[str], group: int | None) -> None:
        nonlocal kept
        whole, out, last = shown(), list[int](), 0
        for match in pattern.finditer(whole):
            out += kept[last : match.start()]
            if group is not None:
                out += kept[match.start(group) : match.end(group)]
            last = match.end()
        kept = out + kept[last:]

    cut(_CITATION, None)
    cut(_LINK, 1)
    cut(_EMPHASIS, 1)
    kept = [i for i in kept if text[i] != "\\"]
    single, blank = list[int](), True
    for i in kept:
        if not text[i].isspace() or not blank:
            single.append(i)
        blank = text[i].isspace()
    while single and text[single[-1]].isspace():
        single.pop()
    kept = single
    cut(_BEFORE_STOP, None)
    return " ".join(shown().split()), kept


def _whole(text: str, spans: Iterable[Span]) -> list[tuple[int, int]]:
    """Stretches that may not be cut: what becomes a link, and what is emphasised."""
    found = [(s.start, s.end) for s in spans]
    return found + [m.span() for m in _EMPHASIS.finditer(text)]


def _outwards(start: int, end: int, whole: list[tuple[int, int]]) -> tuple[int, int]:
    """A stretch widened until it cuts through nothing."""
    moved = True
    while moved:
        moved = False
        for a, b in whole:
            if a < start < b:
                start, moved = a, True
            if a < end < b:
                end, moved = b, True
    return start, end


def put_highlights(text: str, spans: list[Span], quoted: Iterable[Quoted]) -> str:
    """The paragraph with its links, and a `<mark>` around each stretch that notes are about.

    Where stretches overlap, each piece names all its notes.
    """
    _, offsets = plain_map(text)
    whole = _whole(text, spans)
    ranges = []
    for q in quoted:
        if 0 <= q.start < q.end <= len(offsets):
            start, end = _outwards(offsets[q.start], offsets[q.end - 1] + 1, whole)
            ranges.append((start, end, q.anchor))
    edges = sorted({0, len(text), *(r[0] for r in ranges), *(r[1] for r in ranges)})
    out = []
    for start, end in pairwise(edges):
        inside = [
            Span(s.start - start, s.end - start, s.html) for s in spans if start <= s.start < end
        ]
        piece = put_spans(text[start:end], inside)
        notes = " ".join(a for s, e, a in ranges if s <= start and end <= e)
        out.append(f'<mark class="mv-hl" data-notes="{notes}">{piece}</mark>' if notes else piece)
    return "".join(out)
