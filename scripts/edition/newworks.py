"""The works of an imported list as BibTeX entries, each under a key of the edition.

A work has the key that another list gives it only where that is sure, which the same DOI makes it.
Whatever else looks alike gets a key of its own, and an editor decides.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from edition.bibliography import CSL_LANGUAGES, CSL_TYPES, BibEntry
from edition.diagnostics import Place
from edition.importer.front.identity import ascii_name
from edition.importer.reading.records import Reference
from edition.model import Corpus

LANGIDS = {code: name for name, code in CSL_LANGUAGES.items()}
LONGEST = 1200  # characters of one printed entry; what is longer took the text with it
LONGEST_NAME = 16  # letters of a body's name that go into a key whole
_ENTRY_TYPES = {csl: name for name, csl in reversed(CSL_TYPES.items())}
_SUBTYPES = {"article-newspaper": "newspaper", "article-magazine": "magazine"}
_HOSTS = {"chapter": "booktitle", "paper-conference": "booktitle"}
_PUBLISHERS = {
    "webpage": "organization",
    "legislation": "organization",
    "report": "institution",
    "thesis": "institution",
}
_FIELDS = (
    ("collection-title", "series"),
    ("volume", "volume"),
    ("issue", "number"),
    ("number", "number"),
    ("edition", "edition"),
    ("page", "pages"),
    ("number-of-pages", "pagetotal"),
    ("publisher-place", "location"),
    ("event-title", "eventtitle"),
    ("event-place", "venue"),
    ("URL", "url"),
    ("DOI", "doi"),
    ("ISBN", "isbn"),
    ("note", "note"),
)


def bib_value(value: object) -> str:
    """A value that stands in braces: one line, no braces, no escapes, nothing unprintable."""
    text = " ".join(unicodedata.normalize("NFC", str(value)).split())
    return "".join(c for c in text if c.isprintable() and c not in "{}\\").strip()


def name_list(people: Iterable[Mapping[str, Any]]) -> str:
    """CSL names as BibTeX writes them; a literal name stands in braces."""
    names = []
    for person in people:
        parts = [bib_value(person.get(n, "")).replace(",", "") for n in ("family", "suffix")]
        family, suffix, given = *parts, bib_value(person.get("given", ""))
        if not family or (" and " in f" {family} "):
            family = family or bib_value(person.get("literal", "")) or given
            names.append("{" + family + "}" if family else "")
        else:
            names.append(", ".join(p for p in (family, suffix, given) if p))
    return " and ".join(n for n in names if n)


def iso_date(date: Mapping[str, Any]) -> str:
    """A CSL date as biblatex writes it; empty where it has no parts."""
    halves = []
    for parts in date.get("date-parts", []):
        figures = [str(p) for p in parts if str(p).isdigit()]
        if figures and len(figures[0]) == 4:
            halves.append("-".join([figures[0], *(f.zfill(2) for f in figures[1:3])]))
    return "/".join(halves[:2])


def _title(reference: Reference) -> str:
    words = bib_value(reference.printed).split()
    return bib_value(reference.item.get("title", "")) or " ".join(words[:12]) or "Untitled"


def _label(reference: Reference) -> str:
    """The printed number; two works under one number share it."""
    return re.sub(r"^(\d+)[a-z]$", r"\1", bib_value(reference.label))


def fields_of(reference: Reference, key: str) -> dict[str, str]:
    """The fields of a reference's entry, in the order in which the edition writes them."""
    item = reference.item
    kind = str(item.get("type", "document"))
    printed = bib_value(reference.printed)
    fields = {
        "label": _label(reference) or key,
        "printed": printed if len(printed) <= LONGEST else f"{printed[:200]} …",
        "printed2": bib_value(item.get("printed-second", ""))[:LONGEST],
    }
    for role in ("author", "editor", "translator"):
        fields[role] = name_list(item.get(role, []))
    fields["title"] = _title(reference)
    fields["origtitle"] = bib_value(item.get("original-title", ""))
    for name in ("transliterated", "translated"):
        fields[f"title_{name}"] = bib_value(item.get(f"title-{name}", ""))
    fields[_HOSTS.get(kind, "journaltitle")] = bib_value(item.get("container-title", ""))
    fields["entrysubtype"] = _SUBTYPES.get(kind, "")
    fields["type"] = "speech" if kind == "speech" else bib_value(item.get("genre", ""))
    for name, target in _FIELDS:
        value = bib_value(item.get(name, ""))
        if value and not fields.get(target):
            fields[target] = re.sub("[-–—]+", "--", value) if target == "pages" else value
    if fields.get("url", "").startswith("www."):
        fields["url"] = "https://" + fields["url"]
    fields[_PUBLISHERS.get(kind, "publisher")] = bib_value(item.get("publisher", ""))
    fields["date"] = iso_date(item.get("issued", {}))
    fields["urldate"] = iso_date(item.get("accessed", {}))
    language = str(item.get("language", "en"))
    fields["langid"] = LANGIDS.get(language, bib_value(language))
    return {name: value for name, value in fields.items() if value}


def entry_type(reference: Reference) -> str:
    """The biblatex type of a reference's entry."""
    kind = str(reference.item.get("type", "document"))
    if kind == "speech":
        return "misc"
    return "article" if kind in _SUBTYPES else _ENTRY_TYPES.get(kind, "misc")


def _stem(reference: Reference) -> str:
    """Family name and year in ASCII; without an author the first long word of the title."""
    item = reference.item
    people = [*item.get("author", []), *item.get("editor", [])]
    name = ""
    if people and people[0].get("family"):
        name = ascii_name(str(people[0]["family"])).replace("-", "")
    elif people:
        words = ascii_name(str(people[0].get("literal", ""))).split("-")
        name = "".join(words if len("".join(words)) <= LONGEST_NAME else words[:1])
    if not name:
        words = ascii_name(_title(reference)).split("-")
        name = next((w for w in words if len(w) > 4), words[0] or "work")
    year = iso_date(item.get("issued", {}))[:4]
    return f"{name[:30]}{year}"


def known_dois(corpus: Corpus) -> dict[str, str]:
    """The keys of the edition's works by their DOIs."""
    return {
        r.fields["doi"].casefold(): key
        for key, references in corpus.works().items()
        for r in references
        if r.fields.get("doi")
    }


def _own_key(reference: Reference, stem: str, shared: bool, taken: set[str]) -> str:
    """A key that no other work has: the stem, with a word of the title where others share it."""
    words = [w for w in ascii_name(_title(reference)).split("-") if len(w) > 4 and w not in stem]
    tries = [*([] if shared else [stem]), *(stem + word[:20] for word in words)]
    found = next((key for key in tries if key not in taken), "")
    number = 2
    while not found:
        found = f"{stem}-{number}" if f"{stem}-{number}" not in taken else ""
        number += 1
    return found


def keys_for(references: Sequence[Reference], corpus: Corpus) -> list[str]:
    """A key for each reference: the one its DOI has in the edition, else a new one."""
    dois, taken = known_dois(corpus), {*corpus.works(), *corpus.facts}
    stems = [_stem(r) for r in references]
    often = Counter(stems)
    keys: list[str] = []
    used: set[str] = set()
    for reference, stem in zip(references, stems, strict=True):
        key = dois.get(bib_value(reference.item.get("DOI", "")).casefold(), "")
        if not key or key in used:
            suffix = str(reference.item.get("year-suffix", ""))
            lettered = f"{stem}{suffix}" if suffix.isascii() and suffix.isalpha() else stem
            shared = lettered == stem and often[stem] > 1
            key = _own_key(reference, lettered, shared, taken)
        used.add(key)
        taken.add(key)
        keys.append(key)
    return keys


def entries_for(references: Sequence[Reference], keys: Sequence[str], file: str) -> list[BibEntry]:
    """The entries of an article's list, in its order."""
    return [
        BibEntry(entry_type(r), key, fields_of(r, key), Place(file))
        for r, key in zip(references, keys, strict=True)
    ]
