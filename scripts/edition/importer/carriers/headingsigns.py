"""Headings in the manner of wikis, TeX and typewriters: as Markdown writes them, or bare."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from edition.importer.reading.records import Line
from edition.importer.words.labels import whole_label
from edition.importer.words.script import is_list_item

_WIKI = re.compile(r"\s*(={1,6})\s*([^=\s][^=]{0,200}?)\s*\1\s*$")
_TEX = re.compile(r"\s*\\?(title|chapter|(?:sub){0,2}section|paragraph)\*?\{([^{}]{1,200})\}\s*$")
_TEX_LEVELS = ("title", "chapter", "section", "subsection", "subsubsection", "paragraph")
_HASHED = re.compile(r"(\s*#{1,6}\s+\S.*?)\s*(?:#+|\{[#.][^{}]*\}|#+\s*\{[#.][^{}]*\})\s*$")
_ATTRIBUTES = re.compile(r"\s*\{[#.][\w.# =\"-]{1,60}\}\s*$")
_BETWEEN = re.compile(r"\s*([*=~–—-]{1,5})\s+([^\W\d_][^*=~]{1,120}?)\s+\1\s*$")
_BRACKETED = re.compile(r"\s*\[([^\W\d_][^\[\]]{2,40})\]\s+(?=\S)")
_TITLE = re.compile(
    r"\s*(?:title|titel|titre|título|titolo|название|заглавие|тақырыбы?|başlık|tytuł|назва)\s?: +"
    r"(?=\S)",
    re.IGNORECASE,
)
_TITLE_LINES = 60
_UNDERLINE = re.compile(r"\s*(={3,}|-{3,}|~{3,}|\^{3,})\s*$")
# A few words with a capital, and a stop that no sentence needs.
_STOPPED = re.compile(
    r"\s*(?:\d+(?:\.\d+)*\.?\s+|(?:[IVX]+|[A-HА-Е])\.\s+)?[^\W\d_a-zа-яё][^.:!?]{2,70}:\s*$"
)
_MOST_WORDS = 9
_PROSE = 150  # letters of a paragraph
_MANY = 4
_LONGEST = 160
_LEAST = 3


def as_markdown(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, those of headings with `#` before them; the lines that underline them are empty.

    A sign at both ends of a line tells only where several lines have it.
    """
    found = list(_underlined(lines))
    between = [m for x in found if (m := _BETWEEN.match(x.text))]
    alike = len(between) >= _LEAST and len({m[2].casefold() for m in between}) * 2 > len(between)
    for i, line in enumerate(found):
        text = line.text
        if m := _WIKI.match(text):
            text = f"{'#' * len(m[1])} {m[2]}"
        elif m := _TEX.match(text):
            text = f"{'#' * (_TEX_LEVELS.index(m[1]) + 1)} {m[2]}"
        elif m := _HASHED.match(text):
            text = m[1]
        elif (m := _BRACKETED.match(text)) and whole_label(m[1]) is not None:
            text = f"{m[1]}: {text[m.end() :]}"
        elif i < _TITLE_LINES and (m := _TITLE.match(text)):
            text = text[m.end() :]
        elif alike and (m := _BETWEEN.match(text)):
            text = m[2]
        elif len(text) <= _LONGEST and _ATTRIBUTES.search(text):
            text = _ATTRIBUTES.sub("", text)
        if text != line.text:
            found[i] = replace(line, text=text)
    stopped = _stopped(found)
    return tuple(
        replace(x, text=x.text.rstrip(" :")) if i in stopped else x for i, x in enumerate(found)
    )


def _stopped(lines: Sequence[Line]) -> set[int]:
    """Headings that a colon ends: lines of a few words, several of them alone above a paragraph.

    What leads to a quotation ends so, too, but not so often, and seldom with so few words.
    """
    found: set[int] = set()
    over_text = 0
    for i, line in enumerate(lines[:-1]):
        if not _STOPPED.match(line.text) or len(line.text.split()) > _MOST_WORDS:
            continue
        below = next((j for j in range(i + 1, min(i + 4, len(lines))) if lines[j].text.strip()), i)
        if (i and lines[i - 1].text.strip()) or is_list_item(lines[below].text):
            continue
        block = takewhile(lambda x: x.text.strip(), lines[below : below + _MANY])
        text = " ".join(x.text.strip() for x in block)
        over_text += len(text) > _PROSE and text[:1].isupper()
        found.add(i)
    return found if over_text >= _MANY else set()


def _underlined(lines: Sequence[Line]) -> list[Line]:
    """Headings with a line of signs below them that is as long as they are."""
    found = list(lines)
    for i, line in enumerate(lines[1:], 1):
        m = _UNDERLINE.match(line.text)
        above = lines[i - 1].text.strip()
        alone = i < 2 or not lines[i - 2].text.strip()
        if m and alone and 2 < len(above) <= _LONGEST and abs(len(above) - len(m[1])) <= 2:
            found[i - 1] = replace(lines[i - 1], text=f"{'#' if m[1][0] == '=' else '##'} {above}")
            found[i] = replace(line, text="")
    return found
