"""One finding, several renderings; a contributor's text never escapes from any of them."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from edition.diagnostics import (
    Diagnostic,
    Place,
    Severity,
    has_errors,
    in_order,
    render,
    suggest,
)

PLAIN = Diagnostic("A004", Place("docs/a.md", 3, 5), "p3 stands here.", "Number them anew.")
HOSTILE = Diagnostic(
    "F005",
    Place("docs/a,b:c\n::error::d.md", 1, 1),
    "100%\n::set-output name=x::y\r::stop-commands::z\x1b[31m",
    "a, b: c",
    Severity.WARNING,
)


def test_text_names_place_severity_code_message_and_hint():
    assert render([PLAIN]) == ("docs/a.md:3:5: error A004: p3 stands here. Number them anew.")


def test_text_without_a_hint_ends_with_the_message():
    assert render([Diagnostic("A001", Place("a.md"), "No.")]) == "a.md:1:1: error A001: No."


def test_text_stays_on_one_line_and_leaves_the_terminal_alone():
    text = render([HOSTILE])
    assert text.isprintable()
    assert "\\x0a::set-output" in text
    assert "\\x1b[31m" in text


def test_text_keeps_every_script():
    found = Diagnostic("A001", Place("docs/вода.md"), "«Вода» және өзен")
    assert render([found]) == "docs/вода.md:1:1: error A001: «Вода» және өзен"


def test_github_annotation_names_file_line_and_column():
    assert render([PLAIN], "github") == (
        "::error file=docs/a.md,line=3,col=5,title=A004::p3 stands here. Number them anew."
    )


def test_github_annotation_of_hostile_text_is_one_command():
    line = render([HOSTILE], "github")
    assert line.splitlines() == [line]
    assert line.startswith(
        "::warning file=docs/a%2Cb%3Ac%0A%3A%3Aerror%3A%3Ad.md,line=1,col=1,title=F005::"
    )
    assert line.partition("title=F005::")[2].startswith("100%25%0A::set-output name=x::y%0D::stop")


def test_github_message_keeps_its_commas_and_colons():
    found = Diagnostic("A001", Place("a.md"), "one, two: three")
    assert render([found], "github").endswith("::one, two: three")


@pytest.mark.parametrize(
    ("severity", "command"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.NOTE, "notice")],
)
def test_github_command_follows_the_severity(severity, command):
    found = Diagnostic("A001", Place("a.md"), "No.", severity=severity)
    assert render([found], "github").startswith(f"::{command} file=")


def test_json_gives_back_what_was_found():
    records = json.loads(render([HOSTILE, PLAIN], "json"))
    assert records[1] == {
        "code": "A004",
        "place": {"path": "docs/a.md", "line": 3, "column": 5},
        "message": "p3 stands here.",
        "hint": "Number them anew.",
        "severity": "error",
    }
    assert records[0]["message"] == HOSTILE.message


def test_nothing_found_is_nothing_said():
    assert render([]) == render([], "github") == ""
    assert json.loads(render([], "json")) == []


def test_unknown_form_is_refused():
    with pytest.raises(ValueError, match="text, github or json"):
        render([PLAIN], "xml")


def test_findings_come_in_order_of_file_line_and_column_and_once():
    places = [Place("b.md", 1), Place("a.md", 10), Place("a.md", 9, 2), Place("a.md", 9, 1)]
    found = in_order([Diagnostic("A001", p, "No.") for p in [*places, *places]])
    assert [str(d.place) for d in found] == ["a.md:9:1", "a.md:9:2", "a.md:10:1", "b.md:1:1"]


def test_only_an_error_is_an_error():
    assert has_errors([PLAIN])
    milder = [replace(PLAIN, severity=x) for x in (Severity.WARNING, Severity.NOTE)]
    assert not has_errors(milder)


def test_nearest_spelling_is_suggested_and_no_far_one():
    assert suggest("lee-2012", ["lee-2021", "ivanova-2019"]) == "Did you mean 'lee-2021'?"
    assert suggest("xyz", ["lee-2021", "ivanova-2019"]) == ""


@pytest.mark.parametrize(
    ("offset", "expected"), [(0, "a.md:5:3"), (2, "a.md:5:5"), (4, "a.md:6:1"), (10, "a.md:8:2")]
)
def test_place_within_a_text_counts_lines_and_columns(offset, expected):
    assert str(Place("a.md", 5, 3).within("abc\ndef\n\nxyz", offset)) == expected
