"""Which hyphens at the end of a line belong to the word.

The evidence is the text itself: the same word elsewhere, unbroken, with or without the hyphen.
Where there is none, the shapes of the two halves decide, and the decision is reported.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

SOFT = "\u00ad"
_TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+|[^\W\d_]+")
_TAIL = re.compile(r"([^\W_]+(?:[.'’][^\W_]*)*|[^\W_]*\.)\s?-$")
_HEAD = re.compile(r"[^\W_]+")
# First parts of compounds that keep their hyphen before a whole word.
_PREFIX_WORDS = """
    post non anti multi self well pro inter intra semi quasi neo co trans pan euro sino russo anglo
    socio geo pre sub ultra cross long short high low mid full half part ex vice
"""
# Words that look whole but as a rule are the first half of a longer word.
_LINKER_WORDS = """
    under over with out up in on for there where any some every them him her our your it to be not
    no so al un re de dis mis за до на по при про об под над без не ни от из со во то что как так
    или для пере раз рас вы ein auf aus an ab vor bei mit über unter zu
"""
# "rez-de-chaussée", "mother-in-law", "Frankfurt-am-Main"
_INNER_WORDS = """
    de du des la le les à au aux en et sur sous lès in of to the and by on at up am an der zu und
    del di e y do da на о и
"""
_INNER = frozenset(_INNER_WORDS.split())
_CLITIC, _HOSTS = 4, 3  # letters of what hangs at words by a hyphen, and at how many it does
_PREFIXES = frozenset(_PREFIX_WORDS.split())
_LINKERS = frozenset(_LINKER_WORDS.split())
# What a hyphen parts from a word, and what no word is broken before: "что-либо", "ont-ils".
_PARTICLE = re.compile(
    r".*-(?:либо|нибудь|небудь|таки|mêmes?)|.*[td]-(?:ils?|elles?|on)|"
    r"(?:кто|что|где|как|куда|когда|почему|как(?:ой|ая|ое|ие|ого|ому|ую|им|их))-то|"
    r"кое-(?:кто|что|кого|кому|чего|чему|где|как|куда|когда|как(?:ой|ая|ое|ие|ого|ую|им|их))|"
    r"ce(?:ux|lui|lles?)-(?:ci|là)"
)
# Relational adjectives keep the hyphen between coordinate halves (Bukchina's rule): the first
# half ends in an adjective's suffix and -о, the second is an adjective or adverb itself.
_RELATIONAL = re.compile(r"(?:[^\W\d_]{2,}(?:н|ов|ев|ск|цк|ик|ч)о)$")
_ADJECTIVE = re.compile(
    r"(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ых|их|ыми|ими|ски)$"
)


@dataclass(frozen=True)
class Joint:
    """Two lines joined at a hyphen: the text, whether it was decided on evidence, and why."""

    text: str
    sure: bool
    reason: str


class Lexicon:
    """The words a text uses unbroken, and the first halves of its compounds."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.words: Counter[str] = Counter()
        self.first_parts: Counter[str] = Counter()
        self.clitics: dict[str, set[str]] = {}
        cut = False
        for line in lines:
            text = line.strip().casefold()
            if not text:
                continue
            tokens = list(_TOKEN.finditer(text))
            for k, token in enumerate(tokens):
                # Halves of broken words are no evidence for words.
                if (cut and k == 0 and token.start() == 0) or (
                    k == len(tokens) - 1 and text[token.end() :].strip() in ("-", SOFT)
                ):
                    continue
                word = token.group()
                self.words[word] += 1
                if "-" in word:
                    self.first_parts[word.split("-", 1)[0]] += 1
                    host, last = word.rsplit("-", 1)
                    if len(last) <= _CLITIC:
                        self.clitics.setdefault(last, set()).add(host)
                    self.words.update(word.split("-"))
            cut = text.endswith(("-", SOFT))
        self._stems = Counter(_stem(w) for w in self.words)

    def knows(self, word: str) -> bool:
        """Whether the word stands somewhere in the text, in this form or another ending."""
        return word in self.words or self._stems[_stem(word)] > 0


def _stem(word: str) -> str:
    """A word without its ending, roughly: enough to find it again in another case."""
    if len(word) <= 5:
        return word
    return word[: max(5, len(word) - 3)]


def ends_with_hyphen(text: str) -> bool:
    """Whether a line stops at a hyphen that stands at a word (not at a dash between blanks)."""
    text = text.rstrip()
    if text.endswith(SOFT):
        return True
    return bool(_TAIL.search(text[-60:])) and not text.endswith("--")


def join(left: str, right: str, lexicon: Lexicon, language: str = "") -> Joint:
    """Join a line that ends with a hyphen to the next one."""
    left, right = left.rstrip(), right.lstrip()
    if left.endswith(SOFT):
        return Joint(left.rstrip(SOFT) + right, True, "a soft hyphen")
    tail = _TAIL.search(left[-60:])
    head = _HEAD.match(right)
    if tail is None or head is None:
        return Joint(f"{left}{right}", False, "nothing to compare on one side of the hyphen")
    stem = left[:-1].rstrip()
    soft, hard = f"{stem}{right}", f"{stem}-{right}"
    first, second = tail.group(1).casefold(), head.group().casefold()
    last_piece = first.rsplit("-", 1)[-1]
    if not first[-1:].isalpha() or not second[:1].isalpha():
        return Joint(hard, True, "a number, an initial or an abbreviation at the hyphen")
    if right[0].isupper() and not tail.group(1).isupper():
        return Joint(hard, True, "a capital after the hyphen")
    if "@" in left[-60:].rsplit(None, 1)[-1] or "@" in right[:60].split(None, 1)[0]:
        return Joint(hard, True, "an address: no hyphen is put into it")
    if left[-2:-1] == " ":
        return Joint(hard, True, "a blank before the hyphen")
    joined, broken = last_piece + second, f"{last_piece}-{second}"
    in_one, in_two = lexicon.words[joined], lexicon.words[broken]
    if in_one or in_two:
        return Joint(soft if in_one >= in_two else hard, True, "the same word elsewhere")
    if left[-60:][: tail.start()].endswith("-") and first in _INNER:
        return Joint(hard, True, "a small word between two hyphens")
    if _PARTICLE.fullmatch(broken):
        return Joint(hard, True, "a particle")
    if len(lexicon.clitics.get(second, ())) >= _HOSTS and last_piece in lexicon.words:
        return Joint(hard, False, "it hangs at other words, too")
    whole = second in lexicon.words and len(second) > 3
    relational = _RELATIONAL.search(last_piece) and _ADJECTIVE.search(second)
    if relational and (whole or lexicon.knows(second)) and len(second) > 5:
        if _known_by_stem(lexicon, joined) and not _known_by_stem(lexicon, broken):
            return Joint(soft, True, "a form of the same word elsewhere")
        return Joint(hard, False, "two coordinate adjectives")
    if _known_by_stem(lexicon, joined) and len(joined) > 6:
        return Joint(soft, True, "a form of the same word elsewhere")
    if _known_by_stem(lexicon, broken):
        return Joint(hard, True, "a form of the same compound elsewhere")
    if lexicon.first_parts[last_piece] and whole and last_piece not in _LINKERS:
        return Joint(hard, False, "the first half opens other compounds")
    if whole and last_piece in _PREFIXES and second.isascii():
        return Joint(hard, False, "a prefix before a whole word")
    if (
        whole
        and len(last_piece) > 4
        and last_piece in lexicon.words
        and last_piece not in _LINKERS
        and language not in ("ru", "kk", "tr", "de")
        and second.isascii()
    ):
        return Joint(hard, False, "two whole words")
    return Joint(soft, not whole, "the halves are no words" if not whole else "no evidence")


def _known_by_stem(lexicon: Lexicon, word: str) -> bool:
    stem = _stem(word)
    return len(stem) > 5 and lexicon._stems[stem] > 0
