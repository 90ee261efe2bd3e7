"""The marks behind a name or before a place, raised or not: "Keeper¹,²*", "^{a}Well University"."""

from __future__ import annotations

import re

from edition.importer.reading.lines import FROM_SUPERSCRIPT, SUPERSCRIPTS
from edition.importer.words.script import CAPITALS

_RAISED = re.compile(
    rf"\^\{{([^{{}}]{{1,12}})\}}|<sup>([^<>]{{1,12}})</sup>|\^([a-z\d*†‡](?:,[a-z\d*†‡])*)\^?|"
    rf"([{SUPERSCRIPTS}]+(?:,[{SUPERSCRIPTS}]+)*)|"
    # Numbers that lost their raising: behind a name, or before an institution.
    r"(?<=[^\W\d_][^\W\d_])\s?(\d{1,2}(?:,\s?\d{1,2})*)(?=\s*(?:[,;*†]|$|and\s|&))|"
    rf"^\s*(\d{{1,2}})(?=\s[^\W\d_]|[{CAPITALS}])|"
    # Letters that lost it stand apart.
    r"(?<=[^\W\d_][^\W\d_])([a-f](?:,\s?[a-f])+)(?=\s*(?:[,;*⁎∗†]|$|and\s|&))|"
    r"(?<=[^\W\d_][^\W\d_])\s+([a-f](?:,\s?[a-f])*)(?=\s*(?:[,;*†]|$|and\s|&))"
)
_PLUS = re.compile(r"(?<=[^\W\d_])\s?\+(?=\s*(?:[,;]|$))")  # "Anna Keeper+"


def split_marks(text: str) -> tuple[str, tuple[str, ...], bool]:
    """A name or an affiliation without its raised marks, these, and whether one is a star."""
    marks: list[str] = []

    def take(m: re.Match[str]) -> str:
        inside = next(g for g in m.groups() if g)
        marks.extend(x for x in re.split(r"[,\s]+", inside.translate(FROM_SUPERSCRIPT)) if x)
        return " "

    text = _PLUS.sub("†", text)
    # Springer's envelope behind the corresponding author is read as a letter.
    text = re.sub(r"\s?\((?:B|✉|&|\*)\)|\s?✉", "*", text)
    bare = _RAISED.sub(take, text)
    stars = re.findall(r"[*⁎∗]+|[†‡§☯¶#]+", bare) + [m for m in marks if not m.strip("*†‡§☯¶#")]
    star = any("*" in m for m in marks) or any(x[0] in "*⁎∗" for x in stars)
    bare = " ".join(re.sub("[*⁎∗†‡§☯¶#]", " ", bare).split())
    expanded = [m.strip("*") for m in marks if m.strip("*†‡§☯¶#")]
    expanded += [x.replace("⁎", "*").replace("∗", "*") for x in stars]
    return bare.strip(" ,;"), tuple(expanded), star


def is_star(mark: str) -> bool:
    """Whether a mark is a star or a dagger: it may lead to a note, and not to an institution."""
    return not mark.strip("*†‡§☯¶#")
