"""Notes on pages, in lists, as data and as a feed; and those that a command begins."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from cases import A_NOTE, A_REPLY, NOTE, OTHER_NOTE, write
from edition.anchorage import anchor_notes, threads_of
from edition.anchoring import KEEP, ORPHAN, REVIEW
from edition.checking import check_edition
from edition.cli import main
from edition.diagnostics import Severity, render
from edition.exports import collect_data
from edition.files import Edition
from edition.markup import plain_text
from edition.model import Corpus
from edition.policy import policy_of, with_policy
from edition.untrusted import is_orcid, is_web_address, mixed_word, skeleton
from edition.weave.bodies import put_bodies
from edition.weave.citations import Span
from edition.weave.highlights import Quoted, plain_map, put_highlights
from edition.weave.notes import author_slug, by_author
from edition.weave.pages import weave_pages
from places import ROOT

LOST = (
    A_NOTE.replace("raised by 4.5 metres", "a quarrel over fishing rights")
    .replace('prefix: "when the Oster dam was "\n', "")
    .replace('suffix: " and, she holds"\n', "")
)
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def noted(tiny: Edition) -> Edition:
    """The tiny edition with a note, a reply, a changed one and one whose words are gone."""
    rows = {
        NOTE: A_NOTE.replace(
            "creator: Ada Reader", "creator: Ada Reader\norcid: 0000-0002-1825-0097"
        ),
        OTHER_NOTE: A_REPLY.replace("Ada Reader", "Бота Оқырман").replace(
            "2026-11-20", "2026-11-21"
        ),
        "docs/annotations/lee-2021/changed.md": A_NOTE.replace("4.5", "5.4"),
        "docs/annotations/lee-2021/lost.md": LOST,
        "docs/annotations/lee-2021/settled.md": A_NOTE.replace(
            "licence:", "status: superseded\nsuperseded_by: lee-2021/who-pays\nlicence:"
        ),
    }
    for path, text in rows.items():
        write(path, text).apply(tiny.root)
    return tiny


@pytest.fixture
def corpus(noted: Edition) -> Corpus:
    return check_edition(noted)[0]


def test_every_note_has_its_place(corpus: Corpus):
    places = {i.split("/")[1]: p for i, p in anchor_notes(corpus).items()}
    assert {i: p.status for i, p in places.items()} == {
        "who-pays": KEEP,
        "an-answer": KEEP,
        "changed": REVIEW,
        "lost": ORPHAN,
        "settled": KEEP,
    }
    text = corpus.text("lee-2021")
    assert text
    here = places["who-pays"]
    assert plain_text(text.paragraphs[0].text)[here.start : here.end] == "raised by 4.5 metres"


def test_replies_stand_under_what_they_answer(corpus: Corpus):
    threads = threads_of(corpus, anchor_notes(corpus))
    first = next(t for t in threads if t.root.note.slug == "who-pays")
    assert [p.note.slug for p in first.replies] == ["an-answer"]
    assert sum(len(t.notes) for t in threads) == len(corpus.notes)


def test_changed_and_lost_words_are_warnings_on_the_quotation(noted: Edition):
    _, found = check_edition(noted)
    assert [(d.code, d.severity, d.place.line) for d in found] == [
        ("N006", Severity.WARNING, 4),
        ("N007", Severity.WARNING, 3),
    ], render(found)
    assert "[-5.4-] {+4.5+}" in found[0].message


def test_check_in_github_form_names_file_and_line(noted: Edition, monkeypatch, capsys):
    monkeypatch.chdir(noted.root)
    assert main(["check", "--format", "github"]) == 0
    out = capsys.readouterr().out
    assert "::warning file=docs/annotations/lee-2021/changed.md,line=4,col=" in out


def test_article_page_shows_notes_where_they_belong(corpus: Corpus, noted: Edition):
    page = weave_pages(corpus, noted)["articles/lee-2021.md"]
    assert "<summary>4 notes on ¶1</summary>" in page
    assert '<mark class="mv-hl" data-notes="note-who-pays">raised by 4.5 metres</mark>' in page
    assert "## Notes whose words are gone {#orphans}" in page
    gone = page[page.index("{#orphans}") :]
    assert 'id="note-lost"' in gone
    assert "a quarrel over fishing rights" in gone
    assert "The words have been changed since" in page
    assert 'Superseded by <a href="../../articles/lee-2021/#note-who-pays">' in page
    assert "Compare" not in page  # bodies come in after the renderer


def test_pages_for_all_notes_for_authors_and_for_tags(corpus: Corpus, noted: Edition):
    pages = weave_pages(corpus, noted)
    names = {n for n in pages if n.startswith("notes/")}
    author = next(iter(by_author(n for n in corpus.notes.values() if n.slug == "an-answer")))
    assert names == {
        "notes/index.md",
        "notes/by/ada-reader.md",
        f"notes/by/{author}.md",
        "notes/tag/dams.md",
    }
    assert author.isascii()
    assert "https://orcid.org/0000-0002-1825-0097" in pages["notes/by/ada-reader.md"]
    assert pages["notes/index.md"].count('class="mv-anno ') == 5


def test_bodies_are_put_in_once_and_stay(corpus: Corpus, noted: Edition, tmp_path: Path):
    page = tmp_path / "articles" / "lee-2021" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text(
        '<div data-digest="0" data-note="lee-2021/who-pays" class="mv-anno-body"></div>', "utf-8"
    )
    assert put_bodies(corpus, tmp_path) == 1
    filled = page.read_text("utf-8")
    assert 'href="../../works/harbour/"' in filled
    assert 'href="../../articles/lee-2021/#p4"' in filled
    assert 'href="https://example.org/survey" rel="nofollow noopener ugc"' in filled
    assert put_bodies(corpus, tmp_path) == 0


def test_a_new_body_makes_the_page_new(corpus: Corpus, noted: Edition):
    before = weave_pages(corpus, noted)["articles/lee-2021.md"]
    note = corpus.notes["lee-2021/who-pays"]
    notes = {**corpus.notes, note.id: replace(note, body="Other words.")}
    assert weave_pages(replace(corpus, notes=notes), noted)["articles/lee-2021.md"] != before


# ---------------------------------------------------------------- data


def test_annotations_are_web_annotations(corpus: Corpus):
    files = collect_data(corpus)
    every = json.loads(files["data/annotations.jsonld"])
    assert every["type"] == "AnnotationCollection"
    assert every["total"] == len(every["first"]["items"]) == 5
    article = json.loads(files["data/annotations/lee-2021.jsonld"])
    assert article["total"] == 5
    assert json.loads(files["data/annotations/ivanova-2019.jsonld"])["total"] == 0
    one = json.loads(files["data/annotations/lee-2021/who-pays.jsonld"])
    assert one["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert one["id"].endswith("/data/annotations/lee-2021/who-pays.jsonld")
    assert (one["type"], one["motivation"]) == ("Annotation", "commenting")
    assert one["created"] == "2026-11-20T00:00:00Z"
    assert one["creator"] == {
        "id": "https://orcid.org/0000-0002-1825-0097",
        "type": "Person",
        "name": "Ada Reader",
    }
    assert one["target"]["source"].endswith("/articles/lee-2021/")
    selector = one["target"]["selector"]
    assert (selector["type"], selector["value"]) == ("FragmentSelector", "p1")
    assert selector["refinedBy"]["exact"] == "raised by 4.5 metres"
    assert selector["refinedBy"]["prefix"] == "when the Oster dam was "
    text, tag = one["body"]
    assert (text["format"], text["language"]) == ("text/html", "en")
    assert (tag["purpose"], tag["value"]) == ("tagging", "dams")
    reply = json.loads(files["data/annotations/lee-2021/an-answer.jsonld"])
    assert reply["motivation"] == "replying"
    assert reply["target"] == one["id"]
    lost = json.loads(files["data/annotations/lee-2021/lost.jsonld"])
    assert lost["target"]["selector"]["exact"] == "a quarrel over fishing rights"


def test_feed_is_atom(corpus: Corpus):
    root = ElementTree.fromstring(collect_data(corpus)["notes/feed.xml"])
    assert root.tag == f"{ATOM}feed"
    entries = root.findall(f"{ATOM}entry")
    assert len(entries) == 5
    assert entries[0].findtext(f"{ATOM}updated") == "2026-11-21T00:00:00Z"
    for entry in entries:
        for name in ("id", "title", "updated", "content"):
            assert entry.findtext(f"{ATOM}{name}")
        assert entry.findtext(f"{ATOM}author/{ATOM}name")
    ids = [e.findtext(f"{ATOM}id") for e in entries]
    assert len(set(ids)) == len(ids)


# ---------------------------------------------------------------- parts


def test_plain_map_is_plain_text_on_every_study_paragraph():
    corpus, _ = check_edition(Edition(ROOT))
    for text in corpus.texts:
        for paragraph in text.paragraphs:
            plain, offsets = plain_map(paragraph.text)
            assert plain == plain_text(paragraph.text)
            assert len(offsets) == len(plain)
            same = [paragraph.text[i] == c or c == " " for i, c in zip(offsets, plain, strict=True)]
            assert all(same)


def test_highlights_never_cut_a_link_or_an_emphasis():
    text = "One *two three* four [@key] five six."
    spans = [Span(21, 27, "<a>[1]</a>")]
    plain = plain_map(text)[0]
    start = plain.index("three")
    end = plain.index("five") + 4
    shown = put_highlights(text, spans, [Quoted(start, end, "note-a")])
    assert shown == (
        'One <mark class="mv-hl" data-notes="note-a">*two three* four <a>[1]</a> five</mark> six.'
    )


def test_overlapping_highlights_name_all_their_notes():
    text = "One two three four."
    quoted = [Quoted(0, 13, "a"), Quoted(4, 18, "b")]
    shown = put_highlights(text, [], quoted)
    assert 'data-notes="a b">two three</mark>' in shown
    assert shown.count("<mark") == shown.count("</mark>") == 3


@pytest.mark.parametrize(
    ("name", "slug"), [("Ada Reader", "ada-reader"), ("O'Neil, J.", "o-neil-j"), ("R2 D2", "r2-d2")]
)
def test_authors_have_readable_addresses(corpus: Corpus, name: str, slug: str):
    note = next(iter(corpus.notes.values()))
    assert author_slug(replace(note, creator=name)) == slug


def test_authors_whose_names_fold_to_one_address_have_two(corpus: Corpus):
    note = next(iter(corpus.notes.values()))
    notes = [replace(note, id=f"lee-2021/{n}", creator=c) for n, c in enumerate(("A. B", "A, B"))]
    assert len(by_author(notes)) == 2


def test_looks_and_addresses():
    assert skeleton("Ada Reader") == skeleton("Аdа Rеаdеr") == skeleton("ADA  READER")
    assert skeleton("part-1") == skeleton("part-l")
    assert skeleton("corner") == skeleton("comer")
    assert skeleton("lee2001") != skeleton("lee2002")
    assert mixed_word("Аda Reader") == "Аda"
    assert mixed_word("Ada Оқырман") == ""
    assert is_orcid("0000-0002-1825-0097")
    assert is_orcid("0000-0002-1694-233X")
    assert not is_orcid("0000-0002-1694-2330")
    for bad in (
        "https://",
        "http://a b/",
        "https://u@h/",
        "HTTPS:/h",
        "https://[::1",
        "http://h:x/",
    ):
        assert not is_web_address(bad), bad
    assert is_web_address("https://example.org/?a=1#b")


# ---------------------------------------------------------------- policy


def test_policy_allows_no_inline_script_but_the_one_of_a_moved_page():
    page = '<html><head><meta charset="utf-8"></head><body><main class="mv-main">{}</main></body>'
    moved = '<script>location.replace("../new/" + location.hash)</script>'
    assert "sha256" not in policy_of(page.format(moved))
    alone = f'<html><head><meta charset="utf-8">{moved}</head><body><main></main></body></html>'
    assert "'sha256-" in policy_of(alone)
    for other in ("<script>run()</script>", '<script>location.replace("x");run()</script>'):
        assert "sha256" not in policy_of(alone.replace(moved, other))


def test_policy_allows_no_inline_style_but_a_running_title():
    page = '<html><head><meta charset="utf-8">{}</head><body><main class="mv-main"></main></body>'
    title = '<style>:root { --mv-running: "Rivers \\22  in a minute" }</style>'
    assert "style-src 'self' 'sha256-" in policy_of(page.format(title))
    for other in (
        "<style>p { color: red }</style>",
        '<style>:root { --mv-running: "x" } p { background: url(//evil.test) }</style>',
        '<style>:root { --mv-running: "x"; --a: "y" }</style>',
    ):
        assert "sha256" not in policy_of(page.format(other))
    body = f'<html><head><meta charset="utf-8"></head><body>{title}<main></main></body></html>'
    assert "sha256" not in policy_of(body)


def test_policy_stands_once_and_first():
    page = (
        '<!doctype html><html><head>\n<meta charset="utf-8">\n<script src=x></script></head></html>'
    )
    once = with_policy(page)
    assert with_policy(once) == once
    assert once.index("Content-Security-Policy") < once.index("<script")
    assert "unsafe" not in once


def test_search_alone_may_run_webassembly():
    page = '<html><head><meta charset="utf-8"></head><body class="mv-kind-{}"></body></html>'
    assert "'wasm-unsafe-eval'" in policy_of(page.format("search"))
    assert "wasm" not in policy_of(page.format("article"))


# ---------------------------------------------------------------- commands


def test_new_annotation_is_a_valid_file(tiny: Edition, monkeypatch, capsys):
    monkeypatch.chdir(tiny.root)
    command = ["new", "annotation", "lee-2021:p1", "--by", 'Ada "R" Reader']
    assert main([*command, "--quote", "raised by 4.5 metres", "--motivation", "questioning"]) == 0
    assert main(["new", "annotation", "lee-2021:p3-p4", "--by", "Ada R. Reader"]) == 0
    made = [line.split()[1] for line in capsys.readouterr().out.splitlines() if "made" in line]
    assert made[0] == "docs/annotations/lee-2021/p1-raised-metres.md"
    text = (tiny.root / made[0]).read_text("utf-8")
    assert 'prefix: "of 1998, when the Oster dam was "' in text
    _, found = check_edition(tiny)
    left = [d for d in found if d.code not in ("N011", "N012")]
    assert left == [], render(found)
    unfinished = [d.place.path for d in found if d.code == "N012"]
    assert sorted(unfinished) == sorted(made)


def test_note_left_as_it_was_begun_is_refused(tiny: Edition, monkeypatch, capsys):
    monkeypatch.chdir(tiny.root)
    assert main(["new", "annotation", "lee-2021:p1"]) == 0
    _, found = check_edition(tiny)
    said = [d.message for d in found if d.code == "N012"]
    assert said == [
        "The note is signed 'Your Name'.",
        "This line only keeps the place of the note.",
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        ["lee-2021:p99"],
        ["lee-2012:p1"],
        ["lee-2021"],
        ["../../etc:p1"],
        ["lee-2021:p1", "--quote", "no such words"],
    ],
)
def test_new_annotation_says_what_cannot_be(wrong, tiny: Edition, monkeypatch, capsys):
    monkeypatch.chdir(tiny.root)
    assert main(["new", "annotation", *wrong]) == 2
    assert capsys.readouterr().err.startswith("edition: ")
    assert not (tiny.docs / "annotations").exists()


def test_the_edition_has_notes_that_stand_on_their_words():
    corpus, _ = check_edition(Edition(ROOT))
    places = anchor_notes(corpus)
    for article in corpus.facts:
        own = [p for p in places.values() if p.note.article == article]
        assert len(own) >= 5
        assert all(p.status == KEEP for p in own)
        for place in own:
            if place.note.creator == corpus.settings.editors:
                body = place.note.body
                assert "[[" in body or "[@" in body
                assert len(body.split()) < 200
