"""The articles' own texts, where somebody has put them into `texts/`: read, never published.

Every file is recognised, under any name. A text that is word for word the edition's own keeps the
importer's numbering; any other copy gets its numbers by alignment (`alignment.py`).
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from edition.alignment import Alignment, Piece, align
from edition.diagnostics import Diagnostic, Place, Severity
from edition.files import Edition
from edition.fingerprints import ArticlePrint, hash_file, take_fingerprints
from edition.importer.pipeline import import_text
from edition.importer.preparation import UnreadableTextError
from edition.importer.reading.records import Citation, ImportedArticle, Role
from edition.lookalikes import fold
from edition.model import Corpus, Source, SourceParagraph, StudyText, TextFile
from edition.recognition import Recognised, decoded, recognise
from edition.registry import finding

UNREADABLE_TEXT = finding(
    "T010",
    """A file of `texts/` cannot be read as a text.

    Bad: a PDF, or a text in an encoding that nobody can tell.
    Good: the article's text as UTF-8.
    """,
    Severity.WARNING,
)
UNKNOWN_TEXT = finding(
    "T011",
    """A text is of no article that the edition has, or is a second copy of one.

    Bad: `texts/notes.txt` with something else in it.
    Good: the texts of the articles in `bib/articles.bib`, under any names, each once.
    """,
    Severity.WARNING,
)
OTHER_COPY = finding(
    "T012",
    """A text is another extraction or version of its article, and not all of it has a number.

    Its paragraphs get their numbers by alignment. Study texts are not held against it.

    Bad: a copy that lacks p12, or has a paragraph that the edition's text has not.
    Good: a copy with other line breaks, page furniture or slips, all of whose paragraphs are known.
    """,
    Severity.WARNING,
)

_MAYBE_TEXT = (Role.FRONT, Role.BACK, Role.NOTE, Role.HEADING, Role.UNPLACED)
LONG_FURNITURE = 40
# A paragraph with its number, kind, section, text, and the numbers the importer gave its pieces.
_Numbered = tuple[int, str, tuple[str, ...], str, tuple[int, ...]]
TEXT_SUFFIXES = ("", ".txt", ".text", ".md")


def printed_labels(citation: Citation, style: str) -> tuple[str, ...]:
    """The printed labels of a citation; behind a `?` where it resolves to nothing for certain.

    Two works under one number have the labels 10a and 10b in the importer; printed is one 10.
    """
    if citation.labels is not None:
        if style == "author-date":
            return citation.labels
        return tuple(dict.fromkeys(re.sub(r"(?<=\d)[a-z]$", "", x) for x in citation.labels))
    shown = re.sub(r"['’]s\b", "", citation.surface).strip("[]()^ ")
    if style == "author-date":
        return tuple(f"?{part.strip()}" for part in shown.split(";"))
    figures = unicodedata.normalize("NFKC", shown)  # superscripts too
    return tuple(f"?{number}" for number in re.findall(r"\d+", figures))


def digest_of(text: str) -> str:
    """A fingerprint of a whole paragraph, from its letters and figures alone."""
    letters = re.sub(r"[\W_]+", "", text.casefold())
    return hashlib.sha256(letters.encode()).hexdigest()[:12]


def pieces_of(article: ImportedArticle, text: StudyText | None) -> list[tuple[Piece, int]]:
    """A copy's paragraphs with the headings, of those the study text has, they stand under.

    What the importer took for front matter, a note or an unknown heading is there too, in its
    place: in a bad extraction it may be a paragraph or the beginning of one.
    """
    known = [fold(h.text) for h in text.headings] if text else []
    starts = [
        (h.line, known.index(fold(h.text)) if fold(h.text) in known else -1)
        for h in article.headings
    ]
    parts = [(p.first_line, 1, p.number, p.text) for p in article.paragraphs]
    for block in article.blocks:
        lost = block.role in _MAYBE_TEXT and fold(block.text) not in known
        if lost or (block.role is Role.FURNITURE and len(block.text) > LONG_FURNITURE):
            parts.append((block.first_line, 0, 0, block.text))
    found = []
    for line, _, number, words in sorted(parts):
        above = [section for start, section in starts if start <= line]
        found.append((Piece(words, above[-1] if above else -1, not number), number))
    return found


def sections_of(text: StudyText | None) -> list[int]:
    """The nearest heading above each study paragraph, by its index; -1 where there is none."""
    if text is None:
        return []
    order = {h.id: i for i, h in enumerate(text.headings)}
    return [order.get(p.section[-1], -1) if p.section else -1 for p in text.paragraphs]


@dataclass(frozen=True)
class _Candidate:
    """A text that is some article: its source, and how well it stands for the article."""

    source: Source
    recognised: Recognised
    file_hash: str

    @property
    def rank(self) -> tuple[bool, int, int]:
        return self.source.own, len(self.source.paragraphs), -len(self.source.left)


class _Reader:
    """Reads the files of `texts/` one by one and keeps what was done with each."""

    def __init__(self, edition: Edition, corpus: Corpus) -> None:
        self.edition, self.corpus = edition, corpus
        self.found: list[Diagnostic] = []
        self.files: list[TextFile] = []
        self.candidates: dict[str, list[_Candidate]] = {}

    def _refuse(self, name: str, line: int, message: str) -> None:
        self.found.append(UNREADABLE_TEXT(Place(name, line), message))
        self.files.append(TextFile(name, "", f"not read: {message}"))

    def read(self, path: Path) -> None:
        """Read one file and find out which article it is."""
        name = self.edition.relative(path)
        if path.suffix.casefold() not in TEXT_SUFFIXES:
            return self._refuse(name, 1, "Only plain text is read: save it as .txt.")
        try:
            data = path.read_bytes()
            article = import_text(data, name)
        except UnreadableTextError as error:
            return self._refuse(name, error.fault.line, error.fault.message)
        except OSError as error:
            return self._refuse(name, 1, f"The file cannot be opened: {error}.")
        text = decoded(data)
        known = recognise(article, text, self.corpus.facts, self.corpus.fingerprints)
        if known is None:
            message = "This is none of the edition's articles."
            self.found.append(UNKNOWN_TEXT(Place(name), message))
            self.files.append(TextFile(name, "", "none of the edition's articles; not used"))
            return None
        file_hash = hash_file(text)
        source = as_source(self.corpus, known.article, article, name, file_hash)
        candidate = _Candidate(source, known, file_hash)
        self.candidates.setdefault(known.article, []).append(candidate)
        return None

    def choose(self) -> dict[str, Source]:
        """The best copy of each article; what was done with the others is said."""
        sources = {}
        for article, candidates in self.candidates.items():
            best = max(candidates, key=lambda c: c.rank)
            sources[article] = best.source
            for candidate in candidates:
                self._say(candidate, best)
        order = self.corpus.facts
        self.files.sort(key=lambda f: f.file)
        return {a: sources[a] for a in order if a in sources}

    def _say(self, candidate: _Candidate, best: _Candidate) -> None:
        source, by = candidate.source, ", ".join(candidate.recognised.by)
        head = f"{source.article}, by {by}"
        if candidate is not best:
            same = candidate.file_hash == best.file_hash
            what = "a second copy" if same else "another version"
            used = best.source.file
            message = f"This is {source.article}, which {used} is already ({what}); not used."
            self.found.append(UNKNOWN_TEXT(Place(source.file), message))
            said = f"{head}: {what} of what {used} has; not used"
        elif source.own:
            known = source.article in self.corpus.fingerprints
            said = f"{head}: " + ("the edition's own text" if known else "taken as it is")
        else:
            lost = missing_of(self.corpus, source)
            total = len(source.paragraphs) + len(lost)
            counts = f"{len(source.paragraphs)} of {total} paragraphs placed"
            said = f"{head}: another extraction or version; {counts}"
            if source.left:
                said += f", {len(source.left)} pieces without a number"
            if lost or source.left:
                shown = ", ".join(f"p{n}" for n in lost[:12]) + (" …" if len(lost) > 12 else "")
                lacks = f" It lacks {shown}." if lost else ""
                over = f" {len(source.left)} pieces have no number." if source.left else ""
                message = f"This is another copy of {source.article}: {counts}.{lacks}{over}"
                self.found.append(OTHER_COPY(Place(source.file), message))
        self.files.append(TextFile(source.file, source.article, said))


def missing_of(corpus: Corpus, source: Source) -> list[int]:
    """The numbers of an article's paragraphs that a copy has not, or not for certain."""
    prints = corpus.fingerprints.get(source.article)
    have = {p.number for p in source.paragraphs}
    return [n for n in range(1, len(prints.paragraphs) + 1) if n not in have] if prints else []


def as_source(
    corpus: Corpus, id: str, article: ImportedArticle, file: str, file_hash: str
) -> Source:
    """An imported text as the record that rules, counts and the private site work on."""
    prints, locked = corpus.fingerprints.get(id), corpus.lock.get(id)
    digests = tuple(digest_of(p.text) for p in article.paragraphs)
    same = bool(locked) and locked is not None and locked.sources == digests
    if prints is None or prints.file == file_hash or same:
        numbered: list[_Numbered] = [
            (p.number, p.kind, p.section, p.text, (p.number,)) for p in article.paragraphs
        ]
        return Source(id, file, _paragraphs(corpus, id, article, numbered))
    text = corpus.text(id)
    sections = sections_of(text)
    if len(sections) != len(prints.paragraphs):
        sections = []
    pieces = pieces_of(article, text)
    aligned = align(prints, [p for p, _ in pieces], sections)
    numbered = _placed(corpus, id, aligned, [n for _, n in pieces])
    return Source(id, file, _paragraphs(corpus, id, article, numbered), False, aligned.left)


def _placed(corpus: Corpus, id: str, aligned: Alignment, theirs: Sequence[int]) -> list[_Numbered]:
    """Aligned paragraphs with their kinds, and the numbers the importer gave to their pieces."""
    locked = corpus.lock.get(id)
    found: list[_Numbered] = []
    for number, placed in sorted(aligned.placed.items()):
        kinds = locked.kinds if locked else ()
        kind = kinds[number - 1] if number <= len(kinds) else "paragraph"
        blocks = tuple(theirs[b] for b in placed.blocks if theirs[b])
        found.append((number, kind, (), placed.text, blocks))
    return found


def _paragraphs(
    corpus: Corpus, id: str, article: ImportedArticle, numbered: Sequence[_Numbered]
) -> tuple[SourceParagraph, ...]:
    style = corpus.facts[id].style
    cited: dict[int, list[Citation]] = {}
    for citation in article.citations:
        if not citation.anchor_lost:
            cited.setdefault(citation.paragraph, []).append(citation)
    made = []
    for number, kind, section, text, theirs in numbered:
        whole = theirs == (number,)
        here = [c for n in theirs for c in cited.get(n, ()) if whole or c.surface in text]
        labels = tuple(printed_labels(c, style) for c in here)
        shown = tuple(c.surface for c in here)
        made.append(SourceParagraph(number, kind, section, text, labels, digest_of(text), shown))
    return tuple(made)


def read_sources(
    edition: Edition, corpus: Corpus
) -> tuple[Mapping[str, Source], tuple[TextFile, ...], list[Diagnostic]]:
    """Read every text at hand; what was done with each file is said."""
    reader = _Reader(edition, corpus)
    folder = edition.texts
    for path in sorted(folder.iterdir()) if folder.is_dir() else []:
        if path.is_file() and not path.name.startswith("."):
            reader.read(path)
    sources = reader.choose()
    return sources, tuple(reader.files), reader.found


def fingerprints_of(edition: Edition, source: Source) -> ArticlePrint:
    """The fingerprints of an article, from the text at hand."""
    text = decoded((edition.root / source.file).read_bytes())
    return take_fingerprints(source.article, text, [p.text for p in source.paragraphs])


def with_sources(edition: Edition, corpus: Corpus) -> tuple[Corpus, list[Diagnostic]]:
    """The corpus with the articles' own texts beside it."""
    sources, files, found = read_sources(edition, corpus)
    return replace(corpus, sources=sources, text_files=files), found
