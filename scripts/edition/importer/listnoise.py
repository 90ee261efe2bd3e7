"""What the page of a journal sets between the entries of a list: links, and remarks about it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from edition.importer.dates import YEAR
from edition.importer.records import Doubt, Line

_DATED = re.compile(rf"\b{YEAR}|https?://|www\.|\bdoi\b", re.I)
# Links where they are not known by being the same beside every entry.
_LINKS = re.compile(
    r"^\W*(?:haut de page|back to top|top of page|return to ref\w*|nach oben|zum seitenanfang|"
    r"наверх|в начало|sayfa başı|başa dön|volver arriba|torna su|voltar ao topo|do góry|"
    r"(?:view|download) (?:article|in article|references?|pdf)|google scholar|cross-?ref|pubmed|"
    r"web of science|scopus|find it|show (?:more|less|all)|voir plus)\W*$",
    re.I,
)
_LINK_ENDS = re.compile(
    r"(?:\s*[\[(|·]?\s*(?:Google Scholar|Cross-?Ref|PubMed(?: Central)?|Web of Science|Scopus|"
    r"View Article|Full Text|MathSciNet|ADS|CAS|eLIBRARY|Green Version|PubMed Abstract|"
    r"Free Full Text|Publisher Full Text|Find it @\s?\w+)\s*[\])|·]?)+\s*$"
)
_LONGEST = 80
_NEAR_END = 300  # of a line: so far its links reach


def without_links(lines: Sequence[Line]) -> tuple[list[Line], list[Doubt]]:
    """The lines without those that come again and again, and without links at their ends."""
    times = Counter(line.text.strip() for line in lines)
    kept: list[Line] = []
    doubts: list[Doubt] = []
    for line in lines:
        text = line.text.strip()
        again = times[text] >= max(3, len(lines) // 10) and not _DATED.search(text)
        cut = line.text[:-_NEAR_END] + _LINK_ENDS.sub("", line.text[-_NEAR_END:])
        linked = again and len(text) < _LONGEST and bool(re.search(r"[^\W\d_]{2}", text))
        if _LINKS.match(text) or linked or not cut.strip():
            doubts.append(Doubt(line.number, "list-link", f"No part of an entry: {text[:60]!r}."))
        else:
            kept.append(Line(line.number, cut, line.page_start) if cut != line.text else line)
    return kept, doubts


def without_remark(lines: Sequence[Line]) -> tuple[list[Line], list[Doubt]]:
    """The lines of a list without numbers from its first entry on."""
    start = next((i for i, line in enumerate(lines) if not _is_remark(line.text)), 0)
    message = "A sentence before the first entry was not read as an entry."
    doubts = [Doubt(line.number, "line-before-list", message) for line in lines[:start]]
    return list(lines[start:]), doubts


def _is_remark(text: str) -> bool:
    """A sentence about the list: small words, no number, no names inverted."""
    words = re.findall(r"[^\W\d_]+", text)
    small = sum(w[0].islower() for w in words)
    return (
        len(words) >= 7
        and small >= 0.7 * len(words)
        and text.rstrip().endswith((".", ":"))
        and not re.search(r"\d|[“„«\"*]", text)
    )
