"""A title of two sentences: "The crooked scale. A market and its people. Leeds: Moor Press."

The second sentence is the title's where what follows it can only be the host: a place and a
publisher, "In …", or a journal with its numbers.
"""

from __future__ import annotations

import re

from edition.importer.fields.worktitles import sentence_end
from edition.importer.words.pieces import (
    HOUSE,
    IN,
    INSTITUTION,
    is_sentence,
    names_body,
    read_place_publisher,
)

_NUMBERED = re.compile(
    r"^[^\W\d_][^.;:?]{1,90}?,?\s+(?:(?:vol|bd|t|т|cilt|nr|no|№)\.?\s?)?\d{1,4}\s?(?:\(|[,:])",
    re.I,
)
# A journal of two words or more with volume and pages.
_LONG_NUMBERED = re.compile(
    r"^[^\W\d_][^.;:?\s]+\s[^.;:?]{2,90}?,?\s+\d{1,4}\s?(?:\(\d[^()]{0,12}\)\s?)?[,:]\s?\d{1,4}\s?[–-]"
)
_HOST = re.compile(
    r"^(?:vol|bd|band|no|nr|т|том|\d)\b|^(?:in|dans|edited|ed\.|eds\.|hrsg|trans)\b|"
    r"^(?:\w+\s)?(?:journal|review|annals|archives?|bulletin|proceedings|transactions|studies|revue|cahiers|"
    r"annales|zeitschrift|jahrbuch|archiv|beiträge|revista|anales|rivista|quaderni|cadernos|"
    r"dergi\w*|вестник|известия|журнал|вісник|записки|хабаршы\w*|czasopismo|rocznik|przegląd|zeszyty|"
    r"tijdschrift|tidskrift|časopis|sborník)\b",
    re.I,
)
_ARTICLE = re.compile(
    r"^(?:an?|the|eine?|der|die|das|zur|zum|über|von|une?|le|la|les|un|una|el|los|las|il|lo|um|uma|o|"
    r"een|de|het|en|ett|bir)\s",
    re.I,
)
_HOUSE_WORDS = 6


def with_subtitle(title: str, rest: str, alone: bool = True) -> tuple[str, str]:
    """Title and rest, the second sentence with the title where it belongs to that.

    `alone` says that it may be all that follows: behind a quoted title that is the host.
    """
    end = sentence_end(rest)
    if end is None:
        return (f"{title}. {rest.strip(' .')}", "") if alone and _is_remark(rest) else (title, rest)
    second, behind = rest[:end], rest[end + 1 :].lstrip(" .,")
    if _HOST.match(second) or IN.match(second) or not second[:1].isalpha():
        return title, rest
    if read_place_publisher(second):
        return title, rest
    imprint = re.sub(
        r"[,.]?\s*(?:1[4-9]|20)\d\d\.?$|,\s(?:pp?|S|s|с|б)\.\s[\d\s–-]+\.?$", "", behind
    )
    hosted = (
        IN.match(behind) is not None
        or (read_place_publisher(imprint) is not None and len(second.split()) > 1)
        or (_reads_on(second) and _NUMBERED.match(behind) is not None)
        or (_reads_on(second) and _is_house(behind) and HOUSE.search(behind) is not None)
        or (opens_as_title(second) and _is_house(behind))
        or (_joins_nouns(second) and _LONG_NUMBERED.match(behind) is not None)
    )
    return (f"{title}. {second}", behind) if hosted else (title, rest)


def _reads_on(second: str) -> bool:
    """A sentence in small letters, and no name of a journal."""
    return len(second.split()) > 1 and (is_sentence(second) or _is_short(second))


def _joins_nouns(second: str) -> bool:
    """Small words among great ones, as nouns are in German: "Arbeitsteilung in Vereinen"."""
    return any(w.islower() for w in second.split()[1:])


def _is_house(behind: str) -> bool:
    """Whether all that is left can be a house: no figures, no place before a colon, and more than
    the one word that a place would be."""
    several = 1 < len(behind.split()) <= _HOUSE_WORDS
    return not re.search(r"[\d:,]", behind) and (several or HOUSE.search(behind) is not None)


def opens_as_title(second: str) -> bool:
    """Words that are no house themselves and have small ones, or an article before them."""
    named = HOUSE.search(second) or INSTITUTION.search(second) or names_body(second)
    shaped = _reads_on(second) or _joins_nouns(second) or _ARTICLE.match(second) is not None
    return shaped and not named and len(second.split()) > 1


def _is_short(second: str) -> bool:
    words = second.split()
    small = sum(w[0].islower() for w in words[1:])
    opened = _ARTICLE.match(second) is not None
    return small == len(words) - 1 or (opened and bool(small))


def _is_remark(rest: str) -> bool:
    """The only sentence left, in small letters, that names no publisher."""
    words = rest.split()
    small = sum(w[0].islower() for w in words[1:])
    plain = not HOUSE.search(rest) and not re.search(r"[\d:(,]", rest)
    return plain and len(words) > 2 and words[0][0].isupper() and small == len(words) - 1
