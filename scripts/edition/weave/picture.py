"""The picture of the whole timeline: an inline SVG drawn at build time, every mark a link.

Two drawings of the same events: years across for wide screens, years down for phones; CSS shows
one of them. Colours come from the page, so that light and dark are the page's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from edition.dates import bounds, spell_out
from edition.model import Corpus, Event
from edition.refs import parse_passage
from edition.weave.fragments import escape

EVENT_KINDS = {
    "politics": "Politics",
    "security": "Security",
    "diplomacy": "Diplomacy",
    "economy": "Economy",
    "document": "Documents",
    "institution": "Institutions",
    "culture": "Culture",
    "history": "History",
}

STEP = 26  # the space of a year, in SVG units
LANE = 34
GAP = 9
MARGIN = 74


@dataclass(frozen=True)
class _Mark:
    event: Event
    lane: int
    year: int
    place: int


def _lanes(corpus: Corpus, event: Event) -> list[int]:
    order = list(corpus.facts)
    passages = (parse_passage(e.passage) for e in event.evidence)
    return sorted({order.index(p.article) for p in passages if p and p.article in corpus.facts})


def _marks(corpus: Corpus, events: list[Event]) -> list[_Mark]:
    counts: dict[tuple[int, int], int] = {}
    marks = []
    for event in events:
        span = bounds(event.date)
        if span is None:
            continue
        year = int(span[0][:4])
        for lane in _lanes(corpus, event):
            place = counts.get((lane, year), 0)
            counts[(lane, year)] = place + 1
            marks.append(_Mark(event, lane, year, place))
    return marks


def _axis(years: list[int]) -> Mapping[int, int]:
    """Positions of the years; a gap of empty years takes the room of one."""
    positions: dict[int, int] = {}
    at = 0
    for previous, year in zip([years[0] - 1, *years], years, strict=False):
        at += 1 if year - previous <= 1 else 2
        positions[year] = at
    return positions


def _link(mark: _Mark, x: float, y: float, base: str) -> str:
    event = mark.event
    label = escape(f"{spell_out(event.date)}: {event.title}")
    extra = " mv-differ" if event.conflict else ""
    return (
        f'<a href="{base}#{event.id}" aria-label="{label}"><title>{label}</title>'
        f'<circle class="mv-dot mv-dot-{event.kind}{extra}" cx="{x:g}" cy="{y:g}" r="3.6"/></a>'
    )


def _wide(corpus: Corpus, marks: list[_Mark], axis: Mapping[int, int], base: str) -> str:
    column = STEP
    heights = [
        max([((m.place // 2) + 1) * GAP for m in marks if m.lane == lane] or [LANE], default=LANE)
        for lane in range(len(corpus.facts))
    ]
    tops = [sum(heights[:i]) + i * 14 + 26 for i in range(len(heights))]
    width = MARGIN + (max(axis.values()) + 1) * column
    height = tops[-1] + heights[-1] + 12
    out = [
        f'<svg class="mv-picture mv-picture-wide" viewBox="0 0 {width} {height}" role="group" '
        'aria-labelledby="picture-title">'
    ]
    shown = 0
    for year, at in axis.items():
        x = MARGIN + at * column
        if not shown or at - shown >= 3:
            shown = at
            out.append(
                f'<text class="mv-axis" x="{x}" y="14" text-anchor="middle">{year}</text>'
                f'<line class="mv-grid" x1="{x}" x2="{x}" y1="19" y2="{height}"/>'
            )
    for lane, facts in enumerate(corpus.facts.values()):
        middle = tops[lane] + heights[lane] / 2 + 3
        name = escape(facts.authors[0].family)
        out.append(f'<text class="mv-lane" x="0" y="{middle:g}">{name}</text>')
        line = tops[lane] + heights[lane] + 6
        out.append(f'<line class="mv-grid" x1="0" x2="{width}" y1="{line}" y2="{line}"/>')
    for mark in marks:
        across = MARGIN + axis[mark.year] * column + (mark.place % 2) * GAP - GAP / 2
        down = tops[mark.lane] + heights[mark.lane] - (mark.place // 2) * GAP - 2
        out.append(_link(mark, across, down, base))
    return "".join([*out, "</svg>"])


def _tall(corpus: Corpus, marks: list[_Mark], axis: Mapping[int, int], base: str) -> str:
    column = 62
    across = 6
    head = 40  # names are wider than a column: every second one stands a line lower
    rows: dict[int, int] = {}
    for mark in marks:
        rows[mark.year] = max(rows.get(mark.year, 1), mark.place // across + 1)
    tops: dict[int, int] = {}
    y = head
    for year in axis:
        tops[year] = y
        y += rows.get(year, 1) * GAP + 6
    width, height = 40 + len(corpus.facts) * column, y + 4
    out = [
        f'<svg class="mv-picture mv-picture-tall" viewBox="0 0 {width} {height}" role="group" '
        'aria-labelledby="picture-title">'
    ]
    for lane, facts in enumerate(corpus.facts.values()):
        name = escape(facts.authors[0].family)
        x, y = 40 + lane * column, 10 + 13 * (lane % 2)
        out.append(f'<text class="mv-lane" x="{x}" y="{y}">{name}</text>')
    for year, top in tops.items():
        out.append(f'<text class="mv-axis" x="0" y="{top + 3}">{year}</text>')
    for mark in marks:
        x = 40 + mark.lane * column + (mark.place % across) * GAP + 4
        out.append(_link(mark, x, tops[mark.year] + (mark.place // across) * GAP, base))
    return "".join([*out, "</svg>"])


def _key(marks: list[_Mark]) -> str:
    """What the colours mean, of the kinds that are there."""

    def entry(css: str, name: str) -> str:
        dot = f'<circle class="mv-dot {css}" cx="6" cy="6" r="4"/>'
        return f'<li><svg aria-hidden="true" viewBox="0 0 12 12">{dot}</svg>{escape(name)}</li>'

    used = {m.event.kind for m in marks}
    entries = [entry(f"mv-dot-{k}", name) for k, name in EVENT_KINDS.items() if k in used]
    if any(m.event.conflict for m in marks):
        entries.append(entry("mv-differ", "ringed: the articles differ"))
    return f'<ul class="mv-key">{"".join(entries)}</ul>'


def draw_timeline(corpus: Corpus, events: list[Event], base: str = "") -> str:
    """The picture with its title and a text alternative; nothing where there are no events.

    `base` is the way to the timeline's page, empty on that page itself.
    """
    marks = _marks(corpus, events)
    if not marks:
        return ""
    axis = _axis(sorted({m.year for m in marks}))
    busiest = max(axis, key=lambda year: len({m.event.id for m in marks if m.year == year}))
    summary = (
        f"{len({m.event.id for m in marks})} dated events from {min(axis)} to {max(axis)} in "
        f"{len(corpus.facts)} lanes, one an article; most of them fall in {busiest}. "
        f"Every mark leads to its event in the {'timeline' if base else 'list below'}."
    )
    return (
        '<figure class="mv-figure"><figcaption id="picture-title">The events by year and article'
        f'</figcaption><p class="mv-aside">{escape(summary)}</p>{_key(marks)}'
        '<a class="mv-skip" href="#picture-end">Skip the picture</a>'
        f"{_wide(corpus, marks, axis, base)}{_tall(corpus, marks, axis, base)}"
        '<span id="picture-end" tabindex="-1"></span></figure>'
    )
