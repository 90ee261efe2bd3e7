"""Paragraphs from the foot of a first page that stand whole between those of the text.

Who the author is, who heard the article first, where it is printed and who holds its rights: a run
of such paragraphs is known by one that cannot be text, the line of the journal or a notice of
rights. At the end of a text, above its notes or works, words of the article on itself need no such
neighbour.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from edition.importer.fields.yearheads import read_opening
from edition.importer.front.biographies import is_account_of
from edition.importer.reading.lines import plain, without
from edition.importer.reading.records import Block, Line, Role
from edition.importer.signs.bylines import people
from edition.importer.signs.imprint import imprint_of
from edition.importer.signs.openings import REACH, body_lines
from edition.importer.signs.selfnotes import is_self_note
from edition.importer.signs.titlefacts import is_rights
from edition.importer.words.institutions import is_institution
from edition.importer.words.labels import Part, whole_label

# "Authors’ addresses: …", "Permission to make copies …"
_NOTICE = re.compile(
    r"^\W*(?:authors?[’']?s?[’']?\s(?:current\s)?(?:contact|address(?:es)?|affiliations?)\b|"
    r"permission to (?:make|copy|reprint|reproduce)\b|(?:anschrift|adresse)\w* de[rs]\b|"
    r"(?:indirizz|endereç|direcci|adres)\w+ (?:d|auto)\w+|адреса? автор)",
    re.IGNORECASE,
)
_SERIAL = re.compile(
    r"[,.;]?\s*(?:(?:electronic|print|online)\s)?[pe]?-?ISSN:?\s*\d{4}-\d{3}[\dX]", re.I
)
_NAMED = 40  # lines of a title block that may hold its byline
_TITLES = 10  # lines below the last label of a title block that no body fills
_REACH = 12  # lines above the label of notes that hold the last paragraph
# An entry or a note has a number, initials or quotation marks.
_ENTRY = re.compile(r"^\W*(?:\d{1,3}[.)\]]?\s|[^\W\d_]\.\s?[^\W\d_])|[“„«\"‘//]")
_LINE = 120  # letters of the line of the journal
_MOST = 120  # words of a paragraph


@dataclass(frozen=True)
class FootParagraphs:
    """The lines without those of such paragraphs; the blocks on persons, and the others."""

    text: tuple[Line, ...]
    persons: tuple[Block, ...]
    facts: tuple[Block, ...]


def take_paragraphs(lines: Sequence[Line]) -> FootParagraphs:
    """Take such paragraphs out of the first pages of the body, and off its end."""
    start, end = body_lines([x.text for x in lines])
    end = _label(lines, start) or end
    names = [p.printed for x in lines[:_NAMED] for p in people(plain(x.text)) or ()]
    runs: list[list[list[Line]]] = [[]]
    sure = [False]
    for group in _paragraphs(lines[start + 1 : min(end, start + REACH)]):
        text = _text(group)
        fact = _is_fact(text)
        if fact or _NOTICE.match(text) or is_self_note(text) or _is_on(text, names):
            sure[-1] = sure[-1] or fact
            runs[-1].append(group)
        else:
            runs.append([])
            sure.append(False)
    told = (run for run, known in zip(runs, sure, strict=True) if known)
    found = [group for run in told if not _is_list(run) for group in run]
    found += _last(lines, start)
    blocks = [
        Block(Role.FRONT, _unthanked(_text(g)), g[0].number, g[-1].number,
              lines=tuple(x.number for x in g))
        for g in found
    ]  # fmt: skip
    persons = [b for b in blocks if _is_on(b.text, names) or is_self_note(b.text)]
    facts = [b for b in blocks if b not in persons]
    away = {x.number for group in found for x in group}
    return FootParagraphs(without(lines, away), tuple(persons), tuple(facts))


def _last(lines: Sequence[Line], start: int) -> list[list[Line]]:
    """The paragraph above the label of notes or works, if the article speaks of itself there."""
    label = _label(lines, start)
    above = _paragraphs(lines[max(0, label - _REACH) : label])
    return above[-1:] if len(above) > 1 and is_self_note(_text(above[-1])) else []


def _label(lines: Sequence[Line], start: int) -> int:
    """The index of the label of notes or works behind the text; 0 for none."""
    labels = (Part.NOTES, Part.REFERENCES)
    texts = enumerate(plain(x.text) for x in lines)
    return next((i for i, t in texts if i > start + _TITLES and whole_label(t) in labels), 0)


def _text(group: Sequence[Line]) -> str:
    return " ".join(x.text.strip() for x in group)


def _is_on(text: str, names: Sequence[str]) -> bool:
    """Whether a paragraph says who an author is, or names him with his place."""
    if is_account_of(text, names):
        return True
    placed = is_institution(text[:_LINE]) and len(text.split()) <= _MOST
    return placed and any(text.casefold().startswith(f"{n.casefold()},") for n in names)


def _unthanked(text: str) -> str:
    """Who the author is, without the thanks behind it; a note of thanks alone as it is."""
    ends = re.finditer(r"(?<=[.)])\s+(?=[^\W\d_a-zа-яё])", text)
    return next((text[: m.start()] for m in ends if is_self_note(text[m.end() :])), text)


def _paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines between blank ones; of few words, as those on an article are."""
    found: list[list[Line]] = [[]]
    for line in lines:
        if line.text.strip():
            found[-1].append(line)
        else:
            found.append([])
    return [group for group in found if group]


def _is_fact(text: str) -> bool:
    """Whether a paragraph is the line of the journal, or a notice with rights."""
    notice = len(text) < _LINE or _NOTICE.match(text)
    return _is_imprint(text) or bool(notice and is_rights(text) and len(text.split()) <= _MOST)


def _is_imprint(text: str) -> bool:
    text = _SERIAL.sub("", text)
    printed = {"volume", "pages", "year"} <= imprint_of(text).keys() and len(text) < _LINE
    return printed and not _ENTRY.search(text) and read_opening(text) is None


def _is_list(run: Sequence[Sequence[Line]]) -> bool:
    """Whether several journals stand in a run: those of works, under a label that nobody knows."""
    return sum(_is_imprint(_text(group)) for group in run) > 1
