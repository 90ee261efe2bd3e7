"""The page of a work: its reference, who cites it and how, how each article prints it."""

from __future__ import annotations

from collections.abc import Mapping

from edition.corpus import Use, Work
from edition.model import Corpus
from edition.weave.fragments import (
    KIND_NAMES,
    LANGUAGE_NAMES_EN,
    definition_list,
    doi_link,
    escape,
    front_matter,
    language_attribute,
    title_of,
    words_around,
    work_heading,
)

EXPORTS = (("bib", "BibTeX"), ("ris", "RIS"), ("json", "CSL-JSON"))


def _use(corpus: Corpus, use: Use) -> str:
    facts = corpus.facts[use.article]
    probable = " (probably meant)" if use.probable else ""
    return (
        f'<li><a href="../../articles/{use.article}/#{use.anchor}">'
        f"{escape(facts.short_name)} ¶{use.paragraph.number}</a>{probable}: "
        f"<span{language_attribute(facts.language)}>{escape(words_around(use))}</span></li>"
    )


def work_page(
    corpus: Corpus, work: Work, formatted: Mapping[str, str], head: str = "", cite: str = ""
) -> str:
    """The page of one work; `head` goes into the page's head, `cite` says how it is cited."""
    title = title_of(work.csl)
    reference = formatted.get(work.key) or escape(title)
    uses = "\n".join(_use(corpus, u) for u in work.uses)
    printed = "".join(
        f"<dt>{escape(corpus.facts[p.article].short_name)}, {escape(p.label)}</dt>"
        f"<dd{language_attribute(work.language)}>{escape(p.printed)}</dd>"
        + (
            f"<dt>{escape(corpus.facts[p.article].short_name)}, second list</dt>"
            f"<dd>{escape(p.printed2)}</dd>"
            if p.printed2
            else ""
        )
        for p in work.printings
    )
    fields = work.record.fields
    doi = fields.get("doi", "")
    language = str(work.csl.get("language", "en"))
    exports = ", ".join(
        f'<a href="../../data/works/{work.key}.{kind}" download>{name}</a>'
        for kind, name in EXPORTS
    )
    about = definition_list(
        [
            ("Kind", KIND_NAMES.get(str(work.csl["type"]), "")),
            ("Language of the record", LANGUAGE_NAMES_EN.get(language, language)),
            ("DOI", doi_link(doi) if doi else ""),
            ("Corrected", escape(fields.get("correction", ""))),
            ("Note", escape(fields.get("note", ""))),
            ("Key", f"<code>{escape(work.key)}</code>"),
            ("Export", exports),
        ],
        "mv-facts",
    )
    return "\n".join(
        [
            front_matter({"title": work_heading(work), "description": title}, head=head),
            f"# <span{language_attribute(work.language)}>{escape(title)}</span>\n",
            f'<p class="mv-reference"{language_attribute(work.language)}>{reference}</p>\n',
            about + "\n",
            cite,
            f'## Where it is cited {{#uses}}\n\n<ul class="mv-uses">\n{uses}\n</ul>\n'
            if uses
            else "## Where it is cited {#uses}\n\nThe lists have it, but no article cites it.\n",
            '<p class="mv-aside">The words around a citation are the study text’s, a paraphrase.'
            "</p>\n",
            f'## As the articles print it {{#printed}}\n\n<dl class="mv-printed">{printed}</dl>\n',
            '<p><a href="../../bibliography/">The whole bibliography</a></p>\n',
        ]
    )
