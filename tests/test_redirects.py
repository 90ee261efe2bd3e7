"""Old addresses never die: a map, woven into small pages that lead on."""

from __future__ import annotations

import html5lib
import pytest
from edition.files import Edition
from edition.model import Redirect, Settings
from edition.readers import read_corpus
from edition.weave.redirects import redirect_page
from places import ROOT
from test_site import faults_of
from trees import build, copy_tiny, run

HERE = Settings("Tiny", address="https://tiny.example.org/")


def write_map(root, text: str) -> None:
    (root / "docs" / "redirects.yml").write_text(text, "utf-8")


@pytest.fixture(scope="module")
def moved(tmp_path_factory):
    """A tiny edition two of whose pages had other addresses once."""
    root = copy_tiny(tmp_path_factory.mktemp("moved") / "edition")
    write_map(root, "essays/lee/: articles/lee-2021/\nold.works/h/: works/harbour/#uses\n")
    return build(root)


def test_an_old_address_leads_to_the_new_one_without_a_script(moved):
    text = (moved / "essays" / "lee" / "index.html").read_text("utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../../articles/lee-2021/">' in text
    assert '<a href="../../articles/lee-2021/">' in text
    canonical = '<link rel="canonical" href="https://tiny.example.org/articles/lee-2021/">'
    assert canonical in text


def test_an_old_address_keeps_its_fragment_where_scripts_run(moved):
    text = (moved / "essays" / "lee" / "index.html").read_text("utf-8")
    assert 'location.replace("../../articles/lee-2021/" + location.hash)' in text


def test_a_new_address_may_name_an_anchor(moved):
    text = (moved / "old.works" / "h" / "index.html").read_text("utf-8")
    assert "url=../../works/harbour/#uses" in text
    assert "location.hash" not in text


def test_a_redirect_is_a_valid_page_that_search_engines_leave_out(moved):
    text = (moved / "essays" / "lee" / "index.html").read_text("utf-8")
    assert faults_of(text) == []
    assert '<meta name="robots" content="noindex">' in text
    assert len(list(html5lib.parse(text, namespaceHTMLElements=False).iter("h1"))) == 1


def test_a_redirect_to_a_page_that_is_not_there_stops_the_build(tmp_path):
    root = copy_tiny(tmp_path / "edition")
    write_map(root, "essays/lee/: articles/lee-2012/\n")
    made = run(root, "edition.cli", "build")
    assert made.returncode == 1
    assert "essays/lee/index.html: ../../articles/lee-2012/" in made.stdout + made.stderr


def test_addresses_are_escaped():
    place = read_corpus(Edition(ROOT))[0].facts["wang-2024"].place
    text = redirect_page(Redirect('a"><b/', "c</script>/", place), HERE)
    assert "</script>/" not in text
    assert '"><b/' not in text


def test_no_map_is_an_empty_map(tiny):
    corpus, found = read_corpus(tiny)
    assert corpus.redirects == ()
    assert found == []


@pytest.mark.parametrize("text", ["[a, b]\n", "old/: [new/]\n", "old/: new/\nold/: other/\n"])
def test_a_broken_map_is_reported(tiny, text):
    write_map(tiny.root, text)
    assert {d.place.path for d in read_corpus(tiny)[1]} == {"docs/redirects.yml"}


def test_every_address_of_the_real_map_is_served(site):
    for redirect in read_corpus(Edition(site.parent))[0].redirects:
        assert (site / redirect.old / "index.html").is_file()
