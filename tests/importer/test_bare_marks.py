from edition.importer.citing.baremarks import raise_marks
from edition.importer.reading.records import Line


def raised(*texts):
    return [x.text for x in raise_marks([Line(i, t) for i, t in enumerate(texts, 1)])]


def test_note_numbers_that_count_on_are_raised():
    found = raised(
        "The well was deep.1 The water", "was cold,2 as Ann said.3", "So it was “old”4 then.5"
    )
    assert found == [
        "The well was deep.¹ The water",
        "was cold,² as Ann said.³",
        "So it was “old”⁴ then.⁵",
    ]


def test_numbers_of_a_list_may_come_back():
    assert raised("Wells dry.1,2 So", "said.3–5 And", "known.2 Then", "gone.6 Or", "kept.7")[2] == (
        "known.² Then"
    )


def test_numbers_that_belong_to_a_word_stay():
    text = (
        "Figure1 shows CO2 and G20, and in No.5 it",
        "is 3.5 or 12.6 km, see http://x.org/a1 and",
    )
    assert raised(*text * 6) == list(text * 6)


def test_a_text_with_raised_marks_keeps_its_other_numbers():
    text = ("deep.¹ cold.² old.³ so.⁴", "dry.⁵", "kept.⁶", "gone.⁷", "well.1 or.2 so.3 as.4 it.5")
    assert raised(*text) == list(text)


def test_behind_a_year_only_the_next_number_is_a_mark():
    found = raised("dry.1 cold.2 old.3 kept.4", "until 1855.5 Then", "by 1860.9 it was gone.6")
    assert found[1] == "until 1855.⁵ Then"
    assert "1860.9" in found[2]


def test_german_quotes_close_before_a_mark():
    found = raised("dry.1 cold.2 old.3 kept.4", "an „alter Ort“.5 Dann", "sagt »er«,6 und so.7")
    assert found[1:] == ["an „alter Ort“.⁵ Dann", "sagt »er«,⁶ und so.⁷"]


def test_the_count_goes_on_behind_marks_that_were_lost():
    found = raised("dry.1 cold.2 old.3", "kept.4 gone.8", "well.9 or.10 and so.11 then.12")
    assert found[1:] == ["kept.⁴ gone.⁸", "well.⁹ or.¹⁰ and so.¹¹ then.¹²"]


def test_two_marks_are_raised_where_lines_below_open_with_their_numbers():
    text = ("The well was deep.1", "So it was kept.2", "Notes", "1 I thank Ann.", "2 See below.")
    assert raised(*text)[:2] == ["The well was deep.¹", "So it was kept.²"]
    assert list(raised(*text[:3])) == list(text[:3])


def test_behind_a_whole_number_a_mark_may_come_back():
    text = (
        "dry.1 cold.2 old.1 kept.3",
        "found in 2014.2 The rest was",
        "a share of 0.6,2 or more.4",
    )
    assert raised(*text)[1:] == ["found in 2014.² The rest was", "a share of 0.6,² or more.⁴"]
    notes = ("dry.1 cold.2 old.3 kept.4", "found in 2014.2 The rest was")
    assert raised(*notes)[1] == notes[1]


def test_a_year_and_a_comma_bear_the_next_number():
    found = raised("dry.1 cold.2 old.3 kept.4", "wells dug in 2011,5 and not before.6")
    assert found[1] == "wells dug in 2011,⁵ and not before.⁶"


def test_a_word_that_could_be_numbered_bears_the_mark_that_is_due():
    found = raised("dry.1 la perte et le vol2. Le", "puits.3 See the volume4 of it", "so.5 well.6")
    assert found[:2] == ["dry.¹ la perte et le vol². Le", "puits.³ See the volume⁴ of it"]
    assert raised("dry.1 cold.2 the vol9. was", "old.3 kept.4 so.5")[0].endswith("vol9. was")


def test_a_mark_right_behind_a_year_is_the_next_number():
    found = raised("dry.1 cold.2 old.3 kept.4", "nel 18225, e poi", "di 18299 fari.6 So.7")
    assert found[1:] == ["nel 1822⁵, e poi", "di 18299 fari.⁶ So.⁷"]


def test_a_number_that_a_quotation_opens_with_is_no_mark():
    found = raised("dry.1 and cold.2 with “9 bags", "and “8 wheels” (Reed 4).3 So.4 et « puits »5")
    assert found == [
        "dry.¹ and cold.² with “9 bags",
        "and “8 wheels” (Reed 4).³ So.⁴ et « puits »⁵",
    ]


LIST = [f"{n}. Fox G. Wells of part {n}. Oxford: Press; 200{n}." for n in range(1, 7)]


def test_marks_that_a_blank_parts_from_their_sentence_are_raised_too():
    found = raised(
        "Keepers fall ill, as was shown. 1 In the north, 2,3 and in the south. 4",
        "Oil is the cause, 5–6 though not for all: 12 of them saw none. 3 So it is said. 2",
        *LIST,
    )
    assert found[:2] == [
        "Keepers fall ill, as was shown.¹ In the north,²,³ and in the south.⁴",
        "Oil is the cause,⁵–⁶ though not for all: 12 of them saw none.³ So it is said.²",
    ]


def test_numbers_that_begin_sentences_are_no_marks():
    text = ["We asked all keepers. 5 of them said so. 7 did not, 2 in the north. 9 were out.",
            "Then came the others. 1 was ill, 3 were well."]  # fmt: skip
    assert raised(*text, *LIST) == [*text, *LIST]


def test_pages_behind_an_issue_are_no_marks():
    texts = ["dry.1 cold.", "old.2 kept.", "1 A remark on wells.", "2 Another one on them."]
    works = [f"Fox A. Wells. J Water. 200{n};{n}({n}):{n}1–{n}9. doi" for n in range(2, 8)]
    assert raised(*texts, *works)[:2] == ["dry.¹ cold.", "old.² kept."]
