"""Works as Russian journals cite them at the foot of a page: short GOST entries, `Там же`.

`Ли А. Б., Бейкер В. Название // Журнал. 2001. № 1. С. 45.`, then `Там же. С. 46.` and later
`Ли А. Б., Бейкер В. Указ. соч. С. 48.`; Latin works have `Ibid. P. 46.` and `Op. cit. P. 48.`
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from mess.print_gost import wording
from mess.print_notes import short_title
from mess.print_numbered import PARTS, SERIALS, house
from mess.printed import Entry, inverted, straight
from mess.truth import Item
from mess.wording import date_parts, dotted_date, is_cyrillic, long_date

_MOST = 3
_PAGES = re.compile(r"^[СсCcPpSs]{1,2}\.\s*")
_LATIN = {"ibid": "Ibid.", "op_cit": "Op. cit.", "et_al": "et al."}


def _names(work: Item, words: Mapping[str, str]) -> str:
    """`Ли А. Б., Бейкер В.`; of many the first; behind a body a full stop."""
    people = [inverted(p, comma="") + "." * ("literal" in p) for p in work.get("author") or ()]
    if len(people) > _MOST:
        return f"{people[0]} {words['et_al']}"
    return ", ".join(people)


def _language(e: Entry) -> str:
    """That of a work in Latin letters is English, as GOST words it."""
    return "ru" if is_cyrillic(str(e.work["title"])) else "en"


def _areas(e: Entry, words: Mapping[str, str]) -> list[str]:
    """Where and when a work appeared, part by part."""
    parts = date_parts(e.work.get("issued"))
    if e.type in SERIALS:
        day = long_date(e.date(), _language(e)) if parts[2:] else ""
        out = [e.year(""), day.rpartition(" ")[0].rstrip(",")]
        out.append(e.get("volume", f"{words['volume']} {{}}"))
        return [*out, e.get("issue", f"{words['issue']} {{}}")]
    if e.type == "legislation" and parts[2:]:
        return []  # the day stands behind the title
    if e.type in ("legislation", "webpage"):
        return [e.year("")]
    place = ", ".join(x for x in (house(e), e.year("")) if x)
    return [e.numbered("edition", f"{{}} {words['edition']}"), place, e.get("number")]


def _head(e: Entry, words: Mapping[str, str]) -> str:
    """People, title, and what they stand in."""
    people = _names(e.work, words)
    e.people("author", 1 if e.cut("author", _MOST) else _MOST)
    title = e.get("title")
    if e.type == "thesis":
        title += e.get("genre", ": {}")
    if e.type == "legislation" and date_parts(e.work.get("issued"))[2:]:
        title += f" {words['from']} {dotted_date(e.date())}" + e.numbered("number", " № {}")
    if e.type == "webpage":
        title += f" [{words['online']}]"
    for role, word in (("editor", "ed"), ("translator", "translated_by")):
        if e.has(role) and e.type not in PARTS:
            title += f" / {words[word]} {', '.join(straight(p) for p in e.people(role))}"
    head = f"{people} {title}" if people else title
    head += e.container(" // {}")
    if e.type in PARTS and e.has("editor"):
        head += f" / {words['ed']} {', '.join(straight(p) for p in e.people('editor'))}"
    return head


def _sentences(areas: Sequence[str]) -> str:
    """The parts behind full stops; the mark that ends a title stands for one."""
    joined = ". ".join(x.rstrip(".") for x in areas if x)
    return re.sub(r"([?!…])\. ", r"\1 ", joined)


def _title_in_short(title: str) -> str:
    """`Суфлёрская будка…`: the first words, with dots if there are more."""
    short = short_title(title)
    short = title[: title.index(short)] + short  # the article too
    return short if short == title else f"{short}…"


def full_gost_note(e: Entry, locator: str) -> str:
    """The first citation of a work; the pages are those cited, or else all of a part."""
    w = wording(e, str(e.work["title"]))
    areas = [_head(e, w), *_areas(e, w)]
    if locator:
        e.taken["locator"] = _PAGES.sub("", locator)
        if e.type in (*SERIALS, *PARTS) and e.has("page"):
            e.taken["page"] = e.taken["locator"]
        areas.append(locator)
    elif e.type in (*SERIALS, *PARTS):
        areas.append(e.get("page", f"{w['pages']} {{}}"))
    if e.has("DOI"):
        areas.append(e.get("DOI", "DOI: {}"))
    elif e.has("URL"):
        seen = e.work.get("accessed")
        shown = f" ({w['accessed']} {dotted_date(seen)})" if seen else ""
        areas.append(e.get("URL", f"{w['available']} {{}}{shown}"))
    return _sentences(areas)


def later_gost_note(
    work: Item, locator: str, words: Mapping[str, str], again: bool, several: bool
) -> str:
    """A later citation: `Там же. С. 5`, `Ли А. Б. Указ. соч. С. 5`, or with a short title.

    `again`: the work was the only one of the note before. `several`: its author has others, or it
    has none, so that a title has to tell it.
    """
    w = words if is_cyrillic(str(work["title"])) else {**words, **_LATIN}
    if again:
        said = w["ibid"]
    elif several:
        said = f"{_names(work, w)} {_title_in_short(str(work['title']))}".strip()
    else:
        said = f"{_names(work, w)} {w['op_cit']}"
    return _sentences([said, locator])
