"""Labels of works in an author-date list: "Fox 2009", "Lee & Roe 2019", "Lee et al. 2020"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any


def families(item: dict[str, Any]) -> list[str]:
    """Family names (or the names of bodies) of the authors, or else of the editors."""
    people = item.get("author") or item.get("editor") or []
    return [str(p.get("family") or p.get("literal") or "") for p in people]


def year_of(item: dict[str, Any]) -> str:
    """The year of an item with its letter ("2019a"); "n.d." where none is printed."""
    parts = item.get("issued", {}).get("date-parts")
    return f"{parts[0][0]}{item.get('year-suffix', '')}" if parts else "n.d."


def author_date_label(item: dict[str, Any]) -> str:
    """The label of a work that has no number, from the names in the list and the year."""
    names = families(item)
    if not names:
        names = [" ".join(str(item.get("title", "")).split()[:4])]
    if len(names) == 1:
        who = names[0]
    elif len(names) == 2:
        who = " & ".join(names)
    else:
        who = f"{names[0]} et al."
    return f"{who} {year_of(item)}".strip()


def suffixed(labels: Sequence[str]) -> list[str]:
    """Labels with a, b, … added where two would be equal."""
    counts, seen = Counter(labels), Counter[str]()
    out = []
    for label in labels:
        if counts[label] > 1:
            seen[label] += 1
            out.append(label + "abcdefghijklmnopqrstuvwxyz"[min(seen[label] - 1, 25)])
        else:
            out.append(label)
    return out
