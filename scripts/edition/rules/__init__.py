"""The rules, one module a family; importing this package registers them all."""

from edition.rules import articles, texts, works

__all__ = ["articles", "texts", "works"]
