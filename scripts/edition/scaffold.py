"""Files for something new, filled as far as a program can fill them."""

from __future__ import annotations

import re
from pathlib import Path

from edition.files import Edition
from edition.model import Corpus

_ID = re.compile(r"[a-z]+(?:-[a-z]+)*-\d{4}[a-z]?")
_LANGIDS = {"en": "english", "ru": "russian", "kk": "kazakh"}


class ScaffoldError(ValueError):
    """What was asked for cannot be made; the message says why."""


def _study_text(article: str, language: str) -> str:
    summaries = "".join(f"  {k}: >-\n    60 to 120 words\n" for k in ("en", "ru", "kk"))
    return (
        f"---\narticle: {article}\nlanguage: {language}\nsummaries:\n{summaries}---\n\n"
        "## Introduction {#s1}\n\nParaphrase of the first paragraph, with its citations "
        "[@key].\n{#p1}\n"
    )


def _facts(article: str, language: str) -> str:
    year = re.sub(r"\D", "", article)[-4:]
    return (
        f"\n@article{{{article},\n  title = {{Title as printed}},\n"
        f"  author = {{Family, Given}},\n  year = {{{year}}},\n  year_printed = {{yes}},\n"
        f"  langid = {{{_LANGIDS[language]}}},\n  style = {{numeric}},\n}}\n"
    )


def scaffold_article(edition: Edition, corpus: Corpus, article: str, language: str) -> list[Path]:
    """Make the files of a new article; never writes over anything.

    Raises ScaffoldError for an id of another form or one that is taken.
    """
    if not _ID.fullmatch(article):
        raise ScaffoldError(f"{article!r} is not an id: family name and year, such as lee-2021.")
    if article in corpus.facts:
        raise ScaffoldError(f"{article} stands in bib/articles.bib already.")
    files = {
        edition.docs / "articles" / f"{article}.md": _study_text(article, language),
        edition.bib
        / f"{article}.bib": f"% The references of {article}, in the order of its list.\n",
    }
    for path in files:
        if path.exists():
            raise ScaffoldError(f"{edition.relative(path)} is there already.")
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    facts = edition.bib / "articles.bib"
    with facts.open("a", encoding="utf-8") as file:
        file.write(_facts(article, language))
    return [*files, facts]
