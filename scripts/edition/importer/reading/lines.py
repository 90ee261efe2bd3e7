"""A file's bytes as numbered lines, freed of what typesetting leaves in characters.

Only characters change here: composed forms, ligatures, special blanks, soft hyphens, escapes.
Emphasis marks stay in the lines (a reference list needs them) and go with `plain`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from html import unescape

from edition.importer.reading.decoding import Unreadable, decode
from edition.importer.reading.records import Line

LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "ǆ": "dž"}
)
# Blanks of any width become the plain one; joiners, marks of direction and soft hyphens go.
BLANKS = str.maketrans(
    dict.fromkeys(
        "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
        "\u2008\u2009\u200a\u202f\u205f\u3000",
        " ",
    )
    # A tab parts cells, or sets a first line in: it stays wide.
    | {"\t": "    "}
)
NOTHING = str.maketrans(dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""))
HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-"})
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
TO_SUPERSCRIPT = str.maketrans("0123456789", SUPERSCRIPTS)
FROM_SUPERSCRIPT = str.maketrans(SUPERSCRIPTS, "0123456789")

# A vertical tab ends a line inside a paragraph of a word processor.
_LINE_END = re.compile("\r\n|[\r\x85\u2028]|(?<=[^\n\v])\v(?=[^\n\v])")
# Names of characters, as HTML has them; where a text was converted twice, the `&` has one, too.
_ENTITY = re.compile(r"&(?:amp;)?(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8}\d{0,2});")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!$%&~^<>|])")
# Letters set apart for emphasis: at least this many, and nothing else between blanks.
_SPACED = re.compile(r"(?<!\S)(?:[^\W\d_] ){4,}[^\W\d_](?:(?=\s)|(?=$)|(?=[:.,]))")
_STOP_APART = re.compile(r"(?<!\S)([^\W\d_]) \.(?!\S)")
# No column stands farther off; and patterns that look for blanks take time with their square.
_FAR = re.compile(r" {201,}")
_NEGATED = re.compile(r"(?<=[^\W\d_])¬(?:\s*(?=[^\W\d_])|\s*$)")
_ADDRESS = re.compile(r"<((?:https?://|www\.|mailto:)[^<>\s]+|[^<>\s@]+@[^<>\s]+)>")
_STARS = re.compile(r"(?<!\*)(\*{1,3})(?![\s*])([^*]+)(?<![\s*])\1(?!\*)")
_UNDERLINES = re.compile(r"(?<![\w_])(_{1,2})(?=[^\s_])([^_]+)(?<=[^\s_])\1(?![\w_])")
# Emphasis as mail and typescripts have it: `_The Library Shelf_`. In an address it is none.
_UNDERLINED = re.compile(r"(?<![^\s(\[“”\"‘’'«—–-])_(?=[^\s_])([^_]+)(?<=[^\s_])_(?![\w_/])")
# Pages of the web lead from a note back to its mark: "1. ↑ Ann Marsh", "…, 12. ↩".
_BACK = re.compile(r"\s?[↩⤴⏎]\ufe0e?|(?<=\d[.)\]])\s?[↑^](?=\s)|(?<=^\d)\s?↑(?=\s)")
_HASHES = re.compile(r"^\s*#{1,6}\s+")
_NUMBERS = r"(\d{1,3}(?:\s?[,–-]\s?\d{1,3})*)"
_RAISED = re.compile(
    rf"\^\{{{_NUMBERS}\}}|\^{_NUMBERS}\^|<sup>\s?{_NUMBERS}\s?</sup>|\[\^(\d{{1,3}})\](?!:)"
    r"|\^(\d{1,3}(?:[,–-]\d{1,3})*)(?![\d^])"
)


def read_lines(
    data: bytes, name: str = "", encoding: str | None = None
) -> tuple[Line, ...] | Unreadable:
    """Decode a file and number its lines from 1; an `Unreadable` where it is no text.

    A form feed at the start of a line is no line end, but the line is marked as the first of a
    page.
    """
    text = decode(data, name, encoding)
    if isinstance(text, Unreadable):
        return text
    text = _LINE_END.sub("\n", text.removeprefix("\ufeff")).replace("\u2029", "\n\n")
    found = []
    fresh = False
    for n, line in enumerate(text.split("\n"), 1):
        fresh = fresh or line.startswith("\f")
        bare = line.strip("\f\v").replace("\f", " ")
        found.append(Line(n, cleaned(bare), page_start=fresh and bool(bare.strip())))
        fresh = (fresh and not bare.strip()) or line.endswith("\f")
    return tuple(found)


def cleaned(text: str) -> str:
    """One line's characters in their ordinary form; blanks at its ends stay (they are evidence)."""
    # A soft hyphen at a line's end has broken a word: the stage that joins lines takes it out.
    # Some fonts have the sign of negation in its place.
    if "&" in text:
        text = _ENTITY.sub(lambda m: unescape(unescape(m[0])), text)
    if "¬" in text:
        text = _NEGATED.sub("\u00ad", text)
    broken = text.rstrip().endswith("\u00ad")
    text = text.translate(LIGATURES).translate(NOTHING).translate(BLANKS).translate(HYPHENS)
    text = _FAR.sub(" " * 200, text)
    text = f"{text.rstrip()}\u00ad" if broken else text
    closed = _SPACED.sub(lambda m: m[0].replace(" ", ""), text)
    # An initial among such letters stands apart from its full stop: "A N N A  B .  W E L L S".
    text = _STOP_APART.sub(r"\1.", closed) if closed != text else text
    text = unicodedata.normalize("NFC", text)
    # A breve that found no letter to combine with is a leftover of "й" drawn in two pieces.
    text = text.replace("\u0306", "")
    if any(c in text for c in "↩⤴⏎↑^"):
        text = _BACK.sub("", text)
    return _ESCAPE.sub(r"\1", text)


def raised(text: str) -> str:
    """Marks of notes in their several spellings (`^{3}`, `[^3]`, `<sup>3</sup>`) as ³."""
    if not any(c in text for c in "^<["):
        return text

    def superscript(match: re.Match[str]) -> str:
        numbers = "".join(next(g for g in match.groups() if g).split())
        return numbers.translate(TO_SUPERSCRIPT)

    return _RAISED.sub(superscript, text)


def starred(text: str) -> str:
    """Emphasis by underlines, `_so_`, as emphasis by stars."""
    if "_" not in text:
        return text
    return _UNDERLINED.sub(r"*\1*", text)


def plain(text: str) -> str:
    """Text without emphasis, signs of headings and the angle brackets around addresses."""
    text = raised(text)
    if text.lstrip().startswith("#"):
        text = _HASHES.sub("", text)
    if "<" in text:
        text = _ADDRESS.sub(r"\1", text)
    if "*" in text:
        text = _STARS.sub(r"\2", _STARS.sub(r"\2", text))
    if "_" in text:
        text = _UNDERLINES.sub(r"\2", text)
    return " ".join(text.split())


def without(lines: Sequence[Line], numbers: set[int]) -> tuple[Line, ...]:
    """The lines but those of some numbers.

    A sentence may go on behind what was taken out, as it does behind the end of a page.
    """
    kept: list[Line] = []
    fresh = False
    for line in lines:
        if line.number in numbers:
            fresh = True
            continue
        starts = line.page_start or (fresh and bool(line.text.strip()))
        kept.append(replace(line, page_start=starts))
        fresh = fresh and not line.text.strip()
    return tuple(kept)
