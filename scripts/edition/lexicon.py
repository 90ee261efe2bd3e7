"""Finding terms in running text: inflected Russian, English plurals and hyphens, nothing doubtful.

A term is never found inside a longer term, inside a longer capitalised name where the term itself
is a common word, inside a quotation that is more than the term, or where a link or citation
stands. Russian words are compared by their lemmas (pymorphy3); Kazakh has no lemmatiser here, so
that Kazakh forms match by their beginning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import pymorphy3

from edition.model import Term

_TOKEN = re.compile(r"[^\W_⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:['’.&][^\W_⁰¹²³⁴⁵⁶⁷⁸⁹]+)*|\S")
_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|\"[^\"]*\"")
_CYRILLIC = re.compile(r"[а-яёәғқңөұүһі]", re.IGNORECASE)
_ENDINGS = ("'s", "’s")


@dataclass(frozen=True)
class Mention:
    """A place in a text where a term stands: offsets, the term's id, the form as written."""

    start: int
    end: int
    term: str
    form: str


@dataclass(frozen=True)
class _Token:
    start: int
    end: int
    text: str
    keys: frozenset[str]


@lru_cache(maxsize=1)
def _analyzer() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer()


@lru_cache(maxsize=50_000)
def word_keys(word: str) -> frozenset[str]:
    """What a word is compared by: its folded form, its lemmas or its singular."""
    plain = word.casefold().replace("ё", "е").replace("’", "'")
    for ending in _ENDINGS:
        plain = plain.removesuffix(ending)
    if _CYRILLIC.search(plain):
        lemmas = {p.normal_form.replace("ё", "е") for p in _analyzer().parse(plain)}
        return frozenset({plain, *lemmas})
    keys = {plain}
    if len(plain) > 3 and not word.isupper():
        if plain.endswith("ies"):
            keys.add(plain[:-3] + "y")
        elif plain.endswith(("ses", "xes", "ches", "shes")):
            keys.add(plain[:-2])
        elif plain.endswith("s") and not plain.endswith("ss"):
            keys.add(plain[:-1])
    return frozenset(keys)


def _tokens(text: str) -> list[_Token]:
    """Words and marks; a hyphen is a token of its own that a form's blank may match."""
    found = []
    for match in _TOKEN.finditer(text):
        found.append(_Token(match.start(), match.end(), match[0], word_keys(match[0])))
    return found


_JOINTS = frozenset("-‐‑–")


@dataclass(frozen=True)
class _Form:
    term: str  # empty for a blocker: a longer string in which no term stands
    words: tuple[frozenset[str], ...]
    text: str
    acronym: bool
    proper: bool


def _form(term: str, text: str) -> _Form:
    words = [w for w in re.split(r"[\s\-‐‑–]+", text) if w]
    keys = tuple(word_keys(m) for w in words for m in _TOKEN.findall(w))
    acronym = len(words) == 1 and sum(c.isupper() for c in text) >= 2
    proper = text[:1].isupper()
    return _Form(term, keys, text, acronym, proper)


class Lexicon:
    """All forms of all terms in one language, ready to be found in texts of that language."""

    def __init__(self, terms: Iterable[Term], language: str) -> None:
        self.by_first: dict[str, list[_Form]] = {}
        self.context: dict[str, tuple[str, ...]] = {}
        for term in terms:
            forms = [_form(term.id, f) for f in term.all_forms(language)]
            forms += [_form("", f) for f in term.not_forms]
            self.context[term.id] = term.context
            for form in forms:
                for key in form.words[0] if form.words else ():
                    self.by_first.setdefault(key, []).append(form)
        for found in self.by_first.values():
            found.sort(key=lambda f: (-len(f.words), -len(f.text), f.term != "", f.term))

    def _match(self, tokens: Sequence[_Token], start: int, form: _Form) -> int:
        """The index after the form's last token, or 0 where it does not stand here."""
        index = start
        for position, keys in enumerate(form.words):
            if position and index < len(tokens) and tokens[index].text in _JOINTS:
                index += 1
            if index >= len(tokens) or not keys & tokens[index].keys:
                return 0
            index += 1
        first = tokens[start].text
        if form.acronym and not any(c.isupper() for c in first[1:] or first):
            return 0
        if form.proper and not form.acronym and not first[:1].isupper():
            return 0
        return index

    def _inside_name(
        self, text: str, tokens: Sequence[_Token], start: int, end: int, form: _Form
    ) -> bool:
        """Whether a common word stands with a capital inside a run of capitalised words."""
        if form.proper or not tokens[start].text[:1].isupper():
            return False
        before = tokens[start - 1] if start else None
        after = tokens[end] if end < len(tokens) else None
        first_word = before is None or before.text in ".!?…:"
        follows = after is not None and after.text[:1].isupper()
        precedes = before is not None and before.text[:1].isupper()
        return follows or precedes or not first_word

    def find(
        self, text: str, taken: Iterable[tuple[int, int]] = (), quotations: bool = False
    ) -> Iterator[Mention]:
        """The mentions of terms in a text, in order, none inside another.

        `taken` are places that may not be marked (links, citations). Words inside a quotation
        count only with `quotations`, or where the quotation is the term and nothing else.
        """
        tokens = _tokens(text)
        closed = list(taken)
        whole: set[tuple[int, int]] = set()
        for match in _QUOTED.finditer(text) if not quotations else ():
            closed.append(match.span())
            whole.add((match.start() + 1, match.end() - 1))
        folded = None
        index = 0
        while index < len(tokens):
            step = index + 1
            for form in self._candidates(tokens[index]):
                end = self._match(tokens, index, form)
                if not end:
                    continue
                begin, stop = tokens[index].start, tokens[end - 1].end
                inside = any(a < stop and begin < b for a, b in closed)
                if inside and not self._fills(text, begin, stop, whole):
                    step = end
                    break
                if form.term and self._inside_name(text, tokens, index, end, form):
                    continue
                if form.term and self.context[form.term]:
                    folded = folded or {k for t in tokens for k in t.keys}
                    if not any(word_keys(w) & folded for w in self.context[form.term]):
                        continue
                if form.term:
                    shown = text[begin:stop]
                    for ending in _ENDINGS:
                        shown = shown.removesuffix(ending)
                    yield Mention(begin, begin + len(shown), form.term, shown)
                step = end
                break
            index = step

    def _candidates(self, token: _Token) -> list[_Form]:
        forms = {id(f): f for key in token.keys for f in self.by_first.get(key, ())}
        return sorted(
            forms.values(), key=lambda f: (-len(f.words), -len(f.text), f.term != "", f.term)
        )

    @staticmethod
    def _fills(text: str, begin: int, stop: int, whole: set[tuple[int, int]]) -> bool:
        trimmed = text[begin:stop]
        return any(text[a:b].strip(" ,.") == trimmed and a <= begin for a, b in whole)
