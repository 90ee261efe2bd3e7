"""Entries whose parts are divided by full stops only: Chicago without quotes, Vancouver, MLA."""

from __future__ import annotations

import re
from typing import Any

from edition.importer.fields.containers import read_container
from edition.importer.fields.hosts import read_chapter
from edition.importer.fields.kinds import is_law
from edition.importer.fields.wholebooks import HOSTED, read_book
from edition.importer.fields.worktitles import sentence_end, split_title, take_edition, take_series
from edition.importer.words.dates import YEAR, csl_date, find_date
from edition.importer.words.names import (
    UNSTOPPED_INITIALS,
    is_name_word,
    literal,
    read_listed,
    read_names,
)
from edition.importer.words.pieces import (
    EDITORS,
    IN,
    bare,
    is_body,
    names_body,
    read_place_publisher,
)
from edition.importer.words.script import CAPITALS
from edition.importer.words.wordlists import FUNCTION_WORDS

_INITIAL_NEXT = re.compile(r"^\s*(?:[^\W\d_a-zа-яё]\.\s*)+")
_GOES_ON = re.compile(r"^\s*(?:,|;|(?:and|und|et|en|och|ve|y|e|i|и|та)\s(?=[^\W\d_a-zа-яё])|&)")
_LISTED = re.compile(rf"[,.;]|\s{UNSTOPPED_INITIALS}$")
_LOST_STOP = re.compile(
    rf"^(?P<names>[^\W\d_][\w’'\-‐‑]+(?:\s[^\W\d_a-z][\w’'\-]+)?,\s+[^\W\d_][\w’'\-‐‑]+(?:\s[{CAPITALS}]\.)*)"
    r"\s+(?=[^\W\d_a-zа-яё]\w*\s)"
)
# The German form: "Family, Given: Title." and "Family, Given/Family, Given (Hg.): Title."
_COLON_NAMES = re.compile(
    r"^(?P<names>(?:[^:.“”„\"?!()]|(?<=\b[^\W\d_])\.|(?<=\b[^\W\d_][a-zà-ÿ])\.){3,200}?)"
    rf"(?P<role>\s*\(\s?{EDITORS}\b\.?\s?\))?:\s+",
    re.I,
)
_ACT_OF_REIGN = re.compile(
    r"^(?P<title>[^.:“”\"]{4,150})\.\s(?=\d{1,2}(?:\s?(?:&|and)\s?\d{1,2})?\s"
    r"(?:Vict|Geo|Edw|Will|Wm|Eliz|Hen|Anne|Car|Jac|Chas)\b)"
)
# Vancouver: "Journal. 2001;5(1):3–9." and "Leeds: Moor Press; 2001.", which nothing but a title and
# the full stop of its last sentence stands before.
_HOST = (
    rf"[^.?!;:]{{2,100}}\.?\s{YEAR}[^;.]{{0,20}};\s?\S.*|"
    rf"[^\W\d_a-zа-яё][^.:;?!\d]{{1,40}}:\s[^;:]{{2,80}};\s?{YEAR}\b.*|"
    rf"[^\W\d_a-zа-яё][^.:;?!\d]{{1,60}};\s?{YEAR}\b.*"
)
_NUMBERED_TITLE = re.compile(r"(?<=[^\W\d_]{3}\.)\s(?P<n>(?:No|Nr|№)\.?\s?\d[\w/-]*)\.?$")
_HOST_ALONE = re.compile(rf"(?:{_HOST})$")
# A short word with a capital is part of a journal's name: "Int. J. Water."
_TITLE_AND_HOST = re.compile(
    r"(?P<title>.{3,300}(?:(?<=[^\W\d_]{4}[.?!])|(?<=[\d)\]”»“][.?!])|"
    rf"(?<=\s[a-zà-ÿа-яё]{{3}}[.?!])|(?<=\s[a-zà-ÿа-яё]{{2}}[.?!])))\s(?P<host>{_HOST})$"
)
# "Ferries Act 1998, c. 12. London: The Stationery Office."
_ACT_OF_YEAR = re.compile(
    rf"^(?P<title>[^.:“”\"]{{4,150}}?\b(?:Act|Ordinance|Order|Regulations|Measure)\s(?P<y>{YEAR})),?\s"
    r"\(?(?:(?:c|ch|cap)\.\s?\d+|(?:SI|S\.I\.)\s\d[\d/]*)\)?(?:[.,]\s(?P<rest>.+))?\.?$"
)
_EDITORS = re.compile(rf"[,\s]+(?:(?:eds?|editors?|hrsg)\b\.?|\(\s?{EDITORS}\b\.?\s?\))\s*$", re.I)


# "MÃES respondem de madrugada. Diário …": the first word of a title that no author stands before.
_CAPITAL_OPENS = re.compile(rf"[{CAPITALS}]{{4,}}\s(?:[^\W\d_A-Z]+\s){{2,}}")
# "ROY, A.; LEE, B. C. (org.). Poços."
_ROLE = re.compile(rf"\s*\(\s?{EDITORS}\b\.?\s?\)[.:,]?\s+", re.I)


def split_names(text: str, has_address: bool) -> tuple[list[dict[str, str]] | None, str, bool]:
    """Authors at the head of the text, what follows, and whether they are editors."""
    colon = _COLON_NAMES.match(text)
    people = (
        _before_colon(colon["names"].strip(), bool(colon["role"]), ". In: " in text)
        if colon
        else None
    )
    if colon and people:
        return people, text[colon.end() :], colon["role"] is not None
    if colon and names_body(colon.group("names")) and not re.search(r",|\.\s", colon["names"]):
        return literal(colon.group("names")), text[colon.end() :], False
    for match in re.finditer(r"\.(?=\s)", text[:700]):
        end = match.end()
        more = _INITIAL_NEXT.match(text[end:])
        if more and read_names(text[: end + more.end()].rstrip(". ")) is not None:
            end += more.end()
        if _GOES_ON.match(text[end:]):
            continue
        head = text[:end].rstrip(". ")
        if head.endswith(" St"):
            # "de Vere, Aubrey St. John."
            continue
        editors = _EDITORS.search(head)
        persons = head[: editors.start()] if editors else head
        names = read_listed(persons) if _LISTED.search(persons) else None
        body = is_body(persons.title() if persons.isupper() else persons)
        if "," not in persons and (body or is_law(text[end:].lstrip())):
            # "MINAS DO SUL. Lei nº 2.610": the state.
            names = None
        if names is not None and not _cut_short(names):
            role = _ROLE.match(text[end:])
            behind = text[end + role.end() if role else end :].lstrip()
            return names, behind, bool(editors or role)
        if not re.search(r"(?:^|[\s.(])[^\W\d_]$", head):
            break
    lost = _LOST_STOP.match(text)
    if lost and not re.match(r"^\w+,\s+(?:and|or|the|of)\b", text):
        words = lost.group("names").replace(",", "").split()
        if all(is_name_word(w) for w in words):
            names = read_names(lost.group("names"))
            if names:
                return names, text[lost.end() :], False
    return _body(text, has_address)


def _before_colon(printed: str, role: bool, hosted: bool) -> list[dict[str, str]] | None:
    """The persons named before a colon; None where it is a title that goes on behind that.

    Behind names that are not inverted their role must tell that they are names.
    """
    names = read_names("; ".join(re.split(r"\s*[;/]\s*", printed)))
    if names is None or not all(n.get("given") for n in names) or names_body(printed):
        return None
    if re.search(r"\bal\.|,\s[^\W\d_]{2,}\s[^\W\d_]\.\s[^\W\d_]{2,}$", printed):
        # "Fox, Ann M. Wells: a history": the names end at the initial.
        return None
    # "Fox, Ann Small Wells, Great Pumps: a history": a title without a stop before it.
    short = all(len(n["given"].split()) <= 2 or "." in n["given"] for n in names)
    # "Ann Hirt: Wells. In: Rosa Lee (Hg.): Water": there nothing but a name stands first.
    said = hosted and all(w.casefold() not in FUNCTION_WORDS for w in printed.split())
    return names if (role or "," in printed or said) and short else None


def _cut_short(names: list[dict[str, str]]) -> bool:
    """True where the last of several full names stops at its middle initial."""
    full, last = names[0].get("given", ""), names[-1].get("given", "")
    return len(names) > 1 and len(full.split()[0]) > 2 and bool(re.fullmatch(r"\w\.?", last))


def _body(text: str, has_address: bool) -> tuple[list[dict[str, str]] | None, str, bool]:
    end = sentence_end(text)
    if end is None or text.startswith("*"):
        return None, text, False
    head, rest = text[:end], text[end + 1 :].strip()
    outside = re.sub(r"\([^()]*\)", "", head)
    goes_on = sentence_end(rest) is not None or has_address
    if is_law(head):
        return None, text, False
    if _CAPITAL_OPENS.match(text):
        return None, text, False
    short = len(outside.split()) <= 6 or names_body(outside)
    if short and goes_on and not re.search(r"[?!:,“”\"]", outside):
        return literal(head), rest, False
    return None, text, False


def parse_plain(text: str, known: dict[str, Any], has_access: bool) -> dict[str, Any]:
    """An entry divided by full stops as CSL fields; `known` are its address and DOI."""
    item: dict[str, Any] = dict(known)
    reign = _ACT_OF_REIGN.match(text)
    if reign:
        # "Wells Act. 41 & 42 Vict., c. 95, 1878.": the year of a reign and the chapter.
        year = re.search(rf"\b{YEAR}\b", text[reign.end() :])
        issued = {"issued": {"date-parts": [[int(year.group())]]}} if year else {}
        return item | issued | {"title": bare(reign["title"]), "_statute": True}
    if act := _ACT_OF_YEAR.match(text):
        issued = {"issued": csl_date(((int(act["y"]),),))}
        house = read_place_publisher(act["rest"] or "") or {}
        return item | issued | house | {"title": bare(act["title"]), "_statute": True}
    if is_law(text[:60].partition(".")[0]):
        return item | _law(text)
    names, rest, editors = split_names(text, "URL" in known)
    rest = take_series(rest, item)
    if names:
        item["editor" if editors else "author"] = names
    if names and "literal" in names[0] and (_HOST_ALONE.match(rest) or IN.match(rest)):
        # No body wrote it: between author and host stands a title.
        names, rest = None, f"{text[: len(text) - len(rest)].rstrip()} {rest}"
        item.pop("editor" if editors else "author")
    numbered: dict[str, Any] = {}
    whole = _TITLE_AND_HOST.match(take_edition(rest, numbered))
    hosted = HOSTED.match(rest)
    if whole and not (hosted and hosted.end() < whole.start("host")):
        item |= numbered
        title, host = whole["title"], whole["host"]
        if number := _NUMBERED_TITLE.search(title):
            # The number stands with the imprint, which tells that it is a report's.
            title, host = title[: number.start()], f"{number['n']}. {host}"
        item["title"] = bare(title).strip(' "”“')
        read_container(host, item, has_access)
        return item
    if not whole and names and read_book(rest, item, lone=_COLON_NAMES.match(text) is not None):
        return item
    if hosted:
        item["title"] = bare(hosted["title"] or hosted["plain"]).strip(' "”“')
        read_chapter(rest[hosted.end() :], item)
        return item
    title, rest = split_title(rest)
    if is_law(title) and names and "literal" in names[0]:
        # "BRASIL. Lei nº 9, de 8 de maio de 1997. Institui a rede. Diário Oficial, …"
        item["_statute"] = True
        end = sentence_end(rest)
        named = end and re.search(YEAR, rest[end:]) and not re.search(r"\d", rest[:end])
        rest = rest[end + 1 :].lstrip() if end and named else rest
    item["title"] = bare(title).strip(' "”“')
    rest = rest.lstrip(' .,”’"')
    inside = IN.match(rest)
    if inside:
        read_chapter(rest[inside.end() :], item)
    elif rest:
        read_container(rest, item, has_access)
    return item


def _law(text: str) -> dict[str, Any]:
    """A law by its number, the sentence that names it, and the day ("Ley 5 de 1987. Por …")."""
    number, _, rest = text.partition(". ")
    name, _, behind = rest.partition(". ")
    named = len(name.split()) > 3 and not re.search(r"\d", name)
    date = find_date(behind if named else rest)
    year = re.search(rf"\b{YEAR}\b", text)
    issued = csl_date(date.parts) if date else {"date-parts": [[int(year.group())]]} if year else {}
    title = f"{number}. {name}" if named else number
    return {"title": bare(title), "issued": issued, "_statute": True}
