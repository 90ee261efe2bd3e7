"""Citations moved between text and notes, and markers that a style cannot print made fit for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from mess.print_citations import works_in
from mess.truth import NUMBERED_STYLES, Article

_CITE = re.compile(r"( ?)\{\{cite:([^{}]*)\}\}([.,;:]?)")
_FAULT = re.compile(r" ?\{\{fault:([^{}]*)\}\}")
# A note that says nothing but where: `See {{cite:a,p. 5}}; {{cite:b}}.`
_BARE_NOTE = re.compile(
    r"(?:(?P<before>[^\W\d_]+\.?) )?(?P<cites>\{\{cite:[^{}]*\}\}(?:; \{\{cite:[^{}]*\}\})*)\.?"
)
_PAGE = {"en": "p. ", "de": "S. ", "fr": "p. ", "es": "p. ", "tr": "s. ", "ru": "с. ", "kk": "б. "}
_PAGED = ("apa", "harvard-ab", *NUMBERED_STYLES)  # that have a word before a page


def changed_texts(article: Article, change: Callable[[str], str]) -> Article:
    """The article with every text that may bear markers changed, in the order of reading."""
    parts = tuple(replace(p, text=change(p.text)) for p in article.parts)
    notes = {label: change(text) for label, text in article.notes.items()}
    back = tuple(replace(b, paragraphs=tuple(map(change, b.paragraphs))) for b in article.back)
    return replace(article, parts=parts, notes=notes, back=back)


def without_faults(article: Article) -> Article:
    """The article without citations that lead nowhere: of a narrative one the names stay."""

    def one(m: re.Match[str]) -> str:
        fault = article.faults[m[1]]
        if fault.form == "cite":
            return ""
        return " " + fault.printed_as.partition(" (")[0].partition(" [")[0]

    changed = changed_texts(article, lambda text: _FAULT.sub(one, text).replace("  ", " "))
    return replace(changed, faults={})


def cited_in_notes(article: Article) -> Article:
    """Every citation of the body becomes a note; explanatory notes stand among them."""
    article = without_faults(article)
    notes: dict[str, str] = {}

    def numbered(text: str) -> str:
        label = str(len(notes) + 1)
        notes[label] = text
        return f"{{{{note:{label}}}}}"

    def one(m: re.Match[str]) -> str:
        if m[0].startswith("{{note:"):
            return numbered(article.notes[m["label"]])
        if m["narrative"]:
            return m[0] + numbered(f"{{{{cite:{m['narrative'].partition('|')[0]}}}}}.")
        return m["stop"] + numbered(f"{{{{cite:{m['cite']}}}}}.")

    marker = re.compile(
        r"\{\{note:(?P<label>[^{}]*)\}\}|\{\{narrative:(?P<narrative>[^{}]*)\}\}"
        r"| ?\{\{cite:(?P<cite>[^{}]*)\}\}(?P<stop>[.,;:]?)"
    )
    parts = tuple(replace(p, text=marker.sub(one, p.text)) for p in article.parts)
    back = tuple(replace(b, paragraphs=tuple(map(_uncited, b.paragraphs))) for b in article.back)
    return replace(article, parts=parts, notes=notes, back=back)


def _uncited(text: str) -> str:
    """A text of the back matter without citations, which styles of notes would not have there."""
    return _CITE.sub(lambda m: m[3], text)


def _single(text: str) -> str:
    """What a bare note cites, as one marker's items; nothing if it says more."""
    m = _BARE_NOTE.fullmatch(text.strip())
    if not m:
        return ""
    items = ";".join(re.findall(r"\{\{cite:([^{}]*)\}\}", m["cites"]))
    return f"{m['before'].lower()} {items}" if m["before"] else items


def cited_in_text(article: Article) -> Article:
    """Notes that only cite go into the text, before its stop; the others stay notes."""
    bare = {label: _single(text) for label, text in article.notes.items()}
    notes: dict[str, str] = {}

    def one(m: re.Match[str]) -> str:
        stop, close, label = m["stop"] or "", m["close"], m["label"]
        if bare.get(label):
            blank = "" if m.string[: m.start()].endswith(" ") else " "
            return f"{close}{blank}{{{{cite:{bare[label]}}}}}{stop}"
        number = str(len(notes) + 1)
        notes[number] = article.notes[label]
        return f"{stop}{close}{{{{note:{number}}}}}"

    marker = re.compile(r"(?P<stop>[.,;:])?(?P<close>[”»“’)]*)\{\{note:(?P<label>[^{}]*)\}\}")
    parts = tuple(replace(p, text=marker.sub(one, p.text)) for p in article.parts)
    return replace(article, parts=parts, notes=notes)


def kept_to_style(article: Article) -> Article:
    """The markers without what the article's style cannot print."""
    numbered = article.style in NUMBERED_STYLES
    article = without_faults(article)

    def item(text: str) -> str:
        work = works_in(text)[0]
        prefix = "" if numbered or not work.prefix else f"{work.prefix} "
        names = "" if numbered or not work.names or "." in work.names else f"|{work.names}"
        locator = work.locator
        if locator[:1].isdigit() and article.style in _PAGED:
            locator = _PAGE.get(article.language, "p. ") + locator
        return f"{prefix}{work.key}{names}" + (f",{locator}" if locator else "")

    def one(m: re.Match[str]) -> str:
        return f"{m[1]}{{{{cite:{';'.join(map(item, m[2].split(';')))}}}}}{m[3]}"

    return changed_texts(article, lambda text: _CITE.sub(one, text))
