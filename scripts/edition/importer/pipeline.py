"""`import_text`: an article's plain text through all stages to its structure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from edition.importer.carriers.bare import take_off
from edition.importer.citing import baremarks
from edition.importer.citing.citations import find_citations
from edition.importer.footnotes import footlines, noteruns, notes, notesigns, partedmarks
from edition.importer.footnotes.noteseries import number_of
from edition.importer.footnotes.noteworks import note_works
from edition.importer.front.frontmatter import FrontMatter, merge
from edition.importer.front.identity import article_id, year_in, year_of
from edition.importer.front.titleblock import read_title_blocks
from edition.importer.front.titleechoes import cited_in
from edition.importer.front.titlenames import TitleBlock
from edition.importer.pages import (
    columns,
    furniture,
    layout,
    lonelines,
    lonesigns,
    lostcapitals,
    marginnumbers,
    strays,
    tables,
)
from edition.importer.pages.paragraphs import Body, assemble
from edition.importer.parts import zones
from edition.importer.parts.zones import Back, Kind, Zones
from edition.importer.reading.accounts import chained, in_file_order, moved
from edition.importer.reading.decoding import Unreadable
from edition.importer.reading.lines import plain, read_lines
from edition.importer.reading.records import (
    Block,
    Doubt,
    Entry,
    Heading,
    ImportedArticle,
    Line,
    Note,
    Reference,
    Role,
)
from edition.importer.signs.citedas import CitedAs
from edition.importer.signs.titlefacts import take_facts
from edition.importer.words.hyphens import Lexicon
from edition.importer.words.labels import whole_label
from edition.importer.words.language import language_of
from edition.importer.works.entries import split_entries
from edition.importer.works.references import parse_entries
from edition.importer.works.twolists import merge_lists

_HEADS = 60  # lines of page furniture that are asked for facts


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


def prepare(data: bytes, name: str, encoding: str | None = None) -> Prepared:
    """Read a text as far as paragraphs, notes and the zones of the back matter."""
    lines = read_lines(data, name, encoding)
    if isinstance(lines, Unreadable):
        raise UnreadableTextError(lines)
    line_count = len(lines)
    bare = take_off(lines)
    order = columns.in_reading_order(marginnumbers.take_away(bare.lines))
    lines = order.lines
    numbers = lonelines.join_lone(lines)
    parted = furniture.separate(numbers.text)
    signs = lonesigns.join(layout.without_margin(parted.text))
    signed = notesigns.number_signs(signs.text)
    marked = partedmarks.raise_parted(baremarks.raise_marks(signed))
    opened, small = lostcapitals.restore(marked)
    tabled = tables.take_out(opened)
    stray = strays.take_out(tabled.text)
    lexicon = Lexicon(x.text for x in stray.text)
    feet = footlines.FootLines(stray.text, (), (), ())
    if layout.layout_of(stray.text) is not layout.Layout.PARAGRAPHS:
        feet = footlines.lift(stray.text, {x.number for x in parted.page}, lexicon)
    blocks, doubts = layout.blocks_of(feet.text, lexicon)
    doubts += small
    run = noteruns.lift_run(blocks)
    zone = notes.with_foot(zones.part_zones(run.blocks))
    zone = replace(zone, front=(*zone.front, *stray.blocks, *feet.front, *run.front))
    end_notes, end_blocks, more = _end_notes(zone.back)
    known = {number_of(n.label) for n in (*feet.notes, *run.notes, *end_notes)}
    lifted = notes.lift(zone.body, known, zone.front)
    body = assemble(lifted.blocks, lexicon)
    language = language_of(" ".join(p.text for p in body.paragraphs[:30]))
    return Prepared(
        lines,
        chained(bare.origin, order.origin),
        (*moved(bare.emptied, order.origin), *parted.page, *numbers.emptied, *signs.emptied),
        zone,
        body,
        (*feet.notes, *run.notes, *lifted.notes, *end_notes),
        (*feet.blocks, *run.note_blocks, *lifted.note_blocks, *end_blocks),
        zone.back,
        language,
        tabled.blocks,
        (*parted.doubts, *feet.doubts, *doubts, *zone.doubts, *lifted.doubts, *body.doubts, *more),
        line_count,
    )


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


def _cited(prepared: Prepared) -> list[CitedAs]:
    """What the lines how to cite say, at either end of the article."""
    blocks = [*prepared.zones.front, *(b for part in prepared.back for b in part.blocks)]
    return cited_in([plain(b.text) for b in blocks])


def _title_blocks(prepared: Prepared, cited: Sequence[CitedAs]) -> list[TitleBlock]:
    found = read_title_blocks(prepared.zones.front, prepared.language, cited)
    for part in prepared.back:
        if part.kind in (Kind.TITLES, Kind.HISTORY):
            found += read_title_blocks(part.blocks, prepared.language, cited)
    return found


def _front_matter(prepared: Prepared) -> FrontMatter:
    author_notes = [b for p in prepared.back if p.kind is Kind.AUTHORS for b in p.blocks]
    first = next((x.number for x in prepared.lines if x.text.strip()), 1)
    cited = _cited(prepared)
    found = _title_blocks(prepared, cited)
    on_page = TitleBlock()
    for line in prepared.page[:_HEADS]:
        # Running heads say where the article was printed, if nothing else does.
        take_facts(line.text.strip(), on_page.facts, on_page.dates, on_page.codes)
    on_page.facts.pop("rights", None)
    return merge([*found, on_page], author_notes, prepared.language, first, cited)


def _headings(prepared: Prepared) -> list[Heading]:
    """The body's headings and, after them, those of the back matter's sections."""
    found = list(prepared.body.headings)
    for part in prepared.back:
        if part.heading and part.kind in (Kind.SECTION, Kind.REFERENCES, Kind.NOTES):
            text = plain(part.heading.text).lstrip("# ").strip()
            found.append(Heading(1, text, part.heading.first_line))
    return found


def _references(prepared: Prepared, doubts: list[Doubt]) -> list[Reference]:
    """The references of all lists; where an article has none, of its bibliographic notes."""
    listed: list[Entry] = []
    labels = {p.heading.first_line for p in prepared.back if p.heading}
    for lines in prepared.reference_lines():
        found, more = split_entries(lines)
        # The heading above a whole list is no matter of doubt.
        doubts += [d for d in more if d.code != "list-heading" or d.line not in labels]
        if listed:
            # The same list once more, in another alphabet or another wording.
            listed, more = merge_lists(listed, found)
            doubts += more
        else:
            listed = found
    return parse_entries(listed) if listed else note_works(prepared.notes)[0]


def import_text(
    data: bytes,
    name: str,
    id: str | None = None,
    year: int | None = None,
    encoding: str | None = None,
    progress: Callable[[str], None] = lambda stage: None,
) -> ImportedArticle:
    """Read an article from the bytes of its text file.

    `id` and `year` are the caller's, for texts that print neither; what the text prints stands.
    `progress` is told the name of each stage.
    Raises `UnreadableTextError` where the bytes are no text.
    """
    progress("lines and paragraphs")
    prepared = prepare(data, name, encoding)
    progress("title and authors")
    doubts = list(prepared.doubts)
    front = _front_matter(prepared)
    doubts += front.doubts
    matter = dict(front.data)
    facts = matter.pop("facts")
    hint = year if year is not None else year_in(id)
    whole = "\n".join(x.text for x in prepared.lines)
    matter["year"] = year_of(facts, matter["dates"], whole, hint)
    if not matter["year"]["printed"]:
        doubts.append(
            Doubt(
                1,
                "year",
                f"no year is printed; {matter['year']['value']} is taken from "
                f"{matter['year']['from'] or 'nothing'}",
            )
        )
    progress("references")
    references = _references(prepared, doubts)
    progress("citations")
    citations, more = find_citations(prepared.body.paragraphs, references, prepared.notes)
    doubts += more
    article = ImportedArticle(
        id or article_id(matter["authors"], matter["year"]["value"]),
        prepared.language,
        matter,
        tuple(_headings(prepared)),
        prepared.body.paragraphs,
        prepared.notes,
        tuple(references),
        tuple(citations),
        tuple(sorted(doubts, key=lambda d: (d.line, d.code))),
        tuple(all_blocks(prepared)),
        prepared.line_count,
    )
    return in_file_order(article, prepared.origin) if prepared.origin else article


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
