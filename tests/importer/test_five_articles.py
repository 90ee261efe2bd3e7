import json
import os
from pathlib import Path

import pytest
from edition.importer.preparation import all_blocks, prepare
from edition.importer.reading.records import Role
from fingerprints import GOLD, files, fingerprints

pytestmark = pytest.mark.texts
TEXTS = Path(os.environ.get("EDITION_TEXTS", "texts/"))
EXPECTED = json.loads(GOLD.read_text(encoding="utf-8"))


def data_of(key):
    """The bytes of one article; where there are no texts the test is skipped, but not in CI."""
    found = files(TEXTS) if TEXTS.is_dir() else {}
    if key not in found:
        if os.environ.get("CI") == "true" and os.environ.get("EDITION_TEXTS"):
            pytest.fail(f"{TEXTS} lacks the text of {EXPECTED[key]['id']}")
        pytest.skip(f"no text of {EXPECTED[key]['id']} in {TEXTS}")
    return found[key]


@pytest.fixture(params=sorted(EXPECTED), ids=lambda key: EXPECTED[key]["id"])
def article(request):
    data = data_of(request.param)
    return EXPECTED[request.param], fingerprints(data, "text"), prepare(data, "text")


@pytest.mark.parametrize("part", ["id", "language", "paragraphs", "headings", "notes", "facts"])
def test_what_was_reached_is_held(article, part):
    expected, got, _ = article
    assert got[part] == expected[part]


def test_every_line_of_an_article_has_a_role(article):
    _, _, prepared = article
    blocks = all_blocks(prepared)
    filled = [x.number for x in prepared.lines if x.text.strip()]
    assert sorted(n for b in blocks for n in b.lines) == filled
    assert not [b for b in blocks if b.role is Role.UNPLACED]
