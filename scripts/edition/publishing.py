"""`edition private` and `edition leaks`: the private copy, and the gate that keeps it private."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from edition.building import Steps, build_site
from edition.leaks import guard
from edition.readers import read_corpus
from edition.usage import UsageError, no_texts, this_edition


def run_private(args: argparse.Namespace) -> int:
    """`edition private`: build the authors' words beside the study texts, for oneself alone."""
    edition, steps = this_edition(), Steps()
    if not edition.texts.is_dir() or not any(edition.texts.iterdir()):
        raise no_texts(edition)
    built = build_site(edition, steps, private=True)
    print(f"Built {built.site}: {built.pages} pages, in {sum(built.steps.values()):.1f} s.")
    print("It holds the authors' words: do not publish it, deploy it or pass it on.")
    print("To look at it: python3 -m http.server --bind 127.0.0.1 -d site-private")
    return 0


def run_leaks(args: argparse.Namespace) -> int:
    """`edition leaks SITE`: hold a folder, an archive or a file against the articles' texts."""
    edition, site = this_edition(), Path(args.site)
    if not site.exists():
        raise UsageError(f"There is no {site}: build it first, or name another folder or file.")
    corpus, _ = read_corpus(edition)
    verdict = guard(edition, corpus, site)
    print(verdict)
    return int(not verdict.passed)


def add_commands(commands: Any) -> None:
    """Add both commands to the command line."""
    private = commands.add_parser("private", help="build site-private/ with the authors' words")
    private.set_defaults(run=run_private)
    leaks = commands.add_parser("leaks", help="look for the articles' own words in an output")
    leaks.add_argument("site", nargs="?", default="site", help="folder, archive or file")
    leaks.set_defaults(run=run_leaks)
