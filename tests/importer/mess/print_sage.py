"""Reference entries as SAGE's journals print them behind authors and years: hardly a sign."""

from __future__ import annotations

from mess.marks import italic
from mess.print_numbered import PARTS, SERIALS, house
from mess.printed import Entry, bare_initials, links, listed, sentence
from mess.wording import british_date

_MOST = 3


def _people(e: Entry, role: str) -> str:
    """`Lee A and Baker B`; of four and more the first three."""
    names = [bare_initials(p) for p in e.people(role, _MOST)]
    if e.cut(role, _MOST):
        return f"{', '.join(names)}, {e.words['et_al']}"
    return listed(names, e.words["and"], serial=" ")


def sage(e: Entry, language: str) -> str:
    """Lee A and Baker B (2001) Title. *Journal* 5(1): 45–60. DOI: …"""
    w = e.words
    people, title = _people(e, "author"), e.get("title") + e.get("title-translated", " [{}]")
    whole = e.type not in (*SERIALS, *PARTS, "webpage")
    title = italic(title) if whole else title
    by = _people(e, "translator")
    title += f" ({w['translated_by']} {by})" if by else ""
    title += e.numbered("edition", ", {} edn")
    out = f"{people} ({e.year()}) {sentence(title)} " if people else f"{title} ({e.year()}) "
    if e.type in SERIALS:
        serial = e.container(italic("{}")) + e.get("volume", " {}") + e.get("issue", "({})")
        if e.type != "article-journal" and len(str(e.work.get("issued", ""))) > 7:
            day = british_date(e.date(), language).rpartition(" ")[0]
            out += ", ".join(x for x in (serial, day, e.get("page")) if x) + ". "
        else:
            out += serial + e.get("page", ": {}") + ". "
    elif e.type in PARTS:
        editors = _people(e, "editor")
        mark = w["eds" if len(e.work.get("editor") or ()) > 1 else "ed"]
        out += f"{w['in']}: " + (f"{editors} ({mark}) " if editors else "")
        out += f"{e.container(italic('{}'))}. {house(e)}" + e.get("page", f", {w['pages']}{{}}")
        out += ". "
    elif e.type == "thesis":
        told = (e.get("genre"), e.get("publisher"), e.get("publisher-place"))
        out += ", ".join(x for x in told if x) + ". "
    else:
        out += e.numbered("number", "No. {}. ") + e.container("{}. ")
        place = house(e)
        out += f"{place}. " if place else ""
    seen = e.work.get("accessed")
    shown = f" ({w['accessed']} {british_date(seen, language)})" if seen else ""
    return out + links(e, "DOI: {}.", f"{w['available']} {{}}{shown}.")
