"""Import damaged texts for a while: no crash, no hang, no line without a place.

python tests/importer/fuzz_import.py [--seconds 300] [--seed 0] [--keep FOLDER]

Each text is a rendered made-up article, one of the five where EDITION_TEXTS has them, or noise,
spoiled by a few of the `DAMAGES`. A text that takes longer than `LIMIT`, raises anything but the
one error that the importer promises, or loses a line, is kept and named; the command then fails.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from types import FrameType

from edition.importer.pipeline import import_text
from edition.importer.preparation import UnreadableTextError
from edition.importer.reading.accounts import count_lines
from edition.importer.report import as_json, as_report
from mess.mess import render
from mess.profiles import PROFILES
from mess.truth import read_articles

LIMIT = 10.0  # seconds of processor time a text; the project's own limit for bad input
LARGEST = 400_000  # characters, after damage
PIECES = (
    "[", "]", "(", ")", "[1]", "[1, с. 45]", "[2]–[40]", "(Smith 2001; ", "et al.", "Ibid.", "¹",
    "^{1}", "\f", "\r", "\u2028", "\x00", "\u202e", "\u00ad", "\ufeff", "\u0301", "—", "-", "***",
    "__", "\\", "|", "#", "1.", "1) ", "•", "References", "Литература", "Abstract", "Keywords:",
    "Notes", "DOI: 10.1/x", "https://", "9" * 40, "№", "УДК 1", "Downloaded from", "\t", "  ",
    "\n\n\n", "{{x}}",
)  # fmt: skip
Damage = Callable[[str, Random], str]


class OverTimeError(Exception):
    """The importer took longer than the limit."""


@dataclass(frozen=True)
class Failure:
    """A text that the importer did not bear: which one, and what happened."""

    number: int
    what: str
    data: bytes


def _place(text: str, random: Random) -> int:
    return random.randint(0, len(text))


def insert_pieces(text: str, random: Random) -> str:
    """Some pieces that mean something to the importer, anywhere."""
    for _ in range(random.randint(1, 60)):
        at = _place(text, random)
        text = text[:at] + random.choice(PIECES) * random.choice((1, 1, 1, 2, 50)) + text[at:]
    return text


def repeat_piece(text: str, random: Random) -> str:
    """One piece, thousands of times."""
    at = _place(text, random)
    return text[:at] + random.choice(PIECES) * random.randint(500, 20_000) + text[at:]


def cut(text: str, random: Random) -> str:
    """The beginning, the end or the middle alone."""
    start, end = sorted((_place(text, random), _place(text, random)))
    return random.choice((text[:start], text[end:], text[start:end], text[:start] + text[end:]))


def shuffle_lines(text: str, random: Random) -> str:
    """The lines in another order."""
    lines = text.split("\n")
    random.shuffle(lines)
    return "\n".join(lines)


def repeat_lines(text: str, random: Random) -> str:
    """Some lines many times."""
    lines = text.split("\n")
    for _ in range(random.randint(1, 5)):
        at = random.randrange(len(lines))
        lines[at:at] = [random.choice(lines)] * random.randint(2, 400)
    return "\n".join(lines)


def join_lines(text: str, random: Random) -> str:
    """Lines, or all lines, run together."""
    return text.replace(random.choice(("\n", "\n\n", ".\n")), random.choice((" ", "")))


def part_lines(text: str, random: Random) -> str:
    """A line end or a blank line after each of some signs."""
    sign = random.choice((" ", ".", ",", ")", "e", "а"))
    return text.replace(sign, sign + random.choice(("\n", "\n\n")))


def drop_characters(text: str, random: Random) -> str:
    """One kind of character gone altogether."""
    return text.replace(random.choice(text or " "), "")


def swap_characters(text: str, random: Random) -> str:
    """One kind of character turned into another."""
    return text.replace(random.choice(text or " "), random.choice(PIECES))


def join_texts(text: str, random: Random) -> str:
    """The text behind itself, cut."""
    return text + text[_place(text, random) :]


DAMAGES: tuple[Damage, ...] = (
    insert_pieces, repeat_piece, cut, shuffle_lines, repeat_lines, join_lines, part_lines,
    drop_characters, swap_characters, join_texts,
)  # fmt: skip


def noise(random: Random) -> str:
    """Characters and pieces of no text at all."""
    letters = "abc яқ 12.,;:()[]\n\t“”–"
    parts = [random.choice(PIECES) if random.random() < 0.1 else random.choice(letters)
             for _ in range(random.randint(0, 20_000))]  # fmt: skip
    return "".join(parts)


def originals() -> list[str]:
    """The texts to damage."""
    found = [
        rendered.data.decode(rendered.encoding)
        for article in read_articles()
        for mess in PROFILES
        for rendered in [render(article, mess)]
    ]
    folder = os.environ.get("EDITION_TEXTS")
    if folder:
        found += [path.read_text("utf-8") for path in sorted(Path(folder).glob("*.txt"))]
    return found


def damaged(texts: Sequence[str], random: Random) -> bytes:
    """A text, spoiled one to four times, as bytes; now and then with bytes that are no text."""
    text = noise(random) if random.random() < 0.08 else random.choice(texts)
    for _ in range(random.randint(1, 4)):
        text = random.choice(DAMAGES)(text, random)[:LARGEST]
    data = text.encode("utf-8", "replace")
    if random.random() < 0.06:
        at = random.randint(0, len(data))
        data = data[:at] + random.randbytes(random.randint(1, 400)) + data[at:]
    return data


def stop(signal_number: int, frame: FrameType | None) -> None:
    """Break off what takes too long."""
    raise OverTimeError


def fault_of(data: bytes) -> str:
    """What is wrong with the import of these bytes; nothing where all is well."""
    try:
        article = import_text(data, "fuzz.txt")
    except UnreadableTextError:
        return ""
    as_json(article)
    as_report(article, "fuzz.txt")
    counts = count_lines(article)
    if counts["blank"] < 0 or sum(counts.values()) != article.line_count:
        return f"the account does not add up: {counts} of {article.line_count} lines"
    return ""


def try_text(number: int, data: bytes, limit: float = LIMIT) -> Failure | None:
    """Import the bytes within the limit, in seconds of processor time."""
    signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, limit)
    try:
        fault = fault_of(data)
    except OverTimeError:
        where = traceback.extract_tb(sys.exc_info()[2])[-2]
        fault = f"over {limit:.0f} s, in {Path(where.filename).name}:{where.lineno}"
    except Exception as error:  # a crash is what is looked for
        where = traceback.extract_tb(error.__traceback__)[-1]
        fault = f"{type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno})"
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return Failure(number, fault, data) if fault else None


def fuzz(
    texts: Sequence[str], seed: int, numbers: Sequence[int], limit: float = LIMIT
) -> list[Failure]:
    """The failures among the damaged texts with these numbers; the same ones in every run."""
    found = [try_text(n, damaged(texts, Random(f"{seed}/{n}")), limit) for n in numbers]
    return [failure for failure in found if failure]


def main() -> int:
    """Fuzz for as long as the arguments say."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where failing texts are kept")
    args = parser.parse_args()
    texts = originals()
    failures: list[Failure] = []
    slowest, number, end = 0.0, 0, time.monotonic() + args.seconds
    while time.monotonic() < end:
        start = time.process_time()
        failures += fuzz(texts, args.seed, [number])
        slowest = max(slowest, time.process_time() - start)
        number += 1
    for failure in failures:
        print(f"{args.seed}/{failure.number}: {failure.what} ({len(failure.data):,} bytes)")
        if args.keep:
            args.keep.mkdir(parents=True, exist_ok=True)
            (args.keep / f"{args.seed}-{failure.number}.txt").write_bytes(failure.data)
    print(
        f"{number} texts in {args.seconds:.0f} s, slowest {slowest:.1f} s, {len(failures)} failed"
    )
    for what, count in Counter(f.what for f in failures).most_common():
        print(f"{count:>5}  {what}")
    return int(bool(failures))


if __name__ == "__main__":
    sys.exit(main())
