"""`edition review`: record that study paragraphs were held against the article, or walk through."""

from __future__ import annotations

import argparse
import datetime
import shutil
import sys
from typing import Any

from edition.diagnostics import suggest
from edition.files import Edition
from edition.model import Corpus, StudyText
from edition.owing import standings
from edition.readers import read_corpus
from edition.refs import parse_paragraph
from edition.reviewing import Walk, chosen, walk_through
from edition.reviews import Verdict, review_path, write_reviews
from edition.schemas import VERDICTS, is_iso_date
from edition.usage import UsageError, count, this_edition


def run_review(args: argparse.Namespace) -> int:
    """`edition review ARTICLE PARAGRAPH…`: record that paragraphs were held against the article.

    Without paragraphs it walks through those that need a check.
    """
    edition = this_edition()
    corpus, _ = read_corpus(edition)
    text = corpus.text(args.article, args.language)
    if text is None:
        hint = suggest(args.article, corpus.facts)
        raise UsageError(f"There is no study text {args.article!r}. {hint}".strip())
    if not args.paragraphs:
        return _walk(edition, corpus, text, args)
    wanted = {parse_paragraph(p) for p in args.paragraphs}
    named = [p for p in text.paragraphs if p.number in wanted]
    if not named or len(named) != len(wanted):
        raise UsageError(f"Name paragraphs as p1 … p{len(text.paragraphs)}.")
    if not args.by.strip() or not is_iso_date(args.date):
        raise UsageError("Say who checked, and when: --by 'Ada Reader' --date 2026-11-20.")
    path = review_path(edition, corpus, text)
    verdict = Verdict(args.verdict, args.date, args.by, args.note)
    write_reviews(path, corpus, text, {p.number: verdict for p in named})
    print(f"{edition.relative(path)}: {count(len(named), 'record')} written.")
    return 0


def _walk(edition: Edition, corpus: Corpus, text: StudyText, args: argparse.Namespace) -> int:
    numbers = chosen(standings(corpus, text), args.machine)
    if not numbers:
        print(f"{text.article} ({text.language}): no paragraph needs a check.")
        return 0
    if not sys.stdin.isatty() and not args.by:
        raise UsageError("Say who checks: --by 'Ada Reader'.")
    by = args.by or input("Who checks? ").strip()
    if not by or not is_iso_date(args.date):
        raise UsageError("Say who checks, and when: --by 'Ada Reader' --date 2026-11-20.")
    width = min(shutil.get_terminal_size((100, 24)).columns, 160)
    walk = Walk(edition, text.article, text.language, by, args.date, input, print, width)
    print(f"{count(walk_through(walk, numbers), 'record')} written.")
    return 0


def add_review(commands: Any) -> None:
    """Add the command to the command line."""
    review = commands.add_parser("review", help="record a check against the article, or walk")
    review.add_argument("article")
    review.add_argument("paragraphs", nargs="*", metavar="PARAGRAPH", help="p19 p20 …")
    review.add_argument("--machine", action="store_true", help="walk also what a machine checked")
    review.add_argument("--language", default="", help="of the study text; else the article's")
    review.add_argument("--verdict", choices=sorted(VERDICTS), default="supported")
    review.add_argument("--date", default=datetime.date.today().isoformat())
    review.add_argument("--by", default="", help="the checker's name, or machine")
    review.add_argument("--note", default="")
    review.set_defaults(run=run_review)
