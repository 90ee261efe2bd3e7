"""Works as Chicago notes cite them: in full, in short, and with Ibid."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from mess.marks import italic
from mess.print_numbered import PARTS, SERIALS, house
from mess.printed import Entry, listed, serial_comma, straight, surname
from mess.truth import Item
from mess.wording import long_date, quoted

_MOST = 3


def bare_page(locator: str) -> str:
    """A locator without its abbreviation: notes print `45`, not `p. 45`."""
    return re.sub(r"^(?:pp?|S|ss?|с|б)\.\s*", "", locator)


def joined(names: Sequence[str], words: Mapping[str, str], language: str) -> str:
    """Names as notes join them: of many the first; only English has a comma before the last."""
    if len(names) > _MOST:
        return f"{names[0]} {words['et_al']}"
    return listed(names, words["and"], serial=serial_comma(language))


def full_names(e: Entry, role: str, language: str) -> str:
    """The people of a role with their given names: `Anna Lee and Bert Baker`."""
    if e.cut(role, _MOST):
        return f"{straight(e.people(role, 1)[0], full=True)} {e.words['et_al']}"
    return joined([straight(p, full=True) for p in e.people(role)], e.words, language)


def _editors_alone(e: Entry, language: str) -> str:
    """`Anna Lee and Bert Baker, eds.` of a book without an author."""
    if e.type != "book" or e.has("author") or not e.has("editor"):
        return ""
    mark = e.words["eds" if len(e.work["editor"]) > 1 else "ed"]
    return f"{full_names(e, 'editor', language)}, {mark}"


def _helpers(e: Entry, language: str) -> str:
    """`, ed. Bert Baker, trans. Cleo Dunn`: those who edited or translated a book."""
    roles = [("translator", "translated_by")]
    if not _editors_alone(e, language):
        roles.insert(0, ("editor", "ed"))
    shown = [(e.words[word], full_names(e, role, language)) for role, word in roles if e.has(role)]
    return "".join(f", {word} {names}" for word, names in shown)


def _serial(e: Entry, pages: str, language: str, worded: bool) -> str:
    """` *Journal* 5, no. 1 (2001): 45`, or with words ` *Dergi*, C. 5, S. 1 (2001), s. 45`."""
    w = e.words
    volume = f", {w['volume']} {{}}" if worded else " {}"
    out = f" {e.container(italic('{}'))}" + e.get("volume", volume)
    out += e.get("issue", f", {w['issue']} {{}}")
    if e.type != "article-journal" and len(str(e.work.get("issued", ""))) > 4:
        return out + f", {long_date(e.date(), language)}" + (f", {pages}" if pages else "")
    out += f" ({e.year()})"
    return out + (f"{',' if worded else ':'} {pages}" if pages else "")


def full_note(e: Entry, language: str, locator: str, worded: bool = False) -> str:
    """Anna Lee and Bert Baker, “Title,” *Journal* 5, no. 1 (2001): 45–60, https://doi.org/…

    `worded`: volumes, issues and pages have their words before them.
    """
    w = e.words
    people = full_names(e, "author", language) or _editors_alone(e, language)
    head = f"{people}, " if people else ""
    title = e.get("title") + e.get("title-translated", " [{}]")
    page, part = bare_page(locator), e.type in (*SERIALS, *PARTS)
    pages = page if page or not part else e.get("page")
    if page:
        e.taken["locator"] = page
        if part and e.has("page") and re.match(r"\d", page):
            e.taken["page"] = page
    if worded and pages:
        pages = locator or f"{w['pages']} {pages}"
    shown = quoted(title, language, ",")
    if e.type in SERIALS:
        out = f"{head}{shown}{_serial(e, pages, language, worded)}"
    elif e.type in PARTS:
        out = f"{head}{shown} {w['in'].lower()} {e.container(italic('{}'))}"
        out += f"{_helpers(e, language)} ({_imprint(e)})" + (f", {pages}" if pages else "")
    elif e.type == "thesis":
        out = f"{head}{quoted(title, language)} "
        out += f"({e.get('genre')}, {e.get('publisher')}, {e.year()})"
        out += f", {pages}" if pages else ""
    elif e.type == "webpage":
        site = [e.container() or e.get("publisher")]
        site.append(long_date(e.date(), language) if e.has("issued") else "")
        seen = e.work.get("accessed")
        site.append(f"{w['accessed'].lower()} {long_date(seen, language)}" if seen else "")
        out = f"{head}{shown} " + ", ".join([*filter(None, site), *([pages] if pages else [])])
    else:
        out = head + italic(title) + _helpers(e, language)
        out += e.numbered("edition", ", {} ed.") + e.numbered("number", ", no. {}")
        imprint = _imprint(e)
        out += f" ({imprint})" + (f", {pages}" if pages else "")
    return out + (e.get("DOI", ", https://doi.org/{}") if e.has("DOI") else e.get("URL", ", {}"))


def _imprint(e: Entry) -> str:
    """`Place: Publisher, 2001`."""
    return ", ".join(x for x in (house(e), e.year()) if x)


def short_title(title: str, articled: bool = False) -> str:
    """The first words of a title, without an opening article unless it is to be `articled`."""
    main = re.split(r"[:?]|(?<=\w{3})\.\s", title)[0].rstrip(".")
    article = re.match(r"(?:(?:The|A|An|Die|Der|Das|Le|La|Les|El|Los|Las)\s)?", main)
    opening = article[0] if article else ""
    words = main.removeprefix(opening).split()
    kept = words[:4]
    while len(kept) > 1 and len(kept) < len(words) and len(kept[-1]) < 4:
        kept.pop()
    return (opening if articled else "") + " ".join(kept).rstrip(",;")


def op_cit(work: Item, words: Mapping[str, str]) -> str:
    """The words for a work named before: `a.g.e.`, of articles and chapters `a.g.m.`."""
    kinds = {"thesis": "op_cit_thesis", "legislation": "op_cit_law"}
    kinds |= dict.fromkeys((*SERIALS, *PARTS), "op_cit_part")
    return words.get(kinds.get(str(work["type"]), "op_cit"), words["op_cit"])


def short_note(
    work: Item, language: str, locator: str, words: Mapping[str, str], titled: bool = True
) -> str:
    """Lee and Baker, “Short Title,” 45; if not `titled`, Lee ve Baker, a.g.m., s. 45."""
    people = joined([surname(p) for p in work.get("author") or ()], words, language)
    if not titled:
        return ", ".join(x for x in (people, op_cit(work, words), locator) if x)
    title = short_title(str(work["title"]))
    whole = work["type"] in ("book", "report", "legislation")
    comma = "," if locator else ""
    shown = italic(title) + comma if whole else quoted(title, language, comma)
    return ", ".join(x for x in (people, f"{shown} {locator}".strip()) if x)
