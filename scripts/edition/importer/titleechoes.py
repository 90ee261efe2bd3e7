"""What the lines of a title block say of each other: a title said again in the line how to cite,
a journal named again beside volume and year.

Such an echo tells more than any word of the line itself, and in every language.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.importer.citedas import CitedAs, cited_as, is_cite_line, labels_cite
from edition.importer.imprint import is_imprint
from edition.importer.lines import plain
from edition.importer.script import words
from edition.importer.titleclues import Unit

_BEFORE_NUMBERS = re.compile(
    r"^(?:[^\W\d_]{3,12}\s?:\s+)?([^\d]{4,}?)[\s,.;:(–—-]*(?:\bvol|\bт\b|№|\d)", re.I
)
_ADDRESS = re.compile(r"@|://|www\.")
_EDITORS = re.compile(
    r"(?:edited by|reviewed by|handling editor|academic editors?|specialty section|"
    r"section editors?|"
    r"herausgegeben von|рецензенты?|редактор)\s*:(?:$|\s)",
    re.IGNORECASE,
)
_CITED = 6.0  # so much carries a line of the line how to cite on
_NEAR = 40  # lines among which the imprint stands
_ENOUGH = 3000
_MOST = 8  # lines how to cite
_MOST_WORDS = 14
_NAMES = 4  # words of a line that only looks like a name
_FOLD = str.maketrans({"\u0307": None, "ı": "i", "ё": "е"})


def key_of(text: str) -> str:
    """The words of a text, for comparing."""
    return " ".join(words(text.casefold().translate(_FOLD)))


def cite_lines(texts: Sequence[str], carries: Sequence[float]) -> list[range]:
    """The lines how to cite, each with the lines that go on with it."""
    found = []
    for i, text in enumerate(texts):
        if is_cite_line(text):
            stop = i + 1
            while stop < len(texts) and carries[stop] >= _CITED and not is_cite_line(texts[stop]):
                stop += 1
            alone = stop == i + 1 and labels_cite(text)
            if alone and stop < len(texts) and not is_cite_line(texts[stop]):
                # The label stands over what it announces.
                stop += 1
            found.append(range(i, stop))
    return found


def cited_in(texts: Sequence[str]) -> list[CitedAs]:
    """What the lines how to cite say, among the blocks of an article."""
    lines = cite_lines(texts, [0.0] * len(texts))
    return [cited_as(" ".join(texts[r.start : r.stop])) for r in lines]


def echoes(units: Sequence[Unit], known: Sequence[CitedAs] = ()) -> list[frozenset[str]]:
    """For each line, whether it is a piece of the "cited title", a "journal" named elsewhere, or
    part of the line how to cite itself; and whether its words, which could be a name, are "common
    words" that other lines write small.

    `known` is what lines how to cite say elsewhere in the article.
    """
    texts = [plain(u.text[:_ENOUGH]) for u in units]
    lines = cite_lines(texts, [u.carries for u in units])
    cited = [*known, *(cited_as(" ".join(texts[r.start : r.stop])) for r in lines)]
    citing = {i for r in lines for i in r}
    titles = [f" {key_of(c.title)} " for c in cited[:_MOST] if c.title]
    journals = {key_of(c.journal) for c in cited[:_MOST] if c.journal}
    journals |= {
        key_of(_journal_of(t))
        for i, t in enumerate(texts[:_NEAR])
        if i not in citing and is_imprint(t)
    }
    journals -= {""}
    pieces = [piece for t in texts for piece in t.split() if not _ADDRESS.search(piece)]
    small = {w for piece in pieces for w in words(piece) if w[0].islower()}
    editors = _below_editors(texts, units)
    found = []
    for i, text in enumerate(texts):
        key = key_of(text)
        count = len(key.split())
        own: set[str] = set()
        if i in citing:
            own.add("citing")
        elif i in editors:
            own.add("editors")
        elif count and (count > 1 or len(key) > 5) and any(f" {key} " in t for t in titles):
            own.add("cited title")
        elif (
            count
            and not is_imprint(text)
            and any(key == j or (count > 1 and f" {key} " in f" {j} ") for j in journals)
        ):
            own.add("journal")
        said = [w.casefold() for w in words(text) if w[0].isupper() and len(w) > 2]
        common = sum(w in small for w in said) * 2
        near = i and units[i].line and units[i - 1].full is not False
        least = len(said) + (0 if near else 1)
        if len(said) > 1 and count <= _NAMES and common >= least:
            own.add("common words")
        found.append(frozenset(own))
    return found


def _below_editors(texts: Sequence[str], units: Sequence[Unit]) -> set[int]:
    """The lines below "Edited by:" or "Specialty section:", up to the next label or blank line."""
    found: set[int] = set()
    inside = False
    for i, text in enumerate(texts):
        inside = bool(_EDITORS.match(text)) or (inside and not (units[i].gap or text.endswith(":")))
        if inside:
            found.add(i)
    return found


def _journal_of(text: str) -> str:
    m = _BEFORE_NUMBERS.match(text.strip(' *_„“”"«»'))
    kept = words(m[1]) if m else []
    return " ".join(kept) if len(kept) <= _MOST_WORDS else ""
