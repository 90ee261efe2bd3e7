"""Text set in lines of a column: widths of letters, soft and true hyphens, cut addresses."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from mess.syllables import division_points

# Widths in thousandths of the type size, coarsely: of some letters, small ones, capitals; mean.
_Widths = tuple[dict[str, int], int, int, int]
_FACES: dict[str, _Widths] = {
    "serif": (
        {"ijlt.,;:'|!’‘ ı": 275, "frs()[]-I": 350, "mwмшщюжф": 760, "MWШЩЮЖФ": 930}, 490, 690, 450,
    ),
    "sans": (
        {"ijl.,;:'|!’‘ ıI": 250, "frt()[]-": 310, "mwмшщюжф": 790, "MWШЩЮЖФ": 900}, 556, 690, 500,
    ),
    "mono": ({}, 600, 600, 600),
}  # fmt: skip
_MARK = re.compile("[\ue004\ue006][^\ue005\ue007]*[\ue005\ue007]")
_BLANK = re.compile(r"(?<!«) +(?![:;?!»])")  # no line begins or ends with a lone sign
_ADDRESS = re.compile(r"https?://|www\.|doi\.org|@")
_TRUE_BREAK = re.compile(r"(?<=\w[-–/])(?=\w)")
_ADDRESS_BREAK = re.compile(r"(?<=[/.\-_=?&])(?=\w)")


class Face:
    """A type face: how wide texts are in it."""

    def __init__(self, name: str) -> None:
        groups, self._small, self._capital, self.mean = _FACES[name]
        self._known = {char: width for chars, width in groups.items() for char in chars}

    def _of(self, char: str) -> int:
        if char in self._known:
            return self._known[char]
        if "\ue000" <= char <= "\ue0ff" or char == "\u00ad" or unicodedata.combining(char):
            return 0
        return self._capital if char.isupper() else self._small

    def width(self, text: str) -> int:
        """The width of a text."""
        return sum(map(self._of, text))


@dataclass(frozen=True)
class SetLine:
    """A line as set: its text, its block, and what joins it to the next line of the block.

    `joint` is a blank, nothing (after a true hyphen, inside an address), or `-`: the line ends
    with a hyphen that belongs to the setting and not to the word.
    """

    text: str
    block: int
    joint: str = " "
    first: bool = False
    last: bool = False
    kind: str = ""


@dataclass(frozen=True)
class Column:
    """How a block is set: its width in characters of mean width, and what may be divided."""

    width: int
    face: Face
    hyphens: bool
    cut_addresses: bool
    indent: int = 0


def _breaks(token: str, column: Column) -> list[tuple[int, str]]:
    """Places where a token may be cut, with the joint: from the right to the left."""
    if _ADDRESS.search(token):
        cuts = [(m.end(), "") for m in _ADDRESS_BREAK.finditer(token)]
        return cuts[::-1] if column.cut_addresses else []
    cuts = [(m.end(), "") for m in _TRUE_BREAK.finditer(token)]
    if column.hyphens:
        cuts += [(i, "-") for i in division_points(token)]
    marks = [m.span() for m in _MARK.finditer(token)]
    whole = [cut for cut in cuts if not any(a < cut[0] < b for a, b in marks)]
    return sorted(whole, reverse=True)


def set_lines(text: str, block: int, column: Column, kind: str = "") -> list[SetLine]:
    """The lines of a block's text."""
    face, unit = column.face, column.face.mean
    lines: list[SetLine] = []
    line, room = "", (column.width - column.indent) * unit
    tokens = [t for t in _BLANK.split(text) if t]
    while tokens:
        token = tokens.pop(0)
        grown = f"{line} {token}" if line else token
        if face.width(grown) <= room:
            line = grown
            continue
        start = f"{line} " if line else ""
        for at, joint in _breaks(token, column):
            if face.width(start + token[:at] + joint) <= room:
                lines.append(SetLine(start + token[:at] + joint, block, joint))
                line = ""
                tokens.insert(0, token[at:])
                break
        else:
            if line:
                lines.append(SetLine(line, block))
                tokens.insert(0, token)
                line = ""
            else:  # wider than the column, and nothing to cut: it sticks out
                lines.append(SetLine(token, block))
        room = column.width * unit
    if line:
        lines.append(SetLine(line, block))
    return _ended(lines, kind)


def _ended(lines: list[SetLine], kind: str) -> list[SetLine]:
    """With the first and the last line of the block marked, and its kind."""
    out = []
    for i, x in enumerate(lines):
        out.append(SetLine(x.text, x.block, x.joint, i == 0, i == len(lines) - 1, kind))
    return out


def joined(lines: list[SetLine]) -> str:
    """Lines of one block as one line again; the hyphen of a last line stays as it is."""
    text = ""
    for i, line in enumerate(lines):
        if i == len(lines) - 1:
            return text + line.text
        text += line.text[:-1] if line.joint == "-" else line.text + line.joint
    return text
