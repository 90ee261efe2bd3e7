"""Marks of notes in the forms of converters, `[fn1]`, `[note 1]`, `{1}`, `(1)`, as `[^1]`.

Such numbers may also count works or items. Those of notes stand once in the text, one after the
other, and once before a note each, in the same order. The notes may open with bare numbers, `1.`:
where a word tells the marks, or the notes stand under their label.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from edition.importer.reading.lines import plain
from edition.importer.reading.records import Line
from edition.importer.words.labels import Part, whole_label

_WORD = (
    r"(?i:footnotes?|endnotes?|ft?n|note|nt?(?=\.)|anm\.?|fu(?:ß|ss)note|прим\.?|примечание|сноска|"
    r"виноска|прим|ескерту|сілтеме|dipnot|not|nota|przyp\.?|przypis|pozn\.?|noot|fotnot)"
)
_MARK = re.compile(
    rf"(?P<open>[\[({{])(?P<word>{_WORD}[.:]?\s?)?(?P<n>\d{{1,3}})(?P<close>[\])}}])(?P<stop>[.:]?)"
)
# As LaTeX has them: `$^{3}$`, `\\textsuperscript{3}`, `\\footnotemark[3]`.
_TEX = re.compile(
    r"\$\^\{?(\d{1,3})\}?\$|\\(?:textsuperscript|footnotemark|footref)[\[{](\d{1,3})[\]}]"
)
_BARE = re.compile(r"^\s*(?P<n>\d{1,3})[.)]?\s+(?=\S)")
_CLOSE = {"[": "]", "(": ")", "{": "}"}
_LEAST = 2
_LEAST_BARE = 3
_MISSED = 0.1


@dataclass(frozen=True)
class _Mark:
    """A mark: its line, where it stands in it, its number."""

    line: int
    start: int
    end: int
    number: int


def as_markdown(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with the marks of notes, in the text and before the notes, in Markdown's form."""
    lines = [
        replace(x, text=_TEX.sub(r"^{\1\2}", x.text)) if "\\" in x.text or "$" in x.text else x
        for x in lines
    ]
    inside, before = _marks(lines)
    found = list(lines)
    for form, marks in inside.items():
        labels = _row(before.get(form, ())) or _bare_row(lines, marks, form[1])
        part = _part_above(lines, labels[0].line) if labels else None
        bare = not form[1] and part is not Part.NOTES
        if part is Part.REFERENCES or not _are_notes(marks, labels, bare):
            continue
        known = {x.number for x in labels}
        for mark in sorted((x for x in marks if x.number in known), key=lambda x: -x.start):
            _put(found, mark, f"[^{mark.number}]")
        for label in labels:
            _put(found, label, f"[^{label.number}]: ")
    return tuple(found)


def _marks(
    lines: Sequence[Line],
) -> tuple[dict[tuple[str, str], list[_Mark]], dict[tuple[str, str], list[_Mark]]]:
    """Such marks by their form: those behind words, and those that lines begin with."""
    inside: dict[tuple[str, str], list[_Mark]] = defaultdict(list)
    before: dict[tuple[str, str], list[_Mark]] = defaultdict(list)
    for i, line in enumerate(lines):
        for m in _MARK.finditer(line.text) if re.search(r"\d[\])}]", line.text) else ():
            form = m["open"], (m["word"] or "").strip(" .:").casefold()
            raised = m["open"] == "{" and line.text[: m.start()].endswith("^")
            if m["close"] != _CLOSE[m["open"]] or form == ("[", "") or raised:
                continue
            opens = not line.text[: m.start()].strip()
            end = m.end() if opens else m.end("close")
            mark = _Mark(i, m.start(), end, int(m["n"]))
            (before if opens else inside)[form].append(mark)
    return inside, before


def _row(labels: Sequence[_Mark]) -> list[_Mark]:
    """The last series of labels that counts from 1 on."""
    found: list[_Mark] = []
    for label in labels:
        if label.number == 1:
            found = [label]
        elif found and label.number == found[-1].number + 1:
            found.append(label)
    return found


def _bare_row(lines: Sequence[Line], marks: Sequence[_Mark], word: str) -> list[_Mark]:
    """The lines that open with the bare numbers of the marks, each behind its mark, in order.

    Without a word in the marks they count only under the label of notes.
    """
    first = next((i for i, x in enumerate(lines) if whole_label(plain(x.text)) is Part.NOTES), None)
    if not word and first is None:
        return []
    due = {x.number: x.line for x in reversed(marks)}
    found: list[_Mark] = []
    for i in range(first or 0, len(lines)):
        m = _BARE.match(lines[i].text)
        number = len(found) + 1
        if m and int(m["n"]) == number and due.get(number, -1) < i:
            found.append(_Mark(i, m.start("n"), m.end(), number))
    return found if len(found) >= max(due) else []


def _are_notes(marks: Sequence[_Mark], labels: Sequence[_Mark], bare: bool) -> bool:
    """Whether each label has its mark, once, and the marks follow each other."""
    if len(labels) < (_LEAST_BARE if bare else _LEAST):
        return False
    numbers = [x.number for x in marks if x.number <= labels[-1].number]
    once = sorted(set(numbers)) == sorted(numbers) and numbers == sorted(numbers)
    return once and len(numbers) >= (1 - _MISSED) * len(labels)


def _part_above(lines: Sequence[Line], first: int) -> Part | None:
    """The part that the line above the first label names."""
    above = next((x.text for x in reversed(lines[:first]) if x.text.strip()), "")
    return whole_label(plain(above))


def _put(lines: list[Line], mark: _Mark, text: str) -> None:
    line = lines[mark.line]
    rest = line.text[mark.end :]
    shown = text + (rest.lstrip() if text.endswith(" ") else rest)
    lines[mark.line] = replace(line, text=line.text[: mark.start].rstrip() + shown)
