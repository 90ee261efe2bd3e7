"""The lines of a paragraph as one text: words broken at a line's end mended, dashes closed up."""

from __future__ import annotations

from collections.abc import Sequence

from edition.importer.reading.records import Block, Doubt, Line, Role
from edition.importer.words import hyphens
from edition.importer.words.hyphens import Lexicon

_SEVERAL, _AWAY = 2, 3  # lines, blanks


def joined(group: Sequence[Line], lexicon: Lexicon) -> tuple[Block, list[Doubt]]:
    """One block out of the lines of a paragraph, its broken words mended."""
    parts, doubts = [group[0].text.strip()], []
    for line in group[1:]:
        # Only the last line is needed to join the next: long paragraphs stay linear.
        glued = hyphens.ends_with_hyphen(parts[-1]) or _at_dash(parts[-1])
        if not glued:
            parts.append(line.text.strip())
            continue
        cut = parts[-1].rstrip(" -–—").rfind(" ") + 1
        text, doubt = join_texts(parts[-1][cut:], line.text, line.number, lexicon)
        parts[-1:] = [parts[-1][: cut - 1], text] if cut else [text]
        doubts += doubt
    numbers = tuple(x.number for x in group)
    text = " ".join(parts)
    inset = _is_inset(group)
    return Block(Role.UNPLACED, text, numbers[0], numbers[-1], lines=numbers, inset=inset), doubts


def _is_inset(group: Sequence[Line]) -> bool:
    """Whether several lines begin below each other, away from the left edge."""
    edges = [len(x.text) - len(x.text.lstrip()) for x in group]
    return len(edges) >= _SEVERAL and min(edges) >= _AWAY and max(edges[1:]) - min(edges[1:]) < 2


def _at_dash(text: str) -> bool:
    """Whether a text stops at a dash that stands at a word or a number."""
    return text.endswith(("–", "—")) and text[-2:-1].isalnum()


def join_texts(left: str, right: str, number: int, lexicon: Lexicon) -> tuple[str, list[Doubt]]:
    """Join two pieces of one paragraph: at a hyphen, at a dash between numbers, or at a blank."""
    left, right = left.rstrip(), right.strip()
    if hyphens.ends_with_hyphen(left):
        joint = hyphens.join(left, right, lexicon)
        if joint.sure:
            return joint.text, []
        at = joint.text[max(0, len(left) - 20) : len(left) + 12]
        kept = "kept" if joint.text.startswith(f"{left[:-1].rstrip()}-") else "dropped"
        return joint.text, [Doubt(number, "hyphen", f"hyphen {kept} in '{at}': {joint.reason}")]
    if _at_dash(left):
        return left + right, []
    return f"{left} {right}", []
