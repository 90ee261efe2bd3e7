"""Where the title block is over, also where the foot of the first page cuts the body's first lines.

Behind abstract and keywords the text may begin without a heading. If the notes and rights of the
first page's foot follow it, its first paragraphs look like one more abstract; but a sentence of
theirs goes on behind the foot, in mid-word or with a small letter.
"""

from __future__ import annotations

from collections.abc import Sequence

from edition.importer.front.titleweights import Field
from edition.importer.words.labels import leading_label
from edition.importer.words.script import ends_sentence, starts_lower

_BODY = (Field.BODY, Field.HEADING)
_SHORTEST = 30  # letters of a line that a page end cuts


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
