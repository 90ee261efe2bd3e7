"""The field of each line of a title block: title, names, institutions, abstract and so on.

Each clue speaks for some fields and against others, and some fields follow each other more often
than others; the labelling that all this speaks for most is taken (Viterbi's way through a hidden
Markov model, the weights set by hand). So no single clue decides, and no order is required.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from edition.importer.front.publisherlines import is_boilerplate
from edition.importer.front.titleclues import Unit, clues_of, opens_body, part_of
from edition.importer.front.titleechoes import echoes
from edition.importer.front.titleweights import AFTER, FRONT, START, WEIGHTS, F, Field
from edition.importer.reading.lines import plain
from edition.importer.reading.records import Block
from edition.importer.signs.bylines import has_initials, people
from edition.importer.signs.citedas import CitedAs
from edition.importer.signs.imprint import imprint_of, opens_with_numbers
from edition.importer.words.institutions import is_publication
from edition.importer.words.labels import Part
from edition.importer.words.language import script_of
from edition.importer.words.script import ends_sentence, is_capitals, starts_lower, words

_FIRST_PLACE = -1.5  # an institution before any name
_UNTITLED = -4.0  # a body or an abstract before any title
_SECOND = -2.0  # a second title where nothing of the first one's block has stood between
_NAMELESS = -1.0  # a body before any name
_ANOTHER = -1.2  # one more paragraph of an abstract
_APART = -6.0  # more keywords where the line above was over
_ENTERED = -6.0  # keywords that no label announced
_COLUMN = 4.0  # one more keyword in a column of them
_CUT = -2.0  # another field that starts in mid-sentence
_NOWHERE: dict[Field, float] = {}
_LISTED = 6.0  # one more keyword after a comma
_LATE = -6.0  # an introduction after other text of the body
_UNLABELLED = -1.5  # an abstract that no label announced
_AGAIN = -4.0  # a title after abstract or keywords, where no other of these is labelled below
_FEW = 5  # words of a keyword
_LABELLED = frozenset(("abstract label", "abstract text", "keywords label", "keywords text"))


_ISSN = re.compile(r"^(?:[^\W\d_][\w-]+\s){0,2}\W*[ep]?-?issn\b", re.IGNORECASE)
_LEFT_APART = re.compile(r"(?<!\S)[^\W\d_](?:\s[^\W\d_]){1,3}(?!\S)")  # "WELLS A N D WATER"
_TOP = 8  # units at the top of the first page
_TITLE = 3  # words
_REST = 3  # words of a name
_NAME_OF_JOURNAL = 7  # words
_NEAR_NAMES = 8  # units
_FAR = 150  # units
_PROSE = 600  # words: more than an abstract has
_TEXT = 200  # letters of a paragraph
_GOES_WITH = 6.0  # a line in capitals below one that it goes on with, or says again


def units_of(blocks: Sequence[Block]) -> list[Unit]:
    """Blocks as units of a labelling."""
    last, above = -1, ""
    units = []
    text = [i for i, b in enumerate(blocks) if not b.inset and len(b.text) > _TEXT]
    for i, block in enumerate(blocks):
        gap = block.first_line > last + 1
        inset = block.inset and bool(text) and i < text[-1]
        carries = 0.0 if gap else 0.5 + _goes_with(above, plain(block.text))
        units.append(Unit(block.text, gap, carries=carries, inset=inset))
        last, above = block.last_line, plain(block.text)
    return units


def _goes_with(above: str, text: str) -> float:
    """How much speaks for a line's being what the line right above it is.

    A title goes on behind its colon, and a section is named again in the other script.
    """
    if not (is_capitals(above) and is_capitals(text)):
        return 0.0
    again = script_of(above) != script_of(text)
    return _GOES_WITH if again or (above.endswith(":") and len(above.split()) > 1) else 0.0


def reach(units: Sequence[Unit], most: int = _FAR) -> int:
    """How many units a title block may have: so much text without a label is the body."""
    said = 0
    for i, unit in enumerate(units[:most]):
        part, followed = part_of(plain(unit.text))
        if part in (Part.ABSTRACT, Part.KEYWORDS):
            said = 0
        elif part in (Part.REFERENCES, Part.NOTES) and not followed and i > 3:
            if not any(is_boilerplate(plain(u.text)) for u in units[i + 1 : i + 2]):
                return i
        elif part is Part.INTRODUCTION and not followed:
            return i + 1
        said += len(unit.text.split())
        if said > _PROSE:
            return i + 1
    return min(len(units), most)


class _State(NamedTuple):
    """Where a labelling stands: the field, and what came before it."""

    field: Field
    title: str  # none yet, "open", or "closed" by an abstract or keywords
    named: bool


def label(units: Sequence[Unit], whole: bool = True, cited: Sequence[CitedAs] = ()) -> list[Field]:
    """The field of each unit; where `whole` is False, no body can follow.

    `cited` is what lines how to cite say elsewhere in the article.
    """
    if not units:
        return []
    fields = tuple(Field) if whole else FRONT
    first = _State(F.OTHER, "" if whole else "closed", False)
    best: dict[_State, float] = {}
    ways: list[dict[_State, _State]] = []
    said = echoes(units, cited)
    clues = [clues_of(unit, i) | said[i] for i, unit in enumerate(units)]
    last_label = max((i for i, found in enumerate(clues) if found & _LABELLED), default=-1)
    for i, unit in enumerate(units):
        if _is_over_numbers(units, i):
            clues[i] |= {"over numbers of print"}
        if _is_head_over_title(units, i) or _is_head_over_names(units, clues, i):
            clues[i] |= {"head over a title"}
        if not unit.line and "mark" not in clues[i] and any("mark" in c for c in clues[:i][-3:]):
            clues[i] |= {"below marks"}
        if _ends_name(units, i):
            clues[i] |= {"several names"}
        if _goes_on_in_capitals(units, clues, i):
            clues[i] |= {"title in capitals"}
        if "section label" in clues[i] and 0 <= last_label < i:
            # "Background", below the keywords, is what others call an introduction.
            clues[i] |= {"introduction label"}
        scores = _scores(clues[i], fields)
        found: dict[_State, float] = {}
        way: dict[_State, _State] = {}
        cut = _CUT if i and starts_lower(unit.text) else 0.0
        for before, sum_before in best.items() if i else [(first, 0.0)]:
            for field, score in scores.items():
                state, step = _step(before, field, unit, cut, i == 0)
                if field is F.TITLE and before.title == "closed" and 0 <= last_label < i:
                    step += _AGAIN
                total = sum_before + score + step
                if state not in found or total > found[state]:
                    found[state], way[state] = total, before
        top = max(found.values())
        best = {s: v for s, v in found.items() if v > top - 25}
        ways.append(way)
    state = max(best, key=lambda s: best[s] + _at_end(s))
    labelled = [state.field]
    for way in reversed(ways[1:]):
        state = way[state]
        labelled.append(state.field)
    return labelled[::-1]


def _is_over_numbers(units: Sequence[Unit], i: int) -> bool:
    """Whether volume and issue, or an ISSN, stand below a line, or below the journal's name in
    another language that follows it."""
    below = i + 1
    named = is_publication(units[i].text)
    while named and below < min(i + 3, len(units)) and is_publication(units[below].text):
        if imprint_of(units[below].text):
            break
        below += 1
    text = units[below].text if below < len(units) else ""
    # Nothing but its name stands over the journal's ISSN.
    named = named or len(units[i].text.split()) <= _NAME_OF_JOURNAL
    return opens_with_numbers(text) or (named and bool(_ISSN.match(text)))


def _is_head_over_title(units: Sequence[Unit], i: int) -> bool:
    """Whether one word in capitals, which may have been letterspaced, stands over a title."""
    text = plain(units[i].text)
    below = plain(units[i + 1].text) if i + 1 < min(len(units), _TOP) else ""
    word = is_capitals(text) and (len(text.split()) == 1 or _LEFT_APART.search(text))
    title = not is_capitals(below) and len(below.split()) >= _TITLE and not ends_sentence(below)
    return bool(word) and title and text[-1:].isalpha() and not people(below)


def _ends_name(units: Sequence[Unit], i: int) -> bool:
    """Whether a line is the rest of a name that the line of names above it stops in."""
    if not i or not units[i].line or units[i].gap or len(units[i].text.split()) > _REST:
        return False
    above, text = plain(units[i - 1].text), plain(units[i].text)
    return "," in above and people(above) is None and people(f"{above} {text}") is not None


def _is_head_over_names(units: Sequence[Unit], clues: Sequence[frozenset[str]], i: int) -> bool:
    """Whether a line at the top only looks like names: those below are printed in another manner.

    "SOCIAL PSYCHOLOGY" is no author where "Anna Keeper, Carl Well" or "A. KEEPER, C. WELL" are.
    """
    if "early" not in clues[i] or not clues[i] & {"one name", "several names"}:
        return False
    text, capitals = plain(units[i].text), "capitals" in clues[i]
    # What stands directly over names is the title, if none stands below them.
    if i + 2 >= len(units) or clues[i + 2] & {"institution", "abstract label", "abstract text"}:
        return False
    for j in range(i + 1, min(i + _NEAR_NAMES, len(units))):
        below = plain(units[j].text)
        named = people(below) or []
        if len(named) < 2 or script_of(below) != script_of(text):
            continue
        initials = "sure names" in clues[j] and has_initials(below)
        marks = all(p.marks for p in named)
        if (capitals and "capitals" not in clues[j]) or initials or marks:
            return not {w.casefold() for w in words(text)} & {w.casefold() for w in words(below)}
    return False


def _goes_on_in_capitals(units: Sequence[Unit], clues: Sequence[frozenset[str]], i: int) -> bool:
    """Whether a line in capitals is of a title, though it might be names: others stand above it."""
    above = clues[max(0, i - _NEAR_NAMES) : i]
    return (
        bool(clues[i] & {"one name", "several names"})
        and "capitals" in clues[i]
        and bool(above)
        and "capitals" in above[-1]
        and not above[-1] & {"sure names", "several names", "one name"}
        and not units[i].gap
        and any("sure names" in x and "capitals" not in x for x in above)
    )


def _scores(clues: frozenset[str], fields: Sequence[Field]) -> dict[Field, float]:
    scores = {f: START[f] for f in fields}
    for clue in clues:
        for field, weight in WEIGHTS.get(clue, {}).items():
            if field in scores:
                scores[field] += weight
    if "abstract text" not in clues:
        # Where no label stands, only the step from one can say that this is an abstract.
        scores[F.ABSTRACT] += _UNLABELLED
    return scores


def _step(
    before: _State, field: Field, unit: Unit, cut: float, first: bool
) -> tuple[_State, float]:
    """The state after a step to `field`, and what the step earns.

    `cut` is what a step to another field earns where the unit opens in mid-sentence.
    """
    last, title, named = before
    earned = 0.0 if first else AFTER.get(last, _NOWHERE).get(field, 0.0)
    if last is field and not first and field is not F.HEADING:
        earned += unit.carries + (_LISTED if unit.listed and field is F.KEYWORDS else 0.0)
        if field is F.ABSTRACT and unit.carries < 1:
            earned += _ANOTHER
        if field is F.KEYWORDS and not unit.gap and len(unit.text.split()) <= _FEW:
            earned += _COLUMN
        elif field is F.KEYWORDS and unit.carries < 1 and not unit.listed:
            earned += _APART
    else:
        earned += cut
    if field is F.KEYWORDS and last not in (F.KEYWORDS, F.KEYWORDS_LABEL):
        earned += _ENTERED
    if field is F.ABSTRACT and (last is F.ABSTRACT_LABEL or (last is field and unit.carries > 0)):
        earned -= _UNLABELLED
    if field is F.TITLE:
        earned += _SECOND if title == "open" and last is not F.TITLE else 0.0
        title = "open"
    elif field is F.BYLINE:
        named = True
    elif field is F.PLACE and not named and (not title or (last is not field and title == "open")):
        earned += _FIRST_PLACE
    elif field in (F.KEYWORDS, F.ABSTRACT):
        # After these a title block in another language may begin.
        earned += 0.0 if title else _UNTITLED
        title = "closed" if title else ""
    elif field is F.HEADING and last is F.BODY:
        earned += _LATE if opens_body(unit) else 0.0
    elif field in (F.BODY, F.HEADING) and last not in (F.BODY, F.HEADING):
        earned += (0.0 if title else _UNTITLED) + (0.0 if named else _NAMELESS)
    return _State(field, title, named), earned


def _at_end(state: _State) -> float:
    nameless = not state.named and state.field not in (F.BODY, F.HEADING)
    return (0.0 if state.title else _UNTITLED) + (_NAMELESS if nameless else 0.0)
