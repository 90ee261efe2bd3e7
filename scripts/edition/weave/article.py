"""An article's page: facts, summary, headnote, numbered paragraphs, its own reference list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from edition.corpus import Use, Work
from edition.lexicon import Lexicon
from edition.model import (
    ArticleFacts,
    Corpus,
    Emendation,
    Heading,
    Paragraph,
    Reference,
    StudyText,
)
from edition.schemas import DIAGNOSES
from edition.weave.citations import (
    CitationContext,
    citation_context,
    citation_spans,
    mark_spans,
    put_spans,
)
from edition.weave.fragments import (
    LANGUAGE_NAMES,
    LANGUAGE_NAMES_EN,
    definition_list,
    doi_link,
    escape,
    front_matter,
    inner_links,
    language_attribute,
    work_heading,
)
from edition.weave.glossary import by_label, first_paragraph
from edition.weave.marks import Mark, marks_of

ROOT = "../../"
CERTAINTIES = {
    "certain": "certainly",
    "probable": "probably",
    "possible": "possibly",
    "none": "",
}


@dataclass(frozen=True)
class ArticleView:
    """What the page of one article is made of."""

    corpus: Corpus
    facts: ArticleFacts
    texts: tuple[StudyText, ...]
    references: tuple[Reference, ...]
    emendations: Mapping[str, Emendation]
    works: Mapping[str, Work]
    context: CitationContext
    marks: Mapping[str, Mapping[int, list[Mark]]]


def number_emendations(emendations: tuple[Emendation, ...]) -> dict[str, Emendation]:
    """Emendations by the id of their note on the page: `em-p13-1`, `em-1`."""
    counts: dict[int | None, int] = {}
    found = {}
    for emendation in emendations:
        number = emendation.paragraph
        counts[number] = counts.get(number, 0) + 1
        where = f"p{number}-" if number else ""
        found[f"em-{where}{counts[number]}"] = emendation
    return found


def view_article(
    corpus: Corpus, works: Mapping[str, Work], lexicons: Mapping[str, Lexicon], article: str
) -> ArticleView:
    """Gather what the page of `article` needs."""
    emendations = number_emendations(corpus.emendations.get(article, ()))
    facts, references = corpus.facts[article], corpus.references.get(article, ())
    context = citation_context(facts, references, emendations)
    texts = corpus.texts_of(article)
    marks = {t.language: marks_of(corpus, t, lexicons[t.language]) for t in texts}
    return ArticleView(corpus, facts, texts, references, emendations, works, context, marks)


# ---------------------------------------------------------------- front matter of the page


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


def _facts(view: ArticleView) -> str:
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


def _summaries(text: StudyText) -> str:
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


def _byline(view: ArticleView) -> str:
    facts = view.facts
    names = ", ".join(escape(f"{a.given} {a.family}".strip()) for a in facts.authors)
    year = f"{facts.year}" if facts.year_printed else f"{facts.year} (inferred)"
    languages = " and ".join(LANGUAGE_NAMES_EN.get(t.language, t.language) for t in view.texts)
    count = len(view.texts[0].paragraphs)
    return f'<p class="mv-byline">{names} · {year} · {count} paragraphs, in {languages}</p>\n'


def _notice(view: ArticleView) -> str:
    doi = view.facts.fields.get("doi", "")
    original = f"The original: {doi_link(doi)}." if doi else "The text prints no DOI."
    return (
        '<p class="mv-notice"><strong>Study text.</strong> A paraphrase written for '
        "<em>Many Vectors</em>, one paragraph for each of the article’s; not the authors’ words. "
        f'{original} <a href="{ROOT}about/#layers">What this means</a></p>'
    )


# ---------------------------------------------------------------- paragraphs


def _emendation_note(view: ArticleView, identifier: str, emendation: Emendation) -> str:
    works = [
        f'<a href="{ROOT}works/{escape(k)}/">{escape(work_heading(view.works[k]))}</a>'
        for k in emendation.works
        if k in view.works
    ]
    meant = ""
    if works:
        sure = CERTAINTIES[emendation.certainty]
        meant = f" The edition links, {sure}: {'; '.join(works)}." if sure else ""
    printed = f" Printed: <q>{escape(emendation.printed)}</q>." if emendation.printed else ""
    return (
        f'<div class="mv-em" id="{identifier}" role="note"><strong>'
        f"{escape(DIAGNOSES[emendation.diagnosis])}</strong>{printed} {escape(emendation.note)}"
        f"{meant}</div>"
    )


def _notes_of(view: ArticleView, number: int | None) -> str:
    notes = [
        _emendation_note(view, identifier, emendation)
        for identifier, emendation in view.emendations.items()
        if emendation.paragraph == number
    ]
    if not notes:
        return ""
    if number is None:
        return "".join(notes)
    count = f"{len(notes)} editorial notes" if len(notes) > 1 else "Editorial note"
    return (
        f'<details class="mv-ems"><summary>{count} on ¶{number}</summary>{"".join(notes)}</details>'
    )


def _paragraph(view: ArticleView, versions: list[tuple[str, Paragraph]]) -> str:
    number, kind = versions[0][1].number, versions[0][1].kind
    kinds = {"list-item": " mv-item", "caption": " mv-caption"}
    pair = " mv-pair" if len(versions) > 1 else ""
    blocks = [
        f'<div class="mv-num"><a class="mv-n" href="#p{number}" '
        f'aria-label="Paragraph {number}, permanent link">{number}</a></div>'
    ]
    for position, (language, paragraph) in enumerate(versions):
        marks = view.marks.get(language, {}).get(number, [])
        spans = citation_spans(paragraph, view.context, with_ids=position == 0)
        text = put_spans(paragraph.text, [*spans, *mark_spans(paragraph.text, marks, ROOT)])
        lang = f" lang={language}" if language != "en" else ""
        blocks.append(f"{text}\n{{: .mv-p .mv-{language}{lang} }}")
    body = "\n\n".join(blocks)
    notes = _notes_of(view, number)
    tail = f"\n\n{notes}\n" if notes else "\n"
    return (
        f'<div class="mv-par{pair}{kinds.get(kind, "")}" id="p{number}" markdown="1">\n\n'
        f"{body}\n{tail}\n</div>\n"
    )


def _title(text: str, language: str) -> str:
    """A title or heading as printed; one in capitals is marked, so that it can be set smaller."""
    capitals = ' class="mv-caps"' if text.isupper() else ""
    attributes = f"{capitals}{language_attribute(language)}"
    return f"<span{attributes}>{escape(text)}</span>" if attributes else escape(text)


def _heading(headings: list[tuple[str, Heading]]) -> str:
    language, heading = headings[0]
    shown = _title(heading.text, language)
    for other, twin in headings[1:]:
        shown += (
            f' <span class="mv-heading-twin"{language_attribute(other)}>{escape(twin.text)}</span>'
        )
    label = " · ".join(h.text for _, h in headings).replace('"', "”")
    contents = f' data-toc-label="{label}"' if len(headings) > 1 else ""
    return f"{'#' * (heading.level + 1)} {shown} {{#{heading.id}{contents}}}\n"


def _body(view: ArticleView) -> str:
    main, *others = view.texts
    twins: dict[str, dict[str, Heading | Paragraph]] = {}
    for text in others:
        twins[text.language] = {
            f"p{p.number}" if isinstance(p, Paragraph) else p.id: p for p in text.parts
        }
    out = []
    for part in main.parts:
        if isinstance(part, Heading):
            headings = [(main.language, part)]
            for language, parts in twins.items():
                twin = parts.get(part.id)
                if isinstance(twin, Heading):
                    headings.append((language, twin))
            out.append(_heading(headings))
        else:
            versions = [(main.language, part)]
            for language, parts in twins.items():
                twin = parts.get(f"p{part.number}")
                if isinstance(twin, Paragraph):
                    versions.append((language, twin))
            out.append(_paragraph(view, versions))
    return "\n".join(out)


# ---------------------------------------------------------------- the list at the end


def _passages(uses: list[Use], root: str) -> str:
    return ", ".join(
        f'<a href="{root}#{u.anchor}">¶{u.paragraph.number}</a>' for u in uses if not u.probable
    )


def _reference(view: ArticleView, reference: Reference) -> str:
    work = view.works[reference.key]
    own = [u for u in work.uses if u.article == view.facts.id]
    here = _passages(own, "")
    elsewhere = []
    for article in dict.fromkeys(u.article for u in work.uses):
        if article != view.facts.id:
            uses = [u for u in work.uses if u.article == article]
            name = view.corpus.facts[article].short_name
            elsewhere.append(f"{escape(name)} {_passages(uses, f'{ROOT}articles/{article}/')}")
    label = reference.label if view.facts.style != "author-date" else ""
    probable = ", ".join(
        f'<a href="#{u.anchor}">¶{u.paragraph.number}</a>' for u in own if u.probable
    )
    lines = [
        f'<span class="mv-ref-label">{escape(label)}</span>' if label else "",
        f'<span class="mv-ref-printed"{language_attribute(work.language)}>'
        f"{escape(reference.printed)}</span>",
        f'<span class="mv-ref-uses">Cited in {here}.</span>'
        if here
        else '<span class="mv-ref-uses">Never cited in the article.</span>'
        if not probable
        else "",
        f'<span class="mv-ref-uses">Probably meant in {probable}.</span>' if probable else "",
        f'<span class="mv-ref-also">Also cited in {"; ".join(elsewhere)}.</span>'
        if elsewhere
        else "",
        f'<a class="mv-ref-work" href="{ROOT}works/{escape(reference.key)}/">'
        f"The work: {escape(work_heading(work))}</a>",
    ]
    return f'<li id="ref-{escape(reference.key)}">{" ".join(x for x in lines if x)}</li>'


def _references(view: ArticleView) -> str:
    if not view.references:
        body = (
            "<p>The article as the edition has it prints no reference list. Its numbers are "
            "shown as numbers that lead nowhere.</p>"
        )
    else:
        items = "\n".join(_reference(view, r) for r in view.references)
        body = f'<ol class="mv-refs">\n{items}\n</ol>'
    general = _notes_of(view, None)
    faults = f"\n\n## Faults outside the body {{#faults}}\n\n{general}" if general else ""
    return (
        "## References as the article prints them {#references data-toc-label=References}\n\n"
        f'<div class="mv-references">{body}</div>{faults}'
    )


def _headnote(view: ArticleView) -> str:
    note = view.texts[0].headnote
    if not note:
        return ""
    linked = inner_links(note, ROOT, view.corpus, home=view.facts.id)
    return (
        '<section class="mv-headnote" markdown="1">\n\n'
        f"## Headnote {{#headnote}}\n\n{linked}\n\n</section>\n"
    )


def _terms(view: ArticleView) -> str:
    """The definitions that the text's terms open, in print the glossary of the article."""
    ids = {m.target for by in view.marks.values() for ms in by.values() for m in ms}
    terms = sorted((view.corpus.terms[i] for i in ids if i in view.corpus.terms), key=by_label)
    if not terms:
        return ""
    rows = "\n\n".join(
        f'<div class="mv-definition" id="term-{t.id}" markdown="1">\n\n'
        f"**[{escape(t.label)}]({ROOT}glossary/{t.id}/)** "
        f"{first_paragraph(t, ROOT, view.corpus)}\n\n</div>"
        for t in terms
    )
    return (
        f'<details class="mv-terms" markdown="1"><summary>Terms in this text: {len(terms)}'
        f"</summary>\n\n{rows}\n\n</details>\n"
    )


def article_page(
    corpus: Corpus, works: Mapping[str, Work], lexicons: Mapping[str, Lexicon], article: str
) -> str:
    """The Markdown of an article's page."""
    view = view_article(corpus, works, lexicons, article)
    facts = view.facts
    if not view.texts:
        return f"# {escape(facts.main_title)}\n\nThis article has no study text yet.\n"
    description = f"{facts.short_name}: study text in numbered paragraphs, a paraphrase."
    pair = (
        '<p class="mv-switch" data-switch="' + " ".join(t.language for t in view.texts) + '"></p>\n'
        if len(view.texts) > 1
        else ""
    )
    return "\n".join(
        [
            front_matter(
                {"title": facts.short_name, "description": description, "kind": "article"}
            ),
            f"# {_title(facts.main_title, facts.language)}\n",
            _byline(view),
            _notice(view) + "\n",
            '<details class="mv-about-article"><summary>About the article</summary>\n'
            f"{_facts(view)}\n</details>\n",
            _summaries(view.texts[0]) + "\n",
            _headnote(view),
            pair,
            f'<div class="mv-text" data-article="{article}" data-name="{escape(facts.short_name)}" '
            'markdown="1">\n',
            f"{_body(view)}\n\n</div>\n",
            _references(view) + "\n",
            _terms(view),
        ]
    )
