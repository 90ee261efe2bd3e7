import codecs

import pytest
from edition.importer.pipeline import import_text
from edition.importer.preparation import UnreadableTextError
from edition.importer.reading.decoding import Unreadable, decode, guess_encoding
from edition.importer.reading.lines import read_lines

RUSSIAN = (
    "Колодцы копали весной, когда вода стояла высоко; смотрели за ними соседи по очереди. " * 4
)
TURKISH = "Kuyuların suyu baharda yükselir, komşular sırayla bakardı; ışık gölgeye düşerdi. " * 4
GERMAN = "Über die Brunnen wachten früher Nachbarn, die größer und älter waren als wir. " * 4
FRENCH = "Les puits étaient gardés à tour de rôle par les voisins, été comme hiver, déjà. " * 4


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "cp866", "iso8859-5"])
def test_a_cyrillic_encoding_is_recognised_and_offered(encoding):
    fault = decode(RUSSIAN.encode(encoding), "x.txt")
    assert isinstance(fault, Unreadable)
    assert f"looks like {encoding}" in fault.message
    assert f"--encoding {encoding}" in fault.message


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(TURKISH, "windows-1254"), (GERMAN, "windows-1252"), (FRENCH, "windows-1252")],
)
def test_a_latin_encoding_is_recognised_by_its_letters(text, encoding):
    assert guess_encoding(text.encode(encoding)) == encoding


def test_the_encoding_that_was_offered_reads_the_text():
    assert decode(RUSSIAN.encode("koi8-r"), "x.txt", "koi8-r") == RUSSIAN
    article = import_text(RUSSIAN.encode("koi8-r"), "x.txt", encoding="koi8-r")
    assert article.blocks[0].text.startswith("Колодцы")


@pytest.mark.parametrize("text", [RUSSIAN, TURKISH, GERMAN, FRENCH])
@pytest.mark.parametrize("taken", ["windows-1252", "windows-1251", "mac-roman", "cp437"])
def test_utf_8_that_was_taken_for_another_encoding_is_said_and_can_be_undone(text, taken):
    # Programs pass on the bytes that an encoding leaves undefined.
    spoilt = "".join(bytes([b]).decode(taken, "ignore") or chr(b) for b in text.encode()).encode()
    fault = decode(spoilt, "x.txt")
    assert isinstance(fault, Unreadable)
    assert f"--encoding utf-8-read-as-{taken}" in fault.message
    assert decode(spoilt, "x.txt", fault.encoding) == text


def test_a_letter_that_was_lost_on_the_way_is_not_guessed():
    spoilt = ("“été” à Ílhavo " * 3).encode().decode("windows-1252", "replace").encode()
    assert decode(spoilt, "x.txt", "utf-8-read-as-windows-1252") == "“été” à \ufffdlhavo " * 3


@pytest.mark.parametrize("text", [RUSSIAN, TURKISH, GERMAN, FRENCH, "Ã la Â£5 â€“ Рџ " * 2])
def test_utf_8_is_taken_as_it_stands(text):
    assert decode(text.encode(), "x.txt") == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark_is_offered(encoding):
    fault = decode(RUSSIAN.encode(encoding), "x.txt")
    assert isinstance(fault, Unreadable)
    assert f"--encoding {encoding}" in fault.message


def test_utf_16_with_its_mark_is_read():
    lines = read_lines(codecs.BOM_UTF16_LE + "Öl\nЕль".encode("utf-16-le"))
    assert [x.text for x in lines] == ["Öl", "Ель"]


def test_an_encoding_that_does_not_exist_is_said():
    fault = decode(b"a", "x.txt", "windows-9")
    assert isinstance(fault, Unreadable)
    assert "no encoding 'windows-9'" in fault.message


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7\n\xff", "pdftotext"),
        (b"PK\x03\x04abc", "plain text"),
        (b"\x89PNG\r\n", "tesseract"),
        (bytes(range(256)) * 40, "binary"),
        (b"a\0b", "NUL"),
        (b"word " * 9_000_000, "MB"),
        (b"x" * 3_000_000, "line of 3 MB"),
    ],
)
def test_what_is_no_article_is_refused_with_a_remedy(data, said):
    with pytest.raises(UnreadableTextError, match=said):
        import_text(data, "x.txt")


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000, "[1] " * 25_000, "(" * 50_000 + ")" * 50_000, "*_" * 50_000, "a" * 99_999],
)
def test_a_hundred_thousand_brackets_are_read_to_the_end(text):
    assert import_text(text.encode(), "x.txt").doubts


def test_the_stages_of_a_long_import_are_told():
    told = []
    import_text(b"Wells", "x.txt", progress=told.append)
    assert told == ["lines and paragraphs", "title and authors", "references", "citations"]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("El niño preguntó: ¿dónde está el agua? Aquí, respondió la señora.", "windows-1252"),
        ("El niño preguntó: ¿dónde está el agua? Aquí, respondió la señora.", "mac-roman"),
        ("Der Brunnen „steht“ am Rand – für Öl, Güte und große Straßen.", "mac-roman"),
        ("L’été, « là » où la fontaine était sèche… ça coûtait cher.", "mac-roman"),
        ("Kuyunun derinliği “ölçülmüş” – şehir, ağaç, ıslak, çöp.", "windows-1254"),
        ("Studnia była głęboka – „żółć”, źdźbło, ćma, śnieg, ręka.", "windows-1250"),
    ],
)
def test_western_letters_tell_their_encoding(text, encoding):
    assert guess_encoding((text * 9).encode(encoding)) == encoding
