"""Citations in the forms of many styles and languages, on made-up works."""

import pytest
from edition.importer.citing.citations import find_citations
from edition.importer.lists.entries import split_entries
from edition.importer.reading.records import Line, Note, Paragraph
from edition.importer.words.declension import same_declined
from edition.importer.words.marks import find_brackets, find_raised
from edition.importer.works.references import parse_entries

LIST = """Adams, B. (2010). Wells. Water Policy, 2(1), 3–9.
Brook, C., & Dale, E. (2012). Dry wells. Water Policy, 4(1), 3–9.
Brook, C., Dale, E., & Fell, G. (2012). Rivers. Water Policy, 4(2), 3–9.
Gray, T. (n.d.). Notes on ponds. https://ponds.example/notes
Mill Board (2001). Report on sluices. Mill Board.
Rules for the use of wells. (1931). Brill.
Vogel, K. (2004). Brunnen. Beck."""
MLA = """Fox, Gary. *Wells*. Hurst, 2001.
Reed, Mary, and Ed Poe. *Rivers*. Hurst, 2003.
Stone, Ada. *Hills*. Hurst, 2004.
Stone, Ada. *Maps of Wells*. Hurst, 2006.
“Pump to Close at Last.” *Hill Gazette*, 12 May 1931, p. 3."""
NUMBERED = "\n".join(
    f"{n}. Fox G. Wells of part {n}. – Oxford: Press, 200{n}." for n in range(1, 7)
)


def cited(text, listed=LIST, notes=()):
    lines = [Line(n, t) for n, t in enumerate(listed.split("\n"), 1)]
    references = parse_entries(split_entries(lines)[0])
    paragraphs = [Paragraph(n, "paragraph", (), t, n, n) for n, t in enumerate([text], 1)]
    return find_citations(paragraphs, references, list(notes))[0]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("(see Adams, 2010; Brook & Dale, 2012)", ("Adams 2010", "Brook & Dale 2012")),
        ("(vgl. Adams 2010, S. 17 f.; z. B. Vogel 2004)", ("Adams 2010", "Vogel 2004")),
        ("(krş. Adams, 2010, s. 4; Brook vd., 2012)", ("Adams 2010", "Brook et al. 2012")),
        ("(voir Adams 2010, 47 ; Vogel 2004)", ("Adams 2010", "Vogel 2004")),
        ("(см. Adams, 2010, с. 5)", ("Adams 2010",)),
        ("(Gray, n.d.)", ("Gray n.d.",)),
        ("(Gray, o. J.)", ("Gray n.d.",)),
        ("(Brook u. a. 2012)", ("Brook et al. 2012",)),
        ("(Mill Board, 2001, § 7)", ("Mill Board 2001",)),
        ("(Brook/Dale 2012: 91 ff.)", ("Brook & Dale 2012",)),
        ("(Adams 2010; Brook / Dale 2012)", ("Adams 2010", "Brook & Dale 2012")),
        ("(“Rules for the Use of Wells,” 1931)", ("Rules for the use 1931",)),
        ("(Adams, 2010, quoted in Vogel, 2004)", ("Adams 2010", "Vogel 2004")),
    ],
)
def test_one_parenthesis_is_one_citation_with_all_its_works(text, labels):
    assert [(c.surface, c.labels) for c in cited(f"It is so {text}.")] == [(text, labels)]


def test_of_several_works_the_doubtful_one_is_said():
    (citation,) = cited("So (Adams, 2010; Vogl, 2004).")
    assert citation.labels == ("Adams 2010",)
    assert citation.problem.startswith("name spelt differently")
    assert citation.probable == ("Vogel 2004",)


@pytest.mark.parametrize("again", ["(ebd.: 58)", "(ibid., p. 4)", "(vgl. ebd.)", "(там же, с. 5)"])
def test_a_bracket_may_cite_the_work_before_it_once_more(again):
    found = cited(f"So Vogel (2004) and it was so {again}, says Adams (2010).")
    assert [c.labels for c in found] == [("Vogel 2004",), ("Vogel 2004",), ("Adams 2010",)]
    assert found[1].surface == again
    assert cited(f"It was so {again}.") == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Nach Brook u. a. (2012) ist es so.", "Brook et al. 2012"),
        ("Vogels (2004) Ansicht.", "Vogel 2004"),
        ("Das zeigten Brook/Dale (2012: 91 ff.) schon.", "Brook & Dale 2012"),
        ("Vogel’in (2004) dediği.", "Vogel 2004"),
    ],
)
def test_narrative_names_may_be_inflected(text, label):
    assert [c.labels for c in cited(text)] == [(label,)]


def test_a_russian_name_may_stand_in_any_case():
    listed = "Ветров А. Б. Реки. – М.: Мир, 2001.\nКотова В. Г. Степь. – М.: Мир, 2003."
    lines = listed + "\nОрлов Д. Е. Лес. – М.: Мир, 2004."
    assert [c.labels for c in cited("По Ветрову (2001) и Котовой (2003).", lines)] == [
        ("Ветров 2001",), ("Котова 2003",),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("[4, 14 б.]", ["4"]),
        ("[1, 45–61 бб.]", ["1"]),
        ("[3, прил. 4]", ["3"]),
        ("[6, Sec. 4]", ["6"]),
        ("[2: 45]", ["2"]),
        ("[см. 5, с. 4; 6]", ["5", "6"]),
        ("[5 and 6]", ["5", "6"]),
        ("[3, 5]", ["3", "5"]),
    ],
)
def test_a_locator_in_brackets_is_no_number(text, numbers):
    assert [n for mark in find_brackets(f"Wells {text}.") for n in mark.numbers] == numbers


@pytest.mark.parametrize("text", ["[0, 1]", "[n = 14]", "[Fig 3]", "[in 12]", "[sic]"])
def test_other_brackets_are_no_citations(text):
    assert find_brackets(f"Wells {text}.") == []


def test_a_caret_is_a_raised_mark():
    assert [m.numbers for m in find_raised("Wells.^3 Rivers^{4,5} and x^2y.")] == [
        ("3",), ("4", "5"),
    ]  # fmt: skip


def test_numbers_that_lost_their_superscript_are_told_by_their_series():
    text = "Wells1 are deep.2 In 2004, CO2 rose; rivers3,4 too. See p.5 of A4. Ponds.5"
    assert [(c.surface, c.labels) for c in cited(text, NUMBERED)] == [
        ("1", ("1",)), ("2", ("2",)), ("3,4", ("3", "4")), ("5", ("5",)),
    ]  # fmt: skip


def test_a_numbered_list_can_be_cited_in_round_brackets():
    text = "Wells (1) and rivers (2, 3), ponds (4–6), in 12 towns (40)."
    assert [c.labels for c in cited(text, NUMBERED)] == [("1",), ("2", "3"), ("4", "5", "6")]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("(Fox 12; Reed and Poe 3–4)", ("Fox 2001", "Reed & Poe 2003")),
        ("(cf. Stone, Maps of Wells ix)", ("Stone 2006",)),
        ("(“Pump to Close” 3)", ("Pump to Close at 1931",)),
        ("(Stone 2)", None),
        ("(Foxx 54)", None),
    ],
)
def test_names_with_pages_are_citations(text, labels):
    (citation,) = cited(f"It is so {text}.", MLA)
    assert (citation.surface, citation.labels) == (text, labels)
    assert bool(citation.problem) == (labels is None)


def test_years_in_the_text_outweigh_notes_that_name_works_too():
    notes = [Note("1", "As Adams (2010) says of wells.", 9, 9)]
    found = cited("So (Adams, 2010) and so (Vogel, 2004).¹", LIST, notes)
    by_names = [c.labels for c in found if c.surface != "¹"]
    assert by_names == [("Adams 2010",), ("Vogel 2004",)]
    assert [c.labels for c in found if c.surface == "¹"] == [("Adams 2010",)]


def test_long_brackets_are_read_to_the_end():
    text = "[" + "1, с. 2," * 4000 + " (" * 3000 + "Fox 2" * 2000 + "[1,2" * 3000
    assert isinstance(cited(text, NUMBERED), list)


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("(por. Adams 2010: 12; Brook i Dale 2012)", ("Adams 2010", "Brook & Dale 2012")),
        ("(zob. jednak Adams 2010, wykres 4)", ("Adams 2010",)),
        ("(o tym samym wspomina Gray b.d.: 41)", ("Gray n.d.",)),
        ("(véase Brook y Dale, 2012, pág. 5)", ("Brook & Dale 2012",)),
        ("(Brook e Dale, 2012; si veda Vogel, 2004)", ("Brook & Dale 2012", "Vogel 2004")),
        ("(Brook och Dale 2012; jfr Vogel 2004)", ("Brook & Dale 2012", "Vogel 2004")),
        ("(див. Adams, 2010; Brook та ін., 2012)", ("Adams 2010", "Brook et al. 2012")),
        ("(Brook i in. 2012)", ("Brook et al. 2012",)),
        ("(a point made before by Adams 2010)", ("Adams 2010",)),
        ("(Adams, 2010, tableau 4 et annexe)", ("Adams 2010",)),
    ],
)
def test_words_of_other_languages_around_the_names_do_not_hide_them(text, labels):
    assert [(c.surface, c.labels) for c in cited(f"It is so {text}.")] == [(text, labels)]


def test_a_name_without_comma_is_a_citation_where_the_article_prints_none():
    found = cited("So (Adams 2010) and (Vogel 2004), but (for which see Blackett 2003).")
    assert [(c.surface, c.labels) for c in found] == [
        ("(Adams 2010)", ("Adams 2010",)),
        ("(Vogel 2004)", ("Vogel 2004",)),
        ("(for which see Blackett 2003)", None),
    ]


def test_a_name_without_comma_is_no_citation_where_the_article_prints_commas():
    found = cited("So (Adams, 2010), after the fire (Leeds 2003).")
    assert [c.surface for c in found] == ["(Adams, 2010)"]


@pytest.mark.parametrize(
    ("printed", "name", "language", "same"),
    [
        ("kuli witeckiej", "kula witecka", "pl", True),
        ("novackovi", "novacek", "cs", False),
        ("rybakiem", "rybak", "pl", True),
        ("dudka", "dudek", "pl", True),
        ("ветрову", "ветров", "ru", True),
        ("асановдун", "асанов", "ru", False),
        ("асановдын", "асанов", "ky", True),
        ("adamek", "adama", "en", False),
        ("witeckiej", "zaruba", "pl", False),
    ],
)
def test_cases_of_a_name_are_told_in_the_languages_that_have_them(printed, name, language, same):
    assert same_declined(printed, name, language) is same


HISPANIC = """Alcaldía de Puerto Viejo. (1989). Censo de tiendas. Alcaldía.
Ferrer i Vall, J. (2011). La primera pàgina. Quaderns del Mercat, 3, 9-26.
Ley 12 de 1991. Por la cual se regula el peso del pan. 30 de diciembre de 1991.
Mora, L. (2003). Cuentas morales. Siglo Nuevo."""


@pytest.mark.parametrize(
    ("surface", "labels"),
    [
        ("(Alcaldía de Puerto Viejo [APV], 1989)", ("Alcaldía de Puerto Viejo 1989",)),
        ("(APV, 1989, p. 3)", ("Alcaldía de Puerto Viejo 1989",)),
        ("(Ferrer, 2011; Mora, 2003)", ("Ferrer i Vall 2011", "Mora 2003")),
        ("(Mora, 2003; Ley 12 de 1991)", ("Mora 2003", "Ley 12 de 1991. 1991")),
        ("Pardo (1961, citado en Mora, 2003)", ("Mora 2003",)),
    ],
)
def test_bodies_laws_and_two_family_names_are_cited_in_short(surface, labels):
    found = cited(f"Como dice {surface}, es así.", HISPANIC)
    assert [(c.surface, c.labels) for c in found] == [(surface, labels)]


@pytest.mark.parametrize(
    ("surface", "labels"),
    [
        ("(Stone, Hills 61–63)", ("Stone 2004",)),
        ("(Stone, Maps 24)", ("Stone 2006",)),
        ("(Reed and Poe 1: 12)", ("Reed & Poe 2003",)),
    ],
)
def test_pages_behind_a_short_title_or_a_volume_lead_to_the_work(surface, labels):
    found = cited(f"As is well known {surface}, and as (Fox 3) says.", MLA)
    assert next((c.surface, c.labels) for c in found) == (surface, labels)


def test_a_title_with_its_year_does_not_hide_the_names_with_pages():
    text = "As *Stone* (1999) says (Fox 12), and Fox (1849–1911) too (Reed and Poe 3)."
    found = cited(text, MLA)
    assert [(c.surface, c.labels) for c in found] == [
        ("(Fox 12)", ("Fox 2001",)), ("(Reed and Poe 3)", ("Reed & Poe 2003",)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "(Orr [1922] 1978: 5)", "(Orr 1978 [1922], 5)", "(Orr, 1922/1978)", "(Orr 1978, § 3)",
        "Orr ([1922] 1978)", "(Orr 1978. P. 5)",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "entry",
    [
        "Orr, M. ([1922] 1978) Wells. Berkeley: Moor.",
        "Orr, Max. (1922) 1978. *Wells*. Berkeley: Moor.",
        "Orr, M. (1922/1978). Wells. Moor.",
        "Orr, M. 1978 [1922]. Wells. Berkeley: Moor.",
    ],
)  # fmt: skip
def test_a_work_printed_twice_is_that_of_the_year_cited(text, entry):
    found = cited(f"It is so, says {text}.", entry)
    assert [(c.surface, c.labels) for c in found] == [(text, ("Orr 1978",))]


IN_MANY = """Abreu, J. M. (2001). Poços. Editora.
Brook, C., & Dale, E. (2012). Dry wells. Water Policy, 4(1), 3–9.
Brook, C., Dale, E., & Fell, G. (2012). Rivers. Water Policy, 4(2), 3–9.
dos Reis, M. (2015). Ports. Southern Press.
Lee, K. (2010a). Maps. Brill.
Lee, K. (2010b). Atlases. Brill.
Manual of the good miner. (1957). Brill.
Vogel, K. (2004). Brunnen. Beck."""


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("As dos Reis (2015) says.", ("dos Reis 2015",)),
        ("Brook and her colleagues (2012) say.", ("Brook et al. 2012",)),
        ("Brook y sus colaboradores (2012) dicen.", ("Brook et al. 2012",)),
        ("Brook und seine Mitarbeiterinnen (2012) sagen.", ("Brook et al. 2012",)),
        ("Brook et ses collègues (2012) disent.", ("Brook et al. 2012",)),
        ("The Manual of the Good Miner (1957) says.", ("Manual of the good 1957",)),
        ("The “Manual of the Good” (1957) says.", ("Manual of the good 1957",)),
        ("So Lee (2010a and 2010b) says.", ("Lee 2010a", "Lee 2010b")),
        ("So Lee (2010a; 2010b) says.", ("Lee 2010a", "Lee 2010b")),
        ("So Lee (2010a, p. 3; my emphasis) says.", ("Lee 2010a",)),
        ("So Lee (2010a, 45, emphasis added) says.", ("Lee 2010a",)),
        ("So Lee (2010a; cf. Vogel 2004) says.", ("Lee 2010a", "Vogel 2004")),
        ("É assim (BROOK; DALE, 2012, p. 4).", ("Brook & Dale 2012",)),
        ("É assim (BROOK; DALE; FELL, 2012; ABREU, 2001).", ("Brook et al. 2012", "Abreu 2001")),
        ("So (Vogel. 2004) and so.", ("Vogel 2004",)),
    ],
)
def test_what_stands_around_names_and_year_does_not_hide_the_work(text, labels):
    assert [c.labels for c in cited(text, IN_MANY)] == [labels]


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("As Lee 2010a:45 says, so it is (Vogel 2004).", ["Lee 2010a:45", "(Vogel 2004)"]),
        ("See Brook and Dale 2012, p. 4.", ["Brook and Dale 2012, p. 4"]),
        ("In May 2004 Vogel came; the Vogel 2003 prize.", []),
        ("The Manual 1957 was read, and Brook 2012.", []),
    ],
)  # fmt: skip
def test_names_and_year_without_brackets_count_where_they_are_a_persons_work(text, surfaces):
    found = cited(text, IN_MANY)
    assert [c.surface for c in found] == surfaces
    assert all(c.labels for c in found)


BODIES = """IBA – Instituto Brasileiro de Águas (2015). Relatório. IBA.
Ministerio de Aguas [MA]. (2014). Informe. MA.
Müller, A./Schmidt, B. (2010): Brunnen. Frankfurt a. M.: Moor.
’t Hart, P. (2014). Regen. Utrecht: Moor.
Zieliński, T., red. (2008). Źródła. Kraków: Moor.
Министерство воды (2013). Отчёт. М.: Вода.
Колодцы и люди: сборник / под ред. А. А. Смирновой. – СПб.: Лань, 2010. – 90 с.
Мельник Т. та ін. Моря. Одеса : Маяк, 2012. 90 с."""


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Dados (IBA, 2015).", 2015),
        ("Como diz o Instituto Brasileiro de Águas (2015).", 2015),
        ("Así es (MA, 2014; véase el Ministerio de Aguas, 2014).", 2014),
        ("So ist es (vgl. Müller/Schmidt 2010: 45).", 2010),
        ("Nach Müller und Schmidt (2010) ist es so.", 2010),
        ("(’t Hart, 2014)", 2014),
        ("Tak jest (por. Zieliński, red. 2008, s. 4).", 2008),
        ("Так [Министерство воды, 2013, с. 3].", 2013),
        ("Так (Колодцы и люди, 2010) и (Колодцы…, 2010).", 2010),
        ("Так (Смирнова, 2010).", 2010),
        ("Це так (Мельник та ін., 2012).", 2012),
    ],
)
def test_bodies_editors_and_titles_are_cited_in_the_forms_of_many_languages(text, year):
    found = cited(text, BODIES)
    assert found
    assert all(label.endswith(str(year)) for c in found for label in c.labels or ("no",))


@pytest.mark.parametrize(
    ("text", "labels", "problem"),
    [
        ("(vgl. ähnlich Müler und Schmidt 2010, S. 130)", None, "name spelt differently"),
        ("(ähnlich schon ’t Hart, 2014)", ("’t Hart 2014",), ""),
        ("(ANEP, 2019, p. 48)", ("Agence nationale d’étude des puits 2019",), ""),
        ("(Вовк, 2014а, с. 45; 2014б)", ("Вовк 2014а", "Вовк 2014б"), ""),
    ],
)
def test_words_before_names_initials_of_bodies_and_letters_of_years_are_read(text, labels, problem):
    more = (
        "Agence nationale d’étude des puits. (2019). Enquête. ANEP.\n"
        "Вовк Л. Чужою рукою. Народний побут. 2014а. № 3. С. 45–58.\n"
        "Вовк Л. Зошит і дошка. Львів: Світ, 2014б. 196 с."
    )
    (citation,) = cited(f"It is so {text}.", f"{BODIES}\n{more}")
    assert (citation.surface, citation.labels) == (text, labels)
    assert citation.problem.startswith(problem)


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Adams holds, against all the others, that they ran dry (2010, 23).", "(2010, 23)"),
        ("For Adams wells were dear. They ran dry early (2010: 23).", "(2010: 23)"),
        ("As Adams’s table shows, they ran dry early (2010).", "(2010)"),
    ],
)
def test_a_year_far_behind_its_author_leads_to_his_work(text, surface):
    assert [(c.surface, c.labels) for c in cited(text)] == [(surface, ("Adams 2010",))]


@pytest.mark.parametrize(
    "text",
    [
        "Adams was there. The wells were opened late (2010).",  # another sentence
        "Adams signed the Wells Act (2010).",  # the act is of that year
        "The Mill Board has opened the wells (2001).",  # a body does more than write
    ],
)
def test_a_year_far_behind_an_author_need_not_be_that_of_his_work(text):
    assert not [c for c in cited(text) if c.labels]


def test_letters_of_a_range_of_years_are_each_a_work():
    listed = "\n".join(
        f"Fox, A. (2014{x}). Part {x}. Wells, {n}, 1–9." for n, x in enumerate("abc")
    )
    (citation,) = cited("So (Fox, 2014a–c).", listed)
    assert citation.labels == ("Fox 2014a", "Fox 2014b", "Fox 2014c")


def test_a_body_is_cited_by_two_initials_where_they_are_all_it_has():
    listed = "United Wells. (2014). Pumps of the world. United Wells.\nMill of Dale. (2014). Dams."
    assert [c.labels for c in cited("So (UW, 2014; hereafter UW).", listed)] == [
        ("United Wells 2014",)
    ]
    assert not [c for c in cited("So (MD, 2014).", listed) if c.labels]


@pytest.mark.parametrize(
    "text",
    [
        "Brook mit Kollegen (2012)", "Brook с соавторами (2012)", "Brook z zespołem (2012)",
        "Brook and her team (2012)", "Brook vd.nin (2012)", "Brook con sus colegas (2012)",
    ],
)  # fmt: skip
def test_colleagues_are_named_with_the_author_in_any_language(text):
    (citation,) = cited(f"So {text}.")
    assert "Brook et al. 2012" in (citation.labels or citation.probable)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("[e.g., 2, 5]", ("2", "5")),
        ("[but see 4]", ("4",)),
        ("[1, 2, and 4]", ("1", "2", "4")),
        ("[5 (p. 12)]", ("5",)),
        ("[2 (с. 5); 3]", ("2", "3")),
        ("[2 и 3, с. 5]", ("2", "3")),
    ],
)
def test_words_around_numbers_in_brackets_are_none_of_them(text, numbers):
    assert [mark.numbers for mark in find_brackets(f"So {text}.")] == [numbers]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("(Marsh, in Fox xxii)", ("Fox 2001",)),
        ("(but cf. Fox 7–9)", ("Fox 2001",)),
        ("(Maps of Wells 5)", ("Stone 2006",)),
        ("(Maps of Wells)", ("Stone 2006",)),
    ],
)
def test_a_bracket_with_a_page_leads_to_whom_it_quotes_or_to_a_whole_title(text, labels):
    assert [(c.surface, c.labels) for c in cited(f"So (Reed and Poe 3), and {text}.", MLA)][1:] == [
        (text, labels)
    ]


def test_a_name_that_is_not_in_the_list_is_cited_where_a_page_stands_behind_it():
    for names in ("Marsh", "Marsh and Hill", "Marsh et al."):
        citation = cited(f"So (Fox 4) and ({names} 12).", MLA)[1]
        assert citation.surface == f"({names} 12)"
        assert citation.problem.startswith("no such entry: the list has no Marsh")


@pytest.mark.parametrize("text", ["(Room 12)", "(May 12)", "(Marsh)", "(Marsh Gate 12)", "(A4 12)"])
def test_a_word_and_a_number_need_not_be_a_name_and_a_page(text):
    assert len(cited(f"So (Fox 4) and {text}.", MLA)) == 1


def test_underlines_are_the_emphasis_of_a_title():
    listed = 'Fox, Gary. _Wells_. Hurst, 2001.\nReed, Mary. "Rivers." _Hill Papers_ 8 (2003): 3–9.'
    lines = [Line(n, t) for n, t in enumerate(listed.split("\n"), 1)]
    fox, reed = parse_entries(split_entries(lines)[0])
    assert fox.item["title"] == "Wells"
    assert (reed.item["container-title"], reed.item["volume"]) == ("Hill Papers", "8")


def test_passages_of_old_books_make_no_article_one_that_cites_pages():
    text = (
        "The lamp (Matt 25:1; Luke 12:35) and light (Gen 1:3) are old (Adams 2010: 12; pace Vogel "
        "2004). Hill (Att. 3.2) and Marsh (Conf. 1.1; Il. 1.4) agree (Brook and Dale 2012)."
    )
    assert [c.labels for c in cited(text)] == [
        ("Adams 2010", "Vogel 2004"),
        ("Brook & Dale 2012",),
    ]


@pytest.mark.parametrize(
    ("name", "family"),
    [("петренка", "петренко"), ("әбілұлының", "әбілұлы"), ("оразоваға", "оразова"),
     ("сидоренком", "сидоренко")],
)  # fmt: skip
def test_a_name_whose_own_last_letter_looks_like_an_ending_is_told_in_its_cases(name, family):
    assert same_declined(name, family, "uk")


def test_names_that_differ_by_more_than_an_ending_are_two():
    assert not same_declined("петренка", "петров", "uk")
    assert not same_declined("оразалы", "оразова", "kk")


@pytest.mark.parametrize("text", ["Vries (2014)", "van der Meer en Jansen (2015, p. 12)"])
def test_what_joins_two_names_is_no_head_of_a_citation(text):
    listed = "Jansen, P. (2016). Een tabel. Rif, 3(1), 1–19."
    assert all(not c.surface.startswith("en ") for c in cited(f"Zo {text}.", listed))


@pytest.mark.parametrize("when", ["in preparation", "te verschijnen", "готовится", "v přípravě"])
def test_a_work_that_is_yet_to_come_is_cited_without_a_year(when):
    listed = f"Fox, A. ({when}). Wells. Leeds: Moor.\nReed, B. (2010). Dams. Leeds: Moor."
    (citation,) = cited(f"So (Fox, {when}).", listed)
    assert citation.labels == ("Fox n.d.",)
