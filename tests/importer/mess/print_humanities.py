"""Reference entries in Chicago author-date and MLA style, and in lists for further reading."""

from __future__ import annotations

from mess.marks import italic
from mess.print_numbered import PARTS, SERIALS, house
from mess.printed import Entry, inverted, links, listed, sentence, serial_comma, straight
from mess.wording import long_date, quoted


def _chicago_people(e: Entry, language: str, most: int = 99, role: str = "author") -> str:
    people = e.people(role, 1 if e.cut(role, most) else most)
    if e.same_author:
        return e.same_author
    names = [inverted(p, full=True) if i == 0 else straight(p, full=True)
             for i, p in enumerate(people)]  # fmt: skip
    if e.cut(role, most):
        return f"{names[0]}, {e.words['et_al']}"
    apart = serial_comma(language)
    if len(names) == 2:
        return f"{names[0]}{apart}{e.words['and']} {names[1]}"
    return listed(names, e.words["and"], serial=apart)


def _answerable(e: Entry, language: str, marks: tuple[str, str], most: int = 99) -> str:
    """The authors; those who edited a book that has none: `Lee, Anna, and Bert Baker, eds.`"""
    if not _edited_alone(e):
        return _chicago_people(e, language, most)
    return f"{_chicago_people(e, language, most, 'editor')}, {marks[len(e.work['editor']) > 1]}"


def _edited_alone(e: Entry) -> bool:
    return e.type == "book" and e.has("editor") and not e.has("author")


def _helpers(e: Entry, language: str) -> list[str]:
    """`edited by Anna Lee`, `translated by Bert Baker`; in the words of other languages."""
    said = {"editor": "edited by", "translator": "translated by"}
    if language != "en":
        said = {"editor": e.words["ed"], "translator": e.words["translated_by"]}
    roles = [role for role in said if e.has(role) and not (role == "editor" and _edited_alone(e))]
    names = [[straight(p, full=True) for p in e.people(role)] for role in roles]
    return [
        f"{said[role]} {listed(of_role, e.words['and'], serial=serial_comma(language))}"
        for role, of_role in zip(roles, names, strict=True)
    ]


def _in_quotes(title: str, language: str) -> str:
    """`“Title.”`; outside English the full stop stands behind: `«Title».`"""
    if language == "en":
        return quoted(sentence(title), language)
    return sentence(quoted(title, language))


def chicago(e: Entry, language: str) -> str:
    """Lee, Anna, and Bert Baker. 2001. “Title.” *Journal* 5 (1): 45–60. https://doi.org/…"""
    w = e.words
    people = _answerable(e, language, (w["ed"], w["eds"]))
    title, second = e.get("title"), e.get("title-translated", " [{}]")
    whole = e.type in ("book", "report", "legislation")
    shown = italic(title) + second if whole else _in_quotes(title + second, language)
    out = f"{sentence(people)} {e.year()}. {shown}" if people else f"{sentence(shown)} {e.year()}."
    out += (
        ""
        if not whole
        else "".join(f". {helper[:1].upper()}{helper[1:]}" for helper in _helpers(e, language))
        + e.numbered("edition", ". {} ed")
        + e.numbered("number", f". {w['issue'].capitalize()} {{}}")
        + ". "
    )
    if e.type in SERIALS:
        alone = f", {w['issue']} {{}}"
        numbers = e.get("volume", " {}") + e.get("issue", " ({})" if e.has("volume") else alone)
        out += e.container(f" {italic('{}')}") + numbers
        if e.type != "article-journal" and len(str(e.work.get("issued", ""))) > 4:
            out += f", {long_date(e.date(), language)}"
        out += e.get("page", ": {}" if numbers else ", {}") + ". "
    elif e.type in PARTS:
        out += f" {w['in']} " + e.container(italic("{}"))
        out += "".join(f", {helper}" for helper in _helpers(e, language))
        out += e.get("page", ", {}") + f". {house(e)}. "
    elif e.type == "thesis":
        out += f" {e.get('genre')}, {e.get('publisher')}. "
    elif e.type == "webpage":
        out += e.container(" {}.") + e.get("publisher", " {}.")
        out += (
            f" {e.words['accessed'].capitalize()} {long_date(e.work['accessed'], language)}. "
            if e.has("accessed")
            else " "
        )
    else:
        out += f"{house(e)}. " + e.container("{}. ")
    return out + links(e, "https://doi.org/{}.", "{}.")


def chicago_bibliography(e: Entry, language: str) -> str:
    """Lee, Anna, and Bert Baker. “Title.” *Journal* 5, no. 1 (2001): 45–60. https://doi.org/…

    The list behind notes: the year stands at the end.
    """
    w = e.words
    people = _answerable(e, language, (w["ed"], w["eds"]))
    title, second = e.get("title"), e.get("title-translated", " [{}]")
    whole = e.type in ("book", "report", "legislation")
    shown = sentence(italic(title) + second) if whole else _in_quotes(title + second, language)
    out = f"{sentence(people)} {shown} " if people else f"{shown} "
    if e.type in SERIALS:
        out += e.container(italic("{}")) + e.get("volume", " {}")
        out += e.get("issue", f", {w['issue']} {{}}")
        if e.type != "article-journal" and len(str(e.work.get("issued", ""))) > 4:
            out += f", {long_date(e.date(), language)}" + e.get("page", ", {}") + ". "
        else:
            out += f" ({e.year()})" + e.get("page", ": {}") + ". "
    elif e.type in PARTS:
        out += f"{w['in']} " + e.container(italic("{}"))
        out += "".join(f", {helper}" for helper in _helpers(e, language))
        out += e.get("page", ", {}") + f". {_house_and_year(e)}. "
    elif e.type == "thesis":
        out += f"{e.get('genre')}, {e.get('publisher')}, {e.year()}. "
    elif e.type == "webpage":
        out += e.container("{}. ") + e.get("publisher", "{}. ")
        out += f"{sentence(long_date(e.date(), language))} " if e.has("issued") else ""
        seen = e.work.get("accessed")
        out += f"{w['accessed'].capitalize()} {long_date(seen, language)}. " if seen else ""
    else:
        out += "".join(f"{h[:1].upper()}{h[1:]}. " for h in _helpers(e, language))
        out += e.numbered("edition", "{} ed. ")
        out += e.numbered("number", f"{w['issue'].capitalize()} {{}}. ")
        out += f"{_house_and_year(e)}. " + e.container("{}. ")
    return out + links(e, "https://doi.org/{}.", "{}.")


def _house_and_year(e: Entry) -> str:
    """`Place: Publisher, 2001`."""
    return ", ".join(x for x in (house(e), e.year()) if x)


def mla(e: Entry, language: str) -> str:
    """Lee, Anna, and Bert Baker. “Title.” *Journal*, vol. 5, no. 1, 2001, pp. 45–60."""
    w = e.words
    marks = ("editor", "editors") if language == "en" else (w["ed"], w["eds"])
    people = _answerable(e, language, marks, 2)
    title, second = e.get("title"), e.get("title-translated", " [{}]")
    whole = e.type in ("book", "report", "thesis", "legislation")
    shown = italic(title) + second + ". " if whole else _in_quotes(title + second, language) + " "
    out = f"{sentence(people)} {shown}" if people else shown
    bits = [e.container(italic("{}"))] if not whole else []
    if whole or e.type in PARTS:
        helpers = ", ".join(_helpers(e, language))
        bits.append(helpers[:1].upper() + helpers[1:] if whole else helpers)
    bits += [
        e.numbered("edition", "{} ed."),
        e.get("volume", f"{w['volume']} {{}}"),
        e.get("issue", f"{w['issue']} {{}}"),
    ]
    bits += [
        e.numbered("number", "no. {}"),
        e.get("genre") if e.type == "thesis" else "",
        e.get("publisher"),
    ]
    long = e.type in ("webpage", "article-newspaper", "article-magazine") and e.has("issued")
    bits.append(long_date(e.date(), language) if long else e.year(""))
    bits += [
        e.get(
            "page",
            f"{w['pages']} {{}}"
            if "–" in str(e.work.get("page")) or "-" in str(e.work.get("page"))
            else "p. {}",
        )
    ]
    bits.append(links(e, "https://doi.org/{}", "{}"))
    out += ", ".join(b for b in bits if b) + "."
    return out + (
        f" {e.words['accessed'].capitalize()} {long_date(e.work['accessed'], language)}."
        if e.has("accessed")
        else ""
    )


def further(e: Entry, language: str) -> str:
    """Lee, Anna: *Title*. Place: Publisher 2001."""
    people = "; ".join(inverted(p, full=True) for p in e.people("author"))
    title = e.get("title") + e.get("title-translated", " [{}]")
    shown = italic(title) if e.type in ("book", "report", "thesis") else title
    out = f"{people}: {sentence(shown)} " if people else f"{sentence(shown)} "
    if e.type in SERIALS:
        out += e.container(italic("{}")) + e.get("volume", " {}") + e.get("issue", "/{}")
        out += f" ({e.year()})" + e.get("page", f", {e.words['pages']} {{}}") + ". "
    elif e.type in PARTS:
        editors = listed([straight(p, full=True) for p in e.people("editor")], e.words["and"])
        mark = e.words["eds"] if len(e.people("editor")) > 1 else e.words["ed"]
        out += f"{e.words['in']}: " + (f"{editors} ({mark}): " if editors else "")
        out += e.container(italic("{}")) + f". {house(e)} {e.year()}"
        out += e.get("page", f", {e.words['pages']} {{}}") + ". "
    else:
        out += e.get("genre", "{}, ") if e.type == "thesis" else e.container("{}. ")
        out += f"{house(e)} {e.year()}. "
    return out + links(e, "doi:{}.", "{}.")
