"""The numbers that open notes among lines of print, and how they are set."""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.importer.footnotes.notes import anchors
from edition.importer.reading.lines import FROM_SUPERSCRIPT, SUPERSCRIPTS, raised
from edition.importer.reading.records import Line
from edition.importer.words.labels import Part, whole_label

NOTE_START = re.compile(
    rf"^\s*(?:([{SUPERSCRIPTS}]{{1,3}})\s*(?=[^\W_]|[«“„‚\"‘*(\[])|"
    # "18 [A. Marsh], Letters": an author who is not printed in the work.
    r"(\d{1,3})[.)]?\s\s*(?=[^\W\d_a-zа-я]|[«“„‚\"‘*(]|\[[^\W\d_a-zа-я]|"
    # Acts are cited by the years of a reign.
    r"\d{1,2}\s(?:&\s\d{1,2}\s)?(?:Vict|Geo|Edw|Eliz|Will|Wm|Hen|Car|Jac|Anne|Ric)\b|"
    # So begins a note that points to another one, with a small letter.
    r"(?:ebd|ebenda|ibid|vgl|siehe|cf|see|voir|там же|см|ср|a\.\s?g\.\s?e|bkz|bk|zit|id|op|ivi|"
    r"tamże|por|zob|véase|ver|cfr)\b))"
)
# So many notes must have been found before a list for more of them to be looked for below it.
_SURE = 4


def number_in(text: str) -> int | None:
    """The number with which a line opens, if a note can begin so."""
    m = NOTE_START.match(raised(text))
    return int((m[1] or m[2]).translate(FROM_SUPERSCRIPT)) if m else None


def list_label(lines: Sequence[Line], i: int) -> Part | None:
    """The part that a line labels, alone or with the line below, if that part is a list."""
    text = lines[i].text.strip()
    below = next((x.text.strip() for x in lines[i + 1 : i + 3] if x.text.strip()), "")
    part = whole_label(text) or (whole_label(f"{text} {below}") if text else None)
    return part if part in (Part.NOTES, Part.REFERENCES) else None


def listed_numbers(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the notes in a list at the end; none where they do not begin with 1."""
    found: list[int] = []
    inside = False
    for i, line in enumerate(lines):
        if label := list_label(lines, i):
            inside = label is Part.NOTES
        number = number_in(line.text) if inside else None
        if number is not None and number == len(found) + 1:
            found.append(number)
    return frozenset(found) if len(found) > 1 else frozenset()


def kind_in(text: str) -> str:
    """How the number at the head of a line is set."""
    m = NOTE_START.match(raised(text))
    if m is None:
        return ""
    return "raised" if m[1] else "point" if re.match(r"\s*\d+[.)]", text) else "bare"


def note_kinds(lines: Sequence[Line]) -> frozenset[str]:
    """The kinds of number that open notes: headings may count in another kind beside them.

    Told by how many lines of each kind open with the number of a mark somewhere above.
    """
    seen: set[int] = set()
    told: dict[str, set[int]] = {"raised": set(), "point": set(), "bare": set()}
    for line in lines:
        number = number_in(line.text)
        if number is not None and number in seen:
            told[kind_in(line.text)].add(number)
        seen |= set(anchors(line.text))
    most = max(map(len, told.values()))
    return frozenset(kind for kind, numbers in told.items() if 3 * len(numbers) > most)


def free_kinds(lines: Sequence[Line], expected: int) -> frozenset[str]:
    """The kinds of number that the entries of a list do not have, and footnotes among them can.

    `expected` is the number of the next note: where many came before, the list's own numbers, which
    begin anew, are told from notes that count on.
    """
    numbers: dict[str, list[int]] = {"raised": [], "point": [], "bare": []}
    for line in lines:
        if (number := number_in(line.text)) is not None:
            numbers[kind_in(line.text)].append(number)
    return frozenset(
        kind
        for kind, found in numbers.items()
        if len(found) < 3
        or (expected > _SURE and found == list(range(expected, expected + len(found))))
    )
