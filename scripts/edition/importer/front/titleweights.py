"""The fields of a title block, and how much each clue and each step from one to another weighs.

The weights were set by hand, against the made-up articles.
"""

from __future__ import annotations

from enum import StrEnum


class Field(StrEnum):
    """What a line of a title block is; the body's two are the end of it."""

    FACT = "fact"
    KIND = "kind"
    TITLE = "title"
    BYLINE = "byline"
    PLACE = "place"
    CONTACT = "contact"
    ABSTRACT_LABEL = "abstract-label"
    ABSTRACT = "abstract"
    KEYWORDS_LABEL = "keywords-label"
    KEYWORDS = "keywords"
    NOTE = "note"
    OTHER = "other"
    HEADING = "heading"
    BODY = "body"


F = Field
FRONT = tuple(f for f in Field if f not in (F.HEADING, F.BODY))

# What a field scores before any clue speaks.
START = {
    F.FACT: -4.0, F.KIND: -5.0, F.TITLE: 0.0, F.BYLINE: -4.0, F.PLACE: -1.5, F.CONTACT: -5.0,
    F.ABSTRACT_LABEL: -25.0, F.ABSTRACT: -1.0, F.KEYWORDS_LABEL: -25.0, F.KEYWORDS: -9.0,
    F.NOTE: -3.0, F.OTHER: -1.8, F.HEADING: -1.5, F.BODY: -1.0,
}  # fmt: skip

# What each clue adds.
WEIGHTS: dict[str, dict[Field, float]] = {
    "fact": {F.FACT: 8, F.PLACE: -3, F.BYLINE: -2, F.CONTACT: -1, F.TITLE: -4, F.BODY: -4,
             F.HEADING: -4, F.ABSTRACT: -4, F.KEYWORDS: -6},
    "history": {F.FACT: 11, F.TITLE: -5, F.BODY: -6, F.ABSTRACT: -6, F.HEADING: -5},
    "imprint": {F.FACT: 7, F.PLACE: -3, F.TITLE: -4, F.BODY: -4, F.HEADING: -4,
                F.ABSTRACT: -4},
    "numbers of print": {F.FACT: 4.0, F.TITLE: -1},
    "contact": {F.CONTACT: 8, F.BYLINE: 2, F.PLACE: 1, F.TITLE: -5, F.BODY: -3, F.HEADING: -5,
                F.ABSTRACT: -3},
    "address alone": {F.CONTACT: 5, F.PLACE: -6, F.BYLINE: -6},
    "meeting": {F.FACT: 6, F.TITLE: -2.5, F.PLACE: -1},
    "kind": {F.KIND: 7, F.TITLE: -1, F.BYLINE: -5, F.KEYWORDS: -6},
    "head over a title": {F.KIND: 7, F.TITLE: -1, F.BYLINE: -3},
    "signed": {F.BYLINE: 3, F.TITLE: -3},
    "introduction label": {F.HEADING: 9, F.TITLE: -5, F.OTHER: -3, F.PLACE: -5, F.KEYWORDS: -6},
    "introduction text": {F.BODY: 4, F.ABSTRACT: -3},
    "section label": {F.HEADING: 6, F.TITLE: -4, F.PLACE: -5, F.KEYWORDS: -6},
    "section text": {F.ABSTRACT: 1.0},
    "abstract label": {F.ABSTRACT_LABEL: 31, F.TITLE: -5},
    "abstract text": {F.ABSTRACT: 9, F.TITLE: -4, F.BODY: -4},
    "keywords label": {F.KEYWORDS_LABEL: 31, F.TITLE: -5},
    "keywords text": {F.KEYWORDS: 25, F.TITLE: -5, F.BODY: -8},
    "info label": {F.FACT: 9, F.TITLE: -5, F.HEADING: -5},
    "authors label": {F.NOTE: 6, F.TITLE: -5, F.HEADING: -3},
    "authors text": {F.NOTE: 6, F.TITLE: -5, F.HEADING: -3},
    "back label": {F.NOTE: 5, F.TITLE: -5, F.HEADING: 1},
    "back text": {F.NOTE: 6, F.TITLE: -5, F.BODY: -2},
    "part of an abstract": {F.ABSTRACT: 3.0, F.NOTE: -6},
    "sure names": {F.BYLINE: 7.5, F.TITLE: -2.0, F.HEADING: -2, F.OTHER: -1, F.BODY: -2},
    "common words": {F.BYLINE: -4.5},
    "several names": {F.BYLINE: 6.0, F.TITLE: -0.5},
    "many names": {F.BYLINE: 2.0, F.TITLE: -1.0},
    "one name": {F.BYLINE: 4.3},
    "named again": {F.BYLINE: 4.5, F.TITLE: -2},
    "names with places": {F.BYLINE: 8.0, F.TITLE: -1, F.PLACE: -3},
    "institution": {F.PLACE: 3.0, F.TITLE: -0.8, F.HEADING: -1, F.BYLINE: -1},
    "role": {F.PLACE: 3.0, F.TITLE: -1.5, F.HEADING: -1.5},
    "mark": {F.PLACE: 3.5, F.TITLE: -3, F.BYLINE: -1, F.CONTACT: -1},
    "below marks": {F.PLACE: -4.5},
    "star": {F.NOTE: 4.5, F.CONTACT: 1, F.TITLE: -2, F.PLACE: 1, F.BODY: -2},
    "account of a person": {F.NOTE: 7, F.BODY: -1, F.ABSTRACT: -1, F.PLACE: -2, F.TITLE: -2},
    "publication": {F.OTHER: 1.2, F.TITLE: -0.5, F.BYLINE: -3},
    "over numbers of print": {F.OTHER: 4.0, F.TITLE: -2.0, F.BYLINE: -4, F.PLACE: -2},
    "note to a name": {F.NOTE: 6.0, F.ABSTRACT: -3, F.BODY: -4},
    "title marks": {F.PLACE: -2.5, F.TITLE: 0.5},
    "another language": {F.ABSTRACT: -7},
    "correspondent": {F.CONTACT: 10, F.BYLINE: -7, F.PLACE: -3, F.TITLE: -4, F.FACT: -3},
    "commas": {F.PLACE: 0.8, F.HEADING: -0.5},
    "emphasised": {F.TITLE: 1.5, F.HEADING: 1.5, F.BODY: -3},
    "hash": {F.TITLE: 2.5, F.HEADING: 2.5, F.BODY: -6, F.PLACE: -3},
    "capitals": {F.PLACE: -2.0, F.TITLE: 1.0, F.HEADING: 0.5, F.BODY: -3, F.ABSTRACT: -3},
    "one word": {F.TITLE: -1.2, F.BODY: -3, F.ABSTRACT: -2.5},
    "two words": {F.TITLE: -0.5, F.BODY: -2, F.ABSTRACT: -1.5},
    "title length": {F.TITLE: 1.0, F.OTHER: -0.3, F.BODY: -0.5},
    "long": {F.TITLE: -1.0, F.HEADING: -3, F.PLACE: -0.5, F.BODY: 1, F.ABSTRACT: 1},
    "few words": {F.ABSTRACT: -2.5},
    "very long": {F.KEYWORDS: -3, F.TITLE: -6, F.HEADING: -8, F.PLACE: -3, F.OTHER: -3, F.BODY: 3,
                  F.ABSTRACT: 3, F.NOTE: -1, F.CONTACT: -3},
    "sentence": {F.KEYWORDS: -2, F.TITLE: -1.0, F.HEADING: -2, F.PLACE: -1, F.BODY: 1,
                 F.ABSTRACT: 1},
    "full stop": {F.TITLE: -0.8, F.HEADING: -1},
    "goes on": {F.HEADING: -3},
    "prose": {F.PLACE: -2, F.BODY: 0.7, F.ABSTRACT: 0.7, F.BYLINE: -3, F.TITLE: 0.3},
    "numbered": {F.HEADING: 2.5, F.TITLE: -2, F.KEYWORDS: -5},
    "numeral": {F.HEADING: 5.5, F.TITLE: -3, F.OTHER: 1},
    "open": {F.HEADING: -1.5},
    "attribution": {F.OTHER: 3, F.TITLE: -3, F.HEADING: -2},
    "full line": {F.BODY: 1.2, F.ABSTRACT: 1.2, F.HEADING: -1.5, F.BYLINE: -0.3},
    "inset": {F.ABSTRACT: 4.5},
    "early end": {F.HEADING: 0.3},
    "early": {F.TITLE: 0.6, F.HEADING: -1.0, F.BODY: -0.8, F.ABSTRACT: -0.8, F.NOTE: -1},
    "cited title": {F.TITLE: 6, F.BYLINE: -3, F.PLACE: -4, F.OTHER: -3, F.HEADING: -4, F.BODY: -4,
                    F.FACT: -2, F.KIND: -3},
    "editors": {F.FACT: 11, F.BYLINE: -6, F.TITLE: -5, F.PLACE: -4, F.CONTACT: -2},
    "title in capitals": {F.BYLINE: -9, F.TITLE: 1},
    "goes on around": {F.FACT: 9, F.BYLINE: -6, F.TITLE: -5, F.PLACE: -4, F.ABSTRACT: -4},
    "citing": {F.FACT: 9, F.BYLINE: -6, F.TITLE: -5, F.PLACE: -4},
    "journal": {F.FACT: 9, F.TITLE: -6, F.BYLINE: -5, F.PLACE: -4, F.HEADING: -3, F.KIND: -2},
    "no words": {F.OTHER: 4, F.BODY: -2, F.TITLE: -2},
}  # fmt: skip

NEVER = -30.0
# What it costs or earns that one field follows another, where that is not the same for all.
AFTER: dict[Field, dict[Field, float]] = {
    F.TITLE: {F.TITLE: -0.4, F.BYLINE: 0.8, F.OTHER: -1.0, F.FACT: -0.2, F.HEADING: -0.6,
              F.BODY: -2.5},
    F.BYLINE: {F.BYLINE: -0.3, F.PLACE: 1.2, F.CONTACT: 0.3, F.TITLE: -0.3},
    F.PLACE: {F.PLACE: 0.4, F.BYLINE: 0.2, F.CONTACT: 0.3, F.TITLE: -0.5},
    F.CONTACT: {F.PLACE: -0.2, F.TITLE: -0.5, F.BYLINE: 0.0},
    F.FACT: {F.FACT: 0.3, F.PLACE: -1.0},
    F.KIND: {F.TITLE: 0.5, F.BYLINE: 0.5},
    F.OTHER: {F.TITLE: 0.2, F.OTHER: -0.5},
    F.ABSTRACT_LABEL: dict.fromkeys(Field, -3.0)
    | {F.ABSTRACT: 6.0, F.KEYWORDS_LABEL: -1.0, F.TITLE: -6.0},
    F.ABSTRACT: {F.BODY: -1.5, F.PLACE: -2.5, F.BYLINE: -1.5, F.TITLE: -0.8,
                 F.OTHER: -1.5, F.NOTE: -0.8, F.KEYWORDS: 1.0},
    F.KEYWORDS_LABEL: dict.fromkeys(Field, -3.0) | {F.KEYWORDS: 14.0, F.TITLE: -6.0},
    F.KEYWORDS: {F.KEYWORDS: 7.0, F.TITLE: -0.8, F.PLACE: -2.0, F.BYLINE: -1.0, F.HEADING: 0.5,
                 F.OTHER: -1.5},
    F.NOTE: {F.NOTE: -0.5, F.BODY: -0.5, F.PLACE: -1.0},
    F.HEADING: dict.fromkeys(FRONT, NEVER) | {F.HEADING: -0.8, F.BODY: 1.0},
    F.BODY: dict.fromkeys(FRONT, NEVER) | {F.BODY: 0.0, F.HEADING: -0.5},
}  # fmt: skip
