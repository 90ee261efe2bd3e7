"""One check of the whole edition: read every file, run every rule."""

from __future__ import annotations

from edition import rules
from edition.diagnostics import Diagnostic, in_order
from edition.files import Edition
from edition.model import Corpus
from edition.readers import read_corpus
from edition.registry import run_rules
from edition.sources import with_sources

assert rules  # importing the package registers the rules


def check_edition(edition: Edition, texts: bool = False) -> tuple[Corpus, list[Diagnostic]]:
    """The corpus as far as it can be read, and all findings of readers and rules in order.

    With `texts`, the articles' own texts are read too, where they are at hand, and the study
    texts are held against them.
    """
    corpus, found = read_corpus(edition)
    if texts:
        corpus, more = with_sources(edition, corpus)
        found = [*found, *more]
    return corpus, in_order([*found, *run_rules(corpus)])
