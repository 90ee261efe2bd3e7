"""The keywords of a title block, in one line, in a column, in groups, or behind an abstract."""

from __future__ import annotations

import re

from edition.importer.words.labels import Part, leading_label

_IN_BRACKETS = re.compile(r"(?<=[.?!])\s+\[([^\[\].]{10,300})\]\s*$")
_KEYWORD_GROUP = re.compile(r"(?:^|(?<=\.)\s+)[^\W\d_]{4,15}\s?:\s")


def behind_label(text: str) -> str:
    """What stands behind the label of an abstract or of keywords, or the whole text."""
    led = leading_label(text)
    behind = led[2] if led and led[0] in (Part.ABSTRACT, Part.KEYWORDS) else text
    return behind.lstrip("—– ") if led else text


def keywords_behind(text: str) -> tuple[str, str]:
    """An abstract, and the keywords where they follow it in the same paragraph."""
    for m in re.finditer(r"(?<=[.!?])\s+(?=[^\W\d_])", text[-600:]):
        at = m.end() + max(0, len(text) - 600)
        led = leading_label(text[at:])
        if led and led[0] is Part.KEYWORDS:
            return text[: at - 1].strip(), led[2]
    if (last := _IN_BRACKETS.search(text)) and last[1].count(",") > 1:
        # American anthropologists close an abstract with its keywords in brackets.
        return text[: last.start()].strip(), last[1]
    return text, ""


def split_keywords(text: str) -> list[str]:
    """The keywords of a line, as printed."""
    text = " ".join(text.replace("，", ",").replace("、", ",").split()).strip(" •·|*")
    if len(_KEYWORD_GROUP.findall(text)) > 1:
        # "Author: wells, water. Thesaurus: depth": keywords in groups, each under its label.
        groups = [split_keywords(g) for g in _KEYWORD_GROUP.split(text) if g.strip()]
        return [k for group in groups for k in group]
    sign = next((s for s in (";", "•", "·", "|", " – ", " — ", " / ", ",") if s in text), "")
    if not sign and re.search(r"[^\W\d_]{3}\.\s", text):
        sign = ". "
    found = [k.strip() for k in (text.split(sign) if sign else [text])]
    if found and found[-1].endswith(".") and not re.search(r"\b\w\.$", found[-1]):
        found[-1] = found[-1].rstrip(".")
    return [k for k in found if k]
