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
