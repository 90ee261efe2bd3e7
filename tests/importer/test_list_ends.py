"""What stands below a list of works, and what only looks as if it did."""

import pytest
from edition.importer.parts.zones import Kind
from edition.importer.pipeline import import_text
from edition.importer.preparation import prepare
from edition.importer.words.history import history_of

LONG = " ".join(["The keepers of the wells knew each other and met in the spring."] * 4)
HEAD = f"Wells of the Plain\n\nAnna Keeper, Carl Brook\n\nIntroduction\n\n{LONG}"
ENTRIES = [
    "Abel, Rosa. 2006. Wells. Ely: Brook Press.",
    "Brand, Otto. 2009. “Deep Wells.” Water 2: 11-26.",
    "Zeller, Max. 2011. Rivers. Ely: Brook Press.",
]


def article(entries, *below):
    return "\n\n".join([HEAD, "References", *entries, *below]).encode()


@pytest.mark.parametrize(
    "entry",
    [
        "Çevrimiçi Kuyucular Birliği. 2016. “Çevrimiçi Kuyu İlkeleri”. Erişim tarihi 4 Şubat 2019.",
        "Published Wells Society. (2016, 4 May). Wells. https://wells.example/a",
        "Yayıncılar Birliği (2016). Kuyular. 4 Şubat 2019 tarihinde erişildi.",
    ],
)
def test_an_entry_whose_author_opens_like_a_date_of_the_article_does_not_end_the_list(entry):
    found = import_text(article([*ENTRIES[:2], entry, ENTRIES[2]]), "x.txt")
    assert len(found.references) == 4
    assert not found.frontmatter["dates"]


def test_names_over_addresses_below_a_list_are_no_entries_but_the_authors():
    below = []
    for name, box in (("Anna Keeper", "keeper"), ("Carl Brook", "brook")):
        below += [name, "University of Ely, Institute of Wells", f"{box}@ely.example"]
    found = import_text(article(ENTRIES, *below), "x.txt")
    assert len(found.references) == 3
    authors = found.frontmatter["authors"]
    assert [a["email"] for a in authors] == ["keeper@ely.example", "brook@ely.example"]
    assert all(a["affiliation"] for a in authors)


def test_dates_with_years_of_two_digits_end_a_list():
    history = (
        "Статья поступила: 11.02.22. Финальная версия: 19.04.22. Принята к публикации: 16.05.22."
    )
    dates = {"received": "2022-02-11", "revised": "2022-04-19", "accepted": "2022-05-16"}
    assert history_of(history) == dates
    back = prepare(article(ENTRIES, history), "x.txt").back
    assert [p.kind for p in back] == [Kind.REFERENCES, Kind.HISTORY]


def test_what_came_in_after_the_review_was_revised():
    assert history_of("Поступила после рецензирования: 15.02.2021") == {"revised": "2021-02-15"}
    assert history_of("Поступила в редакцию: 15.02.2021") == {"received": "2021-02-15"}


@pytest.mark.parametrize("behind", [1, 8])
def test_works_in_a_row_are_no_list_where_the_body_goes_on_behind_them(behind):
    works = [
        "^13 Abel, R., « Wells », Water Studies, t. 2, 2006, p. 11-26.",
        "^14 Brand, O., « Deep wells », Water Studies, t. 3, 2009, p. 7-9.",
        "^15 Cole, H., « Ponds », Water Studies, t. 4, 2010, p. 70-92.",
        "^16 Zeller, M., « Rivers », Water Studies, t. 5, 2011, p. 5-31.",
    ]
    text = "\n\n".join([HEAD, *[LONG] * 8, *works, *[f"{LONG} {LONG}"] * behind])
    lists = [b for b in prepare(text.encode(), "x.txt").back if b.kind is Kind.REFERENCES]
    assert bool(lists) is (behind == 1)
