"""Numbered paragraphs out of the body's blocks: what a page end cut is joined again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from edition.importer.reading.joints import join_texts
from edition.importer.reading.lines import plain
from edition.importer.reading.records import Block, Doubt, Heading, Paragraph, Role
from edition.importer.signs.headings import (
    Levels,
    dotted_headings,
    is_heading,
    is_lettered,
    names_results,
    run_in,
)
from edition.importer.signs.items import (
    is_epigraph,
    is_set_apart,
    is_within,
    leads_to_item,
    stops_in_midst,
)
from edition.importer.words.hyphens import Lexicon, ends_with_hyphen
from edition.importer.words.labels import Part, leading_label, whole_label
from edition.importer.words.script import (
    LIST_MARK,
    ends_sentence,
    ends_with_abbreviation,
    ends_with_citation,
    ends_with_noted_sentence,
    first_letter,
    is_caption,
    is_list_item,
    labels_caption,
    speaker_of,
    starts_lower,
    words,
)

_HASHES = re.compile(r"^#{1,6}\s+")
_NUMBER = re.compile(r"^\s*(\d{1,2}|[a-hа-з])\.\s+(?=\S)")
_INITIAL = re.compile(r"^([^\W\d_a-zа-яё]) ([a-zà-öø-ÿа-яё]+|[A-ZÀ-ÖØ-ÞА-ЯЁ]+)\b")
_WORD_LETTERS = "AIOEYUÀÉÓВСКОУЯИАІЄЮЗ"
_NUMBERED_RUN_IN = re.compile(
    r"^\(?\d{1,2}\)\s+[^\W\d_a-zа-яё][^.:;]{2,60}(?::|\.)\s+(?=[^\W\d_a-zа-яё])"
)
# "Keeper et al. | (2012) say that": the year or the number of a work whose author is named above.
_CITED_BY_NAME = re.compile(
    r"(?:\((?:1[5-9]|20)\d\d[a-z]?(?:[,:;][^()]{1,40})?\)|\[\d{1,3}\])[,;]?\s(?=[^\W\d_])"
)
_LONG, _REST = 40, 120
_SPEECH = 200  # a longer text is no heading anyway
_KINDS = {Role.BODY: "paragraph", Role.LIST_ITEM: "list-item", Role.CAPTION: "caption"}


@dataclass(frozen=True)
class Body:
    """The body's paragraphs and headings, and every block with the role it got."""

    paragraphs: tuple[Paragraph, ...]
    headings: tuple[Heading, ...]
    blocks: tuple[Block, ...]
    doubts: tuple[Doubt, ...]


def assemble(blocks: Sequence[Block], lexicon: Lexicon) -> Body:
    """Number the paragraphs of the body."""
    doubts: list[Doubt] = []
    marked = _with_roles(blocks, lexicon, doubts)
    shown = [i for i, b in enumerate(marked) if b.role is Role.HEADING]
    over = [i + 1 < len(marked) and marked[i + 1].role is Role.HEADING for i in shown]
    levels = Levels([marked[i].text for i in shown], _usual_parts(marked), over)
    above_is_heading = False
    section: list[str] = []
    headings: list[Heading] = []
    paragraphs: list[Paragraph] = []
    placed: list[Block] = []
    for block in marked:
        if block.role is Role.HEADING:
            level = levels.level(block.text, above_is_heading)
            above_is_heading = True
            text = plain(_HASHES.sub("", block.text))
            section = [*section[: level - 1], text]
            headings.append(Heading(level, text, block.first_line))
            placed.append(replace(block, level=level))
            continue
        above_is_heading = False
        here = tuple(section)
        if block.role is Role.BODY:
            found, sure = run_in(block.text, len(section))
            if found is not None:
                if found.level == 1:
                    section = [found.text]
                    here = tuple(section)
                else:
                    here = (*here, found.text)
                headings.append(replace(found, line=block.first_line))
                if not sure:
                    doubts.append(
                        Doubt(
                            block.first_line,
                            "run-in-heading",
                            f"'{found.text}' is taken for a heading that runs into its paragraph",
                        )
                    )
        mark, text = _item(block) if block.role is Role.LIST_ITEM else ("", plain(block.text))
        text = _with_initial(text, lexicon, not paragraphs)
        paragraphs.append(
            Paragraph(
                len(paragraphs) + 1,
                _KINDS[block.role],
                here,
                text,
                block.first_line,
                block.last_line,
                mark,
            )
        )
        placed.append(block)
    return Body(tuple(paragraphs), tuple(headings), tuple(placed), tuple(doubts))


def _usual_parts(blocks: Sequence[Block]) -> int:
    """How many of an article's usual parts are named by headings, alone or running in.

    None where the results are not: there the headings of an essay stand in their place.
    """
    named: list[str] = []
    for block in blocks:
        text = plain(block.text[:120])
        led = leading_label(text) if block.role is Role.BODY else None
        whole = whole_label(text) if block.role is Role.HEADING else None
        if whole in (Part.INTRODUCTION, Part.SECTION):
            named.append(text)
        elif led and led[0] in (Part.INTRODUCTION, Part.SECTION):
            named.append(led[1])
    return len(named) if any(map(names_results, named)) else 0


def _with_initial(text: str, lexicon: Lexicon, first: bool) -> str:
    """A text whose first letter was set large, and so apart from its word: "T here is"."""
    m = _INITIAL.match(text)
    if m is None:
        return text
    joined, rest = (m[1] + m[2]).casefold(), m[2].casefold()
    behind = text[m.end() :].strip()[:1]
    # Some letters are words; then the rest must be none. "T HE wells": nor may all be capitals.
    alone = m[1] not in _WORD_LETTERS or lexicon.words[rest] < 2
    alone = not behind.isupper() if m[2].isupper() else alone
    # A word of the first sentence may come nowhere else; the large letter is no word.
    rare = first and m[1] not in _WORD_LETTERS and lexicon.words[rest] < 2
    return text[0] + text[2:] if (alone and lexicon.words[joined]) or rare else text


def _item(block: Block) -> tuple[str, str]:
    """The mark of a list item (`•`, `1)`, `(a)`), and its text without it."""
    m = LIST_MARK.match(block.text) or _NUMBER.match(block.text)
    return (m[0].strip(), plain(block.text[m.end() :])) if m else ("", plain(block.text))


def _with_roles(blocks: Sequence[Block], lexicon: Lexicon, doubts: list[Doubt]) -> list[Block]:
    """Give each block its role and join the pieces of cut paragraphs."""
    out: list[Block] = []
    open_at: int | None = None  # where in `out` the paragraph stands that may go on
    in_list = False
    dotted = dotted_headings(blocks)
    speakers = Counter(speaker_of(plain(b.text)[:_SPEECH]) for b in blocks)
    for i, block in enumerate(blocks):
        text = plain(block.text)
        if not words(text) and not any(c.isalnum() for c in text):
            doubts.append(Doubt(block.first_line, "ornament", "a line without words was left out"))
            continue
        if is_caption(text):
            out.append(replace(block, role=Role.CAPTION))
            continue
        if out and out[-1].role is Role.CAPTION and _titles(out[-1], block):
            out[-1], more = _joined(out[-1], block, lexicon)
            doubts += more
            continue
        above = out[open_at] if open_at is not None else None
        if above is not None and _names_speaker(out, open_at, text):
            out[-1], more = _joined(above, block, lexicon)
            doubts += more
            open_at = None
            continue
        if above is not None and is_epigraph(above.text):
            above = open_at = None
        is_open = above is not None and not _finished(_tail(above))
        lettered = is_lettered(blocks, i) and not is_open
        listed = not lettered and (is_list_item(block.text) or _is_numbered_item(blocks, i))
        listed = listed and not _runs_on(text)
        speaker = speaker_of(text[:_SPEECH])
        speaks = bool(speaker) and speakers[speaker] > 1
        if lettered or (not (listed or speaks) and is_heading(blocks, i, is_open, dotted)):
            out.append(replace(block, role=Role.HEADING))
            open_at, in_list = None, False
            continue
        if not listed and above is not None and open_at is not None:
            unmarked = in_list or _tail(above).endswith(":")
            small = starts_lower(text) or first_letter(text).isdigit()
            if unmarked and small and len(text) < 300 and _ends_item(text, in_list):
                out.append(replace(block, role=Role.LIST_ITEM))
                open_at, in_list = len(out) - 1, leads_to_item(text)
                continue
            goes_on, doubt = _goes_on(_tail(above), text)
            goes_on = goes_on and not is_set_apart(above, blocks[i : i + 2])
            if above.role is Role.LIST_ITEM and not ends_with_hyphen(above.text):
                # Items need no full stop; what opens with a capital is no part of them.
                goes_on = goes_on and not first_letter(text).isupper()
            if doubt:
                doubts.append(Doubt(block.first_line, "paragraph-join", doubt))
            if goes_on:
                out[open_at], more = _joined(above, block, lexicon)
                doubts += more
                continue
        out.append(replace(block, role=Role.LIST_ITEM if listed else Role.BODY))
        open_at, in_list = len(out) - 1, False
    return out


def _names_speaker(out: Sequence[Block], at: int | None, text: str) -> bool:
    """Whether a line behind a dash says whose words stand above it, right below a heading."""
    if at != len(out) - 1 or not text.startswith(("—", "–", "-")) or text.endswith("."):
        return False
    first = at == 0 or out[at - 1].role is Role.HEADING
    return first and is_epigraph(f"{out[at].text} {text}")


def _titles(caption: Block, below: Block) -> bool:
    """Whether a block is the title of a figure or table whose number stands alone above it, or
    the rest of a caption that stops in its midst.
    """
    text, above = plain(below.text), plain(caption.text)
    longest = 300 if labels_caption(above) else _REST if stops_in_midst(above) else 0
    return len(text) < longest and not is_list_item(text)


def _tail(block: Block) -> str:
    """The end of a block's text: all that the question whether it goes on needs."""
    return plain(block.text[-400:])


def _is_numbered_item(blocks: Sequence[Block], i: int) -> bool:
    """Whether a block is a sentence with a number, and its neighbour has the next or the last."""
    own = _NUMBER.match(blocks[i].text)
    if not own or not (
        ends_sentence(blocks[i].text) or blocks[i].text.rstrip().endswith((";", ":"))
    ):
        return False
    around = [_NUMBER.match(b.text) for b in (*blocks[max(0, i - 1) : i], *blocks[i + 1 : i + 2])]
    return any(m and abs(_place(m[1]) - _place(own[1])) == 1 for m in around)


def _place(mark: str) -> int:
    """The place of an item in its list, by its number or letter."""
    return int(mark) if mark.isdigit() else ord(mark)


def _runs_on(text: str) -> bool:
    """Whether a number and a heading of a few words run into a whole paragraph: "1) Logs: The"."""
    return bool(_NUMBERED_RUN_IN.match(text)) and len(words(text)) >= _LONG


def _ends_item(text: str, in_list: bool) -> bool:
    return (leads_to_item(text) and not text.endswith(":")) or (in_list and ends_sentence(text))


def _finished(text: str) -> bool:
    closed = ends_sentence(text) or ends_with_noted_sentence(text)
    return closed or text.endswith((":", ";")) or ends_with_citation(text)


def _goes_on(above: str, below: str) -> tuple[bool, str]:
    """Whether `below` continues the paragraph `above`; and what is doubtful about that."""
    cited = _CITED_BY_NAME.match(below)
    if is_within(above, below):
        return True, ""
    if ends_with_hyphen(above) or (cited and starts_lower(below[cited.end() :])):
        return True, ""
    if starts_lower(below):
        if not ends_sentence(above) or ends_with_abbreviation(above):
            return True, ""
        return False, "starts with a small letter, but the sentence before it is closed"
    if ends_sentence(above) or ends_with_noted_sentence(above) or above.endswith((":", ";")):
        return False, ""
    if ends_with_citation(above):
        return False, "the paragraph before it stops without a full stop; taken as finished"
    return len(words(above)) >= 6, ""


def _joined(above: Block, below: Block, lexicon: Lexicon) -> tuple[Block, list[Doubt]]:
    text, doubts = join_texts(above.text, below.text, below.first_line, lexicon)
    return replace(
        above, text=text, last_line=below.last_line, lines=(*above.lines, *below.lines)
    ), doubts
