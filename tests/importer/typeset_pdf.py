"""A made-up article as a PDF: its manuscript set by XeLaTeX in one of a few looks of journals."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mess import marks
from mess.furniture import first_page
from mess.manuscript import Block, Manuscript

_LANGUAGES = {
    "en": "english", "ru": "russian", "kk": "russian", "tr": "turkish", "de": "german",
    "fr": "french", "es": "spanish", "it": "italian", "pt": "portuguese",
}  # fmt: skip
_SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#",
    "_": r"\_", "%": r"\%", "^": r"\^{}", "~": r"\~{}",
}  # fmt: skip
_EMPHASIS = {
    marks.ITALIC: r"\textit{", marks.END_ITALIC: "}", marks.BOLD: r"\textbf{", marks.END_BOLD: "}",
}  # fmt: skip
_NOTE = re.compile(f"{marks.NOTE}([^{marks.END_NOTE}]*){marks.END_NOTE}")
_RAISED = re.compile(f"{marks.RAISED}([^{marks.END_RAISED}]*){marks.END_RAISED}")
_FRONT = ("title", "front", "label")
_SIZES = {1: r"\large", 2: r"\normalsize", 3: r"\normalsize\itshape"}


@dataclass(frozen=True)
class Look:
    """How a journal sets its pages."""

    name: str
    options: str
    paper: str
    indent: str = "1em"
    skip: str = "0pt"
    stretch: float = 1.0
    columns: int = 1
    heads: str = "edges"  # "edges": at the outer edges, with the number; "foot"; "of": page x of y
    endnotes: bool = False


LOOKS = (
    Look("book", "10pt,twoside", "paperwidth=152mm,paperheight=229mm,margin=22mm"),
    Look("columns", "9pt,twoside,twocolumn", "a4paper,margin=18mm", columns=2, heads="foot"),
    Look("report", "10pt", "a4paper,margin=25mm", "0pt", "6pt plus 1pt", heads="of", endnotes=True),
    Look("thesis", "12pt", "a4paper,margin=20mm", "1.25cm", stretch=1.2, heads="foot"),
    Look("dense", "11pt,twoside", "paperwidth=165mm,paperheight=240mm,margin=22mm", "0pt"),
)


def write_pdf(manuscript: Manuscript, look: Look, folder: Path) -> Path:
    """Set a manuscript, and say where the PDF is. Raises OSError where XeLaTeX made none."""
    source = folder / f"{manuscript.article.id}-{look.name}.tex"
    source.write_text("\n\n".join([*_preamble(manuscript, look), *_body(manuscript, look)]))
    command = ["xelatex", "-interaction=batchmode", source.name]
    for _ in range(2 if look.heads == "of" else 1):
        subprocess.run(command, cwd=folder, capture_output=True, timeout=300, check=False)
    pdf = source.with_suffix(".pdf")
    if not pdf.exists():
        raise OSError(f"{source}: XeLaTeX made no PDF of it")
    return pdf


def _plain(text: str) -> str:
    return re.sub(r"[\\{}$&#_%^~]", lambda m: _SPECIAL[m[0]], text)


def _tex(text: str, notes: Mapping[str, Block] | None = None) -> str:
    """A text with its emphasis and its notes."""
    found = re.sub(r"(?<=\w)/(?=\w)", r"/\\allowbreak ", _plain(text))
    for sign, command in _EMPHASIS.items():
        found = found.replace(sign, command)
    found = _RAISED.sub(r"\\textsuperscript{\1}", found)

    def note(match: re.Match[str]) -> str:
        labels = re.findall(r"[^,;\s]+", match[1])
        return "".join(
            rf"\fnote{{{x}}}{{{_tex(notes[x].text)}}}"
            if notes and x in notes
            else rf"\textsuperscript{{{x}}}"
            for x in labels
        )

    return _NOTE.sub(note, found)


def _preamble(manuscript: Manuscript, look: Look) -> list[str]:
    article = manuscript.article
    heads = [_plain(x) for x in article.running_heads or (article.id, article.id)]
    left, right = heads[0], heads[-1]
    edges = rf"\fancyhead[LE]{{\thepage\quad {left}}}\fancyhead[RO]{{{right}\quad\thepage}}"
    number = {"edges": "", "foot": r"\fancyfoot[C]{\thepage}",
              "of": r"\fancyfoot[R]{Page \thepage\ of \pageref{LastPage}}"}[look.heads]  # fmt: skip
    return [
        rf"\documentclass[{look.options}]{{extarticle}}",
        r"\usepackage{fontspec}\usepackage{fancyhdr,lastpage,ragged2e,setspace,tabularx}",
        rf"\usepackage[{look.paper}]{{geometry}}",
        rf"\usepackage{{polyglossia}}\setdefaultlanguage{{{_LANGUAGES[article.language]}}}",
        r"\setmainfont{DejaVu Serif}[Scale=0.9]\newfontfamily\cyrillicfont{DejaVu Serif}[Scale=0.9]"
        r"\newfontfamily\cyrillicfontsf{DejaVu Sans}"
        r"\newfontfamily\cyrillicfonttt{DejaVu Sans Mono}",
        rf"\setlength{{\parindent}}{{{look.indent}}}\setlength{{\parskip}}{{{look.skip}}}",
        r"\emergencystretch=3em\tolerance=2000\newcommand{\fnlab}{}"
        r"\renewcommand{\thefootnote}{\fnlab}"
        r"\newcommand{\fnote}[2]{\renewcommand{\fnlab}{#1}\footnote{#2}}",
        rf"\pagestyle{{fancy}}\fancyhf{{}}\setcounter{{page}}{{{first_page(article)}}}"
        r"\renewcommand{\headrulewidth}{0pt}",
        edges if look.heads == "edges" else rf"\fancyhead[L]{{{right}}}{number}",
        rf"\begin{{document}}\setstretch{{{look.stretch}}}",
    ]


def _body(manuscript: Manuscript, look: Look) -> list[str]:
    blocks = manuscript.blocks
    first = next(i for i, b in enumerate(blocks) if b.kind not in _FRONT)
    front = "\n\n".join(_front(b) for b in blocks[:first])
    opening = (
        rf"\twocolumn[\begin{{@twocolumnfalse}}{front}\bigskip\end{{@twocolumnfalse}}]"
        if look.columns == 2
        else front + r"\bigskip"
    )
    feet = [rf"\renewcommand{{\fnlab}}{{}}\footnotetext{{{_tex(b.text)}}}" for b in manuscript.foot]
    found = [opening, *feet]
    rows: list[str] = []
    for block, below in zip(blocks[first:], [*blocks[first + 1 :], None], strict=True):
        if block.kind == "row":
            rows.append(block.text)
        elif block.kind == "caption" and below is not None and below.kind == "row":
            found.append(rf"\begin{{table}}[t]{{\small {_tex(block.text, manuscript.notes)}\par}}")
        else:
            found.append(_block(block, manuscript.notes))
        if rows and (below is None or below.kind != "row"):
            found += (
                [_table(rows), r"\end{table}"] if r"\begin{table}" in found[-1] else [_table(rows)]
            )
            rows = []
    return [*found, r"\end{document}"]


def _front(block: Block) -> str:
    size = {"title": r"\Large", "label": r"\bfseries"}.get(block.kind, "")
    return rf"{{\noindent{size} {_tex(block.text)}\par}}"


def _block(block: Block, notes: Mapping[str, Block]) -> str:
    text = _tex(block.text, notes)
    if block.kind == "heading":
        return rf"\bigskip{{\RaggedRight\noindent{_SIZES[block.level]} {text}\par}}\nobreak"
    if block.kind == "item":
        return rf"{{\leftskip=2em\parindent=-1.2em\hskip0pt {text}\par}}"
    if block.kind == "quote":
        return rf"\begin{{quote}}\small {text}\end{{quote}}"
    if block.kind == "caption":
        return (
            rf"\begin{{figure}}[t]\rule{{\linewidth}}{{3cm}}\par{{\small {text}\par}}\end{{figure}}"
        )
    if block.kind == "entry":
        return rf"{{\small\leftskip=1.5em\parindent=-1.5em\hskip0pt {text}\par}}"
    if block.kind == "note":
        return rf"{{\small\noindent\textsuperscript{{{block.label}}} {text}\par}}"
    return _front(block) if block.kind in _FRONT else text


def _table(rows: Sequence[str]) -> str:
    cells = [[_tex(cell) for cell in row.split("   ")] for row in rows]
    columns = max(map(len, cells))
    lines = "\\\\\n".join(" & ".join([*x, *[""] * (columns - len(x))]) for x in cells)
    form = r">{\RaggedRight\arraybackslash}X" * columns
    return rf"{{\small\begin{{tabularx}}{{\linewidth}}{{{form}}}{lines}\\\end{{tabularx}}}}"
