"""The works that notes print, and the short forms that lead back to them (made-up)."""

import pytest
from edition.importer.footnotes.notepieces import cut_note
from edition.importer.footnotes.noteworks import note_works
from edition.importer.reading.records import Note

ENGLISH = (
    "Ann Marsh, *The Quiet Pump* (Leeds: Moor Press, 1999).",
    "See especially Tom Reed, “Deep Wells,” *Water Studies* 3, no. 2 (2001): 5–9; Kit Poe, *Ponds* "
    "(Hull, 1888), 4. For another view, see Ida Fell, “Dry Wells,” *Water Studies* 4 (2002): 7.",
    "I thank the keeper, who died in 1931, for a long talk.",
    "Fell, “Dry Wells,” 8; but compare Poe, *Ponds*, 6.",
    "Ibid., 9.",
    "Marsh, *Quiet Pump*, 12. The figure of 1840 is a guess.",
    "*A Guide to the Wells of the North*, 4th ed. (York: Minster, 1826), 58.",
    "*Guide to the Wells*, 60.",
    "Reed, 7.",
)
GERMAN = (
    "Karl Bergmann, Die Uhr im Dorf. Zeit in Franken, München: Beck 1987, S. 34.",
    "Vgl. Anna Holz, „Glocken und Gesinde“, in: Zeitschrift für Dörfer 45 (1992), S. 101.",
    "Ebd., S. 107.",
    "Bergmann, Die Uhr im Dorf, S. 40; Holz, „Glocken“, S. 110.",
    "Die Zahl stammt vom Verfasser; sie gilt für 1880.",
    "Holz (wie Anm. 2), S. 112.",
    "Ders., Die Uhr im Dorf, S. 50.",
)
RUSSIAN = (
    "Ветров П. С. Дороги и мосты. М.: Мир, 1990. С. 5.",
    "Там же. С. 7.",
    "Котова А. А. Ямщики и почта // История края. 2001. № 3. С. 15.",
    "Ветров П. С. Указ. соч. С. 12.",
    "Подробнее об этом говорится ниже.",
)


def notes(texts):
    return [Note(str(n), text, n, n) for n, text in enumerate(texts, 1)]


@pytest.mark.parametrize(
    ("texts", "leads"),
    [
        (
            ENGLISH,
            [
                ("1",),
                ("2a", "2b", "2c"),
                (),
                ("2c", "2b"),
                ("2b",),
                ("1",),
                ("7",),
                ("7",),
                ("2a",),
            ],
        ),
        (GERMAN, [("1",), ("2",), ("2",), ("1", "2"), (), ("2",)]),
        (RUSSIAN, [("1",), ("1",), ("3",), ("1",), ()]),
    ],
    ids=["english", "german", "russian"],
)
def test_each_note_leads_to_the_works_it_names(texts, leads):
    _, found = note_works(notes(texts))
    assert list(found.values())[: len(leads)] == leads


def test_a_remark_prints_no_work():
    labels = [work.label for work in note_works(notes(ENGLISH))[0]]
    assert labels == ["1", "2a", "2b", "2c", "7"]


def test_the_words_that_lead_to_a_work_are_not_its_author():
    references, _ = note_works(notes(ENGLISH))
    families = [r.item.get("author", [{}])[0].get("family") for r in references]
    assert families == ["Marsh", "Reed", "Poe", "Fell", None]


def test_a_book_without_author_is_its_title():
    references, _ = note_works(notes(ENGLISH))
    item = references[-1].item
    assert item["title"] == "A Guide to the Wells of the North"
    assert (item["edition"], item["publisher"], item["page"]) == ("4", "Minster", "58")


def test_a_german_book_without_brackets_has_place_and_publisher():
    references, _ = note_works(notes(GERMAN))
    item = references[0].item
    assert item["title"] == "Die Uhr im Dorf. Zeit in Franken"
    assert (item["publisher-place"], item["publisher"]) == ("München", "Beck")


def test_a_chapter_of_a_book_printed_before_is_a_work_of_its_own():
    texts = (
        "Carl Berg and Ida Holm, eds., Rivers of the North (Leeds: Moor Press, 1988), 3.",
        "Ann Hill, “The Board and Its Men,” in Berg and Holm, Rivers of the North, 101–20.",
        "Hill, “Board and Its Men,” 105.",
        "Berg and Holm, Rivers, 7.",
    )
    works, leads = note_works(notes(texts))
    assert [w.item["title"] for w in works] == ["Rivers of the North", "The Board and Its Men"]
    assert list(leads.values()) == [("1",), ("2",), ("2",), ("1",)]


@pytest.mark.parametrize(
    "case",
    [
        "R v Keeper of Moor (1822) 3 B & Ald 112, 106 ER 600",
        "Roe v. Mill Board, 410 U.S. 113, 93 S. Ct. 705, 35 L. Ed. 147 (1973)",
        "Marsh v Fox [1951] 2 All ER 77, 80",
    ],
)
def test_a_case_is_one_work_with_all_its_reports(case):
    works, _ = note_works(notes([f"{case}; see also Oil Act 1819, 59 Geo III c 12."]))
    assert [w.printed for w in works] == [case, "Oil Act 1819, 59 Geo III c 12."]


def test_a_case_comes_again_by_its_volume_and_an_american_act_has_its_year():
    works, leads = note_works(
        notes(
            (
                "Roe v. Mill Board, 410 U.S. 113, 120 (1973).",
                "Oil Act of 1919, Pub. L. No. 12-34, 3 Stat. 56.",
                "410 U.S. at 130.",
                "Paul Hill, Boards and Men, in REEFS AND LAW 101, 105 (Carl Berg ed., 1988).",
            )
        )
    )
    assert leads["3"] == ("1",)
    assert works[1].item["issued"]["date-parts"] == [[1919]]
    assert (works[2].item["container-title"], works[2].item["page"]) == ("REEFS AND LAW", "101")
    assert works[2].item["editor"] == [{"family": "Berg", "given": "Carl"}]


def test_a_name_leads_to_its_work_before_a_title_leads_to_another():
    _, leads = note_works(
        notes(
            (
                "Ali Su, Fenerler ve Deniz, Ankara, Vakıf, 1974, s. 12.",
                "Fenerler Kanunu, 4 Mayıs 1932, Resmî Gazete, S. 345.",
                "Su, Fenerler, s. 60.",
            )
        )
    )
    assert leads["3"] == ("1",)


def test_a_place_and_its_house_are_no_words_that_lead_to_an_author():
    ((work,), _) = note_works(notes(["Hill, P. Boards and men. Oxford: Tarn Press, 1988, p. 5."]))
    assert work.item["author"] == [{"family": "Hill", "given": "P."}]


def test_what_lies_in_an_archive_may_have_a_name_in_quotation_marks():
    assert cut_note("StA, C 12/2, Beilage „Wehre“, 3. 11. 1956.") == [
        "StA, C 12/2, Beilage „Wehre“, 3. 11. 1956."
    ]
    assert note_works(notes(["StA, C 12/2, Beilage „Wehre“, 3. 11. 1956."]))[0] == []


def test_the_article_of_a_newspaper_needs_no_quotation_marks():
    (work,) = note_works(
        notes(["Etwa Singen nach Noten, in: Ulmer Tageblatt vom 18. 4. 1961, S. 4."])
    )[0]
    assert [work.item[k] for k in ("title", "container-title", "type")] == [
        "Singen nach Noten", "Ulmer Tageblatt", "article-newspaper"
    ]  # fmt: skip
    assert work.item["issued"] == {"date-parts": [[1961, 4, 18]]}


def test_a_book_that_opens_with_a_number_has_a_body_for_editor():
    text = (
        "Karl Pape, Wie es kam, in: 25 Jahre Ulm. Eine Festgabe, hrsg. vom Ausschuß, "
        "Ulm 1983, S. 5–11."
    )
    (work,) = note_works(notes([text]))[0]
    assert [work.item[k] for k in ("title", "container-title", "editor", "type")] == [
        "Wie es kam", "25 Jahre Ulm. Eine Festgabe", [{"literal": "Ausschuß"}], "chapter"
    ]  # fmt: skip


@pytest.mark.parametrize("author", ["[A. Moor], ", "[Anon.], "])
def test_an_author_in_square_brackets_is_none_of_the_title(author):
    note = Note("1", f"{author}Letters from the Wells, Leeds, Tor, 1829, p. 64.", 1, 1)
    (work,) = note_works([note])[0]
    assert work.item["title"] == "Letters from the Wells"
    assert [n["family"] for n in work.item.get("author", [])] == (["Moor"] if "M" in author else [])


REMARKS = (
    "L. Neri, Pozzi. Una famiglia di Tor, tesi di dottorato, Università di Tor, 2011, pp. 3-6.",
    "Archivio di Tor (d’ora in poi ATo), Conventi, regg. 14-22. Li vide per primo M. Salvi, "
    "Due progetti per un pozzo, in «Rassegna di storia», XII, 1961, n. 4, pp. 73-110.",
    "I contratti sono elencati in Neri, Pozzi, cit., pp. 120-131. Una traccia resta nel modo di "
    "dire «star da pozzo», che a Tor significa tacere.",
    "Sulla geologia del sito V. Campi et al., Vene d’acqua e pozzi, in Atti del IV convegno sulle "
    "cavità, a cura di D. Russo, Tor, Società di Tor, 1999, pp. 9-24.",
    "J. Reuter, Plan nach der Tat. Zimmerleute ohne Zeichnung, Basel, Stein, 1989, pp. 9-12, che "
    "parla, con un gioco di parole, di «fatto».",
    "Cronaca del monastero di Tor, a cura di I. Scotti, Tor, Deputazione di storia, 1978.",
    "ATo, Conventi, reg. 15, c. 41v (17 settembre 1565).",
    "ATo, Conventi, b. 40, lettere del 1574, pubblicate con errori in Salvi, Due progetti, "
    "cit., p. 5.",
    "Così Salvi, Due progetti, cit., p. 61, e ancora Tor e il suo colle. Guida breve, Tor, "
    "Pro Loco, 2005, p. 44.",
    "La tradizione risale a un opuscolo che le disse antiche: Acqua viva! Parole di un medico, "
    "Tor, s.e., 1884.",
    "Di un «vasto pozzo, ove si odono gocce» parla il giornale: Un sotterraneo a Tor, in «La Voce "
    "di Tor», 11 novembre 1888, p. 2.",
)  # fmt: skip


def test_remarks_around_works_in_notes_are_told_from_them():
    works, leads = note_works(notes(REMARKS))
    assert list(leads.values()) == [
        ("1",), ("2",), ("1",), ("4",), ("5",), ("6",), (), ("2",), ("2", "9"), ("10",), ("11",)
    ]  # fmt: skip
    assert [work.item["title"] for work in works] == [
        "Pozzi. Una famiglia di Tor",
        "Due progetti per un pozzo",
        "Vene d’acqua e pozzi",
        "Plan nach der Tat. Zimmerleute ohne Zeichnung",
        "Cronaca del monastero di Tor",
        "Tor e il suo colle. Guida breve",
        "Acqua viva! Parole di un medico",
        "Un sotterraneo a Tor",
    ]
