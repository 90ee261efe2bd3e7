"""Bullets as extraction leaves them, in their ordinary form: a sign, a blank, and the item.

The sign may stand on a line of its own, be glued to the first word, or be a letter of a font of
signs, which plain text shows as a private character.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from edition.importer.pages.lonesigns import Joined
from edition.importer.reading.records import Line

_ROUND = "•●▪◦■□►▶➢➤✓✔‣◆❖○⁃∙"
_PRIVATE = re.compile(r"^(\s*)[\ue000-\uf8ff](?=\s|$)")
_GLUED = re.compile(rf"^(\s*[{_ROUND}])(?=[^\W_])")
_ALONE = re.compile(rf"^\s*[{_ROUND}]\s*$")
_BULLET = re.compile(rf"^\s*[{_ROUND}]\s")
_HOLLOW = re.compile(r"^(\s*)o(?=\s+[^\W\d_a-zà-öø-ÿа-яё])")
_AFTER = 5  # lines of an item
_DASHED = re.compile(r"^(\s*-)(?=[^\W\d_a-zà-öø-ÿа-яё])")


def settle(lines: Sequence[Line]) -> Joined:
    """The lines with bullets before their items, and the lines that held nothing else."""
    dashed, hollow = _dashed(lines), _hollow(lines)
    out: list[Line] = []
    for line in lines:
        text = _PRIVATE.sub(r"\1•", line.text)
        text = _GLUED.sub(r"\1 ", text)
        if line.number in dashed:
            text = _DASHED.sub(r"\1 ", text)
        if line.number in hollow:
            text = _HOLLOW.sub(r"\1○", text)
        out.append(line if text == line.text else replace(line, text=text))
    emptied: list[Line] = []
    for i in range(len(out) - 1):
        below = next((k for k in (i + 1, i + 2) if k < len(out) and out[k].text.strip()), None)
        if below is not None and _ALONE.match(out[i].text) and not _ALONE.match(out[below].text):
            emptied.append(out[i])
            sign = out[i].text.rstrip()
            out[below] = replace(out[below], text=f"{sign} {out[below].text.strip()}")
            out[i] = replace(out[i], text="")
    return Joined(tuple(out), tuple(emptied))


def _hollow(lines: Sequence[Line]) -> set[int]:
    """The lines whose bullet is the letter "o", as word processors have it below a round one."""
    found: set[int] = set()
    listed = _AFTER + 1  # lines since the last bullet
    for line in lines:
        listed += bool(line.text.strip())
        if _BULLET.match(line.text):
            listed = 0
        elif _HOLLOW.match(line.text) and listed <= _AFTER:
            found.add(line.number)
            listed = 0
    return found


def _dashed(lines: Sequence[Line]) -> set[int]:
    """The lines of lists in which a hyphen is glued to each item: the first follows a colon."""
    filled = [x for x in lines if x.text.strip()]
    found: set[int] = set()
    listed = False
    for above, line in pairwise(filled):
        if not _DASHED.match(line.text):
            continue
        ended = above.text.rstrip()[-1:]
        if ended == ":" or (listed and ended in (".", ";", ",")):
            found.add(line.number)
            listed = True
    return found if len(found) > 1 else set()
