"""Title blocks: title, authors, affiliations, abstract and keywords, one block a language.

An article has one at the beginning and often one or two more, in other languages, beside it or
at the end. What a line is, `titlefields` says; here its content is read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from edition.importer.front.addressless import EMAIL, ORCID, bare_place
from edition.importer.front.authorplaces import places_in_note
from edition.importer.front.bylineplaces import people_with_places
from edition.importer.front.keywords import behind_label, keywords_behind, split_keywords
from edition.importer.front.maintitles import (
    drop_section,
    drop_series,
    goes_on,
    is_title_over,
    joined_title,
    language_among,
    names_in_front,
    title_in_front,
    without_series,
)
from edition.importer.front.personnotes import places_of_note
from edition.importer.front.titleclues import (
    CORRESPONDING,
    has_place_mark,
    opens_with_star,
    part_of,
    with_whole_addresses,
)
from edition.importer.front.titlefields import label, units_of
from edition.importer.front.titlenames import TitleBlock, part_glued_marks, take_names
from edition.importer.front.titleplaces import take_places
from edition.importer.front.titleweights import Field
from edition.importer.reading.lines import plain
from edition.importer.reading.records import Block, Doubt
from edition.importer.signs.bylines import people
from edition.importer.signs.citedas import CitedAs
from edition.importer.signs.titlefacts import CELLS, take_facts
from edition.importer.words.labels import Part, label_language
from edition.importer.words.language import language_of, own_language, script_of, speaks
from edition.importer.words.script import words

_TELLING = 25  # words that tell a language
_SHORT_WORD, _STEM = 3, 5  # letters
_MOST = 300  # title blocks have no more lines than these


Labelled = tuple[Field, Block]
_OPENING = frozenset((Field.TITLE, Field.ABSTRACT, Field.ABSTRACT_LABEL))


def read_title_blocks(
    blocks: Sequence[Block], default_language: str = "en", cited: Sequence[CitedAs] = ()
) -> list[TitleBlock]:
    """The title blocks of one end of an article.

    `cited` is what the lines how to cite say, wherever they stand.
    """
    shown = [b for b in blocks if any(c.isalnum() for c in b.text)]
    fields = label(units_of(shown[:_MOST]), whole=False, cited=cited)
    fields += [Field.OTHER] * (len(shown) - len(fields))
    found = []
    for part in _by_language(list(zip(fields, shown, strict=True))):
        found += _read(part, default_language)
    return found


def _by_language(labelled: Sequence[Labelled]) -> list[list[Labelled]]:
    """Parted where a second title block starts, mostly in another language."""
    parts: list[list[Labelled]] = [[]]
    seen: set[Field] = set()
    above = None
    last = max((i for i, (k, _) in enumerate(labelled) if k in _OPENING), default=-1)
    for i, (kind, block) in enumerate(labelled):
        own = {Field.ABSTRACT_LABEL: Field.ABSTRACT, Field.KEYWORDS_LABEL: Field.KEYWORDS}.get(
            kind, kind
        )
        opens = own is not above
        closed = {Field.ABSTRACT, Field.KEYWORDS} & seen
        again = (
            own in (Field.ABSTRACT, Field.KEYWORDS)
            and own in seen
            and (opens or part_of(plain(block.text))[0] is not None)
        )
        if again and own is Field.ABSTRACT and Field.KEYWORDS not in seen and not _labelled(block):
            # Its second paragraph, after a fact that stood between.
            again = False
        whole = {Field.TITLE, Field.BYLINE} <= seen and own is Field.TITLE
        whole = whole and _in_another_language(parts[-1], block)
        # Names below the last abstract are those of the authors once more, with their places.
        closed_again = own in (Field.TITLE, Field.BYLINE) and closed and own in seen and i < last
        # A title below an abstract without one is that of the abstract below it.
        over = own is Field.TITLE and closed and not {Field.TITLE, Field.BYLINE} & seen
        closed_again = closed_again or (over and i < last and _stands_over(labelled[i:]))
        if again or whole or (opens and closed_again):
            parts.append([])
            seen = set()
        parts[-1].append((kind, block))
        seen.add(own)
        above = own
    return parts


def _stands_over(labelled: Sequence[Labelled]) -> bool:
    """Whether an abstract follows a title at once."""
    below = next((k for k, _ in labelled if k is not Field.TITLE), None)
    return below in (Field.ABSTRACT, Field.ABSTRACT_LABEL)


def _in_another_language(part: Sequence[Labelled], block: Block) -> bool:
    """Whether a title is in another language or script than the first one of a title block."""
    first = next(plain(b.text) for kind, b in part if kind is Field.TITLE)
    text = plain(block.text)
    spoken = own_language(first), own_language(text)
    return script_of(first) != script_of(text) or (all(spoken) and spoken[0] != spoken[1])


def _labelled(block: Block) -> bool:
    return part_of(plain(block.text))[0] in (Part.ABSTRACT, Part.KEYWORDS)


def _read(part: Sequence[Labelled], default_language: str) -> list[TitleBlock]:
    """One title block; and what in it is of another language, as a block of its own."""
    found = TitleBlock()
    titles: list[list[Block]] = []
    names: list[str] = []
    spoken = ""
    above: Field | None = None
    for kind, block in part:
        text = with_whole_addresses(plain(block.text))
        if EMAIL.search(text) or ORCID.search(text) or kind is Field.CONTACT:
            found.contacts.append(_with_name(found, text, kind))
        if kind is Field.TITLE:
            if titles and above in (Field.FACT, Field.KIND) and not (names or found.abstract):
                drop_series(titles, block)
            elif len(titles) == 1 and above is not Field.TITLE and not found.abstract:
                drop_section(titles, block)
            if titles and above is Field.TITLE and goes_on(titles[-1][-1], block):
                titles[-1].append(block)
            else:
                titles.append([block])
        elif kind is Field.BYLINE:
            names.append(block.text)
            take_names(found, block, above is Field.BYLINE)
        elif kind is Field.CONTACT and people_with_places(text):
            take_names(found, replace(block, text=text), goes_on=False)
        elif kind is Field.NOTE and (places := places_of_note(found, block)):
            found.affiliations += places
        elif kind is Field.PLACE:
            if found.groups and not has_place_mark(block.text):
                found.groups[-1].places.append(bare_place(text))
            take_places(block.text, found.affiliations, found.authors, found.contacts)
        elif kind in (Field.ABSTRACT, Field.KEYWORDS):
            rest = behind_label(text)
            if kind is Field.ABSTRACT:
                rest, keywords = keywords_behind(rest)
                found.abstract.append(rest)
                found.labelled |= above is Field.ABSTRACT_LABEL or rest != text
                found.keywords += split_keywords(keywords)
            else:
                found.keywords += split_keywords(rest)
                spoken = spoken or label_language(text)
        elif kind is Field.KEYWORDS_LABEL:
            spoken = spoken or label_language(text)
        elif placed := places_in_note(text):
            found.placed += placed
            take_facts(_cells(block), found.facts, found.dates, found.codes)
        elif not take_facts(_cells(block), found.facts, found.dates, found.codes) and kind in (
            Field.OTHER,
            Field.NOTE,
        ):
            message = "a line of the title block was not understood"
            found.doubts.append(Doubt(block.first_line, "front-matter", message))
        above = kind
    part_glued_marks(found)
    if len(found.abstract) > 1 and is_title_over(*found.abstract[:2]):
        titles.append([replace(part[0][1], text=found.abstract.pop(0))])
    if found.abstract and not titles:
        title, _ = title_in_front(" ".join(found.abstract))
        titles += [[replace(part[0][1], text=title)]] if title else []
        rest = found.abstract[0][len(title) :].lstrip(".?! —–")
        found.abstract[:1] = [rest] if rest else []
    said = [_without_names(found, t) for t in without_series([joined_title(t) for t in titles])]
    return _with_languages(found, said, spoken, default_language)


def _with_languages(
    found: TitleBlock, titles: Sequence[str], spoken: str, default: str
) -> list[TitleBlock]:
    """The block in its language; titles and keywords of another one apart."""
    more = _other_abstracts(found, default)
    sample = " ".join(found.abstract)
    known = {"en", default, spoken, *([language_of(sample, default)] if sample else [])}
    if sample:
        found.language = language_of(sample, default)
    else:
        said = " ".join([*titles[:1], *found.keywords])
        found.language = spoken or language_among(known, said, default)
    for text in titles:
        own = language_among(known, text, found.language)
        if not found.title and (own == found.language or not sample or len(titles) == 1):
            found.title = text
            if not sample and not spoken:
                found.language = own
            elif own != found.language and script_of(text) != script_of(sample):
                found.title = ""
                more.append(TitleBlock(language=own, title=text))
        else:
            more.append(TitleBlock(language=own, title=text))
    if spoken and spoken != found.language and not _said_in(found.keywords, sample):
        more.append(TitleBlock(language=spoken, keywords=found.keywords))
        found.keywords = []
    return [found, *more]


def _said_in(keywords: Sequence[str], abstract: str) -> bool:
    """Whether an abstract says most keywords in its own words: they are of its language.

    Where the label of keywords is English throughout a journal, it does not tell.
    """
    said = abstract.casefold()
    own = [w for k in keywords for w in words(k.casefold()) if len(w) > _SHORT_WORD]
    told = sum(w[: max(_STEM, len(w) - _SHORT_WORD)] in said for w in own)
    return told * 2 >= len(own) > 0


def _other_abstracts(found: TitleBlock, default: str) -> list[TitleBlock]:
    """Take out paragraphs of an abstract that are in another language than its first one."""
    spoken = [language_of(t, default) if len(t.split()) > _TELLING else "" for t in found.abstract]
    first = next((s for s in spoken if s), "")
    spoken = [
        s if s != first and own_language(t) == s and speaks(t, s) > speaks(t, first) * 2 else first
        for s, t in zip(spoken, found.abstract, strict=True)
    ]
    last, kept = first, []
    others: dict[str, TitleBlock] = {}
    for language, text in zip(spoken, found.abstract, strict=True):
        last = language or last
        if last == first:
            kept.append(text)
        else:
            other = others.setdefault(last, TitleBlock(language=last, labelled=found.labelled))
            other.abstract.append(text)
    found.abstract = kept
    return list(others.values())


def _without_names(found: TitleBlock, title: str) -> str:
    """A title without the names it opens with, which are the authors' where no others are."""
    names, rest = names_in_front(title)
    own = people(names) or []
    known = {p.family.casefold() for p in found.authors or own}
    if not any(p.family.casefold() in known for p in own):
        return title
    found.authors = found.authors or own
    return rest


def _cells(block: Block) -> str:
    """A line as it is set: to the left, in the middle and to the right, far apart."""
    return CELLS.join(plain(cell) for cell in re.split(rf"{CELLS}+", block.text))


def _with_name(found: TitleBlock, text: str, kind: Field) -> str:
    """An address, behind the name of the only person in whose block it stands."""
    if opens_with_star(text):
        mark = text[: len(text) - len(text.lstrip("*†‡§"))]
        starred = [p.printed for p in found.authors if mark in p.marks]
        return f"{starred[0]} {text}" if len(starred) == 1 else text
    group = found.groups[-1].whose if found.groups else []
    own = kind in (Field.PLACE, Field.CONTACT, Field.FACT) and not CORRESPONDING.search(text)
    if not own or len(group) != 1 or len(EMAIL.findall(text)) != 1:
        return text
    return f"{found.authors[group[0]].printed} {text}"
