"""A list of works without a label, or under one that nobody knows: told by its entries.

Nothing else in an article has name after inverted name, each with a year, block after block.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.importer.fields.yearheads import read_opening
from edition.importer.lists.listlines import FAMILY, HEADED
from edition.importer.reading.lines import SUPERSCRIPTS, plain
from edition.importer.reading.records import Block
from edition.importer.words.dates import YEAR
from edition.importer.words.labels import Part, whole_label
from edition.importer.words.marks import find_brackets
from edition.importer.words.names import read_listed
from edition.importer.words.script import ends_sentence, words

_FEWEST = 4  # entries
_PARTED = 4  # works in a row that do not open with inverted names
_LONGEST = 90  # words of an entry
_HEAD = 300  # letters of names and year
_PROSE, _ABSTRACTS = 60, 4  # words of a long paragraph; as many may stand behind a list
_MARK = re.compile(r"^\s*(?:[-•–*·▪●]\s+|\[\d{1,3}\]\s*|\d{1,3}[.)]\s+)?")
_COUNTED = re.compile(r"^\s*(?:[-•]\s+)?[\[(]?(\d{1,3})[\]).]+\s*(?=\S)")
_NUMBERED = re.compile(rf"^\W*(?:\d{{1,3}}(?!\d)|[{SUPERSCRIPTS}]{{1,3}})")
_DATED = re.compile(rf"\b{YEAR}[a-z]?\b")
# Pages, an address, a title in quotation marks, "Hull: Spade, 2004", an issue, a house.
_IMPRINT = re.compile(
    r"\d\s?[–-]\s?\d|//|https?://|\b(?i:doi)\b|[“«„]|\s?: [^\W\d_a-zа-яё][^:]{2,40}?[.,]|\(\d+\)|"
    r"\b\d{2,4}\s(?:pp?|[sSсСбf])\.|\b(?:pp?|[SsСсБ])\.\s?(?=\d)|"
    r"\b(?i:Press|Verlag|Publish\w*|Books|Éditions|Editorial|Yayın\w*|Wydawnictwo)\b"
)


def list_start(blocks: Sequence[Block], start: int) -> int | None:
    """The block where a list without a known label begins, its heading included; None for none."""
    if any(whole_label(plain(b.text)) is Part.REFERENCES for b in blocks[start:]):
        return None
    if (counted := _counted_list(blocks, start)) is not None:
        return _with_heading(blocks, start, counted)
    entries = [i for i in range(start, len(blocks)) if is_entry(plain(blocks[i].text))]
    runs: list[list[int]] = []
    for i in entries:
        if runs and _goes_on(blocks, runs[-1][-1], i):
            runs[-1].append(i)
        else:
            runs.append([i])
    run = max(runs, key=len, default=[])
    if len(run) < _FEWEST or 3 * (run[0] - start) < len(blocks) - start - len(run):
        return None
    if _are_notes(blocks, run) or _is_text_behind(blocks, start, run):
        return None
    return _with_heading(blocks, start, run[0])


def _goes_on(blocks: Sequence[Block], last: int, i: int) -> bool:
    """Whether one list goes on at block i, over works of bodies and such without authors."""
    between = [plain(b.text) for b in blocks[last + 1 : i]]
    dated = all(_DATED.search(x) and len(words(x)) <= _LONGEST for x in between)
    return len(between) <= 1 or (len(between) <= _PARTED and dated)


def _are_notes(blocks: Sequence[Block], run: Sequence[int]) -> bool:
    """Whether works are those of notes: with numbers, and under the label of notes."""
    labels = (whole_label(plain(b.text)) for b in reversed(blocks[: run[0]]))
    if next((label for label in labels if label), None) is not Part.NOTES:
        return False
    return 2 * sum(bool(_NUMBERED.match(blocks[i].text)) for i in run) > len(run)


def _is_text_behind(blocks: Sequence[Block], start: int, run: Sequence[int]) -> bool:
    """Whether the body goes on behind works: they are those of notes at a page's foot.

    Behind a list stand no more long paragraphs than abstracts and lives of authors have.
    """
    above, behind = (
        sum(len(words(b.text)) > _PROSE for b in part)
        for part in (blocks[start : run[0]], blocks[run[-1] + 1 :])
    )
    return behind > _ABSTRACTS and 3 * behind > above


def _counted_list(blocks: Sequence[Block], start: int) -> int | None:
    """Where a list begins that counts its works and that the text cites by number in brackets."""
    found: list[int] = []
    for i in range(start, len(blocks)):
        m = _COUNTED.match(plain(blocks[i].text))
        if m and int(m[1]) == 1:
            found = [i]
        elif m and found and int(m[1]) == len(found) + 1 and i - found[-1] <= 2:
            found.append(i)
    texts = [plain(blocks[i].text) for i in found]
    works = sum(bool(_DATED.search(x) and _IMPRINT.search(x)) for x in texts)
    if len(found) < _FEWEST or works < 0.7 * len(found):
        return None
    marks = (m for b in blocks[start : found[0]] for m in find_brackets(plain(b.text)))
    cited = {n for mark in marks for n in mark.numbers if 0 < int(n) <= len(found)}
    return found[0] if len(cited) * 2 >= len(found) else None


def is_entry(text: str) -> bool:
    """Whether a text can be nothing but an entry: inverted names, a year, where it was printed."""
    text = _MARK.sub("", text, count=1)
    if (
        not (FAMILY.match(text) or HEADED.match(text[:_HEAD]))
        or not _DATED.search(text)
        or len(words(text)) > _LONGEST
    ):
        return False
    opening = read_opening(text)
    if opening and len(opening.tail) > 8 and read_listed(opening.names.strip(" ,.")) is not None:
        return True
    said = [w for w in words(text) if len(w) > 1]
    terse = sum(w[0].islower() for w in said) < 0.5 * len(said)
    return len(_IMPRINT.findall(text)) > (0 if terse else 1)


def _with_heading(blocks: Sequence[Block], start: int, first: int) -> int:
    """The heading above a list, or its first entry where it has none."""
    return first - 1 if first - 1 > start and stands_above_list(blocks[first - 1]) else first


def stands_above_list(block: Block) -> bool:
    """Whether a block is short enough, and like a heading, where a list begins below it."""
    text = plain(block.text)
    return len(words(text)) <= 6 and not ends_sentence(text) and not any(c.isdigit() for c in text)
