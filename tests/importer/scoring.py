"""How much of an article's gold an import found: F1 of paragraphs, references, citations, facts.

Gold and output have the forms of the edition's data files; the counts agree with those of the
project's scorer, of which this is an independent writing.
"""

from __future__ import annotations

import copy
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from matching_references import FIELDS, field, initials, is_right, match
from mess.words import fingerprint, flat, keys_of

Data = Mapping[str, Any]


@dataclass(frozen=True)
class Score:
    """How many were right, of how many found and how many true."""

    right: int
    found: int
    true: int

    @property
    def precision(self) -> float:
        if self.found:
            return self.right / self.found
        return 0.0 if self.true else 1.0

    @property
    def recall(self) -> float:
        if self.true:
            return self.right / self.true
        return 0.0 if self.found else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def _overlap(true: Iterable[Hashable], found: Iterable[Hashable]) -> Score:
    a, b = Counter(true), Counter(found)
    return Score((a & b).total(), b.total(), a.total())


def aligned(gold: Data, output: Data) -> list[tuple[int, int, bool]]:
    """(gold, output, same words) of paragraphs with the same ends and nearly the same length."""
    shown = output["paragraphs"]
    prints = [fingerprint(p["text"]) if p.get("text") is not None else p for p in shown]
    free: dict[tuple[str, str], list[int]] = {}
    for i, p in enumerate(prints):
        free.setdefault((p["first6"], p["last6"]), []).append(i)
    pairs = []
    for g, p in enumerate(gold["paragraphs"]):
        same_ends = free.get((p["first6"], p["last6"]), [])
        tolerance = max(2, 0.02 * p["word_count"])
        near = [i for i in same_ends if abs(prints[i]["word_count"] - p["word_count"]) <= tolerance]
        if near:
            best = min(near, key=lambda i: (prints[i]["sha1"] != p["sha1"], i))
            same_ends.remove(best)
            pairs.append((g, best, prints[best]["sha1"] == p["sha1"]))
    return pairs


def score_paragraphs(gold: Data, output: Data) -> dict[str, Score]:
    """Paragraphs, their exact text, their order, and the headings."""
    pairs = aligned(gold, output)
    found, true = len(output["paragraphs"]), len(gold["paragraphs"])
    rising: list[int] = []
    for _, i, _ in pairs:
        at = bisect_left(rising, i)
        rising[at : at + 1] = [i]
    return {
        "paragraphs": Score(len(pairs), found, true),
        "exact": Score(sum(same for *_, same in pairs), found, true),
        "order": Score(len(rising), len(pairs), max(1, len(pairs))),
        "headings": _score_headings(gold["headings"], output.get("headings", [])),
    }


def _score_headings(gold: list[Data], output: list[Data]) -> Score:
    """Levels and words must agree, enumeration and punctuation need not; run-in ones are free."""

    def key(heading: Data) -> tuple[int, str]:
        text = re.sub(r"[\W_]+", " ", heading["text"].casefold()).strip()
        return heading["level"], re.sub(r"^(?:\d+(?: \d+)*|[ivx]+) (?=\S)", "", text)

    free = {key(h) for h in gold if h.get("run_in")}
    found = [key(h) for h in output if key(h) not in free]
    return _overlap([key(h) for h in gold if not h.get("run_in")], found)


def score_references(gold: Data, output: Data) -> dict[str, Score]:
    """Entries found, and fields right over all entries."""
    true, found = gold["references"], output["references"]
    pairs = match(true, found)
    right, stated = 0, 0
    for g, o in pairs:
        for name in FIELDS:
            verdict = is_right(true[g], found[o], name)
            right += verdict and field(true[g], name) is not None
            stated += field(found[o], name) is not None
            # A locator may stand as the page, or be left out: neither counts against it.
            stated += verdict and field(true[g], name) is not None and field(found[o], name) is None
            stated -= verdict and field(true[g], name) is None and field(found[o], name) is not None
    matched = {o for _, o in pairs}
    rest = (r for i, r in enumerate(found) if i not in matched)
    stated += sum(field(r, name) is not None for r in rest for name in FIELDS)
    fields = sum(field(r, name) is not None for r in true for name in FIELDS)
    return {
        "entries": Score(len(pairs), len(found), len(true)),
        "fields": Score(right, stated, fields),
    }


def score_citations(
    gold: Data, output: Data, numbers: Mapping[int, int], labels: Mapping[str, str]
) -> dict[str, Score]:
    """Citations found, and links right; `numbers`, `labels`: from the output's to the gold's."""
    lost = {(c["paragraph"], k) for c in gold["citations"] if c.get("anchor_lost")
            for k in keys_of(c["surface"])}  # fmt: skip
    true, true_links, doubtful = Counter[Any](), Counter[Any](), dict[Any, set[str]]()
    for c in gold["citations"]:
        if c.get("anchor_lost"):
            continue
        places = [(c["paragraph"], k) for k in keys_of(c["surface"])]
        true.update(places)
        true_links.update((c["paragraph"], "to", label) for label in c["labels"] or ())
        if not c["labels"]:
            true_links.update((*place, None) for place in places)
            doubtful |= {place: set(c.get("probable", ())) for place in places}
    found, links = Counter[Any](), Counter[Any]()
    for c in output["citations"]:
        shown = c["paragraph"]
        number = numbers.get(shown, -shown) if numbers else shown
        places = [p for p in ((number, k) for k in keys_of(c["surface"])) if p not in lost]
        if not places:
            continue
        found.update(places)
        to = [labels.get(str(x), str(x)) for x in c.get("labels") or ()]
        flagged = c.get("problem") and any(p in doubtful and set(to) <= doubtful[p] for p in places)
        if not to or flagged:
            links.update((*place, None) for place in places)
            continue
        for label in to:
            both = [x for x in (f"{label}a", f"{label}b") if (number, "to", x) in true_links]
            links.update((number, "to", x) for x in both or [label])
    return {"detection": _of(true, found), "links": _of(true_links, links)}


def _of(true: Counter[Any], found: Counter[Any]) -> Score:
    return Score((true & found).total(), found.total(), true.total())


def _facts(matter: Data) -> set[Any]:
    """The front matter as separate facts."""
    titles: Mapping[str, str] = matter.get("title") or {}
    facts: set[Any] = {("title", lang, flat(text)) for lang, text in titles.items()}
    for i, a in enumerate(matter.get("authors") or ()):
        facts.add(("author", i, flat(a.get("family")), initials(a.get("given"))))
        if a.get("email"):
            facts.add(("email", i, a["email"].casefold()))
        for lang, text in (a.get("affiliation") or {}).items():
            facts.add(("affiliation", i, lang, flat(text)))
    for name in ("doi", "volume", "issue", "pages"):
        if matter.get(name):
            facts.add((name, str(matter[name]).casefold()))
    year = matter.get("year")
    year = year.get("value") if isinstance(year, dict) else year
    if year:
        facts.add(("year", str(year)))
    facts |= {("date", name, day) for name, day in (matter.get("dates") or {}).items() if day}
    for lang, keywords in (matter.get("keywords") or {}).items():
        facts |= {("keyword", lang, flat(word)) for word in keywords}
    for lang, text in (matter.get("abstracts") or {}).items():
        shown = fingerprint(text) if isinstance(text, str) else text
        facts.add(("abstract", lang, shown["first6"], shown["last6"]))
        facts.add(("abstract-length", lang, shown["word_count"]))
    return facts


def score_frontmatter(gold: Data, output: Data) -> Score:
    """The facts of the front matter."""
    return _overlap(_facts(gold), _facts(output))


def number_map(gold: Data, output: Data) -> dict[int, int]:
    """From the output's paragraph numbers to the gold's."""
    shown = output["paragraphs"]
    return {
        shown[o].get("number", o + 1): gold["paragraphs"][g]["number"]
        for g, o, _ in aligned(gold, output)
    }


def label_map(gold: Data, output: Data) -> dict[str, str]:
    """From the output's labels and ids of references to the gold's labels."""
    true, found = gold["references"], output["references"]
    return {
        str(found[o][name]): true[g]["label"]
        for g, o in match(true, found)
        for name in ("label", "id", "citation-key")
        if found[o].get(name) is not None
    }


def as_output(gold: Mapping[str, Data]) -> dict[str, Any]:
    """The gold in the form of an import."""
    headings = [h for h in gold["paragraphs"]["headings"] if not h.get("run_in")]
    return copy.deepcopy(
        {
            "paragraphs": gold["paragraphs"]["paragraphs"],
            "headings": headings,
            "references": gold["references"]["references"],
            "citations": gold["citations"]["citations"],
            "frontmatter": gold["frontmatter"],
        }
    )


def score_all(gold: Mapping[str, Data], output: Data) -> dict[str, Score]:
    """Every measure of one article; `output` is the import in the form of the data files."""
    numbers = number_map(gold["paragraphs"], output)
    labels = label_map(gold["references"], output)
    return {
        **score_paragraphs(gold["paragraphs"], output),
        **score_references(gold["references"], output),
        **score_citations(gold["citations"], output, numbers, labels),
        "facts": score_frontmatter(gold["frontmatter"], output["frontmatter"]),
    }
