"""The front matter of an article, out of its title blocks, author notes and history lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from edition.importer.authorplaces import by_address, places_at_end
from edition.importer.identity import as_name, ascii_name
from edition.importer.language import language_of, own_language, script_of
from edition.importer.lines import plain
from edition.importer.records import Block, Doubt
from edition.importer.script import words
from edition.importer.titleblock import TitleBlock
from edition.importer.titleclues import EMAIL


@dataclass(frozen=True)
class FrontMatter:
    """The front matter as data, and what is doubtful in it."""

    data: dict[str, Any]
    doubts: tuple[Doubt, ...]


def merge(
    title_blocks: Sequence[TitleBlock], author_notes: Sequence[Block], language: str, line: int
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
        if block.title:
            _set(data["title"], block.language, block.title)
        if block.abstract and (block.labelled or block.language not in labelled):
            _set(data["abstracts"], block.language, "\n\n".join(block.abstract))
        if block.keywords:
            _set(data["keywords"], block.language, block.keywords)
        data["dates"].update({k: v for k, v in block.dates.items() if k not in data["dates"]})
        for k, v in block.facts.items():
            facts.setdefault(k, v)
        codes.update(block.codes)
    data["authors"] = _authors(title_blocks, language, line, doubts)
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
    _affiliate_apart(data["authors"], title_blocks, author_notes, language)
    _as_cited(data["authors"], facts.pop("cited as", ""), language)
    _contacts(data["authors"], title_blocks, author_notes, doubts, line)
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
    own = [b for b in named if b.language == language and _script(b) == _script_for(language)]
    latin = [b for b in named if _script(b) == "latin"]
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
    for block in named:
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
        _affiliate(authors, block, line, doubts)
    for block in title_blocks:
        if block.affiliations and not block.authors:
            # Institutions apart from the names, at a foot or at the end.
            said = " ".join(t for _, t in block.affiliations)
            spoken = own_language(said)
            spoken = spoken if spoken in {b.language for b in title_blocks} else language
            _affiliate(authors, replace(block, authors=base.authors, language=spoken), line, doubts)
    return authors


def _script(block: TitleBlock) -> str:
    return script_of(" ".join(p.printed for p in block.authors))


def _script_for(language: str) -> str:
    return {"ru": "cyrillic", "kk": "cyrillic", "zh-Hant": "han", "zh-Hans": "han"}.get(
        language, "latin"
    )


def _name_language(block: TitleBlock) -> str:
    """The language a byline is written in: its block's, unless the script is another one."""
    if _script(block) == _script_for(block.language):
        return block.language
    return language_of(" ".join(p.printed for p in block.authors))


def _affiliate(
    authors: list[dict[str, Any]], block: TitleBlock, line: int, doubts: list[Doubt]
) -> None:
    """Give each author the affiliations that bear the author's marks."""
    given = block.affiliations
    if not given:
        return
    marked = [(marks, text) for marks, text in given if marks]
    told = sorted({m for p in block.authors for m in p.marks})
    for i, (author, person) in enumerate(zip(authors, block.authors, strict=True)):
        if marked and person.marks:
            own = [t for marks, t in marked if set(marks) & set(person.marks)]
        elif len(given) == 1:
            own = [given[0][1]]
        elif len(given) == len(authors) and not marked:
            own = [given[i][1]]
        elif not marked and person.marks and len(given) == len(told):
            # The marks before the places are lost, not their order.
            own = [t for mark, (_, t) in zip(told, given, strict=True) if mark in person.marks]
        elif not marked and not any(p.marks for p in block.authors):
            own = ["; ".join(t for _, t in given)]
        else:
            own = []
        if not own:
            doubts.append(Doubt(line, "affiliation", f"no affiliation for {person.printed}"))
            continue
        text = "; ".join(own)
        spoken = (
            block.language if script_of(text) == _script_for(block.language) else language_of(text)
        )
        author["affiliation"].setdefault(spoken, text)


def _affiliate_apart(
    authors: list[dict[str, Any]],
    title_blocks: Sequence[TitleBlock],
    author_notes: Sequence[Block],
    language: str,
) -> None:
    """Give authors without an affiliation what notes and the article's end say of their places."""
    for names, place, address in (x for b in title_blocks for x in b.placed):
        whose = _whose(names, authors)
        for i in whose:
            authors[i]["affiliation"].setdefault(language, place)
        own = by_address([address], authors) if len(whose) > 1 else whose
        if address and len(own) == 1:
            authors[own[0]].setdefault("email", address)
    people = next((b.authors for b in title_blocks if len(b.authors) == len(authors)), [])
    for i, place in places_at_end(author_notes, people).items():
        if not authors[i]["affiliation"]:
            authors[i]["affiliation"][language] = place


def _whose(text: str, authors: Sequence[dict[str, Any]]) -> list[int]:
    """The authors whom a piece of text names."""
    found = {ascii_name(w) for w in words(text)}
    return [
        i
        for i, a in enumerate(authors)
        if ascii_name(a["family"]) in found
        or any(
            ascii_name(w) in found for p in a["printed"].values() for w in words(p) if len(w) > 3
        )
    ]


def _contacts(
    authors: list[dict[str, Any]],
    title_blocks: Sequence[TitleBlock],
    author_notes: Sequence[Block],
    doubts: list[Doubt],
    line: int,
) -> None:
    """Addresses for correspondence and the notes on authors."""
    pieces = [(line, c) for b in title_blocks for c in b.contacts]
    pieces += [(b.first_line, plain(b.text)) for b in author_notes]
    for at, text in pieces:
        addresses = EMAIL.findall(text)
        corresponding = bool(re.search(r"correspond|корреспонд", text, re.I))
        whose = _whose(re.sub(r"\S+@\S+", " ", text)[:160], authors)
        if not whose:
            whose = by_address(addresses, authors)
        if not whose and addresses:
            starred = [i for i, a in enumerate(authors) if a.get("corresponding")]
            if corresponding or len(authors) == 1:
                whose = starred or ([0] if authors else [])
        if len(whose) != 1:
            if addresses:
                doubts.append(Doubt(at, "email", "an e-mail address that names no single author"))
            continue
        author = authors[whose[0]]
        if corresponding:
            author["corresponding"] = True
        if addresses:
            value = "; ".join(addresses)
            if author.setdefault("email", value) != value:
                doubts.append(
                    Doubt(at, "email", f"another address than before for {author['family']}")
                )


def _as_cited(authors: Sequence[dict[str, Any]], cited: str, language: str) -> None:
    """Let the line how to cite say where a family name begins: "Wells Keeper, A." """
    cited = as_name(cited, language).casefold()
    for author in authors:
        given = author["given"].split()
        if len(given) > 1 and f"{given[-1]} {author['family']}, ".casefold() in cited:
            author["family"] = f"{given[-1]} {author['family']}"
            author["given"] = " ".join(given[:-1])


def _inferred(facts: dict[str, str]) -> dict[str, Any]:
    """Volume and issue that only the DOI carries: said to be inferred, not printed."""
    doi = facts.get("doi", "")
    m = re.search(r"\.((?:19|20)\d\d)\.(\d{1,3})\.(\d{1,2})\.\d+$", doi)
    if not m or "volume" in facts:
        return {}
    return {"volume": {"value": m[2], "from": "doi"}, "issue": {"value": m[3], "from": "doi"}}
