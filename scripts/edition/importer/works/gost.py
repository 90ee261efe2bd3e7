"""Entries of the GOST family: ``Family I. Title // Journal. – 2008. – Vol. 27. – P. 3–9.``

The same parser reads the shorter form with full stops for dashes, and bare web pages
(``Family I. Title, address``).
"""

from __future__ import annotations

import re
from typing import Any

from edition.importer.fields.containers import read_container
from edition.importer.fields.hosts import read_chapter
from edition.importer.fields.worktitles import split_title
from edition.importer.words.dates import YEAR, csl_date, find_date
from edition.importer.words.declension import nominative
from edition.importer.words.facts import read_facts
from edition.importer.words.names import INITIALS, has_et_al, literal, read_names
from edition.importer.words.pieces import (
    EDITED_GENITIVE,
    IN,
    INSTITUTION,
    bare,
    find_editors,
    read_place_publisher,
)
from edition.importer.works.gostimprints import OPENS_IMPRINT, PLACES, has_imprint, take_imprint

_DASH = re.compile(r"\s*[.,]?\s+[–—-]{1,2}\s+")
_STOP_DASH = re.compile(r"\s*\.\s+[–—-]{1,2}\s+")
_RESPONSIBLE = re.compile(r"\s/\s[^/]{4,200}\.\s[–—-]\s")
_PERSON = re.compile(
    r"^\s*(?:(?:(?i:van|von|de|der|den|di|da|du|la|le|фон|ван|де|ди|ла|ле)\s){0,2}"
    r"[^\W\d_][\w’'ʼ\-‐‑]+(?:\s+(?:van|von|de|der|оглы|кызы))?,?\s+"
    r"(?!vs?\.)(?:[^\W\d_a-zа-яё][a-zа-я]?\.\s?(?:-?\s?[^\W\d_][a-zа-я]?\.\s?){0,2}))"
)
_LATIN_TRANSLATION = re.compile(
    r"^(?P<first>[^\[\]]+?)\s*\[(?P<second>[^\[\]]{8,})\]\s*(?P<rest>.*)$"
)
# "/ A. Poe [et al.]": one of several.
_OTHERS = re.compile(r"\s*\[(?:et al\.?|и др\.?|и другие|та ін\.?|(?:және )?т\.\s?б\.?|ж\. б\.)\]")
_LAW_WORD = (
    r"(?:закон|указ|постановлен|постанов|приказ|наказ|распоряжен|розпорядж|решени|рішен|утв\.|"
    r"бұйры|буйру|заң|мыйзам|жарлы|қаулы|токтом|шешім|чечим)"
)
# ": law of the region of 14.06.2017 № 212", "утв. приказом № 48", "… туралы … № 214 шешімі".
_LAW = re.compile(
    rf"(?:\s?:\s|\s(?=утв\.)|(?<=туралы)\s)(?P<genre>(?=[^:]{{0,160}}?\b{_LAW_WORD})"
    r"[^:№]{0,120}?,?)\s№\s?(?P<n>[^\s№,]{1,20})[^:№]{0,60}$",
    re.I,
)
# What ends in a consonant stands in the nominative after all.
_OBLIQUE = re.compile(r"(?:[ая]|о[йг]о?|[оы]х|[иы]|ко)$")
_BY_END = re.compile(r"(?<=[^\W\d_]{3})\.\s+(?=[^\W\d_a-zа-яё][^.]*$)")
_AND = re.compile(r"\s*(?:[,;&]|\b(?:and|en|et|und|ve|və|va|y|i|a|och|og|и|та|і|й|және|жана)\b)\s*")
# "GOST 7.1-2003": the number of a standard.
_STANDARD = re.compile(r"[^\W\d_a-zа-яё]{2,8}(?:\s[^\W\d_a-zа-яё]{1,4})?\s\d[\d./-]*")
# "О переводе часов: постановление думы от 4 марта 1922 г."
_ACT = re.compile(
    r"(?<=[^\W\d_]{3})[»”]?\s?:\s(?:[^\W\d_]+\.?\s){0,2}(?:закон|указ|постановление|приказ|"
    r"распоряжение|декрет|манифест|наказ|постанова|розпорядження|заңы?|жарлығы|қаулысы)\b"
    r"[^:]*\d{4}[^:]*$",
    re.I,
)
# These have a person in the genitive behind them, and are none.
_PAPERS = re.compile(r"(?:Воспоминания|Записки|Дневник|Письм[ао]|Мемуары|Заметки|Рапорт|Речь)\s")


# "Fels, K., und Ida Bach. Wells", "Agar, S.; Moor, Ed. Wells": the names of other styles go on.
_JOINED = re.compile(
    r",\s(?:and|und|et|en|och|y|e)\s[^\W\d_a-zа-яё]|"
    r";\s[^\W\d_a-zа-яё][\w’'-]+,\s[^\W\d_a-zа-яё][\w-]{2,}[.;]\s"
)


# "Journal. 2001;5(1):3–9." and "Leeds: Moor Press; 2001.": Vancouver, though GOST's names open it.
_SEMICOLON = re.compile(
    rf"(?<=[^;\d]\s){YEAR}(?:\s[^\W\d_]{{3,9}}(?:\s\d{{1,2}})?)?;\s?[\d(]|:[^:;]{{2,80}};\s?{YEAR}\b"
)


def is_gost(text: str) -> bool:
    """True for an entry with " // ", with dashes between its parts, or "Family I. Title"."""
    if " // " in text or re.search(r"\.\s+[–—-]\s+\S", text):
        return True
    if _SEMICOLON.search(text):
        return False
    if re.match(r"[«А-ЯЁӘҒҚҢӨҰҮҺІ]|[^/.]+\s/\s[^\W\d_]", text) and has_imprint(text):
        return True
    match = _PERSON.match(text)
    return bool(
        match
        and match.group(0)[-1] in ". "
        and not re.match(r"\s*[(&:]", text[match.end() :])
        and not _JOINED.search(text, match.end(), match.end() + 80)
    )


def has_responsible(text: str) -> bool:
    """Whether a stroke and names stand before the imprint: "Title / transl. A. Poe. – City"."""
    return bool(_RESPONSIBLE.search(text))


def parse_dated(text: str, undated: str, year: str) -> dict[str, Any]:
    """An entry that may have its year behind the names, as where works are cited by it.

    `undated` is the entry without that year, which stands if no other is printed.
    """
    item = parse_gost(text)
    if "issued" not in item and year.isdigit():
        item = parse_gost(undated)
        item.setdefault("issued", {"date-parts": [[int(year)]]})
    return item


def split_persons(text: str) -> tuple[str, str]:
    """The persons at the head of an entry, and what follows them."""
    end = 0
    while not _PAPERS.match(text):
        match = _PERSON.match(text[end:])
        if match is None:
            break
        end += match.end()
        more = _AND.match(text[end:])
        others = re.match(r"\s*[^.]{2,12}\.(?:\s?б\.)?\s*", text[end:])
        if others and has_et_al(others.group(0)):
            end += others.end()
            break
        if more is None or _PERSON.match(text[end + more.end() :]) is None:
            break
        end += more.end()
    return text[:end].strip(" ,;"), text[end:].lstrip(" ,.")


def parse_gost(text: str) -> dict[str, Any]:
    """An entry of the GOST family as CSL fields."""
    head, _, host = text.partition(" // ")
    item: dict[str, Any] = {}
    persons, rest = split_persons(head)
    names = read_names(persons) if persons else None
    if names:
        item["author"] = names
    # Before a journal only a dash behind a full stop parts anything; others are the title's.
    dash = _STOP_DASH if host or not OPENS_IMPRINT.search(rest) else _DASH
    pieces = [piece for piece in dash.split(rest) if piece.strip(" .,")]
    title, tail = (pieces[0], pieces[1:]) if pieces else (rest, [])
    if not host and not tail:
        title = take_imprint(title, item)
    if not names and not host and "issued" not in item:
        title = _take_body(title, item)
    title, _, responsible = title.partition(" / ")
    if responsible:
        _responsibility(responsible, item)
    if not host and not tail and "issued" not in item:
        title, imprint = split_title(title)
        _title(title, item)
        inside = IN.match(imprint)
        if inside:
            read_chapter(imprint[inside.end() :], item)
        elif imprint:
            read_container(imprint, item, has_access=False)
        return item
    _title(title, item)
    if host:
        _host(host, item)
    else:
        _imprint(tail, item)
    return item


def _take_body(title: str, item: dict[str, Any]) -> str:
    """A short first sentence is the body that speaks: "World Bank. Report on …"."""
    match = re.match(r"^([^.?!,:;«“\"]{2,60})\.\s+(?=[^\W\d_a-zа-яё])", title)
    if match and len(match.group(1).split()) <= 5 and not INITIALS.match(match.group(1)):
        item["author"] = literal(match.group(1))
        return title[match.end() :]
    return title


def _editors(text: str) -> tuple[str, list[dict[str, str]] | None]:
    """The text before the editors, and these in the nominative."""
    before, printed = find_editors(text)
    names = read_names(bare(printed)) if printed else None
    declined = all(_OBLIQUE.search(n.get("family", "")) for n in names or ())
    if names and declined and EDITED_GENITIVE.search(text):
        names = [
            {**n, "family": nominative(n["family"])} if "family" in n else n for n in names
        ]  # fmt: skip
    return before, names


def _responsibility(text: str, item: dict[str, Any]) -> None:
    before, names = _editors(_OTHERS.sub("", text))
    if names:
        item["editor"] = names
    persons = read_names(bare(before.split(";")[0])) if before else None
    if persons and "author" not in item:
        item["author"] = persons


def _take_law(text: str, item: dict[str, Any]) -> str:
    """The title without what makes it a law: ": law of the region of 14.06.2017 № 212"."""
    match = _LAW.search(text)
    if match is None:
        return text
    item["genre"], item["number"], item["_statute"] = match["genre"].strip(), match["n"], True
    date = find_date(match["genre"])
    if date:
        item["issued"] = csl_date(date.parts)
    return text[: match.start()]


def _title(text: str, item: dict[str, Any]) -> None:
    text = _take_law(text, item)
    match = _LATIN_TRANSLATION.match(text)
    if match and re.search(r"[A-Za-z]", match.group("second")):
        item["title"] = bare(match.group("first"))
        item["title-translated"] = bare(match.group("second"))
        return
    act = _ACT.search(text)
    if act and "author" not in item:
        item["_statute"], text = True, text[: act.start()]
    item["title"] = bare(text)


def _host(text: str, item: dict[str, Any]) -> None:
    """The container after the two strokes, and its numbers."""
    pieces = _DASH.split(text)
    if len(pieces) == 1:
        text = take_imprint(text, item)
        italic = re.match(r"^\*[^*]+\*", text)
        end = italic.end() if italic else _container_end(text)
        # Behind the year a full stop parts pages from the rest.
        pieces = [
            text[:end],
            *re.split(r"(?<=\d\d\d\d)\.\s+(?=[^\W\d_])", text[end:].lstrip(" .,")),
        ]
    container, _, by = pieces[0].partition(" / ")
    by, stop, place = _BY_END.sub("\n", by, count=1).partition("\n")
    if stop:
        # "/ ed. A. Poe. Leeds, 2001": the place follows the editors.
        pieces[1:2] = [", ".join([place, *pieces[1:2]])]
    container, names = _editors(container)
    names = names or _editors(by)[1]
    if names:
        item["editor"] = names
    item["container-title"] = bare(container)
    _imprint(pieces[1:], item)


def _container_end(text: str) -> int:
    match = re.search(
        r"[.,]\s+(?=(?:1[5-9]|20)\d\d\b|(?:Т|Vol|№|No|Вып|V)\b\.?|[МЛ]\.\s?[:,])", text
    )
    return match.start() if match else len(text)


def _imprint(pieces: list[str], item: dict[str, Any]) -> None:
    for piece in pieces:
        body = piece.strip(" .,;")
        match = re.match(
            r"^(?P<before>.*?)(?:,\s*|\s+|^)(?P<y>(?:1[5-9]|20)\d\d)\s*(?:г\.?)?$", body
        )
        place = read_place_publisher(match.group("before")) if match else read_place_publisher(body)
        if place:
            item.update({k: v.strip() for k, v in place.items()})
            if match:
                item.setdefault("issued", {"date-parts": [[int(match.group("y"))]]})
            continue
        if match and _is_place(match.group("before")):
            item.setdefault("publisher-place", bare(match.group("before")))
            item.setdefault("issued", {"date-parts": [[int(match.group("y"))]]})
            continue
        facts = read_facts(piece)
        for name, value in facts.fields.items():
            item.setdefault(name, value)
        for plain in facts.plain:
            _plain(plain, item)


def _is_place(text: str) -> bool:
    """One or two capitalised words before the year of an imprint are its place."""
    words = bare(text).split()
    plain = not INSTITUTION.search(text) and not re.search(r"\d", text)
    return plain and 0 < len(words) <= 2 and all(w[:1].isupper() for w in words)


def _plain(text: str, item: dict[str, Any]) -> None:
    place = read_place_publisher(text)
    if place:
        for name, value in place.items():
            item.setdefault(name, value)
        return
    value = bare(text)
    if _STANDARD.fullmatch(value):
        item.setdefault("number", value)
    elif value in PLACES:
        item.setdefault("publisher-place", PLACES[value])
    elif "container-title" not in item and len(value.split()) <= 12 and value[:1].isupper():
        item.setdefault("publisher", value)
