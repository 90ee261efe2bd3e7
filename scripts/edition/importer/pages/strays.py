"""Facts of publication that stand in the midst of the text: the foot of an article's first page.

Correspondence, dates, rights and a licence are printed under the first columns, and a page's text
is read in one go: they come between two lines of the introduction, or right under its heading.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from edition.importer.front.biographies import is_account_of_person
from edition.importer.front.titleclues import has_place_mark
from edition.importer.pages.firstfeet import end_of_foot
from edition.importer.reading.lines import plain, without
from edition.importer.reading.records import Block, Line, Role
from edition.importer.signs.imprint import is_imprint
from edition.importer.signs.openings import FACT, REACH, body_lines
from edition.importer.words.history import history_of
from edition.importer.words.institutions import is_institution
from edition.importer.words.labels import Part, leading_label, whole_label
from edition.importer.words.script import ends_sentence, starts_lower

_OPENING = re.compile(
    r"^\s*(?:[*†‡§¶#⁎∗✉]+\s*(?-i:(?=[^\W\d_a-z]))|©|\(c\)\s*(?:19|20)\d\d|copyright\b|e-?mail\b|"
    r"correspond(?:ing|ence)\b|contact\b|address for correspondence|orcid\b|doi\b|issn\b|"
    r"https?://(?:dx\.)?doi\.org|this is an open[- ]access|to cite this article|cite this|"
    r"how to cite|citation:|suggested citation|published (?:online|by)\b|"
    r"для (?:корреспонденции|цитирования)|автор для корреспонденции|дәйексөз үшін|"
    r"korrespond\w+|sorumlu yazar|iletişim|atıf|auteur correspondant|pour citer|"
    r"autor\w* (?:de|para) correspond\w+|correspond[eê]nc\w+|cómo citar|como citar|per citare|"
    r"autor do korespondencji|adres do korespondencji|jak cytować|zitier(?:weise|vorschlag))",
    re.IGNORECASE,
)
_EVIDENCE = re.compile(
    r"[\w.+-]+@[\w-]+\.\w|©\s*\S|\(c\)\s*(?:19|20)\d\d|\b10\.\d{4,9}/\S|"
    r"\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b|creative\s*commons|\bCC[ -]BY\b|open[- ]access|"
    r"all rights reserved|corresponding author|автор для корреспонденции|\b\d{4}-\d{3}[\dX]\b",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"support(?:ed)? by|fund(?:ed|ing)|\bgrants?\b|grateful|thanks?\b|gefördert|danke|unterstütz|"
    r"soutien|financé|remerci|при (?:финансовой )?поддержке|грант|благодар|проект|қаржыланд|алғыс|"
    r"destek|teşekkür|financiad|agradec|finanziat|ringrazi|finansowan|dzięku|підтрим|проєкт",
    re.IGNORECASE,
)
_NOTE = re.compile(r"^\s*(?:\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})[.)]?\s+(?=[^\W\d_a-zа-яё]|[«“„‘\"])")
_SUBMITTED = re.compile(r"^\s*manuscript (?:received|submitted)\b.*\d", re.IGNORECASE)
_AT_WORK = re.compile(r"\b(?:is|are|was|were) with the\b|^\s*with the\b")
_NUMBERED = re.compile(r"^\s*(\d{1,2})\.\s(?=[^\W\d_a-zа-яё])")  # "1. Well Institute, Brook"
_PROSE = 50
# No foot of a first page has more lines.
_MOST = 14


@dataclass(frozen=True)
class Strays:
    """The lines without those of such facts, and the facts as blocks of the front matter."""

    text: tuple[Line, ...]
    blocks: tuple[Block, ...]


def take_out(lines: Sequence[Line]) -> Strays:
    """Take the facts of publication out of the first pages of the body."""
    start, end = body_lines([x.text for x in lines])
    labelled = _is_labelled(lines, start)
    away: set[int] = set()
    blocks: list[Block] = []
    i = start + 1
    while i < min(end, start + REACH):
        cut = _cuts(lines, i)
        stop = _stop(lines, i, end, cut) if (labelled or cut) and lines[i].text.strip() else i
        if stop == i:
            i += 1
            continue
        blocks += _blocks(lines[i:stop])
        away |= {x.number for x in lines[i:stop] if x.text.strip()}
        i = stop
    return Strays(without(lines, away), tuple(blocks))


def _is_labelled(lines: Sequence[Line], start: int) -> bool:
    """Whether the body's start is told: above it such facts are in their place."""
    led = leading_label(lines[start].text) if lines else None
    part = led[0] if led else whole_label(lines[start].text) if lines else None
    return part is Part.INTRODUCTION


def _cuts(lines: Sequence[Line], i: int) -> bool:
    """Whether a line stands in the middle of a sentence of the text, above a page's end."""
    above = next((x.text.strip() for x in reversed(lines[max(0, i - 3) : i]) if x.text.strip()), "")
    return len(above) > _PROSE and not ends_sentence(above) and above[-1:].islower()


def _opens(text: str) -> bool:
    # Stars around a whole heading are no mark of a note.
    text = plain(text)
    return bool(_OPENING.match(text) or history_of(text)) and not starts_lower(
        text.lstrip("*†‡§¶# ")
    )


def is_stray(text: str) -> bool:
    """Whether a block below a list is correspondence, a date or rights, and no entry."""
    if text.lstrip().casefold().startswith(("http", "doi", "issn", "www", "©")):
        return False
    return _opens(text) and bool(history_of(text) or _EVIDENCE.search(text))


def _is_imprint(text: str) -> bool:
    """Whether a line names the journal, its volume and its year or its rights."""
    return is_imprint(text) and bool(re.search(r"\d", text)) and not starts_lower(text)


def _is_fact(text: str) -> bool:
    return bool(history_of(text) or _EVIDENCE.search(text) or FACT.match(text))


def _stop(lines: Sequence[Line], start: int, end: int, cut: bool) -> int:
    """Where a group of such lines that opens at an index is over; the index where none does."""
    if cut and (stop := end_of_foot(lines, start, end)) > start:
        return stop
    if _SUBMITTED.match(lines[start].text):
        return _end_of_foot(lines, start, end)
    if cut and is_account_of_person(lines[start].text):
        return _end_of_account(lines, start, end)
    if not _opens(lines[start].text) and not (cut and _is_imprint(lines[start].text)):
        return start
    stop = start + 1
    while stop < min(end, start + _MOST):
        line = lines[stop]
        if line.page_start or whole_label(line.text) or _NOTE.match(line.text):
            break
        if not line.text.strip():
            following = next((x for x in lines[stop + 1 : stop + 3] if x.text.strip()), None)
            if following is None or following.page_start:
                break
            if not (_opens(following.text) or _EVIDENCE.search(following.text)):
                break
        stop += 1
    else:
        # Nothing ends the group: what is known line by line belongs to it.
        stop = start + 1
        while stop < end and (_opens(lines[stop].text) or _is_fact(lines[stop].text)):
            stop += 1
    group = [x.text for x in lines[start:stop]]
    told = any(history_of(x) or _EVIDENCE.search(x) for x in group)
    marked = re.match(r"\s*[*†‡§¶#⁎∗✉]", group[0]) and any(
        is_institution(x) or _THANKS.search(x) for x in group
    )
    return stop if told or marked else start


def _end_of_account(lines: Sequence[Line], start: int, end: int) -> int:
    """Where the words on the author are over; the index if the cut sentence does not go on below.

    They are whole sentences, and the page ends with them.
    """
    stop = start + 1
    while stop < min(end, start + _MOST) and not lines[stop].page_start:
        stop += 1
    group = [x.text for x in lines[start:stop] if x.text.strip()]
    below = next((x.text for x in lines[stop:end] if x.text.strip()), "")
    goes_on = stop < end and lines[stop].page_start and starts_lower(below)
    return stop if goes_on and ends_sentence(group[-1]) else start


def _end_of_foot(lines: Sequence[Line], start: int, end: int) -> int:
    """Where the foot of an engineers' journal is over: dates, thanks, who works where, rights.

    It has no signs of its own between its facts; the last of them within reach ends it.
    """
    last = start
    for i in range(start + 1, min(end, start + 4 * _MOST)):
        if lines[i].page_start or i - last > _MOST:
            break
        if _is_fact(lines[i].text) or _AT_WORK.search(lines[i].text):
            last = i
    while last + 1 < end and not (lines[last + 1].page_start or ends_sentence(lines[last].text)):
        if whole_label(lines[last + 1].text):
            break
        last += 1
    return last + 1


def _blocks(group: Sequence[Line]) -> list[Block]:
    """A block for each fact: a line that opens none goes on with the one above."""
    found: list[list[Line]] = []
    for line in group:
        if not line.text.strip():
            continue
        numbered = _NUMBERED.match(line.text)
        placed = (has_place_mark(line.text) or numbered) and is_institution(line.text)
        if not found or placed or _opens(line.text) or FACT.match(line.text):
            found.append([])
        found[-1].append(line)
    return [
        Block(
            Role.FRONT,
            _NUMBERED.sub(r"\1 ", " ".join(x.text.strip() for x in part)),
            part[0].number,
            part[-1].number,
            lines=tuple(x.number for x in part),
        )
        for part in found
    ]
