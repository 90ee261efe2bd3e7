"""The foot of a first page, taken out of the text that stands around it.

Correspondence, dates, rights, a licence, who the author is and who heard the article first are
printed under the first columns, and a page's text is read in one go: they come between two lines
of the introduction, between two paragraphs, or right under its heading. Where they cut a sentence,
only the sentence tells how far they go: a small letter takes it up again below them. Elsewhere
whole paragraphs are taken, and lines that open as such facts do. At the end of a text, above its
notes or works, words of the article on itself need no such neighbour.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from edition.importer.front.biographies import is_account_of_person
from edition.importer.front.titleclues import (
    has_place_mark,
    is_foot_fact,
    opens_with_star,
    part_of,
)
from edition.importer.lists.unlabelled import is_entry
from edition.importer.pages.footsigns import (
    heads_addresses,
    is_about_article,
    is_journals_line,
    is_marked_note,
    is_notice,
    is_on_person,
    is_sure,
    opens_fact,
    says_fact,
    tells,
    without_thanks,
)
from edition.importer.reading.lines import plain, without
from edition.importer.reading.records import Block, Line, Role
from edition.importer.signs.bylines import people
from edition.importer.signs.imprint import is_imprint
from edition.importer.signs.openings import FACT, REACH, body_lines
from edition.importer.signs.selfnotes import is_self_note
from edition.importer.words.history import history_of
from edition.importer.words.institutions import is_institution
from edition.importer.words.labels import Part, is_back_label, whole_label
from edition.importer.words.script import ends_sentence, starts_lower

_NEAR = 40  # blocks among which the foot of the first page stands
_NAMED = 40  # lines of a title block that may hold its byline
_TITLES = 10  # lines below the last label of a title block that no body fills
_LAST = 12  # lines above the label of notes that hold the last paragraph
_MOST, _GROUP = 40, 14  # lines of a foot that cuts a sentence, and of one that does not
_FEW = 5  # words of a line that is no sentence: a label, a number, a running head
_LINE, _CUT = 40, 50  # letters of a line of the text, and of one that is cut
_SHORT = 0.8
_PROSE = 25  # letters of a line with which a sentence goes on
# "2. Ida Holz, …": a note of the page, be it with a DOI.
_NOTE = re.compile(
    r"^\W*(?:\d{1,3}[.)]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}[.)]?|\d{1,3}(?=.{30}))\s*(?=[^\W\d_]|[«“„‘\"*])"
)
_NUMBERED = re.compile(r"^\s*(\d{1,2})\.\s(?=[^\W\d_a-zа-яё])")  # "1. Moor Institute, Brook"
_SUBMITTED = re.compile(r"^\s*manuscript (?:received|submitted)\b.*\d", re.IGNORECASE)
_AT_WORK = re.compile(r"\b(?:is|are|was|were) with the\b|^\s*with the\b")
_OVER = re.compile(r"(?:\d|\)|@\S+|\.\w{2,5}/?)$")


@dataclass(frozen=True)
class Feet:
    """The lines without those of such feet; the blocks on persons, and the others."""

    text: tuple[Line, ...]
    persons: tuple[Block, ...]
    facts: tuple[Block, ...]


def cut_out(lines: Sequence[Line]) -> Feet:
    """Take such feet out of the first pages of the body, and off its end."""
    start, end = body_lines([x.text for x in lines])
    last = _label(lines, start)
    end = last or end
    names = [p.printed for x in lines[:_NAMED] for p in people(plain(x.text)) or ()]
    labelled = bool(lines) and part_of(lines[start].text)[0] is Part.INTRODUCTION
    found: list[Sequence[Line]] = []
    i = start + 1
    while i < min(end, start + REACH):
        stop = _end(lines, i, end, labelled, names) if lines[i].text.strip() else i
        if stop > i:
            found.append(lines[i:stop])
        i = max(stop, i + 1)
    found += _last(lines, last)
    blocks = [b for group in found for b in _blocks(group)]
    # A note under a star belongs to the name that has it.
    unmarked = (b for b in blocks if not opens_with_star(b.text))
    persons = [b for b in unmarked if is_on_person(b.text, names)]
    away = {n for b in blocks for n in b.lines}
    facts = [b for b in blocks if b not in persons]
    persons = [replace(b, text=without_thanks(b.text)) for b in persons]
    return Feet(without(lines, away), tuple(persons), tuple(facts))


def part_blocks(blocks: Sequence[Block], start: int) -> tuple[list[Block], list[Block]]:
    """The title block with what feet say of the article in blocks of their own, and the rest.

    `start` is the block where the body starts.
    """
    rest = blocks[start:]
    near = next((i for i, b in enumerate(rest[:_NEAR]) if is_back_label(plain(b.text))), _NEAR)
    # Entries print the same facts as the foot of a page; a lone one may be the journal's own line.
    pairs = pairwise(is_entry(plain(b.text)) for b in rest[:near])
    near = next((i for i, pair in enumerate(pairs) if all(pair)), near)
    foot = [b for b in rest[:near] if is_foot_fact(plain(b.text))]
    if len(foot) * 2 > len(rest[:near]):
        foot = []
    return [*blocks[:start], *foot], [b for b in rest if b not in foot]


def _end(lines: Sequence[Line], i: int, end: int, labelled: bool, names: Sequence[str]) -> int:
    """Where the foot that opens at an index is over; the index where none does.

    `labelled` says whether the text's start is told: above it such facts are in their place.
    """
    cut = _cuts(lines, i, _CUT)
    narrow = opens_with_star(lines[i].text) and _cuts(lines, i, _LINE)  # no line is long there
    if (cut or narrow) and (stop := _resumed(lines, i, end)) > i:
        return stop
    submitted = _SUBMITTED.match(lines[i].text)
    if (labelled or cut or submitted) and (stop := _end_of_group(lines, i, end, cut)) > i:
        return stop
    return _end_of_run(lines, i, end, names) if not lines[i - 1].text.strip() else i


def _label(lines: Sequence[Line], start: int) -> int:
    """The index of the label of notes or works behind the text; 0 for none."""
    parts = enumerate(whole_label(plain(x.text)) for x in lines)
    ends = (i for i, part in parts if part in (Part.NOTES, Part.REFERENCES))
    return next((i for i in ends if i > start + _TITLES), 0)


def _cuts(lines: Sequence[Line], i: int, least: int) -> bool:
    """Whether a line stands in the middle of a sentence of the text, above a page's end.

    `least` is the number of letters that a line of the text has.
    """
    above = next((x.text.strip() for x in reversed(lines[max(0, i - 3) : i]) if x.text.strip()), "")
    return len(above) > least and not ends_sentence(above) and above[-1:].islower()


def _resumed(lines: Sequence[Line], start: int, end: int) -> int:
    """The index of the line with which the sentence above `start` goes on behind a foot.

    `start` where no foot stands there, or where nothing shows that it is over.
    """
    told = is_account_of_person(lines[start].text)
    inside = over = False  # whether the line above goes on, or may be the end of what it says
    above = [len(x.text) for x in lines[max(0, start - 6) : start] if x.text.strip()][-2:]
    if len(above) < 2 or min(above) < _LINE or starts_lower(lines[start].text):
        # A sentence of the text fills more than one line; a title seldom does.
        return start
    listed, last = False, ""
    for i in range(start, min(end, start + _MOST)):
        text = plain(lines[i].text).strip()
        if not text:
            inside = False
            continue
        listed = listed or heads_addresses(text)
        dated = history_of(f"{last} {text}" if inside else text)
        if _NOTE.match(text) and not is_institution(text) and not dated:
            return start
        last = text
        said = says_fact(text) or (listed and is_institution(text))
        # "1 Moor Archives …" may as well be a note: it tells nothing alone.
        own = said or (is_institution(text) and (has_place_mark(text) or opens_with_star(text)))
        goes_on = starts_lower(text) and not own and len(text) > _PROSE
        if i > start and (over or not inside) and goes_on:
            return i if told else start
        few = len(text.split()) <= _FEW
        about = is_about_article(text) if i > start else told
        if not (inside or own or few or about):
            return start
        if whole_label(text) or (not inside and people(text)):
            return start
        told = told or said
        inside = not (ends_sentence(text) or _OVER.search(text) or len(text.split()) < _FEW)
        over = inside and len(text) < above[-1] * _SHORT
    return start


def _end_of_group(lines: Sequence[Line], start: int, end: int, cut: bool) -> int:
    """Where a group of lines that opens as such facts do is over."""
    first = lines[start].text
    if _SUBMITTED.match(first):
        return _end_of_last_fact(lines, start, end)
    own = cut and is_imprint(first) and any(map(str.isdigit, first)) and not starts_lower(first)
    if not (own or opens_fact(first)):
        return start
    stop = start + 1
    while stop < min(end, start + _GROUP):
        line = lines[stop]
        if line.page_start or whole_label(line.text) or _NOTE.match(line.text):
            break
        if not line.text.strip():
            below = next((x for x in lines[stop + 1 : stop + 3] if x.text.strip()), None)
            if (
                below is None
                or below.page_start
                or not (opens_fact(below.text) or tells(below.text))
            ):
                break
        stop += 1
    else:
        # Nothing ends the group: what is known line by line belongs to it.
        stop = start + 1
        while stop < end and (opens_fact(lines[stop].text) or says_fact(lines[stop].text)):
            stop += 1
    group = [x.text for x in lines[start:stop]]
    return stop if any(map(tells, group)) or is_marked_note(group) else start


def _end_of_last_fact(lines: Sequence[Line], start: int, end: int) -> int:
    """Where the foot of an engineers' journal is over: dates, thanks, who works where, rights.

    It has no signs of its own between its facts; the last of them within reach ends it.
    """
    last = start
    for i in range(start + 1, min(end, start + 4 * _GROUP)):
        if lines[i].page_start or i - last > _GROUP:
            break
        if tells(lines[i].text) or FACT.match(lines[i].text) or _AT_WORK.search(lines[i].text):
            last = i
    while last + 1 < end and not (lines[last + 1].page_start or ends_sentence(lines[last].text)):
        if whole_label(lines[last + 1].text):
            break
        last += 1
    return last + 1


def _end_of_run(lines: Sequence[Line], start: int, end: int, names: Sequence[str]) -> int:
    """Where whole paragraphs on the article are over, if one of them cannot be text.

    Several journals in a run are those of works, under a label that nobody knows.
    """
    above = next((x.text for x in reversed(lines[max(0, start - 3) : start]) if x.text.strip()), "")
    stop, journals, sure = start, int(is_journals_line(above)), False
    i = start
    while i < end:
        below = next((j for j in range(i, end) if not lines[j].text.strip()), end)
        text = _text(lines[i:below])
        told = is_sure(text)
        if text and not (told or is_notice(text) or is_on_person(text, names)):
            break
        sure = sure or told
        journals += is_journals_line(text)
        stop = below if text else stop
        i = max(below, i + 1)
    return stop if sure and journals < 2 else start


def _last(lines: Sequence[Line], label: int) -> list[Sequence[Line]]:
    """The paragraph above the label of notes or works, if the article speaks of itself there."""
    shown = [i for i in range(max(0, label - _LAST), label) if lines[i].text.strip()]
    if not shown:
        return []
    start = shown[-1]
    while start - 1 in shown:
        start -= 1
    own = shown[0] < start and is_self_note(_text(lines[start : shown[-1] + 1]))
    return [lines[start : shown[-1] + 1]] if own else []


def _text(group: Sequence[Line]) -> str:
    return " ".join(x.text.strip() for x in group)


def _blocks(group: Sequence[Line]) -> list[Block]:
    """A block for each fact: a line that opens none goes on with the one above."""
    found: list[list[Line]] = [[]]
    for line in group:
        if not line.text.strip():
            found.append([])
            continue
        numbered = _NUMBERED.match(line.text)
        placed = (has_place_mark(line.text) or numbered) and is_institution(line.text)
        # "… revised November 2," / "2018; accepted …"
        fresh = opens_fact(line.text) and not line.text[:1].isdigit()
        if placed or fresh or FACT.match(line.text):
            found.append([])
        found[-1].append(line)
    return [
        Block(
            Role.FRONT,
            _NUMBERED.sub(r"\1 ", _text(part)),
            part[0].number,
            part[-1].number,
            lines=tuple(x.number for x in part),
        )
        for part in found
        if part
    ]
