"""Short forms that lead back to a work of an earlier note, in many languages (made-up)."""

import pytest
from edition.importer.footnotes.noteworks import note_works
from edition.importer.reading.records import Note

FIRST = "Ida Holz, Glocken im Dorf. Eine Geschichte, Ulm: Tor 1994, S. 7."
SECOND = "Karl Berg, Die Uhr am Turm, Ulm: Tor 1995."
CASE = "Moor v. Grand Wells Co., 61 Hal. 212, 214 (1897)."
PAPERS = "Ann Fell, Account Books, 1889–1911, MS 77, box 1 (Hull Archives)."


def leads(*texts):
    notes = [Note(str(n), text, n, n) for n, text in enumerate(texts, 1)]
    return note_works(notes)[1][str(len(texts))]


@pytest.mark.parametrize(
    "short",
    [
        "Holz, Glocken, S. 9.",
        "I. Holz, op. cit., p. 9.",
        "Holz, supra note 1, at 9.",
        "Holz, above n 1, 9.",
        "See Holz, n. 1 above, p. 9.",
        "Holz (wie Anm. 1), S. 9.",
        "Holz, a. a. O., S. 9.",
        "Holz, ob. cit., p. 9.",
        "Holz, cit., p. 9.",
        "I. Holz, dz. cyt., s. 9.",
        "Holz, a.g.e., s. 9.",
        "Holz, c. d., s. 9.",
        "Holz, a.w., p. 9.",
        "Holz, anf. arb., s. 9.",
        "Holz I. Op. cit. P. 9.",
        "Holz 1994, S. 9.",
        "So Berg to Fell, 2 May 1899, quoted in Holz, Glocken im Dorf, 9.",
        "Cf. Holz, Glocken im Dorf, 9: “What the bells preserve is what went wrong.”",
    ],
)
def test_a_short_form_leads_to_its_work(short):
    assert leads(FIRST, SECOND, short) == ("1",)


def test_a_case_is_named_by_its_parties():
    other = "Grand Wells Co. v. Moor, 66 Hal. 430 (1901)."
    assert leads(CASE, other, FIRST, "Moor v. Grand Wells, 213–14.") == ("1",)


def test_papers_are_named_behind_the_letter_that_lies_in_them():
    case = "Fell v. Moor, 61 Hal. 2 (1897)."
    assert leads(PAPERS, case, "Peel to Ellis Moor, 2 May 1893, in Fell, Account Books.") == ("1",)


@pytest.mark.parametrize("remark", ["Holz died in 1999.", "I thank Karl Berg for a long talk."])
def test_a_person_in_a_remark_is_no_short_form(remark):
    assert leads(FIRST, SECOND, remark) == ()


def test_a_short_form_tells_a_family_name_of_two_words():
    texts = ["María Pérez Gil, Los pozos, Madrid, Faro, 1987, p. 3.", "Pérez Gil, op. cit., p. 4."]
    notes = [Note(str(n), text, n, n) for n, text in enumerate(texts, 1)]
    assert note_works(notes)[0][0].item["author"] == [{"family": "Pérez Gil", "given": "María"}]
    assert note_works(notes[:1])[0][0].item["author"][0]["family"] == "Gil"


@pytest.mark.parametrize("source", ["Frankfurter Bote, 12.5.1890.", "StAW, B 12, Nr. 45, Bl. 7."])
def test_the_same_as_a_source_that_is_no_work_is_no_work(source):
    assert leads(FIRST, source, "Ebd.") == ()
    assert leads(FIRST, "I thank Karl Berg for a long talk.", "Ebd., S. 8.") == ("1",)


@pytest.mark.parametrize(
    "short",
    [
        "Holz, “Glocken im Dorf,” 90n. One of them was sold in 1998 as “Old, cast.”",
        "Holz, “Glocken im Dorf,” p. 90. It was sold in 1998, “and, wet.”",
        "I. Holz, art. cité, p. 85.",
        "Ida Holz, obra citada, p. 85.",
    ],
)
def test_a_year_in_a_remark_prints_no_work(short):
    assert leads(FIRST, SECOND, short) == ("1",)


@pytest.mark.parametrize(
    "same",
    [
        "Ibid., p. 52. L’arrêt est commenté par Ida Holz, op. cit., p. 315.",
        "Ivi, p. 52. Il caso è discusso da I. Holz, op. cit., p. 315.",
        "Ídem, p. 52. Lo comenta Ida Holz, ob. cit., p. 315.",
    ],
)
def test_a_sentence_behind_ibid_points_back_too(same):
    assert leads(FIRST, SECOND, same) == ("2", "1")


@pytest.mark.parametrize(
    "short",
    [
        "As a game: Holz, Glocken im Dorf, 9.",
        "For a like case, see Holz, Glocken im Dorf, 9, where the ringer ‘hears with one ear’.",
        "Si veda Holz, Glocken im Dorf, p. 9, che parla di «ore mute».",
        "Voir Holz, op. cit., p. 9, qui parle d’« heures muettes ».",
    ],
)
def test_what_leads_to_a_short_form_and_what_it_says_there_are_no_title(short):
    assert leads(FIRST, SECOND, short) == ("1",)


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Ann Moor, A History of the Custom of Wells (Hull: Tor, 1994), 7.",
         "Moor, Custom of Wells, 9, on the year 1874."),
        ("Anna Moor, Storia breve del pozzo comune, Roma, Faro, 1994.",
         "Moor, pozzo comune, p. 9, sull’anno 1874."),
    ],
)  # fmt: skip
def test_a_short_title_may_leave_out_how_the_title_begins(full, short):
    assert leads(full, SECOND, short) == ("1",)


@pytest.mark.parametrize(
    "short",
    [
        "Respectivement I. Holz, art. cité, p. 95, K. Berg, La loi, op. cit., p. 140.",
        "I. Holz, op. cit., p. 95 et K. Berg, op. cit., p. 3.",
        "Holz, a. a. O., S. 95, und Berg, a. a. O., S. 3.",
        "Holz, op. cit., p. 95, e Berg, op. cit., p. 3.",
        "Holz, dz. cyt., s. 95, Berg, dz. cyt., s. 3.",
    ],
)
def test_each_pointer_of_a_sentence_leads_to_its_work(short):
    assert leads(FIRST, SECOND, short) == ("1", "2")


def test_a_sentence_behind_a_pointer_may_name_another_work():
    annals = "Тарские летописи / под ред. Е. Г. Белых. М.; Л., 1949. С. 402."
    book = "Ветров П. С. Дороги и мосты. М.: Мир, 1990. С. 5."
    short = "Ветров П. С. Указ. соч. С. 14. Мост упомянут лишь однажды: Тарские летописи. С. 38."
    assert leads(annals, book, short) == ("2", "1")


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Тарские летописи / под ред. Е. Г. Белых. М.; Л., 1949. С. 402.",
         "Мост сгорел в 1459 г.: Тарские летописи. С. 455."),
        ("Das alte Buch von Tarn, 1368–1391 / hrsg. von F. Holz. Ulm, 1903.",
         "Das alte Buch von Tarn, 1368–1391. S. 3."),
    ],
)  # fmt: skip
def test_a_work_without_author_is_named_by_its_title_be_there_an_editor(full, short):
    assert leads(full, SECOND, short) == ("1",)


def test_a_chapter_in_an_edited_book_that_was_cited_is_no_short_form_of_it():
    book = "Am Wasser gebaut / hrsg. von I. Holz. Ulm, 1998."
    assert leads(book, "Berg K. Die Fähre // Am Wasser gebaut / hrsg. von I. Holz. Ulm, 1998.") == (
        "2",
    )


@pytest.mark.parametrize(
    "same",
    [
        "A. a. O., S. 5.",
        "aaO S. 5.",
        "A.g.m., s. 4.",
        "a.g.e., s. 4.",
        "a.e., s. 4.",
        "Aynı eser, s. 4.",
        "Сол жерде. – 16 б.",
        "Она же. Там же.",
        "Aldaar, 4.",
    ],
)
def test_a_sign_that_stands_alone_leads_to_the_work_named_last(same):
    assert leads(FIRST, SECOND, same) == ("2",)


@pytest.mark.parametrize(
    "pointer",
    [
        "See n. 1.",
        "См. выше, примечание 1.",
        "Se not 1.",
        "Holz aaO (Fn 1) S. 9.",
        "Holz (1994), S. 9.",
        "Holz, аталған еңбек, 12 б.",
    ],
)
def test_numbers_of_notes_and_years_in_brackets_point_back(pointer):
    assert leads(FIRST, SECOND, pointer) == ("1",)


def test_a_book_with_dashes_between_its_parts_is_a_work_of_its_note():
    book = "Ветров П. С. Дороги и мосты. – М.: Мир, 1990. – С. 5."
    assert leads(FIRST, book) == ("2",)
    assert leads(book, FIRST, "Ветров П. С. Указ. соч. – С. 7.") == ("1",)
