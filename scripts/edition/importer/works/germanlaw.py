"""Works as lawyers in Germany cite them: `Medicus, JuS 2005, 289 (291)`, `BGH, Urt. v. 3.5.1994`.

Authors stand with their family names alone, editors and authors of commentaries parted by strokes;
journals are shortened and have the year before the page; a book has its edition and no place.
"""

from __future__ import annotations

import re
from typing import Any

from edition.importer.words.dates import YEAR, csl_date, find_date

_FAMILY = r"[^\W\d_a-z](?:[\w’-]|\s(?=(?:von|v\.|de|van)\s)|(?<=\svon)\s|(?<=\sv\.)\s)+"
_NAMES = rf"^(?P<names>{_FAMILY}(?:/{_FAMILY}){{0,4}}), "
_JOURNAL = re.compile(
    rf"{_NAMES}(?:(?P<title>[^\d,“”„«»][^“”„«»]{{6,160}}?), )?"
    r"(?P<host>[A-ZÄÖÜ][\w-]*[A-ZÄÖÜ][\w-]*) "
    rf"(?P<volume>\d{{1,3}} \()?(?P<year>{YEAR})\)?, (?:S\. )?(?P<page>\d{{1,4}})(?!\d)"
)
_BOOK = re.compile(
    rf"{_NAMES}(?P<title>[^\d“”„«»][^“”„«»]{{1,160}}?), "
    r"(?:(?:Bd\.|Band) (?P<volume>[\dIVX]+)(?:/\d)?, )?"
    r"(?:(?P<edition>\d{1,2})\. Aufl\.,? |(?P<genre>(?:jur\. )?Diss\.|Habil\.) "
    r"(?P<place>[^\W\d_a-z][^\W\d_]+),? )"
    rf"(?P<year>{YEAR})(?=[,.;]|$)"
)
# "MüKoBGB/Wagner, 6. Aufl. 2013": the name of a commentary has its law in it.
_COMMENTARY = re.compile(
    rf"^(?P<title>[^\W\d_a-z][\w-]*[A-ZÄÖÜ]{{2,}}[\w-]*)(?:/(?P<names>{_FAMILY}))?, "
    rf"(?P<edition>\d{{1,2}})\. Aufl\.,? (?P<year>{YEAR})(?=[,.;]|$)"
)
_CASE = re.compile(
    r"^(?P<title>[^\W\d_a-z][^,“”„]{1,40}, (?:Urt|Urteil|Beschl|Beschluss|Beschluß|Vfg)\.? "
    r"v(?:om|\.) (?P<day>\d{1,2}\.\s?(?:\d{1,2}\.|[^\W\d_]{3,9})\s?\d{4})"
    r"(?:(?: [–-]|,) (?:Az\.:? )?[^,;()]{3,24}\d/\d{2,4})?)"
)


def parse_german(text: str) -> dict[str, Any] | None:
    """A work cited so as CSL fields; None where the form is another."""
    text = text.replace("*", "")
    if case := _CASE.match(text):
        date = find_date(re.sub(r"\.\s", ".", case["day"]))
        parts = date.parts if date else ((int(case["day"][-4:]),),)
        return {"title": case["title"], "issued": csl_date(parts), "_statute": True}
    match = _JOURNAL.match(text) or _COMMENTARY.match(text) or _BOOK.match(text)
    if match is None:
        return None
    said = match.groupdict()
    item: dict[str, Any] = {"issued": csl_date(((int(said["year"]),),))}
    if said["names"]:
        item["author"] = [{"family": name.strip()} for name in said["names"].split("/")]
    for name in ("title", "edition", "page", "genre"):
        item |= {name: said[name]} if said.get(name) else {}
    item |= {"volume": said["volume"].strip(" (")} if said.get("volume") else {}
    if "host" in said:
        return item | {"container-title": said["host"], "type": "article-journal"}
    item |= {"publisher-place": said["place"]} if said.get("place") else {}
    return item | {"type": "thesis" if said.get("genre") else "book"}
