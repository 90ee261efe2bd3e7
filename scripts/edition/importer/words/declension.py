"""Family names as a sentence declines them: "Witeckiej" for "Witecka", "Ветрову" for "Ветров"."""

from __future__ import annotations

import re

from edition.importer.words.wordlists import word_set

# Russian, Ukrainian, Kazakh and Kyrgyz, and the German genitive: where no language forbids them.
_ENDING = re.compile(
    r"(?:[ндт][ыі]ң|[ғгқк][ае]|[дт][ае]н?|[ндт][ыі]|[мбп]ен|ого|ому|ыми|ими|ых|их|ым|им|ом|ем|ой|ей|ою|"
    r"ый|ий|ая|яя|ую|[аяуюеыио]|(?<=[a-zäöüß])e?s)$"
)
_LAST = re.compile(r"(?:[аяуюеыио]|(?<=[a-zäöüß])s)$")
_KYRGYZ = re.compile(r"(?:[ндт][ыиуү]н|[гк][аеоө]|[дт][аеоө]н?|[ндт][ыиуү])$")
# Without diacritics, as names are compared.
_SLAVIC = word_set(
    "a u y i e o em om ow owi ovi ove ie iem iego ego iemu emu ym im ymi imi ych ich ej iej ou "
    "ovou ova ami ach ho eho mu ek ec iec ka ki ku ko kiem kowi ca ce cy cem cowi"
) | {""}
_TURKIC = word_set("a e i u ya ye ga ka da de dan den ta tan ten in un nin nun ning ni la le") | {
    ""
}
# Polish and Ukrainian endings that no nominative has: they tell the case in any text.
_OBLIQUE = re.compile(r"(?:i?ej|i?ego|i?emu|owi|i?em|ami|ow|ові)$")
_LAST_VOWEL = re.compile(r"[aeiouyаеиіоу]$")
_ENDINGS = {"pl": _SLAVIC, "cs": _SLAVIC, "uz": _TURKIC, "az": _TURKIC, "tr": _TURKIC}


_GENITIVES = (
    (re.compile(r"(?<=[сц]к)ой$"), "ая"),
    (re.compile(r"(?<=[сц]к)ого$"), "ий"),
    (re.compile(r"(?<=[оеё]в|ин|ын)ой$"), "а"),
    (re.compile(r"(?<=[оеё]в|ин|ын)а$"), ""),
)


def nominative(family: str) -> str:
    """A Russian or Ukrainian family name in the genitive, as its nominative: "Ветрова", "Ветров".

    A woman's name has another genitive, so that nothing is lost; other endings stay.
    """
    for ending, own in _GENITIVES:
        if ending.search(family):
            return ending.sub(own, family)
    return family


def same_declined(a: str, b: str, language: str) -> bool:
    """True where two folded names can be cases of one name in a text of this language."""
    if _is_oblique(a, b) or _is_oblique(b, a):
        return True
    parts, others = a.split(), b.split()
    return len(parts) == len(others) and all(
        _one(x, y, language) for x, y in zip(parts, others, strict=True)
    )


def _is_oblique(name: str, family: str) -> bool:
    """ "Kuli-Witeckiej" for "Kula-Witecka": the last part has an ending that betrays its case."""
    parts, wanted = name.split(), family.split()
    stem = _OBLIQUE.sub("", parts[-1]) if parts else ""
    if len(parts) != len(wanted) or len(stem) < 3 or stem == parts[-1]:
        return False
    heads = [_LAST_VOWEL.sub("", x) for x in (*parts[:-1], stem)]
    return heads == [_LAST_VOWEL.sub("", x) for x in wanted]


def _one(a: str, b: str, language: str) -> bool:
    if a == b or stems(a) & stems(b):
        return True
    if language == "ky" and _stem(a, _KYRGYZ) == _stem(b, _KYRGYZ):
        return True
    endings = _ENDINGS.get(language)
    if endings is None:
        return False
    pairs = enumerate(zip(a, b, strict=False))
    stem = next((place for place, (x, y) in pairs if x != y), min(len(a), len(b)))
    return stem >= 3 and a[stem:] in endings and b[stem:] in endings


def stems(name: str) -> set[str]:
    """What can be left without an ending, the name itself among it: "Оразова" has none, though it
    looks so beside "Оразоваға", and that of "Петренка" is short.
    """
    return {name, _stem(name, _ENDING), _stem(name, _LAST)}


def _stem(name: str, ending: re.Pattern[str]) -> str:
    stem = ending.sub("", name)
    return stem if len(stem) > 2 else name
