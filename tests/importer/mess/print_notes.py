"""Works as Chicago notes cite them: in full, in short, and with Ibid."""

from __future__ import annotations

import re

from mess.marks import italic
from mess.print_numbered import PARTS, SERIALS, house
from mess.printed import Entry, listed, straight, surname
from mess.truth import Item
from mess.wording import long_date, quoted

_MOST = 3


def bare_page(locator: str) -> str:
    """A locator without its abbreviation: notes print `45`, not `p. 45`."""
    return re.sub(r"^(?:pp?|S|s|с|б)\.\s*", "", locator)


def _people(e: Entry) -> str:
    if e.cut("author", _MOST):
        return f"{straight(e.people('author', 1)[0], full=True)} {e.words['et_al']}"
    return listed([straight(p, full=True) for p in e.people("author")], e.words["and"])


def full_note(e: Entry, language: str, locator: str) -> str:
    """Anna Lee and Bert Baker, “Title,” *Journal* 5, no. 1 (2001): 45–60, https://doi.org/…"""
    w = e.words
    people = _people(e)
    head = f"{people}, " if people else ""
    title = e.get("title") + e.get("title-translated", " [{}]")
    page = bare_page(locator)
    if page and re.match(r"\d", page) and e.type in (*SERIALS, *PARTS) and e.has("page"):
        e.taken.update(page=page, locator=page)
        pages = page
    else:
        pages = e.get("page") if e.type in (*SERIALS, *PARTS) else page
        if page and not e.has("page"):
            pages = page
            e.taken["locator"] = page
    shown = quoted(title, language, ",")
    if e.type in SERIALS:
        out = f"{head}{shown} {e.container(italic('{}'))}" + e.get("volume", " {}")
        out += e.get("issue", f", {w['issue']} {{}}")
        dated = e.type != "article-journal" and len(str(e.work.get("issued", ""))) > 4
        out += f", {long_date(e.date(), language)}" if dated else f" ({e.year()})"
        out += f": {pages}" if pages and not dated else f", {pages}" if pages else ""
    elif e.type in PARTS:
        out = f"{head}{shown} {w['in'].lower()} {e.container(italic('{}'))}"
        editors = listed([straight(p, full=True) for p in e.people("editor")], w["and"])
        out += f", {w['ed']} {editors}" if editors else ""
        out += f" ({_imprint(e)})" + (f", {pages}" if pages else "")
    elif e.type in ("webpage", "thesis"):
        out = f"{head}{shown} "
        out += f"({e.get('genre')}, {e.get('publisher')}, {e.year()})" if e.type == "thesis" else ""
        if e.type == "webpage":
            site = [e.container() or e.get("publisher")]
            site.append(long_date(e.date(), language) if e.has("issued") else "")
            seen = e.work.get("accessed")
            site.append(f"{w['accessed'].lower()} {long_date(seen, language)}" if seen else "")
            out += ", ".join(filter(None, site))
        out += f", {pages}" if pages else ""
    else:
        out = (
            head
            + italic(title)
            + e.numbered("edition", ", {} ed.")
            + e.numbered("number", ", no. {}")
        )
        imprint = _imprint(e)
        out += f" ({imprint})" + (f", {pages}" if pages else "")
    return out + (e.get("DOI", ", https://doi.org/{}") if e.has("DOI") else e.get("URL", ", {}"))


def _imprint(e: Entry) -> str:
    """`Place: Publisher, 2001`."""
    return ", ".join(x for x in (house(e), e.year()) if x)


def short_title(title: str) -> str:
    """The first words of a title, without an opening article."""
    main = re.split(r"[:?]|(?<=\w{3})\.\s", title)[0].rstrip(".")
    words = re.sub(r"^(?:The|A|An|Die|Der|Das|Le|La|Les)\s", "", main).split()
    kept = words[:4]
    while len(kept) > 1 and len(kept) < len(words) and len(kept[-1]) < 4:
        kept.pop()
    return " ".join(kept)


def short_note(work: Item, language: str, locator: str, words: dict[str, str]) -> str:
    """Lee and Baker, “Short Title,” 45."""
    names = [surname(p) for p in work.get("author") or ()]
    people = names[0] + f" {words['et_al']}" if len(names) > _MOST else listed(names, words["and"])
    title = short_title(str(work["title"]))
    whole = work["type"] in ("book", "report", "legislation")
    page = bare_page(locator)
    comma = "," if page else ""
    shown = italic(title) + comma if whole else quoted(title, language, comma)
    return ", ".join(x for x in (people, f"{shown} {page}".strip()) if x)
