"""A new article in one sitting: the walk of CONTRIBUTING ("Add an article"), step by step."""

from __future__ import annotations

import dataclasses
import re
import shutil
from collections import Counter
from pathlib import Path

import pytest
from edition.bibliography import read_bib
from edition.checking import check_edition
from edition.checklist import what_to_check
from edition.cli import main
from edition.diagnostics import Severity
from edition.files import Edition
from edition.fingerprints import letters_of
from edition.importer.pipeline import import_text
from edition.importer.reading.records import Doubt, Reference
from edition.readers import read_corpus
from places import ROOT

EXAMPLE = ROOT / "tests" / "data" / "example-article.txt"
TEXT = "docs/articles/quill-2022.md"
FAULTS = "docs/articles/quill-2022.emendations.yml"
LIST = "bib/quill-2022.bib"
LEE_BIB = "bib/lee-2021.bib"
DOI = "  doi = {10.5555/jr.2001.3.10},\n"

WRITTEN = {
    "(to be written) [@baker2001; @marsh2015, p. 12]": (
        "In November, the article begins, a ferry at Norwick keeps to its hours only until fog "
        "comes in; fog is named as the commonest cause of crossings that fail "
        "[@baker2001; @marsh2015, p. 12]."
    ),
    "(to be written) [-@tern2018]": (
        "Tern [-@tern2018] added up what was lost between 2009 and 2016 and gives 310 hours for "
        "a usual winter; the ferrymen, Quill notes, take that for an understatement."
    ),
    "(to be written) [@marsh2015]": (
        "Since 1987 each crossing stands in it with hour, weather and the passengers who had to "
        "stay behind, and no part of the record is missing, the article says [@marsh2015]."
    ),
    "(to be written)\n{#p4}": "It distinguishes three sorts of delay:\n{#p4}",
    "- (to be written) [@?Tern 2019]": "- until the air clears, the most frequent [@?Tern 2019]",
    "- (to be written)\n{#p6 .item}": "- until somebody fetches rope from Suthby\n{#p6 .item}",
    "(to be written) [@?Heron 2011]": (
        "Patience, the article grants, is nowhere recorded; it reports the view of Heron "
        "[@?Heron 2011] that passengers lose it after roughly 40 minutes and complain well before."
    ),
    "(to be written)\n{#p8}": (
        "So far as one landing can tell, Quill concludes, service on the Oster is better than "
        "people say, and fog is the only party that never has to stand in line.\n{#p8}"
    ),
}
SUMMARY = "ferry log fog stage hours winter rope people"


@pytest.fixture
def inside(tiny: Edition, monkeypatch: pytest.MonkeyPatch) -> Edition:
    """The tiny edition as the working folder, with the example's text beside it."""
    monkeypatch.chdir(tiny.root)
    shutil.copy(EXAMPLE, tiny.root / "paper.txt")
    bib = tiny.root / LEE_BIB
    title = "  title = {Floods of the Plain},\n"
    bib.write_text(bib.read_text("utf-8").replace(title, title + DOI), "utf-8")
    return tiny


def files_of(edition: Edition) -> dict[str, bytes]:
    return {
        p.relative_to(edition.root).as_posix(): p.read_bytes()
        for p in edition.root.rglob("*")
        if p.is_file() and ".cache" not in p.parts
    }


def faults(edition: Edition) -> Counter[str]:
    """How often each code is found, notes apart; in the new article's files alone."""
    found = check_edition(edition, texts=True)[1]
    serious = [d for d in found if d.severity is not Severity.NOTE]
    assert all("quill-2022" in str(d.place) for d in serious), serious
    return Counter(d.code for d in serious)


def replace(edition: Edition, path: str, changes: dict[str, str]) -> None:
    text = (edition.root / path).read_text("utf-8")
    for old, new in changes.items():
        assert text.count(old) == 1, f"{path} has {old!r} {text.count(old)} times"
        text = text.replace(old, new)
    (edition.root / path).write_text(text, "utf-8")


def test_walk(inside, capsys):
    before = files_of(inside)
    # 2. the scaffold, and what to check
    assert main(["import", "paper.txt", "--new"]) == 0
    printed = capsys.readouterr().out
    made = re.findall(r"^made (\S+)$", printed, re.M)
    assert made == [LIST, TEXT, FAULTS, "bib/articles.bib"]
    after = files_of(inside)
    assert set(after) - set(before) == {LIST, TEXT, FAULTS}
    facts = "bib/articles.bib"
    assert after[facts].startswith(before[facts])
    assert {p: d for p, d in after.items() if p in before and p != facts} == {
        p: d for p, d in before.items() if p != facts
    }
    listed = [line for line in printed.splitlines() if line.startswith("paper.txt:")]
    assert ["Heron" in listed[0], "Tern" in listed[1]] == [True, True]
    assert all("petrov2010bolshaya looks like" in line for line in listed[2:])

    # 3. check leads through the rest
    assert faults(inside) == {"A014": 3, "A018": 10, "B007": 2}
    for path in (LIST, TEXT):
        text = (inside.root / path).read_text("utf-8")
        (inside.root / path).write_text(text.replace("petrov2010bolshaya", "petrov2010"), "utf-8")
    assert faults(inside) == {"A014": 3, "A018": 10}
    replace(inside, TEXT, WRITTEN)
    assert faults(inside) == {"A014": 3, "A018": 2, "A010": 8}
    replace(
        inside,
        FAULTS,
        {
            "To be checked: year differs: the list has Tern 2018.": "The list has one Tern, 2018.",
            "To be checked: no such entry: the list has no Heron 2011.": "No Heron in the list.",
        },
    )
    text = (inside.root / TEXT).read_text("utf-8")
    text = text.replace("60 to 120 words", " ".join([SUMMARY] * 9))
    (inside.root / TEXT).write_text(text, "utf-8")
    assert faults(inside) == {"A010": 8}

    # 4. the article's text beside the study text
    shutil.move(inside.root / "paper.txt", inside.texts / "paper.txt")
    assert faults(inside) == {"A010": 8}
    # 5. numbers become addresses
    assert main(["measure"]) == 0
    # 6. another editor checks
    numbers = [f"p{n}" for n in range(1, 9)]
    assert main(["review", "quill-2022", *numbers, "--by", "Test Reader"]) == 0
    capsys.readouterr()
    assert main(["check"]) == 0
    # One note is left: the list has a work that the article never cites.
    assert capsys.readouterr().out.startswith("3 articles: 1 note (3 of 3")


def test_contributing_names_what_the_walk_does():
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    walk = text.split("## Add an article")[1].split("\n## ")[0]
    for word in ("--new", "B007", "A018", "A014", "A010", LIST, TEXT, FAULTS, EXAMPLE.name):
        assert word in walk


def test_no_sentence_of_the_article_is_written(inside, capsys):
    main(["import", "paper.txt", "--new"])
    article = import_text(EXAMPLE.read_bytes(), "paper.txt")
    written = "".join(
        letters_of((inside.root / p).read_text("utf-8"))
        for p in (LIST, TEXT, FAULTS, "bib/articles.bib")
    )
    for paragraph in article.paragraphs:
        words = re.sub(r"\([^()]*\)", "", paragraph.text).split()  # citations are facts
        for start in range(len(words) - 6):
            assert letters_of(" ".join(words[start : start + 7])) not in written


def test_same_doi_has_the_same_key_and_lists_keep_their_order(inside, capsys):
    main(["import", "paper.txt", "--new"])
    entries, found = read_bib((inside.root / LIST).read_text("utf-8"), LIST)
    assert not found
    assert [e.key for e in entries] == ["baker2001", "marsh2015", "petrov2010bolshaya", "tern2018"]
    assert entries[0].fields["label"] == "Baker 2001"
    assert entries[0].fields["printed"].startswith("Baker, J. (2001). Floods")


def test_facts_are_those_of_the_title_block(inside, capsys):
    main(["import", "paper.txt", "--new", "--id", "ferries-2023", "--year", "2023"])
    facts = read_corpus(inside)[0].facts["ferries-2023"]
    assert facts.main_title.startswith("Ferries and Fog")
    assert [a.family for a in facts.authors] == ["Quill"]
    assert facts.fields["doi"] == "10.5555/ferries.2022.7"
    assert facts.style == "author-date"
    assert facts.keywords["en"] == ("ferries", "fog", "rivers")


@pytest.mark.parametrize("taken", [LIST, TEXT, FAULTS])
def test_nothing_is_overwritten(taken, inside, capsys):
    (inside.root / taken).write_text("somebody's own", "utf-8")
    before = files_of(inside)
    assert main(["import", "paper.txt", "--new"]) == 2
    error = capsys.readouterr().err
    assert error == f"edition: {taken} is there already.\n"
    assert files_of(inside) == before


def test_second_import_is_refused(inside, capsys):
    main(["import", "paper.txt", "--new"])
    before = files_of(inside)
    capsys.readouterr()
    assert main(["import", "paper.txt", "--new"]) == 2
    assert capsys.readouterr().err == ("edition: quill-2022 stands in bib/articles.bib already.\n")
    assert files_of(inside) == before


def test_text_without_author_and_year_asks_for_them(inside, capsys):
    words = "Rain fell on the harbour for days and nobody went out to see what became of it. " * 6
    Path("paper.txt").write_text(f"{words}\n\n{words}\n", "utf-8")
    before = files_of(inside)
    assert main(["import", "paper.txt", "--new"]) == 2
    assert "--year" in capsys.readouterr().err
    assert main(["import", "paper.txt", "--new", "--year", "20"]) == 2
    assert main(["import", "paper.txt", "--new", "--id", "Rain"]) == 2
    assert files_of(inside) == before
    assert main(["import", "paper.txt", "--new", "--id", "rain-2020", "--year", "2020"]) == 0
    assert "no author was found" in capsys.readouterr().out
    assert set(check_codes(inside)) <= {"A014", "A018"}


def check_codes(edition: Edition) -> list[str]:
    return [d.code for d in check_edition(edition)[1] if d.severity is not Severity.NOTE]


NUMERIC = """{title}

Bo Ärlig

Received: 1 May 2020

1 Introduction

Something {{odd}} stands here with a mark or two, and the harbour is quiet [1, p. 4; 2].

2 {{Braces}} and \\% signs

Another sentence of the same kind follows it, with numbers that lead to nothing at all [2, 9].

Literatur

[1] Weiß, A. {{Über}} "Flüsse" \\& Häfen @ home {{. Berg, 2001.
[2] O'Neill, B., Öz, Ş. Rivers, and what @book{{ they hold. Journal of Rivers, 2002, 3(2), 10-19.
[3] 王明. 河流. 2003.
"""


def test_awkward_characters_leave_files_that_parse(inside, capsys):
    Path("paper.txt").write_text(NUMERIC.format(title="Harbours and Quiet"), "utf-8")
    assert main(["import", "paper.txt", "--new", "--id", "arlig-2020"]) == 0
    corpus, found = read_corpus(inside)
    assert found == []
    keys = [r.key for r in corpus.references["arlig-2020"]]
    assert keys[:2] == ["weiss2001", "oneill2002"]
    assert all(k.isascii() for k in keys)
    text = corpus.text("arlig-2020")
    assert text is not None
    assert f"[@{keys[0]}, p. 4; @{keys[1]}]" in text.paragraphs[0].text
    assert "[@?9]" in text.paragraphs[1].text
    assert [e.label for e in corpus.emendations["arlig-2020"]] == ["9"]
    assert set(check_codes(inside)) <= {"A014", "A018", "B007"}


def test_doubts_that_come_in_masses_are_told_in_one_line_a_kind(inside):
    doubts = [Doubt(n, "running-head", f"taken for a running head: {n}") for n in (40, 82, 112)]
    doubts += [Doubt(n, "lone-number", f"a line with {3 * n} only") for n in (50, 51, 52)]
    doubts += [Doubt(n, "paragraph-join", f"joined: {n}") for n in (7, 9)]
    article = dataclasses.replace(import_text(EXAMPLE.read_bytes(), "a.txt"), doubts=tuple(doubts))
    told = [check.message for check in what_to_check(article, read_corpus(inside)[0])]
    assert "taken for a running head: 40; the like at 82, 112" in told
    assert "a line with 150 only; the like at 51, 52" in told
    assert {"joined: 7", "joined: 9"} <= set(told)


def test_the_same_doubt_at_many_lines_is_told_once(inside):
    doubts = [Doubt(n, "paragraph-join", "joined at a full line") for n in (7, 9, 30)]
    doubts.append(Doubt(9, "paragraph-start", "parted at a full line"))
    article = dataclasses.replace(import_text(EXAMPLE.read_bytes(), "a.txt"), doubts=tuple(doubts))
    checks = what_to_check(article, read_corpus(inside)[0])
    told = [(c.line, c.message) for c in checks if "full line" in c.message]
    assert told == [
        (7, "joined at a full line; the same at 9, 30"),
        (9, "parted at a full line"),
    ]


def test_law_without_an_author_is_nothing_to_check(inside):
    article = import_text(EXAMPLE.read_bytes(), "a.txt")
    act = {"title": "Mills Act", "type": "legislation", "issued": {"date-parts": [[1844]]}}
    works = tuple(
        Reference(label, "", {**act, "type": kind}, line)
        for line, (label, kind) in enumerate([("A", "legislation"), ("B", "book")], 1)
    )
    doubts = [Doubt(line, "entry-without-author", f"no author at {line}") for line in (1, 2)]
    article = dataclasses.replace(article, references=works, doubts=tuple(doubts))
    checks = what_to_check(article, read_corpus(inside)[0])
    assert [c.message for c in checks if "author" in c.message] == [
        "entry B: no author was made out"
    ]
