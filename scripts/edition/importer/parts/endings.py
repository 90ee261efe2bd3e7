"""How a body ends where no label says so: with small declarations, or with its author's name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.importer.parts.backtitles import NUMBERED
from edition.importer.reading.lines import plain
from edition.importer.reading.records import Block
from edition.importer.signs.bylines import people
from edition.importer.words.institutions import is_institution
from edition.importer.words.labels import Part, whole_label
from edition.importer.words.script import ends_sentence, is_caption, words

_CONCLUSION = re.compile(
    r"conclu[sd]|sonuç|schluss|schluß|fazit|ausblick|заключени|вывод|қорытынды|корутунду|xulosa|"
    r"nəticə|considerações finais|wnioski|zakończenie|podsumowanie|висновк|slotb|besluit|slutsats|"
    r"avslutning|závěr|final remarks|closing remarks|afterword",
    re.IGNORECASE,
)
_SMALL = 60  # a section that declares something has no longer paragraphs
_FEW = 6


def declarations(
    blocks: Sequence[Block], start: int, end: int
) -> list[tuple[Block, tuple[Block, ...]]]:
    """Sections of a few lines between conclusion and back matter: their headings and blocks.

    They declare something (contributions, consent, data), in words that no list of labels has.
    """
    found: list[tuple[Block, tuple[Block, ...]]] = []
    stop = end
    while stop - 2 > start:
        first = stop - 2 if _is_head(blocks, stop - 2) else stop - 3
        inside = tuple(blocks[first + 1 : stop])
        if not _is_head(blocks, first) or any(len(words(b.text)) > _SMALL for b in inside):
            break
        found.insert(0, (blocks[first], inside))
        stop = first
    short = (plain(b.text) for b in blocks[start:stop] if len(words(b.text)) <= _FEW)
    return found if any(map(_CONCLUSION.search, short)) else []


def _is_head(blocks: Sequence[Block], i: int) -> bool:
    """Whether a block may be the heading of such a section: a few words and no sentence."""
    text = plain(blocks[i].text)
    if i <= 0 or not 1 <= len(words(text)) <= 8 or ends_sentence(text) or NUMBERED.match(text):
        return False
    named = whole_label(text) in (Part.SECTION, Part.INTRODUCTION) or _CONCLUSION.search(text)
    return text[:1].isupper() and not named and not is_caption(text) and text[-1:].isalnum()


def without_signature(blocks: Sequence[Block], start: int, end: int) -> int:
    """The body's end above the place, or the name and place, with which an author signs."""
    last = end
    while last > start + 1 and last > end - 3:
        text = plain(blocks[last - 1].text)
        if len(text) > 100 or ends_sentence(text) or not (is_institution(text) or people(text)):
            break
        last -= 1
    return last if any(is_institution(plain(b.text)) for b in blocks[last:end]) else end
