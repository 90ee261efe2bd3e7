"""The language of a piece of text, told by script, letters and small words."""

from __future__ import annotations

import re
from collections import Counter

# Letters and words that the neighbouring languages do not have.
_KAZAKH = set("әғқңөұүһі")
_KAZAKH_ALONE = set("әғқұһі")
_UKRAINIAN = set("їєґ")
_SMALL_WORDS_OF = {
    "en": "the of a and to in is for that with as by on from this are its was which how why what "
    "who when where between among their into through against towards within",
    "de": "der die das und ist nicht von den mit für auf des dem eine zu wird sich",
    "fr": "de le la les des et est une dans pour que qui sur par du au avec sont",
    "tr": "ve bir bu ile için olarak olan da de daha gibi kadar ise çok dış",
    "kk": "және мен бен пен үшін бойынша туралы болып осы бір қазақстан",
    "ru": "и в на с о по для что как от из при также не это его",
}
# Languages whose articles are rarer, and whose words are not asked where a line may end.
_MORE_WORDS_OF = {
    "es": "de la el los las del y en un una por con se su como entre al más fue desde sobre",
    "it": "il lo gli di del della dei delle e un una per con che nel nella sul dal come tra è",
    "pt": "de que o os as do da dos das e em no na um uma por com não ao pela sobre entre é à",
    "pl": "i w na z do się nie jest oraz o że dla od po przez jako ich lub między",
    "nl": "het een en van in op te dat die met voor zijn aan door naar over tussen bij",
    "sv": "och att det som en ett på är av för med till den inte om från mellan i",
    "cs": "a v na se je že s z do pro o jako k od po mezi při které který byl",
    "uz": "va bilan uchun bu ham bo‘lgan o‘zbekiston haqida bo'lgan asosida",
    "az": "və ilə üçün bu bir azərbaycan haqqında olan görə da də",
}
_SMALL_WORDS = {language: words.split() for language, words in _SMALL_WORDS_OF.items()}
_MORE_WORDS = {language: words.split() for language, words in _MORE_WORDS_OF.items()}
_ALL_SMALL = frozenset(
    w for words in (_SMALL_WORDS | _MORE_WORDS).values() for w in words if w.islower()
) - {"қазақстан", "azərbaycan", "o‘zbekiston"}
_TRADITIONAL = set("國學際關係與經濟為業導領體實會發點從對應區歐盟題議題書後來個們東門開間韓韓灣萬")
_SIMPLIFIED = set("国学际关系与经济为业导领体实会发点从对应区欧题议书后来个们东门开间韩湾万")
_LETTERS = {
    "tr": set("ğışİ"), "az": set("əƏ"), "pl": set("ąęłśźżń"), "cs": set("ěřů"),
    "es": set("ñ¿¡"), "pt": set("ãõ"), "sv": set("å"),
}  # fmt: skip
_HAN = re.compile(r"[\u3400-\u9fff]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
# Words that have a verb behind them, by language: French "on" is one, English "on" is none.
_SUBJECTS = {
    "en": "i he she it we they there",
    "fr": "je j'ai tu on il elle ils elles nous c'est c'était",
    "de": "ich er es wir man",
    "es": "yo él ella ellos ellas nosotros",
    "it": "io egli lui lei noi loro",
    "pt": "eu ele ela eles elas nós",
    "nl": "ik hij zij wij er",
    "sv": "jag vi han hon man",
    "ru": "я он она оно они мы вы",
}


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


def script_for(language: str) -> str:
    """The script that a language is written in."""
    if language in ("ru", "kk", "uk", "ky"):
        return "cyrillic"
    return "han" if language.startswith("zh") else "latin"


def language_of(text: str, default: str = "en") -> str:
    """A language tag (en, ru, kk, tr, de, fr, zh-Hant …); `default` where nothing tells."""
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
        return _with_more_letters(text.casefold()) if letters > total * 0.03 else "ru"
    if script != "latin":
        return default
    score = _latin_scores(text, found)
    best = max(score.values())
    if score.get(default) == best:
        # Neighbours share words: where several are as likely, the text speaks as the article does.
        return default
    return next(k for k in score if score[k] == best) if best else "en"


def _latin_scores(text: str, found: Counter[str]) -> dict[str, int]:
    """How many small words of each language, and letters of its own, a text has."""
    score = {
        lang: sum(found[w] for w in small)
        for lang, small in (_SMALL_WORDS | _MORE_WORDS).items()
        if lang not in ("ru", "kk")
    }
    text = text.lower().replace("i\u0307", "İ")  # titles in capitals have these letters, too
    for lang, letters in _LETTERS.items():
        score[lang] += sum(c in letters for c in text) // 2
    return score


def _with_more_letters(text: str) -> str:
    """Kazakh, Ukrainian or Kyrgyz: Cyrillic with letters that Russian does not have."""
    alone = sum(c in _KAZAKH_ALONE for c in text)
    if "і" in text and not any(c in "әғқңұһүө" for c in text):
        return "uk"
    if sum(c in _UKRAINIAN for c in text) and not any(c in "әғқұһүө" for c in text):
        return "uk"
    return "kk" if alone else "ky"


def own_language(text: str) -> str:
    """The language a short text is clearly of; '' where several are as likely."""
    script = script_of(text)
    if script != "latin":
        return language_of(text, "") if script else ""
    score = _latin_scores(text, Counter(re.findall(r"[^\W\d_]+", text.casefold())))
    first, second = sorted(score, key=lambda k: -score[k])[:2]
    return first if score[first] > score[second] else ""


_INSTITUTIONS = {
    "en": r"\buniversity|\binstitute\b|\bdepartment of|\bschool of|\bcollege\b|\bcent(?:er|re) for",
    "de": r"universität|\binstitut für|fakultät|hochschule|zentrum",
    "fr": r"université|\bécole|\binstitut d|faculté|laboratoire|\bcentre d[e’']",
    "es": r"\buniversidad\b|\binstituto de|\bfacultad|\bescuela",
    "it": r"università|\bistituto|\bdipartimento|\bscuola",
    "pt": r"\buniversidade|\bfaculdade|\bescola",
    "pl": r"uniwersytet|\binstytut|\bwydział|\bzakład|akademia",
    "tr": r"üniversite|enstitü|fakülte|\bbölümü",
    "cs": r"univerzit|\bústav|\bfakulta",
    "sv": r"\buniversitet\b|högskola|institutionen",
    "nl": r"universiteit|hogeschool|faculteit",
    "uz": r"universiteti\b|instituti\b",
}


def language_of_place(text: str) -> str:
    """The language in which an institution is named; '' where the words do not tell."""
    text = text.casefold()
    found = [k for k, words in _INSTITUTIONS.items() if re.search(words, text)]
    return found[0] if len(found) == 1 else ""


def speaks(text: str, language: str) -> int:
    """How much of a text is clearly of a language; where scripts differ, all or nothing."""
    if script_of(text) != "latin":
        return int(language_of(text, "") == language)
    return _latin_scores(text, Counter(re.findall(r"[^\W\d_]+", text.casefold()))).get(language, 0)


def differ(first: str, second: str) -> bool:
    """Whether two titles are in two languages, as far as their small words tell."""
    a, b = own_language(first), own_language(second)
    if a and b:
        return a != b
    known, other = (a, second) if a else (b, first)
    foreign = sum(not w.isascii() for w in other.split()) if known == "en" else 0
    return bool(known) and not speaks(other, known) and max(small_words(other), foreign) > 1


_MAY_OPEN_NAMES = frozenset(
    ("la", "le", "el", "al", "de", "da", "do", "dos", "das", "del", "van", "den", "der", "ten")
) | frozenset(("an", "i", "e"))


def is_small_word(word: str) -> bool:
    """Whether a word is an article, a preposition or the like, and opens no name."""
    return word.casefold() in _ALL_SMALL - _MAY_OPEN_NAMES


def small_words(text: str) -> int:
    """How many words of a text are articles, prepositions and their like."""
    return sum(w in _ALL_SMALL for w in re.findall(r"[^\W\d_]+", text.casefold()))


_SMALL = frozenset(w for small in _SMALL_WORDS.values() for w in small) - {"қазақстан", "его"}


def ends_with_small_word(text: str) -> bool:
    """Whether a line stops at a word that nothing ends with: an article, a preposition, `and`."""
    last = text.rstrip().rsplit(None, 1)[-1:]
    return bool(last) and last[0].casefold() in _SMALL


def opens_with_subject(text: str) -> bool:
    """Whether a text starts with a pronoun that has a verb behind it, in the text's language."""
    first = next(iter(text.split(None, 1)), "").casefold().replace("’", "'")
    return first in _SUBJECTS.get(language_of(text), "").split()
