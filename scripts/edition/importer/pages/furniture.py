"""Page numbers and running heads: lines that belong to the page and not to the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from edition.importer.pages import coverpage, edgesigns, menus, pagenumbers, webpage
from edition.importer.pages.repeats import at_even_distances, varies
from edition.importer.reading.records import Doubt, Line
from edition.importer.signs.bylines import people
from edition.importer.signs.imprint import is_imprint
from edition.importer.words.labels import whole_label
from edition.importer.words.script import ends_sentence, is_placeholder, starts_lower, words

_EDGE_NUMBER = re.compile(r"^\d{1,5}\s+(?=\D)|(?<=\D)\s+\d{1,5}$")
_STAMP = re.compile(
    r"downloaded (?:from|by|on|via)|licensed use limited|all use subject to|"
    r"this content downloaded|do not (?:cite|quote|copy|distribute)|uncorrected proof|"
    r"(?:author.?s|personal) copy|скачано с|загружено с|heruntergeladen|téléchargé|indirilmiştir",
    re.IGNORECASE,
)
# What a library stamps on its copies: known also where it comes once.
_STAMPED = re.compile(
    # "[Insert Table 1 about here]": a manuscript says where its tables belong.
    r"^\W*(?:(?:insert|place)\s)?(?:table|fig(?:ure|\.)?|box)\s\d{1,2}\s(?:(?:about|near)\s)?here\W*$|"
    r"^\W*(?:(?:tabelle|abbildung)\s\d{1,2}\shier(?:\seinfügen)?|вставить\s(?:таблицу|рисунок)\s\d{1,2}|"
    r"(?:insérer|insertar|inserire|inserir)\s(?:ici\s)?(?:le\s|la\s)?(?:tab\w+|fig\w+)\s\d{1,2}"
    r"(?:\s(?:ici|aquí|qui|aqui))?|(?:tablo|şekil)\s\d{1,2}\sburaya?)\W*$|"
    r"^\s*(?:this content downloaded (?:from|by)\b|all use subject to\b.*\b(?:terms|conditions)\b|"
    r"authorized licensed use limited to\b|downloaded (?:from|by|on|via)\b.*\d{4}|"
    r"vol\.:\s?\(0123456789\)|(?:\(cid:\d+\)\s?)+$|"
    r"\[[\d.:]+\]\s+project \w+ \(\d{4}-\d\d-\d\d)",
    re.IGNORECASE,
)
_RULE = re.compile(r"^\s*(?:_{5,}|[—–]{4,}|-{6,}|\*(?:\s*\*){2,})\s*$")
_DIGITS = re.compile(r"\d+")
_CELLS = re.compile(r"\s{3,}")
_LONGEST_HEAD = 140
_FIRST = 15  # no title block has more lines above its abstract
_OFTEN = 4
_SHORT, _NARROW = 60, 40
_PHRASE = 5  # words


@dataclass(frozen=True)
class Furniture:
    """The lines of the text, the lines of the page, and what is doubtful about the latter."""

    text: tuple[Line, ...]
    page: tuple[Line, ...]
    doubts: tuple[Doubt, ...]


def separate(lines: Sequence[Line]) -> Furniture:
    """Part page numbers and running heads from the text; blank lines stay with the text."""
    filled = [x for x in lines if x.text.strip()]
    web: set[int] = set()
    for find in (coverpage.find, webpage.links, menus.find, webpage.contents):
        web |= find(filled)
        filled = [x for x in filled if x.number not in web]
    numbers, doubts = pagenumbers.find(filled)
    heads, more = _running_heads(filled, numbers)
    away = web | numbers | heads | {x.number for x in filled if _is_never_text(x.text)}
    away |= edgesigns.find(filled, numbers, numbers | heads)
    return Furniture(
        _with_page_starts(lines, away),
        tuple(x for x in lines if x.number in away),
        (*doubts, *more),
    )


def _is_never_text(text: str) -> bool:
    return is_placeholder(text) or bool(_RULE.match(text) or _STAMPED.match(text))


def _with_page_starts(lines: Sequence[Line], away: set[int]) -> tuple[Line, ...]:
    """The lines that stay; the first one after what belongs to the page starts a page."""
    kept: list[Line] = []
    fresh = False
    for line in lines:
        fresh = fresh or line.number in away or line.page_start
        if line.number in away:
            continue
        starts = fresh and bool(line.text.strip())
        kept.append(replace(line, page_start=starts))
        fresh = fresh and not starts
    return tuple(kept)


def _key(text: str) -> str:
    """A line without the number of its page, for comparing heads."""
    bare = _EDGE_NUMBER.sub("", " ".join(text.casefold().split()))
    return _DIGITS.sub("#", bare)


def _running_heads(lines: Sequence[Line], numbers: set[int]) -> tuple[set[int], list[Doubt]]:
    """Lines that come back, page number apart, and cut sentences or stand at a page's edge."""
    places: dict[str, list[int]] = defaultdict(list)
    for i, line in enumerate(lines):
        key = _key(line.text)
        if sum(c.isalpha() for c in key) >= 3 and not whole_label(line.text):
            places[key].append(i)
    again = {i for spots in places.values() if len(spots) > 1 for i in spots}
    edges = {i for i in again if _at_edge(lines, i, numbers, again)}
    away: set[int] = set()
    doubts: list[Doubt] = []
    for key, spots in places.items():
        if len(spots) < 2 or not _is_head(lines, key, spots, edges, numbers):
            continue
        away |= {lines[i].number for i in spots}
        if len(spots) < 3:
            doubts += [
                Doubt(lines[i].number, "running-head", "taken for a running head: it comes twice")
                for i in spots
            ]
    more, uncertain = _single_heads(lines, numbers, away)
    away |= more | _parts_of_heads(lines, numbers, away) | _links(lines, places)
    return away - _of_title_block(lines, numbers), doubts + uncertain


def _of_title_block(lines: Sequence[Line], numbers: set[int]) -> set[int]:
    """Title, names and imprint above the end of the first page: running heads only repeat these."""
    found: set[int] = set()
    said: set[str] = set()
    for i, line in enumerate(lines[:_FIRST]):
        if (line.number in numbers or line.page_start) and said:
            break
        text, key = line.text.strip(), _key(line.text)
        cut = bool(i) and text[:1].islower() and len(lines[i - 1].text.strip()) > _SHORT
        fresh = key not in said and not cut and not _STAMP.search(text)
        if people(text) or is_imprint(text) or (fresh and not _EDGE_NUMBER.search(text)):
            found.add(line.number)
        said.add(key)
    return found - numbers


def _parts_of_heads(lines: Sequence[Line], numbers: set[int], away: set[int]) -> set[int]:
    """Lines at a page number that are nothing but pieces of the running heads."""
    known = {_key(cell) for x in lines if x.number in away for cell in _CELLS.split(x.text.strip())}
    known = {x for x in known if sum(c.isalpha() for c in x) >= 8}
    found: set[int] = set()
    for i, line in enumerate(lines):
        cells = _CELLS.split(line.text.strip())
        told = [_key(x) for x in cells if not x.strip().isdigit()]
        numbered = len(told) < len(cells)
        beside = any(
            x.number in numbers | away for x in (*lines[max(0, i - 1) : i], *lines[i + 1 : i + 2])
        )
        if told and (numbered or beside) and i >= _FIRST and all(x in known for x in told):
            found.add(line.number)
    return found


def _links(lines: Sequence[Line], places: dict[str, list[int]]) -> set[int]:
    """What a web page says again and again between its parts ("Back to top"): no text follows it.

    A heading may come back, too, but text stands under it.
    """
    found: set[int] = set()
    for spots in places.values():
        if len(spots) < _OFTEN or len({lines[i].text.strip() for i in spots}) > 1:
            continue
        text = lines[spots[0]].text.strip()
        short = sum(i + 1 == len(lines) or len(lines[i + 1].text.strip()) < _SHORT for i in spots)
        bare = len(text.split()) <= 6 and text[-1:].isalpha() and not _is_listed(text)
        if bare and short >= 0.6 * len(spots):
            found |= {lines[i].number for i in spots}
    return found


def _is_head(
    lines: Sequence[Line], key: str, spots: Sequence[int], edges: set[int], numbers: set[int]
) -> bool:
    """Whether lines that resemble each other are one running head, or a note of a download."""
    printed = {lines[i].text.strip() for i in spots}
    apart = min(b - a for a, b in pairwise(spots))
    if apart >= 8 and len(spots) >= 3 and len(key) >= 60:
        # Nothing of this length is written three times over but what is stamped on each page.
        return True
    if len(key) > _LONGEST_HEAD and not (_STAMP.search(key) and apart >= 8):
        return False
    if varies(lines[i].text for i in spots):
        return False
    listed = any(_is_listed(lines[i].text) for i in spots)
    if not (len(spots) >= 3 or len(printed) == len(spots) or set(spots) <= edges) or listed:
        return False
    if (_STAMP.search(key) and apart >= 8) or at_even_distances(lines, spots):
        return True
    full = _NARROW if _rises([lines[i].text for i in spots]) else _SHORT
    cutting = sum(i in edges or _cuts(lines, i, numbers, full) for i in spots)
    return cutting * 2 >= len(spots)


def _rises(texts: Sequence[str]) -> bool:
    """Whether the numbers at the edge of lines are those of pages, one after the other."""
    found = [m[0].strip() for x in texts if (m := _EDGE_NUMBER.search(x.strip()))]
    return len(found) == len(texts) > 2 and all(int(b) == int(a) + 1 for a, b in pairwise(found))


def _at_edge(lines: Sequence[Line], i: int, numbers: set[int], again: set[int]) -> bool:
    """Whether a line stands at a page number or a form feed, other repeated lines between."""
    if lines[i].page_start:
        return True
    for step in (-1, 1):
        j = i + step
        while 0 <= j < len(lines) and j in again and abs(j - i) < 3:
            if (step > 0 and lines[j].page_start) or lines[j].number in numbers:
                return True
            j += step
        if 0 <= j < len(lines) and (
            lines[j].number in numbers or (step > 0 and lines[j].page_start)
        ):
            return True
    return False


def _single_heads(
    lines: Sequence[Line], numbers: set[int], away: set[int]
) -> tuple[set[int], list[Doubt]]:
    """A head that comes once, and says what the first lines say: beside its page number, or
    where others stand.
    """
    opening = " ".join(w.casefold() for x in lines[:12] for w in words(x.text))
    title = set(opening.split())
    index = {x.number: i for i, x in enumerate(lines)}
    sides = [0, 0]
    for n in away:
        for k, step in enumerate((-1, 1)):
            j = index[n] + step
            sides[k] += 0 <= j < len(lines) and lines[j].number in numbers
    step = -1 if sides[0] >= sides[1] else 1  # where the page number stands, seen from a head
    found = {
        x.number
        for x in lines[_FIRST:]
        if len(x.text) < 90 and _EDGE_NUMBER.search(x.text.strip()) and _says(x.text, opening)
    }
    for n in numbers:
        # Another head may stand between.
        for i in (index[n] + k * s for k in (-step, step) for s in (1, 2)):
            if not 12 <= i < len(lines) or lines[i].number in away | numbers:
                continue
            if abs(i - index[n]) > 1 and lines[(i + index[n]) // 2].number not in away:
                continue
            if starts_lower(lines[i].text):
                # The line how to cite goes on here, or a sentence that repeats the title.
                continue
            said = [w.casefold() for w in words(lines[i].text)]
            # On the other side of the number it may be a heading, if no sentence goes on below it:
            # it must say it word by word.
            below = (x.text for x in lines[i + 1 : i + 4] if x.number not in away | numbers)
            free = (i - index[n]) * step < 0 or starts_lower(next(below, ""))
            told = set(said) <= title if away and free else " ".join(said) in opening
            # Where no head comes twice, only names and many words of the title tell one.
            enough = away or len(said) >= _PHRASE or people(lines[i].text)
            if len(said) >= 2 and len(lines[i].text) < 90 and told and enough:
                found.add(lines[i].number)
    return found, [
        Doubt(n, "running-head", "taken for a running head: it repeats the title") for n in found
    ]


# "7 Marsh, op. cit., p. 35.": its number first, and a page and a full stop at the end.
_SHORT_NOTE = re.compile(
    r"^\s*\d{1,3}[.)]?\s+[^\W\d_][^\d]{0,60}[,.]\s[^\d]{0,12}\d[\d\s,–-]{0,12}\.\s*$"
)


def _says(text: str, opening: str) -> bool:
    """Whether a line holds a phrase of the first lines, and hardly anything else."""
    said = [w.casefold() for w in words(text)]
    return len(said) >= 3 and f" {' '.join(said)} " in f" {opening} "


def _is_listed(text: str) -> bool:
    """Whether a line is an item of a list, an entry or a note: those may resemble each other."""
    if _SHORT_NOTE.match(text):
        return True
    return bool(re.match(r"^\s*(?:[-•*]|\[\d|\d+\.\s|\(\d|https?://|<)", text))


def _cuts(lines: Sequence[Line], i: int, numbers: set[int], full: int) -> bool:
    around = {lines[j].number for j in (i - 1, i + 1) if 0 <= j < len(lines)}
    if around & numbers or not 0 < i < len(lines) - 1:
        return True
    above, below = lines[i - 1].text.strip(), lines[i + 1].text.strip()
    return len(above) > full and not ends_sentence(above) and below[:1].islower()
