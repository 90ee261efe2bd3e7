"""A list of references in groups: its headings, and the groups that hold no works but archives.

"1. Archival sources" over shelf marks, "2. Books and articles" over entries: the headings are no
entries, and what lies in archives is cited by its shelf mark and printed nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.importer.fields.worktitles import find_title
from edition.importer.fields.yearheads import read_opening
from edition.importer.reading.records import Doubt, Entry, Line
from edition.importer.words.labels import Part, whole_label
from edition.importer.words.script import is_capitals

_ENUMERATION = re.compile(r"^\s*(?:\(?(?:\d{1,2}|[IVX]{1,4}|[A-Za-zА-Я])[.)]\s+|[-–•*#]+\s+)")
_NUMBER = re.compile(r"^\s*[\[(]?\d")
_ARCHIVES = re.compile(
    r"archiv|архив|мұрағат|arşiv|arxiv|manuscript|manuscrit|handschrift|unpublished|ungedruckt|"
    r"unveröffentlicht|неопубликован|yayımlanmamış|yayınlanmamış|inédit|inedit|rękopis|рукопис|"
    r"interview|интервью|сұхбат|görüşme|mülakat|sözlü|entretien|entrevist|wywiad|informan|информант",
    re.I,
)
_KINDS = re.compile(
    r"source|kaynak|quelle|источник|fuente|fonti|źródł|джерел|дерек|literatur|литератур|әдебиет|"
    r"bibliogra|kitap|eserler|makale|yayın|книг|статьи|монограф|books|articles|press\b|newspaper|zeitung|"
    r"gazete|газет|presse|prasa|periodi|internet|electronic|электрон|elektron|online|legislation|законодат|"
    r"нормативн|mevzuat|gesetz|législ|tezler|theses|диссертац|opracowa|druckschrift|primary|secondary|"
    r"ouvrages|études$|études et |^studien|^studia$|"
    r"исследования$|зерттеулер$|araştırmalar$|estudios$|studi$|estudos$|"
    r"articles|imprimés|libros|artículos|libri|monogra|studies\b|works\b",
    re.I,
)
_SHELF = re.compile(
    r"\b\w*archiv\w*|\barchives?\b|\barşiv\w*|\b\w*архив\w*|\bмұрағат\w*|"
    r"\brecord office\b|\bpublic records?\b|"
    r"\bsicil\w*|\bnachl(?:ass|aß)\b|\b(?:ЦГА|ГАРФ|РГИА|РГАСПИ|РГВА|BOA|TNA|PRO|BArch|AAN|ЦДІА)\b",
    re.I,
)


def groups_of(
    lines: Sequence[Line], numbered: bool = False
) -> tuple[list[list[Line]], list[Doubt]]:
    """The lines of a list, group by group, without the headings and the groups of archives.

    In a `numbered` list a number at the head of a line opens an entry, and can lead to a file of
    an archive as to a book.
    """
    groups: list[list[Line]] = [[]]
    doubts: list[Doubt] = []
    archives = False
    widths = sorted(len(line.text.rstrip()) for line in lines)
    width = widths[len(widths) * 9 // 10] if widths else 0
    for i, line in enumerate(lines):
        following = lines[i + 1].text if i + 1 < len(lines) else ""
        above = lines[i - 1].text if i else ""
        if numbered and _NUMBER.match(line.text):
            archives = False
            groups[-1].append(line)
        elif whole_label(line.text) is Part.REFERENCES or _heads_group(
            line.text, above, following, width
        ):
            archives = not numbered and bool(_ARCHIVES.search(line.text))
            message = f"Read as a heading in the list: {line.text.strip()[:60]!r}."
            doubts.append(Doubt(line.number, "list-heading", message))
            groups.append([])
            if archives:
                message = "What stands under this heading of the list is not read as works."
                doubts.append(Doubt(line.number, "list-archives", message))
        elif not archives:
            groups[-1].append(line)
    return [group for group in groups if group], doubts


def _heads_group(text: str, above: str, below: str, width: int) -> bool:
    title = _ENUMERATION.sub("", text).strip(" *_:")
    if not title or not below.strip() or len(title) > 70 or len(title.split()) > 8:
        return False
    if re.search(r"\d|[.,;]$|-$|https?:|[.“”„«»\"]", title) or not title[:1].isupper():
        return False
    # A line that had no room for the next word may go on in the next line.
    if len(text.rstrip()) + 1 + len(below.split()[0]) > width:
        return False
    marked = bool(_ENUMERATION.match(text)) or is_capitals(title) or text.rstrip().endswith(":")
    known = _KINDS.search(title) or _ARCHIVES.search(title)
    if not known and (not marked or "," in title):
        return False
    # A line of an entry that goes on is no heading.
    ended = not above.strip() or bool(re.search(r"[.\d/>)\]”»:]\s*$", above))
    return ended and not re.match(r"\s*[a-zа-яё]", below)


def is_shelf_mark(entry: Entry) -> bool:
    """Whether an entry names an archive and what lies in it, and no work that is published."""
    head = " ".join(entry.text.split()[:5])
    if (
        len(entry.text) > 300
        or not _SHELF.search(head)
        or find_title(entry.text)
        or "//" in entry.text
    ):
        return False
    return read_opening(entry.text) is None and "http" not in entry.text


def without_shelf_marks(entries: Sequence[Entry]) -> tuple[list[Entry], list[Doubt]]:
    """The entries of a list that are works, and doubts for the archives among them."""
    kept = [e for e in entries if not is_shelf_mark(e)]
    message = "This entry names an archive and is not read as a work."
    return kept, [
        Doubt(e.first_line, "list-archives", message) for e in entries if is_shelf_mark(e)
    ]
