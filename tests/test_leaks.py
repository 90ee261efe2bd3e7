"""The gate finds an article's own words in every kind of output, and nothing else.

Every leak here is planted on purpose, out of the made-up articles of the tiny edition.
"""

from __future__ import annotations

import base64
import bz2
import gzip
import html
import io
import json
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from edition.cli import main
from edition.files import Edition
from edition.leaks import Verdict, guard
from edition.readers import read_corpus
from trees import copy_tiny, run

# From the article's own text, eleven words and nine.
OWN = "it was then that two towns for the first time found"
SHORT = "found themselves obliged to divide the price of a"
PAGE = "<!doctype html><html lang=en><head><title>x</title></head><body>{}</body></html>"


@pytest.fixture
def held(tiny: Edition, tmp_path: Path) -> Callable[[str, bytes | str], Verdict]:
    """Hold a site with one file in it against the tiny edition's texts."""

    def hold(name: str, data: bytes | str) -> Verdict:
        site = tmp_path / "public"
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(data.encode() if isinstance(data, str) else data)
        return guard(tiny, read_corpus(tiny)[0], site)

    return hold


def pdf(text: str, packed: bool) -> bytes:
    """A PDF of one page; its lines break after every third word."""
    words = text.split()
    lines = [" ".join(words[i : i + 3]) for i in range(0, len(words), 3)]
    shown = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
    content = f"BT /F1 12 Tf 72 720 Td {shown} ET".encode()
    stream = zlib.compress(content) if packed else content
    way = b" /Filter /FlateDecode" if packed else b""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d%b >>\nstream\n%b\nendstream" % (len(stream), way, stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % p for p in places)
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%btrailer << /Size %d /Root 1 0 R >>\n"
        b"startxref\n%d\n%%%%EOF\n" % (len(places) + 1, table, len(places) + 1, len(out))
    )


def zipped(name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return out.getvalue()


def tarred(name: str, data: bytes, mode: str = "w:gz") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        member = tarfile.TarInfo(name)
        member.size = len(data)
        archive.addfile(member, io.BytesIO(data))
    return out.getvalue()


def page(body: str) -> str:
    return PAGE.format(body)


def entities(text: str) -> str:
    return "".join(f"&#x{ord(c):x};" for c in text)


def codes(text: str) -> str:
    return "".join(f"\\u{ord(c):04x}" for c in text)


W = OWN.split()
OUTPUTS: dict[str, tuple[str, bytes | str]] = {
    "page": ("index.html", page(f"<p>{OWN}</p>")),
    "page, through tags": ("a/index.html", page("<p>" + " ".join(f"<b>{w}</b>" for w in W))),
    "page, tags inside words": ("a.html", page("".join(f"<i>{c}</i>" for c in OWN))),
    "page, a link in between": ("a.html", page(f"{' '.join(W[:5])} <a href='x'>{' '.join(W[5:])}")),
    "page, a citation in between": ("a.html", page(f"{' '.join(W[:6])} [12] {' '.join(W[6:])}")),
    "page, through entities": ("a.html", page(entities(OWN))),
    "page, no-break spaces": ("a.html", page(OWN.replace(" ", "&nbsp;"))),
    "page, soft hyphens": ("a.html", page("&shy;".join(OWN))),
    "page, line breaks": ("a.html", page("<br>\n".join(W))),
    "page, words cut at lines": ("a.html", page(OWN.replace("towns", "to-\nwns"))),
    "page, capitals": ("a.html", page(OWN.upper())),
    "page, in an attribute": ("a.html", page(f'<p title="{OWN}">x</p>')),
    "page, tags in an attribute": (
        "a.html",
        page(f'<p data-x="{html.escape(" <b>".join(W))}">x</p>'),
    ),
    "page, in the description": (
        "a.html",
        f'<!doctype html><html><head><meta name="d" content="{OWN}"></head><body></body></html>',
    ),
    "page, in a comment": ("a.html", page(f"<!-- {OWN} -->")),
    "page, in a script": ("a.html", page(f"<script>const a = '{OWN}';</script>")),
    "page, escaped in a script": ("a.html", page(f"<script>const a = '{codes(OWN)}';</script>")),
    "page, JSON in a script": (
        "a.html",
        page(f'<script type="application/json">{json.dumps({"a": OWN})}</script>'),
    ),
    "data": ("data/a.json", json.dumps({"text": OWN})),
    "data, escaped": ("data/a.json", f'{{"text": "{codes(OWN)}"}}'),
    "data, HTML in JSON": ("data/a.json", json.dumps({"t": f"<p>{'</p><p>'.join(W)}</p>"})),
    "data, line breaks": ("data/a.json", json.dumps({"text": "\n".join(W)})),
    "JSON-LD": ("data/annotations.jsonld", json.dumps({"body": OWN})),
    "CSV": ("data/a.csv", f'id,text\n1,"{OWN}"\n'),
    "BibTeX": ("data/a.bib", f"@book{{a, note = {{{OWN}}}}}"),
    "feed": (
        "feed.xml",
        f"<feed><content type='html'>{html.escape('<p>'.join(W))}</content></feed>",
    ),
    "feed, CDATA": ("feed.xml", f"<rss><d><![CDATA[{'<b>'.join(W)}]]></d></rss>"),
    "style sheet": ("a.css", f'p::after {{ content: "{OWN}" }}'),
    "script": ("a.js", f"const a = `{OWN}`;"),
    "picture in SVG": ("a.svg", f"<svg><text>{'</text><text>'.join(W)}</text></svg>"),
    "address": ("a.html", page(f'<a href="https://example.org/?q={quote(OWN)}">x</a>')),
    "data address": (
        "a.html",
        page(f'<a href="data:text/plain;base64,{base64.b64encode(OWN.encode()).decode()}">x</a>'),
    ),
    "file name": (f"{OWN.replace(' ', '-')}.txt", "x"),
    "search index": (
        "search/en/fragment/en_1.pf_fragment",
        gzip.compress(b"pagefind_dcd" + json.dumps({"content": OWN}).encode()),
    ),
    "gzip": ("a.html.gz", gzip.compress(page(OWN).encode())),
    "bzip2": ("a.bz2", bz2.compress(OWN.encode())),
    "xz": ("a.xz", lzma.compress(OWN.encode())),
    "zip": ("packs/a.zip", zipped("p.html", page(OWN).encode())),
    "zip in a zip": ("packs/a.zip", zipped("b.zip", zipped("p.txt", OWN.encode()))),
    "pack as EPUB": ("packs/a.epub", zipped("OEBPS/p.xhtml", page(" <i>".join(W)).encode())),
    "tar": ("a.tar", tarred("p.txt", OWN.encode(), "w")),
    "tar, packed": ("release.tar.gz", tarred("site/p.html", page(OWN).encode())),
    "PDF": ("packs/a.pdf", pdf(OWN, packed=False)),
    "PDF, packed": ("packs/a.pdf", pdf(OWN, packed=True)),
    "PDF in a zip": ("packs/a.zip", zipped("a.pdf", pdf(OWN, packed=True))),
    "UTF-16": ("a.txt", OWN.encode("utf-16")),
    "plain text": ("a.txt", OWN.replace(" ", "\r\n")),
}


@pytest.mark.parametrize("what", OUTPUTS)
def test_planted_leak_is_found_with_file_and_place(held, what):
    name, data = OUTPUTS[what]
    verdict = held(name, data)
    assert not verdict.passed
    assert verdict.leaks
    for leak in verdict.leaks:
        where = "the files' names" if what == "file name" else name
        assert leak.file.startswith(where)
        assert leak.place
        assert leak.text == "lee.txt"
        assert 10 <= leak.words <= 11


@pytest.mark.parametrize("what", [k for k, (_, d) in OUTPUTS.items() if OWN in str(d)])
def test_nine_words_may_stand_anywhere(held, what):
    name, data = OUTPUTS[what]
    assert held(name, str(data).replace(OWN, SHORT)).passed


def test_place_is_the_line(held):
    (leak,) = held("a/index.html", page(f"<p>\n\n<p>x\n<p>{OWN}</p>")).leaks
    assert (leak.file, leak.place) == ("a/index.html", "line 4")


def test_place_in_an_archive_names_the_member(held):
    (leak,) = held("packs/a.zip", OUTPUTS["zip"][1]).leaks
    assert leak.file == "packs/a.zip!p.html"


def test_place_in_a_pdf_is_the_page(held):
    (leak,) = held("packs/a.pdf", OUTPUTS["PDF"][1]).leaks
    assert leak.place == "page 1"


def test_message_does_not_repeat_the_leak(held):
    assert OWN not in str(held("a.html", page(OWN)))
    assert "a.html: line 1: 11 words of lee.txt" in str(held("a.html", page(OWN)))


def test_russian_text_is_guarded_too(held, tiny):
    text = (tiny.texts / "ivanova.txt").read_text("utf-8")
    prose = max(text.split("\n\n"), key=len)
    words = " ".join(prose.split()[:14])
    for data in (page(entities(words)), page(words.upper()), words.encode("cp1251")):
        assert not held("a.html", data).passed


def test_text_of_no_article_is_guarded_too(held, tiny):
    walk = "On the last day of the walk they came down to a lake that no map of theirs had"
    (tiny.texts / "walk.txt").write_text(f"A walk\n\nIntroduction\n\n{walk}.\n", "utf-8")
    assert not held("a.html", page(walk)).passed


# ---------------------------------------------------------------------- what may stand


ALLOWED = {
    "title": "Rivers and Borders",
    "affiliation": "Institute of Rivers, Harbour Town",
    "reference": "Baker, J. Floods of the plain. Journal of Rivers, 2001, 3(2), 10-19.",
    "reference, in part": "Floods of the plain. Journal of Rivers",
    "study text": "Lee begins with the floods of 1998, when the Oster dam was raised by 4.5 metres",
}


@pytest.mark.parametrize("what", ALLOWED)
def test_facts_may_stand_as_printed(held, what):
    assert held("a.html", page(ALLOWED[what])).passed


def test_phrase_of_the_projects_list_may_stand(held, tiny):
    assert not held("a.html", page(OWN)).passed
    (tiny.root / "tests").mkdir()
    (tiny.root / "tests" / "facts-as-printed.txt").write_text(f"# names\n{OWN}\n", "utf-8")
    assert held("a.html", page(OWN)).passed


def test_phrase_of_the_list_lets_no_words_around_it_stand(held, tiny):
    (tiny.root / "tests").mkdir()
    (tiny.root / "tests" / "facts-as-printed.txt").write_text(f"{OWN}\n", "utf-8")
    start = (tiny.texts / "lee.txt").read_text("utf-8").split("introduction")[-1]
    around = start[start.index("it was then that engineers") : start.index("between them")]
    assert not held("a.html", page(around)).passed


def test_a_whole_sentence_is_no_fact_however_it_is_listed(held, tiny):
    text = (tiny.texts / "lee.txt").read_text("utf-8")
    sentence = next(p for p in text.split("\n\n") if p.startswith("When the year"))
    (tiny.root / "tests").mkdir()
    (tiny.root / "tests" / "facts-as-printed.txt").write_text(sentence, "utf-8")
    assert not held("a.html", page(sentence)).passed


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.zst", b"\x28\xb5\x2f\xfd" + b"\0" * 20),
        ("a.html.br", b"\x0b\x02\x80"),
        ("a.7z", b"7z\xbc\xaf\x27\x1c" + b"\0" * 20),
        ("a.zip", b"PK\x03\x04" + b"\0" * 20),
        ("a.gz", b"\x1f\x8b" + b"\0" * 20),
        ("a.pdf", b"%PDF-1.7\nnothing"),
    ],
)
def test_what_cannot_be_looked_into_does_not_pass(held, name, data):
    verdict = held(name, data)
    assert not verdict.passed
    assert [c.name for c in verdict.closed] == [name]
    assert f"{name}: cannot be looked into" in str(verdict)


# ------------------------------------------------------------------- command and build


def test_without_texts_nothing_is_proved_and_that_is_said(tiny, tmp_path):
    for path in tiny.texts.iterdir():
        path.unlink()
    (tmp_path / "a.html").write_text(page(OWN), "utf-8")
    verdict = guard(tiny, read_corpus(tiny)[0], tmp_path / "a.html")
    assert verdict.passed
    assert str(verdict) == "Leak gate: no article's text is at hand, so nothing was proved."


def test_command_fails_on_a_leak_and_names_it(tiny, monkeypatch, capsys):
    monkeypatch.chdir(tiny.root)
    (tiny.root / "out").mkdir()
    (tiny.root / "out" / "a.html").write_text(page("x"), "utf-8")
    assert main(["leaks", "out"]) == 0
    assert "hold no 10 words in a row of 2 texts" in capsys.readouterr().out
    (tiny.root / "out" / "a.html").write_text(page(OWN), "utf-8")
    assert main(["leaks", "out"]) == 1
    assert "a.html: line 1" in capsys.readouterr().out


def test_command_without_a_site_is_misuse(tiny, monkeypatch, capsys):
    monkeypatch.chdir(tiny.root)
    assert main(["leaks", "nowhere"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.fixture
def with_texts(tmp_path: Path, tiny: Edition) -> Path:
    """The tiny edition, ready to be built, with its texts."""
    root = copy_tiny(tmp_path / "edition")
    tiny.texts.rename(root / "texts")
    return root


def test_public_build_with_texts_at_hand_is_held_against_them(with_texts):
    made = run(with_texts, "edition.cli", "build")
    assert made.returncode == 0, made.stdout + made.stderr
    assert "hold no 10 words in a row of 2 texts" in made.stdout


def test_public_build_with_a_leak_fails_and_keeps_the_last_site(with_texts):
    assert run(with_texts, "edition.cli", "build").returncode == 0
    about = with_texts / "docs" / "about.md"
    about.write_text(f"{about.read_text('utf-8')}\n\n{OWN}\n", "utf-8")
    made = run(with_texts, "edition.cli", "build")
    assert made.returncode == 1
    assert "about/index.html: line" in made.stderr
    assert OWN not in (with_texts / "site" / "about" / "index.html").read_text("utf-8")


def test_public_build_without_texts_says_that_nothing_was_proved(with_texts):
    for path in (with_texts / "texts").iterdir():
        path.unlink()
    made = run(with_texts, "edition.cli", "build")
    assert made.returncode == 0
    assert "so nothing was proved" in made.stdout


@pytest.mark.texts
def test_public_site_holds_no_words_of_the_five_articles(site: Path, texts: Path, monkeypatch):
    from places import ROOT

    monkeypatch.setenv("EDITION_TEXTS", str(texts.resolve()))
    edition = Edition(ROOT)
    verdict = guard(edition, read_corpus(edition)[0], site)
    assert verdict.texts >= 5
    assert verdict.passed, str(verdict)
