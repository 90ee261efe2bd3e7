"""What the lines of a title block say of each other, and names and places that take turns."""

import pytest
from edition.importer.front.familynames import settle
from edition.importer.pipeline import import_text
from edition.importer.signs.citedas import cited_as
from edition.importer.signs.imprint import imprint_of
from edition.importer.words.labels import Part, leading_label, whole_label

LONG = " ".join(
    ["The keepers of the wells knew each other and met in the spring of each year."] * 4
)


def matter_of(front, back=""):
    body = f"Introduction\n\n{LONG}\n\nConclusion\n\n{LONG}"
    return import_text(f"{front}\n\n{body}\n\n{back}".encode(), "x.txt").frontmatter


@pytest.mark.parametrize(
    ("line", "title", "journal", "pages"),
    [
        (
            "Для цитирования: Хранитель А. Б. Колодцы деревни // Степь и вода. 2019. Т. 3, № 1. "
            "С. 5–19.",
            "Колодцы деревни",
            "Степь и вода",
            "5–19",
        ),
        (
            "To cite this article: Anna Keeper & Carl Well (2019) The wells of the village: a "
            "study, Journal of Wells, 12:3, 45-67, DOI: 10.1234/w",
            "The wells of the village: a study",
            "Journal of Wells",
            "45-67",
        ),
        (
            "How to cite this article Keeper A. Wells and water: keepers. J Wells. 2019;3(2):1-20.",
            "Wells and water: keepers",
            "J Wells",
            "1-20",
        ),
    ],
)
def test_the_line_how_to_cite_is_read_as_an_entry(line, title, journal, pages):
    found = cited_as(line)
    assert (found.title, found.journal, found.facts["pages"]) == (title, journal, pages)


def test_what_the_line_how_to_cite_calls_the_title_is_the_title():
    matter = matter_of(
        "Lakes and Their Keepers\nThe Deep Wells: Depth and Water in Dry Years\n\nAnna Keeper\n\n"
        f"Abstract: {LONG}\n\nHow to cite: Keeper, A. (2019). The deep wells: Depth and water in "
        "dry years. Lakes and Their Keepers, 3(1), 1–9."
    )
    assert matter["title"] == {"en": "The Deep Wells: Depth and Water in Dry Years"}
    assert (matter["volume"], matter["issue"], matter["pages"]) == ("3", "1", "1–9")


def test_a_line_that_names_the_journal_of_the_imprint_is_no_title():
    matter = matter_of(
        "Everyday Wells\n2019. Vol. 5, no. 1, pp. 4–17\nEveryday Wells, 5(1), 2019, pp. 4–17\n\n"
        f"The Deep Wells of the Village\n\nAnna Keeper\n\nAbstract: {LONG}"
    )
    assert matter["title"] == {"en": "The Deep Wells of the Village"}


def test_words_that_the_abstract_writes_small_are_no_name():
    matter = matter_of(
        "The Keepers of the Village and Their Long Work on the Municipal\nAdoption Platform\n\n"
        f"Anna Keeper and Carl Well\n\nAbstract: The adoption of a platform. {LONG}"
    )
    assert [a["family"] for a in matter["authors"]] == ["Keeper", "Well"]
    assert matter["title"]["en"].endswith("Municipal Adoption Platform")


def test_names_and_places_that_take_turns_belong_together():
    matter = matter_of(
        "The Deep Wells of the Village and the Keepers\n\n"
        "Anna Keeper\nDept. of Water\nWell University\nTaraz, Kazakhstan\nanna@well.example\n\n"
        "Carl Brook\nHögskolan i Sundby\nSundby, Sweden\ncarl@sundby.example\n\n"
        f"Abstract—{LONG}\nKeywords—wells, water"
    )
    assert [a["affiliation"]["en"] for a in matter["authors"]] == [
        "Dept. of Water, Well University, Taraz, Kazakhstan",
        "Högskolan i Sundby, Sundby, Sweden",
    ]
    assert [a["email"] for a in matter["authors"]] == ["anna@well.example", "carl@sundby.example"]


def test_initials_at_the_foot_stand_for_the_authors_above():
    matter = matter_of(
        "The Deep Wells of the Village and the Keepers\n\nAnna Keeper · Carl Brook\n\n"
        f"Abstract {LONG} {LONG}\nKeywords Wells · Water · Keepers\n\n"
        "A. Keeper (B)\nInstitute of Wells, Taraz, Kazakhstan\ne-mail: anna@well.example\n\n"
        "C. Brook\nLake University, Balkhash, Kazakhstan"
    )
    assert [a["affiliation"]["en"] for a in matter["authors"]] == [
        "Institute of Wells, Taraz, Kazakhstan",
        "Lake University, Balkhash, Kazakhstan",
    ]
    assert matter["keywords"]["en"] == ["Wells", "Water", "Keepers"]


def test_each_of_several_addresses_finds_its_author():
    matter = matter_of(
        "The Deep Wells of the Village\n\nAnna Keeper, Carl Brook, Jan Well\n\n"
        f"Abstract: {LONG}\n\nE-mail addresses: ak@well.example (A. Keeper), "
        "brook@lake.example, x@y.example (J. Well)."
    )
    emails = [a["email"] for a in matter["authors"]]
    assert emails == ["ak@well.example", "brook@lake.example", "x@y.example"]


def test_keywords_stand_in_a_column():
    matter = matter_of(
        "The Deep Wells of the Village\n\nAnna Keeper\n\nA R T I C L E  I N F O\n\n"
        "Keywords:\nMigration\nPrimary school\nWater\n\n"
        f"A B S T R A C T\n\n{LONG}"
    )
    assert matter["keywords"]["en"] == ["Migration", "Primary school", "Water"]
    assert [a["family"] for a in matter["authors"]] == ["Keeper"]


@pytest.mark.parametrize(
    ("line", "volume", "issue", "pages"),
    [
        ("Z Brunnen (2017) 20:311–327", "20", None, "311–327"),
        ("J Well (2022) 22:714", "22", None, "714"),
        ("Wells & Lakes 41 (2020) 100–109", "41", None, "100–109"),
        ("Wells Quarterly 2019, Vol. 44(2) 231–259", "44", "2", "231–259"),
        ("Revista de Pozos, vol. 12, n.º 24, julio de 2021, pp. 87-112", "12", "24", "87-112"),
        ("Kuyu Dergisi, Sayı 9, Güz 2017, s. 61-84", None, "9", "61-84"),
    ],
)
def test_imprints_are_read_as_publishers_set_them(line, volume, issue, pages):
    told = imprint_of(line)
    assert (told.get("volume"), told.get("issue"), told.get("pages")) == (volume, issue, pages)


@pytest.mark.parametrize(
    ("given", "family", "email", "language", "said"),
    [
        ("Mariela Inés Zárate", "Cruz", "", "es", "Zárate Cruz"),
        ("Joaquín Pozo", "Rojo", "jpozo@x.example", "en", "Pozo Rojo"),
        ("Juan Carlos", "Pozo", "", "es", "Pozo"),
        ("Anna Maria", "Keeper", "maria.keeper@x.example", "en", "Keeper"),
    ],
)
def test_language_and_address_say_where_a_family_name_begins(given, family, email, language, said):
    author = {"family": family, "given": given, "email": email}
    settle([author], "", language)
    assert author["family"] == said


def test_labels_are_known_without_a_stop_and_letterspaced():
    assert leading_label("Keywords Wells · Water · Keepers") is not None
    assert whole_label("ARTICLE  I N F O") is Part.INFO


def test_the_first_line_of_a_title_is_kept_where_running_heads_repeat_it():
    pages = "".join(f"\n{n}\nDeep Wells\n\n{LONG}\n\n{LONG}\n" for n in range(12, 16))
    text = f"Deep Wells\nWater, Depth, and Work in the Village\n\nAnna Keeper\n\n{LONG}\n{pages}"
    matter = import_text(text.encode(), "x.txt").frontmatter
    assert matter["title"]["en"] == "Deep Wells Water, Depth, and Work in the Village"


def test_stars_lead_to_notes_that_say_post_institution_and_address():
    matter = matter_of(
        "The Deep Wells of the Village\n\nAnna KEEPER*\nCarl BROOK**\n\n"
        f"Abstract: {LONG}\n\n"
        "* Doç. Dr., Well University, Faculty of Water, anna@well.example, "
        "ORCID: 0000-0003-9999-1412\n"
        "** Öğr. Gör., Lake College, carl@lake.example, ORCID: 0000-0002-9999-8870"
    )
    assert [(a["family"], a["affiliation"]["en"], a["email"]) for a in matter["authors"]] == [
        ("Keeper", "Well University, Faculty of Water", "anna@well.example"),
        ("Brook", "Lake College", "carl@lake.example"),
    ]


def test_marks_on_lines_of_their_own_are_put_behind_the_names():
    matter = matter_of(
        "The Deep Wells of the Village\n\nAnna KEEPER\n1\n, Carl BROOK\n2\n"
        "1\n Dr., Well University, anna@well.example\n"
        f"2\n Teacher, Lake College, carl@lake.example\nABSTRACT\n{LONG}\nKeywords: wells, water",
        "".join(f"{n}\n{LONG}\n{LONG}\n" for n in range(301, 306)),
    )
    assert [a["affiliation"]["en"] for a in matter["authors"]] == [
        "Well University",
        "Lake College",
    ]


def test_lines_of_names_with_their_institutions_are_one_author_each():
    matter = matter_of(
        "What the Well Remembers\nWater and Trust\n"
        "ANNA B. KEEPER, University of Wells\nCARL BROOK, Institute for Market Studies, Taraz\n\n"
        f"ABSTRACT {LONG}\nKEYWORDS wells, water, trust"
    )
    assert [(a["family"], a["affiliation"]["en"]) for a in matter["authors"]] == [
        ("Keeper", "University of Wells"),
        ("Brook", "Institute for Market Studies, Taraz"),
    ]


def test_a_section_in_capitals_above_the_title_is_none_of_it():
    matter = matter_of(
        "HAUPTBEITRÄGE\n\nWer bleibt am Brunnen?\nZur Verteilung des Wassers in Dörfern\n\n"
        f"Anna Keeper · Carl Brook\n\nAbstract {LONG} {LONG}"
    )
    assert list(matter["title"].values()) == [
        "Wer bleibt am Brunnen? Zur Verteilung des Wassers in Dörfern"
    ]


def test_a_second_title_block_without_an_abstract_is_told_apart():
    matter = matter_of(
        "Колодцы деревни и их хранители весной\n\nА. Б. Хранитель1, В. Г. Озёрный2\n\n"
        "1 Институт колодцев, Тараз, Казахстан\n2 Университет озёр, Балхаш, Казахстан\n\n"
        "The Wells of the Village and Their Keepers in Spring\n\nA. B. Keeper1, V. G. Lakes2\n\n"
        "1 Institute of Wells, Taraz, Kazakhstan\n2 University of Lakes, Balkhash, Kazakhstan",
        "",
    )
    assert set(matter["title"]) == {"ru", "en"}
    assert len(matter["authors"]) == 2
    assert matter["authors"][1]["affiliation"]["en"] == "University of Lakes, Balkhash, Kazakhstan"
