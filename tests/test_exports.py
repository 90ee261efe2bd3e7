"""The data beside the pages keeps the contract of DESIGN §7, in the tiny edition and the real one.

The schemas say the whole shape: a field more or less is a fault. Data for reference managers is
read back with other people's readers.
"""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any, Literal

import bibtexparser
import pytest
import rispy
from edition.files import Edition
from edition.readers import read_corpus
from edition.schemas import DIAGNOSES
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

Language = Literal["en", "ru", "kk", "zh"]
ISO_DATE = r"^\d{4}(-\d\d(-\d\d)?)?$"
ID = r"^[a-z-]+-\d{4}[a-z]?$"
SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Name(Strict):
    """CSL-JSON's name: of a person, or of a body as `literal`."""

    family: str | None = None
    given: str | None = None
    suffix: str | None = None
    literal: str | None = None

    def model_post_init(self, _: Any) -> None:
        assert bool(self.family) != bool(self.literal)


class Date(Strict):
    date_parts: list[list[int]] | None = Field(None, alias="date-parts", min_length=1)
    literal: str | None = None

    def model_post_init(self, _: Any) -> None:
        assert self.literal or all(1 <= len(part) <= 3 for part in self.date_parts or [[]])


class Csl(Strict):
    """The CSL-JSON variables that the edition uses: https://citeproc-js.readthedocs.io/"""

    id: str = Field(min_length=1)
    type: Literal[
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "book",
        "chapter",
        "document",
        "legislation",
        "manuscript",
        "paper-conference",
        "report",
        "speech",
        "thesis",
        "webpage",
    ]
    title: str = Field(min_length=1)
    author: list[Name] = []
    editor: list[Name] = []
    translator: list[Name] = []
    issued: Date | None = None
    accessed: Date | None = None
    container_title: str = Field("", alias="container-title")
    collection_title: str = Field("", alias="collection-title")
    original_title: str = Field("", alias="original-title")
    volume: str = ""
    issue: str = ""
    edition: str = ""
    page: str = ""
    number_of_pages: str = Field("", alias="number-of-pages")
    publisher: str = ""
    publisher_place: str = Field("", alias="publisher-place")
    event_title: str = Field("", alias="event-title")
    event_place: str = Field("", alias="event-place")
    url: str = Field("", alias="URL", pattern=r"^(https?://|$)")
    doi: str = Field("", alias="DOI", pattern=r"^(10\.|$)")
    isbn: str = Field("", alias="ISBN")
    note: str = ""
    genre: str = ""
    language: str = ""


class Use(Strict):
    article: str = Field(pattern=ID)
    paragraph: int = Field(ge=1)
    probable: Literal[True] | None = None


class Printed(Strict):
    article: str = Field(pattern=ID)
    label: str = Field(min_length=1)
    text: str = Field(min_length=1)


class Work(Csl):
    uses: list[Use]
    printed: list[Printed] = Field(min_length=1)


class Author(Strict):
    family: str
    given: str
    printed: dict[Language, str]
    affiliation: dict[Language, str]


class Year(Strict):
    value: int
    printed: bool


class Frontmatter(Strict):
    title: dict[Language, str] = Field(min_length=1)
    authors: list[Author] = Field(min_length=1)
    doi: str | None = Field(pattern=r"^10\.")
    volume: str | None
    issue: str | None
    pages: str | None
    year: Year
    dates: dict[Literal["received", "revised", "accepted", "available_online"], str]
    keywords: dict[Language, list[str]]
    abstracts: dict[Language, str]


class Heading(Strict):
    level: int = Field(ge=1, le=4)
    text: str = Field(min_length=1)


class Paragraph(Strict):
    number: int = Field(ge=1)
    kind: Literal["paragraph", "list-item", "caption"]
    section: list[str]
    text: str = Field(min_length=1)
    terms: list[str]
    events: list[str]


class Citation(Strict):
    paragraph: int = Field(ge=1)
    surface: str = Field(min_length=1)
    labels: list[str] | None
    works: list[str]
    problem: str = ""

    def model_post_init(self, _: Any) -> None:
        assert (self.labels is None) == bool(self.problem), (
            "no labels need a problem, and else none"
        )
        assert self.labels != []


class Entry(Csl):
    """An entry of an article's list."""

    label: str = Field(min_length=1)
    printed: str = Field(min_length=1)
    key: str


class Article(Strict):
    id: str = Field(pattern=ID)
    language: Language
    layer: str = Field(pattern="paraphrase")
    frontmatter: Frontmatter
    headings: list[Heading]
    paragraphs: list[Paragraph] = Field(min_length=1)
    citations: list[Citation]
    references: list[Entry]


class Emendation(Strict):
    article: str = Field(pattern=ID)
    paragraph: int | None
    printed: str
    diagnosis: str
    works: list[str]
    certainty: Literal["certain", "probable", "possible", "none"]
    note: str = Field(min_length=1)


class Emendations(Strict):
    emendations: list[Emendation]


class Supplied(Strict):
    """A form that the edition supplies, and where it stands in the articles' lists."""

    form: str = Field(min_length=1)
    language: Literal["en", "ru", "kk"]
    source: str = Field(min_length=1)


class Term(Strict):
    id: str = Field(pattern=SLUG)
    kind: str = Field(min_length=1)
    forms: dict[Literal["en", "ru", "kk"], list[str]]
    supplied: list[Supplied]
    definition: str = Field(min_length=1)
    related: list[str]
    broader: list[str]
    sources: list[str]
    paragraphs: dict[str, list[int]]


class Glossary(Strict):
    terms: list[Term]


class Evidence(Strict):
    article: str = Field(pattern=ID)
    paragraph: int
    as_given: str


class Event(Strict):
    id: str = Field(pattern=SLUG)
    edtf: str | None
    title: str = Field(min_length=1)
    kind: str = Field(min_length=1)
    basis: Literal["stated", "computed", "undated"]
    status: Literal["occurred", "announced", "planned", "alleged"]
    evidence: list[Evidence] = Field(min_length=1)
    conflicts: str | None
    note: str | None

    def model_post_init(self, _: Any) -> None:
        assert (self.edtf is None) == (self.basis == "undated")


class Timeline(Strict):
    events: list[Event]


class Position(Strict):
    article: str = Field(pattern=ID)
    stance: str
    position: str
    evidence: list[int]


class Debate(Strict):
    id: str
    question: str
    kind: str
    positions: list[Position]


class Debates(Strict):
    debates: list[Debate]


class AnnotationPage(BaseModel):
    type: Literal["AnnotationPage"]
    items: list[dict[str, Any]]


class Annotations(BaseModel):
    """https://www.w3.org/TR/annotation-model/#annotation-collection"""

    context: Literal["http://www.w3.org/ns/anno.jsonld"] = Field(alias="@context")
    type: Literal["AnnotationCollection"]
    total: int
    first: AnnotationPage

    def model_post_init(self, _: Any) -> None:
        assert self.total == len(self.first.items)


# key, heading, title, year, articles, kind, language, folded words
IndexRow = tuple[str, str, str, str, list[str], str, str, str]

FILES: dict[str, Any] = {
    "bibliography.json": list[Work],
    "bibliography-index.json": list[IndexRow],
    "emendations.json": Emendations,
    "glossary.json": Glossary,
    "timeline.json": Timeline,
    "debates.json": Debates,
    "annotations.jsonld": Annotations,
}
TABLES = {
    "glossary.csv": ["id", "kind", "en", "ru", "kk", "definition", "paragraphs"],
    "timeline.csv": [
        *("id", "edtf", "title", "kind", "basis", "status"),
        *("article", "paragraph", "as_given"),
    ],
}


@pytest.fixture(params=["tiny_site", "site"], ids=["tiny", "real"])
def data(request: pytest.FixtureRequest) -> Path:
    """The data folder of the tiny edition's site, and of the real one's."""
    folder: Path = request.getfixturevalue(request.param) / "data"
    return folder


def load(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def works_in(data: Path) -> dict[str, Any]:
    return {work["id"]: work for work in load(data / "bibliography.json")}


def articles_in(data: Path) -> list[Any]:
    return [load(path) for path in sorted((data / "articles").glob("*.json"))]


# ---------------------------------------------------------------------------------- shape


@pytest.mark.parametrize("name", FILES)
def test_file_has_the_form_of_the_contract(data: Path, name: str) -> None:
    TypeAdapter(FILES[name]).validate_json((data / name).read_text("utf-8"))


def test_article_files_have_the_form_of_the_contract(data: Path) -> None:
    paths = sorted((data / "articles").glob("*.json"))
    assert paths
    for path in paths:
        assert Article.model_validate_json(path.read_text("utf-8")).id == path.stem


def test_work_files_are_csl_json(data: Path) -> None:
    paths = sorted((data / "works").glob("*.json"))
    assert [p.stem for p in paths] == sorted(works_in(data))
    for path in paths:
        (item,) = TypeAdapter(list[Csl]).validate_json(path.read_text("utf-8"))
        assert item.id == path.stem


def rows_of(path: Path) -> list[list[str]]:
    """A table's rows; it begins with the mark by which spreadsheets know UTF-8."""
    text = path.read_bytes().decode("utf-8")
    assert text[0] == "\ufeff"
    return list(csv.reader(io.StringIO(text[1:], newline=""), strict=True))


@pytest.mark.parametrize("name", TABLES)
def test_table_has_the_columns_of_the_contract(data: Path, name: str) -> None:
    header, *rows = rows_of(data / name)
    assert header == TABLES[name]
    assert {len(row) for row in rows} <= {len(header)}


@pytest.mark.parametrize("name", TABLES)
def test_no_cell_of_a_table_is_a_formula(data: Path, name: str) -> None:
    assert not [c for row in rows_of(data / name) for c in row if c[:1] in tuple("=+-@\t\r")]


def test_tables_have_the_rows_of_their_json(data: Path) -> None:
    terms = [term["id"] for term in load(data / "glossary.json")["terms"]]
    assert [row[0] for row in rows_of(data / "glossary.csv")[1:]] == terms
    evidence = [
        (event["id"], given["article"], str(given["paragraph"]), given["as_given"])
        for event in load(data / "timeline.json")["events"]
        for given in event["evidence"]
    ]
    rows = rows_of(data / "timeline.csv")[1:]
    assert [(row[0], row[6], row[7], row[8].lstrip("'")) for row in rows] == [
        (*start, given.lstrip("'")) for *start, given in evidence
    ]


def test_no_file_is_outside_the_contract(data: Path) -> None:
    top = {p.name for p in data.iterdir()}
    assert top == {
        *FILES,
        *TABLES,
        *("articles", "works", "bibliography.bib", "bibliography.ris"),
        *("cite", "originals"),  # records for reference managers: test_citing.py
        "annotations",  # each article's notes and each note: test_notes.py
    }


# -------------------------------------------------------------------------------- content


def test_articles_are_those_of_the_bibliography_file(data: Path) -> None:
    corpus, _ = read_corpus(Edition(data.parent.parent))
    assert {a["id"] for a in articles_in(data)} == set(corpus.facts)


def test_paragraphs_run_from_one_without_a_gap(data: Path) -> None:
    for article in articles_in(data):
        numbers = [p["number"] for p in article["paragraphs"]]
        assert numbers == list(range(1, len(numbers) + 1))


def test_paragraphs_are_plain_text(data: Path) -> None:
    for article in articles_in(data):
        text = " ".join(p["text"] for p in article["paragraphs"])
        assert not [mark for mark in ("[@", "[-@", "[[", "{#", "**", "<span") if mark in text]


def test_citations_name_labels_and_works_that_are_there(data: Path) -> None:
    works = works_in(data)
    for article in articles_in(data):
        labels = {r["label"] for r in article["references"]}
        numbers = {p["number"] for p in article["paragraphs"]}
        for citation in article["citations"]:
            assert citation["paragraph"] in numbers
            assert set(citation["labels"] or []) <= labels
            assert set(citation["works"]) <= set(works)


def test_every_citation_is_a_use_of_its_works(data: Path) -> None:
    works = works_in(data)
    cited = {
        (key, article["id"], citation["paragraph"])
        for article in articles_in(data)
        for citation in article["citations"]
        for key in citation["works"]
    }
    uses = {
        (key, u["article"], u["paragraph"]) for key, work in works.items() for u in work["uses"]
    }
    assert cited == uses


def test_terms_and_events_of_paragraphs_are_those_of_glossary_and_timeline(data: Path) -> None:
    terms = {term["id"] for term in load(data / "glossary.json")["terms"]}
    events = {event["id"] for event in load(data / "timeline.json")["events"]}
    for article in articles_in(data):
        for paragraph in article["paragraphs"]:
            assert set(paragraph["terms"]) <= terms
            assert set(paragraph["events"]) <= events


def test_relations_of_terms_name_terms(data: Path) -> None:
    terms = {term["id"]: term for term in load(data / "glossary.json")["terms"]}
    for term in terms.values():
        assert {*term["related"], *term["broader"]} <= set(terms) - {term["id"]}


def test_evidence_and_paragraphs_of_terms_are_paragraphs_of_articles(data: Path) -> None:
    counts = {a["id"]: len(a["paragraphs"]) for a in articles_in(data)}
    for event in load(data / "timeline.json")["events"]:
        for given in event["evidence"]:
            assert 1 <= given["paragraph"] <= counts[given["article"]]
    for term in load(data / "glossary.json")["terms"]:
        for article, numbers in term["paragraphs"].items():
            assert numbers == sorted(set(numbers))
            assert set(numbers) <= set(range(1, counts[article] + 1))


def test_emendations_name_paragraphs_works_and_diagnoses_that_are_there(data: Path) -> None:
    articles = {a["id"]: len(a["paragraphs"]) for a in articles_in(data)}
    for record in load(data / "emendations.json")["emendations"]:
        assert (record["paragraph"] or 1) <= articles[record["article"]]
        assert record["diagnosis"] in DIAGNOSES
        assert set(record["works"]) <= set(works_in(data))


def test_no_address_of_a_person_is_published(data: Path) -> None:
    for article in articles_in(data):
        assert "@" not in json.dumps(article["frontmatter"])


def test_work_of_two_articles_stands_once_with_both_printed_forms(tiny_site: Path) -> None:
    work = works_in(tiny_site / "data")["baker2001"]
    assert [p["article"] for p in work["printed"]] == ["lee-2021", "ivanova-2019"]
    assert [(u["article"], u["paragraph"]) for u in work["uses"]] == [
        ("lee-2021", 1),
        ("lee-2021", 3),
        ("ivanova-2019", 1),
    ]


def test_citation_that_leads_nowhere_has_no_labels_but_says_why(tiny_site: Path) -> None:
    article = load(tiny_site / "data" / "articles" / "ivanova-2019.json")
    (citation,) = [c for c in article["citations"] if c["labels"] is None]
    assert citation["works"] == ["petrov2010"]
    assert citation["problem"] == DIAGNOSES["misspelt-name"]
    use = [u for u in works_in(tiny_site / "data")["petrov2010"]["uses"] if u.get("probable")]
    assert [(u["article"], u["paragraph"]) for u in use] == [("ivanova-2019", 2)]


def test_a_year_that_the_article_does_not_print_is_marked(tiny_site: Path) -> None:
    article = load(tiny_site / "data" / "articles" / "ivanova-2019.json")
    assert article["frontmatter"]["year"] == {"value": 2019, "printed": False}


# ------------------------------------------------------------------------------ read back


def names_of(work: Any) -> list[str]:
    people = work.get("author", [])
    return [
        p.get("literal") or ", ".join(p[k] for k in ("family", "given") if p.get(k)) for p in people
    ]


def test_index_of_the_filter_has_every_work_once(data: Path) -> None:
    rows = load(data / "bibliography-index.json")
    assert [row[0] for row in rows] == list(works_in(data))


def test_ris_reads_back_as_the_works(data: Path) -> None:
    works = works_in(data)
    records = {r["id"]: r for r in rispy.loads((data / "bibliography.ris").read_text("utf-8"))}
    assert set(records) == set(works)
    for key, record in records.items():
        work = works[key]
        assert record["title"] == work["title"]
        assert record.get("authors", record.get("first_authors", [])) == names_of(work)
        assert record.get("doi", "") == work.get("DOI", "")
        year = work.get("issued", {}).get("date-parts", [[""]])[0][0]
        assert record.get("year", "") == str(year)
        first, _, last = work.get("page", "").partition("–")
        assert (record.get("start_page", ""), record.get("end_page", "")) == (first, last)


def test_ris_record_of_a_work_is_that_of_the_whole_file(data: Path) -> None:
    whole = {r["id"]: r for r in rispy.loads((data / "bibliography.ris").read_text("utf-8"))}
    for key, record in whole.items():
        assert rispy.loads((data / "works" / f"{key}.ris").read_text("utf-8")) == [record]


def test_bibtex_reads_back_as_the_works(data: Path) -> None:
    works = works_in(data)
    library = bibtexparser.parse_file(str(data / "bibliography.bib"))
    assert library.failed_blocks == []
    assert [e.key for e in library.entries] == list(works)
    for entry in library.entries:
        title = entry["title"].replace("{", "").replace("}", "")
        assert title == works[entry.key]["title"]


def test_bibtex_has_nothing_of_the_edition_itself(data: Path) -> None:
    for entry in bibtexparser.parse_file(str(data / "bibliography.bib")).entries:
        assert not {"label", "printed", "printed2", "correction"} & set(entry.fields_dict)


def test_bibtex_of_a_work_is_that_of_the_whole_file(data: Path) -> None:
    for entry in bibtexparser.parse_file(str(data / "bibliography.bib")).entries:
        (one,) = bibtexparser.parse_file(str(data / "works" / f"{entry.key}.bib")).entries
        assert (one.key, one.items()) == (entry.key, entry.items())


def test_files_end_their_lines_as_their_formats_ask(data: Path) -> None:
    ris = (data / "bibliography.ris").read_bytes()
    assert ris.count(b"\n") == ris.count(b"\r\n") > 0
    assert b"\r" not in (data / "bibliography.bib").read_bytes()
