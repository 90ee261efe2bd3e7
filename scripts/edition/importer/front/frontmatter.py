"""The front matter of an article, out of its title blocks, author notes and history lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from edition.importer.front.affiliations import (
    affiliate,
    affiliate_apart,
    in_order,
    script,
)
from edition.importer.front.contacts import contact
from edition.importer.front.familynames import settle
from edition.importer.front.identity import as_name
from edition.importer.front.titleechoes import key_of
from edition.importer.front.titlenames import TitleBlock
from edition.importer.reading.records import Block, Doubt
from edition.importer.signs.citedas import CitedAs
from edition.importer.words.language import language_of, own_language, script_for

_NUMBERS = ("volume", "issue", "pages", "year")


@dataclass(frozen=True)
class FrontMatter:
    """The front matter as data, and what is doubtful in it."""

    data: dict[str, Any]
    doubts: tuple[Doubt, ...]


def merge(
    title_blocks: Sequence[TitleBlock],
    author_notes: Sequence[Block],
    language: str,
    line: int,
    cited: Sequence[CitedAs] = (),
) -> FrontMatter:
    """One front matter out of the title blocks, each in its language; the first word stands."""
    doubts = [d for b in title_blocks for d in b.doubts]
    data: dict[str, Any] = {
        "title": {},
        "authors": [],
        "doi": None,
        "volume": None,
        "issue": None,
        "pages": None,
        "year": None,
        "dates": {},
        "keywords": {},
        "abstracts": {},
    }
    facts: dict[str, str] = {}
    codes: dict[str, str] = {}
    labelled = {b.language for b in title_blocks if b.abstract and b.labelled}
    for block in title_blocks:
        if block.title and key_of(block.title) not in map(key_of, data["title"].values()):
            _set(data["title"], block.language, block.title)
            if any(key_of(c.title) == key_of(block.title) for c in cited):
                data["title"][block.language] = block.title
        if block.abstract and (block.labelled or block.language not in labelled):
            _set(data["abstracts"], block.language, "\n\n".join(block.abstract))
        if block.keywords:
            _set(data["keywords"], block.language, block.keywords)
        data["dates"].update({k: v for k, v in block.dates.items() if k not in data["dates"]})
        other = (
            facts.get("volume") and block.facts.get("volume", facts["volume"]) != facts["volume"]
        )
        for k, v in block.facts.items():
            # The numbers of another volume are another article's.
            if not (other and k in _NUMBERS):
                facts.setdefault(k, v)
        codes.update(block.codes)
    data["authors"] = _authors(title_blocks, language, line, doubts)
    facts.pop("cited as", None)
    for k, v in (x for c in cited for x in c.facts.items()):
        # What the line how to cite says stands where nothing else says it.
        (data["dates"] if k == "available_online" else facts).setdefault(k, v)
    for name in ("doi", "volume", "issue", "pages"):
        data[name] = facts.get(name)
    if date := data["dates"].pop("published", None):
        # "Published: 31 March" is the day from which the article could be read.
        data["dates"].setdefault("available_online", date)
    if codes:
        data["codes"] = codes
    if "rights" in facts:
        data["rights"] = facts["rights"]
    if inferred := _inferred(facts):
        data["inferred"] = inferred
    affiliate_apart(data["authors"], title_blocks, author_notes, language)
    contact(data["authors"], title_blocks, author_notes, doubts, line)
    settle(data["authors"], " ".join(c.names for c in cited), language)
    for name, what in (
        ("title", "title"),
        ("authors", "author"),
        ("abstracts", "abstract"),
        ("keywords", "keyword"),
    ):
        if not data[name]:
            doubts.append(Doubt(line, "front-matter", f"no {what} was found"))
    data["facts"] = facts
    return FrontMatter(data, tuple(doubts))


def _set(target: dict[str, Any], language: str, value: Any) -> None:
    target.setdefault(language, value)


def _authors(
    title_blocks: Sequence[TitleBlock], language: str, line: int, doubts: list[Doubt]
) -> list[dict[str, Any]]:
    """The authors, each with the forms of the name and the affiliation in each language."""
    named = [b for b in title_blocks if b.authors]
    if not named:
        return []
    own = [b for b in named if b.language == language and script(b) == script_for(language)]
    latin = [b for b in named if script(b) == "latin"]
    base = (own or latin or named)[0]
    authors: list[dict[str, Any]] = [
        {
            "family": as_name(p.family, base.language),
            "given": as_name(p.given, base.language),
            "printed": {},
            "affiliation": {},
        }
        for p in base.authors
    ]
    for block in (in_order(b, base.authors) if b is not base else b for b in named):
        if len(block.authors) != len(authors):
            doubts.append(
                Doubt(
                    line,
                    "authors",
                    f"{len(block.authors)} authors in {block.language}, "
                    f"{len(authors)} in {base.language}",
                )
            )
            continue
        spoken = _name_language(block)
        for author, person in zip(authors, block.authors, strict=True):
            author["printed"].setdefault(spoken, person.printed)
            if person.corresponding:
                author["corresponding"] = True
        affiliate(authors, block, language, line, doubts)
    for block in title_blocks:
        if block.affiliations and not block.authors:
            # Institutions apart from the names, at a foot or at the end.
            said = " ".join(t for _, t in block.affiliations)
            spoken = own_language(said)
            spoken = spoken if spoken and spoken in {b.language for b in title_blocks} else language
            affiliate(
                authors,
                replace(block, authors=base.authors, language=spoken),
                language,
                line,
                doubts,
            )
    return authors


def _name_language(block: TitleBlock) -> str:
    """The language a byline is written in: its block's, unless the script is another one."""
    if script(block) == script_for(block.language):
        return block.language
    return language_of(" ".join(p.printed for p in block.authors))


def _inferred(facts: dict[str, str]) -> dict[str, Any]:
    """Volume and issue that only the DOI carries: said to be inferred, not printed."""
    doi = facts.get("doi", "")
    m = re.search(r"\.((?:19|20)\d\d)\.(\d{1,3})\.(\d{1,2})\.\d+$", doi)
    if not m or "volume" in facts:
        return {}
    return {"volume": {"value": m[2], "from": "doi"}, "issue": {"value": m[3], "from": "doi"}}
