"""Lines that name authors: recognising them, and parting the names from their marks."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from edition.importer.reading.lines import FROM_SUPERSCRIPT, SUPERSCRIPTS
from edition.importer.signs.degrees import without_degrees
from edition.importer.signs.namemarks import split_marks
from edition.importer.words.institutions import is_institution, is_publication
from edition.importer.words.language import is_small_word, script_of
from edition.importer.words.script import CAPITALS, is_capitals

_NAME = (
    rf"(?:[dD][’']|[aAeE]l-|[aA][ds]-|Mc|O[’'])?[{CAPITALS}](?:[^\W\d_]+|['’ʼ`][{CAPITALS}][^\W\d_]+)"
    r"(?:['’ʼ`-][^\W\d_]+)*"
)
# Letters of other alphabets that take two in this one.
_TWO = r"(?:Дж|Дз|Ch|Th|Ph|Yu|Ya|Ye|Yo|Zh|Sh|Kh|Ts|Iu|Ia|Gy|Cs|Sz|Zs)"
_INITIALS = rf"(?:[{CAPITALS}][^\W\d_]?\.[\s-]?){{1,3}}"
_INSTITUTIONS = 40  # an article's authors work at no more
_FAMILY_FIRST = re.compile(rf"^({_NAME}(?:\s{_NAME})?),?\s+({_INITIALS})$")
_FAMILY_LAST = re.compile(rf"^({_INITIALS})\s*({_NAME}(?:\s{_NAME})?)$")
_SHORTENED = re.compile(rf"(?!{_TWO})[{CAPITALS}][^\W\d_]\.")
_BARE_INITIALS = re.compile(rf"^([{CAPITALS}]{{1,3}})\s({_NAME}(?:\s{_NAME})?)$")
_INVERTED = re.compile(rf"^({_NAME}(?:\s{_NAME})?),\s*({_NAME}(?:\s(?:{_NAME}|[{CAPITALS}]\.))*)$")
PARTICLE = (
    r"(?:van|von|vom|der|den|de|del|della|di|da|das|do|dos|du|des|al|el|bin|ibn|ben|la|le|ter|ten|"
    r"te|zu|zur|af|av|фон|ван|де|оглы|кызы|қызы|ұлы|улы|oglu|oğlu|kızı|uly|kyzy|qizi|o‘g‘li)"
)
# Particles that some families write with a capital: "Jean Le Goff".
_CAPITAL = frozenset(
    ("Le", "La", "De", "Du", "Des", "Di", "Da", "Del", "Della", "Van", "Von", "Ten")
)
# Words that join two family names.
_JOINER = r"(?:e|y|i|и)"
NAME_WORD = rf"(?:{_NAME}|[{CAPITALS}]\.|[{CAPITALS}][^\W\d_]\.)"
_WORDS = re.compile(
    rf"^{NAME_WORD}(?:\s+(?:{NAME_WORD}|[{CAPITALS}](?=\s{_NAME})|{PARTICLE}|{_JOINER}(?=\s{_NAME})))*$"
)
_JOINTS = re.compile(
    r"\s*[,;，、•·|]\s*|\s+/\s+|(?:\s+|(?<=,))(?:(?i:and|und|et|ve|och|и|және)|&|мен|пен|"
    r"бен|y|e|ed|i|oraz|en|og|va|та|a)"
    rf"\s+(?=[{CAPITALS}]\S*[\s.]+\S)"
)
_LETTERSPACED = re.compile(rf"(?<!\S)(?:[{CAPITALS}] ){{2,}}[{CAPITALS}](?!\S)")
_LEADING_AND = re.compile(r"^\s*(?:and|und|et|ed|oraz|og|ve|och|и|және|&)\s+")
# "Anna Keeper,1,2 Boris Well,3 Chen Brook1": marks behind the comma that parts the names.
_MARKS_BEHIND = re.compile(
    rf"(?<=[^\W\d_]{{2}})\s*,((?:\d{{1,2}}|[{SUPERSCRIPTS}]{{1,2}})(?:,(?:\d{{1,2}}|[{SUPERSCRIPTS}]{{1,2}}))*)"
    rf"(?=\s+[{CAPITALS}]|\s*$)"
)
# "Anna Keeper 1,*, Carl Well a,2 and Chen Brook b": marks that a blank parts from the name.
_MARK = rf"(?:\d{{1,2}}|[a-f]|[{SUPERSCRIPTS}]{{1,2}}|[*⁎∗†‡§☯¶#✉]{{1,3}})"
_MARKS_APART = re.compile(
    rf"(?<=[^\W\d_]{{2}})\s({_MARK}(?:\s?,\s?{_MARK})*[*⁎∗†‡§☯¶#✉]{{0,3}})"
    rf"(?=\s*(?:[,;|·]|$|\s(?:and|und|et|ve|och|и|және|y|e|ed|en|i|&)\s))"
)
_ON_BEHALF = re.compile(
    r"\s+on behalf of\s.{3,120}$|"
    r",?\s+(?:for|and) the [^,]{3,60} (?:group|consortium|team|investigators)$",
    re.IGNORECASE,
)
# "Keeper A.B.1, Well C.2"
_BEHIND_INITIALS = re.compile(r"(?<=[^\W\d_]\.)(\d{1,2}(?:,\d{1,2})*)(?=\*?\s*(?:[,;]|$))")
# Names of one line that only blanks part.
_COLUMNS = re.compile(rf"(?<=[^\W_,;])\s{{3,}}(?=[{CAPITALS}]\S*\s)")
_SIGNED = re.compile(
    rf"^(?:©(?:\s(?:19|20)\d\d(?:\sг)?\.?,?)?|by|von|par|por|di|av|af|door|przez|автор(?:ы|лары|и)?|yazar(?:lar)?|authors?|author\(s\)|autor(?:en|es|i)?|"
    rf"auteurs?)\s*:?\s+(?=[{CAPITALS}])",
    re.IGNORECASE,
)
_ENUMERATED = re.compile(r"^(?:[IVX]{1,4}|[A-HА-Е])\.\s[^\W\d_]+(?:\s[^\W\d_]+)?$")
_ORCID = re.compile(
    r"\(?(?:https?://)?(?:orcid(?:\.org/|:?\s)\s?)?\d{4}-\d{4}-\d{4}-\d{3}[\dX]\)?", re.IGNORECASE
)
_EMAIL = re.compile(r"[(<\[]?[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+[)>\]]?")
_SURNAME = re.compile(
    r"(?:ov|ova|ev|eva|skiy|skaya|sky|enko|uly|kyzy|oglu|"
    r"ов|ова|ев|ева|ёв|ёва|ский|ская|цкий|цкая|енко|чук|ұлы|қызы|улы|кызы|баев|баева|беков|бекова)$"
)
_PATRONYMIC = re.compile(
    r"(?:[оеё]вич|[оеё]вна|ична|инична|ович|ovich|evich|ovna|evna|ұлы|қызы|улы|кызы|uly|kyzy|"
    r"оглы)$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Person:
    """An author as one byline prints the name."""

    family: str
    given: str
    printed: str
    marks: tuple[str, ...] = ()
    corresponding: bool = False
    sure: bool = True


# Names, and one word that could be a town.
_TOWN = re.compile(
    r"^(?P<names>[^\W\d_a-zа-яё][^,;\d]*\s[^,;\d]+),\s"
    r"[^\W\d_a-zа-яё][^\W\d_]{2,}(?:[-/][^\W\d_a-zа-яё][^\W\d_]+)?\s?(?P<star>[*∗⁎†]?)$"
)
_MARKED_TOWN = re.compile(
    rf"^(?P<names>[^,;\d{SUPERSCRIPTS}]{{5,60}},?\s?[*∗⁎†‡§¶\d{SUPERSCRIPTS}])\s?,?\s"
    r"[^\W\d_a-zа-яё][^\W\d_]{2,}$"
)


def signed(text: str) -> str:
    """The names behind "By" or its like; nothing where a line does not open so."""
    m = _SIGNED.match(text.strip(" *_"))
    return text.strip(" *_")[m.end() :] if m else ""


def _names_in(text: str) -> list[str]:
    """The pieces between the commas of a byline, marks still on them."""
    text = _ON_BEHALF.sub("", text)
    text = re.sub(r"\*(\d{1,2})(?=[,;\s]|$)", r"\1*", text)
    text = _MARKS_APART.sub(lambda m: "^{" + re.sub(r"\s", "", m[1]) + "}", text)
    text = _BEHIND_INITIALS.sub(r"^{\1}", text)
    text = _COLUMNS.sub(", ", text)
    text = _MARKS_BEHIND.sub(lambda m: "^{" + m[1].translate(FROM_SUPERSCRIPT) + "}, ", text)
    guarded = re.sub(r"\{([^{}]*)\}", lambda m: "{" + m[1].replace(",", "\x00") + "}", text)
    guarded = re.sub(
        rf"(?<=[{SUPERSCRIPTS}]),\s?(?=[{SUPERSCRIPTS}])|(?<=\^[a-z\d]),(?=[*a-z\d](?:[,\s]|$))|"
        r"(?<=[^\W\d_]\d),\s?(?=\d(?:[,;\s*]|$))|(?<=[^\W\d_]),(?=[a-f*⁎∗](?:[,;\s*⁎∗]|$))",
        "\x00",
        guarded,
    )
    guarded = _EMAIL.sub(" ", _ORCID.sub(" ", guarded))
    guarded = re.sub(r"\(\s*\)|\s,(?=\s*(?:,|$))", " ", without_degrees(guarded))
    # "Anna Keeper, PhD¹" leaves its comma behind.
    guarded = re.sub(rf",\s*(?=[{SUPERSCRIPTS}^*])", "", guarded)
    if ";" in guarded:
        # Between semicolons "Family, Given" is one name.
        return [p.replace("\x00", ",") for p in guarded.split(";") if p.strip(" .,*")]
    # "Family, I.O." is one name.
    guarded = re.sub(rf"({_NAME}),\s+(?={_INITIALS}(?:[,;]|$))", r"\1 ", guarded)
    pieces = [p.replace("\x00", ",") for p in _JOINTS.split(guarded) if p.strip(" .*⁎∗†,")]
    # "…, Member, IEEE, and Anna Keeper": a title that is gone leaves its conjunction behind.
    return pieces[:1] + [_LEADING_AND.sub("", p) for p in pieces[1:]]


def person(text: str) -> Person | None:
    """One name with its marks; None where the text is no name."""
    bare, marks, star = split_marks(text)
    if any(m.isdigit() and int(m) > _INSTITUTIONS for m in marks):
        # "Well Studies 47" is a journal's volume.
        return None
    bare = bare.strip(" .,") + (
        "." if re.search(rf"\b(?:[{CAPITALS}]|{_TWO})\.$", bare.strip(" ,")) else ""
    )
    if m := _FAMILY_FIRST.match(bare):
        return Person(m[1], m[2].strip(), bare, marks, star)
    if m := _FAMILY_LAST.match(bare):
        given, family = m[1].strip(), m[2]
        if _SHORTENED.fullmatch(given) and " " in family:
            # "Md. Rafi Keeper": a name cut short is no initial, and a whole one follows it.
            second, family = family.split()
            given = f"{given} {second}"
        return Person(family, given, bare, marks, star)
    if marks and (m := _BARE_INITIALS.match(bare)):
        # "CL Keeper¹": without a mark it could as well be "US History".
        return Person(m[2], m[1], bare, marks, star)
    if (m := _INVERTED.match(bare)) and not is_institution(bare):
        return Person(m[1], m[2].strip(), bare, marks, star)
    pieces = bare.split()
    if not 2 <= len(pieces) <= 6 or not _WORDS.match(bare) or is_institution(bare):
        return None
    # "Du" may be a family name; no title ends with such a word.
    inner = pieces[1:] if pieces[-1].islower() else pieces[1:-1]
    # "Sunil K Keeper": an initial without its stop is no Czech preposition.
    small = [p for p in inner if is_small_word(p) and not re.fullmatch(rf"{PARTICLE}|[A-ZА-Я]", p)]
    said = is_small_word(pieces[0]) or any(not p.islower() for p in small)
    if (said and not marks) or is_publication(bare):
        # "On Wells and Being Dry" and "Well Studies" are no names.
        return None
    first, sure = _is_family_first(pieces)
    if first:
        cut = first
        return Person(" ".join(pieces[:cut]), " ".join(pieces[cut:]), bare, marks, star, sure)
    cut = len(pieces) - 1
    while cut > 1 and (
        re.fullmatch(PARTICLE, pieces[cut - 1]) or pieces[cut - 1].title() in _CAPITAL
    ):
        cut -= 1
    if cut > 1 and pieces[cut].islower() and re.fullmatch(PARTICLE, pieces[cut - 1].casefold()):
        # "Peter Van der Well"
        cut -= 1
    if cut > 2 and re.fullmatch(_JOINER, pieces[cut - 1]):
        cut -= 2
    elif not all(p.isupper() for p in pieces):
        while (
            cut > 1
            and pieces[-1].isupper()
            and pieces[cut - 1].isupper()
            and len(pieces[cut - 1]) > 2
        ):
            cut -= 1
    if len(pieces) == 4 and re.fullmatch(rf"[{CAPITALS}]\.", pieces[1]):
        # "Anna B. Keeper Lakes": given names end with their initial.
        cut = min(cut, 2)
    return Person(" ".join(pieces[cut:]), " ".join(pieces[:cut]), bare, marks, star)


def _is_family_first(pieces: list[str]) -> tuple[int, bool]:
    """How many words at the beginning are the family name (0: it stands last), and if surely."""
    capitals = [p.isupper() and len(p.strip(".")) > 1 for p in pieces]
    if capitals[0] and not any(capitals[1:]):
        # One order of capitals tells: "DUPONT Jean".
        return 1, True
    if len(pieces) == 3 and _PATRONYMIC.search(pieces[-1]):
        return 1, True
    first, last = bool(_SURNAME.search(pieces[0])), bool(_SURNAME.search(pieces[-1]))
    middle = len(pieces) == 3 and bool(_PATRONYMIC.search(pieces[1]))
    return (1, False) if first and not last and not middle and not capitals[-1] else (0, False)


def _given_first(p: Person) -> Person:
    *given, family = p.printed.split()
    return replace(p, family=family, given=" ".join(given), sure=True)


def _without_town(text: str) -> str:
    """A byline without the town behind names: "Von Anna Keeper, Göttingen", "… Göttingen*"."""
    led = signed(text)
    if m := _MARKED_TOWN.match(text):
        # "Anna Keeper*, Göttingen": the mark ends the name.
        named = [person(p) for p in _names_in(m["names"])]
        if all(p and p.marks for p in named):
            return m["names"]
    match = _TOWN.match(led or text)
    if match is None or not (led or match["star"]):
        return text
    named = [person(p) for p in _names_in(match["names"])]
    whole = all(p is not None and " " in p.printed for p in named)
    return match["names"] + match["star"] if whole else text


def people(text: str) -> list[Person] | None:
    """The authors a line names, in order; None where the line is no byline."""
    if len(text) > 600 or not text.strip():
        return None
    named = _people(text)
    return None if named is None else list(named)


@lru_cache(maxsize=1 << 13)
def _people(text: str) -> tuple[Person, ...] | None:
    """The same, kept: the stages ask again and again whether a line is a byline."""
    if _LETTERSPACED.search(text):
        text = _LETTERSPACED.sub(lambda m: m[0].replace(" ", ""), text).replace(" - ", "-")
    text = _without_town(text)
    if (led := _LEADING_AND.match(text)) and is_capitals(text[led.end() :]):
        # "and ANNA KEEPER", below the place of the first author.
        text = text[led.end() :]
    found = [person(p) for p in _names_in(signed(text) or text)]
    if any(p is None for p in found) and ";" in text:
        found = [person(p) for p in _names_in((signed(text) or text).replace(";", ","))]
    named = [p for p in found if p is not None]
    if not named or len(named) != len(found):
        return None
    if len({script_of(p.printed) for p in named}) > 1:
        # A section's name in two languages; names are written in one script.
        return None
    turned = [p for p in named if not p.sure]
    if turned and len(turned) * 2 < len(named):
        # One byline keeps one order; a lone surname-like first name is a first name.
        named = [p if p.sure else _given_first(p) for p in named]
    return tuple(named)


def has_patronymic(person: Person) -> bool:
    """Whether a name is of three words with a father's name: it can be nothing else."""
    words = person.printed.split()
    return len(words) == 3 and any(_PATRONYMIC.search(w) for w in words[1:])


def has_initials(text: str) -> bool:
    """Whether every name of a byline has initials: such a line can be nothing else."""
    named = people(text) or []
    if len(named) == 1 and _ENUMERATED.match(named[0].printed) and not named[0].marks:
        # "V. Results" and "B. Processing" may as well be numbered headings.
        return False
    return bool(named) and all(re.match(rf"^{_INITIALS}$", p.given) for p in named)
