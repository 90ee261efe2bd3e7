"""Broken files are refused with code and line, raise nothing and hide nothing else."""

from __future__ import annotations

import pytest
from broken import BROKEN, FOLDER, Broken
from edition.checking import check_edition
from edition.diagnostics import Severity, render
from edition.files import Edition
from hostile import note

each = pytest.mark.parametrize("broken", BROKEN, ids=lambda b: b.name)


def test_there_are_enough_of_them():
    assert len({(b.path, b.name) for b in BROKEN}) == len(BROKEN) >= 120


@each
def test_broken_file_is_refused_with_its_line(broken: Broken, tiny: Edition):
    broken.make(tiny.root)
    (tiny.root / FOLDER).mkdir(parents=True, exist_ok=True)
    (tiny.root / FOLDER / "sound.md").write_bytes(note("A sound note."))
    corpus, found = check_edition(tiny)
    wanted = [d for d in found if d.code == broken.code]
    assert wanted, render(found)
    assert wanted[0].severity is Severity.ERROR
    assert wanted[0].place.path == broken.path
    assert wanted[0].place.line >= 1
    if broken.line:
        assert broken.line in {d.place.line for d in wanted}, render(wanted)
    assert "lee-2021/sound" in corpus.notes
    if broken.code not in ("N005", "N008"):
        assert "lee-2021/broken" not in corpus.notes


@each
def test_messages_on_a_broken_file_are_one_line_each(broken: Broken, tiny: Edition):
    broken.make(tiny.root)
    _, found = check_edition(tiny)
    for form in ("text", "github"):
        printed = render(found, form)
        assert len(printed.split("\n")) == len(found)
        assert "\u202e" not in printed or form == "github"
