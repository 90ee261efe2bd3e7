"""The numbers, keys and bullets that the entries of a list open with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.importer.lists.listlines import FAMILY
from edition.importer.reading.records import Line
from edition.importer.words.marks import KEY

BULLET = re.compile(r"^\s*[-•–*·▪●◦■□►▸‣⁃➢➤✓\uf0b7\uf0a7]\s+(?=\S)")
_BRACKET = re.compile(r"^\s*[\[(/](?P<n>\d{1,3})[\])/]\s*\.?\s*(?=\S)")
_POINT = re.compile(r"^\s*(?P<n>\d{1,3})\s*[.)](?:\s+(?=\S)|(?=[^\W\d_a-zа-яё]))")
_BARE = re.compile(r"^\s*(?P<n>\d{1,3})\s+(?=[^\W\d_])")
# "[SMI01]", "[GHS+05]": keys made of names and years.
_KEY = re.compile(rf"^\s*\[(?P<n>{KEY})\]\s*(?=\S)")
OPENING = re.compile(
    r"^\s*(?:[^\W\d_a-zа-яё][\w’'ʼ\-‐‑]+(?:\s[^\W\d_a-zа-яё][\w’'\-]+)?,\s*(?:[^\W\d_a-zа-яё]\.|[^\W\d_a-zа-яё]\w+)"
    r"|[^\W\d_a-zа-яё][\w’'\-]+\s(?:[^\W\d_]\.\s?){1,3}|.{2,80}?[(.,]\s*(?:1[5-9]|20)\d\d[a-z]?[).])"
)


def marker(text: str, allow_bare: bool) -> tuple[str, str, str] | None:
    """Kind of mark, number, and the text behind it; None for a line without a mark."""
    body = BULLET.sub("", text)
    for kind, pattern in (
        ("bracket", _BRACKET), ("point", _POINT), ("bare", _BARE), ("key", _KEY)
    ):  # fmt: skip
        match = pattern.match(body)
        if match and (kind != "bare" or allow_bare):
            return kind, match.group("n"), body[match.end() :]
    return ("bullet", "", body) if body != text else None


def numbering(lines: Sequence[Line]) -> str:
    """The kind of number most entries open with; '' for a list without numbers."""
    if sum(_KEY.match(line.text) is not None for line in lines) > max(2, len(lines) // 8):
        return "key"
    best, most = "", 0
    for kind in ("bracket", "point", "bare"):
        numbers: list[int] = []
        first = entries = strangers = 0
        for place, line in enumerate(lines):
            mark = marker(line.text, allow_bare=kind == "bare")
            if mark and mark[0] == kind:
                first = first if numbers else place
                numbers.append(int(mark[1]))
                entries += has_year(mark[2]) or OPENING.match(mark[2]) is not None
            else:
                strangers += FAMILY.match(BULLET.sub("", line.text)) is not None
        rising = sum(b == a + 1 for a, b in zip([0, *numbers], numbers, strict=False))
        # The numbers of a few headings do not number a list whose entries open with names.
        heads = strangers >= max(2, len(numbers)) and 2 * entries < len(numbers)
        # Numbers that do not begin with 1, but far down or among more entries without a number,
        # are those of notes at the page's foot.
        below = 4 * first > len(lines) or strangers > len(numbers)
        notes = bool(numbers) and numbers[0] > 3 and below
        if rising > most and rising * 2 >= len(numbers) and not (heads or notes):
            best, most = kind, rising
    if most < 4 and len(lines) > 8 * most:
        # Two or three numbers in so many lines are those of groups.
        return ""
    return best if most >= 2 or (most == 1 and len(lines) == 1) else ""


def has_year(text: str) -> bool:
    """True for a text with a year, the word for none, or an address."""
    return bool(re.search(r"\b(?:1[5-9]|20)\d\d|\bn\.d\.|https?://", text))
