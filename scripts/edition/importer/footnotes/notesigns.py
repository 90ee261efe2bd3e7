"""Note marks in other signs than raised numbers, as raised numbers: `*`, `†`, `(3)`, `[iv]`, `ᵇ`.

Each system is believed where its signs stand behind words and, further down, open lines in the same
order: notes at the feet of pages, which may begin anew on each, or notes at the end.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise

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
_LOST = 3  # marks in a row that may be lost, or stand together: "[15, 16]"
_NOTE = 4  # lines of a note that are read
_PRINTED = re.compile(
    r"\b(?:1[5-9]|20)\d\d\b|\b(?:pp?|S|с|s|ibid|op|cf|vgl|ebd|см)\.|\b(?:ibid|там же|ebd)\b", re.I
)


@dataclass(frozen=True)
class _System:
    inline: re.Pattern[str]
    opening: re.Pattern[str]
    value: Callable[[str], int]
    alike: bool = True  # the notes open with the sign that marks them


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
        re.compile(r"(?<=[^\s(])\s?\((?P<n>\d{1,3})\)(?=[\s.,;:!?)”»’—–]|$)"),
        re.compile(rf"^\s*\((?P<n>\d{{1,3}})\)\s+{_TEXT}"),
        int,
    ),
    _System(
        re.compile(r"(?<=[^\s\[])\s?\[(?P<n>\d{1,3})\](?=[\s.,;:!?)”»’—–]|$)"),
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
# Marks in brackets whose notes open with bare numbers, as word processors count them. Headings,
# items and works may, too.
_BARE_HEAD = re.compile(rf"^\s*(?P<n>\d{{1,3}})[.)]?\s+{_TEXT}")
_BRACKETED = tuple(_System(x.inline, _BARE_HEAD, int, False) for x in _SYSTEMS if x.value is int)
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

# The institutions of the authors stand among the first lines, and their names a few lines above.
_TOP, _NAMES = 40, 8
_OF_PLACE = re.compile(r"^\s*\[(?P<n>\d)\]\s+(?=[^\W\d_a-zа-яё])")
_OF_NAME = re.compile(r"(?<=[^\W\d_.])\[(?P<n>\d)\](?=[\s,;]|$)")
_EMPHASIS = 300  # letters between two stars, at most


def number_signs(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with such marks as raised numbers; as they are where the text has its own."""
    own = sum(any(c in SUPERSCRIPTS for c in raised(x.text)) for x in lines)
    lines = _number_names(lines)
    if own > _LEAST:
        return tuple(lines)
    for system in (*_SYSTEMS, *_BRACKETED):
        pairs, whole = _pairs(lines, system)
        printed = sum(_prints(lines, note.line) for _, note in pairs)
        # Roman numbers are those of notes wherever they stand: so word processors count them.
        placed = system in _SYSTEMS[-2:] or _are_apart(pairs)
        named = whole if system.alike else whole and printed
        if len(pairs) >= _LEAST and (named or 3 * printed >= len(pairs)) and placed:
            return _numbered(lines, chain(*pairs))
    pairs, _ = _pairs(lines, _LETTERS)
    in_prose = all(is_prose(lines[mark.line].text) for mark, _ in pairs)
    return _numbered(lines, chain(*pairs)) if len(pairs) >= _LEAST and in_prose else tuple(lines)


def _number_names(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines with the marks of names raised that lead to institutions: `Ann Lee[1], Bo Fox[2]`.

    Among the first lines the institutions follow the names at once, and count from 1.
    """
    heads: list[_Sign] = []
    for i, line in enumerate(lines[:_TOP]):
        m = _OF_PLACE.match(line.text)
        if m and int(m["n"]) == len(heads) + 1:
            heads.append(_Sign(i, m.start("n"), m.end("n"), int(m["n"])))
    if not heads:
        return lines
    marks = [
        _Sign(i, m.start(), m.end(), int(m["n"]))
        for i in range(max(0, heads[0].line - _NAMES), heads[0].line)
        for m in _OF_NAME.finditer(lines[i].text)
    ]
    if {x.value for x in marks} != {x.value for x in heads}:
        return lines
    return _numbered(lines, [*marks, *heads])


def _prints(lines: Sequence[Line], head: int) -> bool:
    """Whether a note prints a work: on the line that opens it, or on the next ones."""
    note = lines[head : head + 1]
    for line in lines[head + 1 : head + _NOTE]:
        if not line.text.strip() or any(x.opening.match(line.text) for x in _SYSTEMS[2:4]):
            break
        note = [*note, line]
    return any(_PRINTED.search(x.text) for x in note)


def is_prose(text: str, least: int = 6) -> bool:
    """Whether a line that bears a mark is one of a text: what the marks of names lead to is not."""
    words = text.split()
    return len(words) > least and 2 * sum(w[:1].islower() for w in words) > len(words)


def _pairs(lines: Sequence[Line], system: _System) -> tuple[list[tuple[_Sign, _Sign]], bool]:
    """Each mark with the line that opens with it, in order; none where too many are alone.

    And whether none is alone.
    """
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
        if mark.value != 1 and not last < mark.value <= last + _LOST:
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
    if not system.alike:
        # Other lines open with bare numbers, too; the marks are those of notes, or of works.
        return (found, True) if 10 * len(found) >= 9 * len(marks) else ([], False)
    most = max(len(marks), len(heads))
    return (found, len(found) == most) if 3 * len(found) >= 2 * most else ([], False)


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


def _numbered(lines: Sequence[Line], signs: Iterable[_Sign]) -> tuple[Line, ...]:
    out = list(lines)
    for sign in sorted(signs, key=lambda s: (s.line, -s.start)):
        text = out[sign.line].text
        shown = str(sign.value).translate(TO_SUPERSCRIPT)
        head = text[: sign.start].rstrip(" ([") if text[: sign.start].strip(" ([") else ""
        rest = text[sign.end :].lstrip("]).") if not head else text[sign.end :]
        out[sign.line] = replace(out[sign.line], text=f"{head}{shown}{rest}")
    return tuple(out)
