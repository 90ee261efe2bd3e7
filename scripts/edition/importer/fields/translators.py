"""Who translated a work: "(trans. A. Poe)", "(A. Poe, Trans.)", ". Translated by Ann Poe."."""

from __future__ import annotations

import re
from typing import Any

from edition.importer.words.names import Name, read_names

_ROLE = (
    r"(?:transl?(?:ated)?(?:\.(?:\sby\b)?|\sby\b)|tr\.|trad(?:\.|uit\b|ucido\b|otto\b|uzido\b|ução\b|ucción\b|uzione\b)|"
    r"übers(?:\.|etzt\b)|çev(?:\.|iren:?)|пер(?:\.|ев\.|еклад\b)|ауд\.|przeł\.|tłum\.|vert\.|övers\.|přel\.)"
)
_FROM = (
    r"(?:(?:de l[’']\w+|du \w+|del \w+|do \w+|dall[’']\w+|aus dem \w+|from the \w+|"
    r"с \w+\.?|з \w+\.?|z \w+|"
    r"från \w+|uit het \w+|(?:it|ital|fr|franç|esp|ingl|ted|cast|al|port)\.)\s+)?"
)
_BY = r"(?:(?:by|par|por|von|da|di|de|av|door)\s+)?"
_BRACKETED = re.compile(
    rf"\s*[(\[]\s*{_ROLE}\s*{_FROM}{_BY}(?P<names>[^()\[\]\d]{{3,80}}?)\.?\s*[)\]]", re.I
)
_BEHIND = re.compile(
    r"\s*[(\[](?P<names>[^()\[\]\d]{3,80}?),\s(?:transl?s?|trads?|übers|çev|tłum|przeł|vert|övers|přel|пер)"
    r"\.?(?:\s(?:&|and|y|et|und|e)\s[^()\[\]\d]{2,8})?[)\]]",
    re.I,
)
# Between a title and what follows it: the names end at a full stop or a comma.
_STANDING = re.compile(
    rf"(?<=[\w*”»\]][.,!?”»*])\s(?P<role>{_ROLE})\s*{_FROM}{_BY}(?=[^\W\d_])"
    r"(?P<names>[^()\[\]\d:;“”«»\"*]{4,90})",
    re.I,
)


def take_translator(text: str, item: dict[str, Any]) -> str:
    """The text without the translator's name, which goes to `item`."""
    for pattern in (_BRACKETED, _BEHIND):
        match = pattern.search(text)
        names = read_names(match.group("names")) if match else None
        if match and names:
            item["translator"] = names
            head = text[: match.start()]
            return (head.rstrip(",") if text[match.end() :][:1] in ",." else head) + text[
                match.end() :
            ]
    match = _STANDING.search(text)
    found = _names_at(match.group("names")) if match else None
    if match is None or found is None:
        return text
    item["translator"], length = found
    end = match.start("names") + length
    head, rest = text[: match.start()], text[end:].lstrip(" ,.")
    if text[end - 1] == "." and head.endswith(","):
        # "Title, trans. A. Poe. Leeds: Moor": the full stop ends the title.
        head = f"{head[:-1]}."
    return f"{head} {rest}"


def _names_at(text: str) -> tuple[list[Name], int] | None:
    """The names a text opens with, up to a full stop or comma behind a whole word; their length."""
    for stop in re.finditer(r"(?<=[^\W\d_]{2})[.,](?=\s|$)", text):
        names = read_names(text[: stop.start()])
        if names and all(n.get("given") for n in names):
            return names, stop.end()
        if stop.group(0) == ".":
            return None
    return None
