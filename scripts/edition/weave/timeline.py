"""The timeline: a list of dated events that works without JavaScript, with a picture on top."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from edition.dates import bounds, spell_out
from edition.hosting import proposal_url
from edition.model import Corpus, Event
from edition.refs import parse_passage
from edition.weave.fragments import escape, front_matter, language_attribute
from edition.weave.picture import EVENT_KINDS, draw_timeline

_BASIS = {
    "computed": "computed from the text",
    "undated": "no date in the articles",
}


def articles_of(event: Event) -> list[str]:
    """The articles that report an event, each once."""
    found = (parse_passage(e.passage) for e in event.evidence)
    return list(dict.fromkeys(p.article for p in found if p))


def in_order(events: Iterable[Event]) -> list[Event]:
    """Events by first day, longer spans after shorter ones, undated ones last."""

    def key(event: Event) -> tuple[str, str, str]:
        span = bounds(event.date)
        return (*(span or ("9999", "9999")), event.id)

    return sorted(events, key=key)


def _decade(event: Event) -> str:
    span = bounds(event.date)
    return f"{span[0][:3]}0s" if span else "undated"


def _when(edtf: str) -> str:
    """The date in words, as `<time>` where HTML has a form for it (a span of time has none)."""
    plain, words = edtf.rstrip("?~%"), escape(spell_out(edtf))
    if re.fullmatch(r"\d{4}(-\d\d){0,2}", plain):
        return f'<time class="mv-when" datetime="{plain}">{words}</time>'
    return f'<span class="mv-when">{words}</span>'


def _evidence(corpus: Corpus, event: Event) -> str:
    items = []
    for evidence in event.evidence:
        passage = parse_passage(evidence.passage)
        if passage is None or passage.article not in corpus.facts:
            continue
        facts = corpus.facts[passage.article]
        given = (
            f" <q{language_attribute(facts.language)}>{escape(evidence.as_given)}</q>"
            if evidence.as_given
            else ""
        )
        items.append(
            f'<a href="../articles/{passage.article}/#{passage.anchor}">'
            f"{escape(facts.authors[0].family)} ¶{passage.first}</a>{given}"
        )
    return "; ".join(items)


def _event(corpus: Corpus, event: Event) -> str:
    notes = []
    if event.basis in _BASIS:
        notes.append(_BASIS[event.basis])
    if event.status != "occurred":
        notes.append(event.status)
    tail = f' <span class="mv-aside">{escape("; ".join(notes))}</span>' if notes else ""
    conflict = (
        f'<p class="mv-conflict"><strong>They differ.</strong> {escape(event.conflict)}</p>'
        if event.conflict
        else ""
    )
    note = f'<p class="mv-aside">{escape(event.note)}</p>' if event.note else ""
    articles = articles_of(event)
    return (
        f'<li id="{event.id}" class="mv-event" data-kind="{event.kind}" '
        f'data-articles="{" ".join(articles)}" data-decade="{_decade(event)}"'
        f"{' data-conflict' if event.conflict else ''}>"
        f"{_when(event.date)} "
        f'<span class="mv-event-title">{escape(event.title)}</span>'
        f'<span class="mv-kind">{escape(EVENT_KINDS.get(event.kind, event.kind))}</span>{tail}'
        f'<p class="mv-evidence">{_evidence(corpus, event)}</p>{conflict}{note}</li>'
    )


def _options(pairs: Iterable[tuple[str, str]]) -> str:
    return "".join(f'<option value="{escape(v)}">{escape(t)}</option>' for v, t in pairs)


def _filter(corpus: Corpus, events: list[Event]) -> str:
    articles = [(a, corpus.facts[a].short_name) for a in corpus.facts]
    kinds = [(k, v) for k, v in EVENT_KINDS.items() if any(e.kind == k for e in events)]
    decades = [(d, d) for d in dict.fromkeys(_decade(e) for e in events)]
    return (
        '<form class="mv-filter mv-event-filter" hidden>'
        f'<label>Article<select name="article"><option value="">all</option>{_options(articles)}'
        "</select></label>"
        f'<label>Kind<select name="kind"><option value="">all</option>{_options(kinds)}'
        "</select></label>"
        f'<label>Decade<select name="decade"><option value="">all</option>{_options(decades)}'
        "</select></label>"
        '<label class="mv-check"><input type="checkbox" name="shared"> in two or more articles'
        "</label>"
        '<label class="mv-check"><input type="checkbox" name="conflict"> they differ</label>'
        '</form><p class="mv-filter-status" role="status"></p>'
    )


def timeline_page(corpus: Corpus) -> str:
    """The Markdown of the timeline's page."""
    events = in_order(corpus.events)
    sections = []
    for year, group in groupby(events, key=lambda e: (bounds(e.date) or ("",))[0][:4]):
        items = "\n".join(_event(corpus, e) for e in group)
        title = year or "Without a date"
        sections.append(
            f'<section class="mv-year"><h2 id="y{year or "none"}">{title}</h2>'
            f'<ol class="mv-events">\n{items}\n</ol></section>'
        )
    shared = sum(len(articles_of(e)) > 1 for e in events)
    differ = sum(bool(e.conflict) for e in events)
    return "\n".join(
        [
            front_matter(
                {"title": "Timeline", "description": "Every dated event that the articles report."}
            ),
            "# Timeline\n",
            f"{len(events)} events that the five articles date; {shared} are in two or more of "
            f"them, and about {differ} they differ. Each date is followed by the passages that "
            "give it, in their own form.\n",
            '<p><a href="../data/timeline.csv" download>Open in a spreadsheet</a> (CSV, UTF-8); '
            '<a href="../data/timeline.json" download>JSON</a>. '
            f'<a href="{escape(proposal_url(corpus.settings, "../"))}">Propose an event</a>.</p>\n',
            draw_timeline(corpus, events) + "\n",
            _filter(corpus, events) + "\n",
            "\n".join(sections) + "\n",
            '<script type="module" src="../assets/edition/timeline.js"></script>\n',
        ]
    )
