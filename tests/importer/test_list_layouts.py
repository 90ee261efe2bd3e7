"""Whole made-up articles with their list in every layout: no entry is lost, each citation leads."""

from dataclasses import replace

import pytest
from edition.importer.lists.unlabelled import list_start
from edition.importer.pipeline import import_text
from edition.importer.reading.records import Block, Role

ARTICLE = """The Wells of the Northern Moor

Ada Reader
University of Northmere

Abstract
This article asks how wells were dug in the northern moor and who paid for the digging.

Introduction

Wells have long been studied by engineers and by poets<0>. What has been lacking is any attempt to
think of the two together, since the well that was sung was dug by hand in a dry summer<1>. Others
have said as much in their own way<2>, although they had no accounts to read.

In the parish of Harrow the digging took nine years. According to the accounts, the diggers were
paid in bread and candles<3>. It is not known who paid for the bread.

Conclusion

Nobody paid for the wells, and everybody drank from them. This may be the reason why they were
never named after anyone<4>.

<head>

<list>
"""
WORKS = [
    ("Brook", "C", "2012", "Dry wells"),
    ("Dale", "E", "1999", "Deep rivers"),
    ("Fell", "G", "2005", "Bread and candles"),
    ("O’Hara", "J", "2003", "The vestry"),
    ("Vogel", "K", "2004", "Rain and trust"),
]
DATED = [f"{a}, {b}. ({y}). {t}. Journal of Water, {n}(2), 3–9."
         for n, (a, b, y, t) in enumerate(WORKS, 1)]  # fmt: skip
NUMBERED = [f"{a} {b}. {t}. J Water. {y};{n}(2):3–9." for n, (a, b, y, t) in enumerate(WORKS, 1)]
BY_NAME = [f" ({a}, {y})" for a, _, y, _ in WORKS]
BY_NUMBER = [f" [{n}]" for n in range(1, 6)]


def cited(citations, listed, head="References", tail=""):
    text = ARTICLE.replace("<head>", head).replace("<list>", listed) + tail
    for n, citation in enumerate(citations):
        text = text.replace(f"<{n}>", citation)
    article = import_text(text.encode(), "wells.txt")
    assert len(article.paragraphs) == 3
    assert len(article.references) == 5
    return [c.labels for c in article.citations]


@pytest.mark.parametrize(
    "mark", ["[{}] ", "({}) ", "{}) ", "{}. ", "{}.", "{}\t", "/{}/ ", "{}.\n", "[{}]\n"]
)
def test_an_entry_may_open_with_any_form_of_its_number(mark):
    listed = "\n".join(mark.format(n) + work for n, work in enumerate(NUMBERED, 1))
    assert cited(BY_NUMBER, listed) == [(str(n),) for n in range(1, 6)]


@pytest.mark.parametrize("bullet", ["• ", "- ", "▪ ", "\uf0b7 "])
def test_an_entry_may_open_with_a_bullet(bullet):
    found = cited(BY_NAME, "\n".join(bullet + work for work in DATED))
    assert found == [(f"{a} {y}",) for a, _, y, _ in WORKS]


APART = ["\n".join(DATED), "\n\n".join(DATED)]
WRAPPED = [
    "\n".join(f"{x[:40]}\n    {x[40:]}" for x in DATED),
    "\n".join(f"    {x[:40]}\n{x[40:]}" for x in DATED),
    "\n".join(f"{x[:50]}\n{x[50:]}" for x in DATED),
    "\n".join(f"{x[:50]}\n{' ' * (n > 1)}{x[50:]}" for n, x in enumerate(DATED)),
    "\n".join(f"{x[:30]}\n{' ' * 3 * (n > 1)}{x[30:50]}\n{x[50:]}" for n, x in enumerate(DATED)),
    "\n".join(f"{x[0]}\n{x}" for x in DATED),
    "Primary sources\n\n" + "\n".join(DATED[:2]) + "\n\nStudies\n\n" + "\n".join(DATED[2:]),
    "\n".join(x.replace(x.partition(",")[0], x.partition(",")[0].upper(), 1) for x in DATED),
]


@pytest.mark.parametrize("listed", APART + WRAPPED)
@pytest.mark.parametrize("head", ["References", "7. LITERATURE CITED"])
def test_entries_are_told_apart_in_every_layout(listed, head):
    assert cited(BY_NAME, listed, head) == [(f"{a} {y}",) for a, _, y, _ in WORKS]


@pytest.mark.parametrize("listed", APART)
@pytest.mark.parametrize("head", ["Sources Consulted", "What I read", ""])
def test_a_list_under_no_known_label_is_told_by_its_entries(listed, head):
    assert cited(BY_NAME, listed, head) == [(f"{a} {y}",) for a, _, y, _ in WORKS]


@pytest.mark.parametrize(
    "form",
    [
        "{a} {b} ({y}) {t} of the Moor. Hull: Spade.",
        "{a}, {b}. {t}: voda a paměť v horách. 2. vyd. Praha: Mlýn, {y}. 312 s.",
        "{a}, Ida. {t}. Revista do Mar, v. 2, n. 3, p. 4-9, {y}.",
        "{a} {b}. {t}: оқу құралы. – Алматы: Мектеп, {y}. – 312 б.",
        "{a}, Ida, ‘{t}’, Moor Notes, 4 ({y}), pp. 3–9",
    ],
)
def test_a_list_under_no_known_label_is_told_in_styles_with_the_year_behind_the_title(form):
    listed = [form.format(a=a, b=b, y=y, t=t) for a, b, y, t in WORKS]
    found = cited(BY_NAME, "\n\n".join(listed), "What I read")
    assert found == [(f"{a} {y}",) for a, _, y, _ in WORKS]


def test_prose_with_names_and_years_is_no_list():
    prose = "Brook, C. and others wrote of wells in 2012. They were followed by Dale in 1999."
    text = ARTICLE.replace("<head>", "Coda").replace("<list>", "\n\n".join([prose] * 5))
    article = import_text(text.encode(), "wells.txt")
    assert article.references == ()
    assert len(article.paragraphs) == 8


def test_a_line_with_journal_and_pages_goes_on_with_its_entry():
    broken = [x.replace(" Journal of Water,", "\nJournal of Water,") for x in DATED]
    assert cited(BY_NAME, "\n".join(broken)) == [(f"{a} {y}",) for a, _, y, _ in WORKS]


@pytest.mark.parametrize(
    "tail",
    [
        "Ada Reader, born 1979, is a reader in wells at the University of Northmere.",
        "Ada Reader, geb. 1979, Dr. phil., arbeitet an der Universität Nordmoor.",
        "Over a long life a keeper spends more time beside the well than with the children of the "
        "house. Hardly anything has been written about this, and what was written was not read "
        "by anybody who could have changed it for the better in those years.",
    ],
)
def test_what_stands_below_a_list_is_no_entry(tail):
    assert cited(BY_NAME, "\n".join([*DATED, tail])) == [(f"{a} {y}",) for a, _, y, _ in WORKS]


def test_an_address_with_its_day_is_no_history_of_the_article():
    listed = [f"{x}\nAvailable online at: https://w.example/{n} (Accessed May {n}, 2020)."
              for n, x in enumerate(DATED, 1)]  # fmt: skip
    assert cited(BY_NAME, "\n".join(listed)) == [(f"{a} {y}",) for a, _, y, _ in WORKS]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("head", ["References", "Kaynakça"])
def test_a_label_keeps_its_list_where_every_entry_has_its_year_on_its_last_line(gap, head):
    works = [
        gap.join([f"{a}, {b}. “{t}, with", f"{t} in Books.”", f"Water {n} ({y}): 3–9."])
        for n, (a, b, y, t) in enumerate(WORKS, 4)
    ]
    assert cited(BY_NAME, gap.join(works), head) == [(f"{a} {y}",) for a, _, y, _ in WORKS]


def test_a_list_of_entries_with_no_blank_lines_keeps_its_label():
    entries = [
        f"{name}, Ann: {title}. Ein Versuch über das Wasser und seine Wege im Dorf. Hamburg, {year}"
        for name, title, year in [
            ("Adler", "Brunnen am Rand", 1992), ("Berger", "Das Dorf und die Pumpe", 1998),
            ("Claus", "Der Eimer", 2004), ("Dorn", "Die Kette", 2009), ("Ernst", "Ton", 2011),
        ]
    ]  # fmt: skip
    prose = "Der Brunnen stand am Rand des Dorfes, und niemand zählte die Eimer, die er gab. " * 4
    text = "\n\n".join(["Der Brunnen", "Ida Fels", "Einleitung", prose, prose, "Literatur"])
    article = import_text((text + "\n\n" + "\n".join(entries) + "\n").encode(), "a.txt", id="a")
    assert [r.item["author"][0]["family"] for r in article.references] == [
        "Adler", "Berger", "Claus", "Dorn", "Ernst",
    ]  # fmt: skip


def test_endnotes_whose_numbers_are_raised_are_no_list_without_a_label():
    works = [
        f"¹{n} Brook J. Reise nach Hull im Jahre 1401. Riga, 1843. S. 16–19." for n in "⁰¹²³⁴⁵"
    ]
    said = "The keepers of the wells knew each other and met in the spring of each year."
    texts = [said, said, said, said, "Notes", *works]
    blocks = [Block(Role.BODY, x, n, n, lines=(n,)) for n, x in enumerate(texts, 1)]
    assert list_start(blocks, 0) is None
    unnoted = [replace(b, text="What I read") if b.text == "Notes" else b for b in blocks]
    assert list_start(unnoted, 0) == 4
