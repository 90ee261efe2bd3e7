"""Reference entries as German journals of sociology print them behind authors and years."""

from __future__ import annotations

from mess.marks import italic
from mess.print_numbered import PARTS, SERIALS, house
from mess.printed import Entry, inverted, sentence, straight
from mess.wording import long_date


def _people(e: Entry, role: str) -> str:
    """`Lee, Anna/Baker, Bert`; editors with their mark: `Lee, Anna (Hrsg.)`."""
    names = "/".join(inverted(p, full=True) for p in e.people(role))
    mark = e.words["eds" if len(e.work.get(role) or ()) > 1 else "ed"]
    return f"{names} ({mark})" if names and role == "editor" else names


def _online(e: Entry, language: str) -> str:
    """The DOI, or the address and the day when it was seen."""
    if e.has("DOI"):
        return e.get("DOI", "DOI: {}.")
    seen = e.work.get("accessed")
    shown = f" ({e.words['accessed']} {long_date(seen, language)})" if seen else ""
    return e.get("URL", f"{{}}{shown}.")


def german(e: Entry, language: str) -> str:
    """Lee, Anna/Baker, Bert (2001a): Titel. In: *Zeitschrift* 5 (1), S. 45–60. DOI: …"""
    w = e.words
    part = e.type in (*SERIALS, *PARTS)
    people = _people(e, "author") or ("" if part else _people(e, "editor"))
    title = e.get("title") + e.get("title-translated", " [{}]")
    opening = f"{people} ({e.year()}): {sentence(title)}" if people else f"{title} ({e.year()})."
    out, pages = [opening], e.get("page", f", {w['pages']} {{}}") if part else ""
    if e.type in SERIALS:
        dated = e.type != "article-journal" and len(str(e.work.get("issued", ""))) > 4
        journal = f"{w['in']} {e.container(italic('{}'))}{e.get('volume', ' {}')}"
        journal += e.get("issue", " ({})" if e.has("volume") else f", {w['issue']} {{}}")
        journal += f", {long_date(e.date(), language)}" if dated else ""
        out.append(f"{journal}{pages}.")
    elif e.type in PARTS:
        editors = _people(e, "editor")
        out.append(f"{w['in']} " + (f"{editors}: " if editors else "") + f"{e.container()}.")
        out.append(f"{house(e)}{pages}.")
    elif e.type == "thesis":
        out.append(f"{e.get('genre')}, {e.get('publisher')}.")
    elif e.type in ("webpage", "legislation"):
        out += [e.get("number", "{}."), e.container("{}."), e.get("publisher", "{}.")]
    else:
        by = " und ".join(straight(p, full=True) for p in e.people("translator"))
        out.append(e.numbered("edition", "{}. Aufl. "))
        out += [f"{w['translated_by']} {by}." if by else "", e.get("number", "{}.")]
        out.append(sentence(house(e)) if house(e) else "")
    out.append(_online(e, language))
    return " ".join(x for x in out if x)
