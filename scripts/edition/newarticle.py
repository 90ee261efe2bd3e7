"""`edition import FILE --new`: the scaffold of a new article, out of its imported text.

Facts, list, headings, numbers and citations are facts and are written; no sentence of the article
is. Each study paragraph holds a placeholder with its citations.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

from edition.bibliography import BibEntry, write_bib
from edition.diagnostics import Place
from edition.files import Edition
from edition.importer.reading.records import Citation, Heading, ImportedArticle, Paragraph
from edition.importer.words.locators import LOCATOR, UNIT_LOCATOR, YEARS
from edition.model import LANGUAGES, PLACEHOLDER, PROPOSED, Corpus
from edition.newworks import LANGIDS, bib_value, entries_for, keys_for, name_list
from edition.scaffold import ScaffoldError, check_id, made_files
from edition.sources import printed_labels
from edition.studytext import KINDS

QUOTED = 9  # words of the article that may stand together, DESIGN §1
LONGEST_HEADING = 25  # words
_MARKS = {kind: f" .{mark}" if mark else "" for mark, kind in KINDS.items()}
_IN_AUTHOR_DATE = re.compile(rf"{YEARS}(?P<at>{LOCATOR})")
_IN_NUMBERS = re.compile(rf"\d(?P<at>{UNIT_LOCATOR})")
_DIAGNOSES = {
    "given name": "given-name-as-family",
    "year differs": "wrong-year",
    "name and year differ": "wrong-year",
    "spelt differently": "misspelt-name",
    "prints no list": "list-missing",
    "author": "wrong-authors",
}


def study_language(article: ImportedArticle) -> str:
    """The language of the study text: the article's, or English where the edition has it not."""
    return article.language if article.language in LANGUAGES else "en"


def style_of(article: ImportedArticle) -> str:
    """How the article cites: by numbers in brackets, by note numbers, or by author and date."""
    votes = {"numeric": 0, "notes": 0, "author-date": 0}
    for citation in article.citations:
        surface = citation.surface.strip()
        if re.match(r"[\[(]\s*\d{1,3}\b", surface):
            votes["numeric"] += 1
        elif any(c.isalpha() for c in surface):
            votes["author-date"] += 1
        else:
            votes["notes"] += 1
    if any(votes.values()):
        return max(votes, key=lambda style: votes[style])
    numbers = [r for r in article.references if r.label.isdigit()]
    return "numeric" if numbers or not article.references else "author-date"


def facts_entry(article: ImportedArticle) -> BibEntry:
    """The article's entry in `bib/articles.bib`: what is printed, and apart what is inferred."""
    matter, language = article.frontmatter, study_language(article)
    titles = {k: bib_value(v) for k, v in matter["title"].items() if v}
    authors, year = matter["authors"], matter["year"]
    own = titles.get(language) or next(iter(titles.values()), "") or "Title not found"
    fields = {"title": own}
    fields |= {f"title_{k.split('-')[0]}": v for k, v in titles.items()}
    fields["author"] = name_list(authors) or "{Author not found}"
    for name, field, joint in (
        ("printed", "author", " and "),
        ("affiliation", "affiliation", " | "),
    ):
        for code in dict.fromkeys(k for a in authors for k in a.get(name, {})):
            values = [bib_value(a.get(name, {}).get(code, "")) for a in authors]
            if all(values):  # one for each author, or nobody knows whose it is
                fields[f"{field}_{code.split('-')[0]}"] = joint.join(values)
    fields["corresponding"] = " and ".join(a["family"] for a in authors if a.get("corresponding"))
    fields["doi"] = matter.get("doi") or ""
    fields |= {k.lower(): v for k, v in matter.get("codes", {}).items() if k.isascii()}
    for name, field in (("volume", "volume"), ("issue", "number"), ("pages", "pages")):
        fields[field] = matter.get(name) or ""
    fields["year"] = str(year["value"])
    fields["year_printed"] = "yes" if year["printed"] else "no"
    if not year["printed"]:
        fields["year_inferred"] = f"From {year['from'] or 'nothing'}."
    inferred = matter.get("inferred") or {}
    names = {"issue": "number"}
    fields["inferred"] = "; ".join(
        f"{names.get(k, k)}: {v['value']}; from: the printed {v['from'].replace('doi', 'DOI')}"
        for k, v in inferred.items()
    )
    fields |= matter.get("dates") or {}
    for code, words in (matter.get("keywords") or {}).items():
        fields |= {f"keyword_{code}_{n}": word for n, word in enumerate(words, 1)}
    fields["langid"] = LANGIDS[language]
    if language != article.language:
        fields["langid_printed"] = article.language
    fields["style"] = style_of(article)
    clean = {
        name: value if name == "author" else bib_value(value) for name, value in fields.items()
    }
    return BibEntry("article", article.id, {k: v for k, v in clean.items() if v}, Place(""))


def _label(text: str) -> str:
    """A printed label in the form that `[@?label]` can hold."""
    bare = " ".join(re.sub(r"[,;@{}\[\]()\\]", " ", bib_value(text)).split())
    return " ".join(bare.split()[:QUOTED]).lstrip("? ") or "unclear"


def labels_of(citation: Citation, style: str) -> list[str]:
    """The labels under which an unresolved citation is cited and explained."""
    printed = printed_labels(citation, style) or (citation.surface,)
    return list(dict.fromkeys(_label(p.removeprefix("?")) for p in printed))


def _locators(citation: Citation, style: str) -> list[str]:
    """The page behind each work, where the citation's parts can be told apart."""
    labels = citation.labels or ()
    parts = citation.surface.split(";") if len(labels) > 1 else [citation.surface]
    if len(parts) != len(labels) or style == "notes":
        return ["" for _ in labels]
    pattern = _IN_NUMBERS if style == "numeric" else _IN_AUTHOR_DATE
    found = [pattern.search(p) for p in parts]
    return [bib_value(re.sub(r"[\[\]@;]", "", m["at"])).strip(" ,:") if m else "" for m in found]


def _cited(citation: Citation, style: str, keys: dict[str, str]) -> str:
    """A citation in the edition's Markdown."""
    labels = citation.labels or ()
    if not labels or any(label not in keys for label in labels):
        return "[" + "; ".join(f"@?{label}" for label in labels_of(citation, style)) + "]"
    named = style == "author-date" and not citation.surface.lstrip().startswith(("(", "["))
    mark = "-@" if named and "(" in citation.surface else "@"
    items = [
        f"{mark}{keys[label]}" + (f", {page}" if page else "")
        for label, page in zip(labels, _locators(citation, style), strict=True)
    ]
    return "[" + "; ".join(items) + "]"


def _study_paragraph(paragraph: Paragraph, cited: Sequence[str]) -> str:
    item = "- " if paragraph.kind == "list-item" else ""
    mark = _MARKS.get(paragraph.kind, "")
    return f"{item}{' '.join([PLACEHOLDER, *cited])}\n{{#p{paragraph.number}{mark}}}\n"


class _Headings:
    """Gives the headings above each paragraph, once, with ids by position."""

    def __init__(self, headings: Sequence[Heading]) -> None:
        self.left = list(headings)
        self.path: list[Heading] = []
        self.counts: list[int] = []

    def above(self, paragraph: Paragraph) -> list[str]:
        if tuple(h.text for h in self.path) == paragraph.section:
            return []
        path = self.path
        for index, heading in enumerate(self.left):
            path = [*(h for h in path if h.level < heading.level), heading]
            if tuple(h.text for h in path) == paragraph.section:
                taken, self.left = self.left[: index + 1], self.left[index + 1 :]
                return [self._written(h) for h in taken]
        return []  # no heading leads there; the paragraph stays in the section it is in

    def _written(self, heading: Heading) -> str:
        self.path = [*(h for h in self.path if h.level < heading.level), heading]
        depth = min(len(self.path), 5)
        above = [*self.counts, 0][:depth]
        self.counts = [*above[:-1], above[-1] + 1]
        text = bib_value(heading.text).lstrip("# ")
        if len(text.split()) > LONGEST_HEADING:
            text = " ".join(text.split()[:QUOTED]) + " …"
        return f"{'#' * (depth + 1)} {text} {{#s{'-'.join(map(str, self.counts))}}}\n"


def study_text(article: ImportedArticle, keys: dict[str, str]) -> str:
    """The study text: headings, and numbered placeholders that hold the citations alone."""
    style, headings = style_of(article), _Headings(article.headings)
    cited: dict[int, list[str]] = {}
    for citation in article.citations:
        if not citation.anchor_lost:
            cited.setdefault(citation.paragraph, []).append(_cited(citation, style, keys))
    summaries = "".join(f"  {k}: >-\n    60 to 120 words\n" for k in LANGUAGES)
    front = f"article: {article.id}\nlanguage: {study_language(article)}\nsummaries:\n{summaries}"
    parts = [f"---\n{front}---\n"]
    for paragraph in article.paragraphs:
        parts += headings.above(paragraph)
        parts.append(_study_paragraph(paragraph, cited.get(paragraph.number, [])))
    return "\n".join(parts)


def _diagnosis(citation: Citation) -> str:
    if citation.anchor_lost:
        return "anchor-lost"
    return next((d for words, d in _DIAGNOSES.items() if words in citation.problem), "not-in-list")


def emendations(article: ImportedArticle, keys: dict[str, str]) -> str:
    """One record for each citation that leads nowhere for certain, as YAML."""
    style = style_of(article)
    out = [f"# Emendations to {article.id}, as the importer proposes them; an editor decides.\n"]
    said = set()
    for citation in article.citations:
        if not citation.anchor_lost and all(x in keys for x in citation.labels or ("?",)):
            continue
        works = list(dict.fromkeys(keys[x] for x in citation.probable if x in keys))
        certainty = "none" if not works else "probable" if len(works) == 1 else "possible"
        words = bib_value(citation.surface).split()
        printed = " ".join(words if len(words) <= QUOTED else [*words[:4], "…", *words[-4:]])
        for label in [""] if citation.anchor_lost else labels_of(citation, style):
            if (citation.paragraph, label or printed) in said:
                continue
            said.add((citation.paragraph, label or printed))
            fields = {
                "paragraph": f"p{citation.paragraph}",
                "printed": printed,
                **({"label": label} if label else {}),
                "diagnosis": _diagnosis(citation),
                "works": works,
                "certainty": certainty,
                "note": f"{PROPOSED} {bib_value(citation.problem) or 'it leads nowhere'}.",
            }
            lines = [f"{k}: {json.dumps(v, ensure_ascii=False)}" for k, v in fields.items()]
            out.append("- " + "\n  ".join(lines) + "\n")
    return "\n".join(out) if said else ""


def write_article(edition: Edition, corpus: Corpus, article: ImportedArticle) -> list[Path]:
    """Write the scaffold of an imported article; never writes over anything.

    Raises ScaffoldError where it has no year, no proper id or one that is taken.
    """
    if not re.fullmatch("[0-9]{4}", str(article.frontmatter["year"]["value"])):
        raise ScaffoldError("The text names no year: give it with --year, in four figures.")
    check_id(edition, corpus, article.id)
    keys = keys_for(article.references, corpus)
    by_label: dict[str, str] = {}
    for reference, key in zip(article.references, keys, strict=True):
        by_label.setdefault(reference.label, key)
    entries = entries_for(article.references, keys, f"bib/{article.id}.bib")
    head = f"% References of {article.id}, in the order of its list.\n\n"
    articles = edition.docs / "articles"
    files = {
        edition.bib / f"{article.id}.bib": head + write_bib(entries),
        articles / f"{article.id}.md": study_text(article, by_label),
        articles / f"{article.id}.emendations.yml": emendations(article, by_label),
    }
    facts = "\n" + write_bib([facts_entry(article)])
    return made_files(edition, {path: text for path, text in files.items() if text}, facts)
