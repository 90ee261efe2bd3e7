"""Which works look alike: proposals for an editor, never a merge.

Candidates come from an index (DOI, address, words of the title, author and year), so that
10,000 works need no comparison of every pair.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations

from edition.model import Corpus, Reference

# Cyrillic to Latin, loosely: for comparing spellings, not for print. Kazakh letters included.
_LATIN = str.maketrans(
    {
        **dict(zip("абвгдезийклмнопрстуфхцыэ", "abvgdeziiklmnoprstufhcye", strict=True)),
        **{"ё": "e", "ж": "zh", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ь": "", "ю": "iu"},
        **{"я": "ia", "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u"},
        **{"һ": "h", "і": "i"},
    }
)
# Spellings that different transliterations give to one Cyrillic letter.
_VARIANTS = (("kh", "h"), ("ya", "ia"), ("yu", "iu"), ("yo", "e"), ("ts", "c"), ("y", "i"))
_ALIKE = 0.9
_ALIKE_WITH_AUTHOR = 0.7
_UNLIKE = 0.45
_COMMON = 40


@dataclass(frozen=True)
class Pair:
    """Two works with different keys that may be one, and why."""

    first: Reference
    second: Reference
    reason: str


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """Lower case without diacritics, in Latin letters, words and figures only."""
    plain = unicodedata.normalize("NFC", text).casefold().translate(_LATIN)
    plain = unicodedata.normalize("NFKD", plain)
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    for variant, letter in _VARIANTS:
        plain = plain.replace(variant, letter)
    return " ".join(re.findall(r"[^\W_]+", plain))


def fold_address(url: str) -> str:
    """An address without scheme, `www.`, query, fragment and a slash at the end."""
    bare = re.sub(r"^https?://(www\.)?", "", url.strip().casefold())
    return re.split(r"[?#]", bare)[0].rstrip("/")


def _titles(reference: Reference) -> list[str]:
    names = ("title", "origtitle", "titleaddon")
    return [fold(reference.fields[n]) for n in names if reference.fields.get(n)]


def _names(reference: Reference) -> set[str]:
    """Folded family and given names, both: a given name may stand in the family's place."""
    found = set()
    for person in [*reference.csl.get("author", []), *reference.csl.get("editor", [])]:
        for part in ("family", "given", "literal"):
            found |= {w for w in fold(person.get(part, "")).split() if len(w) > 2}
    return found


def _year(reference: Reference) -> str:
    parts = reference.csl.get("issued", {}).get("date-parts")
    return str(parts[0][0]) if parts else ""


def _likeness(first: Reference, second: Reference, least: float) -> float:
    """The greatest likeness of any of their titles; a title that begins the other counts high.

    What is sure to be under `least` is not measured and counts as 0.
    """
    best = 0.0
    for a in _titles(first):
        for b in _titles(second):
            short, long = sorted((a, b), key=len)
            if len(short.split()) >= 4 and long.startswith(short + " "):
                return 1.0
            matcher = SequenceMatcher(None, a, b, autojunk=False)
            enough = max(best, least)
            if matcher.real_quick_ratio() >= enough and matcher.quick_ratio() >= enough:
                best = max(best, matcher.ratio())
    return best


def unlike(first: Reference, second: Reference) -> bool:
    """Whether two entries under one key can hardly be one work."""
    dois = {r.fields.get("doi", "").casefold() for r in (first, second)}
    return _likeness(first, second, _UNLIKE) < _UNLIKE and not (len(dois) == 1 and dois != {""})


def _reason(first: Reference, second: Reference) -> str:
    dois = {r.fields.get("doi", "").casefold() for r in (first, second)}
    if len(dois) == 1 and dois != {""}:
        return "the same DOI"
    addresses = {fold_address(r.fields.get("url", "")) for r in (first, second)}
    if len(addresses) == 1 and addresses != {""}:
        return "the same address"
    years = {_year(first), _year(second)}
    same_author = bool(_names(first) & _names(second)) and (len(years) == 1 or "" in years)
    enough = _ALIKE_WITH_AUTHOR if same_author else _ALIKE
    likeness = _likeness(first, second, enough)
    if likeness >= _ALIKE:
        return "nearly the same title"
    return "author, year and much of the title agree" if likeness >= enough else ""


def _features(reference: Reference) -> set[str]:
    found = {f"word {w}" for title in _titles(reference) for w in title.split() if len(w) > 4}
    if reference.fields.get("doi"):
        found.add("doi " + reference.fields["doi"].casefold())
    if reference.fields.get("url"):
        found.add("url " + fold_address(reference.fields["url"]))
    return found


def pairs(corpus: Corpus) -> Iterator[Pair]:
    """All pairs of works with different keys that look alike, each once."""
    index: dict[str, list[Reference]] = {}
    for references in corpus.works().values():
        for feature in _features(references[0]):
            index.setdefault(feature, []).append(references[0])
    seen = set()
    for feature, references in index.items():
        # A word in very many titles tells nothing; such pairs share a rarer word too.
        if feature.startswith("word ") and len(references) > _COMMON:
            continue
        for first, second in combinations(references, 2):
            keys = (first.key, second.key)
            if first.key == second.key or keys in seen:
                continue
            seen |= {keys, keys[::-1]}
            reason = _reason(first, second)
            if reason:
                yield Pair(first, second, reason)
