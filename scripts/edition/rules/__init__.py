"""The rules, one module a family; importing this package registers them all."""

from edition.rules import articles, harm, notes, packs, redirects, terms, texts, works

__all__ = [
    "articles",
    "harm",
    "notes",
    "packs",
    "redirects",
    "terms",
    "texts",
    "works",
]
