"""Fingerprints of texts: what may be committed of an article that may not be.

`python tests/importer/fingerprints.py TEXTS` writes the gold anew; look at what changed.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
import unicodedata
from pathlib import Path
from typing import Any

from edition.importer.pipeline import import_text
from edition.importer.report import as_data

GOLD = Path(__file__).with_name("five_articles.json")
_CITED = re.compile(r"\[\d+(?:\s*[,;–-]\s*\d+)*\]|\([^()]*(?:19|20)\d\d[a-z]?\)|[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_FRONT = ("title", "doi", "volume", "issue", "pages", "dates", "keywords", "abstracts")


def digest(text: str) -> str:
    """Twelve digits that stand for the words of a text; quotes, dashes and citations aside."""
    text = unicodedata.normalize("NFC", _CITED.sub(" ", text)).casefold()
    words = re.findall(r"\w+(?:['’-]\w+)*", re.sub("[’‘ʼ`´]", "'", text))
    return hashlib.sha1(" ".join(words).encode()).hexdigest()[:12]


def facts(matter: dict[str, Any]) -> list[str]:
    """The facts of a front matter, as fingerprints."""
    found = [f"{name} {json.dumps(matter.get(name), sort_keys=True)}" for name in _FRONT]
    found.append(f"year {matter['year']['value']} {matter['year']['printed']}")
    for author in matter["authors"]:
        found.append(f"author {json.dumps(author, sort_keys=True)}")
    return [digest(x) for x in found]


def fingerprints(data: bytes, name: str) -> dict[str, Any]:
    """What the importer reads of a text, as fingerprints."""
    article = as_data(import_text(data, name))
    return {
        "id": article["id"],
        "language": article["language"],
        "headings": [f"{h['level']} {digest(h['text'])}" for h in article["headings"]],
        "paragraphs": [
            f"{p['kind']} {len(p['text'].split())} {digest(p['text'])}"
            for p in article["paragraphs"]
        ],
        "notes": [f"{n['label']} {digest(n['text'])}" for n in article["notes"]],
        "facts": facts(article["frontmatter"]),
    }


def files(folder: Path) -> dict[str, bytes]:
    """The texts of a folder, by the digest of their bytes: their names are nobody's business."""
    return {
        hashlib.sha256(data).hexdigest()[:16]: data
        for path in sorted(folder.glob("*.txt"))
        for data in [path.read_bytes()]
    }


if __name__ == "__main__":
    gold = {key: fingerprints(data, key) for key, data in files(Path(sys.argv[1])).items()}
    GOLD.write_text(json.dumps(gold, indent=1) + "\n", encoding="utf-8")
