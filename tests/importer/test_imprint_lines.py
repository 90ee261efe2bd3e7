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
        ("Құдық хабаршысы. № 2 (98). 2022. 64–81 бб.", "98", "2", "64–81"),
    ],
)
def test_the_line_of_the_journal_gives_volume_issue_and_pages(line, volume, issue, pages):
    found = imprint_of(line)
    assert (found.get("volume"), found.get("issue"), found.get("pages")) == (volume, issue, pages)
    assert is_imprint(line)


@pytest.mark.parametrize(
    "line",
    [
        "The wells of 1908 were deep.",
        "Introduction",
        "In 2014 three wells ran dry",
        "Wells, 1830–1930",
    ],
)
def test_other_lines_are_no_imprint(line):
    assert not is_imprint(line)
