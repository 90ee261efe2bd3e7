"""Citations as text and as files: the study text is the edition's, the article stands apart."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from urllib.parse import unquote

import bibtexparser
import pytest
import rispy
import yaml
from edition.citing import (
    STYLES,
    edition_item,
    format_citations,
    original_item,
    paragraph_item,
    plain_title,
    study_item,
)
from edition.exports import collect_data
from edition.hosting import ERROR, PROPOSAL, error_url, issue_url, proposal_url
from edition.model import Settings
from edition.readers import read_corpus
from edition.weave.pages import weave_pages
from places import ROOT

SETTINGS = Settings(
    "Tiny", "an edition of rivers", "The editors of Tiny", "1.2.3", "2026-01-02",
    "https://tiny.example.org/",
)  # fmt: skip


@pytest.fixture
def corpus(tiny):
    return read_corpus(tiny)[0]


@pytest.fixture
def lee(corpus):
    return corpus.facts["lee-2021"]


def text_of(item, tmp_path, settings=SETTINGS):
    texts = format_citations([item], settings, tmp_path)[item["id"]]
    return {style: re.sub(r"<[^>]+>", "", html) for style, html in texts.items()}


# ----------------------------------------------------------------------------- paragraphs


def test_a_paragraph_is_cited_as_paraphrased_in_the_edition(lee, tmp_path):
    for text in text_of(paragraph_item(SETTINGS, lee, 3), tmp_path).values():
        assert "Lee, ¶3, as paraphrased in Tiny" in text


def test_every_style_has_version_date_and_address(lee, tmp_path):
    for text in text_of(paragraph_item(SETTINGS, lee, 3), tmp_path).values():
        assert "1.2.3" in text
        assert "https://tiny.example.org/articles/lee-2021/#p3" in text
        assert "2026" in text
        assert re.search(r"January 2|02\.01\.2026", text)


def test_the_edition_is_the_author_of_a_paraphrase(lee, tmp_path):
    for item in (paragraph_item(SETTINGS, lee, 3), study_item(SETTINGS, lee)):
        assert item["author"] == [{"literal": "The editors of Tiny"}]
        for text in text_of(item, tmp_path).values():
            assert text.startswith("The editors of Tiny")


def test_no_record_of_a_paraphrase_has_the_articles_title_or_doi(lee):
    for item in (paragraph_item(SETTINGS, lee, 3), study_item(SETTINGS, lee)):
        assert lee.main_title not in plain_title(item["title"])
        assert "DOI" not in item
        assert "10.5555/rivers.2021.1" in item["note"]


def test_like_items_are_not_told_apart_by_letters(lee, tmp_path):
    items = [paragraph_item(SETTINGS, lee, n) for n in range(1, 40)]
    for texts in format_citations(items, SETTINGS, tmp_path).values():
        assert not any(re.search(r"2026[a-z]", html) for html in texts.values())


def test_a_local_address_is_left_out_of_citations(lee, tmp_path):
    local = Settings(*["x"] * 3, "1.2.3", "2026-01-02")
    assert not local.public
    for text in text_of(paragraph_item(local, lee, 3), tmp_path, local).values():
        assert "localhost" not in text
        assert "URL" not in text


def test_styles_are_those_asked_for():
    assert [s.split(",")[0].split()[0] for s in STYLES] == ["APA", "Chicago", "GOST"]


# ------------------------------------------------------------------ the article, the edition


def test_the_original_is_a_record_of_its_own(lee, tmp_path):
    item = original_item(lee)
    assert item["author"] == [{"family": "Lee", "given": "Ada"}]
    for text in text_of(item, tmp_path).values():
        assert text.startswith("Lee")
        assert "Rivers and Borders" in text
        assert "paraphrase" not in text


def test_an_inferred_year_is_marked_as_such(corpus, tmp_path):
    item = original_item(corpus.facts["ivanova-2019"])
    assert item["issued"] == {"date-parts": [[2019]], "circa": True}
    assert "inferred" in item["note"]
    assert "ca. 2019" in text_of(item, tmp_path)["APA"]


def test_the_edition_is_cited_by_its_full_title(tmp_path):
    for text in text_of(edition_item(SETTINGS), tmp_path).values():
        assert "Tiny: an edition of rivers" in text


# ---------------------------------------------------------------------------------- files


@pytest.fixture
def files(corpus) -> dict[str, str]:
    return collect_data(corpus)


@pytest.mark.parametrize(
    "name", ["cite/edition", "cite/lee-2021", "cite/lee-2021/p4", "originals/lee-2021"]
)
def test_every_record_is_there_in_three_forms(files, name):
    assert {f"data/{name}.{kind}" for kind in ("bib", "ris", "json")} <= set(files)


def test_every_paragraph_has_its_files(files, corpus):
    for article in corpus.facts:
        for paragraph in corpus.text(article).paragraphs:
            assert f"data/cite/{article}/p{paragraph.number}.ris" in files


def test_files_are_read_by_other_programs_with_the_same_facts(files):
    path = "data/cite/lee-2021/p4"
    (bib,) = bibtexparser.parse_string(files[f"{path}.bib"]).entries
    (ris,) = rispy.loads(files[f"{path}.ris"])
    (csl,) = json.loads(files[f"{path}.json"])
    assert re.sub("[{}]", "", bib["title"]) == ris["title"] == csl["title"]
    assert csl["title"] == "Lee, ¶4, as paraphrased in Tiny"
    assert bib["version"] == csl["version"] == "1.2.3"
    assert bib["url"] == csl["URL"] == "https://tiny.example.org/articles/lee-2021/#p4"
    assert ris["urls"] == [csl["URL"]]
    assert bib["author"] == "{The editors of Tiny}"


def test_the_original_files_carry_the_doi(files):
    (csl,) = json.loads(files["data/originals/lee-2021.json"])
    (bib,) = bibtexparser.parse_string(files["data/originals/lee-2021.bib"]).entries
    assert csl["DOI"] == bib["doi"] == "10.5555/rivers.2021.1"


# ---------------------------------------------------------------------------------- pages


@pytest.fixture
def pages(corpus, tiny) -> dict[str, str]:
    return weave_pages(corpus, tiny)


def test_an_article_and_a_work_say_how_to_cite_them_without_a_script(pages):
    for name in ("articles/lee-2021.md", "works/baker2001.md"):
        (section,) = re.findall(r'<details class="mv-cite-page".*?</details>', pages[name], re.S)
        for style in ("APA", "Chicago", "GOST"):
            assert f"<dt>{style}" in section
        for kind in ("bib", "ris", "json"):
            assert re.search(rf'href="../../data/[^"]+\.{kind}" download', section)


def test_an_article_offers_its_original_beside_the_study_text(pages):
    section = pages["articles/lee-2021.md"].split('class="mv-cite-page"')[1]
    assert "This study text, a paraphrase" in section
    assert "The article itself" in section
    assert "data/originals/lee-2021.ris" in section


def test_every_paragraph_is_cited_on_the_articles_page_for_it(pages):
    text = pages["articles/lee-2021/cite.md"]
    assert re.findall(r'<li id="(p\d)">', text) == ["p1", "p2", "p3", "p4"]
    for number in range(1, 5):
        assert text.count(f"Lee, ¶{number}, as paraphrased in") >= 3
        assert f"https://tiny.example.org/articles/lee-2021/#p{number}" in text
    assert "¶0" not in text
    assert "#p0" not in text


# ----------------------------------------------------------------------------- code hosts


HOSTS = {
    "github": "https://github.com/someone/tiny",
    "gitlab": "https://gitlab.com/someone/tiny",
    "forgejo": "https://codeberg.org/someone/tiny/",
}
FORMS = {
    "github": "/issues/new?template=error.yml&title=Error%20in%20lee-2021%3Ap3&passage=lee",
    "gitlab": "/-/issues/new?issue%5Btitle%5D=Error%20in%20lee-2021%3Ap3&issue%5Bdescription%5D=",
    "forgejo": "/issues/new?title=Error%20in%20lee-2021%3Ap3&body=",
}


@pytest.mark.parametrize("host", HOSTS)
def test_an_error_opens_a_prefilled_issue_in_the_hosts_own_form(host):
    settings = Settings(host=host, repository=HOSTS[host])
    url = error_url(settings, "lee-2021:p3", "../")
    assert url.startswith(HOSTS[host].rstrip("/") + FORMS[host])
    assert "lee-2021%3Ap3" in url.split("title", 1)[1]


@pytest.mark.parametrize(
    ("host", "form"),
    [
        ("github", "/issues/new?template=proposal.yml&title=Proposal%3A"),
        ("gitlab", "/-/issues/new?issue%5Btitle%5D=Proposal%3A&issue%5Bdescription%5D=%23%23%23"),
        ("forgejo", "/issues/new?title=Proposal%3A&body=%23%23%23"),
    ],
)
def test_a_proposal_opens_a_prefilled_issue_in_the_hosts_own_form(host, form):
    url = proposal_url(Settings(host=host, repository=HOSTS[host]), "../")
    assert url.startswith(HOSTS[host].rstrip("/") + form)
    assert all(label in unquote(url) for label in PROPOSAL.fields.values()) == (host != "github")


def test_without_a_repository_links_lead_to_the_page_about():
    assert error_url(Settings(), "lee-2021:p3", "../../") == "../../about/#contact"
    assert proposal_url(Settings(), "../") == "../about/#contact"


def test_fields_of_a_prefilled_issue_are_those_of_its_form():
    for file in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("error.yml"):
        form = yaml.safe_load(file.read_text("utf-8"))
        assert [f["id"] for f in form["body"]] == list(ERROR.fields)
        assert form["title"] == ERROR.title


def test_article_pages_say_where_a_new_note_is_proposed(tiny, edit):
    edit(
        "docs/edition.yml",
        "repository: https://github.com/someone/tiny",
        "repository: https://github.com/someone/tiny/\nbranch: texts/next",
    )
    corpus, found = read_corpus(tiny)
    assert found == []
    page = weave_pages(corpus, tiny)["articles/lee-2021.md"]
    assert (
        'data-host="github" data-repository="https://github.com/someone/tiny" '
        'data-branch="texts/next"' in page
    )


def test_branch_is_main_unless_said(corpus):
    assert corpus.settings.branch == "main"


@pytest.mark.parametrize("branch", ["a b", "../x", "a..b", "x/", "'-x'", "'\"><b'", "a//b"])
def test_name_that_is_no_branch_is_reported(tiny, edit, branch):
    edit("docs/edition.yml", "host: github", f"host: github\nbranch: {branch}")
    found = read_corpus(tiny)[1]
    assert [d.place.path for d in found] == ["docs/edition.yml"]
    assert "branch" in found[0].message


def test_an_address_cannot_be_broken_out_of():
    url = issue_url(Settings(repository="https://h.example/r"), ERROR, 'a&b="c" d', passage="#?")
    assert '"' not in url
    assert " " not in url
    assert "%23%3F" in url


# ------------------------------------------------------------------------ one place for facts


def test_version_and_date_are_the_same_everywhere():
    own = yaml.safe_load((ROOT / "docs" / "edition.yml").read_text("utf-8"))
    cff = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert own["version"] == cff["version"] == project["version"]
    assert str(own["date"]) == str(cff["date-released"])
    assert cff["title"].lower().startswith(f"{own['title']}: ".lower())


def test_citation_file_names_the_articles_as_what_the_edition_rests_on():
    cff = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    facts = read_corpus_of(ROOT).facts
    titles = {r["title"] for r in cff["references"]}
    assert titles == {f.main_title for f in facts.values()}
    for reference in cff["references"]:
        assert reference["type"] == "article"
        assert reference["authors"]
    dois = {r["doi"] for r in cff["references"] if "doi" in r}
    assert dois == {f.fields["doi"] for f in facts.values() if f.fields.get("doi")}


def read_corpus_of(root: Path):
    from edition.files import Edition

    return read_corpus(Edition(root))[0]


def test_changelog_tells_substantive_changes_of_text_from_minor_ones():
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    own = yaml.safe_load((ROOT / "docs" / "edition.yml").read_text("utf-8"))
    releases = re.split(r"^## ", text, flags=re.M)[1:]
    assert any(r.startswith((f"{own['version']} ", "Unreleased")) for r in releases)
    for release in releases:
        heads = re.findall(r"^### (.+)$", release, re.M)
        assert heads == ["Text, substantive", "Text, minor", "Edition"], release[:40]
