"""Terms and dates of a study text that the page links: which mention, and where it leads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from edition.dates import find_dates
from edition.lexicon import Lexicon
from edition.markup import citations_in, links_in, plain_text
from edition.model import LANGUAGES, Corpus, Event, Heading, StudyText
from edition.refs import parse_passage


@dataclass(frozen=True)
class Mark:
    """A stretch of a paragraph's text that becomes a link."""

    start: int
    end: int
    kind: str  # "term" or "date"
    target: str  # the id of the term or of the event


def _taken(text: str) -> list[tuple[int, int]]:
    spans = [(c.start, c.end) for c in citations_in(text)]
    return spans + [(start, start + len(target) + 4) for target, start in links_in(text)]


def mark_terms(text: StudyText, lexicon: Lexicon) -> dict[int, list[Mark]]:
    """The first mention of each term in each section of a study text, by paragraph."""
    marks: dict[int, list[Mark]] = {}
    seen: set[str] = set()
    for part in text.parts:
        if isinstance(part, Heading):
            seen = set()
            continue
        for mention in lexicon.find(part.text, taken=_taken(part.text)):
            if mention.term not in seen:
                seen.add(mention.term)
                mark = Mark(mention.start, mention.end, "term", mention.term)
                marks.setdefault(part.number, []).append(mark)
    return marks


def events_by_paragraph(corpus: Corpus, article: str) -> dict[int, list[tuple[Event, str]]]:
    """The events that an article's paragraphs date, each with the date as given there."""
    found: dict[int, list[tuple[Event, str]]] = {}
    for event in corpus.events:
        for evidence in event.evidence:
            passage = parse_passage(evidence.passage)
            if passage and passage.article == article and evidence.as_given:
                for number in passage.numbers:
                    found.setdefault(number, []).append((event, evidence.as_given))
    return found


def mark_dates(
    text: StudyText, events: Mapping[int, list[tuple[Event, str]]]
) -> dict[int, list[Mark]]:
    """Dates of a study text that an event has as its own, by paragraph; each event once."""
    marks: dict[int, list[Mark]] = {}
    for paragraph in text.paragraphs:
        taken = _taken(paragraph.text)
        used: set[str] = set()
        for date in find_dates(paragraph.text):
            if any(a < date.end and date.start < b for a, b in taken):
                continue
            for event, given in events.get(paragraph.number, []):
                stated = {d.edtf for d in find_dates(given)} | {event.date.rstrip("?~%")}
                if event.id not in used and date.edtf in stated:
                    used.add(event.id)
                    mark = Mark(date.start, date.end, "date", event.id)
                    marks.setdefault(paragraph.number, []).append(mark)
                    break
    return marks


def marks_of(corpus: Corpus, text: StudyText, lexicon: Lexicon) -> dict[int, list[Mark]]:
    """All marks of a study text by paragraph; a term gives way to a date that it overlaps."""
    dates = mark_dates(text, events_by_paragraph(corpus, text.article))
    terms = mark_terms(text, lexicon)
    found: dict[int, list[Mark]] = {}
    for number in {*dates, *terms}:
        fixed = dates.get(number, [])
        free = [
            t
            for t in terms.get(number, [])
            if not any(d.start < t.end and t.start < d.end for d in fixed)
        ]
        found[number] = sorted([*fixed, *free], key=lambda m: m.start)
    return found


_SENTENCE_END = re.compile(r"[.!?…]['”»\"]?\s+(?=[A-ZА-ЯЁ“«\"])")


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence of a plain text in which a stretch stands."""
    ends = [m.end() for m in _SENTENCE_END.finditer(text)]
    first = max((e for e in ends if e <= start), default=0)
    last = min((e for e in ends if e >= end), default=len(text))
    return text[first:last].strip()


def sentences_with_terms(
    corpus: Corpus, lexicons: Mapping[str, Lexicon]
) -> dict[str, dict[tuple[str, int], str]]:
    """For each term the study-text sentences that have it: term → (article, paragraph) → words.

    Of a paragraph the first such sentence counts, in the article's own language.
    """
    found: dict[str, dict[tuple[str, int], str]] = {}
    for article in corpus.facts:
        text = corpus.text(article)
        for paragraph in text.paragraphs if text else ():
            assert text is not None
            plain = plain_text(paragraph.text)
            for mention in lexicons[text.language].find(plain):
                sentences = found.setdefault(mention.term, {})
                sentence = sentence_around(plain, mention.start, mention.end)
                sentences.setdefault((article, paragraph.number), sentence)
    return found


def lexicons_of(corpus: Corpus) -> dict[str, Lexicon]:
    """A lexicon of the glossary for each language of study texts."""
    return {k: Lexicon(corpus.terms.values(), k) for k in LANGUAGES}
