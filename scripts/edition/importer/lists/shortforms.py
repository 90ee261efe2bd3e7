"""Short forms in notes: which work of an earlier note a name, a title or a number leads to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from edition.importer.fields.worktitles import find_title
from edition.importer.lists.listedworks import words_of
from edition.importer.words.names import fold
from edition.importer.works.printedworks import POINTER, prints_work

# The number of the note that printed the work, in brackets, before or behind "above".
_NOTE = (
    r"(?:foot)?note|fn|n|not|Anm|Fn|Fußn|nota|nt|dipnot|dn|przyp|przypis\w*|pozn|noot|fotnot|"
    r"сноск\w*|прим\w*|виноск\w*|сілтеме"
)
NOTE_NUMBER = re.compile(
    rf"(?<!\w)(?:{_NOTE})\.?\s(?P<n>\d{{1,3}})\b(?!\s?[–-]\s?\d)|"
    r"(?:supra|infra),?\s(?P<m>\d{1,3})\b",
    re.I,
)


# Where the names before a short title end; not at the full stop of an initial.
_HEAD_END = re.compile(r"[,:(“„«*]|(?<=[^\W\d_]{2})\.(?!\s?(?:AA|VV)\b)")
_YEAR_IN_BRACKETS = re.compile(r"(?<=[^\W\d_]\s)\(((?:1[4-9]|20)\d\d)\)")
_VOLUME = re.compile(r"(?P<n>\d{1,4}\s[A-Z][\w. ]{1,20}?) at \d")
_PARTS = re.compile(r"[,:]\s|(?<!\bv)\.\s")
# "Записки смотрителя… С. 133", "A Letter to a Friend …, 20": the head of a title and no more.
_CUT_TITLE = re.compile(
    r"^(?P<names>.*?[,.]\s)?(?P<title>[^,.…]{5,80}?)\s?(?:…|\.\.\.)(?=[\s,.]|$)"
)


@dataclass(frozen=True)
class Known:
    """A work printed in an earlier note, as a short form can name it."""

    label: str
    note: str
    people: tuple[str, ...]
    title: str
    year: str
    printed: str  # its authors as a note names them, to the comma or the blank before the title
    text: str = ""  # the whole work, as printed
    unsigned: bool = False  # without author: its title names it, be there an editor or not


class Cited:
    """The works that notes have printed so far, ready to be asked for by name and by note."""

    def __init__(self) -> None:
        self.works: list[Known] = []
        self.nameless: list[int] = []
        self._of_name: dict[str, list[int]] = {}
        self._of_note: dict[str, list[Known]] = {}
        self._families: dict[str, str] = {}  # by its last word, folded

    def add(self, work: Known) -> None:
        """Remember a work."""
        place = len(self.works)
        self.works.append(work)
        self._of_note.setdefault(work.note, []).append(work)
        if work.unsigned or not work.people:
            self.nameless.append(place)
        if not work.people:
            return
        name = words_of(work.people[0])
        self._of_name.setdefault(name.rpartition(" ")[2], []).append(place)
        folded = fold(work.people[0])
        self._families[folded.rpartition(" ")[2]] = folded

    def named_in(self, head: str) -> list[int]:
        """The places of the works whose author is named first in a text (words between blanks)."""
        found: dict[int, int] = {}
        for word in dict.fromkeys(head.split()):
            for place in self._of_name.get(word, ()):
                at = head.find(f" {words_of(self.works[place].people[0])} ")
                if at >= 0:
                    found[place] = at
        first = min(found.values(), default=0)
        return sorted(place for place, at in found.items() if at == first)

    def of_note(self, number: str) -> list[Known]:
        """The works that a note has printed."""
        return self._of_note.get(number, [])

    def family(self, word: str) -> str:
        """The family name of an author that ends with a word, folded; '' for none."""
        return self._families.get(fold(word), "")


def plain_title(text: str) -> str:
    """The words of a title without its article, as short forms leave it out."""
    return re.sub(r"^(?:the|an?|der|die|das|ein|eine|le|la|les|un|une)\s", "", words_of(text))


def earlier(piece: str, cited: Cited) -> str:
    """The label of the work printed before that a piece names in short; '' for none."""
    found = _named(piece, cited)
    if found or prints_work(piece):
        return found
    # "Moor to Fell, 2 May 1893, in Moor, Account Books": the work stands behind a remark.
    for word in re.finditer(r"[^\W\d_a-zа-яё][\w’'-]+", piece):
        name = cited.family(word.group())
        start = word.end() - len(name)
        if name and start > 0 and fold(piece[start : word.end()]) == name:
            rest = piece[start:]
            if _HEAD_END.search(rest) and (found := _named(rest, cited, sure=True)):
                return found
    return ""


def _named(piece: str, cited: Cited, sure: bool = False) -> str:
    """The label of the work that the head of a piece names; `sure`: by more than a name."""
    if len(piece) > 260 and not POINTER.search(piece):
        return ""
    words = f" {words_of(piece)} "
    quoted = find_title(piece)
    if quoted and piece[: quoted[0]].rstrip().endswith(":"):
        # Not a title: the words of the work.
        quoted = None
    if quoted is None and (emphasis := re.search(r"\*([^*]{3,})\*", piece)):
        quoted = (emphasis.start(), emphasis.end(), emphasis.group(1))
    title = plain_title(quoted[2]) if quoted else ""
    full = prints_work(piece)
    # "Holz (1994), S. 4"
    named_in = piece if full else _YEAR_IN_BRACKETS.sub(r"\1", piece, count=1)
    head = f" {words_of(_HEAD_END.split(named_in)[0])} "
    places = cited.named_in(head)
    named = [cited.works[place] for place in places]
    nameless = [cited.works[place] for place in cited.nameless]
    if dated := [k.label for k in named if k.year and head.endswith(f" {k.year} ")]:
        # "Holz 1994, S. 4"
        return dated[-1]
    parts = [plain_title(part) for part in _PARTS.split(piece)[1:3]]
    if shortened := _CUT_TITLE.match(piece):
        begun = plain_title(shortened["title"])
        among = named if shortened["names"] else cited.works
        if heads := [k.label for k in among if k.title.startswith(begun)]:
            return heads[-1]
    # What the name leads to comes before what only the title does.
    for place in (*reversed(places), *reversed(cited.nameless)):
        work = cited.works[place]
        by_name = place in places
        if not work.title:
            continue
        if title and f"{work.title} ".startswith(f"{title} "):
            if not full or title == work.title:
                return work.label
        elif not quoted and (
            (full and by_name and _prints(work.title, words, parts))
            or (not full and _is_part(work.title, parts, by_name))
            or (
                not full
                and (by_name or " " in work.title or work.title in (head.strip(), *parts))
                and _begins(work.title, words, not by_name)
            )
        ):
            return work.label
    # "410 U.S. at 130": a case by its volume.
    if volume := _VOLUME.match(piece):
        told = f" {volume['n']} "
        return next((k.label for k in reversed(nameless) if told in k.text), "")
    # "Moor, 61 Hal. at 214": a case by its first party.
    reported = not full and re.search(r",\s\d{1,4}\s[A-Z]|\sat\s\d", piece)
    for work in reversed(nameless) if reported else ():
        party, versus, _ = work.title.partition(" v ")
        if versus and head == f" {party} ":
            return work.label
    if full:
        return ""
    numbered = NOTE_NUMBER.search(piece)
    if numbered and named:
        number = numbered["n"] or numbered["m"]
        return next((k.label for k in named if k.note == number), named[-1].label)
    if numbered:
        number = numbered["n"] or numbered["m"]
        noted = cited.of_note(number)
        alike = [k for k in noted if k.title and f" {k.title.split()[0]} " in words]
        if alike or len(noted) == 1:
            return (alike or noted)[0].label
    # "Hargrave, 203": the name alone, with a page or a pointer, and no year of anything else.
    paged = re.search(r"\d", piece) and not re.search(r"\b(?:1[4-9]|20)\d\d\b", piece)
    short = len(piece.split()) <= 8 and paged
    if named and (POINTER.search(piece) or (short and not quoted and not sure)):
        return named[-1].label
    return ""


def _prints(title: str, words: str, parts: Sequence[str]) -> bool:
    """Whether a title stands in a work printed in full; one of a word must be the whole of it."""
    return title in parts if " " not in title else f" {title} " in words


def _is_part(title: str, parts: Sequence[str], by_name: bool) -> bool:
    """One stretch between commas is the head of the title, or behind its author words inside it.

    "Moor, Custom of the Wells, 57" leaves out how "A History of the Custom of the Wells" begins.
    """
    heads = any(len(part) > 2 and f"{title} ".startswith(f"{part} ") for part in parts)
    return heads or (
        by_name and any(part.count(" ") and f" {part} " in f" {title} " for part in parts)
    )


def _begins(title: str, words: str, alone: bool) -> bool:
    """The piece holds the first words of the title: two of them, or more where no name helps."""
    first = title.split()
    count = min(len(first), 3 if alone else 2)
    return f" {' '.join(first[:count])} " in words or (
        not alone and len(first[0]) > 4 and f" {first[0]} " in words
    )
