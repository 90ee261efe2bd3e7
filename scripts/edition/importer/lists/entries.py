"""The lines of a reference list cut into entries, each with its label.

A list may be numbered (``[1]``, ``1.``, ``- [1]``) or not; its entries may go over several lines,
have blank lines inside, or be cut by the end of a page in the middle of an address.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from edition.importer.fields.addresses import address_spans
from edition.importer.fields.worklabels import author_date_label, suffixed
from edition.importer.lists.coherence import best_reading
from edition.importer.lists.listcolumns import take_column
from edition.importer.lists.listgroups import groups_of, without_shelf_marks
from edition.importer.lists.listlines import FAMILY, entry_starts
from edition.importer.lists.listmarks import (
    BULLET,
    OPENING,
    has_year,
    marker,
    numbering,
)
from edition.importer.lists.listnoise import without_links, without_prose, without_remark
from edition.importer.lists.numberedlists import Open, numbered_entries
from edition.importer.lists.twolists import merge_lists
from edition.importer.lists.yearlines import with_heads_in_line
from edition.importer.reading.records import Doubt, Entry, Line
from edition.importer.works.references import LONGEST, parse_item

__all__ = ["join_lines", "merge_lists", "split_entries"]

_REPEATED = re.compile(r"^\s*(?:[—–_-]{2,}|—(?=[\s,.]))\s*[.,]?\s*")


def split_entries(lines: Sequence[Line]) -> tuple[list[Entry], list[Doubt]]:
    """The entries of one reference list, in order, and what is doubtful about them."""
    return best_reading(lines, _cut)


def _cut(lines: Sequence[Line]) -> tuple[list[Entry], list[Doubt]]:
    """The entries as the known marks and shapes of lists tell them."""
    filled = with_heads_in_line([line for line in lines if line.text.strip()])
    column = take_column(filled)
    lines, doubts = without_links(column.lines)
    kind = numbering(lines)
    if not kind and column.numbers:
        marks = (marker(line.text, allow_bare=False) for line in lines)
        kind = next((mark[0] for mark in marks if mark and mark[1]), "")
    groups, more = groups_of(lines, numbered=bool(kind))
    doubts += more
    if not groups:
        return [], doubts
    if not kind:
        groups[0], more = without_remark(groups[0])
        doubts += more
    lines = list(itertools.chain.from_iterable(groups))
    if not kind and (end := _tail_start(lines)):
        message = "From here on the lines below the list are no entries."
        doubts.append(Doubt(lines[end].number, "list-tail", message))
        groups = [[x for x in group if x.number < lines[end].number] for group in groups]
        groups = [group for group in groups if group]
    edge = _hanging_edge(lines)
    found = (
        numbered_entries(lines, kind, column.numbers)
        if kind
        else [x for group in groups for x in _unnumbered(group, edge)]
    )
    entries: list[Entry] = []
    first_lost = kind and [opened.number for opened in found[:2]] == ["?", "2"]
    if first_lost and has_year(found[0].lines[-1].text):
        found[0].number = "1"
        message = "The first entry of the list has lost its number."
        doubts.append(Doubt(found[0].lines[0].number, "entry-without-number", message))
    for opened in found:
        text = join_lines([line.text for line in opened.lines])
        if not re.search(r"\w{2}", text):
            continue
        if opened.number == "?":
            message = "A line before the first number of the list was not read as an entry."
            doubts.append(Doubt(opened.lines[0].number, "line-before-list", message))
            continue
        first, last = opened.lines[0].number, opened.lines[-1].number
        entries.append(Entry(opened.number, text, first, last))
        if len(text) > LONGEST // 2:
            message = "This entry is very long; it may be several that could not be told apart."
            doubts.append(Doubt(first, "entry-long", message))
    if kind:
        doubts += _check_numbers(entries)
        return entries, doubts
    works, more = without_shelf_marks(entries)
    doubts += more
    works, more = without_prose(works)
    doubts += more
    return _with_names(works, doubts), doubts


_TAIL = re.compile(
    r"\S@\S+\.\w|^\s*(?:\[1\]|ORCID|©|ISSN|publisher[’']s note|disclaimer:|about the authors?\b|"
    r"(?:how to )?cite (?:as|this)|sobre (?:el|la|los|las|o|a|os|as) autor|cómo citar|como citar|"
    r"pour citer|à propos d|über d(?:en|ie) autor|zitiervorschlag|для цитирования|"
    r"сведения об автор|"
    r"об автор|дәйексөз үшін|авторлар туралы|автор туралы|yazar(?:lar)? hakkında|atıf için|"
    r"sull[’']autor|come citare|o autor(?:ze|ce|ach)\b|про автор)",
    re.I,
)


def _tail_start(lines: Sequence[Line]) -> int:
    """Where contacts or notes begin below a list without numbers; 0 where the list goes to the end.

    No entry holds an e-mail address; the line of one goes back to the last that ended an entry.
    """
    for i, line in enumerate(lines):
        if i > 2 and _TAIL.search(line.text) and i * 3 > len(lines):
            ended = (j for j in range(i, max(i - 3, 2), -1) if _ENDED.search(lines[j - 1].text))
            return next(ended, i)
    return 0


_ENDED = re.compile(r"[.\d/)\]>»”]\s*$")


def _hanging_edge(lines: Sequence[Line]) -> int | None:
    """The indent at which entries begin, where their other lines hang; None where none do."""
    indents = [len(line.text) - len(line.text.lstrip()) for line in lines]
    edge = min(indents, default=0)
    if (first := _first_indent(lines, indents, edge)) is not None:
        return first
    # Columns that stand side by side are cut a blank too early or too late.
    deeper = [i for i in indents if i > edge + 1]
    share = len(deeper) / max(1, len(lines))
    # A few lines that hang at one and the same depth are told by that.
    least = 0.1 if len(set(deeper)) == 1 and len(deeper) > 2 else 0.25
    if not least < share < 0.95 or not _are_entries(lines, indents, edge):
        return None
    return edge


def _are_entries(lines: Sequence[Line], indents: Sequence[int], edge: int) -> bool:
    """Whether pieces that begin at the edge are whole entries: half of them have years."""
    pieces: list[list[str]] = []
    for line, indent in zip(lines, indents, strict=True):
        if indent <= edge + 1 or not pieces:
            pieces.append([])
        pieces[-1].append(line.text)
    dated = sum(has_year(" ".join(piece)) for piece in pieces)
    return 2 * dated >= len(pieces)


def _first_indent(lines: Sequence[Line], indents: Sequence[int], edge: int) -> int | None:
    """The depth that first lines alone are set at, as those of paragraphs; None where they hang."""
    depth = max(set(indents), key=lambda d: (d != edge, indents.count(d)), default=edge)
    named = [i for line, i in zip(lines, indents, strict=True) if FAMILY.match(line.text)]
    enough = len(named) > 2 and indents.count(depth) >= 0.1 * len(lines) and depth > edge
    return depth if enough and named.count(depth) > 0.8 * len(named) else None


def _unnumbered(lines: Sequence[Line], edge: int | None) -> list[Open]:
    bullets = sum(BULLET.match(line.text) is not None for line in lines)
    indents = [len(line.text) - len(line.text.lstrip()) for line in lines]
    numbers = [line.number for line in lines]
    apart = [False, *(b > a + 1 for a, b in itertools.pairwise(numbers))]
    starts = set(entry_starts([BULLET.sub("", line.text) for line in lines], apart))
    found: list[Open] = []
    for place, (line, indent) in enumerate(zip(lines, indents, strict=True)):
        if bullets * 2 >= len(lines):
            opens = BULLET.match(line.text) is not None or _stands_alone(line, found)
        elif edge is not None:
            opens = abs(indent - edge) <= 1
        else:
            opens = place in starts
        body = Line(line.number, BULLET.sub("", line.text))
        if opens or not found:
            found.append(Open("", [body]))
        else:
            found[-1].lines.append(body)
    return found


def _stands_alone(line: Line, found: Sequence[Open]) -> bool:
    """A line that lost its bullet: it opens like an entry, and the one before is complete."""
    return bool(found) and _opens(line.text, found[-1].lines) and has_year(line.text)


def _opens(text: str, before: Sequence[Line]) -> bool:
    """True where a line without mark opens an entry: it begins with names, the last has ended."""
    last = join_lines([line.text for line in before[-3:]])
    ended = bool(re.search(r"[.!?\])>»”]$|(?:https?://|www\.)\S+$|\d$", last))
    return ended and bool(OPENING.match(text) or _REPEATED.match(text))


def join_lines(texts: Sequence[str]) -> str:
    """The lines of an entry as one text; an address cut by a line or page end is joined."""
    parts = [texts[0].strip()]
    for text in (t.strip() for t in texts[1:] if t.strip()):
        last = parts[-1]
        spans = address_spans(last)
        first = text.split()[0]
        if spans and spans[-1][1] == len(last) and _goes_on(last, first):
            if last.endswith(">") and not first.endswith(">"):
                text = first + ">" + text[len(first) :]
            parts[-1] = last.rstrip(">") + text
        elif re.search(r"[^\W\d_][-\u00ad]$", last) and first[:1].islower():
            parts[-1] = last.rstrip("-\u00ad") + text
        elif _is_parted(last, first):
            parts[-1] = last + text
        else:
            parts.append(text)
    return " ".join(" ".join(parts).split())


def _is_parted(last: str, first: str) -> bool:
    """Whether a line ends in the hyphen of a double name or in the dash of two numbers."""
    name = re.search(r"[^\W\d_]-$", last) and first[:1].isupper()
    return bool(name or (re.search(r"\d[-–—]$", last) and first[:1].isdigit()))


def _goes_on(address: str, word: str) -> bool:
    """True where `word` can be the rest of the address that ends the line before."""
    if re.match(r"https?://|www\.", word):
        return False
    open_end = address.rstrip(">")[-1] in "/-_=&?%.#"
    inner = word.rstrip(".,;>")
    looks = bool(re.fullmatch(r"[\w%#?&=/.,~+:;@!()-]+", inner))
    return (
        looks and (open_end or "/" in inner) and bool(re.search(r"[/_=%\-.\d]", inner) or open_end)
    )


def _check_numbers(entries: Sequence[Entry]) -> list[Doubt]:
    doubts = []
    for before, entry in itertools.pairwise(entries):
        if before.label.isdigit() and entry.label.isdigit():
            for missing in range(int(before.label) + 1, int(entry.label)):
                message = (
                    f"The list has no entry {missing}; it may stand inside entry {before.label}."
                )
                doubts.append(Doubt(entry.first_line, "entry-missing", message))
    seen: set[str] = set()
    for entry in entries:
        if entry.label in seen:
            message = f"The number {entry.label} stands twice in the list."
            doubts.append(Doubt(entry.first_line, "entry-number-twice", message))
        seen.add(entry.label)
    return doubts


def _with_names(entries: Sequence[Entry], doubts: list[Doubt]) -> list[Entry]:
    """Author-date labels; a dash for repeated names is replaced by the names before."""
    filled: list[Entry] = []
    items: list[dict[str, Any]] = []
    before = ""
    for entry in entries:
        match = _REPEATED.match(entry.text)
        if match and before:
            entry = replace(entry, text=f"{before} {entry.text[match.end() :]}")
        item = parse_item(entry.text)
        before = _names_of(entry.text, item) or before
        filled.append(entry)
        items.append(item)
    labels = suffixed([author_date_label(item) for item in items])
    for entry, label, item in zip(filled, labels, items, strict=True):
        if not item.get("author") and not item.get("editor"):
            message = f"No author could be read; the entry is labelled {label!r}."
            doubts.append(Doubt(entry.first_line, "entry-without-author", message))
    return [replace(entry, label=label) for entry, label in zip(filled, labels, strict=True)]


def _names_of(text: str, item: dict[str, Any]) -> str:
    """The names at the head of an entry as printed: what stands before title and year."""
    title = str(item.get("title", ""))
    place = text.find(title[:20]) if title else -1
    head = text[:place] if place > 0 else ""
    return re.split(r"\(?(?:1[5-9]|20)\d\d", head)[0].rstrip(' (“"«*')
