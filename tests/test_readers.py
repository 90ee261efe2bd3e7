"""Readers report every fault of every file in one run, and never raise."""

from __future__ import annotations

import json
import re

import pytest
from cases import EVENT, TERM
from edition.checking import check_edition
from edition.cli import main
from edition.diagnostics import Severity
from edition.files import Edition
from edition.readers import read_corpus

LEE = "docs/articles/lee-2021.md"
FAULTS = "docs/articles/lee-2021.emendations.yml"
REVIEWS = "docs/articles/lee-2021.review.yml"
LEE_BIB = "bib/lee-2021.bib"
LOCK = "docs/articles/numbering.lock.json"
MEASURES = "docs/measures.json"

BROKEN_FILES = {
    "docs/articles/lee-2021.headnote.md": b"---\narticle: lee-2021\nby: [Ada\n---\n\nText.\n",
    "docs/articles/ivanova-2019.review.yml": b"- paragraph: p1\n  note: a\n  note: b\n",
    "docs/articles/lee-2012.md": b"---\narticle: lee-2012\nlanguage: en\n---\n\nText.\n{#p1}\n",
    "bib/works.bib": b"% corrections\n\n@book{baker2001,\n  title = {Floods\n",
    FAULTS: "- paragraph: p1\n  printed: Плотина\n".encode("cp1251"),
    "docs/articles/lee-2021.omissions.yml": b"\n\n",
}
FOUND_IN_THEM = {
    ("docs/articles/lee-2021.headnote.md", 4, 1, "F003"),
    ("docs/articles/ivanova-2019.review.yml", 3, 3, "F004"),
    ("docs/articles/lee-2012.md", 1, 1, "F010"),
    ("bib/works.bib", 3, 1, "B001"),
    (FAULTS, 2, 12, "F001"),
    ("docs/articles/lee-2021.omissions.yml", 1, 1, "F002"),
    ("bib/ivanova-2019.bib", 1, 1, "F009"),
}


@pytest.fixture
def broken(tiny: Edition) -> Edition:
    """The tiny edition with seven faults in seven files, one of which is missing."""
    for path, data in BROKEN_FILES.items():
        (tiny.root / path).write_bytes(data)
    (tiny.root / "bib/ivanova-2019.bib").unlink()
    return tiny


def test_all_faults_of_all_files_are_reported_in_one_run(broken):
    _, found = read_corpus(broken)
    places = {(d.place.path, d.place.line, d.place.column, d.code) for d in found}
    assert places >= FOUND_IN_THEM
    assert all(d.hint for d in found if d.code != "F005"), [d for d in found if not d.hint]


def test_sound_files_are_read_beside_broken_ones(broken):
    corpus, _ = read_corpus(broken)
    assert list(corpus.facts) == ["lee-2021", "ivanova-2019"]
    assert [len(t.paragraphs) for t in corpus.texts] == [2, 2, 4]
    assert [r.key for r in corpus.references["lee-2021"]] == ["baker2001", "harbour"]


def test_check_of_broken_files_ends_with_1_and_without_traceback(broken, monkeypatch, capsys):
    monkeypatch.chdir(broken.root)
    assert main(["check"]) == 1
    printed = capsys.readouterr()
    for path, line, column, code in FOUND_IN_THEM:
        assert f"{path}:{line}:{column}: error {code}: " in printed.out
    assert "Traceback" not in printed.out + printed.err
    assert printed.err == ""


def test_nearest_article_is_named_for_unknown_file(broken):
    found = next(d for d in read_corpus(broken)[1] if d.code == "F010")
    assert found.hint == "Did you mean 'lee-2021'?"


def test_unreadable_list_of_articles_raises_nothing_untrue(tiny):
    """Without bib/articles.bib no other file's content is judged, only its form."""
    (tiny.root / "bib" / "articles.bib").unlink()
    (tiny.root / FAULTS).write_text("- paragraph: [p1\n", "utf-8")
    codes = {d.code for d in check_edition(tiny)[1] if d.place.path != "bib/distinct.yml"}
    assert codes == {"F003", "F009", "F010"}


def test_front_matter_of_another_article_is_reported_with_its_line(edit, check):
    edit(LEE, "article: lee-2021", "article: ivanova-2019")
    assert [(str(d.place), d.code, d.hint) for d in check()] == [
        (f"{LEE}:2:10", "F005", "Write article: lee-2021.")
    ]


def test_unknown_field_is_reported_with_line_and_nearest_field(edit, check):
    edit(
        "docs/articles/ivanova-2019.emendations.yml", "misspelt-name\n", "misspelt-name\n  nte: x\n"
    )
    found = [d for d in check() if d.code == "F005"]
    assert [(d.place.line, d.place.column) for d in found] == [(5, 8)]
    assert found[0].hint == "Did you mean 'note'?"


def test_yaml_values_stay_as_they_are_written(tiny, edit):
    """`no` is no boolean, and a date no date."""
    edit(REVIEWS, "date: 2026-01-02, by: \"Test Reader\"}\n- {paragraph: p2", "date: 2026-01-02, "
         "by: no}\n- {paragraph: p2")  # fmt: skip
    corpus, found = read_corpus(tiny)
    assert found == []
    first = next(r for r in corpus.reviews if r.article == "lee-2021")
    assert (first.by, first.date) == ("no", "2026-01-02")


def test_byte_order_mark_is_dropped(tiny, check):
    path = tiny.root / LEE
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert check() == []


def test_windows_line_ends_change_nothing(tiny, check):
    for name in (LEE, LEE_BIB, REVIEWS):
        path = tiny.root / name
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert check() == []


def test_places_of_a_study_text_count_the_front_matter(tiny, edit):
    corpus, _ = read_corpus(tiny)
    lines = (tiny.root / LEE).read_text("utf-8").splitlines()
    for paragraph in corpus.text("lee-2021").paragraphs:
        first = paragraph.text.split()[0]
        assert lines[paragraph.place.line - 1].removeprefix("- ").startswith(first)


# ---- nothing that stands in a file makes the readers raise

FRONT = "---\narticle: lee-2021\nlanguage: en\n---\n"
LONG = "9" * 5000
YAML = [
    b"",
    b"\x00",
    b"\xff\xfe-\x00 \x00a\x00",
    b"\x89PNG\r\n\x1a\n",
    b"\xed\xa0\x80",
    b"---\n---\n",
    b"- a\n---\n- b\n",
    b"just words",
    b"42",
    b"~",
    b"- ~\n- []\n- {}\n- 1\n",
    b"[[[]]]",
    b"[" * 3000,
    b"{a: " * 3000,
    b"- " * 3000,
    b"a: &x [*x, *x]",
    b"&a [*a]",
    b"- *unknown",
    b"!!python/object/apply:os.system [echo]",
    b"- !!binary x",
    b"? [a, b]\n: c\n",
    b"? {a: b}\n: c\n",
    b"<<: {a: b}\n",
    b"a: b: c",
    b"a:\n\t- b",
    b"'unclosed",
    b'"\\x',
    b'"\\ud800"',
    b"%YAML 9.9\n---\na: b\n",
    b"- paragraph: p0\n",
    b"- {paragraph: p" + LONG.encode() + b", printed: x, certainty: none, diagnosis: misprint, "
    b"note: long enough a note}\n",
    b"- {paragraph: [p1], works: p1, note: {a: b}, certainty: [none]}\n",
    b"- {1: 2, null: 3, '': 4}\n",
    "- \u2028\u2029\x85: x\n".encode(),
]
STUDY_TEXTS = [
    "",
    "---",
    "---\n",
    "--- \narticle: lee-2021\n",
    "---\n---\n",
    "---\n- lee-2021\n---\n",
    "---\narticle:\nlanguage:\n---\n",
    "---\narticle: [lee-2021]\nlanguage: en\n---\n",
    "---\narticle: lee-2021\nlanguage: xx\nsummaries: {en: 1, fr: [a]}\n---\n",
    FRONT,
    FRONT + "#\n##\n## \n# {#s1}\n####### Deep {#s9}\n",
    FRONT + "## A {#s1}\n## A {#S 1}\n## Введение {#введение}\n",
    FRONT + "{#p1}\n{#p}\n{#p-1}\n{#p0}\n{#p1 .}\n{\n}\n{}\n",
    FRONT + f"Text.\n{{#p{LONG}}}\n",
    FRONT + "Text.\n{#p١}\n",
    FRONT + "Text [@] [@;] [@a;;@b] [-@] [@?] [@?;] [@[@a]] [@a, ] [@@].\n{#p1}\n",
    FRONT + "Text [[ ]] [[]] [[:p1]] [[lee-2021:p]] [[lee-2021:p9-p1]].\n{#p1}\n",
    FRONT + f"Text [[lee-2021:p1-p{LONG[:12]}]] [[lee-2021:p{LONG}]].\n{{#p1}}\n",
    FRONT + "Text.\u2028More.\x0b\x0c\x85\x1c\n{#p1}\n",
    FRONT + "<script>alert(1)</script>\n{#p1}\n",
    FRONT + "A\n{#p1}\n" * 3,
]
BIBTEX = [
    "",
    "%",
    "@",
    "@{",
    "@book",
    "@book{",
    "@book{}",
    "@book{,}",
    "@book{a",
    "@book{a,",
    "@book{a, title}",
    "@book{a, title = }",
    "@book{a, title = {x}, title = {y}}",
    "@book{a, = {x}}",
    '@book{a, title = "x}',
    "@book{a, title = {{x}}",
    "@book{a, label = {1}, printed = {x}, title = {x}, author = {, , , ,}}",
    "@book{a, label = {1}, printed = {x}, title = {x}, author = { and and }}",
    "@book{a, label = {1}, printed = {x}, title = {x}, author = {{A}}",
    "@book{a, label = {1}, printed = {x}, title = {x}, author = {A {B and C}}",
    "@book{a, label = {1}, printed = {x}, title = {x}, author = {\\}}",
    "@book{a, label = {1}, printed = {x}, title = {x}, date = {2001-99-99/..}}",
    "@book{a, label = {1}, printed = {x}, title = {x}, url = {http://[::1}}",
    "@book{a, label = {1}, printed = {x}, title = {x}, url = {http://a\u0007b}}",
    "@string{a = {b}}\n@comment{x}\n@preamble{y}\n@book{a, title = a # b}",
    "@book{a b c, title = {x}}\n@book{a b c, title = {x}}",
    "@article{lee-2021, title = {x}, author = {x}, year = {MMXXI}, langid = {x}, style = {x}}",
    "@article{lee-2021, title = {x}, author = {{}}, year = {2021}, langid = {x}, style = {x}}",
    "@article{lee-2021, keyword_en_1 = {a}, keyword_en_01 = {b}, "
    f"keyword_en_{LONG} = {{c}}, title = {{x}}, author = {{x}}, year = {{2021}}, "
    "langid = {english}, style = {x}}",
    "@article{../../x, title = {x}, author = {x}, year = {2021}, langid = {x}, style = {x}}",
]
JSON = [
    "",
    "{",
    "[]",
    "null",
    "1",
    '"articles"',
    "NaN",
    "{}",
    '{"articles": []}',
    '{"articles": null}',
    '{"articles": {"lee-2021": []}}',
    '{"articles": {"lee-2021": {"paragraphs": 1}}}',
    '{"articles": {"lee-2021": {"paragraphs": [1]}}}',
    '{"articles": {"lee-2021": {"paragraphs": [{"kind": 1}]}}}',
    "[" * 100_000,
    f'{{"articles": {LONG}}}',
    '{"articles": {}} {}',
]
DATES = ["1998-02-30", "-1998", "y1e9", "../1998", "1998/..", "/", "199x", "[1998, 1999]", "{}",
         "1998-XX-31", "0000", "99999", "1998-13~%", "'2001-21'", LONG, "1999/1998"]  # fmt: skip
TERM_CHANGES = [
    ("[flood]", "['', ' ', '~', '(', '*']"),
    ("[flood]", "[[flood]]"),
    ("[flood]", "flood"),
    ("en:", "zh:"),
    ("id: flood", "id: ../../flood"),
    ("sources: [lee-2021:p1]", "sources: []"),
    ("sources: [lee-2021:p1]", "sources: [p1, '', ~]"),
    ("sources", "related: [flood]\nbroader: [flood]\nsources"),
]
INPUTS = [
    *[(path, data) for data in YAML for path in (FAULTS, "docs/actors.yml")],
    *[(path, data) for data in YAML[:8] for path in (REVIEWS, "bib/distinct.yml", LEE, LEE_BIB)],
    *[(LEE, text.encode()) for text in STUDY_TEXTS],
    *[("docs/glossary/flood.md", text.encode()) for text in STUDY_TEXTS],
    *[("docs/glossary/flood.md", TERM.replace(*change).encode()) for change in TERM_CHANGES],
    *[("docs/timeline/events.yml", data) for data in YAML],
    *[("docs/timeline/events.yml", EVENT.replace("1998", d, 1).encode()) for d in DATES],
    *[("docs/articles/lee-2021.headnote.md", text.encode()) for text in STUDY_TEXTS],
    *[(path, text.encode()) for text in BIBTEX for path in (LEE_BIB, "bib/articles.bib")],
    *[(path, text.encode()) for text in JSON for path in (LOCK, MEASURES)],
]


@pytest.mark.parametrize(("path", "data"), INPUTS, ids=lambda value: repr(value)[:30])
def test_whatever_a_file_holds_is_a_finding_and_no_exception(path, data, tiny):
    (tiny.root / path).parent.mkdir(exist_ok=True)
    (tiny.root / path).write_bytes(data)
    _, found = check_edition(tiny)
    for diagnostic in found:
        assert re.fullmatch(r"[^:]+:[1-9]\d*:[1-9]\d*", str(diagnostic.place))
        assert diagnostic.message
        assert "Traceback" not in diagnostic.message


@pytest.mark.parametrize("text", JSON, ids=lambda value: repr(value)[:30])
@pytest.mark.parametrize("path", [LOCK, MEASURES])
def test_json_of_another_form_is_an_error_in_its_file(path, text, tiny):
    (tiny.root / path).write_text(text, "utf-8")
    errors = [d for d in read_corpus(tiny)[1] if d.severity is Severity.ERROR]
    assert {d.place.path for d in errors} == {path}


def test_faults_of_many_files_come_in_order_of_file_and_line(broken):
    found = [(d.place.path, d.place.line, d.place.column) for d in check_edition(broken)[1]]
    assert found == sorted(found)


def test_findings_are_json_that_can_be_read(broken, monkeypatch, capsys):
    monkeypatch.chdir(broken.root)
    assert main(["check", "--format", "json"]) == 1
    records = json.loads(capsys.readouterr().out)
    assert {r["code"] for r in records} >= {code for *_, code in FOUND_IN_THEM}
