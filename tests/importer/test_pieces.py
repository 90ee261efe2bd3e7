"""Lines of print that an extraction parted at their wide gaps."""

import re

import pytest
from edition.importer.reading.lines import read_lines
from edition.importer.wrapping.pieces import starts
from setting import Setting


def parted(line):
    """A line as MuPDF writes it: what stands behind the wide gap of a full stop on its own."""
    return re.split(r"(?<=[a-zа-я]\.) ", line)


def set_lines(language, cut):
    """A made-up text in lines of print, some of them parted; and how many paragraphs it has."""
    setting = Setting(4, language)
    paragraphs = [setting.paragraph() for _ in range(30)]
    return [x for p in paragraphs for line in setting.lines(p) for x in cut(line)]


def pieces(lines):
    return starts(read_lines("\n".join(lines).encode()))


@pytest.mark.parametrize("language", ["en", "ru"])
def test_lines_of_print_that_are_whole_have_no_pieces(language):
    assert not pieces(set_lines(language, lambda line: [line]))


@pytest.mark.parametrize("language", ["en", "ru"])
def test_no_block_starts_at_the_later_pieces_of_a_line(language):
    lines = set_lines(language, parted)
    found = pieces(lines)
    assert len(found) > 10
    assert not any(found.values())
    whole = set(set_lines(language, lambda line: [line]))
    inner = [n for n in found if any(f" {lines[n - 1]}" in x for x in whole)]
    assert len(inner) >= 0.9 * len(found)
