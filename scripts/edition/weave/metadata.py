"""What a page says of itself to programs: JSON-LD (schema.org) and `citation_*` tags.

Both describe the edition's page. The article stands in them only as what the page is based on, so
that a reference manager does not take the paraphrase for the article. There is no
`citation_author`: reference managers take it for a person and would split the editors' name.
"""

from __future__ import annotations

import html
import json
from collections.abc import Mapping
from typing import Any

from edition.citing import family_names
from edition.corpus import Work
from edition.model import ArticleFacts, Corpus, Settings

LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def head_of(data: Mapping[str, Any], tags: Mapping[str, str] | None = None) -> str:
    """The lines for a page's head: `citation_*` tags and one block of JSON-LD."""
    lines = [
        f'<meta name="{name}" content="{html.escape(value, quote=True)}">'
        for name, value in (tags or {}).items()
        if value
    ]
    body = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
    return "\n".join([*lines, f'<script type="application/ld+json">{body}</script>'])


def _editors(settings: Settings) -> dict[str, Any]:
    return {"@type": "Organization", "name": settings.editors}


def _whole(settings: Settings) -> dict[str, Any]:
    return {
        "@type": "CreativeWork",
        "@id": settings.address,
        "name": settings.full_title,
        "url": settings.address,
    }


def _own(settings: Settings, path: str, name: str) -> dict[str, Any]:
    address = f"{settings.address}{path}"
    return {
        "@context": "https://schema.org",
        "@type": "CreativeWork",
        "@id": address,
        "url": address,
        "name": name,
        "author": _editors(settings),
        "publisher": _editors(settings),
        "version": settings.version,
        "dateModified": settings.date,
        "license": LICENCE,
    }


def original_data(facts: ArticleFacts) -> dict[str, Any]:
    """An article as schema.org's ScholarlyArticle, with what is printed and nothing else."""
    doi = facts.fields.get("doi", "")
    rights = facts.fields.get("rights", "")
    return {
        "@type": "ScholarlyArticle",
        "name": facts.main_title,
        "author": [
            {"@type": "Person", "familyName": a.family, "givenName": a.given, "name": _name(a)}
            for a in facts.authors
        ],
        "inLanguage": facts.language,
        **({"datePublished": str(facts.year)} if facts.year_printed else {}),
        **({"identifier": f"doi:{doi}", "sameAs": f"https://doi.org/{doi}"} if doi else {}),
        **({"copyrightNotice": rights} if rights else {}),
    }


def _name(author: Any) -> str:
    return f"{author.given} {author.family}".strip()


def _reference_tag(facts: ArticleFacts) -> str:
    """The article as Highwire's `citation_reference`: what the page rests on."""
    parts = [f"citation_title={facts.main_title}"]
    parts += [f"citation_author={_name(a)}" for a in facts.authors]
    if facts.year_printed:
        parts.append(f"citation_publication_date={facts.year}")
    if facts.fields.get("doi"):
        parts.append(f"citation_doi={facts.fields['doi']}")
    return "; ".join(parts)


def article_head(corpus: Corpus, facts: ArticleFacts) -> str:
    """The head of an article's page: a study text, based on the article."""
    settings = corpus.settings
    path = f"articles/{facts.id}/"
    name = f"{family_names(facts)} {facts.year}: study text, a paraphrase by {settings.title}"
    languages = [t.language for t in corpus.texts_of(facts.id)]
    data = {
        **_own(settings, path, name),
        "@type": ["CreativeWork", "LearningResource"],
        "inLanguage": languages,
        "learningResourceType": "study text (paraphrase)",
        "isPartOf": _whole(settings),
        "isBasedOn": original_data(facts),
    }
    tags = {
        "citation_title": name,
        "citation_inbook_title": settings.full_title,
        "citation_publisher": settings.title,
        "citation_publication_date": settings.date.replace("-", "/"),
        "citation_language": languages[0] if languages else "en",
        "citation_public_url": f"{settings.address}{path}",
        "citation_reference": _reference_tag(facts),
    }
    return head_of(data, tags)


def work_head(settings: Settings, work: Work, heading: str) -> str:
    """The head of a work's page: a page of the edition that is about the work."""
    name = f"{heading} in {settings.title}"
    doi = str(work.csl.get("DOI", ""))
    people = [*work.csl.get("author", []), *work.csl.get("editor", [])]
    about = {
        "@type": "CreativeWork",
        "name": str(work.csl.get("title", work.key)),
        "author": [
            {
                "@type": "Organization" if p.get("literal") else "Person",
                "name": p.get("literal") or f"{p.get('given', '')} {p['family']}".strip(),
            }
            for p in people
        ],
        **({"datePublished": work.year} if work.year else {}),
        **({"sameAs": f"https://doi.org/{doi}"} if doi else {}),
    }
    data = _own(settings, f"works/{work.key}/", name)
    return head_of({**data, "@type": "WebPage", "isPartOf": _whole(settings), "about": about})


def home_head(corpus: Corpus) -> str:
    """The head of the home page: the edition as a whole."""
    settings = corpus.settings
    parts = [f"{settings.address}articles/{a}/" for a in corpus.facts]
    data = {
        **_own(settings, "", settings.full_title),
        "hasPart": [{"@type": "CreativeWork", "@id": p, "url": p} for p in parts],
        "isBasedOn": [original_data(f) for f in corpus.facts.values()],
    }
    return head_of(data)


def pack_head(settings: Settings, path: str, title: str) -> str:
    """The head of a reading pack's page."""
    data = _own(settings, path, title)
    return head_of(
        {
            **data,
            "@type": ["CreativeWork", "LearningResource"],
            "learningResourceType": "reading list",
            "isPartOf": _whole(settings),
        }
    )
