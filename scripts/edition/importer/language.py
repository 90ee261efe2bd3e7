"""The language of a piece of text, told by script, letters and small words."""

from __future__ import annotations

import re
from collections import Counter

# Letters and words that the neighbouring languages do not have.
_KAZAKH = set("әғқңөұүһі")
_SMALL_WORDS_OF = {
    "en": "the of and to in is for that with as by on from this are its was which",
    "de": "der die das und ist nicht von den mit für auf des dem eine zu wird sich",
    "fr": "le la les des et est une dans pour que qui sur par du au avec sont",
    "tr": "ve bir bu ile için olarak olan da de daha gibi kadar ise çok dış",
    "kk": "және мен бен пен үшін бойынша туралы болып осы бір қазақстан",
    "ru": "и в на с о по для что как от из при также не это его",
}
_SMALL_WORDS = {language: words.split() for language, words in _SMALL_WORDS_OF.items()}
_TRADITIONAL = set("國學際關係與經濟為業導領體實會發點從對應區歐盟題議題書後來個們東門開間韓韓灣萬")
_SIMPLIFIED = set("国学际关系与经济为业导领体实会发点从对应区欧题议书后来个们东门开间韩湾万")
_TURKISH = set("ğışİç")
_HAN = re.compile(r"[\u3400-\u9fff]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")


def script_of(text: str) -> str:
    """The script most letters belong to: latin, cyrillic, han, or '' where there is no letter."""
    counts = {
        "latin": len(_LATIN.findall(text)),
        "cyrillic": len(_CYRILLIC.findall(text)),
        # One Han character says about as much as a short word.
        "han": 3 * len(_HAN.findall(text)),
    }
    best = max(counts, key=lambda k: counts[k])
    return best if counts[best] else ""


def language_of(text: str, default: str = "en") -> str:
    """A language tag: en, ru, kk, tr, de, fr, zh-Hant, zh-Hans; `default` where nothing tells."""
    script = script_of(text)
    if script == "han":
        traditional = sum(c in _TRADITIONAL for c in text)
        simplified = sum(c in _SIMPLIFIED for c in text)
        return "zh-Hans" if simplified > traditional else "zh-Hant"
    found = Counter(re.findall(r"[^\W\d_]+", text.casefold()))
    if script == "cyrillic":
        letters = sum(found.values()) and sum(
            n * sum(c in _KAZAKH for c in w) for w, n in found.items()
        )
        total = sum(n * len(w) for w, n in found.items())
        # A Kazakh name inside Russian text has a few of these letters; Kazakh text is full of them.
        return "kk" if letters > total * 0.03 else "ru"
    if script != "latin":
        return default
    score = {
        lang: sum(found[w] for w in small)
        for lang, small in _SMALL_WORDS.items()
        if lang not in ("ru", "kk")
    }
    score["tr"] += sum(c in _TURKISH for c in text) // 2
    best = max(score, key=lambda k: score[k])
    if not score[best]:
        return default if default in score else "en"
    return best


_SMALL = frozenset(w for small in _SMALL_WORDS.values() for w in small) - {"қазақстан", "его"}


def ends_with_small_word(text: str) -> bool:
    """Whether a line stops at a word that nothing ends with: an article, a preposition, `and`."""
    last = text.rstrip().rsplit(None, 1)[-1:]
    return bool(last) and last[0].casefold() in _SMALL
