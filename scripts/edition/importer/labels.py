"""The words by which articles label their parts, in the languages the edition meets."""

from __future__ import annotations

import re
from enum import StrEnum

from edition.importer import labelwords


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


_PART_OF = {_key(label): part for part, labels in _LABELS.items() for label in labels.split("|")}
_ENUMERATION = re.compile(r"^\(?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5})\)?[.)]?\s+(?=\S)")
_APPENDIX = re.compile(
    r"^(?:appendix|annex|приложение|қосымша|ek|anhang|annexe)\s+(?:[A-ZА-Я]|\d{1,2}|[IVX]{1,4})"
    r"(?:\s*[.:—–-]\s*\S.{0,100})?$",
    re.IGNORECASE,
)
_LABEL_END = re.compile(r"\s*(?:[.:：]|\s[—–-]\s)\s*")
_LONGEST = max(map(len, _PART_OF))


def whole_label(text: str) -> Part | None:
    """The part that a line names when the line is nothing but its label (numbering aside)."""
    text = text.strip().strip("*_# ")
    if _APPENDIX.match(text) and not text.endswith((".", ";", ",")):
        return Part.BACK
    if len(text) > _LONGEST + 12:
        return None
    return _PART_OF.get(_key(text)) or _PART_OF.get(_key(_ENUMERATION.sub("", text)))


def leading_label(text: str) -> tuple[Part, str, str] | None:
    """(part, label as printed, what follows) where a text opens with a label and a stop or dash.

    Emphasis around the label is allowed: `**Abstract.** …`.
    """
    bare = text.lstrip("*_ ")
    for end in _LABEL_END.finditer(bare[: _LONGEST + 16]):
        head = bare[: end.start()]
        part = _PART_OF.get(_key(head)) or _PART_OF.get(_key(_ENUMERATION.sub("", head)))
        if part is not None:
            return part, bare[: end.end()].strip(" *_"), bare[end.end() :].lstrip("*_ ")
    return None
