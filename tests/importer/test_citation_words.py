"""What stands between, before and behind the names and years of citations, on made-up works."""

import pytest
from edition.importer.citing.citations import find_citations
from edition.importer.lists.entries import split_entries
from edition.importer.lists.listedworks import abbreviates
from edition.importer.reading.records import Line, Paragraph
from edition.importer.works.references import parse_entries

LIST = """Adams, B. (2010). Wells. Water Policy, 2(1), 3–9.
Berg, J. van den (2008). Rivers. Rio Press.
de Souza, P. (2009). Dams. Rio Press.
Brook, C., & Dale, E. (2012). Dry wells. Water Policy, 4(1), 3–9.
Silva, A. (2014). Dams. Rio Press.
Silva, A., Meyer, B., & Costa, C. (2010). Floods. Rio Press.
Silva, A., Meyer, B., & Costa, C. (2014). Flood plains. Rio Press.
Statistiska centralbyrån. (2001). Årsbok. SCB.
Türkiye İstatistik Kurumu. (2003). Yıllık. TÜİK.
Vogel, K. (2004). Brunnen. Beck.
von der Heide, U. (2006). Quellen. Beck.
Young, K. (1999). Sand. Rio Press.
Lindholm, A., & Aro, M. (2017). Ropes. Rio Press.
Kommission für Brunnen. (2011). Bericht. Tor.
Mães respondem de noite. (2014). Diário do Tor."""
PLAIN = "Wells matter (Adams, 2010; Brook & Dale, 2012), and so does sand (Young, 1999)."


def cited(text, listed=LIST):
    lines = [Line(n, t) for n, t in enumerate(listed.split("\n"), 1)]
    references = parse_entries(split_entries(lines)[0])
    paragraphs = [Paragraph(n, "paragraph", (), t, n, n) for n, t in enumerate((PLAIN, text), 1)]
    found = find_citations(paragraphs, references, [])[0]
    return [(c.surface, c.labels) for c in found if c.paragraph == 2]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("(Silva et al. 2010; 2014)", ("Silva et al. 2010", "Silva et al. 2014")),
        ("(Adams 2010 and Young 1999)", ("Adams 2010", "Young 1999")),
        ("(jfr Adams 2010 och Young 1999)", ("Adams 2010", "Young 1999")),
        ("(Adams 2010, S. 4 sowie Brook/Dale 2012)", ("Adams 2010", "Brook & Dale 2012")),
        ("(Adams 2010 i Vogel 2004)", ("Adams 2010", "Vogel 2004")),
        ("(Adams, 2010; but see Young, 1999 for more)", ("Adams 2010", "Young 1999")),
        ("(Adams’ 2010 study)", ("Adams 2010",)),
        ("(Adams, 2010 г., с. 3)", ("Adams 2010",)),
        ("(Adams, 2010’dan akt. Vogel, 2004)", ("Adams 2010", "Vogel 2004")),
        ("(POE apud BROOK; DALE, 2012, p. 4)", ("Brook & Dale 2012",)),
        ("(v. d. Heide 2006)", ("von der Heide 2006",)),
        ("(zie ook Van den Berg, 2008)", ("Berg 2008",)),
        ("(Kommission für Brunnen [KfB], 2011, S. 3)", ("Kommission für Brunnen 2011",)),
        ("(KfB, 2011)", ("Kommission für Brunnen 2011",)),
        ("(SCB, 2001; TÜİK, 2003)", ("Statistiska centralbyrån 2001",
                                     "Türkiye İstatistik Kurumu 2003")),
    ],
)  # fmt: skip
def test_one_bracket_leads_to_all_its_works_whatever_joins_or_follows_them(text, labels):
    assert cited(f"It is so {text}.") == [(text, labels)]


@pytest.mark.parametrize(
    ("text", "surface", "label"),
    [
        ("L’ouvrage d’Adams (2010) le dit.", "Adams (2010)", "Adams 2010"),
        ("Lo scritto dell’Adams (2010) lo dice.", "Adams (2010)", "Adams 2010"),
        ("Vogels Buch (2004) sagt es.", "Vogels Buch (2004)", "Vogel 2004"),
        ("Volgens Van den Berg (2008) is het zo.", "Van den Berg (2008)", "Berg 2008"),
        ("De Souza (2009) says so of de facto wells.", "De Souza (2009)", "de Souza 2009"),
        ("It is so (for more [Adams 2010, 45-47]).", "[Adams 2010, 45-47]", "Adams 2010"),
        ("Celui de Young (1999) le dit.", "Young (1999)", "Young 1999"),
        ("Source: Adams, 2010.", "Adams, 2010", "Adams 2010"),
        (
            "É o que diz Moura (1978 apud ADAMS, 2010, p. 4).",
            "Moura (1978 apud ADAMS, 2010, p. 4)",
            "Adams 2010",
        ),
        ("Assim é (MÃES..., 2014).", "(MÃES..., 2014)", "Mães respondem de noite 2014"),
        # A word with a capital that opens the sentence is no given name, be its letter the same.
        ("Bereits Adams (2010) sagt es.", "Adams (2010)", "Adams 2010"),
        ("Bloß ist es bloß so. Bloß Adams (2010) sagt es.", "Adams (2010)", "Adams 2010"),
        ("Auf Anregung von Adams (2010) ist es so.", "Adams (2010)", "Adams 2010"),
        ("Ben Adams (2010) says so.", "Ben Adams (2010)", "Adams 2010"),
        ("Линдхольм и Аро (2017) пишут.", "Линдхольм и Аро (2017)", "Lindholm & Aro 2017"),
    ],
)
def test_elided_words_nouns_and_small_words_do_not_hide_the_author(text, surface, label):
    assert cited(text) == [(surface, (label,))]


@pytest.mark.parametrize(
    "text",
    [
        "Goya estuvo en Tor (2011), y murió en Hull (1991).",
        "Smetana žil v Toru (1991), Chopin w Torze (1992), Linné på Tor (1993).",
        "So (BGBl. I 2009, S. 12), und (Art. 5 GG).",
        "Солай (Сұхбат 14, Сарытөбе, 2019 ж.), це так (м. Лучне, 1998 р.).",
        "It was so (The Herald, 3 May 2011; Argus, 4 June 2011).",
        "He says so (J. Poe, personal communication, 3 May 2011; Gen. 12:3; Thuc. 2.40).",
    ],
)
def test_places_papers_gazettes_and_talks_are_no_works(text):
    assert cited(text) == []


def test_a_name_in_the_other_alphabet_needs_the_same_consonants():
    assert cited("Линдгрен и Аро (2017) пишут.") == [("Линдгрен и Аро (2017)", None)]
    assert cited("Янг (1999) пишет.") == [("Янг (1999)", None)]


def test_capitals_stand_for_a_body_whose_words_give_them_all():
    assert abbreviates("TÜİK", "Türkiye İstatistik Kurumu")
    assert abbreviates("ČSÚ", "Český statistický úřad")
    assert not abbreviates("KAYA", "Kamu Yayınları")
    assert not abbreviates("WHO", "World Water Council")


@pytest.mark.parametrize(
    ("text", "surface", "labels"),
    [
        (
            "Оны Л.В. Ветрованың (2011) еңбегі ашты.",
            "Л.В. Ветрованың (2011)",
            "Ветрова 2011",
        ),
        ("As K.-L. Reed (2004) says.", "K.-L. Reed (2004)", "Reed 2004"),
        ("Мұны М. Холландердің (1997) еңбегі ашты.", "М. Холландердің (1997)", "Hollander 1997"),
        ("Об этом работа Холландера (1997).", "Холландера (1997)", "Hollander 1997"),
        ("Бұл белгілі (Есенов т.б. 2014).", "(Есенов т.б. 2014)", "Есенов et al. 2014"),
        ("Есенов т. б. (2014) солай дейді.", "Есенов т. б. (2014)", "Есенов et al. 2014"),
    ],
)
def test_initials_without_blanks_cases_of_foreign_names_and_others_are_read(text, surface, labels):
    listed = """Ветрова, Л. В. 2011. Объявления. Омск: Наука.
Reed, K.-L. 2004. Ponds. Hull: Tor.
Есенов, С., Т. Омаров, және А. Байов. 2014. Жазу. Алматы: Қалам.
Hollander, M. 1997. Small Notes. Hull: Tor."""
    assert cited(text, listed) == [(surface, (labels,))]


LATER = """Adams, B. (1990). Wells. Hull: Tor.
Fell, G. (1995). Wells. Hull: Tor.
Moor, A. (2001). Wells. Hull: Tor.
Poe, K. (2004). Wells. Hull: Tor.
Reed, T. (2009). Wells. Hull: Tor."""


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("In Vogel’s (1998) study of councils, elders waited.", "Vogel’s (1998)"),
        ("Man sieht darin mit Vogel (1925/2009) eine Gabe.", "Vogel (1925/2009)"),
    ],
)
def test_an_author_whom_the_list_lacks_is_told_from_a_place_and_an_event(text, surface):
    assert cited(text, LATER) == [(surface, None)]


def test_a_row_of_names_and_years_that_all_lead_nowhere_is_one_of_events():
    row = "They met at {} (1990), Tor Bay (1992) and Ulm (2002)."
    assert not cited(row.format("Caldera"), LATER)
    assert [labels for _, labels in cited(row.format("Adams"), LATER)][:2] == [
        ("Adams 1990",),
        None,
    ]


@pytest.mark.parametrize(
    ("text", "surface", "labels"),
    [
        ("(J. Smith, 2010; K. Smith, 2010)", "(J. Smith, 2010; K. Smith, 2010)",
         ("Smith 2010a", "Smith 2010b")),
        ("So K. Smith (2010) says.", "K. Smith (2010)", ("Smith 2010b",)),
        ("So (Smith J., 2010).", "(Smith J., 2010)", ("Smith 2010a",)),
        ("The World Water Office (WWO, 2019) says.", "World Water Office (WWO, 2019)",
         ("World Water Office 2019",)),
        ("L’Institut des eaux (2011) dit.", "Institut des eaux (2011)",
         ("Institut des eaux (IDE) 2011",)),
        ("Bei Adams und Holz/Fels (2008) steht es.", "Holz/Fels (2008)", ("Holz & Fels 2008",)),
        ("Ak vd.’nin (2014) çalışması.", "Ak vd.’nin (2014)", ("Ak et al. 2014",)),
        ("Ak, Bulut, et al. (2014) say.", "Ak, Bulut, et al. (2014)", ("Ak et al. 2014",)),
    ],
)  # fmt: skip
def test_initials_tell_namesakes_and_bodies_stand_before_their_short_forms(text, surface, labels):
    listed = """Adams, B. (2010). Wells. Tor Press.
Ak, C., Bulut, D., & Çelik, E. (2014). Su. Tor Press.
Holz, I., & Fels, R. (2008). Glocken. Tor Press.
Institut des eaux (IDE). (2011). Rapport. IDE.
Smith, J. (2010). Ropes. Tor Press.
Smith, K. (2010). Sands. Tor Press.
World Water Office. (2019). Report. WWO."""
    assert cited(text, listed) == [(surface, labels)]


def test_namesakes_without_initials_stay_in_doubt():
    listed = "Smith, J. (2010). Ropes. Tor Press.\nSmith, K. (2010). Sands. Tor Press."
    assert cited("So (Smith, 2010).", listed) == [("(Smith, 2010)", None)]
