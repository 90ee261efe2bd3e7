"""Where an article's body ends: at a label, at the article's own facts, at a summary."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from edition.importer.front.addressless import EMAIL
from edition.importer.front.biographies import is_account_of_person
from edition.importer.parts.backtitles import NUMBERED, labels_abstract, starts_titles, tail_start
from edition.importer.reading.lines import plain
from edition.importer.reading.records import Block
from edition.importer.signs.titlefacts import is_rights
from edition.importer.words.dates import YEAR
from edition.importer.words.history import history_of
from edition.importer.words.labels import Part, glued_label, is_back_label, whole_label
from edition.importer.words.language import own_language, script_of
from edition.importer.words.script import ends_sentence, starts_lower, words

ENTRY = re.compile(
    r"https?://|www\.|//|\b(?:18|19|20)\d\d[a-z]?\b|\bdoi\b|\b(?:pp?|vol|no|[сСPР]|Vol|№)\.?\s*\d",
    re.I,
)
LONG_ENTRY = 60
_AN_ENTRY = 35  # words for each year
_PROSE = 0.65  # of its words are small, in German as well
_SUMMARY = 30
_DECLARED = 150  # words of a declaration, at most
_ENTRIES = 12  # blocks below a title that show whether a list goes on
_SHELF = 14  # words of a shelf mark, at most
_SEEN = 24  # blocks that show whether a list stands below its label
_FAR = 80  # blocks below a label in which its entries begin
_BESIDE = 8  # blocks beside a title that show whether the body goes on
_SENTENCE = 8  # words
_PARAGRAPH = 150  # words of an abstract's paragraph, at most
_TEXT = 4  # so many long paragraphs an abstract may have
CJK_AUTHOR = re.compile(r"^(?:本文作者|作者)")


def body_end(blocks: Sequence[Block], start: int, names: Sequence[str]) -> int:
    """The block behind the last of the body, labels that run into their texts heeded."""
    end = _labelled_end(blocks, start, names)
    while end - 1 > start and _is_declared(plain(blocks[end - 1].text)):
        end -= 1
    return end


def _is_declared(text: str) -> bool:
    """Whether a block opens with a label of the back matter that only its type set apart."""
    return len(words(text)) <= _DECLARED and (glued_label(text) is not None or is_rights(text))


def _labelled_end(blocks: Sequence[Block], start: int, names: Sequence[str]) -> int:
    """The block behind the last of the body, which starts at `start`.

    `names` are the authors', as the title block prints them.
    """
    titles = {_flat(b.text) for b in blocks[:start] if len(words(b.text)) >= 4}
    script = script_of(" ".join(b.text for b in blocks[start : start + 40]))
    over = _is_over(blocks, start)
    foreign = _foreign_end(blocks, start, script)
    for i in range(start + 1, len(blocks)):
        text = plain(blocks[i].text)
        if i == foreign or (
            (is_back_label(text) and _keeps_its_word(blocks, i))
            or CJK_AUTHOR.match(text)
            or (over[i] and starts_titles(blocks, i) and not _goes_on(blocks, i))
            or (over[i] and history_of(text))
            or (over[i] and _flat(text) in titles and len(text) < 300 and not _goes_on(blocks, i))
            or (
                (len(text) > 30 and script_of(text) not in (script, ""))
                and not NUMBERED.match(text)
                and "http" not in text
                and len(words(text)) > 12
                and script_of(text) == "han"
            )
        ):
            return i
    return start + tail_start(blocks[start:], names)


def _keeps_its_word(blocks: Sequence[Block], i: int) -> bool:
    """A list of references holds entries: "Sources" over prose is a section of the body."""
    if whole_label(plain(blocks[i].text)) is not Part.REFERENCES:
        return True
    # Lists of sources open with shelf marks, which have neither years nor pages.
    shelved = itertools.dropwhile(lambda b: _is_shelf_mark(plain(b.text)), blocks[i + 1 : i + _FAR])
    below = _pieces([plain(b.text) for b in itertools.islice(shelved, _SEEN)])[:5]
    listed = sum(bool(ENTRY.search(x)) and _holds_entries(x) for x in below)
    return listed * 2 >= len(below)


def _pieces(texts: Sequence[str]) -> list[str]:
    """Blocks, those that a line or a heading cut from their entry joined to the year below them.

    Names that stand above their works, and the first lines of an entry, have no year.
    """
    pieces: list[str] = []
    whole = True
    for text in texts:
        if whole:
            pieces.append(text)
        else:
            pieces[-1] += f" {text}"
        whole = bool(ENTRY.search(text)) or len(words(pieces[-1])) >= LONG_ENTRY
    return pieces


def _is_shelf_mark(text: str) -> bool:
    """ "BCA, 490.1.0.0/14.73.8." and "Hull Archives, U DX 12, folder 3": short, and numbered."""
    return len(words(text)) < _SHELF and bool(re.search(r"\d", text)) and not ENTRY.search(text)


def _holds_entries(text: str) -> bool:
    """Whether a block is one entry, or with no blank lines between them several.

    Prose has years, too, and citations; but its words are mostly small.
    """
    said = words(text)
    if len(said) < LONG_ENTRY:
        return True
    small = sum(w[0].islower() for w in said)
    return len(said) < _AN_ENTRY * len(re.findall(rf"\b{YEAR}", text)) and small < _PROSE * len(
        said
    )


def _goes_on(blocks: Sequence[Block], i: int) -> bool:
    """Whether text of the body follows a title or names at once: then they are a running head."""
    if labels_abstract(plain(blocks[i].text)):
        return False
    for follower in blocks[i + 1 : i + _BESIDE]:
        text = plain(follower.text)
        if labels_abstract(text) or is_back_label(text) or is_account_of_person(text):
            return False
        if EMAIL.search(text):
            continue
        if starts_lower(text) or (ends_sentence(text) and len(words(text)) > _SENTENCE):
            above = " ".join(plain(b.text) for b in blocks[max(0, i - _BESIDE) : i])
            return own_language(text) in ("", own_language(above))
    return False


def _flat(text: str) -> str:
    return " ".join(words(plain(text).casefold()))


def _is_over(blocks: Sequence[Block], start: int) -> list[bool]:
    """For each block, whether no more text of the body follows than abstracts may have."""
    over = [True] * (len(blocks) + 1)
    prose, said, allowed = 0, 0, _TEXT
    for i in range(len(blocks) - 1, start - 1, -1):
        text = plain(blocks[i].text)
        if is_back_label(text):
            prose, said, allowed = 0, 0, _TEXT
        elif labels_abstract(text):
            allowed += _TEXT
        elif (length := len(words(text))) > _SENTENCE:
            prose += length > LONG_ENTRY
            said += length
        over[i] = prose <= allowed and said <= allowed * _PARAGRAPH
    return over


def _foreign_end(blocks: Sequence[Block], start: int, script: str) -> int:
    """Where the last part in another script starts: a summary, and what is said of its authors."""
    last = len(blocks)
    while last - 1 > start and len(words(blocks[last - 1].text)) < _SUMMARY:
        last -= 1
    first = last
    while first - 1 > start and script_of(plain(blocks[first - 1].text)) not in (script, ""):
        first -= 1
    said = sum(len(words(b.text)) for b in blocks[first:last])
    # A quotation in another language has words of the text below it.
    below = script_of(" ".join(plain(b.text) for b in blocks[last:]))
    told = below != script or any(labels_abstract(plain(b.text)) for b in blocks[first:])
    return first if said >= _SUMMARY and told else len(blocks)


def list_goes_on(blocks: Sequence[Block], i: int, tail: int) -> bool:
    """Whether entries follow what looks like a title: a running head over names and their year."""
    below = [plain(b.text) for b in blocks[i + 1 : min(i + 1 + _ENTRIES, tail)]]
    if any(labels_abstract(x) or is_back_label(x) for x in below):
        return False
    entries = sum(bool(ENTRY.search(x)) for x in below)
    return entries >= 4 and 2 * entries > len(below)
