"""Fingerprints of references and citations, for the gold of the five articles.

`python tests/importer/reference_fingerprints.py TEXTS GOLD` writes the gold anew from hand-made
`<id>.references.json` and `<id>.citations.json` in GOLD (in the form tools/score.py reads), never
from what the importer says.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from pathlib import Path
from typing import Any

from edition.importer.words.names import fold
from fingerprints import files

GOLD = Path(__file__).with_name("five_references.json")
FIELDS = (
    "title", "container-title", "volume", "issue", "page", "publisher", "publisher-place",
    "URL", "DOI", "title-transliterated", "title-translated",
)  # fmt: skip


def digest(text: str) -> str:
    """Ten digits that stand for a value; case, blanks and punctuation aside."""
    return hashlib.sha1(re.sub(r"\W+", "", fold(text)).encode()).hexdigest()[:10]


def people(names: list[dict[str, str]]) -> str:
    """Family names and initials in order."""
    shown = []
    for name in names:
        initials = "".join(word[0] for word in re.findall(r"\w+", name.get("given", "")))
        shown.append(f"{name.get('family') or name.get('literal')} {initials}")
    return "; ".join(shown)


def of_reference(item: dict[str, Any]) -> dict[str, str]:
    """The fields of one reference as fingerprints."""
    found = {name: digest(str(item[name])) for name in FIELDS if item.get(name)}
    for role in ("author", "editor"):
        if item.get(role):
            found[role] = digest(people(item[role]))
    if item.get("issued"):
        found["year"] = str(item["issued"]["date-parts"][0][0])
    return found


def of_citation(citation: dict[str, Any]) -> list[Any]:
    """Paragraph, surface and labels of one citation; raised digits are digits."""
    raised = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
    surface = str(citation["surface"]).translate(raised)
    return [citation["paragraph"], digest(surface), citation["labels"]]


def gold(folder: Path, name: str) -> dict[str, Any]:
    """The gold of one article, as fingerprints."""
    references = json.loads((folder / f"{name}.references.json").read_text("utf-8"))["references"]
    citations = json.loads((folder / f"{name}.citations.json").read_text("utf-8"))["citations"]
    return {
        "id": name,
        "references": {r["label"]: of_reference(r) for r in references},
        "citations": [of_citation(c) for c in citations if not c.get("anchor_lost")],
        "lost": [c["paragraph"] for c in citations if c.get("anchor_lost")],
    }


if __name__ == "__main__":
    ids = json.loads(Path(__file__).with_name("five_articles.json").read_text("utf-8"))
    keys = {key: value["id"] for key, value in ids.items() if key in files(Path(sys.argv[1]))}
    # The file of each text may carry another year than the id of the edition.
    stems = {p.name.split(".")[0] for p in Path(sys.argv[2]).glob("*.references.json")}
    out = {}
    for key, name in keys.items():
        family = name.rsplit("-", 1)[0]
        stem = next(s for s in sorted(stems) if s.rsplit("-", 1)[0] == family)
        out[key] = gold(Path(sys.argv[2]), stem)
    GOLD.write_text(json.dumps(out, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
