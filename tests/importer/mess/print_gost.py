"""Reference entries as printed by GOST, in Russian, Kazakh and Ukrainian."""

from __future__ import annotations

import re
from collections.abc import Mapping

from mess.print_numbered import PARTS, SERIALS
from mess.printed import Entry, inverted, straight
from mess.wording import date_parts, dotted_date, is_cyrillic, long_date

_LATIN = {
    "volume": "Vol.", "issue": "No.", "pages": "P.", "et_al": "et al.", "ed": "ed. by",
    "leaves": "p.", "accessed": "accessed:", "online": "Electronic resource", "from": "dated",
    "available": "URL:", "translated_by": "transl. by", "edition": "ed.",
}  # fmt: skip
_GERMAN = {
    **_LATIN, "volume": "Bd.", "issue": "Nr.", "pages": "S.", "leaves": "S.",
    "ed": "hrsg. von", "edition": "Aufl.",
}  # fmt: skip
# Of works in Cyrillic letters, by their language; in others than these as in Russian.
_CYRILLIC = {
    "kk": {
        "leaves": "б.", "online": "Электрондық ресурс", "pages": "Б.", "ed": "ред.",
        "from": "от", "edition": "изд.",
    },
    "uk": {
        "leaves": "с.", "online": "Електронний ресурс", "pages": "С.", "ed": "за ред.",
        "from": "від", "edition": "вид.",
    },
    "ru": {
        "leaves": "с.", "online": "Электронный ресурс", "pages": "С.", "ed": "под ред.",
        "from": "от", "edition": "изд.",
    },
}  # fmt: skip
_MOST = 3


def wording(e: Entry, title: str) -> dict[str, str]:
    """The words for a work in Latin or in Cyrillic letters."""
    if not is_cyrillic(title):
        return _GERMAN if e.language == "de" else _LATIN
    own = _CYRILLIC.get(e.language, _CYRILLIC["ru"])
    return {**e.words, "volume": "Т.", "issue": "№", **own}


def _head(e: Entry, title: str, w: Mapping[str, str]) -> str:
    """People and title; of four and more only the first, behind the title."""
    if e.cut("author", _MOST):
        first = straight(e.people("author", 1)[0])
        return f"{title} / {first} [{w['et_al']}]"
    people = ", ".join(inverted(p, comma="") for p in e.people("author"))
    return f"{people}{'' if people.endswith('.') else '.'} {title}" if people else title


def gost(e: Entry, language: str) -> str:
    """Ли А. Б., Бейкер В. Название // Журнал. – 2001. – Т. 5. – № 1. – С. 45–60."""
    title = e.get("title")
    w = wording(e, title)
    online = f" [{w['online']}]" if e.type == "webpage" else ""
    head = _head(e, title + online, w)
    areas: list[str] = []
    if e.type in SERIALS:
        head += f" // {e.container()}"
        areas.append(e.year(""))
        parts = date_parts(e.work.get("issued"))
        if e.type != "article-journal" and parts[2:]:
            areas.append(_day(e, w))
        areas += [e.get("volume", f"{w['volume']} {{}}"), e.get("issue", f"{w['issue']} {{}}")]
    elif e.type in PARTS:
        head += f" // {e.container()}"
        editors = ", ".join(straight(p) for p in e.people("editor"))
        head += f" / {w['ed']} {editors}" if editors else ""
        areas.append(_imprint(e))
    elif e.type == "thesis":
        head += e.get("genre", ": {}")
        areas.append(_imprint(e))
    elif e.type == "legislation":
        head += e.get("genre", ": {}")
        head += _enacted(e, w)
        head += e.numbered("number", " № {}") + e.container(" // {}")
        areas += [e.year(""), e.get("issue", f"{w['issue']} {{}}")]
    elif e.type == "webpage":
        head += e.container(" // {}")
        areas += [e.get("publisher"), e.year("")]
    else:
        by = ", ".join(straight(p) for p in e.people("translator"))
        head += f" / {w['translated_by']} {by}" if by else ""
        areas += [e.numbered("edition", f"{{}} {w['edition']}"), _imprint(e)]
        areas.append(e.numbered("number", "№ {}") if e.type == "report" else "")
    areas.append(e.get("page", f"{w['pages']} {{}}"))
    leaves = re.match(r"\d+", e.get("number-of-pages"))
    areas.append(f"{leaves[0]} {w['leaves']}" if leaves else "")
    areas.append(e.get("DOI", "DOI: {}"))
    seen = f" ({w['accessed']} {dotted_date(e.work['accessed'])})" if e.has("accessed") else ""
    areas.append("" if e.has("DOI") else e.get("URL", f"{w['available']} {{}}{seen}"))
    out = ". – ".join([head.rstrip("."), *filter(None, areas)])
    out = re.sub(r"([?!])\. – ", r"\1 – ", out)  # a title’s own mark stands for the full stop
    return out if out.endswith((".", "/")) else f"{out}."


def _enacted(e: Entry, w: Mapping[str, str]) -> str:
    """` от 14.05.2001`, the day of a law; in Kazakh `, 14.05.2001 ж.`."""
    if len(date_parts(e.work.get("issued"))) < 3 or w in (_LATIN, _GERMAN):
        return ""
    day = dotted_date(e.date())
    return f", {day} ж." if e.language == "kk" else f" {w['from']} {day}"


def _day(e: Entry, w: Mapping[str, str]) -> str:
    """`14 мая`, the day of a newspaper."""
    words = long_date(e.date(), "en" if w is _LATIN else e.language)
    return words.rpartition(" ")[0].rstrip(",")


def _imprint(e: Entry) -> str:
    """`М.: Наука, 2001`."""
    place, publisher, year = e.get("publisher-place"), e.get("publisher"), e.year("")
    house = f"{place}: {publisher}" if place and publisher else place or publisher
    return ", ".join(x for x in (house, year) if x)
