"""Reference entries as printed in IEEE and Vancouver style, with abbreviated journals."""

from __future__ import annotations

import re

from mess.marks import italic
from mess.printed import Entry, bare_initials, listed, sentence, straight
from mess.wording import date_parts, long_date, quoted

SERIALS = ("article-journal", "article-newspaper", "article-magazine")
PARTS = ("chapter", "paper-conference")
_MOST = 6


def house(e: Entry) -> str:
    """`Place: Publisher`."""
    place, publisher = e.get("publisher-place"), e.get("publisher")
    return f"{place}: {publisher}" if place and publisher else place or publisher


def pages(e: Entry) -> str:
    """`, pp. 45–60`, `, p. 3`."""
    several = re.search(r"[–,-]", str(e.work.get("page", "")))
    word = "p." if e.words["pages"] == "pp." and not several else e.words["pages"]
    return e.get("page", f", {word} {{}}")


def _ieee_people(e: Entry) -> str:
    if e.cut("author", _MOST):
        return f"{straight(e.people('author', 1)[0])} {e.words['et_al']}"
    return listed([straight(p) for p in e.people("author")], e.words["and"])


def _when(e: Entry) -> str:
    """A month and a year, or a day: `May 2001`, `May 14, 2001`."""
    return long_date(e.date(), "en") if e.has("issued") else e.words["no_date"]


def ieee(e: Entry, language: str) -> str:
    """A. Lee and B. Baker, “Title,” *J. Abbr.*, vol. 5, no. 1, pp. 45–60, 2001, doi: …"""
    w = e.words
    people = _ieee_people(e)
    head = f"{people}, " if people else ""
    title = e.get("title") + e.get("title-translated", " [{}]")
    comma = "" if title.endswith("?") else ","
    if e.type in SERIALS:
        out = f"{head}{quoted(title, 'en', comma)} {e.short_container(italic('{}'))}"
        out += e.get("volume", f", {w['volume']} {{}}") + e.get("issue", f", {w['issue']} {{}}")
        out += pages(e)
        out += f", {_when(e) if e.type != 'article-journal' else e.year()}"
    elif e.type in PARTS:
        out = f"{head}{quoted(title, 'en', comma)} {w['in'].lower()} {e.container(italic('{}'))}"
        editors = [straight(p) for p in e.people("editor")]
        mark = (w["eds"] if len(editors) > 1 else w["ed"]).capitalize()
        out += f", {listed(editors, w['and'])}, {mark}" if editors else ""
        place = house(e)
        stop = "" if out.endswith(".") else "."
        out += f"{stop} {place}, {e.year()}" if place else f", {e.year()}"
        out += pages(e)
    elif e.type == "thesis":
        out = f"{head}{quoted(title, 'en', comma)} {e.get('genre')}, {e.get('publisher')}"
        out += e.get("publisher-place", ", {}") + f", {e.year()}"
    elif e.type == "webpage":
        site = [e.container() or e.get("publisher"), _when(e) if e.has("issued") else ""]
        out = f"{head}{quoted(title, 'en', comma)} {', '.join(filter(None, site))}"
    else:
        out = (
            head
            + italic(title)
            + e.numbered("edition", ", {} ed")
            + e.numbered("number", ", no. {}")
        )
        place = house(e)
        out += f". {place}, {e.year()}" if place else f", {e.year()}"
    if e.has("DOI"):
        return out + e.get("DOI", ", doi: {}.")
    if not e.has("URL"):
        return sentence(out)
    seen = long_date(e.work["accessed"], "en") if e.has("accessed") else ""
    seen = f" {w['accessed']}: {seen}." if seen else ""
    return f"{sentence(out)}{seen} [Online]. {w['available']} {e.get('URL')}"


def _vancouver_people(e: Entry, role: str) -> str:
    names = [bare_initials(p) for p in e.people(role, _MOST)]
    return ", ".join(names + ([e.words["et_al"]] if e.cut(role, _MOST) else []))


def _cited(e: Entry, day: object) -> str:
    """`2020 May 14`."""
    year, *rest = date_parts(day)
    month = long_date(day, "en").split()[0][:3] if rest else ""
    return f"{year} {month} {rest[1] if rest[1:] else ''}".strip()


def vancouver(e: Entry, language: str) -> str:
    """Lee A, Baker B. Title. J Abbr. 2001;5(1):45–60. doi:…"""
    w = e.words
    people = _vancouver_people(e, "author")
    title = e.get("title") + e.get("title-translated", " [{}]")
    out = f"{sentence(people)} " if people else ""
    if e.type in SERIALS:
        out += f"{sentence(title)} {sentence(e.short_container())} "
        dated = e.type != "article-journal" and len(str(e.work.get("issued", ""))) > 4
        out += _cited(e, e.date()) if dated else e.year()
        numbers = e.get("volume") + e.get("issue", "({})")
        out += f";{numbers}" if numbers else ""
        out += e.get("page", ":{}") + ". "
    elif e.type in PARTS:
        editors = _vancouver_people(e, "editor")
        mark = w["eds"] if len(e.work.get("editor") or ()) > 1 else w["ed"]
        mark = {"eds.": "editors", "ed.": "editor"}.get(mark, mark)
        out += f"{sentence(title)} {w['in'].rstrip(':')}: " + (
            f"{editors}, {mark}. " if editors else ""
        )
        out += f"{sentence(e.container())} {house(e)}; {e.year()}. " + e.get("page", "p. {}. ")
    elif e.type == "webpage":
        site = house(e) or e.container()
        out += f"{title} [Internet]. " + (f"{site}; {e.year()}" if site else e.year())
        out += f" [cited {_cited(e, e.work['accessed'])}]. " if e.has("accessed") else ". "
    else:
        title += e.get("genre", " [{}]") if e.type == "thesis" else ""
        out += (
            f"{sentence(title)} "
            + e.numbered("edition", "{} ed. ")
            + e.numbered("number", "No. {}. ")
        )
        out += f"{house(e)}; {e.year()}. "
    if e.has("DOI"):
        return out + e.get("DOI", "doi:{}")
    return out + e.get("URL", "Available from: {}")
