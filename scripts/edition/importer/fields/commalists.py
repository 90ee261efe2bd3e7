"""Works whose parts are divided by commas only, as French, Italian and Polish lists print them.

``Dupont, Jean, Les fontaines, Paris, Seuil, 1985, 245 p.`` is read from its end: extent, year,
publisher and place are known by their form, names by theirs, and what is left is the title.
Engineers put the publisher first: ``P. Dupont, Fountains, Seuil, Paris, 1985.``
"""

from __future__ import annotations

import re
from typing import Any

from edition.importer.fields.worktitles import take_edition
from edition.importer.words.cities import is_city, is_seat
from edition.importer.words.dates import YEAR
from edition.importer.words.facts import read_facts
from edition.importer.words.locators import NO_DATE
from edition.importer.words.names import UNSTOPPED_INITIALS, literal, read_names
from edition.importer.words.pieces import EDITED, EDITORS, HOUSE, bare, close_range, names_body

# "(Leeds: Moor, 1999)": an imprint in brackets is another style's.
_IN_BRACKETS = re.compile(rf"\([^()]*[:,]\s[^()]*(?:{YEAR}|n\.\s?d\.)\)")
_EXTENT = re.compile(
    r"[,.]\s+(?P<e>(?:pp?|S|s|ss|c|с|str|стр)\.\s?\d+(?:\s?[–-]\s?\d+)?(?:\sff?\.)?"
    r"|\d+\s?(?:p|pp|S|s|с|str)\.?|(?:Tab|Taf|Abb|Fig|§)\.?\s?\d+)\.?$"
)
_END_YEAR = re.compile(
    rf"(?:,\s|(?<![^\W\d_][^\W\d_]\.)\s)\(?(?:(?P<y>{YEAR})(?:\s\[[^\[\]]+\])?|(?i:{NO_DATE}))\)?\.?$"
)
_HOST_JOURNAL = re.compile(
    r"^(?P<c>[^\W\d_][^,:()]{2,100}?)(?:,?\s|,\s(?:Jg|Bd|vol|t|т|C)\.\s?)(?P<v>\d{1,4})"
    r"(?:[/.](?P<i>\d{1,3}))?(?:,\s(?:H|Nr|no|nr|z|S)\.\s?(?P<h>[\d/–-]+))?"
    rf"\s\((?P<y>{YEAR})\)(?:(?:,\s(?:H|Nr|no)\.\s?|\s)(?P<j>\d[\d/–-]*))?"
    r"(?:[,:]\s(?:SS?|s|pp?|с)?\.?\s?(?P<p>\d+(?:\s?[–-]\s?\d+)?))?"
)
# "Roy, Luc, Les puits, Quai, 1996, Paris."
_LATE_PLACE = re.compile(rf",\s(?P<y>{YEAR}),\s(?P<place>[^,\d]{{3,30}}?)\.?$")
_INSIDE = re.compile(
    r",?\s+(?:\[(?:w|in|в|у)\s?:?\]:?|(?:in|dans|w|у|в)\s?:)\s*"
    # "in: 25 Jahre Uhr. Eine Festgabe"
    r"(?=[^\W\d_a-zа-яё“„«\"]|\d{1,3}\s[^\W\d_a-zа-яё])"
)
_QUOTED_HOST = re.compile(r"[«“„\"]\s?(?P<c>[^«»“”„\"]{3,120}?)\s?[»”“\"],?\s(?P<rest>.*)$")
_NUMBERED = re.compile(r",\s(?:H|Nr|Heft|no|nr|n|z|№)\.?\s?\d")
_ROLE = re.compile(rf"\s*\(\s*(?i:a cura di|{EDITORS}\b\.?)\s*\)$")
_HOST_EDITORS = re.compile(
    rf",?\s+(?i:{EDITED}|{EDITORS}\b\.?(?:\s(?:von|vom|v\.|av))?|a cura di)\s+"
    r"(?P<n>[^\W\d_a-zа-яё][^,]+(?:,\s[^\W\d_]\.[^,]+)*)"
)
# "…, Hildesheim u. a. 1997" and "…, C. II, London: Moor, 1845"
_ELSEWHERE = re.compile(r"\s(?:u\.\s?a|et al|i\.\s?in|и др|vd)\.?$")
_LAST_VOLUME = re.compile(
    r",\s\d{1,2}\.\s?(?:[Bb]askı|bs|Aufl|Auflage|uppl|druk|vyd|изд)\.?$|"
    r",\s(?:C|Cilt|c|vol|Vol|t|T|Bd|Band|tome|tomo)\.?\s(?P<v>(?:[IVXLC]+|\d+)(?:[–-](?:[IVXLC]+|\d+))?)$"
)
_SENTENCES = re.compile(rf"[^\W\d_a-z][\w’'-]+\s{UNSTOPPED_INITIALS}\.\s")
_TRANSLATED = re.compile(r",\s(?:trad\.|transl?\.|übers\.|çev\.|пер\.|przeł\.)\s[^,]+(?=,)", re.I)


def parse_commas(text: str, bare_year: bool = False) -> dict[str, Any] | None:
    """A book or a chapter divided by commas; None where the text has another form.

    Of a thesis the school and the place have been read before, and a page of the web may have
    neither: then a year is enough (`bare_year`).
    """
    if "//" in text or _IN_BRACKETS.search(text) or "“" in text[:60] or "«" in text[:60]:
        return None
    if re.search(r",\s(?:editors?|eds?)\.\s", text[:250]):
        # "Fox G, Lee K, editors. Wells.": full stops part the rest.
        return None
    late = _LATE_PLACE.search(text)
    if late and is_seat(late["place"]):
        text = f"{text[: late.start()]}, {late['place']}, {late['y']}"
    item: dict[str, Any] = {}
    inside = _INSIDE.search(text)
    if inside:
        rest = take_names(text[: inside.start()], item)
        if rest is None:
            return None
        item["title"] = bare(rest)
        read_comma_host(text[inside.end() :], item)
        return item
    whole = re.sub(r"\s*\((?:Eds?|Hrsg|Hg|dir)\.?\)(?=,)", "", text)
    rest = take_names(whole, item)
    if rest is None:
        return None
    left = take_imprint(rest, item, house_first=_engineers(text), dated=True)
    if not left or not (bare_year or item.keys() & {"publisher", "publisher-place"}):
        return None
    left = take_edition(take_editors(left, item), item).rstrip(" .,")
    if (volume := _LAST_VOLUME.search(left)) and volume["v"]:
        item["volume"], left = volume["v"], left[: volume.start()]
    item["title"] = bare(left)
    if _ROLE_BEHIND.search(text[: text.find(left)]) and "author" in item:
        item["editor"] = item.pop("author")
    return item


_ROLE_BEHIND = re.compile(rf"\((?i:a cura di|{EDITORS}\b\.?)\),\s*$")


def _engineers(text: str) -> bool:
    """Initials before the family name: the style that prints the publisher before the place."""
    return bool(re.match(r"(?:[^\W\d_]\.[\s-]?)+[^\W\d_]", text))


def take_imprint(
    text: str, item: dict[str, Any], house_first: bool = False, dated: bool = False
) -> str:
    """The text before place, publisher, year and extent, which go to `item`.

    Where a year is asked for (`dated`) and none stands, '' is returned and nothing taken.
    """
    extent = _EXTENT.search(text)
    text = text[: extent.start()] if extent else text
    year = _END_YEAR.search(text)
    if year is None and dated:
        return ""
    glued = year is not None and not year.group(0).startswith(",")
    text = _TRANSLATED.sub("", text[: year.start()] if year else text.rstrip(". "))
    if year and year.group("y"):
        item.setdefault("issued", {"date-parts": [[int(year.group("y"))]]})
    paged = extent and not re.match(r"(?:Tab|Taf|Abb|Fig|§)", extent.group("e"))
    for name, value in read_facts(extent.group("e")).fields.items() if extent and paged else ():
        item.setdefault(name, value)
    head, _, last = text.rpartition(", ")
    if not head or not _is_house(_ELSEWHERE.sub("", last)):
        return text
    lone = re.search(r"\.\s+[^\W\d_a-z][^.,\s]*$", _LAST_VOLUME.sub("", head))
    if (lone and not glued) or re.match(r"(?:(?:[A-Z]\.?\s?){2,3}|USA|UK): ", last):
        # "Pumps, 3rd ed. Leeds, UK: Moor": the place began before the comma.
        return text
    if ": " in last:
        item["publisher-place"], item["publisher"] = last.split(": ", 1)
        return head
    before, _, second = head.rpartition(", ")
    if glued:
        # "Publisher, Place 1990", or the place alone.
        item["publisher-place"] = last
        if before and HOUSE.search(second):
            item["publisher"], head = second, before
        return head
    if not before or not _is_house(second) or not (_is_place(second) or _is_place(last)):
        item["publisher" if HOUSE.search(last) or not _is_place(last) else "publisher-place"] = last
        return head
    if ": " in second:
        return text
    last_is_place = house_first and not HOUSE.search(last) and _is_place(last)
    if is_city(last) or (not is_seat(second) and (HOUSE.search(second) or last_is_place)):
        item["publisher"], item["publisher-place"] = second, last
    else:
        item["publisher-place"], item["publisher"] = second, last
    return before


def _is_place(text: str) -> bool:
    words = text.split()
    return len(words) <= 5 and all(w[:1].isupper() or len(w) < 4 for w in words)


def _is_house(text: str) -> bool:
    """Words in capitals, as names of places and houses are; "chez l’auteur" is one, too."""
    words = [
        w
        for w in re.split(r"[\s-]", text)
        if len(w) > 3 or (len(w) > 1 and w.isalpha() and w.isupper())
    ]
    own = re.match(r"(?:chez|im|kendi|selbst|éditions|self)", text, re.I) or names_body(text)
    return bool(own) or (bool(words) and len(words) <= 7 and 2 * _capital(words) > len(words))


def _capital(words: list[str]) -> int:
    return sum(w[:1].isupper() or w[1:2] in "’'" for w in words)


def take_names(text: str, item: dict[str, Any]) -> str | None:
    """What follows the names at the head of a text, which go to `item`; None where none stand."""
    pieces = text.split(", ")
    if len(pieces) > 1 and ". " not in pieces[0] and _is_body(pieces[0]):
        item["author"] = literal(pieces[0])
        return ", ".join(pieces[1:])
    for count in range(1, min(len(pieces), 12)):
        head = ", ".join(pieces[:count])
        if re.search(r"[^\W\d_]{3,}\.\s", head):
            return None
        role = _ROLE.search(head)
        persons = head[: role.start()] if role else head
        names = read_names(persons)
        more = pieces[count]
        goes_on = _is_person(more) or bool(_ROLE.search(more) and read_names(_ROLE.sub("", more)))
        if names and (goes_on and count + 1 < len(pieces)):
            continue
        if names and all(n.get("given") for n in names):
            rest = ", ".join(pieces[count:])
            if _goes_on_with_names(rest):
                return None
            item["editor" if role else "author"] = names
            return rest
    return None


def _is_body(text: str) -> bool:
    return names_body(text) and (len(text.split()) > 2 or read_names(text) is None)


def _goes_on_with_names(rest: str) -> bool:
    """Whether what follows is more of a list of names that ends with a full stop: another style."""
    if _SENTENCES.match(rest) or re.match(r"(?:and|&|et al|und|et|ve|и|y)\b", rest):
        return True
    head, stop, _ = re.sub(r"\bSt\.\s", "St ", rest).partition(". ")
    listed = re.search(r",|\b(?:and|und|et|ve|и|y)\b|&", head)
    return bool(stop and listed and read_names(head))


def _is_person(piece: str) -> bool:
    """A piece with initials that can be nothing but one more person."""
    initials = re.search(r"(?:^|\s)[^\W\d_]\.(?:\s?-?[^\W\d_]\.)*(?=\s|$)", piece)
    return bool(initials and len(piece.split()) <= 4 and read_names(piece))


def read_comma_host(text: str, item: dict[str, Any]) -> None:
    """Journal and numbers, or book, editors, place, publisher, year and pages behind "in"."""
    if quoted := _QUOTED_HOST.match(text):
        item["container-title"] = bare(quoted["c"])
        for name, value in read_facts(quoted["rest"]).fields.items():
            item.setdefault(name, value)
        return
    _read_host(text, item)
    if not item.keys() & {"volume", "issue"}:
        item["_chapter"] = True


def _read_host(text: str, item: dict[str, Any]) -> None:
    facts = read_facts(text)
    alone = len(facts.plain) == 1
    numbered = facts.fields.keys() & {"volume", "issue"} and facts.plain
    if numbered and (alone or _NUMBERED.search(text)):
        item["container-title"] = re.sub(rf"\s{YEAR}$", "", bare(facts.plain[0]))
        item.update(facts.fields)
        if year := re.search(rf"\s({YEAR})$", bare(facts.plain[0])):
            item.setdefault("issued", {"date-parts": [[int(year[1])]]})
        return
    numbers = _HOST_JOURNAL.match(text)
    if numbers:
        item["container-title"], item["volume"] = numbers.group("c").strip(), numbers.group("v")
        item["issued"] = {"date-parts": [[int(numbers.group("y"))]]}
        issue = numbers.group("i") or numbers.group("h") or numbers.group("j")
        item.update({"issue": issue} if issue else {})
        item.update({"page": close_range(numbers.group("p"))} if numbers.group("p") else {})
        return
    found: dict[str, Any] = {}
    engineers = _engineers(text)
    rest = take_names(text, found)
    if rest is not None and "editor" in found:
        item.update(found)
        text = rest
    left = take_imprint(text, item, house_first=engineers)
    item["container-title"] = bare(take_editors(left, item))


def take_editors(text: str, item: dict[str, Any]) -> str:
    """The text without the editors that stand behind a title."""
    behind = _HOST_EDITORS.search(text)
    printed = bare(behind.group("n")) if behind else ""
    by_body = behind is not None and (
        behind.group().endswith(f"vom {printed}") or _is_body(printed)
    )
    if behind and "editor" not in item and (by_body or read_names(printed)):
        item["editor"] = literal(printed) if by_body else read_names(printed)
        return text[: behind.start()]
    return text
