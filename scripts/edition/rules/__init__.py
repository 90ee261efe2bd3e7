"""The rules, one module a family; importing this package registers them all."""

from edition.rules import articles, packs, redirects, terms, texts, works

__all__ = ["articles", "packs", "redirects", "terms", "texts", "works"]
