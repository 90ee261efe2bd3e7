"""Render every made-up article in every kind of mess, import it, and say how much was found.

python tests/importer/measure_import.py [--only ID] [--mess NAME] [--seed N] [--tuning] [-v]
python tests/importer/measure_import.py --extracts         also the extracts written by hand
python tests/importer/measure_import.py --write FOLDER     texts and gold, for other scorers
"""

from __future__ import annotations

import argparse
import re
import time
import traceback
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

from edition.importer.pipeline import import_text
from edition.importer.preparation import UnreadableTextError
from edition.importer.report import as_data
from handmade import Extract, read_extracts
from mess.gold import PARTS
from mess.mess import Mess, Rendered, render
from mess.profiles import PROFILES
from mess.truth import Article, read_articles
from scoring import Score, score_all

# Measure, least mean, least worst: what the project asks of unseen articles.
WANTED = (
    ("paragraphs", 0.95, 0.88),
    ("exact", 0.92, 0.80),
    ("entries", 0.95, 0.85),
    ("fields", 0.87, 0.75),
    ("detection", 0.95, 0.85),
    ("links", 0.90, 0.75),
    ("detection of works", 0.0, 0.0),
    ("links of works", 0.0, 0.0),
    ("facts", 0.87, 0.70),
    ("headings", 0.0, 0.0),
)
SHOWN = {
    "detection": "citations found", "links": "citations linked", "facts": "front matter facts",
    "exact": "exact text", "headings": "(headings)", "detection of works": "(found, by works)",
    "links of works": "(linked, by works)",
}  # fmt: skip
NOTHING: dict[str, Any] = {
    "paragraphs": [], "headings": [], "references": [], "citations": [], "frontmatter": {},
}  # fmt: skip


TUNING, HELD_BACK = "Tuning", "Held back"
EXTRACTS_TUNING, EXTRACTS_HELD_BACK = "Extracts by hand, tuning", "Extracts by hand, held back"


@dataclass(frozen=True)
class Measured:
    """One text and its scores. `mess` is empty where no generator made it."""

    section: str
    id: str
    style: str
    mess: str
    scores: dict[str, Score]
    seconds: float
    crash: str = ""

    @property
    def text(self) -> str:
        """What names the text in the tables."""
        return f"{self.id}, {self.mess}" if self.mess else self.id


def imported(data: bytes, id: str) -> tuple[dict[str, Any], float, str]:
    """What the importer makes of a text, in how many seconds, and what went wrong."""
    start = time.perf_counter()
    crash = ""
    name = f"{id}.txt"
    try:
        try:
            output = as_data(import_text(data, name, id=id))
        except UnreadableTextError as refusal:  # measured as the user would bring it back
            crash = f"refused: {refusal}"
            output = as_data(import_text(data, name, id=id, encoding=refusal.fault.encoding))
    except Exception as error:  # a crash is a finding: it scores nothing, and is listed
        where = traceback.extract_tb(error.__traceback__)[-1]
        crash = f"{type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno})"
        output = NOTHING
    return output, time.perf_counter() - start, crash


def measure(article: Article, mess: Mess, seed: int = 0) -> Measured:
    """Render, import and score one article in one mess."""
    rendered = render(article, mess, seed)
    output, seconds, crash = imported(rendered.data, article.id)
    gold = {part: getattr(rendered.gold, part) for part in PARTS}
    scores = score_all(gold, output)
    separate = score_all({**gold, "citations": rendered.gold.separate_citations}, output)
    scores |= {f"{name} of works": separate[name] for name in ("detection", "links")}
    section = HELD_BACK if article.held_back else TUNING
    return Measured(section, article.id, article.style, mess.name, scores, seconds, crash)


def measure_extract(extract: Extract) -> Measured:
    """Import and score an extract; its gold does not say where each work of a citation stands."""
    output, seconds, crash = imported(extract.data, extract.id)
    scores = score_all(extract.gold, output)
    section = EXTRACTS_HELD_BACK if extract.held_back else EXTRACTS_TUNING
    return Measured(section, extract.id, "by hand", "", scores, seconds, crash)


def table(found: Sequence[Measured]) -> list[str]:
    """Mean and worst of every measure over the texts: each article in each kind of mess."""
    lines = [
        f"| F1 ({len(found)} texts) | mean | worst | worst text | wanted |",
        "|---|---|---|---|---|",
    ]
    for name, least_mean, least_worst in WANTED:
        if name not in found[0].scores:
            continue
        worst = min(found, key=lambda m: m.scores[name].f1)
        average = mean(m.scores[name].f1 for m in found)
        wanted = f"{least_mean:.2f} / {least_worst:.2f}" if least_mean else ""
        lines.append(
            f"| {SHOWN.get(name, name)} | {average:.3f} | {worst.scores[name].f1:.3f} "
            f"| {worst.text} | {wanted} |"
        )
    return lines


def by(found: Iterable[Measured], key: str) -> list[str]:
    """The means, one row an article or a kind of mess."""
    groups: dict[str, list[Measured]] = {}
    names: tuple[str, ...] = ()
    for m in found:
        names = names or tuple(name for name, *_ in WANTED if name in m.scores)
        name = m.mess if key == "mess" else f"{m.id} ({m.style})"
        groups.setdefault(name, []).append(m)
    heads = [SHOWN.get(name, name) for name in names]
    lines = [f"| {key} | " + " | ".join(heads) + " |", "|---" * (len(heads) + 1) + "|"]
    for name, group in groups.items():
        cells = [f"{mean(m.scores[n].f1 for m in group):.3f}" for n in names]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return lines


def report(found: Sequence[Measured], verbose: bool) -> str:
    """The tables of the articles and of the extracts by hand, those held back apart."""
    out: list[str] = []
    for section in (TUNING, HELD_BACK, EXTRACTS_TUNING, EXTRACTS_HELD_BACK):
        part = [m for m in found if m.section == section]
        if not part:
            continue
        out += [f"## {section}: {len({m.id for m in part})} articles", "", *table(part), ""]
        out += [*by(part, "mess"), ""] if section in (TUNING, HELD_BACK) else []
        out += [*by(part, "article"), ""]
        out += [f"FAULT {m.text}: {m.crash}" for m in part if m.crash]
        out.append("")
        if verbose:
            for m in part:
                cells = (f"{n} {m.scores[n].f1:.3f}" for n, *_ in WANTED if n in m.scores)
                out.append(f"{m.text}: {', '.join(cells)}, {m.seconds:.2f} s")
            out.append("")
    return "\n".join(out)


def write(rendered: Rendered, name: str, folder: Path) -> None:
    """A messy text and its gold, in a folder of their own."""
    place = folder / re.sub(r"\W+", "-", name)
    place.mkdir(parents=True, exist_ok=True)
    (place / f"{rendered.gold.paragraphs['id']}.txt").write_bytes(rendered.data)
    rendered.gold.write(place)


def main() -> None:
    """Measure what the arguments ask for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", help="part of an article's id")
    parser.add_argument("--mess", help="part of a mess's name")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--tuning", action="store_true", help="leave what is held back alone")
    parser.add_argument("--extracts", action="store_true", help="the extracts by hand as well")
    parser.add_argument("--write", type=Path, metavar="FOLDER")
    parser.add_argument("-v", "--verbose", action="store_true")
    args = parser.parse_args()
    found = []
    for article in read_articles():
        if (args.only and args.only not in article.id) or (args.tuning and article.held_back):
            continue
        for mess in PROFILES:
            if args.mess and args.mess not in mess.name:
                continue
            if args.write:
                write(render(article, mess, args.seed), mess.name, args.write)
            else:
                found.append(measure(article, mess, args.seed))
    if args.extracts and not args.write:
        for extract in read_extracts():
            if (args.only and args.only not in extract.id) or (args.tuning and extract.held_back):
                continue
            found.append(measure_extract(extract))
    if found:
        print(report(found, args.verbose))


if __name__ == "__main__":
    main()
