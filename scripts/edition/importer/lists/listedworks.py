"""The works of a list as citations name them, and how near a printed name comes to them."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from edition.importer.fields.worklabels import families
from edition.importer.reading.records import Reference
from edition.importer.words.declension import same_declined, stems
from edition.importer.words.names import fold, has_et_al
from edition.importer.words.wordlists import NAME_PARTICLES

_ARTICLE = re.compile(r"^(?:the|an?|der|die|das|le|la|les)\s")
_BODY_SHORT = re.compile(
    r"\s*[(\[]([^()\[\]]{2,})[)\]]\s*$|\s[–—-]\s(?P<behind>[A-ZÀ-ÞА-ЯİŞĞ]{2,8})\s*$"
)
_SHORT_FIRST = re.compile(r"^(?P<short>[A-ZÀ-ÞА-ЯİŞĞ]{2,8})(?:\s[–—-]\s|\.\s)(?=[^\W\d_])")
_FAR = 0.7  # less alike than any question here asks
_CYRILLIC = re.compile("[а-яё]", re.I)
_SOUNDS = {
    letter: sound
    for sound, letters in {
        "a": "аяәэ", "b": "б", "v": "в", "g": "гғґ", "d": "д", "e": "еє", "s": "жсцшщ", "z": "з",
        "i": "иіїы", "y": "й", "k": "кқч", "h": "хһ", "l": "л", "m": "м", "n": "нң", "o": "оө",
        "p": "п", "r": "р", "t": "т", "u": "уюұү", "f": "ф",
    }.items()
    for letter in letters
}  # fmt: skip
_ONE_SOUND = str.maketrans("cqgfwdzh", "kkkvvtsk")
_LEAST_SOUND = 5  # one for each name
_CYRILLIC_LETTERS = str.maketrans("абв", "abc")


@dataclass(frozen=True)
class Work:
    """A work as the resolution sees it."""

    label: str
    names: tuple[str, ...]
    shorts: tuple[str, ...]
    bodies: tuple[str, ...]
    givens: tuple[str, ...]
    year: str
    suffix: str
    title: str
    # The list itself names only the first of several.
    open_names: bool
    # It has no author but an editor: it is cited by either, or by its title.
    edited: bool


def words_of(text: str) -> str:
    """The words of a title for comparison."""
    return " ".join(re.findall(r"[^\W_]+", fold(text)))


def work_of(reference: Reference) -> Work:
    """What of a reference a citation can name."""
    item = reference.item
    people = item.get("author") or item.get("editor") or []
    names = families(item)
    parts = item.get("issued", {}).get("date-parts") or [["n.d."]]
    shorts = []
    for name in names:
        shorts += [fold(form) for form in _short_forms(name)]
        shorts += _initials(name, people)
    suffix = str(item.get("year-suffix", ""))
    if not suffix:
        end = re.search(r"\d{4}([a-z])$", reference.label)
        suffix = end.group(1) if end else ""
    title = words_of(str(item.get("title", "")))
    head = reference.printed[: reference.printed.find(str(item.get("title", "\n"))[:20])]
    return Work(
        reference.label,
        tuple(fold(n) for n in names),
        tuple(shorts),
        tuple(fold(str(p["literal"])) for p in people if p.get("literal")),
        tuple(fold(str(p.get("given", ""))) for p in people),
        str(parts[0][0]),
        suffix.translate(_CYRILLIC_LETTERS),
        title,
        bool(people) and has_et_al(head[:300]),
        not item.get("author") and bool(item.get("editor")),
    )


def _short_forms(name: str) -> list[str]:
    """ "Water Office [WO]" and "WO – Water Office" in short and without the short form."""
    if short := _BODY_SHORT.search(name):
        return [short.group(1) or short.group("behind"), name[: short.start()].strip()]
    if first := _SHORT_FIRST.match(name):
        return [first.group("short"), name[first.end() :]]
    return []


def _initials(name: str, people: Sequence[dict[str, Any]]) -> list[str]:
    """ "APR" for "Alcaldía de Puerto Rosales": a body cited by its initials."""
    if len(people) != 1 or "literal" not in people[0]:
        return []
    words = re.findall(r"[^\W\d_]+", name)
    capitals = "".join(word[0] for word in words if word[0].isupper())
    # Where only the first word is great, all but the smallest words count.
    longer = "".join(word[0] for word in words if len(word) > 3)
    # "UN", "EU": of two letters where nothing else is in the name.
    whole = len(capitals) == len(words) > 1
    return [fold(x) for x in {capitals, longer} if len(x) > 2 or (whole and x == capitals)]


def _named(work: Work, place: int, name: str, inflected: str | None = None) -> bool:
    if place < len(work.names):
        family = work.names[place]
        if family == name or (inflected is not None and same_declined(family, name, inflected)):
            return True
        given, _, last = name.rpartition(" " + family)
        # "Ada Reader" for "Reader, A.": the given name printed before agrees with the list's.
        if given and not last and work.givens[place][:1] == given[0]:
            *_, before, nearest = ("", *given.split())
            return not before or nearest not in NAME_PARTICLES
    return place == 0 and name in work.shorts


def agrees(work: Work, names: tuple[str, ...], et_al: bool, inflected: str | None = None) -> bool:
    """Family names agree: all of them, or the first before "et al.".

    `inflected` is the language whose cases the names may stand in.
    """
    if not names or not all(_named(work, i, name, inflected) for i, name in enumerate(names)):
        return False
    if et_al:
        return len(work.names) > len(names) or work.open_names
    same = len(work.names) == len(names) and not work.open_names
    return same or (len(names) == 1 and names[0] in work.shorts)


def agrees_in_part(work: Work, names: tuple[str, ...], et_al: bool) -> bool:
    """Names agree where the first of two family names stands for both ("Ferran i Coll"), or where
    the list has the small words before a name elsewhere than the text ("Berg, J. van den").
    """
    forms = (
        tuple(map(_first_part, work.names)),
        tuple(map(_without_particles, work.names)),
        tuple(map(_with_particles, work.names, work.givens)),
    )
    return any(
        form != work.names and agrees(replace(work, names=form), names, et_al) for form in forms
    )


def _first_part(name: str) -> str:
    first, _, rest = name.partition(" ")
    return first if rest and len(first) > 3 and first not in NAME_PARTICLES else name


def _without_particles(name: str) -> str:
    words = name.split()
    while len(words) > 1 and words[0] in NAME_PARTICLES:
        del words[0]
    return " ".join(words)


def _with_particles(name: str, given: str) -> str:
    words = given.split()
    while words and words[-1] in NAME_PARTICLES:
        name = f"{words.pop()} {name}"
    return name


def sounds_alike(work: Work, names: Sequence[str], et_al: bool, inflected: bool = False) -> bool:
    """Whether names in the one alphabet can be those of a work in the other: "Линд", "Lind".

    `inflected` says that they may stand in cases: "Линда", "Линдтің".
    """
    if not names or len(names) > len(work.names) or (len(names) < len(work.names)) != et_al:
        return False
    pairs = list(zip(names, work.names, strict=False))
    if any(bool(_CYRILLIC.search(a)) == bool(_CYRILLIC.search(b)) for a, b in pairs):
        return False
    sounds = [
        ({_sound(x) for x in (stems(fold(a)) if inflected else {fold(a)})}, _sound(b))
        for a, b in pairs
    ]
    return all(b in a for a, b in sounds) and sum(len(b) + 1 for _, b in sounds) >= _LEAST_SOUND


def _sound(name: str) -> str:
    """The consonants of a name, those that are spelt differently as one: "krv" for Carraway."""
    text = "".join(_SOUNDS.get(c, c) for c in re.sub("дж", "", name).removesuffix("й"))
    text = re.sub(
        r"(?<=[a-z])h", "", re.sub(r"sch|sh|[tc]z", "s", text.replace("ch", "k").replace("x", "ks"))
    )
    text = re.sub("ph", "v", text).translate(_ONE_SOUND)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[^bklmnprstv]", "", text))


def abbreviates(short: str, body: str) -> bool:
    """Whether capitals stand for a body: its words give their first letters, and one gives two.

    "TÜİK" is the Türkiye İstatistik Kurumu, "SCB" the Statistiska centralbyrån.
    """
    letters, words = fold(short).replace(" ", ""), fold(body).split()
    likely = 2 < len(letters) < min(9, len(words) + 2)
    return likely and _spell(letters, words[:12])


def _spell(letters: str, words: list[str]) -> bool:
    """Whether the words in order give all letters, and the longer ones at least their first."""
    if not words:
        return not letters
    word, rest = words[0], words[1:]
    if len(word) <= 3 and _spell(letters, rest):
        return True
    if letters[:1] != word[:1]:
        return False
    # The rest of a word gives what it has: "byrån" in "centralbyrån".
    taken = 0
    for letter in word:
        if taken < len(letters) and letters[taken] == letter:
            taken += 1
            if _spell(letters[taken:], rest):
                return True
    return False


def has_first(work: Work, name: str, inflected: str | None = None) -> bool:
    """The first author has this name, be it in a case of the language `inflected`."""
    return _named(work, 0, name, inflected)


def entitled(work: Work, title: str) -> bool:
    """The title begins with these words, an article before it aside."""
    return len(title) > 3 and any(f"{head} ".startswith(f"{title} ") for head in heads_of(work))


def heads_of(work: Work) -> tuple[str, str]:
    """The title as printed, and without the article before it."""
    return work.title, _ARTICLE.sub("", work.title)


def by_given_name(work: Work, names: tuple[str, ...]) -> bool:
    """One cited name is, or can be, the given name of the author in its place."""
    if len(names) != len(work.names):
        return False
    swapped = 0
    for cited, family, given in zip(names, work.names, work.givens, strict=True):
        if cited == family:
            continue
        first = given.split(" ")[0] if given else ""
        initial_only = len(first.strip(".")) == 1
        if not first or len(cited) < 3:
            return False
        if (initial_only and cited[0] == first[0]) or cited == first:
            # A spelling near the family name is a misprint of it, not a given name.
            if _ratio(cited, family) >= 0.75:
                return False
            swapped += 1
        else:
            return False
    return swapped == 1


def is_near(work: Work, names: tuple[str, ...], et_al: bool, strict: bool = False) -> bool:
    """Names that can be misprints of the work's."""
    count = len(work.names)
    if not names or (len(names) != count and not (et_al and count > len(names))):
        return False
    least = 0.88 if strict else 0.75
    return all(
        _ratio(cited, family) >= least for cited, family in zip(names, work.names, strict=False)
    )


def is_near_first(work: Work, name: str) -> bool:
    """The first of several authors, with a misprint."""
    return len(work.names) > 1 and len(name) > 4 and _ratio(name, work.names[0]) >= 0.8


@lru_cache(maxsize=1 << 16)
def _ratio(a: str, b: str) -> float:
    if a == b:
        return 1.0
    if min(len(a), len(b)) < 3:
        return 0.0
    matcher = difflib.SequenceMatcher(None, a, b)
    # Most names of a list are nothing like the cited one: a bound from above tells it sooner.
    if min(matcher.real_quick_ratio(), matcher.quick_ratio()) < _FAR:
        return 0.0
    return matcher.ratio()
