"""Headings of the body and their levels: numbered, roman, in capitals, emphasised or plain."""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.importer.reading.lines import plain
from edition.importer.reading.records import Block, Heading
from edition.importer.signs.items import is_epigraph, is_signed
from edition.importer.signs.studies import levels_in_studies
from edition.importer.words.labels import Part, leading_label, whole_label
from edition.importer.words.language import ends_with_small_word, opens_with_subject
from edition.importer.words.script import (
    ends_sentence,
    first_letter,
    is_capitals,
    is_caption,
    is_list_item,
    is_speech,
    starts_lower,
    words,
)

# Behind the number a stop, a bracket, a dash or a stroke: "2.1.- Wells", "2 | WELLS", "A – Wells".
_DECIMAL = re.compile(r"^(\d{1,2}(?:\.\d{1,2}){0,3})\.?[)–—-]?(?:\s+[|–—])?\s+(?=\S)")
_ROMAN = re.compile(r"^([IVX]{1,5}|[ІХ]{1,4})(?:[.)]?[–—-]?|\s[–—|])\s+(?=\S)")
_ROMAN_BRACKETS = re.compile(r"^\(([IVX]{1,5}|[ivx]{1,5})\)\s*(?=\S)")
_LETTER = re.compile(r"^\(?([A-HА-Е])(?:[.)][–—-]?|\s[–—])\s+(?=\S)")
_SMALL_LETTER = re.compile(r"^\(?([a-hа-е])\)\s+(?=\S)")
_HASHES = re.compile(r"^(#{1,6})\s+")
_EMPHASISED = re.compile(r"^(\*{1,3}|_{1,2})[^*_]+\1$")
_RUN_IN = re.compile(r"^(\*{1,3}|_{1,2})([^*_]{3,90}?)([.:]?)\1([.:]?)\s+(?=\S)")
_FIRST_SENTENCE = re.compile(r"^([^\W\d_][\w'’-]{0,40}(?: [^\W\d_][\w'’-]{0,40}){1,3})\.\s+(?=\S)")
_LETTERED = re.compile(r"^\s*\(?(?:[a-hа-е]|\d{1,2}|[ivx]{1,4})\)\s+(?=[^\W\d_a-zа-яё])")
_DOTTED = re.compile(r"^[^\W\d_a-zа-яё][\w'’-]*(?:,? [\w'’-]+){0,7}\.$")
_RESULTS = re.compile(
    r"\b(?:results?|findings|ergebnisse|résultats|resultados|risultati|wyniki|resultaten|resultat|"
    r"výsledky|bulgular|natijalar|nəticələr|результат[ыи]|нәтижелер\w*|натыйжалар)\b",
    re.IGNORECASE,
)
SENTENCE_BREAK = re.compile(r"[^\W\d_]{3}[.!?]\s+(?=[^\W\d_a-zа-яё])")
_PROSE = 10
_SEVERAL = 3
_USUAL = 4
_LONGEST = 160
_ENTRY_LIKE = re.compile(r"https?://|@|\[\d")


def names_results(text: str) -> bool:
    """Whether a section's label names the results, as empirical articles have them."""
    return bool(_RESULTS.search(text))


def numbering(text: str) -> tuple[str, str]:
    """(style, number) of a heading's enumeration; ('', '') where it has none."""
    text = text.removeprefix("§").lstrip()
    if m := _ROMAN_BRACKETS.match(text):
        return "(I)", m[1]
    if m := _DECIMAL.match(text):
        return f"decimal-{m[1].count('.') + 1}", m[1]
    if m := _ROMAN.match(text):
        return "I", m[1]
    if m := _LETTER.match(text):
        return "A", m[1]
    if m := _SMALL_LETTER.match(text):
        return "a", m[1]
    return "", ""


def has_section_number(text: str) -> bool:
    """Whether a line opens with the number of a section: "2.1 Wells"."""
    return numbering(text.strip())[0].startswith("decimal")


def dotted_headings(blocks: Sequence[Block]) -> frozenset[int]:
    """The blocks that are headings although a full stop ends them: lines of a few words alone.

    One may be a short sentence; where a text has several, over longer paragraphs, they are not.
    """
    found = {
        i
        for i, block in enumerate(blocks[:-1])
        if len(block.lines) == 1
        and _DOTTED.match(block.text)
        and len(words(blocks[i + 1].text)) >= _PROSE
        and not is_list_item(blocks[i + 1].text)
        and not (i and blocks[i - 1].text.rstrip().endswith((":", ",")))
    }
    return frozenset(found) if len(found) >= _SEVERAL else frozenset()


def is_lettered(blocks: Sequence[Block], i: int) -> bool:
    """Whether a block `a) Wells` is a heading: short, no sentence, and text below it, not `b)`."""
    text = plain(blocks[i].text)
    if not _LETTERED.match(text) or len(words(text)) > 12 or text[-1:] in ".;:,":
        return False
    if i + 1 >= len(blocks) or len(words(blocks[i + 1].text)) < 3 * _PROSE:
        return False
    return not _LETTERED.match(blocks[i + 1].text)


def is_heading(
    blocks: Sequence[Block], i: int, previous_open: bool, dotted: frozenset[int] = frozenset()
) -> bool:
    """Whether block i is a heading; `previous_open` says that a sentence is still under way."""
    if i in dotted and not previous_open:
        return True
    raw = blocks[i].text
    if _HASHES.match(raw):
        return True
    text = plain(raw)
    label = whole_label(text)
    if label in (Part.INTRODUCTION, Part.SECTION, Part.BACK, Part.REFERENCES):
        return True
    if len(text) > _LONGEST or is_list_item(text) or is_caption(text) or _ENTRY_LIKE.search(text):
        return False
    count = len(words(text))
    if not 1 <= count <= 22 or starts_lower(text) or is_speech(text):
        return False
    if is_signed(text) or is_epigraph(text):
        return False
    if len(SENTENCE_BREAK.findall(text)) > 1:
        return False
    style, _ = numbering(text)
    if text.endswith((",", ";", ":", "–", "—", "-")) or _is_cut(text):
        return False
    if (
        ends_sentence(text)
        and not text.endswith("?")
        and not (style or _EMPHASISED.match(raw) or is_capitals(text))
    ):
        return False
    if ends_sentence(text) and count > 12:
        return False
    if previous_open and not (style or _EMPHASISED.match(raw)):
        return False
    if not (first_letter(text) or style):
        return False
    below = blocks[i + 1] if i + 1 < len(blocks) else None
    if below is None:
        return False
    # A heading stands over text, a list, or another heading.
    return not starts_lower(plain(below.text)) or is_list_item(below.text)


def _is_cut(text: str) -> bool:
    """Whether a line stops at a small word; a title in capitals may end with one ("Paid For")."""
    return text.rsplit(None, 1)[-1].islower() and ends_with_small_word(text)


class Levels:
    """Gives headings their levels, in reading order.

    Decimal numbers say their level; another style of numbering stands one level under what it
    was first met below. Plain headings are of the first level, except small ones among capitals.
    """

    def __init__(
        self, raw_headings: Sequence[str] = (), labelled: int = 0, over: Sequence[bool] = ()
    ) -> None:
        """`over`: whether each heading stands right above another one."""
        plain_headings = [plain(t) for t in raw_headings]
        dresses = {_dress(t) for t in raw_headings if not numbering(plain(t))[0]}
        # Where all are set alike, only their place can tell.
        self._dress = dresses.pop() if len(dresses) == 1 else "plain"
        tops = ("I", "decimal-1", "A")
        # Where sections have numbers, headings without one stand below them.
        self._numbered = sum(numbering(t)[0] in tops for t in plain_headings) >= 3
        self._over = list(over)
        self._in_studies = levels_in_studies(plain_headings)
        self._seen = -1
        self._below = False  # under a heading that stands over others
        self._of_style: dict[str, int] = {}
        self._last = 0
        self._outer = 0
        # Where the usual parts (methods, results …) are all named, other headings stand below.
        self._usual = labelled >= _USUAL
        shown = [t for t in plain_headings if whole_label(t) is None]
        self._mixed = any(map(is_capitals, plain_headings)) and any(
            not is_capitals(t) for t in shown
        )

    def level(self, raw: str, stacked: bool = False) -> int:
        """The level of the next heading; `stacked` says that it stands right under the last one."""
        self._seen += 1
        if m := _HASHES.match(raw):
            hashes = len(m[1])
            base = self._of_style.setdefault("#", hashes)
            self._last = max(1, hashes - base + 1)
            return self._last
        text = plain(raw)
        above = self._last
        if self._seen in self._in_studies and not numbering(text)[0]:
            self._last = self._in_studies[self._seen]
            return self._last
        style, number = numbering(text)
        if (
            whole_label(text)
            in (
                Part.INTRODUCTION,
                Part.SECTION,
                Part.BACK,
                Part.REFERENCES,
            )
            and "." not in number
        ):
            if stacked and not style and not self._usual and _dress(raw) in self._of_style:
                # "Materials" right under a heading of the same dress is no section of its own.
                self._last = min(self._last, self._of_style[_dress(raw)]) + 1
                return self._last
            if style:
                self._of_style.setdefault(style, 1)
            elif not self._usual:
                self._of_style.setdefault(_dress(raw), 1)
            self._below = self._over[self._seen : self._seen + 1] == [True]
            self._last = 1
            return 1
        if style.startswith("decimal"):
            depth = int(style.removeprefix("decimal-"))
            if depth == 1:
                # "1." below "A." or "I."
                outer = max((self._of_style.get(k, 0) for k in ("I", "A")), default=0)
                self._outer = outer
            self._of_style.setdefault("decimal", 1)
            self._last = depth + self._outer
            return self._last
        key = style or _dress(raw)
        if key == self._dress and not self._mixed and (told := self._told_by_place()):
            self._last = told
            return told
        if key not in self._of_style:
            self._of_style[key] = self._first_level(key, style, text)
        self._last = self._of_style[key]
        if stacked and not style and self._last == above:
            # Two headings of one kind with no text between: the second belongs to the first.
            self._last += 1
        return self._last

    def _told_by_place(self) -> int:
        """The level of a plain heading by what stands around it; 0 where nothing tells.

        A heading right above another one is over it; those that follow stay below, up to the next
        section whose name or place says that it is one.
        """
        if self._numbered:
            return 2 if self._last else 0
        if sum(self._over) < 2 or self._seen >= len(self._over):
            return 0
        if self._over[self._seen]:
            self._below = True
            return 1
        return 2 if self._below or (self._usual and self._last) else 1

    def _first_level(self, key: str, style: str, text: str) -> int:
        if style:
            others = any(k for k in self._of_style if k[:1] in ("I", "(", "A", "d"))
            return self._last + 1 if self._last and others else max(1, self._last and 1)
        if self._mixed:
            return 1 if is_capitals(text) else 2
        if self._usual and self._last:
            return 2
        return self._of_style.get(key, 1)


def _dress(raw: str) -> str:
    """How a heading without a number is set: capitals, bold, italic, plain."""
    if is_capitals(plain(raw)):
        return "capitals"
    m = _EMPHASISED.match(raw)
    return {0: "plain", 1: "italic", 2: "bold", 3: "bold-italic"}[len(m[1]) if m else 0]


def run_in(raw: str, level: int) -> tuple[Heading | None, bool]:
    """The heading that runs into a paragraph, and whether it is sure.

    Sure: a section's label, or emphasis that ends with a stop. Unsure: a very short opening
    sentence that the next one takes up with a word of the same stem.
    """
    text = plain(raw)
    led = leading_label(text)
    if led and led[0] in (Part.INTRODUCTION, Part.SECTION) and len(words(led[2])) > 5:
        return Heading(1, led[1].strip(" .:—–-"), 0, True), True
    m = _RUN_IN.match(raw)
    if m and (m[3] or m[4]) and len(words(m[2])) <= 12:
        return Heading(level + 1, f"{m[2].strip()}{m[3] or m[4]}", 0, True), True
    first = _FIRST_SENTENCE.match(text)
    if first and not opens_with_subject(text):
        rest = text[first.end() : first.end() + 240].casefold()
        stems = {w.casefold()[:8] for w in words(first[1]) if len(w) >= 8}
        stems |= {w.casefold()[:6] for w in words(first[1]) if 6 < len(w) < 8}
        if any(s in rest for s in stems):
            return Heading(level + 1, f"{first[1].strip()}.", 0, True), False
    return None, False
