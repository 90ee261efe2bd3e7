"""A file's bytes as numbered lines, freed of what typesetting leaves in characters.

Only characters change here: composed forms, ligatures, special blanks, soft hyphens, escapes.
Emphasis marks stay in the lines (a reference list needs them) and go with `plain`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from edition.importer.records import Line

LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "ǆ": "dž"}
)
# Blanks of any width become the plain one; joiners, marks of direction and soft hyphens go.
BLANKS = str.maketrans(
    dict.fromkeys(
        "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
        "\u2008\u2009\u200a\u202f\u205f\u3000\t",
        " ",
    )
)
NOTHING = str.maketrans(dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""))
HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-"})
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
TO_SUPERSCRIPT = str.maketrans("0123456789", SUPERSCRIPTS)
FROM_SUPERSCRIPT = str.maketrans(SUPERSCRIPTS, "0123456789")

_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!$%&~^<>|])")
_ADDRESS = re.compile(r"<((?:https?://|www\.|mailto:)[^<>\s]+|[^<>\s@]+@[^<>\s]+)>")
_STARS = re.compile(r"(?<!\*)(\*{1,3})(?![\s*])([^*]+)(?<![\s*])\1(?!\*)")
_UNDERLINES = re.compile(r"(?<![\w_])(_{1,2})(?=[^\s_])([^_]+)(?<=[^\s_])\1(?![\w_])")
_RAISED = re.compile(r"\^\{(\d{1,3})\}|\^(\d{1,3})\^|<sup>(\d{1,3})</sup>|\[\^(\d{1,3})\](?!:)")


@dataclass(frozen=True)
class Unreadable:
    """Bytes that are no text: where, and what to do about it."""

    name: str
    offset: int
    line: int
    message: str


def read_lines(data: bytes, name: str = "") -> tuple[Line, ...] | Unreadable:
    """Decode a file and number its lines from 1; an `Unreadable` where it is not UTF-8 text.

    UTF-16 is accepted with its byte order mark. A guess at another encoding would turn letters
    into other letters without a trace, so there is none.
    """
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        return Unreadable(
            name,
            fault.start,
            line,
            f"byte {data[fault.start]:#04x} is not {encoding.upper().removesuffix('-SIG')}: "
            "save the file as UTF-8",
        )
    if "\0" in text:
        at = text.index("\0")
        return Unreadable(name, at, text.count("\n", 0, at) + 1, "a NUL byte: this is no text file")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    return tuple(Line(n, cleaned(x)) for n, x in enumerate(text.split("\n"), 1))


def cleaned(text: str) -> str:
    """One line's characters in their ordinary form; blanks at its ends stay (they are evidence)."""
    text = text.translate(LIGATURES).translate(NOTHING).translate(BLANKS).translate(HYPHENS)
    text = unicodedata.normalize("NFC", text)
    # A breve that found no letter to combine with is a leftover of "й" drawn in two pieces.
    text = text.replace("\u0306", "")
    return _ESCAPE.sub(r"\1", text)


def raised(text: str) -> str:
    """Marks of notes in their several spellings (`^{3}`, `[^3]`, `<sup>3</sup>`) as ³."""
    return _RAISED.sub(lambda m: next(g for g in m.groups() if g).translate(TO_SUPERSCRIPT), text)


def plain(text: str) -> str:
    """Text without emphasis marks and without the angle brackets around addresses."""
    text = _ADDRESS.sub(r"\1", raised(text))
    text = _STARS.sub(r"\2", text)
    text = _STARS.sub(r"\2", text)
    text = _UNDERLINES.sub(r"\2", text)
    return re.sub(r"\s+", " ", text).strip()
