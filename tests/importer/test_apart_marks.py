from edition.importer.apartmarks import raise_marks
from edition.importer.records import Line

TEXT = [
    "The keepers had a rule of their own « for jars » 1. It was kept",
    "in 31 houses 2, and nobody asked why ; in 1850 they",
    "went away from the wells of the upper town 3.",
    "1. Ann Wells, Jars, 1998, p. 9.",
    "2. « A Page Too Many », The Miller, p. 3.",
    "3. Carl Rivers, op. cit., p. 204.",
    "What had been done in the two towns was undone 4 : so it was",
    "in the end 5.",
    "4. Ibid., art. 31.",
    "5. See the state of the question in Wells 1998.",
]


def raised(texts):
    return [x.text for x in raise_marks([Line(i, x) for i, x in enumerate(texts, 1)])]


def test_numbers_that_notes_below_announce_are_marks():
    found = raised(TEXT)
    assert found[0].startswith("The keepers had a rule of their own « for jars »¹. It")
    assert found[1] == "in 31 houses², and nobody asked why ; in 1850 they"
    assert found[6] == "What had been done in the two towns was undone⁴ : so it was"
    assert found[3:6] == TEXT[3:6]


def test_numbers_without_notes_stay():
    assert raised(TEXT[:3]) == TEXT[:3]


def test_numbered_items_are_no_notes():
    texts = [
        "There were three rules and",
        *[f"{n}. Keepers have rule {'a' * n}." for n in range(1, 7)],
    ]
    assert raised(texts) == texts
