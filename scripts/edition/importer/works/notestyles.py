"""Works as notes print them: in the forms of lawyers, or in one run of commas."""

from __future__ import annotations

import re
from typing import Any

from edition.importer.fields.commalists import parse_commas
from edition.importer.fields.hosts import read_chapter
from edition.importer.fields.laws import parse_law
from edition.importer.fields.noteauthors import SEVERAL, author_end, opens_with_body
from edition.importer.fields.wholebooks import HOSTED
from edition.importer.fields.worktitles import find_title
from edition.importer.words.dates import YEAR, csl_date
from edition.importer.words.facts import read_facts
from edition.importer.words.names import literal, read_names
from edition.importer.words.pieces import EDITED, EDITORS, bare
from edition.importer.works.bluebook import parse_bluebook
from edition.importer.works.commaarticles import parse_inverted, parse_run_article
from edition.importer.works.commaworks import parse_comma_work, parse_quoted_host
from edition.importer.works.germanlaw import parse_german
from edition.importer.works.oscola import parse_oscola
from edition.importer.works.unsigned import parse_unsigned

# "A. Berg, Die Uhr, in: Zeit 7 (2000)": the year in brackets is the journal's.
IN_BOOK = re.compile(r",\s(?:in|dans|w|v|u|у|в):\s|\s\[(?:in|w|v|u|у|в):?\]|\sin\s?:\s|,\sdans\s")

# Nor is it the author's behind a title in single quotation marks.
IN_TITLE = re.compile(rf"{IN_BOOK.pattern}|‘(?:[^‘’]|’(?=\w)){{4,}}’,")
_NO_PLACE = re.compile(
    rf"\((?:[ynб]\.\s?[ypм]\.|s\.\s?l\.|o\.\s?O\.|b\.\s?m\.),\s(?P<year>{YEAR})\)"
)
# "Clearing House, Classification of Goods (1847), rule 88": no author-date without a title behind.
_YEAR_LAST = re.compile(rf"\((?P<year>{YEAR})\)(?:,\s(?:[^\W\d_]{{1,12}}\.?\s)?\d[\w–-]*)?\.?$")
# "Ann Moor and Luc Roy. 2022. Dating. J. Wells 15, 2 (May 2022)": that bracket is no imprint.
_YEAR_APART = re.compile(rf"[^\W\d_]\.\s{YEAR}[a-z]?\.\s[^\W\d_]")
_INSIDE = re.compile(r",\s(?:in|en|em|dans|w)\s(?=[^\W\d_a-zа-яё])")
_EDITED = re.compile(rf"\(\s*(?i:{EDITORS})\b\.?\s*\)|(?i:\b{EDITED})\s")


def with_one_comma(core: str) -> str:
    """A work with "and" between all its authors, so that one comma parts them from the title."""
    end = author_end(core)
    named = end is not None and not re.search(r"\.|\(", core[:end])
    return f"{core[:end].replace(', ', ' and ')}{core[end:]}" if named else core


def parse_legal(core: str) -> dict[str, Any] | None:
    """A work in one of the forms of lawyers, who never set the year apart behind the names."""
    if _YEAR_APART.search(core):
        return None
    return parse_oscola(core) or parse_law(core) or parse_bluebook(core) or parse_german(core)


def parse_note_style(core: str, fields: dict[str, Any], initials: bool) -> dict[str, Any] | None:
    """A work as notes print it; authors with initials are other styles' first."""
    found = (
        parse_run_article(core)
        or parse_quoted_host(core)
        or parse_inverted(core)
        or _hosted(core)
        or _chapter(core)
        or _unplaced(core)
        or parse_unsigned(core)
    )
    if found is not None:
        return found
    first = core.partition(",")[0]
    shortened = re.search(r"(?:^|[\s.])[^\W\d_]{1,2}\.", first) and not SEVERAL.fullmatch(first)
    if bool(shortened) is not initials:
        return None
    if find_title(core) or IN_BOOK.search(core) or parse_legal(core):
        return None
    return parse_comma_work(core, bool(fields.get("URL")))


def _chapter(core: str) -> dict[str, Any] | None:
    """ "A. Neri, Fontane, in Storia dell’acqua, a cura di P. Verdi, Roma, Faro, 1999, pp. 3-7."."""
    inside = _INSIDE.search(core)
    if inside is None or find_title(core) or not author_end(core):
        return None
    edited = _EDITED.search(core, inside.end())
    return parse_commas(f"{core[: inside.start()]}, in: {core[inside.end() :]}") if edited else None


def _hosted(core: str) -> dict[str, Any] | None:
    """ "Udo Fels, Der Brunnen. Ein Versuch. In: Ida Bach (Hg.), Wasser, Wien 1993, S. 2–7."."""
    end = author_end(core)
    hosted = HOSTED.match(core[end + 1 :].lstrip()) if end else None
    names = read_names(core[:end]) if hosted else None
    if hosted is None or names is None or ". In: " not in core:
        return None
    item: dict[str, Any] = {"author": names, "title": bare(hosted["title"])}
    read_chapter(hosted.string[hosted.end() :], item)
    return item if "container-title" in item else None


def _unplaced(core: str) -> dict[str, Any] | None:
    """ "Ali Su, Kuyular (y.y., 1974), s. 6.": a book that does not say where it was printed."""
    nowhere = _NO_PLACE.search(core)
    last = _YEAR_LAST.search(core)
    end = author_end(core) if (nowhere or last) and not find_title(core) else None
    body = end is not None and opens_with_body(core[:end]) and not IN_BOOK.search(core)
    nowhere = nowhere or (last if body else None)
    names = literal(core[:end]) if end and body else read_names(core[:end]) if end else None
    if nowhere is None or end is None or names is None:
        return None
    title = core[end + 1 : nowhere.start()].strip()
    # "…, Circular 19 (1864)": the number of the report.
    title = re.sub(r",\s[^\W\d_]{4,20}\s\d{1,4}$", "", title) if body else title
    item: dict[str, Any] = {"author": names, "title": title, "type": "report" if body else "book"}
    item["issued"] = csl_date(((int(nowhere["year"]),),))
    return item | read_facts(core[nowhere.end() :]).fields
