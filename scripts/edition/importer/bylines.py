"""Lines that name authors: recognising them, and parting the names from their marks."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from edition.importer.lines import FROM_SUPERSCRIPT, SUPERSCRIPTS

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİĶĹĽŁŃŇŌŐŒŘŚŞŠŢŤŪŮŰŹŻŽȘȚА-ЯЁӘҒҚҢӨҰҮҺІ"
_NAME = rf"[{_UPPER}](?:[^\W\d_]+|['’ʼ][{_UPPER}][^\W\d_]+)(?:['’ʼ-][^\W\d_]+)*"
_INITIALS = rf"(?:[{_UPPER}][^\W\d_]?\.[\s-]?){{1,3}}"
_FAMILY_FIRST = re.compile(rf"^({_NAME}(?:\s{_NAME})?),?\s+({_INITIALS})$")
_FAMILY_LAST = re.compile(rf"^({_INITIALS})\s*({_NAME}(?:\s{_NAME})?)$")
_PARTICLE = r"(?:van|von|der|de|del|da|di|al|bin|ibn|la|le|el|ter)"
_WORDS = re.compile(rf"^(?:{_NAME}|[{_UPPER}]\.)(?:\s+(?:{_NAME}|[{_UPPER}]\.|{_PARTICLE}))*$")
_RAISED = re.compile(
    rf"\^\{{([^{{}}]{{1,12}})\}}|<sup>([^<>]{{1,12}})</sup>|\^([a-z\d*†‡](?:,[a-z\d*†‡])*)\^?|"
    rf"([{SUPERSCRIPTS}]+(?:,[{SUPERSCRIPTS}]+)*)|"
    # Numbers that lost their raising: behind a name, or before an institution.
    r"(?<=[^\W\d_][^\W\d_])(\d{1,2}(?:,\d{1,2})*)(?=\s*(?:[,;*]|$|and\s|&))|^\s*(\d{1,2})(?=\s[^\W\d_])"
)
_JOINTS = re.compile(r"\s*[,;，、]\s*|\s+(?:and|&|und|et|ve|и|және|мен|пен|бен)\s+")
_ENUMERATED = re.compile(r"^(?:[IVX]{1,4}|[A-HА-Е])\.\s[^\W\d_]+(?:\s[^\W\d_]+)?$")
_DEGREES = re.compile(
    r",?\s*\b(?:Ph\.?\s?D\.?|PhD|M\.?A\.|Dr\.|Prof\.|д\.\s?\w\.\s?н\.|к\.\s?\w\.\s?н\.)(?=\s|,|;|$)"
)
_SURNAME = re.compile(
    r"(?:ov|ova|ev|eva|skiy|skaya|sky|enko|uly|kyzy|oglu|"
    r"ов|ова|ев|ева|ский|ская|енко|ұлы|қызы|улы|кызы)$"
)
_INSTITUTION = re.compile(
    r"universit|universität|institut|facult|fakult|department|academ|akadem|colleg|school\b|"
    r"cent(?:er|re)\b|ministry|chair of|laborator|hochschule|üniversite|enstitü|bölüm|"
    r"универс|институт|факульт|кафедр|академ|школ|центр|министер|институты|мектеб|орталығ|"
    r"大學|大学|學院|学院|學系|研究所",
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


def is_institution(text: str) -> bool:
    """Whether a text names a university, a ministry or the like."""
    return bool(_INSTITUTION.search(text))


def split_marks(text: str) -> tuple[str, tuple[str, ...], bool]:
    """A name or an affiliation without its raised marks, these, and whether one is a star."""
    marks: list[str] = []

    def take(m: re.Match[str]) -> str:
        inside = next(g for g in m.groups() if g)
        marks.extend(x for x in re.split(r"[,\s]+", inside.translate(FROM_SUPERSCRIPT)) if x)
        return " "

    bare = _RAISED.sub(take, text)
    star = "*" in bare or any("*" in m for m in marks)
    bare = " ".join(bare.replace("*", " ").replace("†", " ").split())
    expanded = [m.strip("*") for m in marks if m.strip("*")]
    return bare.strip(" ,;"), tuple(expanded), star


def _names_in(text: str) -> list[str]:
    """The pieces between the commas of a byline, marks still on them."""
    guarded = re.sub(r"\{([^{}]*)\}", lambda m: "{" + m[1].replace(",", "\x00") + "}", text)
    guarded = re.sub(
        rf"(?<=[{SUPERSCRIPTS}]),(?=[{SUPERSCRIPTS}])|(?<=\^[a-z\d]),(?=[*a-z\d](?:[,\s]|$))|"
        r"(?<=[^\W\d_]\d),(?=\d(?:[,;\s*]|$))",
        "\x00",
        guarded,
    )
    guarded = _DEGREES.sub("", guarded)
    # "Family, I.O." is one name.
    guarded = re.sub(rf"({_NAME}),\s+(?={_INITIALS}(?:[,;]|$))", r"\1 ", guarded)
    return [p.replace("\x00", ",") for p in _JOINTS.split(guarded) if p.strip(" .*")]


def person(text: str) -> Person | None:
    """One name with its marks; None where the text is no name."""
    bare, marks, star = split_marks(text)
    bare = bare.strip(" .,") + ("." if re.search(rf"\b[{_UPPER}]\.$", bare.strip(" ,")) else "")
    if m := _FAMILY_FIRST.match(bare):
        return Person(m[1], m[2].strip(), bare, marks, star)
    if m := _FAMILY_LAST.match(bare):
        return Person(m[2], m[1].strip(), bare, marks, star)
    pieces = bare.split()
    if not 2 <= len(pieces) <= 5 or not _WORDS.match(bare) or is_institution(bare):
        return None
    first = bool(_SURNAME.search(pieces[0]))
    last = bool(_SURNAME.search(pieces[-1]))
    if first and not last:
        return Person(pieces[0], " ".join(pieces[1:]), bare, marks, star, sure=False)
    cut = len(pieces) - 1
    while cut > 1 and re.fullmatch(_PARTICLE, pieces[cut - 1]):
        cut -= 1
    return Person(" ".join(pieces[cut:]), " ".join(pieces[:cut]), bare, marks, star)


def _given_first(p: Person) -> Person:
    *given, family = p.printed.split()
    return replace(p, family=family, given=" ".join(given), sure=True)


def people(text: str) -> list[Person] | None:
    """The authors a line names, in order; None where the line is no byline."""
    if len(text) > 600 or not text.strip():
        return None
    found = [person(p) for p in _names_in(text)]
    named = [p for p in found if p is not None]
    if not named or len(named) != len(found):
        return None
    turned = [p for p in named if not p.sure]
    if turned and len(turned) * 2 < len(named):
        # One byline keeps one order; a lone surname-like first name is a first name.
        named = [p if p.sure else _given_first(p) for p in named]
    return named


def has_initials(text: str) -> bool:
    """Whether every name of a byline has initials: such a line can be nothing else."""
    named = people(text) or []
    if len(named) == 1 and _ENUMERATED.match(named[0].printed) and not named[0].marks:
        # "V. Results" and "B. Processing" may as well be numbered headings.
        return False
    return bool(named) and all(re.match(rf"^{_INITIALS}$", p.given) for p in named)
