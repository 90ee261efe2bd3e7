"""Random kinds of mess: parameters that occur together, and none that hide what is true."""

from __future__ import annotations

from random import Random

from mess.characters import Faults
from mess.furniture import Furniture
from mess.mess import Mess
from mess.rows import Rows
from mess.title_pieces import Arrangement
from mess.truth import Article

_ENCODINGS = {
    "ru": ("windows-1251", "koi8-r", "cp866", "utf-16"),
    "tr": ("windows-1254", "iso-8859-9", "utf-16"),
    "kk": ("utf-16", "utf-8-sig"),
}
_WESTERN = ("windows-1252", "utf-16", "utf-8-sig", "mac-roman")


def drawn_mess(article: Article, random: Random) -> Mess:
    """A mess for an article; the name is the same for all, as the seed tells them apart."""

    def chance(p: float) -> bool:
        return random.random() < p

    columns = 2 if chance(0.4) else 1
    side_by_side = columns == 2 and chance(0.4)
    markdown = columns == 1 and chance(0.25)
    wrapped = not markdown and (side_by_side or chance(0.85))
    gaps = (
        random.choice(("blank",) * 5 + ("indent", "indent", "every line")) if wrapped else "blank"
    )
    encodings: tuple[tuple[str, str], ...] = ()
    if chance(0.25):
        encodings = (("", random.choice(_ENCODINGS.get(article.language, _WESTERN))),)
    marks = random.choice(("superscript", "superscript", "caret", "braced", "bare", "bracketed"))
    if encodings and not encodings[0][1].startswith("utf") and marks == "superscript":
        marks = "caret"  # old code pages know three raised figures at most
    furniture = Furniture(
        heads=chance(0.5), numbers=random.choice(("", "top", "bottom", "bottom", "dashed")),
        download=chance(0.2), footer=chance(0.3), apart=chance(0.7), form_feeds=chance(0.3),
    )  # fmt: skip
    faults = Faults(escapes=markdown and chance(0.5))
    if chance(0.5) and not encodings:
        rate = random.choice((0.0, 0.1, 0.3, 0.7))
        faults = Faults(
            decomposed=rate if chance(0.3) else 0, ligatures=rate if chance(0.5) else 0,
            soft_hyphens=rate / 10 if chance(0.3) else 0, breves=rate / 3 if chance(0.3) else 0,
            no_break=rate if chance(0.4) else 0, escapes=faults.escapes,
        )  # fmt: skip
    return Mess(
        "crossing",
        width=random.randint(40, 56) if columns == 2 else random.randint(56, 112),
        face=random.choice(("serif", "sans", "mono")),
        columns=columns,
        side_by_side=side_by_side,
        page_length=random.randint(34, 64),
        hyphens=chance(0.7),
        cut_addresses=chance(0.4),
        heading_width=random.choice((1.0, 1.0, 0.8, 0.6)),
        cut_paragraphs=chance(0.8),
        rows=Rows(
            wrapped=wrapped, gaps=gaps,
            lost_gaps=0.1 if chance(0.15) else 0.0, doubled_gaps=0.2 if chance(0.2) else 0.0,
            trailing_blank=chance(0.15), note_rule="_____________" if chance(0.2) else "",
        ),
        furniture=furniture,
        endnotes=chance(0.4),
        note_marks=marks,
        raised_note_labels=chance(0.6),
        italics=random.choice(("", "*", "_")) if markdown else "",
        bolds=random.choice(("", "**", "__")) if markdown else "",
        faults=faults,
        encodings=encodings,
        bullets=markdown and chance(0.3),
        arrangement=Arrangement(
            labels_above=chance(0.4), abstracts_at_back=chance(0.1),
            label_end=random.choice((":", ":", ".", ". –", " —")),
        ),
    )  # fmt: skip
