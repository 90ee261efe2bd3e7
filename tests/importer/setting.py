"""A small typesetter of made-up text: what the tests of line wraps take apart again."""

from __future__ import annotations

import random

from edition.importer.words.typeset import width

_SYLLABLES = {
    "ru": "ка ро ми тал вен со ду пи рас ле мор ни гу та бер ло си дам не ку",
    "en": "ka ro mi tal ven so du pi ras le mor ni gu ta ber lo si dam ne ku",
}
Word = tuple[str, ...]


class Setting:
    """Made-up paragraphs of one language, and the lines they give in a column."""

    def __init__(self, seed: int, language: str = "ru", column: float = 40.0) -> None:
        self.random = random.Random(seed)
        self.column = column
        self.words: list[Word] = [
            tuple(self.random.choices(_SYLLABLES[language].split(), k=self.random.randint(1, 5)))
            for _ in range(160)
        ]

    def paragraph(self, sentences: int | None = None) -> list[Word]:
        """Some sentences of made-up words, as syllables."""
        out: list[Word] = []
        for _ in range(sentences or self.random.randint(2, 6)):
            count = self.random.randint(5, 18)
            chosen = self.random.choices(self.words, k=count)
            first = (chosen[0][0].capitalize(), *chosen[0][1:])
            last = (*chosen[-1][:-1], f"{chosen[-1][-1]}.")
            out += [first, *chosen[1:-1], last]
        return out

    def lines(self, words: list[Word], indent: float = 2.0, hyphenate: bool = True) -> list[str]:
        """The words set in the column; the first line is narrower by the indentation."""
        lines: list[str] = []
        line, room = "", self.column - indent
        for word in words:
            text = "".join(word)
            grown = f"{line} {text}".strip()
            if width(grown) <= room:
                line = grown
                continue
            rest = text
            if hyphenate:
                for cut in range(len(word) - 1, 0, -1):
                    head = "".join(word[:cut])
                    if len(head) >= 2 and width(f"{line} {head}-") <= room:
                        line, rest = f"{line} {head}-", "".join(word[cut:])
                        break
            lines.append(line)
            line, room = rest, self.column
        return [*lines, line]


def text_of(words: list[Word]) -> str:
    """The paragraph as it should be read."""
    return " ".join("".join(w) for w in words)
