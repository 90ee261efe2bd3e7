"""Personal names of bibliographies: inverted, direct, with initials, Latin and Cyrillic."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from edition.importer.words.script import CAPITALS
from edition.importer.words.wordlists import NAME_PARTICLES

Name = dict[str, str]

_UP = CAPITALS
# The initials of a doctor's list: "Wrona Ł", "Sartre J-P".
UNSTOPPED_INITIALS = rf"[{_UP}](?:-?[{_UP}]){{0,2}}"
_LETTER = rf"[{_UP}](?:[a-zа-яё]{{0,2}})"
INITIALS = re.compile(rf"^(?:{_LETTER}\.[ \-‐‑]?)+[{_UP}]?$|^[{_UP}](?:[ \-][{_UP}])*$")
_BARE_INITIALS = re.compile(rf"^[{_UP}](?:-?[{_UP}]){{0,3}}$")
_FAMILY_THEN_INITIALS = re.compile(
    rf"^(?P<family>[^\d,.;:]{{2,60}}?)\s+(?P<given>(?:{_LETTER}\.[ \-‐‑]?){{1,4}}[{_UP}]?|[{_UP}])$"
)
_INITIALS_THEN_FAMILY = re.compile(
    rf"^(?P<given>(?:{_LETTER}\.[ \-‐‑]*){{1,4}})\s*(?P<family>[^\d,.;:]{{2,60}})$"
)
_VANCOUVER = re.compile(
    rf"^(?P<family>[^\d,.;:]{{2,60}}?)\s+(?P<given>{UNSTOPPED_INITIALS})"
    r"(?:\s+(?:Jr|Sr|I{2,3}))?$"
)
_AND = re.compile(
    r"\s*(?:,\s*)?(?:&|\b(?:and|und|et(?!\s+al)|ve|və|va|y|e|ed(?=\s[AEIOU])|i|en|och|og|oraz|a|и|й|і|та|және|жана|мен|бен|пен)\b)\s+"
)
_ET_AL = re.compile(
    r",?\s*(?:\bet\s+(?:al|coll)\b\.?|\band\s+others\b|\bи\s+(?:др|соавт)\b\.?|\bи\s+другие\b|"
    r"\b(?:та|і|й)\s+(?:ін|співавт)\b\.?|\bта\s+інші\b|"
    r"\b(?:жана|және)\s+(?:т\.?\s?б\b\.?|басқалар\b|башкалар\b)|\b(?-i:ж\.\s?б\.)|"
    r"\bvd\b\.|\bve\s+(?:ark|diğ|diğerleri)\b\.?|"
    r"\bvə\s+(?:b\.|digərləri)|\bva\s+boshqalar\b|\b(?-i:u\.\s?a\.)|\bund andere\b|"
    r"\by\s+(?:otros|cols?\b\.?)|"
    r"\be\s+(?:altri|outros|cols?\b\.?)|\bi\s+(?:in|wsp)\.|\bi\s+inni\b|\ben\s+anderen\b|"
    # Small letters tell these from initials.
    r"\b(?-i:e\.\s?a\.|m\.\s?fl\.)|"
    r"\boch\s+andra\b|\ba\s+(?:kol|další)\b\.?)",
    re.I,
)
# "Ferran i Coll, J." is one person of two family names; "Neri, P. e Bassi, L." are two.
_COMPOUND = re.compile(
    rf"((?:^|[,;&]\s)[{_UP}][\w’'-]+)\s([iye])\s([{_UP}][\w’'-]+,\s[{_UP}]\.)(?!\s?[^,.;&]*,\s[{_UP}]\.,)"
)
# A family name with small words inside, one given name, and other persons.
_INVERTED = re.compile(
    rf"^(?P<family>(?:(?i:de|del|da|do|dos|di|du)\s)?[{_UP}][\w’'-]+\s(?:[{_UP}][\w’'-]+\s)?"
    rf"(?:de|del|de la|de los|de las|da|das|do|dos|di|della|du|des|e|i|y)\s[{_UP}][\w’'-]+"
    rf"(?:\s[{_UP}][\w’'-]+)?|(?:[Dd]e la|[Dd]el|[Dd]e los)(?:\s[{_UP}][\w’'-]+){{2}}),\s"
    rf"(?P<given>[{_UP}][\w’'-]+)(?:$|(?:,\s|(?:,\s?)?\s(?:y|e|i|et|and|und|&)\s)(?P<others>.+)$)"
)
# "Kaya, Ali - Demir, Can", as lists of İSNAD part names.
_DASHED_INVERTED = re.compile(rf"(?<=[\w.])\s[–—-]\s(?=[{_UP}][^,;–—-]{{1,40}},\s[{_UP}])")
_LAST_INITIAL = re.compile(rf"(?:(?<=\.[\s-])|(?<=\w\w\s))[{_UP}]$")
# "A. Fox – B. Lee" and "A. Fox-B. Lee", as lists of classics part names.
_DASHED = re.compile(rf"\s[–—-]\s(?=[{_UP}])|(?<=[a-zà-ÿ])[–-](?=(?:[{_UP}]\.\s?)+[{_UP}][a-zà-ÿ])")
_BOND = "\ue000"
_SUFFIX = re.compile(r"^(?:Jr|Sr|II|III|IV)\.?$")
# Endings by which a Russian or Kazakh family name is told from a given name.
_FAMILY_END = re.compile(
    r"(?:[оеё]в|ин|ын|[оеё]ва|ина|ына|ск(?:ий|ая)|цк(?:ий|ая)|енко|чук|дзе|швили|ян|баев|беков)$",
    re.I,
)
# "al-Ḥasan", "ʿAlī"
_NAME_WORD = re.compile(
    rf"^(?:(?:[ae][lnrstzdḍṣṭẓ]-)?[ʿʾ‘’]?[{_UP}][\w’'ʼ`‘\-‐‑]*\.?|[dDO]['’][{_UP}][\w\-]+)$"
)
_NO_NAME = re.compile(r"[\d\"“”«»?!/:;()\[\]]")


_CAPITAL_PARTICLES = frozenset(("De", "Van", "Von", "Der", "Den", "La", "Le", "Di", "Ten", "Ter"))


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Letters compared without case, diacritics and apostrophes."""
    text = text.replace("ı", "i").replace("ł", "l").replace("Ł", "L").replace("ø", "o")
    text = text.replace("Ø", "O").replace("đ", "d").replace("й", "\ue000").replace("Й", "\ue000")
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    plain = re.sub("[’‘'ʼʹ`´]", "", plain.replace("\ue000", "й"))
    return re.sub(r"[\s‐‑–-]+", " ", plain).casefold().strip()


def has_et_al(text: str) -> bool:
    """True where a list of names ends with "et al." or its like."""
    return bool(_ET_AL.search(text))


def _spaced(initials: str) -> str:
    """Initials with a full stop and a blank: "AB" and "А.Б." become "A. B."."""
    if _BARE_INITIALS.match(initials):
        return " ".join(f"{letter}." for letter in initials.replace("-", ""))
    return re.sub(r"\.(?=[^\s.\-‐‑])", ". ", initials).strip()


def _stopped(name: Name) -> Name:
    """A last initial with its full stop, which the end of the names took: "Fox, T. E"."""
    return {**name, "given": _LAST_INITIAL.sub(r"\g<0>.", name["given"])}


def _is_initials(token: str) -> bool:
    return bool(INITIALS.match(token) or _BARE_INITIALS.match(token)) and len(token) <= 16


def is_name_word(word: str) -> bool:
    """True for a word that can be part of a personal name."""
    return bool(_NAME_WORD.match(word)) or word.lower() in NAME_PARTICLES


def _direct(token: str) -> Name | None:
    """One name in direct order or with trailing initials; None if it is no name."""
    words = token.split()
    if not words or _NO_NAME.search(token) or len(words) > 6:
        return None
    for pattern in (_FAMILY_THEN_INITIALS, _INITIALS_THEN_FAMILY, _VANCOUVER):
        match = pattern.match(token)
        family = match.group("family").split() if match else []
        # "MINAS DO SUL": no family name ends in a small word.
        if match and all(map(is_name_word, family)) and family[-1].lower() not in NAME_PARTICLES:
            return {"family": match.group("family"), "given": _spaced(match.group("given"))}
    if len(words) < 2 or not all(is_name_word(w) or re.match(r"^\w\.$", w) for w in words):
        return None
    capitals = [len(w) > 1 and w.isupper() for w in words]
    if capitals[0] and not capitals[-1]:
        # "BOUVARD Étienne", "NGO BIKOÏ Pauline": capitals tell the family name.
        end = capitals.index(False)
        if not any(capitals[end:]):
            return {"family": " ".join(words[:end]), "given": " ".join(words[end:])}
    if len(words) == 2 and re.match("[А-ЯЁ]", words[0]):
        first, second = (bool(_FAMILY_END.search(w)) for w in words)
        if first and not second:
            return {"family": words[0], "given": words[1]}
    start = len(words) - 1
    while start > 1 and (
        (words[start - 1].lower() in NAME_PARTICLES and words[start - 1][0].islower())
        or words[start - 1] in _CAPITAL_PARTICLES
    ):
        start -= 1
    return {"family": " ".join(words[start:]), "given": " ".join(words[:start])}


def _is_family(token: str) -> bool:
    words = token.split()
    return 0 < len(words) <= 4 and not _NO_NAME.search(token) and all(map(is_name_word, words))


def _is_particled(token: str) -> bool:
    """True for a family name with its particles and nothing before them ("van der Steen")."""
    *particles, _ = token.split()
    return bool(particles) and all(w.casefold() in NAME_PARTICLES for w in particles)


def read_names(text: str) -> list[Name] | None:
    """A list of persons in any of the usual forms; None where the text is no such list."""
    text = _ET_AL.sub("", text).replace("…", " ").strip(" ,;&")
    text = re.sub(r"\s+", " ", text)
    if not text or len(text) > 600:
        return None
    if ";" in text:
        groups = [read_names(part) for part in text.split(";") if part.strip()]
        if any(group is None for group in groups):
            return None
        return [name for group in groups if group for name in group]
    text = _COMPOUND.sub(rf"\g<1>{_BOND}\g<2>{_BOND}\g<3>", text)
    text = re.sub(r"(?<=[^\W\d_]|\.)\s?/\s?(?=[^\W\d_a-zа-яё])", ", ", text)
    text = _DASHED_INVERTED.sub("; ", text)
    if ";" in text:
        return read_names(text)
    if re.search(rf"[{_UP}]\.", text):
        text = _DASHED.sub(", ", text)
    cut = _AND.sub(",", text).replace(_BOND, " ")
    tokens = [t.strip() for t in cut.split(",") if t.strip()]
    names: list[Name] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        following = tokens[place + 1] if place + 1 < len(tokens) else ""
        if _SUFFIX.match(token) and names:
            names[-1]["suffix"] = token
            place += 1
        elif _INITIALS_THEN_FAMILY.match(token) and (person := _direct(token)) is not None:
            names.append(person)
            place += 1
        elif following and _is_initials(following) and _is_family(token):
            names.append({"family": token, "given": _spaced(following)})
            place += 2
        elif (
            not (following and _is_particled(token))
            and (person := _direct(token)) is not None
            and not (not names and len(token.split()) <= 2 and _pairs(tokens))
        ):
            names.append(person)
            place += 1
        elif following and _is_family(token) and _is_family(following):
            names.append({"family": token, "given": following})
            place += 2
        else:
            return None
    return [_stopped(name) for name in names] or None


def read_listed(text: str) -> list[Name] | None:
    """A list of persons as a list of works opens with them: the first name is inverted.

    "Moreno de la Luz, Blanca" is one person there; in a sentence it could be Moreno and Blanca.
    """
    match = _INVERTED.match(text.strip(" ,;&"))
    if match is None:
        return read_names(text)
    first = {"family": match["family"], "given": match["given"]}
    others = read_names(match["others"]) if match["others"] else []
    return read_names(text) if others is None else [_stopped(first), *others]


def _pairs(tokens: list[str]) -> bool:
    """True where the first two tokens are one inverted name with a family of several words."""
    return (
        len(tokens) >= 2
        and len(tokens[1].split()) == 1
        and not _FAMILY_THEN_INITIALS.match(tokens[0])
        and not _VANCOUVER.match(tokens[0])
        and _direct(tokens[1]) is None
    )


def literal(text: str) -> list[Name]:
    """A body as author: its name as printed."""
    return [{"literal": " ".join(text.replace("*", "").split()).strip(" ,;")}]
