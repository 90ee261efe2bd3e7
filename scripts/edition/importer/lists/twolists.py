"""A reference list that is printed twice (in another alphabet, in another wording): one list."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import replace

from edition.importer.fields.addresses import strip_addresses
from edition.importer.fields.entrytexts import clean_entry, printed_form
from edition.importer.reading.records import Doubt, Entry
from edition.importer.words.language import script_of
from edition.importer.words.names import fold

_HEAD, _ALIKE = 40, 0.6
_TRANSLATION = re.compile(r"\s*\[[^\[\]]*\]")
# Letters and the Latin ones they are compared as; the signs of hardness and softness have none.
_CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщыэюяәғқңөұүһіїєґ"
_AS_LATIN = """
    a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch y e yu ya a g k n o u u h i i e g
"""
_LATIN = dict(zip(_CYRILLIC, _AS_LATIN.split(), strict=True))


def in_latin(text: str) -> str:
    """Cyrillic letters by Latin ones, near enough to compare; only letters and digits are kept."""
    return re.sub(r"[^a-z\d]", "", "".join(_LATIN.get(char, char) for char in text))


def merge_lists(first: Sequence[Entry], second: Sequence[Entry]) -> tuple[list[Entry], list[Doubt]]:
    """A list printed twice as one: the first form, the second beside it where it differs."""
    pairs = _pairs(first, second)
    if second and 2 * len(pairs) < min(len(first), len(second)):
        message = "A second list of references holds other works; its entries follow the first."
        doubt = Doubt(second[0].first_line, "second-list", message)
        return [*first, *second], [doubt]
    doubts: list[Doubt] = []
    merged: list[Entry] = []
    for place, entry in enumerate(first):
        if place not in pairs:
            message = f"Entry {entry.label} stands in the first printing of the list only."
            doubts.append(Doubt(entry.first_line, "list-differs", message))
            merged.append(entry)
            continue
        other = second[pairs[place]]
        if _loose(entry.text) != _loose(other.text):
            message = f"The two printings of entry {entry.label} differ (line {entry.first_line})."
            doubts.append(Doubt(other.first_line, "list-differs", message))
            entry = replace(entry, second=other.text)
        merged.append(entry)
    taken = set(pairs.values())
    for place, other in enumerate(second):
        if place not in taken:
            message = f"Entry {other.label} stands in the second printing of the list only."
            doubts.append(Doubt(other.first_line, "list-differs", message))
            merged.append(other)
    return merged, doubts


def _pairs(first: Sequence[Entry], second: Sequence[Entry]) -> dict[int, int]:
    """Which entry of the second list prints the work of which entry of the first."""
    pairs: dict[int, int] = {}
    by_label = {entry.label: place for place, entry in enumerate(second)}
    for place, entry in enumerate(first):
        other = by_label.get(entry.label)
        if other is not None and _alike(entry.text, second[other].text):
            pairs[place] = other
    by_sign: dict[str, int] = {}
    taken = set(pairs.values())
    for place, entry in enumerate(second):
        if place not in taken:
            for sign in _signs(entry.text):
                by_sign.setdefault(sign, place)
    for place, entry in enumerate(first):
        if place in pairs:
            continue
        found = next((by_sign[s] for s in _signs(entry.text) if s in by_sign), None)
        if found is not None and found not in pairs.values():
            pairs[place] = found
    scripts = {script_of(" ".join(e.text for e in listed[:20])) for listed in (first, second)}
    if len(scripts) > 1:
        _pair_by_sound(first, second, pairs)
    return pairs


def _pair_by_sound(first: Sequence[Entry], second: Sequence[Entry], pairs: dict[int, int]) -> None:
    """Add the entries without numbers that open alike in both alphabets and have one year."""
    free = [place for place in range(len(second)) if place not in pairs.values()]
    for place, entry in enumerate(first):
        if place in pairs or not free:
            continue
        alike = {other: _likeness(entry.text, second[other].text) for other in free}
        best = max(alike, key=lambda other: alike[other])
        if alike[best] >= _ALIKE:
            pairs[place] = best
            free.remove(best)


def _likeness(a: str, b: str) -> float:
    years = [set(re.findall(r"\b(?:1[5-9]|20)\d\d\b", text[:200])) for text in (a, b)]
    if years[0] != years[1] and not (years[0] & years[1]):
        return 0.0
    # The translation in brackets stands in one of the two only.
    one, other = (in_latin(fold(_TRANSLATION.sub("", text)))[:_HEAD] for text in (a, b))
    return difflib.SequenceMatcher(None, one, other).ratio()


def _signs(text: str) -> list[str]:
    """By what a work is known again in other letters: its DOI, address, or its numbers."""
    fields = strip_addresses(clean_entry(text)).fields
    signs = [str(fields[name]).casefold() for name in ("DOI", "URL") if name in fields]
    numbers = re.findall(r"\d+", strip_addresses(clean_entry(text)).text)
    return [*signs, " ".join(numbers)] if len(numbers) >= 4 else signs


def _alike(a: str, b: str) -> bool:
    """True where two entries under one label can be one work."""
    if set(_signs(a)) & set(_signs(b)) or script_of(a) != script_of(b):
        return True
    words = [set(re.findall(r"[^\W\d_]{3,}|\d{2,}", fold(text))) for text in (a, b)]
    shared = len(words[0] & words[1])
    return 3 * shared >= min(len(words[0]), len(words[1]))


def _loose(text: str) -> str:
    """An entry for comparison: without marks, with one kind of quotes and dashes."""
    plain = re.sub("[’‘ʼ`´]", "'", printed_form(clean_entry(text)))
    return re.sub("[“”„«»]", '"', re.sub("[–—−]", "-", plain))
