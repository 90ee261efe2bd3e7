"""An article's page: its head, numbered paragraphs with their notes, its reference list."""

from __future__ import annotations

from collections.abc import Mapping

from edition.citing import family_names
from edition.corpus import Work
from edition.lexicon import Lexicon
from edition.model import (
    Corpus,
    Heading,
    Paragraph,
)
from edition.weave.articlefacts import byline, facts_list, notice, summaries
from edition.weave.citations import (
    citation_spans,
    mark_spans,
)
from edition.weave.faults import notes_of
from edition.weave.fragments import (
    escape,
    front_matter,
    inner_links,
    language_attribute,
)
from edition.weave.glossary import by_label, opening
from edition.weave.highlights import put_highlights
from edition.weave.notepages import filter_form
from edition.weave.notes import notes_under, orphans_of, quoted_in
from edition.weave.references import reference_list
from edition.weave.view import ROOT, ArticleView, view_article


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
        spans += mark_spans(paragraph.text, marks, ROOT)
        text = put_highlights(paragraph.text, spans, quoted_in(view.threads, number, language))
        lang = f" lang={language}" if language != "en" else ""
        blocks.append(f"{text}\n{{: .mv-p .mv-{language}{lang} }}")
    body = "\n\n".join(blocks)
    folds = (
        notes_of(view, number),
        notes_under(view.corpus, view.threads, view.authors, number),
    )
    notes = "\n\n".join(f for f in folds if f)  # apart, or the renderer takes them for text
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
        f"**[{escape(t.label)}](../glossary/{t.id}.md)** "
        f"{opening(t, ROOT, view.corpus)}\n\n</div>"
        for t in terms
    )
    return (
        f'<details class="mv-terms" markdown="1"><summary>Terms in this text: {len(terms)}'
        f"</summary>\n\n{rows}\n\n</details>\n"
    )


def _host(corpus: Corpus) -> str:
    """Where the button for a new note leads, if a code host is configured."""
    settings = corpus.settings
    if not settings.repository:
        return ""
    values = (settings.host, settings.repository.rstrip("/"), settings.branch)
    fields = zip(("host", "repository", "branch"), values, strict=True)
    return "".join(f'data-{name}="{escape(value)}" ' for name, value in fields)


def _choose_notes(view: ArticleView) -> str:
    """The switch and the filter of the page's notes, where it has any."""
    notes = [p.note for t in view.threads for p in t.notes]
    if not notes:
        return ""
    return filter_form(view.corpus, notes, view.authors) + "\n"


def article_page(
    corpus: Corpus,
    works: Mapping[str, Work],
    lexicons: Mapping[str, Lexicon],
    article: str,
    head: str = "",
    cite: str = "",
) -> str:
    """The Markdown of an article's page; `head` goes into its head, `cite` says how to cite it."""
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
                {"title": facts.short_name, "description": description, "kind": "article"},
                head=head,
            ),
            f"# {_title(facts.main_title, facts.language)}\n",
            byline(view),
            notice(view) + "\n",
            '<details class="mv-about-article"><summary>About the article</summary>\n'
            f"{facts_list(view)}\n</details>\n",
            cite,
            summaries(view.texts[0]) + "\n",
            _headnote(view),
            pair,
            _choose_notes(view),
            f'<div class="mv-text" data-article="{article}" data-name="{escape(facts.short_name)}" '
            f"{_host(corpus)}"
            f'data-cited="{escape(family_names(facts))}" '
            f'data-edition="version {corpus.settings.version}, {corpus.settings.date}" '
            'markdown="1">\n',
            f"{_body(view)}\n\n</div>\n",
            orphans_of(view.corpus, view.threads, view.authors),
            reference_list(view) + "\n",
            _terms(view),
        ]
    )
