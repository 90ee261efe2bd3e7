"""Forms of names and terms found in running text: whole words, with `~` for any ending."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache


@lru_cache(maxsize=4096)
def form_pattern(form: str) -> re.Pattern[str]:
    """A pattern for one form. `Росси~` finds inflections; a form in capitals keeps its case."""
    parts = []
    for word in form.split():
        stem, ending = (word[:-1], r"\w*") if word.endswith("~") else (word, "")
        parts.append(re.escape(stem).replace("'", "['’]") + ending)
    tail = "" if form.endswith(("~", ".")) else r"(?!\w)"
    flags = re.NOFLAG if form.isupper() or form[:1].isupper() else re.IGNORECASE
    return re.compile(r"(?<!\w)" + r"[\s\u00a0-]+".join(parts) + tail, flags)


def find_forms(forms: Iterable[str], text: str) -> Iterator[tuple[int, int]]:
    """The places of any of the forms in a text, longest first, none inside another."""
    taken: list[tuple[int, int]] = []
    for form in sorted(forms, key=len, reverse=True):
        for match in form_pattern(form).finditer(text):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                taken.append(match.span())
    yield from sorted(taken)
