"""A walk through the paragraphs that need a check: both layers side by side, and the verdict.

Reads the edition's files anew before every record, so that a paragraph mended in an editor
meanwhile is recorded as it now stands.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import zip_longest

from edition.checking import check_edition
from edition.diagnostics import Diagnostic
from edition.files import Edition
from edition.model import Corpus, StudyText
from edition.owing import Standing, State, debts_of, standings
from edition.reviews import Verdict, review_path, write_reviews

NARROWEST = 60  # columns of a terminal in which two columns stand side by side
HELP = (
    "s supported, c corrected (you changed the study text), d doubtful, n next, b back, "
    "r read again, q quit"
)
VERDICTS = {"s": "supported", "c": "corrected", "d": "doubtful"}

Ask = Callable[[str], str]
Say = Callable[[str], None]


@dataclass
class Walk:
    """Where an editor is in the paragraphs of one study text, and what was recorded."""

    edition: Edition
    article: str
    language: str
    by: str
    date: str
    ask: Ask
    say: Say
    width: int = 100
    recorded: int = 0


def columns(left: str, right: str, width: int) -> list[str]:
    """Two texts side by side, or one below the other where the terminal is narrow."""
    if width < NARROWEST:
        return [*textwrap.wrap(left, width), "", *textwrap.wrap(right, width)]
    each = (width - 3) // 2
    pairs = zip_longest(textwrap.wrap(left, each), textwrap.wrap(right, each), fillvalue="")
    return [f"{a:<{each}} │ {b}".rstrip() for a, b in pairs]


def chosen(all_standings: Iterable[Standing], machine: bool) -> list[int]:
    """The paragraphs that need a check: never checked, changed since, doubtful; on request also
    those that only a machine has checked.
    """
    wanted = {State.NEVER, State.STALE, State.DOUBTFUL, *([State.MACHINE] if machine else [])}
    return [s.paragraph.number for s in all_standings if s.state in wanted]


def _read(walk: Walk) -> tuple[Corpus, StudyText, list[Diagnostic]] | None:
    corpus, found = check_edition(walk.edition, texts=True)
    text = corpus.text(walk.article, walk.language)
    return (corpus, text, found) if text else None


def _show(
    walk: Walk, corpus: Corpus, text: StudyText, found: list[Diagnostic], standing: Standing
) -> None:
    paragraph, review = standing.paragraph, standing.review
    source = corpus.sources.get(text.article)
    own = next((p.text for p in source.paragraphs if p.number == paragraph.number), "") if (
        source
    ) else ""  # fmt: skip
    last = f"; {review.verdict} on {review.date} by {review.by}" if review else ""
    walk.say("")
    walk.say(f"{text.article}:p{paragraph.number} ({text.language}): {standing.state}{last}")
    if review and review.note:
        walk.say(f"  note: {review.note}")
    walk.say(f"  {paragraph.place.path}:{paragraph.place.line}")
    walk.say("")
    missing = "(the copy at hand has no such paragraph)" if source else "(no text at hand)"
    for line in columns(own or missing, " ".join(paragraph.text.split()), walk.width):
        walk.say(line)
    walk.say("")
    for message in debts_of(found, text.article, text.language).get(paragraph.number, ()):
        walk.say(f"  {message}")


def _record(walk: Walk, number: int, verdict: str, note: str) -> None:
    again = _read(walk)
    if again is None:
        walk.say("The study text cannot be read now; nothing was recorded.")
        return
    corpus, text, _ = again
    if number not in {p.number for p in text.paragraphs}:
        walk.say(f"p{number} is not there any more; nothing was recorded.")
        return
    path = review_path(walk.edition, corpus, text)
    record = Verdict(verdict, walk.date, walk.by, note)
    write_reviews(path, corpus, text, {number: record})
    walk.recorded += 1
    walk.say(f"p{number}: {verdict}, written to {walk.edition.relative(path)}.")


def walk_through(walk: Walk, numbers: list[int]) -> int:
    """Ask for a verdict on each paragraph; returns how many were recorded."""
    at = 0
    while at < len(numbers):
        state = _read(walk)
        if state is None:
            walk.say("The study text cannot be read: run `edition check`.")
            break
        corpus, text, found = state
        here = {s.paragraph.number: s for s in standings(corpus, text)}
        if numbers[at] not in here:
            at += 1
            continue
        _show(walk, corpus, text, found, here[numbers[at]])
        try:
            answer = walk.ask(f"[{at + 1} of {len(numbers)}] s c d n b r q, ? for help: ")
            answer = answer.strip().casefold()[:1]
            if answer in VERDICTS:
                ask_note = "why? " if answer == "d" else "note (or nothing): "
                note = walk.ask(ask_note).strip()
                if answer == "d" and not note:
                    walk.say("A doubt needs its reason; nothing was recorded.")
                    continue
                _record(walk, numbers[at], VERDICTS[answer], note)
                at += 1
            elif answer == "n":
                at += 1
            elif answer == "b":
                at = max(0, at - 1)
            elif answer == "q":
                break
            elif answer != "r":
                walk.say(HELP)
        except (EOFError, KeyboardInterrupt):
            walk.say("")
            break
    return walk.recorded
