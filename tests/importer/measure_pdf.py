"""Set the made-up articles as PDFs, extract their texts with common tools, and measure the import.

python tests/importer/measure_pdf.py [--only ID] [--look NAME] [--tool NAME] [-v]

What true extractions look like, the messes of `mess/` only guess. Nothing is asked of the
figures: they show what to mend. Needs XeLaTeX with `polyglossia` and the DejaVu fonts; of the
tools those are asked that are there. Of articles held back none is set.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from measure_import import TUNING, Measured, imported, report
from mess.gold import PARTS, gold_of
from mess.manuscript import Setting, manuscript_of
from mess.truth import Article, read_articles
from scoring import score_all
from typeset_pdf import LOOKS, Look, write_pdf

TOOLS = {
    "pdftotext": ("pdftotext", "{}", "-"),
    "pdftotext -layout": ("pdftotext", "-layout", "{}", "-"),
    "pdftotext -raw": ("pdftotext", "-raw", "{}", "-"),
    "mutool": ("mutool", "draw", "-q", "-F", "txt", "{}"),
    "pdf2txt": ("pdf2txt.py", "{}"),
}


def measure(article: Article, look: Look, tools: list[str], folder: Path) -> list[Measured]:
    """Set an article in a look, and measure what each tool leaves of it."""
    manuscript = manuscript_of(article, Setting(endnotes=look.endnotes))
    pdf = write_pdf(manuscript, look, folder)
    gold = gold_of(manuscript)
    parts = {part: getattr(gold, part) for part in PARTS}
    found = []
    for tool in tools:
        command = [x.replace("{}", str(pdf)) for x in TOOLS[tool]]
        data = subprocess.run(command, capture_output=True, timeout=300, check=True).stdout
        output, seconds, crash = imported(data, article.id)
        name = f"{look.name}, {tool}"
        scores = score_all(parts, output)
        found.append(Measured(TUNING, article.id, article.style, name, scores, seconds, crash))
    return found


def main() -> None:
    """Measure what the arguments ask for, as far as the tools are there."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", default="", help="part of an article's id")
    parser.add_argument("--look", default="", help="part of a look's name")
    parser.add_argument("--tool", default="", help="part of a tool's name")
    parser.add_argument("-v", "--verbose", action="store_true")
    args = parser.parse_args()
    tools = [x for x, command in TOOLS.items() if args.tool in x and shutil.which(command[0])]
    if not shutil.which("xelatex") or not tools:
        sys.exit("nothing measured: this needs xelatex, and one of " + ", ".join(TOOLS))
    found: list[Measured] = []
    with tempfile.TemporaryDirectory() as folder:
        for article in read_articles():
            if article.held_back or args.only not in article.id:
                continue
            for look in LOOKS:
                if args.look in look.name:
                    found += measure(article, look, tools, Path(folder))
    if found:
        print(report(found, args.verbose))


if __name__ == "__main__":
    main()
