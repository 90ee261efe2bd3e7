"""The mess itself: what extraction made of a printed article, by parameters and a seed."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from mess.characters import Faults, spoil
from mess.encodings import encode, fits, respell
from mess.furniture import Furniture, furniture_of
from mess.gold import Gold, gold_of
from mess.manuscript import Block, Manuscript, Setting, manuscript_of, marked_note
from mess.marks import show
from mess.pages import Gap, SetBlock, fill_columns, pages_of
from mess.rows import Rows, rows_of
from mess.title_pieces import Arrangement
from mess.truth import Article, respelt
from mess.typeset import Column, Face, SetLine, set_lines

_TITLE_BLOCK = ("title", "front", "label")


@dataclass(frozen=True)
class Mess:
    """How an article was set and how badly it was extracted."""

    name: str
    # setting
    width: int = 88
    face: str = "serif"
    columns: int = 1
    side_by_side: bool = False
    page_length: int = 46
    hyphens: bool = True
    cut_addresses: bool = False
    heading_width: float = 1.0
    cut_paragraphs: bool = True
    rows: Rows = field(default_factory=Rows)
    furniture: Furniture = field(default_factory=Furniture)
    # notes
    endnotes: bool = False
    note_marks: str = "superscript"
    raised_note_labels: bool = True
    # characters
    italics: str = ""
    bolds: str = ""
    faults: Faults = field(default_factory=Faults)
    encodings: tuple[tuple[str, str], ...] = ()  # language, encoding; the language "" is any
    # order
    bullets: bool = False
    arrangement: Arrangement = field(default_factory=Arrangement)


@dataclass(frozen=True)
class Rendered:
    """A messy text: its bytes, their encoding, and what is true of it."""

    data: bytes
    encoding: str
    gold: Gold


def encoding_for(article: Article, mess: Mess) -> str:
    """The first encoding of the mess for the article's language that has its letters."""
    texts = "".join(p.text for p in article.parts)
    for language, encoding in mess.encodings:
        if language in ("", article.language) and (
            encoding.startswith("utf") or fits(texts, encoding)
        ):
            return encoding
    return "utf-8"


def render(article: Article, mess: Mess, seed: int = 0) -> Rendered:
    """The article in this mess; the same seed makes the same bytes."""
    random = Random(f"{article.id}/{mess.name}/{seed}")
    encoding = encoding_for(article, mess)
    if not encoding.startswith("utf"):
        article = respelt(article, lambda text: respell(text, encoding))
    manuscript = manuscript_of(article, Setting(mess.endnotes, mess.bullets, mess.arrangement))
    text = _text(manuscript, mess, random)
    return Rendered(encode(respell(text, encoding), encoding), encoding, gold_of(manuscript))


def note_marks_for(article: Article, mess: Mess) -> str:
    """Note marks in brackets would pass for citations where these are numbers in brackets."""
    if article.numbered and mess.note_marks == "bracketed":
        return "superscript"
    return mess.note_marks


def _text(manuscript: Manuscript, mess: Mess, random: Random) -> str:
    face = Face(mess.face)
    wide = _wide(manuscript, mess)
    blocks = [_set(b, i, wide, mess, face, random) for i, b in enumerate(manuscript.blocks)]
    first = len(blocks)
    notes = {
        label: _lines(_note(note, mess), first + i, mess, face, random, "note")
        for i, (label, note) in enumerate(manuscript.notes.items())
    }
    last = first + len(notes)
    foot = [
        tuple(_lines(block.text, last + i, mess, face, random, "note"))
        for i, block in enumerate(manuscript.foot)
    ]
    above_columns = fill_columns(blocks[:wide], {}, 10_000, False)[0] if wide else None
    shorter = min(above_columns.height, mess.page_length // 2) if above_columns else 0
    columns = fill_columns(
        blocks[wide:], notes, mess.page_length, mess.cut_paragraphs, (mess.columns, shorter), foot
    )
    pages = pages_of(columns, mess.columns)
    marks = note_marks_for(manuscript.article, mess)

    def shown(text: str) -> str:
        return show(text, marks, mess.italics, mess.bolds)

    rows: list[str | None] = []
    if above_columns:
        rows += [*rows_of([above_columns], (), (), mess.rows, False, 0, shown), Gap]
    for number, page in enumerate(pages):
        above, below = furniture_of(manuscript.article, mess.furniture, number)
        rows += rows_of(page, above, below, mess.rows, mess.side_by_side, mess.width, shown)
        if number < len(pages) - 1:
            rows += ["\f"] if mess.furniture.form_feeds else [Gap]
    return _joined(rows, mess.rows, random)


def _wide(manuscript: Manuscript, mess: Mess) -> int:
    """How many blocks stand above the columns of the first page: the title block."""
    if mess.columns == 1:
        return 0
    kinds = [b.kind in _TITLE_BLOCK for b in manuscript.blocks]
    return kinds.index(False)


def _note(note: Block, mess: Mess) -> str:
    return marked_note(note, mess.raised_note_labels)


def _set(block: Block, index: int, wide: int, mess: Mess, face: Face, random: Random) -> SetBlock:
    heading = block.kind in ("heading", "title", "label")
    if block.kind == "note":
        return SetBlock(tuple(_lines(_note(block, mess), index, mess, face, random, "note")), False)
    across = mess.columns * mess.width + 4 * (mess.columns - 1)
    full = across if index < wide else mess.width
    width = int(full * (mess.heading_width if heading else 1))
    lines = _lines(block.text, index, mess, face, random, block.kind, width, hyphens=not heading)
    return SetBlock(tuple(lines), heading)


def _lines(
    text: str, index: int, mess: Mess, face: Face, random: Random, kind: str,
    width: int = 0, hyphens: bool = True,
) -> list[SetLine]:  # fmt: skip
    if kind == "row":
        return [SetLine(spoil(text, mess.faults, random), index, first=True, last=True, kind=kind)]
    indent = 3 if mess.rows.gaps in ("indent", "every line") else 0
    column = Column(width or mess.width, face, mess.hyphens and hyphens, mess.cut_addresses, indent)
    return set_lines(spoil(text, mess.faults, random), index, column, kind)


def _joined(rows: list[str | None], how: Rows, random: Random) -> str:
    """The rows as a text; gaps become blank lines, or are lost or doubled."""
    out: list[str] = []
    feed = ""
    for row in rows:
        if row == "\f":
            feed = "\f"
        elif row is Gap:
            chance = random.random()
            if how.gaps == "every line" or not out or chance < how.lost_gaps:
                continue
            out += [""] * (2 if chance > 1 - how.doubled_gaps else 1)
        else:
            assert row is not None
            out.append(feed + row + (" " if how.trailing_blank else ""))
            feed = ""
            if how.gaps == "every line":
                out.append("")
    return "\n".join(out) + "\n"
