"""HTML that was left in a text: blocks become lines of their own, emphasis Markdown's, tags go."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from edition.importer.reading.lines import TO_SUPERSCRIPT
from edition.importer.reading.records import Line


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BLOCKS = _names(
    """
    address article aside blockquote body button caption center dd div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav noscript ol p pre script
    section select style table tbody td tfoot th thead title tr ul
    """
)
_INLINE = _names(
    """
    a abbr acronym b bdi bdo big br cite code del em font i img input ins kbd label link mark meta q
    s samp small span strike strong sub svg sup time tt u var wbr
    """
)
_ROWS = frozenset(["tr", "li", "dt", "dd"])  # no blank line parts them
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,11})(\s+[^<>]*=[^<>]*|\s*/|\s*)>")
_COMMENT = re.compile(r"<!--(?:[^-]|-(?!->)){0,20000}-->|<!(?i:doctype)[^<>]*>|<\?[^<>]*\?>")
_PAGE = re.compile(r"<!--\W{0,9}(?i:page|seite|стр)\W{0,9}(\d{1,5})\W{0,9}-->")
_TOKEN = re.compile(rf"(?:{_COMMENT.pattern})|{_TAG.pattern}|\n|[^<\n]+|<")
_BREAK = re.compile(r"<[bB][rR]\s*/?>[ \t]*(?=\n)")
_RAISED = re.compile(r"<(sup)\b[^<>]*>(?:<a\b[^<>]*>)?\s*\[?(\d{1,3})\]?\s*(?:</a>)?</sup>", re.I)
_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*"}
_EMPHASIS = re.compile(r"<(b|strong|i|em)(?:\s[^<>]*)?>(\s*)([^<>\n]*[^<>\s])(\s*)</\1>", re.I)
_UNSEEN = frozenset(["script", "style", "nav", "noscript", "button", "select"])
_CELLS = frozenset(["td", "th"])
_LEAST_BLOCKS = 4


@dataclass(frozen=True)
class Page:
    """Lines numbered anew, and for each number the line of the file.

    `origin` is empty where no line was parted.
    """

    lines: tuple[Line, ...]
    origin: dict[int, int]


def read_tags(lines: Sequence[Line]) -> Page:
    """The lines of a text without the tags of HTML that are in it.

    Where blocks have tags, these part its paragraphs, and no line ends.
    """
    if not any("<" in x.text for x in lines):
        return Page(tuple(lines), {})
    text = "\n".join(x.text for x in lines)
    text = _RAISED.sub(lambda m: m[2].translate(TO_SUPERSCRIPT), text)
    text = _EMPHASIS.sub(_emphasised, text)
    text = _BREAK.sub("", text)
    blocks = sum(m[2].casefold() in _BLOCKS for m in _TAG.finditer(text)) >= _LEAST_BLOCKS
    whole_page = "<html" in text[:2000].casefold()
    rows = _rows(text, _UNSEEN | {"head"} if whole_page else _UNSEEN, blocks)
    if len(rows) == len(lines):
        return Page(
            tuple(replace(x, text=row) for x, (_, row) in zip(lines, rows, strict=True)), {}
        )
    starts = {x.number for x in lines if x.page_start}
    found: list[Line] = []
    for i, (at, row) in enumerate(rows, 1):
        number = lines[at].number
        found.append(Line(i, row, number in starts and bool(row.strip())))
        starts -= {number} if row.strip() else set()
    return Page(tuple(found), {i: lines[at].number for i, (at, _) in enumerate(rows, 1)})


def _emphasised(match: re.Match[str]) -> str:
    sign = _MARKS[match[1].casefold()]
    return f"{match[2]}{sign}{match[3]}{sign}{match[4]}"


class _Rows:
    """The rows of a page, each with the index of its line in the file: every line has one."""

    def __init__(self, unseen: frozenset[str], blocks: bool) -> None:
        self.found: list[tuple[int, str]] = []
        self._row = ""
        self._at = 0
        self._hidden = ""
        self._unseen = unseen
        self._blocks = blocks

    def end_line(self) -> None:
        """A line of the file is over."""
        self.found.append((self._at, self._row))
        self._row, self._at = "", self._at + 1

    def say(self, text: str) -> None:
        """Text goes on."""
        if not self._hidden:
            self._row += text

    def break_page(self, number: str) -> None:
        """A comment says that a page begins here: the line says no more than a printed one."""
        self._part(blank=True)
        self._row = f"Page {number}"
        self._part(blank=False)

    def take(self, name: str, ends: bool) -> None:
        """A known tag stands here."""
        if self._hidden:
            self._hidden = "" if ends and name == self._hidden else self._hidden
        elif name == "br":
            self._part(blank=False)
        elif self._blocks and name in _CELLS:
            self._row += "" if ends else "   " * bool(self._row.strip())
        elif self._blocks and name in _BLOCKS:
            self._part(blank=name not in _ROWS)
            if name in self._unseen and not ends:
                self._hidden = name
            elif not ends:
                self._row = _sign_of(name)

    def _part(self, blank: bool) -> None:
        if self._row.strip(" #•"):
            self.found.append((self._at, self._row))
        self._row = ""
        if blank and self.found and self.found[-1][1].strip():
            self.found.append((self._at, ""))


def _sign_of(name: str) -> str:
    """What opens a block in Markdown."""
    if name == "li":
        return "• "
    return "#" * int(name[1]) + " " if name[:1] == "h" and name[1:].isdigit() else ""


def _rows(text: str, unseen: frozenset[str], blocks: bool) -> list[tuple[int, str]]:
    """The rows of a text, each with the index of its line."""
    rows = _Rows(unseen, blocks)
    for token in _TOKEN.finditer(text):
        piece = token[0]
        tag = _TAG.fullmatch(piece)
        name = tag[2].casefold() if tag else ""
        if tag and name in _BLOCKS | _INLINE:
            rows.take(name, bool(tag[1]))
        elif page := _PAGE.fullmatch(piece):
            rows.break_page(page[1])
        elif piece != "\n" and not _COMMENT.fullmatch(piece):
            rows.say(piece)
            continue
        for _ in range(piece.count("\n")):
            rows.end_line()
    rows.end_line()
    return rows.found
