"""The merged bibliography: shelves of works by letter, article, kind, language and decade.

Each shelf has a page of its own and never more than `PAGE` works on one, so that the bibliography
can be narrowed without JavaScript and grow to ten thousand works. With JavaScript, one form
narrows by all of these at once, from `data/bibliography-index.json`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from edition.corpus import Work
from edition.lookalikes import fold
from edition.model import Corpus
from edition.weave.fragments import (
    KIND_NAMES,
    LANGUAGE_NAMES_EN,
    escape,
    front_matter,
    language_attribute,
    title_of,
    work_heading,
)
from edition.weave.work import EXPORTS

PAGE = 100


@dataclass(frozen=True)
class Shelf:
    """Works that belong together: `facet` and `value` make the address."""

    facet: str
    value: str
    label: str
    works: tuple[Work, ...]

    def address(self, number: int = 1) -> str:
        """The shelf's path under the site; further pages count from 2."""
        tail = f"-{number}" if number > 1 else ""
        return f"bibliography/{self.facet}/{self.value}{tail}"


def language_of(work: Work) -> str:
    """The language of the work itself."""
    names = {"english": "en", "russian": "ru", "kazakh": "kk"}
    return names.get(work.record.fields.get("langid", "english"), "en")


def _letter(work: Work) -> tuple[str, str]:
    letter = work.sort_name[:1].upper()
    return (letter.lower(), letter) if "A" <= letter <= "Z" else ("0-9", "0–9")


def _decade(work: Work) -> tuple[str, str]:
    return (f"{work.year[:3]}0s", f"{work.year[:3]}0s") if work.year else ("undated", "No year")


def _shelves(corpus: Corpus, works: Iterable[Work]) -> list[Shelf]:
    shelves: dict[tuple[str, str, str], list[Work]] = {}
    for work in works:
        language, kind = language_of(work), str(work.csl["type"])
        places = [
            ("letter", *_letter(work)),
            ("kind", kind, KIND_NAMES.get(kind, kind)),
            ("language", language, LANGUAGE_NAMES_EN.get(language, language)),
            ("decade", *_decade(work)),
            *(("article", a, corpus.facts[a].short_name) for a in work.articles),
        ]
        for place in places:
            shelves.setdefault(place, []).append(work)
    return [
        Shelf(facet, value, label, tuple(found))
        for (facet, value, label), found in sorted(
            shelves.items(), key=lambda item: (item[0][0], fold(item[0][2]))
        )
    ]


def entry(corpus: Corpus, work: Work, formatted: Mapping[str, str], root: str) -> str:
    """A work in a list: its name, its reference, and the articles that have it."""
    articles = ", ".join(corpus.facts[a].short_name for a in work.articles)
    shared = ' <span class="mv-shared">shared</span>' if len(work.articles) > 1 else ""
    reference = formatted.get(work.key) or escape(title_of(work.csl))
    return (
        f'<li><a class="mv-work-link" href="{root}works/{escape(work.key)}/">'
        f"{escape(work_heading(work))}</a>{shared}"
        f'<span class="mv-reference"{language_attribute(work.language)}>{reference}</span>'
        f'<span class="mv-aside">In {escape(articles)}</span></li>'
    )


def _list(corpus: Corpus, works: Iterable[Work], formatted: Mapping[str, str], root: str) -> str:
    entries = "\n".join(entry(corpus, w, formatted, root) for w in works)
    return f'<ul class="mv-works">\n{entries}\n</ul>\n'


FACETS = {
    "letter": "By letter",
    "article": "By article",
    "kind": "By kind",
    "language": "By language",
    "decade": "By year",
}


def _doors(shelves: list[Shelf], root: str) -> str:
    """Links to every shelf, one line a facet; these work without JavaScript."""
    rows = []
    for facet, name in FACETS.items():
        links = " ".join(
            f'<a href="{root}{s.address()}/">{escape(s.label)}'
            + ("" if facet == "letter" else f" <small>{len(s.works)}</small>")
            + "</a>"
            for s in shelves
            if s.facet == facet
        )
        rows.append(f"<dt>{name}</dt><dd>{links}</dd>")
    return f'<nav aria-label="Shelves"><dl class="mv-doors">{"".join(rows)}</dl></nav>'


def _select(name: str, label: str, shelves: list[Shelf], facet: str) -> str:
    options = "".join(
        f'<option value="{escape(s.value)}">{escape(s.label)}</option>'
        for s in shelves
        if s.facet == facet
    )
    return (
        f'<label>{label}<select name="{name}"><option value="">all</option>{options}</select>'
        "</label>"
    )


def _filter(shelves: list[Shelf]) -> str:
    """The form that bibliography.js brings to life; hidden without JavaScript."""
    return (
        '<form class="mv-filter" data-index="../data/bibliography-index.json" hidden>'
        '<label>Words<input name="words" type="search" autocomplete="off"></label>'
        + _select("article", "Article", shelves, "article")
        + _select("kind", "Kind", shelves, "kind")
        + _select("language", "Language", shelves, "language")
        + _select("decade", "Year", shelves, "decade")
        + '<label class="mv-check"><input name="shared" type="checkbox"> used by two or more'
        "</label></form>"
        '<p class="mv-filter-status" role="status"></p>'
        '<ul class="mv-works mv-filter-list"></ul>'
    )


def _shelf_pages(
    corpus: Corpus, shelf: Shelf, shelves: list[Shelf], formatted: Mapping[str, str]
) -> dict[str, str]:
    root = "../../../"
    chunks = [shelf.works[i : i + PAGE] for i in range(0, len(shelf.works), PAGE)]
    title = f"Bibliography: {shelf.label}"
    pages = {}
    for number, chunk in enumerate(chunks, 1):
        others = " ".join(
            f"<strong>{n}</strong>"
            if n == number
            else f'<a href="{root}{shelf.address(n)}/">{n}</a>'
            for n in range(1, len(chunks) + 1)
        )
        turn = f'<nav class="mv-turn" aria-label="Pages">{others}</nav>\n' if chunks[1:] else ""
        shown = title if number == 1 else f"{title}, page {number}"
        pages[f"{shelf.address(number)}.md"] = "\n".join(
            [
                front_matter({"title": shown, "description": f"Works: {shelf.label}"}),
                f"# {escape(shown)}\n",
                f"{len(shelf.works)} works.\n",
                turn + _list(corpus, chunk, formatted, root),
                turn + _doors(shelves, root) + "\n",
                f'<p><a href="{root}bibliography/">The whole bibliography</a></p>\n',
            ]
        )
    return pages


def bibliography_pages(
    corpus: Corpus, works: Mapping[str, Work], formatted: Mapping[str, str]
) -> dict[str, str]:
    """The bibliography's start page and its shelves: path → Markdown."""
    shelves = _shelves(corpus, works.values())
    shared = [w for w in works.values() if len(w.articles) > 1]
    printed = sum(len(w.printings) for w in works.values())
    downloads = ", ".join(
        f'<a href="../data/bibliography.{kind}" download>{name}</a>' for kind, name in EXPORTS
    )
    together = (
        "## Works that two or more articles use {#shared}\n\n"
        + _list(corpus, shared, formatted, "../")
        if shared
        else ""
    )
    start = [
        front_matter(
            {"title": "Bibliography", "description": "All works that the articles cite, merged."}
        ),
        "# Bibliography\n",
        f"{len(works)} works from {printed} entries in {len(corpus.facts)} articles; each work "
        "once, whatever the number of articles that print it.\n",
        f"<p>The whole as {downloads}.</p>\n",
        _filter(shelves) + "\n",
        _doors(shelves, "../") + "\n",
        together,
        '<script type="module" src="../assets/edition/bibliography.js"></script>\n',
    ]
    pages = {"bibliography/index.md": "\n".join(start)}
    for shelf in shelves:
        pages |= _shelf_pages(corpus, shelf, shelves, formatted)
    return pages
