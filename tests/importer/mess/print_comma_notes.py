"""Works as German, French and Italian notes cite them: in one run of commas, pages with their word.

`Name, Titel, in: Zeitschrift 5 (2001), H. 1, S. 45–60, hier S. 47` and later
`Name, a. a. O., S. 48`; `Prénom Nom, « Titre », Revue, vol. 5, n° 1, 2001, p. 45-60` and later
`P. Nom, art. cit., p. 48`; `N. Nome, Titolo, in «Rivista», V, 2001, n. 1, pp. 45-60` and later
`Nome, Titolo, cit., p. 48`.
"""

from __future__ import annotations

from collections.abc import Mapping

from mess.marks import italic
from mess.print_notes import bare_page, full_names, joined, op_cit, short_title
from mess.print_numbered import PARTS, SERIALS, house, pages
from mess.printed import Entry, straight, surname
from mess.truth import Item
from mess.wording import long_date, quoted

_COMMAS = ("fr", "it")  # the languages that part place, publisher and year by commas


def _editors(e: Entry, language: str) -> str:
    """`Anna Lee und Bert Baker (Hg.)`; `a cura di Anna Lee e Bert Baker`."""
    names = full_names(e, "editor", language)
    mark = e.words["eds" if len(e.work.get("editor") or ()) > 1 else "ed"]
    if language == "it" and names:
        return f"{mark} {names}"
    return f"{names} ({mark})" if names else ""


def _titled(title: str, language: str, whole: bool) -> str:
    """French sets a book in italics and a part in quotation marks; Italian both in italics."""
    if language not in _COMMAS:
        return title
    return italic(title) if whole or language == "it" else quoted(title, language)


def _place_and_year(e: Entry, language: str) -> list[str]:
    """`Ort: Verlag 2001`; `Lieu, Éditeur, 2001`."""
    if language in _COMMAS:
        return [e.get("publisher-place"), e.get("publisher"), e.year()]
    return [" ".join(x for x in (house(e), e.year()) if x)]


def _serial(e: Entry, language: str) -> list[str]:
    """The journal or paper with its numbers and its date."""
    w = e.words
    dated = e.type != "article-journal" and len(str(e.work.get("issued", ""))) > 4
    issue = e.numbered("issue", f"{w['issue']} {{}}")
    if language == "fr":
        when = long_date(e.date(), language) if dated else e.year()
        return [e.container(italic("{}")), e.get("volume", f"{w['volume']} {{}}"), issue, when]
    if language == "it":
        when = long_date(e.date(), language) if dated else e.year()
        return [f"{w['in']} {e.container('«{}»')}", e.get("volume"), when, issue]
    head = f"{w['in']} {e.container()}{e.get('volume', ' {}')}"
    if dated:
        return [head, issue, long_date(e.date(), language)]
    return [f"{head} ({e.year()})" if e.has("volume") else f"{head} {e.year()}", issue]


def _online(e: Entry, language: str) -> list[str]:
    """The DOI, or the address and when it was seen."""
    if e.has("DOI"):
        return [e.get("DOI", "https://doi.org/{}")]
    seen = e.work.get("accessed")
    shown = f" ({e.words['accessed']} {long_date(seen, language)})" if seen else ""
    return [e.get("URL", f"{{}}{shown}")]


def full_comma_note(e: Entry, language: str, locator: str, again: str = "") -> str:
    """The first citation of a work. `again` stands for an author named just before: `Ders.`"""
    w = e.words
    part = e.type in (*SERIALS, *PARTS)
    people = full_names(e, "author", language)
    if again and people:
        people = again
        e.taken["author_printed"] = again
    edited = "" if people or part else _editors(e, language)
    title = _titled(e.get("title"), language, not part) + e.get("title-translated", " [{}]")
    # In Italian those who edited a book stand behind its title.
    bits = [title, edited] if language == "it" and not people else [people or edited, title]
    by = full_names(e, "translator", language)
    bits.append(f"{w['translated_by']} {by}" if by else "")
    if e.type in SERIALS:
        bits += _serial(e, language)
    elif e.type in PARTS:
        editors = _editors(e, language)
        container = e.container(_titled("{}", language, True))
        place = [container, editors] if language == "it" else [editors, container]
        first, *rest = (x for x in place if x)
        bits += [f"{w['in']} {first}", *rest]
        bits += _place_and_year(e, language)
    elif e.type == "thesis":
        bits += [e.get("genre"), *_place_and_year(e, language)]
    elif e.type == "webpage":
        bits += [e.container(), long_date(e.date(), language) if e.has("issued") else ""]
    elif e.type == "legislation":
        bits += [long_date(e.date(), language), e.get("number"), e.container()]
    else:
        bits += [e.get("edition"), e.get("number"), *_place_and_year(e, language)]
    bits.append(pages(e).removeprefix(", ") if part else "")
    if locator:
        e.taken["locator"] = bare_page(locator)
        bits.append(f"{w['here']} {locator}" if bits[-1] else locator)
    return ", ".join(x for x in [*bits, *_online(e, language)] if x)


def short_comma_note(
    work: Item, language: str, locator: str, words: Mapping[str, str], several: bool, first: str
) -> str:
    """A later citation: `Lee, a. a. O., S. 45`, with a short title if there are `several` of Lee.

    `first` is the number of the note that had the full form, which some journals repeat.
    """
    people = list(work.get("author") or ())
    names = [straight(p) if language == "fr" else surname(p) for p in people]
    part = work["type"] in (*SERIALS, *PARTS)
    # Italian notes name the title again of every work.
    titled = several or not people or language == "it"
    # French notes leave a title its article: La loi, op. cit.
    title = short_title(str(work["title"]), articled=language == "fr") if titled else ""
    said = op_cit(work, words)
    if words.get("earlier_note"):
        said += " " + words["earlier_note"].format(first)
    bits = [joined(names, words, language), _titled(title, language, not part) if title else ""]
    bits += [said, locator]
    return ", ".join(x for x in bits if x)
