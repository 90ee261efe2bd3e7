"""Every code of the catalogue is explained, and raised by its own bad case alone."""

from __future__ import annotations

import re

import pytest
from cases import CASES, Case, apply
from edition.cli import main
from edition.diagnostics import Diagnostic
from edition.files import Edition
from edition.registry import FAMILIES, catalogue

CODES = list(catalogue())
BY_CODE = {case.code: case for case in CASES}
each_code = pytest.mark.parametrize("code", CODES)
each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)


def shown(found: list[Diagnostic]) -> list[str]:
    return [f"{d.place} {d.code} {d.message}" for d in found]


def test_tiny_edition_is_clean(check):
    assert shown(check()) == []


def test_every_code_has_its_cases_and_every_case_a_code():
    assert [case.code for case in CASES if case.code not in CODES] == []
    assert [code for code in CODES if code not in BY_CODE] == []
    assert len(BY_CODE) == len(CASES)


@each_code
def test_code_has_family_title_and_examples(code):
    entry = catalogue()[code]
    assert re.fullmatch(r"[A-Z]\d{3}", code)
    assert code[0] in FAMILIES
    assert entry.title[:1].isupper() or entry.title[:1] == "`"
    assert len(entry.title) < 100
    assert re.search(r"^Bad: \S", entry.explanation, re.M)
    assert re.search(r"^Good: \S", entry.explanation, re.M)


@each_code
def test_explain_prints_code(code, capsys):
    assert main(["explain", code.lower()]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith(f"{code} ({FAMILIES[code[0]]}, ")
    assert catalogue()[code].explanation in printed


@each_case
def test_bad_case_raises_its_code_and_no_other(case: Case, tiny: Edition, check):
    apply(tiny, case.bad, case.recheck)
    found = check()
    assert {d.code for d in found} == {case.code}, shown(found)
    assert {d.severity for d in found} == {catalogue()[case.code].severity}


@each_case
def test_bad_case_is_reported_where_it_stands(case: Case, tiny: Edition, check):
    apply(tiny, case.bad, case.recheck)
    for found in check():
        path = tiny.root / found.place.path
        assert found.place.path == case.file
        lines = path.read_bytes().split(b"\n") if path.is_file() else [b""]
        assert 1 <= found.place.line <= len(lines)
        assert 1 <= found.place.column <= len(lines[found.place.line - 1]) + 1


@each_case
def test_good_case_raises_nothing(case: Case, tiny: Edition, check):
    apply(tiny, case.good, case.recheck)
    assert shown(check()) == []
