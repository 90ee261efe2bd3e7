import pytest
from edition.importer.preparation import prepare
from edition.importer.words.labels import Part, glued_label, leading_label, whole_label


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("BIBLIOGRAFIA", Part.REFERENCES),
        ("Literatura cytowana:", Part.REFERENCES),
        ("Список використаних джерел", Part.REFERENCES),
        ("Foydalanilgan adabiyotlar ro‘yxati", Part.REFERENCES),
        ("İSTİFADƏ EDİLMİŞ ƏDƏBİYYAT", Part.REFERENCES),
        ("Quellen- und Literaturverzeichnis", Part.REFERENCES),
        ("6. Referencias bibliográficas", Part.REFERENCES),
        ("Introdução", Part.INTRODUCTION),
        ("Závěr", Part.SECTION),
        ("Přílohy", Part.BACK),
        ("CRediT authorship contribution statement", Part.BACK),
        ("Podziękowania", Part.BACK),
        ("Notas al pie", Part.NOTES),
        ("O autorce", Part.AUTHORS),
    ],
)
def test_parts_are_labelled_in_many_languages(line, part):
    assert whole_label(line) is part


@pytest.mark.parametrize(
    "line", ["Palabras clave: pozos", "Klíčová slova: studny", "Açar sözlər: su"]
)
def test_keywords_are_labelled_in_many_languages(line):
    found = leading_label(line)
    assert found is not None
    assert found[0] is Part.KEYWORDS


@pytest.mark.parametrize(
    ("text", "part", "rest"),
    [
        ("A b s t r a c t Wells are deep.", Part.ABSTRACT, "Wells are deep."),
        ("R E S U M O | Os poços são fundos.", Part.ABSTRACT, "Os poços são fundos."),
        ("K E Y W O R D S : wells, ropes", Part.KEYWORDS, "wells, ropes"),
        ("ABSTRACT | Wells are deep.", Part.ABSTRACT, "Wells are deep."),
    ],
)
def test_letterspaced_labels_and_bars_part_a_label_from_its_text(text, part, rest):
    led = leading_label(text)
    assert led is not None
    assert (led[0], led[2]) == (part, rest)


def test_letters_apart_that_are_no_label_stay():
    assert leading_label("A b s e n t Wells are deep.") is None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Funding This work was paid for by the parish.", "Funding"),
        ("Conflict of interest The author keeps a well.", "Conflict of interest"),
        ("Благодарности Автор благодарит хранителей.", "Благодарности"),
    ],
)
def test_a_label_that_only_its_type_parted_opens_its_text(text, label):
    part, shown, rest = glued_label(text)
    assert (part, shown) == (Part.BACK, label)
    assert text.endswith(rest)


@pytest.mark.parametrize("text", ["Funding was short.", "Funding", "The Funding Council met."])
def test_other_words_are_no_label(text):
    assert glued_label(text) is None


def test_labels_that_run_into_their_texts_end_the_body():
    text = "The keepers of the wells met in the spring, and nobody asked them why it was so. " * 4
    blocks = ["Wells", "Introduction", text, "Conclusion", text, "Funding The parish paid for it."]
    blocks += [
        "Open Access This article is licensed under CC BY 4.0.",
        "References",
        "Moor, A. (2001). Wells. York.",
    ]
    found = prepare("\n\n".join(blocks).encode(), "x.txt")
    assert [p.text for p in found.body.paragraphs] == [text.strip()] * 2


@pytest.mark.parametrize("line", ["note.", "примечание.", "references,", "anmerkungen;", "пікір."])
def test_the_last_word_of_a_sentence_is_no_label(line):
    assert whole_label(line) is None
    assert whole_label("Notes.") is Part.NOTES
    assert whole_label("references") is Part.REFERENCES
