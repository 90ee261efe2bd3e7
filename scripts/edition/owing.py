"""What each study text owes its article: the findings of family T and the reviews, gathered.

`edition check` lists every finding at its line; this report is for the editor of one article:
what is missing or invented, which paragraphs are much shorter or longer than is usual in this
text, and which were never held against the article, or changed since.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

from edition.diagnostics import Diagnostic
from edition.markup import plain_text
from edition.model import Corpus, Paragraph, Review, StudyText

SHORTER, LONGER = 0.55, 1.8  # shares of the usual proportion that are told
LEAST = 40  # words of an article's paragraph whose proportion says anything
DEBTS = {
    "T001": "number of paragraphs",
    "T002": "citations missing",
    "T003": "citations invented",
    "T004": "figures missing",
    "T005": "figures invented",
    "T006": "names missing",
    "T007": "names invented",
    "T008": "too short or too long",
    "T009": "another paragraph than the locked one",
}
_NUMBER = re.compile(r":p(\d+) \((\w\w)\)")


class State(StrEnum):
    """How a study paragraph stands to its last check against the article."""

    NEVER = "never checked"
    STALE = "changed since its check"
    DOUBTFUL = "doubtful"
    MACHINE = "checked by a machine alone"
    CHECKED = "checked"


@dataclass(frozen=True)
class Standing:
    """A study paragraph, its last review, and what that review is worth now."""

    paragraph: Paragraph
    review: Review | None
    state: State


def standings(corpus: Corpus, text: StudyText) -> list[Standing]:
    """How the paragraphs of a study text stand to their reviews."""
    last = {
        r.paragraph: r
        for r in corpus.reviews
        if (r.article, r.language) == (text.article, text.language)
    }
    found = []
    for paragraph in text.paragraphs:
        review = last.get(paragraph.number)
        if review is None:
            state = State.NEVER
        elif review.digest != paragraph.digest:
            state = State.STALE
        elif review.verdict == "doubtful":
            state = State.DOUBTFUL
        else:
            state = State.MACHINE if review.by == "machine" else State.CHECKED
        found.append(Standing(paragraph, review, state))
    return found


def unusual(corpus: Corpus, text: StudyText) -> list[tuple[int, float, float]]:
    """Paragraphs much shorter or longer than usual: number, proportion, the usual proportion."""
    source = corpus.sources.get(text.article)
    theirs = {p.number: len(p.text.split()) for p in source.paragraphs} if source else {}
    shares = {
        p.number: len(plain_text(p.text).split()) / theirs[p.number]
        for p in text.paragraphs
        if theirs.get(p.number, 0) >= LEAST
    }
    if not shares:
        return []
    usual = median(shares.values())
    return [
        (n, share, usual)
        for n, share in shares.items()
        if share < usual * SHORTER or share > usual * LONGER
    ]


def debts_of(found: Iterable[Diagnostic], article: str, language: str) -> dict[int, list[str]]:
    """The findings of family T on one study text, by paragraph; 0 is the text as a whole."""
    debts: dict[int, list[str]] = {}
    for diagnostic in found:
        if diagnostic.code not in DEBTS or not diagnostic.message.startswith(article):
            continue
        match = _NUMBER.search(diagnostic.message)
        if match and match[2] != language:
            continue
        number = int(match[1]) if match else 0
        debts.setdefault(number, []).append(f"{diagnostic.code} {diagnostic.message}")
    return debts


def _numbers(numbers: Iterable[int]) -> str:
    return ", ".join(f"p{n}" for n in numbers)


def _lines(corpus: Corpus, found: list[Diagnostic], text: StudyText) -> Iterator[str]:
    source = corpus.sources.get(text.article)
    yield f"{text.article} ({text.language}): {len(text.paragraphs)} paragraphs"
    if source is None:
        yield "  the article's text is not at hand: nothing was held against it"
    elif not source.own:
        yield f"  {source.file} is another copy: citations, figures and names are not compared"
    debts = debts_of(found, text.article, text.language)
    counts: dict[str, int] = {}
    for messages in debts.values():
        for message in messages:
            counts[message[:4]] = counts.get(message[:4], 0) + 1
    if source is not None and source.own:
        owed = ", ".join(f"{DEBTS[c]} {n}" for c, n in sorted(counts.items()))
        yield f"  owed: {owed or 'nothing'}"
    for number in sorted(debts):
        yield from (f"    {message}" for message in debts[number])
    for number, share, usual in unusual(corpus, text):
        word = "shorter" if share < usual else "longer"
        yield f"  p{number} is much {word} than usual: {share:.0%} of its words, not {usual:.0%}"
    by_state: dict[State, list[int]] = {}
    for standing in standings(corpus, text):
        by_state.setdefault(standing.state, []).append(standing.paragraph.number)
    for state in (State.NEVER, State.STALE, State.DOUBTFUL):
        if by_state.get(state):
            yield f"  {state.value}: {_numbers(by_state[state])}"
    for state in (State.MACHINE, State.CHECKED):
        yield f"  {state.value}: {len(by_state.get(state, ()))}"


def report(corpus: Corpus, found: list[Diagnostic], article: str = "") -> str:
    """The report on one article's study texts, or on all; and what was done with each file."""
    texts = [t for a in corpus.facts for t in corpus.texts_of(a) if article in ("", a)]
    lines = [line for text in texts for line in (*_lines(corpus, found, text), "")]
    files = [f"{f.file}: {f.said}" for f in corpus.text_files]
    return "\n".join([*lines, *(["Texts:", *files] if files else ["Texts: none at hand"])])
