"""A made-up article as a sheet of blocks, and the sheet as a text."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mess.gold import PARTS, gold_of
from mess.manuscript import Block, Setting, manuscript_of, marked_note
from mess.marks import show
from mess.title_pieces import Arrangement
from mess.truth import Article

Sheet = Sequence[Block]
WIDTH = 80
TITLE_BLOCK = ("title", "front", "label")


@dataclass(frozen=True)
class Change:
    """A change of layout: of the blocks first, of the whole text then.

    `width` is that of the lines into which paragraphs are wrapped; 0 leaves a line to each.
    Without a change of blocks it can be made to any text.
    """

    name: str
    text: Callable[[str], str] | None = None
    blocks: Callable[[Sheet], Sheet] | None = None
    width: int = 0
    print: Callable[[Sheet], str] | None = None
    raw: Callable[[str], bytes] | None = None

    @property
    def of_text(self) -> bool:
        """Whether it can be made to any text."""
        return self.blocks is None and self.print is None and not self.width

    def of_sheet(self, sheet: Sheet) -> bytes:
        """An article's bytes in this layout."""
        if self.blocks:
            sheet = self.blocks(sheet)
        return self.applied(self.print(sheet) if self.print else text_of(sheet, self.width))

    def applied(self, text: str) -> bytes:
        """A text's bytes in this layout."""
        text = self.text(text) if self.text else text
        return self.raw(text) if self.raw else text.encode()


def sheet_of(article: Article, notes: str = "superscript") -> tuple[list[Block], dict[str, object]]:
    """An article's blocks with their marks as characters, and what is true of it."""
    setting = Setting(endnotes=True, arrangement=Arrangement(labels_above=True))
    manuscript = manuscript_of(article, setting)
    gold = gold_of(manuscript)
    shown = [
        Block(
            block.kind,
            show(marked_note(block, False) if block.kind == "note" else block.text, notes),
            block.level, block.number, block.run_in, block.label,
        )
        for block in manuscript.blocks
    ]  # fmt: skip
    return shown, {part: getattr(gold, part) for part in PARTS}


def wrapped(text: str, width: int, first: str = "", rest: str = "") -> str:
    """A paragraph in lines of a width, no word broken."""
    lines = textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=rest,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
    return "\n".join(lines)


def text_of(sheet: Sheet, width: int = 0, gap: str = "\n\n") -> str:
    """The blocks, a blank line between; rows of a table follow each other."""
    out = ""
    for i, block in enumerate(sheet):
        together = i and block.kind == sheet[i - 1].kind == "row"
        shown = wrapped(block.text, width) if width and block.kind != "row" else block.text
        out += ("\n" if together else gap if i else "") + shown
    return out + "\n"


def runs(sheet: Sheet) -> list[list[Block]]:
    """The blocks by heading: each heading of the first level begins a run."""
    found: list[list[Block]] = [[]]
    for block in sheet:
        if block.kind == "heading" and block.level == 1:
            found.append([])
        found[-1].append(block)
    return found


def body_start(sheet: Sheet) -> int:
    """The first block behind the title block."""
    return next(i for i, b in enumerate(sheet) if b.kind not in TITLE_BLOCK)


def title_of(sheet: Sheet) -> str:
    """The article's first title."""
    return next(b.text for b in sheet if b.kind == "title")
