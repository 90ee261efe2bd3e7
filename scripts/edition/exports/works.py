"""Works for other programs: CSL-JSON, BibTeX, RIS."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from edition.bibliography import BibEntry, write_bib
from edition.corpus import Work
from edition.lookalikes import fold
from edition.model import Reference
from edition.weave.bibliography import language_of
from edition.weave.fragments import work_heading

# RIS types by CSL type: https://en.wikipedia.org/wiki/RIS_(file_format)#Type_of_reference
_RIS_TYPES = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "book": "BOOK",
    "chapter": "CHAP",
    "legislation": "STAT",
    "paper-conference": "CPAPER",
    "report": "RPRT",
    "thesis": "THES",
    "webpage": "ELEC",
}
_RIS_FIELDS = (
    ("title", "TI"),
    ("container-title", "T2"),
    ("volume", "VL"),
    ("issue", "IS"),
    ("publisher", "PB"),
    ("publisher-place", "CY"),
    ("DOI", "DO"),
    ("URL", "UR"),
    ("language", "LA"),
)
# Fields of the edition's .bib files that are not part of the work.
_EDITORIAL = {"label", "printed", "printed2", "correction"}


def bibliography_data(works: Mapping[str, Work]) -> list[dict[str, Any]]:
    """`data/bibliography.json`: CSL-JSON, each work with its uses and printed forms."""
    return [
        {
            **w.csl,
            "uses": [
                {
                    "article": u.article,
                    "paragraph": u.paragraph.number,
                    **({"probable": True} if u.probable else {}),
                }
                for u in w.uses
            ],
            "printed": [
                {"article": p.article, "label": p.label, "text": text}
                for p in w.printings
                for text in (p.printed, p.printed2)
                if text
            ],
        }
        for w in works.values()
    ]


def bibliography_index(works: Mapping[str, Work]) -> list[list[Any]]:
    """`data/bibliography-index.json`: what the filter of the bibliography needs, a row a work.

    A row is key, heading, title, year, article ids, kind, language, folded words.
    """
    return [
        [
            w.key,
            work_heading(w),
            str(w.csl.get("title", "")),
            w.year,
            list(w.articles),
            w.csl["type"],
            language_of(w),
            fold(" ".join([work_heading(w), *(p.printed for p in w.printings)])),
        ]
        for w in works.values()
    ]


def _ris_date(date: Mapping[str, Any]) -> str:
    parts = (date.get("date-parts") or [[]])[0]
    padded = [f"{p:02d}" for p in parts] + [""] * (3 - len(parts))
    return "/".join(padded) + "/"


def ris(work: Work) -> str:
    """One work as a RIS record."""
    return ris_record(work.csl, work.key)


def ris_record(item: Mapping[str, Any], key: str, extra: Iterable[tuple[str, str]] = ()) -> str:
    """A CSL item as RIS: https://refdb.sourceforge.net/manual-0.9.6/sect1-ris-format.html."""
    lines = [("TY", _RIS_TYPES.get(str(item["type"]), "GEN"))]
    for role, tag in (("author", "AU"), ("editor", "ED")):
        for person in item.get(role, []):
            name = person.get("literal") or ", ".join(
                person[k] for k in ("family", "given") if person.get(k)
            )
            lines.append((tag, name))
    if item.get("issued", {}).get("date-parts"):
        year = str(item["issued"]["date-parts"][0][0])
        lines += [("PY", year), ("DA", _ris_date(item["issued"]))]
    lines += [(tag, str(item[name])) for name, tag in _RIS_FIELDS if item.get(name)]
    if item.get("page"):
        first, _, last = str(item["page"]).partition("–")
        lines += [("SP", first)] + ([("EP", last)] if last else [])
    if item.get("accessed", {}).get("date-parts"):
        lines.append(("Y2", _ris_date(item["accessed"])))
    lines += [(tag, value) for tag, value in extra if value]
    lines += [("ID", key), ("ER", "")]
    return "".join(f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in lines)


def bibtex(record: Reference) -> str:
    """One work as BibTeX, without the edition's own fields."""
    fields = {k: v for k, v in record.fields.items() if k not in _EDITORIAL}
    return write_bib([BibEntry(record.entry_type, record.key, fields, record.place)])
