"""What the lines of a title block say of each other: a title said again in the line how to cite,
a journal named again beside volume and year.

Such an echo tells more than any word of the line itself, and in every language.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.importer.front.addressless import EMAIL
from edition.importer.front.biographies import is_account_of_person
from edition.importer.front.identity import ascii_name
from edition.importer.front.publisherlines import is_boilerplate
from edition.importer.front.titleclues import (
    CORRESPONDING,
    Unit,
    opens_with_star,
    part_of,
    with_whole_addresses,
)
from edition.importer.reading.lines import plain
from edition.importer.signs.bylines import people
from edition.importer.signs.citedas import CitedAs, cited_as, is_cite_line, labels_cite
from edition.importer.signs.imprint import is_imprint
from edition.importer.signs.titlefacts import is_rights
from edition.importer.words.history import history_of
from edition.importer.words.labels import Part
from edition.importer.words.language import language_of, own_language
from edition.importer.words.script import ends_sentence, is_capitals, starts_lower, words

_BEFORE_NUMBERS = re.compile(
    r"^(?:[^\W\d_]{3,12}\s?:\s+)?([^\d]{4,}?)[\s,.;:(–—-]*(?:\bvol|\bт\b|№|\d)", re.I
)
_CORRESPONDENT = re.compile(r"\W*correspond(?:ence|ing author)(?: to)?\W*$", re.IGNORECASE)
_SEVERAL = re.compile(r"\W*(?:abstracts|summaries|résumés|resumos|resúmenes)\b", re.IGNORECASE)
_NOTICE = 300  # no line of a notice is as long
_SHORT = 30  # a shorter line is over where it ends
_HEAD = 4  # words of a label
_TELLING = 30  # words that tell a language
_ADDRESS = re.compile(r"@|://|www\.")
_EDITORS = re.compile(
    r"(?:edited by|reviewed by|handling editor|academic editors?|specialty section|"
    r"section editors?|"
    r"herausgegeben von|рецензенты?|редактор)\s*(?::(?:$|\s)|$)",
    re.IGNORECASE,
)
_CITED = 6.0  # so much carries a line of the line how to cite on
_NEAR = 40  # lines among which the imprint stands
_ENOUGH = 3000
_MOST = 8  # lines how to cite
_MOST_WORDS = 14
_NAMES = 4  # words of a line that only looks like a name
_SHORT_NAME = 3  # letters
_FOLD = str.maketrans({"\u0307": None, "ı": "i", "ё": "е"})


def key_of(text: str) -> str:
    """The words of a text, for comparing."""
    return " ".join(words(text.casefold().translate(_FOLD)))


def cite_lines(texts: Sequence[str], carries: Sequence[float]) -> list[range]:
    """The lines how to cite, each with the lines that go on with it."""
    found = []
    for i, text in enumerate(texts):
        if is_cite_line(text):
            stop = i + 1
            while stop < len(texts) and carries[stop] >= _CITED and not is_cite_line(texts[stop]):
                stop += 1
            alone = stop == i + 1 and labels_cite(text)
            if alone and stop < len(texts) and not is_cite_line(texts[stop]):
                # The label stands over what it announces.
                stop += 1
            found.append(range(i, stop))
    return found


def cited_in(texts: Sequence[str]) -> list[CitedAs]:
    """What the lines how to cite say, among the blocks of an article."""
    lines = cite_lines(texts, [0.0] * len(texts))
    return [cited_as(" ".join(texts[r.start : r.stop])) for r in lines]


def echoes(units: Sequence[Unit], known: Sequence[CitedAs] = ()) -> list[frozenset[str]]:
    """For each line, whether it is a piece of the "cited title", a "journal" named elsewhere, or
    part of the line how to cite itself; and whether its words, which could be a name, are "common
    words" that other lines write small.

    `known` is what lines how to cite say elsewhere in the article.
    """
    texts = [plain(u.text[:_ENOUGH]) for u in units]
    lines = cite_lines(texts, [u.carries for u in units])
    cited = [*known, *(cited_as(" ".join(texts[r.start : r.stop])) for r in lines)]
    citing = {i for r in lines for i in r}
    titles = [f" {key_of(c.title)} " for c in cited[:_MOST] if c.title]
    journals = {key_of(c.journal) for c in cited[:_MOST] if c.journal}
    journals |= {
        key_of(_journal_of(t))
        for i, t in enumerate(texts[:_NEAR])
        if i not in citing and is_imprint(t)
    }
    journals -= {""}
    pieces = [piece for t in texts for piece in t.split() if not _ADDRESS.search(piece)]
    small = {w for piece in pieces for w in words(piece) if w[0].islower()}
    editors = _below(_EDITORS, texts, units)
    correspondents = _below(_CORRESPONDENT, texts, units) - citing
    around = _goes_on_around(units, texts)
    foreign = _in_another_language(texts)
    named = _named_elsewhere(texts)
    found = []
    for i, text in enumerate(texts):
        key = key_of(text)
        count = len(key.split())
        own: set[str] = set()
        if i in citing:
            own.add("citing")
        elif i in around:
            own.add("goes on around")
        elif i in editors:
            own.add("editors")
        elif i in correspondents:
            own.add("correspondent")
        elif i in foreign:
            own.add("another language")
        elif count and (count > 1 or len(key) > 5) and any(f" {key} " in t for t in titles):
            own.add("cited title")
        elif (
            count
            and not is_imprint(text)
            and any(key == j or (count > 1 and f" {key} " in f" {j} ") for j in journals)
        ):
            own.add("journal")
        said = [w.casefold() for w in words(text) if w[0].isupper() and len(w) > 2]
        common = sum(w in small for w in said) * 2
        near = i and units[i].line and units[i - 1].full is not False
        least = len(said) + (0 if near else 1)
        if len(said) > 1 and count <= _NAMES and common >= least:
            own.add("common words")
        elif i in named:
            own.add("named again")
        found.append(frozenset(own))
    return found


def _named_elsewhere(texts: Sequence[str]) -> set[int]:
    """The lines of names which an address, an account or a note to the names has again.

    `akeeper@…` and "* Anna Keeper teaches …" say that "Anna Keeper" is no title.
    """
    said = {i for i, t in enumerate(texts) if opens_with_star(t) or is_account_of_person(t)}
    said |= {i for i, t in enumerate(texts) if CORRESPONDING.match(t)}
    notes = " | ".join(key_of(texts[i]) for i in sorted(said))
    boxes = " ".join(
        ascii_name(a.partition("@")[0]).replace("-", "")
        for t in texts
        for a in EMAIL.findall(with_whole_addresses(t))
    )
    found: set[int] = set()
    for i, text in enumerate(texts if notes or boxes else ()):
        if i in said or len(text) > _NOTICE or len(words(text)) < 2:
            continue
        named = people(text) or []
        whole = [key_of(f"{p.given} {p.family}") in notes for p in named]
        address = [
            len(p.family) > _SHORT_NAME and ascii_name(p.family).replace("-", "") in boxes
            for p in named
        ]
        if any(whole) or any(address):
            found.add(i)
    return found


def _below(label: re.Pattern[str], texts: Sequence[str], units: Sequence[Unit]) -> set[int]:
    """The lines of a label ("Edited by:") and below it, up to the next label or blank line.

    A label alone on its line may have a blank line below it.
    """
    found: set[int] = set()
    alone = inside = False
    for i, text in enumerate(texts):
        opens = bool(label.match(text))
        other = text.endswith(":") or (is_capitals(text) and len(words(text)) < _HEAD)
        other = other or bool(history_of(text)) or is_cite_line(text)
        inside = opens or (inside and not other and (alone or not units[i].gap))
        alone = opens and len(words(text)) < _HEAD
        if inside:
            found.add(i)
    return found


def _goes_on_around(units: Sequence[Unit], texts: Sequence[str]) -> set[int]:
    """The lines in which a notice of rights, or a sentence of the publisher's, goes on."""
    found: set[int] = set()
    inside = rights = False
    for i, text in enumerate(texts):
        told = len(text) < _NOTICE and (is_rights(text[:40]) or is_boilerplate(text))
        inside = inside and units[i].line and not units[i].gap and not history_of(text)
        inside = inside and (rights or starts_lower(text))
        if inside and not told:
            found.add(i)
        rights = text[:1] == "©" or (rights and inside)
        inside = (told and rights) or ((told or inside) and not ends_sentence(text))
        inside = inside and len(texts[i]) > _SHORT
    return found


def _in_another_language(texts: Sequence[str]) -> set[int]:
    """The paragraphs below one abstract that are in another language than it: the body's."""
    found: set[int] = set()
    spoken = ""
    open_label = False
    for i, text in enumerate(texts):
        part, _ = part_of(text)
        if part in (Part.ABSTRACT, Part.KEYWORDS):
            open_label, spoken = part is Part.ABSTRACT and not _SEVERAL.match(text), ""
        if not open_label or len(text.split()) < _TELLING:
            continue
        own = language_of(text)
        if not spoken:
            spoken = own
        elif own != spoken and own_language(text) == own and not _over_keywords(texts, i):
            found.add(i)
    return found


def _over_keywords(texts: Sequence[str], i: int) -> bool:
    """Whether keywords follow a paragraph, as they follow the last abstract."""
    return i + 1 < len(texts) and part_of(texts[i + 1])[0] is Part.KEYWORDS


def _journal_of(text: str) -> str:
    m = _BEFORE_NUMBERS.match(text.strip(' *_„“”"«»'))
    kept = words(m[1]) if m else []
    return " ".join(kept) if len(kept) <= _MOST_WORDS else ""
