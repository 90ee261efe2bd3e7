"""The extracts written by hand: their gold agrees with itself and with the text it is the gold of.

Nothing here imports an extract; `measure_import.py --extracts` does.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import pytest
from handmade import FOLDER, Extract, ids_held_back, read_extracts
from mess.words import RAISED, fingerprint
from passages import all_strings, lines_of, lines_with
from scoring import as_output, score_all

EXTRACTS = read_extracts()
every_extract = pytest.mark.parametrize("extract", EXTRACTS, ids=lambda e: e.id)
_RAISE = str.maketrans("0123456789", RAISED)
# What is printed like numbers of notes or of the list: [2, 3], [2]–[5], ², ²,³ and ²–⁵.
_NUMBERED = re.compile(
    rf"\[\d[\d\s,;–-]*\](?:–\[\d+\])?|[{RAISED}]+(?:[,–-][{RAISED}]+)*",
)


def as_shown(surface: str) -> str:
    """The surface as the gold's paragraph shows it: bare numbers are marks, and raised."""
    return surface.translate(_RAISE) if re.fullmatch(r"[\d,–-]+", surface) else surface


def paragraphs_of(extract: Extract) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = extract.gold["paragraphs"]["paragraphs"]
    return found


def citations_in(extract: Extract, number: int) -> list[dict[str, Any]]:
    citations = extract.gold["citations"]["citations"]
    return [c for c in citations if c["paragraph"] == number]


def in_text(value: str, extract: Extract) -> bool:
    """Whether figures and signs stand in the text, which may part them by blanks and lines."""
    return re.sub(r"\s", "", value) in re.sub(r"\s", "", extract.text)


@every_extract
def test_every_part_of_the_gold_bears_the_id_of_its_folder(extract: Extract) -> None:
    assert {part["id"] for part in extract.gold.values()} == {extract.id}


@every_extract
def test_fingerprints_of_the_gold_are_those_of_its_texts(extract: Extract) -> None:
    for paragraph in paragraphs_of(extract):
        shown = {k: paragraph[k] for k in ("first6", "last6", "word_count", "sha1")}
        assert shown == fingerprint(paragraph["text"]), paragraph["number"]


@every_extract
def test_paragraphs_are_numbered_and_their_texts_are_clean(extract: Extract) -> None:
    found = paragraphs_of(extract)
    assert [p["number"] for p in found] == list(range(1, len(found) + 1))
    for p in found:
        assert p["text"] == " ".join(unicodedata.normalize("NFC", p["text"]).split())
        assert not re.search("[\u00adﬀ-ﬆ]", p["text"]), p["number"]
        assert p["kind"] in ("paragraph", "list-item", "caption")


@every_extract
def test_no_page_number_hangs_on_the_end_of_a_paragraph(extract: Extract) -> None:
    # Lines are compared by their letters: a number alone on its line would pass unseen.
    for paragraph in paragraphs_of(extract):
        assert not re.search(r"[.!?…][»”’“\")\]]* \d+$", paragraph["text"]), paragraph["number"]


@every_extract
def test_every_paragraph_stands_in_the_text_in_order_but_for_whole_lines_between(
    extract: Extract,
) -> None:
    lines, at = lines_of(extract.text), 0
    for paragraph in paragraphs_of(extract):
        found = lines_with(paragraph["text"], lines, at)
        assert found, (paragraph["number"], paragraph["text"])
        at = found[1]


@every_extract
def test_every_heading_stands_in_the_text_in_order(extract: Extract) -> None:
    lines = lines_of(extract.text)
    body = lines_with(paragraphs_of(extract)[0]["text"], lines)
    assert body
    at = max(0, body[0] - 40)
    for heading in extract.gold["paragraphs"]["headings"]:
        found = lines_with(heading["text"], lines, at)
        assert found, heading
        at = found[1]


@every_extract
def test_every_citation_stands_in_its_paragraph_in_order(extract: Extract) -> None:
    for paragraph in paragraphs_of(extract):
        at = 0
        for citation in citations_in(extract, paragraph["number"]):
            shown = as_shown(citation["surface"])
            found = paragraph["text"].find(shown, at)
            assert found >= 0, citation
            at = found + len(shown)


@every_extract
def test_every_citation_names_works_of_the_list_or_says_that_it_names_none(
    extract: Extract,
) -> None:
    labels = {r["label"] for r in extract.gold["references"]["references"]}
    assert len(labels) == len(extract.gold["references"]["references"])
    for citation in extract.gold["citations"]["citations"]:
        assert 1 <= citation["paragraph"] <= len(paragraphs_of(extract))
        if citation["labels"] is None:
            assert set(citation["probable"]) <= labels, citation
        else:
            assert citation["labels"], citation
            assert set(citation["labels"]) <= labels, citation


@every_extract
def test_every_number_printed_as_a_mark_is_a_citation(extract: Extract) -> None:
    for paragraph in paragraphs_of(extract):
        shown = [as_shown(c["surface"]) for c in citations_in(extract, paragraph["number"])]
        text = paragraph["text"]
        for named in (s for s in shown if not _NUMBERED.fullmatch(s)):
            text = text.replace(named, "", 1)  # a year behind a name is no number: Lee [2001, 45]
        marks = _NUMBERED.findall(text)
        assert marks == [s for s in shown if _NUMBERED.fullmatch(s)], paragraph["number"]


@every_extract
def test_every_field_of_a_reference_is_printed(extract: Extract) -> None:
    lines = lines_of(extract.text)
    for reference in extract.gold["references"]["references"]:
        for name, value in reference.items():
            if name in ("id", "type", "language", "label", "edition", "accessed"):
                continue
            for string in all_strings(value):
                assert lines_with(string, lines), (reference["label"], name, string)
            if name in ("volume", "issue", "page", "DOI", "URL", "locator"):
                assert in_text(value, extract), (reference["label"], name, value)
            if name == "issued":
                assert in_text(str(value["date-parts"][0][0]), extract), reference["label"]


@every_extract
def test_every_fact_of_the_front_matter_is_printed(extract: Extract) -> None:
    matter, lines = extract.gold["frontmatter"], lines_of(extract.text)
    facts = all_strings([matter["title"], matter["keywords"], matter["abstracts"]])
    for author in matter["authors"]:
        facts += [author["family"], author["given"]]
        facts += [x for place in author["affiliation"].values() for x in place.split("; ")]
    for fact in facts:
        assert lines_with(fact, lines), fact
    shown = [matter[k] for k in ("doi", "volume", "issue", "pages") if k in matter]
    shown += [a["email"] for a in matter["authors"] if "email" in a]
    for fact in [*shown, matter["year"]["printed"]]:
        assert in_text(fact, extract), fact


@every_extract
def test_gold_of_an_extract_scores_one_against_itself(extract: Extract) -> None:
    scores = score_all(extract.gold, as_output(extract.gold))
    assert {name: score.f1 for name, score in scores.items()} == dict.fromkeys(scores, 1.0)


def test_passage_interrupted_by_whole_lines_is_found_and_by_half_a_line_is_not() -> None:
    lines = lines_of("The bench in the\n12\nMUSEUM NOTES\f\nhall was tur-\nned twice. So")
    assert lines_with("The bench in the hall was turned twice.", lines) == (0, 5)
    assert lines_with("The bench in the MUSEUM hall", lines) is None


def test_target_of_a_link_is_no_part_of_a_passage() -> None:
    lines = lines_of("The [bench](/img/bench.jpg) was turned.[1](#fn1) So")
    assert lines_with("The bench was turned. So", lines) == (0, 0)


def test_every_extract_that_is_held_back_is_there() -> None:
    assert ids_held_back() <= {extract.id for extract in EXTRACTS}


def test_readme_lists_every_extract() -> None:
    table = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `([\w-]+)` \|", table, re.M) == [e.id for e in EXTRACTS]
