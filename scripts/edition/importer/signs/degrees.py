"""Degrees and titles that stand around personal names: "Dr. phil.", ", M.D.", "Member, IEEE"."""

from __future__ import annotations

import re

from edition.importer.reading.lines import SUPERSCRIPTS

_SUBJECT = r"(?:phil|habil|rer|sc|hab|iur|jur|theol|med|oec|nat|pol|hist|soc|publ)"
_DEGREES = re.compile(
    rf"(?<![^\W\d_])(?:Ph\.?\s?D\.?|D\.?Sc\.?|(?:Dr|Ass|lic|Lic)\.(?:\s?{_SUBJECT}\.)*|Prof\."
    r"(?:\sDr\.)?|Doç\.(?:\sDr\.)?|(?:Arş\.|Öğr\.)\s(?:Gör\.|Üyesi)(?:\sDr\.)?|MD|MA|MSc|BSc|BA|"
    r"M\.A\.|M\.Sc\.|Mag\.|LL\.\s?[MBD]\.|"
    r"Jr\.?|Sr\.?|III?|(?:д|к)\.\s?\w{1,6}\.\s?н\.|проф\.|доц\.|акад\.|ORCID|iD)"
    rf"(?![^\W\d_{SUPERSCRIPTS}])",
)
_MEMBER = re.compile(
    r"\b(?:(?:Graduate|Student|Senior|Life|Associate|Affiliate|Honorary)\s){0,3}"
    rf"(?:Member|Fellow),(?:\s[A-Z]{{2,8}}(?=\s*(?:[,;^\d{SUPERSCRIPTS}]|and\s|&|$))|$)"
)
# Behind a whole name and a comma such letters are a degree; "Keeper, A.B." is a name.
_BEHIND = re.compile(
    r"\s*(?!(?:Prof|Dr|Ass|Mag|Lic|Doç|Arş|Öğr)\.)(?:(?:[A-Z][A-Za-z]{0,3}\.\s?){2,4}|[A-Z][a-z]{0,2}[A-Z][a-z]{0,2}[A-Z]?(?<=\w{3})|"
    r"MD|MA|BA|RN|MS|BS|DO|MB)"
    rf"(?=\s*(?:[,;*†‡^\d{SUPERSCRIPTS}]|$|(?:and|und|et|y|e|&)\s))"
)


def without_degrees(names: str) -> str:
    """A byline without the degrees and titles around its names."""
    # The letters of a society are no degree: they go with the word before them.
    kept = ""
    for piece in re.split(r"(?=[,;])", _MEMBER.sub(" ", names)):
        m = _BEHIND.match(piece[1:]) if kept and piece[:1] == "," else None
        whole = len(re.split(r"[,;]", kept)[-1].split()) > 1
        # What stands behind the degree, a mark or a conjunction, goes on with the name.
        kept += piece[1 + m.end() :] if m and whole else piece
    return _DEGREES.sub(" ", kept)
