"""Made-up articles, and copies of them as other extractions would give them, with known truth.

Every word of content is invented from syllables, so that no copy can hold anybody's sentences.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from edition.alignment import sentences_of
from edition.fingerprints import letters_of

_SMALL = "the of and in to a that which with for by from as is was on its has been this"
_SYLLABLES = "ka ro mi tal ven so du pi ras le mor ni gu ta ber lo si dam ne ku fo zen ar"
SMALL, SYLLABLES = _SMALL.split(), _SYLLABLES.split()
LIGATURES = {"ffi": "ﬃ", "ffl": "ﬄ", "fi": "ﬁ", "fl": "ﬂ", "ff": "ﬀ"}


@dataclass(frozen=True)
class MadeUp:
    """A made-up article: its title, and headings and paragraphs in order."""

    title: str
    parts: tuple[tuple[str, str], ...]  # ("heading" | "paragraph" | "item", text)
    doi: str = "10.5555/made.up.1"

    @property
    def paragraphs(self) -> list[str]:
        """The numbered paragraphs, p1 first."""
        return [text for kind, text in self.parts if kind != "heading"]


def _name(chance: random.Random, length: int) -> str:
    return "".join(chance.choices(SYLLABLES, k=length))


def make_article(seed: int, paragraphs: int = 40) -> MadeUp:
    """An article of some sections; its rare words are rare as in a real one."""
    chance = random.Random(seed)
    words = list(dict.fromkeys(_name(chance, chance.randint(2, 4)) for _ in range(2500)))
    weights = [1 / (rank + 3) for rank in range(len(words))]

    def sentence() -> str:
        out = []
        for _ in range(chance.randint(9, 24)):
            small = chance.random() < 0.4
            out.append(chance.choice(SMALL) if small else chance.choices(words, weights)[0])
        name = _name(chance, 3).capitalize()
        out[len(out) // 2] = name
        cited = f" [{chance.randint(1, 5)}]" if chance.random() < 0.3 else ""
        return f"{' '.join(out).capitalize()}{cited}.".replace(name.casefold(), name)

    parts: list[tuple[str, str]] = []
    for number in range(paragraphs):
        if number % 8 == 0:
            parts.append(("heading", f"{number // 8 + 1} {_name(chance, 4).capitalize()} Findings"))
        if number % 11 == 6:
            parts.append(("item", sentence()))
        else:
            parts.append(("paragraph", " ".join(sentence() for _ in range(chance.randint(2, 7)))))
    return MadeUp(f"{_name(chance, 3).capitalize()} and the Long Rivers of the North", tuple(parts))


@dataclass(frozen=True)
class Way:
    """How a copy was set and extracted."""

    name: str
    width: int = 0  # 0: every paragraph on one line
    gaps: bool = True  # blank lines between paragraphs
    every_line: bool = False  # a blank line behind every line
    indent: bool = False
    hyphens: bool = False
    page: int = 0  # lines between two pieces of page furniture
    changed: float = 0.05  # share of words
    split: float = 0.1
    joined: float = 0.1


WAYS = (
    Way("one line each"),
    Way("wrapped", width=72, hyphens=True, page=45),
    Way("narrow", width=44, hyphens=True, page=52),
    Way("indented", width=80, gaps=False, indent=True, hyphens=True, page=40),
    Way("typeset lines", width=92, gaps=False, every_line=True, hyphens=True, page=42),
    Way("wide", width=110, page=60),
)


@dataclass
class Copy:
    """The text of a copy, and what each numbered paragraph is in it."""

    text: str
    truth: dict[int, str] = field(default_factory=dict)


def change(word: str, chance: random.Random) -> str:
    """A slip of extraction in a word, or another word in its place."""
    dice = chance.random()
    if dice < 0.4 and len(word) > 4:
        at = chance.randrange(len(word) - 1)
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if dice < 0.6:
        return f"{word[:-1]}e" if len(word) > 4 else word
    if dice < 0.8:
        return chance.choice(SMALL)
    return f"{word} {chance.choice(SMALL)}" if dice < 0.9 else f"{word}x"


def slipped(text: str, share: float, chance: random.Random) -> str:
    """A text with some of its words changed."""
    return " ".join(change(w, chance) if chance.random() < share else w for w in text.split())


def wrap(text: str, width: int, hyphens: bool) -> list[str]:
    """A text in lines, long words cut at the edge."""
    lines, line = [], ""
    for word in text.split(" "):
        room = width - len(line) - 2
        if len(line) + 1 + len(word) <= width:
            line = f"{line} {word}".strip()
        elif hyphens and re.fullmatch(r"[^\W\d_]{7,}[.,;]?", word) and 3 < room < len(word) - 3:
            lines.append(f"{line} {word[:room]}-")
            line = word[room:]
        else:
            lines.append(line)
            line = word
    return [*lines, line]


def _blocks(
    parts: Iterable[tuple[str, str]], way: Way, chance: random.Random, truth: dict[int, str]
) -> list[tuple[str, str]]:
    blocks: list[tuple[str, str]] = []
    number, joinable = 0, False
    for kind, words in parts:
        if kind == "heading":
            blocks.append((kind, words))
            joinable = False
            continue
        number += 1
        text = truth[number] = slipped(words, way.changed, chance)
        sentences = sentences_of(text)
        if joinable and kind == "paragraph" and chance.random() < way.joined:
            blocks[-1] = ("paragraph", f"{blocks[-1][1]} {text}")
        elif chance.random() < way.split and len(sentences) > 2:
            cut = chance.randrange(1, len(sentences))
            blocks.append(("paragraph", "".join(sentences[:cut]).strip()))
            blocks.append(("paragraph", "".join(sentences[cut:]).strip()))
        else:
            blocks.append(("paragraph", f"• {text}" if kind == "item" else text))
        joinable = True
    return blocks


def derive(article: MadeUp, way: Way, seed: int = 0, front: bool = True) -> Copy:
    """A copy of an article; the same seed gives the same copy."""
    chance = random.Random(f"{way.name}/{seed}")
    copy = Copy("")
    lines: list[str] = []
    for kind, text in _blocks(article.parts, way, chance, copy.truth):
        shown = text
        for plain, ligature in LIGATURES.items() if way.width else ():
            shown = shown.replace(plain, ligature)
        wrapped = (
            wrap(shown, way.width, way.hyphens) if way.width and kind != "heading" else [shown]
        )
        if way.indent and kind != "heading":
            wrapped[0] = f"   {wrapped[0]}"
        lines += ["", *wrapped, ""] if kind == "heading" else wrapped
        lines += [""] if way.gaps else []
    if way.page:
        lines = _with_furniture(lines, way.page)
    if way.every_line:
        lines = [x for line in lines if line.strip() for x in (line, "")]
    head = [article.title, "", "Ada Maker", "", "Keywords: rivers, north", ""] if front else []
    doi = [f"https://doi.org/{article.doi}", ""] if front and article.doi else []
    tail = [
        "",
        "References",
        "",
        *(f"[{n}] Maker, A. Made-up Work {n}. 2001." for n in range(1, 6)),
    ]
    copy.text = "\n".join([*head[:2], *doi, *head[2:], *lines, *tail, ""])
    return copy


def _with_furniture(lines: list[str], every: int) -> list[str]:
    out, page = [], 11
    for index, line in enumerate(lines):
        out.append(line)
        if index and index % every == 0:
            head = "Journal of Made-up Affairs 12 (3)" if page % 2 else "A. Maker"
            out += ["", str(page), "", head, ""]
            page += 1
    return out


def likeness(first: str, second: str) -> float:
    """How far two texts are made of the same stretches of letters: 1 where they are the same."""

    def grams(text: str) -> Counter[str]:
        letters = letters_of(text)
        return Counter(letters[i : i + 5] for i in range(max(1, len(letters) - 4)))

    a, b = grams(first), grams(second)
    return 2 * (a & b).total() / (a.total() + b.total())
