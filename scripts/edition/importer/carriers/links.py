"""Links as Markdown writes them: what they show stays, and where it says nothing, the DOI."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from edition.importer.reading.records import Line

_LINK = re.compile(
    r"(?<!!)\[(?P<text>(?:[^\[\]]|\[[^\[\]]{0,20}\]){1,300})\]"
    r"\(<?(?P<to>(?:https?://|www\.|mailto:|doi:|#|/)[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)?)>?"
    r"(?:\s+\"[^\"]*\")?\)"
)
_NOTE = re.compile(r"\[?(\d{1,3})\]?")
# What a site shows for a work of a list: it says nothing of the work.
_BUTTON = re.compile(
    r"(?:cross\s?ref|doi|pub\s?med|medline|google scholar|web of science|scopus|full text|link|pdf|"
    r"view article|article|abstract|free full text)",
    re.IGNORECASE,
)


def show(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with what their links show in the place of the links."""
    return tuple(replace(x, text=_LINK.sub(_shown, x.text)) if "](" in x.text else x for x in lines)


def _shown(match: re.Match[str]) -> str:
    text, to = match["text"].strip(), match["to"]
    if to.startswith("#") and (m := _NOTE.fullmatch(text)):
        return f"[^{m[1]}]"
    if _BUTTON.fullmatch(text.strip("[] ")):
        return to if "doi.org/" in to or to.startswith("doi:") else f"[{text.strip('[] ')}]"
    return text
