"""The gate between the articles' own words and the public: ten of them in a row are a leak.

Source and output are compared by their letters alone, so that tags, escapes, hyphens, line breaks
and figures between the words hide nothing. What DESIGN §1 lets stand does not count: titles,
headings, names and printed references, and the phrases of `tests/facts-as-printed.txt`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from edition.files import Edition
from edition.fingerprints import letters_of
from edition.importer.pipeline import import_text
from edition.importer.preparation import UnreadableTextError
from edition.importer.reading.records import ImportedArticle, Role
from edition.model import Corpus
from edition.sources import TEXT_SUFFIXES
from edition.unpacking import Closed, Text, unpack_tree

LONGEST_QUOTATION = 9  # words, DESIGN §1
GRAM, STEP, BESIDE = 12, 8, 5  # any run of 21 letters or more is met
SHORTEST = 5  # letters of a name
LONGEST_FACT = 30  # words
SHOWN = 3  # words of a leak that a message repeats
FACTS = Path("tests", "facts-as-printed.txt")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_CITATION = re.compile(r"\([^()]*\b(?:19|20)\d\d[a-z]?\)")  # a name in it is a fact
_TITLES = ("title", "booktitle", "subtitle")
_ASIDE = (Role.FRONT, Role.NOTE, Role.BACK, Role.UNPLACED, Role.HEADING)


@dataclass(frozen=True)
class Leak:
    """A run of an article's own words in an output: where, how long, from which text."""

    file: str
    place: str
    words: int
    text: str
    opening: str

    def __str__(self) -> str:
        return (
            f"{self.file}: {self.place}: {self.words} words of {self.text}, from “{self.opening} …”"
        )


@dataclass(frozen=True)
class Verdict:
    """What the gate found: how many texts were held against how many files, and every fault."""

    texts: int
    files: int
    leaks: tuple[Leak, ...]
    closed: tuple[Closed, ...]

    @property
    def passed(self) -> bool:
        """Whether nothing leaks; true also where no text was there to prove it."""
        return not self.leaks and not self.closed

    def __str__(self) -> str:
        if not self.texts:
            return "Leak gate: no article's text is at hand, so nothing was proved."
        if self.passed:
            return (
                f"Leak gate: {self.files} files hold no {LONGEST_QUOTATION + 1} words in a row "
                f"of {self.texts} texts."
            )
        shown = [str(leak) for leak in self.leaks[:30]]
        shown += [f"{c.name}: cannot be looked into: {c.reason}" for c in self.closed[:10]]
        more = len(self.leaks) + len(self.closed) - len(shown)
        rest = [f"and {more} more"] if more > 0 else []
        return "\n  ".join([f"Leak gate: {len(self.leaks)} leaks:", *shown, *rest])


class Prose:
    """The words of all texts as one stream of letters, ready to be searched."""

    def __init__(self) -> None:
        self.stream = ""
        self.starts: list[int] = []  # of each word, in the stream
        self.words: list[str] = []
        self.texts: list[tuple[int, str]] = []  # where each text begins
        self.facts: list[tuple[int, int]] = []  # stretches of the stream that may stand whole
        self.entries: list[tuple[int, int]] = []  # references and citations: never any prose
        self.body: list[tuple[int, int]] = []
        self._grams: dict[str, list[int]] = {}

    def add(self, name: str, texts: Iterable[str], body: bool) -> None:
        """Take in a text's paragraphs (`body`) or what stands beside them."""
        begin, out, at = len(self.stream), [], len(self.stream)
        self.texts.append((begin, name))
        for text in (t.replace("\u00ad", "") for t in texts):
            cited = [m.span() for m in _CITATION.finditer(text)]
            for match in _WORD.finditer(text):
                letters = letters_of(match[0])
                if any(a <= match.start() < b for a, b in cited):
                    self.entries.append((at, at + len(letters)))
                self.starts.append(at)
                self.words.append(match[0])
                out.append(letters)
                at += len(letters)
            if body:  # two paragraphs' ends are no run
                out.append("\0")
                self.starts.append(at)
                self.words.append("")
                at += 1
        self.stream += "".join(out) + "\0"
        self.starts.append(at)
        self.words.append("")
        if body:
            self.body.append((begin, at))

    def allow(self, phrase: str, entry: bool = False) -> None:
        """Let a phrase stand; an `entry` (a reference, a name) only outside an article's body."""
        letters = letters_of(phrase)
        at = self.stream.find(letters) if len(letters) >= (SHORTEST if entry else GRAM) else -1
        while at >= 0:
            if not entry:
                self.facts.append((at, at + len(letters)))
            elif not any(a <= at < b for a, b in self.body):
                self.entries.append((at, at + len(letters)))
            at = self.stream.find(letters, at + 1)

    def close(self) -> None:
        """Make the index; nothing is added after it."""
        self.entries.sort()
        for at in range(len(self.stream) - GRAM + 1):
            gram = self.stream[at : at + GRAM]
            if "\0" not in gram:
                self._grams.setdefault(gram, []).append(at)

    def counted(self, begin: int, end: int) -> tuple[int, int]:
        """The first word of a stretch and how many words it has that are no facts."""
        first, last = bisect_left(self.starts, begin), bisect_right(self.starts, end) - 1
        if last - first <= LONGEST_QUOTATION:
            return first, 0
        inside = [(a, b) for a, b in self.facts if begin <= a and b <= end]
        inside += [(a, b) for a, b in self.entries if a < end and begin < b]
        count = 0
        for index in range(first, last):
            at = self.starts[index]
            if self.starts[index + 1] > at and self.words[index]:  # figures are no words
                count += not any(a <= at < b for a, b in inside)
        return first, count

    def find(self, stream: str) -> Iterator[tuple[int, int, int]]:
        """Leaks in a stream of letters: place in it, index of the first word, words."""
        source, at, last = self.stream, 0, len(stream) - GRAM
        while at <= last:
            step = STEP
            best = (0, 0)
            for place in self._grams.get(stream[at : at + GRAM], ()):
                after = source.startswith(stream[at + GRAM : at + GRAM + BESIDE], place + GRAM)
                before = place >= BESIDE and at >= BESIDE
                if not after and not (
                    before and source.startswith(stream[at - BESIDE : at], place - BESIDE)
                ):
                    continue
                left, right = _grow(source, place, stream, at)
                first, count = self.counted(place - left, place + right)
                step = max(step, right - GRAM) if count > LONGEST_QUOTATION else step
                best = max(best, (count, first))
            if best[0] > LONGEST_QUOTATION:
                yield at, best[1], best[0]
            at += step

    def name_at(self, word: int) -> str:
        """The text that a word stands in."""
        return self.texts[bisect_right([b for b, _ in self.texts], self.starts[word]) - 1][1]

    def opening(self, word: int) -> str:
        """The first words of a leak: enough to find it, too few to be one."""
        return " ".join(self.words[word : word + SHOWN])


def _grow(source: str, place: int, stream: str, at: int) -> tuple[int, int]:
    """How far two streams agree to the left of their places, and to the right."""
    left, most = 0, min(place, at)
    while left < most and source[place - left - 1] == stream[at - left - 1] != "\0":
        left += 1
    right, most = GRAM, min(len(source) - place, len(stream) - at)
    while right < most and source[place + right] == stream[at + right] != "\0":
        right += 1
    return left, right


def _prose_of(prose: Prose, name: str, article: ImportedArticle) -> None:
    prose.add(name, [p.text for p in article.paragraphs], body=True)
    aside = [
        b.text
        for b in article.blocks
        if b.role in _ASIDE or (b.role is Role.REFERENCE and len(b.text.split()) > 80)
    ]
    prose.add(name, aside, body=False)


def facts_of(edition: Edition, corpus: Corpus) -> Iterator[tuple[str, bool]]:
    """What may stand as printed: (phrase, whether it is no prose at all: an entry, a name)."""
    for facts in corpus.facts.values():
        for group in (facts.title, facts.fields):
            yield from ((text, False) for text in group.values())
        for author in facts.authors:
            yield from ((text, True) for text in author.affiliation.values())
            yield from ((text, True) for text in author.printed.values())
        for keywords in facts.keywords.values():
            yield from ((word, True) for word in keywords)
    for text in corpus.texts:
        yield from ((h.text, False) for h in text.headings)
    lists = [*corpus.references.values(), tuple(corpus.corrections.values())]
    for reference in (r for references in lists for r in references):
        yield from ((reference.fields.get(k, ""), False) for k in _TITLES)
        yield reference.printed, True
        yield reference.printed2, True
    path = edition.root / FACTS
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    yield from ((line, False) for line in lines if not line.startswith("#"))


def read_prose(edition: Edition, corpus: Corpus) -> tuple[Prose, int]:
    """The words of every text at hand, whatever article it is, and how many texts there are."""
    prose, count = Prose(), 0
    for path in sorted(edition.texts.iterdir()) if edition.texts.is_dir() else []:
        if path.is_file() and path.suffix.casefold() in TEXT_SUFFIXES and path.name[0] != ".":
            try:
                _prose_of(prose, path.name, import_text(path.read_bytes(), path.name))
            except (UnreadableTextError, OSError):
                continue
            count += 1
    for phrase, entry in facts_of(edition, corpus):
        if entry or len(phrase.split()) <= LONGEST_FACT:
            prose.allow(phrase, entry)
    prose.close()
    return prose, count


def _place(text: Text, at: int) -> str:
    """Where in a text the letter number `at` stands: a line, or a part such as a page."""
    for label, part in text.parts:
        length = len(letters_of(part))
        if at < length and label:
            return label
        for number, line in enumerate(part.split("\n") if at < length else (), 1):
            at -= len(letters_of(line))
            if at < 0:
                return f"line {number}"
        at -= length
    return "at its end"


def search(prose: Prose, texts: Iterable[Text | Closed]) -> tuple[list[Leak], list[Closed], int]:
    """Every leak in some texts, each once a file and run; what is closed; how many files."""
    leaks: dict[tuple[str, int], Leak] = {}
    closed: list[Closed] = []
    files = set()
    for text in texts:
        files.add(text.name)
        if isinstance(text, Closed):
            closed.append(text)
            continue
        stream = letters_of("\n".join(part for _, part in text.parts))
        for at, word, count in prose.find(stream):
            key = (text.name, word)
            if key not in leaks:
                found = prose.name_at(word), prose.opening(word)
                leaks[key] = Leak(text.name, _place(text, at), count, *found)
    return list(leaks.values()), closed, len(files)


def guard(edition: Edition, corpus: Corpus, site: Path) -> Verdict:
    """Hold a built site, or any file, against every text at hand."""
    prose, count = read_prose(edition, corpus)
    if not count:
        return Verdict(0, 0, (), ())
    leaks, closed, files = search(prose, unpack_tree(site))
    return Verdict(count, files, tuple(leaks), tuple(closed))
