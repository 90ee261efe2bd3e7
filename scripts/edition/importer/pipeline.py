"""`import_text`: an article's plain text through all stages to its structure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from edition.importer.citing.citations import find_citations
from edition.importer.footnotes.noteworks import note_works
from edition.importer.front.frontmatter import FrontMatter, merge
from edition.importer.front.identity import article_id, year_in, year_of
from edition.importer.front.titleblock import read_title_blocks
from edition.importer.front.titleechoes import cited_in
from edition.importer.front.titlenames import TitleBlock
from edition.importer.lists.entries import split_entries
from edition.importer.lists.twolists import merge_lists
from edition.importer.parts.zones import Kind
from edition.importer.preparation import Prepared, all_blocks, prepare
from edition.importer.reading.accounts import in_file_order
from edition.importer.reading.lines import plain
from edition.importer.reading.records import Doubt, Entry, Heading, ImportedArticle, Reference
from edition.importer.signs.citedas import CitedAs
from edition.importer.signs.titlefacts import take_facts
from edition.importer.works.references import parse_entries

_HEADS = 60  # lines of page furniture that are asked for facts


def _cited(prepared: Prepared) -> list[CitedAs]:
    """What the lines how to cite say, at either end of the article."""
    blocks = [*prepared.zones.front, *(b for part in prepared.back for b in part.blocks)]
    return cited_in([plain(b.text) for b in blocks])


def _title_blocks(prepared: Prepared, cited: Sequence[CitedAs]) -> list[TitleBlock]:
    found = read_title_blocks(prepared.zones.front, prepared.language, cited)
    for part in prepared.back:
        if part.kind in (Kind.TITLES, Kind.HISTORY):
            found += read_title_blocks(part.blocks, prepared.language, cited)
    return found


def _front_matter(prepared: Prepared) -> FrontMatter:
    author_notes = [b for p in prepared.back if p.kind is Kind.AUTHORS for b in p.blocks]
    first = next((x.number for x in prepared.lines if x.text.strip()), 1)
    cited = _cited(prepared)
    found = _title_blocks(prepared, cited)
    on_page = TitleBlock()
    for line in prepared.page[:_HEADS]:
        # Running heads say where the article was printed, if nothing else does.
        take_facts(line.text.strip(), on_page.facts, on_page.dates, on_page.codes)
    on_page.facts.pop("rights", None)
    return merge([*found, on_page], author_notes, prepared.language, first, cited)


def _headings(prepared: Prepared) -> list[Heading]:
    """The body's headings and, after them, those of the back matter's sections."""
    found = list(prepared.body.headings)
    for part in prepared.back:
        if part.heading and part.kind in (Kind.SECTION, Kind.REFERENCES, Kind.NOTES):
            text = plain(part.heading.text).lstrip("# ").strip()
            found.append(Heading(1, text, part.heading.first_line))
    return found


def _references(prepared: Prepared, doubts: list[Doubt]) -> list[Reference]:
    """The references of all lists; where an article has none, of its bibliographic notes."""
    listed: list[Entry] = []
    labels = {p.heading.first_line for p in prepared.back if p.heading}
    for lines in prepared.reference_lines():
        found, more = split_entries(lines)
        # The heading above a whole list is no matter of doubt.
        doubts += [d for d in more if d.code != "list-heading" or d.line not in labels]
        if listed:
            # The same list once more, in another alphabet or another wording.
            listed, more = merge_lists(listed, found)
            doubts += more
        else:
            listed = found
    return parse_entries(listed) if listed else note_works(prepared.notes)[0]


def import_text(
    data: bytes,
    name: str,
    id: str | None = None,
    year: int | None = None,
    encoding: str | None = None,
    progress: Callable[[str], None] = lambda stage: None,
) -> ImportedArticle:
    """Read an article from the bytes of its text file.

    `id` and `year` are the caller's, for texts that print neither; what the text prints stands.
    `progress` is told the name of each stage.
    Raises `UnreadableTextError` where the bytes are no text.
    """
    progress("lines and paragraphs")
    prepared = prepare(data, name, encoding)
    progress("title and authors")
    doubts = list(prepared.doubts)
    front = _front_matter(prepared)
    doubts += front.doubts
    matter = dict(front.data)
    facts = matter.pop("facts")
    hint = year if year is not None else year_in(id)
    whole = "\n".join(x.text for x in prepared.lines)
    matter["year"] = year_of(facts, matter["dates"], whole, hint)
    if not matter["year"]["printed"]:
        doubts.append(
            Doubt(
                1,
                "year",
                f"no year is printed; {matter['year']['value']} is taken from "
                f"{matter['year']['from'] or 'nothing'}",
            )
        )
    progress("references")
    references = _references(prepared, doubts)
    progress("citations")
    citations, more = find_citations(prepared.body.paragraphs, references, prepared.notes)
    doubts += more
    article = ImportedArticle(
        id or article_id(matter["authors"], matter["year"]["value"]),
        prepared.language,
        matter,
        tuple(_headings(prepared)),
        prepared.body.paragraphs,
        prepared.notes,
        tuple(references),
        tuple(citations),
        tuple(sorted(doubts, key=lambda d: (d.line, d.code))),
        tuple(all_blocks(prepared)),
        prepared.line_count,
    )
    return in_file_order(article, prepared.origin) if prepared.origin else article
