"""One bad and one good case for every code: small edits of the tiny edition (`tests/corpus`).

A bad case raises its code and no other; the good one, its neighbour, raises nothing at all. Edited
study texts count as checked anew, except in cases about the review records (`recheck=False`).
Where a fault of the edition's form is a fault against the article's text too, the case deletes
that text: the rules of family T then have nothing to say.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from edition.files import Edition
from edition.fingerprints import take_fingerprints
from edition.importer.pipeline import import_text
from edition.measure import fingerprints_as_json
from edition.readers import read_corpus
from edition.recognition import decoded
from edition.reviews import Verdict, review_path, write_reviews
from places import CORPUS


@dataclass(frozen=True)
class Replace:
    """Replace a text that stands once in the file."""

    path: str
    old: str
    new: str

    def apply(self, root: Path) -> None:
        text = (root / self.path).read_text("utf-8")
        assert text.count(self.old) == 1, f"{self.path} has {self.old!r} {text.count(self.old)}×"
        (root / self.path).write_text(text.replace(self.old, self.new), "utf-8")


@dataclass(frozen=True)
class Write:
    """Write a file, with its folder."""

    path: str
    data: bytes

    def apply(self, root: Path) -> None:
        (root / self.path).parent.mkdir(parents=True, exist_ok=True)
        (root / self.path).write_bytes(self.data)


@dataclass(frozen=True)
class Append:
    """Put a text at the end of a file."""

    path: str
    text: str

    def apply(self, root: Path) -> None:
        with (root / self.path).open("a", encoding="utf-8") as file:
            file.write(self.text)


@dataclass(frozen=True)
class Delete:
    """Delete a file."""

    path: str

    def apply(self, root: Path) -> None:
        (root / self.path).unlink()


@dataclass(frozen=True)
class Link:
    """Make a symbolic link."""

    path: str
    target: str

    def apply(self, root: Path) -> None:
        (root / self.path).parent.mkdir(parents=True, exist_ok=True)
        (root / self.path).symlink_to(self.target)


Change = Replace | Write | Append | Delete | Link


@dataclass(frozen=True)
class Case:
    """Edits that raise `code` and edits like them that raise nothing.

    The finding must stand in `place`, by default in the file that the last bad edit touches.
    """

    code: str
    bad: tuple[Change, ...]
    good: tuple[Change, ...]
    place: str = ""
    recheck: bool = True

    @property
    def file(self) -> str:
        return self.place or self.bad[-1].path


def apply(edition: Edition, changes: tuple[Change, ...], recheck: bool) -> None:
    """Make the changes; then, unless told otherwise, record the study texts as checked."""
    for change in changes:
        change.apply(edition.root)
    if recheck:
        corpus, _ = read_corpus(edition)
        for text in corpus.texts:
            path = review_path(edition, corpus, text)
            reviewed = [
                r.paragraph
                for r in corpus.reviews
                if (r.article, r.language) == (text.article, text.language)
            ]
            verdict = Verdict("supported", "2026-01-02", "Test Reader")
            if reviewed:
                write_reviews(path, corpus, text, dict.fromkeys(reviewed, verdict))


LEE = "docs/articles/lee-2021.md"
HEADNOTE = "docs/articles/lee-2021.headnote.md"
FAULTS = "docs/articles/lee-2021.emendations.yml"
REVIEWS = "docs/articles/lee-2021.review.yml"
LEFT_OUT = "docs/articles/lee-2021.omissions.yml"
RUSSIAN = "docs/articles/ivanova-2019.md"
ENGLISH = "docs/articles/ivanova-2019.en.md"
LEE_BIB = "bib/lee-2021.bib"
IVANOVA_BIB = "bib/ivanova-2019.bib"
WORKS = "bib/works.bib"
DISTINCT = "bib/distinct.yml"
STRANGER = "Nobody had foreseen in those days how much mud a dam of that size would gather there."
FINGERPRINTS = "docs/articles/fingerprints.json"
LEE_TEXT = "texts/lee.txt"
NO_TEXT = Delete(LEE_TEXT)

FAULT = """\
- paragraph: p1
  printed: "4.5 metres"
  diagnosis: misprint
  works: []
  certainty: probable
  note: Another figure would fit the wall better.
"""
CORRECTION = """\
@article{baker2001,
  title = {Floods of the Plain},
  correction = {The printed capitals differ.},
}
"""
SPARE = """
@book{dale1990,
  label = {3},
  printed = {Dale, M. Sluices and gates. Mill Press, 1990.},
  author = {Dale, May},
  title = {Sluices and Gates},
  publisher = {Mill Press},
  date = {1990},
  langid = {english},
}
"""
FLOOD = "docs/glossary/flood.md"
TERM = """\
---
id: flood
kind: concept
forms: {en: [flood], ru: [наводнение], kk: []}
sources: [lee-2021:p1]
---

Water where nobody wants it, as in [[lee-2021:p1]].
"""
LEVEE = "docs/glossary/levee.md"
OTHER_TERM = (
    TERM.replace("id: flood", "id: levee")
    .replace("[flood]", "[levee]")
    .replace("наводнение", "дамба")
)
EVENTS = "docs/timeline/events.yml"
EVENT = """\
- id: dam-raised
  date: 1998
  basis: stated
  status: occurred
  title: The dam is raised
  kind: economy
  evidence: [{passage: lee-2021:p1, as_given: the floods of 1998}]
"""


def own_fingerprints() -> str:
    """The fingerprints of the tiny edition's English text."""
    data = (CORPUS / LEE_TEXT).read_bytes()
    texts = [p.text for p in import_text(data, "lee.txt").paragraphs]
    prints = take_fingerprints("lee-2021", decoded(data), texts)
    return fingerprints_as_json({"lee-2021": prints})


PACK = "docs/packs/rivers.md"
REDIRECTS = "docs/redirects.yml"
NOTE = "docs/annotations/lee-2021/who-pays.md"
OTHER_NOTE = "docs/annotations/lee-2021/an-answer.md"
A_NOTE = """\
---
target: lee-2021:p1
prefix: "when the Oster dam was "
quote: raised by 4.5 metres
suffix: " and, she holds"
motivation: commenting
creator: Ada Reader
created: 2026-11-20
language: en
tags: [dams]
licence: CC BY 4.0
---

Compare [@harbour, p. 5] and [[lee-2021:p4]]; the [survey](https://example.org/survey) has more.
"""
A_REPLY = A_NOTE.replace("commenting", "replying\nreply_to: lee-2021/who-pays")


def write(path: str, text: str) -> Write:
    return Write(path, text.encode())


CASES = [
    # ---- files
    Case(
        "F001",
        (Write(FAULTS, FAULT.replace("wall", "стена").encode("cp1251")),),
        (Write(FAULTS, FAULT.replace("wall", "стена").encode()),),
    ),
    Case("F002", (Write(FAULTS, b"\n"),), (Write(FAULTS, b"[]\n"),)),
    Case(
        "F003",
        (write(FAULTS, FAULT.replace("note: A", "note: Bad: a")),),
        (write(FAULTS, FAULT.replace("note: A", "note: Bad; a")),),
    ),
    Case(
        "F004",
        (write(FAULTS, FAULT + "  certainty: none\n"),),
        (write(FAULTS, FAULT + "  label: ''\n"),),
    ),
    Case(
        "F005",
        (write(FAULTS, FAULT.replace("misprint", "missprint")),),
        (write(FAULTS, FAULT),),
    ),
    Case(
        "F006",
        (write(FAULTS, FAULT.replace("works: []", "works: &none []")),),
        (write(FAULTS, FAULT.replace("note: A", "note: R&D, a")),),
    ),
    Case(
        "F007",
        (Replace(HEADNOTE, "---\narticle: lee-2021\n---\n", "article: lee-2021\n"),),
        (Replace(HEADNOTE, "---\narticle: lee-2021\n---\n", "---\narticle: 'lee-2021'\n---\n\n"),),
    ),
    Case(
        "F008",
        (write(FAULTS, FAULT.replace("works: []", f"works: {'[' * 40}{']' * 40}")),),
        (write(FAULTS, FAULT.replace("works: []", "works: [harbour]")),),
    ),
    Case(
        "F009",
        (Write(f"{LEFT_OUT}/a-folder-in-its-place", b""),),
        (Write(LEFT_OUT, b"[]\n"),),
        place=LEFT_OUT,
    ),
    Case(
        "F010",
        (Write("docs/articles/lee-2012.omissions.yml", b"[]\n"),),
        (Write("docs/articles/lee-2021.omissions.yml", b"[]\n"),),
    ),
    Case(
        "F011",
        (Append("docs/measures.json", "<<<<<<< HEAD\n"),),
        (Append("docs/measures.json", "\n\n"),),
    ),
    # ---- articles
    Case(
        "A001",
        (Append(LEE, "\nA paragraph that nobody numbered.\n"),),
        (Replace(LEE, "asked about it.\n", "asked about it.\nThe wall itself said nothing.\n"),),
    ),
    Case("A002", (Append(LEE, "\n{#p5}\n"),), (Append(LEE, "\n\n"),)),
    Case(
        "A003",
        (Replace(LEE, "## 2 Results {#s2}", "## 2 Results"),),
        (Replace(LEE, "## 2 Results {#s2}", "## 2 Results {#results}"),),
    ),
    Case(
        "A004",
        (
            Replace(LEE, "Three duties follow from this:\n{#p2}\n\n", ""),
            Replace(LEE, "Lee begins", "Three duties follow from this:\n{#p2}\n\nLee begins"),
        ),
        (Replace(LEE, "Three duties follow from this:\n", "Three duties follow\nfrom this:\n"),),
    ),
    Case(
        "A005",
        (Replace(LEE, "asked about it.", "asked about it [@]."),),
        (Replace(LEE, "[@harbour;", "[@harbour, n. 8;"),),
    ),
    Case(
        "A006",
        (NO_TEXT, Replace(LEE, "wall between them [@baker2001]", "wall between them [@bakr2001]")),
        (NO_TEXT, Replace(LEE, "wall between them [@baker2001]", "wall between them [@harbour]")),
    ),
    Case(
        "A007",
        (NO_TEXT, Replace(LEE, "about it.", "about it [@?Mills 1999].")),
        (
            NO_TEXT,
            Replace(LEE, "about it.", "about it [@?Mills 1999]."),
            write(FAULTS, FAULT.replace("paragraph: p1", "paragraph: p4\n  label: Mills 1999")),
        ),
    ),
    Case(
        "A008",
        (write(FAULTS, FAULT.replace("p1", "p5")),),
        (write(FAULTS, FAULT.replace("p1", "p4")),),
    ),
    Case(
        "A009",
        (write(FAULTS, FAULT.replace("works: []", "works: [harbor]")),),
        (write(FAULTS, FAULT.replace("works: []", "works: [petrov2010]")),),
    ),
    Case(
        "A010",
        (Replace(LEE, "Three duties follow from this:", "Three duties follow from that:"),),
        (Replace(LEE, "Three duties follow from this:", "Three duties\nfollow from this:"),),
        recheck=False,
    ),
    Case(
        "A011",
        (
            Append(
                REVIEWS,
                "- {paragraph: p5, hash: '0123456789abcdef', verdict: supported, "
                "date: 2026-01-02, by: machine}\n",
            ),
        ),
        (Replace(REVIEWS, "paragraph: p4", "note: read twice, paragraph: p4"),),
        recheck=False,
    ),
    Case(
        "A012",
        (Replace(LEE, "{#s2-1}", "{#s2}"),),
        (Replace(LEE, "{#s2-1}", "{#s2a}"),),
    ),
    Case(
        "A013",
        (Delete(PACK), Delete(REVIEWS), Delete(LEE)),
        (Delete("docs/articles/ivanova-2019.en.review.yml"), Delete(ENGLISH)),
        place="bib/articles.bib",
    ),
    Case(
        "A014",
        (
            Replace(
                LEE,
                " The summary names no source\n    beyond the article itself, keeps its doubts, "
                "and ends with the open question whether the\n"
                "    dam was worth the trouble at all.",
                "",
            ),
        ),
        (Replace(LEE, " whether the\n    dam was worth the trouble at all.", " of its worth."),),
    ),
    Case(
        "A015",
        (Replace(LEE, "{#p3 .item}", "{#p3}"),),
        (Replace(LEE, "{#p3 .item}", "{#p3  .item}"),),
    ),
    Case(
        "A016",
        (Replace(ENGLISH, "{#s1}", "{#introduction}"),),
        (Replace(ENGLISH, "## Introduction {#s1}", "## By way of introduction {#s1}"),),
    ),
    Case(
        "A017",
        (Append(LEE_BIB, SPARE),),
        (NO_TEXT, Append(LEE_BIB, SPARE), Replace(LEE, "about it.", "about it [@dale1990].")),
    ),
    Case(
        "A018",
        (NO_TEXT, Replace(LEE, "Three duties follow", "(to be written) Three duties follow")),
        (NO_TEXT, Replace(LEE, "Three duties follow", "Three duties (to be written) follow")),
    ),
    # ---- bibliography
    Case("B001", (write(WORKS, CORRECTION.rstrip("}\n,")),), (write(WORKS, CORRECTION),)),
    Case(
        "B002",
        (Append(LEE_BIB, SPARE.replace("dale1990", "harbour")),),
        (NO_TEXT, Append(LEE_BIB, SPARE), Replace(LEE, "about it.", "about it [@dale1990].")),
    ),
    Case(
        "B003",
        (write(WORKS, CORRECTION.replace("  correction", "  title = {Floods},\n  correction")),),
        (write(WORKS, CORRECTION.replace("  correction", "  subtitle = {Floods},\n  correction")),),
    ),
    Case(
        "B004",
        (write(WORKS, CORRECTION.replace("correction", "corection")),),
        (write(WORKS, CORRECTION),),
    ),
    Case(
        "B005",
        (Replace(LEE_BIB, "url = {https://example.org/levels}", "url = {javascript:alert(1)}"),),
        (Replace(LEE_BIB, "url = {https://example.org/levels}", "url = {http://example.org}"),),
    ),
    Case(
        "B006",
        (Replace(IVANOVA_BIB, "title = {Floods of the plain}", "title = {Tax law today}"),),
        (Replace(IVANOVA_BIB, "title = {Floods of the plain}", "title = {Flood of the plains}"),),
    ),
    Case(
        "B007",
        (
            Replace(RUSSIAN, "@baker2001", "@bakerj2001"),
            Replace(ENGLISH, "@baker2001", "@bakerj2001"),
            Replace(IVANOVA_BIB, "@article{baker2001", "@article{bakerj2001"),
        ),
        (
            Replace(RUSSIAN, "@baker2001", "@bakerj2001"),
            Replace(ENGLISH, "@baker2001", "@bakerj2001"),
            Replace(IVANOVA_BIB, "@article{baker2001", "@article{bakerj2001"),
            Append(DISTINCT, "- works: [baker2001, bakerj2001]\n  reason: A reprint, changed.\n"),
        ),
    ),
    Case(
        "B008",
        (Append(DISTINCT, "- works: [petrov2010, petrov2021]\n  reason: They are not alike.\n"),),
        (Append(DISTINCT, "- works: [petrov2010, harbour]\n  reason: They are not alike.\n"),),
    ),
    # ---- glossary and timeline
    Case(
        "G001",
        (write(FLOOD, TERM.replace("sources", "related: [levee]\nsources")),),
        (
            write(FLOOD, TERM.replace("sources", "related: [levee]\nsources")),
            write(LEVEE, OTHER_TERM),
        ),
    ),
    Case(
        "G002",
        (write(FLOOD, TERM.replace("s: [lee-2021:p1", "s: [lee-2021:p3-p5")),),
        (write(FLOOD, TERM.replace("s: [lee-2021:p1", "s: [lee-2021:p3-p4")),),
    ),
    Case(
        "G003",
        (write(FLOOD, TERM), write(LEVEE, OTHER_TERM.replace("levee]", "Flood]"))),
        (write(FLOOD, TERM), write(LEVEE, OTHER_TERM)),
    ),
    Case(
        "E001",
        (write(EVENTS, EVENT.replace("date: 1998", "date: 1998-13")),),
        (write(EVENTS, EVENT.replace("date: 1998", "date: 1998-12")),),
    ),
    Case(
        "E002",
        (write(EVENTS, EVENT.replace("lee-2021:p1", "lee-2021:p5")),),
        (write(EVENTS, EVENT.replace("lee-2021:p1", "lee-2021:p4")),),
    ),
    Case(
        "E003",
        (write(EVENTS, EVENT + EVENT),),
        (write(EVENTS, EVENT + EVENT.replace("dam-raised", "dam-raised-again")),),
    ),
    # ---- reading packs
    Case(
        "P001",
        (Replace(PACK, "lee-2021:p1-p2", "lee-2021:p1-p9"),),
        (Replace(PACK, "lee-2021:p1-p2", "lee-2021:p1-p4"),),
    ),
    Case(
        "P002",
        (Replace(PACK, "minutes: 1", "minutes: 30"),),
        (Replace(PACK, "minutes: 1", "minutes: '1'"),),
    ),
    Case(
        "P003",
        (Replace(PACK, "\nTwo authors ask who keeps a dam.\n", ""),),
        (Replace(PACK, "Two authors ask who keeps a dam.", "Who keeps a dam?"),),
    ),
    # ---- links
    Case(
        "L001",
        (Replace(HEADNOTE, "[[ivanova-2019:p1]]", "[[ivanova-2019:p1-p3]]"),),
        (Replace(HEADNOTE, "[[ivanova-2019:p1]]", "[[ivanova-2019:p1-p2]]"),),
    ),
    Case(
        "L002",
        (write(REDIRECTS, "works/harbour/: works/baker2001/\n"),),
        (write(REDIRECTS, "works/haven/: works/harbour/\n"),),
    ),
    # ---- notes
    Case(
        "F012",
        (Link("docs/glossary/flood.md", "../index.md"),),
        (write(FLOOD, TERM),),
    ),
    Case(
        "F013",
        (write(FLOOD, TERM.replace("[flood]", "[fl\u200bood]")),),
        (write(FLOOD, TERM.replace("[flood]", "[fl\u00f8\u00f8d]")),),
    ),
    Case(
        "B009",
        (write(WORKS, CORRECTION.replace("baker2001", "../baker2001")),),
        (write(WORKS, CORRECTION),),
    ),
    Case(
        "B010",
        (
            NO_TEXT,
            Append(LEE_BIB, SPARE.replace("dale1990", "Harbour")),
            Replace(LEE, "about it.", "about it [@Harbour]."),
        ),
        (
            NO_TEXT,
            Append(LEE_BIB, SPARE),
            Replace(LEE, "about it.", "about it [@dale1990]."),
        ),
        place=LEE_BIB,
    ),
    Case(
        "L010",
        (write(FLOOD, TERM.replace("Water where", "<b>Water</b> where")),),
        (write(FLOOD, TERM.replace("Water where", "**Water** where")),),
    ),
    Case(
        "N001",
        (write("docs/annotations/lee-2021/Who Pays.md", A_NOTE),),
        (write(NOTE, A_NOTE),),
    ),
    Case("N002", (write(NOTE, A_NOTE + "x" * 20_480),), (write(NOTE, A_NOTE + "x" * 2_048),)),
    Case("N003", (write(NOTE, A_NOTE + "a\x1bb\n"),), (write(NOTE, A_NOTE + "a\u202eb\n"),)),
    Case(
        "N004",
        (write(NOTE, A_NOTE.split("Compare")[0]),),
        (write(NOTE, A_NOTE.split("Compare")[0] + "So it is.\n"),),
    ),
    Case(
        "N005",
        (write(NOTE, A_NOTE.replace("target: lee-2021:p1", "target: ivanova-2019:p1")),),
        (write(NOTE, A_NOTE.replace("target: lee-2021:p1", "target: lee-2021:p1-p2")),),
    ),
    Case(
        "N006",
        (write(NOTE, A_NOTE.replace("4.5", "5.4")),),
        (write(NOTE, A_NOTE.replace("4.5 metres", "4.5\u00a0metres")),),
    ),
    Case(
        "N007",
        (
            write(
                NOTE,
                A_NOTE.replace("raised by 4.5 metres", "a quarrel over fishing rights")
                .replace('prefix: "when the Oster dam was "\n', "")
                .replace('suffix: " and, she holds"\n', ""),
            ),
        ),
        (
            write(
                NOTE,
                A_NOTE.replace("quote: raised by 4.5 metres\n", "")
                .replace('prefix: "when the Oster dam was "\n', "")
                .replace('suffix: " and, she holds"\n', ""),
            ),
        ),
    ),
    Case(
        "N008",
        (write(NOTE, A_NOTE), write(OTHER_NOTE, A_REPLY.replace("who-pays", "who-payz"))),
        (write(NOTE, A_NOTE), write(OTHER_NOTE, A_REPLY)),
    ),
    Case(
        "N009",
        (write(NOTE, A_NOTE.replace("https://example.org/survey", "javascript:alert(1)")),),
        (write(NOTE, A_NOTE.replace("https://example.org/survey", "http://example.org")),),
    ),
    Case(
        "N010",
        (write(NOTE, A_NOTE.replace("@harbour", "@harbor")),),
        (write(NOTE, A_NOTE.replace("@harbour", "@petrov2010")),),
    ),
    Case(
        "N011",
        (
            write(NOTE, A_NOTE),
            write(OTHER_NOTE, A_REPLY.replace("Ada Reader", "ADA Reader")),
        ),
        (
            write(NOTE, A_NOTE),
            write(OTHER_NOTE, A_REPLY.replace("Ada Reader", "Ida Writer")),
        ),
        place=NOTE,
    ),
    Case(
        "N012",
        (write(NOTE, A_NOTE.replace("Ada Reader", "Your Name")),),
        (write(NOTE, A_NOTE + "\nSay: Write the note here.\n"),),
    ),
    # ---- against the articles' own texts
    Case(
        "T001",
        (Replace(LEE_TEXT, "\n\nReferences", "\n\nThe rest was silence.\n\nReferences"),),
        (Replace(LEE_TEXT, "\n\nReferences", "\n\n\n\nReferences"),),
        place=LEE,
    ),
    Case(
        "T002",
        (Replace(LEE, "[@harbour; @baker2001, p. 12]", "[@harbour]"),),
        (Replace(LEE, "[@harbour; @baker2001, p. 12]", "[@harbour] [@baker2001]"),),
    ),
    Case(
        "T003",
        (Replace(LEE, "about it.", "about it [@harbour]."),),
        (Replace(LEE, "[@harbour; @baker2001, p. 12]", "[@baker2001; @harbour]"),),
    ),
    Case(
        "T004",
        (Replace(LEE, "was raised by 4.5 metres", "was raised by some metres"),),
        (
            Replace(LEE, "was raised by 4.5 metres", "was raised by some metres"),
            write(LEFT_OUT, "- {paragraph: p1, item: '4.5', reason: It is a detail.}\n"),
        ),
    ),
    Case(
        "T005",
        (Replace(LEE, "perhaps 60 percent", "perhaps 60 percent, or 65,"),),
        (Replace(LEE, "perhaps 60 percent", "perhaps 60 percent, or more,"),),
    ),
    Case(
        "T006",
        (Replace(LEE, "when the Oster dam", "when the dam"),),
        (
            Replace(LEE, "when the Oster dam", "when the dam"),
            write(LEFT_OUT, "- {paragraph: p1, item: Oster, reason: It is a detail.}\n"),
        ),
    ),
    Case(
        "T007",
        (Replace(LEE, "almost nothing,", "almost nothing to Eastham,"),),
        (Replace(LEE, "almost nothing,", "almost nothing to Norwick,"),),
    ),
    Case(
        "T008",
        (
            Replace(
                LEE,
                "\nalthough neither town said so in public and both denied it when they were asked "
                "about it.",
                " in public.",
            ),
        ),
        (Replace(LEE, " when they were asked about it.", "."),),
    ),
    Case(
        "T009",
        (Replace(LEE_TEXT, "each and every day", "each and every night"),),
        (Replace(LEE_TEXT, "each and every day", "each and  every day"),),
        place=LEE,
    ),
    Case(
        "T010",
        (Write("texts/scan.txt", b"%PDF-1.7\x00\x01\x02\xff"),),
        (Write("texts/.scan.pdf", b"%PDF-1.7\x00\x01\x02\xff"),),
    ),
    Case(
        "T011",
        (write("texts/notes.txt", "Notes on a walk\n\nIt rained all day and we saw nothing.\n"),),
        (write("texts/.notes.md", "Notes on a walk\n\nIt rained all day and we saw nothing.\n"),),
    ),
    Case(
        "T012",
        (
            write(FINGERPRINTS, own_fingerprints()),
            Replace(LEE_TEXT, "2 Results\n", f"{STRANGER}\n\n2 Results\n"),
        ),
        (
            write(FINGERPRINTS, own_fingerprints()),
            Replace(LEE_TEXT, "The great floods", "The big floods"),
        ),
    ),
]
