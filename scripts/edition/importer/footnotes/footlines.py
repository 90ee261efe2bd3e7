"""Footnotes among lines of print: at the foot of a page, between two lines of a sentence.

`notes` finds footnotes that are blocks of their own; here nothing parts them from the text but
their number, which a raised mark a few lines above has announced, and the end of the page.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from edition.importer.footnotes.noteends import LONGEST, end_of_note, is_ended
from edition.importer.footnotes.notenumbers import (
    NOTE_START,
    free_kinds,
    kind_in,
    list_label,
    listed_numbers,
    note_kinds,
    number_in,
)
from edition.importer.footnotes.notes import anchors
from edition.importer.footnotes.noteseries import by_series, notes_in_list
from edition.importer.footnotes.notesigns import is_prose
from edition.importer.footnotes.unnumbered import lone_number, unnumbered
from edition.importer.front.titlelines import end_of_front
from edition.importer.reading.joints import join_texts, joined
from edition.importer.reading.lines import raised
from edition.importer.reading.records import Block, Doubt, Line, Note, Role
from edition.importer.signs.openings import is_byline
from edition.importer.words.hyphens import Lexicon
from edition.importer.words.labels import Part
from edition.importer.words.script import ends_sentence, starts_lower

# A page holds no more lines than this between a mark and its note.
_PAGE = 70
# Behind the notes of a page the sentence that they cut goes on within so many lines.
_REACH = 12
# The rest of a note on the next page is short, and so is the note on the author above note 1.
_REST = 4
STARRED = re.compile(r"^\s*([*†‡§¶⁎∗]{1,3})\s*(?=[^\W\d_a-zа-я])")
_STAR_AT_END = re.compile(r"(?<=[^\s*†‡§¶⁎∗])\s?([*†‡§¶⁎∗]{1,3})$")
# The line of the title block that bears the star stands among so many.
_TOP = 40


@dataclass(frozen=True)
class FootLines:
    """The lines without those of footnotes; the footnotes; what is doubtful about them.

    `front` holds the notes that a star leads to: those on the author, or on the article.
    """

    text: tuple[Line, ...]
    notes: tuple[Note, ...]
    blocks: tuple[Block, ...]
    doubts: tuple[Doubt, ...]
    front: tuple[Block, ...] = ()


def lift(lines: Sequence[Line], page: Collection[int], lexicon: Lexicon) -> FootLines:
    """Take footnotes out of typeset lines; `page` holds the numbers of page furniture lines."""
    kept: list[Line] = []
    notes: list[Note] = []
    blocks: list[Block] = []
    doubts: list[Doubt] = []
    front: list[Block] = []
    seen: dict[int, int] = {}  # mark -> index of its line
    again: dict[int, int] = {}  # the same since the last note, where notes count anew on each page
    expected = 1
    start = end_of_front(lines)
    filled = sum(bool(x.text.strip()) for x in lines)
    # Where blank lines part paragraphs, a note that one stands above ends at one, too.
    parted = len(lines) - filled < 0.5 * filled
    apart, taken = False, 0
    bare: dict[int, int] = {}  # notes without their numbers -> index of their block
    # What the notes' numbers look like below the label of a list, whose entries have some, too.
    allowed: frozenset[str] | None = None
    among: set[int] = set()  # the places of notes whose numbers the list has, too
    kinds = note_kinds(lines)
    listed = listed_numbers(lines)
    stars = stars_of(lines)
    i = 0
    while i < len(lines):
        line = lines[i]
        if allowed is None and (label := list_label(lines, i)):
            below = lines[i:] if label is Part.REFERENCES else ()
            allowed = free_kinds(below, expected) if below else frozenset()
            counted = notes_in_list([number_in(x.text) for x in below], expected)
            among = {i + place for place in counted}
        number = number_in(line.text)
        if number == 1 < expected and 1 in again and allowed is None:
            seen, again, expected = dict(again), {}, 1
        page_of = _PAGE * 2 if number is not None and kind_in(line.text) == "raised" else _PAGE
        near = number is not None and i - seen.get(number, -page_of) < page_of
        near = near and (line.number >= start or is_prose(lines[seen[number or 0]].text))
        near = near and kind_in(line.text) in kinds
        # Items count, too; a note does not stand at a page's foot and in a list at the end.
        near = near and (allowed is not None or number not in listed)
        if allowed is not None:
            kind = kind_in(line.text)
            near = near and kind in allowed and (number == expected or kind == "raised")
            near = near or i in among
        follows = number == expected and bool(taken) and lines[i - 1].number == taken
        near = near or (follows and number in _marks_behind(lines[i + 1 : i + _REACH]))
        # Between two notes of a page stands the one whose mark was not told: "the letter T.11"
        near = near or (
            follows and expected + 1 in seen and _opens(expected + 1, lines[i + 1 : i + _REACH])
        )
        lost = number == expected and not near and allowed is None and number not in listed
        lost = lost and line.number >= start and _interrupts(lines, i, _last_filled(kept))
        if lost:
            doubts.append(
                Doubt(line.number, "anchor-lost", f"the text has no mark for note {number}")
            )
        if number is not None and (lost or (near and expected <= number <= expected + 2)):
            after_note = bool(taken) and lines[i - 1].number == taken
            apart = parted and (apart if after_note else not i or not lines[i - 1].text.strip())
            cut = bool(kept) and not ends_sentence(_last_filled(kept))
            apart_from = all(n in seen for n in range(expected, number))
            pieces = unnumbered(kept, line, number - expected) if apart_from else []
            if number > expected and pieces:
                del kept[-sum(map(len, pieces)) :]
                for n, piece in enumerate(pieces, expected):
                    block, more = joined(piece, lexicon)
                    notes.append(Note(str(n), block.text, block.first_line, block.last_line))
                    blocks.append(replace(block, role=Role.NOTE))
                    bare[n] = len(blocks) - 1
                    doubts += more
                    why = f"note {n} stands without its number"
                    doubts.append(Doubt(block.first_line, "note-number", why))
                _take_lone(kept, bare, blocks)
            elif rest := _rest(kept, notes, line, taken):
                notes[-1], blocks[-1] = _lengthened(notes[-1], blocks[-1], rest, lexicon)
                del kept[-len(rest) :]
            elif starred := _starred(kept, stars):
                front.append(joined(starred, lexicon)[0])
                del kept[-len(starred) :]
            # Where the next note opens as none seems to, the one behind it ends this one.
            stop = end_of_note(
                lines, i, page, {number + 1} | ({number + 2} & seen.keys()), apart, cut
            )
            taken = lines[stop - 1].number
            group = [x for x in lines[i:stop] if x.text.strip()]
            block, more = joined(group, lexicon)
            text = NOTE_START.sub("", raised(block.text), count=1).strip()
            notes.append(Note(str(number), text, block.first_line, block.last_line))
            blocks.append(
                Block(Role.NOTE, block.text, block.first_line, block.last_line, lines=block.lines)
            )
            doubts += more
            why = f"lines to {block.last_line} are taken for note {number} at a page's foot"
            doubts.append(Doubt(block.first_line, "note-lines", why))
            expected, i, again = number + 1, stop, {}
            continue
        if bare and lone_number(line.text) in bare:
            kept.append(line)
            _take_lone(kept, bare, blocks)
            i += 1
            continue
        # The marks of a byline lead to institutions.
        for mark in () if is_byline(line.text) else anchors(line.text):
            seen.setdefault(mark, i)
            again.setdefault(mark, i)
        kept.append(line)
        i += 1
    return FootLines(tuple(kept), by_series(notes), tuple(blocks), tuple(doubts), tuple(front))


def _opens(number: int, lines: Sequence[Line]) -> bool:
    """Whether the note with a number stands among lines, before any other."""
    return next((n for x in lines if (n := number_in(x.text)) is not None), 0) == number


def _marks_behind(lines: Sequence[Line]) -> set[int]:
    """The marks behind a page's notes, where the sentence that they cut goes on."""
    return {n for line in lines for n in anchors(line.text)}


def _take_lone(kept: list[Line], bare: dict[int, int], blocks: list[Block]) -> None:
    """Put numbers that stand alone right above or below to the notes that lack them."""
    for line in kept[-4:]:
        n = lone_number(line.text)
        if n in bare:
            block = blocks[bare[n]]
            blocks[bare[n]] = replace(
                block,
                first_line=min(block.first_line, line.number),
                lines=tuple(sorted({*block.lines, line.number})),
            )
            kept.remove(line)
            del bare[n]


def _run_above(kept: Sequence[Line], line: Line) -> list[Line]:
    """The lines right above a line, up to a blank one."""
    run: list[Line] = []
    for above in reversed(kept):
        if not above.text.strip() or above.number != line.number - 1 - len(run):
            break
        run.append(above)
        if len(run) > _REST:
            return []
    return run[::-1]


def _rest(kept: Sequence[Line], notes: Sequence[Note], line: Line, taken: int) -> list[Line]:
    """The lines above a note that are the end of the last note of the page before."""
    run = _run_above(kept, line)
    if not run or not notes or ends_sentence(notes[-1].text):
        return []
    above = kept[-len(run) - 1 :][:1]
    blank = bool(above) and not above[0].text.strip() and len(kept) > len(run)
    return run if blank and taken < above[0].number and is_ended(run[-1].text, line.text) else []


def _lengthened(
    note: Note, block: Block, rest: Sequence[Line], lexicon: Lexicon
) -> tuple[Note, Block]:
    """A note with the lines that stand on the next page."""
    more = joined(rest, lexicon)[0]
    text, _ = join_texts(note.text, more.text, more.first_line, lexicon)
    whole, _ = join_texts(block.text, more.text, more.first_line, lexicon)
    return replace(note, text=text, last_line=more.last_line), replace(
        block, text=whole, last_line=more.last_line, lines=(*block.lines, *more.lines)
    )


def _starred(kept: Sequence[Line], stars: Collection[str]) -> list[Line]:
    """The note on the author or the article that ends here, under a star of the title block."""
    for n in range(1, min(_REST, len(kept)) + 1):
        if not kept[-n].text.strip():
            break
        m = STARRED.match(kept[-n].text)
        if m and m[1] in stars:
            return list(kept[-n:])
    return []


def stars_of(lines: Sequence[Line | Block]) -> set[str]:
    """The stars with which lines of the title block end."""
    ends = (_STAR_AT_END.search(x.text.rstrip()) for x in lines[:_TOP])
    return {m[1] for m in ends if m}


def _interrupts(lines: Sequence[Line], i: int, above: str) -> bool:
    """Whether lines between two blank ones stand in the middle of a sentence of the text.

    So a note shows whose mark was lost: the line above breaks off, the line below goes on.
    """
    if not i or lines[i - 1].text.strip() or not is_prose(above, 3):
        return False
    if ends_sentence(above) or above.rstrip()[-1:] in ":;":
        return False
    rest = lines[i : i + LONGEST]
    end = next((k for k, x in enumerate(rest) if k and (x.page_start or not x.text.strip())), 0)
    below = next((x.text for x in lines[i + end : i + end + 6] if x.text.strip()), "")
    return bool(end) and ends_sentence(rest[end - 1].text) and starts_lower(below)


def _last_filled(lines: Sequence[Line]) -> str:
    return next((x.text for x in reversed(lines) if x.text.strip()), "")
