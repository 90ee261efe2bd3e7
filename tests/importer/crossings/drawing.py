"""A crossing drawn from a seed: which article, in which style, behind which title block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from mess.mess import Mess, Rendered, render
from mess.truth import Article

from crossings.fronts import behind, dropped, parted_from_body, without
from crossings.messes import drawn_mess
from crossings.styles import Style, drawn_style, restyled


@dataclass(frozen=True)
class Crossing:
    """What a seed drew."""

    seed: int
    article: Article  # as changed
    own_style: str
    style: Style
    front: str  # the id of the article whose title block it has
    dropped: tuple[str, ...]
    mess: Mess

    @property
    def name(self) -> str:
        """The crossing in a line."""
        m = self.mess
        options = ",".join(f"{k}={v}" for k, v in self.style.options.items() if v)
        style = self.style.name if self.style.name == self.own_style else f"→{self.style.name}"
        setting = [f"{m.columns}×{m.width}", m.rows.gaps if m.rows.wrapped else "joined"]
        setting += ["side by side"] * m.side_by_side + ["endnotes"] * m.endnotes
        setting += [m.note_marks, *(encoding for _, encoding in m.encodings)]
        front = "" if self.front == self.article.id else f" front of {self.front}"
        less = f" without {','.join(self.dropped)}" if self.dropped else ""
        return f"{self.article.id} {style}({options}){front}{less} [{', '.join(setting)}]"

    def rendered(self) -> Rendered:
        """Its text and gold."""
        return render(self.article, self.mess, self.seed)


def drawn(seed: int, articles: Sequence[Article]) -> Crossing:
    """The crossing of a seed; the same articles give the same crossing."""
    random = Random(f"crossing/{seed}")
    article = random.choice([a for a in articles if a.style != "further-reading"])
    own_style = article.style
    style = drawn_style(article, random)
    changed = restyled(article, style, articles)
    front = article
    if random.random() < 0.6:
        front = random.choice([a for a in articles if a.language == article.language])
        changed = behind(changed, front)
    less = dropped(random)
    changed = without(changed, less)
    # Without a heading, running text behind an abstract would be the abstract's.
    if random.random() < 0.1 and parted_from_body(changed):
        changed = replace(changed, parts=tuple(p for p in changed.parts if p.kind != "heading"))
        less = (*less, "headings")
    return Crossing(seed, changed, own_style, style, front.id, less, drawn_mess(changed, random))
