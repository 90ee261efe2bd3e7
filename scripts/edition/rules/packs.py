"""Rules of family P: reading packs."""

from __future__ import annotations

from collections.abc import Iterator

from edition.diagnostics import Diagnostic, suggest
from edition.model import Corpus
from edition.readingtime import WORDS_A_MINUTE, minutes_for, pack_words
from edition.registry import Finding, rule
from edition.rules.terms import passage_exists

TOLERANCE = 0.15


@rule("P001")
def check_pack_passages(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A reading pack assigns a passage that is not there.

    Bad: `passage: lee-2021:p99` where the article ends with p58.
    Good: `passage: lee-2021:p19-p23`, paragraphs that the study text has.
    """
    for pack in corpus.packs.values() if corpus.facts else ():
        for assigned in pack.passages:
            if not passage_exists(corpus, assigned.passage):
                message = f"{pack.id}: there is no passage {assigned.passage!r}."
                hint = suggest(assigned.passage.split(":")[0], corpus.facts)
                yield found(assigned.place, message, hint)


@rule("P002")
def check_pack_minutes(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A reading pack promises a time that its words do not take.

    The time is computed from the words of the study paragraphs; `minutes` may differ from it by
    15 percent.

    Bad: `minutes: 90` over passages that take 40.
    Good: passages for 90 minutes, or `minutes: 40`.
    """
    for pack in corpus.packs.values():
        if not pack.passages or any(not passage_exists(corpus, a.passage) for a in pack.passages):
            continue
        words = pack_words(corpus, pack)
        takes = minutes_for(words)
        if abs(takes - pack.minutes) > TOLERANCE * pack.minutes:
            message = (
                f"{pack.id} says {pack.minutes} minutes, but its {words} words take {takes} at "
                f"{WORDS_A_MINUTE} words a minute."
            )
            yield found(pack.minutes_place, message, f"Write minutes: {takes}, or change the list.")


@rule("P003")
def check_pack_is_whole(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A reading pack lacks its passages, its questions or its introduction.

    Bad: `questions: []`, or nothing under the front matter.
    Good: at least one passage and one question, and a paragraph that says what the pack is for.
    """
    for pack in corpus.packs.values():
        parts = {
            "passages": pack.passages,
            "questions": pack.questions,
            "introduction": pack.introduction,
        }
        for name in (n for n, value in parts.items() if not value):
            yield found(pack.place, f"{pack.id} has no {name}.", f"Add the {name}.")
