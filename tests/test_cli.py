"""The command line: exit codes, and one sentence where a command is misused."""

from __future__ import annotations

import json
import socket
import subprocess
import sys

import pytest
from edition.cli import main
from edition.files import Edition, find_root
from edition.registry import catalogue
from places import CORPUS

LEE = "docs/articles/lee-2021.md"


@pytest.fixture
def inside(tiny: Edition, monkeypatch: pytest.MonkeyPatch) -> Edition:
    """The tiny edition as the working folder."""
    monkeypatch.chdir(tiny.root)
    return tiny


def files_of(edition: Edition) -> dict[str, bytes]:
    return {
        p.relative_to(edition.root).as_posix(): p.read_bytes()
        for p in edition.root.rglob("*")
        if p.is_file()
    }


def assert_one_sentence(text: str) -> None:
    assert text.startswith("edition: ")
    assert text.endswith("\n")
    assert len(text.splitlines()) == 1
    assert "Traceback" not in text


# ---- check


def test_clean_edition_ends_with_0(inside, capsys):
    assert main(["check"]) == 0
    printed = capsys.readouterr()
    assert printed.out == "2 articles: no faults (2 of 2 articles' texts at hand).\n"
    assert printed.err == ""


def test_error_ends_with_1_and_is_counted(inside, edit, capsys):
    edit(LEE, "{#s2-1}", "{#s2}")
    assert main(["check"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(": ")[0] for line in lines[:2]] == [f"{LEE}:39:1", f"{LEE}:41:1"]
    assert lines[2] == "2 articles: 2 errors (2 of 2 articles' texts at hand)."


def test_warning_alone_ends_with_0(inside, capsys):
    (inside.root / "texts" / "notes.txt").write_text("A walk\n\nIt rained all day.\n", "utf-8")
    assert main(["check"]) == 0
    assert "warning T011" in capsys.readouterr().out


def test_notes_are_shown_on_demand_alone(inside, edit, capsys):
    for path in ("docs/articles/ivanova-2019.md", "docs/articles/ivanova-2019.en.md"):
        edit(path, "[@petrov2010; @baker2001]", "[@petrov2010]")
    main(["check", "--no-texts"])
    assert "A017" not in capsys.readouterr().out
    main(["check", "--no-texts", "--notes"])
    assert "note A017" in capsys.readouterr().out


def test_texts_can_be_left_aside(inside, edit, capsys):
    edit("texts/lee.txt", "each and every day", "each and every night")
    assert main(["check"]) == 1
    assert main(["check", "--no-texts"]) == 0


def test_edition_without_texts_says_so(inside, capsys):
    for path in inside.texts.glob("*.txt"):
        path.unlink()
    assert main(["check"]) == 0
    assert "(0 of 2 articles' texts at hand)" in capsys.readouterr().out


def test_annotations_hold_nothing_but_commands(inside, edit, capsys):
    edit(LEE, "{#s2-1}", "{#s2}")
    assert main(["check", "--format", "github"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert all(line.startswith(f"::error file={LEE},line=") for line in lines)


def test_json_is_json_even_where_nothing_is_found(inside, capsys):
    assert main(["check", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_check_writes_nothing(inside):
    before = files_of(inside)
    main(["check"])
    assert files_of(inside) == before


def test_edition_is_found_from_a_folder_inside_it(inside, monkeypatch):
    monkeypatch.chdir(inside.docs / "articles")
    assert main(["check"]) == 0
    assert find_root(inside.docs / "articles") == inside.root


def test_reader_that_stops_reading_gets_no_traceback(inside):
    run = [sys.executable, "-m", "edition.cli", "explain"]
    with subprocess.Popen(run, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""


def test_module_can_be_run_as_a_program(inside):
    command = [sys.executable, "-m", "edition.cli", "check", "--format", "xml"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert "invalid choice: 'xml'" in run.stderr


# ---- misuse


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["build"],
        ["serve"],
        ["measure"],
        ["new", "article", "day-2020"],
        ["review", "lee-2021", "p1", "--by", "Ada"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_wrong_folder_is_told_in_one_sentence(arguments, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    printed = capsys.readouterr()
    assert_one_sentence(printed.err)
    assert "mkdocs.yml" in printed.err
    assert printed.out == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("arguments", [[], ["publish"], ["check", "--all"], ["review"]])
def test_unknown_command_ends_with_2(arguments, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage: edition" in capsys.readouterr().err


def test_taken_port_is_told_with_a_way_out(inside, capsys):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert main(["serve", "--port", str(port)]) == 2
    error = capsys.readouterr().err
    assert_one_sentence(error)
    assert f"Port {port} is taken" in error
    assert f"make serve PORT={port + 1}" in error


@pytest.mark.parametrize("port", ["0", "-1", "65536", "http", "٣"])
def test_impossible_port_is_told(port, inside, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["serve", "--port", port])
    assert stopped.value.code == 2
    assert "is no port: give a number from 1 to 65535" in capsys.readouterr().err


def test_unknown_code_is_told_with_the_nearest(capsys):
    assert main(["explain", "A04"]) == 2
    error = capsys.readouterr().err
    assert_one_sentence(error)
    assert "Did you mean 'A0" in error


def test_explain_alone_lists_every_code(capsys):
    assert main(["explain"]) == 0
    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert listed == list(catalogue())


def test_missing_text_is_told(inside, capsys):
    assert main(["import", "texts/dream.txt"]) == 2
    error = capsys.readouterr().err
    assert_one_sentence(error)
    assert "texts/dream.txt" in error


def test_picture_is_no_text_and_ends_with_1(inside, capsys):
    (inside.root / "scan.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe")
    assert main(["import", "scan.txt"]) == 1
    printed = capsys.readouterr()
    assert printed.err.startswith("scan.txt:")
    assert "Traceback" not in printed.err


def test_import_as_json_is_json(inside, capsys):
    assert main(["import", "texts/lee.txt", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["paragraphs"]) == 4


# ---- build


def test_faulty_edition_is_not_built_and_the_last_site_is_kept(inside, edit, capsys):
    (inside.site).mkdir()
    (inside.site / "index.html").write_text("the last site", "utf-8")
    edit(LEE, "{#s2-1}", "{#s2}")
    assert main(["build"]) == 1
    printed = capsys.readouterr()
    assert "error A012" in printed.out
    assert printed.err == "Not built: 2 errors. The last site is kept.\n"
    assert (inside.site / "index.html").read_text("utf-8") == "the last site"


# ---- measure


def test_measure_of_the_same_texts_changes_nothing(inside):
    assert main(["measure"]) == 0
    names = ("docs/measures.json", "docs/articles/numbering.lock.json")
    for name in names:
        assert json.loads((inside.root / name).read_text("utf-8")) == json.loads(
            (CORPUS / name).read_text("utf-8")
        )


def test_measure_without_texts_is_misuse(inside, capsys):
    for path in inside.texts.glob("*.txt"):
        path.unlink()
    assert main(["measure"]) == 2
    assert_one_sentence(capsys.readouterr().err)


def test_measure_refuses_to_change_what_a_number_stands_for(inside, edit, capsys):
    edit("texts/lee.txt", "each and every day", "each and every night")
    before = files_of(inside)
    assert main(["measure"]) == 2
    error = capsys.readouterr().err
    assert_one_sentence(error)
    assert "lee-2021: p3 would stand" in error
    assert files_of(inside) == before
    assert main(["measure", "--relock"]) == 0
    assert main(["check"]) == 0


# ---- new


def test_new_article_leads_through_what_is_left_to_write(inside, capsys):
    assert main(["new", "article", "day-2020"]) == 0
    assert "made docs/articles/day-2020.md" in capsys.readouterr().out
    assert main(["check"]) == 1
    found = capsys.readouterr().out
    assert "docs/articles/day-2020.md" in found
    assert "Traceback" not in found


@pytest.mark.parametrize(
    "name", ["lee-2021", "day", "Day-2020", "../day-2020", "day 2020", "день-2020"]
)
def test_new_article_needs_a_free_and_proper_id(name, inside, capsys):
    before = files_of(inside)
    assert main(["new", "article", name]) == 2
    assert_one_sentence(capsys.readouterr().err)
    assert files_of(inside) == before
