"""Lists without numbers cut into entries, and what these print (made-up)."""

import textwrap

import pytest
from edition.importer.lists.entries import split_entries
from edition.importer.lists.listlines import entry_starts
from edition.importer.lists.listmarks import numbering
from edition.importer.lists.twolists import merge_lists
from edition.importer.reading.records import Line
from edition.importer.works.references import parse_item

APA = """Adams, B. (2010). The wells of the old town: A history of all who carried it. Moor Press.
Brook, C., & Dale, E. (2012). Dry wells and the people. Water Policy Review, 4(1), 3–9.
Deep pump found at last. (1931, July 16). The Hill Gazette, 3.
Fell, G. (2004a). Ponds in the upper valley. In A. Stone (Ed.), Waters (pp. 12–40). Brill.
Fell, G. (2004b). Rivers. Brill.
Mill Board. (1952). Counts at the sluices, summer 1951 (Report No. 7).
Reed, M., Poe, E., & Hill, T. (1999). Maps and makers in three parishes. Map Studies, 12, 55–80."""


@pytest.mark.parametrize("width", [44, 60, 92, 400])
def test_wrapped_lines_without_indent_are_cut_where_entries_begin(width):
    lines = [part for entry in APA.split("\n") for part in textwrap.wrap(entry, width)]
    entries, _ = split_entries([Line(n, text) for n, text in enumerate(lines, 1)])
    assert [e.text.split()[0] for e in entries] == [
        "Adams,", "Brook,", "Deep", "Fell,", "Fell,", "Mill", "Reed,",
    ]  # fmt: skip


def test_the_first_line_always_opens_an_entry():
    assert entry_starts(["of the town.", "Fox, G. (2001). Wells. Brill."]) == [0, 1]
    assert entry_starts([]) == []


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Deep pump found at last. (1931, July 16). The Hill Gazette, 3.",
            {"title": "Deep pump found at last", "page": "3", "type": "article-newspaper"},
        ),
        (
            "Gray, T. (o. J.) Das alte Horn. Verfügbar unter: http://horn.example/x "
            "(Zugriff am: 12. März 2014).",
            {"title": "Das alte Horn", "URL": "http://horn.example/x", "type": "webpage"},
        ),
        (
            "Vogel, K. (1983) Schicht. Arbeit im Revier, 2. Aufl. Essen: Zeche.",
            {"title": "Schicht. Arbeit im Revier", "edition": "2", "publisher": "Zeche"},
        ),
        (
            "Vogel, K. (2011) ‘Klagen’, in: Amann, J. und Kern, S. (Hg.) Hören. Köln: Böhm, "
            "S. 11–34.",
            {"container-title": "Hören", "page": "11–34", "publisher-place": "Köln"},
        ),
        (
            "Moss, B. (1964). Two parishes [Unpublished doctoral dissertation, University of "
            "Norrby].",
            {"title": "Two parishes", "publisher": "University of Norrby", "type": "thesis"},
        ),
        (
            "Ветров Р. Г. Дороги края: дис. … канд. ист. наук. – Самара, 2014. – 271 с.",
            {"title": "Дороги края", "publisher-place": "Самара", "type": "thesis"},
        ),
        (
            "Ветров Р. Г. Мост – живая дорога // Вестник. – 2012. – № 4. – С. 33–39.",
            {"title": "Мост – живая дорога", "container-title": "Вестник"},
        ),
        (
            "Garden, W. P.: The Price of Coal, 1790–1810. Economic Notes 11 (1958), pp. 1–29.",
            {"title": "The Price of Coal, 1790–1810", "container-title": "Economic Notes"},
        ),
        (
            "Fox S. Who feeds the bees? The Hill Gazette. 2015 May 30:22.",
            {"title": "Who feeds the bees?", "container-title": "The Hill Gazette", "page": "22"},
        ),
        (
            "Union of Tram Operators, Practice for wheels, RP 14. Brussels, Belgium: UTO, 2017.",
            {"title": "Practice for wheels", "publisher-place": "Brussels, Belgium"},
        ),
        (
            "Armand, Rose. 2011. « Peser le sel ». Dans Vendre, sous la direction de Jean Roux, "
            "33-58. Lyon : Quai.",
            {"title": "Peser le sel", "page": "33-58", "publisher": "Quai"},
        ),
    ],
)
def test_entries_of_many_styles_are_read(text, fields):
    item = parse_item(text)
    assert {name: item.get(name) for name in fields} == fields


def test_a_list_without_numbers_in_two_alphabets_is_one_list():
    russian = (
        "Ветров, П.С. (2009). Весы и рынок: очерки торга. М.: Мера.",
        "Котова, А.А. (2003). Дежурный и гиря. Самара: Узел.",
        "Совет рынков (1984). Памятка торговца. М.: Мера.",
        "Крест на гире (2018, 12 марта). Рыночный листок, с. 4.",
    )
    latin = (
        "Krest na gire [A cross on the weight] (2018, March 12). Rynochnyi listok, p. 4.",
        "Kotova, A.A. (2003). Dezhurnyi i girya [The monitor and the weight]. Samara: Uzel.",
        "Sovet rynkov (1984). Pamyatka torgovtsa [The trader’s memo]. Moscow: Mera. (In Russ.).",
        "Vetrov, P.S. (2009). Vesy i rynok: ocherki torga [Scales and markets]. Moscow: Mera.",
    )
    first, second = (
        split_entries([Line(n, t) for n, t in enumerate(x, 1)])[0] for x in (russian, latin)
    )
    merged, _ = merge_lists(first, second)
    assert len(merged) == 4
    assert [entry.second.split()[0] for entry in merged] == ["Vetrov,", "Kotova,", "Sovet", "Krest"]


def test_capitals_hanging_lines_and_one_dash_tell_the_entries_of_an_indented_list():
    lines = [
        Line(n, "   " + text)
        for n, text in enumerate(
            (
                "Études",
                "BOUVIER Étienne, Tourner la roue, Paris, Éditions du Pont, 1998.",
                "— « Sel et pain », Le Pont, no 3, 2006, p. 60-81.",
                "Règlement des marchés de Valmer, Valmer, Imp. Tessier, 1884.",
                "CHASTEL Rose, « Le pli et la corne. Une enquête », Revue des roues",
                "    anciennes, no 14, 2003, p. 33-58.",
                "DELAUNE Agathe, Mains droites, mains gauches, Toulouse, Presses du Gué,",
                "    2014.",
                "GOLD Hedda, Le travail du sel, Paris, La Cale, 1989. Deuxième tirage avec",
                "    une préface.",
                "22. AMV, 7 F 12, procès-verbal.",
                "23. Bouvier, op. cit., p. 402.",
            ),
            1,
        )
    ]
    entries, _ = split_entries(lines)
    assert [e.text.split()[0] for e in entries][:6] == [
        "BOUVIER", "BOUVIER", "Règlement", "CHASTEL", "DELAUNE", "GOLD",
    ]  # fmt: skip
    assert parse_item(entries[3].text)["author"] == [{"family": "Chastel", "given": "Rose"}]


def test_names_in_the_order_they_are_said_open_entries_where_most_lines_do():
    text = [
        "A. Moor, Wells at Home, Berlin 1933.",
        "P. Roy, Le puits et la ville, Paris 1986.",
        "B. Lenz, ‘Was ist ein Brunnen?’, in M. Fels (ed.), Das Dorf,",
        "Wien 1994, pp. 25-44.",
        "P. von der Au, ‘Die Mühle im Tal’, MH 3 (1946), pp. 197-209.",
        "J.P. Neri, I pozzi del sud, Roma 1991.",
    ]
    assert entry_starts(text) == [0, 1, 2, 4, 5]


def test_works_in_another_alphabet_have_an_order_of_their_own():
    lines = [
        "Ветров П. С. Дороги. М.: Мир, 1990. 230 с.",
        "Котова А. А. Ямщики // История края. 2001. № 3. С. 15–19.",
        "Лугов В. В. Мосты. М.: Мир, 1991. 120 с.",
        "Редов Т. П. Почта // История края. 2002. № 1. С. 5–9.",
        "Чернов А. А. Кони. М.: Мир, 1999. 20 с.",
        "Smith A. The Lamps. Northwick: Tarn Press, 2014. 120 p.",
    ]
    assert entry_starts(lines, [False, True, True, True, True, True]) == list(range(6))


def test_names_with_strokes_between_them_are_parted():
    item = parse_item("Novák, Petr – Svoboda, Ivo. 2014. Strážci v zimě. Útes 3(1), s. 1–19.")
    assert [n["family"] for n in item["author"]] == ["Novák", "Svoboda"]
    assert item["title"] == "Strážci v zimě"


def test_notes_between_the_entries_of_a_list_number_none():
    works = [f"{name}, Anna. Wells of the North. Moor: Spade, {1990 + n}." for n, name in
             enumerate(("Adler", "Brook", "Cook", "Drake", "Ember", "Fell", "Green"))]  # fmt: skip
    notes = [f"{n}. Keeper, Wells, {n}." for n in range(32, 36)]
    assert numbering([Line(n, x) for n, x in enumerate([*works[:1], *notes, *works[1:]])]) == ""
    assert numbering([Line(n, f"{n}. {x}") for n, x in enumerate(works, 5)]) == "point"
    bullets = [works[0], *notes, *(f"- {x}" for x in works[1:])]
    assert numbering([Line(n, x) for n, x in enumerate(bullets)]) == ""


LONE = (
    "Adler, Ida. “Wells and Pumps of the Northern Moor.” Moor Notes 4 (1999), 3–19.",
    "The Well Act of 1884: Text, Notes and Tables. London: Spade, 1885.",
    "Office of Wells and Waters. The Wells of Three Parishes in Figures. Hull: Office, 2012.",
    "Town Archive of Hull, Fond 12, Box 3, Folder 44.",
    "«Who Drinks from the Moor?» The Hull Post, 12 May 1911, p. 7.",
    "Brook, Cora. The Bucket. Hull, 2004.",
)


def test_works_of_bodies_and_without_authors_are_entries_where_every_line_is_one():
    assert entry_starts(LONE) == list(range(6))


def test_a_line_that_comes_to_no_end_goes_on_where_nearly_every_line_is_an_entry():
    cut = [
        "Fell, Ada. “Wells of the North.” Mediterranean",
        "Provisioning, Vol. 5 (2012), pp. 4-9.",
    ]
    assert entry_starts([*LONE, *cut, *LONE]) == [*range(7), *range(8, 14)]


@pytest.mark.parametrize(
    "host",
    [
        "Journal of Moor History 4, no. 2 (1999): 3–19.",
        "Moor Notes 141–142 (2012), 33–58.",
        "Історичний часопис. 1999. № 2. С. 3–19.",
        "Front. Wells 5:245. doi: 10.5555/fwell.2012.00245",
        "Moorblätter. 1999, Jg. 4, Nr. 2, S. 3–19.",
    ],
)
def test_a_journal_with_its_numbers_opens_no_entry(host):
    names = ("Drake", "Brook", "Cook", "Adler")
    books = [f"{name}, Cora. The Bucket and the Well. Hull, 2004." for name in names]
    cut = [*books, "Ember, I., 2012. Wells and Pumps of the Moor.", host, *books]
    assert entry_starts(cut) == [0, 1, 2, 3, 4, 6, 7, 8, 9]
