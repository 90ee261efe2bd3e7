"""A list whose known marks and shapes give no entries is read by marks of its own."""

import pytest
from edition.importer.lists.coherence import coherence
from edition.importer.lists.entries import split_entries
from edition.importer.reading.records import Entry, Line

WORKS = (
    "Fox, A. B. Wells of the north. Leeds: Brook Press, 1998.",
    "Roy, L. A spring in the yard // Water and people. 2004. Vol. 3. P. 14–29.",
    "Water Board. Report on the wells of the county. Hull: Water Board, 1931. 12 p.",
    "Moor, C., Poe, D. What a bucket costs. Journal of Wells. 2011;8(2):77–103.",
    "Finch, E. Two pumps and a trough. Ripon: Dale, 1975.",
    "Hale, G. Rope and chain // The well today. 2016. P. 5–11.",
)


def cut(text: str) -> list[tuple[str, str]]:
    lines = [Line(i, x) for i, x in enumerate(text.split("\n"), 1)]
    return [(e.label, e.text) for e in split_entries(lines)[0]]


@pytest.mark.parametrize(
    "form",
    ["{} - ", "{}: ", "{} | ", "<{}> ", "№ {}. ", "#{} ", "{{{}}} ", "|{}| ", "Ref. {} ", "R{}. ",
     "({}) – ", "{}° ", "[{}]: ", "ист. {}) "],
)  # fmt: skip
def test_numbers_in_signs_of_any_kind_number_the_entries(form: str) -> None:
    text = "References\n" + "\n\n".join(form.format(n) + x for n, x in enumerate(WORKS, 1))
    assert cut(text) == [(str(n), x) for n, x in enumerate(WORKS, 1)]


@pytest.mark.parametrize("sign", ["—", "»", "o", "§", "~", "++"])
def test_a_sign_before_every_entry_is_a_bullet(sign: str) -> None:
    found = cut("Works cited\n" + "\n".join(f"{sign} {x}" for x in WORKS))
    assert [text for _, text in found] == list(WORKS)


@pytest.mark.parametrize("form", ["[{}] ", "{}. ", "({}) ", "{} – "])
def test_numbered_entries_in_one_paragraph_are_cut_at_their_numbers(form: str) -> None:
    text = " ".join(form.format(n) + x for n, x in enumerate(WORKS, 1))
    assert cut(f"References\n{text}") == [(str(n), x) for n, x in enumerate(WORKS, 1)]


def test_numbered_entries_in_one_paragraph_may_be_wrapped_behind_a_number() -> None:
    text = " ".join(f"[{n}] {x}" for n, x in enumerate(WORKS, 1)).replace("[3] ", "[3]\n")
    assert cut(text)[2:4] == [("3", WORKS[2]), ("4", WORKS[3])]


def test_entries_without_marks_in_one_paragraph_are_cut_where_names_follow_an_end() -> None:
    works = [
        "Fox, A. B. (1998). Wells of the north. Leeds: Brook Press.",
        "Hale, G. (2016). Rope and chain. The Well Today, 4(1), 5–11.",
        "Moor, C., & Poe, D. (2011). What a bucket costs. Journal of Wells, 8(2), 77–103.",
        "Roy, L. (2004). A spring in the yard. Ripon: Dale.",
        "Snow, K. (2009). Ice in the trough. Water and People, 3(4), 14–29.",
        "Wood, T. (1987). A pump for the school. Hull: Water Board.",
    ]
    assert [text for _, text in cut("References\n" + " ".join(works))] == works


def test_entries_that_hang_together_are_not_read_again() -> None:
    lines = [Line(i, f"{i}. {x}") for i, x in enumerate(WORKS, 1)]
    entries, doubts = split_entries(lines)
    assert coherence(entries) > 0.8
    assert [d.code for d in doubts] == []


def test_laws_with_numbers_have_no_marks_but_what_opens_most_entries_is_one() -> None:
    laws = [Entry("", f"Law {n} of 1991 on wells. Hull Gazette, 3 May.", n, n) for n in (12, 5)]
    marked = [Entry("", f"Ref. {n} {x}", n, n) for n, x in enumerate(WORKS, 1)]
    assert coherence([*laws, *(Entry("", x, 1, 1) for x in WORKS)]) == 1
    assert coherence(marked) == 0


def test_a_list_that_was_read_again_is_doubtful() -> None:
    lines = [Line(i, f"{i} - {x}") for i, x in enumerate(WORKS, 1)]
    assert "list-reread" in {d.code for d in split_entries(lines)[1]}


def test_shelf_marks_that_open_alike_stay_what_they_are() -> None:
    shelves = [Line(i, f"— BCA, fund {i * 7}, file {i}") for i in range(1, 8)]
    assert "list-reread" not in {d.code for d in split_entries(shelves)[1]}


def test_an_entry_as_long_as_the_others_together_does_not_hang_together() -> None:
    one = Entry("", WORKS[0], 1, 1)
    several = Entry("", " ".join(WORKS * 4), 2, 2)
    assert coherence([one, one]) == 1
    assert coherence([one, one, several]) < 0.5


def test_a_numbered_list_whose_last_entry_takes_up_what_follows_is_not_read_again() -> None:
    lines = [Line(i, f"{i}. {x}") for i, x in enumerate(WORKS, 1)]
    lines += [Line(7 + i, f"The keeper of well {i} lives in Hull and writes.") for i in range(60)]
    entries, doubts = split_entries(lines)
    assert [e.label for e in entries] == ["1", "2", "3", "4", "5", "6"]
    assert "list-reread" not in {d.code for d in doubts}


def test_one_long_entry_weighs_no_more_than_the_longest_that_is_usual() -> None:
    long = Entry("", "x" * 60_000, 9, 9)
    assert coherence([*(Entry("", WORKS[0] * 8, n, n) for n in range(9)), long]) > 0.8
