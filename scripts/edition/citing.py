"""What can be cited, as CSL-JSON records and as text in three styles.

A study text is the edition's, so its record has the edition's editors, version and date; its title
says whose article it paraphrases. The article itself has a record of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

from edition.cite import APA, CHICAGO, GOST, format_items
from edition.model import ArticleFacts, Settings

Item = dict[str, Any]
STYLES = {
    "APA": APA,
    "Chicago, author-date": CHICAGO,
    "GOST R 7.0.5–2008": GOST,
}
# A paragraph's citation is formatted once an article, with this number, and then filled in.
NUMBER = 0
_TAG = re.compile(r"</?[a-z]+[^>]*>")


def plain_title(title: str) -> str:
    """A CSL title without its mark-up."""
    return _TAG.sub("", title)


def key_of(settings: Settings, *parts: str) -> str:
    """The key of a record of the edition: `manyvectors2026-wang-2024-p19`."""
    name = re.sub(r"[^a-z0-9]", "", settings.title.lower())
    return "-".join([f"{name}{settings.date[:4]}", *parts])


def _own(settings: Settings, key: str, title: str, path: str) -> Item:
    day = date.fromisoformat(settings.date)
    item: Item = {
        "id": key,
        "type": "document",
        "author": [{"literal": settings.editors}],
        "title": title,
        "issued": {"date-parts": [[day.year, day.month, day.day]]},
        "version": settings.version,
        "language": "en",
    }
    if settings.public:
        item["URL"] = f"{settings.address}{path}"
    return item


def edition_item(settings: Settings) -> Item:
    """The whole edition."""
    return _own(settings, key_of(settings), settings.full_title, "")


def family_names(facts: ArticleFacts) -> str:
    """How an article is called in a citation of a paragraph: `Wang`, `Lee and Dale`."""
    names = [a.family for a in facts.authors] or [facts.id]
    if len(names) > 2:
        return f"{names[0]} et al."
    return " and ".join(names)


def study_item(settings: Settings, facts: ArticleFacts) -> Item:
    """The study text of an article."""
    title = f"{family_names(facts)} {facts.year}, as paraphrased in <i>{settings.title}</i>"
    item = _own(settings, key_of(settings, facts.id), title, f"articles/{facts.id}/")
    item["container-title"] = settings.full_title
    return {**item, "note": f"Study text, a paraphrase. The article itself: {_original(facts)}"}


def paragraph_item(settings: Settings, facts: ArticleFacts, number: int) -> Item:
    """One paragraph of a study text: `Wang, ¶19, as paraphrased in Many Vectors`."""
    title = f"{family_names(facts)}, ¶{number}, as paraphrased in <i>{settings.title}</i>"
    key = key_of(settings, facts.id, f"p{number}")
    item = _own(settings, key, title, f"articles/{facts.id}/#p{number}")
    return {**item, "note": f"A paraphrase. The article itself: {_original(facts)}"}


def _original(facts: ArticleFacts) -> str:
    people = "; ".join(f"{a.family}, {a.given}".rstrip(", ") for a in facts.authors)
    doi = facts.fields.get("doi")
    tail = f" https://doi.org/{doi}" if doi else ""
    return f"{people} ({_year(facts)}): {facts.main_title}.{tail}"


def _year(facts: ArticleFacts) -> str:
    return str(facts.year) if facts.year_printed else f"{facts.year}, year not printed"


def original_item(facts: ArticleFacts) -> Item:
    """The article itself, as far as its text prints what a record needs."""
    fields = facts.fields
    item: Item = {
        "id": facts.id,
        "type": "article-journal",
        "author": [
            {k: v for k, v in (("family", a.family), ("given", a.given)) if v}
            for a in facts.authors
        ],
        "title": facts.main_title,
        "issued": {"date-parts": [[facts.year]]},
        "language": facts.language,
    }
    named = {"journaltitle": "container-title", "volume": "volume", "number": "issue"}
    named |= {"pages": "page", "doi": "DOI"}
    item |= {csl: fields[name] for name, csl in named.items() if fields.get(name)}
    missing = [] if fields.get("journaltitle") else ["the journal"]
    if not facts.year_printed:
        item["issued"]["circa"] = True
        missing.append("the year, which is inferred")
    if missing:
        item["note"] = f"The edition’s copy does not print {' or '.join(missing)}."
    return item


def _for_style(item: Mapping[str, Any], style: str, settings: Settings) -> Item:
    """A record as one style needs it; notes are no part of a citation."""
    shown = {k: v for k, v in item.items() if k != "note"}
    own = "version" in shown
    if own:
        shown["title"] = f'<span class="nocase">{shown["title"]}</span>'
        if shown.get("container-title"):
            shown["container-title"] = f'<span class="nocase">{shown["container-title"]}</span>'
    if style != "GOST R 7.0.5–2008":
        return shown
    if own:
        # The style prints neither version nor date of an electronic source.
        day = date.fromisoformat(settings.date).strftime("%d.%m.%Y")
        inside = f" // {shown['container-title']}" if shown.get("container-title") else ""
        shown["title"] += f"{inside}. Версия {settings.version} от {day}"
        shown["type"] = "webpage"
    elif shown["type"] == "article-journal" and not shown.get("container-title"):
        shown["type"] = "book"  # without a journal, `//` would announce nothing
    return shown


def _tidy(html: str) -> str:
    """A formatted citation with its emphasis alone, and no address where there is none."""
    kept = re.sub(r"</?(?!/?em\b)[a-z]+[^>]*>", "", html)
    return re.sub(r"\s*\[Электронный ресурс\]\. URL: \.$", " [Электронный ресурс].", kept)


def format_citations(
    items: Iterable[Mapping[str, Any]], settings: Settings, cache: Path
) -> dict[str, dict[str, str]]:
    """Each record as text in every style: id → style → HTML with no mark-up but `<em>`."""
    records = list(items)

    def run(style: str) -> dict[str, str]:
        made = [_for_style(item, style, settings) for item in records]
        return format_items(made, STYLES[style], cache, alone=True)

    with ThreadPoolExecutor(len(STYLES)) as pool:
        done = dict(zip(STYLES, pool.map(run, STYLES), strict=True))
    return {
        str(r["id"]): {s: _tidy(html[str(r["id"])]) for s, html in done.items() if r["id"] in html}
        for r in records
    }


def at_number(html: str, number: int) -> str:
    """The citation of a paragraph, made from that of its article with `NUMBER`."""
    return html.replace(f"¶{NUMBER},", f"¶{number},").replace(f"#p{NUMBER}", f"#p{number}")
