"""Change the outer layout of made-up texts, import them, and say what the change has cost.

python tests/importer/measure_layouts.py [--change NAME] [--only ID] [-v]

The texts are the `SAMPLES`: articles of several styles and languages, printed a line a paragraph,
and extracts by hand, to which only changes of their text are made. A row says how much F1 each
measure loses, on an average and at worst, against the same text unchanged.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import mean
from typing import Any

from handmade import read_extracts
from layouts import lines, markup, pages, parts
from layouts.sheets import Change, Sheet, sheet_of, text_of
from measure_import import SHOWN, imported
from mess.truth import read_articles
from scoring import score_all

ARTICLES = (
    "lindqvist-2018", "okafor-2021", "gromov-2023", "yildirim-2017", "vogt-2019", "pereira-2019",
)  # fmt: skip
EXTRACTS = ("penhale-2019", "remizova-2019")
MEASURES = ("paragraphs", "exact", "entries", "fields", "detection", "links", "facts", "headings")
CHANGES = (*lines.CHARACTERS, *lines.LINES, *pages.PAGES, *markup.MARKUP, *parts.PARTS)


@dataclass(frozen=True)
class Sample:
    """A text to be changed, and what is true of it."""

    id: str
    text: str
    gold: dict[str, Any]
    sheet: Sheet | None

    def changed(self, change: Change) -> bytes | None:
        """Its bytes in another layout; None where the change cannot be made."""
        if self.sheet is not None:
            return change.of_sheet(self.sheet)
        return change.applied(self.text) if change.of_text else None


def samples(only: str = "") -> Iterator[Sample]:
    """The texts to be changed."""
    for article in read_articles():
        if article.id in ARTICLES and only in article.id:
            sheet, gold = sheet_of(article)
            yield Sample(article.id, text_of(sheet), gold, sheet)
    for extract in read_extracts():
        if extract.id in EXTRACTS and only in extract.id:
            yield Sample(extract.id, extract.text, extract.gold, None)


def scores(data: bytes, sample: Sample) -> dict[str, float]:
    """F1 of the measures."""
    output, _, crash = imported(data, sample.id)
    if crash:
        print(f"FAULT {sample.id}: {crash}")
    found = score_all(sample.gold, output)
    return {name: found[name].f1 for name in MEASURES}


def row(change: Change, found: Sequence[Sample], plain: dict[str, dict[str, float]],
        verbose: bool) -> tuple[float, str]:  # fmt: skip
    """What a change costs, and its row of the table."""
    lost: dict[str, list[float]] = {name: [] for name in MEASURES}
    for sample in found:
        data = sample.changed(change)
        if data is None or data == sample.text.encode():
            continue
        got = scores(data, sample)
        for name in MEASURES:
            lost[name].append(plain[sample.id][name] - got[name])
        if verbose:
            cells = (f"{n} {got[n]:.2f}" for n in MEASURES if plain[sample.id][n] - got[n] > 0.004)
            print(f"    {change.name} | {sample.id}: {', '.join(cells)}")
    if not lost["exact"]:
        return 0.0, ""
    shown = [
        "" if max(all_lost) < 0.005 else f"{mean(all_lost):.2f} / {max(all_lost):.2f}"
        for all_lost in lost.values()
    ]
    total = mean(mean(x) for name, x in lost.items() if name != "headings")
    return total, f"| {change.name} | {total:.3f} | " + " | ".join(shown) + " |"


def main() -> None:
    """Print the table, the worst changes first."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--change", default="", help="part of a change's name")
    parser.add_argument("--only", default="", help="part of a text's id")
    parser.add_argument("--part", default="1/1", help="2/3: the second third of the changes")
    parser.add_argument("-v", "--verbose", action="store_true")
    args = parser.parse_args()
    found = list(samples(args.only))
    plain = {s.id: scores(s.text.encode(), s) for s in found}
    for s in found:
        print(f"{s.id}: " + ", ".join(f"{n} {x:.2f}" for n, x in plain[s.id].items()))
    part, parts_ = map(int, args.part.split("/"))
    wanted = [c for c in CHANGES if args.change in c.name][part - 1 :: parts_]
    rows = [row(c, found, plain, args.verbose) for c in wanted]
    heads = [SHOWN.get(name, name) for name in MEASURES]
    print("| lost by | mean | " + " | ".join(heads) + " |")
    print("|---" * (len(heads) + 2) + "|")
    for _, text in sorted(rows, reverse=True):
        if text:
            print(text)


if __name__ == "__main__":
    main()
