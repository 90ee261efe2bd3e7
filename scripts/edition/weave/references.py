"""The end of an article's page: its own reference list, with the ways back."""

from __future__ import annotations

from edition.corpus import Use
from edition.model import (
    Reference,
)
from edition.weave.faults import notes_of
from edition.weave.fragments import (
    escape,
    language_attribute,
    work_heading,
)
from edition.weave.view import ROOT, ArticleView


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


def reference_list(view: ArticleView) -> str:
    """The article's list with links back to its citations, and faults outside the body."""
    if not view.references:
        body = (
            "<p>The article as the edition has it prints no reference list. Its numbers are "
            "shown as numbers that lead nowhere.</p>"
        )
    else:
        items = "\n".join(_reference(view, r) for r in view.references)
        body = f'<ol class="mv-refs">\n{items}\n</ol>'
    general = notes_of(view, None)
    faults = f"\n\n## Faults outside the body {{#faults}}\n\n{general}" if general else ""
    return (
        "## References as the article prints them {#references data-toc-label=References}\n\n"
        f'<div class="mv-references">{body}</div>{faults}'
    )
