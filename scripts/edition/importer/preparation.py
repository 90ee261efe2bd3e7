"""An article's lines parted into title block, paragraphs, notes and back matter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from edition.importer.carriers.bare import take_off
from edition.importer.citing import baremarks
from edition.importer.footnotes import footlines, noteruns, notes, notesigns, partedmarks
from edition.importer.footnotes.noteseries import number_of
from edition.importer.pages import (
    columns,
    feet,
    furniture,
    lonelines,
    lonesigns,
    lostcapitals,
    marginnumbers,
    tables,
)
from edition.importer.parts import zones
from edition.importer.parts.zones import Back, Kind, Zones
from edition.importer.reading.accounts import chained, moved
from edition.importer.reading.decoding import Unreadable
from edition.importer.reading.lines import plain, read_lines
from edition.importer.reading.records import Block, Doubt, Line, Note, Role
from edition.importer.words.hyphens import Lexicon
from edition.importer.words.labels import whole_label
from edition.importer.words.language import language_of
from edition.importer.wrapping import layout
from edition.importer.wrapping.paragraphs import Body, assemble

_SAMPLE = 30  # paragraphs that tell the language


class UnreadableTextError(ValueError):
    """The bytes are no text in a known encoding; `fault` says where."""

    def __init__(self, fault: Unreadable) -> None:
        super().__init__(f"{fault.name}:{fault.line}: {fault.message}")
        self.fault = fault


@dataclass(frozen=True)
class Prepared:
    """All that is known of an article before its references and citations are read."""

    lines: tuple[Line, ...]
    origin: dict[int, int]
    page: tuple[Line, ...]
    zones: Zones
    body: Body
    notes: tuple[Note, ...]
    note_blocks: tuple[Block, ...]
    back: tuple[Back, ...]
    language: str
    tables: tuple[Block, ...]
    doubts: tuple[Doubt, ...]
    line_count: int

    def reference_lines(self) -> list[list[Line]]:
        """The lines of each reference list and its heading, as read, emphasis included."""
        lists = []
        for part in self.back:
            if part.kind is Kind.REFERENCES:
                # A heading that is no known label would be read as an entry.
                known = part.heading and whole_label(plain(part.heading.text))
                blocks = [part.heading, *part.blocks] if part.heading and known else part.blocks
                wanted = {n for b in blocks for n in b.lines}
                lists.append([x for x in self.lines if x.number in wanted])
        return lists


@dataclass(frozen=True)
class _OwnText:
    """The lines of the article's own text, and what was taken out of those of the file.

    `read` holds all lines in reading order, `origin` their lines in the file where they differ;
    `body` is where numbers have told that the body starts, or 0.
    """

    lines: tuple[Line, ...]
    read: tuple[Line, ...]
    origin: dict[int, int]
    page: tuple[Line, ...]
    emptied: tuple[Line, ...]
    facts: tuple[Block, ...]
    persons: tuple[Block, ...]
    tables: tuple[Block, ...]
    doubts: tuple[Doubt, ...]
    body: int


def prepare(data: bytes, name: str, encoding: str | None = None) -> Prepared:
    """Read a text as far as paragraphs, notes and the zones of the back matter."""
    lines = read_lines(data, name, encoding)
    if isinstance(lines, Unreadable):
        raise UnreadableTextError(lines)
    own = _own_text(lines)
    lexicon = Lexicon(x.text for x in own.lines)
    noted = _foot_lines(own, lexicon)
    blocks, doubts = layout.blocks_of(noted.text, lexicon)
    run = noteruns.lift_run(blocks)
    start, starts = zones.start_of_body(run.blocks, own.body)
    zone = notes.with_foot(zones.part_zones(*feet.part_blocks(run.blocks, start)))
    zone = replace(zone, front=(*zone.front, *own.facts, *noted.front, *run.front))
    if own.persons:
        apart = zones.Back(zones.Kind.AUTHORS, None, own.persons)
        zone = replace(zone, back=(*zone.back, apart))
    end_notes, end_blocks, more = _end_notes(zone.back)
    known = {number_of(n.label) for n in (*noted.notes, *run.notes, *end_notes)}
    lifted = notes.lift(zone.body, known, zone.front)
    body = assemble(lifted.blocks, lexicon)
    return Prepared(
        own.read,
        own.origin,
        (*own.page, *own.emptied),
        zone,
        body,
        (*noted.notes, *run.notes, *lifted.notes, *end_notes),
        (*noted.blocks, *run.note_blocks, *lifted.note_blocks, *end_blocks),
        zone.back,
        language_of(" ".join(p.text for p in body.paragraphs[:_SAMPLE])),
        own.tables,
        (
            *own.doubts,
            *noted.doubts,
            *doubts,
            *starts,
            *zone.doubts,
            *lifted.doubts,
            *body.doubts,
            *more,
        ),
        len(lines),
    )


def _own_text(lines: Sequence[Line]) -> _OwnText:
    """Take out what carriers and pages have put in, and give letters and marks their places."""
    bare = take_off(lines)
    order = columns.in_reading_order(marginnumbers.take_away(bare.lines))
    numbers = lonelines.join_lone(order.lines)
    parted = furniture.separate(numbers.text)
    signs = lonesigns.join(layout.without_margin(parted.text))
    opened, small = lostcapitals.restore(_raise_marks(signs.text))
    tabled = tables.take_out(opened)
    foot = feet.cut_out(tabled.text)
    return _OwnText(
        foot.text,
        order.lines,
        chained(bare.origin, order.origin),
        parted.page,
        (*moved(bare.emptied, order.origin), *numbers.emptied, *signs.emptied),
        foot.facts,
        foot.persons,
        tabled.blocks,
        (*parted.doubts, *small),
        next((n for n, line in order.origin.items() if line == bare.body), bare.body),
    )


def _raise_marks(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Note marks in one form, whatever signs they have and whether they are raised."""
    return partedmarks.raise_parted(baremarks.raise_marks(notesigns.number_signs(lines)))


def _foot_lines(own: _OwnText, lexicon: Lexicon) -> footlines.FootLines:
    """The notes at the feet of pages; where a paragraph is a line, there are none."""
    if layout.layout_of(own.lines) is layout.Layout.PARAGRAPHS:
        return footlines.FootLines(own.lines, (), (), ())
    return footlines.lift(own.lines, {x.number for x in own.page}, lexicon)


def _end_notes(
    back: Sequence[Back],
) -> tuple[list[Note], list[Block], list[Doubt]]:
    found: list[Note] = []
    taken: list[Block] = []
    doubts: list[Doubt] = []
    for part in back:
        if part.kind is Kind.NOTES:
            listed, blocks, more = notes.end_notes(part.blocks)
            found += listed
            taken += blocks
            doubts += more
    return found, taken, doubts


def all_blocks(prepared: Prepared) -> list[Block]:
    """Every block of the text with its role, in reading order: no line is without one."""
    roles = {
        Kind.REFERENCES: Role.REFERENCE,
        Kind.NOTES: Role.NOTE,
        Kind.SECTION: Role.BACK,
        Kind.AUTHORS: Role.BACK,
        Kind.TITLES: Role.FRONT,
        Kind.HISTORY: Role.FRONT,
    }
    found = [replace(b, role=Role.FRONT) for b in prepared.zones.front]
    found += prepared.body.blocks
    for part in prepared.back:
        if part.heading:
            found.append(replace(part.heading, role=Role.HEADING, level=1))
        found += [replace(b, role=roles[part.kind]) for b in part.blocks]
    starts = {b.first_line for b in found}
    found += [b for b in prepared.note_blocks if b.first_line not in starts]
    found += prepared.tables
    found += [
        Block(Role.FURNITURE, x.text.strip(), x.number, x.number, lines=(x.number,))
        for x in prepared.page
    ]
    placed = {n for b in found for n in b.lines}
    found += [
        Block(Role.UNPLACED, x.text.strip(), x.number, x.number, lines=(x.number,))
        for x in prepared.lines
        if x.text.strip() and x.number not in placed
    ]
    return sorted(found, key=lambda b: b.first_line)
