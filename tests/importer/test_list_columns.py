"""Numbers of a list that the page sets in a column apart from their entries (made-up)."""

import pytest
from edition.importer.lists.entries import split_entries
from edition.importer.reading.records import Line

WORKS = (
    "Ashe, B.; Cole, D. Wells of the upper valley. J. Water Hist. 2010, 4, 12–40.",
    "Dunn, E. Who carries the water? A survey of eleven parishes and of the people who live in",
    "Fell, G. Ponds. Moor Press: Leeds, UK, 2004.",
    "Hill Board. Counts at the Sluices; Hill Board: Leeds, UK, 1952; p. 7.",
    "Joyce, K.; Lamb, M. The dry year. Pump Rev. 2013, 9, 1–8.",
    "Moss, B. Two parishes. Pump Rev. 2016, 12, 77–90.",
    "Nash, O. The deep pump found. J. Water Hist. 2018, 12, 3–9.",
)
REST = "them. J. Water Hist. 2012, 6, 101–119."


def entries_of(text: str) -> list[tuple[str, str]]:
    lines = [Line(n, x) for n, x in enumerate(text.split("\n"), 1)]
    return [(e.label, e.text.split()[0]) for e in split_entries(lines)[0]]


def whole(i: int, mark: str = "") -> str:
    return f"{mark}{WORKS[i]}" + (f"\n{REST}" if i == 1 else "")


EXPECTED = [(str(n), x.split()[0]) for n, x in enumerate(WORKS, 1)]
LAST = "\n".join(whole(i, f"{i + 1}. ") for i in range(4, 7))
ALL = "\n".join(whole(i) for i in range(7))


@pytest.mark.parametrize(
    "text",
    [
        "1.\n2.\n\n3.\n\n4.\n\n" + "\n".join(whole(i) for i in range(4)) + "\n" + LAST,
        "\n".join(whole(i) for i in range(4)) + "\n1.\n2.\n3.\n4.\n" + LAST,
        "".join(f"{n}.\n" for n in range(1, 8)) + ALL,
        "".join(f"[{n}]\n\n" for n in range(1, 8)) + ALL.replace("\n", "\n\n"),
        ALL + "".join(f"\n{n}." for n in range(1, 8)),
        f"1.\n\n{whole(0)}\n\n2.\n3.\n\n{whole(1)}\n{whole(2)}\n"
        + "\n".join(whole(i, f"{i + 1}. ") for i in range(3, 7)),
    ],
)
def test_numbers_in_a_column_say_how_many_entries_stand_beside_it(text):
    assert entries_of(text) == EXPECTED


def test_entries_without_numbers_between_two_numbers_are_told_apart():
    text = "\n".join(whole(i, "" if i in (2, 3) else f"{i + 1}. ") for i in range(7))
    assert entries_of(text) == EXPECTED


def test_a_number_that_the_list_has_not_adds_no_entry():
    text = "\n".join(whole(i, f"{i + 1 if i < 3 else i + 2}. ") for i in range(7))
    assert [label for label, _ in entries_of(text)] == ["1", "2", "3", "5", "6", "7", "8"]


def test_numbers_of_pages_in_a_list_without_numbers_are_no_column():
    lines = ALL.split("\n")
    lines[3:3], lines[6:6] = ["212"], ["213"]
    assert "1" not in [label for label, _ in entries_of("\n".join(lines))]
