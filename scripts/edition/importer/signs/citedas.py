"""The line "How to cite": authors, title, journal and numbers, as an entry says them.

It says once more, and in order, what a title block scatters over its lines.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from edition.importer.reading.records import Entry
from edition.importer.signs.imprint import imprint_of
from edition.importer.words.history import iso_date
from edition.importer.works.references import parse_entry

_CITE = re.compile(
    r"^\W*(?:how to cite|to cite(?: this|\s*:)|cite (?:this|as)|"
    r"please cite|for citation|citation\s*(?::|$)|"
    r"(?:suggested|recommended|preferred) citation|cited? as\s*:|"
    r"(?:acm )?reference format\s*:|to (?:reference|quote) this|"
    r"для цитирования|для цитаты|как цитировать|образец цитирования|"
    r"ссылка для цитирования|цитировать|"
    r"дәйексөз үшін|"
    r"сілтеме жасау|atıf|alıntı|kaynak gösterimi|zitiervorschlag|(?:empfohlene )?zitierweise|"
    r"zitieren als|pour citer|citer (?:cet|ce)|"
    r"référence (?:papier|électronique)|cómo citar|citar (?:como|este)|"
    r"como citar|"
    r"come citare|jak cytować|cytowanie|для цитування|як цитувати|citeer als|jak citovat)",
    re.I,
)
_LABEL = re.compile(r"^[^:.]{3,70}:\s*")
_LABEL_BARE = re.compile(
    r"^\W*(?:how to cite(?: this (?:article|paper))?|cite (?:this article )?as|"
    r"(?:to )?cite this(?: article)?|"
    r"citation|(?:acm )?reference format|для цитирования|atıf|zitierweise)\W+",
    re.IGNORECASE,
)
# "Anna Keeper & Carl Well (2019) The wells, Journal of Wells, 12:3, 45-67".
_COLONED = re.compile(
    r"^(?P<names>[^()]{3,300}?),?\s\((?P<year>(?:19|20)\d\d)\):?\s(?P<title>.{8,300}),\s"
    r"(?P<journal>[^,\d]{3,120}),\s(?P<volume>\d{1,4}):(?P<issue>\d{1,3}(?:-\d{1,3})?),\s"
    r"(?P<pages>[a-z]?\d{1,6}\s?[-–]\s?\d{1,6})"
)
_ONLINE = re.compile(
    r"(?:mis en ligne le|online since|published online|online erschienen am|pubblicato online il|"
    r"publicado en línea el)\s+(.{6,30})",
    re.IGNORECASE,
)
_LABEL_WORDS = 9
_LONGEST = 1200


class CitedAs(NamedTuple):
    """What the line says; empty where it does not."""

    names: str
    title: str
    journal: str
    facts: dict[str, str]


def is_cite_line(text: str) -> bool:
    """Whether a line says how the article is to be cited."""
    return bool(_CITE.match(text))


def labels_cite(text: str) -> bool:
    """Whether a line is a label alone, over what is to be cited."""
    return is_cite_line(text) and len(text.split()) < _LABEL_WORDS


def cited_as(text: str) -> CitedAs:
    """Read a line how to cite, its label before it or not."""
    text = " ".join(text.split())[:_LONGEST]
    m = _LABEL.match(text) if is_cite_line(text) else None
    rest = text[m.end() :] if m else _LABEL_BARE.sub("", text)
    if m := _COLONED.match(rest):
        facts = {k: m[k] for k in ("year", "volume", "issue", "pages")}
        return CitedAs(m["names"], m["title"], m["journal"], facts)
    # A list would tell the order of a name that stands alone.
    spoken = re.match(r"[^.()\d]*(?:\b[^\W\d_]\.[^.()\d]*)*\s(?:and|&)\s", rest) is not None
    read = parse_entry(Entry("", rest, 1, 1), spoken)
    item = read[0].item if read else {}
    facts = {
        name: str(item[field])
        for name, field in (("volume", "volume"), ("issue", "issue"), ("pages", "page"))
        if item.get(field)
    }
    if (m := _ONLINE.search(rest)) and (date := iso_date(m[1])):
        facts["available_online"] = date
    year = item.get("issued", {}).get("date-parts", [[None]])[0][0]
    if year:
        facts["year"] = str(year)
    for name, value in imprint_of(rest[-180:]).items():
        facts.setdefault(name, value)
    people = item.get("author", ())
    names = " ".join(p.get("literal") or f"{p['family']}, {p.get('given', '')}" for p in people)
    return CitedAs(names, item.get("title", ""), item.get("container-title", ""), facts)
