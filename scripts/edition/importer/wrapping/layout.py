"""How a text is laid out in lines, and its blocks: the pieces between which a break is printed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import pairwise

from edition.importer.front import titlelines
from edition.importer.pages import floats
from edition.importer.reading.joints import joined
from edition.importer.reading.records import Block, Doubt, Line
from edition.importer.signs import speakers
from edition.importer.signs.headings import SENTENCE_BREAK
from edition.importer.signs.openings import FACT
from edition.importer.words.hyphens import Lexicon, ends_with_hyphen
from edition.importer.words.labels import leading_label, whole_label
from edition.importer.words.script import (
    BRACKETED,
    ends_sentence,
    first_letter,
    is_list_item,
    starts_lower,
)
from edition.importer.words.typeset import column_widths
from edition.importer.wrapping import pieces
from edition.importer.wrapping.wrapped import group, has_indents
from edition.importer.wrapping.wraps import paragraphs_of

_NUMBERED = re.compile(r"^\s*(?:\d{1,3}[.)]\s|[⁰¹²³⁴⁵⁶⁷⁸⁹]+\s?\S|\[\^\d+\]:)")
_LONG_LINE, _HEADING = 170, 100
_CUT = 0.25
_LEAST_RUNS = 3  # paragraphs of several sentences
_OUTSIDE = 10  # one line in ten at most reaches into the margin


class Layout(StrEnum):
    """What a line of the file is."""

    PARAGRAPHS = "a line is a paragraph, or what a page end left of it"
    WRAPPED = "lines of print, paragraphs parted by blank lines"
    TYPESET = "lines of print, each for itself"
    SENTENCES = "a line is a sentence, paragraphs parted by blank lines"


def without_margin(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines without the margin that extraction by place leaves at the left of nearly all."""
    indents = [len(x.text) - len(x.text.lstrip()) for x in lines if x.text.strip()]
    margin = sorted(indents)[len(indents) // _OUTSIDE] if indents else 0
    if not margin:
        return tuple(lines)
    return tuple(replace(x, text=x.text[:margin].lstrip() + x.text[margin:]) for x in lines)


def layout_of(lines: Sequence[Line]) -> Layout:
    """Tell the layout by the length of the lines and by what the blank lines part."""
    if _are_sentences(lines):
        return Layout.SENTENCES
    lengths = sorted(len(x.text.strip()) for x in lines if x.text.strip())
    if not lengths or lengths[int(len(lengths) * 0.9)] > _LONG_LINE:
        return Layout.PARAGRAPHS
    # Lines of print are of one length, the column's; paragraphs are of any length. A title
    # block or a list may be set wider than the columns of the text.
    shown = [float(len(x.text.strip())) for x in lines if x.text.strip()]
    alike = sum(n >= c * 0.82 for n, c in zip(shown, column_widths(shown), strict=True))
    if len(lengths) < 12 or (alike < len(lengths) * 0.5 and not _go_on(lines)):
        return Layout.PARAGRAPHS
    runs = _runs(lines)
    long_runs = [r for r in runs if len(r) >= 3]
    # Blank lines that part paragraphs follow a full stop; those of a page end cut sentences.
    inside = [a for a, b in pairwise(runs) if len(a) >= 3 and not b[0].page_start] or long_runs
    closed = sum(ends_sentence(r[-1].text) for r in inside)
    if sum(map(len, runs)) > 2 * len(runs) and has_indents(lines):
        return Layout.WRAPPED
    if len(runs) >= 5 and sum(map(len, long_runs)) >= len(lengths) * 0.5:
        return Layout.WRAPPED if closed >= len(inside) * 0.5 else Layout.TYPESET
    return Layout.TYPESET


def _are_sentences(lines: Sequence[Line]) -> bool:
    """Whether the text's lines are a sentence each, and several of them a paragraph."""
    long = [run for run in _runs(lines) if len(run) > 1]
    told = [run for run in long if _is_of_sentences(run)]
    count = sum(map(len, told))
    return len(told) >= _LEAST_RUNS and 2 * count > sum(map(len, _runs(lines)))


def _is_of_sentences(run: Sequence[Line]) -> bool:
    """Whether the lines of a run end as sentences do, and hold no other sentence's end."""
    closed = sum(ends_sentence(x.text) for x in run)
    inner = sum(bool(SENTENCE_BREAK.search(x.text)) for x in run)
    return closed >= 0.8 * len(run) and inner <= 0.2 * len(run)


def _go_on(lines: Sequence[Line]) -> bool:
    """Whether many lines go on in mid-sentence: they are print, of whatever length."""
    filled = [x.text for x in lines if x.text.strip()]
    cut = sum(
        starts_lower(below) and not ends_sentence(above) and not above.rstrip().endswith((":", ";"))
        for above, below in pairwise(filled)
    )
    return cut >= _CUT * len(filled)


def blocks_of(lines: Sequence[Line], lexicon: Lexicon) -> tuple[list[Block], list[Doubt]]:
    """The blocks of a text, its typeset lines joined where the layout asks for it."""
    layout = layout_of(lines)
    told = titlelines.starts(lines) | floats.starts(lines) | speakers.starts(lines)
    told = pieces.starts(lines) | told
    if layout is Layout.WRAPPED:
        return _wrapped(lines, lexicon, told)
    if layout is Layout.TYPESET:
        filled = [x for x in lines if x.text.strip()]
        # A blank line below every line says nothing, but the blanks before first lines do.
        set_in = has_indents(filled)
        return (_wrapped if set_in else paragraphs_of)(filled, lexicon, told)
    blocks: list[Block] = []
    doubts: list[Doubt] = []
    runs = _runs(lines)
    # Without blank lines every line of a text in paragraphs is one.
    single = layout is Layout.PARAGRAPHS and sum(map(len, runs)) > 3 * len(runs)
    for run in runs:
        sentences = layout is Layout.SENTENCES and not any(_opens(x.text) for x in run)
        if sentences and ends_sentence(run[0].text):
            groups = [list(run)]
        else:
            groups = [[x] for x in run] if single else _groups(run, layout, told)
        for lines_of_one in groups:
            block, more = joined(lines_of_one, lexicon)
            blocks.append(block)
            doubts += more
    return blocks, doubts


def _wrapped(
    lines: Sequence[Line], lexicon: Lexicon, told: Mapping[int, bool]
) -> tuple[list[Block], list[Doubt]]:
    """Blocks of wrapped lines."""
    found = group(lines, told)
    blocks: list[Block] = []
    doubts = list(found.doubts)
    for lines_of_one in found.groups:
        block, more = joined(lines_of_one, lexicon)
        blocks.append(block)
        doubts += more
    return blocks, doubts


def _runs(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines that follow each other without a blank line."""
    runs: list[list[Line]] = []
    fresh = True
    for line in lines:
        if not line.text.strip():
            fresh = True
            continue
        if fresh:
            runs.append([])
        runs[-1].append(line)
        fresh = False
    return runs


def _opens(text: str) -> bool:
    return is_list_item(text) or bool(BRACKETED.match(text) or _NUMBERED.match(text))


def _says_what_it_is(line: str, above: str) -> bool:
    """Whether a line is known by its own first word, or the line above is an address alone."""
    return bool(
        FACT.match(line)
        or FACT.match(above)
        or leading_label(line)
        or whole_label(line)
        or whole_label(above)
    )


def _stands_over(above: str, text: str) -> bool:
    """Whether a short line is a heading right above a line that is a paragraph."""
    return (
        len(above) < _HEADING < _LONG_LINE < len(text)
        and bool(first_letter(above))
        and not starts_lower(above)
        and above.rstrip()[-1:].isalnum()
        and not starts_lower(text)
    )


def _groups(run: Sequence[Line], layout: Layout, told: Mapping[int, bool]) -> list[list[Line]]:
    """Lines of one run that make one block."""
    groups: list[list[Line]] = []
    for line in run:
        if not groups:
            groups.append([line])
            continue
        above = groups[-1][-1].text
        if line.number in told:
            new = told[line.number]
        elif _opens(line.text) or (
            layout is Layout.PARAGRAPHS and _says_what_it_is(line.text, above)
        ):
            new = True
        elif layout is Layout.WRAPPED or ends_with_hyphen(above):
            new = whole_label(above) is not None
        elif len(groups[-1]) == 1 and _stands_over(above, line.text):
            new = True
        else:
            new = ends_sentence(above)
        if new:
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups
