from edition.importer.footnotes.partedmarks import raise_parted
from edition.importer.reading.records import Line

PAGE = (
    "L’eau du puits était froide 1. On la portait",
    "le 2 mai à la mairie, sous le nom de « source » 2 ; en 1850, il",
    "en restait trois 3, puis",
    "",
    "1. Anne Marsh, Les puits, Paris, Seuil, 1990, p. 12.",
    "2. Ibid., p. 14.",
    "3. Louis Fox, « L’eau et",
    "le fer », Annales, no 4, 1999, p. 3.",
    "",
    "une seule, la dernière 4.",
    "",
    "4. Fox, art. cit., p. 5.",
)


def raised(*texts):
    return [x.text for x in raise_parted([Line(i, t) for i, t in enumerate(texts, 1)])]


def test_marks_behind_a_blank_are_raised_in_the_order_of_their_notes():
    found = raised(*PAGE)
    assert found[:3] == [
        "L’eau du puits était froide ¹. On la portait",
        "le 2 mai à la mairie, sous le nom de « source » ² ; en 1850, il",
        "en restait trois ³, puis",
    ]
    assert found[9] == "une seule, la dernière ⁴."


def test_numbers_inside_the_notes_stay():
    assert raised(*PAGE)[4:8] == list(PAGE[4:8])


def test_numbers_without_notes_below_stay():
    assert raised(*PAGE[:3], PAGE[9]) == [*PAGE[:3], PAGE[9]]


def test_numbered_headings_above_the_notes_take_no_marks():
    found = raised("1. Le puits", "La salle 1. Puis", "2. La source", *PAGE)
    assert found[1] == "La salle 1. Puis"
    assert found[3] == "L’eau du puits était froide ¹. On la portait"


def test_a_numbered_list_of_works_is_no_series_of_notes():
    text = ("In group 1, as in group 2, wells", "were dry.", "1. Marsh A. Wells. 1990.")
    more = ("2. Fox B. Rivers. 1991.", "3. Lee C. Lakes. 1992.", "4. Poe D. Seas. 1993.")
    assert raised(*text, *more) == [*text, *more]


def test_numbered_items_below_a_sentence_are_no_notes():
    texts = ["There were 2 rules 1, and", *(f"{n}. Keepers have rule {n}." for n in range(1, 7))]
    assert raised(*texts) == texts


ENGLISH = (
    "The keepers of the wells 1 knew each other and met at the ford. 2 They came with 3 pails",
    "and a bell, “a market without wares”. 3 The books of 1874 4 show that water was dear. 5",
    "",
    "1. Ann Moor, Wells (Hull: Tor, 1994), 7.",
    "2. Ibid., 14.",
    "3. Tom Reed, Ropes (Hull: Tor, 1995), 9.",
    "4. Reed, Ropes, 5.",
    "5. Kit Poe, Pails (London: Quay, 2001), 33.",
)


def test_the_only_number_between_two_marks_is_one_where_nearly_all_have_been_found():
    assert raised(*ENGLISH)[:2] == [
        "The keepers of the wells ¹ knew each other and met at the ford. ² They came with 3 pails",
        "and a bell, “a market without wares”. ³ The books of 1874 ⁴ show that water was dear. ⁵",
    ]


def test_of_two_numbers_that_can_be_a_mark_none_is_raised():
    twice = ENGLISH[0].replace("knew", "knew 1 moor and")
    assert raised(twice, *ENGLISH[1:])[0] == twice


def test_marks_that_were_raised_before_count():
    half = [ENGLISH[0].replace("ford. 2", "ford.²"), *ENGLISH[1:]]
    assert raised(*half)[0].startswith("The keepers of the wells ¹ knew each other")
