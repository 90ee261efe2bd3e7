"""Where blocks start among the lines of a title block, that no blank line need part.

A title over two lines, names, institutions and an abstract follow each other closely: the field
of each line says which belong together.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from edition.importer.front.bodystarts import body_start
from edition.importer.front.bylineplaces import people_with_places
from edition.importer.front.publisherlines import is_boilerplate
from edition.importer.front.titleclues import Unit, has_place_mark, opens_with_star, part_of
from edition.importer.front.titlefields import label, reach
from edition.importer.front.titleweights import Field
from edition.importer.reading.lines import plain
from edition.importer.reading.records import Line
from edition.importer.signs.bylines import people
from edition.importer.signs.citedas import is_cite_line, labels_cite
from edition.importer.signs.openings import stands_alone
from edition.importer.signs.titlefacts import is_rights
from edition.importer.words.hyphens import ends_with_hyphen
from edition.importer.words.institutions import is_institution, is_role
from edition.importer.words.labels import Part
from edition.importer.words.language import differ, ends_with_small_word, own_language, speaks
from edition.importer.words.script import starts_lower
from edition.importer.words.typeset import column_widths, width

_LINES = 250
_FULL, _EARLY = 0.9, 0.75
_CITED = 6.0  # the line how to cite goes on to the next blank line
_LONG_LINE = 170  # where one line in ten is longer, a line is no line of print


def starts(lines: Sequence[Line]) -> dict[int, bool]:
    """For the lines of title blocks, by number: whether a block starts there.

    Lines of which the field says nothing are left out, and so are those of the body. The title
    block at the beginning is read from the first line on, others from their first label on.
    """
    filled = [x for x in lines if x.text.strip()]
    told: dict[int, bool] = {}
    front = filled[: _LINES + 40]
    units = _units(front)
    fields = label(units[: reach(units, _LINES)])
    body = body_start(fields, [x.text for x in front])
    _tell(front, units, fields[: body + 1], told)
    back = filled[max(body, len(filled) - _LINES) :]
    first = next((i for i, x in enumerate(back) if _is_labelled(x.text)), len(back))
    if first < len(back):
        # The title and the names above the label stand where other rules put them.
        back = back[first:]
        units = _units(back)
        _tell(back, units, label(units[: reach(units, _LINES)], whole=False), told)
    return told


def end_of_front(lines: Sequence[Line]) -> int:
    """The number of the first line of the body; 0 where no names stand before it."""
    front = [x for x in lines if x.text.strip()][: _LINES + 40]
    units = _units(front)
    fields = label(units[: reach(units, _LINES)])
    if Field.BYLINE not in fields:
        return 0
    body = body_start(fields, [x.text for x in front])
    return front[body].number if body < len(fields) else 0


def _is_labelled(text: str) -> bool:
    return part_of(plain(text))[0] in (Part.ABSTRACT, Part.KEYWORDS)


def _tell(
    lines: Sequence[Line], units: Sequence[Unit], fields: Sequence[Field], told: dict[int, bool]
) -> None:
    """Note where blocks start among lines of these fields."""
    if fields:
        told[lines[0].number] = True
    title = units[0].text if units else ""
    for i, (above, field) in enumerate(pairwise(fields), 1):
        number = lines[i].number
        if ends_with_hyphen(lines[i - 1].text) and starts_lower(lines[i].text):
            told[number] = False
        elif field is not above:
            told[number] = True
        elif field is Field.TITLE:
            told[number] = _starts_title(title, units[i - 1], units[i])
        elif (own := _starts(field, units[i - 1], units[i])) is not None:
            told[number] = own
        title = f"{title} {units[i].text}" if told.get(number) is False else units[i].text


def _units(lines: Sequence[Line]) -> list[Unit]:
    """Lines as units; a blank line after every line says nothing."""
    if not lines:
        return []
    widths = [width(x.text) for x in lines]
    gaps = [True, *(b.number > a.number + 1 for a, b in pairwise(lines))]
    telling = sum(gaps) < len(gaps) * 0.8
    printed = sorted(widths)[int(len(widths) * 0.9)] <= _LONG_LINE
    units: list[Unit] = []
    full: bool | None = False
    before = ""
    citing = False
    for line, own, column, gap in zip(lines, widths, column_widths(widths), gaps, strict=True):
        carries = 0.0
        if not printed:
            carries = 0.0
        elif not telling:
            carries = {True: 1.5, None: 0.5, False: 0.0}[full]
        elif not gap:
            carries = {True: 4.0, None: 3.0, False: 1.5}[full]
        citing = is_cite_line(line.text) or (citing and (not gap or labels_cite(before)))
        carries += _open_end(before) + (_CITED if citing and not is_cite_line(line.text) else 0.0)
        listed = before.rstrip().endswith((",", ";"))
        before = line.text
        share = own / max(column, 1.0)
        full = True if share >= _FULL else False if share < _EARLY else None
        units.append(Unit(line.text.strip(), gap and telling, full, True, carries, listed))
    return units


def _open_end(text: str) -> float:
    """How much the end of a line says that it goes on."""
    text = text.rstrip()
    if ends_with_hyphen(text) or ends_with_small_word(text):
        return 3.0
    return 1.0 if text.endswith((",", "–", "—", "&")) else 0.0


def _starts_title(title: str, above: Unit, unit: Unit) -> bool:
    """Whether a second title starts at a line below the lines of one: in another language."""
    if unit.gap:
        return True
    first, second = own_language(plain(title)), own_language(plain(unit.text))
    other = differ(plain(title), plain(unit.text))
    if other and above.full is True:
        # A full line goes on below, unless each is of its own language alone.
        other = speaks(unit.text, second) > 1 and not (
            speaks(unit.text, first) or speaks(title, second)
        )
    return other and not _open_end(plain(above.text)) and not starts_lower(plain(unit.text))


def _starts(field: Field, above: Unit, unit: Unit) -> bool | None:
    """Whether a block starts at a line of the same field as the one above; None: not told."""
    text, before = plain(unit.text), plain(above.text)
    open_above = bool(_open_end(before))
    if field is Field.BYLINE:
        if people_with_places(text) and people_with_places(before):
            return True
        if not unit.gap and not people(before) and people(f"{before} {text}"):
            # A name goes over the lines' end: "Samira / Keeper-Well¹".
            return False
        return unit.gap or not (open_above or above.full or starts_lower(text))
    if field is Field.PLACE:
        if has_place_mark(unit.text) or (is_role(before) and not is_institution(before)):
            return True
        return unit.gap or not (open_above or above.full or starts_lower(text))
    if field is Field.NOTE and opens_with_star(text):
        return True
    if field is Field.FACT:
        if unit.carries >= _CITED:
            return False
        return (
            True
            if unit.gap
            or stands_alone(text)
            or is_boilerplate(text)
            or is_cite_line(text)
            or is_rights(text[:40])
            else False
            if above.full
            else None
        )
    if field in (Field.ABSTRACT, Field.KEYWORDS):
        if _is_labelled(text):
            return True
        if field is Field.KEYWORDS and not unit.gap:
            # Without a sign between them, each stands on a line of its own.
            listed = above.full is False and not any(c in before + text for c in ",;·•")
            return listed and not open_above
        return None
    return None
