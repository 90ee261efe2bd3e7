from edition.importer.reading.decoding import Unreadable
from edition.importer.reading.lines import cleaned, plain, read_lines


def test_a_file_that_is_not_utf8_is_reported_with_its_line_and_byte():
    fault = read_lines("Первая\nвторая".encode("cp1251"), "a.txt")
    assert isinstance(fault, Unreadable)
    assert (fault.line, fault.offset) == (1, 0)
    assert "UTF-8" in fault.message


def test_a_binary_file_is_no_text():
    fault = read_lines(b"line\nline \0 line", "a.txt")
    assert isinstance(fault, Unreadable)
    assert fault.line == 2


def test_lines_are_numbered_from_one_whatever_ends_them():
    lines = read_lines(b"\xef\xbb\xbfone\r\ntwo\rthree\n")
    assert not isinstance(lines, Unreadable)
    assert [(x.number, x.text) for x in lines] == [(1, "one"), (2, "two"), (3, "three"), (4, "")]


def test_soft_hyphens_ligatures_and_stray_breves_go():
    assert cleaned("ﬁsh, ko\u00adala, рекой\u0306") == "fish, koala, рекой"


def test_a_letter_in_two_pieces_becomes_one():
    assert cleaned("рекои\u0306") == "рекой"


def test_escapes_lose_their_backslash():
    assert cleaned(r"\$5 and 7\%, a \[bracket\]") == "$5 and 7%, a [bracket]"


def test_emphasis_goes_and_a_lone_star_stays():
    assert plain("**Wells**, *deep wells* and _old_ wells*") == "Wells, deep wells and old wells*"
    assert plain("snake_case_name") == "snake_case_name"


def test_angle_brackets_around_addresses_go():
    assert plain("see <https://wells.example/a_b> and 3 < 5") == (
        "see https://wells.example/a_b and 3 < 5"
    )


def test_note_marks_in_any_spelling_are_raised_digits():
    assert plain("wells^{12}, rivers[^3] and lakes<sup>4</sup>") == "wells¹², rivers³ and lakes⁴"


def test_letters_set_apart_for_emphasis_are_words():
    found = read_lines("К л ю ч е в ы е  с л о в а : wells; a b c d are letters".encode())
    assert found[0].text == "Ключевые  слова : wells; a b c d are letters"
