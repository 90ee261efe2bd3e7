"""One title block: title, authors, affiliations, abstract and keywords in one language.

An article has one at the beginning and often one or two more, in other languages, at the end.
What a line is follows from its label, or from what stood before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from edition.importer.bylines import Person, has_initials, is_institution, people, split_marks
from edition.importer.history import history_of
from edition.importer.imprint import imprint_of, is_imprint
from edition.importer.labels import Part, leading_label, whole_label
from edition.importer.language import language_of
from edition.importer.lines import plain
from edition.importer.openings import FACT
from edition.importer.records import Block, Doubt
from edition.importer.script import ends_sentence, is_capitals, words

DOI = re.compile(r"\b10\.\d{4,9}/[^\s<>\"]+[^\s<>\".,;)]")
EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_ORCID = re.compile(r"\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b")
_CODE = re.compile(
    r"^(?P<name>UDC|УДК|ӘОЖ|IRSTI|МРНТИ|ҒТАМР|ХҒТАР|ГРНТИ|JEL|ББК)\s*:?\s*"
    r"(?P<code>[\d.:+()/A-Z,; -]+)$"
)
_RIGHTS = re.compile(r"©|\(c\)\s*(?:19|20)\d\d|copyright|creative commons|CC[ -]BY", re.I)
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_CORRESPONDING = re.compile(
    r"correspond|^contact\b|для корреспонденции|автор-корреспондент|байланыс", re.I
)
_LONG = 30
_MARKED = re.compile(
    r"(?<!\S)(?=\*?\s?(?:\^|[⁰¹²³⁴⁵⁶⁷⁸⁹]))|(?:^|(?<=[^\W\d_]\s)|(?<=[.;,]\s))(?=\d{1,2}\s[^\W\d_]{2})"
)


@dataclass
class TitleBlock:
    """What one title block says; filled while its lines are read."""

    language: str = ""
    title: str = ""
    authors: list[Person] = field(default_factory=list)
    affiliations: list[tuple[tuple[str, ...], str]] = field(default_factory=list)
    abstract: list[str] = field(default_factory=list)
    keywords: list[str] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)
    dates: dict[str, str] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    contacts: list[str] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


@dataclass
class _Reading:
    """The state between two lines of a title block."""

    block: TitleBlock
    state: str = ""
    candidates: list[tuple[int, str]] = field(default_factory=list)


def read_title_block(blocks: Sequence[Block], default_language: str = "en") -> TitleBlock:
    """Read one title block."""
    reading = _Reading(TitleBlock())
    texts = [plain(b.text) for b in blocks]
    last_keywords = _last_of([_part_of(x) for x in texts], Part.KEYWORDS)
    for i, block in enumerate(blocks):
        text = texts[i]
        if not any(c.isalnum() for c in text):
            continue
        keywords_later = i < last_keywords
        if _labelled(reading, text):
            continue
        if _fact(reading.block, text):
            # Facts of the article stand between its parts: they close what was open.
            reading.state = ""
        elif not _running(reading, text):
            _unlabelled(reading, block, text, keywords_later)
    _settle_title(reading)
    found = reading.block
    sample = " ".join([found.title, *found.abstract[:2], *found.keywords])
    found.language = language_of(sample, default_language)
    return found


def by_language(blocks: Sequence[Block]) -> list[list[Block]]:
    """Title blocks that follow one another: after an abstract and keywords the next one starts."""
    parts: list[list[Block]] = [[]]
    seen: set[Part] = set()
    texts = [plain(b.text) for b in blocks]
    named = [_part_of(x) for x in texts]
    last_named = _last_of(named, Part.ABSTRACT, Part.KEYWORDS)
    under = None  # the label whose text is still to come
    for i, block in enumerate(blocks):
        part = named[i]
        labelled = part in (Part.ABSTRACT, Part.KEYWORDS)
        both = {Part.ABSTRACT, Part.KEYWORDS} <= seen and under is None
        more = i <= last_named
        again = labelled and part in seen and (both or part is Part.ABSTRACT)
        if again or (both and more and not _is_plain_fact(texts[i])):
            parts.append([])
            seen = set()
        parts[-1].append(block)
        if labelled and part is not None:
            seen.add(part)
            led = leading_label(texts[i])
            under = None if led and led[2] else part
        elif under is Part.KEYWORDS or (
            under is Part.ABSTRACT and seen >= {Part.ABSTRACT, Part.KEYWORDS}
        ):
            under = None
    return parts


def _last_of(parts: Sequence[Part | None], *wanted: Part) -> int:
    return max((i for i, part in enumerate(parts) if part in wanted), default=-1)


def _is_plain_fact(text: str) -> bool:
    return bool(FACT.match(text) or history_of(text) or is_imprint(text))


def _part_of(text: str) -> Part | None:
    led = leading_label(text)
    return led[0] if led else whole_label(text)


def _labelled(reading: _Reading, text: str) -> bool:
    """Lines that open with a label, or are one."""
    led = leading_label(text)
    part = led[0] if led else whole_label(text)
    rest = led[2] if led else ""
    if part is Part.ABSTRACT:
        reading.state = "abstract"
        if rest:
            reading.block.abstract.append(rest)
        return True
    if part is Part.KEYWORDS:
        reading.state = "" if rest else "keywords"
        reading.block.keywords += split_keywords(rest)
        return True
    if part is Part.INFO:
        reading.state = "info"
        return True
    return False


def split_keywords(text: str) -> list[str]:
    """The keywords of a line, as printed."""
    sign = ";" if ";" in text else ","
    found = [" ".join(k.split()).strip() for k in text.replace("，", ",").split(sign)]
    if found and found[-1].endswith(".") and not re.search(r"\b\w\.$", found[-1]):
        found[-1] = found[-1].rstrip(".")
    return [k for k in found if k]


def _fact(block: TitleBlock, text: str) -> bool:
    """DOI, codes, dates, rights, addresses: lines that are known by their own form."""
    short = len(text) < 300
    if short and (m := _CODE.match(text)):
        block.codes[m["name"]] = m["code"].strip()
        return True
    dates = history_of(text)
    if dates:
        block.dates.update(dates)
        return True
    known = False
    if short and (m := DOI.search(text)) and len(text) - len(m[0]) < 60:
        block.facts.setdefault("doi", m[0])
        known = len(text) - len(m[0]) < 40
    if short and _RIGHTS.search(text):
        block.facts.setdefault("rights", text)
        if m := _YEAR.search(text):
            block.facts.setdefault("year", m[1])
        return True
    if short and (EMAIL.search(text) or _ORCID.search(text) or _CORRESPONDING.search(text)):
        block.contacts.append(text)
        return True
    printed = imprint_of(text)
    if printed and (is_imprint(text) or not ends_sentence(text[:-1])):
        for name, value in printed.items():
            block.facts.setdefault(name, value)
        return True
    return known


def _running(reading: _Reading, text: str) -> bool:
    """Lines that go on with what a label has opened."""
    if reading.state == "keywords":
        reading.block.keywords += split_keywords(text)
        reading.state = ""
        return True
    if reading.state == "abstract" and not has_initials(text):
        reading.block.abstract.append(text)
        return True
    return False


def _unlabelled(reading: _Reading, block: Block, text: str, keywords_later: bool) -> None:
    """Title, authors, affiliations or an abstract: told by form and order."""
    found = reading.block
    named = people(block.text)
    if named and not found.authors and (has_initials(block.text) or reading.candidates):
        found.authors = named
        found.doubts += [
            Doubt(block.first_line, "name-order", f"'{p.printed}': family name taken to be first")
            for p in named
            if not p.sure
        ]
        _settle_title(reading)
        return
    pieces = [p.strip() for p in _MARKED.split(block.text) if p.strip()]
    marked = [split_marks(plain_marks(p)) for p in pieces]
    if found.authors and (is_institution(text) or any(m[1] for m in marked)) and len(text) < 700:
        found.affiliations += [
            (marks, bare.rstrip(" ;").removesuffix(".")) for bare, marks, _ in marked if bare
        ]
        return
    if len(words(text)) >= _LONG and (keywords_later or found.title):
        _settle_title(reading)
        found.abstract.append(text)
        return
    if not found.title and words(text):
        reading.candidates.append((block.first_line, text))
        return
    found.doubts.append(
        Doubt(block.first_line, "front-matter", "a line of the title block was not understood")
    )


def plain_marks(text: str) -> str:
    """Text without emphasis, its raised marks kept."""
    return re.sub(r"(?<=\w)\*+(?=\s|$)|^\*{2,}|\*{2,}$", "", text).strip()


def _settle_title(reading: _Reading) -> None:
    """The title is the line right above the authors or the abstract; capitals may take two."""
    found = reading.block
    if found.title or not reading.candidates:
        return
    lines = reading.candidates
    taken = [lines.pop()]
    while lines and is_capitals(lines[-1][1]) and is_capitals(taken[0][1]):
        if taken[0][0] - lines[-1][0] > 2:
            break
        taken.insert(0, lines.pop())
    found.title = " ".join(t for _, t in taken)
    found.doubts += [
        Doubt(n, "front-matter", "a line above the title was not understood") for n, _ in lines
    ]
    lines.clear()
