"""BibTeX read with places, made CSL-JSON, and written again."""

from __future__ import annotations

import pytest
from edition.bibliography import (
    CSL_TYPES,
    BibEntry,
    read_bib,
    read_date,
    read_names,
    to_csl,
    write_bib,
)
from edition.diagnostics import Place
from places import CORPUS, ROOT


def entry(text: str) -> BibEntry:
    entries, found = read_bib(text, "bib/lee-2021.bib")
    assert found == []
    (only,) = entries
    return only


def book(**fields: str) -> BibEntry:
    return BibEntry("book", "lee2001", fields, Place("a.bib"))


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Lee, Ada", [{"family": "Lee", "given": "Ada"}]),
        ("Ada Lee", [{"family": "Lee", "given": "Ada"}]),
        ("Lee", [{"family": "Lee"}]),
        (
            "Lee, A. and Day, B.",
            [{"family": "Lee", "given": "A."}, {"family": "Day", "given": "B."}],
        ),
        ("{World Bank}", [{"literal": "World Bank"}]),
        ("{Ministry of Sea and Land}", [{"literal": "Ministry of Sea and Land"}]),
        (
            "{World Bank} and Lee, Ada",
            [{"literal": "World Bank"}, {"family": "Lee", "given": "Ada"}],
        ),
        ("Lee, Ada and others", [{"family": "Lee", "given": "Ada"}]),
        ("others", []),
        ("Otherson, Ada", [{"family": "Otherson", "given": "Ada"}]),
        ("de la Cruz, Ana", [{"family": "de la Cruz", "given": "Ana"}]),
        ("Lee, Jr, Ada", [{"family": "Lee", "given": "Ada", "suffix": "Jr"}]),
        ("Петров, П. С.", [{"family": "Петров", "given": "П. С."}]),
        ("{O}'Neil, {A}da", [{"family": "O'Neil", "given": "Ada"}]),
        ("Sandland, Ada", [{"family": "Sandland", "given": "Ada"}]),
    ],
)
def test_names_are_read(value, names):
    assert read_names(value) == names


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2001", {"date-parts": [[2001]]}),
        ("2001-03", {"date-parts": [[2001, 3]]}),
        ("2001-03-09", {"date-parts": [[2001, 3, 9]]}),
        ("2001/2003", {"date-parts": [[2001], [2003]]}),
        ("2001-03 / 2001-04", {"date-parts": [[2001, 3], [2001, 4]]}),
        ("forthcoming", {"literal": "forthcoming"}),
        ("", None),
    ],
)
def test_dates_are_read(value, date):
    assert read_date(value) == date


@pytest.mark.parametrize(("bibtex", "csl"), sorted(CSL_TYPES.items()))
def test_every_entry_type_has_its_csl_type(bibtex, csl):
    assert to_csl(entry(f"@{bibtex}{{lee2001, title = {{Dams}}}}"))["type"] == csl


@pytest.mark.parametrize(
    ("head", "subtype", "csl"),
    [
        ("article", "entrysubtype = {newspaper}", "article-newspaper"),
        ("article", "entrysubtype = {magazine}", "article-magazine"),
        ("misc", "type = {speech}", "speech"),
        ("misc", "type = {leaflet}", "document"),
        ("unheardof", "note = {x}", "document"),
        ("BOOK", "note = {x}", "book"),
    ],
)
def test_subtype_decides_the_csl_type(head, subtype, csl):
    assert to_csl(entry(f"@{head}{{lee2001, {subtype}}}"))["type"] == csl


def test_item_has_the_fields_of_csl():
    item = to_csl(
        entry(
            "@article{lee2001, author = {Lee, Ada}, title = {The {Oster} Dam}, date = {2001-03},\n"
            "journaltitle = {Rivers}, volume = {3}, number = {2}, pages = {10--19},\n"
            "doi = {10.5555/x}, url = {https://example.org/a_b%20c?d=e&f=~g},\n"
            "urldate = {2020-01-02}, "
            "langid = {russian}}"
        )
    )
    assert item == {
        "id": "lee2001",
        "type": "article-journal",
        "author": [{"family": "Lee", "given": "Ada"}],
        "title": "The Oster Dam",
        "container-title": "Rivers",
        "volume": "3",
        "issue": "2",
        "page": "10–19",
        "DOI": "10.5555/x",
        "URL": "https://example.org/a_b%20c?d=e&f=~g",
        "issued": {"date-parts": [[2001, 3]]},
        "accessed": {"date-parts": [[2020, 1, 2]]},
        "language": "ru",
    }


def test_date_goes_before_year():
    item = to_csl(book(year="2002", date="2001-03"))
    assert item["issued"] == {"date-parts": [[2001, 3]]}


def test_language_of_the_title_goes_before_that_of_the_work():
    assert to_csl(book(langid="russian", title_langid="english"))["language"] == "en"


def test_entry_and_fields_know_their_places():
    text = "% a comment\n\n@book{lee2001,\n  title = {Dams},\n  year = {2001},\n}\n"
    found = entry(text)
    assert str(found.place) == "bib/lee-2021.bib:3:1"
    assert str(found.places["year"]) == "bib/lee-2021.bib:5:3"


def test_values_are_kept_as_they_are_but_for_their_delimiters():
    found = entry('@book{a, title = "Dams {and}\n   gates", note = {{Sea}}, pages = 12}')
    assert dict(found.fields) == {"title": "Dams {and} gates", "note": "{Sea}", "pages": "12"}


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("@book{a, title = {x}}\n@book{b, title = {y}\n", "B001", "bib/lee-2021.bib:2:1"),
        ("@book{a, title = {x}}\n\n@book{a, title = {y}}\n", "B002", "bib/lee-2021.bib:3:1"),
        ("@book{b, title = {x},\n title = {y}}\n@book{a, x = {y}}", "B003", "bib/lee-2021.bib:1:1"),
    ],
)
def test_broken_entry_is_reported_and_the_rest_is_read(text, code, place):
    entries, found = read_bib(text, "bib/lee-2021.bib")
    assert [(d.code, str(d.place)) for d in found] == [(code, place)]
    assert [e.key for e in entries] == ["a"]
    assert found[0].hint


@pytest.mark.parametrize("folder", [CORPUS / "bib", ROOT / "bib"], ids=["tiny", "edition"])
def test_what_is_written_is_read_back(folder):
    for path in sorted(folder.glob("*.bib")):
        entries, found = read_bib(path.read_text("utf-8"), path.name)
        again, more = read_bib(write_bib(entries), path.name)
        assert found == more == []
        assert [(e.entry_type, e.key, dict(e.fields)) for e in again] == [
            (e.entry_type, e.key, dict(e.fields)) for e in entries
        ]
        assert [to_csl(e) for e in again] == [to_csl(e) for e in entries]


def test_comment_alone_is_a_list_without_entries():
    assert read_bib("% This article prints no list.\n", "a.bib") == ([], [])
