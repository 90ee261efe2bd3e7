"""The words by which articles label their parts, in the languages the edition meets."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from edition.importer.words import labelwords
from edition.importer.words.script import ends_sentence, is_capitals


class Part(StrEnum):
    """A labelled part of an article."""

    ABSTRACT = "abstract"
    KEYWORDS = "keywords"
    INTRODUCTION = "introduction"
    SECTION = "section"
    REFERENCES = "references"
    BACK = "back"
    AUTHORS = "authors"
    NOTES = "notes"
    INFO = "info"


_LABELS = {
    Part.ABSTRACT: labelwords.ABSTRACT,
    Part.KEYWORDS: labelwords.KEYWORDS,
    Part.INTRODUCTION: labelwords.INTRODUCTION,
    Part.SECTION: labelwords.SECTION,
    Part.REFERENCES: labelwords.REFERENCES,
    Part.BACK: labelwords.BACK,
    Part.AUTHORS: labelwords.AUTHORS,
    Part.NOTES: labelwords.NOTES,
    Part.INFO: labelwords.INFO,
}

_FOLD = str.maketrans({"’": "'", "‘": "'", "ʻ": "'", "ʼ": "'", "`": "'", "ı": "i", "\u0307": None})


def _key(text: str) -> str:
    # A Turkish capital İ falls into two characters, and I is the small ı: both are read as i.
    return " ".join(text.casefold().translate(_FOLD).split()).strip(" .:：*_[]()")


_LANGUAGE_OF = {
    _key(label): language
    for language, labels in labelwords.SPOKEN.items()
    for label in labels.split("|")
}
_PART_OF = {_key(label): part for part, labels in _LABELS.items() for label in labels.split("|")}
# "A B S T R A C T": a label may be set with a blank behind each letter.
_SPACED_OUT = {key.replace(" ", ""): part for key, part in _PART_OF.items() if key.isascii()}
_SPACED = re.compile(r"(?:[^\W\d_]\s+){3,}[^\W\d_]")
# "A b s t r a c t The deep well …": the label's letters, and a word that follows them.
_SPACED_FIRST = re.compile(r"(?:[^\W\d_] ){3,}[^\W\d_](?=\s*[.:|—–-]|\s+[^\W\d_]{2}|\s+[^\W_a-z])")
_ENUMERATION = re.compile(r"^\(?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5})\)?[.)]?\s+(?=\S)")
_APPENDICES = (
    r"(?:appendix|annex|приложение|қосымша|ek|anhang|annexe|apéndice|anexo|appendice|załącznik|"
    r"додаток|příloha|bilaga|bijlage|тиркеме|ilova|əlavə|apêndice|allegato|dodatek)"
)
_APPENDED = re.compile(rf"^{_APPENDICES}\s+\S.{{3,90}}[^\W\d_]$", re.IGNORECASE)
_APPENDIX = re.compile(
    rf"^{_APPENDICES}"
    r"(?:\s+(?:[A-ZА-Я]|\d{1,2}|[IVX]{1,4})(?:\s*[.:—–-]\s*\S.{0,100})?|\s*[.:—–]\s*\S.{0,90})$",
    re.IGNORECASE,
)
_LABEL_END = re.compile(r"\s*(?:[.:：—]|\s[–|-]\s)\s*")
_SIGNS = (",", ";", " · ", " • ", " | ", " – ", " — ", " / ")  # between keywords
_LONGEST = max(map(len, _PART_OF))
_GLUED = 6  # words of a label
_BY_LENGTH = sorted(_LANGUAGE_OF, key=len, reverse=True)
_BACK = sorted((key for key, part in _PART_OF.items() if part is Part.BACK), key=len, reverse=True)
# "Funding This work was …" and "Acknowledgements We thank …", in bold and without a stop.
_BACK_TEXT = re.compile(
    rf"(?P<label>{'|'.join(map(re.escape, _BACK))})\s+(?P<text>(?-i:"
    r"We|The|This|These|Our|Open|No|None|Not|All|Both|I|An?|Authors?|It|Data|Die|Der|Das|Wir|Diese|"
    r"Dieser|Ich|Es|Keine|Alle|Nous|Les|Le|La|Cette|Ce|Je|Los|Las|El|Esta|Este|Gli|Il|Os|As|O)\s"
    r"[^\W\d_].+)",
    re.IGNORECASE | re.DOTALL,
)
_LEAST_SAID = 8  # words
_OPENING = re.compile(rf"({'|'.join(map(re.escape, _BY_LENGTH))})\s+(?=\S)", re.IGNORECASE)


def whole_label(text: str) -> Part | None:
    """The part that a line names when the line is nothing but its label (numbering aside)."""
    text = text.strip().strip("*_# ")
    if _APPENDIX.match(text) and not text.endswith((".", ";", ",")):
        return Part.BACK
    if _APPENDED.match(text) and text.isupper():
        return Part.BACK
    return _short_label(text) if len(text) <= _LONGEST + 12 else None


# Nearly every stage asks again what a line is: a long text has few lines that are not known.
@lru_cache(maxsize=1 << 15)
def _short_label(text: str) -> Part | None:
    """The part that a line of a label's length names."""
    if text[:1].islower() and text.endswith((".", ",", ";")):
        # "… which he answered in a / note.": the last line of a paragraph.
        return None
    if len(cells := re.split(r"(?<=\S)\s{4,}(?=\S)", text)) > 1:
        # "ARTICLE INFO        ABSTRACT": the heads of two columns.
        parts = [whole_label(cell) for cell in cells]
        return parts[-1] if all(parts) else None
    if _SPACED.fullmatch(text.strip(" :.")) or (_SPACED.search(text) and is_capitals(text)):
        # Two words stand two blanks apart, or the first is joined already: "ARTICLE  I N F O".
        return _SPACED_OUT.get(_key(text).replace(" ", ""))
    return _named(text)


@lru_cache(maxsize=1 << 15)
def _named(head: str) -> Part | None:
    """The part that a label names: bare, numbered, or in two languages, "Öz / Abstract"."""
    if part := _PART_OF.get(_key(head)) or _PART_OF.get(_key(_ENUMERATION.sub("", head))):
        return part
    parts = {_PART_OF.get(_key(piece)) for piece in head.split("/")}
    return parts.pop() if len(parts) == 1 and "/" in head else None


def label_language(text: str) -> str:
    """The language whose label of an abstract or of keywords a text opens with; '' where none."""
    led = leading_label(text)
    return _LANGUAGE_OF.get(_key(led[1] if led else text), "")


def leading_label(text: str) -> tuple[Part, str, str] | None:
    """(part, label as printed, what follows) where a text opens with a label and a stop or dash.

    Emphasis around the label is allowed: `**Abstract.** …`.
    """
    bare = _close_up(text.lstrip("*_ "))
    for end in _LABEL_END.finditer(bare[: _LONGEST + 16]):
        head = bare[: end.start()]
        part = _named(head)
        if part is not None:
            return part, bare[: end.end()].strip(" *_"), bare[end.end() :].lstrip("*_ ")
    return _label_without_stop(bare) or _back_without_stop(bare)


def _back_without_stop(text: str) -> tuple[Part, str, str] | None:
    m = _BACK_TEXT.match(text) if text[:1].isupper() else None
    if m is None or not (ends_sentence(m["text"]) or len(m["text"].split()) >= _LEAST_SAID):
        return None
    return Part.BACK, m["label"], m["text"]


def _close_up(text: str) -> str:
    """A text without the blanks between the letters of the label that it opens with."""
    m = _SPACED_FIRST.match(text)
    label = m[0].replace(" ", "") if m else ""
    if m is None or label.casefold() not in _SPACED_OUT:
        return text
    rest = text[m.end() :]
    return label.capitalize() + (rest if rest.lstrip()[:1] in ".:|—–-" else f": {rest.lstrip()}")


def glued_label(text: str) -> tuple[Part, str, str] | None:
    """A label of the back matter that only its type parts from its text: "Funding This work …"."""
    bare = text.lstrip("*_ ")
    pieces = bare[: _LONGEST + 16].split()
    for count in range(min(len(pieces), _GLUED), 0, -1):
        head = " ".join(pieces[:count])
        if _PART_OF.get(_key(head)) in (Part.BACK, Part.AUTHORS) and head[-1:].isalpha():
            rest = bare[len(head) :].strip()
            return (Part.BACK, head, rest) if head[:1].isupper() and rest[:1].isupper() else None
    return None


def _label_without_stop(text: str) -> tuple[Part, str, str] | None:
    """A label that nothing but a blank parts from its text: "Abstract This study …"."""
    m = _OPENING.match(text)
    part = _PART_OF.get(_key(m[1])) if m else None
    if m is None or part is None or not m[1][0].isupper():
        return None
    rest = text[m.end() :]
    several = sum(rest.count(sign) for sign in _SIGNS) >= 2 and not rest.rstrip().endswith(
        ("?", "!")
    )
    if part is Part.KEYWORDS:
        said = several and len(rest) < 500
    else:
        # "Abstract art in the north" is a title.
        count = len(rest.split())
        told = count > 40 or (count > 12 and ends_sentence(rest))
        said = told and rest[:1].isupper()
    return (part, m[1], rest) if said else None


def is_back_label(text: str) -> bool:
    """Whether a text is, or opens with, the label of a part behind the body."""
    if whole_label(text) in (Part.REFERENCES, Part.BACK, Part.AUTHORS, Part.NOTES):
        return True
    led = leading_label(text)
    return bool(led and led[0] in (Part.BACK, Part.AUTHORS) and led[2])
