"""Names read backwards from a place in a sentence: what stands before a year or a bracket."""

from __future__ import annotations

import re

from edition.importer.citing.citednames import ET_AL, POSSESSIVE, cited_names
from edition.importer.words.names import INITIALS, fold, is_name_word
from edition.importer.words.wordlists import FUNCTION_WORDS, word_set

CONNECTORS = word_set(
    "and & и und ve və va және жана мен бен пен et y e i en och og a та й і al al. др. u. a. u.a. "
    "vd vd. ark. diğerleri вд. т.б. соавт. coll. others colleagues otros cols. altri outros in. "
    "inni wsp. anderen e.a. m.fl. kol. ін. b. boshqalar digərləri басқалар башкалар другие інші"
)
_LONGEST_TAIL = 200  # letters in which names can stand
_LONGEST_OTHERS = 60  # those of "and her colleagues"
_MOST_WORDS = 12
# A word that can be a name; behind a bracket or a dash it begins there.
_NAMED_WORD = re.compile(r"(?:(?<![^\W\d_])[^\W\d_][\w’'ʼ\-‐‑./]*|&)$")
# "d’Adam (2010)": of Adam; a name can begin so, too.
ELIDED = re.compile(r"^(?:[dlDL]|qu|Qu|dell|all|dall|nell|sull|dagli)[’'](?=[^\W\d_a-zà-ÿ])")


def words_before(before: str) -> list[str]:
    """The words at the end of a text that can be names, and those of "et al." behind them."""
    before = before[-_LONGEST_TAIL:]
    others = ET_AL.search(before, max(0, len(before) - _LONGEST_OTHERS))
    words = _backward_words(_tail(before[: others.start()] if others else before))
    if not words or not others:
        return words
    # "Moor, Reed, et al.": the comma stands at the word before.
    behind = others.group(0).lstrip()
    comma = behind.startswith(",")
    return [*words[:-1], words[-1] + "," * comma, *behind.lstrip(", ").split()]


def names_before(before: str) -> str:
    """The names that end a text, as printed; '' where none do."""
    words = words_before(before)
    return " ".join(words) if words and cited_names(" ".join(words))[0] else ""


def _tail(before: str) -> list[str]:
    """The last words of a text up to a sign that stands between no names, in time of these."""
    tail: list[str] = []
    for printed in reversed(before.split()[-_MOST_WORDS:]):
        bare = printed.removesuffix(",") if tail else printed.rstrip(",").rstrip("’'")
        word = _NAMED_WORD.search(bare)
        if word is None:
            break
        tail.append(printed[word.start() :])
        if word.start():
            break
    return tail[::-1]


def _backward_words(words: list[str]) -> list[str]:
    """The words before a year that can be names, from the last function word on."""
    start = len(words)
    while start > 0:
        word = words[start - 1]
        plain = ELIDED.sub("", POSSESSIVE.sub("", word.strip(",.")))
        joins = word.lower() in CONNECTORS or word.lower().startswith("al.")
        named = (
            plain
            and (INITIALS.match(word) or all(map(is_name_word, plain.split("/"))))
            and (plain[0].isupper() or start < len(words))
        )
        if joins or named:
            start -= 1
        else:
            break
    words = words[start:]
    while words and (words[0].lower() in CONNECTORS or fold(words[0].strip(",")) in FUNCTION_WORDS):
        words = words[1:]
    return words
