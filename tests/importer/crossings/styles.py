"""The styles in which an article of a language can honestly be printed, and what goes with each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from mess.truth import NUMBERED_STYLES, Article
from mess.wording import words_of

from crossings.markers import cited_in_notes, cited_in_text, kept_to_style
from crossings.works import in_order_of

AUTHOR_DATE = ("apa", "harvard-ab", "chicago-author-date", "german-author-date")
STYLES: Mapping[str, tuple[str, ...]] = {
    "en": (*AUTHOR_DATE[:3], "mla", "ieee", "vancouver", "chicago-notes"),
    "de": (*AUTHOR_DATE, "vancouver", "chicago-notes"),
    "fr": ("apa", "harvard-ab", "chicago-author-date", "vancouver", "chicago-notes"),
    "es": ("apa", "harvard-ab", "chicago-author-date", "mla", "vancouver"),
    "tr": ("apa", "harvard-ab", "chicago-author-date", "mla", "vancouver", "chicago-notes"),
    "ru": ("gost-ru", "gost-ru", "apa", "chicago-author-date", "vancouver", "chicago-notes"),
    "kk": ("gost-kk", "gost-kk", "apa", "chicago-author-date"),
}
_OTHERS = ("apa", "harvard-ab", "chicago-author-date", "vancouver")  # in languages not named above
# How notes are worded in languages that do not follow the English manner.
_NOTES = {"fr": {"notes": "commas"}, "ru": {"notes": "gost"}, "tr": {"short_form": "op-cit"}}
_HEADINGS = {
    "en": ("References", "Works Cited", "Bibliography", "REFERENCES", "Literature Cited"),
    "de": ("Literatur", "Literaturverzeichnis", "Bibliographie"),
    "fr": ("Références", "Bibliographie", "Références bibliographiques"),
    "es": ("Referencias", "Bibliografía", "REFERENCIAS BIBLIOGRÁFICAS"),
    "tr": ("Kaynakça", "KAYNAKLAR", "Kaynaklar"),
    "ru": ("Список литературы", "Литература", "БИБЛИОГРАФИЧЕСКИЙ СПИСОК", "Источники"),
    "kk": ("Әдебиеттер", "Пайдаланылған әдебиеттер", "ӘДЕБИЕТТЕР ТІЗІМІ"),
}
_NOTE_HEADINGS = {
    "en": "Notes", "de": "Anmerkungen", "fr": "Notes", "es": "Notas", "tr": "Notlar",
    "ru": "Примечания", "kk": "Ескертпелер",
}  # fmt: skip


@dataclass(frozen=True)
class Style:
    """A style, its options, and the headings above list and notes."""

    name: str
    options: Mapping[str, object] = field(default_factory=dict)
    heading: str = ""
    notes_heading: str = ""


def drawn_style(article: Article, random: Random) -> Style:
    """A style for an article, its own among them, with options that go together."""
    name = random.choice(STYLES.get(article.language, (article.style, *_OTHERS)))
    options: dict[str, object] = {}
    marks = any("{{note:" in part.text for part in article.parts)
    if name in NUMBERED_STYLES:
        forms = ["brackets"] * 3 + (["parentheses"] if name != "ieee" else [])
        # Raised numbers beside note marks would be two sequences of one look.
        if name == "vancouver" and article.style != "chicago-notes" and not marks:
            forms += ["superscript"] * 3
        options["citation"] = random.choice(forms)
        if name.startswith("gost"):
            options["list_twice"] = random.random() < 0.35
    elif name == "chicago-notes":
        options |= _NOTES.get(article.language, {})
        if article.language == "de" and random.random() < 0.5:
            options["notes"] = "commas"
        options["bibliography"] = random.random() < 0.3
    elif random.random() < 0.1:
        options["list_numbered"] = True
    if name in ("chicago-author-date", "german-author-date"):
        options["locator_sign"] = random.choice((", ", ":", ": "))
    if name in ("mla", "chicago-author-date") or options.get("bibliography"):
        options["same_author"] = random.choice(("", "———", "---", "–––"))
    headings = _HEADINGS.get(article.language, (article.references_heading or "References",))
    heading = article.references_heading or random.choice(headings)
    if random.random() < 0.3:
        heading = random.choice(headings)
    notes_heading = article.notes_heading or _NOTE_HEADINGS.get(article.language, "Notes")
    return Style(name, options, heading, notes_heading)


def donated_words(article: Article, style: str, others: Sequence[Article]) -> dict[str, str]:
    """The small words for a style: the article's own, or those of others of its language."""
    if article.language in ("ru", "kk"):
        # Their words are those of their GOST, whatever the order of the parts.
        base = words_of(replace(article, style=f"gost-{article.language}", words={}))
        return {**base, **article.words}
    alike = [a for a in others if a.language == article.language and a.words]
    alike.sort(key=lambda a: (a.style == style, a.id))
    found: dict[str, str] = {}
    for other in [*alike, article]:
        found |= other.words
    found.pop("apart", None)
    # Behind the full stop of a title the word opens a sentence.
    words = {**found, **article.words}
    return {**words, "in": words["in"][:1].upper() + words["in"][1:]} if "in" in words else words


def restyled(article: Article, style: Style, others: Sequence[Article]) -> Article:
    """The article in a style: its citations moved, its works put in order."""
    changed = article
    if article.style != style.name:
        if style.name == "chicago-notes":
            changed = cited_in_notes(article)
        elif article.style == "chicago-notes":
            changed = cited_in_text(article)
        words = {} if style.name.startswith("gost") else donated_words(article, style.name, others)
        changed = kept_to_style(replace(changed, style=style.name, words=words))
    changed = replace(
        changed,
        options=dict(style.options),
        references_heading=style.heading,
        second_references_heading="References" if style.options.get("list_twice") else "",
        notes_heading=style.notes_heading if changed.notes else "",
    )
    return in_order_of(changed, article.style)
