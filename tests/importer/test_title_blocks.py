import pytest
from edition.importer.front.identity import article_id
from edition.importer.front.titleblock import split_keywords
from edition.importer.pipeline import import_text
from edition.importer.signs.bylines import has_initials, people
from edition.importer.signs.namemarks import split_marks
from edition.importer.words.history import history_of, iso_date, latest_dated_year
from edition.importer.words.language import language_of

LONG = " ".join(
    ["The keepers of the wells knew each other and met in the spring of each year."] * 3
)
WORDS = " ".join(["Хранители колодцев знали друг друга и встречались каждую весну."] * 5)
KAZAKH = " ".join(["Құдық күзетшілері бір-бірін білген және әр көктемде кездескен."] * 5)


def front(text, body=f"Introduction\n\n{LONG}\n\nConclusion\n\n{LONG}", back="", **hints):
    return import_text(f"{text}\n\n{body}\n\n{back}".encode(), "x.txt", **hints)


def test_authors_affiliations_and_marks_are_told_apart():
    article = front(
        "UDC 551.4\n\nhttps://doi.org/10.1234/wells.2020.5\n\n**WELLS AND\nRIVERS**\n\n"
        "*Keeper A.B.¹, Rivers C.², Lake D.E.¹\n\n^{*1}Well University, Taraz\n\n"
        f"²Institute of Rivers, Balkhash\n\nAbstract. {LONG}\n\nKey words: wells, rivers."
    )
    matter = article.frontmatter
    assert matter["title"] == {"en": "WELLS AND RIVERS"}
    assert matter["doi"] == "10.1234/wells.2020.5"
    assert [(a["family"], a["given"]) for a in matter["authors"]] == [
        ("Keeper", "A.B."),
        ("Rivers", "C."),
        ("Lake", "D.E."),
    ]
    assert [a["affiliation"]["en"] for a in matter["authors"]] == [
        "Well University, Taraz",
        "Institute of Rivers, Balkhash",
        "Well University, Taraz",
    ]
    assert matter["authors"][0]["corresponding"]
    assert matter["keywords"] == {"en": ["wells", "rivers"]}
    assert matter["abstracts"] == {"en": LONG}


def test_title_blocks_at_the_end_add_their_languages():
    article = front(
        f"Wells and Rivers\n\nA. Keeper, C. Rivers\n\nAbstract: {LONG}\n\nKeywords: wells; rivers",
        back="References\n\n1. Keeper A. Wells. 2001.\n\n2. Rivers C. Rivers. 2002.\n\n"
        f"КОЛОДЦЫ И РЕКИ\n\nА. Кипер, К. Риверс\n\nУниверситет колодцев, Тараз\n\n"
        f"Аннотация. {WORDS}"
        f"\n\nКлючевые слова: колодцы, реки.\n\nҚҰДЫҚТАР МЕН ӨЗЕНДЕР\n\nА. Кипер, К. Риверс\n\n"
        f"Аңдатпа. {KAZAKH}\n\nТүйін сөздер: құдықтар, өзендер.",
    )
    matter = article.frontmatter
    assert matter["title"] == {
        "en": "Wells and Rivers",
        "ru": "КОЛОДЦЫ И РЕКИ",
        "kk": "ҚҰДЫҚТАР МЕН ӨЗЕНДЕР",
    }
    assert set(matter["abstracts"]) == {"en", "ru", "kk"}
    assert matter["keywords"]["kk"] == ["құдықтар", "өзендер"]
    assert matter["authors"][0]["printed"] == {
        "en": "A. Keeper",
        "ru": "А. Кипер",
        "kk": "А. Кипер",
    }
    assert matter["authors"][1]["affiliation"] == {"ru": "Университет колодцев, Тараз"}


def test_an_abstract_without_a_label_stands_before_the_keywords():
    matter = front(f"Wells and Rivers\n\n{LONG}\n\nKeywords: wells, rivers.").frontmatter
    assert matter["title"] == {"en": "Wells and Rivers"}
    assert matter["abstracts"] == {"en": LONG}


def test_dates_and_contacts_interrupt_no_abstract():
    article = front(
        "Wells and Rivers\n\nAnna Keeper^a, Carl Rivers^{b,*}\n\n^a Well University\n\n"
        "^b River University\n\nArticle Info\n\nReceived 5 May 2020\n\nAccepted 1 June 2020\n\n"
        f"Keywords:\n\nwells,\nrivers\n\nAbstract\n\n{LONG}\n\n© 2021 Well Press.\n\n"
        "* Corresponding author.\n\nE-mail address: c.rivers@river.example (C. Rivers)."
    )
    matter = article.frontmatter
    assert matter["abstracts"] == {"en": LONG}
    assert matter["keywords"] == {"en": ["wells", "rivers"]}
    assert matter["dates"] == {"received": "2020-05-05", "accepted": "2020-06-01"}
    assert (matter["year"]["value"], matter["year"]["printed"]) == (2021, True)
    assert matter["authors"][1]["email"] == "c.rivers@river.example"
    assert article.id == "keeper-2021"


def test_a_year_that_is_not_printed_is_inferred_and_doubted():
    article = front(
        "Wells\n\nAnna Keeper\n\nKeywords: wells",
        body=(f"Introduction\n\n{LONG} They met in May 2019 and plan to meet in 2040."),
    )
    assert article.frontmatter["year"] == {
        "value": 2019,
        "printed": False,
        "from": "the latest date the text names",
    }
    assert article.id == "keeper-2019"
    assert "year" in [d.code for d in article.doubts]


def test_the_caller_may_give_id_and_year():
    article = front("Wells\n\nAnna Keeper\n\nKeywords: wells", id="keeper-2017")
    assert article.id == "keeper-2017"
    assert article.frontmatter["year"]["value"] == 2017


def test_one_byline_keeps_one_order_of_names():
    first = people("Nurlanov Askar and Omarova Dina") or []
    assert [(p.family, p.sure) for p in first] == [("Nurlanov", False), ("Omarova", False)]
    last = people("Askar Nurlanov, Irina Omarova, Aliyeva Tolen, Carl Rivers") or []
    assert [p.family for p in last] == ["Nurlanov", "Omarova", "Tolen", "Rivers"]


@pytest.mark.parametrize(
    "text",
    [
        "V. Results",
        "Institute of Wells, Taraz",
        "Wells, rivers and lakes",
        "K. Keeper met the others.",
    ],
)
def test_other_lines_are_no_bylines(text):
    assert not has_initials(text)


def test_marks_are_parted_from_what_they_mark():
    assert split_marks("Carl Rivers^{b,*}") == ("Carl Rivers", ("b", "*"), True)
    assert split_marks("*^{1,3}Well University") == ("Well University", ("1", "3", "*"), True)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("15 August 2023", "2023-08-15"),
        ("April 25, 2025", "2025-04-25"),
        ("3 марта 2021 г.", "2021-03-03"),
        ("12.03.2021", "2021-03-12"),
        ("2020 ж. 5 мамыр", "2020-05-05"),
        ("7 Şubat 2022", "2022-02-07"),
        ("45 August 2023", None),
        ("spring 2023", None),
    ],
)
def test_dates_are_read_as_iso(text, iso):
    assert iso_date(text) == iso


def test_prose_with_a_date_is_no_history():
    assert not history_of("The keepers, as we know from their letters, received 5 May 2020 a gift.")
    assert history_of("Поступила в редакцию 12.03.2021") == {"received": "2021-03-12"}


def test_years_without_a_month_date_nothing():
    assert latest_dated_year("the plan for 2040 was made in May 2019") == 2019


def test_keywords_keep_their_initials_and_lose_the_stop():
    assert split_keywords("K. Keeper, wells, rivers.") == ["K. Keeper", "wells", "rivers"]
    assert split_keywords("wells, deep; rivers") == ["wells, deep", "rivers"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Колодцы и реки пустыни", "ru"),
        ("Құдықтар мен өзендер туралы", "kk"),
        ("The wells of the desert", "en"),
        ("Die Brunnen der Wüste", "de"),
        ("Les puits du désert et les routes", "fr"),
        ("Çölün kuyuları ve yolları", "tr"),
        ("國立大學經濟系", "zh-Hant"),
    ],
)
def test_languages_are_told_apart(text, language):
    assert language_of(text) == language


def test_ids_are_ascii():
    assert article_id([{"family": "Жұмабаева"}], 2020) == "zhumabaeva-2020"
    assert article_id([], None) == "untitled"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Wiebke Reed, Tessen*", ["Wiebke Reed"]),
        ("Von Anna Keeper, Göttingen", ["Anna Keeper"]),
        ("Von Anna Keeper und Carl Rivers, Göttingen", ["Anna Keeper", "Carl Rivers"]),
        ("Par Luc Roy, Paris", ["Luc Roy"]),
        ("Anna Keeper, Carl Rivers*", ["Anna Keeper", "Carl Rivers"]),
        ("By Anna Keeper, Carl Rivers", ["Anna Keeper", "Carl Rivers"]),
    ],
)
def test_town_behind_the_names_is_no_name(line, names):
    assert [p.printed for p in people(line) or ()] == names


@pytest.mark.parametrize("line", ["Karl Marx, Revolutionary", "Anna Keeper, Göttingen"])
def test_town_without_any_sign_of_a_byline_makes_none(line):
    assert people(line) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A Lembrança das Águas: a secção dos poços de Leiria e a crónica da vila", "pt"),
        ("La mémoire des eaux de la ville et le conseil de la commune", "fr"),
        ("Departamento de la historia de las aguas de la ciudad", "es"),
    ],
)
def test_words_that_neighbours_share_make_no_text_turkish(text, language):
    assert language_of(text) == language


def test_a_text_that_could_be_of_two_languages_speaks_as_the_article_does():
    assert language_of("Universidade de Leiria", "pt") == "pt"
    assert language_of("Universidad de Murcia", "es") == "es"


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Revision received February 2, 2022", "2022-02-02"),
        ("Révision reçue le 2 février 2022", "2022-02-02"),
        ("Revisión recibida: 2 de febrero de 2022", "2022-02-02"),
        ("Received in revised form 2 February 2022", "2022-02-02"),
        ("Überarbeitung eingegangen am 2. Februar 2022", "2022-02-02"),
    ],
)
def test_what_was_received_revised_is_dated_so(line, date):
    assert history_of(line) == {"revised": date}


@pytest.mark.parametrize("place", ["Number Lab, University of Reeds", "Well Research Group, Taraz"])
def test_a_place_of_a_name_and_its_kind_is_no_name(place):
    assert people(place) is None
    assert people(place.partition(",")[0]) is None


def test_whom_to_write_to_below_an_orcid_line_is_no_place():
    foot = "\n\n".join(
        [
            "Anna Keeper https://orcid.example/0000-0009-1113-2207",
            "Correspondence concerning this article should be addressed to Anna Keeper, Department "
            "of Wells, University of Taraz, 400 Well Road, Taraz. Email: keeper@wells.example",
        ]
    )
    front = (
        "Wells of the Desert\n\nAnna Keeper\n\nUniversity of Taraz\n\nCarl Brook\n\nLake College"
    )
    text = f"{front}\n\nAbstract\n\n{LONG}\n\nKeywords: wells\n\n{foot}\n\nIntroduction\n\n{LONG}"
    authors = import_text(text.encode(), "x.txt").frontmatter["authors"]
    assert [a["affiliation"] for a in authors] == [
        {"en": "University of Taraz"},
        {"en": "Lake College"},
    ]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_name_may_go_over_the_end_of_its_line(gap):
    names = ["Anna P Keeper¹, Carl Brook¹, Hugh Fitzgerald McWell², Samira", "Lakes-Moor¹"]
    places = ["¹ School of Wells, University of Taraz, UK", "² Department of Law, Lake College, UK"]
    title = [
        "Wells of the desert: their keepers, their law and the long, small road",
        "to the lake",
    ]
    lines = [*title, *names, *places, "Abstract", *[LONG[i : i + 70] for i in range(0, 210, 70)]]
    text = gap.join([*lines, "Introduction", *[LONG[i : i + 70] for i in range(0, 210, 70)] * 8])
    authors = import_text(text.encode(), "x.txt").frontmatter["authors"]
    assert [a["family"] for a in authors] == ["Keeper", "Brook", "McWell", "Lakes-Moor"]
