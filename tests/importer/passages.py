"""Where a passage stands in an extracted text, letter by letter and line by line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

# No page end, footnotes and running head together, takes more lines than this.
_MOST_BETWEEN = 30
# Where a link of Markdown leads to: `[1](#fn1)`.
_TARGET = re.compile(r"\]\([^()\s]*\)")


def letters(text: str) -> str:
    """The letters of a text, without marks, figures, signs and blanks."""
    text = unicodedata.normalize("NFKD", text.replace("ı", "i")).casefold()
    return re.sub(r"[\W\d_]", "", text)


def all_strings(value: object) -> list[str]:
    """Every string of a reference's fields; of given names only the initials are sure."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [x for v in value for x in all_strings(v)]
    if isinstance(value, dict):
        return [
            x for k, v in value.items() if k not in ("given", "date-parts") for x in all_strings(v)
        ]
    return []


def lines_of(text: str) -> list[str]:
    """The letters of each line, without the targets of links; a page's end ends a line too."""
    return [letters(_TARGET.sub("]", line)) for line in re.split("[\n\f]", text)]


def lines_with(passage: str, lines: Sequence[str], start: int = 0) -> tuple[int, int] | None:
    """The first and the last line of a passage, None where it is not in the text from `start` on.

    The passage may begin and end inside a line; what interrupts it must be whole lines.
    """
    wanted = letters(passage)
    for first in range(start, len(lines)):
        line = lines[first]
        if wanted in line:
            return first, first
        for at in range(len(line)):
            if wanted.startswith(line[at:]):
                last = _last_line(wanted[len(line) - at :], lines, first + 1)
                if last is not None:
                    return first, last
    return None


def _last_line(rest: str, lines: Sequence[str], at: int) -> int | None:
    """Where the rest of a passage ends that goes on in line `at` or soon after."""
    between = 0
    while at < len(lines) and between <= _MOST_BETWEEN:
        line = lines[at]
        if line.startswith(rest):
            return at
        if line and rest.startswith(line):
            rest = rest[len(line) :]
        elif line:
            between += 1
        at += 1
    return None
