"""Where the entries of a list without numbers begin, told from its lines together.

No line tells it alone: "Press, 2004." may end an entry, and a capital opens a line of a title as
it opens an entry. So every way of cutting the list is weighed (names at the head, a finished line
above, room that the line above left free, alphabetical order, a year in each entry), and the best
is taken.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from edition.importer.fields.yearheads import read_opening
from edition.importer.words.dates import YEAR
from edition.importer.words.locators import NO_DATE
from edition.importer.words.names import fold, read_listed
from edition.importer.words.pieces import names_body
from edition.importer.words.script import CAPITALS
from edition.importer.words.wordlists import NAME_PARTICLES

_LONGEST_ENTRY = 14
_LEAST_HEADED = 3
_WHOLE = 0.7  # of the lines, where each is an entry
_LONGEST_WORD = 14  # letters that a wrapped line may leave free
_HEAD = 300  # letters that names and a year may take
# "van der", "dos": a family name may open with small words.
_PARTICLE = rf"(?:[dl][’']|(?:{'|'.join(sorted(NAME_PARTICLES - {'y', 'e', 'i'}))})[\s-])"
FAMILY = re.compile(
    rf"^\s*{_PARTICLE}{{0,3}}"
    r"[^\W\d_a-zа-яё][\w’'ʼ\-‐‑]+(?:[\s-][^\W\d_a-zа-яё][\w’'\-]+){0,2}"
    r"(?:,\s*(?:[^\W\d_a-zа-яё]\.|[^\W\d_a-zа-яё][\w’'\-]+[\s.,:;&(]|[^\W\d_a-zа-яё][\w’'\-]+$)"
    rf"|\s(?:[^\W\d_a-zа-яё][a-zа-яё]?\.\s?){{1,3}}|\s[{CAPITALS}]{{1,3}}[,.]\s)"
    # "BOUVARD Étienne,": the capitals tell the family name.
    rf"|^\s*(?:[{CAPITALS}’'-]{{2,}}\s){{1,4}}[^\W\d_a-zа-яё][a-zà-ÿа-яёğışöüç]+"
    r"[\w -]{0,30}(?:,|\s\()"
)
# "A. Roy, ‘Wells’" and "Luc Roy, Les puits": names in the order in which they are said.
_UP = r"[^\W\d_a-zà-ÿа-яё]"
_SAID = re.compile(
    rf"^\s*(?:(?:{_UP}\.[\s-]?){{1,4}}|{_UP}[\w’'-]+\s(?:{_UP}\.\s)?)(?:{_PARTICLE}){{0,3}}"
    rf"{_UP}[\w’'-]+(?:[\s-]{_UP}[\w’'-]+)?(?:,\s|\s[–-]\s|\s\()"
)
# "Fox A, Lee BC (2004)": nothing within an entry looks so, whatever ends the line above.
_INITIALED = (
    r"[^\W\d_a-zа-яё][\w’'-]+(?:[\s-][\w’'-]+)?,?\s"
    rf"(?:[{CAPITALS}]{{1,3}}|(?:[{CAPITALS}]\.[\s-]?)+)"
)
HEADED = re.compile(
    rf"^\s*{_PARTICLE}?{_INITIALED}(?:,?\s(?:(?:&|and|und|et|y|и)\s)?{_INITIALED})*\s?"
    rf"\((?:{YEAR}[a-zа-в]?|(?i:{NO_DATE}))\)"
)
_ENDED = re.compile(r"[.!?…][\])>»”’\"]*$|[\])>»”’\"]$|(?:https?://|www\.|doi)\S+$|\d$|/$", re.I)
_OPEN_END = re.compile(
    r"[,;:–—&(\[]$|\b(?:and|und|et|ve|и|in|of|the|eds?\.|vol\.|no\.|pp\.)$", re.I
)
_DATED = re.compile(rf"\b{YEAR}[a-zа-в]?\b|(?i:{NO_DATE})|https?://")
_REPEATED = re.compile(r"^\s*(?:[—–_-]{2,}|—(?=[\s,.]))")
_NO_START = re.compile(
    r"^\s*(?:[\d(\[–—]|https?:|www\.|doi\b|pp?\.\s?\d|vol\.|"
    r"(?:in|edited by|ed\.|eds?\.|trans\.):?\s|"
    rf"(?:accessed|retrieved|available|zugriff|erişim|url|press|publishers?|verlag)\b|{YEAR})",
    re.I,
)


# "Journal of Wells, 8(2), 77–103.", "Water Notes 9, no. 2 (2012): 3–9.", "Wells. 2014, č. 3, s. 3"
# go on with an entry: a journal with numbers and pages.
_NUMBER = r"\d{1,4}(?:[/–-]\d{1,4})?"
_PLACED = (  # what stands before the pages
    rf"(?:{_NUMBER}\s?(?:\([^()]{{1,20}}\)|,\sno\.\s{_NUMBER})?\s?(?:\({YEAR}\)\s?)?"
    rf"|{YEAR}[.,;]\s(?:(?:№|[^\W\d_]{{1,5}}\.?)\s?{_NUMBER}[.,]?\s){{1,2}})"
)
_HOST = re.compile(
    rf"^\s*[^\W\d_][^\d().?!:]{{2,90}}?[.,]?\s{_PLACED}(?:[,:]\s?)?(?:(?:pp?|[sScС])\.\s?)?"
    r"[a-z]?\d{1,5}\s?[–-]\s?[a-z]?\d{1,5}\b"
)


# "Front. Water 5:245. doi: 10.5555/fw.245": a DOI without a year before it.
_IDENTIFIER = re.compile(r"\b10\.\d{4,9}/\S")


def entry_starts(lines: Sequence[str], apart: Sequence[bool] = (), more: float = 0.0) -> list[int]:
    """The indices of the lines that open an entry; the first line always does.

    `apart` says of each line whether a blank one stands above it; `more` is added to what speaks
    for a start at each line.
    """
    if not lines:
        return []
    width = sorted(map(len, lines))[max(0, len(lines) * 9 // 10 - 1)]
    full = width - min(0.2 * width, _LONGEST_WORD)
    lone = _stand_alone(lines)
    wrapped = not lone and sum(len(line) >= full for line in lines) >= 0.4 * len(lines)
    # Where most lines open with names and a year, each is an entry.
    one_each = 2 * sum(_opens_alone(line) for line in lines) > len(lines)
    ended = [_ENDED.search(line.rstrip()) is not None for line in lines]
    said = sum(_SAID.match(x) is not None for x in lines)
    direct = said > 2 and said > sum(FAMILY.match(x) is not None for x in lines)
    weights = [
        _weight(lines, i, width if wrapped and not one_each else 0)
        + (2.2 if direct and _SAID.match(lines[i]) and not FAMILY.match(lines[i]) else 0.0)
        + (2.5 if one_each and _DATED.search(lines[i]) else 0.0)
        + (1.5 if lone and i and ended[i - 1] else 0.0)
        for i in range(len(lines))
    ]
    headed = [HEADED.match(line[:_HEAD]) is not None for line in lines]
    if sum(headed) >= _LEAST_HEADED and 4 * sum(headed) > len(lines):
        # Where names and years open most entries, a body and a year open one, too, and a house
        # and its place open none.
        for i in (i for i, head in enumerate(headed) if not head):
            if read_opening(lines[i].strip()):
                weights[i] += 1.5
            elif not (_DATED.search(lines[i]) or read_opening(_before_head(lines, headed, i))):
                weights[i] -= 3.0
    if 0.1 < sum(apart) / len(lines) < 0.8:
        weights = [w + (1.5 if gap else -0.7) for w, gap in zip(weights, apart, strict=True)]
    keys = [_key(line) for line in lines]
    by_order = 1.0 if _is_sorted(lines, keys) else 0.0
    dated = [bool(_DATED.search(line)) for line in lines]
    best = [0.0] * (len(lines) + 1)
    came = [0] * (len(lines) + 1)
    for end in range(1, len(lines) + 1):
        options = []
        has_date = False
        undated = -0.5 if lone and ended[end - 1] else -2.0
        for start in range(end - 1, max(-1, end - 1 - _LONGEST_ENTRY), -1):
            has_date = has_date or dated[start]
            score = best[start] + (weights[start] + more if start else 0.0)
            score += 0.0 if has_date else undated
            if start and keys[start]:
                above = keys[came[start]]
                # Works in another alphabet stand behind the others in an order of their own.
                rises = not above or keys[start] >= above or _scripts_differ(keys[start], above)
                score += by_order * (0.8 if rises else -2.0)
            score -= 0.25 * max(0, end - start - 6)
            options.append((score, start))
        best[end], came[end] = max(options)
    starts = []
    place = len(lines)
    while place > 0:
        place = came[place]
        starts.append(place)
    return starts[::-1]


def _before_head(lines: Sequence[str], headed: Sequence[bool], i: int) -> str:
    """A line with the two below it, up to one that opens with names and a year."""
    end = next((k for k in range(i + 1, min(i + 3, len(lines))) if headed[k]), i + 3)
    return " ".join(lines[i:end])


def _opens_alone(line: str) -> bool:
    opening = read_opening(line.strip())
    return opening is not None and (
        read_listed(opening.names.strip(" ,.")) is not None or len(opening.names) < 40
    )


def _stand_alone(lines: Sequence[str]) -> bool:
    """Whether nearly every line is a whole entry: it has a year and comes to its end."""
    whole = sum(bool(_DATED.search(x) and _ENDED.search(x.rstrip())) for x in lines)
    return whole >= _WHOLE * len(lines)


def _weight(lines: Sequence[str], place: int, width: int) -> float:
    """How much speaks for a start at this line; below nothing where more speaks against it."""
    text, above = lines[place].strip(), lines[place - 1].rstrip() if place else ""
    first = text[:1]
    if first.islower() and not (re.match(_PARTICLE, text) and FAMILY.match(text)):
        return -5.0
    if _NO_START.match(text) and not _REPEATED.match(text):
        return -4.0
    identified = _IDENTIFIER.search(text) and not re.search(YEAR, text.partition("10.")[0])
    if (_HOST.match(text) or identified) and not FAMILY.match(text):
        return -4.0
    weight = -1.5
    if _REPEATED.match(text):
        weight += 4.0
    elif FAMILY.match(text):
        weight += 2.2
    elif re.match(r"[“„«\"‘]\w", text):
        weight += 1.2
    elif (body := re.match(r"([^:.]{4,60})[:.]\s", text)) and names_body(body.group(1)):
        weight += 1.5
    if HEADED.match(text[:_HEAD]):
        weight += 2.5
    following = " ".join([text, *(x.strip() for x in lines[place + 1 : place + 3])])
    opening = read_opening(following)
    if opening is not None and len(opening.names) < 2 * len(text):
        persons = read_listed(opening.names.strip(" ,.")) is not None
        weight += 1.5 if persons or names_body(opening.names.strip(" .")) else 0.8
    if _OPEN_END.search(above):
        weight -= 3.0
    elif _ENDED.search(above):
        weight += 1.0
    else:
        weight -= 2.0
    if width:
        word = text.split()[0]
        free = width - len(above)
        if free > 0.35 * width:
            weight += 1.8
        elif free > len(word) + 1 + 0.08 * width:
            weight += 1.0
        elif free <= len(word):
            weight -= 0.3
    elif _DATED.search(above) and _DATED.search(text):
        weight += 1.0
    return weight


def _key(line: str) -> str:
    """What a list is sorted by: the first words without article and marks; '' for a dash."""
    if _REPEATED.match(line):
        return ""
    text = re.sub(r"^[\W\d_]*(?:(?:the|an?|der|die|das|le|la|les)\s)?", "", fold(line))
    return text[:12]


def _scripts_differ(a: str, b: str) -> bool:
    return (a[:1] > "\u03ff") is not (b[:1] > "\u03ff")


def _is_sorted(lines: Sequence[str], keys: Sequence[str]) -> bool:
    """True where most lines that open with a name come in alphabetical order."""
    found = [k for line, k in zip(lines, keys, strict=True) if k and FAMILY.match(line)]
    rising = sum(a <= b for a, b in itertools.pairwise(found))
    return len(found) > 4 and rising >= 0.7 * (len(found) - 1)
