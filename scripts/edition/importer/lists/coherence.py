"""How well the entries of a list hang together, and the readings of a list whose entries do not.

A list is cut by the marks and the shapes that are known. Where what comes out are no entries (they
open with signs, have no years or the years of many works, are pages long), the list is read once
more: with its own signs for numbers, with its own bullets, or as entries in one run of text. Its
numbers count, its bullets stand before most entries: that tells them, whatever they look like.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from edition.importer.lists.listlines import entry_starts
from edition.importer.lists.listmarks import has_year
from edition.importer.reading.lines import plain
from edition.importer.reading.records import Doubt, Entry, Line
from edition.importer.words.dates import YEAR
from edition.importer.words.labels import whole_label

Cut = Callable[[Sequence[Line]], tuple[list[Entry], list[Doubt]]]
Reading = tuple[list[Entry], list[Doubt]]

_SURE, _BETTER = 0.8, 0.15
_SHORTEST, _LONGEST = 20, 600  # letters of an entry
_MOST_YEARS = 5  # of a work: printed first, again, read online
_FEWEST = 4  # marks that count
_YEAR = re.compile(rf"(?<!\d){YEAR}(?!\d)")
_OPENS = re.compile(r"[“„«\"‘'*_(]*[^\W\d_]")
# "R1.", "Ref. 12": where most entries open so, these are marks; "Law 12 of 1991" is a work.
_MARK = re.compile(r"[^\W\d_]{1,6}[.\s]{0,2}\d{1,3}(?!\d)")
# A number with whatever signs stand around it, before an entry and not, as in "Vol. 3. P. 14",
# before a page; such places may overlap.
_COUNTED = re.compile(
    r"(?:^|(?<=[.\d/)\]>»”;]\s))(?=\s*(?P<open>[^\w\s]{0,2}(?:[^\W\d_]{1,6}\.?)?\s?[^\w\s]?)"
    r"(?P<n>\d{1,3})(?P<close>[^\w\s]{0,2}\s?[^\w\s]{0,2})\s*(?![^\W\d_]{1,4}\.?\s?\d)(?P<body>[^\W\d_]|[“„«\"‘]|$))"
)
_SIGNED = re.compile(r"\s*(?P<sign>[^\w\s“„«\"‘'(\[]{1,3}|o)\s+(?=\S)")
_SENTENCE = re.compile(r"(?<=[.!?\d/)\]>»”;])\s+(?=[^\W\d_a-zа-яё]|[“„«—])")


def coherence(entries: Sequence[Entry]) -> float:
    """The share of a list's letters that stand in what looks like an entry: with a first word,
    the years of one work, a usual length. One entry weighs no more than the longest of these: the
    last one may have taken up all that follows the list."""
    letters = [min(len(e.text), _LONGEST) for e in entries]
    if 2 * sum(_MARK.match(e.text) is not None for e in entries) > len(entries):
        return 0.0
    whole = (_wholeness(e.text.strip()) * n for e, n in zip(entries, letters, strict=True))
    return sum(whole) / max(1, sum(letters))


def _wholeness(text: str) -> float:
    """1 for a text that looks like an entry, 0.5 for one without a year, 0 for any other."""
    years = len(set(_YEAR.findall(text)))
    fits = _SHORTEST <= len(text) <= _LONGEST and years <= _MOST_YEARS
    if not fits or not _OPENS.match(text) or text[0].islower():
        return 0.0
    return 1.0 if years or has_year(text) else 0.5


def best_reading(lines: Sequence[Line], cut: Cut) -> Reading:
    """The entries of a list as `cut` reads its lines; or, where these do not hang together, as it
    reads them in the first other way in which they do."""
    first = cut(lines)
    told = coherence(first[0])
    if told >= _SURE or _is_series(first[0]):
        return first
    filled = [x for x in lines if x.text.strip()]
    labels = list(itertools.takewhile(lambda x: whole_label(plain(x.text)), filled))
    for read in (_by_numbers, _by_bullets, _in_one_run):
        other = read(filled[len(labels) :])
        reading = cut([*labels, *other])
        if other and coherence(reading[0]) > max(_SURE, told + _BETTER):
            message = "This list has marks of its own, or none, by which its entries were told."
            return reading[0], [*reading[1], Doubt(other[0].number, "list-reread", message)]
    return first


def _is_series(entries: Sequence[Entry]) -> bool:
    """Whether entries that open with words count from 1 on without a gap: nothing tells more."""
    counted = [e.label for e in entries] == [str(n) for n in range(1, len(entries) + 1)]
    return counted and len(entries) >= _FEWEST and all(_OPENS.match(e.text) for e in entries)


def _by_numbers(lines: Sequence[Line]) -> list[Line]:
    """The lines with an entry's number, in whatever signs, as `[12]`, each on a line of its own."""
    forms: dict[tuple[str, str], list[tuple[int, re.Match[str]]]] = defaultdict(list)
    for i, line in enumerate(lines):
        for m in _COUNTED.finditer(line.text):
            forms[m["open"].strip().casefold(), m["close"].strip()].append((i, m))
    series = max(map(_counting, forms.values()), key=len, default=[])
    if len(series) < _FEWEST:
        return []
    marks: dict[int, list[re.Match[str]]] = defaultdict(list)
    for i, m in series:
        marks[i].append(m)
    found: list[Line] = []
    for i, line in enumerate(lines):
        ends = [*(m.start() for m in marks[i]), len(line.text)]
        if line.text[: ends[0]].strip():
            found.append(replace(line, text=line.text[: ends[0]]))
        for m, end in zip(marks[i], ends[1:], strict=True):
            found.append(replace(line, text=f"[{m['n']}] {line.text[m.start('body') : end]}"))
    return found


def _counting(marks: Sequence[tuple[int, re.Match[str]]]) -> list[tuple[int, re.Match[str]]]:
    """Those that count from 1 on; one number may be lost between two."""
    found: list[tuple[int, re.Match[str]]] = []
    last = 0
    for i, m in marks:
        if last < int(m["n"]) <= last + 1 + bool(last):
            found.append((i, m))
            last = int(m["n"])
    return found


def _by_bullets(lines: Sequence[Line]) -> list[Line]:
    """The entries that open with the sign that the first line opens with, a line each."""
    first = _SIGNED.match(lines[0].text) if lines else None
    if first is None:
        return []
    marks = [_SIGNED.match(x.text) for x in lines]
    opens = [i for i, m in enumerate(marks) if m and m["sign"] == first["sign"]]
    if len(opens) < _FEWEST:
        return []
    bare = [
        replace(x, text=x.text[m.end() :]) if i in set(opens) and m else x
        for i, (x, m) in enumerate(zip(lines, marks, strict=True))
    ]
    return list(_joined(bare, opens))


def _in_one_run(lines: Sequence[Line]) -> list[Line]:
    """The entries that follow each other in one run of text, a line each."""
    pieces = [replace(x, text=text) for x in lines for text in _SENTENCE.split(x.text)]
    starts = entry_starts([x.text for x in pieces])
    return list(_joined(pieces, starts)) if len(starts) >= _FEWEST else []


def _joined(lines: Sequence[Line], starts: Sequence[int]) -> Iterator[Line]:
    """A line with a bullet for each entry; `starts` are the indices of their first lines."""
    for a, b in pairwise([*starts, len(lines)]):
        yield replace(lines[a], text="• " + " ".join(x.text.strip() for x in lines[a:b]))
