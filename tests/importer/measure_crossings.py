"""Cross the made-up articles at random, import what comes of it, and say where little is found.

python tests/importer/measure_crossings.py [--seeds 0-399] [--below 0.75] [-v]
python tests/importer/measure_crossings.py --seeds 17 --write FOLDER     texts and gold

A seed draws a tuning article, another style for it, the title block of another article of its
language, pieces to leave out, and a mess. Left out is what could not be printed honestly: styles
that do not occur in a language, raised numbers of a list beside those of notes, faults whose
wording belongs to one style, a body without headings straight behind an abstract, side-by-side
columns of joined lines. A measure counts where there are at least three things to find. With more
articles for tuning, the seeds draw others.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from crossings.drawing import Crossing, drawn
from measure_import import SHOWN, imported, write
from mess.gold import PARTS
from mess.truth import read_articles
from scoring import score_all

MEASURES = ("paragraphs", "exact", "entries", "fields", "detection", "links", "facts")
LEAST = 3  # true things that a measure needs to say anything
STEPS = (0.25, 0.5, 0.75, 0.85)


@dataclass(frozen=True)
class Result:
    """A crossing and the F1 of the measures that count."""

    crossing: Crossing
    scores: dict[str, float]
    crash: str = ""

    @property
    def lowest(self) -> float:
        """The worst of its scores."""
        return min(self.scores.values())


def measure(crossing: Crossing) -> Result:
    """Render, import and score a crossing."""
    rendered = crossing.rendered()
    # The id would tell a year that the title block of another article does not print.
    output, _, crash = imported(rendered.data, crossing.article.id.rpartition("-")[0])
    found = score_all({part: getattr(rendered.gold, part) for part in PARTS}, output)
    scores = {name: found[name].f1 for name in MEASURES if found[name].true >= LEAST}
    return Result(crossing, scores, crash)


def distribution(results: Sequence[Result]) -> list[str]:
    """For each measure and for the lowest of all, how many texts lie under each step."""
    heads = " | ".join(f"under {step}" for step in STEPS)
    lines = [f"| F1 ({len(results)} texts) | mean | worst | {heads} |", "|---" * 7 + "|"]
    for name in (*MEASURES, "lowest"):
        values = [r.lowest if name == "lowest" else r.scores.get(name) for r in results]
        known = [v for v in values if v is not None]
        under = " | ".join(str(sum(v < step for v in known)) for step in STEPS)
        shown = SHOWN.get(name, "lowest of all" if name == "lowest" else name)
        lines.append(f"| {shown} | {mean(known):.3f} | {min(known):.2f} | {under} |")
    return lines


def by_trait(results: Sequence[Result], below: float) -> list[str]:
    """How many texts of each style and setting lie below, of how many."""
    all_, low = Counter[str](), Counter[str]()
    for r in results:
        c = r.crossing
        traits = {c.style.name, c.mess.rows.gaps, c.mess.note_marks, f"{c.mess.columns} columns"}
        traits |= {f"without {kind}" for kind in c.dropped}
        all_.update(traits)
        if r.lowest < below:
            low.update(traits)
    shown = sorted(all_, key=lambda t: -low[t] / all_[t])
    return [f"{trait}: {low[trait]} of {all_[trait]}" for trait in shown]


def main() -> None:
    """Measure the seeds that the arguments ask for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", default="0-399", help="a seed, or a range of them")
    parser.add_argument("--below", type=float, default=0.75, help="list the texts below this")
    parser.add_argument("--write", type=Path, metavar="FOLDER")
    parser.add_argument("-v", "--verbose", action="store_true", help="and count their traits")
    args = parser.parse_args()
    first, _, last = args.seeds.partition("-")
    articles = [a for a in read_articles() if not a.held_back]
    crossings = [drawn(seed, articles) for seed in range(int(first), int(last or first) + 1)]
    if args.write:
        for crossing in crossings:
            write(crossing.rendered(), f"crossing {crossing.seed}", args.write)
        return
    results = sorted(map(measure, crossings), key=lambda r: r.lowest)
    for r in results:
        if r.lowest < args.below or (r.crash and not r.crash.startswith("refused")):
            cells = ", ".join(f"{n} {v:.2f}" for n, v in r.scores.items() if v < 0.9)
            print(f"{r.crossing.seed}: {r.crossing.name}: {cells} {r.crash}".rstrip())
    print("\n".join(["", *distribution(results)]))
    if args.verbose:
        print("\n".join(["", *by_trait(results, args.below)]))


if __name__ == "__main__":
    main()
