"""Books as notes and engineers print them: names before the title, imprint at the end."""

from __future__ import annotations

import re
from typing import Any

from edition.importer.fields.commalists import take_editors
from edition.importer.fields.imprints import IMPRINT, read_imprint, take_house
from edition.importer.fields.worktitles import take_edition, take_series
from edition.importer.words.dates import YEAR
from edition.importer.words.facts import read_facts
from edition.importer.words.names import literal, read_names
from edition.importer.words.pieces import (
    EDITORS,
    bare,
    find_editors,
    is_body,
    names_body,
    read_place_publisher,
)
from edition.importer.works.invertednames import direct_order, with_authors

_DIRECT_BOOK = re.compile(
    r"^(?P<names>[^“”\"«»()]{3,300}?),\s*(?P<ed>eds?\.,\s*)?\*(?P<title>[^*]+)\*\s*,?\s*(?P<rest>.*)$"
)
_PLAIN_BOOK = re.compile(
    rf"^(?P<names>[^“”\"«»()]{{3,120}}?)(?P<ed>,\s(?i:{EDITORS})\.|\s\((?i:{EDITORS})\b\.?\))?,\s+"
    r"(?P<title>[^“”\"()]{5,300}?)\s*"
    rf"(?P<rest>\((?:[^()]*:\s*[^()]*|[^\W\d_a-zа-яё][^(),:;\d]{{1,30}},\s)?{YEAR}(?:[–-]\d{{2,4}})?\).*)$"
)
# ", çev. Ece Gürel" and ", übers. von H. Wendt" behind a title.
_TRANSLATED = re.compile(
    r",\s(?:trans(?:l|lated by)?|trad|übers|çev|пер|przeł|transl)\b\.?\s(?:von\s|by\s)?"
    r"[^,()]{4,80}(?=$|,|\s\()"
)
_INVERTED_BOOK = re.compile(
    r"^(?P<names>[^\W\d_a-zа-яё][\w’'-]+(?:[\s-][^\W\d_a-zа-яё][\w’'-]+)?,\s(?:[^\W\d_]\.,?[\s-]?){1,3}),\s+"
    r"(?P<title>[^“”\"()]{5,300}?)\s*"
    rf"(?P<rest>\([^()]*:\s*[^()]*{YEAR}\).*)$"
)
_ONE = r"(?:[^\W\d_]\.[ -]?)+[^\W\d_][^,“”\"().:]{1,40}"
_INITIALS_BOOK = re.compile(
    rf"^(?P<names>{_ONE}(?:,? (?:and|&) {_ONE}|, {_ONE})*),\s+(?P<title>[^“”\"]{{4,200}}?)"
    r"(?:,\s+(?P<edition>\d+)\w{2} ed)?\.\s+"
    r"(?P<rest>[^:]{2,40}:\s*[^:]+,\s*(?:1[5-9]|20)\d\d.*)$"
)
_TITLED = re.compile(
    rf"^(?P<title>\*[^*]{{4,300}}\*|[^()“”\"*]{{4,300}}?)(?P<between>,\s[^()]{{1,60}})?\s*"
    rf"\((?P<inner>[^()]*[,:;]\s?(?:{YEAR}|n\.\s?d\.|o\.\s?J\.))\)(?P<rest>.*)$"
)


def _archived(body: str, title: str, inner: str, rest: str) -> dict[str, Any]:
    """A body's book, or its papers with their shelf mark ("Minutes, 1808–1862, MS 412")."""
    title = title.strip()
    mark = re.search(r",\s(?P<n>(?:MSS?|Ms|Rep|Nr|No|Add)\.?\s?\d+)$", title)
    item: dict[str, Any] = {"author": literal(body), "title": bare(title)}
    if mark:
        item["title"], item["number"] = bare(title[: mark.start()]), mark.group("n")
    imprint = IMPRINT.search(f"({inner})")
    if imprint:
        read_imprint(imprint, item)
    else:
        item["publisher"] = bare(inner.rpartition(",")[0])
    page = read_facts(rest).fields
    item.update({"page": page.get("page") or page.get("volume")} if page else {})
    return item


def _nameless_book(text: str) -> dict[str, Any] | None:
    """A book without author as notes print it: ``Title, 4th ed. (Place: Publisher, 1826), 58``."""
    match = _TITLED.match(text)
    if match is None or "//" in text or re.search(r"\.\s", match.group("title")):
        return None
    title, between = match.group("title"), match.group("between") or ""
    body, _, behind = (title + between).replace("*", "").partition(", ")
    if behind and names_body(body):
        return _archived(body, behind, match.group("inner"), match.group("rest"))
    known = read_facts(between) if between else None
    if between and not (known and known.fields):
        title, between = title + between, ""
    item: dict[str, Any] = {}
    item["title"] = bare(take_editors(title, item))
    for facts in (known, read_facts(match.group("rest"))):
        for name, value in (facts.fields if facts else {}).items():
            item.setdefault("page" if name == "volume" and facts is not known else name, value)
    imprint = IMPRINT.search(f"({match.group('inner')})")
    if imprint:
        read_imprint(imprint, item)
    return item


_BODY_BOOK = re.compile(
    r"^(?P<names>[^“”\"«»().:]{8,90}?),\s+(?P<title>[^“”\".]{5,200}?)(?:,\s(?P<number>[A-Z]{1,6}\s?[\d-]+))?"
    rf"\.\s+(?P<rest>[^\W\d_a-zа-яё].*,\s{YEAR}.*)$"
)
_STANDARD = re.compile(
    rf"^(?P<title>[^“”\".]{{8,200}}?),\s(?:(?P<genre>[^\W\d_]+)\s)?(?P<number>[A-Z]{{1,6}}\s?\d[\d./-]*),\s(?P<y>{YEAR})\.?$"
)


_DIRECT_PLAIN = re.compile(
    r"^(?P<names>[^\W\d_a-zа-яё][^“”„«»\"*(),:\d]{3,80})(?:\s\((?P<ed>[^()]{2,12})\))?[,:]\s+"
    r"(?P<title>[^“”„«»\"]{4,250}?)[.,]\s+(?P<place>[^\W\d_a-zа-яё][^\d.,;:()]{1,25}"
    r"(?:\s[a-z]\.\s?[A-Z]\.|\s?/\s?[^\d.,;:()]{2,20})?)"
    rf"(?::\s(?P<publisher>[^,:;\d()]{{2,50}}))?,?\s(?P<y>{YEAR})(?P<rest>(?:[,.;].*)?)$"
)


def _direct_book(text: str) -> dict[str, Any] | None:
    """ "Given Family, Title. Subtitle, Place: Publisher 1987, S. 5" as German notes print it."""
    match = _DIRECT_PLAIN.match(text.replace("*", ""))
    if match is None or re.search(r"\bin:\s", match.group("title"), re.I):
        return None
    if re.match(r"[^\W\d_]+\.\s", match.group("title")):
        # "Le Roy, Ann. Wells": a family name of two words, and the given one.
        return None
    names = read_names(match.group("names"))
    direct = all(len(part.split()) > 1 for part in re.split(r"/", match.group("names")))
    editors = match.group("ed")
    # Initials are the engineers' and the doctors' form, which is read elsewhere.
    direct = direct and not re.search(r"\b[^\W\d_]{1,2}(?:\.|\s|$)", match.group("names"))
    direct = direct and not names_body(match.group("names"))
    if names is None or not direct or (editors and not re.match(EDITORS, editors, re.I)):
        return None
    item: dict[str, Any] = {"editor" if editors else "author": names}
    item["title"] = bare(take_edition(match.group("title"), item))
    item["publisher-place"] = match.group("place").strip()
    item["publisher"] = (match.group("publisher") or "").strip()
    item["issued"] = {"date-parts": [[int(match.group("y"))]]}
    for name, value in read_facts(match.group("rest")).fields.items():
        item.setdefault(name, value)
    return item


def _body_book(text: str) -> dict[str, Any] | None:
    """ "Body, *Title*, RP 14. City: Publisher, 2017.", and "Title, Standard AB 12, 2013."."""
    plain = text.replace("*", "")
    match = _STANDARD.match(plain)
    if match:
        item: dict[str, Any] = {"title": bare(match.group("title"))}
        item["number"] = match.group("number")
        item["issued"] = {"date-parts": [[int(match.group("y"))]]}
        return item
    match = _BODY_BOOK.match(plain)
    if match is None or not names_body(match.group("names")):
        return None
    item = {"author": literal(match.group("names")), "title": bare(match.group("title"))}
    if match.group("number"):
        item["number"] = match.group("number")
    rest = take_house(match.group("rest"), item)
    for name, value in read_facts(rest).fields.items():
        item.setdefault(name, value)
    return item


def parse_note_book(text: str) -> dict[str, Any] | None:
    """A book as notes print it: ``Given Family, *Title* (Place: Publisher, 2012), p. 5``."""
    numbered: dict[str, Any] = {}
    text = take_series(text, numbered)
    inverted = direct_order(text) if IMPRINT.search(text) else None
    if (
        inverted is not None
        and (said := _note_book(inverted[1]))
        and {"author", "editor"} & said.keys()
    ):
        return with_authors(said, inverted[0]) | numbered
    book = _note_book(text)
    return {**book, **numbered} if book is not None else None


def _note_book(text: str) -> dict[str, Any] | None:
    body = _body_book(text) if "(" not in text and "//" not in text else None
    if body is None:
        body = _direct_book(text) if "//" not in text else None
    if body is not None:
        return body
    match = (
        _DIRECT_BOOK.match(text)
        or _INVERTED_BOOK.match(text)
        or _PLAIN_BOOK.match(text)
        or _INITIALS_BOOK.match(text)
    )
    if match is None:
        return _nameless_book(text)
    names = None if is_body(match.group("names")) else read_names(match.group("names"))
    if names is None:
        if names_body(match.group("names")):
            names = literal(match.group("names"))
        else:
            return _nameless_book(text)
    role = "editor" if match.groupdict().get("ed") else "author"
    item: dict[str, Any] = {role: names}
    title = take_editors(_TRANSLATED.sub("", match.group("title")), item)
    item["title"] = bare(take_edition(title, item))
    if match.groupdict().get("edition"):
        item["edition"] = match.group("edition")
    rest = match.group("rest")
    imprint = IMPRINT.search(rest)
    if imprint:
        read_imprint(imprint, item)
        rest = rest[: imprint.start()] + rest[imprint.end() :]
    before, editors = find_editors(rest)
    if editors and read_names(bare(editors)):
        item["editor"] = read_names(bare(editors))
        rest = before
    facts = read_facts(rest)
    whole = read_place_publisher(re.sub(r",\s*(?:1[5-9]|20)\d\d\b.*$", "", rest))
    if whole:
        item.update(whole)
        facts.plain = []
    for name, value in facts.fields.items():
        if name != "volume" or re.search(r"\bvol", rest, re.I):
            item.setdefault(name, value)
    for plain in facts.plain:
        place = read_place_publisher(plain)
        if place:
            item.update(place)
    return item
