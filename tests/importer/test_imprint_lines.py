import pytest
from edition.importer.signs.imprint import imprint_of, is_imprint


@pytest.mark.parametrize(
    ("line", "volume", "issue", "pages"),
    [
        ("Journal of Wells, Vol. 14, No. 2 (2018), pp. 113–141", "14", "2", "113–141"),
        ("Well Lives 31, no. 1 (Spring 2014): 45–78", "31", "1", "45–78"),
        ("Well Pract 2016;6:e104", "6", None, "e104"),
        ("Well Pract 2016;6(2):12-19", "6", "2", "12-19"),
        ("WATER AND WELLS, VOLUME 9, 2021, pp. 204–231", "9", None, "204–231"),
        ("Zeitschrift für Brunnen 41 (2015), Heft 3, S. 265–291", "41", "3", "265–291"),
        ("Wells and Their Readers 19.2 (2017): 147–169", "19", "2", "147–169"),
        ("Kuyu Dergisi, Cilt: 9, Sayı: 2, Aralık 2017, s. 203–229", "9", "2", "203–229"),
        ("Вестник колодцев. 2020. № 3(47). С. 118–137", None, "3(47)", "118–137"),
        ("Int J Wells (2008) 32, 144–151", "32", None, "144–151"),
        ("WELL BULL. 25(1), 93–100 (1991)", "25", "1", "93–100"),
        ("Brook Journal of Water Law 2 (2010) 3, 689–711", "2", "3", "689–711"),
        ("Le Puits, 12/3 (2015)", "12", "3", None),
        ("Brunnen und Recht, Heft 3-2024", None, "3", None),
        ("Didattica dei pozzi – 1S / 2021", None, "1S", None),
        ("Cultura dei pozzi, Special Issue (2015)", None, None, None),
        ("UNIVERSIDAD DEL POZO - DICIEMBRE 2017: 167–176", None, None, "167–176"),
        ("2008, Vol. 63A, No. 6, 619–624", "63A", "6", "619–624"),
        ("Well & Water 2024, Vol. 10, No. 1, 2374940", "10", "1", "2374940"),
        ("[Vol. 4:2 2019]", "4", "2", None),
        ("The Well Review, xlvii, 2 (2011), pp. 203–9", "xlvii", "2", "203–9"),
        ("Wells and Lakes (1984) 16.3, 241–247", "16", "3", "241–247"),
        ("Well Review XLVII/2 (2011) 203-9", "XLVII", "2", "203-9"),
        ("Brunnenblätter 12. 1987, 3–19", "12", None, "3–19"),
        ("Rivista dei pozzi, XII, 1899, 2, pp. 3-19", "XII", "2", "3-19"),
        ("Le Puits n.s. 12 (1999), 3–9", "12", None, "3–9"),
        ("Құдық хабаршысы. № 2 (98). 2022. 64–81 бб.", None, "2 (98)", "64–81"),
    ],
)
def test_the_line_of_the_journal_gives_volume_issue_and_pages(line, volume, issue, pages):
    found = imprint_of(line)
    assert (found.get("volume"), found.get("issue"), found.get("pages")) == (volume, issue, pages)
    assert is_imprint(line)


@pytest.mark.parametrize(
    ("line", "volume", "issue", "pages"),
    [
        ("LXI, 2019, z. 2", "LXI", "2", None),
        ("«Quaderni del pozzo», n.s., XXIX, 2016, 57, pp. 41-68", "XXIX", "57", "41-68"),
        ("Acqua e vicinato, XII, 2, agosto 2018, pp. 311-316", "XII", "2", "311-316"),
        ("J. Comput. Wells 15, 2, Article 31 (May 2022), 24 pages.", "15", "2", "31"),
    ],
)
def test_volumes_in_roman_numbers_and_articles_with_a_number(line, volume, issue, pages):
    found = imprint_of(line)
    assert (found["volume"], found["issue"], found.get("pages")) == (volume, issue, pages)


@pytest.mark.parametrize(
    "line",
    [
        "The wells of 1908 were deep.",
        "Introduction",
        "In 2014 three wells ran dry",
        "Wells, 1830–1930",
        "Special Issues of the Well Trade in 1915 and Before",
        "The Year of the Two Wells (1931)",
        "Document written on 28 Apr. 2024 19:28",
        "Curfew, Ringers and the Rate, 1661–1784",
        "The wells of Norrby, 1, 2",
    ],
)
def test_other_lines_are_no_imprint(line):
    assert not is_imprint(line)


@pytest.mark.parametrize("line", ["Fichier pdf généré le 21/05/2018", "Printed on 03.11.2019"])
def test_a_day_is_no_volume_with_its_issue(line):
    assert imprint_of(line) == {}
