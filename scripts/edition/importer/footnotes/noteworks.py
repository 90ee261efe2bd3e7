"""Works cited in footnotes: the entries of bibliographic notes, and notes that point back."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from edition.importer.fields.entrytexts import printed_form
from edition.importer.fields.noteauthors import author_end
from edition.importer.footnotes.notepieces import SAME, cut_note, sentences_of
from edition.importer.lists.shortforms import Cited, Known, earlier, plain_title
from edition.importer.reading.records import Entry, Note, Reference
from edition.importer.words.names import fold
from edition.importer.works.germanlaw import parse_german
from edition.importer.works.invertednames import direct_order, with_authors
from edition.importer.works.printedworks import (
    IBID,
    POINTER,
    prints_source,
    prints_work,
    without_remark,
)
from edition.importer.works.references import parse_entry, parse_item

# Two words with capitals that open a note or a piece of one.
_HEADS = re.compile(
    r"(?:^|[;.]\s|\b(?:see|cf\.|bkz\.|véase|vid\.|voir|vgl\.)\s)"
    r"([^\W\d_a-zа-яё][^\W\d_]{2,}\s[^\W\d_a-zа-яё][\w’'-]+),"
)
# "Moor, “What Wells Cost,” 90n. One of them …".
_PAGED = re.compile(r"[^.;]{3,160}?[,”»“]\s(?:[^\W\d_]{1,3}\.\s)?\d{1,3}(?:[–-]\d{1,3})?n?\.(?=\s)")

_CHAPTER = re.compile(
    r"(?P<names>[^“„«‘\d]{4,100}), (?P<title>[“„«‘][^“”„«»]{3,200}[”“»’]),? "
    r"(?:in|dans|en|em|w|v|u|у|в|içinde):? (?=[^\W\d_a-zа-яё*])"
)


def note_works(notes: Sequence[Note]) -> tuple[list[Reference], dict[str, tuple[str, ...]]]:
    """The works that notes print in full, and for each note the labels it leads to.

    A work is labelled with the number of the first note that prints it, and with a, b, … behind
    where the note prints several. "Ibid." leads to the works of the note before; a short form to
    the note that prints the work.
    """
    references, leads = _read(tuple(notes))
    return list(references), dict(leads)


@lru_cache(maxsize=2)
def _read(
    notes: tuple[Note, ...],
) -> tuple[tuple[Reference, ...], tuple[tuple[str, tuple[str, ...]], ...]]:
    # Asked for three times of each article: for its list, its way to cite, and its citations.
    heads = {m[1] for note in notes for m in _HEADS.finditer(note.text)}
    references: list[Reference] = []
    leads: dict[str, tuple[str, ...]] = {note.label: () for note in notes}
    for note, found in _walk(notes):
        if isinstance(found, Entry):
            works = [_with_whole_family(work, heads) for work in _works(found)]
            references += works
            labels = tuple(work.label for work in works)
        else:
            labels = (found,)
        leads[note.label] = tuple(dict.fromkeys((*leads[note.label], *labels)))
    return tuple(references), tuple(leads.items())


def _with_whole_family(work: Reference, heads: Collection[str]) -> Reference:
    """A work whose author's family name has two words, as a short form of it shows.

    "Pérez Gil, op. cit." says what "María Pérez Gil" leaves open; `heads` are such pairs of words.
    """
    people = work.item.get("author") or []
    first = people[0] if people else {}
    *given, middle = str(first.get("given", "")).split() or [""]
    family = f"{middle} {first.get('family')}"
    if not given or family not in heads:
        return work
    author = [{**first, "family": family, "given": " ".join(given)}, *people[1:]]
    return replace(work, item={**work.item, "author": author})


def _walk(notes: Sequence[Note]) -> Iterator[tuple[Note, Entry | str]]:
    """Each work a note names: an entry where it is printed in full, else an earlier label."""
    cited = Cited()
    before: tuple[str, ...] = ()
    untitled: dict[str, str] = {}
    for note in notes:
        found: list[Entry | str] = []
        for piece in cut_note(note.text):
            if (again := SAME.match(piece)) and not IBID.match(piece):
                last_named: Entry | str = (*before, *found)[-1] if before or found else ""
                piece = _by_last(piece[again.end() :], last_named, cited.works, note.label) or piece
            if IBID.match(piece):
                if last := [_label(f) for f in found][-1:] or list(before[-1:]):
                    found.append(last[0])
                # "Ibid., p. 5. Le jugement est commenté par Roy, op. cit., p. 8."
                said = (x for x in sentences_of(piece)[1:] if POINTER.search(x))
                found += filter(None, (earlier(x, cited) for x in said))
            elif same := untitled.get(_reported(piece)):
                found.append(same)
            elif _is_chapter(piece, cited):
                found.append(Entry(note.label, piece, note.first_line, note.last_line))
            elif labels := _pointed(piece, cited):
                found += labels
            elif prints_work(piece):
                text = without_remark(piece)
                found.append(Entry(note.label, text, note.first_line, note.last_line))
            else:
                # Behind the shelf mark of a file, or a remark, a sentence may name a work.
                found += filter(None, (earlier(x, cited) for x in sentences_of(piece)[1:]))
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
                cited.add(_known(entry, note.label))
                if report := _reported(entry.text):
                    untitled.setdefault(report, entry.label)
            yield note, entry
        # "Ibid." behind a newspaper or a file repeats these, and no work.
        before = tuple(map(_label, found)) or (() if prints_source(note.text) else before)


def _reported(piece: str) -> str:
    """What tells a work without a title from others: names, journal, year and page; '' for none."""
    item = parse_german(piece) or {}
    if "title" in item or not item:
        return ""
    names = "/".join(n["family"] for n in item["author"])
    return f"{names} {item['container-title']} {item['issued']['date-parts']} {item['page']}"


def _is_chapter(piece: str, cited: Cited) -> bool:
    """Whether a piece prints the chapter of a book that was printed before.

    "Ann Hill, “Wells,” in Berg and Holm, Rivers, 101–120": the book stands in short, without year.
    """
    head = _CHAPTER.match(piece)
    if head is None or not author_end(piece) or earlier(f"{head['names']}, {head['title']}", cited):
        return False
    return bool(earlier(piece[head.end() :], cited))


def _pointed(piece: str, cited: Cited) -> list[str]:
    """The works printed before that a piece points to, and those of the sentences behind one."""
    sentences = sentences_of(piece)
    if len(sentences) > 1 and POINTER.search(sentences[0]):
        each = [earlier(x, cited) for x in sentences]
        if each[0]:
            return [label for label in each if label]
    label = earlier(piece, cited) or earlier(_before_remark(piece), cited)
    return [label] if label else []


def _before_remark(piece: str) -> str:
    """A short form without the sentences behind its page, whose years are none of a work's."""
    paged = _PAGED.match(piece)
    head = paged.group() if paged else ""
    return "" if prints_work(head) else head


def _by_last(rest: str, last: Entry | str, known: Sequence[Known], note: str) -> str:
    """A work of "the same" author with the names of the work named last before them."""
    work: Known | None = _known(last, note) if isinstance(last, Entry) else None
    if work is None:
        work = next((k for k in known if k.label == last), None)
    if work is None or not work.people:
        work = next((k for k in reversed(known) if k.people), None)
    return f"{work.printed} {rest}" if work and work.printed else ""


def _label(found: Entry | str) -> str:
    return found.label if isinstance(found, Entry) else found


def _works(entry: Entry) -> list[Reference]:
    """The works of an entry, be its authors' names inverted or not."""
    inverted = direct_order(entry.text)
    if inverted is None:
        return parse_entry(entry)
    names, text = inverted
    printed = printed_form(entry.text)
    return [
        replace(work, item=with_authors(work.item, names) | {"printed": printed}, printed=printed)
        for work in parse_entry(replace(entry, text=text))[:1]
    ]


def _known(entry: Entry, note: str) -> Known:
    inverted = direct_order(entry.text)
    names, text = inverted or ([], entry.text)
    item = with_authors(parse_item(text), names) if names else parse_item(text)
    people = item.get("author") or item.get("editor") or []
    families = tuple(fold(str(p.get("family") or p.get("literal") or "")) for p in people)
    return Known(
        entry.label,
        note,
        families,
        plain_title(str(item.get("title", ""))),
        str((item.get("issued", {}).get("date-parts") or [[""]])[0][0]),
        _names(people, entry.text),
        entry.text,
        not item.get("author"),
    )


def _names(people: Sequence[dict[str, str]], text: str) -> str:
    """Names as they stand at the head of a work: "Ann Marsh and Tom Reed,", "Ветров П. С."."""
    if not people or any("literal" in p for p in people):
        return ""
    inverted = text.startswith(people[0]["family"]) and any("given" in p for p in people)
    pairs = [(p["family"], p.get("given", "")) for p in people]
    names = [" ".join(pair if inverted else pair[::-1]).strip() for pair in pairs]
    if inverted:
        return ", ".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}," if len(names) > 1 else f"{names[0]},"
