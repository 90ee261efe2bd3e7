import pytest
from edition.importer.footnotes.noteworks import note_works
from edition.importer.reading.records import Note
from edition.importer.works.printedworks import prints_work
from edition.importer.works.references import parse_item


def test_a_book_has_its_house_and_year_in_brackets():
    item = parse_item("A B Marsh, Wells and Springs (2nd edn, Moor 1998) 30")
    assert item["author"] == [{"family": "Marsh", "given": "A B"}]
    shown = [item[k] for k in ("title", "publisher", "edition", "type")]
    assert shown == ["Wells and Springs", "Moor", "2", "book"]
    assert item["issued"] == {"date-parts": [[1998]]}


def test_an_article_has_its_volume_before_the_journal():
    item = parse_item("Ann Marsh, ‘Wells in Law’ (1991) 17(2) Water Review 201, 205")
    shown = [item[k] for k in ("title", "volume", "issue", "container-title", "page", "type")]
    assert shown == ["Wells in Law", "17", "2", "Water Review", "201", "article-journal"]


def test_a_newspaper_has_its_place_and_day_in_brackets():
    item = parse_item("‘Dry Wells’, The Moor Bell (Hull, 2 October 1925) 5")
    assert item["issued"] == {"date-parts": [[1925, 10, 2]]}
    assert [item["container-title"], item["page"]] == ["The Moor Bell", "5"]


@pytest.mark.parametrize(
    ("text", "title", "year"),
    [
        ("Marsh v Fox (1851) 3 QBX 77, 81.", "Marsh v Fox", 1851),
        ("Marsh v Amalgamated Wells Co [1912] 1 KBX 60.", "Marsh v Amalgamated Wells Co", 1912),
        ("R (Marsh) v Water Board [2010] EWHC 123 (Admin), [12].", "R (Marsh) v Water Board", 2010),
        ("Case C-123/04 Moor v Fell [2005] ECR I-123.", "Moor v Fell", 2005),
        ("Common Wells (Scotland) Act 1894, s 2(1).", "Common Wells (Scotland) Act", 1894),
        ("7 & 8 Vict c 99 (Common Wells Act 1844), s 5.", "Common Wells Act", 1844),
    ],
)
def test_cases_and_acts_are_works_without_author(text, title, year):
    assert prints_work(text)
    item = parse_item(text)
    assert (item["title"], item["type"]) == (title, "legislation")
    assert item["issued"] == {"date-parts": [[year]]}
    assert "author" not in item


def test_an_act_with_an_imprint_keeps_it():
    assert parse_item("Common Wells Act 1894. London: Moor Press.").get("publisher") == "Moor Press"


def test_a_house_and_a_journal_may_be_abbreviated():
    book, article = "Ann Marsh, The Law of Wells (OUP 2010) 45.", "‘Wells’ (2011) 74 MLR 345, 350."
    assert parse_item(book)["publisher"] == "OUP"
    assert parse_item(f"Tom Fox, {article}")["container-title"] == "MLR"


def test_a_place_before_the_year_is_no_house():
    assert parse_item("Ann Marsh, Wells (Hull 1990)").get("publisher") != "Hull"


def test_the_number_of_an_earlier_note_leads_to_its_work():
    texts = (
        "Ann Marsh, Wells and Springs (Moor Press 1998) 30; Bert Fox, Rivers (Moor Press 1999).",
        "Marsh (n 1) 44.",
        "Fox (n 1) 12.",
    )
    notes = [Note(str(n), text, n, n) for n, text in enumerate(texts, 1)]
    assert note_works(notes)[1] == {"1": ("1a", "1b"), "2": ("1a",), "3": ("1b",)}


def test_a_chapter_has_its_editors_before_the_book():
    item = parse_item(
        "Ann Marsh, ‘Wells as Property’ in Ida Hall and Ian Fox (eds), Law and Wells "
        "(Moor University Press 2005) 112, 119."
    )
    assert [e["family"] for e in item["editor"]] == ["Hall", "Fox"]
    shown = [item[k] for k in ("title", "container-title", "publisher", "page", "type")]
    assert shown == [
        "Wells as Property",
        "Law and Wells",
        "Moor University Press",
        "112",
        "chapter",
    ]
    assert "volume" not in item


def test_a_thesis_has_its_school_in_brackets():
    item = parse_item("Ann Marsh, ‘Wells in Equity’ (PhD thesis, University of Hull 2012) ch 4")
    shown = [item[k] for k in ("title", "genre", "publisher", "type")]
    assert shown == ["Wells in Equity", "PhD thesis", "University of Hull", "thesis"]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "The facts are in Marsh v Fox (1874) 9 CPX 301 and, more fully, in ‘Dry at Law’, "
            "The Moor Bell (Hull, 7 March 1874) 3. The dog died.",
            ["Marsh v Fox", "Dry at Law"],
        ),
        (
            "J H Fell, A Treatise on Wells (4th edn, Moor 1882) 417, reviewed with some glee in "
            "‘A Note on Pumps’ (1883) 2 Law Gleaner 15.",
            ["A Treatise on Wells", "A Note on Pumps"],
        ),
        (
            "Ann Marsh, ‘Wells in Equity’ (2012) 3 Water Review 4; and see the same author’s "
            "‘Pumps and Injunctions’ (2014) 31 Water Review 1, 18.",
            ["Wells in Equity", "Pumps and Injunctions"],
        ),
    ],
)
def test_every_work_of_a_note_is_found(text, titles):
    works, _ = note_works([Note("1", text, 1, 1)])
    assert [w.item["title"] for w in works] == titles


def test_the_same_author_has_his_name():
    text = "Ann Marsh, ‘Wells’ (2012) 3 Water Review 4; and see the same author’s ‘Pumps in Law’ "
    works, _ = note_works([Note("1", text + "(2014) 31 Water Review 1.", 1, 1)])
    assert works[1].item["author"] == works[0].item["author"]


def test_works_that_are_compared_are_both_named():
    texts = (
        "Ann Marsh, Wells and Springs (Moor Press 1998) 30.",
        "Bert Fox, Rivers and Law (Moor Press 1999).",
        "Compare Marsh (n 1) 130 (as gifts) with Fox (n 2) 102 (as loans).",
    )
    notes = [Note(str(n), text, n, n) for n, text in enumerate(texts, 1)]
    assert note_works(notes)[1]["3"] == ("1", "2")


@pytest.mark.parametrize(
    ("text", "title", "place", "year"),
    [
        ("Beth Marsh, ‘Hull’s loudest hour: wells, 1660–1720’, Urban Past, 22 (1995), pp. 1–9.",
         "Hull’s loudest hour: wells, 1660–1720", None, 1995),
        ("Una Craik, ‘The workers’ wells’, Labour, no. 36 (1966), pp. 52–90.",
         "The workers’ wells", None, 1966),
        ("George Reed, Wells of the North (3 vols, York, 1901–4), i, pp. 12–60.",
         "Wells of the North", "York", 1901),
        ("Anna Holz, Glocken (3 Bde., Wien 1901–1904), Bd. 2, S. 5.", "Glocken", "Wien", 1901),
    ],
)  # fmt: skip
def test_apostrophes_and_volumes_do_not_break_a_work(text, title, place, year):
    item = parse_item(text)
    assert item["author"]
    assert [item["title"], item.get("publisher-place")] == [title, place]
    assert item["issued"] == {"date-parts": [[year]]}


def test_what_lies_in_a_record_office_is_no_work():
    assert not prints_work("Hull Record Office (hereafter HRO), QS 4, depositions, 9 Nov. 1702.")
