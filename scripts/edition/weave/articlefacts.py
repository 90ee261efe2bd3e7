"""The head of an article's page: what it is, by whom, and the edition's summaries."""

from __future__ import annotations

from edition.model import (
    ArticleFacts,
    StudyText,
)
from edition.weave.fragments import (
    LANGUAGE_NAMES,
    LANGUAGE_NAMES_EN,
    definition_list,
    doi_link,
    escape,
    language_attribute,
)
from edition.weave.view import ROOT, ArticleView


def _authors(facts: ArticleFacts) -> str:
    people = []
    for author in facts.authors:
        names = [f"{author.given} {author.family}".strip()]
        names += [
            f'<span lang="{k}">{escape(v)}</span>'
            for k, v in author.printed.items()
            if k not in ("en", "zh")
        ]
        where = author.affiliation.get("en") or next(iter(author.affiliation.values()), "")
        tail = f'<span class="mv-affiliation">{escape(where)}</span>' if where else ""
        people.append(f"<li>{escape(names[0])}{''.join(f' · {n}' for n in names[1:])}{tail}</li>")
    return f'<ul class="mv-authors">{"".join(people)}</ul>'


def _dates(facts: ArticleFacts) -> str:
    names = {
        "received": "received",
        "revised": "revised",
        "accepted": "accepted",
        "available_online": "available online",
    }
    return "; ".join(
        f'{names[k]} <time datetime="{escape(v)}">{escape(v)}</time>'
        for k, v in facts.dates.items()
    )


def _year(facts: ArticleFacts) -> str:
    if facts.year_printed:
        note = facts.fields.get("year_note", "")
        return f"{facts.year}" + (f' <span class="mv-aside">{escape(note)}</span>' if note else "")
    why = facts.fields.get("year_inferred", "")
    return f'{facts.year} <span class="mv-aside">not printed; inferred: {escape(why)}</span>'


def facts_list(view: ArticleView) -> str:
    """What the title block prints, as a definition list."""
    facts = view.facts
    titles = "".join(
        f"<p{language_attribute(k)}>{escape(v)}</p>"
        for k, v in facts.title.items()
        if k != facts.language
    )
    keywords = "".join(
        f"<p{language_attribute(k)}>{escape('; '.join(v))}</p>" for k, v in facts.keywords.items()
    )
    printed = ("journaltitle", "volume", "number", "pages")
    where = ", ".join(escape(facts.fields[k]) for k in printed if facts.fields.get(k))
    doi = facts.fields.get("doi", "")
    return definition_list(
        [
            ("Authors", _authors(facts)),
            ("Title in other languages", titles),
            ("Published in", where or "not printed in the text that the edition works from"),
            ("Year", _year(facts)),
            ("DOI", doi_link(doi) if doi else "not printed"),
            ("Inferred", escape(facts.fields.get("inferred", ""))),
            ("Dates", _dates(facts)),
            ("Language", escape(LANGUAGE_NAMES_EN.get(facts.language, facts.language))),
            ("Keywords as printed", keywords),
            ("Rights notice as printed", escape(facts.fields.get("rights", "")) or "none printed"),
        ],
        "mv-facts",
    )


def summaries(text: StudyText) -> str:
    """The summaries; the one in the text's own language stands open, the others are folded."""
    parts = []
    for language, summary in text.summaries.items():
        name = LANGUAGE_NAMES.get(language, language)
        unfolded = " open" if language == text.language else ""
        parts.append(
            f'<details class="mv-summary"{language_attribute(language)}{unfolded}>'
            f"<summary>{escape(name)}</summary><p>{escape(summary)}</p></details>"
        )
    return (
        "## Summary {#summary}\n\n"
        f'<div class="mv-summaries">{"".join(parts)}'
        '<p class="mv-aside">Summaries by the edition, not by the authors; not reviewed by a '
        "specialist.</p></div>\n"
    )


def byline(view: ArticleView) -> str:
    """The authors and the year under the title."""
    facts = view.facts
    names = ", ".join(escape(f"{a.given} {a.family}".strip()) for a in facts.authors)
    year = f"{facts.year}" if facts.year_printed else f"{facts.year} (inferred)"
    languages = " and ".join(LANGUAGE_NAMES_EN.get(t.language, t.language) for t in view.texts)
    count = len(view.texts[0].paragraphs)
    return f'<p class="mv-byline">{names} · {year} · {count} paragraphs, in {languages}</p>\n'


def notice(view: ArticleView) -> str:
    """What a study text is, and where the original is."""
    doi = view.facts.fields.get("doi", "")
    original = f"The original: {doi_link(doi)}." if doi else "The text prints no DOI."
    return (
        '<p class="mv-notice"><strong>Study text.</strong> A paraphrase written for '
        "<em>Many Vectors</em>, one paragraph for each of the article’s; not the authors’ words. "
        f'{original} <a href="{ROOT}about/#layers">What this means</a></p>'
    )
