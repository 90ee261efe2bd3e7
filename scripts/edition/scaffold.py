"""Files for something new, filled as far as a program can fill them."""

from __future__ import annotations

import re
from collections.abc import Mapping
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
    check_id(edition, corpus, article)
    files = {
        edition.docs / "articles" / f"{article}.md": _study_text(article, language),
        edition.bib
        / f"{article}.bib": f"% The references of {article}, in the order of its list.\n",
    }
    return made_files(edition, files, _facts(article, language))


def check_id(edition: Edition, corpus: Corpus, article: str) -> None:
    """Raise ScaffoldError for an id of another form or one that is taken."""
    if not _ID.fullmatch(article):
        raise ScaffoldError(f"{article!r} is not an id: family name and year, such as lee-2021.")
    facts = edition.bib / "articles.bib"
    text = facts.read_text("utf-8", "replace") if facts.exists() else ""
    if article in corpus.facts or f"{{{article}," in text:
        raise ScaffoldError(f"{article} stands in bib/articles.bib already.")


def made_files(edition: Edition, files: Mapping[Path, str], facts: str) -> list[Path]:
    """Write files that are not there yet, and the article's entry behind the other articles'.

    Raises ScaffoldError where one of them is there or cannot be written; nothing is left then.
    """
    for path in files:
        if path.exists():
            raise ScaffoldError(f"{edition.relative(path)} is there already.")
    made: list[Path] = []
    try:
        for path, text in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8") as file:
                made.append(path)
                file.write(text)
        with (edition.bib / "articles.bib").open("a", encoding="utf-8") as file:
            file.write(facts)
    except OSError as error:
        for path in made:
            path.unlink(missing_ok=True)
        reason = (error.strerror or "not writable").lower()
        name = edition.relative(Path(error.filename)) if error.filename else "A file"
        raise ScaffoldError(f"{name} cannot be written: {reason}.") from None
    return [*made, edition.bib / "articles.bib"]
