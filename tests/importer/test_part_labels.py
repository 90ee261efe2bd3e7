import pytest
from edition.importer.words.labels import Part, leading_label, whole_label


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
