"""Note marks in other signs than raised numbers, as raised numbers: `*`, `†`, `(3)`, `[iv]`, `ᵇ`.

Each system is believed where its signs stand behind words and, further down, open lines in the same
order: notes at the feet of pages, which may begin anew on each, or notes at the end.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from edition.importer.reading.lines import SUPERSCRIPTS, TO_SUPERSCRIPT, raised
from edition.importer.reading.records import Line

_SYMBOLS = ("*", "†", "‡", "§", "‖", "¶")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv",
          "xv", "xvi", "xvii", "xviii", "xix", "xx", "xxi", "xxii", "xxiii", "xxiv", "xxv", "xxvi",
          "xxvii", "xxviii", "xxix", "xxx", "xxxi", "xxxii", "xxxiii", "xxxiv", "xxxv", "xxxvi",
          "xxxvii", "xxxviii", "xxxix", "xl")  # fmt: skip
_TEXT = r"(?=[^\W\d_a-zа-яё]|[“„«‘\"(*]|ibid|ebd|vgl|cf|см|там|see|voir|id\b)"
# A page holds no more lines than this between a mark and its note.
_PAGE = 80
_LEAST = 3
_PRINTED = re.compile(
    r"\b(?:1[5-9]|20)\d\d\b|\b(?:pp?|S|с|s|ibid|op|cf|vgl|ebd|см)\.|\b(?:ibid|там же|ebd)\b", re.I
)


@dataclass(frozen=True)
class _System:
    inline: re.Pattern[str]
    opening: re.Pattern[str]
    value: Callable[[str], int]


@dataclass(frozen=True)
class _Sign:
    line: int  # index
    start: int
    end: int
    value: int


def _symbol(sign: str) -> int:
    """`*` is 1, `†` is 2; `**` counts on behind the last single sign."""
    return _SYMBOLS.index(sign[0]) + 1 + (len(sign) - 1) * len(_SYMBOLS)


_SIGN = r"(?P<n>([*†‡§‖¶])\2{0,2})"
_STAR = r"(?P<n>\*{1,5})"
_SYSTEMS = (
    _System(
        re.compile(rf"(?<=[^\s*†‡§‖¶]){_SIGN}(?=[\s.,;:)]|$)"),
        re.compile(rf"^\s*{_SIGN}\s*{_TEXT}"),
        _symbol,
    ),
    _System(
        re.compile(rf"(?<=[^\s*]){_STAR}(?=[\s.,;:)]|$)"),
        re.compile(rf"^\s*{_STAR}\s*{_TEXT}"),
        len,
    ),
    _System(
        re.compile(r"(?<=[^\s(])\s?\((?P<n>\d{1,3})\)(?=[\s.,;:]|$)"),
        re.compile(rf"^\s*\((?P<n>\d{{1,3}})\)\s+{_TEXT}"),
        int,
    ),
    _System(
        re.compile(r"(?<=[^\s\[])\s?\[(?P<n>\d{1,3})\](?=[\s.,;:]|$)"),
        re.compile(rf"^\s*\[(?P<n>\d{{1,3}})\]\s+{_TEXT}"),
        int,
    ),
    _System(
        re.compile(r"(?<=[^\s\[(])\s?[\[(](?P<n>[ivxl]{1,7})[\])](?=[\s.,;:]|$)"),
        re.compile(rf"^\s*[\[(]?(?P<n>[ivxl]{{1,7}})[\].)]?\s+{_TEXT}"),
        lambda sign: _ROMAN.index(sign) + 1 if sign in _ROMAN else 0,
    ),
    _System(
        re.compile(
            r"(?:(?<=[^\W\d_][.,;:!?])|(?<=[)”»’\"][.,;:!?])|(?<=[”»\"’)]))(?P<n>[ivxl]{1,7})(?=[\s)]|$)"
        ),
        re.compile(rf"^\s*(?P<n>[ivxl]{{1,7}})[.)]?\s+{_TEXT}"),
        lambda sign: _ROMAN.index(sign) + 1 if sign in _ROMAN else 0,
    ),
)
# Letters, raised or stuck behind the stop of a sentence: "by hand.b". Behind names they lead to
# institutions.
_RAISED_LETTERS = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ"
_LETTER = rf"(?P<n>[a-p{_RAISED_LETTERS}])"
_LETTERS = _System(
    re.compile(
        rf"(?:(?<=[^\W\d_][.,;:!?])|(?<=[)”»’\"][.,;:!?])|(?<=[”»\"’)])|(?<=\S)(?=[{_RAISED_LETTERS}])){_LETTER}"
        r"(?=[\s).,;:]|$)"
    ),
    re.compile(rf"^\s*{_LETTER}(?:[.)]|\s|(?<=[{_RAISED_LETTERS}]))\s*{_TEXT}"),
    lambda sign: (_RAISED_LETTERS.find(sign) + 1) or ord(sign) - ord("a") + 1,
)

_EMPHASIS = 300  # letters between two stars, at most


def number_signs(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with such marks as raised numbers; as they are where the text has its own."""
    if sum(any(c in SUPERSCRIPTS for c in raised(x.text)) for x in lines) > _LEAST:
        return tuple(lines)
    for system in _SYSTEMS:
        pairs = _pairs(lines, system)
        notes = [lines[note.line] for _, note in pairs]
        printed = sum(bool(_PRINTED.search(x.text)) for x in notes)
        # Roman numbers are those of notes wherever they stand: so word processors count them.
        placed = system in _SYSTEMS[-2:] or _are_apart(pairs)
        if len(pairs) >= _LEAST and 3 * printed >= len(pairs) and placed:
            return _numbered(lines, pairs)
    pairs = _pairs(lines, _LETTERS)
    in_prose = all(is_prose(lines[mark.line].text) for mark, _ in pairs)
    return _numbered(lines, pairs) if len(pairs) >= _LEAST and in_prose else tuple(lines)


def is_prose(text: str, least: int = 6) -> bool:
    """Whether a line that bears a mark is one of a text: what the marks of names lead to is not."""
    words = text.split()
    return len(words) > least and 2 * sum(w[:1].islower() for w in words) > len(words)


def _pairs(lines: Sequence[Line], system: _System) -> list[tuple[_Sign, _Sign]]:
    """Each mark with the line that opens with it, in order; none where too many are alone."""
    heads = [
        _Sign(i, m.start("n"), m.end("n"), system.value(m["n"]))
        for i, line in enumerate(lines)
        if (m := system.opening.match(line.text))
    ]
    head_lines = {h.line for h in heads}
    marks = [
        _Sign(i, m.start(), m.end(), v)
        for i, line in enumerate(lines)
        if i not in head_lines
        for m in system.inline.finditer(line.text)
        if (v := system.value(m["n"])) and not _closes_emphasis(m)
    ]
    found: list[tuple[_Sign, _Sign]] = []
    place, last = 0, 0
    for mark in marks:
        if mark.value not in (last + 1, 1):
            continue
        at = next(
            (
                k
                for k in range(place, len(heads))
                if heads[k].value == mark.value and heads[k].line > mark.line
            ),
            None,
        )
        if at is not None:
            found.append((mark, heads[at]))
            place, last = at + 1, mark.value
    return found if 3 * len(found) >= 2 * max(len(marks), len(heads)) else []


def _closes_emphasis(match: re.Match[str]) -> bool:
    """Whether a star is the second of a pair around words."""
    if match["n"][0] != "*":
        return False
    above = match.string[max(0, match.start() - _EMPHASIS) : match.start()]
    return re.search(r"(?:^|[\s(“„«])\*{1,3}[^\s*]", above) is not None


def _are_apart(pairs: Sequence[tuple[_Sign, _Sign]]) -> bool:
    """Whether the notes stand at the feet of pages: with text between them, and near their marks.

    A list at the end with numbers in brackets is one of works, or is read as notes elsewhere.
    """
    near = sum(note.line - mark.line < _PAGE for mark, note in pairs)
    groups = sum(b.line < c.line for (_, b), (c, _) in pairwise(pairs))
    return near >= 0.8 * len(pairs) and groups > 0


def _numbered(lines: Sequence[Line], pairs: Sequence[tuple[_Sign, _Sign]]) -> tuple[Line, ...]:
    out = list(lines)
    for sign in sorted((s for pair in pairs for s in pair), key=lambda s: (s.line, -s.start)):
        text = out[sign.line].text
        shown = str(sign.value).translate(TO_SUPERSCRIPT)
        head = text[: sign.start].rstrip(" ([") if text[: sign.start].strip(" ([") else ""
        rest = text[sign.end :].lstrip("]).") if not head else text[sign.end :]
        out[sign.line] = replace(out[sign.line], text=f"{head}{shown}{rest}")
    return tuple(out)
