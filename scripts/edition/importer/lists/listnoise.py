"""What the page of a journal sets between the entries of a list: links, and remarks about it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from edition.importer.reading.records import Doubt, Entry, Line
from edition.importer.words.dates import YEAR

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
# "Ada Poe, born 1979, is a reader …", "Ада По – доктор наук": given name first, and no title.
_PERSON = re.compile(
    r"^\s*[^\W\d_a-zа-яё][\w’'-]+(?:\s[^\W\d_a-zа-яё][\w’'.-]*){1,3}"
    r"(?:,\s(?:born|b\.|geb\.|né|née|nato|nata|ur\.|д\.\s?р\.)[^,]{3,20},|,\s(?:Dr|Prof|Ph\.?D|M\.\s?A)\b|"
    r"\s(?:is|was|ist|est|es|é|jest|är)\s[a-zà-ÿ])"
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


def without_prose(entries: Sequence[Entry]) -> tuple[list[Entry], list[Doubt]]:
    """The entries without what ends a list and is none: summaries, and who the authors are."""
    end = len(entries)
    while end > 3 and _is_prose(entries[end - 1].text):
        end -= 1
    message = "This text below the list was not read as an entry."
    return list(entries[:end]), [Doubt(e.first_line, "list-tail", message) for e in entries[end:]]


def _is_prose(text: str) -> bool:
    """Sentences in small words that print no work; or what somebody is."""
    if re.search(r"https?://|\bdoi\b|//", text):
        return False
    words = re.findall(r"[^\W\d_]+", text)
    small = sum(w[0].islower() for w in words) >= 0.7 * len(words)
    return _PERSON.match(text) is not None or (
        len(words) >= 30 and small and not re.search(rf"[(.,]\s?{YEAR}[a-z]?[).,]", text)
    )
