"""`edition new annotation`: the file of a note begun."""

from __future__ import annotations

import argparse
import datetime
import json
import re
import unicodedata
from pathlib import Path

from edition.context import REACH
from edition.diagnostics import suggest
from edition.files import Edition
from edition.markup import plain_text
from edition.model import Corpus
from edition.noteschema import LICENCE, MOTIVATIONS, NO_NAME, NO_TEXT
from edition.readers import read_corpus
from edition.refs import Passage, parse_passage
from edition.usage import UsageError, this_edition

_SPACE = NO_TEXT + ": Markdown, with `[@key]` for works and `[[{}]]` for passages."


def _quoted(value: str) -> str:
    """A value as YAML that is also JSON, so that no character of it can end it."""
    return json.dumps(value, ensure_ascii=False)


def around(corpus: Corpus, passage: Passage, quote: str) -> tuple[str, str, str]:
    """The quotation as the study text has it, with what stands on either side.

    Raises UsageError where the passage does not have it, or has it twice.
    """
    found = []
    for text in corpus.texts_of(passage.article):
        for paragraph in text.paragraphs:
            if paragraph.number in passage.numbers:
                plain = plain_text(paragraph.text)
                found += [(plain, m.start()) for m in re.finditer(re.escape(quote), plain)]
    if len(found) != 1:
        said = "stands more than once in" if found else "is not in the study text of"
        raise UsageError(f"{quote!r} {said} {passage}: copy the words from the page, or more.")
    plain, start = found[0]
    end = start + len(quote)
    return plain[max(0, start - REACH) : start], quote, plain[end : end + REACH]


def note_text(fields: dict[str, str], passage: Passage) -> str:
    """The file of a new note, as far as it can be filled in."""
    lines = [f"{name}: {value}" for name, value in fields.items()]
    return "\n".join(["---", *lines, "---", "", _SPACE.format(passage), ""])


def slug_of(passage: Passage, quote: str, taken: set[str]) -> str:
    """A name for the note's file that nobody uses yet: `p19-distance-itself-publicly`."""
    plain = unicodedata.normalize("NFKD", quote.casefold()).encode("ascii", "ignore").decode()
    words = [w for w in re.findall(r"[a-z0-9]+", plain) if len(w) > 2][:4]
    base = "-".join([f"p{passage.first}", *(words or ["note"])])[:50].strip("-")
    tries = [base, *(f"{base}-{n}" for n in range(2, 1000))]
    return next(t for t in tries if t not in taken)


def new_annotation(
    edition: Edition, corpus: Corpus, target: str, quote: str, motivation: str, creator: str
) -> Path:
    """Write the file of a new note; never over another. Raises UsageError where it cannot be."""
    passage = parse_passage(target)
    if passage is None:
        raise UsageError(f"{target!r} is not a passage: write wang-2024:p19 or wang-2024:p19-p23.")
    text = corpus.text(passage.article)
    if text is None:
        hint = suggest(passage.article, corpus.facts)
        raise UsageError(f"There is no article {passage.article!r}. {hint}".strip())
    if not {p.number for p in text.paragraphs}.issuperset(passage.numbers):
        raise UsageError(f"{passage.article} has p1 to p{len(text.paragraphs)}.")
    fields = {"target": str(passage)}
    if quote:
        parts = zip(("prefix", "quote", "suffix"), around(corpus, passage, quote), strict=True)
        fields |= {name: _quoted(value) for name, value in parts if value}
    fields |= {
        "motivation": motivation,
        "creator": _quoted(creator or NO_NAME),
        "created": datetime.date.today().isoformat(),
        "language": "en",
        "tags": "[]",
        "licence": LICENCE,
        "status": "open",
    }
    folder = edition.docs / "annotations" / passage.article
    taken = {p.stem for p in folder.glob("*.md")} if folder.is_dir() else set[str]()
    path = folder / f"{slug_of(passage, quote, taken)}.md"
    folder.mkdir(parents=True, exist_ok=True)
    path.write_text(note_text(fields, passage), "utf-8")
    return path


def run_new_annotation(args: argparse.Namespace) -> int:
    """`edition new annotation wang-2024:p19`: the file of a note, ready to be written."""
    edition = this_edition()
    corpus, _ = read_corpus(edition)
    path = new_annotation(edition, corpus, args.id, args.quote, args.motivation, args.by)
    print(f"made {edition.relative(path)}")
    print("Write the note under the front matter; `edition check` says what is to be mended.")
    return 0


def add_note_options(new: argparse.ArgumentParser) -> None:
    """Add the options of `edition new annotation`."""
    new.add_argument("--quote", default="", help="annotation: words of the study text")
    new.add_argument("--by", default="", help="annotation: your name")
    new.add_argument("--motivation", choices=[*MOTIVATIONS][:-1], default="commenting")
