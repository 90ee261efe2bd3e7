"""An article as a sequence of printed blocks, before any mess: what a typesetter would get."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from mess.marks import bold, note_mark
from mess.print_citations import Citations, Cited
from mess.print_notes import short_title
from mess.print_references import print_references
from mess.printed import Printed
from mess.title_pieces import Arrangement, pieces_at
from mess.truth import Article, Back, Item, Part
from mess.workings import NoteWorks, print_notes


@dataclass(frozen=True)
class Block:
    """One printed block. `kind`: title, front, heading, paragraph, item, quote, caption, row,
    note, entry, back."""

    kind: str
    text: str
    level: int = 0
    number: int = 0
    run_in: str = ""
    label: str = ""


@dataclass(frozen=True)
class Manuscript:
    """All blocks in printed order; notes apart, by label; and what gold needs of the printing."""

    article: Article
    blocks: tuple[Block, ...]
    notes: dict[str, Block]
    cited: tuple[tuple[int, Cited], ...]
    printed: tuple[Printed, ...]
    labels: dict[str, str]
    endnotes: bool
    foot: tuple[Block, ...] = ()  # pieces of the title block at the foot of the first page


@dataclass(frozen=True)
class Setting:
    """What a manuscript leaves open: where notes and abstracts stand, how labels are printed."""

    endnotes: bool = False
    bullets: bool = False
    arrangement: Arrangement = field(default_factory=Arrangement)


def label_of(
    article: Article, work: Item, citations: Citations, note_labels: dict[str, str]
) -> str:
    """A reference's label: its number, its first note, or the names and year of its citation."""
    if not article.listed:
        return note_labels.get(work["key"]) or str(work["key"])
    if article.numbered:
        return str(article.position(work["key"]))
    return f"{citations.names(work, parenthesis=True)} {citations.year(work)}"


def labels_of(
    article: Article, citations: Citations, note_labels: dict[str, str]
) -> dict[str, str]:
    """The labels by key; those of one author and year, where no letters tell them, with a title."""
    labels = {w["key"]: label_of(article, w, citations, note_labels) for w in article.references}
    often = Counter(labels.values())
    return {
        key: label
        if often[label] == 1
        else f"{label} {short_title(str(article.work(key)['title']))}"
        for key, label in labels.items()
    }


def manuscript_of(article: Article, setting: Setting = Setting()) -> Manuscript:
    """The printed blocks of an article."""
    works: NoteWorks = print_notes(article)
    citations = Citations(article, works.keys)
    cited: list[tuple[int, Cited]] = []
    body: list[Block] = []
    number = 0
    for part in article.parts:
        if part.kind == "table":
            body += [Block("row", "   ".join(row)) for row in part.rows]
            continue
        text, found = citations.print(part.text)
        number += part.counts
        cited += [(number, c) for c in found]
        cited += _in_notes(found, works, citations, article, number)
        body.append(_block(part, text, number if part.counts else 0))
    notes = {
        label: Block("note", works.texts.get(label) or citations.print(text)[0], label=label)
        for label, text in article.notes.items()
    }
    printed = print_references(article) if article.listed else list(works.printed)
    endnotes = setting.endnotes and bool(article.notes_heading) and bool(notes)
    after = [b for b in article.back if b.after_references]
    blocks = [
        *(Block(*piece) for piece in pieces_at("front", article, setting.arrangement)),
        *body,
        *_back([b for b in article.back if not b.after_references], citations),
        *(_endnotes(article, notes) if endnotes else ()),
        *(_list(article, printed, setting.bullets) if article.listed else ()),
        *_back(after, citations),
        *(Block(*piece) for piece in pieces_at("back", article, setting.arrangement)),
    ]
    labels = labels_of(article, citations, works.labels)
    kept = {} if endnotes else notes
    foot = tuple(Block(*piece) for piece in pieces_at("foot", article, setting.arrangement))
    return Manuscript(
        article, tuple(blocks), kept, tuple(cited), tuple(printed), labels, endnotes, foot
    )


def _block(part: Part, text: str, number: int) -> Block:
    block = Block(part.kind, text, part.level, number, part.run_in, part.mark)
    if part.kind == "heading":
        return replace(block, text=bold(text))
    if part.run_in:
        return replace(block, text=f"{bold(part.run_in)} {text}")
    return replace(block, text=f"{part.mark} {text}") if part.mark else block


def _in_notes(
    found: Iterable[Cited], works: NoteWorks, citations: Citations, article: Article, number: int
) -> list[tuple[int, Cited]]:
    """Citations that stand inside the notes of a paragraph: whether they are its own is open."""
    if article.style == "chicago-notes":
        return []
    inside: list[tuple[int, Cited]] = []
    for label in [c.surface for c in found if c.open and c.surface in article.notes]:
        _, cited = citations.print(article.notes[label])
        inside += [(number, replace(c, open=True)) for c in cited]
    return inside


def _back(sections: Iterable[Back], citations: Citations) -> list[Block]:
    out = []
    for section in sections:
        if section.heading:
            out.append(Block("heading", bold(section.heading), section.level))
        out += [Block("back", citations.print(text)[0]) for text in section.paragraphs]
    return out


def _endnotes(article: Article, notes: dict[str, Block]) -> list[Block]:
    return [Block("heading", bold(article.notes_heading), 1), *notes.values()]


def entry_label(article: Article, position: int) -> str:
    """The number before an entry, in the style's form; nothing where the list is not numbered."""
    if not article.options.get("list_numbered", article.numbered):
        return ""
    if article.style == "ieee":
        return f"[{position}]"
    return f"{position}."


def _list(article: Article, printed: Iterable[Printed], bullets: bool) -> list[Block]:
    """The reference list, and its transliterated second printing."""
    printed = list(printed)
    out = []
    headings = (article.references_heading, article.second_references_heading)
    twice = bool(article.options.get("list_twice"))
    for heading, second in zip(headings, (False, True)[: 1 + twice], strict=False):
        if heading:
            out.append(Block("heading", bold(heading), 1))
        for i, entry in enumerate(printed, 1):
            label = entry_label(article, i)
            text = entry.second if second and entry.second else entry.text
            shown = f"{'- ' if bullets else ''}{label} {text}" if label or bullets else text
            out.append(Block("entry", shown.replace("  ", " "), label=label))
    return out


def marked_note(block: Block, raised_label: bool) -> str:
    """A note with its number before it."""
    return f"{note_mark(block.label) if raised_label else block.label + '.'} {block.text}"
