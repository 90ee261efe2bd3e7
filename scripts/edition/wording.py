"""Words of a text as re-anchoring compares them: what may differ without a change of meaning.

A text becomes a row of tokens. Typography (quotation glyphs, dashes, blanks, hyphens, commas) and
spelling variants leave a token's key as it is; digits, names, negations and every other word do
not. Nothing here guesses: what is not on a list counts as a change.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from edition.misprints import is_misprint


def word_set(row: str) -> frozenset[str]:
    """The words of a row."""
    return frozenset(row.split())


# Words that turn a statement round, or take it back; English, Russian, Kazakh.
NEGATIONS = word_set(
    "not no never none nor neither nobody nothing nowhere without cannot hardly scarcely barely "
    "rarely seldom non нет не ни никогда никто никого никому ничто ничего ничему нигде никуда "
    "никак никакой никакая никакое никакие никаких никакого отнюдь без нельзя едва вряд емес жоқ "
    "емеспін ешқашан ешкім ештеңе ешбір ешқандай ешқайда"
)
# Words beside a quotation that say whether it is so, who says it, how sure, how far, or when.
DOUBTS = word_set(
    "if unless until denied denies deny rejected rejects refuse refused refuses refusal fail fails "
    "failed failing failure false falsely wrong wrongly untrue allegedly supposedly reportedly "
    "purportedly hypothetically perhaps possibly probably maybe according claims claimed alleges "
    "alleged doubts doubted may might must should could can shall will would all some most few "
    "many every each only more less before after against despite instead stopped ceased "
    "ложно якобы отрицал отрицает отрицали отрицая отказался отказалась отказались отвергает "
    "отверг отвергла отвергли если бы ли возможно вероятно будто мнению словам может могут мог "
    "должен должна должны все некоторые большинство только больше меньше более менее до после "
    "против вопреки вместо мүмкін егер пікірінше айтуынша мәліметінше керек тиіс бәрі барлық "
    "кейбір тек ғана дейін кейін қарсы бас тартты"
)
# May come or go without a change of what is said.
ARTICLES = frozenset(("the", "a", "an"))
CONTRACTIONS = {
    "can't": "can not",
    "cannot": "can not",
    "won't": "will not",
    "shan't": "shall not",
    "ain't": "is not",
    "it's": "it is",
    "they're": "they are",
}
VARIANTS = {
    "toward": "towards",
    "among": "amongst",
    "while": "whilst",
    "amid": "amidst",
    "upon": "on",
    "programme": "program",
    "programmes": "programs",
    "grey": "gray",
    "defense": "defence",
    "offense": "offence",
    "license": "licence",
    "skeptical": "sceptical",
    "skepticism": "scepticism",
    "aluminum": "aluminium",
    "judgement": "judgment",
    "acknowledgement": "acknowledgment",
    "percent": "%",
    "ageing": "aging",
    "cheque": "check",
    "maneuver": "manoeuvre",
    "maneuvers": "manoeuvres",
    "maneuvering": "manoeuvring",
    "catalyze": "catalyse",
}
_SPELLINGS = (
    (re.compile(r"is(e[sd]?|ing|ers?|ations?|ational)$"), r"iz\1"),
    (re.compile(r"ys(e[sd]?|ing)$"), r"yz\1"),
    (
        re.compile(r"^(neighb|fav|behavi|harb|lab|col|hon|endeav|rum|vig|arm|hum|flav|riv)our"),
        r"\1or",
    ),
    (re.compile(r"^(cent|theat|kilomet|millimet|centimet|met|lit|fib|spect)re(s?)$"), r"\1er\2"),
    (
        re.compile(
            r"^(travel|cancel|label|model|signal|fuel|counsel|channel|level)l(ed|ing|ers?)$"
        ),
        r"\1\2",
    ),
    (re.compile(r"^(cat|dial|anal|monol)ogue(s?)$"), r"\1og\2"),
)
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»‹›″＂", '"') | dict.fromkeys("’‘ʼ‛`´ʹ′", "'"))
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"))
_DROPPED = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_CLUSTER = re.compile(
    r"(?<=[^\W\d_])-[ \t]*\n\s*(?=[a-zа-яёәғқңөұүһі])|.[\u0300-\u036f]*", re.DOTALL
)
_SENTENCE_END = re.compile(r"[.!?…][\"')\]]*\s+(?=[\"'(\[]*[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ0-9])")
_TOKEN = re.compile(
    r"""
    (?P<number>(?:(?<![\w-])-)?\d+(?:[.,:/]\d+)*)
  | (?P<word>[^\W\d_]+(?:['-][^\W\d_]+)*)
  | (?P<mark>["%‰$€£¥₸₽№?!§<>=+±&≤≥≠≈~×÷→←↑↓↔°∞¢^])
    """,
    re.VERBOSE,
)


@dataclass(frozen=True)
class Token:
    """A word, a number or a sign that carries meaning; offsets are of the text as given.

    `name` says that a capital stands where no sentence begins, or inside the word; `opening` that
    the token begins a sentence, where a capital says nothing.
    """

    text: str
    key: str
    start: int
    end: int
    name: bool
    opening: bool


def even(text: str) -> str:
    """Text with one kind of quotation mark, dash and blank; every offset stays what it was."""
    plain = text.translate(_QUOTES).translate(_DASHES)
    return "".join(" " if c.isspace() else c for c in plain)


def plain_words(text: str) -> str:
    """Text in one line: composed, without soft hyphens, with single blanks."""
    return " ".join(_DROPPED.sub("", unicodedata.normalize("NFC", text)).split())


def composed(text: str) -> tuple[str, list[int]]:
    """Text with letters and their marks in one, and without hyphens that are not to be seen.

    Also without the end of a line that falls on a hyphen. The numbers are the offsets, in the
    text as given, of each character and of the end.
    """
    if text.isascii() and "-\n" not in text:
        return text, list(range(len(text) + 1))
    parts, places = list[str](), list[int]()
    for match in _CLUSTER.finditer(text):
        whole = match[0] if len(match[0]) == 1 else unicodedata.normalize("NFC", match[0])
        whole = "" if whole[0] == "-" and "\n" in whole else _DROPPED.sub("", whole)
        parts.append(whole)
        places += [match.start()] * len(whole)
    return "".join(parts), [*places, len(text)]


def sentence_starts(text: str) -> list[int]:
    """The offsets at which a new sentence begins, but for the first."""
    return [m.end() for m in _SENTENCE_END.finditer(even(text))]


def _spelling(word: str) -> str:
    word = VARIANTS.get(word, word)
    if len(word) > 5:
        for pattern, replacement in _SPELLINGS:
            word = pattern.sub(replacement, word)
    return word


def _word_keys(text: str, name: bool) -> list[str]:
    """What of a word must stay; a contraction counts as its words. Names keep their spelling."""
    low = text.lower().replace("ё", "е")
    if low in CONTRACTIONS:
        return CONTRACTIONS[low].split()
    if low.endswith("n't"):
        return [low[:-3], "not"]
    if low.startswith("re-"):  # to re-sign is not to resign
        return [low]
    return [low if name else _spelling(low.replace("-", ""))]


def tokens_of(text: str, opens: bool = True) -> list[Token]:
    """The tokens of a text; commas, full stops, brackets, dashes and the like are none.

    A single quotation mark that is no apostrophe counts as a double one, so that the style of
    quotation may change, but not whether something is quoted. `opens` says whether the text
    begins where a sentence does.
    """
    plain, places = composed(text)
    level = re.sub(r"(?<!\w)'|'(?!\w)", '"', even(plain))
    level = re.sub(r"(?i)\bper cent\b", "percent ", level)
    starts, found = sentence_starts(plain), list[Token]()
    fresh, passed = opens, 0
    for match in _TOKEN.finditer(level):
        word, start, end = match[0], places[match.start()], places[match.end()]
        while passed < len(starts) and starts[passed] <= match.start():
            fresh, passed = True, passed + 1
        if match.lastgroup != "word":
            found.append(Token(word, word, start, end, False, fresh))
            fresh = fresh and word == '"'
            continue
        name = any(c.isupper() for c in word[1:]) or (word[0].isupper() and not fresh)
        found += [Token(word, key, start, end, name, fresh) for key in _word_keys(word, name)]
        fresh = False
    return found


def agree(old: Token, new: Token) -> bool:
    """Whether two tokens of the same key are the same word: a capital counts in mid-sentence."""
    if old.key != new.key or (len(old.text) > 1 and old.text.isupper() != new.text.isupper()):
        return False
    return old.text[:1].isupper() == new.text[:1].isupper() or old.opening or new.opening


def is_slip(old: Token, new: Token) -> bool:
    """Whether one of two words is plainly the other's misprint; a name, or what may be one, no."""
    one, other = old.key, new.key
    if one[0] != other[0] or abs(len(one) - len(other)) > 1 or len(one) < 5 or one == other:
        return False
    if old.text[0].isupper() or new.text[0].isupper():
        return False
    return is_misprint(one, other)


_AGAINST = ("un", "in", "im", "ir", "il", "dis", "non", "anti", "mis", "не", "без", "бес", "анти")
_NEGATING = re.compile(r"(?<=\w\w)[мбп][ае](?=\w)")


def is_counter(old: str, new: str) -> bool:
    """Whether one of two words denies the other by a prefix, or by the Kazakh suffix -ма, -ме."""
    longer, shorter = (old, new) if len(old) > len(new) else (new, old)
    if any(longer == f"{prefix}{shorter}" for prefix in _AGAINST):
        return True
    return any(
        longer[: m.start()] + longer[m.end() :] == shorter for m in _NEGATING.finditer(longer)
    )


def is_harmless(old: list[Token], new: list[Token]) -> bool:
    """Whether a stretch of tokens may take another's place without a change of what is said."""
    left = [t for t in old if t.key not in ARTICLES]
    right = [t for t in new if t.key not in ARTICLES]
    if len(left) == len(right) and all(map(agree, left, right)):
        return True
    both = (*left, *right)
    if any(t.name or not t.text[0].isalpha() for t in both):
        return False
    joined = "".join(t.key for t in left) == "".join(t.key for t in right)
    negated = any(t.key in NEGATIONS and t.key != "non" for t in both)
    hyphens = [t.text.lower() for t in both if "-" in t.text]
    if joined and hyphens and not negated and not any(h.startswith("re-") for h in hyphens):
        return True
    return len(left) == len(right) == 1 and is_slip(left[0], right[0])
