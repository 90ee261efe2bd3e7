"""Rules of family B: works, their keys, and what may not be merged."""

from __future__ import annotations

from collections.abc import Iterator

from edition.diagnostics import Diagnostic, suggest
from edition.lookalikes import pairs, unlike
from edition.model import Corpus
from edition.registry import Finding, rule
from edition.untrusted import is_web_address, skeleton


@rule("B005")
def check_addresses(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """The address of a work is not an http or https address.

    Bad: `url = {javascript:alert(1)}` or `url = {www.example.org}`.
    Good: `url = {https://www.example.org/paper.pdf}`.
    """
    for references in [*corpus.references.values(), tuple(corpus.corrections.values())]:
        for reference in references:
            url = reference.fields.get("url", "")
            if url and not is_web_address(url):
                message = f"{reference.key}: {url!r} is not an http or https address."
                yield found(reference.place, message, "Give the whole address with https://.")


@rule("B006")
def check_same_key(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """One key names two works that are not alike.

    The same key in two lists merges the entries into one work. Where one work is printed under
    unlike titles (in two languages, say), a record of it in `bib/works.bib` says so.

    Bad: `lee2001` is a book on rivers in one list and an article on trade in another.
    Good: `lee2001rivers` and `lee2001trade`.
    """
    for key, references in corpus.works().items():
        if key in corpus.corrections:
            continue
        first, *others = references
        for other in others:
            if unlike(first, other):
                yield found(
                    other.place,
                    f"{key!r} is another work in bib/{first.article}.bib.",
                    "Give one of them another key, or correct the titles if it is one work.",
                )


@rule("B007")
def check_lookalikes(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """Two works look alike and nobody has decided whether they are one.

    Nothing merges on a score: an editor gives both the same key, or says in `bib/distinct.yml`
    that they are different and why.

    Bad: `lee2001` and `lee2001b` with the same DOI and no decision.
    Good: the same key in both lists; or both keys in one record of `bib/distinct.yml`.
    """
    decided = {
        frozenset((a, b)) for d in corpus.distinct for a in d.works for b in d.works if a != b
    }
    for pair in pairs(corpus):
        if frozenset((pair.first.key, pair.second.key)) not in decided:
            yield found(
                pair.second.place,
                f"{pair.second.key!r} looks like {pair.first.key!r} "
                f"({pair.first.place}): {pair.reason}.",
                "Give both one key, or declare them different in bib/distinct.yml.",
            )


@rule("B008")
def check_decisions(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """A decision or correction names a work that no list has.

    Bad: `works: [lee2001, le2001]` in `bib/distinct.yml`; an entry `le2001` in `bib/works.bib`.
    Good: keys that stand in a reference list of the edition.
    """
    known = corpus.works()
    for decision in corpus.distinct:
        for key in decision.works:
            if key not in known:
                message = f"No list of the edition has the work {key!r}."
                yield found(decision.place, message, suggest(key, known))
    for key, correction in corpus.corrections.items():
        if key not in known:
            message = f"No list of the edition has the work {key!r}."
            yield found(correction.place, message, suggest(key, known))


@rule("B010")
def check_keys_that_look_alike(corpus: Corpus, found: Finding) -> Iterator[Diagnostic]:
    """Two keys differ only by case or look.

    Keys are addresses and names of files; some file systems take two such names for one.

    Bad: `lee2001` in one list and `Lee2001`, or `lee200l`, in another.
    Good: `lee2001` in both, where it is one work; else `lee2001rivers` and `lee2001trade`.
    """
    first: dict[str, str] = {}
    for key, references in corpus.works().items():
        twin = first.setdefault(skeleton(key), key)
        if twin != key:
            message = f"The key {key!r} looks like {twin!r}."
            yield found(references[0].place, message, "Give one of them another key.")
