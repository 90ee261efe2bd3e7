"""Where the title block is over, also where the foot of the first page cuts the body's first lines.

Behind abstract and keywords the text may begin without a heading. If the notes and rights of the
first page's foot follow it, its first paragraphs look like one more abstract; but a sentence of
theirs goes on behind the foot, in mid-word or with a small letter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.importer.front.titleclues import is_abstract_part, is_foot_fact, part_of
from edition.importer.front.titleweights import Field
from edition.importer.reading.lines import FROM_SUPERSCRIPT, SUPERSCRIPTS, plain
from edition.importer.reading.records import Block
from edition.importer.words.labels import Part, leading_label, whole_label
from edition.importer.words.script import ends_sentence, starts_lower, words

_BODY = (Field.BODY, Field.HEADING)
_SHORTEST = 30  # letters of a line that a page end cuts
_RAISED = re.compile(rf"(?<=\S)[{SUPERSCRIPTS}]{{1,3}}")
_NOTE = re.compile(rf"\[?(?P<n>\d{{1,3}}|[{SUPERSCRIPTS}]{{1,3}})[.)\]]?\s*(?=[^\W\d_]|[“«„])")
_PROSE = 40  # words of a paragraph that is text
_OF_FRONT = (Part.ABSTRACT, Part.KEYWORDS)


def first_page_foot(texts: Sequence[str]) -> set[int]:
    """The indices of the facts and notes at the first page's foot, amid the body's paragraphs.

    Behind the last abstract and keywords with a label, text without a label is the body's, and
    facts behind it are the foot's, and so are the notes that its marks lead to. They do not tell
    that what stands above them is title block.
    """
    parts = [part_of(text) for text in texts]
    said = [i for i, (x, _) in enumerate(parts) if x in _OF_FRONT or is_abstract_part(texts[i])]
    start = said[-1] + 1 if said else 0
    if said and parts[said[-1]] in [(part, False) for part in _OF_FRONT]:
        start += 1  # what the label stands over
    long = (i for i in range(start, len(texts)) if len(words(texts[i])) >= _PROSE)
    prose = next((i for i in long if not is_foot_fact(texts[i])), len(texts))
    marks: set[str] = set()
    foot = set()
    for i in range(prose, len(texts)):
        number = _NOTE.match(texts[i])
        if is_foot_fact(texts[i]) or (number and number["n"].translate(FROM_SUPERSCRIPT) in marks):
            foot.add(i)
        else:
            marks |= {m.translate(FROM_SUPERSCRIPT) for m in _RAISED.findall(texts[i])}
    return foot


def body_start(fields: Sequence[Field], texts: Sequence[str]) -> int:
    """The index of the first unit of the body; the number of fields where there is none."""
    first = next((i for i, f in enumerate(fields) if f in _BODY), len(fields))
    if first == len(fields) or fields[first] is not Field.BODY or not starts_lower(texts[first]):
        return first
    said = [i for i in range(first) if fields[i] is Field.ABSTRACT]
    if not said or ends_sentence(texts[said[-1]]) or len(texts[said[-1]]) < _SHORTEST:
        return first
    start = said[-1]
    while start and fields[start - 1] is Field.ABSTRACT and not leading_label(texts[start]):
        start -= 1
    # An abstract stands below its label or its title: what stands below keywords is the body.
    return start if start and fields[start - 1] is Field.KEYWORDS else first


def known_start(blocks: Sequence[Block], line: int) -> int:
    """The block where the body starts if that is known to be at a line, with its heading; or 0."""
    start = next((i for i, b in enumerate(blocks) if 0 < line <= b.first_line), 0)
    headed = start and whole_label(plain(blocks[start - 1].text)) is Part.INTRODUCTION
    return start - 1 if headed else start


def first_prose(blocks: Sequence[Block], start: int) -> int:
    """Where the text begins if a title block that seemed to be most of it was none.

    At the first long block without a label; below an abstract's label, at the one behind it.
    """
    long = [i for i, b in enumerate(blocks[:start]) if len(words(plain(b.text))) >= _PROSE]
    for i in long:
        labels = {part_of(plain(b.text))[0] for b in blocks[max(0, i - 1) : i + 1]}
        if not labels & {Part.ABSTRACT, Part.KEYWORDS}:
            return i
    return start
