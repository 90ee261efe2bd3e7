"""Markdown that could do more than say something: HTML, pictures, templates, unsafe links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.diagnostics import Diagnostic, Place
from edition.markup import without_code
from edition.model import Corpus
from edition.registry import Finding, rule
from edition.untrusted import is_web_address

_HTML = re.compile(r"<(?=[A-Za-z/!?])(?!https?://[^<>\s]*>)[^<>\n]{0,40}>?")
_IMAGE = re.compile(r"!\[")
_TEMPLATE = re.compile(r"\{[{%#:]|<!--|--8<--")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:", re.M)
_LINK = re.compile(r"\]\(\s*<?([^\s()<>]*)")


def faults_of(body: str) -> Iterator[tuple[int, str, str]]:
    """What a body may not hold: offset, message, hint. Code is shown as it is and not looked at."""
    bare = without_code(body)
    for match in _HTML.finditer(bare):
        yield match.start(), f"{match[0]!r} is HTML.", "Write Markdown; put code in backticks."
    for match in _IMAGE.finditer(bare):
        yield match.start(), "A note has no pictures.", "Link the picture's page instead."
    for match in _TEMPLATE.finditer(bare):
        yield match.start(), f"{match[0]!r} is template syntax.", "Put it in backticks."
    for match in _DEFINITION.finditer(bare):
        yield match.start(), "Addresses stand in the text.", "Write [words](https://example.org)."
    for match in _LINK.finditer(bare):
        if not is_web_address(match[1]):
            message = f"{match[1]!r} is not an http or https address."
            yield match.start(1), message, "Write https://…, [[wang-2024:p19]] or [@key]."


def _texts(corpus: Corpus) -> Iterator[tuple[str, Place, str, bool]]:
    """What the site's own Markdown renders: what it is, where, its words, whether exactly there."""
    for text in corpus.texts:
        if text.headnote and text.headnote_place:
            yield f"The headnote of {text.article}", text.headnote_place, text.headnote, True
        for paragraph in text.paragraphs:
            yield f"p{paragraph.number}", paragraph.place, paragraph.text, False
    for term in corpus.terms.values():
        yield f"The definition of {term.id}", term.place, term.definition, False


@rule("L010")
def check_markdown(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A study text, headnote or definition has HTML, a picture, or a link that is not http(s).

    What it holds goes through the site's own Markdown; so it may hold nothing that acts.

    Bad: `<script>`, `[here](javascript:alert(1))`, `{: onclick=… }`.
    Good: Markdown, `[[lee-2021:p3]]`, `[the survey](https://example.org/survey)`.
    """
    for what, place, text, exact in _texts(corpus):
        for offset, message, hint in faults_of(text):
            where = place.within(text, offset) if exact else place
            yield found(where, f"{what}: {message}", hint)
