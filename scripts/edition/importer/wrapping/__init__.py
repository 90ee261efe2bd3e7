"""Wrapped lines of print to paragraphs."""
