import pytest
from edition.importer.words.names import fold, read_listed, read_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Fox, G., & Reed, M.", ["Fox|G.", "Reed|M."]),
        ("Fox, G. H., Reed, M.", ["Fox|G. H.", "Reed|M."]),
        ("Fox G., Reed M.-L.", ["Fox|G.", "Reed|M.-L."]),
        ("Фоксов А.Б., Ридов М.", ["Фоксов|А. Б.", "Ридов|М."]),
        ("Fox, Gary, and Mary Reed", ["Fox|Gary", "Reed|Mary"]),
        ("Gary Fox and Mary L. Reed", ["Fox|Gary", "Reed|Mary L."]),
        ("A. B. Fox and C. Reed", ["Fox|A. B.", "Reed|C."]),
        ("Fox AB, Reed C, et al.", ["Fox|A. B.", "Reed|C."]),
        ("Fox, A.; Reed, B.", ["Fox|A.", "Reed|B."]),
        ("Soares de Lima, R.", ["Soares de Lima|R."]),
        ("Ridov Ada, Gary Fox", ["Ada|Ridov", "Fox|Gary"]),
        ("Ридов Тимур", ["Ридов|Тимур"]),
        ("de Vries, J.", ["de Vries|J."]),
        ("O’Neil, K., Jr.", ["O’Neil|K."]),
        ("Łoś Ż-K, Öz Ş, Émile ÉÅ", ["Łoś|Ż. K.", "Öz|Ş.", "Émile|É. Å."]),
        # The full stop of the names' end was that of an initial.
        ("Fox, T. E", ["Fox|T. E."]),
        ("Fox, Gary P", ["Fox|Gary P."]),
    ],
)
def test_lists_of_persons_are_read_in_every_order(text, names):
    assert [f"{n['family']}|{n['given']}" for n in read_names(text)] == names


@pytest.mark.parametrize("text", ["Wells: a history", "12 wells", "“Wells”", "", "the old wells"])
def test_what_is_no_list_of_persons_is_none(text):
    assert read_names(text) is None


def test_names_are_compared_without_case_diacritics_and_apostrophes():
    assert fold("Estellés") == fold("ESTELLES")
    assert fold("O’Neil") == fold("O'Neil") == fold("ONeil")
    assert fold("Сергей") != fold("Сергеи")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Moreno de la Luz, Blanca", [("Moreno de la Luz", "Blanca")]),
        ("De la Fuente Arana, Ramón", [("De la Fuente Arana", "Ramón")]),
        ("Oliveira e Silva, João", [("Oliveira e Silva", "João")]),
        ("Martín de la Hoz, José, y Ana Sáez", [("Martín de la Hoz", "José"), ("Sáez", "Ana")]),
        ("Smith, John, and Ann Lee", [("Smith", "John"), ("Lee", "Ann")]),
        ("van der Berg, Jan", [("van der Berg", "Jan")]),
    ],
)
def test_first_name_of_a_list_is_inverted_whatever_small_words_it_has(text, names):
    assert [(n["family"], n["given"]) for n in read_listed(text) or ()] == names


def test_small_words_alone_make_no_list_of_a_sentence():
    assert read_names("Charles de Gaulle, Mémoires") is None
