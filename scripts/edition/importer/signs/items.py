"""Where items and block quotations begin and end among lines of print, told by their signs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.importer.reading.lines import plain
from edition.importer.reading.records import Block, Line
from edition.importer.words.language import ends_with_small_word
from edition.importer.words.locators import UNIT_LAST
from edition.importer.words.script import (
    ends_sentence,
    ends_with_abbreviation,
    is_list_item,
    starts_lower,
    words,
)

# Signs that are bullets and nothing else; a dash or a star may open a line of text as well.
_ROUND = re.compile(r"^\s*[•●▪◦■□►▶➢➤✓✔‣◆❖○]\s+(?=\S)")
_ANDS = (
    r"(?:and|or|und|oder|et|ou|y|e|o|и|или|або|і|та|ve|veya|și|i|oraz|lub|en|of|och|"
    r"eller|a|nebo|және|немесе|va|və)"
)
_BEFORE_ITEM = re.compile(rf"[:;](?:\s+{_ANDS})?$")
_DASH = re.compile(r"^\s*[-–—•·*+]\s+(?=\S)")
_AND = re.compile(rf"\s{_ANDS}$")
_COUNTED = re.compile(r"^\s*\(?(\d{1,2}|[a-hа-е]|[ivx]{1,4})\)\s+(?=\S)")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_SIGNED = re.compile(
    r"(?<=[.!?…”’»\"])\s+\((?=[^()]*[^\W\d_](?:[^()]*[^\W\d_]{2}|[^()]*\d))[^().]{2,80}\)$"
)

_NUMBERED = re.compile(r"^\s*(?:\d{1,3}[.)]\s|[⁰¹²³⁴⁵⁶⁷⁸⁹]+\s?\S|\[\^\d+\]:)")
_DECIMAL = re.compile(r"^\s*\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+[^\W\d_a-zа-яё]")
_BRACKETED = re.compile(r"^\s*(?:[-*]\s+)?\[\d{1,3}\]\s+[^\W\d_a-zа-я]")
_BY = re.compile(
    r"[.!?…][”’»\"]*\s*[—–]\s?(?=[^\W\d_a-zа-яё])((?:[^.!?]|(?<=\b[^\W\d_a-zа-яё])\.){3,120})\.?$"
)
_FIRST_COUNTED = re.compile(r"\S\s+\(?(?:1|[aаi])\)\s")
_COUNT = 15  # lines of a count that runs in its paragraph
# A number at the head of a line that no heading, item or note opens with.
_NUMBER_WITHIN = re.compile(r"\d[\d–-]*(?:[\]),;:]|\s+[a-zà-ÿа-яё])")
_CLOSES = re.compile(r"[^()\[\]]{1,200}[)\]]")
_EPIGRAPH, _NAMED = 600, 14  # letters of a saying, words that say whose it is


def is_epigraph(text: str) -> bool:
    """Whether a text is a saying with its author behind a dash."""
    if len(text) > _EPIGRAPH:
        return False
    said = plain(text)
    m = _BY.search(said)
    # "II. — The Wells" is the number of a heading.
    return m is not None and len(m[1].split()) <= _NAMED and len(words(said[: m.start()])) > 2


def leaves_bracket_open(text: str) -> bool:
    """Whether the last bracket of a text has opened and not closed."""
    return max(text.rfind("("), text.rfind("[")) > max(text.rfind(")"), text.rfind("]"))


def stops_in_midst(text: str) -> bool:
    """Whether a text stops at a comma, a small word, or inside a bracket: more of it follows."""
    bare = text.rstrip()
    return bare.endswith(",") or ends_with_small_word(bare) or leaves_bracket_open(bare)


def is_within(above: str, text: str) -> bool:
    """Whether a line closes a bracket that the lines above have opened, or has the number that
    the sign of a page at their end waits for: "(Fox 1999, p. / 203) and". No block starts there.
    """
    above = above.rstrip()
    if _NUMBER_WITHIN.match(text) and UNIT_LAST.search(above):
        return True
    return leaves_bracket_open(above) and bool(_CLOSES.match(text)) and not _COUNTED.match(text)


def is_set_apart(above: Block, below: Sequence[Block]) -> bool:
    """Whether a quotation follows that opens small: it alone stands away from the left edge."""
    quoted = below[0].inset and not above.inset and not any(x.inset for x in below[1:])
    return quoted and plain(above.text[-40:]).endswith((":", ","))


def opens_item(text: str) -> bool:
    """Whether a line opens an item, a note, an entry or a section by its number or its bullet."""
    return is_list_item(text) or bool(
        _BRACKETED.match(text) or _NUMBERED.match(text) or _DECIMAL.match(text)
    )


def opens_next(group: Sequence[Line], text: str) -> bool:
    """Whether a line opens the next item: with the dash of the item above, or with the number
    behind its own, where that item has come to an end or to its "and".
    """
    m = _DASH.match(text)
    first, last = group[0].text.strip(), group[-1].text.rstrip()
    above, own = _COUNTED.match(first), _COUNTED.match(text)
    if above and own and _follows(above[1], own[1]):
        return ends_sentence(last) or bool(_BEFORE_ITEM.search(last))
    if m is None or not first.startswith(m[0].strip() + " "):
        return False
    return last.endswith((".", ",")) or bool(_BEFORE_ITEM.search(last)) or bool(_AND.search(last))


def _follows(number: str, next_number: str) -> bool:
    """Whether a number or letter is the one behind another."""
    if number.isdigit() != next_number.isdigit():
        return False
    if number in _ROMAN and next_number in _ROMAN:
        return _ROMAN.index(next_number) == _ROMAN.index(number) + 1
    if len(number) + len(next_number) > 2 and not number.isdigit():
        return False
    if number.isdigit():
        return int(next_number) == int(number) + 1
    return ord(next_number) == ord(number) + 1


def counts_on(group: Sequence[Line], text: str) -> bool:
    """Whether a line opens with a number of a count that runs in its paragraph: a list `(1) wells,
    (2) ropes and (3) carts` that opens within a line is no list of items, wherever it breaks.
    """
    m = _COUNTED.match(text)
    if m is None or m[1] in ("1", "a", "а", "i"):
        return False
    return any(_FIRST_COUNTED.search(x.text) for x in group[-_COUNT:])


def has_bullet(text: str) -> bool:
    """Whether a text opens with a sign that is a bullet and nothing else."""
    return bool(_ROUND.match(text))


def leads_to_item(text: str) -> bool:
    """Whether a text stops before an item: at a colon, a semicolon, or the "and" behind one."""
    if not _BEFORE_ITEM.search(text.rstrip()[-12:]):
        return False
    # Inside brackets a semicolon parts citations.
    return not leaves_bracket_open(text)


def is_signed(text: str) -> bool:
    """Whether a text ends as a quotation does: a full stop, and in brackets who said so."""
    m = _SIGNED.search(text.rstrip()[-120:])
    return m is not None and ends_sentence(m.string[: m.start()]) and not _is_open(m)


def _is_open(signature: re.Match[str]) -> bool:
    """Whether the stop before the brackets belongs to an abbreviation: "Bell et al. (2008)"."""
    return ends_with_abbreviation(signature.string[: signature.start()])


def ends_list(groups: Sequence[Sequence[Line]], below: str) -> bool:
    """Whether the last item of a list in small letters is over: its first full stop ends it."""
    if len(groups) < 2 or starts_lower(below) or not ends_sentence(groups[-1][-1].text):
        return False
    first = _COUNTED.sub("", groups[-1][0].text)
    return starts_lower(first) and leads_to_item(tail_of(groups[-2]))


def tail_of(group: Sequence[Line]) -> str:
    """The last two lines of a paragraph as one: a lone "and" may stand on the last."""
    return " ".join(x.text.strip() for x in group[-2:])
