"""Numeric citations in a paragraph: ``[1,2]``, ``[2]–[4]``, ``[1, p. 45]``, and raised marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from edition.importer.words.locators import UNIT_LOCATOR, without_prefix

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻‚", "0123456789–,")
_NUMBERS = r"\d{1,3}(?:\s?[–—‐‑−-]\s?\d{1,3})?"
# What stands in brackets is found first and read piece by piece: one pattern for all of it would
# have too many ways to fail.
_BRACKETS = re.compile(r"\[[^\[\]\n]{1,300}\](?:\s?[–—-]\s?\[\s*\d{1,3}\s*\])?")
_AND = r"(?:and|und|et|ve|y|e|i|en|och|a|и|й|та|және|жана|va|və|&)"
# What stands before the first and before a later number that counts the things of a sentence.
_COUNTS = (re.compile(r"[:;,]\s$"), re.compile(rf"(?:[:;,.]|\b{_AND})\s$"))
# "Ref. 5", "Refs. 1, 2 and 4": the words tell that these are numbers of the list.
_WORDED = re.compile(
    r"\b(?i:refs?\.?|references?)\s"
    r"(?P<n>\d{1,3}(?:(?:\s?[,;–—-]\s?|\s(?:and|&)\s)\d{1,3}(?!\.?\d))*)(?!\.?\d)"
)
# "[SMI01]", "[GHS+05, p. 3]": keys for numbers.
KEY = r"[A-ZÀ-ÖØ-ÞА-ЯЁ][^\W\d_]{0,9}\+?\d{2}(?:\d{2})?[a-z]?"
_KEYED = re.compile(rf"\[{KEY}(?![^\W_])[^\[\]\n]{{0,160}}\]")
_CUT = re.compile(rf"\s*([,;]\s*)(?:{_AND}\s+)?|\s+{_AND}\s+")
# "[5 (p. 12)]".
_PAGE_BEHIND = re.compile(r"(?<=\d)\s?\(([^\W\d_]{1,6}\.?\s?\d[^()]{0,20})\)")
_ONLY_NUMBERS = re.compile(_NUMBERS)
_WITH_LOCATOR = re.compile(rf"(?P<n>{_NUMBERS})\s?(?:{UNIT_LOCATOR})")
_ONLY_LOCATOR = re.compile(UNIT_LOCATOR)
# Behind a number of the list and a comma: "Sec. IV", "Eq. (3)", "Appendix A", "passim".
_ANY_LOCATOR = re.compile(
    r"(?:[^\W\d_]{1,14}\.?\s?\(?(?:\d+[a-z]?(?:[.–-]\d+)*|[IVXLC]+|[A-Z])\)?"
    r"|[a-zа-яё][a-zа-яё. ]{3,40})"
)
# "[no. 5]", "[#5]", "[ref. 5]": signs and words before a number of the list.
_NUMBER_SIGN = re.compile(
    r"^(?:[Nn]os?\.|№№?|[Nn]r\.?|n°|#|(?i:ref(?:erence)?s?|réf|lit|src|sources?|quellen?|ист|источники?|"
    r"лит|kaynak|kay|дереккөз|әдеб|fuente|fonte|bron|källa|kilde|zdroj|źródło|poz|джерел[оа]|manba|булак|"
    r"mənbə)\.?:?)\s?(?=\d)"
)
_NUMBER = re.compile(r"(\d{1,3})(?:\s*\]?\s*[–—‐‑−-]\s*\[?\s*(\d{1,3}))?")
_THEREIN = re.compile(r"(?:the\s)?(?:ref(?:erence)?s?|literature)\.?\s(?:cited\s)?therein")
# "the interval [2, 5]", "x ∈ [3, 7]": two numbers that bound others.
_BOUNDS = re.compile(
    r"(?:[∈∊]|\b(?:interval|range|segment|отрез|интервал|аралы|aralı|przedzia|rozsah)\w*(?:\sof)?)\s*$",
    re.I,
)
_RAISED = re.compile(
    r"[¹²³⁰⁴-⁹]{1,3}(?:[,‚–⁻-][¹²³⁰⁴-⁹]{1,3})*"
    r"|\[\^(?P<n>\d{1,3})\](?!:)|\^\{(?P<b>[\d,–-]{1,12})\}\^?"
    r"|<sup>(?P<s>[\d,\s–-]{1,12})</sup>|\^(?P<c>\d{1,3}(?:[,–-]\d{1,3})*)(?:\^|(?!\w))"
)
# A number of the size of a note's, stuck to a word or to the punctuation behind one.
_STUCK = re.compile(
    r"(?:(?<=[^\W\d_])|(?<=(?<!\d)\d{4})(?=[.,;]\d{1,2}(?:\s|$)))(?P<word>[.,;:!?…]?[»”’\")\]]*[.,;:!?…]?)(?P<n>\d{1,3}(?:[,–-]\d{1,3})*)(?![\w.%°/]*\d)(?=\W|$)"
)
# "CO2", "A4", "p.4": part of a name, or a page.
_NO_WORD = re.compile(
    r"(?:^|[^\w])(?:[^\W\d_a-zа-яёäöüßçşğıəғқңөұүһі]{1,3}|[^\W\d_]\.|(?:vol|fig|tab|Nos?|pp|рис|табл|"
    r"стр|гл|вып|abb|sec|ch|art)\.)$"
)
_UNIT_BEFORE = re.compile(r"(?:^|[\s\d/(])(?:km|cm|mm|dm|m|км|см|мм|м|CO|H|s|с)$")


_PAGE_BEFORE = re.compile(r"\((?:pp?|с)\.?\s?$")


@dataclass(frozen=True)
class Mark:
    """A numeric citation: its place, what is printed, the numbers it stands for."""

    start: int
    surface: str
    numbers: tuple[str, ...]


def _numbers(text: str) -> tuple[str, ...]:
    numbers: list[str] = []
    for match in _NUMBER.finditer(text):
        first = int(match.group(1))
        last = int(match.group(2) or first)
        if last - first > 40 or last < first:
            last = first
        numbers += [str(n) for n in range(first, last + 1)]
    return tuple(dict.fromkeys(numbers))


def _listed(content: str, pages: bool = False) -> str:
    """The numbers of the list that stand in brackets, without pages; '' for anything else.

    `pages` says that what a comma parts from a number is the page.
    """
    kept: list[str] = []
    located = False
    content = _PAGE_BEHIND.sub(r", \1", without_prefix(content.strip()))
    pieces = _CUT.split(_NUMBER_SIGN.sub("", content))
    stops = [stop or "" for stop in pieces[1::2]]
    for piece, printed in zip(pieces[::2], ["", *stops], strict=True):
        part, stop = without_prefix(piece.strip()), printed.strip()
        # "[18, p. 11,2]": where a blank parts the page, the comma without one parts works.
        tight = printed == "," and ", " in stops
        if _ONLY_NUMBERS.fullmatch(part):
            # Behind "p. 12, " another number is a page; behind "p. 12; " it is a work.
            if tight or not ((located or (kept and pages)) and stop == ","):
                kept.append(part)
                located = False
        elif match := _WITH_LOCATOR.fullmatch(part):
            kept.append(match.group("n"))
            located = True
        elif kept and _THEREIN.fullmatch(part):
            continue
        elif kept and stop == ";" and _ONLY_LOCATOR.fullmatch(f", {part}"):
            # "[12; 45 б.]": a page has its sign.
            located = True
        elif (
            kept
            and stop == ","
            and (_ONLY_LOCATOR.fullmatch(f", {part}") or _ANY_LOCATOR.fullmatch(part))
        ):
            located = True
        else:
            return ""
    return ",".join(kept)


def listed_numbers(content: str) -> tuple[str, ...]:
    """The numbers of the list that stand between signs; none for anything else."""
    return _numbers(_listed(content))


def find_brackets(text: str, pages: bool = False) -> list[Mark]:
    """Citations by numbers in square brackets, with pages and the words that lead to them.

    `pages`: a number behind a comma is a page ("[5, 12]"), as the whole article shows.
    """
    marks = []
    for match in _BRACKETS.finditer(text):
        content, _, behind = match.group(0)[1:].partition("]")
        listed = _listed(content, pages)
        surface = match.group(0)
        if behind and not listed.isdigit():
            surface = surface[: len(content) + 2]
        elif behind:
            listed = f"{listed}–{behind.strip(' –—-[]')}"
        numbers = _numbers(listed)
        bounds = len(numbers) == 2 and _BOUNDS.search(
            text, max(0, match.start() - 20), match.start()
        )
        if numbers and "0" not in numbers and not bounds:
            marks.append(Mark(match.start(), surface, numbers))
    return marks


def find_enclosed(text: str, signs: re.Pattern[str]) -> list[Mark]:
    """Numbers between other signs, which a list can be cited by: "(5)", "/5/", "{5}".

    "(1) by weight and (2) by volume" counts things, and "12 (3) years" has a deviation.
    """
    marks: list[Mark] = []
    counted = 0
    for match in signs.finditer(text):
        numbers = listed_numbers(match.group("n"))
        if not numbers or "0" in numbers:
            continue
        before = text[max(0, match.start() - 8) : match.start()]
        single = match.group("n").strip()
        if single == str(counted + 1) and _COUNTS[counted > 0].search(before):
            counted += 1
        elif not re.search(r"(?<![\w.,])\d+(?:[.,]\d+)?\s$", before):
            marks.append(Mark(match.start(), match.group(0), numbers))
    return marks


def find_worded(text: str) -> list[Mark]:
    """Numbers of the list with the word before them: "Ref. 5", "Refs. 1 and 2"."""
    return [
        Mark(match.start(), match.group(0), _numbers(match.group("n")))
        for match in _WORDED.finditer(text)
    ]


def find_keys(text: str) -> list[Mark]:
    """Keys of the list in brackets: "[SMI01]", "[GHS+05; Fox99, p. 3]"."""
    return [
        Mark(
            match.start(), match.group(0), tuple(re.findall(rf"\b{KEY}(?![^\W_])", match.group(0)))
        )
        for match in _KEYED.finditer(text)
    ]


def find_stuck(text: str) -> list[Mark]:
    """Numbers stuck to a word: they may be marks that are raised no longer ("wells.3 Rivers")."""
    return [
        Mark(match.start("n"), match.group("n"), numbers)
        for match in _STUCK.finditer(text)
        if not _NO_WORD.search(text[max(0, match.start("n") - 8) : match.start("n")])
        and (numbers := _numbers(match.group("n")))
        and "0" not in numbers
    ]


def find_raised(text: str) -> list[Mark]:
    """Raised marks of notes (or of a numbered list): ², ^{2}, [^2]; not the 2 of km²."""
    marks = []
    for match in _RAISED.finditer(text):
        if _PAGE_BEFORE.search(text[max(0, match.start() - 6) : match.start()]):
            continue
        if match.group(0)[0] in "²³" and _UNIT_BEFORE.search(text[: match.start()]):
            continue
        numbers = _numbers(match.group(0).translate(_SUPERSCRIPT))
        if numbers and "0" not in numbers:
            marks.append(Mark(match.start(), match.group(0), numbers))
    return marks
