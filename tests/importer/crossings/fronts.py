"""An article behind the title block of another: its order, labels, separators and imprint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from mess.truth import Article, Item

# What the lines of a journal print stands or goes with them.
_IMPRINT = ("doi", "volume", "issue", "pages", "year", "journal", "lines", "history", "dates")
_OPTIONAL = ("abstract", "keywords", "history", "copyright", "codes", "journal", "doi")
_DATA = {"title": "title", "abstract": "abstracts", "keywords": "keywords",
         "author_notes": "author_notes"}  # fmt: skip


def _printable(piece: str, matter: Item) -> bool:
    """Whether the front matter has what a piece of a layout prints."""
    kind, _, lang = piece.partition(":")
    if kind in _DATA:
        return bool((matter.get(_DATA[kind]) or {}).get(lang))
    if kind in ("affiliations", "signatures"):
        return any((a.get("affiliation") or {}).get(lang) for a in matter["authors"])
    if kind == "history":
        return bool(matter.get("history"))
    if kind == "correspondence":
        return bool(matter.get("correspondence"))
    if kind == "authors":
        # Without a printed form the name stands as it is, in Latin letters.
        return lang not in ("ru", "kk") or any(
            lang in (a.get("printed") or {}) for a in matter["authors"]
        )
    return bool((matter.get("lines") or {}).get(kind))


def behind(article: Article, donor: Article) -> Article:
    """The article with the donor's order of pieces, labels, separator and imprint."""
    own, other = article.frontmatter, donor.frontmatter
    kept = {k: v for k, v in own.items() if k not in (*_IMPRINT, "labels", "keyword_separator")}
    named = (*_IMPRINT, "labels", "keyword_separator")
    matter = {**kept, **{k: other[k] for k in named if k in other}}
    matter["lines"] = _of_nobody(other.get("lines") or {}, other["authors"])
    ends = (other.get("layout") or {}).items()
    layout = {end: [p for p in pieces or () if _printable(p, matter)] for end, pieces in ends}
    if not _whole(layout, article.language):
        return article
    return replace(article, frontmatter={**matter, "layout": layout}, footer=donor.footer)


def _of_nobody(lines: Item, authors: Sequence[Item]) -> dict[str, str]:
    """The lines of a title block without those that name its authors."""
    names = [a["family"] for a in authors]
    kept = {
        kind: [x for x in str(text or "").splitlines() if not any(n in x for n in names)]
        for kind, text in lines.items()
    }
    return {kind: "\n".join(found) for kind, found in kept.items() if found}


def _whole(layout: dict[str, list[str]], language: str) -> bool:
    """Whether title and authors are printed before the body."""
    front = [piece.partition(":")[0] for piece in layout.get("front", ())]
    above = any(name in front for name in ("authors", "signatures"))
    below = any(
        p.startswith(("authors", "signatures", "author_notes")) for p in layout.get("foot", ())
    )
    return f"title:{language}" in layout.get("front", ()) and (above or below)


def without(article: Article, kinds: Sequence[str]) -> Article:
    """The article without some kinds of pieces."""
    ends = (article.frontmatter.get("layout") or {}).items()
    layout = {end: [p for p in ps or () if p.partition(":")[0] not in kinds] for end, ps in ends}
    return replace(article, frontmatter={**article.frontmatter, "layout": layout})


def dropped(random: Random) -> tuple[str, ...]:
    """The kinds of pieces that a crossing leaves out; most often none."""
    return tuple(kind for kind in _OPTIONAL if random.random() < 0.12)


def parted_from_body(article: Article) -> bool:
    """Whether something else than running text stands between title and body."""
    front = (article.frontmatter.get("layout") or {}).get("front") or ("",)
    return not str(front[-1]).startswith(("abstract", "author_notes"))
