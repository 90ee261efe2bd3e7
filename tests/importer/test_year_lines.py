"""Lists that print the authors once, and below them their works by year."""

import pytest
from edition.importer.lists.entries import split_entries
from edition.importer.pipeline import import_text
from edition.importer.reading.lines import read_lines

AMERICAN = """Fox, Anna
1999 Wells of the Plain. Ghent: Marsh Press.
2004a “Sources and Buckets.” Water Quarterly 12(3): 33–51.
2004b “Drought and Its Names.” In Dry Words. M. Penn and
T. Roe, eds. Pp. 12–30. Leeds: Hill.
Board of Wells
1987 Report on the Plain. Ghent: Board of Wells.
Lee, Bo, and Carl Moss
2011 “Whose Rope?” Water Quarterly 19(1): 1–22.
Zink, Dora
n.d. Rope Songs. Unpublished manuscript.
"""
ITALIAN = """Bassi, L.
2009 Salire piano. Vent’anni di scale, Bologna,
Il Fosso.
Cervi, E. e Meloni, G.
2013 Il pozzo, in «Rassegna dei pozzi», LIV, n. 1, pp. 65-90.
Meloni, G.
2012 Mostrare i secchi, in «Metodo», 8, pp. 5-24.
2016 Sapere l’acqua, in L. Pardi (a cura di), Nuove acque, Roma,
Carri, pp. 129-152.
Ufficio dei pozzi
2017 Bere connessi, Milano, Fosso.
"""


def entries(text: str) -> list[tuple[str, int, int]]:
    found, _ = split_entries(read_lines(text.encode()))
    return [(e.label, e.first_line, e.last_line) for e in found]


def test_each_work_below_its_authors_is_an_entry():
    assert entries(AMERICAN) == [
        ("Fox 1999", 1, 2),
        ("Fox 2004a", 3, 3),
        ("Fox 2004b", 4, 5),
        ("Board of Wells 1987", 6, 7),
        ("Lee & Moss 2011", 8, 9),
        ("Zink n.d.", 10, 11),
    ]


def test_each_work_is_an_entry_where_commas_part_its_facts():
    assert [e[0] for e in entries(ITALIAN)] == [
        "Bassi 2009",
        "Cervi & Meloni 2013",
        "Meloni 2012",
        "Meloni 2016",
        "Ufficio dei pozzi 2017",
    ]


def test_addresses_are_no_sign_of_places_before_houses():
    lines = [x + ", https://wells.example/" if x.endswith(("LIV", "Fosso")) else x
             for x in ITALIAN.replace(".\n", "\n").splitlines()]  # fmt: skip
    found, _ = split_entries(read_lines("\n".join(lines).encode()))
    assert found[0].text.startswith("Bassi, L, 2009, Salire piano")


def test_a_year_at_the_head_of_a_wrapped_line_opens_no_entry():
    text = """Fox, Anna. “Wells.” Water Quarterly 12, no. 3 (March
2004): 33–51.
Lee, Bo. The Names of Droughts in the Dry Years from 1980 to
1999 Revisited. Leeds: Hill, 2001.
Moss, Carl. Rope. Ghent: Marsh Press, 1987.
"""
    assert [e[1:] for e in entries(text)] == [(1, 2), (3, 4), (5, 5)]


@pytest.mark.parametrize(
    ("heading", "works"), [("References Cited", AMERICAN), ("Bibliografia", ITALIAN)]
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_names_above_works_open_no_title_block(heading, works, gap):
    prose = "Who draws water in the morning was long a matter of the whole street and of its dogs. "
    text = f"Of Wells\n\nIntroduction\n\n{prose * 3}\n\n{prose * 4}\n\n{heading}\n\n"
    article = import_text((text + works.replace("\n", gap)).encode(), "x.txt", id="x", year=2020)
    assert len(article.references) == len(entries(works))
    assert len(article.paragraphs) == 2
