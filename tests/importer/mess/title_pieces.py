"""The title block, piece by piece: at the front, at the foot of the first page, at the back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mess.marks import bold, italic, raised
from mess.truth import Article, Item

Piece = tuple[str, str]  # kind, text

_LABELS = {
    ("abstract", "en"): "Abstract", ("abstract", "ru"): "Аннотация", ("abstract", "kk"): "Аңдатпа",
    ("abstract", "uk"): "Анотація", ("keywords", "uk"): "Ключові слова",
    ("abstract", "tr"): "Öz", ("abstract", "de"): "Zusammenfassung", ("abstract", "fr"): "Résumé",
    ("keywords", "en"): "Keywords", ("keywords", "ru"): "Ключевые слова",
    ("keywords", "kk"): "Түйін сөздер", ("keywords", "tr"): "Anahtar kelimeler",
    ("keywords", "de"): "Schlagwörter", ("keywords", "fr"): "Mots-clés",
    ("abstract", "es"): "Resumen", ("keywords", "es"): "Palabras clave",
    ("abstract", "pt"): "Resumo", ("keywords", "pt"): "Palavras-chave",
}  # fmt: skip


@dataclass(frozen=True)
class Arrangement:
    """How the pieces are printed: labels before their text or above it, abstracts moved."""

    labels_above: bool = False
    abstracts_at_back: bool = False
    label_end: str = ":"


def layout(article: Article, arrangement: Arrangement) -> dict[str, list[str]]:
    """The names of the pieces at either end, and at the foot of the first page."""
    told: Item = article.frontmatter.get("layout") or {}
    front, back = list(told.get("front") or ()), list(told.get("back") or ())
    if arrangement.abstracts_at_back:
        # Without its label an abstract is known by its place alone, and keeps it.
        labels: Item = (article.frontmatter.get("labels") or {}).get("abstract") or {}
        unlabelled = {f"abstract:{lang}" for lang, label in labels.items() if not label}
        moved = [p for p in front if p.startswith(("abstract", "keywords"))]
        moved = [p for p in moved if p not in unlabelled]
        front, back = [p for p in front if p not in moved], moved + back
    return {"front": front, "foot": list(told.get("foot") or ()), "back": back}


def pieces_at(end: str, article: Article, arrangement: Arrangement) -> list[Piece]:
    """The pieces at the `front`, the `foot` of the first page or the `back`, printed."""
    names = layout(article, arrangement)[end]
    return [piece for name in names for piece in _piece(name, article, arrangement)]


def _piece(name: str, article: Article, arrangement: Arrangement) -> Iterator[Piece]:
    matter = article.frontmatter
    kind, _, lang = name.partition(":")
    if kind in ("journal", "doi", "copyright", "codes"):
        lines = (matter.get("lines") or {}).get(kind) or ""
        yield from (("front", line) for line in str(lines).splitlines() if line)
    elif kind == "history":
        yield from (("front", line) for line in matter.get("history") or ())
    elif kind == "correspondence":
        if matter.get("correspondence"):
            yield "front", str(matter["correspondence"])
    elif kind == "title":
        yield "title", bold(str(matter["title"][lang]))
    elif kind == "authors":
        yield "front", _authors(matter, lang)
    elif kind == "affiliations":
        yield from (("front", line) for line in _affiliations(matter, lang))
    elif kind == "signatures":
        yield from (("front", line) for line in _signatures(matter, lang))
    elif kind == "abstract":
        yield from _labelled(matter, "abstract", lang, arrangement)
    elif kind == "keywords":
        yield from _labelled(matter, "keywords", lang, arrangement)
    elif kind == "author_notes":
        yield from (("front", note) for note in (matter.get("author_notes") or {}).get(lang) or ())


def _places(matter: Item, lang: str) -> list[str]:
    """The different affiliations of a language, in the order of the authors."""
    found = [(a.get("affiliation") or {}).get(lang) for a in matter["authors"]]
    return list(dict.fromkeys(place for place in found if place))


def _authors(matter: Item, lang: str) -> str:
    places = _places(matter, lang)
    ends = (matter.get("layout") or {}).values()
    marked = len(places) > 1 and any(f"affiliations:{lang}" in names for names in ends)
    names = []
    for author in matter["authors"]:
        name = (author.get("printed") or {}).get(lang) or f"{author['given']} {author['family']}"
        place = (author.get("affiliation") or {}).get(lang)
        mark = raised(str(places.index(place) + 1)) if marked and place else ""
        names.append(name + mark)
    return ", ".join(names)


def _affiliations(matter: Item, lang: str) -> list[str]:
    places = _places(matter, lang)
    if len(places) < 2:
        return places
    return [f"{raised(str(i))} {place}" for i, place in enumerate(places, 1)]


def _signatures(matter: Item, lang: str) -> Iterator[str]:
    """Every author with the own affiliation and e-mail on the lines below the name."""
    for author in matter["authors"]:
        yield (author.get("printed") or {}).get(lang) or f"{author['given']} {author['family']}"
        place = (author.get("affiliation") or {}).get(lang)
        yield from (line for line in (place, author.get("email")) if line)


def _labelled(matter: Item, kind: str, lang: str, arrangement: Arrangement) -> Iterator[Piece]:
    """An abstract or keywords, under their label, behind it, or without if it is empty."""
    told: dict[str, Any] = (matter.get("labels") or {}).get(kind) or {}
    label = told.get(lang, _LABELS.get((kind, lang), kind.capitalize()))
    if kind == "abstract":
        found = str((matter.get("abstracts") or {})[lang]).split("\n\n")
    else:
        words = (matter.get("keywords") or {})[lang]
        found = [str(matter.get("keyword_separator", ", ")).join(words)]
    texts = [text.strip() for text in found if text.strip()]
    bare = label.rstrip(".:")
    if not bare:
        pass
    elif arrangement.labels_above:
        yield "label", bold(bare.rstrip("—"))
    elif bare.endswith("—"):  # run on without a blank, as engineers have it
        texts[0] = f"{italic(bare)}{texts[0]}"
    else:
        texts[0] = f"{italic(bare + arrangement.label_end)} {texts[0]}"
    yield from (("front", text) for text in texts)
