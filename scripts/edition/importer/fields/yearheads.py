"""Names and year at the head of an entry, in the forms that author-date styles print them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from edition.importer.words.dates import YEAR, is_month
from edition.importer.words.locators import FIRST_PRINT, NO_DATE
from edition.importer.words.names import read_listed
from edition.importer.words.pieces import EDITORS

_PAREN = re.compile(
    r"^(?P<names>[^(]*(?:\([^()]*\)[^(]*?)?)\(\s*"
    r"(?P<day>(?:\d{1,2}\.?º?\s)?(?:de\s)?[^\W\d_]{3,12}\.?,?\s(?:del?\s)?)?"
    rf"(?:(?:{FIRST_PRINT}[/\s]?\s?|{YEAR}/))?"
    rf"(?P<year>{YEAR}|{NO_DATE})(?:[\s-]?(?P<suffix>[a-zа-в]))?"
    rf"(?P<more>[^()]{{0,40}})\)(?!\s{YEAR}[a-z]?[.,])\s*[.,:]?\s*(?P<tail>.*)$",
    re.I,
)
# A second bracket with a year is another thing's: "(1994). Title (1978 ed.)".
_FIRST_PAREN = re.compile(
    rf"^(?P<names>[^(]*)\((?P<year>{YEAR})(?P<suffix>[a-z])?\)(?!\s{YEAR}[a-z]?[.,])\s*[.,:]?\s*"
    r"(?P<tail>.*)$"
)
_BARE = re.compile(
    rf"^(?P<names>[^\d“”\"«»]{{3,300}}?)[.,]\s+(?:{FIRST_PRINT}[/\s]?\s?)?"
    rf"(?:(?P<year>{YEAR})(?P<suffix>[a-zа-в])?(?:\s{FIRST_PRINT})?|"
    rf"\[?(?i:{NO_DATE})\]?(?:-?[a-z]\b)?)\.?\s+(?P<tail>\S.*)$"
)
# "Dupont J., 1999, Les fontaines, Paris, Seuil." and "«Chi beve?», 1999, in «Il Corriere», p. 3."
_COMMAS_YEAR = re.compile(
    rf"^(?P<names>[^\d“”\"«»]{{3,300}}?|[“„«\"][^“”„«»\"]{{3,200}}[”“»\"]),\s(?:(?P<year>{YEAR})(?P<suffix>[a-z])?|(?i:{NO_DATE}))[,:]\s+(?P<tail>\S.*)$"
)
# "Davis, M.H. 1996: Empathy." and "Roy, Luc 1998. Les puits."
_GLUED = re.compile(
    rf"^(?P<names>[^\d“”\"«»:?!]{{3,300}}?)\s(?P<year>{YEAR})(?P<suffix>[a-z])?\s?(?P<sign>[:.,])\s+(?P<tail>\S.*)$"
)
_LOCATOR = re.compile(r"(?:[^\W\d_]{1,4}\.?\s?)?\d+(?:\s?[–-]\s?\d+)?\.?")
EDITORS_BEHIND = re.compile(rf"[,\s]*[(\[]?\b{EDITORS}(?:\.|\b)[)\]]?[.,\s]*$", re.I)


@dataclass(frozen=True)
class Opening:
    """Names, year and rest of an entry that opens with them.

    `comma` says that one stands behind the year, `commas` that all that follows is a run of them.
    """

    names: str
    year: str
    suffix: str
    more: str
    tail: str
    comma: bool = False
    commas: bool = False


def read_opening(text: str) -> Opening | None:
    """Names and year at the head of an entry; None where it does not open so."""
    for pattern in (_FIRST_PAREN, _PAREN, _BARE, _COMMAS_YEAR, _GLUED):
        match = pattern.match(text)
        if match is None:
            continue
        names = match.group("names").strip()
        if not _can_be_authors(names, strict=pattern not in (_FIRST_PAREN, _PAREN)):
            continue
        if pattern is _COMMAS_YEAR and _LOCATOR.fullmatch(match.group("tail")):
            # "Holz, Vom Plan, Basel, Tor, 1989, pp. 9-12": the title stands before the year.
            continue
        if pattern is _GLUED and not _is_glued(names, match["sign"]):
            continue
        more = match.groupdict().get("more") or ""
        day = match.groupdict().get("day") or ""
        if day and not any(is_month(word) for word in day.split()):
            continue
        if re.match(r"\s?[-–—]\s?\d{4}", more):
            # A span of years belongs to a title.
            continue
        return Opening(
            names,
            match.group("year") or "n.d.",
            match.group("suffix") or "",
            day or more,
            match.group("tail"),
            comma=text[: match.start("tail")].rstrip().endswith(","),
            commas=_runs_on(text[: match.start("tail")], match.group("tail")),
        )
    return None


def _is_glued(names: str, sign: str) -> bool:
    """Whether names without a comma before the year can be nothing else."""
    role = EDITORS_BEHIND.search(names)
    persons = (names[: role.start()] if role else names).strip(" ,")
    # "Roy, L., Les Fontaines de Paris 1998, Seuil": the year may end a title.
    ended = sign != "," or bool(role) or re.search(r"\b(?:\w|al)\.?$", persons) is not None
    whole = re.search(r"[^\W\d_]{3}\.(?:\s|$)", persons) is None
    return "," in persons and ended and whole and read_listed(persons) is not None


def _runs_on(head: str, tail: str) -> bool:
    """Whether title, place and house stand in one run of commas, as that behind the year shows."""
    if not head.rstrip().endswith(","):
        return False
    bracketed = head.rstrip(" ,").endswith(")")
    return not bracketed or not re.search(r"\.\s+\S|[:“”«»\"]|\d", tail)


def _can_be_authors(names: str, strict: bool) -> bool:
    if re.fullmatch(r"[“„«\"‘][^“”„«»\"]+[”“»\"’][,.]?", names):
        return True
    if re.search(r"[“”\"«»?!]", names) or len(names) > 900:
        return False
    persons = EDITORS_BEHIND.sub("", names)
    if (
        read_listed(persons.strip(" .,")) is not None
        or read_listed(persons.strip(" ,")) is not None
    ):
        return True
    outside = re.sub(r"\([^()]*\)", "", persons)
    inner = re.sub(r"\b(?:[A-Z]\.)+", "", outside).strip(" .,")
    return bool(inner) and "." not in inner and len(inner.split()) <= (6 if strict else 14)
