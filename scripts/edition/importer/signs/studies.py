"""Articles of several studies: each has its own method and results, one level below its name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from edition.importer.words.labels import Part, whole_label


def levels_in_studies(headings: Sequence[str]) -> dict[int, int]:
    """The levels of headings (by index) from the first study on; none where there are no studies.

    A label that comes twice ("Method") is no section of the whole article: it belongs to the
    heading right above it, which names a study. What no earlier study has, and does not stand
    where a study's results are expected, is about all of them again.
    """
    keys = [x.casefold().strip(" .:") for x in headings]
    labels = [whole_label(x) is Part.SECTION for x in headings]
    count = Counter(key for key, label in zip(keys, labels, strict=True) if label)
    studies = [
        i - 1
        for i, key in enumerate(keys)
        if i and labels[i] and count[key] > 1 and whole_label(headings[i - 1]) is None
    ]
    if len(studies) < 2:
        return {}
    usual = {keys[i] for i in range(studies[0], studies[-1]) if labels[i]}
    first_words = {x.split()[0] for x in usual}
    found: dict[int, int] = {}
    for i in range(studies[0], len(headings)):
        if i in studies:
            found[i] = 1
        elif i > studies[-1] and _ends_with_label(headings[i]) and keys[i] not in usual:
            # "Results" where the other study has "Results and Discussion".
            found[i] = 2 if labels[i] and keys[i].split()[0] in first_words else 1
        else:
            found[i] = 2 if labels[i] else 3
        if found[i] == 1 and i > studies[-1]:
            break
    return found


def _ends_with_label(text: str) -> bool:
    return any(whole_label(x) is Part.SECTION for x in (text, text.rsplit(None, 1)[-1]))
