"""Who translated a work: "(trans. A. Poe)", "(przeł. K. Gaj)"."""

from __future__ import annotations

import re
from typing import Any

from edition.importer.names import read_names

_ROLE = (
    r"(?:transl?(?:ated)?(?:\.|\sby\b)|trad(?:\.|uit\b|ucido\b|otto\b|uzido\b|ução\b|ucción\b|uzione\b)|"
    r"übers(?:\.|etzt\b)|çev(?:\.|iren:?)|пер(?:\.|ев\.|еклад\b)|ауд\.|przeł\.|tłum\.|vert\.|övers\.|přel\.)"
)
_FROM = (
    r"(?:(?:de l[’']\w+|du \w+|del \w+|do \w+|dall[’']\w+|aus dem \w+|from the \w+|"
    r"с \w+|з \w+|z \w+|"
    r"från \w+|uit het \w+)\s+)?"
)
_BRACKETED = re.compile(
    rf"\s*[(\[]\s*{_ROLE}\s*{_FROM}(?:(?:by|par|por|von|da|di|av|door)\s+)?"
    r"(?P<names>[^()\[\]\d]{3,80}?)\.?\s*[)\]]",
    re.I,
)


def take_translator(text: str, item: dict[str, Any]) -> str:
    """The text without the translator's name in brackets, which goes to `item`."""
    match = _BRACKETED.search(text)
    names = read_names(match.group("names")) if match else None
    if match is None or names is None:
        return text
    item["translator"] = names
    return text[: match.start()] + text[match.end() :]
