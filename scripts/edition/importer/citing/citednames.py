"""The names and years of a citation, as a paragraph prints them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from edition.importer.citing.resolution import Resolution
from edition.importer.words.dates import YEAR, is_month
from edition.importer.words.locators import FIRST_PRINT, LOCATOR, NO_DATE, YEARS
from edition.importer.words.names import fold, is_name_word
from edition.importer.words.wordlists import KINDS_OF_EVENT

ONLY_YEARS = re.compile(rf"^(?P<years>{YEARS})(?P<loc>{LOCATOR})$")
# A word of one letter joins names only where it is small.
AND = (
    r"(?:&|\b(?:and|und|et(?!\s+al)|ve|və|va|y|e|ed|i|en|och|og|a|"
    r"и|й|і|та|және|жана|мен|бен|пен)\b)"
)
# German print parts authors by a stroke.
_AND = re.compile(rf"\s*,?\s*{AND}\s*|(?<=[^\W\d_])(?:\s?/\s?|\s–\s)(?=[^\W\d_])")
# "Lee, ed. 2008": what the person did for the work.
_ROLE = re.compile(
    r",?\s(?:eds?|hrsg|hg|dirs?|coords?|orgs?|red|comps?|curr?|сост|ред|haz|der)\.?$", re.I
)
# "and her colleagues": whose they are may stand between.
_WHOSE = (
    r"(?:(?:her|his|their|sus?|seus?|suas?|(?:i\s)?suo[i]|(?:le\s)?sue|(?:i\s)?loro|ses|leurs|"
    r"seine[nr]?|ihre[nr]?|jej|jego|ich|zijn|haar|hun|hennes|hans|deras|jeho|její|jejich|"
    r"его|её|ее|их|його|її)\s+)?"
)
_WITH = r"\b(?:with|mit|avec|con|com|с|со|з|із|зі|z|ze|s|se|met|med|ile)"
_COLLEAGUES = (
    r"(?:colleagues|team|[ée]quipe|equipo|squadra|zesp(?:ół|ołem)|tým(?:em)?|team[sm]?|ekibi|"
    r"команд(?:а|ой|ою)|co-?authors?|co-?workers|collaborators|associates|"
    r"colegas|colaborador[ea]s|coautor[ea]s|colleghi|collaboratori|coautori|"
    r"collègues|collaborateurs|coauteurs|"
    r"kolleg(?:inn)?en|mitarbeiter(?:innen)?|(?:mit|ko)autor(?:inn)?en|"
    r"współpracowni(?:cy|kami|ków)|współautor(?:zy|ami|ów)|collega[’']?s|medewerkers|kollegor|"
    r"kolegové|spolupracovníci|arkadaşları|meslektaşları|"
    r"соавтор(?:ы|ами|ов|ам)|коллег(?:и|ами|ам|)|співавтор(?:и|ами|ів)|колег(?:и|ами|)|"
    r"әріптестері|авторластары|кесиптештери|авторлоштору|hamkasblari|hammualliflari|"
    r"həmkarları|həmmüəllifləri)"
)
_OTHERS = (
    rf"{_WHOSE}(?:{_COLLEAGUES}|others|andere[nr]?|diğ\b\.?|al\b\.?|coll\b\.?|diğerleri|ark\b\.?|digərləri|boshqalar|b\.|"
    r"otros|otras|cols?\b\.?|altri|outros|outras|inni|innych|in\.|wsp\.|anderen|andra|medarbetare|"
    r"kol\.|další|другие|др\b\.?|соавт\b\.?|інші|ін\b\.?|співавт\b\.?|басқалар|т\.?\s?б\b\.?|"
    r"башкалар)"
)
ET_AL = re.compile(
    rf"[,\s]*(?:(?:\bet\.?|{AND}|{_WITH})\s+{_OTHERS}|\bвд\b\.|\bvd\b\.?[’']?(?:n?[ıi]n|[yn]?[ea]|d[ea]n?)?|\b(?-i:u\.\s?a\.|e\.\s?a\.|m\.\s?fl\.)|"
    r"\bәріптестерімен|\bкесиптештери менен|\baj\.|\b(?-i:[жт]\.\s?б\.))[’'s,]*\s*$",
    re.I,
)
_INITIAL = re.compile(
    r"^(?P<before>[^\W\d_])\.(?=[\s-]?[^\W\d_])|[^\W\d_]{2}\s(?P<behind>[^\W\d_a-zа-яё])\.(?:\s?[^\W\d_]\.)*$"
)
# A full stop parts the names from the year; that of an initial is its own.
_STOP = re.compile(r"(?<=[^\W\d_]{3})\.$")
_YEAR = re.compile(
    rf"({YEAR}[a-z]?/{YEAR}[a-z]?)|({YEAR})([a-zа-в]?)|({NO_DATE})|\b([a-zа-в])\b(?![.])", re.I
)
# A first print and the one cited: "[1922] 1978", "1978 [1922]", "1922/1978".
_PRINTS = re.compile(
    rf"{FIRST_PRINT}[/\s]\s?{YEAR}[a-z]?|{YEAR}[a-z]?\s?/?{FIRST_PRINT}|{YEAR}\s?/\s?{YEAR}"
)
_LETTERS = re.compile(rf"(?P<year>{YEAR})(?P<first>[a-zа-в])\s?[–—-]\s?(?P<last>[a-zа-в])\b")
# The genitive, and the endings that Turkish parts from a name.
POSSESSIVE = re.compile(r"[’'](?:s|n?[ıiuü]n|[yn]?[ae]|n?[dt][ae]n?|y?l[ae]|[yns]?[ıiuü]|l[ae]r)?$")


@dataclass(frozen=True)
class Found:
    """A citation found in a text: place, surface and where it leads."""

    start: int
    surface: str
    resolution: Resolution


def cited_years(text: str) -> list[str]:
    """ "2019a, b" and "2019, 2020" as single years; "1922/1978" where two prints are one work."""
    years: list[str] = []
    text = _LETTERS.sub(_each_letter, _PRINTS.sub(_either, text))
    for match in _YEAR.finditer(text):
        if match.group(1):
            years.append(match.group(1))
        elif match.group(2):
            years.append(match.group(2) + match.group(3))
        elif match.group(4):
            years.append("n.d.")
        elif match.group(5) and years:
            years.append(years[-1][:4] + match.group(5))
    return years


def _each_letter(match: re.Match[str]) -> str:
    """ "2014a, b, c" for "2014a–c"; as it stands where the letters do not rise."""
    first, last = ord(match["first"]), ord(match["last"])
    return match["year"] + ", ".join(map(chr, range(first, last + 1))) if first < last else match[0]


def _either(match: re.Match[str]) -> str:
    first, second = re.findall(YEAR + "[a-z]?", match.group(0))
    return f"{first}/{second}"


def cited_names(text: str) -> tuple[tuple[str, ...], bool]:
    """Names before a year; empty where the text is no list of names."""
    text = " ".join(text.replace("*", "").split()).strip(" ,:")
    text = _ROLE.sub("", text)
    et_al = bool(ET_AL.search(text))
    text = re.sub(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])", "", text)
    text = _STOP.sub("", POSSESSIVE.sub("", ET_AL.sub("", text).strip(" ,")))
    tokens = [t.strip() for t in _AND.sub(",", text).split(",") if t.strip()]
    # Initials before or behind a family name are no part of it.
    names = [
        re.sub(r"(?:^|\s)(?:[^\W\d_]\.[\s-]?)+(?=\s|$|\w)", " ", t).strip() or t for t in tokens
    ]
    names = [n for n in names if not re.fullmatch(r"(?:[^\W\d_]\.\s?)+|Jr\.?|Sr\.?", n)]
    if not names or len(names) > 8:
        return (), False
    for name in names:
        words = name.split()
        if len(words) > 8 or not words[0].lstrip("’'")[:1].isalpha():
            return (), False
        small = [
            w
            for w in words
            if not is_name_word(w) and w.lower() not in ("of", "the", "for", "and", "on")
        ]
        if small or not any(w[:1].isupper() for w in words):
            return (), False
    return tuple(names), et_al


def initial_in(text: str) -> str:
    """The first initial of the author named first, as in "J. Smith" or "Smith J."; '' for none."""
    first = re.split(rf",|{AND}|\bet al\b", text.strip(), maxsplit=1)[0]
    found = _INITIAL.search(first)
    return (found["before"] or found["behind"]) if found else ""


def has_form(names: tuple[str, ...], et_al: bool, comma: bool) -> bool:
    """True for a citation by its form alone, though the list has nothing near it."""
    if et_al:
        return True
    words = fold(names[-1]).split()
    if words[-1] in KINDS_OF_EVENT or is_month(words[-1]):
        return False
    return comma or (len(names) > 1 and all(len(n.split()) <= 2 for n in names))
