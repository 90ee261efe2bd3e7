"""Sentences that say who somebody is: "Anna Keeper teaches history at …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from edition.importer.signs.bylines import NAME_WORD, PARTICLE
from edition.importer.words.script import is_capitals

_ACCOUNT = re.compile(
    rf"^\W*(?:(?:Dr|Prof)\.?\s)*{NAME_WORD}(?:\s(?:{NAME_WORD}|{PARTICLE})){{1,4}}(?:,\s(?:PhD|Ph\.D\.|"
    rf"MA|MD|Dr\.(?:\s\w+\.)*),)?\s(?:\(\S+@\S+\)\s*)?"
    r"(?:(?:[—–-]\s|is\b|was\b|teaches|works|holds|has\b|received|earned|studied|serves|wrote|"
    r"ist\b|war\b|lehrt|arbeitet|studierte|promovier|est\b|enseigne|travaille|es\b|è\b|é\b|jest\b|"
    r"является|работает|преподаёт|преподает|окончил|leitet|leads|writes|lives|lebt|dirige)\b)"
)


def is_account_of_person(text: str) -> bool:
    """Whether a text says who somebody is: "Anna Keeper teaches history at …"."""
    if is_capitals(text):
        # "THE WALL NEWSPAPER – A SCHOOL OF WRITING" is a title.
        return False
    return bool(_ACCOUNT.match(text)) and len(text.split()) > 5 and len(text) > 50


def is_account_of(text: str, names: Sequence[str]) -> bool:
    """Whether a text says who one of these persons is: it opens with the name, unlike an entry."""
    folded = text.casefold().lstrip("*•–- ")
    for name in names:
        if folded.startswith(name.casefold()):
            rest = text.lstrip("*•–- ")[len(name) :]
            return bool(
                re.match(
                    r"(?!\s+(?:and|und|et|y|e|i|ve|och|oraz|и|та|және)\b)"
                    r"(?:\s*\([^()]*\)|,[^,]{2,40},)?\s+(?:[—–-]\s|[^\W\d_A-ZА-Я]{2,})|,?\s+\S+@",
                    rest,
                )
            )
    return False
