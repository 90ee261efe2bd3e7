import json

import pytest
from edition.importer.pipeline import import_text
from edition.importer.preparation import UnreadableTextError
from edition.importer.reading.accounts import count_lines
from edition.importer.reading.records import Block, ImportedArticle, Role
from edition.importer.report import as_data, as_json, as_report
from mess.mess import Mess, render
from mess.profiles import PROFILES
from mess.truth import Article, read_articles

# All articles in all messes take a minute; four of unlike build show what the account owes.
ARTICLES = [
    a
    for a in read_articles()
    if a.id in ("marlowe-2014", "okafor-2021", "sokolova-2020", "ferreday-nd")
]

LONG = " ".join(
    ["The keepers of the wells knew each other and met in the spring of each year."] * 3
)
TEXT = (
    f"Wells\n\nAnna Keeper\n\nKeywords: wells\n\nIntroduction\n\n{LONG}¹ They went [6]\n\n"
    f"1. Keeper, Wells, 2001, p. 5.\n\n{LONG}\n\nAcknowledgements\n\nThanks."
)


def test_the_data_have_the_fields_of_the_contract():
    data = as_data(import_text(TEXT.encode(), "x.txt"))
    assert {
        "id",
        "language",
        "frontmatter",
        "headings",
        "paragraphs",
        "notes",
        "citations",
        "references",
        "doubts",
    } <= set(data)
    assert [h["text"] for h in data["headings"]] == ["Introduction", "Acknowledgements"]
    assert [p["number"] for p in data["paragraphs"]] == [1, 2]


def test_json_keeps_every_script_readable():
    assert "Құдық" in as_json(import_text(TEXT.replace("They went", "Құдық").encode(), "x.txt"))
    json.loads(as_json(import_text(TEXT.encode(), "x.txt")))


def test_the_report_names_each_doubt_with_path_and_line():
    article = import_text(TEXT.encode(), "x.txt")
    report = as_report(article, "texts/x.txt")
    assert article.doubts
    for doubt in article.doubts:
        assert f"texts/x.txt:{doubt.line}: {doubt.code}: {doubt.message}" in report


def test_the_report_accounts_for_every_line():
    report = as_report(import_text(TEXT.encode(), "x.txt"), "x.txt")
    for role in ("front", "heading", "body", "note", "back"):
        assert f" {role} " in report


def written_lines(text: str) -> set[int]:
    """The numbers of the lines that hold more than blanks."""
    return {n for n, line in enumerate(text.split("\n"), 1) if line.strip()}


@pytest.mark.parametrize("mess", PROFILES, ids=lambda mess: mess.name)
@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id)
def test_the_parts_of_the_account_add_up_to_the_file(article: Article, mess: Mess):
    rendered = render(article, mess)
    text = rendered.data.decode(rendered.encoding).removeprefix("\ufeff")
    found = import_text(text.encode(), "x.txt")
    counts = count_lines(found)
    assert sum(counts.values()) == found.line_count == len(text.split("\n"))
    assert counts["blank"] == found.line_count - len(written_lines(text))
    assert {n for block in found.blocks for n in block.lines} == written_lines(text)


def test_a_line_of_two_roles_is_counted_once():
    blocks = (
        Block(Role.BODY, "a", 1, 1, lines=(1,)),
        Block(Role.NOTE, "b", 1, 2, lines=(1, 2)),
    )
    article = ImportedArticle("x", "en", {}, (), (), (), (), (), (), blocks, line_count=3)
    assert count_lines(article) == {"body + note": 1, "note": 1, "not placed": 0, "blank": 1}


def test_the_report_counts_the_lines_of_each_role():
    report = as_report(import_text(TEXT.encode(), "x.txt"), "x.txt")
    assert f"Lines: {len(TEXT.splitlines())}" in report
    assert "            2  heading\n" in report


def test_bytes_that_are_no_text_raise_one_clear_error():
    with pytest.raises(UnreadableTextError, match=r"x\.txt:2: .*UTF-8"):
        import_text(b"a\n\xff\xfe", "x.txt")


@pytest.mark.parametrize("text", ["", "\n\n", "One line", "1\n2\n3", "References", "Abstract", "*"])
def test_texts_that_are_no_articles_give_doubts_and_no_crash(text):
    assert import_text(text.encode(), "x.txt").doubts
