"""Works cited in footnotes: the entries of bibliographic notes, and notes that point back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition.importer.listedworks import words_of
from edition.importer.names import fold
from edition.importer.notepieces import (
    IBID,
    POINTER,
    SAME,
    cut_note,
    prints_work,
    sentences_of,
    without_remark,
)
from edition.importer.records import Entry, Note, Reference
from edition.importer.references import parse_entry, parse_item
from edition.importer.worktitles import find_title

_NOTE_NUMBER = re.compile(
    r"(?:wie|s\.|siehe|vgl\.)\s(?:oben,?\s)?anm\.\s?(\d{1,3})|\b(?:see\s)?(?:foot)?n(?:ote|\.)\s?(\d{1,3})\b|\(n\s(\d{1,3})\)|"
    r"(?:сноск\w+|прим\.)\s(\d{1,3})",
    re.I,
)


# Where the names before a short title end; not at the full stop of an initial.
_HEAD_END = re.compile(r"[,:(“„«*]|(?<=[^\W\d_]{2})\.")
# "Записки смотрителя… С. 133", "A Letter to a Friend …, 20": the head of a title and no more.
_CUT_TITLE = re.compile(
    r"^(?P<names>.*?[,.]\s)?(?P<title>[^,.…]{5,80}?)\s?(?:…|\.\.\.)(?=[\s,.]|$)"
)


@dataclass(frozen=True)
class _Known:
    """A work printed in an earlier note, as a short form can name it."""

    label: str
    note: str
    people: tuple[str, ...]
    title: str
    printed: str  # its authors as a note names them, to the comma or the blank before the title


def note_entries(notes: Sequence[Note]) -> list[Entry]:
    """The works that notes print in full, labelled with the number of the first note.

    A note that prints several has a, b, … behind its number.
    """
    return [entry for _, entry in _walk(notes) if isinstance(entry, Entry)]


def note_works(notes: Sequence[Note]) -> tuple[list[Reference], dict[str, tuple[str, ...]]]:
    """The works of all notes, and for each note the labels it leads to.

    "Ibid." leads to the works of the note before; a short form to the note that prints the work.
    """
    references: list[Reference] = []
    leads: dict[str, tuple[str, ...]] = {note.label: () for note in notes}
    for note, found in _walk(notes):
        if isinstance(found, Entry):
            works = parse_entry(found)
            references += works
            labels = tuple(work.label for work in works)
        else:
            labels = (found,)
        leads[note.label] = tuple(dict.fromkeys((*leads[note.label], *labels)))
    return references, leads


def _walk(notes: Sequence[Note]) -> Iterator[tuple[Note, Entry | str]]:
    """Each work a note names: an entry where it is printed in full, else an earlier label."""
    known: list[_Known] = []
    before: tuple[str, ...] = ()
    for note in notes:
        found: list[Entry | str] = []
        for piece in cut_note(note.text):
            if (same := SAME.match(piece)) and not IBID.match(piece):
                piece = _by_last(piece[same.end() :], found, known, note.label) or piece
            if IBID.match(piece):
                if last := [_label(f) for f in found][-1:] or list(before[-1:]):
                    found.append(last[0])
            elif earlier := _earlier(piece, known):
                found.append(earlier)
            elif prints_work(piece):
                place = (note.label, piece, note.first_line, note.last_line)
                found.append(Entry(*place))
            else:
                # Behind the shelf mark of a file, or a remark, a sentence may name a work.
                found += filter(None, (_earlier(x, known) for x in sentences_of(piece)[1:]))
        new = [entry for entry in found if isinstance(entry, Entry)]
        if len(new) > 1:
            letters = iter("abcdefghijklmnopqrstuvwxyz" * (len(new) // 26 + 1))
            found = [
                Entry(f.label + next(letters), f.text, f.first_line, f.last_line)
                if isinstance(f, Entry)
                else f
                for f in found
            ]
        for entry in found:
            if isinstance(entry, Entry):
                known.append(_known(entry, note.label))
            yield note, entry
        before = tuple(map(_label, found)) or before


def _by_last(rest: str, found: Sequence[Entry | str], known: Sequence[_Known], note: str) -> str:
    """A work of "the same" author with the names of the work named last before them."""
    last = found[-1] if found else None
    if isinstance(last, Entry):
        work: _Known | None = _known(last, note)
    elif last is not None:
        work = next((k for k in known if k.label == last), None)
    else:
        work = next((k for k in reversed(known) if k.people), None)
    return f"{work.printed} {rest}" if work and work.printed else ""


def _label(found: Entry | str) -> str:
    return found.label if isinstance(found, Entry) else found


def _known(entry: Entry, note: str) -> _Known:
    item = parse_item(without_remark(entry.text))
    people = item.get("author") or item.get("editor") or []
    families = tuple(fold(str(p.get("family") or p.get("literal") or "")) for p in people)
    return _Known(
        entry.label, note, families, _title(str(item.get("title", ""))), _names(people, entry.text)
    )


def _names(people: Sequence[dict[str, str]], text: str) -> str:
    """Names as they stand at the head of a work: "Ann Marsh and Tom Reed,", "Ветров П. С."."""
    if not people or any("literal" in p for p in people):
        return ""
    inverted = text.startswith(people[0]["family"])
    names = [
        f"{p['family']} {p['given']}" if inverted else f"{p['given']} {p['family']}" for p in people
    ]
    if inverted:
        return ", ".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}," if len(names) > 1 else f"{names[0]},"


def _title(text: str) -> str:
    return re.sub(r"^(?:the|an?|der|die|das|ein|eine|le|la|les|un|une)\s", "", words_of(text))


def _earlier(piece: str, known: Sequence[_Known]) -> str:
    """The label of the work printed before that a piece names in short; '' for none."""
    if len(piece) > 260 and not POINTER.search(piece):
        return ""
    words = f" {words_of(piece)} "
    quoted = find_title(piece)
    if quoted is None and (emphasis := re.search(r"\*([^*]{3,})\*", piece)):
        quoted = (emphasis.start(), emphasis.end(), emphasis.group(1))
    title = _title(quoted[2]) if quoted else ""
    head = f" {words_of(_HEAD_END.split(piece)[0])} "
    full = prints_work(piece)
    named = [k for k in known if k.people and f" {words_of(k.people[0])} " in head]
    first = min((head.find(f" {words_of(k.people[0])} ") for k in named), default=0)
    named = [k for k in named if head.find(f" {words_of(k.people[0])} ") == first]
    parts = [_title(part) for part in re.split(r"[,:.]\s", piece)[1:3]]
    if shortened := _CUT_TITLE.match(piece):
        begun = _title(shortened["title"])
        among = named if shortened["names"] else known
        if heads := [k.label for k in among if k.title.startswith(begun)]:
            return heads[-1]
    for work in reversed(known):
        by_name = work in named if work.people else True
        if not by_name or not work.title:
            continue
        if title and f"{work.title} ".startswith(f"{title} "):
            if not full or title == work.title:
                return work.label
        elif not quoted and (
            (full and bool(work.people) and f" {work.title} " in words)
            or (not full and _is_part(work.title, parts))
            or (not full and _begins(work.title, words, work.people == ()))
        ):
            return work.label
    if full:
        return ""
    numbered = _NOTE_NUMBER.search(piece)
    if numbered and named:
        number = next(n for n in numbered.groups() if n)
        return next((k.label for k in named if k.note == number), named[-1].label)
    if numbered:
        number = next(n for n in numbered.groups() if n)
        noted = [k for k in known if k.note == number]
        alike = [k for k in noted if k.title and f" {k.title.split()[0]} " in words]
        if alike or len(noted) == 1:
            return (alike or noted)[0].label
    # "Hargrave, 203": the name alone, with a page or a pointer.
    short = len(piece.split()) <= 8 and re.search(r"\d", piece)
    if named and (POINTER.search(piece) or (short and not quoted)):
        return named[-1].label
    return ""


def _is_part(title: str, parts: Sequence[str]) -> bool:
    """One stretch between commas is the head of the title."""
    return any(len(part) > 2 and f"{title} ".startswith(f"{part} ") for part in parts)


def _begins(title: str, words: str, alone: bool) -> bool:
    """The piece holds the first words of the title: two of them, or more where no name helps."""
    first = title.split()
    count = min(len(first), 3 if alone else 2)
    return f" {' '.join(first[:count])} " in words or (
        not alone and len(first[0]) > 4 and f" {first[0]} " in words
    )
