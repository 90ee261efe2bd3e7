"""Reference entries as printed in APA and Harvard style."""

from __future__ import annotations

from mess.marks import italic
from mess.print_numbered import PARTS, SERIALS, house, pages
from mess.printed import Entry, ampersand, inverted, links, listed, sentence, straight
from mess.wording import british_date, dotted_date, long_date, quoted, retrieved, year_and_day

_GUILLEMETS = ("es", "fr")  # the languages whose Harvard lists quote in «» and word their numbers


def _issue(e: Entry) -> str:
    """`5(1)`, `5`, `(1)`."""
    return e.get("volume", italic("{}")) + e.get("issue", "({})")


def _translators(e: Entry, language: str) -> str:
    """` (B. Baker, Trans.)`; nothing where the article does not say the word in its language."""
    word = e.words["translated_by"]
    if not e.has("translator") or (language != "en" and word == "trans."):
        return ""
    last = ampersand(e.words["and"])
    word = word if language == "ru" else word.capitalize()
    return f" ({listed([straight(p) for p in e.people('translator')], last)}, {word})"


def apa(e: Entry, language: str) -> str:
    """Lee, A., & Baker, B. (2001). Title. *Journal*, *5*(1), 45–60. https://doi.org/…"""
    w = e.words
    amp = ampersand(w["and"])
    names = [inverted(p) for p in e.people("author")]
    english = w["and"] == "and"  # German has no comma before the last of several names
    people = listed(names, amp, serial=", " if english else " ")
    if english and len(names) == 2:
        people = ", & ".join(names)
    dated = e.type in ("webpage", "article-newspaper", "article-magazine")
    when = e.year()
    if dated and len(str(e.work.get("issued", ""))) > 4:
        when += year_and_day(e.date(), language)[4:]  # behind the year with its letter
    title = e.get("title")
    second = e.get("title-translated", " [{}]")
    alone = e.type in ("book", "thesis", "report", "legislation", "webpage")
    title = (italic(title) if alone else title) + second
    extra = _translators(e, language)
    extra += e.numbered("edition", " ({} ed.)") + e.numbered("number", " (No. {})")
    if e.type == "thesis":
        extra += f" [{e.get('genre')}, {e.get('publisher')}]"
    head = f"{sentence(people)} ({when}). " if people else ""
    out = head + sentence(title + extra) + (" " if head else f" ({when}). ")
    if e.type in SERIALS:
        issue = _issue(e)
        out += (
            e.container(italic("{}"))
            + (f", {issue}" if issue else "")
            + e.get("page", ", {}")
            + ". "
        )
    elif e.type in PARTS:
        editors = listed([straight(p) for p in e.people("editor")], amp)
        mark = w["eds"] if len(e.people("editor")) > 1 else w["ed"]
        mark = mark.capitalize() if language == "en" else mark
        out += f"{w['in']} " + (f"{editors} ({mark}), " if editors else "")
        out += e.container(italic("{}")) + e.get("page", f" ({w['pages']} {{}})") + ". "
        out += e.get("publisher", "{}. ")
    elif e.type != "thesis":
        out += e.container("{}. ") + e.get("publisher", "{}. ")
    return out + links(e, "https://doi.org/{}", _looked_up(e, language))


def _looked_up(e: Entry, language: str) -> str:
    """The form of an address and of the day on which it was looked up; Russian has it last."""
    seen = e.work.get("accessed")
    if language != "ru":
        return retrieved(seen, language) + "{}"
    return "URL: {}" + (f" ({e.words['accessed']} {dotted_date(seen)})" if seen else "")


def _numbers(e: Entry, language: str) -> str:
    """`, 5(1)`; in Spanish and French with words, `, vol. 5, n.º 1`."""
    if language in _GUILLEMETS:
        volume, issue = (f", {e.words[name]} {{}}" for name in ("volume", "issue"))
        return e.get("volume", volume) + e.get("issue", issue)
    numbers = e.get("volume") + e.get("issue", "({})")
    return f", {numbers}" if numbers else ""


def _imprint(e: Entry, language: str) -> str:
    """`. Place: Publisher`; in French `, Lieu, Éditeur`."""
    if language != "fr":
        return f". {house(e)}"
    return e.get("publisher-place", ", {}") + e.get("publisher", ", {}")


def _day(e: Entry, language: str) -> str:
    """The day of a newspaper: `14 May`, `14 Mai`, `14 de mayo`."""
    if language == "es":
        return long_date(e.date(), language).rpartition(" de ")[0]
    return british_date(e.date(), language).rpartition(" ")[0].replace(".", "")


def harvard(e: Entry, language: str) -> str:
    """Lee, A. and Baker, B. (2001a) ‘Title’, *Journal*, 5(1), pp. 45–60. doi: …

    Spanish has a colon behind the year: Gil, A. (2001): «Título», *Revista*, vol. 5, pp. 45-60.
    French has commas throughout: Roy, A. (2001) *Titre*, Paris, Éditeur.
    """
    w = e.words
    people = listed([inverted(p) for p in e.people("author")], w["and"], serial=" ")
    title, second = e.get("title"), e.get("title-translated", " [{}]")
    whole = e.type not in (*SERIALS, *PARTS)
    spanish = language == "es"
    part = quoted(title, language) if language in _GUILLEMETS else f"‘{title}’"
    shown = (italic(title) if whole else part) + second
    year = f"({e.year()})"
    out = f"{people} {year}{':' * spanish} {shown}" if people else f"{shown} {year}"
    by = [straight(p) for p in e.people("translator")]
    out += f", {w['translated_by']} {listed(by, w['and'], serial=' ')}" if by else ""
    out += e.numbered("edition", ", {} edn") + e.numbered("number", ", no. {}")
    if e.type in SERIALS:
        out += e.container(f", {italic('{}')}") + _numbers(e, language)
        if e.type != "article-journal" and len(str(e.work.get("issued", ""))) > 7:
            out += f", {_day(e, language)}"
        out += pages(e) + ". "
    elif e.type in PARTS:
        editors = listed([inverted(p) for p in e.people("editor")], w["and"], serial=" ")
        mark = w["eds"] if len(e.people("editor")) > 1 else w["ed"]
        out += f", {w['in'].lower()} " + (f"{editors} ({mark}) " if editors else "")
        out += e.container(italic("{}")) + _imprint(e, language) + pages(e)
        out += ". "
    elif e.type == "thesis":
        stop = "," if language == "fr" else "."
        out += f"{stop} {e.get('genre')}{stop} {e.get('publisher')}. "
    else:
        out += e.container(", {}" if language == "fr" else ". {}") + f"{_imprint(e, language)}. "
    colon = "" if language == "fr" else ":"
    when = (
        f" ({w['accessed']}{colon} {british_date(e.work['accessed'], language)})."
        if e.has("accessed")
        else ""
    )
    opening = w["available"].rstrip(":")
    return out + links(
        e, "doi: {}.", f"{opening}{' at' if opening == 'Available' else ''}: {{}}{when or '.'}"
    )
