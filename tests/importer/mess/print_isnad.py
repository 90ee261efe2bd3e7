"""Works as Turkish journals of theology cite them, by İSNAD: in notes and in the list behind them.

`Ad Soyad, “Başlık”, Dergi 5/1 (Haziran 2001), 45.` and later `Soyad, “Başlık”, 46.`; in the list
`Soyad, Ad. “Başlık”. Dergi 5/1 (Haziran 2001), 45-60.` Nothing stands for a work named just before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from mess.marks import italic
from mess.print_notes import bare_page, short_title
from mess.print_numbered import PARTS, SERIALS, house
from mess.printed import Entry, inverted, links, sentence, straight, surname
from mess.truth import Item
from mess.wording import long_date, quoted

_MOST = 2


def _people(e: Entry, role: str, first_inverted: bool = False) -> str:
    """`Ad Soyad – Ad Soyad`; of three and more the first with `vd.`"""
    many = e.cut(role, _MOST)
    shape = inverted if first_inverted else straight
    names = [shape(p, full=True) for p in e.people(role, 1 if many else _MOST)]
    return f"{names[0]} {e.words['et_al']}" if many else " – ".join(names)


def _helpers(e: Entry) -> list[str]:
    """`ed. Ad Soyad`, `çev. Ad Soyad`."""
    roles = (("editor", "ed"), ("translator", "translated_by"))
    return [f"{e.words[word]} {_people(e, role)}" for role, word in roles if e.has(role)]


def _numbers(e: Entry, language: str) -> str:
    """` 5/1 (Haziran 2001)`, the numbers and the date of a journal; of a paper its day."""
    dated = e.type != "article-journal" and len(str(e.work.get("issued", ""))) > 4
    numbers = "/".join(x for x in (e.get("volume"), e.get("issue")) if x)
    when = long_date(e.date(), language) if dated or e.has("issued") else e.year()
    return f"{' ' if numbers else ''}{numbers} ({when})"


def _thesis(e: Entry) -> str:
    """`Yer: Üniversite, Enstitü, Doktora Tezi`."""
    return ", ".join(x for x in (house(e), e.get("genre")) if x)


def full_isnad_note(e: Entry, language: str, locator: str) -> str:
    """A work at its first citation, with the page cited alone, or else of a part all its pages."""
    page, part = bare_page(locator), e.type in (*SERIALS, *PARTS)
    pages = page or (e.get("page") if part else "")
    if page:
        e.taken["locator"] = page
        if part and e.has("page") and re.match(r"\d", page):
            e.taken["page"] = page
    title = quoted(e.get("title"), language) if part or e.type == "webpage" else ""
    bits = [_people(e, "author"), title or italic(e.get("title"))]
    if e.type in SERIALS:
        bits.append(e.container(italic("{}")) + _numbers(e, language))
    elif e.type == "webpage":
        seen = e.work.get("accessed")
        bits[-1] += f" ({e.words['accessed']} {long_date(seen, language)})" if seen else ""
    elif e.type == "thesis":
        bits[-1] += f" ({_thesis(e)}, {e.year()})"
    else:
        bits += [e.container(italic("{}")) if part else "", *_helpers(e)]
        bits = [b for b in bits if b]
        bits[-1] += f" ({', '.join(x for x in (house(e), e.year()) if x)})"
    return ", ".join(b for b in [*bits, pages] if b)


def short_isnad_note(
    work: Item, language: str, locator: str, words: Mapping[str, str], whole: bool
) -> str:
    """A later citation: `Soyad, “Başlık”, 46`; the title of a `whole` work is in italics."""
    names = [surname(p) for p in work.get("author") or ()]
    people = f"{names[0]} {words['et_al']}" if len(names) > _MOST else " – ".join(names)
    title = short_title(str(work["title"]))
    shown = italic(title) if whole else quoted(title, language)
    return ", ".join(x for x in (people, shown, bare_page(locator)) if x)


def isnad(e: Entry, language: str) -> str:
    """Soyad, Ad. *Kitap*. çev. Ad Soyad. Yer: Yayınevi, 2. Basım, 2001."""
    part = e.type in (*SERIALS, *PARTS, "webpage")
    title = quoted(e.get("title"), language) if part else italic(e.get("title"))
    bits = [_people(e, "author", first_inverted=True), title]
    if e.type in SERIALS:
        pages = e.get("page", ", {}")
        bits.append(e.container(italic("{}")) + _numbers(e, language) + pages)
    elif e.type == "webpage":
        seen = e.work.get("accessed")
        bits.append(e.container())
        bits.append(f"{e.words['accessed']} {long_date(seen, language)}" if seen else "")
    elif e.type == "thesis":
        bits.append(f"{_thesis(e)}, {e.year()}")
    else:
        bits += [e.container(italic("{}")), *_helpers(e)]
        bits.append(e.get("page") if e.type in PARTS else "")
        edition = e.numbered("edition", "{}. Basım")
        bits.append(", ".join(x for x in (house(e), edition, e.get("number"), e.year()) if x))
    closed = " ".join(sentence(b) for b in bits if b)
    return f"{closed} {links(e, 'https://doi.org/{}', '{}')}".strip()
