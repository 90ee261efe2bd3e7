"""Title blocks at the end of an article: where one starts, told by what follows it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.importer.fields.yearheads import Opening, read_opening
from edition.importer.front.addressless import EMAIL
from edition.importer.front.biographies import is_account_of, is_account_of_person
from edition.importer.lists.unlabelled import is_entry
from edition.importer.reading.lines import plain
from edition.importer.reading.records import Block
from edition.importer.signs.bylines import has_initials, people
from edition.importer.signs.imprint import is_imprint_alone, is_own_imprint
from edition.importer.signs.openings import FACT, is_byline, is_fact, is_place
from edition.importer.words.history import history_of
from edition.importer.words.institutions import is_institution
from edition.importer.words.labels import Part, leading_label, whole_label
from edition.importer.words.script import ends_sentence, ends_with_abbreviation, words

_TAIL = 14  # so few lines end an article
_SEEN = 40  # blocks at an article's end
_OWN_IMPRINTS = 3  # an article has in two or three languages
_ADDRESS = 4  # words of a line that is an e-mail address
_PUBLISHED = re.compile(
    r"^(?:published|printed|translated|edited) by\b|^(?:издатель|учредитель)\b|"
    r"^(?:herausgegeben|übersetzt) von\b|"
    r"^(?:traduit|publié) par\b",
    re.IGNORECASE,
)
_ADDRESS_BEHIND = re.compile(r"(?<=\S)\s+https?://\S+$")
_PLACE_MARK = re.compile(r"^(?:[¹²³⁴⁵⁶⁷⁸⁹]{1,2}|\^\{?\d{1,2}\}?|\[\d\])\s*(?=[^\W\d_a-zа-яё])")
NUMBERED = re.compile(r"^\s*(?:[-*•]\s+)?(?:\[\d{1,3}\]|\d{1,3}[.)]\s)")


def starts_titles(blocks: Sequence[Block], i: int) -> bool:
    """Whether a title block (title, authors, abstract in some language) starts at block i."""
    text = plain(blocks[i].text)
    if labels_abstract(text) or has_initials(text):
        return True
    closed = ends_sentence(text) and not text.endswith("?") and not ends_with_abbreviation(text)
    if len(text) > 400 or closed:
        return False
    # A title: the byline or the abstract's label follows at once.
    for follower in blocks[i + 1 : i + 3]:
        below = plain(follower.text)
        if has_initials(below) or labels_abstract(below):
            return len(words(text)) >= 3 and not NUMBERED.match(text)
        if ends_sentence(below):
            return False
    return False


def labels_abstract(text: str) -> bool:
    """Whether an abstract or keywords are labelled here."""
    led = leading_label(text)
    part = led[0] if led else whole_label(text)
    return part in (Part.ABSTRACT, Part.KEYWORDS)


def stands_over_abstract(blocks: Sequence[Block], i: int) -> bool:
    """Whether names and institutions alone part a block from the label of an abstract."""
    for follower in blocks[i + 1 : i + 8]:
        below = plain(follower.text)
        if labels_abstract(below):
            return True
        if not is_byline(follower.text) and not people(below) and not is_place(below):
            return False
    return False


def tail_start(blocks: Sequence[Block], names: Sequence[str]) -> int:
    """Where the facts of the article's own publication start that end a text: imprint, contact,
    rights, institutions, accounts of the authors; the number of blocks where none do."""
    start = len(blocks)
    texts = [plain(b.text) for b in blocks[-_SEEN:]]
    if sum(map(is_imprint_alone, texts)) > _OWN_IMPRINTS:
        # "Water 8 (2004): 3–9." again and again: lines that end entries.
        return start
    for i in range(len(blocks) - 1, max(-1, len(blocks) - _TAIL), -1):
        text = plain(blocks[i].text)
        if any(c.isalnum() for c in text) and not _ends_article(text, names):
            break
        start = i
    # An address alone may be the end of the last entry.
    while start < len(blocks) and plain(blocks[start].text).startswith(("http", "www")):
        if start + 1 < len(blocks):
            break
        start += 1
    return start


def _ends_article(text: str, names: Sequence[str]) -> bool:
    text = _ADDRESS_BEHIND.sub("", text)
    if text[:1] == "©" or is_imprint_alone(text):
        return True
    opening = read_opening(text)
    # "Journal of Wells 41 (2015), 3–9": no name has a number.
    named = opening and not re.search(r"\d", opening.names)
    entitled = (opening and named) or is_entry(text)
    if NUMBERED.match(text) or (entitled and not _names_any(_head(text, opening), names)):
        # The last entry of a list can be as short as an imprint.
        return False
    if is_fact(text) or FACT.match(text) or is_own_imprint(text) or history_of(text):
        return True
    if EMAIL.search(text) and len(text.split()) <= _ADDRESS:
        return True
    if is_account_of(text, names) or text.strip(" *_,.").casefold() in map(str.casefold, names):
        # What says who an author is, or the name over the author's address.
        return True
    if is_account_of_person(text):
        return not text.rstrip().endswith((",", ";"))
    text, marked = _PLACE_MARK.subn("", text)
    short = len(words(text)) <= 14 and not any(c.isdigit() for c in text) and ". " not in text
    return (
        short
        and (marked > 0 or is_institution(text) or bool(_PUBLISHED.match(text)))
        and not ends_sentence(text)
    )


def _head(text: str, opening: Opening | None) -> str:
    """What of a text can name its author."""
    return opening.names if opening else text.split(".")[0]


def _names_any(text: str, names: Sequence[str]) -> bool:
    """Whether one of the article's own authors is named."""
    words_of = set(words(text))
    return any(words(name)[-1] in words_of for name in names if words(name))


def is_title_of_names(blocks: Sequence[Block], i: int) -> bool:
    """Whether a title stands at block i, full names under it and an abstract close by."""
    text = plain(blocks[i].text)
    if ends_sentence(text) or not 3 <= len(words(text)) <= 40 or i + 2 >= len(blocks):
        return False
    near = [plain(b.text) for b in blocks[i + 1 : i + 6]]
    return bool(people(near[0])) and any(labels_abstract(x) for x in near)
