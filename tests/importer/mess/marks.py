"""Marks inside a text that only the mess turns into characters: emphasis and note numbers.

The printers of citations and references write them as private-use characters, so that one
printed text can be shown with `*`, `_`, superscripts or nothing at all.
"""

from __future__ import annotations

import re

ITALIC, END_ITALIC = "\ue000", "\ue001"
BOLD, END_BOLD = "\ue002", "\ue003"
NOTE, END_NOTE = "\ue004", "\ue005"
RAISED, END_RAISED = "\ue006", "\ue007"

_NOTE = re.compile(f"{NOTE}([^{END_NOTE}]*){END_NOTE}")
_RAISED = re.compile(f"{RAISED}([^{END_RAISED}]*){END_RAISED}")
_RAISE = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
NOTE_MARKS = ("superscript", "caret", "braced", "bare", "bracketed")


def italic(text: str) -> str:
    """A text in italics; nothing stays nothing."""
    return f"{ITALIC}{text}{END_ITALIC}" if text else ""


def bold(text: str) -> str:
    """A text in bold type."""
    return f"{BOLD}{text}{END_BOLD}" if text else ""


def note_mark(label: str) -> str:
    """The mark of a note, or of several: `3`, `3,4`."""
    return f"{NOTE}{label}{END_NOTE}"


def raised(numbers: str) -> str:
    """Numbers of the reference list that are set as superscripts: `3`, `3,4`, `3–5`."""
    return f"{RAISED}{numbers}{END_RAISED}"


def notes_in(text: str) -> list[str]:
    """The labels of the notes whose marks stand in a text, in order."""
    return [label for group in _NOTE.findall(text) for label in re.findall(r"[^,;\s]+", group)]


def note_groups(text: str) -> list[str]:
    """The note marks of a text as printed: `3`, `3,4`."""
    return _NOTE.findall(text)


def shown_note(label: str, form: str) -> str:
    """A note's number in one of the forms that extraction leaves."""
    if form == "superscript":
        return label.translate(_RAISE)
    if form == "caret":
        return f"^{label}"
    if form == "braced":
        return f"^{{{label}}}"
    return f"[{label}]" if form == "bracketed" else label


def show(text: str, notes: str, italics: str = "", bolds: str = "") -> str:
    """The text with its marks as characters; `notes` is one of NOTE_MARKS."""
    for pattern in (_NOTE, _RAISED):
        text = pattern.sub(lambda m: shown_note(m[1], notes), text)
    for sign, by in ((ITALIC, italics), (END_ITALIC, italics), (BOLD, bolds), (END_BOLD, bolds)):
        text = text.replace(sign, by)
    return text


def plain(text: str) -> str:
    """The text without emphasis and without note marks: what is true of it."""
    return re.sub("[\ue000-\ue003]", "", _RAISED.sub("", _NOTE.sub("", text)))
