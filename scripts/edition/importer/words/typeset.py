"""How wide a line of letters is when it is set in type.

A justified line hides where a paragraph ends: counted in characters it may be shorter than the
last line of the paragraph above. Measured in the widths of an ordinary book face (Times, as most
journals use) full lines agree within a word, and first lines stand out by their indentation.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

# Advance widths in thousandths of the type size.
_GROUPS = {
    250: " .,",
    278: "ijlt:;/\\ıі",
    333: "frI-()[]!|'’‘",
    389: "sJ",
    395: "з",
    410: "гғ",
    429: "э",
    437: "т",
    444: 'acezаес?“”„әё"',
    460: "яь",
    472: "в",
    486: "кқ",
    499: "л",
    500: "bdghknopquvxyороухцчөұүһ–«»0123456789#$*_",
    509: "бд",
    517: "ъ",
    535: "ийнпң",
    556: "FPSР",
    575: "БЬ",
    611: "ELTZЕТ",
    633: "м",
    648: "ф",
    667: "BCRКВСЯ",
    680: "лыЛДЭЪ",
    691: "ж",
    722: "ADGHKNOQUVwXYАИЙНОПХЦУӨҰҮҢҚ+=<>~",
    747: "ю",
    770: "шщm",
    833: "%",
    889: "MWМЖФЫЮ",
    1000: "—…ШЩ",
}
_WIDTH = {char: width / 1000 for width, chars in reversed(_GROUPS.items()) for char in chars}
_WIDTH["л"] = 0.499
_DEFAULT = 0.5
_OPENING = ("«", "“", "„", "‹")
_CAPITAL = 0.68


def width(text: str) -> float:
    """The width of a text, in units of the type size; blanks at its ends do not count."""
    return sum(_WIDTH.get(c, _CAPITAL if c.isupper() else _DEFAULT) for c in text.strip())


def column_widths(widths: list[float], reach: int = 20) -> list[float]:
    """For each line the width of the column it stands in: nearly the widest of its neighbours.

    An abstract is set smaller or wider than the body, so the column is measured from line to
    line, and of the lines above and below the narrower count.
    """

    def full(part: list[float]) -> float:
        ordered = sorted(part)
        return ordered[int(len(ordered) * 0.95) if len(ordered) > 4 else len(ordered) - 1]

    columns = []
    for i in range(len(widths)):
        both = widths[max(0, i - reach) : i + reach + 1]
        sides = [widths[max(0, i - reach) : i + 1], widths[i : i + reach + 1]]
        told = [full(x) for x in sides if len(x) > reach // 2]
        narrow = min(told, default=0.0)
        # A narrower side is another column only if it is much narrower: else it is chance.
        columns.append(narrow if narrow and narrow < 0.8 * full(both) else full(both))
    return columns


def first_word(text: str) -> str:
    """What must fit on the line above to stand there: a word, with the opening quotation mark
    that French print parts from it ("« Oui").
    """
    pieces = text.split(None, 2)
    return " ".join(pieces[: 2 if pieces[0] in _OPENING else 1])


def letters(text: str) -> float:
    """The width of a text counted in letters."""
    return float(len(text.strip()))


def measure_of(lines: Sequence[str]) -> Callable[[str], float]:
    """Counted in letters or in a book face: the measure by which full lines agree better."""

    def spread(values: list[float]) -> float:
        ordered = sorted(values)
        upper = ordered[len(ordered) // 2 :]
        middle = upper[len(upper) // 2]
        return sum(abs(v - middle) for v in upper) / (len(upper) * middle or 1)

    if not lines:
        return width
    by_letters = spread([letters(x) for x in lines])
    return letters if by_letters < spread([width(x) for x in lines]) else width


def columns_of(widths: Sequence[float], reach: int = 12) -> list[float]:
    """The width of the column at each line: of what precedes and what follows, the narrower.

    A title block is often set wider than the columns below it.
    """

    def full(part: Sequence[float]) -> float:
        ordered = sorted(part)
        return ordered[int(len(ordered) * 0.9)] if ordered else 0.0

    found = []
    for i in range(len(widths)):
        sides = [widths[max(0, i - reach) : i + 1], widths[i : i + reach + 1]]
        told = [full(x) for x in sides if len(x) >= 6] or [full(widths)]
        found.append(max(min(told), 1.0))
    return found
