"""What notes cost: checking a thousand of them, and a build in which one has changed.

    .venv/bin/python tests/notebench.py

Measured in a temporary copy, not asserted. `make bench` prints it too.
"""

from __future__ import annotations

import json
import logging
import os
import random
import sys
import tempfile
import time
from pathlib import Path

from edition.building import Steps, build_site
from edition.checking import check_edition
from edition.files import Edition
from edition.markup import plain_text
from edition.readers import read_corpus
from edition.weave.pages import weave_pages, write_pages
from trees import copy_edition

MANY = 1000
BODY = """\
Compare [[hedging]] and [[{passage}]]. A state hedges when it *must*, see
[the survey](https://example.org/{number}).

A second paragraph of the note, which says something more about the passage at hand, and why.
"""


def write_notes(root: Path, count: int) -> None:
    """Notes on words of the study texts, drawn by lot; every tenth quotes altered words."""
    corpus, _ = read_corpus(Edition(root))
    dice = random.Random(1)
    paragraphs = [
        (t.article, p.number, plain_text(p.text))
        for t in corpus.texts
        for p in t.paragraphs
        if len(p.text) > 120
    ]
    for number in range(count):
        article, paragraph, text = dice.choice(paragraphs)
        words = text.split()
        at = dice.randrange(max(1, len(words) - 12))
        quote = " ".join(words[at : at + dice.randrange(3, 12)])
        start = text.index(quote)
        end = start + len(quote)
        fields = {
            "target": f"{article}:p{paragraph}",
            "prefix": text[max(0, start - 32) : start],
            "quote": f"{quote} altered" if number % 10 == 0 else quote,
            "suffix": text[end : end + 32],
            "motivation": "commenting",
            "creator": f"Reader {chr(65 + number % 26)}{chr(97 + number // 26 % 26)}k",
            "created": "2026-11-20",
            "language": "en",
            "tags": ["hedging", "security"],
            "licence": "CC BY 4.0",
        }
        lines = [f"{k}: {json.dumps(v, ensure_ascii=False)}" for k, v in fields.items() if v]
        body = BODY.format(passage=fields["target"], number=number)
        path = root / "docs" / "annotations" / article / f"bench-{number:04d}-note.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(["---", *lines, "---", "", body]), "utf-8")


def seconds_of(edition: Edition) -> tuple[float, float]:
    """Seconds of a check on the clock and of the processor."""
    clock, processor = time.perf_counter(), time.process_time()
    check_edition(edition)
    return time.perf_counter() - clock, time.process_time() - processor


def measure_notes(root: Path) -> list[str]:
    """Lines that say what notes cost in the edition at `root`."""
    os.environ.pop("EDITION_TEXTS", None)
    edition = Edition(root)
    seconds_of(edition)  # what is loaded once
    few, few_cpu = seconds_of(edition)
    steps = Steps()
    build_site(edition, steps)
    one = next((root / "docs" / "annotations").rglob("*.md"))
    write_pages(weave_pages(check_edition(edition)[0], edition), edition.pages)
    one.write_text(one.read_text("utf-8") + "\nOne more sentence.\n", "utf-8")
    woven = time.perf_counter()
    written = write_pages(weave_pages(check_edition(edition)[0], edition), edition.pages)
    woven = time.perf_counter() - woven
    again = Steps()
    build_site(edition, again)
    write_notes(root, MANY)
    many, many_cpu = seconds_of(edition)
    return [
        f"check without {MANY} notes      {few:6.2f} s, {few_cpu:5.2f} s of processor",
        f"check with {MANY} notes more    {many:6.2f} s, {many_cpu:5.2f} s of processor",
        f"  for {MANY} notes              {many - few:6.2f} s, {many_cpu - few_cpu:5.2f} s",
        f"build                         {sum(steps.times.values()):6.2f} s",
        f"build, one note changed       {sum(again.times.values()):6.2f} s",
        f"  read, check and weave       {woven:6.2f} s; {len(written)} pages differ:",
        f"  {', '.join(sorted(written))}",
    ]


def main() -> int:
    """Copy, measure, print."""
    logging.disable()
    with tempfile.TemporaryDirectory() as folder:
        root = copy_edition(Path(folder) / "edition")
        print("\n".join(measure_notes(root)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
