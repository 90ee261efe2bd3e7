"""What a line of a title block shows of itself: the clues by which its field is told.

The clues are those that GROBID's header model and CERMINE's zone classifier were given, as far as
plain text has them: labels, names, institutions, marks, addresses, numbers, capitals, length.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from edition.importer.front.addressless import EMAIL, ORCID, bare_place
from edition.importer.front.biographies import is_account_of_person
from edition.importer.front.bylineplaces import people_with_places
from edition.importer.front.publisherlines import (
    is_boilerplate,
    is_kind,
    is_meeting,
)
from edition.importer.reading.lines import SUPERSCRIPTS, plain
from edition.importer.signs.bylines import has_initials, has_patronymic, people, signed
from edition.importer.signs.citedas import is_cite_line
from edition.importer.signs.headings import numbering
from edition.importer.signs.imprint import imprint_of, is_imprint, is_own_imprint
from edition.importer.signs.openings import is_fact
from edition.importer.signs.titlefacts import is_rights
from edition.importer.words.dates import year_of_date
from edition.importer.words.history import history_of
from edition.importer.words.institutions import is_institution, is_publication, is_role
from edition.importer.words.labels import Part, leading_label, whole_label
from edition.importer.words.language import small_words
from edition.importer.words.script import (
    ends_sentence,
    first_letter,
    is_capitals,
    starts_lower,
    words,
)

# "m. keeper@well.example" and "keeper@well. example"
_CUT_LOCAL = re.compile(r"((?<![\w.])(?:[a-z]{1,2}\.){1,3})\s([a-z][\w.-]{1,40}@)")
_CUT_DOMAIN = re.compile(r"(@[\w-]{2,40}\.)\s([a-z]{2,12}(?=[),;.]|$))")
_ADDRESS_ALONE = re.compile(
    rf"\W*(?:[^\W\d_][\w. -]{{1,20}}:\s*)?\(?(?:{EMAIL.pattern}[\s,;]*)+\)?\W*"
)
_SEVERAL_BOXES = re.compile(
    r"[{\[(]([\w.+-]+(?:\s?[,;|]\s?[\w.+-]+){1,20})[})\]]\s?@\s?([\w.-]+\w)"
)
# A volume of papers names the meeting, with its year or its number.
CORRESPONDING = re.compile(
    r"^\W*(?:for\s)?correspond|\bcorresponding (?:author|e-?mail)|address (?:for|all) correspond|"
    r"^\W*contact\b|для (?:корреспонденции|переписки|связи)|автор-корреспондент|"
    r"байланыс үшін|^\W*байланыс|хат[- ]хабар|sorumlu yazar|^\W*(?:yazışma|iletişim|kontakt|"
    r"korrespond)|autor para corresp|adres do koresp|auteur correspondant",
    re.IGNORECASE,
)
_PLACE_MARK = re.compile(
    rf"^\s*\*?(?:\d{{1,2}}(?=[A-ZА-Я])|[{SUPERSCRIPTS}]{{1,3}}|\^\{{?[a-z\d,*]{{1,8}}\}}?|\d{{1,2}}|\([a-z\d]\)|"
    rf"[a-f](?=\s?[A-ZА-Я][a-zа-я]))\s*"
    r"(?=[^\W\d_])"
)
_STAR = re.compile(
    r"^\s*(?:\*(?!\*)(?![^*]*\*)|\*{2,4}\s+(?![^*]*\*)|†{1,2}|‡{1,2}|§)\s*(?=[^\W\d_])"
)
_EMPHASISED = re.compile(r"^(\*{2,3}|_{2})[^*_]+\1$|^\*[^*]+\*$")
_NUMERAL = re.compile(r"^\W*(?:[IVX]{1,5}|\d{1,2})\W*$")
_QUOTED_BY = re.compile(r"^[—–-]\s?[^\W\d_]")
ADDRESS = re.compile(r"\S*(?:https?://|www\.|\b10\.\d{4})\S*")
NUMBERED = re.compile(r"^\s*(?:[-*•]\s+)?(?:\[\d{1,3}\]|\d{1,3}[.)]\s)")
_WITH = re.compile(r"([^\W\d_a-z][^,()]{3,60}?) (?:is|are) with (?:the )?[^\W\d_a-z]")
_ISSN = re.compile(r"\bISSN\W{0,3}\d{4}-\d{3}[\dX]")
_TITLE_MARKS = re.compile(r"[^\W\d_]{2}[:?!]\s|^[«“„]|[?]$")
_MIDDLE = re.compile(r"[^\W\d_]{2}\s[^\W\d_]\.(?=\s|$)")  # "Anna B." Keeper
_ENOUGH = 3000
_PAIR = 2
_LONG, _LONGER = 26, 44


_ABSTRACT_PART = re.compile(
    r"^\W*(?:(?:study |main )?(?:objectives?|aims?|background|purpose|design|setting|participants|"
    r"methods?|methodology|approach|materials|measures|results|findings|conclusions?|discussion|"
    r"originality|value|"
    r"implications|limitations|significance|context|data)(?: and (?:methods|results|"
    r"conclusions?|objectives?))?|"
    r"цел[ьи]|задачи|предмет|методы|методология|материалы|результаты|выводы?|заключение|"
    r"актуальность|"
    r"научная новизна|практическая значимость|мақсат\w*|міндет\w*|әдіс\w*|нәтиже\w*|"
    r"қорытынды\w*|өзектілі\w*|"
    r"amaç|yöntem|bulgular|sonuç(?:lar)?|giriş|ziel\w*|methoden?|ergebnisse|schlussfolgerung\w*|"
    r"hintergrund|"
    r"objectifs?|méthodes?|résultats|conclusions?|contexte|objetivos?|métodos?|resultados|"
    r"conclus(?:ión|iones|ões)|"
    r"obiettiv[oi]|metod[oiy]|risultati|conclusioni|cele?|wyniki|wnioski|мета|результати|висновки)"
    r"\s*(?:[.:—–/-]|(?=\d|(?-i:[A-ZА-ЯЁÄÖÜ])))",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Unit:
    """A line, or a block where its lines are already joined, and how it stands on the page.

    `full` says whether a line of print fills its column; None where that is not clear. `carries`
    is how much speaks for the unit's being one with the unit above; `listed` says that a comma or a
    semicolon ends that one, `inset` that its left edge is not that of the text below.
    """

    text: str
    gap: bool = True
    full: bool | None = None
    line: bool = False
    carries: float = 0.0
    listed: bool = False
    inset: bool = False


def clues_of(unit: Unit, place: int) -> frozenset[str]:
    """The clues of a unit that stands at `place`, counted from 0."""
    return _clues(unit) | {"early"} if place < 4 else _clues(unit)


# Each stage that asks where the title block ends labels the same units again.
@lru_cache(maxsize=1 << 12)
def _clues(unit: Unit) -> frozenset[str]:
    """The clues of a unit wherever it stands."""
    text = with_whole_addresses(plain(unit.text[:_ENOUGH]))
    found = {name for name, shown in _told_by_form(unit, text).items() if shown}
    found |= _told_by_words(text, "   ".join(map(plain, unit.text[:_ENOUGH].split("   "))))
    if unit.line and _cut_byline(text):
        found.add("several names")
    if "mark" in found or CORRESPONDING.match(text):
        # A mark stands behind a name, and before a place; "CONTACT Anna Keeper" is no byline.
        found -= {"sure names", "several names", "one name", "names with places"}
    return frozenset(found)


def _cut_byline(text: str) -> bool:
    """Whether a line is names, but for one that it starts or stops in."""
    _, first, rest = text.partition(",")
    most = rest.rpartition(",")[0] if "," in rest else ""
    return bool(first) and any(
        len(people(x) or []) > 1 for x in (text.rpartition(",")[0], rest, most) if x
    )


def part_of(text: str) -> tuple[Part | None, bool]:
    """The part of the article that a label names here, and whether text stands behind it."""
    led = leading_label(text)
    if led:
        return led[0], bool(led[2])
    return whole_label(text), False


def with_whole_addresses(text: str) -> str:
    """A text with the e-mail addresses whole: parted by a line's end, or several in one.

    "{anna,carl}@well.example" are two.
    """
    text = _SEVERAL_BOXES.sub(
        lambda m: ", ".join(f"{box.strip()}@{m[2]}" for box in re.split("[,;|]", m[1])), text
    )
    return _CUT_DOMAIN.sub(r"\1\2", _CUT_LOCAL.sub(r"\1\2", text))


def has_place_mark(text: str) -> bool:
    """Whether a line opens with a mark that leads from a name to a place."""
    return bool(_PLACE_MARK.match(text))


def opens_with_star(text: str) -> bool:
    """Whether a text opens with a star or a dagger, as a note to a title or a name does."""
    return bool(_STAR.match(text))


def is_foot_fact(text: str) -> bool:
    """Whether a text of the first page's foot is of the article, not of its body."""
    if opens_with_star(text) and (is_role(text[1:]) or is_institution(text[:160])):
        return True
    if len(text) < 1200 and (told := _WITH.match(text)) and people(told[1]):
        return True
    if len(text) > 400 or NUMBERED.match(text):
        return False
    dated = history_of(text)
    # "Contact with the upper town was rare …" is a sentence of the body.
    own = len(text) < 160 and (CORRESPONDING.match(text) or EMAIL.search(text))
    own = own or (CORRESPONDING.match(text) and EMAIL.search(text))
    named = bool(people(bare_place(ADDRESS.sub("", text.partition(",")[0]))))
    # "Anna Keeper https://orcid.org/…"
    own = own or (named and ORCID.search(text))
    own = own or (
        (named or is_account_of_person(text)) and EMAIL.search(with_whole_addresses(text))
    )
    return bool(
        dated or (is_rights(text) and text[:60].count("©")) or own or is_cite_line(text)
        or (is_fact(text) and len(words(ADDRESS.sub("", text))) <= 3) or is_own_imprint(text)
        or (is_imprint(text) and _ISSN.search(text))
    )  # fmt: skip


def is_abstract_part(text: str) -> bool:
    """Whether a text is one part of a structured abstract, behind its label."""
    return bool(_ABSTRACT_PART.match(text)) and len(words(text)) > (1 if ends_sentence(text) else 3)


def opens_body(unit: Unit) -> bool:
    """Whether a unit is the label of an introduction."""
    return part_of(plain(unit.text)) == (Part.INTRODUCTION, False)


def _told_by_words(text: str, spaced: str) -> set[str]:
    """Labels, names, institutions: what the words themselves say.

    `spaced` is the text with its wide blanks, which may part names.
    """
    found: set[str] = set()
    part, followed = part_of(text)
    if part is not None and not (followed and part is Part.REFERENCES):
        found.add(f"{part}{' text' if followed else ' label'}")
    if is_account_of_person(text):
        found.add("account of a person")
    if people(signed(text)):
        found.add("signed")
    if named := people(spaced):
        sure = (
            has_initials(text)
            or any(p.marks or p.corresponding for p in named)
            or bool(signed(text))
            or starts_lower(text)  # "and ANNA KEEPER"
            or any(map(has_patronymic, named))
            or any(_MIDDLE.search(p.given) for p in named)
            or any(p.family.isupper() and not p.printed.isupper() for p in named)
        )
        found.add("sure names" if sure else "several names" if len(named) > 1 else "one name")
        if len(named) > _PAIR:
            found.add("many names")
    elif people_with_places(text):
        found.add("names with places")
    if is_publication(text) and "names with places" not in found:
        found.add("publication")
    if is_institution(text):
        found.add("institution")
    if is_role(text):
        found.add("role")
    return found


def _told_by_form(unit: Unit, text: str) -> dict[str, bool]:
    """Marks, length, letters, numbers."""
    count = len(words(text))
    short = len(text) < 300
    contact = bool(EMAIL.search(text) or ORCID.search(text) or CORRESPONDING.search(text[:80]))
    numbered = bool(numbering(text)[0]) and not people(text)
    ended = ends_sentence(text)
    return {
        "fact": short and (is_fact(text) or is_boilerplate(text) or year_of_date(text) is not None),
        "history": bool(history_of(text)),
        "imprint": is_imprint(text),
        "numbers of print": bool(imprint_of(text)) and not is_imprint(text),
        "contact": short and contact,
        "correspondent": bool(CORRESPONDING.match(text) and EMAIL.search(text)),
        "address alone": bool(_ADDRESS_ALONE.fullmatch(text)),
        "meeting": short and is_meeting(text),
        "kind": is_kind(text),
        "mark": has_place_mark(unit.text),
        "star": bool(_STAR.match(unit.text)),
        "note to a name": opens_with_star(unit.text) and is_foot_fact(text),
        "emphasised": bool(_EMPHASISED.match(unit.text.strip())),
        "hash": unit.text.startswith("#"),
        "capitals": is_capitals(text),
        "one word": count <= 1,
        "two words": count == 2,
        "title length": 3 <= count <= _LONG and not unit.line,
        "long": _LONG < count <= _LONGER,
        "few words": count <= 8 and not unit.line and not ended,
        "very long": count > _LONGER,
        "sentence": ended and not text.endswith("?") and count > 3,
        "full stop": ended and not text.endswith("?"),
        "goes on": starts_lower(text),
        "part of an abstract": is_abstract_part(text),
        "title marks": bool(_TITLE_MARKS.search(text)) and not contact,
        "commas": "," in text and not ended and text[:1].isupper(),
        "prose": small_words(text) >= max(2, count * 0.2) and count > 6,
        "numbered": numbered,
        "numeral": bool(_NUMERAL.match(text)),
        "open": text.endswith((",", ":", "–", "—", "-", "/")),
        "attribution": bool(_QUOTED_BY.match(text)) and count < 20,
        "full line": unit.full is True,
        "inset": unit.inset and count > _LONG,
        "early end": unit.full is False,
        "no words": not first_letter(text),
    }
