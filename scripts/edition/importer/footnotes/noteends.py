"""Where a note among lines of print ends: with a sentence, before the next note, with its page."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from edition.importer.footnotes.notenumbers import number_in
from edition.importer.footnotes.unnumbered import lone_number
from edition.importer.reading.records import Line
from edition.importer.words.dates import is_month
from edition.importer.words.labels import whole_label
from edition.importer.words.script import ends_sentence, ends_with_abbreviation, starts_lower

LONGEST = 14  # lines of a note
# With these a line of a note ends, and not the note.
_SHORT_END = re.compile(
    r"(?:^|[\s(])(?:op|art|loc|ob|dz|trad|transl?|dir|éd|edn?|eds|ch|chap|col|coll|t|nos?|nr|sec|para|"
    r"rev|repr|univ|diss|phil|hrsg|hg|bd|aufl|jg|anm|übers|bes|указ|вып|ред|изд|сост|см|ср|напр|кн|ч|"
    r"çev|haz|bkz|yay|zob|por|wyd|red|przeł|szerzej|cfr|pag|ss|ff)\.$",
    re.I,
)


def end_of_note(
    lines: Sequence[Line], start: int, page: Collection[int], due: set[int], apart: bool, cut: bool
) -> int:
    """Where a note that starts at index `start` is over; `due` are the numbers of the next."""
    last_sentence = 0
    for i in range(start + 1, min(len(lines), start + LONGEST)):
        above, line = lines[i - 1], lines[i]
        if whole_label(line.text):
            return i
        ended = is_ended(above.text, line.text) and not _is_open(lines[start:i])
        if ended and cut and starts_lower(line.text):
            # The text above stopped in mid-sentence: here it goes on.
            return i
        if apart and not line.text.strip() and ended:
            return i
        if line.page_start or any(n in page for n in range(above.number + 1, line.number)):
            return i
        indented = line.text.startswith(" ") and not above.text.startswith(" ")
        if indented and line.text.strip() and ended:
            # Where the sentence above goes on, the note's lines hang behind its number.
            return i
        if number_in(line.text) in due:
            return i
        if not above.text.strip() and (lone_number(line.text) or min(due)) < min(due) - 1:
            return i
        if above.text.strip() and ended and not last_sentence:
            last_sentence = i
    return last_sentence or start + 1


def _is_open(lines: Sequence[Line]) -> bool:
    """Whether a bracket opens in these lines and does not close: "(Univ. of Tarn Ph.D."."""
    depth = 0
    for char in "".join(x.text for x in lines):
        # The number of a note can have a bracket of its own: "7) Moor".
        depth = max(0, depth + (char == "(") - (char == ")"))
    return depth > 0


def is_ended(text: str, below: str) -> bool:
    """Whether a line ends a sentence; "14." above "September" and "Hrsg." do not."""
    if not ends_sentence(text) or ends_with_abbreviation(text) or _SHORT_END.search(text):
        return False
    if text.rstrip().endswith((",", ";")):
        return False
    if re.match(r"\s*(?:cit|соч|O)\.", below):
        return False
    day = re.search(r"\b\d{1,2}\.$", text.rstrip())
    return not (day and is_month(below.split()[0] if below.strip() else ""))
