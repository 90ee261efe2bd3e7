"""Review records written: who held which study paragraph against the article, and when."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from edition.files import Edition
from edition.model import Corpus, StudyText

_HEAD = (
    "# The last check of each study paragraph against the article, by an editor other than its\n"
    "# writer. `by: machine` is a language model: no specialist has reviewed these paragraphs.\n"
)


@dataclass(frozen=True)
class Verdict:
    """What a check found: `supported`, `corrected` or `doubtful`, and by whom."""

    verdict: str
    date: str
    by: str
    note: str = ""


def review_path(edition: Edition, corpus: Corpus, text: StudyText) -> Path:
    """The review file of a study text."""
    own = corpus.facts[text.article].language == text.language
    middle = "" if own else f".{text.language}"
    return edition.docs / "articles" / f"{text.article}{middle}.review.yml"


def write_reviews(
    path: Path, corpus: Corpus, text: StudyText, verdicts: Mapping[int, Verdict]
) -> None:
    """Write the records of `verdicts` with today's hashes; other paragraphs keep theirs."""
    kept = {
        r.paragraph: r
        for r in corpus.reviews
        if (r.article, r.language) == (text.article, text.language)
    }
    lines = [_HEAD]
    for paragraph in text.paragraphs:
        number, old = paragraph.number, kept.get(paragraph.number)
        new = verdicts.get(number)
        if new is None and old is None:
            continue
        digest = paragraph.digest if new else old.digest if old else ""
        verdict = new or (Verdict(old.verdict, old.date, old.by, old.note) if old else None)
        assert verdict is not None
        note = f", note: {json.dumps(verdict.note, ensure_ascii=False)}" if verdict.note else ""
        by = json.dumps(verdict.by, ensure_ascii=False)
        lines.append(
            f"- {{paragraph: p{number}, hash: '{digest}', verdict: {verdict.verdict}, "
            f"date: {verdict.date}, by: {by}{note}}}\n"
        )
    path.write_text("".join(lines), "utf-8")
