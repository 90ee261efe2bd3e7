"""The rules, one module a family; importing this package registers them all."""

from edition.rules import articles, terms, texts, works

__all__ = ["articles", "terms", "texts", "works"]
