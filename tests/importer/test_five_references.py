import json
import os
from pathlib import Path

import pytest
from edition.importer.pipeline import import_text
from fingerprints import files
from reference_fingerprints import GOLD, of_citation, of_reference

pytestmark = pytest.mark.texts
TEXTS = Path(os.environ.get("EDITION_TEXTS", "texts/"))
EXPECTED = json.loads(GOLD.read_text(encoding="utf-8"))


@pytest.fixture(params=sorted(EXPECTED), ids=lambda key: EXPECTED[key]["id"])
def article(request):
    found = files(TEXTS) if TEXTS.is_dir() else {}
    if request.param not in found:
        name = EXPECTED[request.param]["id"]
        if os.environ.get("CI") == "true" and os.environ.get("EDITION_TEXTS"):
            pytest.fail(f"{TEXTS} lacks the text of {name}")
        pytest.skip(f"no text of {name} in {TEXTS}")
    return EXPECTED[request.param], import_text(found[request.param], "text")


def test_every_reference_is_read_with_its_fields(article):
    expected, imported = article
    found = {r.label: of_reference(r.item) for r in imported.references}
    assert found == expected["references"]


def test_every_citation_is_found_and_linked_or_flagged(article):
    expected, imported = article
    found = [
        of_citation(
            {
                "paragraph": c.paragraph,
                "surface": c.surface,
                "labels": list(c.labels) if c.labels else None,
            }
        )
        for c in imported.citations
        if not c.anchor_lost
    ]
    # In the order of the text within a paragraph; equal ones are told by their number.
    assert sorted(found, key=str) == sorted(expected["citations"], key=str)
    assert all(c.problem for c in imported.citations if c.labels is None)


def test_a_note_without_its_mark_stays_apart(article):
    expected, imported = article
    assert [c.paragraph for c in imported.citations if c.anchor_lost] == expected["lost"]
