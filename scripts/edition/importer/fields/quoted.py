"""Entries with the title in quotation marks: notes, IEEE, MLA, Chicago bibliography."""

from __future__ import annotations

import re
from typing import Any

from edition.importer.fields.commalists import take_imprint
from edition.importer.fields.imprints import IMPRINT, read_imprint, take_house
from edition.importer.fields.wholebooks import read_seated_host
from edition.importer.fields.worktitles import find_title
from edition.importer.words.dates import MONTHS, YEAR
from edition.importer.words.facts import read_facts
from edition.importer.words.names import has_et_al, literal, read_listed, read_names
from edition.importer.words.pieces import (
    EDITED,
    EDITORS,
    INSTITUTION,
    bare,
    is_body,
    is_lone_place,
    join_as_printed,
    read_place_publisher,
)
from edition.importer.words.script import CAPITALS

CONFERENCE = re.compile(
    r"\b(?:proceedings|conference|symposi\w*|congres\w*|proc|конференц\w*|конф\b|симпоз\w*|"
    r"(?:fach|jahres)?tagung\w*|kongre\w*|konferen\w*|colloque|coloquio|convegno|simp[óo]sio|"
    r"jornadas|encontro|anais|actas d\w*|atti d\w*|sempozyum\w*|bildiri\w*|sympozj\w*|zjazd\w*)\b",
    re.I,
)
_IN = re.compile(
    r"^\s*(?:in|dans|(?:en|em|[wvi]:?)(?=\s(?-i:[^\W\d_a-z]))|\[(?:in|w|в|у):?\]|в|у|"
    r"іn|[ву] кн\.?|кітапта)\s*:?\s+",
    re.I,
)
# "Moor Press, Leeds 1996": no comma parts the year from the place.
_GLUED = re.compile(
    rf",\s[^\W\d_a-zа-яё][^,.:()\d]{{1,30}}(?<![^\W\d_]\.)\s{YEAR}(?:,\s(?:pp?|ss?|S|с)\.[\s\d–-]+)?\.?$"
)
_DATED = re.compile(rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?\s{YEAR}", re.I)
_EDITORS_IN_BRACKETS = re.compile(rf"\s*\((?i:{EDITED})\s+(?P<n>[^()]{{3,120}})\)")
_EDITED = re.compile(
    rf"^(?P<names>.{{3,200}}?)[,\s]*(?:\(?\b{EDITORS}\b\.?\)?|под ред\.?|\(ред\.\)|"
    r"ред\.)\s*,\s*(?P<book>.+)$",
    re.I,
)


def parse_quoted(text: str) -> dict[str, Any] | None:
    """An entry with a quoted title as CSL fields; None where its head is no list of names."""
    found = find_title(text)
    if found is None:
        return None
    start, end, title = found
    head = re.sub(
        r"^(?:see(?: also)?|cf\.|см\.(?: также)?|also)\s*:?\s+", "", text[:start], flags=re.I
    )
    if head.strip() and head.rstrip()[-1] not in ",.:;)]":
        # What stands before it is no list of names, but the beginning of the title.
        return None
    head = head.strip(" ,:")
    item: dict[str, Any] = {}
    if head:
        names = read_listed(head.rstrip(".")) or read_listed(head)
        if is_body(head.rstrip(".")):
            names = None
        if (
            head.endswith(".")
            and not has_et_al(head)
            and not re.search(rf"[,;]|\b\w\.\s|\s[{CAPITALS}]{{1,3}}\.$", head)
        ):
            # Where a full stop ends the names, they are inverted: these words are a body.
            names = None
        if names is None and (len(head.split()) > 12 or re.search(r"[.?!]\s+\w{3,}", head)):
            return None
        item["author"] = names or literal(head.rstrip("."))
    item["title"] = bare(title.rstrip(",")).rstrip(",")
    _rest(text[end:].lstrip(" ,."), item)
    return item


_INITIALS_FIRST = (
    r"(?:[^\W\d_a-zà-ÿа-яё]\.[\s-]?){1,4}(?:(?:de|von|van|di|d[’'])\s?)*[^\W\d_a-zà-ÿа-яё][\w’'-]+"
    r"(?:[\s-][^\W\d_a-zà-ÿа-яё][\w’'-]+)?"
)
# "in A. Neri – B. Rossi (a c. di), Book, Roma 1994", the role often left out.
_BOOK_PEOPLE = re.compile(
    rf"^(?P<names>{_INITIALS_FIRST}(?:(?:\s?[–/-]\s?|,\s|\s(?:and|und|et|e|y|&)\s){_INITIALS_FIRST})*)"
    rf"(?:\set\sal\.)?\s*(?:\((?i:{EDITORS})\b\.?\s?\))?[,:]\s+(?P<book>.+)$"
)


def _read_edited_book(text: str, item: dict[str, Any]) -> bool:
    """The book of a chapter behind its editors, initials first, and whether it is one."""
    found: dict[str, Any] = {}
    text = _editors_after(text, found)
    people = _EDITED.match(text) or _BOOK_PEOPLE.match(text)
    names = read_names(people["names"]) if people else None
    if not read_seated_host(people["book"] if people and names else text, item):
        return False
    item.update({"editor": names} if names else found)
    return True


def _rest(text: str, item: dict[str, Any]) -> None:
    inside = _IN.match(text)
    if inside:
        text = text[inside.end() :]
        dated = IMPRINT.search(text)
        if not (dated and ":" in dated["inner"]) and _read_edited_book(text, item):
            return
    in_brackets = _EDITORS_IN_BRACKETS.search(text)
    if in_brackets and (people := read_names(re.sub(r"\s[–-]\s", "; ", in_brackets.group("n")))):
        item["editor"] = people
        text = text[: in_brackets.start()] + text[in_brackets.end() :]
        inside = inside or in_brackets
    probe: dict[str, Any] = {}
    left = take_imprint(text, probe) if _GLUED.search(text) and not _DATED.search(text) else ""
    if left and not {"volume", "issue"} & read_facts(left).fields.keys():
        # "Papers of a Congress, Moor Press, Leeds 1996, pp. 7–9."
        item.update(probe)
        text, inside = left, inside or re.match("", text)
    edited = _EDITED.match(text)
    if edited and read_names(edited.group("names")):
        item["editor"] = read_names(edited.group("names"))
        text, inside = edited.group("book"), inside or edited
    imprint = IMPRINT.search(text)
    if imprint:
        read_imprint(imprint, item)
        text = text[: imprint.start()] + ", " + text[imprint.end() :].lstrip(" :,")
        if imprint.string[imprint.end() :].lstrip().startswith(":"):
            # "5, no. 2 (2010): 1–5": what follows the colon are the pages.
            pages = re.match(r"\s*:\s*([\w]+(?:\s?[–—-]\s?\w+)?)", imprint.string[imprint.end() :])
            if pages:
                item["page"] = re.sub(r"\s", "", pages.group(1))
                text = imprint.string[: imprint.start()]
    text = take_house(_editors_after(text, item), item)
    italic = re.match(r"^\*(?P<c>[^*]+)\*(?:,|\s)?(?P<rest>.*)$", text)
    if italic:
        item["container-title"] = bare(italic.group("c"))
        text = italic.group("rest").strip(" ,.")
    facts = read_facts(text, at=r"[,;.]")
    item["_rest"] = text
    inner = bool(inside) or "editor" in item
    _use(facts, item, chapter=inner)
    if inner and not ("volume" in item and "editor" not in item):
        item["_chapter"] = True


def _editors_after(text: str, item: dict[str, Any]) -> str:
    behind = _EDITORS_BEHIND.search(text)
    if behind and "editor" not in item and (names := read_names(behind.group("n"))):
        item["editor"] = names
        return text[: behind.start()] + "," + text[behind.end() :]
    match = _EDITED_BY.search(text)
    if match is None or "editor" in item:
        return text
    # Up to the name behind "and"; without an "and" only what stands before the first comma.
    joined = re.match(r"[^;]*?(?:\b(?:and|und|et|ve|y|e|i|и|та)\b|&)\s+[^,;]+", match.group("n"))
    if joined and re.search(r",\s[^\W\d_]+\s(?:and|und|et|y|e|i|&)\s", joined.group(0)):
        # "edited by E. W. Poe, Cobb and Daughters": one word before "and" is a house's.
        joined = None
    people = joined.group(0) if joined else match.group("n").split(",")[0]
    people = re.split(r"(?<=[^\W\d_]{2})\.\s", people)[0]
    names = read_names(bare(people))
    if names is None:
        return text
    item["editor"] = names
    return text[: match.start()] + "," + text[match.start("n") + len(people) :]


def _use(facts: Any, item: dict[str, Any], chapter: bool) -> None:
    labelled = re.search(r"\bvol", str(item.get("_rest", "")), re.I)
    if (
        chapter
        and not labelled
        and not {"issue", "page"} & facts.fields.keys()
        and "page" not in item
    ):
        # Behind a chapter's book a bare number is the page cited.
        volume = facts.fields.pop("volume", None)
        facts.put("page", volume)
    for name, value in facts.fields.items():
        item.setdefault(name, value)
    plain = [p for p in facts.plain if bare(p)[:1].isupper() or "*" in p]
    numbered = bool(facts.fields.keys() & {"volume", "issue"})
    container: list[str] = []
    while plain and "container-title" not in item:
        piece = plain.pop(0)
        if read_place_publisher(piece) and container:
            plain.insert(0, piece)
            break
        if not numbered and "*" not in piece and INSTITUTION.search(piece) and not chapter:
            item["publisher"] = bare(piece)
            break
        container.append(piece)
        if not numbered or "*" in piece:
            break
    if container:
        item["container-title"] = join_as_printed(container, str(item.get("_rest", "")))
    meeting = chapter and bool(CONFERENCE.search(str(item.get("container-title", ""))))
    if meeting and plain and is_lone_place(plain[0]) and not item.keys() & {"publisher"}:
        # "in Proc. Conf. Wells, Turin, Italy, 2016": town and country.
        item["publisher-place"] = ", ".join(bare(p) for p in plain if len(p.split()) < 4)
        plain = []
    if chapter and len(plain) > 1 and is_lone_place(plain[0]) and "publisher" not in item:
        item["publisher-place"] = bare(plain.pop(0))
    for piece in plain:
        place = read_place_publisher(piece)
        if place:
            item.update(place)
        elif (
            chapter
            and "publisher" not in item
            and (INSTITUTION.search(piece) or not CONFERENCE.search(item["container-title"]))
        ):
            item["publisher"] = bare(piece)


_EDITED_BY = re.compile(rf",?\s*\b(?i:{EDITED})\s+(?P<n>[^\W\d_a-zа-яё][^*(\d]{{2,200}})")
_EDITORS_BEHIND = re.compile(
    r",\s+(?P<n>(?:[^\W\d_]\.[ -]?)+[^,.\d]{2,40}"
    r"(?:,?\s+(?:and|&)\s+(?:[^\W\d_]\.[ -]?)+[^,.\d]{2,40})?)"
    r",\s+Eds?\.(?=,|\s|$)"
)
